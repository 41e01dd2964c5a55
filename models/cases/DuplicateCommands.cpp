#include "models/cases/DuplicateCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseMachine.h"
#include "models/forms/QuestionKey.h"
#include "models/identity/PersonStore.h"
#include "models/numbering/CaseNumberStore.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"

#include <QSet>
#include <algorithm>

namespace ow {

namespace {
constexpr int comparedMax = 100;
constexpr int duplicatesMax = 2000;
constexpr int duplicateReasonMax = 300;

/// Ended without what was asked for: he may ask again.
bool mayAskAgain(CaseState state)
{
    switch (state) {
    case CaseState::Refused:
    case CaseState::Rejected:
    case CaseState::Returned:
    case CaseState::Withdrawn:
    case CaseState::Revoked:
    case CaseState::Annulled:
    case CaseState::Terminated: return true;
    case CaseState::Correcting:
    case CaseState::Accepted:
    case CaseState::Tolerant:
    case CaseState::Approved:
    case CaseState::Issued:
    case CaseState::Delivered:
    case CaseState::Suspended:
    case CaseState::PreReview:
    case CaseState::PreReviewed:
    case CaseState::Received: return false;
    }
    return false;
}

void addAnswer(DuplicateSide &side, const QString &element, const QString &value)
{
    QString *place = element == QLatin1String("orgName") ? &side.company
        : element == QLatin1String("creditCode")         ? &side.creditCode
        : element == QLatin1String("mobile")             ? &side.phone
                                                         : nullptr;
    if (place && place->isEmpty())
        *place = value.trimmed();
}

DuplicateSide sideOf(CommandContext &context, const Application &application, const DraftBody &body, QDate on)
{
    DuplicateSide side;
    side.on = on;
    const auto person = PersonStore::find(context.db, application.principal);
    const auto card = person ? openCard(context.db, context.sealer, *person) : fail(problem::SealBroken);
    if (card) { // erased: nothing is like him any more
        side.name = card->name;
        side.number = card->number;
    }
    for (const DraftBody::Entry &entry : body.answers) {
        if (const auto key = QuestionKey::parse(entry.key))
            addAnswer(side, key->element, entry.value);
    }
    return side;
}

std::optional<DuplicateSide> sideOf(CommandContext &context, const Case &record)
{
    const auto application = CaseStore::application(context.db, record.application);
    if (!application)
        return std::nullopt;
    const auto draft = CaseStore::draft(context.db, application->id);
    const QByteArray sealed = application->answersSealed.value_or(draft ? draft->bodySealed : QByteArray());
    const auto body = openDraft(context.db, context.sealer, sealed);
    return sideOf(context, *application, body.value_or(DraftBody()), record.receivedOn);
}

/// Cases of that item by whom could be him, the newest first.
QList<Case> couldBe(CommandContext &context, const DuplicateSide &side, const QString &item, const QUuid &application)
{
    QList<Case> cases;
    QSet<qint64> seen;
    for (const FindWord &word : duplicateWords(side, item)) {
        for (const qint64 serial :
             FindStore::find(context.db, {FindStore::keyOf(context.sealer, word)}, comparedMax).found) {
            const auto given = seen.contains(serial) ? std::nullopt : CaseNumberStore::find(context.db, serial);
            seen.insert(serial);
            if (!given || given->application == application || given->item != item)
                continue;
            const auto record = CaseStore::ofItem(context.db, given->application, item);
            if (record && !mayAskAgain(record->state))
                cases.append(*record);
        }
    }
    return cases;
}

DuplicatePair pairOf(CommandContext &context, const OnDesk &desk, const Item &item, const Case &other,
                     const QList<DuplicateLine> &lines)
{
    DuplicatePair pair;
    pair.id = makeUuid(context.now, context.random);
    pair.application = desk.application.id;
    pair.item = item.code;
    pair.itemName = item.name;
    pair.shortNumber = desk.shortNumbers.value(item.code);
    pair.maskedName = desk.application.maskedName;
    pair.otherCase = other.id;
    pair.otherNumber = other.shortNumber.value_or(QString());
    pair.otherMaskedName = other.maskedName;
    pair.otherOn = other.receivedOn;
    for (const DuplicateLine &line : lines) {
        if (line.differs)
            pair.differing.append(line.kind);
    }
    pair.foundOn = hallDate(context.now);
    pair.foundBy = context.actor.displayName;
    return pair;
}

/// A case that what is on the desk looks like, as it is now.
struct Likeness {
    Case other;
    QList<DuplicateLine> lines;
    std::optional<DuplicatePair> told; ///< the window was told of it before
};

QList<Likeness> likenesses(CommandContext &context, const OnDesk &desk, const Item &item)
{
    const int days = DuplicateStore::days(context.db);
    if (days == 0)
        return {};
    const DuplicateSide side = sideOf(context, desk.application, desk.body, hallDate(context.now));
    const QList<DuplicatePair> known = DuplicateStore::ofApplication(context.db, desk.application.id);
    QList<Likeness> found;
    for (const Case &other : couldBe(context, side, item.code, desk.application.id)) {
        const auto before = sideOf(context, other);
        if (!before || !isLikelyDuplicate(side, *before, days))
            continue;
        Likeness likeness{other, duplicateLines(side, *before), {}};
        for (const DuplicatePair &pair : known) {
            if (pair.item == item.code && pair.otherCase == other.id)
                likeness.told = pair;
        }
        found.append(likeness);
    }
    return found;
}

Result<Decision> decideLook(CommandContext &context, const LookForDuplicates &command)
{
    const auto desk = onDesk(context, command.application, command.fence);
    if (!desk)
        return fail(desk.error());
    Decision decision;
    DuplicateSights reply;
    for (const Item *item : desk->items) {
        if (!command.items.contains(item->code))
            continue;
        for (const Likeness &one : likenesses(context, *desk, *item)) {
            if (one.told && one.told->same)
                continue; // not asked again
            const DuplicatePair pair = one.told ? *one.told : pairOf(context, *desk, *item, one.other, one.lines);
            if (!one.told)
                decision.events.push_back(
                    pendingEvent(QStringLiteral("duplicate/") + uuidText(pair.id), DuplicateFound{pair}));
            reply.sights.append({pair, one.lines, caseStateText(one.other.state)});
        }
    }
    decision.reply = toJson(reply);
    return decision;
}

Result<Decision> decideSettleDuplicate(CommandContext &context, const SettleDuplicate &command)
{
    auto pair = DuplicateStore::find(context.db, command.pair);
    if (!pair)
        return fail(problem::NotFound, {{QStringLiteral("what"), QStringLiteral("这次对照")}});
    // Whoever has the application on his desk judges, and no clerk once it was submitted; a supervisor puts right what was judged.
    const auto draft = CaseStore::draft(context.db, pair->application);
    const bool supervises = context.actor.stationRole == StationRole::Supervisor;
    if (!supervises && (!draft || draft->holder != context.actor.user))
        return fail(problem::DraftTaken,
                    {{QStringLiteral("holder"), draft ? draft->holderName : QStringLiteral("别人")}});
    if (command.reason.trimmed().isEmpty())
        return fail(inputRefused({{QStringLiteral("reason"), &problem::ReasonMissing, {}}}));
    pair->same = command.same;
    pair->reason = command.reason.trimmed();
    pair->settledBy = context.actor.displayName;
    pair->settledOn = hallDate(context.now);
    return Decision{{pendingEvent(QStringLiteral("duplicate/") + uuidText(pair->id), DuplicateSettled{*pair})},
                    toJson(DuplicateReply{*pair}),
                    {}};
}

Result<Decision> decideDuplicateDays(CommandContext &context, const SetDuplicateDays &command)
{
    return Decision{
        {pendingEvent(QStringLiteral("duplicate/days"), DuplicateDaysSet{command.days, context.actor.displayName})},
        toJson(DuplicateDaysReply{command.days}),
        {}};
}

Result<DuplicatesView> loadDuplicates(ViewContext &context)
{
    return DuplicatesView{DuplicateStore::days(context.db), DuplicateStore::all(context.db, duplicatesMax)};
}

template <class E>
QByteArray projectDuplicate(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

constexpr CommandAccess duplicateClerk{
    .roles = only(Role::Clerk), .stations = only(StationRole::Window), .unattended = 0};

const CommandRow duplicateCommandTable[] = {
    commandRow<LookForDuplicates, decideLook>(duplicateClerk, "查重复申请"),
    commandRow<SettleDuplicate, decideSettleDuplicate>({.roles = Role::Clerk | Role::Supervisor,
                                                        .stations = StationRole::Window | StationRole::Supervisor,
                                                        .unattended = 0},
                                                       "判定是否重复申请"),
    commandRow<SetDuplicateDays, decideDuplicateDays>(
        {.roles = only(Role::Supervisor), .stations = only(StationRole::Supervisor), .unattended = 0}, "设定查重天数"),
};

const EventRow duplicateEventTable[] = {
    eventRow<DuplicateFound, &DuplicateStore::apply<DuplicateFound>, projectDuplicate<DuplicateFound>>(TopicCases),
    eventRow<DuplicateSettled, &DuplicateStore::apply<DuplicateSettled>, projectDuplicate<DuplicateSettled>>(
        TopicCases),
    eventRow<DuplicateDaysSet, &DuplicateStore::applyDays, projectDuplicate<DuplicateDaysSet>>(TopicCases),
};

const ViewRow duplicateViewTable[] = {
    viewRow<DuplicatesView, loadDuplicates>(only(Role::Supervisor)),
};
} // namespace

bool foldDuplicates(DuplicatesView &view, const QString &type, const QJsonObject &data)
{
    if (type == QLatin1String(DuplicateDaysSet::type))
        return false;
    if (type != QLatin1String(DuplicateFound::type) && type != QLatin1String(DuplicateSettled::type))
        return true;
    const auto told = fromJson<DuplicateFound>(QJsonValue(data), Strictness::Tolerant);
    if (!told)
        return false;
    for (DuplicatePair &known : view.pairs) {
        if (known.id == told->pair.id) {
            known = told->pair;
            return true;
        }
    }
    view.pairs.prepend(told->pair);
    return true;
}

Faults duplicateFaults(CommandContext &context, const OnDesk &desk, const Item &item)
{
    Faults faults;
    // Compared anew: what was put right since, or ended meanwhile, stands in nobody's way, and what another window accepted does.
    for (const Likeness &one : likenesses(context, desk, item)) {
        const std::optional<bool> same = one.told ? one.told->same : std::nullopt;
        if (same == std::optional(false))
            continue;
        faults.append({QStringLiteral("duplicate"),
                       same ? &problem::DuplicateSame : &problem::DuplicateOpen,
                       {{QStringLiteral("item"), item.name},
                        {QStringLiteral("number"), one.other.shortNumber.value_or(one.other.number)}}});
    }
    return faults;
}

FindWords duplicateWordsOf(CommandContext &context, const Application &application, const DraftBody &body)
{
    FindWords words;
    const DuplicateSide side = sideOf(context, application, body, application.startedOn);
    for (const ItemRef &item : application.items)
        words += duplicateWords(side, item.code);
    return words;
}

std::span<const CommandRow> duplicateCommands()
{
    return duplicateCommandTable;
}

std::span<const EventRow> duplicateEvents()
{
    return duplicateEventTable;
}

std::span<const ViewRow> duplicateViews()
{
    return duplicateViewTable;
}

Fields DuplicateSight::fields()
{
    return {field("pair", &DuplicateSight::pair), field("lines", &DuplicateSight::lines),
            field("otherState", &DuplicateSight::otherState)};
}

Fields DuplicateSights::fields()
{
    return {field("sights", &DuplicateSights::sights, {.itemsMax = comparedMax * 30})};
}

Fields LookForDuplicates::fields()
{
    return {field("application", &LookForDuplicates::application), field("fence", &LookForDuplicates::fence),
            field("items", &LookForDuplicates::items, {.itemsMax = 30})};
}

Fields DuplicateReply::fields()
{
    return {field("pair", &DuplicateReply::pair)};
}

Fields SettleDuplicate::fields()
{
    return {field("pair", &SettleDuplicate::pair), field("same", &SettleDuplicate::same),
            field("reason", &SettleDuplicate::reason, {.lengthMax = duplicateReasonMax})};
}

Fields DuplicateDaysReply::fields()
{
    return {field("days", &DuplicateDaysReply::days)};
}

Fields SetDuplicateDays::fields()
{
    return {field("days", &SetDuplicateDays::days, {.max = 3660})};
}

Fields DuplicatesView::fields()
{
    return {field("days", &DuplicatesView::days), field("pairs", &DuplicatesView::pairs, {.itemsMax = duplicatesMax})};
}

} // namespace ow
