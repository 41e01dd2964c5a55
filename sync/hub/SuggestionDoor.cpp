#include "sync/hub/SuggestionDoor.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/progress/QueryTryStore.h"
#include "models/suggestions/SuggestionCommands.h"
#include "sync/hub/Writer.h"

#include <QRegularExpression>
#include <algorithm>

namespace ow {

namespace {
constexpr char suggestPath[] = "/suggest";
constexpr qsizetype suggestBytesMax = 12'000;
constexpr qsizetype suggestWordsRead = 4 * LeaveSuggestion::wordsMax; ///< so that who wrote too much keeps it
constexpr int suggestFormBytes = 16;

/// As a page was given it; nothing when it is not one of ours.
QString drawnForm(const QByteArray &body)
{
    static const QRegularExpression drawn(QStringLiteral("^[0-9a-f]{%1}$").arg(2 * suggestFormBytes));
    const QString form = formValue(body, "form");
    return drawn.match(form).hasMatch() ? form : QString();
}

QString suggestTag(const PageText &text)
{
    return hiddenField("lang", languageTag(text.language()));
}
} // namespace

bool SuggestionDoor::serves(const Request &request)
{
    return request.path == suggestPath && (request.method == "GET" || request.method == "POST");
}

QString SuggestionDoor::writeForm(const Sheet &sheet, const PageText &text)
{
    const QString form =
        sheet.form.isEmpty() ? QString::fromLatin1(m_random.bytes(suggestFormBytes).toHex()) : sheet.form;
    return QStringLiteral("<form class=\"card\" method=\"post\" action=\"/suggest\" autocomplete=\"off\">%1"
                          "<label>%2<textarea name=\"words\" rows=\"5\" maxlength=\"%3\" required "
                          "aria-describedby=\"which\">%4</textarea></label><p class=\"soft\" id=\"which\">%5</p>")
               .arg(suggestTag(text) + hiddenField("form", form), text("suggestWords"),
                    QString::number(LeaveSuggestion::wordsMax), sheet.words.toHtmlEscaped(), text("suggestWhich"))
        + pageField(text,
                    {"phone", "suggestPhone", 30, sheet.phone,
                     "inputmode=\"tel\" autocomplete=\"tel\" aria-describedby=\"sealed\"", false})
        + QStringLiteral("<p class=\"soft\" id=\"sealed\">%1</p><button>%2</button></form>")
              .arg(text("suggestSealed"), text("suggestSend"));
}

QString SuggestionDoor::readForm(const PageText &text)
{
    return QStringLiteral("<form class=\"card\" method=\"post\" action=\"/suggest\" autocomplete=\"off\">"
                          "<h2>%1</h2>%2%3<p class=\"soft\" id=\"where\">%4</p>"
                          "<button class=\"quiet\" name=\"act\" value=\"read\">%5</button></form>")
        .arg(text("suggestAnswer"), suggestTag(text),
             pageField(text,
                       {"code",
                        "suggestCode",
                        20,
                        {},
                        "class=\"code\" autocapitalize=\"characters\" spellcheck=\"false\" "
                        "aria-describedby=\"where\""}),
             text("suggestWhere"), text("suggestRead"));
}

QString SuggestionDoor::left(const Request &request, const PageText &text)
{
    // A line's end counts as one letter, as it does for the browser.
    Sheet sheet{drawnForm(request.body),
                formValue(request.body, "words", suggestWordsRead).replace(QLatin1String("\r\n"), QLatin1String("\n")),
                formValue(request.body, "phone")};
    const auto refused = [&](const QString &sentence) {
        return pageNotice(sentence) + writeForm(sheet, text) + readForm(text);
    };
    const LeaveSuggestion wanted{sheet.words.trimmed(), sheet.phone};
    if (sheet.form.isEmpty() || wanted.words.isEmpty())
        return refused(text("suggestEmpty"));
    const qsizetype over = wanted.words.size() - LeaveSuggestion::wordsMax;
    if (over > 0 || request.body.size() > suggestBytesMax)
        return refused(text("suggestLong", {QString::number(std::max<qsizetype>(over, 1))}));
    const QString asker = m_left.askerOf(request);
    int minutes = 0;
    const CommandOutcome outcome =
        m_writer
            .submitInternal([&](CommandContext &context) -> Result<Decision> {
                minutes = QueryTryStore::minutesToWait(context.db, asker, QueryTryStore::wrongMaxOfAsker, context.now);
                if (minutes > 0)
                    return fail(problem::TooManyRequests);
                auto decision = leaveSuggestionByPhone(context, wanted, sheet.form);
                if (decision && !decision->events.empty())
                    decision->outside = [asker, now = context.now](Connection &db) {
                        QueryTryStore::addWrong(db, asker, now);
                    };
                return decision;
            })
            .get();
    if (minutes > 0)
        return refused(text("suggestOften", {QString::number(minutes)}));
    if (outcome.status == 200) {
        const auto taken = fromJson<SuggestionTaken>(outcome.body, Strictness::Tolerant);
        if (!taken)
            return refused(text("suggestNotNow"));
        return pageNotice(text("suggestThanks"), "good")
            + QStringLiteral("<section class=\"ticket\"><p class=\"soft\">%1</p><p class=\"again\">%2</p><p>%3</p>"
                             "<a class=\"button quiet\" href=\"/suggest?lang=%4\">%5</a></section>")
                  .arg(text("suggestCode"), taken->code, text("suggestKeep"), languageTag(text.language()),
                       text("suggestMore"));
    }
    const auto body = readJson(outcome.body);
    const Problem problem = body ? Problem::fromJson(body->toObject()) : Problem(problem::Unexpected);
    if (problem.is(problem::TooManyRequests))
        return refused(text("suggestFull"));
    // What is left to be wrong in it is the number.
    return refused(text(problem.is(problem::InputRefused) ? "suggestPhoneWrong" : "suggestNotNow"));
}

QString SuggestionDoor::told(const Request &request, const PageText &text)
{
    const QString code = formValue(request.body, "code");
    const auto refused = [&](const QString &sentence) {
        return pageNotice(sentence) + readForm(text) + writeForm({}, text);
    };
    if (request.body.size() > suggestBytesMax || code.isEmpty())
        return refused(text("suggestWrong"));
    if (m_tries.isCrowded())
        return refused(text("suggestCrowded"));
    const QString asker = m_tries.askerOf(request);
    int minutes = 0;
    const CommandOutcome outcome =
        m_writer
            .submitInternal([&](CommandContext &context) -> Result<Decision> {
                minutes = QueryTryStore::minutesToWait(context.db, asker, QueryTryStore::wrongMaxOfAsker, context.now);
                if (minutes > 0)
                    return Decision{{}, toJson(SuggestionTold{}), {}};
                Decision decision{{}, toJson(suggestionByCode(context, code)), {}};
                const auto told = fromJson<SuggestionTold>(decision.reply, Strictness::Tolerant);
                if (told && !told->state)
                    decision.outside = [asker, now = context.now](Connection &db) {
                        QueryTryStore::addWrong(db, asker, now);
                    };
                return decision;
            })
            .get();
    const auto told = fromJson<SuggestionTold>(outcome.body, Strictness::Tolerant);
    if (outcome.status != 200 || !told)
        return refused(text("suggestNotNow"));
    if (minutes > 0)
        return refused(text("suggestTries", {QString::number(minutes)}));
    if (!told->state) {
        m_tries.countWrong();
        return refused(text("suggestWrong"));
    }
    const bool isClosed = *told->state == SuggestionState::Closed;
    const char *const lead = told->answer ? "suggestAnswered" : isClosed ? "suggestClosed" : "suggestOpen";
    const QString more = told->answer ? text.chinese(*told->answer).replace(QLatin1Char('\n'), QLatin1String("<br>"))
                                      : text(isClosed ? "suggestClosedMore" : "suggestOpenMore");
    return QStringLiteral("<section><p class=\"status\">%1</p><p>%2</p><p class=\"soft asof\">%3</p></section>")
               .arg(text(lead), more, text("suggestDay", {text.day(told->day.value_or(QDate()))}))
        + forms(text);
}

Reply SuggestionDoor::handle(const Request &request, const QString &hall)
{
    const PageText text(pageLanguage(request));
    QString main;
    if (request.method != "POST")
        main = forms(text);
    else if (formValue(request.body, "act") == QLatin1String("read"))
        main = told(request, text);
    else
        main = left(request, text);
    return webPage(request, text, hall, {"suggestTitle", main, ""});
}

} // namespace ow
