#include "models/base/Files.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/supervisor/BackupPanel.h"
#include "ui/supervisor/SupervisorPage.h"
#include "ui/supervisor/SystemPage.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

using namespace ow;
using namespace ow::testing;

/// 备份 at the supervisor, on the real hub program: made at once by one key, made by itself at closing, a fault told on every page.
class tst_BackupPanel : public QObject {
    Q_OBJECT
private slots:
    void isMadeAndWatched();
};

void tst_BackupPanel::isMadeAndWatched()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation office(hub, StationRole::Supervisor);
    QVERIFY(visit.start() && office.open() && office.signIn(QStringLiteral("weidong")));
    SupervisorPage page(office.context);
    page.resize(1366, 716);
    page.show();
    auto *tabs = page.findChild<QTabWidget *>(QStringLiteral("supervisorTabs"));
    const int place = tabs->indexOf(page.findChild<SystemPage *>());
    QCOMPARE(tabs->tabText(place), QStringLiteral("系统"));
    tabs->setCurrentIndex(place);
    auto *panel = page.findChild<BackupPanel *>();
    const auto text = [&](const char *name) { return panel->findChild<QLabel *>(QLatin1String(name))->text(); };
    auto *table = panel->findChild<DataTable *>(QStringLiteral("backupTable"));
    auto *now = panel->findChild<QPushButton *>(QStringLiteral("backupNow"));
    QTRY_COMPARE(text("backupLast"), QStringLiteral("还没有完好的备份"));
    QCOMPARE(text("backupNext"), QStringLiteral("下一次：2026-09-24 17:00"));
    QTest::keyClick(&page, Qt::Key_B, Qt::AltModifier);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    const auto cell = [&](int column) { return table->model()->index(0, column).data().toString(); };
    QCOMPARE(cell(1), QStringLiteral("主管要求"));
    QVERIFY2(cell(2).startsWith(QStringLiteral("完好，到第 ")), qPrintable(cell(2)));
    QVERIFY(text("backupLast").startsWith(QStringLiteral("最近一次完好的备份：2026-09-24 08:25，")));
    QTRY_VERIFY(now->isEnabled());
    const QDir backups(hub.dir() + QStringLiteral("/backups"));
    QCOMPARE(backups.entryList({QStringLiteral("2026*")}, QDir::Dirs), QStringList{QStringLiteral("20260924-082500")});

    // By itself when the hall closes.
    hub.advance(hallInstant(QDate(2026, 9, 24), QTime(17, 0)).ms - hub.clock().now().ms);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(cell(1), QStringLiteral("闭厅时"));
    QTest::qWait(50);
    page.grab().save(shotPath(QStringLiteral("backup-good.png")));

    // Onto another disk, which cannot be written.
    auto *folder = panel->findChild<QLineEdit *>(QStringLiteral("backupFolder"));
    const QString usb = hub.dir() + QStringLiteral("/usb");
    QVERIFY(writePrivateFile(usb, "no folder"));
    folder->setText(usb);
    panel->findChild<QLineEdit *>(QStringLiteral("backupAt"))->setText(QStringLiteral("02:30"));
    panel->findChild<QSpinBox *>(QStringLiteral("backupKept"))->setValue(7);
    panel->findChild<QCheckBox *>(QStringLiteral("backupClosing"))->setChecked(false);
    QTest::keyClick(&page, Qt::Key_S, Qt::AltModifier);
    QTRY_COMPARE(text("backupNext"), QStringLiteral("下一次：2026-09-25 02:30"));
    QTest::keyClick(&page, Qt::Key_B, Qt::AltModifier);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QVERIFY(panel->findChild<QLabel *>(QStringLiteral("backupFault"))->isVisible());
    QVERIFY(text("backupFault").contains(QStringLiteral("备份目录写不进去")));
    QCOMPARE(tabs->tabText(place), QStringLiteral("备份失败"));
    QTest::qWait(50);
    page.grab().save(shotPath(QStringLiteral("backup-fault.png")));
    QVERIFY(QFile::remove(usb));
    QTRY_VERIFY(now->isEnabled());
    QTest::keyClick(&page, Qt::Key_B, Qt::AltModifier);
    QTRY_COMPARE(table->model()->rowCount(), 4);
    QTRY_COMPARE(tabs->tabText(place), QStringLiteral("系统"));
    QVERIFY(QDir(usb).exists(QStringLiteral("owner")));
}

OW_TEST(tst_BackupPanel)
#include "tst_BackupPanel.moc"
