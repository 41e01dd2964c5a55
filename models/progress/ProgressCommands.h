#pragma once
#include "models/progress/CitizenProgress.h"
#include "models/store/Command.h"

namespace ow {

enum class QueryOutcome {
    Told,
    Wrong,  ///< number and code do not belong together, or there is no such number: never which
    Waiting ///< wrong too often
};
constexpr Code<QueryOutcome> queryOutcomeCodes[] = {
    {QueryOutcome::Told, "told"}, {QueryOutcome::Wrong, "wrong"}, {QueryOutcome::Waiting, "waiting"}};
constexpr std::span<const Code<QueryOutcome>> codesOf(QueryOutcome)
{
    return queryOutcomeCodes;
}

struct ProgressReply {
    QueryOutcome outcome = QueryOutcome::Wrong;
    std::optional<ToldProgress> told = {};
    std::optional<int> minutes = {}; ///< to wait
    static Fields fields();
};

/// How a case stands, by its short number and query code. A command because the code never stands in an address; it changes nothing
/// but the count of wrong tries.
struct AskProgress {
    static constexpr char name[] = "progress.ask";
    using Reply = ProgressReply;
    QString number; ///< as typed
    QString code;
    static Fields fields();
};

/// `asker`: whose wrong tries are counted together.
Decision answerProgress(CommandContext &context, const AskProgress &command, const QString &asker);

/// The case whose short number and query code these are.
std::optional<Case> caseByQueryCode(CommandContext &context, qint64 serial, const QString &code);

std::span<const CommandRow> progressCommands();

} // namespace ow
