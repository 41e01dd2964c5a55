#pragma once
// 一件事: what a case knows of the others that were applied for with it (domain.md §10; 先照后证: the later department decides when
// the earlier result is there).
#include "models/base/Describe.h"
#include "models/catalogue/Item.h"

namespace ow {

/// A case whose result this one waits for.
struct EarlierCase {
    QUuid caseId;
    QString number;
    QString itemName;
    std::optional<QDate> issuedOn = {};
    std::optional<QDate> lostOn = {}; ///< it ended without a result, or its result was taken back

    static Fields fields();
};

/// The applicant wants to go on although one of the others was not granted.
struct BundleWord {
    QString words;
    QDate on;
    QString by; ///< name of who wrote it down

    static Fields fields();
};

struct CaseBundle {
    QString code;
    QString name;
    QList<EarlierCase> earlier;
    OtherRefused refused = OtherRefused::GoOn;
    std::optional<QDate> begunOn =
        {}; ///< its period runs from then; absent: not yet, or from acceptance where nothing is earlier
    std::optional<QString> stoppedBy = {}; ///< the item that was not granted, where that stops the others
    std::optional<BundleWord> goOn = {};

    static Fields fields();
};

/// Results that are still to come, by name; empty when nothing is waited for, or it will never come.
QStringList earlierOpen(const CaseBundle &bundle);
/// Those that will not come.
QStringList earlierLost(const CaseBundle &bundle);

} // namespace ow
