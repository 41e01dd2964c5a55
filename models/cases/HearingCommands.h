#pragma once
#include "models/cases/CaseCommands.h"

namespace ow {

/// A department that was asked says what it thinks, with its reasons.
struct HearCase {
    static constexpr char name[] = "case.hear";
    using Reply = CaseReply;
    QUuid caseId;
    QString unit;
    bool agrees = true;
    QString text;
    static Fields fields();
};

/// The lead department wants an opinion again and says why; the department's days begin anew.
struct SendBackOpinion {
    static constexpr char name[] = "case.sendBack";
    using Reply = CaseReply;
    QUuid caseId;
    QString unit;
    QString reason;
    static Fields fields();
};

/// Open cases that wait for a department who asks may answer for, the first to be answered first.
struct HearingsView {
    static constexpr char name[] = "hearings";
    QList<QString> units; ///< who asks may answer for these today: his own first, then those of people he stands in for
    QList<Case> cases;
    static Fields fields();
};

/// Why somebody who speaks for `units` may not answer for this one; empty when he may.
Faults hearFaults(const Case &record, const QString &unit, const QStringList &units);
/// Why he may not send the answer of `unit` back.
Faults sendBackFaults(const Case &record, const QString &unit, const QStringList &units);
/// The request among those to `units` that waits, the first to be answered first; null when none does.
const HearingRequest *openRequest(const Case &record, const QStringList &units);

/// Takes an event into the list. False: the view is to be loaded anew.
bool foldHearings(HearingsView &view, const QString &type, const QJsonObject &data);

std::span<const CommandRow> hearingCommands();
std::span<const ViewRow> hearingViews();

} // namespace ow
