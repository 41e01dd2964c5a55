#include "models/progress/KioskRating.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseStore.h"
#include "models/numbering/ShortNumber.h"
#include "models/progress/ProgressCommands.h"
#include "models/progress/QueryTryStore.h"
#include "models/store/Connection.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int kioskRatingTextMax = 200;
constexpr int kioskRatingReasonsMax = 20;

Result<Decision> decideRateAtKiosk(CommandContext &context, const RateAtKiosk &command)
{
    if (command.code.has_value() == (command.number && command.queryCode))
        return fail(inputRefused({{QStringLiteral("code"), &problem::FieldMissing, {}}}));
    const QString asker = QStringLiteral("station/") + uuidText(context.actor.station);
    const auto serial = command.number ? shortNumberSerial(*command.number) : std::nullopt;
    const QString number = QStringLiteral("number/%1").arg(serial.value_or(0));
    const int minutes = std::max(
        QueryTryStore::minutesToWait(context.db, asker, QueryTryStore::wrongMaxOfAsker, context.now),
        serial ? QueryTryStore::minutesToWait(context.db, number, QueryTryStore::wrongMaxOfNumber, context.now) : 0);
    if (minutes > 0)
        return fail(problem::TooManyRequests);
    ByCode asked{command.code.value_or(QString()), {}, command.later, RatingChannel::Kiosk};
    if (command.level)
        asked.said = RatingSaid{*command.level, command.reasons, command.text};
    Decision decision{{}, toJson(ByCodeReply{}), {}};
    bool isWrong = true;
    if (command.code) {
        decision = answerByCode(context, asked);
        const auto reply = fromJson<ByCodeReply>(decision.reply, Strictness::Tolerant);
        isWrong = reply && reply->outcome == ByCodeOutcome::Wrong;
    } else if (const auto record = serial ? caseByQueryCode(context, *serial, *command.queryCode) : std::nullopt) {
        const auto application = CaseStore::application(context.db, record->application);
        const auto visit = application ? CaseStore::visit(context.db, application->visit) : std::nullopt;
        decision = answerByCase(context, record->number, visit ? visit->ticket : QUuid(), asked);
        isWrong = false;
    }
    if (isWrong)
        decision.outside = [asker, number, serial, now = context.now](Connection &db) {
            QueryTryStore::addWrong(db, asker, now);
            if (serial)
                QueryTryStore::addWrong(db, number, now);
        };
    return decision;
}

const CommandRow kioskRatingCommandTable[] = {
    commandRow<RateAtKiosk, decideRateAtKiosk>(
        {.roles = 0, .stations = only(StationRole::Kiosk), .unattended = only(StationRole::Kiosk)}, "自助机评价"),
};
} // namespace

std::span<const CommandRow> kioskRatingCommands()
{
    return kioskRatingCommandTable;
}

Fields RateAtKiosk::fields()
{
    return {field("code", &RateAtKiosk::code, {.lengthMin = 1, .lengthMax = 60}),
            field("number", &RateAtKiosk::number, {.lengthMin = 1, .lengthMax = 40}),
            field("queryCode", &RateAtKiosk::queryCode, {.lengthMin = 1, .lengthMax = 20}),
            field("level", &RateAtKiosk::level),
            field("reasons", &RateAtKiosk::reasons, {.itemsMax = kioskRatingReasonsMax}),
            field("text", &RateAtKiosk::text, {.lengthMax = kioskRatingTextMax}),
            field("later", &RateAtKiosk::later)};
}

} // namespace ow
