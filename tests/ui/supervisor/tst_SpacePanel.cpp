#include "tests/base/SmallDisk.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/supervisor/SpacePanel.h"
#include "ui/supervisor/SupervisorPage.h"
#include "ui/supervisor/SystemPage.h"

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

using namespace ow;
using namespace ow::testing;

/// 磁盘空间 at the supervisor: the real hub on a small volume that fills up and is cleared.
class tst_SpacePanel : public QObject {
    Q_OBJECT
private slots:
    void followsTheDisk();
};

void tst_SpacePanel::followsTheDisk()
{
    SmallDisk disk(128);
    if (!disk.isMounted())
        QSKIP("this test mounts a small volume, which is not permitted here");
    const QByteArray was = qgetenv("TMPDIR");
    qputenv("TMPDIR", disk.path().toUtf8());
    auto hub = std::make_unique<TestHub>();
    was.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", was);
    QVERIFY(hub->isRunning() && hub->dir().startsWith(disk.path()));
    {
        TestStation office(*hub, StationRole::Supervisor);
        QVERIFY(office.open() && office.signIn(QStringLiteral("weidong")));
        SupervisorPage page(office.context);
        page.resize(1366, 716);
        page.show();
        auto *tabs = page.findChild<QTabWidget *>(QStringLiteral("supervisorTabs"));
        const int place = tabs->indexOf(page.findChild<SystemPage *>());
        tabs->setCurrentIndex(place);
        page.findChild<QTabWidget *>(QStringLiteral("systemTabs"))->setCurrentIndex(1);
        auto *panel = page.findChild<SpacePanel *>();
        const auto text = [&](const char *name) { return panel->findChild<QLabel *>(QLatin1String(name))->text(); };
        QTRY_COMPARE(text("spaceState"), QStringLiteral("磁盘空间充足。"));
        disk.fill(20 * 1024 * 1024);
        QTRY_COMPARE(tabs->tabText(place), QStringLiteral("磁盘不多"));
        disk.fill(4 * 1024 * 1024);
        QTRY_COMPARE(tabs->tabText(place), QStringLiteral("磁盘快满"));
        QTRY_VERIFY(text("spaceState").startsWith(QStringLiteral("磁盘快满了：只能叫号、收件和受理。")));
        QVERIFY(text("spaceDetail").contains(QStringLiteral("磁盘共 128.0 MB")));
        QTest::qWait(50);
        page.grab().save(shotPath(QStringLiteral("space-essentials.png")));

        // Who presses a key is told at once what is the matter.
        page.findChild<QTabWidget *>(QStringLiteral("systemTabs"))->setCurrentIndex(0);
        QTest::keyClick(&page, Qt::Key_B, Qt::AltModifier);
        auto *notice = page.findChild<QWidget *>(QStringLiteral("systemNotice"));
        QTRY_VERIFY(notice->isVisible());
        page.grab().save(shotPath(QStringLiteral("space-refused.png")));
        page.findChild<QTabWidget *>(QStringLiteral("systemTabs"))->setCurrentIndex(1);
        disk.fill(1024 * 1024);
        QTRY_COMPARE(tabs->tabText(place), QStringLiteral("磁盘已满"));
        disk.clear();
        QTRY_COMPARE(tabs->tabText(place), QStringLiteral("系统"));

        auto *low = panel->findChild<QSpinBox *>(QStringLiteral("spaceLow"));
        low->setValue(100);
        QTest::keyClick(&page, Qt::Key_L, Qt::AltModifier);
        QTRY_VERIFY(notice->isVisible());
        low->setValue(5000);
        QTest::keyClick(&page, Qt::Key_L, Qt::AltModifier);
        QTRY_VERIFY(!notice->isVisible());
    }
    hub.reset();
}

OW_TEST(tst_SpacePanel)
#include "tst_SpacePanel.moc"
