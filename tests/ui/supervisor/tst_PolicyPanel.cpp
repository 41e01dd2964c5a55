#include "tests/base/Testing.h"
#include "tests/ui/queue/QueueSample.h"
#include "ui/common/Sheet.h"
#include "ui/supervisor/PolicyPanel.h"
#include "ui/supervisor/PolicyText.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace ow;
using namespace ow::testing;

class tst_PolicyPanel : public QObject {
    Q_OBJECT

    /// The panel with an answer to every what-if.
    struct Desk {
        PolicyPanel panel;
        int asked = 0;
        Desk()
        {
            panel.setProperty("role", QStringLiteral("page"));
            panel.setAttribute(Qt::WA_StyledBackground);
            panel.resize(1366, 676);
            panel.show();
            panel.tell(sampleHall().rules.policy, false);
            QObject::connect(&panel, &PolicyPanel::whatIfAsked, &panel,
                             [this](const QueuePolicy &policy, const PolicyLoad &load) {
                                 ++asked;
                                 panel.tellBounds(policyBounds(policy, load));
                             });
            PolicyLoad load{2, 10, 3, {}};
            load.arrivals = {
                {QStringLiteral("ordinary"), 2}, {QStringLiteral("elder"), 12}, {QStringLiteral("soldier"), 1}};
            panel.tellLoad(load, QStringLiteral("照今天填"));
        }
        QSpinBox *spin(const char *name) { return panel.findChild<QSpinBox *>(QLatin1String(name)); }
        QString text(const char *name) { return panel.findChild<QLabel *>(QLatin1String(name))->text(); }
        QPushButton *button(const char *name) { return panel.findChild<QPushButton *>(QLatin1String(name)); }
        bool judged()
        {
            return QTest::qWaitFor([this] { return !text("bound_ordinary").startsWith(QChar(0x2026)); }, 20000);
        }
        void picture(const char *name)
        {
            QCoreApplication::processEvents();
            panel.grab().save(shotPath(QStringLiteral("supervisor-policy-%1.png").arg(QLatin1String(name))));
        }
    };

private slots:
    void showsThePolicyInForce()
    {
        Desk desk;
        QVERIFY(desk.judged());
        QCOMPARE(desk.text("inForceMode"), QStringLiteral("按提前分钟（大厅设置）"));
        QVERIFY(desk.text("inForceFormula").contains(QStringLiteral("提前")));
        QCOMPARE(desk.text("inForceLimits"), QStringLiteral("优先号连叫不限张数；协助的窗口只在自己没有号时来叫。"));
        QVERIFY(!desk.button("policyToSetup")->isVisible());
        QVERIFY(!desk.button("policyActivate")->isEnabled()); // nothing changed
        QVERIFY(!desk.button("policyAgain")->isEnabled());
        QCOMPARE(desk.spin("credit_elder")->value(), 30);
        QVERIFY(!desk.spin("credit_ordinary")->isEnabled()); // what the others are measured by
        QVERIFY(desk.spin("credit_elder")->isVisible() && !desk.spin("weight_elder")->isVisible());
        desk.picture("inforce");
        QVERIFY(desk.panel.minimumSizeHint().width() <= 1366);
        QVERIFY(desk.panel.minimumSizeHint().height() <= 676);
    }
    void whatIfFollowsTheFields()
    {
        Desk desk;
        QVERIFY(desk.judged());
        const QString before = desk.text("bound_elder");
        desk.spin("credit_elder")->setValue(5);
        QVERIFY(!desk.button("policyActivate")->isEnabled()); // not before it is judged
        QVERIFY(desk.judged());
        QueuePolicy policy = sampleHall().rules.policy;
        policy.classes[1].creditMinutes = 5;
        PolicyLoad load{2, 10, 3, {}};
        load.arrivals = {
            {QStringLiteral("ordinary"), 2}, {QStringLiteral("elder"), 12}, {QStringLiteral("soldier"), 1}};
        const QList<PolicyBound> bounds = policyBounds(policy, load);
        QCOMPARE(desk.text("bound_elder"), QStringLiteral("%1分钟").arg(bounds.at(1).waitMinutes));
        QCOMPARE(desk.text("firstCome_elder"), QStringLiteral("%1分钟").arg(bounds.at(1).firstComeMinutes));
        QCOMPARE(desk.text("overtaken_ordinary"), QStringLiteral("%1张").arg(bounds.at(0).overtakenBy));
        QCOMPARE(desk.text("verdict_ordinary"), QStringLiteral("可以"));
        QVERIFY(desk.button("policyActivate")->isEnabled());
        desk.button("policyAgain")->click();
        QVERIFY(desk.judged());
        QCOMPARE(desk.text("bound_elder"), before);
        QCOMPARE(desk.spin("perHour_elder")->value(), 12); // the load stays
    }
    void aStarvingPolicyCannotBeActivated()
    {
        Desk desk;
        desk.spin("perHour_elder")->setValue(14);
        desk.spin("credit_elder")->setValue(600);
        desk.spin("credit_soldier")->setValue(600);
        QVERIFY(desk.judged());
        QCOMPARE(desk.text("verdict_ordinary"), QStringLiteral("一直等不到"));
        QVERIFY(!desk.button("policyActivate")->isEnabled());
        auto *says = desk.panel.findChild<QLabel *>(QStringLiteral("policySays"));
        QVERIFY(says->text().startsWith(QStringLiteral("不能启用。第")));
        QVERIFY(says->text().contains(QStringLiteral("普通")));
        QCOMPARE(says->property("kind").toString(), QStringLiteral("bad"));
        desk.picture("starves");
        desk.spin("policyRunMax")->setValue(3); // three in a row save them
        QVERIFY(desk.judged());
        QVERIFY(desk.button("policyActivate")->isEnabled());
        desk.panel.tellLink(false, sampleTime(9, 0));
        QVERIFY(!desk.button("policyActivate")->isEnabled());
    }
    void activatesTheCopyWithItsLoadAndAReason()
    {
        Desk desk;
        desk.panel.findChild<QComboBox *>(QStringLiteral("policyMode"))->setCurrentIndex(1);
        desk.spin("weight_elder")->setValue(15);
        desk.spin("waitMax_ordinary")->setValue(45);
        desk.spin("policyHelp")->setValue(8);
        QVERIFY(desk.judged());
        QVERIFY(!desk.spin("credit_elder")->isVisible() && desk.spin("weight_elder")->isVisible());
        QueuePolicy policy;
        PolicyLoad load;
        QString reason;
        connect(&desk.panel, &PolicyPanel::activateChosen, this,
                [&](const QueuePolicy &p, const PolicyLoad &l, const QString &r) {
                    policy = p;
                    load = l;
                    reason = r;
                });
        desk.button("policyActivate")->click();
        auto *sheet = desk.panel.findChild<Sheet *>(QStringLiteral("activateSheet"));
        QVERIFY(sheet->isOpen() && !sheet->acceptButton()->isEnabled());
        desk.panel.findChild<QLineEdit *>(QStringLiteral("activateSheetReason"))->setText(QStringLiteral("老人多"));
        sheet->accept();
        QueuePolicy meant = sampleHall().rules.policy;
        meant.mode = OrderMode::Accumulating;
        meant.classes[1].weight = 15;
        meant.classes[0].waitMaxMinutes = 45;
        meant.helpBacklog = 8;
        QCOMPARE(toJson(policy), toJson(meant));
        QCOMPARE(load.windows, 2);
        QCOMPARE(load.arrivals.at(1).perHour, 12);
        QCOMPARE(reason, QStringLiteral("老人多"));
    }
    void everyClassMustCome()
    {
        Desk desk;
        desk.spin("credit_elder")->setValue(20);
        desk.spin("perHour_ordinary")->setValue(0);
        QVERIFY(desk.judged());
        QVERIFY(!desk.button("policyActivate")->isEnabled());
        QVERIFY(desk.text("policySays").contains(QStringLiteral("每一类都要填来号量")));
    }
    void anotherSupervisorsChangeIsNotOverwritten()
    {
        Desk desk;
        QueuePolicy other = sampleHall().rules.policy;
        other.priorityRunMax = 4;
        desk.panel.tell(other, true); // nothing changed here: follows
        QCOMPARE(desk.spin("policyRunMax")->value(), 4);
        QVERIFY(desk.button("policyToSetup")->isVisible());
        desk.spin("credit_elder")->setValue(10);
        QVERIFY(desk.judged());
        QVERIFY(desk.button("policyActivate")->isEnabled());
        other.priorityRunMax = 2;
        desk.panel.tell(other, true);
        QCOMPARE(desk.spin("credit_elder")->value(), 10);
        QVERIFY(!desk.button("policyActivate")->isEnabled());
        QVERIFY(desk.text("policySays").contains(QStringLiteral("刚被改过")));
        desk.button("policyAgain")->click();
        QCOMPARE(desk.spin("policyRunMax")->value(), 2);
        QCOMPARE(desk.spin("credit_elder")->value(), 30);
    }
    void limitsInWords_data()
    {
        QTest::addColumn<int>("run");
        QTest::addColumn<int>("help");
        QTest::addColumn<int>("waitMax");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << 0 << 0 << 0 << QStringLiteral("优先号连叫不限张数；协助的窗口只在自己没有号时来叫。");
        QTest::newRow("all") << 3 << 5 << 60
                             << QStringLiteral(
                                    "等满本类别最久等候的，不论折算先叫；同一队列连叫3张优先号后，让一张普通号；"
                                    "队列等候超过5人，协助的窗口也来叫。");
    }
    void limitsInWords()
    {
        QFETCH(int, run);
        QFETCH(int, help);
        QFETCH(int, waitMax);
        QFETCH(QString, words);
        QueuePolicy policy = sampleHall().rules.policy;
        policy.priorityRunMax = run;
        policy.helpBacklog = help;
        policy.classes[2].waitMaxMinutes = waitMax;
        QCOMPARE(PolicyText::limits(policy), words);
    }
};
OW_TEST(tst_PolicyPanel)
#include "tst_PolicyPanel.moc"
