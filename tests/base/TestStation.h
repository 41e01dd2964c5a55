#pragma once
// A station of the test hall: the client, and devices that remember what they were given.
#include "models/base/Random.h"
#include "sync/client/QtScheduler.h"
#include "tests/base/TestHub.h"
#include "ui/common/Printer.h"
#include "ui/common/Voice.h"
#include "ui/session/StationContext.h"

namespace ow::testing {

class RecordingPrinter final : public Printer {
public:
    QFuture<Result<QString>> print(const PdfPaper &paper) override;
    bool isSimulated() const override { return true; }
    QString name() const override { return names.value(current); }
    bool useNext() override
    {
        current = int((current + 1) % names.size());
        return names.size() > 1;
    }

    QList<PdfPaper> papers;
    QStringList names{QStringLiteral("窗口打印机"), QStringLiteral("后台打印机")};
    QStringList usedNames; ///< of each paper, its printer
    int current = 0;
    bool outOfPaper = false;
};

class RecordingVoice final : public Voice {
public:
    void announce(const Announcement &announcement) override { said.append(announcement.text); }
    void read(const QString &text, Tongue tongue) override
    {
        tongue == Tongue::English ? readEnglish.append(text) : readAloud.append(text);
    }
    void stopReading() override { ++stops; }

    QStringList said;
    QStringList readAloud;
    QStringList readEnglish;
    int stops = 0;
};

/// The hall's time of day; what the test skips of it is no time that went by.
class StationClock final : public Clock {
public:
    explicit StationClock(const TestHub &hub) : m_hub(hub) {}
    Instant now() const override { return m_hub.clock().now(); }
    qint64 steadyMs() const override { return now().ms - m_hub.skippedMs(); }

private:
    const TestHub &m_hub;
};

class TestStation {
public:
    /// `dir` of an earlier one that is gone: the same station, started again.
    TestStation(TestHub &hub, StationRole role, const QString &device = {}, int window = 0, const QString &dir = {});
    /// Waits until the hub has let it in, and knows the hall.
    bool open();
    bool signIn(const QString &user);
    /// One command and its answer; unset when none came in time.
    template <Described C>
    std::optional<Result<typename C::Reply>> ask(const C &command)
    {
        std::optional<Result<typename C::Reply>> answer;
        whenReady(client.send(command), &client, [&answer](const Result<typename C::Reply> &reply) { answer = reply; });
        wait([&] { return answer.has_value(); });
        return answer;
    }
    static bool wait(const std::function<bool()> &condition);

private:
    TestHub &m_hub;
    QTemporaryDir m_dir;
    StationClock m_clock;
    QtScheduler m_scheduler;
    SystemRandom m_random;
    std::unique_ptr<Journal> m_journal;

public:
    RecordingPrinter printer;
    RecordingVoice voice;
    HubClient client;
    StationContext context;
};

} // namespace ow::testing
