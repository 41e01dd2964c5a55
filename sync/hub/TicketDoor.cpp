#include "sync/hub/TicketDoor.h"

#include "models/base/ProblemTypes.h"
#include "models/queue/PhoneCommands.h"
#include "models/queue/TicketCode.h"
#include "models/queue/TicketStore.h"
#include "sync/hub/TicketPage.h"
#include "sync/hub/Writer.h"

namespace ow {

namespace {
constexpr char ticketPath[] = "/t";
constexpr char livePath[] = "/t/live";
constexpr qsizetype ticketBytesMax = 500;

QString askForm(const PageText &text, const QString &number)
{
    return QStringLiteral("<form class=\"card\" method=\"post\" action=\"/t\" autocomplete=\"off\">%1%2%3"
                          "<p class=\"soft\" id=\"where\">%4</p><button>%5</button></form>")
        .arg(hiddenField("lang", languageTag(text.language())),
             pageField(text, {"number", "ticketNumber", 10, number, "class=\"code\" autocapitalize=\"characters\""}),
             pageField(text,
                       {"code",
                        "ticketCode",
                        40,
                        {},
                        "class=\"code\" autocapitalize=\"characters\" spellcheck=\"false\" "
                        "aria-describedby=\"where\""}),
             text("ticketWhere"), text("ticketShow"));
}
} // namespace

bool TicketDoor::serves(const Request &request)
{
    return (request.path == ticketPath && (request.method == "GET" || request.method == "POST"))
        || (request.path == livePath && request.method == "POST");
}

TicketDoor::Asked TicketDoor::asked(const Request &request)
{
    Asked asked{normalTicketNumber(formValue(request.body, "number")), formValue(request.body, "code")};
    if (request.body.size() > ticketBytesMax || asked.number.isEmpty() || asked.code.isEmpty())
        return asked;
    asked.ticket = m_readers
                       .read<std::optional<QUuid>>([&](Connection &db) -> Result<std::optional<QUuid>> {
                           const QDate today = hallDate(m_writer.now());
                           for (const Ticket &ticket : TicketStore::ofNumberFrom(db, asked.number, today)) {
                               if (isTicketCode(m_sealer, ticket.id, asked.code))
                                   return std::optional(ticket.id);
                           }
                           return std::optional<QUuid>();
                       })
                       .value_or(std::nullopt);
    return asked;
}

QString TicketDoor::acted(const QString &act, const QUuid &ticket, const PageText &text)
{
    const bool leaves = act == QLatin1String("leave");
    if (!leaves && act != QLatin1String("later"))
        return {};
    const CommandOutcome outcome =
        m_writer
            .submitInternal([&](CommandContext &context) -> Result<Decision> {
                return leaves ? leaveByPhone(context, ticket) : postponeByPhone(context, ticket);
            })
            .get();
    if (outcome.status == 200)
        return pageNotice(text(leaves ? "leaveDone" : "laterDone"), "good");
    const auto body = readJson(outcome.body);
    const Problem problem = body ? Problem::fromJson(body->toObject()) : Problem(problem::Unexpected);
    if (problem.is(problem::BookingLate))
        return pageNotice(text("giveBackLate"));
    if (problem.is(problem::NotFound))
        return pageNotice(text("laterNobody"));
    return pageNotice(text(problem.is(problem::TicketState) ? "actTooLate" : "actFailed"));
}

QString TicketDoor::answered(const Request &request, const Asked &asked, const PageText &text)
{
    if (!asked.ticket)
        return pageNotice(text("ticketWrong")) + askForm(text, asked.number);
    const QString told = acted(formValue(request.body, "act"), *asked.ticket, text);
    const auto standing = m_line.standing(*asked.ticket);
    if (!standing)
        return pageNotice(text("ticketNotNow")) + askForm(text, asked.number);
    const QString now = hallTime(m_writer.now()).toString(QStringLiteral("HH:mm:ss"));
    const bool isLive = !isOver(standing->state);
    return told
        + QStringLiteral("<form id=\"ticket\" method=\"post\" action=\"/t\"%1>%2%3%4")
              .arg(isLive ? QStringLiteral(" data-live=\"1\"") : QString(), hiddenField("number", asked.number),
                   hiddenField("code", asked.code), hiddenField("lang", languageTag(text.language())))
        + QStringLiteral("<p class=\"say\" id=\"say\" role=\"status\"></p>"
                         "<div id=\"standing\" tabindex=\"-1\" data-state=\"%1\">%2</div>")
              .arg(standingState(*standing), standingHtml(*standing, text))
        + (isLive ? QStringLiteral("<button type=\"button\" class=\"quiet\" id=\"ring\" hidden data-on=\"%1\" "
                                   "data-off=\"%2\"></button>"
                                   "<p class=\"soft asof\" id=\"asof\" data-live=\"%3\">%4</p>"
                                   "<noscript><button class=\"quiet\">%5</button></noscript>")
                        .arg(text("ringOn"), text("ringOff"), text("asOfLive"), text("asOf", {now}), text("refresh"))
                  : QString())
        + QStringLiteral("</form>");
}

Reply TicketDoor::live(const Asked &asked, const PageText &text)
{
    const auto standing = asked.ticket ? m_line.standing(*asked.ticket) : std::nullopt;
    if (!standing)
        return problemReply(problem::NotFound);
    Reply reply;
    reply.contentType = "text/event-stream";
    reply.stream = m_line.follow(*asked.ticket, *standing, text.language());
    return reply;
}

Reply TicketDoor::handle(const Request &request, const QString &hall)
{
    const PageText text(pageLanguage(request));
    const Asked given = request.method == "POST" ? asked(request) : Asked{};
    if (request.path == livePath)
        return live(given, text);
    return webPage(request, text, hall,
                   {"ticketTitle", request.method == "POST" ? answered(request, given, text) : askForm(text, QString()),
                    "/ticket.js"});
}

} // namespace ow
