#include "models/suggestions/SuggestionCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/base/TypedCode.h"
#include "models/base/Uuid.h"
#include "models/identity/Masking.h"
#include "models/identity/PhoneNumber.h"
#include "models/progress/QueryTryStore.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"
#include "models/suggestions/SuggestionStore.h"

namespace ow {

namespace {
constexpr char wordsPurpose[] = "suggestion.words";
constexpr char suggestionPhonePurpose[] = "suggestion.phone";
constexpr int suggestionCodeLength = 8;
constexpr int suggestionCodeGroup = 4;
constexpr int suggestionsShownMax = 500;
constexpr int suggestionAnswerMax = 1000;
constexpr int suggestionReasonMax = 300;

QString suggestionSubject(const QUuid &id)
{
    return QStringLiteral("suggestion/") + uuidText(id);
}

QByteArray indexOfCode(const CommandContext &context, const QString &normal)
{
    return context.sealer.blindIndex("suggestion.code", normal);
}

QString drawnCode(CommandContext &context)
{
    return typedCode(context.random.bytes(suggestionCodeLength), suggestionCodeGroup);
}

QByteArray indexOfDrawn(const CommandContext &context, const QString &code)
{
    return indexOfCode(context, normalTypedCode(code, suggestionCodeLength));
}

struct CheckedSuggestion {
    QString words;
    std::optional<QString> phone;
};

Result<CheckedSuggestion> checkedSuggestion(const LeaveSuggestion &command)
{
    CheckedSuggestion checked{command.words.trimmed(), {}};
    if (checked.words.isEmpty())
        return fail(inputRefused({{QStringLiteral("words"), &problem::FieldMissing, {}}}));
    if (command.phone && !command.phone->trimmed().isEmpty()) {
        const auto normal = phoneNumber(*command.phone, QStringLiteral("phone"));
        if (!normal)
            return fail(normal.error());
        checked.phone = *normal;
    }
    return checked;
}

/// Left at `device`, where no more than `leftMax` a day are taken.
Result<Decision> takeSuggestion(CommandContext &context, const CheckedSuggestion &left, const QString &device,
                                int leftMax, const QString &code)
{
    const QDate today = hallDate(context.now);
    if (SuggestionStore::leftAt(context.db, today, device) >= leftMax
        || SuggestionStore::leftOn(context.db, today) >= LeaveSuggestion::leftInHallMax)
        return fail(problem::TooManyRequests);
    Suggestion made;
    made.id = makeUuid(context.now, context.random);
    made.serial = SuggestionStore::lastSerial(context.db) + 1;
    made.day = today;
    made.at = context.now;
    made.device = device;
    made.key = context.sealer.makeKey(context.db, suggestionSubject(made.id), makeUuid(context.now, context.random));
    const auto sealed = context.sealer.seal(context.db, made.key, left.words, wordsPurpose);
    if (!sealed)
        return fail(sealed.error());
    made.wordsSealed = *sealed;
    if (left.phone) {
        const auto number = context.sealer.seal(context.db, made.key, *left.phone, suggestionPhonePurpose);
        if (!number)
            return fail(number.error());
        made.phoneSealed = *number;
        made.maskedPhone = maskedPhone(*left.phone);
    }
    made.codeIndex = indexOfDrawn(context, code);
    return Decision{
        {pendingEvent(suggestionSubject(made.id), SuggestionLeft{made})}, toJson(SuggestionTaken{code}), {}};
}

Result<Decision> decideLeave(CommandContext &context, const LeaveSuggestion &command)
{
    return checkedSuggestion(command).and_then([&](const CheckedSuggestion &left) {
        return takeSuggestion(context, left, context.actor.device, LeaveSuggestion::leftAtKioskMax, drawnCode(context));
    });
}

Result<Decision> decideAsk(CommandContext &context, const AskSuggestion &command)
{
    const QString asker = QStringLiteral("station/") + uuidText(context.actor.station);
    if (QueryTryStore::minutesToWait(context.db, asker, QueryTryStore::wrongMaxOfAsker, context.now) > 0)
        return fail(problem::TooManyRequests);
    const SuggestionTold told = suggestionByCode(context, command.code);
    if (told.state)
        return Decision{{}, toJson(told), {}};
    Decision wrong{{}, toJson(SuggestionTold{}), {}};
    wrong.outside = [asker, now = context.now](Connection &db) { QueryTryStore::addWrong(db, asker, now); };
    return wrong;
}

Result<Suggestion> openSuggestion(CommandContext &context, const QUuid &id)
{
    const auto found = SuggestionStore::find(context.db, id);
    if (!found)
        return fail(problem::NotFound, {{QStringLiteral("what"), QStringLiteral("这条意见建议")}});
    if (found->state == SuggestionState::Closed)
        return fail(problem::NotFound, {{QStringLiteral("what"), QStringLiteral("待办的这条意见建议，它已经办结")}});
    return *found;
}

SuggestionMark suggestionMark(const CommandContext &context)
{
    return {context.actor.user, context.actor.displayName, context.now};
}

Result<Decision> decideAnswer(CommandContext &context, const AnswerSuggestion &command)
{
    if (command.answer.trimmed().isEmpty())
        return fail(inputRefused({{QStringLiteral("answer"), &problem::FieldMissing, {}}}));
    return openSuggestion(context, command.id).map([&](Suggestion suggestion) {
        suggestion.answer = command.answer.trimmed();
        suggestion.answered = suggestionMark(context);
        suggestion.state = SuggestionState::Answered;
        return Decision{{pendingEvent(suggestionSubject(suggestion.id), SuggestionAnswered{suggestion})},
                        toJson(SuggestionReply{suggestion}),
                        {}};
    });
}

Result<Decision> decideClose(CommandContext &context, const CloseSuggestion &command)
{
    return openSuggestion(context, command.id).and_then([&](Suggestion suggestion) -> Result<Decision> {
        if (!suggestion.answer && command.reason.trimmed().isEmpty())
            return fail(inputRefused({{QStringLiteral("reason"), &problem::FieldMissing, {}}}));
        if (!command.reason.trimmed().isEmpty())
            suggestion.closing = command.reason.trimmed();
        suggestion.closed = suggestionMark(context);
        suggestion.state = SuggestionState::Closed;
        return Decision{{pendingEvent(suggestionSubject(suggestion.id), SuggestionClosed{suggestion})},
                        toJson(SuggestionReply{suggestion}),
                        {}};
    });
}

Result<SuggestionsView> loadSuggestions(ViewContext &context)
{
    SuggestionsView view;
    for (const Suggestion &one : SuggestionStore::list(context.db, suggestionsShownMax)) {
        const auto words = context.sealer.open(context.db, one.wordsSealed, wordsPurpose);
        view.lines.append({one, words.value_or(QString())});
    }
    return view;
}

Result<SuggestionPhoneView> loadSuggestionPhone(ViewContext &context)
{
    const auto found = SuggestionStore::find(context.db, QUuid::fromString(context.parameter("id")));
    if (!found || !found->phoneSealed)
        return fail(problem::NotFound, {{QStringLiteral("what"), QStringLiteral("回电号码")}});
    return context.sealer.open(context.db, *found->phoneSealed, suggestionPhonePurpose).map([](const QString &phone) {
        return SuggestionPhoneView{phone};
    });
}

/// Nothing of what was said: who follows loads the list anew.
struct SuggestionNews {
    QUuid id;
    static Fields fields() { return {field("id", &SuggestionNews::id)}; }
};
template <class E>
QByteArray projectSuggestion(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(SuggestionNews{event.suggestion.id}) : QByteArray();
}

constexpr CommandAccess suggestionKiosk{
    .roles = 0, .stations = only(StationRole::Kiosk), .unattended = only(StationRole::Kiosk)};
constexpr CommandAccess suggestionDesk{
    .roles = only(Role::Supervisor), .stations = only(StationRole::Supervisor), .unattended = 0};
const CommandRow suggestionCommandTable[] = {
    commandRow<LeaveSuggestion, decideLeave>(suggestionKiosk, "留下意见建议"),
    commandRow<AskSuggestion, decideAsk>(suggestionKiosk, "查意见建议的答复"),
    commandRow<AnswerSuggestion, decideAnswer>(suggestionDesk, "答复意见建议"),
    commandRow<CloseSuggestion, decideClose>(suggestionDesk, "办结意见建议"),
};
const EventRow suggestionEventTable[] = {
    eventRow<SuggestionLeft, &SuggestionStore::apply<SuggestionLeft>, projectSuggestion<SuggestionLeft>>(TopicRatings),
    eventRow<SuggestionAnswered, &SuggestionStore::apply<SuggestionAnswered>, projectSuggestion<SuggestionAnswered>>(
        TopicRatings),
    eventRow<SuggestionClosed, &SuggestionStore::apply<SuggestionClosed>, projectSuggestion<SuggestionClosed>>(
        TopicRatings),
};
const ViewRow suggestionViewTable[] = {
    viewRow<SuggestionsView, loadSuggestions>(only(Role::Supervisor)),
    tracedViewRow<SuggestionPhoneView, loadSuggestionPhone>(only(Role::Supervisor)),
};
} // namespace

Result<Decision> leaveSuggestionByPhone(CommandContext &context, const LeaveSuggestion &command, const QString &form)
{
    return checkedSuggestion(command).and_then([&](const CheckedSuggestion &left) -> Result<Decision> {
        QString code = typedCode(context.sealer.blindIndex("suggestion.form", form).left(suggestionCodeLength),
                                 suggestionCodeGroup);
        if (const auto before = SuggestionStore::ofCode(context.db, indexOfDrawn(context, code))) {
            const auto words = context.sealer.open(context.db, before->wordsSealed, wordsPurpose);
            if (words && *words == left.words)
                return Decision{{}, toJson(SuggestionTaken{code}), {}};
            // He went back and wrote another one.
            code = drawnCode(context);
        }
        return takeSuggestion(context, left, {}, LeaveSuggestion::leftByPhoneMax, code);
    });
}

SuggestionTold suggestionByCode(CommandContext &context, const QString &code)
{
    const QString normal = normalTypedCode(code, suggestionCodeLength);
    const auto found =
        normal.isEmpty() ? std::nullopt : SuggestionStore::ofCode(context.db, indexOfCode(context, normal));
    return found ? SuggestionTold{found->state, found->day, found->answer} : SuggestionTold{};
}

bool isSuggestionNews(const QString &type)
{
    return type.startsWith(QLatin1String("gov.suggestion."));
}

std::span<const CommandRow> suggestionCommands()
{
    return suggestionCommandTable;
}

std::span<const EventRow> suggestionEvents()
{
    return suggestionEventTable;
}

std::span<const ViewRow> suggestionViews()
{
    return suggestionViewTable;
}

Fields SuggestionTaken::fields()
{
    return {field("code", &SuggestionTaken::code)};
}

Fields LeaveSuggestion::fields()
{
    return {field("words", &LeaveSuggestion::words, {.lengthMin = 1, .lengthMax = wordsMax}),
            field("phone", &LeaveSuggestion::phone, {.lengthMax = 30})};
}

Fields SuggestionTold::fields()
{
    return {field("state", &SuggestionTold::state), field("day", &SuggestionTold::day),
            field("answer", &SuggestionTold::answer, {.lengthMax = suggestionAnswerMax})};
}

Fields AskSuggestion::fields()
{
    return {field("code", &AskSuggestion::code, {.lengthMin = 1, .lengthMax = 40})};
}

Fields SuggestionReply::fields()
{
    return {field("suggestion", &SuggestionReply::suggestion)};
}

Fields AnswerSuggestion::fields()
{
    return {field("id", &AnswerSuggestion::id),
            field("answer", &AnswerSuggestion::answer, {.lengthMin = 1, .lengthMax = suggestionAnswerMax})};
}

Fields CloseSuggestion::fields()
{
    return {field("id", &CloseSuggestion::id),
            field("reason", &CloseSuggestion::reason, {.lengthMax = suggestionReasonMax})};
}

Fields SuggestionsView::Line::fields()
{
    return {field("suggestion", &Line::suggestion),
            field("words", &Line::words, {.lengthMax = LeaveSuggestion::wordsMax})};
}

Fields SuggestionsView::fields()
{
    return {field("lines", &SuggestionsView::lines, {.itemsMax = suggestionsShownMax})};
}

Fields SuggestionPhoneView::fields()
{
    return {field("phone", &SuggestionPhoneView::phone)};
}

} // namespace ow
