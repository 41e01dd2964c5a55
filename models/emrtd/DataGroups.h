#pragma once
// The files of a travel document's chip, as far as a hall reads them (logical data structure, ICAO Doc 9303-10 §4).
#include "models/base/Problem.h"

#include <QByteArray>
#include <optional>
#include <span>

namespace ow {

enum class ChipFile : quint16 {
    CardAccess = 0x011C,   ///< under the master file: what PACE the chip speaks
    Common = 0x011E,       ///< EF.COM: which data groups there are
    MachineLines = 0x0101, ///< DG1
    Portrait = 0x0102,     ///< DG2
    Details = 0x010B,      ///< DG11
    Security = 0x011D      ///< EF.SOD: digests of the data groups, signed
};

/// Numbers of the data groups that EF.COM lists; nothing when it is broken.
std::optional<QList<int>> listedGroups(const QByteArray &common);

/// The machine-readable zone of DG1 without line ends; nothing when it is broken.
std::optional<QString> machineLines(const QByteArray &group);

/// DG11: what the holder is called in his own writing, and where he lives.
struct HolderDetails {
    QString name;    ///< primary identifier first; empty when none stands there
    QString address; ///< empty likewise
};
/// Nothing when it is broken or not UTF-8.
std::optional<HolderDetails> holderDetails(const QByteArray &group);

} // namespace ow
