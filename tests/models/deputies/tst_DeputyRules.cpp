// 代理: who may stand in for whom, every pair of days by every relation.
#include "models/deputies/DeputyRules.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

namespace {
const QDate deputyToday(2026, 11, 3);

Deputyship deputyship(const char *user, const char *deputy, int from, int to)
{
    Deputyship made;
    made.user = made.name = QString::fromLatin1(user);
    made.deputy = made.deputyName = QString::fromLatin1(deputy);
    made.from = deputyToday.addDays(from);
    made.to = deputyToday.addDays(to);
    return made;
}
} // namespace

class tst_DeputyRules : public QObject {
    Q_OBJECT
private slots:
    void wishes_data()
    {
        QTest::addColumn<Deputyship>("wish");
        QTest::addColumn<QStringList>("problems");
        const QString days = QStringLiteral("field-format"), self = QStringLiteral("deputy-self"),
                      twice = QStringLiteral("deputy-twice"), away = QStringLiteral("deputy-away"),
                      chain = QStringLiteral("deputy-of-deputy");
        QTest::newRow("today only") << deputyship("han", "tang", 0, 0) << QStringList();
        QTest::newRow("yesterday") << deputyship("han", "tang", -1, 3) << QStringList{days};
        QTest::newRow("backwards") << deputyship("han", "tang", 3, 2) << QStringList{days};
        QTest::newRow("longest") << deputyship("han", "tang", 0, deputyDaysMax - 1) << QStringList();
        QTest::newRow("too long") << deputyship("han", "tang", 0, deputyDaysMax) << QStringList{days};
        QTest::newRow("himself") << deputyship("han", "han", 0, 1) << QStringList{self};
        // Known: A is away from the 10th to the 12th day, B stands in.
        QTest::newRow("second deputy") << deputyship("a", "han", 12, 14) << QStringList{twice};
        QTest::newRow("day after") << deputyship("a", "han", 13, 14) << QStringList();
        QTest::newRow("deputy hands on") << deputyship("b", "han", 8, 10) << QStringList{chain};
        QTest::newRow("deputy away before") << deputyship("b", "han", 7, 9) << QStringList();
        QTest::newRow("asks who is away") << deputyship("han", "a", 11, 11) << QStringList{away};
        QTest::newRow("asks him for later") << deputyship("han", "a", 13, 20) << QStringList();
        QTest::newRow("the same deputy for two") << deputyship("han", "b", 10, 12) << QStringList();
        QTest::newRow("in a ring") << deputyship("b", "a", 10, 12) << QStringList{chain, away};
    }
    void wishes()
    {
        QFETCH(Deputyship, wish);
        Deputyship over = deputyship("han", "tang", 0, 90);
        over.endedOn = deputyToday;
        QStringList found;
        for (const Fault &fault : deputyFaults(wish, {deputyship("a", "b", 10, 12), over}, deputyToday))
            found.append(QLatin1String(fault.type->id));
        QTEST(found, "problems");
    }

    void days()
    {
        Deputyship one = deputyship("a", "b", 2, 4);
        for (int day = 0; day < 7; ++day)
            QCOMPARE(standsIn(one, deputyToday.addDays(day)), day >= 2 && day <= 4);
        one.endedOn = deputyToday;
        QVERIFY(!standsIn(one, deputyToday.addDays(3)));
        QCOMPARE(nameWithDeputy(QStringLiteral("唐梅"), QStringLiteral("韩磊")), QStringLiteral("唐梅（代韩磊）"));
    }
};

OW_TEST(tst_DeputyRules)
#include "tst_DeputyRules.moc"
