#pragma once
// All event streams of a server on one thread (design §4.5).
#include "sync/protocol/Http.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace ow {

class AddressLease;
class TlsSocket;

struct StreamOptions {
    int heartbeatMs = 15 * 1000;
    int stallMs = 60 * 1000;                ///< a reader that takes nothing for so long is dropped
    qsizetype pendingBytesMax = 256 * 1024; ///< of frames, for one reader; its backlog comes on top
    int ringFrames = 2048;                  ///< kept per projection for readers that are just arriving
};

/// Every reader gets its backlog, then each frame of its projection, topics and audience with seq > after, once and in order. Frames of one
/// projection are published in order of seq, one a seq; publish() is thread-safe and never waits for a socket. A reader whose
/// `after` is older than the ring gets "event: reset" instead and is closed; one that cannot keep up is dropped.
class StreamLoop final : public StreamSink {
public:
    explicit StreamLoop(const StreamOptions &options);
    ~StreamLoop() override;

    void publish(const StreamFrame &frame) override;
    /// Takes over a socket that belongs to nobody else any more. `header` goes out before the backlog.
    void adopt(std::unique_ptr<TlsSocket> socket, std::unique_ptr<AddressLease> lease, const QByteArray &header,
               const StreamSubscription &subscription);
    /// Closes every stream; later calls do nothing.
    void stop();

    int readers() const { return m_readerCount.load(); }
    qint64 framesSent() const { return m_framesSent.load(); }
    /// Readers closed because they were too slow.
    qint64 readersDropped() const { return m_readersDropped.load(); }

private:
    struct Reader;
    struct State;
    void run();

    const StreamOptions m_options;
    std::unique_ptr<State> m_state; ///< the loop thread's own

    std::mutex m_mutex; ///< guards the five below
    std::vector<StreamFrame> m_frames;
    std::vector<std::unique_ptr<Reader>> m_arrivals;
    bool m_rung = false;     ///< since the thread last took the frames
    bool m_followed = false; ///< somebody reads, or is about to
    bool m_stopped = false;

    std::atomic<int> m_readerCount = 0;
    std::atomic<qint64> m_framesSent = 0;
    std::atomic<qint64> m_readersDropped = 0;
    std::thread m_thread;
};

} // namespace ow
