#include "models/space/SpaceRules.h"
#include "sync/hub/Hub.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

namespace {
constexpr qint64 mega = 1024 * 1024;
}

class tst_SpaceRules : public QObject {
    Q_OBJECT
private slots:
    void classes_data()
    {
        QTest::addColumn<qint64>("freeMb");
        QTest::addColumn<qint64>("totalMb");
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("level");
        const auto row = [](const char *name, qint64 free, qint64 total, SpaceClass before, SpaceClass level) {
            QTest::newRow(name) << free << total << int(before) << int(level);
        };
        row("ample", 50'000, 100'000, SpaceClass::Ample, SpaceClass::Ample);
        row("at the limit", 4096, 100'000, SpaceClass::Ample, SpaceClass::Ample);
        row("low", 4095, 100'000, SpaceClass::Ample, SpaceClass::Low);
        row("low stays until a tenth more", 4500, 100'000, SpaceClass::Low, SpaceClass::Low);
        row("ample again", 4506, 100'000, SpaceClass::Low, SpaceClass::Ample);
        row("scarce", 1535, 100'000, SpaceClass::Low, SpaceClass::Scarce);
        row("essentials", 511, 100'000, SpaceClass::Ample, SpaceClass::Essentials);
        row("full", 127, 100'000, SpaceClass::Essentials, SpaceClass::Full);
        row("full stays until a tenth more", 140, 100'000, SpaceClass::Full, SpaceClass::Full);
        row("out of full into the next", 141, 100'000, SpaceClass::Full, SpaceClass::Essentials);
        row("much was freed", 90'000, 100'000, SpaceClass::Full, SpaceClass::Ample);
        row("a small volume by its shares", 250, 1000, SpaceClass::Ample, SpaceClass::Ample);
        row("a fifth of it", 199, 1000, SpaceClass::Ample, SpaceClass::Low);
        row("a tenth of it", 99, 1000, SpaceClass::Ample, SpaceClass::Scarce);
        row("a twentieth of it", 49, 1000, SpaceClass::Ample, SpaceClass::Essentials);
        row("a fiftieth of it", 19, 1000, SpaceClass::Ample, SpaceClass::Full);
        row("size not known", 4095, 0, SpaceClass::Ample, SpaceClass::Low);
        row("nothing at all", 0, 1000, SpaceClass::Ample, SpaceClass::Full);
    }
    void classes()
    {
        QFETCH(qint64, freeMb);
        QFETCH(qint64, totalMb);
        QFETCH(int, before);
        QFETCH(int, level);
        QCOMPARE(int(spaceClassOf({}, {freeMb * mega, totalMb * mega}, SpaceClass(before))), level);
    }

    void essentialsAreCommandsOfTheHub()
    {
        QStringList going;
        QStringList waiting;
        const Registry registry = hubRegistry();
        for (const CommandRow &row : registry.commands)
            (isEssentialCommand(QLatin1String(row.name)) ? going : waiting).append(QLatin1String(row.name));
        for (const char *name :
             {"ticket.issue", "ticket.callNext", "window.open", "visit.identify", "application.submit",
              "application.receive", "paper.printed", "case.find", "space.set", "recovery.confirm"})
            QVERIFY2(going.contains(QLatin1String(name)), name);
        for (const char *name : {"scan.add", "suggestion.leave", "archive.remake", "case.decide", "backup.now"})
            QVERIFY2(waiting.contains(QLatin1String(name)), name);
        QVERIFY(waiting.size() > going.size());
    }

    void limitsAreInOrder()
    {
        QVERIFY(areInOrder({}));
        QVERIFY(!areInOrder({4096, 512, 512, 128}));
        QVERIFY(!areInOrder({100, 1536, 512, 128}));
    }
};

OW_TEST(tst_SpaceRules)
#include "tst_SpaceRules.moc"
