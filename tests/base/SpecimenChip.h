#pragma once
#include "models/identity/IdentityCard.h"
#include "tests/base/ChipIssuer.h"
#include "tests/base/SimulatedChip.h"

namespace ow::testing {

/// What stands on one document, before it is put on a chip. The default is the specimen passport of ICAO Doc 9303-4.
struct SpecimenChip {
    QString lines = QStringLiteral("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
                                   "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
    QString name = {};              ///< in DG11, parts parted by <; empty: there is no DG11
    QString address = {};           ///< likewise
    QDate day = QDate(2011, 9, 24); ///< of the reading

    /// A pass of a resident of Hong Kong with a name in Chinese.
    static SpecimenChip pass();
    /// As the machine lines tell it.
    IdentityCard card() const;
    QMap<int, QByteArray> groups() const;
    std::unique_ptr<SimulatedChip> chip(const ChipIssuer &issuer) const;
};

} // namespace ow::testing
