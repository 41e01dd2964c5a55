#include "tests/base/Testing.h"
#include "tests/ui/queue/QueueSample.h"
#include "ui/supervisor/SteeringChange.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

Q_DECLARE_METATYPE(ow::SteeringChange)
Q_DECLARE_METATYPE(ow::HallSteering)

class tst_SteeringChange : public QObject {
    Q_OBJECT

    /// Somebody has steered everything already.
    static HallSteering met()
    {
        HallSteering steering;
        steering.stoppedQueues = {QStringLiteral("shebao")};
        steering.skills = {{5, {{QStringLiteral("zonghe"), 1}}}, {6, {{QStringLiteral("zixun"), 2}}}};
        steering.broadcast = QStringLiteral("旧通知");
        steering.policy = sampleHall().rules.policy;
        return steering;
    }

private slots:
    void changesItsOwnPartAlone_data()
    {
        QTest::addColumn<SteeringChange>("change");
        QTest::addColumn<HallSteering>("after");
        HallSteering after = met();
        after.stoppedQueues.append(QStringLiteral("zonghe"));
        QTest::newRow("stop another") << withQueueStopped(QStringLiteral("zonghe")) << after;
        QTest::newRow("stop what is stopped") << withQueueStopped(QStringLiteral("shebao")) << met();
        after = met();
        after.stoppedQueues.clear();
        QTest::newRow("allow") << withQueueAllowed(QStringLiteral("shebao")) << after;
        QTest::newRow("allow what is allowed") << withQueueAllowed(QStringLiteral("zonghe")) << met();
        after = met();
        after.skills = {met().skills.last(), {5, {{QStringLiteral("shebao"), 3}}}};
        QTest::newRow("skills in place of today's") << withSkills(5, {{QStringLiteral("shebao"), 3}}) << after;
        after = met();
        after.skills.append({7, {{QStringLiteral("shebao"), 1}}});
        QTest::newRow("skills of another window") << withSkills(7, {{QStringLiteral("shebao"), 1}}) << after;
        after = met();
        after.skills.removeFirst();
        QTest::newRow("skills of the set-up") << withoutSkills(5) << after;
        QTest::newRow("the set-up's already") << withoutSkills(7) << met();
        after = met();
        after.broadcast = QStringLiteral("新通知");
        QTest::newRow("broadcast") << withBroadcast(QStringLiteral("新通知")) << after;
        after.broadcast.reset();
        QTest::newRow("broadcast down") << withBroadcast({}) << after;
        after = met();
        after.policy->priorityRunMax = 7;
        QTest::newRow("policy") << withPolicy(after.policy) << after;
        after.policy.reset();
        QTest::newRow("policy of the set-up") << withPolicy({}) << after;
    }
    void changesItsOwnPartAlone()
    {
        QFETCH(SteeringChange, change);
        QFETCH(HallSteering, after);
        QCOMPARE(toJson(change(met())), toJson(after));
    }

    void queuesLeftWithoutAWindow_data()
    {
        QTest::addColumn<int>("window");
        QTest::addColumn<QStringList>("queues");
        QTest::addColumn<QStringList>("unserved");
        const QString e = QStringLiteral("户政出入境");
        QTest::newRow("the only one for E goes") << 8 << QStringList{QStringLiteral("zonghe")} << QStringList{e};
        QTest::newRow("it stays") << 8 << QStringList{QStringLiteral("zonghe"), QStringLiteral("huzheng")}
                                  << QStringList();
        QTest::newRow("one of four for A goes") << 1 << QStringList{QStringLiteral("huzheng")} << QStringList();
    }
    void queuesLeftWithoutAWindow()
    {
        QFETCH(int, window);
        QFETCH(QStringList, queues);
        QFETCH(QStringList, unserved);
        QList<HallSkill> skills;
        for (const QString &queue : queues)
            skills.append({queue, 1});
        QCOMPARE(unservedAfter(sampleHall(), window, skills), unserved);
    }
};
OW_TEST(tst_SteeringChange)
#include "tst_SteeringChange.moc"
