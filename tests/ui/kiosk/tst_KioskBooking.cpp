#include "models/base/Uuid.h"
#include "models/queue/BookingCommands.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/kiosk/CheckInLine.h"
#include "ui/kiosk/KioskPage.h"
#include "ui/reader/CardReader.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

class BookingTestReader final : public CardReader {
public:
    bool isSimulated() const override { return true; }
};

IdentityCard bookingTestCard()
{
    return {QStringLiteral("赵明月"),
            QStringLiteral("330102198503121244"),
            Sex::Female,
            QStringLiteral("汉"),
            QDate(1985, 3, 12),
            QStringLiteral("云溪市临江区江畔路99号3幢201室"),
            QStringLiteral("云溪市公安局临江分局"),
            QDate(2015, 6, 1),
            QDate(2035, 6, 1)};
}

struct BookingBench {
    TestHub hub;
    TestStation station{hub, StationRole::Kiosk, QStringLiteral("K1")};
    BookingTestReader *reader = new BookingTestReader;
    std::unique_ptr<KioskPage> page;

    bool show()
    {
        if (!station.open())
            return false;
        page = std::make_unique<KioskPage>(station.context, reader);
        page->resize(1366, 768);
        page->show();
        return TestStation::wait([&] { return shows("queue_zonghe"); });
    }
    /// The one that is seen, where several steps have one of that name.
    template <class W>
    W *seen(const char *name) const
    {
        const QList<W *> found = page->findChildren<W *>(QLatin1String(name));
        const auto visible = std::find_if(found.begin(), found.end(), [](W *one) { return one->isVisible(); });
        return visible == found.end() ? found.value(0) : *visible;
    }
    QPushButton *button(const char *name) const { return seen<QPushButton>(name); }
    bool shows(const char *name) const { return button(name) && button(name)->isVisible(); }
    QString text(const char *name) const { return page->findChild<QLabel *>(QLatin1String(name))->text(); }
    QWidget *widget(const char *name) const { return seen<QWidget>(name); }
    void click(const char *name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    void shot(const char *name) const
    {
        page->grab().save(shotPath(QStringLiteral("kiosk-%1.png").arg(QLatin1String(name))));
    }
    /// Up to the card.
    bool toSlots()
    {
        click("kioskBook");
        if (text("kioskTitle") != QStringLiteral("请选择要预约的业务"))
            return false;
        click("queue_zonghe");
        return TestStation::wait([&] { return shows("slot_10:00"); });
    }
    bool numberIs(const char *number) const
    {
        return TestStation::wait([&] { return text("kioskNumber") == QLatin1String(number); });
    }
    QString refusal() const { return widget("kioskResult")->findChild<QLabel *>(QStringLiteral("sentence"))->text(); }
    /// A booking for 10:00 today, made before.
    std::optional<Ticket> booked()
    {
        const auto reply = station.ask(
            BookTicket{QStringLiteral("zonghe"), hallInstant(QDate(2026, 9, 24), QTime(10, 0)), bookingTestCard(), {}});
        return reply && *reply ? std::optional((*reply)->ticket) : std::nullopt;
    }
};
} // namespace

class tst_KioskBooking : public QObject {
    Q_OBJECT
private slots:
    void lines_data();
    void lines();
    void booksATimeAndChecksIn();
    void checkInByScannerLate();
    void checkInByCard();
    void todayMayNotSuffice();
};

void tst_KioskBooking::lines_data()
{
    const QUuid id = QUuid::createUuidV5(QUuid(), QByteArray("paper"));
    QTest::addColumn<QString>("line");
    QTest::addColumn<QUuid>("ticket");
    QTest::addColumn<QString>("number");
    QTest::newRow("number") << QStringLiteral("Y001") << QUuid() << QStringLiteral("Y001");
    QTest::newRow("without letter") << QStringLiteral("001") << QUuid() << QStringLiteral("Y001");
    QTest::newRow("without zeros") << QStringLiteral(" y12 ") << QUuid() << QStringLiteral("Y012");
    QTest::newRow("thousands") << QStringLiteral("1000") << QUuid() << QStringLiteral("Y1000");
    QTest::newRow("code of the paper") << QStringLiteral("onewindow:ticket/") + uuidText(id) << id << QString();
    QTest::newRow("id alone") << uuidText(id) << id << QString();
    QTest::newRow("nothing") << QString() << QUuid() << QString();
    QTest::newRow("letter alone") << QStringLiteral("Y") << QUuid() << QString();
    QTest::newRow("zero") << QStringLiteral("000") << QUuid() << QString();
    QTest::newRow("too long") << QStringLiteral("1234567") << QUuid() << QString();
    QTest::newRow("another number") << QStringLiteral("A001") << QUuid() << QString();
    QTest::newRow("some code") << QStringLiteral("https://example.org/1") << QUuid() << QString();
    QTest::newRow("broken id") << QStringLiteral("onewindow:ticket/") + uuidText(id).chopped(1) << QUuid() << QString();
}

void tst_KioskBooking::lines()
{
    QFETCH(QString, line);
    QFETCH(QUuid, ticket);
    QFETCH(QString, number);
    const auto checkIn = checkInOf(line);
    QCOMPARE(checkIn.has_value(), !ticket.isNull() || !number.isEmpty());
    if (!checkIn)
        return;
    QCOMPARE(checkIn->ticket.value_or(QUuid()), ticket);
    QCOMPARE(checkIn->number.value_or(QString()), number);
    QVERIFY(!checkIn->card);
}

void tst_KioskBooking::booksATimeAndChecksIn()
{
    BookingBench b;
    QVERIFY(b.show());
    QVERIFY(b.toSlots());
    b.shot("slots");
    QVERIFY(b.button("slot_10:00")->text().contains(QStringLiteral("余 4 位")));
    QVERIFY(b.button("slotDay_2026-09-24")->isChecked());
    QVERIFY(!b.button("slotDay_2026-09-25")); // the Mid-Autumn Festival
    b.click("slot_10:00");
    QVERIFY(b.reader->isVisible());
    emit b.reader->cardRead(bookingTestCard());
    QVERIFY(b.numberIs("Y001"));
    QCOMPARE(b.text("kioskAhead"), QStringLiteral("已约好：9月24日 10:00"));
    QTRY_COMPARE(b.text("kioskSlip"), QStringLiteral("请取走预约单，当天凭它签到"));
    QCOMPARE(b.station.printer.papers.size(), 1);
    b.shot("booked");

    // A second one for the same queue is refused in words, and the place is taken.
    b.click("kioskDone");
    QVERIFY(b.toSlots());
    QVERIFY(b.button("slot_10:00")->text().contains(QStringLiteral("余 3 位")));
    b.click("slot_10:30");
    emit b.reader->cardRead(bookingTestCard());
    QTRY_COMPARE(b.text("kioskResultTitle"), QStringLiteral("没有约上"));
    QVERIFY(!b.refusal().isEmpty());
    QCOMPARE(b.station.printer.papers.size(), 1);
    b.click("kioskDone");

    // Early: by the typed number.
    b.click("kioskCheckInButton");
    b.shot("check-in");
    b.click("key1");
    b.click("keyEnter");
    QVERIFY(b.numberIs("Y001"));
    QCOMPARE(b.text("kioskAhead"), QStringLiteral("签到成功，10:00 起参加排队"));
    QTRY_COMPARE(b.station.printer.papers.size(), 2);
    b.click("kioskDone");
    b.click("kioskCheckInButton");
    b.click("key2");
    b.click("keyEnter");
    QTRY_COMPARE(b.text("kioskResultTitle"), QStringLiteral("没有签到"));
    QVERIFY(!b.refusal().isEmpty());
}

void tst_KioskBooking::checkInByScannerLate()
{
    BookingBench b;
    QVERIFY(b.show());
    const auto ticket = b.booked();
    QVERIFY(ticket);
    b.hub.advance(2 * 3'600'000); // 10:25
    b.click("kioskCheckInButton");
    auto *field = b.widget("keyPadField");
    QTest::keyClicks(field, QStringLiteral("rubbish"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!b.text("checkInWrong").isEmpty());
    QTest::keyClicks(field, QStringLiteral("onewindow:ticket/") + uuidText(ticket->id));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(b.numberIs("Y001"));
    QCOMPARE(b.text("kioskAhead"), QStringLiteral("签到成功，前面没有人，请留意叫号"));
    QVERIFY(b.widget("kioskNote")->isVisible());
    QCOMPARE(b.text("kioskNote"), QStringLiteral("已过预约时间，按普通号排队。"));
}

void tst_KioskBooking::checkInByCard()
{
    BookingBench b;
    QVERIFY(b.show());
    QVERIFY(b.booked());
    b.hub.advance(75 * 60'000); // 09:40
    b.click("kioskCheckInButton");
    b.click("checkInCard");
    QVERIFY(b.reader->isVisible());
    emit b.reader->cardRead(bookingTestCard());
    QVERIFY(b.numberIs("Y001"));
    QCOMPARE(b.text("kioskAhead"), QStringLiteral("签到成功，前面没有人，请留意叫号"));
    QVERIFY(!b.widget("kioskNote")->isVisible());
}

void tst_KioskBooking::todayMayNotSuffice()
{
    BookingBench b;
    QVERIFY(b.show());
    b.hub.advance((8 * 60 + 20) * 60'000); // 16:45
    const auto take = [&](const char *number) {
        b.click("queue_zonghe");
        b.click("priorityNone");
        return b.numberIs(number);
    };
    QVERIFY(take("A001"));
    QVERIFY(!b.widget("kioskNote")->isVisible());
    QVERIFY(!b.shows("kioskBookInstead"));
    b.click("kioskDone");
    QVERIFY(take("A002"));
    QVERIFY(b.text("kioskNote").contains(QStringLiteral("今天可能办不到")));
    b.shot("may-not-suffice");
    b.click("kioskBookInstead");
    QTRY_VERIFY(b.shows("slot_09:00"));
    QVERIFY(!b.button("slotDay_2026-09-24"));
}

OW_TEST(tst_KioskBooking)
#include "tst_KioskBooking.moc"
