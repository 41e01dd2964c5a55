// 网上申请 at the review desk: by keyboard, from the files, with what keeps it from being answered otherwise.
#include "models/online/OnlineCommands.h"
#include "tests/base/OnlineSending.h"
#include "tests/base/TestCards.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/common/DataTable.h"
#include "ui/review/PaperReader.h"
#include "ui/review/ReviewPage.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString onlineHall = QStringLiteral("H0042");
}

class tst_OnlineDesk : public QObject {
    Q_OBJECT
private slots:
    void answered();
};

void tst_OnlineDesk::answered()
{
    TestPlatform platform;
    TestHub hub(hallInstant(QDate(2026, 9, 24), QTime(8, 25)), platform.hubArguments(onlineHall));
    QVERIFY(sendOnline(platform, onlineHall, shopOnline(cardOfZhao(), QStringLiteral("330102202609240001"))));
    QVERIFY(sendOnline(platform, onlineHall, shopOnline(cardOfZhao(), QStringLiteral("330102202609240002"))));
    TestStation station(hub, StationRole::Review);
    QVERIFY(station.open() && station.signIn(QStringLiteral("qianjin")));
    SignedIn reviewer;
    reviewer.user = QStringLiteral("qianjin");
    ReviewPage page(station.context, reviewer);
    page.resize(1366, 716);
    page.show();
    const auto widget = [&](const char *name) { return page.findChild<QWidget *>(QLatin1String(name)); };
    const auto text = [&](const char *name) { return page.findChild<QLabel *>(QLatin1String(name))->text(); };
    QTRY_COMPARE(text("onlineCount"), QStringLiteral("网上申请待预审 2 件"));
    auto *table = page.findChild<DataTable *>(QStringLiteral("onlineTable"));
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("○ 剩5个工作日"));
    QTest::qWait(60);
    page.grab().save(shotPath(QStringLiteral("online-desk.png")));

    QTest::keyClick(&page, Qt::Key_F4);
    QTRY_VERIFY(widget("onlineSheet")->isVisible());
    QTRY_VERIFY(page.findChild<QWidget *>(QStringLiteral("materialRow_idCard")));
    QVERIFY(text("sent_idCard").contains(QStringLiteral("网上已传 1 个文件")));
    QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("originalSeen_idCard"))->isVisible());
    // The files lie beside the points as soon as they are here, with the sheet open all the while; each look leaves its trace.
    auto *look = page.findChild<QPushButton *>(QStringLiteral("onlineLook"));
    auto *reader = widget("onlineSheet")->findChild<PaperReader *>();
    QTRY_VERIFY(look->isEnabled());
    QTRY_VERIFY(!widget("onlineOnTheWay")->isVisible());
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page, patienceMs));
    look->click();
    const auto title = [&] { return reader->findChild<QLabel *>(QStringLiteral("readerTitle"))->text(); };
    QTRY_VERIFY(reader->isVisible() && title().contains(QStringLiteral("1/3")));
    QTRY_VERIFY(!reader->findChild<QLabel *>(QStringLiteral("scanPicture"))->pixmap().isNull());
    page.grab().save(shotPath(QStringLiteral("online-sheet-files.png")));
    QTest::keyClick(widget("onlineSheet"), Qt::Key_J);
    QTRY_VERIFY(title().contains(QStringLiteral("2/3")));
    reader->close();
    QTRY_VERIFY(look->isVisible());
    // Nobody looked yet: why not stands on the sheet, and everything stays.
    page.findChild<QPushButton *>(QStringLiteral("onlineAccept"))->click();
    QTRY_VERIFY2(widget("onlineWrong")->isVisible() && widget("onlineSheet")->isVisible(), "explained");
    QTest::qWait(60);
    page.grab().save(shotPath(QStringLiteral("online-sheet-why-not.png")));
    // Every point of each paper looked at: A goes on to the next.
    for (const char *code : {"applicationForm", "idCard", "premisesProof"}) {
        auto *row = page.findChild<QWidget *>(QStringLiteral("materialRow_") + QLatin1String(code));
        row->setFocus();
        QTest::keyClick(row, Qt::Key_A);
    }
    QTest::qWait(60);
    page.grab().save(shotPath(QStringLiteral("online-sheet.png")));
    page.findChild<QRadioButton *>(QStringLiteral("online_accept"))->setChecked(true);
    page.findChild<QPushButton *>(QStringLiteral("onlineAccept"))->click();
    QTRY_VERIFY2(text("onlineWrong").contains(QStringLiteral("《居民身份证》")), qPrintable(text("onlineWrong")));
    QTRY_VERIFY(widget("onlineSheet")->isVisible());
    page.findChild<QRadioButton *>(QStringLiteral("online_pass"))->setChecked(true);
    page.findChild<QPushButton *>(QStringLiteral("onlineAccept"))->click();
    QTRY_COMPARE(text("onlineCount"), QStringLiteral("网上申请待预审 1 件"));
    QTRY_VERIFY(!widget("onlineSheet")->isVisible()); // the reply may come after the event

    QTest::keyClick(&page, Qt::Key_F4);
    QTRY_VERIFY(widget("onlineSheet")->isVisible());
    auto *refuse = page.findChild<QRadioButton *>(QStringLiteral("online_refuse"));
    refuse->setChecked(true);
    QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("onlineAccept"))->isEnabled());
    page.findChild<QLineEdit *>(QStringLiteral("onlineReason"))->setText(QStringLiteral("不属于本机关职权范围"));
    QTest::qWait(60);
    page.grab().save(shotPath(QStringLiteral("online-refuse.png")));
    page.findChild<QPushButton *>(QStringLiteral("onlineAccept"))->click();
    QTRY_VERIFY(!widget("onlineDesk")->isVisible());
    QTRY_COMPARE(station.printer.papers.size(), 1);
    QVERIFY(station.printer.papers.last().title.startsWith(QStringLiteral("不予受理")));
}

OW_TEST(tst_OnlineDesk)
#include "tst_OnlineDesk.moc"
