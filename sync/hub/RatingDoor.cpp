#include "sync/hub/RatingDoor.h"

#include "models/base/ProblemTypes.h"
#include "models/progress/QueryTryStore.h"
#include "models/ratings/RatingByCode.h"
#include "sync/hub/Writer.h"

namespace ow {

namespace {
constexpr char ratePath[] = "/rate";
constexpr qsizetype rateBytesMax = 8000;
constexpr qsizetype rateTextMax = 200;

QString codeForm(const PageText &text)
{
    return QStringLiteral("<form class=\"card\" id=\"ask\" method=\"post\" action=\"/rate\" autocomplete=\"off\">%1%2"
                          "<p class=\"soft\" id=\"where\">%3</p><button>%4</button></form>")
        .arg(hiddenField("lang", languageTag(text.language())),
             pageField(text,
                       {"code",
                        "rateCode",
                        40,
                        {},
                        "class=\"code\" autocapitalize=\"characters\" spellcheck=\"false\" "
                        "aria-describedby=\"where\""}),
             text("rateWhere"), text("rateGo"));
}

/// A word of the hall's lists: the standard's own in Chinese, ours in English.
QString listWord(const PageText &text, const char *list, const QString &code, const QString &chinese)
{
    return text.isEnglish() ? text(qPrintable(QLatin1String(list) + code)) : chinese.toHtmlEscaped();
}

QString levelRows(const PageText &text, const std::optional<RatingLevel> &chosen)
{
    QString rows;
    QString tags;
    for (const auto &level : codesOf(RatingLevel{})) {
        const int stars = ratingStars(level.value);
        rows +=
            QStringLiteral("<input class=\"level\" type=\"radio\" name=\"level\" id=\"l%1\" value=\"%2\" required%3>"
                           "<label class=\"word\" for=\"l%1\">%4<span class=\"stars\" aria-hidden=\"true\">%5</span>"
                           "</label>")
                .arg(stars)
                .arg(QLatin1String(level.text), chosen == level.value ? QStringLiteral(" checked") : QString(),
                     listWord(text, "", QLatin1String(level.text), ratingLevelText(level.value)),
                     QString(stars, QChar(0x2605)));
        tags += QStringLiteral("<div class=\"tags t%1\"><p class=\"soft\">%2</p>")
                    .arg(stars)
                    .arg(text(isBadRating(level.value) ? "rateTagsMust" : "rateTagsMay"));
        for (const RatingTag &tag : RatingWords::shipped().tagsOf(level.value))
            tags += QStringLiteral("<label><input type=\"checkbox\" name=\"t%1\" value=\"%2\">%3</label>")
                        .arg(stars)
                        .arg(tag.code.toHtmlEscaped(), listWord(text, "tag.", tag.code, tag.text));
        tags += QStringLiteral("</div>");
    }
    return rows + tags;
}

QString scoreRows(const PageText &text)
{
    QString rows;
    for (const RatingIndicator &indicator : RatingWords::shipped().indicators) {
        QString options = QStringLiteral("<option value=\"\">%1</option>").arg(text("rateNoScore"));
        for (const auto &level : codesOf(RatingLevel{}))
            options += QStringLiteral("<option value=\"%1\">%2</option>")
                           .arg(QLatin1String(level.text),
                                listWord(text, "", QLatin1String(level.text), ratingLevelText(level.value)));
        rows += QStringLiteral("<label>%1<select name=\"s_%2\">%3</select></label>")
                    .arg(listWord(text, "indicator.", indicator.code, indicator.name), indicator.code.toHtmlEscaped(),
                         options);
    }
    return rows;
}

struct RateForm {
    QString code;
    PublicRating rating;
    Instant servedAt;
    bool later = false;
    std::optional<RatingLevel> level = {};
    QString text = {};
};

QString ratingForm(const PageText &text, const RateForm &form)
{
    const QString about = text(form.rating.occasion == RatingOccasion::Delivery ? "rateDelivery" : "rateVisit");
    return QStringLiteral("<form class=\"card\" method=\"post\" action=\"/rate\" autocomplete=\"off\">%1<p>%2<br>%3</p>"
                          "<fieldset><legend>%4</legend>%5</fieldset>"
                          "<details><summary>%6</summary>%7</details>")
               .arg(hiddenField("code", form.code) + hiddenField("later", form.later ? QStringLiteral("1") : QString())
                        + hiddenField("lang", languageTag(text.language())),
                    text("rateServed", {form.rating.ticketNumber, QString::number(form.rating.window), about}),
                    hallText(form.servedAt), text(form.later ? "rateAskLater" : "rateAsk"), levelRows(text, form.level),
                    text("rateScores"), scoreRows(text))
        + QStringLiteral("<label>%1<textarea name=\"text\" rows=\"3\" maxlength=\"%2\">%3</textarea></label>"
                         "<p class=\"soft\">%4</p><button>%5</button></form>")
              .arg(text("rateText"), QString::number(rateTextMax), form.text.toHtmlEscaped(), text("rateVoluntary"),
                   text("rateSend"));
}

std::optional<RatingSaid> saidIn(const QByteArray &body)
{
    const auto level = codeValue<RatingLevel>(formValue(body, "level"));
    if (!level)
        return std::nullopt;
    RatingSaid said;
    said.level = *level;
    said.reasons = formValues(body, qPrintable(QStringLiteral("t%1").arg(ratingStars(*level))));
    said.text = formValue(body, "text", rateTextMax).simplified();
    QList<RatingScore> scores;
    for (const RatingIndicator &indicator : RatingWords::shipped().indicators) {
        const QString name = QStringLiteral("s_") + indicator.code;
        if (const auto score = codeValue<RatingLevel>(formValue(body, qPrintable(name))))
            scores.append({indicator.code, *score});
    }
    said.scores = scores;
    return said;
}
} // namespace

bool RatingDoor::serves(const Request &request)
{
    return request.path == ratePath && (request.method == "GET" || request.method == "POST");
}

std::optional<ByCodeReply> RatingDoor::decided(const Request &request, const ByCode &asked, int &minutes)
{
    const QString asker = m_tries.askerOf(request);
    const CommandOutcome outcome =
        m_writer
            .submitInternal([&](CommandContext &context) -> Result<Decision> {
                minutes = QueryTryStore::minutesToWait(context.db, asker, QueryTryStore::wrongMaxOfAsker, context.now);
                if (minutes > 0)
                    return Decision{{}, toJson(ByCodeReply{}), {}};
                Decision decision = answerByCode(context, asked);
                const auto reply = fromJson<ByCodeReply>(decision.reply, Strictness::Tolerant);
                if (reply && reply->outcome == ByCodeOutcome::Wrong)
                    decision.outside = [asker, now = context.now](Connection &db) {
                        QueryTryStore::addWrong(db, asker, now);
                    };
                return decision;
            })
            .get();
    const auto reply = fromJson<ByCodeReply>(outcome.body, Strictness::Tolerant);
    return outcome.status == 200 && reply ? std::optional(*reply) : std::nullopt;
}

QString RatingDoor::answered(const Request &request, const PageText &text)
{
    const QString code = formValue(request.body, "code");
    const auto told = [&](const QString &sentence) { return pageNotice(sentence) + codeForm(text); };
    if (request.body.size() > rateBytesMax || code.isEmpty())
        return told(text("rateWrong"));
    if (m_tries.isCrowded())
        return told(text("rateCrowded"));
    const auto said = saidIn(request.body);
    const bool later = !formValue(request.body, "later").isEmpty();
    int minutes = 0;
    const auto reply = decided(request, {code, said, later}, minutes);
    if (!reply)
        return told(text("rateNotNow"));
    if (minutes > 0)
        return told(text("rateTries", {QString::number(minutes)}));
    RateForm form{code, reply->rating.value_or(PublicRating()), reply->servedAt.value_or(Instant()),
                  reply->later.value_or(false)};
    switch (reply->outcome) {
    case ByCodeOutcome::Asked: return ratingForm(text, form);
    case ByCodeOutcome::Rated: return pageNotice(text("rateTwice")) + ratingForm(text, form);
    case ByCodeOutcome::NotYet: return told(text("rateNotYet"));
    case ByCodeOutcome::Wrong: m_tries.countWrong(); return told(text("rateWrong"));
    case ByCodeOutcome::Incomplete:
        form.level = said->level;
        form.text = said->text.value_or(QString());
        return pageNotice(text(problemType(reply->problem.value_or(QString())) == &problem::RatingReasonMissing
                                   ? "rateReason"
                                   : "rateAgain"))
            + ratingForm(text, form);
    case ByCodeOutcome::Given: break;
    }
    QString thanks = pageNotice(text("rateThanks"), "good");
    if (reply->again)
        thanks += QStringLiteral("<section><p>%1</p><p class=\"again\">%2</p></section>")
                      .arg(text("rateLater"), reply->again->toHtmlEscaped());
    return thanks;
}

Reply RatingDoor::handle(const Request &request, const QString &hall)
{
    const PageText text(pageLanguage(request));
    return webPage(request, text, hall,
                   {"rateTitle", request.method == "POST" ? answered(request, text) : codeForm(text), "/rate.js"});
}

} // namespace ow
