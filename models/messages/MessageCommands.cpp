#include "models/messages/MessageCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseDecisions.h"
#include "models/cases/VisitCommands.h"
#include "models/identity/Masking.h"
#include "models/mailing/ParcelStore.h"
#include "models/messages/MessageStore.h"
#include "models/queue/HallStore.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"

#include <algorithm>

namespace ow {

namespace {
constexpr char messagePurpose[] = "message.phone";
constexpr int messagesShownMax = 1000;
constexpr int messageRoomMax = 90; ///< of the record's hundred, so that the program's own always find room
const QString consentElement = QStringLiteral("applicant.smsConsent");

QString messageSubject(const Message &message)
{
    return QStringLiteral("message/") + uuidText(message.id);
}

template <class E>
PendingEvent messageEvent(const Message &message)
{
    return pendingEvent(messageSubject(message), E{message});
}

template <class E>
Decision messageDecision(const Message &message)
{
    return {{messageEvent<E>(message)}, toJson(MessageReply{forLists(message)}), {}};
}

/// What the form of the case says of how its applicant is reached.
struct Reachable {
    QUuid key;
    QString phone;
    bool consents = true;
};

Result<Reachable> reachable(CommandContext &context, const Case &record)
{
    const auto application = CaseStore::application(context.db, record.application);
    if (!application)
        return fail(problem::ApplicationUnknown);
    Reachable found{application->key, {}, true};
    if (!application->answersSealed)
        return found;
    const auto body = openDraft(context.db, context.sealer, *application->answersSealed);
    if (!body)
        return fail(body.error());
    QString office;
    for (const DraftBody::Entry &entry : body->answers) {
        if (entry.key == QLatin1String("applicant.mobile"))
            found.phone = entry.value.trimmed();
        else if (entry.key == QLatin1String("enterprise.contactPhone"))
            office = entry.value.trimmed();
        else if (entry.key == consentElement)
            found.consents = entry.value != QLatin1String("no");
    }
    if (found.phone.isEmpty())
        found.phone = office;
    return found;
}

/// Why nobody may or can be texted there; nothing when he can.
std::optional<MessageTried> whyCall(const Reachable &who)
{
    if (!who.consents)
        return MessageTried::NoConsent;
    if (!isMobile(who.phone))
        return MessageTried::NoPhone;
    return std::nullopt;
}

Result<Message> madeMessage(CommandContext &context, const MessageDue &due, const Case &record, const Reachable &who,
                            const MessageTerms &terms, const QString &hall)
{
    Message message;
    message.id = makeUuid(context.now, context.random);
    message.caseId = record.id;
    message.application = record.application;
    message.occasion = due.occasion;
    message.key = due.key;
    message.maskedName = record.maskedName;
    message.caseNumber = record.shortNumber.value_or(record.number);
    message.text = messageText(due, hall, record);
    message.madeAt = context.now;
    message.nextAt = notInQuietHours(context.now, terms);
    if (!who.phone.isEmpty()) {
        const auto sealed = context.sealer.seal(context.db, who.key, who.phone, messagePurpose);
        if (!sealed)
            return fail(sealed.error());
        message.phoneSealed = *sealed;
        message.maskedPhone = maskedPhone(who.phone);
    }
    if (const auto why = whyCall(who)) {
        message.state = MessageState::Calling;
        message.tries.append({context.now, *why, {}, {}});
    }
    return message;
}

/// A reminder counts among those of 领取 whichever way it reached somebody, so that nobody is reminded of it twice.
void noteReminder(CommandContext &context, const Message &message, RemindedBy how, const QString &by,
                  std::vector<PendingEvent> &events)
{
    if (message.occasion != MessageOccasion::CollectReminder)
        return;
    auto record = CaseStore::find(context.db, message.caseId);
    if (!record || record->state != CaseState::Issued)
        return;
    record->collecting = record->collecting.value_or(Collecting());
    record->collecting->reminders.append({hallDate(context.now), how, messageOccasionText(message.occasion), by});
    events.push_back(pendingEvent(caseSubject(*record), CaseReminded{*record}));
}

Problem messageBusy(const Message &message, const QString &act)
{
    return {problem::NoticeStateWrong,
            {{QStringLiteral("state"), messageStateText(message.state)}, {QStringLiteral("act"), act}}};
}

Result<Decision> decideCall(CommandContext &context, const RecordCall &command)
{
    auto message = MessageStore::find(context.db, command.message);
    if (!message)
        return fail(problem::NoticeUnknown);
    const bool isReached = command.outcome == CallOutcome::Reached;
    const auto after = messageAfter(message->state, isReached ? MessageAct::Reach : MessageAct::Call);
    if (!after || message->tries.size() >= messageRoomMax)
        return fail(messageBusy(*message, QStringLiteral("登记电话通知")));
    const QString words = command.words.trimmed();
    if (command.outcome == CallOutcome::WrongNumber && words.isEmpty())
        return fail(inputRefused({{QStringLiteral("words"), &problem::ReasonMissing, {}}}));
    message->state = *after;
    message->tries.append({context.now,
                           isReached                                        ? MessageTried::Reached
                               : command.outcome == CallOutcome::NotReached ? MessageTried::NotReached
                                                                            : MessageTried::WrongNumber,
                           context.actor.displayName, words});
    Decision decision = messageDecision<MessageCalled>(*message);
    if (isReached)
        noteReminder(context, *message, RemindedBy::Phone, context.actor.displayName, decision.events);
    return decision;
}

Result<Decision> decideMessageTerms(CommandContext &, const SetMessageTerms &command)
{
    Faults faults;
    for (const auto &[place, time] :
         {std::pair("terms.quietFrom", command.terms.quietFrom), std::pair("terms.quietTo", command.terms.quietTo)}) {
        if (!QTime::fromString(time, QStringLiteral("HH:mm")).isValid())
            faults.append({QString::fromLatin1(place),
                           &problem::FieldFormat,
                           {{QStringLiteral("expected"), QStringLiteral("时间，例如 20:00")}}});
    }
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return Decision{{pendingEvent(QStringLiteral("message/terms"), MessageTermsSet{command.terms})},
                    toJson(MessageTermsReply{command.terms}),
                    {}};
}

Result<MessagesView> loadMessages(ViewContext &context)
{
    MessagesView view;
    view.terms = MessageStore::terms(context.db);
    view.waiting = MessageStore::count(context.db, MessageState::Waiting);
    view.handed = MessageStore::count(context.db, MessageState::Handed);
    view.calling = MessageStore::count(context.db, MessageState::Calling);
    for (const Message &message : MessageStore::inState(context.db, MessageState::Calling, messagesShownMax))
        view.messages.append(forLists(message));
    for (const Message &message : MessageStore::newest(context.db, messagesShownMax)) {
        if (message.state != MessageState::Calling)
            view.messages.append(forLists(message));
    }
    return view;
}

Result<MessagePhoneView> loadMessagePhone(ViewContext &context)
{
    const auto message = MessageStore::find(context.db, uuidFromText(context.parameter("message")));
    // The trace names the case: it must be the message's own.
    if (!message || message->caseId != uuidFromText(context.parameter("id")))
        return fail(problem::NoticeUnknown);
    return messagePhone(context.db, context.sealer, *message).map([](const QString &phone) {
        return MessagePhoneView{phone};
    });
}

template <class E>
QByteArray projectMessage(Projection projection, const EventMeta &, const E &)
{
    return projection == Projection::Staff ? QByteArrayLiteral("{}") : QByteArray(); // where to look, not what
}

template <class E>
constexpr EventRow messageEventRow()
{
    return eventRow<E, &MessageStore::apply<E>, projectMessage<E>>(TopicCases);
}

constexpr CommandAccess messageCallers{.roles = Role::Greeter | Role::Supervisor | Role::Delivery,
                                       .stations =
                                           StationRole::Greeter | StationRole::Supervisor | StationRole::Delivery,
                                       .unattended = 0};

const CommandRow messageCommandTable[] = {
    commandRow<RecordCall, decideCall>(messageCallers, "登记电话通知"),
    commandRow<SetMessageTerms, decideMessageTerms>(
        {.roles = only(Role::Supervisor), .stations = only(StationRole::Supervisor), .unattended = 0},
        "设定短信通知的时间和次数"),
};

const EventRow messageEventTable[] = {
    messageEventRow<MessageMade>(),
    messageEventRow<MessageHanded>(),
    messageEventRow<MessageAnswered>(),
    messageEventRow<MessageCalled>(),
    messageEventRow<MessageDropped>(),
    eventRow<MessageTermsSet, &MessageStore::applyTerms, projectMessage<MessageTermsSet>>(TopicCases),
};

const ViewRow messageViewTable[] = {
    viewRow<MessagesView, loadMessages>(Role::Greeter | Role::Supervisor | Role::Delivery),
    tracedViewRow<MessagePhoneView, loadMessagePhone>(Role::Greeter | Role::Supervisor | Role::Delivery),
};
} // namespace

Result<QString> messagePhone(Connection &db, Sealer &sealer, const Message &message)
{
    if (!message.phoneSealed)
        return fail(problem::NoticePhoneMissing);
    return sealer.open(db, *message.phoneSealed, messagePurpose);
}

Result<Decision> decideMessages(CommandContext &context, const QUuid &caseId, MessageLook look)
{
    Decision nothing;
    const auto record = CaseStore::find(context.db, caseId);
    if (!record)
        return nothing;
    const QDate today = hallDate(context.now);
    Decision decision;
    const QList<Message> made = MessageStore::ofCase(context.db, caseId);
    for (Message message : made) {
        const auto after = messageAfter(message.state, MessageAct::Drop);
        if (!after || stillHolds(message, *record, today))
            continue;
        message.state = *after;
        decision.events.push_back(messageEvent<MessageDropped>(message));
    }
    QList<MessageDue> due = messagesDue(*record, ParcelStore::terms(context.db), today, context.calendar, look);
    due.removeIf([&](const MessageDue &one) {
        return std::any_of(made.begin(), made.end(), [&](const Message &known) { return known.key == one.key; });
    });
    if (due.isEmpty())
        return decision;
    const auto who = reachable(context, *record);
    if (!who)
        return fail(who.error());
    const MessageTerms terms = MessageStore::terms(context.db);
    const auto setup = HallStore::setup(context.db);
    for (const MessageDue &one : due) {
        const auto message = madeMessage(context, one, *record, *who, terms, setup ? setup->name : QString());
        if (!message)
            return fail(message.error());
        decision.events.push_back(messageEvent<MessageMade>(*message));
    }
    return decision;
}

Result<Decision> decideHandMessage(CommandContext &context, const QUuid &id, bool hasGateway)
{
    auto message = MessageStore::find(context.db, id);
    const auto after =
        message ? messageAfter(message->state, hasGateway ? MessageAct::HandOver : MessageAct::GiveUp) : std::nullopt;
    if (!after || message->nextAt > context.now)
        return Decision{};
    const MessageTerms terms = MessageStore::terms(context.db);
    // The night may have begun since it was made.
    if (const Instant allowed = notInQuietHours(context.now, terms); hasGateway && allowed > context.now) {
        message->nextAt = allowed;
        return messageDecision<MessageAnswered>(*message);
    }
    message->state = *after;
    if (hasGateway) {
        ++message->handed;
        message->nextAt = context.now.plus(qint64(terms.receiptHours) * 3'600'000);
    }
    message->tries.append({context.now, hasGateway ? MessageTried::Handed : MessageTried::NoGateway, {}, {}});
    return messageDecision<MessageHanded>(*message);
}

Result<Decision> decideMessageReceipt(CommandContext &context, const QUuid &id, int handed, bool delivered,
                                      const QString &words)
{
    auto message = MessageStore::find(context.db, id);
    if (!message || message->handed != handed || message->tries.size() >= messageRoomMax)
        return Decision{};
    const MessageTerms terms = MessageStore::terms(context.db);
    const bool isSpent = message->handed >= terms.handedMax;
    const auto after = messageAfter(message->state,
                                    delivered     ? MessageAct::Deliver
                                        : isSpent ? MessageAct::GiveUp
                                                  : MessageAct::Retry);
    if (!after)
        return Decision{};
    message->state = *after;
    message->tries.append(
        {context.now, delivered ? MessageTried::Delivered : MessageTried::Failed, {}, words.left(messageWordsMax)});
    if (message->state == MessageState::Waiting)
        message->nextAt = nextTry(context.now, message->handed, terms);
    Decision decision = messageDecision<MessageAnswered>(*message);
    if (delivered)
        noteReminder(context, *message, RemindedBy::Message, QStringLiteral("短信"), decision.events);
    return decision;
}

Result<Decision> decideMessageSilent(CommandContext &context, const QUuid &id)
{
    auto message = MessageStore::find(context.db, id);
    const auto after = message && message->state == MessageState::Handed && message->nextAt <= context.now
        ? messageAfter(message->state, MessageAct::GiveUp)
        : std::nullopt;
    if (!after)
        return Decision{};
    message->state = *after;
    message->tries.append({context.now, MessageTried::Silent, {}, {}});
    return messageDecision<MessageAnswered>(*message);
}

bool foldMessages(MessagesView &, const QString &type, const QJsonObject &)
{
    return !type.startsWith(QLatin1String("gov.message."));
}

std::span<const CommandRow> messageCommands()
{
    return messageCommandTable;
}

std::span<const EventRow> messageEvents()
{
    return messageEventTable;
}

std::span<const ViewRow> messageViews()
{
    return messageViewTable;
}

Fields MessageReply::fields()
{
    return {field("message", &MessageReply::message)};
}

Fields RecordCall::fields()
{
    return {field("message", &RecordCall::message), field("outcome", &RecordCall::outcome),
            field("words", &RecordCall::words, {.lengthMax = messageWordsMax})};
}

Fields MessageTermsReply::fields()
{
    return {field("terms", &MessageTermsReply::terms)};
}

Fields SetMessageTerms::fields()
{
    return {field("terms", &SetMessageTerms::terms)};
}

Fields MessagesView::fields()
{
    return {field("terms", &MessagesView::terms), field("waiting", &MessagesView::waiting),
            field("handed", &MessagesView::handed), field("calling", &MessagesView::calling),
            field("messages", &MessagesView::messages, {.itemsMax = 2 * messagesShownMax})};
}

Fields MessagePhoneView::fields()
{
    return {field("phone", &MessagePhoneView::phone)};
}

} // namespace ow
