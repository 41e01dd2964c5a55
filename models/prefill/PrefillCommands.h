#pragma once
// 预填: the holder of a number fills in the one form while he waits, at a kiosk or on his phone; the clerk at whose window he is served
// takes it over. Nobody is ever shown what was saved: a slip that was found tells only which questions have an answer.
#include "models/cases/VisitCommands.h"
#include "models/prefill/PrefillRules.h"

namespace ow {

/// What stands on the slip: number and code as typed, or the ticket in the code a kiosk's scanner reads.
struct PrefillSlip {
    std::optional<QUuid> ticket = {};
    std::optional<QString> number = {};
    std::optional<QString> code = {};
    static Fields fields();
};

enum class PrefillOutcome {
    Open,    ///< see `form`, or which items are wanted
    Wrong,   ///< no such slip, or of a visit that is over: never which
    Waiting, ///< too many wrong ones: again after `minutes`
};
constexpr Code<PrefillOutcome> prefillOutcomeCodes[] = {
    {PrefillOutcome::Open, "open"}, {PrefillOutcome::Wrong, "wrong"}, {PrefillOutcome::Waiting, "waiting"}};
constexpr std::span<const Code<PrefillOutcome>> codesOf(PrefillOutcome)
{
    return prefillOutcomeCodes;
}

/// Nothing personal in it.
struct PrefillReply {
    PrefillOutcome outcome = PrefillOutcome::Wrong;
    std::optional<int> minutes = {};
    std::optional<QString> number = {}; ///< of the ticket
    std::optional<QString> queue = {};
    QList<FormItem> items = {};    ///< asked for, saved before, or chosen with the ticket
    std::optional<Form> form = {}; ///< of `items`; absent when none is chosen yet
    QList<QString> filled = {};    ///< keys of questions that have an answer
    int count = 0;                 ///< of them
    QList<QString> wrong = {};     ///< keys of answers sent that were not kept
    static Fields fields();
};

/// At a kiosk; a phone asks by openPrefill(). With items: the form of these.
struct OpenPrefill {
    static constexpr char name[] = "prefill.open";
    using Reply = PrefillReply;
    PrefillSlip slip;
    QList<QString> items;
    static Fields fields();
};

/// Some answers, beside those saved before; an empty one takes its question's answer away. What is not right is not kept.
struct SavePrefill {
    static constexpr char name[] = "prefill.save";
    using Reply = PrefillReply;
    struct Said {
        QString key;
        QString value;
        static Fields fields();
    };
    PrefillSlip slip;
    QList<QString> items;
    QList<Said> answers;
    static Fields fields();
};

struct TakenPrefill {
    QList<DraftBody::Entry> answers;
    static Fields fields();
};

/// The clerk who has the ticket and writes its application. May be taken more than once, until the visit is over.
struct TakePrefill {
    static constexpr char name[] = "prefill.take";
    using Reply = TakenPrefill;
    QUuid application;
    int fence = 0;
    static Fields fields();
};

/// Clerk: what waits for whom he has called; how much of it, not what. Parameter: ticket.
struct PrefillView {
    static constexpr char name[] = "prefill";
    int count = 0;
    QList<FormItem> items;
    std::optional<Instant> savedAt = {};
    static Fields fields();
};

/// `asker`: for whom wrong tries are counted.
Result<Decision> openPrefill(CommandContext &context, const OpenPrefill &command, const QString &asker);
Result<Decision> savePrefill(CommandContext &context, const SavePrefill &command, const QString &asker);
/// Of today's items those that this queue serves and one form can hold; by words or initials, or the first ones of the queue. Where the
/// hall never said which queue serves what: of all.
QList<FormItem> prefillItems(CommandContext &context, const QString &queue, const QString &query);
/// Visits that are over leave nothing behind; the hub asks once a second.
Result<Decision> decidePrefills(CommandContext &context);

std::span<const CommandRow> prefillCommands();
std::span<const ViewRow> prefillViews();

} // namespace ow
