#include "sync/hub/PhoneLine.h"

#include "models/queue/HallStore.h"
#include "models/queue/TicketStore.h"
#include "sync/hub/TicketPage.h"
#include "sync/hub/Writer.h"

namespace ow {

namespace {
constexpr quint32 phoneTopics = 1;
} // namespace

void PhoneLine::publish(const StreamFrame &frame)
{
    if (!(frame.topics & (TopicQueue | TopicHall)))
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_news = true;
    }
    m_woken.notify_one();
}

std::shared_ptr<const PhoneLine::Board> PhoneLine::board()
{
    const std::lock_guard lock(m_boardMutex);
    // Asked before the tables are read: what is committed meanwhile is reckoned once more.
    const qint64 seq = m_writer.headSeq();
    const Instant now = m_writer.now();
    const QDate day = hallDate(now);
    if (m_board && m_board->seq == seq && m_board->day == day)
        return m_board;
    auto made =
        m_readers.read<std::shared_ptr<const Board>>([&](Connection &db) -> Result<std::shared_ptr<const Board>> {
            auto board = std::make_shared<Board>(Board{seq, day, {}});
            if (const auto setup = HallStore::setup(db))
                board->live = standingsOf(TicketStore::live(db, day), *setup,
                                          TicketStore::lastCalls(db, day, waitServicesMax + 1), now);
            return std::shared_ptr<const Board>(std::move(board));
        });
    if (made)
        m_board = std::move(*made);
    return m_board;
}

std::optional<TicketStanding> PhoneLine::standing(const QUuid &ticket)
{
    const auto known = board();
    if (!known)
        return std::nullopt;
    if (const auto live = known->live.find(ticket); live != known->live.end())
        return *live;
    const Instant now = m_writer.now();
    return m_readers
        .read<std::optional<TicketStanding>>([&](Connection &db) -> Result<std::optional<TicketStanding>> {
            const auto setup = HallStore::setup(db);
            const auto found = TicketStore::find(db, ticket);
            if (!setup || !found || found->day < hallDate(now))
                return std::optional<TicketStanding>();
            return std::optional(standingOf(*found, *setup, now));
        })
        .value_or(std::nullopt);
}

StreamSubscription PhoneLine::follow(const QUuid &ticket, const TicketStanding &now, PageLanguage language)
{
    const std::lock_guard lock(m_mutex);
    Follower &follower = m_followers[{ticket, language}];
    if (follower.audience == 0)
        follower.audience = ++m_lastAudience;
    // Whoever follows it already is told again rather than never.
    follower.told = now;
    m_news = true;
    m_woken.notify_one();
    return {projection, phoneTopics, m_seq, standingEvent(now, PageText(language), m_seq), follower.audience};
}

bool PhoneLine::step(int waitMsMax)
{
    {
        std::unique_lock lock(m_mutex);
        if (!m_woken.wait_for(lock, std::chrono::milliseconds(waitMsMax), [this] { return m_news; }))
            return false;
        m_news = false;
    }
    send();
    return true;
}

void PhoneLine::send()
{
    StreamSink *const sink = m_sink;
    std::map<Followed, Follower> followers;
    {
        const std::lock_guard lock(m_mutex);
        followers = m_followers;
    }
    for (const auto &[followed, follower] : followers) {
        const auto now = standing(followed.first);
        const std::lock_guard lock(m_mutex);
        const auto own = m_followers.find(followed);
        if (!now || own == m_followers.end()) {
            m_followers.erase(followed);
            continue;
        }
        if (own->second.told == *now)
            continue;
        own->second.told = *now;
        // In order of their numbers, so under the lock; a stream takes a frame without waiting.
        ++m_seq;
        if (sink)
            sink->publish({m_seq, projection, phoneTopics, standingEvent(*now, PageText(followed.second), m_seq),
                           own->second.audience});
        if (isOver(now->state))
            m_followers.erase(own);
    }
}

} // namespace ow
