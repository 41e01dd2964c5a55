#include "sync/hub/PublicDoor.h"

#include "models/store/Sealer.h"
#include "sync/hub/Writer.h"

#include <QFile>
#include <QUrlQuery>
#include <algorithm>
#include <arpa/inet.h>
#include <array>

namespace ow {

namespace {
constexpr qint64 minuteMs = 60'000;
constexpr int wrongAMinuteMax = 60;

QUrlQuery formOf(const QByteArray &body)
{
    QUrlQuery form;
    form.setQuery(QString::fromUtf8(body).replace(QLatin1Char('+'), QStringLiteral("%20")));
    return form;
}

/// What the pages bring along; nothing else is served by name.
struct WebFile {
    const char *path;
    const char *file;
    const char *type;
};
constexpr char ticketScript[] = "/ticket.js";
constexpr WebFile webFiles[] = {{"/page.css", ":/web/page.css", "text/css; charset=utf-8"},
                                {"/page.js", ":/web/page.js", "text/javascript; charset=utf-8"},
                                {ticketScript, ":/web/ticket.js", "text/javascript; charset=utf-8"},
                                {"/rate.js", ":/web/rate.js", "text/javascript; charset=utf-8"}};

const WebFile *webFile(const QByteArray &path)
{
    const auto found =
        std::find_if(std::begin(webFiles), std::end(webFiles), [&](const WebFile &one) { return path == one.path; });
    return found == std::end(webFiles) ? nullptr : found;
}

/// What can be done on a phone, by the keys of its words.
struct WebWay {
    const char *path;
    const char *title;
    const char *about;
};
constexpr WebWay webWays[] = {{"/t", "ticketTitle", "ticketAbout"},
                              {"/fill", "fillTitle", "fillAbout"},
                              {"/book", "bookTitle", "bookAbout"},
                              {"/progress", "progressTitle", "progressAbout"},
                              {"/rate", "rateTitle", "rateAbout"},
                              {"/suggest", "suggestTitle", "suggestAbout"},
                              {"/decisions", "decisionsTitle", "decisionsAbout"}};

/// The frame of all pages with {{name}} filled in.
Reply filledPage(const QList<QPair<QString, QString>> &values)
{
    QFile source(QStringLiteral(":/web/page.html"));
    const QString frame = source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
    // In one go: what was filled in is not looked through for further names.
    QString page;
    qsizetype from = 0;
    for (qsizetype at = frame.indexOf(QLatin1String("{{")); at >= 0; at = frame.indexOf(QLatin1String("{{"), from)) {
        const qsizetype end = frame.indexOf(QLatin1String("}}"), at);
        if (end < 0)
            break;
        page += frame.mid(from, at - from);
        for (const auto &[name, value] : values) {
            if (name == frame.mid(at + 2, end - at - 2))
                page += value;
        }
        from = end + 2;
    }
    page += frame.mid(from);
    return {200,
            "text/html; charset=utf-8",
            page.toUtf8(),
            {{"Referrer-Policy", "no-referrer"},
             {"Content-Security-Policy",
              "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; "
              "frame-ancestors 'none'; base-uri 'none'"}},
            {}};
}

QString scriptTag(const char *path)
{
    return *path ? QStringLiteral("<script type=\"module\" src=\"%1\"></script>\n").arg(QLatin1String(path))
                 : QString();
}

/// What one connection of one household or office has: an address, or the half of an IPv6 address that names its network.
QString networkOf(const QByteArray &address)
{
    std::array<char, 16> bytes{};
    const bool isNew = inet_pton(AF_INET6, address.constData(), bytes.data()) == 1 && !address.contains('.');
    return isNew ? QString::fromLatin1(QByteArray(bytes.data(), 8).toHex()) : QString::fromLatin1(address);
}
} // namespace

QString formValue(const QByteArray &body, const char *name, qsizetype lengthMax)
{
    return formOf(body).queryItemValue(QLatin1String(name), QUrl::FullyDecoded).left(lengthMax);
}

QStringList formValues(const QByteArray &body, const char *name)
{
    QStringList values = formOf(body).allQueryItemValues(QLatin1String(name), QUrl::FullyDecoded);
    for (QString &value : values)
        value.truncate(40);
    return values;
}

Reply webPage(const Request &request, const PageText &text, const QString &hall, const WebPage &page)
{
    const PageLanguage other = text.isEnglish() ? PageLanguage::Chinese : PageLanguage::English;
    const QString title = text(page.title);
    QString ways;
    for (const WebWay &way : webWays) {
        if (request.path != way.path)
            ways += QStringLiteral("<li><a href=\"%1?lang=%2\">%3</a></li>")
                        .arg(QLatin1String(way.path), languageTag(text.language()), text(way.title));
    }
    const bool isLive = qstrcmp(page.script, ticketScript) == 0;
    return filledPage(
        {{QStringLiteral("lang"), languageTag(text.language())},
         {QStringLiteral("title"), title},
         {QStringLiteral("hall"), hall.toHtmlEscaped()},
         {QStringLiteral("switch"),
          QStringLiteral("<a href=\"%1?lang=%2\" hreflang=\"%2\" lang=\"%2\">%3</a>")
              .arg(QString::fromLatin1(request.path), languageTag(other),
                   other == PageLanguage::English ? QStringLiteral("English") : QStringLiteral("中文"))},
         {QStringLiteral("offline"), text(isLive ? "offlineLive" : "offline")},
         {QStringLiteral("scripts"), page.isPlain ? QString() : scriptTag("/page.js") + scriptTag(page.script)},
         {QStringLiteral("main"), page.main},
         {QStringLiteral("ways"),
          request.path == "/" ? QString()
                              : QStringLiteral("<nav aria-label=\"%1\"><ul>%2</ul></nav>").arg(text("ways"), ways)}});
}

QString pageNotice(const QString &text, const char *kind)
{
    return QStringLiteral("<section class=\"%1\" role=\"alert\">%2</section>").arg(QLatin1String(kind), text);
}

QString pagePair(const QString &name, const QString &value)
{
    return QStringLiteral("<dt>%1</dt><dd>%2</dd>").arg(name, value);
}

QString pageField(const PageText &text, const PageField &field)
{
    return QStringLiteral("<label>%1<input type=\"text\" name=\"%2\" maxlength=\"%3\" value=\"%4\" %5 %6></label>")
        .arg(text(field.label), QLatin1String(field.name), QString::number(field.lengthMax),
             field.value.toHtmlEscaped(), field.isRequired ? QStringLiteral("required") : QString(),
             QLatin1String(field.more));
}

QString hiddenField(const char *name, const QString &value)
{
    return QStringLiteral("<input type=\"hidden\" name=\"%1\" value=\"%2\">")
        .arg(QLatin1String(name), value.toHtmlEscaped());
}

bool WebFiles::serves(const Request &request)
{
    return request.method == "GET" && (request.path == "/" || webFile(request.path));
}

Reply WebFiles::handle(const Request &request, const QString &hall)
{
    if (const WebFile *one = webFile(request.path)) {
        QFile file(QLatin1String(one->file));
        return {200, one->type, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), {}, {}};
    }
    const PageText text(pageLanguage(request));
    QString doors;
    for (const WebWay &way : webWays)
        doors += QStringLiteral("<section><h2><a href=\"%1?lang=%2\">%3</a></h2><p class=\"soft\">%4</p></section>")
                     .arg(QLatin1String(way.path), languageTag(text.language()), text(way.title), text(way.about));
    return webPage(request, text, hall, {"home", doors, ""});
}

QString TryCount::askerOf(const Request &request) const
{
    return QStringLiteral("address/")
        + QString::fromLatin1(m_sealer.blindIndex(m_purpose, networkOf(request.remoteAddress)).toHex());
}

bool TryCount::isCrowded()
{
    const std::lock_guard lock(m_counting);
    const qint64 minute = m_writer.now().ms / minuteMs;
    if (minute != m_minute) {
        m_minute = minute;
        m_wrong = 0;
    }
    return m_wrong >= wrongAMinuteMax;
}

void TryCount::countWrong()
{
    const std::lock_guard lock(m_counting);
    ++m_wrong;
}

} // namespace ow
