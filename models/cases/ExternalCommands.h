#pragma once
// 录入部门系统、登记对方结果. By a person at the review desk, or by the program over a folder: the same decisions.
#include "models/cases/CaseCommands.h"
#include "models/cases/ExternalStore.h"

namespace ow {

/// It stands in their system under this number now.
struct EnterExternal {
    static constexpr char name[] = "external.enter";
    using Reply = CaseReply;
    QUuid caseId;
    QString number;
    static Fields fields();
};

/// What they decided, as their system says it. The decision of the case itself is taken at the review desk afterwards and can be no other.
struct AnswerExternal {
    static constexpr char name[] = "external.answer";
    using Reply = CaseReply;
    QUuid caseId;
    ExternalAnswer answer;
    static Fields fields();
};

struct ExternalSystemsReply {
    ExternalSystems systems;
    static Fields fields();
};
/// Other systems, items or fields than those shipped; all of them each time.
struct SetExternalSystems {
    static constexpr char name[] = "external.setSystems";
    using Reply = ExternalSystemsReply;
    ExternalSystems systems;
    static Fields fields();
};
/// Cases that wait to be entered elsewhere or for the answer, the first due first; and the systems.
struct ExternalView {
    static constexpr char name[] = "external";
    QDate day;
    QList<Case> waiting;
    QList<Case> entered;
    ExternalSystems systems;
    static Fields fields();
};
bool isExternalNews(const QString &type);

/// Of a case that was just accepted: the system it goes to; nothing when its item is decided here.
std::optional<CaseExternal> externalAtIntake(Connection &db, const QString &item);
/// What another system decides is not concluded at the counter; at `place`.
Faults externalIntakeFaults(Connection &db, const ItemDecision &decision, const QString &place);
/// What is written by the program that fetched or handed over; `who` absent.
Result<Decision> decideEntered(CommandContext &context, const EnterExternal &command,
                               const std::optional<QString> &who);
Result<Decision> decideAnswered(CommandContext &context, const AnswerExternal &command,
                                const std::optional<QString> &who);

std::span<const CommandRow> externalCommands();
std::span<const EventRow> externalEvents();
std::span<const ViewRow> externalViews();

} // namespace ow
