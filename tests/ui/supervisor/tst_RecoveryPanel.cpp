#include "tests/base/TestPlatform.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/supervisor/RecoveryPanel.h"
#include "ui/supervisor/SupervisorPage.h"
#include "ui/supervisor/SystemPage.h"

#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
bool runHubCommand(const QStringList &arguments)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(ONEWINDOW_BIN "/onewindow-hub"), arguments);
    return program.waitForFinished(60000) && program.exitCode() == 0;
}

/// A supervisor at a desk of his own, on the page 系统.
class RecoveryDeskPage {
public:
    RecoveryDeskPage(TestHub &hub, const QString &user) : station(hub, StationRole::Supervisor)
    {
        isReady = station.open() && station.signIn(user);
        page = std::make_unique<SupervisorPage>(station.context);
        page->resize(1366, 716);
        page->show();
        tabs = page->findChild<QTabWidget *>(QStringLiteral("supervisorTabs"));
        place = tabs->indexOf(page->findChild<SystemPage *>());
        panel = page->findChild<RecoveryPanel *>();
    }
    void look()
    {
        tabs->setCurrentIndex(place);
        auto *inner = page->findChild<QTabWidget *>(QStringLiteral("systemTabs"));
        inner->setCurrentWidget(panel);
    }
    /// Keys go to the window that is in front.
    void press(Qt::Key key)
    {
        page->activateWindow();
        if (QTest::qWaitForWindowActive(page.get()))
            QTest::keyClick(page.get(), key, Qt::AltModifier);
    }
    QString text(const char *name) const { return panel->findChild<QLabel *>(QLatin1String(name))->text(); }
    QPushButton *button(const char *name) const { return panel->findChild<QPushButton *>(QLatin1String(name)); }
    QString cell(const char *table, int row, int column) const
    {
        return panel->findChild<DataTable *>(QLatin1String(table))->model()->index(row, column).data().toString();
    }
    int rows(const char *table) const
    {
        return panel->findChild<DataTable *>(QLatin1String(table))->model()->rowCount();
    }
    void shoot(const char *name)
    {
        QTest::qWait(50);
        page->grab().save(shotPath(QLatin1String(name)));
    }

    TestStation station;
    std::unique_ptr<SupervisorPage> page;
    QTabWidget *tabs = nullptr;
    RecoveryPanel *panel = nullptr;
    int place = 0;
    bool isReady = false;
};
} // namespace

/// 恢复 on the real programs: work, a backup, more work, the disk goes, the backup comes back; two supervisors, platform and stations.
class tst_RecoveryPanel : public QObject {
    Q_OBJECT
private slots:
    void everythingComesBack();
};

void tst_RecoveryPanel::everythingComesBack()
{
    TestPlatform platform;
    QVERIFY(platform.isRunning());
    TestHub hub(hallInstant(QDate(2026, 9, 24), QTime(8, 25)), platform.hubArguments(QStringLiteral("H7")));
    VisitSteps visit(hub);
    QVERIFY(visit.start());
    QVERIFY(visit.take(QStringLiteral("zonghe")));
    QTemporaryDir backup;
    const QString kept = backup.filePath(QStringLiteral("copy"));
    QVERIFY(
        runHubCommand({QStringLiteral("backup"), QStringLiteral("--data"), hub.dir(), QStringLiteral("--to"), kept}));
    // After the backup: a whole visit with its cases, papers and sealed names, and numbers.
    const QList<Case> accepted = visit.accept(false);
    QCOMPARE(accepted.size(), 2);
    QVERIFY(visit.take(QStringLiteral("zonghe")));
    QTest::qWait(1500); // part of it goes up
    platform.kill();
    QVERIFY(visit.take(QStringLiteral("zonghe")));
    QVERIFY(visit.done(CallNext{3}));
    hub.kill();
    QVERIFY(runHubCommand(
        {QStringLiteral("restore"), QStringLiteral("--data"), hub.dir(), QStringLiteral("--from"), kept}));
    QVERIFY(platform.start());
    QVERIFY(hub.start());
    visit.kiosk.client.open(hub.address());
    visit.desk.client.open(hub.address());

    RecoveryDeskPage first(hub, QStringLiteral("weidong"));
    RecoveryDeskPage second(hub, QStringLiteral("linhai"));
    QVERIFY(first.isReady && second.isReady);
    QTRY_COMPARE(first.tabs->tabText(first.place), QStringLiteral("数据待恢复"));
    first.look();
    second.look();
    QTRY_COMPARE(first.text("recoveryHead"), QStringLiteral("大厅服务是从备份恢复的，备份之后办的事还没有补回。"));
    // The kiosk goes on as if the hub were away.
    QTRY_COMPARE(visit.kiosk.client.link(), HubClient::Link::Lost);
    first.shoot("recovery-noticed.png");
    auto *reason = first.panel->findChild<QLineEdit *>(QStringLiteral("recoveryReason"));
    reason->setFocus();
    reason->setText(QStringLiteral("硬盘坏了，从早上的备份恢复"));
    first.press(Qt::Key_R);
    QTRY_VERIFY(first.button("recoveryConfirm")->isVisible());
    // Alone he cannot.
    first.press(Qt::Key_C);
    auto *notice = first.page->findChild<QWidget *>(QStringLiteral("systemNotice"));
    QTRY_VERIFY(notice->isVisible());
    first.shoot("recovery-asked.png");
    QTRY_VERIFY(second.button("recoveryConfirm")->isVisible());
    second.press(Qt::Key_C);
    QTRY_VERIFY(second.button("recoveryResume")->isVisible());
    // The platform's part and what the stations keep come back by themselves.
    QTRY_VERIFY(second.text("recoveryNext").startsWith(QStringLiteral("市平台上的记录已补回")));
    const auto handed = [&] {
        int whole = 0;
        for (int row = 0; row < second.rows("recoverySources"); ++row)
            whole += second.cell("recoverySources", row, 1).startsWith(QStringLiteral("已交回")) ? 1 : 0;
        return whole;
    };
    QTRY_COMPARE(handed(), 2);
    second.shoot("recovery-collecting.png");
    second.press(Qt::Key_G);
    QTRY_VERIFY(second.button("recoveryFinish")->isVisible());
    QTRY_COMPARE(visit.kiosk.client.link(), HubClient::Link::Online);
    QTRY_COMPARE(visit.desk.client.link(), HubClient::Link::Online);
    QCOMPARE(second.tabs->tabText(second.place), QStringLiteral("恢复待核对"));
    QCOMPARE(second.text("recoveryLeftTitle"), QStringLiteral("没有补回的：无"));
    second.shoot("recovery-open.png");
    second.press(Qt::Key_P);
    QTRY_COMPARE(second.station.printer.papers.size(), 1);
    QCOMPARE(second.station.printer.papers.first().title, QStringLiteral("大厅数据恢复清单"));

    // Everything is there as it was: the cases with their numbers, and who applied, in clear; the next number is the next.
    for (const Case &was : accepted) {
        std::optional<Result<Viewed<CaseFileView>>> seen;
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("id"), was.id.toString(QUuid::WithoutBraces));
        query.addQueryItem(QStringLiteral("reason"), QStringLiteral("核对"));
        HubClient &client = second.station.client;
        whenReady(client.view<CaseFileView>(QLatin1String(CaseFileView::name), query), &client,
                  [&](const Result<Viewed<CaseFileView>> &viewed) { seen = viewed; });
        QVERIFY(TestStation::wait([&] { return seen.has_value(); }));
        QVERIFY(*seen);
        QCOMPARE((*seen)->value.record.number, was.number);
        QVERIFY(!(*seen)->value.body.answers.isEmpty());
    }
    IssueTicket issue;
    issue.queue = QStringLiteral("zonghe");
    const auto next = visit.get(visit.kiosk, issue);
    QVERIFY(next);
    QCOMPARE(next->ticket.number, QStringLiteral("A005"));
    second.press(Qt::Key_F);
    QTRY_COMPARE(second.tabs->tabText(second.place), QStringLiteral("系统"));
    second.shoot("recovery-finished.png");
}

OW_TEST(tst_RecoveryPanel)
#include "tst_RecoveryPanel.moc"
