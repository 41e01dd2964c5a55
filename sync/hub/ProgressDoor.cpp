#include "sync/hub/ProgressDoor.h"

#include "models/progress/ProgressCommands.h"
#include "sync/hub/Writer.h"

namespace ow {

namespace {
constexpr char progressPath[] = "/progress";
constexpr qsizetype formBytesMax = 500;

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString toldDate(QDate day)
{
    return QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day());
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

QString ProgressDoor::answered(const Request &request)
{
    const QString again = QStringLiteral("短号或查询码不对，请对照文书再输一遍。");
    AskProgress asked{formValue(request.body, "number"), formValue(request.body, "code")};
    if (request.body.size() > formBytesMax || asked.number.isEmpty() || asked.code.isEmpty())
        return pageNotice(again);
    if (m_tries.isCrowded())
        return pageNotice(QStringLiteral("现在查询的人多，请过一分钟再试，或到大厅窗口查询。"));
    const QString asker = m_tries.askerOf(request);
    const CommandOutcome outcome = m_writer
                                       .submitInternal([&](CommandContext &context) -> Result<Decision> {
                                           return answerProgress(context, asked, asker);
                                       })
                                       .get();
    const auto reply = fromJson<ProgressReply>(outcome.body, Strictness::Tolerant);
    if (outcome.status != 200 || !reply)
        return pageNotice(QStringLiteral("现在查不到，请稍候再试，或到大厅窗口查询。"));
    if (reply->outcome == QueryOutcome::Waiting)
        return pageNotice(QStringLiteral("输错的次数多了，请%1分钟后再试，或带身份证件到大厅窗口查询。")
                              .arg(reply->minutes.value_or(1)));
    if (reply->told)
        return toldText(*reply->told);
    m_tries.countWrong();
    return pageNotice(again);
}

Reply ProgressDoor::handle(const Request &request, const QString &hall)
{
    // The number comes from the code on a paper; who types it himself finds the field empty.
    return filledPage(":/web/progress.html",
                      {{QStringLiteral("hall"), escaped(hall)},
                       {QStringLiteral("number"), escaped(request.parameter("n").left(20))},
                       {QStringLiteral("told"), request.method == "POST" ? answered(request) : QString()}},
                      "style-src 'unsafe-inline'");
}

} // namespace ow
