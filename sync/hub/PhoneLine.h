#pragma once
// Phones follow their numbers: after each commit that moved the queue, whoever follows one whose standing has changed is sent the new one.
#include "models/queue/TicketStanding.h"
#include "sync/hub/PageText.h"
#include "sync/hub/ReaderPool.h"

#include <condition_variable>
#include <map>
#include <mutex>

namespace ow {

class Writer;

/// Told of commits as a sink of the writer, on its thread, and woken by them; driven by one thread of its own, so that no window waits for
/// phones. All else from any thread.
class PhoneLine final : public StreamSink {
public:
    static constexpr int projection = 2; ///< of the streams; neither the hall's public screens nor staff read it
    static constexpr int paceMs = 100;   ///< between two times step() is to send

    PhoneLine(Writer &writer, ReaderPool &readers) : m_writer(writer), m_readers(readers) {}

    /// Where the phones' streams are; null when there are none (any more).
    void setSink(StreamSink *sink) { m_sink = sink; }
    void publish(const StreamFrame &frame) override;

    /// The number as it stands now; nothing when it is not of today or later.
    std::optional<TicketStanding> standing(const QUuid &ticket);
    /// A stream of this one from now on.
    StreamSubscription follow(const QUuid &ticket, const TicketStanding &now, PageLanguage language);

    /// Waits for news, at most so long, and sends them. False when there were none.
    bool step(int waitMsMax);

private:
    /// All live numbers of the hall's day as of one commit.
    struct Board {
        qint64 seq = -1;
        QDate day;
        QHash<QUuid, TicketStanding> live;
    };
    struct Follower {
        quint64 audience = 0;
        TicketStanding told;
    };
    using Followed = std::pair<QUuid, PageLanguage>;

    std::shared_ptr<const Board> board();
    void send();

    Writer &m_writer;
    ReaderPool &m_readers;
    std::atomic<StreamSink *> m_sink{nullptr};

    std::mutex m_boardMutex; ///< one reckons, the others wait for it
    std::shared_ptr<const Board> m_board;

    std::mutex m_mutex; ///< of what follows
    std::map<Followed, Follower> m_followers;
    quint64 m_lastAudience = 0;
    qint64 m_seq = 0; ///< of the frames
    std::condition_variable m_woken;
    bool m_news = false;
};

/// One writer, several that hear of what it commits.
class SinkFan final : public StreamSink {
public:
    explicit SinkFan(QList<StreamSink *> sinks) : m_sinks(std::move(sinks)) {}
    void publish(const StreamFrame &frame) override
    {
        for (StreamSink *sink : m_sinks)
            sink->publish(frame);
    }

private:
    const QList<StreamSink *> m_sinks;
};

} // namespace ow
