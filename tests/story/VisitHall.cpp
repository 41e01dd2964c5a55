#include "tests/story/VisitHall.h"

#include "models/store/Connection.h"
#include "ui/delivery/DeliveryPage.h"
#include "ui/kiosk/KioskPage.h"
#include "ui/rating/RatingPage.h"
#include "ui/review/ReviewPage.h"
#include "ui/supervisor/SupervisorPage.h"
#include "ui/window/WindowPage.h"

#include <QFile>
#include <QTest>

namespace ow::testing {

namespace {
constexpr QSize ratingScreen{1024, 768};

QWidget *visitRatingPage(StationContext &context)
{
    return new RatingPage(context);
}
} // namespace

VisitHall::VisitHall()
    : kiosk(hub, StationRole::Kiosk, QStringLiteral("K1"),
            [this](StationContext &c) -> QWidget * { return new KioskPage(c, kioskReader); }),
      window(hub, StationRole::Window, 3,
             [](StationContext &c, const SignedIn &s) -> QWidget * { return new WindowPage(c, s, c.window); }),
      review(hub, StationRole::Review, 0,
             [](StationContext &c, const SignedIn &s) -> QWidget * { return new ReviewPage(c, s); }),
      counter(hub, StationRole::Delivery, 7,
              [this](StationContext &c, const SignedIn &s) -> QWidget * {
                  counterReader = new StoryReader;
                  return new DeliveryPage(c, s, c.window, counterReader);
              }),
      rating(hub, StationRole::Rating, QStringLiteral("R3"), visitRatingPage, ratingScreen),
      counterRating(hub, StationRole::Rating, QStringLiteral("R7"), visitRatingPage, ratingScreen),
      supervisor(hub, StationRole::Supervisor, 0,
                 [](StationContext &c, const SignedIn &) -> QWidget * { return new SupervisorPage(c); })
{
}

bool VisitHall::open()
{
    const QList<StoryDesk *> all = desks();
    return hub.isRunning() && std::all_of(all.begin(), all.end(), [](StoryDesk *desk) { return desk->open(); })
        && signInAll();
}

bool VisitHall::signInAll()
{
    return window.signIn(QStringLiteral("zhoumin")) && review.signIn(QStringLiteral("qianjin"))
        && counter.signIn(QStringLiteral("chenjie")) && supervisor.signIn(QStringLiteral("weidong"));
}

bool VisitHall::comeBackOn(QDate day, QTime time)
{
    for (StoryDesk *desk : {&window, &review, &counter, &supervisor})
        qobject_cast<StaffShell *>(desk->page.get())->signOut();
    hub.advance(hallInstant(day, time).ms - hub.clock().now().ms);
    return signInAll();
}

bool VisitHall::takeNumber(const QString &queue, const QString &expected, const std::optional<IdentityCard> &by)
{
    if (!kiosk.click(QStringLiteral("queue_") + queue))
        return false;
    // Where results are collected the card is asked for first.
    const bool collects = queue == QLatin1String("chujian");
    if (by) {
        if (!collects && !kiosk.click(QStringLiteral("kioskReadCard")))
            return false;
        emit kioskReader->cardRead(*by);
        if (collects && !kiosk.click(QStringLiteral("offerCollect")))
            return false;
    } else if (collects && !kiosk.click(QStringLiteral("kioskCardBack"))) {
        return false;
    }
    return kiosk.click(QStringLiteral("priorityNone")) && kiosk.waitForText(QStringLiteral("kioskNumber"), expected)
        && kiosk.click(QStringLiteral("kioskDone"));
}

bool VisitHall::callAndIdentify(const QString &number, Visitor visitor)
{
    return window.click(QStringLiteral("nextButton")) && window.waitForText(QStringLiteral("currentNumber"), number)
        && window.click(QStringLiteral("readCardButton")) && window.click(QStringLiteral("card_%1").arg(int(visitor)))
        && window.waitForText(QStringLiteral("personNote"), QStringLiteral("已核验"));
}

qint64 VisitHall::counted(const QString &database, const char *sql) const
{
    const auto db = Connection::open(database, OpenMode::Reader);
    if (!db)
        return -1;
    Query query = (*db)->query(sql);
    return query.next() ? query.integer(0) : -1;
}

QString VisitHall::textOfPaper(const StoryDesk &desk, int index, const QString &name) const
{
    const QString path = storyFolder() + QStringLiteral("/papers/") + name + QStringLiteral(".pdf");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || index >= desk.station.printer.papers.size())
        return {};
    file.write(desk.station.printer.papers.at(index).pdf);
    file.close();
    QProcess text;
    text.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")});
    if (!text.waitForFinished(30000))
        return {};
    // A sentence may break across lines.
    return QString::fromUtf8(text.readAllStandardOutput()).remove(QLatin1Char('\n'));
}

} // namespace ow::testing
