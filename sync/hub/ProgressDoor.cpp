#include "sync/hub/ProgressDoor.h"

#include "models/progress/ProgressCommands.h"
#include "sync/hub/Writer.h"

namespace ow {

namespace {
constexpr char progressPath[] = "/progress";
constexpr qsizetype formBytesMax = 500;

QString bringHtml(const ToldProgress &told, const PageText &text)
{
    if (!told.toBring)
        return {};
    QString papers;
    for (const QString &paper : *told.toBring)
        papers += QStringLiteral("<li>%1</li>").arg(text.chinese(paper));
    return QStringLiteral("<section><h2>%1</h2>%2<ul>%3</ul></section>")
        .arg(text("toBring"),
             told.bringBy ? QStringLiteral("<p>%1</p>").arg(text("toBringBy", {text.day(*told.bringBy)})) : QString(),
             papers);
}

QString toldHtml(const ToldProgress &told, const PageText &text, Instant now)
{
    QString steps;
    for (const ProgressStep &step : told.steps)
        steps += QStringLiteral("<li>%1　%2</li>").arg(text.day(step.on), text.chinese(step.text));
    const QString facts = pagePair(text("nextStep"), text.chinese(told.next))
        + (told.expected ? pagePair(text("expected"), text("expectedBy", {text.day(*told.expected)})) : QString())
        + pagePair(text("itemName"), text.chinese(told.itemName)) + pagePair(text("applicant"), text.chinese(told.maskedName))
        + pagePair(text("shortNumber"), shortNumberText(told.shortNumber).toHtmlEscaped());
    return QStringLiteral("<section><p class=\"status\">%1</p><dl>%2</dl></section>%3"
                          "<section><h2>%4</h2><ol>%5</ol></section><p class=\"soft asof\">%6</p>")
        .arg(text(codeText(told.status)), facts, bringHtml(told, text), text("steps"), steps,
             text("askedAt", {hallText(now)}));
}

QString askForProgress(const PageText &text, const QString &number)
{
    return QStringLiteral("<form class=\"card\" method=\"post\" action=\"/progress\" autocomplete=\"off\">%1%2%3"
                          "<p class=\"soft\" id=\"where\">%4</p><button>%5</button></form>")
        .arg(hiddenField("lang", languageTag(text.language())),
             pageField(text, {"number", "shortNumber", 20, number, "inputmode=\"numeric\" aria-describedby=\"where\""}),
             pageField(text, {"code", "queryCode", 6, {}, "inputmode=\"numeric\" aria-describedby=\"where\""}),
             text("progressWhere"), text("progressAsk"));
}
} // namespace

bool ProgressDoor::serves(const Request &request)
{
    return request.path == progressPath && (request.method == "GET" || request.method == "POST");
}

QString ProgressDoor::answered(const Request &request, const PageText &text)
{
    AskProgress asked{formValue(request.body, "number"), formValue(request.body, "code")};
    if (request.body.size() > formBytesMax || asked.number.isEmpty() || asked.code.isEmpty())
        return pageNotice(text("progressWrong"));
    if (m_tries.isCrowded())
        return pageNotice(text("progressCrowded"));
    const QString asker = m_tries.askerOf(request);
    const CommandOutcome outcome = m_writer
                                       .submitInternal([&](CommandContext &context) -> Result<Decision> {
                                           return answerProgress(context, asked, asker);
                                       })
                                       .get();
    const auto reply = fromJson<ProgressReply>(outcome.body, Strictness::Tolerant);
    if (outcome.status != 200 || !reply)
        return pageNotice(text("progressNotNow"));
    if (reply->outcome == QueryOutcome::Waiting)
        return pageNotice(text("progressTries", {QString::number(reply->minutes.value_or(1))}));
    if (reply->told)
        return toldHtml(*reply->told, text, m_writer.now());
    m_tries.countWrong();
    return pageNotice(text("progressWrong"));
}

Reply ProgressDoor::handle(const Request &request, const QString &hall)
{
    const PageText text(pageLanguage(request));
    // The number comes from the code on a paper; who types it himself finds the field empty.
    return webPage(request, text, hall,
                   {"progressTitle",
                    (request.method == "POST" ? answered(request, text) : QString())
                        + askForProgress(text, request.parameter("n").left(20)),
                    ""});
}

} // namespace ow
