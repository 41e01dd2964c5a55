#include "sync/hub/RatingDoor.h"

#include "models/base/ProblemTypes.h"
#include "models/progress/QueryTryStore.h"
#include "models/ratings/RatingByCode.h"
#include "sync/hub/Writer.h"

#include <QFile>
#include <algorithm>

namespace ow {

namespace {
constexpr char ratePath[] = "/rate";
constexpr qsizetype rateBytesMax = 8000;
constexpr qsizetype rateTextMax = 200;

/// What the page brings along; nothing else is served by name.
struct RateFile {
    const char *path;
    const char *file;
    const char *type;
};
constexpr RateFile rateFiles[] = {{"/rate.css", ":/web/rate.css", "text/css; charset=utf-8"},
                                  {"/rate.js", ":/web/rate.js", "text/javascript; charset=utf-8"}};

const RateFile *rateFile(const QByteArray &path)
{
    const auto found =
        std::find_if(std::begin(rateFiles), std::end(rateFiles), [&](const RateFile &one) { return path == one.path; });
    return found == std::end(rateFiles) ? nullptr : found;
}

QString rateEscaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString codeForm()
{
    return QStringLiteral(
        "<form id=\"ask\" method=\"post\" action=\"/rate\" autocomplete=\"off\">"
        "<label>评价码<input name=\"code\" maxlength=\"40\" required autocapitalize=\"characters\" "
        "spellcheck=\"false\" aria-describedby=\"where\"></label>"
        "<p class=\"soft\" "
        "id=\"where\">评价码印在号票下方，办完以后才能评价，只能用一次。不分大小写，可以不输横线。</p>"
        "<button type=\"submit\">下一步</button></form>");
}

QString levelRows(const std::optional<RatingLevel> &chosen)
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
                     ratingLevelText(level.value), QString(stars, QChar(0x2605)));
        tags +=
            QStringLiteral("<div class=\"tags t%1\"><p class=\"soft\">%2</p>")
                .arg(stars)
                .arg(isBadRating(level.value) ? QStringLiteral("请告诉我们哪里没有做好：至少勾一项，或在下面写一句话")
                                              : QStringLiteral("可以勾选，也可以不勾"));
        for (const RatingTag &tag : RatingWords::shipped().tagsOf(level.value))
            tags += QStringLiteral("<label><input type=\"checkbox\" name=\"t%1\" value=\"%2\">%3</label>")
                        .arg(stars)
                        .arg(rateEscaped(tag.code), rateEscaped(tag.text));
        tags += QStringLiteral("</div>");
    }
    return rows + tags;
}

QString scoreRows()
{
    QString rows;
    for (const RatingIndicator &indicator : RatingWords::shipped().indicators) {
        QString options = QStringLiteral("<option value=\"\">不单独评</option>");
        for (const auto &level : codesOf(RatingLevel{}))
            options += QStringLiteral("<option value=\"%1\">%2</option>")
                           .arg(QLatin1String(level.text), ratingLevelText(level.value));
        rows += QStringLiteral("<label>%1<select name=\"s_%2\">%3</select></label>")
                    .arg(rateEscaped(indicator.name), rateEscaped(indicator.code), options);
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

QString ratingForm(const RateForm &form)
{
    const QString about =
        form.rating.occasion == RatingOccasion::Delivery ? QStringLiteral("取件") : QStringLiteral("办理");
    return QStringLiteral("<form method=\"post\" action=\"/rate\" autocomplete=\"off\">"
                          "<input type=\"hidden\" name=\"code\" value=\"%1\"><input type=\"hidden\" name=\"later\" "
                          "value=\"%2\"><p>%3　%4号窗口　%5<br>%6</p>"
                          "<fieldset><legend>%7</legend>%8</fieldset>"
                          "<details><summary>分项评价（可以不填）</summary>%9</details>")
               .arg(rateEscaped(form.code), form.later ? QStringLiteral("1") : QString(),
                    rateEscaped(form.rating.ticketNumber), QString::number(form.rating.window), about,
                    hallText(form.servedAt),
                    form.later ? QStringLiteral("追加评价：您原来的评价不会改变") : QStringLiteral("您对这次服务"),
                    levelRows(form.level), scoreRows())
        + QStringLiteral(
              "<label class=\"text\">想说的话（可以不写，请不要写身份证号、电话）<textarea name=\"text\" rows=\"3\" "
              "maxlength=\"%1\">%2</textarea></label>"
              "<p class=\"soft\">评价自愿，窗口人员看不到是谁评的。提交后不能修改。</p>"
              "<button type=\"submit\">提交评价</button></form>")
              .arg(rateTextMax)
              .arg(rateEscaped(form.text));
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
    if (rateFile(request.path))
        return request.method == "GET";
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

RatingDoor::Page RatingDoor::answered(const Request &request)
{
    const QString code = formValue(request.body, "code");
    const Problem wrong(problem::RatingCodeWrong);
    const auto told = [](const Problem &problem) { return Page{pageNotice(problem.sentence()), codeForm()}; };
    if (request.body.size() > rateBytesMax || code.isEmpty())
        return told(wrong);
    if (m_tries.isCrowded())
        return {pageNotice(QStringLiteral("现在评价的人多，请过一分钟再试。评价码还在有效期内，不用着急。")),
                codeForm()};
    const auto said = saidIn(request.body);
    const bool later = !formValue(request.body, "later").isEmpty();
    int minutes = 0;
    const auto reply = decided(request, {code, said, later}, minutes);
    if (!reply)
        return {pageNotice(QStringLiteral("现在不能评价，请稍候再试。评价码还没有用掉。")), codeForm()};
    if (minutes > 0)
        return {pageNotice(QStringLiteral("输错的次数多了，请%1分钟后再试。").arg(minutes)), codeForm()};
    RateForm form{code, reply->rating.value_or(PublicRating()), reply->servedAt.value_or(Instant()),
                  reply->later.value_or(false)};
    switch (reply->outcome) {
    case ByCodeOutcome::Asked: return {QString(), ratingForm(form)};
    case ByCodeOutcome::Rated:
        return {pageNotice(QStringLiteral("本次服务已评价，请勿重复评价。还有话想说，可以在下面追加一次。")),
                ratingForm(form)};
    case ByCodeOutcome::NotYet: return told(Problem(problem::RatingNotYet));
    case ByCodeOutcome::Wrong: m_tries.countWrong(); return told(wrong);
    case ByCodeOutcome::Incomplete: {
        const ProblemType *why = problemType(reply->problem.value_or(QString()));
        form.level = said->level;
        form.text = said->text.value_or(QString());
        return {pageNotice(why == &problem::RatingReasonMissing ? QString::fromUtf8(why->sentence)
                                                                : QStringLiteral("请重新勾选后再提交。")),
                ratingForm(form)};
    }
    case ByCodeOutcome::Given: break;
    }
    QString thanks = pageNotice(QStringLiteral("谢谢您的评价，我们会认真对待。"), "good");
    if (reply->again)
        thanks += QStringLiteral("<section><p>以后还有话想说，凭下面的追评码可以追加一次评价，请自己记下：</p>"
                                 "<p class=\"code\">%1</p></section>")
                      .arg(rateEscaped(*reply->again));
    return {thanks, QString()};
}

Reply RatingDoor::handle(const Request &request, const QString &hall)
{
    if (const RateFile *one = rateFile(request.path)) {
        QFile file(QLatin1String(one->file));
        return {200, one->type, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), {}, {}};
    }
    const Page page = request.method == "POST" ? answered(request) : Page{QString(), codeForm()};
    return filledPage(":/web/rate.html",
                      {{QStringLiteral("hall"), rateEscaped(hall)},
                       {QStringLiteral("told"), page.told},
                       {QStringLiteral("form"), page.form}},
                      "style-src 'self'; script-src 'self'");
}

} // namespace ow
