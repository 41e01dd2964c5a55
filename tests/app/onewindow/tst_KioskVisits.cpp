#include "models/queue/TicketCommands.h"
#include "tests/app/onewindow/RealScreen.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/kiosk/KioskPage.h"
#include "ui/reader/ReaderGroup.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <csignal>

using namespace ow;
using namespace ow::testing;

namespace {
/// The same page in this program, for where on the screen its parts are.
class PagePlan {
public:
    explicit PagePlan(TestHub &hub) : m_station(hub, StationRole::Kiosk, QStringLiteral("K2")) {}
    bool show()
    {
        if (!m_station.open())
            return false;
        m_page = std::make_unique<KioskPage>(
            m_station.context,
            makeCardReader(m_station.context.reader, m_station.context.clock, m_station.context.scheduler));
        m_page->resize(1366, 768);
        m_page->show();
        return waitFor("queue_zonghe");
    }
    bool waitFor(const char *name)
    {
        return QTest::qWaitFor([&] { return seen(name) != nullptr; }, patienceMs);
    }
    QPoint at(const char *name) const
    {
        const QWidget *one = seen(name);
        return one ? one->mapTo(m_page.get(), one->rect().center()) : QPoint();
    }
    void type(const char *name, const QString &text)
    {
        auto *field = static_cast<QLineEdit *>(seen(name));
        field->setText(text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void press(const char *name) { static_cast<QPushButton *>(seen(name))->click(); }

private:
    QWidget *seen(const char *name) const
    {
        for (QWidget *one : m_page->findChildren<QWidget *>(QLatin1String(name))) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    TestStation m_station;
    std::unique_ptr<KioskPage> m_page;
};

/// From the first screen to where the card is read, on the real screen.
struct WayToCard {
    QPoint queue, readCard, back;
    bool plan(TestHub &hub)
    {
        PagePlan plan(hub);
        if (!plan.show())
            return false;
        queue = plan.at("queue_zonghe");
        plan.press("queue_zonghe");
        if (!plan.waitFor("kioskReadCard"))
            return false;
        readCard = plan.at("kioskReadCard");
        plan.press("kioskReadCard");
        if (!plan.waitFor("kioskCardBack"))
            return false;
        back = plan.at("kioskCardBack");
        return !queue.isNull() && !readCard.isNull() && !back.isNull();
    }
    bool walk(RealScreen &screen, const KioskProgram &kiosk) const
    {
        // What a real screen shows is not told; the hall is drawn long before that.
        QTest::qWait(3000);
        screen.click(queue);
        QTest::qWait(1000);
        screen.click(readCard);
        return QTest::qWaitFor([&] { return kiosk.visitIsSeen(); }, patienceMs);
    }
};

QChar checkDigit(const QString &text)
{
    static const int weights[] = {7, 3, 1};
    int sum = 0;
    for (int i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        const int value = c == u'<' ? 0 : c <= u'9' ? c - u'0' : c - u'A' + 10;
        sum += value * weights[i % 3];
    }
    return QChar(u'0' + sum % 10);
}

const QString passportNumber = QStringLiteral("E73019465");
const QString givenName = QStringLiteral("XIAOWEN");

/// Both lines as a scanner types them.
QString passportLines()
{
    const QString first = (QStringLiteral("P<CHNQI<<") + givenName).leftJustified(44, QLatin1Char('<'));
    const QString number = passportNumber + checkDigit(passportNumber);
    const QString birth = QStringLiteral("850312") + checkDigit(QStringLiteral("850312"));
    const QString until = QStringLiteral("340531") + checkDigit(QStringLiteral("340531"));
    const QString own = QString(14, QLatin1Char('<')) + QLatin1Char('0');
    const QString all = number + birth + until + own;
    return first + number + QStringLiteral("CHN") + birth + QLatin1Char('F') + until + own + checkDigit(all);
}
} // namespace

/// Visits in a program of their own, on a real screen: what of a visitor is left when he has gone.
class tst_KioskVisits : public QObject {
    Q_OBJECT
private slots:
    void nothingOfTheVisitorIsLeft_data()
    {
        QTest::addColumn<bool>("leaves");
        QTest::newRow("he walks away") << false;
        QTest::newRow("he goes back himself") << true;
    }
    void nothingOfTheVisitorIsLeft();
    void nothingOfAFormIsLeft();
    void aVisitThatHangsIsEnded();
};

void tst_KioskVisits::nothingOfTheVisitorIsLeft()
{
    QFETCH(bool, leaves);
    const QStringList his{passportNumber, givenName};
    TestHub hub;
    WayToCard way;
    QVERIFY(way.plan(hub));
    RealScreen screen;
    QVERIFY(screen.isRunning());
    KioskProgram kiosk(hub, screen, {QStringLiteral("--reader"), QStringLiteral("scanner")});
    QVERIFY(kiosk.waitReady());
    const qint64 visit = kiosk.visitPid();
    QVERIFY(!kiosk.visitIsSeen());
    QVERIFY(way.walk(screen, kiosk));
    QCOMPARE(kiosk.visitPid(), visit);
    QTest::qWait(1000);
    screen.picture(QStringLiteral("kiosk-visit-card.png"));
    screen.type(passportLines());
    screen.press(QStringLiteral("Return"));
    hub.pass(500); // a scanner is known by its haste
    QTest::qWait(1500);
    screen.picture(QStringLiteral("kiosk-visit-read.png"));

    const QString before = foundInMemory(visit, {passportNumber});
    if (before == QLatin1String("?"))
        QSKIP("the memory of another program is for the administrator only");
    QVERIFY2(!before.isEmpty(), "this way of looking finds what is there");
    QVERIFY(!foundInMemory(visit, {givenName}).isEmpty());
    QCOMPARE(foundInMemory(kiosk.pid(), his), QString());

    if (leaves) {
        screen.click(way.back); // of the reasons for priority, where it is in the same corner
    } else {
        // The countdown is seen before the end.
        QTest::qWait(22000);
        screen.picture(QStringLiteral("kiosk-visit-countdown.png"));
    }
    QVERIFY(QTest::qWaitFor([&] { return !isAlive(visit); }, KioskPage::priorityMs + patienceMs));
    QVERIFY(kiosk.waitReady());
    QVERIFY(kiosk.visitPid() != visit);
    QVERIFY(!kiosk.visitIsSeen());
    screen.picture(QStringLiteral("kiosk-visit-ended.png"));
    QCOMPARE(foundInMemory(kiosk.pid(), his), QString());
    QCOMPARE(foundInMemory(kiosk.visitPid(), his), QString());
    QCOMPARE(foundOnDisk(kiosk.dir(), his), QString());
    QVERIFY(foundOnDisk(kiosk.dir(), {QStringLiteral("SQLite format 3")}) != QString());
}

/// What is filled in while waiting goes to the hub and stays nowhere else.
void tst_KioskVisits::nothingOfAFormIsLeft()
{
    const QString his = QStringLiteral("QIXIAOWENQQ");
    TestHub hub;
    TestStation gate(hub, StationRole::Kiosk, QStringLiteral("K1"));
    QVERIFY(gate.open());
    IssueTicket issue;
    issue.queue = QStringLiteral("zonghe");
    issue.item = QStringLiteral("511A0188100003");
    const auto issued = gate.ask(issue);
    QVERIFY(issued && *issued && (*issued)->ticketLink);
    const QString link = *(*issued)->ticketLink;
    QPoint services;
    QPoint fill;
    QPoint start;
    {
        PagePlan plan(hub);
        QVERIFY(plan.show());
        services = plan.at("kioskServicesButton");
        plan.press("kioskServicesButton");
        QVERIFY(plan.waitFor("serviceFill"));
        fill = plan.at("serviceFill");
        plan.press("serviceFill");
        QVERIFY(plan.waitFor("fillLine"));
        plan.type("fillLine", link);
        QVERIFY(plan.waitFor("fillStart"));
        start = plan.at("fillStart");
    }
    RealScreen screen;
    QVERIFY(screen.isRunning());
    KioskProgram kiosk(hub, screen);
    QVERIFY(kiosk.waitReady());
    const qint64 visit = kiosk.visitPid();
    QTest::qWait(3000);
    screen.click(services);
    QTest::qWait(1000);
    screen.click(fill);
    QVERIFY(QTest::qWaitFor([&] { return kiosk.visitIsSeen(); }, patienceMs));
    QTest::qWait(1500);
    screen.type(link);
    screen.press(QStringLiteral("Return"));
    QTest::qWait(2000);
    screen.click(start);
    QTest::qWait(2000);
    screen.type(his);
    QTest::qWait(500);
    screen.picture(QStringLiteral("kiosk-visit-form.png"));
    const QString before = foundInMemory(visit, {his});
    if (before == QLatin1String("?"))
        QSKIP("the memory of another program is for the administrator only");
    QVERIFY2(!before.isEmpty(), "this way of looking finds what is there");
    QCOMPARE(foundInMemory(kiosk.pid(), {his}), QString());
    // Where others wait for numbers it is not held up for long.
    QVERIFY(QTest::qWaitFor([&] { return !isAlive(visit); }, KioskPage::fillGivingWayMs + patienceMs));
    QVERIFY(kiosk.waitReady());
    QCOMPARE(foundInMemory(kiosk.pid(), {his}), QString());
    QCOMPARE(foundInMemory(kiosk.visitPid(), {his}), QString());
    QCOMPARE(foundOnDisk(kiosk.dir(), {his}), QString());
}

void tst_KioskVisits::aVisitThatHangsIsEnded()
{
    TestHub hub;
    WayToCard way;
    QVERIFY(way.plan(hub));
    RealScreen screen;
    QVERIFY(screen.isRunning());
    KioskProgram kiosk(hub, screen);
    QVERIFY(kiosk.waitReady());
    const qint64 visit = kiosk.visitPid();
    QVERIFY(way.walk(screen, kiosk));
    QTest::qWait(3000); // it has said that it is seen
    ::kill(pid_t(visit), SIGSTOP);
    QVERIFY(QTest::qWaitFor([&] { return !isAlive(visit); }, 30000));
    QVERIFY(kiosk.waitReady());
    QVERIFY(!kiosk.visitIsSeen());
    QVERIFY(kiosk.isRunning());
}

OW_TEST(tst_KioskVisits)
#include "tst_KioskVisits.moc"
