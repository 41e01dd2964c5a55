#include "models/queue/PolicyBound.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

Q_DECLARE_METATYPE(ow::QueuePolicy)
Q_DECLARE_METATYPE(ow::PolicyLoad)

namespace {
QueuePolicy creditPolicy(int credit)
{
    QueuePolicy policy;
    policy.classes = {{QLatin1String(ordinaryClass), QStringLiteral("普通"), 0, 1, 0, 3, 20, false},
                      {QStringLiteral("elder"), QStringLiteral("老年人"), credit, 1, 0, 3, 20, false}};
    return policy;
}

/// Two windows, ten minutes each: twelve an hour is all they can do.
PolicyLoad loadOf(int ordinary, int elders)
{
    return {2, 10, 8, {{QLatin1String(ordinaryClass), ordinary}, {QStringLiteral("elder"), elders}}};
}
} // namespace

class tst_PolicyBound : public QObject {
    Q_OBJECT
private slots:
    void starvation_data()
    {
        QTest::addColumn<QueuePolicy>("policy");
        QTest::addColumn<PolicyLoad>("load");
        QTest::addColumn<bool>("starves");
        QTest::newRow("first come first served") << creditPolicy(0) << loadOf(6, 5) << false;
        QTest::newRow("credit of half an hour") << creditPolicy(30) << loadOf(6, 5) << false;
        QTest::newRow("half an hour, more elders than windows") << creditPolicy(30) << loadOf(2, 13) << false;
        QTest::newRow("as good as absolute") << creditPolicy(600) << loadOf(6, 5) << false;
        QueuePolicy absolute = creditPolicy(600);
        QTest::newRow("as good as absolute and elders enough")
            << absolute << PolicyLoad{2, 10, 3, loadOf(2, 13).arrivals} << true;
        absolute.priorityRunMax = 3;
        QTest::newRow("three in a row saves them") << absolute << PolicyLoad{2, 10, 3, loadOf(2, 13).arrivals} << false;
        absolute.priorityRunMax = 0;
        absolute.classes[0].waitMaxMinutes = 60;
        QTest::newRow("an hour at most saves them")
            << absolute << PolicyLoad{2, 10, 3, loadOf(2, 13).arrivals} << false;
        QueuePolicy growing = creditPolicy(0);
        growing.mode = OrderMode::Accumulating;
        growing.classes[1].weight = 1000;
        QTest::newRow("grows a thousand times as fast")
            << growing << PolicyLoad{2, 10, 3, loadOf(2, 13).arrivals} << true;
        growing.classes[1].weight = 2;
        QTest::newRow("grows twice as fast") << growing << loadOf(6, 5) << false;
    }
    void starvation()
    {
        QFETCH(QueuePolicy, policy);
        QFETCH(PolicyLoad, load);
        QFETCH(bool, starves);
        const QList<PolicyBound> bounds = policyBounds(policy, load);
        QCOMPARE(bounds.size(), policy.classes.size());
        QCOMPARE(bounds.first().starves, starves);
        QVERIFY(!bounds.last().starves);
        QCOMPARE(bounds.first().example.isEmpty(), !starves);
    }

    /// With the credit the ordinary ones wait no longer than first come first served plus the work of those who may pass.
    void creditBound()
    {
        const PolicyLoad load = loadOf(6, 5);
        const QList<PolicyBound> bounds = policyBounds(creditPolicy(30), load);
        // Within 30 minutes at most 3 elders come; two windows do them in 20.
        QVERIFY(bounds.first().waitMinutes <= bounds.first().firstComeMinutes + 20);
        QVERIFY(bounds.last().waitMinutes <= bounds.last().firstComeMinutes);
    }
};

OW_TEST(tst_PolicyBound)
#include "tst_PolicyBound.moc"
