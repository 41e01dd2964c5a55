#include "ui/reader/ChipReader.h"

#include "models/base/ProblemTypes.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace ow {

namespace {
/// What a wake-up that came too early or a service that tells of nothing may cost.
constexpr int lookAgainMs = 1000;
constexpr auto partingMax = std::chrono::seconds(1);
/// The thread ends a reading that takes too long; the window goes on when the thread itself does not come back.
constexpr int silenceMs = ChipReader::readingMaxMs + 2000;
} // namespace

/// What the reader and its thread share.
struct ChipWork {
    struct Standing {
        int number = 0;
        std::optional<ChipOrder> order;
    };

    std::mutex guard;
    std::condition_variable ended;
    ChipReader *reader = nullptr; ///< null once it is gone
    Standing standing;
    bool hasEnded = false;
    std::unique_ptr<CardTerminal> terminal;

    bool isGone()
    {
        const std::lock_guard lock(guard);
        return !reader;
    }
    Standing current()
    {
        const std::lock_guard lock(guard);
        return standing;
    }
    /// Only put into the reader's queue here: it runs on its own thread, and never when it has gone.
    template <class Message>
    void post(Message message)
    {
        const std::lock_guard lock(guard);
        if (reader)
            QMetaObject::invokeMethod(
                reader, [to = reader, message = std::move(message)] { message(*to); }, Qt::QueuedConnection);
    }
    void run(const QString &issuerFolder);
    Result<ChipContent> read(const Standing &now, const IssuerCertificates &issuers);
};

namespace {
/// Ends a reading between two exchanges: when its time is over, and when nobody waits for it.
class TimedChannel final : public ApduChannel {
public:
    TimedChannel(ApduChannel &channel, ChipWork &work, int order) : m_channel(channel), m_work(work), m_order(order) {}
    Result<QByteArray> transmit(const QByteArray &command) override
    {
        if (m_deadline.hasExpired() || m_work.current().number != m_order || m_work.isGone())
            return fail(problem::ChipSilent);
        return m_channel.transmit(command);
    }

private:
    ApduChannel &m_channel;
    ChipWork &m_work;
    int m_order;
    QDeadlineTimer m_deadline{ChipReader::readingMaxMs};
};
} // namespace

Result<ChipContent> ChipWork::read(const Standing &now, const IssuerCertificates &issuers)
{
    const auto channel = terminal->connect();
    if (!channel)
        return fail(channel.error());
    SystemRandom random;
    TimedChannel timed(**channel, *this, now.number);
    return readDocumentChip(timed, *now.order, issuers, random);
}

void ChipWork::run(const QString &issuerFolder)
{
    const IssuerCertificates issuers =
        issuerFolder.isEmpty() ? IssuerCertificates() : IssuerCertificates::fromFolder(issuerFolder);
    TerminalState known;
    std::pair<int, int> tried; ///< order and card
    while (!isGone()) {
        const TerminalState state = terminal->wait(known, lookAgainMs);
        if (state != known)
            post([state](ChipReader &to) { to.tell(state); });
        known = state;
        const Standing now = current();
        const std::pair<int, int> next(now.number, state.laid);
        if (!now.order || state.is != TerminalState::Is::Laid || next == tried)
            continue;
        tried = next;
        post([number = now.number](ChipReader &to) { to.begin(number); });
        const Result<ChipContent> content = read(now, issuers);
        post([number = now.number, content](ChipReader &to) { to.finish(number, content); });
    }
    const std::lock_guard lock(guard);
    hasEnded = true;
    ended.notify_all();
}

ChipReader::ChipReader(std::unique_ptr<CardTerminal> terminal, const QString &issuerFolder, Scheduler &scheduler,
                       QObject *parent)
    : QObject(parent), m_scheduler(scheduler), m_work(std::make_shared<ChipWork>())
{
    m_work->reader = this;
    m_work->terminal = std::move(terminal);
    std::thread([work = m_work, issuerFolder] { work->run(issuerFolder); }).detach();
}

ChipReader::~ChipReader()
{
    {
        const std::lock_guard lock(m_work->guard);
        m_work->reader = nullptr;
        m_work->standing = {};
    }
    m_work->terminal->wake();
    std::unique_lock lock(m_work->guard);
    m_work->ended.wait_for(lock, partingMax, [this] { return m_work->hasEnded; });
}

void ChipReader::seek(const ChipOrder &order)
{
    m_isReading = false;
    ++m_order;
    {
        const std::lock_guard lock(m_work->guard);
        m_work->standing = {m_order, order};
    }
    m_work->terminal->wake();
}

void ChipReader::stop()
{
    m_isReading = false;
    ++m_order;
    const std::lock_guard lock(m_work->guard);
    m_work->standing = {m_order, std::nullopt};
}

void ChipReader::tell(const TerminalState &state)
{
    m_terminal = state;
    emit changed();
}

void ChipReader::begin(int order)
{
    if (order != m_order)
        return;
    m_isReading = true;
    m_scheduler.after(silenceMs, [self = QPointer(this), reading = ++m_readings] {
        if (!self || !self->m_isReading || self->m_readings != reading)
            return;
        self->m_isReading = false;
        emit self->failed(problem::ChipSilent);
    });
    emit changed();
}

void ChipReader::finish(int order, const Result<ChipContent> &read)
{
    if (order != m_order || !m_isReading)
        return;
    m_isReading = false;
    if (read)
        emit chipRead(*read);
    else
        emit failed(read.error());
}

} // namespace ow

#include "moc_ChipReader.cpp"
