#pragma once
// What deciding about a case has in common: the case and its item, the gate before an act, the step after it, papers, event rows.
#include "models/cases/CaseMachine.h"
#include "models/cases/CasePapers.h"
#include "models/cases/CaseStore.h"
#include "models/credit/CreditMark.h"
#include "models/identity/Person.h"
#include "models/papers/PaperStore.h"
#include "models/store/Command.h"

namespace ow {

/// A case and the version of its item it was accepted under.
struct CaseOnDesk {
    Case record;
    const Item *item = nullptr; ///< of the context's catalogue
};

/// The case when the actor may do this to it today; CaseUnknown, ItemUnknown, the one reason why not, or InputRefused with all.
Result<CaseOnDesk> caseFor(CommandContext &context, const QUuid &id, CaseAct act);
/// Adds `own` to the reasons of the gate.
Result<CaseOnDesk> caseFor(CommandContext &context, const QUuid &id, CaseAct act,
                           const std::function<Faults(const CaseOnDesk &)> &own);

/// State and due date after the act, which the record shows already.
Result<Case> settled(const CommandContext &context, const CaseOnDesk &desk, CaseAct act);

/// The case went off the desk before anything was decided about it: its application stays there for the others, or for nobody.
void offDesk(CommandContext &context, const Case &record, Decision &decision);

QString caseSubject(const Case &record);
/// A paper about the course or outcome of a case, numbered and sealed; its event is added. `rows` stand behind its own.
Result<IssuedPaper> issueCasePaper(CommandContext &context, PaperIssuer &issuer, const Case &record, PaperKind kind,
                                   std::vector<PendingEvent> &events, const std::optional<QByteArray> &signature = {},
                                   const QList<PaperRow> &rows = {}, const std::optional<Signing> &signing = {});

/// The mark for a word that was not kept, made today: what did not come, or which conditions were not met.
PendingEvent creditMarked(CommandContext &context, const Case &record, const Person &person, CreditRegime regime,
                          const QList<QString> &broken, QDate until);

template <class E>
QByteArray projectCase(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

template <class E>
constexpr EventRow caseEventRow()
{
    return eventRow<E, &CaseStore::applyCase<E>, projectCase<E>>(TopicCases);
}

} // namespace ow
