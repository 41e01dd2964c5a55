// The simulated bridge program, and everything it can do to a station.
#include "models/base/ProblemTypes.h"
#include "sync/client/QtScheduler.h"
#include "tests/base/Testing.h"
#include "ui/common/ProblemText.h"
#include "ui/reader/BridgeCardReader.h"
#include "ui/reader/SimulatedCardReader.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <csignal>

using namespace ow;

namespace {

QString bridgeProgram()
{
    return QStringLiteral(ONEWINDOW_BIN "/onewindow-devicebridge");
}

struct BridgeDesk {
    QtScheduler scheduler;
    DeviceBridge bridge;
    QList<IdentityCard> cards;
    QStringList problems; ///< in the order they were told, each once in a row
    int downs = 0;

    explicit BridgeDesk(const QString &script, const QStringList &more = {}, const QString &program = bridgeProgram())
        : bridge(program,
                 QStringList{QStringLiteral("--delay"), QStringLiteral("5"), QStringLiteral("--script"), script} + more,
                 scheduler)
    {
        QObject::connect(&bridge, &DeviceBridge::cardRead, &bridge,
                         [this](const IdentityCard &card, const CardReading &) { cards.append(card); });
        QObject::connect(&bridge, &DeviceBridge::stateChanged, &bridge, [this] {
            downs += bridge.state() == DeviceBridge::State::Down ? 1 : 0;
            const QString id = bridge.problem() ? QString::fromLatin1(bridge.problem()->type().id) : QString();
            if (!id.isEmpty() && (problems.isEmpty() || problems.last() != id))
                problems.append(id);
        });
        bridge.start();
    }
    bool becomes(DeviceBridge::State state)
    {
        return QTest::qWaitFor([&] { return bridge.state() == state; }, ow::testing::patienceMs);
    }
    bool reads(int count)
    {
        return QTest::qWaitFor([&] { return cards.size() >= count; }, ow::testing::patienceMs);
    }
};

QString nameOfDemo(int index)
{
    return SimulatedCardReader::demoCards().at(index).card.name;
}
} // namespace

class tst_DeviceBridge : public QObject {
    Q_OBJECT
private slots:
    void readsCards()
    {
        BridgeDesk d(QStringLiteral("card:0,card:2"));
        QVERIFY(d.becomes(DeviceBridge::State::Ready));
        QVERIFY(d.bridge.device()->simulated);
        QVERIFY(d.cards.isEmpty()); // not before it is asked
        d.bridge.read();
        QVERIFY(d.reads(1));
        QCOMPARE(d.cards.first().name, nameOfDemo(0));
        QVERIFY(d.bridge.isCardLaid());
        QSignalSpy beeps(&d.bridge, &DeviceBridge::beeped);
        d.bridge.beep();
        QVERIFY(beeps.wait(ow::testing::patienceMs));
        d.bridge.read();
        QVERIFY(d.reads(2));
        QCOMPARE(d.cards.last().name, nameOfDemo(2));
        QVERIFY(d.problems.isEmpty());
    }

    void stoppedInTimeNoCardComes()
    {
        BridgeDesk d(QStringLiteral("card:0,card:1"), {QStringLiteral("--delay"), QStringLiteral("60000")});
        QVERIFY(d.becomes(DeviceBridge::State::Ready));
        d.bridge.read();
        QCOMPARE(d.bridge.state(), DeviceBridge::State::Reading);
        d.bridge.stop();
        QCOMPARE(d.bridge.state(), DeviceBridge::State::Ready);
        QSignalSpy beeps(&d.bridge, &DeviceBridge::beeped);
        d.bridge.beep();
        QVERIFY(beeps.wait(ow::testing::patienceMs)); // both orders were taken by then
        QVERIFY(d.cards.isEmpty());
    }

    void troublesAreSentences_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("problem");
        QTest::newRow("unreadable") << QStringLiteral("unreadable") << QStringLiteral("reader-unreadable");
        QTest::newRow("no device") << QStringLiteral("noDevice") << QStringLiteral("reader-missing");
        QTest::newRow("unlicensed") << QStringLiteral("unlicensed") << QStringLiteral("reader-unlicensed");
    }
    void troublesAreSentences()
    {
        QFETCH(QString, step);
        QFETCH(QString, problem);
        BridgeDesk d(step + QStringLiteral(",card:0"));
        QVERIFY(d.becomes(DeviceBridge::State::Ready));
        d.bridge.read();
        QTRY_COMPARE(d.problems, QStringList{problem});
        QVERIFY(!ProblemText::sentence(*d.bridge.problem()).isEmpty());
        QCOMPARE(d.bridge.state(), DeviceBridge::State::Reading); // goes on looking
        d.bridge.stop();
        d.bridge.read();
        QVERIFY(d.reads(1));
        QVERIFY(!d.bridge.problem());
    }

    /// It dies with half a card said: nothing of that card is taken, and the next life reads what is laid then.
    void diesInTheMiddleOfACard()
    {
        BridgeDesk d(QStringLiteral("die"));
        QVERIFY(d.becomes(DeviceBridge::State::Ready));
        const qint64 first = d.bridge.processId();
        d.bridge.read();
        QVERIFY(d.becomes(DeviceBridge::State::Down));
        QCOMPARE(d.problems, QStringList{QStringLiteral("bridge-lost")});
        QVERIFY(QTest::qWaitFor([&] { return d.bridge.processId() > 0 && d.bridge.processId() != first; },
                                ow::testing::patienceMs));
        QVERIFY(d.cards.isEmpty());
    }

    void killedWhileReadingItReadsOn()
    {
        BridgeDesk d(QStringLiteral("card:1"), {QStringLiteral("--delay"), QStringLiteral("300")});
        QVERIFY(d.becomes(DeviceBridge::State::Ready));
        d.bridge.read();
        QVERIFY(::kill(pid_t(d.bridge.processId()), SIGKILL) == 0);
        QVERIFY(d.becomes(DeviceBridge::State::Down));
        QVERIFY(d.reads(1));
        QCOMPARE(d.cards.first().name, nameOfDemo(1));
        QVERIFY(!d.bridge.problem());
        QCOMPARE(int(d.cards.size()), 1);
    }

    void nonsenseEndsIt()
    {
        BridgeDesk d(QStringLiteral("nonsense"));
        QVERIFY(d.becomes(DeviceBridge::State::Ready));
        d.bridge.read();
        QVERIFY(d.becomes(DeviceBridge::State::Down));
        QCOMPARE(d.problems, QStringList{QStringLiteral("bridge-lost")});
        QVERIFY(d.becomes(DeviceBridge::State::Reading)); // the wish was kept
    }

    void anotherProtocolIsNotSpokenTo()
    {
        BridgeDesk d(QStringLiteral("card:0"), {QStringLiteral("--protocol"), QStringLiteral("2")});
        QVERIFY(d.becomes(DeviceBridge::State::Down));
        QCOMPARE(d.problems, QStringList{QStringLiteral("bridge-foreign")});
    }

    void aProgramThatIsNotThereIsTriedAgain()
    {
        BridgeDesk d(QStringLiteral("card:0"), {}, QStringLiteral("/nowhere/bridge"));
        QVERIFY(d.becomes(DeviceBridge::State::Down));
        QCOMPARE(d.problems, QStringList{QStringLiteral("bridge-missing")});
        const int before = d.downs;
        QVERIFY(QTest::qWaitFor([&] { return d.downs > before + 1; }, ow::testing::patienceMs));
    }

    /// The screen: one button, one sentence, and never a wait.
    void theWidgetTellsHowItStands()
    {
        QtScheduler scheduler;
        QElapsedTimer timer;
        timer.start();
        BridgeCardReader reader(
            bridgeProgram(),
            {QStringLiteral("--delay"), QStringLiteral("50"), QStringLiteral("--script"), QStringLiteral("card:0")},
            scheduler);
        reader.show();
        auto *button = reader.findChild<QPushButton *>(QStringLiteral("readCardButton"));
        auto *sentence = reader.findChild<QLabel *>(QStringLiteral("readerSentence"));
        QVERIFY2(timer.elapsed() < 2000, "making it waits for nobody");
        button->click(); // before the program is up
        QSignalSpy cards(&reader, &CardReader::cardRead);
        QTRY_VERIFY(sentence->text().contains(QStringLiteral("放在读卡器上")));
        QTRY_COMPARE(cards.size(), 1);
        QVERIFY(reader.isSimulated());
        QVERIFY(reader.visitorFinished()); // the card still lies there
        QTRY_VERIFY(sentence->text().contains(QStringLiteral("还在读卡器上")));
        QVERIFY(::kill(pid_t(reader.bridge().processId()), SIGKILL) == 0);
        QTRY_VERIFY(sentence->text().contains(QStringLiteral("意外停止")));
        QVERIFY(button->isEnabled());
    }

    /// A page that closes with its bridge takes it along without a word.
    void closingEndsTheProgram()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("QProcess")));
        qint64 program = 0;
        {
            BridgeDesk d(QStringLiteral("nothing"));
            QVERIFY(d.becomes(DeviceBridge::State::Ready));
            program = d.bridge.processId();
            QVERIFY(program > 0);
            BridgeDesk neverStarted(QStringLiteral("nothing"), {}, QStringLiteral("/nowhere/bridge"));
        }
        QVERIFY(::kill(pid_t(program), 0) != 0);
    }

    /// People take their card along; one who forgets it is called back, and only he.
    void theSimulatedCardLeavesWithItsHolder()
    {
        SimulatedCardReader reader;
        reader.show();
        const auto button = [&](const char *name) { return reader.findChild<QPushButton *>(QLatin1String(name)); };
        QVERIFY(!reader.visitorFinished());
        QVERIFY(button("takeCardButton")->isHidden() && button("forgetCardButton")->isHidden());
        button("card_0")->click();
        QVERIFY(button("takeCardButton")->isVisible());
        QVERIFY(!reader.visitorFinished());
        QVERIFY(button("takeCardButton")->isHidden());

        button("card_1")->click();
        button("forgetCardButton")->click();
        QVERIFY(reader.visitorFinished());
        QVERIFY(reader.visitorFinished()); // reminded again as long as it lies there
        button("takeCardButton")->click();
        QVERIFY(!reader.visitorFinished());

        button("card_2")->click(); // the next one does not forget his
        QVERIFY(!button("forgetCardButton")->isChecked());
        QVERIFY(!reader.visitorFinished());
    }
};

OW_TEST(tst_DeviceBridge)
#include "tst_DeviceBridge.moc"
