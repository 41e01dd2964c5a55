#include "models/progress/ProgressCommands.h"

#include "models/base/Crypto.h"
#include "models/base/Log.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseStore.h"
#include "models/numbering/CaseNumberStore.h"
#include "models/progress/QueryTryStore.h"
#include "models/ratings/RatingStore.h"
#include "models/store/Sealer.h"

#include <algorithm>

namespace ow {

namespace {
Result<Decision> decideAskProgress(CommandContext &context, const AskProgress &command)
{
    return answerProgress(context, command, QStringLiteral("station/") + uuidText(context.actor.station));
}

const CommandRow progressCommandTable[] = {
    commandRow<AskProgress, decideAskProgress>(
        {.roles = 0, .stations = only(StationRole::Kiosk), .unattended = only(StationRole::Kiosk)}, "查询办理进度"),
};
} // namespace

std::optional<Case> caseByQueryCode(CommandContext &context, qint64 serial, const QString &code)
{
    const auto given = CaseNumberStore::find(context.db, serial);
    // Asked of a number nobody has, too: how long the answer takes tells nothing.
    const GivenNumber subject = given.value_or(GivenNumber{});
    const bool fits = equalInConstantTime(queryCode(context.sealer, subject.application, subject.item).toLatin1(),
                                          code.trimmed().toLatin1());
    if (!given || !fits)
        return std::nullopt;
    return CaseStore::ofItem(context.db, given->application, given->item);
}

Decision answerProgress(CommandContext &context, const AskProgress &command, const QString &asker)
{
    const auto reply = [](const ProgressReply &answer) { return Decision{{}, toJson(answer), {}}; };
    const auto serial = shortNumberSerial(command.number);
    const QString number = QStringLiteral("number/%1").arg(serial.value_or(0));
    const int minutes = std::max(
        QueryTryStore::minutesToWait(context.db, asker, QueryTryStore::wrongMaxOfAsker, context.now),
        serial ? QueryTryStore::minutesToWait(context.db, number, QueryTryStore::wrongMaxOfNumber, context.now) : 0);
    if (minutes > 0)
        return reply({QueryOutcome::Waiting, {}, minutes});
    // A slip of the finger on the number is seen by its check digit and is no try of a code.
    if (!serial)
        return reply({QueryOutcome::Wrong});
    if (const auto record = caseByQueryCode(context, *serial, command.code)) {
        const bool mayRate =
            record->deliveredOn && RatingStore::openOf(context.db, record->number, *record->deliveredOn);
        return reply({QueryOutcome::Told, toldProgress(*record, mayRate)});
    }
    log::warning("a wrong query code was given", {log::number("shortNumber", *serial)});
    Decision wrong = reply({QueryOutcome::Wrong});
    wrong.outside = [asker, number, now = context.now](Connection &db) {
        QueryTryStore::addWrong(db, asker, now);
        QueryTryStore::addWrong(db, number, now);
    };
    return wrong;
}

std::span<const CommandRow> progressCommands()
{
    return progressCommandTable;
}

Fields ProgressReply::fields()
{
    return {field("outcome", &ProgressReply::outcome), field("told", &ProgressReply::told),
            field("minutes", &ProgressReply::minutes)};
}

Fields AskProgress::fields()
{
    return {field("number", &AskProgress::number, {.lengthMin = 1, .lengthMax = 40}),
            field("code", &AskProgress::code, {.lengthMin = 1, .lengthMax = 20})};
}

} // namespace ow
