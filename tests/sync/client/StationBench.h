#pragma once
// A station under test: journal on a temporary folder, client, fake hub. Time and chance are given.
#include "FakeHub.h"
#include "FakeScheduler.h"
#include "models/base/Clock.h"
#include "models/base/Random.h"
#include "sync/client/HubClient.h"

#include <QTemporaryDir>
#include <QTest>

namespace ow::testing {

struct TestAdded {
    int n = 0;
    static Fields fields() { return {field("n", &TestAdded::n)}; }
};

struct TestAdd {
    static constexpr char name[] = "test.add";
    using Reply = TestAdded;
    int n = 0;
    static Fields fields() { return {field("n", &TestAdd::n)}; }
};

struct CountView {
    int count = 0;
    QString of;
    static Fields fields() { return {field("count", &CountView::count), field("of", &CountView::of)}; }
};

class StationBench {
public:
    explicit StationBench() : trust(TestTrust::make()), hub(trust)
    {
        hub.listen();
        start();
    }
    ~StationBench() { stop(); }

    void start()
    {
        auto opened = Journal::open(dir.path(), clock, random);
        Q_ASSERT(opened);
        journal = std::move(*opened);
        client = std::make_unique<HubClient>(*journal, clock, scheduler, random,
                                             HubClient::Station{QStringLiteral("window"), QStringLiteral("W3")});
    }
    /// As of a program that is killed: nobody hears of what comes later.
    void stop()
    {
        client.reset();
        journal.reset();
    }
    void restart()
    {
        stop();
        start();
    }
    bool open()
    {
        client->open(hub.address());
        return until([&] { return client->link() == HubClient::Link::Online; });
    }
    /// Lets events and short waits (backoffs) happen until it is so; a timeout passes only when the hub has gone silent.
    bool until(const std::function<bool()> &condition)
    {
        return QTest::qWaitFor(
            [&] {
                scheduler.run(Backoff::capMs);
                if (condition())
                    return true;
                if (m_silences < hub.silences) {
                    m_silences = hub.silences;
                    clock.advance(HubHttp::timeoutMs);
                    scheduler.run(HubHttp::timeoutMs);
                }
                return false;
            },
            20000);
    }

    TestTrust trust;
    QTemporaryDir dir;
    FixedClock clock{{1'700'000'000'000}};
    FakeScheduler scheduler;
    SeededRandom random{11};
    FakeHub hub;
    std::unique_ptr<Journal> journal;
    std::unique_ptr<HubClient> client;

private:
    int m_silences = 0;
};

} // namespace ow::testing
