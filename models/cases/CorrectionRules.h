#pragma once
// 补正: what came back after a notice, and whether a later notice says what could have been said before (domain.md §16.7). Pure.
#include "models/cases/CaseRules.h"
#include "models/cases/CaseStore.h"
#include "models/forms/Form.h"

namespace ow {

/// One line of a later notice that could be seen when an earlier one was written.
struct SeenBefore {
    QString materialName;
    QString wording;
    bool told = false; ///< and was told then; not told is a breach of 一次性告知

    static Fields fields();
};
/// Of the record's last notice against the ones before it. A paper brought since is another paper, one not asked for then could not be
/// looked at, and a date that passed since was good then. `papers`: as they lie there now.
QList<SeenBefore> seenBefore(const Case &record, const DeskPapers &papers);

/// Papers that may come after the record's last notice: those it names, and any that would do in their place.
QList<QString> correctable(const Case &record, const Item &item);

/// Why these papers cannot have come on that day after the record's last notice; empty when they can.
Faults broughtFaults(const Case &record, const Item &item, const QList<QString> &materials, QDate handedOn,
                     QDate today);

/// Whether one of its questions has this key, a row of a table too.
bool asksFor(const Form &form, const QString &key);

/// What the earlier body knows of items that are not on the desk.
void addOthers(DraftBody &body, const DraftBody &before, const Form &onDesk);
/// The body as far as the form on the desk asks; `brought` are to be looked at anew.
DraftBody reopenedBody(const DraftBody &before, const Form &onDesk, const QList<const Item *> &items,
                       const QList<QString> &brought);

/// A later notice about what could be seen before, for the supervisor.
struct NoticeWarning {
    QUuid id;
    QUuid caseId;
    QString caseNumber;
    QString itemName;
    QString maskedName;
    QDate firstOn;
    QString firstBy; ///< name
    QDate on;
    QString by; ///< name
    QList<SeenBefore> seen;
    std::optional<QString> settled = {}; ///< what the supervisor found
    std::optional<QString> settledBy = {};

    static Fields fields();
    /// Something was not told at once.
    bool isBreach() const;
};

} // namespace ow
