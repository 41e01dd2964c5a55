#include "sync/hub/MessageDesk.h"

#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseStore.h"
#include "models/messages/MessageStore.h"
#include "sync/hub/ReaderPool.h"
#include "sync/hub/Writer.h"

#include <QDir>
#include <QSet>

namespace ow {

namespace {
constexpr int messageLogAtOnce = 500;
constexpr int messagesAtOnce = 50;
constexpr int messageDayMax = 100'000; ///< cases looked at when a day begins

struct LookedAtCases {
    QList<QUuid> cases;
    qint64 through = 0;
    bool more = false;
};
} // namespace

MessageDesk::MessageDesk(Hub &hub, const QString &folder, SmsGateway *gateway)
    : m_hub(hub), m_readers(QDir(folder).filePath(QStringLiteral("hub.db")), 1), m_gateway(gateway)
{
}

bool MessageDesk::step()
{
    bool more = handAgain();
    more = look() || more;
    more = newDay() || more;
    more = takeReceipts() || more;
    more = silent() || more;
    return hand() || more;
}

bool MessageDesk::decide(const std::function<Result<Decision>(CommandContext &)> &decision)
{
    std::optional<Problem> refused;
    const CommandOutcome outcome = m_hub.writer()
                                       .submitInternal([&](CommandContext &context) {
                                           auto decided = decision(context);
                                           if (!decided)
                                               refused = decided.error();
                                           return decided;
                                       })
                                       .get();
    if (refused)
        log::warning("a message could not be made", {log::code("problem", refused->type().id)});
    // What was refused once is refused again: it keeps nobody behind it waiting.
    return outcome.status == 200 || refused;
}

bool MessageDesk::keep(const MessageStore::Looked &looked)
{
    m_looked = looked;
    return m_hub.writer()
        .submitOutside([looked](Connection &db, Instant) { MessageStore::setLooked(db, looked); })
        .get()
        .has_value();
}

bool MessageDesk::look()
{
    const EventLogStore log = m_hub.writer().log();
    const auto looked = m_readers.read<LookedAtCases>([&](Connection &db) -> Result<LookedAtCases> {
        LookedAtCases found;
        if (!m_looked)
            m_looked = MessageStore::looked(db);
        // A hall that starts with it tells of what happens from now on, not of all that ever did.
        if (!m_looked) {
            found.through = m_hub.writer().headSeq();
            return found;
        }
        found.through = m_looked->through;
        const QList<StoredEvent> events = log.after(db, found.through, messageLogAtOnce);
        for (const StoredEvent &event : events) {
            found.through = event.meta.seq;
            const QString start = QStringLiteral("case/");
            const QUuid id =
                event.meta.subject.startsWith(start) ? uuidFromText(event.meta.subject.mid(start.size())) : QUuid();
            if (!id.isNull() && !found.cases.contains(id))
                found.cases.append(id);
        }
        found.more = events.size() == messageLogAtOnce;
        return found;
    });
    if (!looked)
        return false;
    for (const QUuid &id : looked->cases) {
        if (!decide([&](CommandContext &context) { return decideMessages(context, id, MessageLook::Happened); }))
            return false;
    }
    if (!m_looked)
        return keep({looked->through, QDate(2000, 1, 1)});
    if (looked->through == m_looked->through)
        return false;
    m_looked->through = looked->through;
    // Kept only when it matters: looking again makes nothing twice.
    if (!looked->cases.isEmpty() && !keep(*m_looked))
        return false;
    return looked->more;
}

bool MessageDesk::newDay()
{
    const QDate today = hallDate(m_hub.writer().now());
    if (!m_looked || m_looked->day == today)
        return false;
    const auto cases = m_readers.read<QList<QUuid>>([&](Connection &db) -> Result<QList<QUuid>> {
        QList<QUuid> found;
        for (const Case &record : CaseStore::withOpenSupplements(db, messageDayMax))
            found.append(record.id);
        for (const Case &record : CaseStore::inStates(db, {CaseState::Issued}, messageDayMax))
            found.append(record.id);
        for (const MessageState state : {MessageState::Waiting, MessageState::Calling}) {
            for (const Message &message : MessageStore::inState(db, state, messageDayMax))
                found.append(message.caseId);
        }
        return found;
    });
    if (!cases)
        return false;
    QSet<QUuid> seen;
    for (const QUuid &id : *cases) {
        if (seen.contains(id))
            continue;
        seen.insert(id);
        if (!decide([&](CommandContext &context) { return decideMessages(context, id, MessageLook::NewDay); }))
            return false;
    }
    return keep({m_looked->through, today});
}

Result<Message> MessageDesk::reread(const QUuid &id)
{
    return m_readers.read<Message>([&](Connection &db) -> Result<Message> {
        const auto message = MessageStore::find(db, id);
        return message ? Result<Message>(*message) : fail(problem::NoticeUnknown);
    });
}

bool MessageDesk::give(const Message &message)
{
    const auto phone =
        m_readers.read<QString>([&](Connection &db) { return messagePhone(db, m_hub.sealer(), message); });
    const auto given = phone.and_then([&](const QString &number) {
        return m_gateway->hand({message.id, message.handed, number, message.text});
    });
    if (given)
        return true;
    return decide([&](CommandContext &context) {
        return decideMessageReceipt(context, message.id, message.handed, false, given.error().sentence());
    });
}

bool MessageDesk::handAgain()
{
    if (m_handedAgain || !m_gateway)
        return false;
    const auto handed = m_readers.read<QList<Message>>([&](Connection &db) -> Result<QList<Message>> {
        return MessageStore::inState(db, MessageState::Handed, messageDayMax);
    });
    if (!handed)
        return false;
    m_handedAgain = true;
    // Whether the gateway had it when the hub ended it knows itself.
    for (const Message &message : *handed)
        give(message);
    return !handed->isEmpty();
}

bool MessageDesk::hand()
{
    const Instant now = m_hub.writer().now();
    const auto due = m_readers.read<QList<Message>>([&](Connection &db) -> Result<QList<Message>> {
        return MessageStore::dueAt(db, MessageState::Waiting, now, messagesAtOnce);
    });
    if (!due)
        return false;
    for (const Message &message : *due) {
        // On the disk first: a message that is given and not known to be given would be given again.
        const bool kept = decide(
            [&](CommandContext &context) { return decideHandMessage(context, message.id, m_gateway != nullptr); });
        if (!kept)
            return false;
        const auto given = reread(message.id);
        if (given && m_gateway && given->state == MessageState::Handed && given->handed == message.handed + 1)
            give(*given);
    }
    return due->size() == messagesAtOnce;
}

bool MessageDesk::takeReceipts()
{
    if (!m_gateway)
        return false;
    const QList<SmsReceipt> receipts = m_gateway->receipts();
    for (const SmsReceipt &receipt : receipts) {
        const bool kept = decide([&](CommandContext &context) {
            return decideMessageReceipt(context, receipt.id, receipt.handed, receipt.delivered, receipt.words);
        });
        if (!kept)
            return false;
        m_gateway->taken(receipt);
    }
    return !receipts.isEmpty();
}

bool MessageDesk::silent()
{
    const Instant now = m_hub.writer().now();
    const auto due = m_readers.read<QList<Message>>([&](Connection &db) -> Result<QList<Message>> {
        return MessageStore::dueAt(db, MessageState::Handed, now, messagesAtOnce);
    });
    for (const Message &message : due.value_or(QList<Message>()))
        decide([&](CommandContext &context) { return decideMessageSilent(context, message.id); });
    return due && due->size() == messagesAtOnce;
}

} // namespace ow
