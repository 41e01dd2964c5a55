#include "StationBench.h"
#include "sync/client/LiveView.h"
#include "tests/base/Testing.h"

#include <QSignalSpy>

using namespace ow;
using namespace ow::testing;

namespace {
/// Counts events; "odd" cannot be folded in.
bool countEvent(CountView &view, const QString &type, const QJsonObject &)
{
    if (type == QLatin1String("odd"))
        return false;
    ++view.count;
    return true;
}

std::unique_ptr<LiveView<CountView>> liveCount(StationBench &b, const char *topic)
{
    return std::make_unique<LiveView<CountView>>(*b.client, QStringLiteral("count"), QUrlQuery(),
                                                 QStringList{QLatin1String(topic)}, countEvent);
}
} // namespace

class tst_LiveView : public QObject {
    Q_OBJECT
private slots:
    void loadsThenFollows();
    void shared();
    void cannotFold();
    void lostAndBack();
    void anotherEpoch();
    void loadFails();
    void signInLoadsAnew();
};

void tst_LiveView::loadsThenFollows()
{
    StationBench b;
    b.hub.publish("one", "{}");
    const auto view = liveCount(b, "queue");
    QVERIFY(!view->isLoaded() && !view->isFresh());
    QVERIFY(b.open());
    QVERIFY(b.until([&] { return view->isFresh(); }));
    QCOMPARE(b.hub.streamStarts, QList<QByteArray>{"e1:1"});
    QCOMPARE(view->value().count, 0);
    QSignalSpy taken(view.get(), &LiveViewBase::eventTaken);
    b.hub.publish("one", "{}");
    b.hub.publish("one", "{}");
    QVERIFY(b.until([&] { return view->value().count == 2; }));
    QCOMPARE(taken.size(), 2);
}

void tst_LiveView::shared()
{
    StationBench b;
    QVERIFY(b.open());
    const auto first = liveCount(b, "queue");
    QVERIFY(b.until([&] { return first->isFresh(); }));
    b.hub.publish("one", "{}");
    QVERIFY(b.until([&] { return first->value().count == 1; }));
    // The second one needs another topic: the stream starts anew, and nobody sees an event twice or misses one.
    const auto second = liveCount(b, "hall");
    QVERIFY(b.until([&] { return second->isFresh() && first->isFresh(); }));
    QCOMPARE(b.hub.streamTopics.last(), QByteArray("hall,queue"));
    b.hub.publish("one", "{}");
    QVERIFY(b.until([&] { return second->value().count == 1; }));
    QCOMPARE(first->value().count, 2);
    // A third one with known topics joins the running stream.
    const qsizetype streams = b.hub.streamStarts.size();
    const auto third = liveCount(b, "hall");
    QVERIFY(b.until([&] { return third->isFresh(); }));
    QCOMPARE(b.hub.streamStarts.size(), streams);
    b.hub.publish("one", "{}");
    QVERIFY(b.until([&] { return third->value().count == 1; }));
    QCOMPARE(first->value().count, 3);
}

void tst_LiveView::cannotFold()
{
    StationBench b;
    QVERIFY(b.open());
    const auto view = liveCount(b, "queue");
    QVERIFY(b.until([&] { return view->isFresh(); }));
    b.hub.publish("one", "{}");
    QVERIFY(b.until([&] { return view->value().count == 1; }));
    QSignalSpy fresh(view.get(), &LiveViewBase::freshChanged);
    b.hub.publish("odd", "{}");
    QVERIFY(b.until([&] { return view->value().count == 0 && view->isFresh(); }));
    QVERIFY(fresh.size() >= 2);
}

void tst_LiveView::lostAndBack()
{
    StationBench b;
    QVERIFY(b.open());
    const auto view = liveCount(b, "queue");
    QVERIFY(b.until([&] { return view->isFresh(); }));
    b.hub.close();
    b.hub.cutStreams();
    QVERIFY(b.until([&] { return !view->isFresh(); }));
    QVERIFY(view->isLoaded());
    b.hub.publish("one", "{}");
    QVERIFY(b.hub.listen());
    QVERIFY(b.until([&] { return view->isFresh(); }));
    QVERIFY(b.until([&] { return view->value().count == 1; }));
}

void tst_LiveView::anotherEpoch()
{
    StationBench b;
    QVERIFY(b.open());
    const auto first = liveCount(b, "queue");
    const auto second = liveCount(b, "hall");
    QVERIFY(b.until([&] { return first->isFresh() && second->isFresh(); }));
    b.hub.publish("one", "{}");
    b.hub.publish("one", "{}");
    QVERIFY(b.until([&] { return first->value().count == 2 && second->value().count == 2; }));
    b.hub.events.clear();
    b.hub.epoch = "e2";
    b.hub.cutStreams();
    QVERIFY(b.until([&] {
        return first->value().count == 0 && second->value().count == 0 && first->isFresh() && second->isFresh();
    }));
    b.hub.publish("one", "{}");
    QVERIFY(b.until([&] { return first->value().count == 1 && second->value().count == 1; }));
}

void tst_LiveView::loadFails()
{
    StationBench b;
    QVERIFY(b.open());
    for (int i = 0; i < 3; ++i)
        b.hub.otherFaults.enqueue(HubFault::CutBody);
    const auto view = liveCount(b, "queue");
    QVERIFY(b.until([&] { return view->lastProblem().has_value(); }));
    QVERIFY(!view->isLoaded());
    QVERIFY(b.until([&] { return view->isFresh(); }));
    QVERIFY(!view->lastProblem());
}

void tst_LiveView::signInLoadsAnew()
{
    StationBench b;
    QVERIFY(b.open());
    const auto view = liveCount(b, "queue");
    QVERIFY(b.until([&] { return view->isFresh(); }));
    b.hub.effects.append(1);
    whenReady(b.client->signIn(QStringLiteral("li"), QStringLiteral("right")), b.client.get(),
              [](const Result<SignedIn> &) {});
    QVERIFY(b.until([&] { return view->value().count == 1 && view->isFresh(); }));
    b.hub.effects.append(2);
    b.client->signOut();
    QVERIFY(b.until([&] { return view->value().count == 2 && view->isFresh(); }));
}

OW_TEST(tst_LiveView)
#include "tst_LiveView.moc"
