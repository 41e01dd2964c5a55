#include "sync/hub/BookingDoor.h"

#include "models/base/ProblemTypes.h"
#include "models/progress/QueryTryStore.h"
#include "models/queue/HallStore.h"
#include "models/queue/PhoneCommands.h"
#include "models/queue/TicketCode.h"
#include "models/queue/TicketStanding.h"
#include "sync/hub/TicketPage.h"
#include "sync/hub/Writer.h"

#include <algorithm>

namespace ow {

namespace {
constexpr char bookPath[] = "/book";
constexpr qsizetype bookBytesMax = 2000;

QString weekdayWord(const PageText &text, QDate day)
{
    static constexpr const char *names[] = {"monday", "tuesday",  "wednesday", "thursday",
                                            "friday", "saturday", "sunday"};
    return text(names[day.dayOfWeek() - 1]);
}

QString slotClock(Instant at)
{
    return hallTime(at).toString(QStringLiteral("HH:mm"));
}

const char *refusalWords(const Problem &problem)
{
    if (problem.is(problem::BookingFull))
        return "bookFull";
    if (problem.is(problem::BookingTime))
        return "bookTime";
    if (problem.is(problem::BookingTwice))
        return "bookTwice";
    if (problem.is(problem::BookingMissed))
        return "bookMissed";
    if (problem.is(problem::BookingOff) || problem.is(problem::QueueUnknown))
        return "bookOff";
    return problem.is(problem::InputRefused) ? "bookWrong" : "bookNotNow";
}
} // namespace

bool BookingDoor::serves(const Request &request)
{
    return request.path == bookPath && (request.method == "GET" || request.method == "POST");
}

QString BookingDoor::queues(const PageText &text)
{
    const auto setup = m_readers.read<std::shared_ptr<const HallSetup>>(
        [](Connection &db) -> Result<std::shared_ptr<const HallSetup>> { return HallStore::setup(db); });
    if (!setup || !*setup || !(*setup)->rules.booking.offered)
        return pageNotice(text("bookOff"));
    QList<HallQueue> all = (*setup)->queues;
    std::sort(all.begin(), all.end(), [](const HallQueue &a, const HallQueue &b) { return a.order < b.order; });
    QString links;
    for (const HallQueue &queue : all)
        links += QStringLiteral("<a href=\"/book?queue=%1&amp;lang=%2\"><b>%3</b><span>%4</span></a>")
                     .arg(queue.code.toHtmlEscaped(), languageTag(text.language()), text.name(queue.name, queue.nameEn),
                          text.name(queue.hint, queue.hintEn));
    return QStringLiteral("<section><h2>%1</h2><div class=\"slots queues\">%2</div></section>")
        .arg(text("bookQueue"), links);
}

QString BookingDoor::times(const Asked &asked, const PageText &text)
{
    const auto calendar = m_writer.calendar();
    const auto view = m_readers.read<BookingView>(
        [&](Connection &db) { return bookingOf(db, asked.queue, m_writer.now(), *calendar); });
    if (!view)
        return pageNotice(text(refusalWords(view.error())));
    QList<QDate> days;
    QDate day = QDate::fromString(asked.day, Qt::ISODate);
    for (const BookingView::Slot &slot : view->offered) {
        if (!days.contains(hallDate(slot.from)))
            days.append(hallDate(slot.from));
        if (!day.isValid() && slot.left > 0)
            day = hallDate(slot.from);
    }
    if (!day.isValid())
        return pageNotice(text("bookNoDay"));
    QString dayLinks;
    for (const QDate &one : days)
        dayLinks += QStringLiteral("<a href=\"/book?queue=%1&amp;day=%2&amp;lang=%3\"%4><b>%5</b><span>%6</span></a>")
                        .arg(asked.queue.toHtmlEscaped(), one.toString(Qt::ISODate), languageTag(text.language()),
                             one == day ? QStringLiteral(" aria-current=\"date\"") : QString(),
                             one.toString(QStringLiteral("MM-dd")), weekdayWord(text, one));
    QString slotBoxes;
    for (const BookingView::Slot &slot : view->offered) {
        if (hallDate(slot.from) != day || slot.left == 0)
            continue;
        const QString value = QString::number(slot.from.ms);
        slotBoxes += QStringLiteral("<label><input type=\"radio\" name=\"slot\" value=\"%1\" required%2>"
                                    "%3 <span class=\"soft\">%4</span></label>")
                         .arg(value, value == asked.slot ? QStringLiteral(" checked") : QString(), slotClock(slot.from),
                              text("bookLeft", {QString::number(slot.left)}));
    }
    const QString other =
        QStringLiteral("<p><a href=\"/book?lang=%1\">%2</a></p>").arg(languageTag(text.language()), text("bookOther"));
    const QString chosen =
        QStringLiteral("<section><h2>%1</h2><div class=\"slots\">%2</div></section>").arg(text("bookDay"), dayLinks);
    if (slotBoxes.isEmpty())
        return chosen + pageNotice(text("bookNone")) + other;
    return chosen
        + QStringLiteral("<form class=\"card\" method=\"post\" action=\"/book\" autocomplete=\"on\">%1"
                         "<fieldset><legend>%2</legend><div class=\"slots\">%3</div></fieldset>")
              .arg(hiddenField("queue", asked.queue) + hiddenField("day", day.toString(Qt::ISODate))
                       + hiddenField("lang", languageTag(text.language())),
                   text("bookSlot"), slotBoxes)
        + pageField(text, {"name", "bookName", 40, asked.name, "autocomplete=\"name\""})
        + pageField(text,
                    {"number", "bookNumber", 18, asked.number,
                     "class=\"code\" autocomplete=\"off\" spellcheck=\"false\" aria-describedby=\"why\""})
        + QStringLiteral("<p class=\"soft\" id=\"why\">%1</p><button>%2</button></form>")
              .arg(text("bookWhy"), text("bookGo"))
        + other;
}

QString BookingDoor::doneHtml(const IssuedTicket &issued, const PageText &text)
{
    const QString code = ticketCode(m_sealer, issued.ticket.id);
    const auto card = m_readers.read<QString>([&](Connection &db) -> Result<QString> {
        const auto setup = HallStore::setup(db);
        return setup ? standingCard(standingOf(issued.ticket, *setup, m_writer.now()), text) : QString();
    });
    // What may be done with it is on its own page.
    const QString told = pageNotice(text("bookDone"), "good") + card.value_or(QString());
    return told
        + QStringLiteral("<section class=\"ticket\"><p class=\"soft\">%1</p><p class=\"again\">%2</p><p>%3</p>"
                         "<a class=\"button\" href=\"/t?lang=%4#%5.%2\">%6</a></section>")
              .arg(text("ticketCode"), code, text("bookKeep"), languageTag(text.language()), issued.ticket.number,
                   text("bookShow"));
}

QString BookingDoor::booked(const Request &request, const Asked &asked, const PageText &text)
{
    bool isTime = false;
    const BookByPhone wanted{asked.queue, Instant{asked.slot.toLongLong(&isTime)}, asked.name.simplified(),
                             asked.number};
    if (request.body.size() > bookBytesMax || !isTime || wanted.name.isEmpty() || wanted.number.isEmpty())
        return pageNotice(text("bookChoose")) + times(asked, text);
    if (m_tries.isCrowded())
        return pageNotice(text("bookNotNow")) + times(asked, text);
    const QString asker = m_tries.askerOf(request);
    int minutes = 0;
    const CommandOutcome outcome =
        m_writer
            .submitInternal([&](CommandContext &context) -> Result<Decision> {
                minutes = QueryTryStore::minutesToWait(context.db, asker, QueryTryStore::wrongMaxOfAsker, context.now);
                if (minutes > 0)
                    return fail(problem::Busy);
                auto decision = bookByPhone(context, wanted);
                if (decision)
                    decision->outside = [asker, now = context.now](Connection &db) {
                        QueryTryStore::addWrong(db, asker, now);
                    };
                return decision;
            })
            .get();
    if (minutes > 0)
        return pageNotice(text("bookTries", {QString::number(minutes)}));
    if (outcome.status == 200) {
        const auto issued = fromJson<IssuedTicket>(outcome.body, Strictness::Tolerant);
        return issued ? doneHtml(*issued, text) : pageNotice(text("bookNotNow"));
    }
    const auto body = readJson(outcome.body);
    const Problem problem = body ? Problem::fromJson(body->toObject()) : Problem(problem::Unexpected);
    if (problem.is(problem::InputRefused)) {
        // Whoever tries which name goes with which number is slowed down.
        m_tries.countWrong();
        m_writer.submitOutside([asker](Connection &db, Instant now) { QueryTryStore::addWrong(db, asker, now); }).get();
    }
    return pageNotice(text(refusalWords(problem))) + times(asked, text);
}

Reply BookingDoor::handle(const Request &request, const QString &hall)
{
    const PageText text(pageLanguage(request));
    QString main;
    if (request.method == "POST") {
        main =
            booked(request,
                   {formValue(request.body, "queue"), formValue(request.body, "day"), formValue(request.body, "slot"),
                    formValue(request.body, "name"), formValue(request.body, "number")},
                   text);
    } else if (const QString queue = request.parameter("queue").left(20); !queue.isEmpty()) {
        main = times({queue, request.parameter("day").left(10)}, text);
    } else {
        main = queues(text);
    }
    return webPage(request, text, hall, {"bookTitle", main, ""});
}

} // namespace ow
