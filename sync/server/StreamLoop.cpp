#include "sync/server/StreamLoop.h"

#include "models/base/Clock.h"
#include "sync/server/AddressCounter.h"
#include "sync/server/Epoll.h"
#include "sync/server/TlsSocket.h"

#include <algorithm>
#include <deque>
#include <unordered_map>

namespace ow {

namespace {
constexpr char heartbeatText[] = ": \n\n";
constexpr char resetText[] = "event: reset\ndata: {}\n\n";
constexpr unsigned watchedAlways = EPOLLIN | EPOLLRDHUP;
/// One TLS record holds at most so much; small frames are joined up to it.
constexpr qsizetype recordBytes = 16 * 1024;
} // namespace

struct StreamLoop::Reader {
    std::unique_ptr<TlsSocket> socket;
    std::unique_ptr<AddressLease> lease;
    int projection = 0;
    quint32 topics = 0;
    quint64 audience = 0;
    qint64 lastSeq = 0;
    std::vector<QByteArray> pending; ///< shared with all other readers of the same frame
    size_t first = 0;                ///< of pending, what is not sent yet
    qsizetype firstSent = 0;         ///< bytes of it that are
    qsizetype pendingBytes = 0;
    qsizetype backlogBytes = 0; ///< of pendingBytes, what came with the subscription
    qint64 lastProgressMs = 0;
    bool waitsForRoom = false;
    bool endsWhenSent = false;
    bool slow = false;

    bool wants(const StreamFrame &frame) const
    {
        return frame.seq > lastSeq && frame.projection == projection && frame.audience == audience
            && (frame.topics & topics) != 0;
    }
    void queue(const QByteArray &bytes)
    {
        if (bytes.isEmpty())
            return;
        pending.push_back(bytes);
        pendingBytes += bytes.size();
    }
    void queueBacklog(const QByteArray &bytes)
    {
        queue(bytes);
        backlogBytes += bytes.size();
    }
    void sent(qsizetype bytes)
    {
        pendingBytes -= bytes;
        backlogBytes = std::max<qsizetype>(0, backlogBytes - bytes);
        for (firstSent += bytes; first < pending.size() && firstSent >= pending[first].size(); ++first) {
            firstSent -= pending[first].size();
            pending[first] = {};
        }
        if (first == pending.size()) {
            pending.clear();
            first = 0;
            // An idle reader costs no buffer.
            if (pending.capacity() > 8)
                pending.shrink_to_fit();
        }
    }
};

struct StreamLoop::State {
    struct Ring {
        std::deque<StreamFrame> frames;
        qint64 lostUpTo = -1; ///< seq of the youngest frame that had to make room
    };

    explicit State(StreamLoop &owner) : loop(owner) {}

    StreamLoop &loop;
    Epoll epoll;
    SystemClock clock;
    qint64 nowMs = 0;
    std::unordered_map<int, std::unique_ptr<Reader>> readers;
    std::unordered_map<int, Ring> rings;
    QByteArray joined;

    void drop(int descriptor)
    {
        const auto found = readers.find(descriptor);
        if (found == readers.end())
            return;
        if (found->second->slow)
            loop.m_readersDropped.fetch_add(1);
        epoll.remove(descriptor);
        readers.erase(found);
        loop.m_readerCount.store(int(readers.size()));
    }

    /// False when the reader is finished and has to go.
    bool flush(Reader &reader)
    {
        while (reader.pendingBytes > 0) {
            const char *bytes = nullptr;
            qsizetype count = 0;
            nextBytes(reader, bytes, count);
            const SocketProgress progress = reader.socket->write(bytes, int(count));
            if (progress.step == SocketProgress::Step::Done) {
                reader.sent(progress.bytes);
                reader.lastProgressMs = nowMs;
                continue;
            }
            if (progress.step == SocketProgress::Step::Closed)
                return false;
            watchRoom(reader, true);
            return true;
        }
        if (reader.endsWhenSent) {
            reader.socket->closeSending();
            return false;
        }
        watchRoom(reader, false);
        return true;
    }

    /// Joining depends on what is pending alone and never yields less than before: a repeated TLS write must begin the same.
    void nextBytes(const Reader &reader, const char *&bytes, qsizetype &count)
    {
        const QByteArray &head = reader.pending[reader.first];
        if (reader.first + 1 == reader.pending.size() || head.size() - reader.firstSent >= recordBytes) {
            bytes = head.constData() + reader.firstSent;
            count = std::min(recordBytes, head.size() - reader.firstSent);
            return;
        }
        joined.resize(0);
        qsizetype skip = reader.firstSent;
        for (size_t i = reader.first; i < reader.pending.size() && joined.size() < recordBytes; ++i, skip = 0)
            joined.append(reader.pending[i].constData() + skip,
                          std::min(reader.pending[i].size() - skip, recordBytes - joined.size()));
        bytes = joined.constData();
        count = joined.size();
    }

    void watchRoom(Reader &reader, bool watch)
    {
        if (reader.waitsForRoom == watch)
            return;
        reader.waitsForRoom = watch;
        epoll.change(reader.socket->descriptor(), watch ? watchedAlways | EPOLLOUT : watchedAlways);
    }

    void happened(const epoll_event &event)
    {
        const auto found = readers.find(event.data.fd);
        if (found == readers.end())
            return;
        Reader &reader = *found->second;
        bool stays = (event.events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) == 0;
        if (stays && (event.events & EPOLLIN)) {
            // A reader has nothing to say: bytes from it are as good as its goodbye.
            char byte = 0;
            const SocketProgress progress = reader.socket->read(&byte, 1);
            stays = progress.step == SocketProgress::Step::WantRead || progress.step == SocketProgress::Step::WantWrite;
        }
        if (stays && (event.events & EPOLLOUT))
            stays = flush(reader);
        if (!stays)
            drop(event.data.fd);
    }

    void deliver(const std::vector<StreamFrame> &frames)
    {
        for (const StreamFrame &frame : frames) {
            Ring &ring = rings[frame.projection];
            ring.frames.push_back(frame);
            if (qsizetype(ring.frames.size()) > loop.m_options.ringFrames) {
                ring.lostUpTo = ring.frames.front().seq;
                ring.frames.pop_front();
            }
        }
        // Thousands of phones have a frame each: every reader looks at his own alone.
        std::unordered_map<quint64, std::vector<const StreamFrame *>> addressed;
        for (const StreamFrame &frame : frames)
            addressed[frame.audience].push_back(&frame);
        qint64 delivered = 0;
        std::vector<int> finished;
        for (auto &[descriptor, owned] : readers) {
            Reader &reader = *owned;
            const auto own = addressed.find(reader.audience);
            if (reader.endsWhenSent || own == addressed.end())
                continue;
            for (const StreamFrame *frame : own->second) {
                if (!reader.wants(*frame))
                    continue;
                reader.queue(frame->bytes);
                reader.lastSeq = frame->seq;
                ++delivered;
            }
            bool stays = reader.waitsForRoom || flush(reader);
            if (stays && reader.pendingBytes - reader.backlogBytes > loop.m_options.pendingBytesMax) {
                reader.slow = true;
                stays = false;
            }
            if (!stays)
                finished.push_back(descriptor);
        }
        for (const int descriptor : finished)
            drop(descriptor);
        loop.m_framesSent.fetch_add(delivered);
    }

    void admit(std::unique_ptr<Reader> arrival)
    {
        Reader &reader = *arrival;
        const int descriptor = reader.socket->descriptor();
        reader.lastProgressMs = nowMs;
        const Ring &ring = rings[reader.projection];
        if (reader.lastSeq < ring.lostUpTo) {
            reader.pending.resize(1); // the header alone
            reader.pendingBytes = reader.backlogBytes = reader.pending.front().size();
            reader.queueBacklog(resetText);
            reader.endsWhenSent = true;
        } else {
            for (const StreamFrame &frame : ring.frames) {
                if (reader.wants(frame)) {
                    reader.queueBacklog(frame.bytes);
                    reader.lastSeq = frame.seq;
                    loop.m_framesSent.fetch_add(1);
                }
            }
        }
        if (!epoll.add(descriptor, watchedAlways))
            return;
        readers.emplace(descriptor, std::move(arrival));
        loop.m_readerCount.store(int(readers.size()));
        if (!flush(reader))
            drop(descriptor);
    }

    void sweep()
    {
        std::vector<int> finished;
        for (auto &[descriptor, owned] : readers) {
            Reader &reader = *owned;
            const qint64 quiet = nowMs - reader.lastProgressMs;
            if (reader.pendingBytes > 0) {
                reader.slow = quiet >= loop.m_options.stallMs;
                if (reader.slow)
                    finished.push_back(descriptor);
            } else if (quiet >= loop.m_options.heartbeatMs) {
                reader.queue(heartbeatText);
                if (!flush(reader))
                    finished.push_back(descriptor);
            }
        }
        for (const int descriptor : finished)
            drop(descriptor);
    }
};

StreamLoop::StreamLoop(const StreamOptions &options)
    : m_options(options), m_state(std::make_unique<State>(*this)), m_thread([this] { run(); })
{
}

StreamLoop::~StreamLoop()
{
    stop();
}

void StreamLoop::publish(const StreamFrame &frame)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopped)
            return;
        m_frames.push_back(frame);
        // Without readers nobody needs waking for every call; whoever arrives finds the frames here or in the ring.
        if (m_rung || (!m_followed && int(m_frames.size()) < m_options.ringFrames))
            return;
        m_rung = true;
    }
    m_state->epoll.ring();
}

void StreamLoop::adopt(std::unique_ptr<TlsSocket> socket, std::unique_ptr<AddressLease> lease, const QByteArray &header,
                       const StreamSubscription &subscription)
{
    auto reader = std::make_unique<Reader>();
    reader->socket = std::move(socket);
    reader->lease = std::move(lease);
    reader->projection = subscription.projection;
    reader->topics = subscription.topics;
    reader->audience = subscription.audience;
    reader->lastSeq = subscription.after;
    reader->queueBacklog(header);
    reader->queueBacklog(subscription.backlog);
    {
        const std::lock_guard lock(m_mutex);
        m_followed = true;
        if (m_stopped)
            return;
        m_arrivals.push_back(std::move(reader));
    }
    m_state->epoll.ring();
}

void StreamLoop::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_state->epoll.ring();
    if (m_thread.joinable())
        m_thread.join();
}

void StreamLoop::run()
{
    State &state = *m_state;
    const int sweepMs = std::clamp(std::min(m_options.heartbeatMs, m_options.stallMs) / 8, 10, 1000);
    qint64 nextSweepMs = 0;
    for (;;) {
        const auto events = state.epoll.wait(state.readers.empty() ? -1 : sweepMs);
        state.nowMs = state.clock.steadyMs();
        for (const epoll_event &event : events)
            state.happened(event);

        std::vector<StreamFrame> frames;
        std::vector<std::unique_ptr<Reader>> arrivals;
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopped)
                break;
            frames.swap(m_frames);
            arrivals.swap(m_arrivals);
            m_rung = false;
            m_followed = !state.readers.empty() || !arrivals.empty();
        }
        // Frames first: an arrival finds in the ring whatever was published before it, and gets all later ones live.
        if (!frames.empty())
            state.deliver(frames);
        for (auto &arrival : arrivals)
            state.admit(std::move(arrival));
        if (state.nowMs >= nextSweepMs) {
            state.sweep();
            nextSweepMs = state.nowMs + sweepMs;
        }
    }
    state.readers.clear();
    m_readerCount.store(0);
}

} // namespace ow
