#include "sync/hub/ProgressDoor.h"

#include "models/progress/ProgressCommands.h"
#include "models/store/Sealer.h"
#include "sync/hub/Writer.h"

#include <QFile>
#include <QUrlQuery>
#include <arpa/inet.h>
#include <array>

namespace ow {

namespace {
constexpr char progressPath[] = "/progress";
constexpr qsizetype formBytesMax = 500;
constexpr qint64 minuteMs = 60'000;
constexpr int wrongAMinuteMax = 60;

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString toldDate(QDate day)
{
    return QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day());
}

/// The value of a form's field; a plus is a space there.
QString formValue(const QByteArray &body, const char *name)
{
    QUrlQuery form;
    form.setQuery(QString::fromUtf8(body).replace(QLatin1Char('+'), QStringLiteral("%20")));
    return form.queryItemValue(QLatin1String(name), QUrl::FullyDecoded).left(40);
}

/// What one connection of one household or office has: an address, or the half of an IPv6 address that names its network.
QString networkOf(const QByteArray &address)
{
    std::array<char, 16> bytes{};
    const bool isNew = inet_pton(AF_INET6, address.constData(), bytes.data()) == 1 && !address.contains('.');
    return isNew ? QString::fromLatin1(QByteArray(bytes.data(), 8).toHex()) : QString::fromLatin1(address);
}

QString notice(const QString &text)
{
    return QStringLiteral("<section class=\"wrong\" role=\"alert\">%1</section>").arg(escaped(text));
}

QString toldText(const ToldProgress &told)
{
    QString expected;
    if (told.expected)
        expected = QStringLiteral("<dt>预计</dt><dd>%1前</dd>").arg(toldDate(*told.expected));
    QString steps;
    for (const ProgressStep &step : told.steps)
        steps += QStringLiteral("<li>%1　%2</li>").arg(toldDate(step.on), escaped(step.text));
    const QString facts =
        QStringLiteral("<dt>下一步</dt><dd>%1</dd>%2<dt>事项</dt><dd>%3</dd><dt>申请人</dt><dd>%4</dd>"
                       "<dt>办件短号</dt><dd>%5</dd>")
            .arg(escaped(told.next), expected, escaped(told.itemName), escaped(told.maskedName),
                 shortNumberText(told.shortNumber));
    return QStringLiteral("<section><p class=\"status\">%1</p><dl>%2</dl></section>"
                          "<section><p class=\"soft\">办理经过</p><ol>%3</ol></section>")
        .arg(citizenStatusText(told.status), facts, steps);
}
} // namespace

bool ProgressDoor::serves(const Request &request)
{
    return request.path == progressPath && (request.method == "GET" || request.method == "POST");
}

bool ProgressDoor::isCrowded()
{
    const std::lock_guard lock(m_counting);
    const qint64 minute = m_writer.now().ms / minuteMs;
    if (minute != m_minute) {
        m_minute = minute;
        m_wrong = 0;
    }
    return m_wrong >= wrongAMinuteMax;
}

void ProgressDoor::countWrong()
{
    const std::lock_guard lock(m_counting);
    ++m_wrong;
}

QString ProgressDoor::answered(const Request &request)
{
    const QString again = QStringLiteral("短号或查询码不对，请对照文书再输一遍。");
    AskProgress asked{formValue(request.body, "number"), formValue(request.body, "code")};
    if (request.body.size() > formBytesMax || asked.number.isEmpty() || asked.code.isEmpty())
        return notice(again);
    if (isCrowded())
        return notice(QStringLiteral("现在查询的人多，请过一分钟再试，或到大厅窗口查询。"));
    const QString asker = QStringLiteral("address/")
        + QString::fromLatin1(m_sealer.blindIndex("progress.address", networkOf(request.remoteAddress)).toHex());
    const CommandOutcome outcome = m_writer
                                       .submitInternal([&](CommandContext &context) -> Result<Decision> {
                                           return answerProgress(context, asked, asker);
                                       })
                                       .get();
    const auto reply = fromJson<ProgressReply>(outcome.body, Strictness::Tolerant);
    if (outcome.status != 200 || !reply)
        return notice(QStringLiteral("现在查不到，请稍候再试，或到大厅窗口查询。"));
    if (reply->outcome == QueryOutcome::Waiting)
        return notice(QStringLiteral("输错的次数多了，请%1分钟后再试，或带身份证件到大厅窗口查询。")
                          .arg(reply->minutes.value_or(1)));
    if (reply->told)
        return toldText(*reply->told);
    countWrong();
    return notice(again);
}

Reply ProgressDoor::handle(const Request &request, const QString &hall)
{
    QFile file(QStringLiteral(":/web/progress.html"));
    QString page = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    page.replace(QLatin1String("{{hall}}"), escaped(hall));
    // From the code on a paper; who types it himself finds the field empty.
    page.replace(QLatin1String("{{number}}"), escaped(request.parameter("n").left(20)));
    page.replace(QLatin1String("{{told}}"), request.method == "POST" ? answered(request) : QString());
    return {200,
            "text/html; charset=utf-8",
            page.toUtf8(),
            {{"Referrer-Policy", "no-referrer"},
             {"Content-Security-Policy",
              "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri "
              "'none'"}},
            {}};
}

} // namespace ow
