// The end of a visit by the key that also calls the next one: what the visitor's screen and the card reader make of it.
#include "models/queue/TicketCommands.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/common/Toast.h"
#include "ui/intake/CitizenSeat.h"
#include "ui/intake/IntakePanel.h"
#include "ui/rating/RatingPage.h"
#include "ui/window/WindowPage.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace ow;
using namespace ow::testing;

namespace {

/// The page in a window of its own, with the visitor's screen and its rating, as the program puts them together.
struct VisitEndBench {
    TestHub hub;
    TestStation kiosk{hub, StationRole::Kiosk, QStringLiteral("K1")};
    TestStation station{hub, StationRole::Window, QStringLiteral("W3"), 3};
    TestStation rating{hub, StationRole::Rating, QStringLiteral("R3"), 3};
    QWidget host;
    WindowPage *page = nullptr;
    IntakePanel *intake = nullptr;
    CitizenSeat *seat = nullptr;
    RatingPage *ratingPage = nullptr;

    bool open()
    {
        if (!kiosk.open() || !station.open() || !rating.open() || !station.signIn(QStringLiteral("zhoumin")))
            return false;
        SignedIn clerk;
        clerk.user = QStringLiteral("zhoumin");
        clerk.name = hub.user(clerk.user).displayName;
        page = new WindowPage(station.context, clerk, 3);
        auto *column = new QVBoxLayout(&host);
        column->addWidget(page);
        intake = page->findChild<IntakePanel *>();
        seat = new CitizenSeat(station.context, *intake, 3, *page);
        ratingPage = new RatingPage(rating.context);
        seat->setRating(ratingPage);
        QObject::connect(ratingPage, &RatingPage::asking, seat, &CitizenSeat::ratingAsks);
        host.resize(1366, 768);
        host.show();
        seat->openAsWindow();
        host.activateWindow(); // the clerk's keys go there
        if (!QTest::qWaitForWindowActive(&host, ow::testing::patienceMs))
            return false;
        if (!until([&] { return enabled("openWindowButton"); }))
            return false;
        button("openWindowButton")->click();
        return until([&] { return button("pauseButton")->isEnabled(); });
    }
    static bool until(const std::function<bool()> &condition) { return TestStation::wait(condition); }
    QPushButton *button(const char *name) const { return page->findChild<QPushButton *>(QLatin1String(name)); }
    bool enabled(const char *name) const
    {
        auto *found = button(name);
        return found && found->isVisible() && found->isEnabled();
    }
    QString number() const { return page->findChild<QLabel *>(QStringLiteral("currentNumber"))->text(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(page->findChild<QWidget *>(QStringLiteral("windowPanel")), key, modifiers);
    }
    bool issue()
    {
        IssueTicket command;
        command.queue = QStringLiteral("zonghe");
        const auto issued = kiosk.ask(command);
        return issued && *issued;
    }
    /// Lays the demo card with this place on the reader.
    bool read(int card) const
    {
        button(qPrintable(QStringLiteral("card_%1").arg(card)))->click();
        return until(
            [&] { return intake->session().isIdentified() && !intake->session().isBusy() && enabled("finishButton"); });
    }
    QLabel *leftNote() const { return page->findChild<QLabel *>(QStringLiteral("cardLeftNote")); }
    QString toast() const
    {
        auto *found = host.window()->findChild<Toast *>(QStringLiteral("toast"), Qt::FindDirectChildrenOnly);
        return found ? found->text() : QString();
    }
    CitizenScreen::Showing showing() const { return seat->screen().showing(); }
    QString screenText() const
    {
        QStringList texts;
        for (const QLabel *label : seat->screen().findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(QLatin1Char('\n'));
    }
};
} // namespace

class tst_VisitEnd : public QObject {
    Q_OBJECT
private slots:
    void straightToTheNext();
};

void tst_VisitEnd::straightToTheNext()
{
    using Showing = CitizenScreen::Showing;
    VisitEndBench b;
    QVERIFY(b.open());
    for (int n = 0; n < 3; ++n)
        QVERIFY(b.issue());
    QTRY_VERIFY(b.enabled("nextButton"));
    b.key(Qt::Key_F2);
    QTRY_COMPARE(b.number(), QStringLiteral("A001"));
    QVERIFY(b.until([&] { return b.button("card_0") != nullptr; }));
    QVERIFY(b.read(0));
    QVERIFY(b.showing() == Showing::Idle);

    // He forgets his card; one key ends his visit and calls the next: there is no moment without a ticket.
    int withoutTicket = 0;
    QObject::connect(&b.intake->session(), &IntakeSession::ticketChanged, b.page,
                     [&] { withoutTicket += b.intake->session().ticket() ? 0 : 1; });
    b.button("forgetCardButton")->click();
    b.key(Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(b.number(), QStringLiteral("A002"));
    QCOMPARE(withoutTicket, 0);
    QTRY_VERIFY(b.leftNote()->isVisible());
    QVERIFY2(b.leftNote()->text().contains(QStringLiteral("A001 号办事人的证件还在读卡器上")),
             qPrintable(b.leftNote()->text()));
    QCOMPARE(b.toast(), b.leftNote()->text());
    // And rates the service, though somebody else was called.
    QTRY_VERIFY(b.showing() == Showing::Rating);
    QTest::keyClick(b.ratingPage, Qt::Key_5);
    QTRY_VERIFY(b.ratingPage->findChild<QWidget *>(QStringLiteral("ratingThanks"))->isVisible());
    b.seat->ratingAsks(false); // as it says when the thanks are read
    QVERIFY(b.showing() == Showing::Farewell);

    // The next one's card is read: the screen is his, and nothing reminds of the last one any more.
    QVERIFY(b.read(1));
    QTRY_VERIFY(b.showing() == Showing::Idle);
    QVERIFY2(b.screenText().contains(QStringLiteral("A002")), qPrintable(b.screenText()));
    QVERIFY(!b.leftNote()->isVisible());

    // He takes his card, and goes without a rating: it leaves the screen when the next one begins.
    b.key(Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(b.number(), QStringLiteral("A003"));
    QTRY_VERIFY(b.showing() == Showing::Rating);
    QVERIFY(b.leftNote()->isHidden());
    QTRY_VERIFY(b.enabled("startButton"));
    b.key(Qt::Key_F5);
    QTRY_VERIFY(b.showing() == Showing::Idle);
    QVERIFY2(b.screenText().contains(QStringLiteral("A003")), qPrintable(b.screenText()));
    // The hub's word that the old rating is over does not send the new visitor away.
    QTRY_VERIFY(b.ratingPage->findChild<QWidget *>(QStringLiteral("ratingIdle"))->isVisibleTo(b.ratingPage));
    QVERIFY(b.showing() == Showing::Idle);
}

OW_TEST(tst_VisitEnd)
#include "tst_VisitEnd.moc"
