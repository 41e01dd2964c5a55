#pragma once
// 更正 of answers that were submitted: said by one, and where a name or number is put right, looked at by another.
#include "models/cases/AmendmentRules.h"
#include "models/cases/CaseCommands.h"

namespace ow {

struct AmendedValue {
    QString key; ///< "applicant.phone"
    QString value;
    static Fields fields();
};

/// The form's own rules hold for the new values, too; every case of the application that asks one of them is amended.
struct AmendCase {
    static constexpr char name[] = "case.amend";
    using Reply = CaseReply;
    QUuid caseId;
    QList<AmendedValue> values;
    QString reason;
    static Fields fields();
};

/// Never by who asked for it.
struct AnswerAmendment {
    static constexpr char name[] = "case.answerAmendment";
    using Reply = CaseReply;
    QUuid caseId;
    QUuid amendment;
    bool grants = false;
    QString words; ///< needed to refuse
    static Fields fields();
};

/// Cases with a correction that waits for its second person, the first asked first; no values.
struct AmendmentsView {
    static constexpr char name[] = "amendments";
    QDate day;
    QList<Case> open;
    static Fields fields();
};
bool isAmendmentNews(const QString &type);

std::span<const CommandRow> amendmentCommands();
std::span<const EventRow> amendmentEvents();
std::span<const ViewRow> amendmentViews();

} // namespace ow
