// 事项去向: what the supervisor presses holds at the hub, and what the kiosk asks follows it.
#include "models/catalogue/Catalogue.h"
#include "models/queue/ItemService.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/common/DataTable.h"
#include "ui/supervisor/AssignPage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr char registration[] = "511A0116400001"; // 户政: the one item with a queue of its own in the demo hall

struct AssignHall {
    TestHub hub;
    TestStation kiosk{hub, StationRole::Kiosk, QStringLiteral("K1")};
    TestStation desk{hub, StationRole::Supervisor};
    Catalogue catalogue = *Catalogue::shipped();

    bool start() { return kiosk.open() && desk.open() && desk.signIn(QStringLiteral("weidong")); }
    std::optional<ItemServiceView> seen()
    {
        std::optional<ItemServiceView> found;
        whenReady(kiosk.client.view<ItemServiceView>(QLatin1String(ItemServiceView::name)), &kiosk.client,
                  [&](const Result<Viewed<ItemServiceView>> &loaded) {
                      if (loaded)
                          found = loaded->value;
                  });
        TestStation::wait([&] { return found.has_value(); });
        return found;
    }
    QString queueOf(const char *item)
    {
        const auto view = seen();
        const Item *known = catalogue.item(QLatin1String(item), QDate(2026, 9, 24));
        return view && known ? queueOfItem(view->queues, *known) : QStringLiteral("?");
    }
};

int assignRow(const DataTable &table, const QString &name)
{
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        if (table.model()->index(row, 0).data().toString().trimmed() == name)
            return row;
    }
    return -1;
}

QString assignText(const DataTable &table, const QString &name)
{
    return table.model()->index(assignRow(table, name), 1).data().toString();
}
} // namespace

class tst_AssignPage : public QObject {
    Q_OBJECT
private slots:
    void oneChangeLeavesTheRest_data()
    {
        QTest::addColumn<QList<QueueService>>("after");
        QTest::addColumn<QByteArray>("expected");
        const QList<QueueService> now{{QStringLiteral("a"), {QStringLiteral("u")}, {QStringLiteral("i")}, true},
                                      {QStringLiteral("b"), {}, {}, false}};
        QTest::newRow("item elsewhere") << withItemIn(now, QStringLiteral("i"), QStringLiteral("b"))
                                        << QByteArray("a:u::1 b::i:0");
        QTest::newRow("item with its unit") << withItemIn(now, QStringLiteral("i"), {}) << QByteArray("a:u::1 b:::0");
        QTest::newRow("item into a queue without a row")
            << withItemIn(now, QStringLiteral("i"), QStringLiteral("c")) << QByteArray("a:u::1 b:::0 c::i:0");
        QTest::newRow("same place") << withItemIn(now, QStringLiteral("i"), QStringLiteral("a"))
                                    << QByteArray("a:u:i:1 b:::0");
        QTest::newRow("unit elsewhere") << withUnitIn(now, QStringLiteral("u"), QStringLiteral("b"))
                                        << QByteArray("a::i:1 b:u::0");
        QTest::newRow("unit nowhere") << withUnitIn(now, QStringLiteral("u"), {}) << QByteArray("a::i:1 b:::0");
        QTest::newRow("collecting") << withCollectingIn(now, QStringLiteral("b")) << QByteArray("a:u:i:0 b:::1");
        QTest::newRow("no collecting") << withCollectingIn(now, {}) << QByteArray("a:u:i:0 b:::0");
    }
    void oneChangeLeavesTheRest()
    {
        QFETCH(QList<QueueService>, after);
        QFETCH(QByteArray, expected);
        QStringList texts;
        for (const QueueService &one : after)
            texts.append(QStringLiteral("%1:%2:%3:%4")
                             .arg(one.queue, one.units.join(QLatin1Char(',')), one.items.join(QLatin1Char(',')))
                             .arg(one.collects ? 1 : 0));
        QCOMPARE(texts.join(QLatin1Char(' ')).toUtf8(), expected);
    }

    void whatIsPressedHoldsAtOnce()
    {
        AssignHall hall;
        QVERIFY(hall.start());
        AssignPage page(hall.desk.context);
        page.resize(1366, 676);
        page.show();
        auto *table = page.findChild<DataTable *>(QStringLiteral("assignTable"));
        const QString name = hall.catalogue.item(QLatin1String(registration), QDate(2026, 9, 24))->name;
        QTRY_VERIFY(assignRow(*table, name) >= 0);
        QCOMPARE(assignText(*table, name), QStringLiteral("户政出入境"));
        QCOMPARE(hall.queueOf(registration), QStringLiteral("huzheng"));

        table->setCurrentIndex(table->model()->index(assignRow(*table, name), 0));
        QCOMPARE(page.findChild<QLabel *>(QStringLiteral("assignChoice"))->text(), name);
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page, ow::testing::patienceMs)); // shortcuts belong to the window at work
        table->setFocus();
        const auto *first = page.findChild<QPushButton *>(QStringLiteral("assignTo_zonghe"));
        QTRY_VERIFY(first->isEnabled()); // both views are read and followed
        QTest::keyClick(table, Qt::Key_1); // 综合受理
        QTRY_COMPARE(assignText(*table, name), QStringLiteral("综合受理"));
        QCOMPARE(hall.queueOf(registration), QStringLiteral("zonghe"));
        QVERIFY(page.findChild<QLabel *>(QStringLiteral("assignTold"))->text().contains(name));
        QCOMPARE(page.findChild<QLabel *>(QStringLiteral("assignChoice"))->text(), name); // still the same row

        QTRY_VERIFY(first->isEnabled());
        page.findChild<QPushButton *>(QStringLiteral("assignTo_"))->click(); // 随单位
        QTRY_VERIFY(assignText(*table, name).startsWith(QStringLiteral("随单位：")));

        auto *collects = page.findChild<QComboBox *>(QStringLiteral("assignCollects"));
        QTRY_VERIFY(collects->isEnabled());
        QCOMPARE(collects->currentText(), QStringLiteral("取证取件"));
        collects->setCurrentIndex(collects->count() - 1);
        emit collects->activated(collects->currentIndex());
        QTRY_VERIFY(hall.seen() && collectingQueue(hall.seen()->queues).isEmpty());

        page.findChild<QLineEdit *>(QStringLiteral("assignFilter"))->setText(name.left(4));
        QTRY_VERIFY(table->model()->rowCount() < 5 && assignRow(*table, name) >= 0);
        page.findChild<QLineEdit *>(QStringLiteral("assignFilter"))->clear();
        QTest::qWait(20);
        QVERIFY(page.grab().save(shotPath(QStringLiteral("supervisor-assign.png"))));
    }
};
OW_TEST(tst_AssignPage)
#include "tst_AssignPage.moc"
