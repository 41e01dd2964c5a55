#include "sync/hub/TicketPage.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace ow {

namespace {
QString clockText(Instant at)
{
    return hallTime(at).toString(QStringLiteral("HH:mm"));
}

QString paragraph(const QString &html, const char *kind = "")
{
    return QStringLiteral("<p class=\"%1\">%2</p>").arg(QLatin1String(kind), html);
}

QString waitWords(const TicketStanding &standing, const PageText &text)
{
    if (!standing.wait)
        return text("waitUnknown");
    const auto &[from, to] = *standing.wait;
    if (from == 0)
        return text("waitUpTo", {QString::number(to)});
    return text("waitRange", {QString::number(from), QString::number(to)});
}

QString slotWords(const TicketStanding &standing, const PageText &text)
{
    return text("bookedFor",
                {text.day(standing.day), clockText(*standing.bookedFor),
                 clockText(standing.bookedTo.value_or(*standing.bookedFor))});
}

/// What stands largest below the number, and what to do next.
struct StandingWords {
    QString lead;
    QString more;
    QString next;
};

StandingWords waitingWords(const TicketStanding &standing, const PageText &text)
{
    if (!standing.ahead) {
        const QString window = QString::number(standing.window.value_or(0));
        return {standing.window ? text("keptWindow", {window}) : text("keptClerk"), {}, text("waitingNext")};
    }
    if (*standing.ahead == 0)
        return {text("nobodyAhead"), waitWords(standing, text), text("soonNext")};
    const QString count = QStringLiteral("<b>%1</b>").arg(*standing.ahead);
    return {text("ahead").replace(QLatin1String("%1"), count), waitWords(standing, text), text("waitingNext")};
}

StandingWords wordsOf(const TicketStanding &standing, const PageText &text)
{
    const QStringList window{QString::number(standing.window.value_or(0))};
    switch (standing.state) {
    case TicketState::Reserved:
        return {slotWords(standing, text), {}, text("reservedNext", {QString::number(standing.earlyMinutes)})};
    case TicketState::CheckedIn:
        return {slotWords(standing, text), {}, text("checkedInNext", {clockText(*standing.bookedFor)})};
    case TicketState::Waiting: return waitingWords(standing, text);
    case TicketState::Called: return {text("calledLead"), {}, text("calledNext")};
    case TicketState::Serving: return {text("servingLead", window), {}, text("servingNext")};
    case TicketState::Held:
        return {text("heldLead", window), standing.until ? text("heldUntil", {clockText(*standing.until)}) : QString(),
                text("heldNext")};
    case TicketState::NoShow:
        return {standing.bookedFor && standing.calls == 0 ? text("missedLead") : text("noShowLead"),
                {},
                text("noShowNext")};
    case TicketState::Done: return {text("doneLead"), {}, text("doneNext")};
    case TicketState::Cancelled: return {text("cancelledLead"), {}, text("cancelledNext")};
    }
    return {};
}

/// A step that asks once more before it is taken, without a script.
QString actDetails(const char *id, const char *value, const QStringList &words)
{
    return QStringLiteral("<details id=\"%1\"><summary>%3</summary><p>%4</p>"
                          "<button class=\"quiet\" name=\"act\" value=\"%2\">%5</button></details>")
        .arg(QLatin1String(id), QLatin1String(value), words.at(0), words.at(1), words.at(2));
}

/// Nobody fills in a form while he is called.
bool mayFill(TicketState state)
{
    return !isOver(state) && state != TicketState::Called && state != TicketState::Serving;
}

QString acts(const TicketStanding &standing, const PageText &text)
{
    QString all;
    if (standing.mayPostpone)
        all += actDetails("later", "later", {text("laterAsk"), text("laterAbout"), text("laterDo")});
    if (standing.mayLeave && standing.state == TicketState::Reserved)
        all += actDetails(
            "leave", "leave",
            {text("giveBackAsk"), text("giveBackAbout", {clockText(*standing.cancelBy)}), text("giveBackDo")});
    else if (standing.mayLeave)
        all += actDetails("leave", "leave", {text("leaveAsk"), text("leaveAbout"), text("leaveDo")});
    else if (standing.state == TicketState::Reserved)
        all += paragraph(text("giveBackLate"), "soft");
    if (mayFill(standing.state))
        all += QStringLiteral("<button class=\"quiet\" formaction=\"/fill\">%1</button>").arg(text("fillNow"));
    if (standing.state == TicketState::Done)
        all += QStringLiteral("<a class=\"button\" href=\"/rate?lang=%1\">%2</a>"
                              "<a class=\"button quiet\" href=\"/suggest?lang=%1\">%3</a>")
                   .arg(languageTag(text.language()), text("rateNow"), text("suggestNow"));
    return all.isEmpty() ? all : QStringLiteral("<section class=\"acts\">%1</section>").arg(all);
}
} // namespace

QString standingState(const TicketStanding &standing)
{
    QString state = QString::fromLatin1(codeText(standing.state));
    if (standing.state == TicketState::Called)
        state += QString::number(standing.calls);
    return state;
}

QString standingCard(const TicketStanding &standing, const PageText &text)
{
    const StandingWords words = wordsOf(standing, text);
    const bool isCalled = standing.state == TicketState::Called;
    const QString number = standing.number.toHtmlEscaped();
    QString html;
    if (isCalled) {
        html += paragraph(text("yourNumber") + QStringLiteral(" <b>") + number + QStringLiteral("</b>"));
        html += paragraph(words.lead, "lead");
        html += paragraph(text("windowNumber", {QString::number(standing.window.value_or(0))}), "number");
        if (standing.calls > 1)
            html += paragraph(text("callCount", {QString::number(standing.calls)}));
    } else {
        html += paragraph(text("yourNumber"), "soft") + paragraph(number, "number");
        html += paragraph(text.name(standing.queue, standing.queueEn));
        html += paragraph(words.lead, "lead");
    }
    if (!words.more.isEmpty())
        html += paragraph(words.more);
    html += paragraph(words.next, "next");
    return QStringLiteral("<section class=\"ticket%1\">%2</section>")
        .arg(isCalled ? QStringLiteral(" now") : QString(), html);
}

QString standingHtml(const TicketStanding &standing, const PageText &text)
{
    return standingCard(standing, text) + acts(standing, text);
}

QString standingSaid(const TicketStanding &standing, const PageText &text)
{
    if (standing.state == TicketState::Called)
        return text("calledSaid", {standing.number, QString::number(standing.window.value_or(0))});
    const StandingWords words = wordsOf(standing, text);
    return QString(words.lead).remove(QLatin1String("<b>")).remove(QLatin1String("</b>")) + QLatin1Char(' ')
        + words.next;
}

QByteArray standingEvent(const TicketStanding &standing, const PageText &text, qint64 seq)
{
    const QJsonObject data{{QStringLiteral("html"), standingHtml(standing, text)},
                           {QStringLiteral("over"), isOver(standing.state)},
                           {QStringLiteral("say"), standingSaid(standing, text)},
                           {QStringLiteral("state"), standingState(standing)}};
    return "id: " + QByteArray::number(seq) + "\ndata: " + QJsonDocument(data).toJson(QJsonDocument::Compact) + "\n\n";
}

} // namespace ow
