#include "models/base/ProblemTypes.h"
#include "tests/base/Testing.h"
#include "ui/common/Banner.h"
#include "ui/common/DataTable.h"
#include "ui/common/EmptyState.h"
#include "ui/common/HugeButton.h"
#include "ui/common/KeyPad.h"
#include "ui/common/Notice.h"
#include "ui/common/NumberTile.h"
#include "ui/common/PlaceText.h"
#include "ui/common/Sheet.h"
#include "ui/common/Theme.h"
#include "ui/common/Toast.h"
#include "ui/common/TopBar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QVBoxLayout>

using namespace ow;

namespace {
Instant widgetsTestTime()
{
    return hallInstant({2026, 9, 24}, {8, 25});
}

QString widgetsTestText(const QWidget &parent, const char *name)
{
    const auto *label = parent.findChild<QLabel *>(QLatin1String(name));
    return label && !label->isHidden() ? label->text() : QString();
}
} // namespace

class tst_Widgets : public QObject {
    Q_OBJECT
private slots:
    void bannerSaysSinceWhen()
    {
        QWidget window;
        auto *banner = new Banner(&window);
        QVERIFY(banner->isHidden());
        QSignalSpy chosen(banner, &Banner::actionChosen);
        banner->tell(Banner::Kind::Offline, QStringLiteral("与大厅服务失去联系"), widgetsTestTime(),
                     QStringLiteral("重试"));
        QVERIFY(!banner->isHidden());
        QCOMPARE(widgetsTestText(*banner, "since"), QStringLiteral("自 08:25:00 起"));
        QVERIFY(banner->accessibleName().contains(QStringLiteral("08:25:00")));
        banner->findChild<QPushButton *>(QStringLiteral("action"))->click();
        QCOMPARE(chosen.count(), 1);
        banner->tell(Banner::Kind::Info, QStringLiteral("今天的号已发完"));
        QCOMPARE(widgetsTestText(*banner, "since"), QString());
        QVERIFY(banner->findChild<QPushButton *>(QStringLiteral("action"))->isHidden());
        banner->clear();
        QVERIFY(banner->isHidden());
    }
    void noticeNamesEveryFault()
    {
        Notice notice;
        notice.explain(
            Problem(problem::InputRefused, {},
                    {{QStringLiteral("windows[3].number"), &problem::FieldMissing, {}},
                     {QStringLiteral("hours"),
                      &problem::FieldRange,
                      {{QStringLiteral("min"), QStringLiteral("1")}, {QStringLiteral("max"), QStringLiteral("9")}}}}));
        QCOMPARE(notice.sentence(), QStringLiteral("提交的内容有误，请按下列各条改正后重新提交。"));
        QCOMPARE(widgetsTestText(notice, "faults"),
                 QStringLiteral("· 第4个窗口的号码：缺少必填内容。\n· 开放时段：数值应在1到9之间。"));
        notice.explain(Problem(problem::WindowClosed, {{QStringLiteral("window"), QStringLiteral("3")}}));
        QCOMPARE(notice.sentence(), QStringLiteral("3号窗口还没有开窗，请先签到开窗。"));
        QCOMPARE(widgetsTestText(notice, "faults"), QString());
        Faults many;
        for (int i = 0; i < 20; ++i)
            many.append({QStringLiteral("windows[%1]").arg(i), &problem::FieldMissing, {}});
        notice.explain(Problem(problem::InputRefused, {}, many));
        QVERIFY(widgetsTestText(notice, "faults").endsWith(QStringLiteral("……另有 12 处")));
    }
    void placesAreSaidInWords_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *place, const char *words) {
            QTest::newRow(place) << QString::fromLatin1(place) << QString::fromUtf8(words);
        };
        row("card.number", "证件的号码");
        row("card.name", "证件的姓名");
        row("queues[0].name", "第1个队列的名称");
        row("rules.policy.classes[2].weight", "叫号规则的第3个优先类别的权重");
        row("fence", ""); // nobody's word
        row("fence.number", "号码");
        row("applicant.idNumber", "申请人");
        row("", "");
        row("a b", "");
    }
    void placesAreSaidInWords()
    {
        QFETCH(QString, place);
        QTEST(PlaceText::words(place), "words");
    }
    /// The same sentence at two places that have no word is one sentence.
    void noticeSaysNothingTwice()
    {
        Notice notice;
        notice.explain(Problem(problem::InputRefused, {},
                               {{QStringLiteral("fence"), &problem::FieldMissing, {}},
                                {QStringLiteral("rev"), &problem::FieldMissing, {}}}));
        QCOMPARE(widgetsTestText(notice, "faults"), QStringLiteral("· 缺少必填内容。"));
    }
    void topBarFollowsTheClockGiven()
    {
        FixedClock clock(widgetsTestTime());
        TopBar bar(clock);
        QCOMPARE(widgetsTestText(bar, "time"), QStringLiteral("9月24日 周四 08:25"));
        clock.set(hallInstant({2026, 10, 10}, {17, 0}));
        bar.refreshTime();
        QCOMPARE(widgetsTestText(bar, "time"), QStringLiteral("10月10日 周六 17:00"));
        QCOMPARE(widgetsTestText(bar, "linkText"), QStringLiteral("正在连接"));
        bar.setLink(TopBar::Link::Lost, widgetsTestTime());
        QCOMPARE(widgetsTestText(bar, "linkText"), QStringLiteral("08:25:00 起断开"));
        bar.setMarks({QStringLiteral("演示"), QStringLiteral("模拟")});
        bar.setMarks({QStringLiteral("演示")});
        QCOMPARE(bar.findChildren<QLabel *>(QStringLiteral("mark")).size(), 1);
    }
    void keyPad_data()
    {
        QTest::addColumn<KeyPad::Mode>("mode");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::newRow("pin") << KeyPad::Mode::Pin << QStringLiteral("1234") << QStringLiteral("1234");
        QTest::newRow("letters fall out") << KeyPad::Mode::Number << QStringLiteral("1a2b") << QStringLiteral("12");
        QTest::newRow("too long") << KeyPad::Mode::Number << QStringLiteral("1234567") << QStringLiteral("123456");
        QTest::newRow("X at the end") << KeyPad::Mode::Identity << QStringLiteral("12x") << QStringLiteral("12X");
        QTest::newRow("X in the middle") << KeyPad::Mode::Identity << QStringLiteral("1x2") << QStringLiteral("1X");
    }
    void keyPad()
    {
        QFETCH(KeyPad::Mode, mode);
        QFETCH(QString, typed);
        QFETCH(QString, text);
        KeyPad pad(mode, 6);
        QSignalSpy entered(&pad, &KeyPad::entered);
        auto *field = pad.findChild<QLineEdit *>(QStringLiteral("keyPadField"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(entered.count(), 0);
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(entered.count(), 1);
        QCOMPARE(entered.first().first().toString(), text);
        QCOMPARE(field->echoMode() == QLineEdit::Password, mode == KeyPad::Mode::Pin);
    }
    void keyPadByTouch()
    {
        KeyPad pad(KeyPad::Mode::Identity, 18);
        QSignalSpy entered(&pad, &KeyPad::entered);
        for (const char *name : {"key1", "key0", "key9", "keyBack", "keyX", "keyEnter"})
            QTest::mouseClick(pad.findChild<QPushButton *>(QLatin1String(name)), Qt::LeftButton);
        QCOMPARE(entered.count(), 1);
        QCOMPARE(entered.first().first().toString(), QStringLiteral("10X"));
        pad.clear();
        QCOMPARE(pad.text(), QString());
        QVERIFY(!pad.findChild<QPushButton *>(QStringLiteral("keyEnter"))->isEnabled());
    }
    void tableSaysWhenItIsEmpty()
    {
        QStandardItemModel model(0, 2);
        DataTable table;
        table.setEmpty(Icon::People, QStringLiteral("没有等候的号"), QStringLiteral("取号后会出现在这里"));
        table.setModel(&model);
        const auto *empty = table.findChild<EmptyState *>();
        QVERIFY(!empty->isHidden());
        model.appendRow({new QStandardItem(QStringLiteral("A001")), new QStandardItem(QStringLiteral("综合"))});
        QVERIFY(empty->isHidden());
        QSignalSpy chosen(&table, &DataTable::rowChosen);
        table.setCurrentIndex(model.index(0, 0));
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        model.removeRow(0);
        QVERIFY(!empty->isHidden());
    }
    void hugeButtonIsATarget()
    {
        QWidget window;
        Theme::apply(window, Density::Kiosk);
        auto *layout = new QVBoxLayout(&window);
        auto *button = new HugeButton(Icon::Ticket, QStringLiteral("综合受理"), QStringLiteral("前面等候 3 人"));
        layout->addWidget(button);
        window.show();
        QVERIFY(button->height() >= 96 && button->width() >= 60);
        QSignalSpy clicked(button, &QPushButton::clicked);
        QTest::mouseClick(button->findChild<QLabel *>(QStringLiteral("title")), Qt::LeftButton);
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::keyClick(button, Qt::Key_Return);
        QVERIFY(clicked.count() >= 2);
        QCOMPARE(button->accessibleName(), QStringLiteral("综合受理"));
        QCOMPARE(button->accessibleDescription(), QStringLiteral("前面等候 3 人"));
    }
    void tileReadsAsOneThing()
    {
        NumberTile tile(QStringLiteral("等候人数"));
        tile.tell(QStringLiteral("12"), NumberTile::Tone::Warn);
        QCOMPARE(tile.figure(), QStringLiteral("12"));
        QCOMPARE(tile.accessibleName(), QStringLiteral("等候人数：12，黄灯"));
    }
    void toastReplacesTheEarlierOneAndGoes()
    {
        QWidget window;
        window.resize(800, 600);
        Toast::pop(window, QStringLiteral("已保存"));
        Toast::pop(window, QStringLiteral("已打印"), Toast::Tone::Good, 1);
        QCOMPARE(window.findChildren<Toast *>().size() <= 1, true);
        QTRY_VERIFY(window.findChildren<Toast *>().isEmpty());
    }
    void toastStandsInTheBar()
    {
        QWidget window;
        window.resize(1366, 768);
        FixedClock clock(widgetsTestTime());
        auto *column = new QVBoxLayout(&window);
        auto *bar = new TopBar(clock);
        auto page = std::make_unique<QWidget>();
        column->addWidget(bar);
        column->addWidget(page.get(), 1);
        window.show();
        const Toast *toast = Toast::pop(*page, QStringLiteral("A002 已办结：一次性告知"), Toast::Tone::Plain);
        // Nothing the clerk reads is covered.
        QVERIFY2(toast->geometry().bottom() <= page->geometry().top(), qPrintable(toast->text()));
        bar->setHall(QStringLiteral("临江区政务服务大厅"));
        bar->setLink(TopBar::Link::Lost, widgetsTestTime());
        column->activate();
        const Toast *other = Toast::pop(*page, QStringLiteral("已收下"));
        const QRect room = bar->freeRoom().translated(bar->mapTo(&window, QPoint()));
        QVERIFY(room.left() <= other->x() && other->geometry().right() <= room.right());
        Toast::pop(*page, QStringLiteral("证件还在读卡器上"), Toast::Tone::Bad);
        QCOMPARE(Toast::pop(*page, QStringLiteral("已办结"))->text(), QStringLiteral("证件还在读卡器上"));
        page.reset();
        QTRY_VERIFY(window.findChildren<Toast *>().isEmpty()); // nothing of a page is left on the next one
    }
    void sheetKeepsFocusAndKeys()
    {
        QWidget window;
        window.resize(900, 700);
        auto *page = new QPushButton(QStringLiteral("下一位"), &window);
        int shortcuts = 0;
        auto *shortcut = new QShortcut(QKeySequence(Qt::Key_F2), &window);
        connect(shortcut, &QShortcut::activated, this, [&] { ++shortcuts; });
        auto *sheet = new Sheet(QStringLiteral("记为过号？"), window);
        auto *reason = new QLineEdit;
        sheet->body()->addWidget(reason);
        QSignalSpy accepted(sheet, &Sheet::accepted);
        QSignalSpy rejected(sheet, &Sheet::rejected);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window, ow::testing::patienceMs));
        page->setFocus();
        QTest::keyClick(&window, Qt::Key_F2);
        QCOMPARE(shortcuts, 1);

        sheet->open();
        QTRY_VERIFY(reason->hasFocus());
        QTest::keyClick(reason, Qt::Key_F2);
        QCOMPARE(shortcuts, 1);
        // Tab goes round in the sheet and never out of it.
        QList<QWidget *> stops;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
            stops.append(window.focusWidget());
        }
        QCOMPARE(stops,
                 (QList<QWidget *>{sheet->rejectButton(), sheet->acceptButton(), reason, sheet->rejectButton()}));
        QTest::keyClick(window.focusWidget(), Qt::Key_Backtab);
        QVERIFY(reason->hasFocus());
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(accepted.count(), 1);
        QVERIFY(!sheet->isOpen());
        QVERIFY(page->hasFocus());

        sheet->open();
        QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
        QCOMPARE(rejected.count(), 1);
        // Enter on 取消 is 取消.
        sheet->open();
        sheet->rejectButton()->setFocus();
        QTest::keyClick(sheet->rejectButton(), Qt::Key_Return);
        QCOMPARE(rejected.count(), 2);
        QCOMPARE(accepted.count(), 1);
        // What may not be accepted is not.
        sheet->acceptButton()->setEnabled(false);
        sheet->open();
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(accepted.count(), 1);
        QVERIFY(sheet->isOpen());
        // The page below cannot be clicked.
        QCOMPARE(window.childAt(page->geometry().center()), sheet);
    }
};

OW_TEST(tst_Widgets)
#include "tst_Widgets.moc"
