#include "sync/hub/DecisionsDoor.h"

#include "models/disclosures/DisclosureRules.h"
#include "models/disclosures/DisclosureStore.h"
#include "models/queue/HallStore.h"
#include "sync/hub/ReaderPool.h"

#include <QFile>

namespace ow {

namespace {
constexpr char decisionsPath[] = "/decisions";
constexpr char decisionsCss[] = "/decisions.css";
constexpr qsizetype decisionsFormMax = 500;
constexpr qsizetype decisionsWordsMax = 40;
constexpr qsizetype decisionsWordsMin = 2;
constexpr int decisionsShownMax = 100;

QString decisionsEscaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString decisionsDay(QDate day)
{
    return QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day());
}

QString decisionsTerm(const char *name, const QString &value)
{
    return value.isEmpty()
        ? QString()
        : QStringLiteral("<dt>%1</dt><dd>%2</dd>").arg(QString::fromUtf8(name), decisionsEscaped(value));
}

/// One row as it was published, with what became of it since.
QString decisionArticle(const Disclosure &disclosure)
{
    const PublishedRow &row = *disclosure.published;
    QString earlier;
    for (const PublishedRow &old : disclosure.before.value_or(QList<PublishedRow>()))
        earlier +=
            QStringLiteral("%1%2公示：%3 %4，%5；")
                .arg(decisionsDay(old.on), old.list, old.facts.licence, old.facts.number, validityText(old.facts));
    earlier.chop(1);
    const bool isEnded = disclosure.state == DisclosureState::Withdrawn;
    const bool isCorrected = !earlier.isEmpty() || disclosure.state == DisclosureState::Waiting;
    return QStringLiteral("<article class=\"%1\"><h2>%2</h2><dl>%3</dl></article>")
        .arg(isEnded           ? QStringLiteral("ended")
                 : isCorrected ? QStringLiteral("corrected")
                               : QStringLiteral("valid"),
             decisionsEscaped(row.holder),
             decisionsTerm("信用代码", row.creditCode) + decisionsTerm("许可事项", row.facts.itemName)
                 + decisionsTerm("许可证书", row.facts.licence) + decisionsTerm("许可编号", row.facts.number)
                 + decisionsTerm("许可机关", row.facts.unitName)
                 + decisionsTerm("决定日期", decisionsDay(row.facts.decidedOn))
                 + decisionsTerm("有效期", validityText(row.facts)) + decisionsTerm("状态", shownStateText(disclosure))
                 + decisionsTerm("公示", QStringLiteral("%1，%2").arg(decisionsDay(row.on), row.list))
                 + decisionsTerm("更正前", earlier));
}

/// The page with {{name}} filled in, in one go: what was filled in is not looked through for further names.
QByteArray decisionsPage(const QList<QPair<QString, QString>> &values)
{
    QFile source(QStringLiteral(":/web/decisions.html"));
    const QString text = source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
    QString page;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(QLatin1String("{{")); at >= 0; at = text.indexOf(QLatin1String("{{"), from)) {
        const qsizetype end = text.indexOf(QLatin1String("}}"), at);
        if (end < 0)
            break;
        page += text.mid(from, at - from);
        for (const auto &[name, value] : values) {
            if (name == text.mid(at + 2, end - at - 2))
                page += value;
        }
        from = end + 2;
    }
    return (page + text.mid(from)).toUtf8();
}

struct DecisionsFound {
    QList<Disclosure> rows;
    QString phone;
};
} // namespace

bool DecisionsDoor::serves(const Request &request)
{
    if (request.path == decisionsCss)
        return request.method == "GET";
    return request.path == decisionsPath && (request.method == "GET" || request.method == "POST");
}

Reply DecisionsDoor::handle(const Request &request, const QString &hall)
{
    if (request.path == decisionsCss) {
        QFile file(QStringLiteral(":/web/decisions.css"));
        return {200, "text/css; charset=utf-8", file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), {}, {}};
    }
    const bool asks = request.method == "POST" && request.body.size() <= decisionsFormMax;
    const QString words = asks ? formValue(request.body, "q", decisionsWordsMax).trimmed() : QString();
    const bool isTooShort = !words.isEmpty() && words.size() < decisionsWordsMin;
    const auto found = m_readers.read<DecisionsFound>([&](Connection &db) -> Result<DecisionsFound> {
        const auto setup = HallStore::setup(db);
        return DecisionsFound{isTooShort ? QList<Disclosure>()
                                         : DisclosureStore::shown(db, words, decisionsShownMax + 1),
                              setup ? setup->phone : QString()};
    });
    QString told;
    QString rows;
    if (!found)
        told = pageNotice(QStringLiteral("现在查不到，请稍候再试，或到大厅查阅公示栏。"));
    else if (isTooShort)
        told = pageNotice(QStringLiteral("请至少输入两个字或两位编号。"));
    else if (found->rows.isEmpty())
        told = pageNotice(
            words.isEmpty()
                ? QStringLiteral("还没有公示的行政许可决定。")
                : QStringLiteral("没有查到编号或名称里有“%1”的公示，请核对后再查。").arg(decisionsEscaped(words)));
    else if (found->rows.size() > decisionsShownMax)
        told = pageNotice(QStringLiteral("先列出最近的%1件，多输几个字可以查得更准。").arg(decisionsShownMax), "count");
    else
        told = pageNotice(QStringLiteral("共%1件，最近公示的在前。").arg(found->rows.size()), "count");
    for (const Disclosure &disclosure : found ? found->rows.mid(0, decisionsShownMax) : QList<Disclosure>())
        rows += decisionArticle(disclosure);
    return {200,
            "text/html; charset=utf-8",
            decisionsPage({{QStringLiteral("hall"), decisionsEscaped(hall)},
                           {QStringLiteral("words"), decisionsEscaped(words)},
                           {QStringLiteral("told"), told},
                           {QStringLiteral("rows"), rows},
                           {QStringLiteral("phone"), decisionsEscaped(found ? found->phone : QString())}}),
            {{"Referrer-Policy", "no-referrer"},
             {"Content-Security-Policy",
              "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"}},
            {}};
}

} // namespace ow
