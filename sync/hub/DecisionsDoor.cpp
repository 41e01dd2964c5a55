#include "sync/hub/DecisionsDoor.h"

#include "models/disclosures/DisclosureRules.h"
#include "models/disclosures/DisclosureStore.h"
#include "models/queue/HallStore.h"
#include "sync/hub/ReaderPool.h"

namespace ow {

namespace {
constexpr char decisionsPath[] = "/decisions";
constexpr qsizetype decisionsFormMax = 500;
constexpr qsizetype decisionsWordsMax = 40;
constexpr qsizetype decisionsWordsMin = 2;
constexpr int decisionsShownMax = 100;

QString decisionTerm(const DisclosedFacts &facts, const PageText &text)
{
    const QString from = facts.validFrom.toString(Qt::ISODate);
    return facts.validTo ? text("decisionTermDays", {from, facts.validTo->toString(Qt::ISODate)})
                         : text("decisionTermEndless", {from});
}

QString decisionState(const Disclosure &disclosure, bool isCorrected, const PageText &text)
{
    switch (disclosure.state) {
    case DisclosureState::Withdrawn:
        return text("decisionEnded", {disclosure.endedOn.value_or(QDate()).toString(Qt::ISODate)});
    case DisclosureState::Waiting: return text("decisionCorrecting");
    case DisclosureState::Published: return text(isCorrected ? "decisionValidCorrected" : "decisionValid");
    case DisclosureState::Withheld:
    case DisclosureState::Dropped: break;
    }
    return {};
}

/// One row as it was published, with what became of it since.
QString decisionSection(const Disclosure &disclosure, const PageText &text)
{
    const PublishedRow &row = *disclosure.published;
    const DisclosedFacts &facts = row.facts;
    QStringList earlier;
    for (const PublishedRow &old : disclosure.before.value_or(QList<PublishedRow>()))
        earlier.append(text.chinese(QStringLiteral("%1　%2 %3").arg(old.list, old.facts.licence, old.facts.number))
                       + QStringLiteral("，") + decisionTerm(old.facts, text));
    const auto line = [&](const char *key, const QString &value) {
        return value.isEmpty() ? QString() : pagePair(text(key), value);
    };
    const bool isCorrected = !earlier.isEmpty();
    const bool marksChange = isCorrected || disclosure.state == DisclosureState::Waiting;
    return QStringLiteral("<section class=\"%1\"><h2>%2</h2><dl>%3</dl></section>")
        .arg(disclosure.state == DisclosureState::Withdrawn ? QStringLiteral("ended")
                 : marksChange                              ? QStringLiteral("corrected")
                                                            : QString(),
             text.chinese(row.holder),
             line("decisionCreditCode", row.creditCode.toHtmlEscaped())
                 + line("decisionItem", text.chinese(facts.itemName))
                 + line("decisionLicence", text.chinese(facts.licence))
                 + line("decisionNumber", text.chinese(facts.number))
                 + line("decisionUnit", text.chinese(facts.unitName))
                 + line("decisionDay", text.day(facts.decidedOn)) + line("decisionTerm", decisionTerm(facts, text))
                 + line("decisionState", decisionState(disclosure, isCorrected, text))
                 + line("decisionListed", text.day(row.on) + QStringLiteral("　") + text.chinese(row.list))
                 + line("decisionBefore", earlier.join(QStringLiteral("<br>"))));
}

QString askForDecisions(const PageText &text, const QString &words)
{
    return QStringLiteral("<form class=\"card\" method=\"post\" action=\"/decisions\" autocomplete=\"off\">%1%2"
                          "<p class=\"soft\" id=\"law\">%3</p><button>%4</button></form>")
        .arg(hiddenField("lang", languageTag(text.language())),
             pageField(text, {"q", "decisionsAsk", int(decisionsWordsMax), words, "aria-describedby=\"law\"", false}),
             text("decisionsLaw"), text("decisionsSearch"));
}

struct DecisionsFound {
    QList<Disclosure> rows;
    QString phone;
};
} // namespace

bool DecisionsDoor::serves(const Request &request)
{
    return request.path == decisionsPath && (request.method == "GET" || request.method == "POST");
}

Reply DecisionsDoor::handle(const Request &request, const QString &hall)
{
    const PageText text(pageLanguage(request));
    const bool asks = request.method == "POST" && request.body.size() <= decisionsFormMax;
    const QString words = asks ? formValue(request.body, "q", decisionsWordsMax).trimmed() : QString();
    const bool isTooShort = !words.isEmpty() && words.size() < decisionsWordsMin;
    const auto found = m_readers.read<DecisionsFound>([&](Connection &db) -> Result<DecisionsFound> {
        const auto setup = HallStore::setup(db);
        return DecisionsFound{isTooShort ? QList<Disclosure>()
                                         : DisclosureStore::shown(db, words, decisionsShownMax + 1),
                              setup ? setup->phone : QString()};
    });
    QString page = askForDecisions(text, words);
    if (!found)
        page += pageNotice(text("decisionsNotNow"));
    else if (isTooShort)
        page += pageNotice(text("decisionsShort"));
    else if (found->rows.isEmpty())
        page += pageNotice(words.isEmpty() ? text("decisionsNone") : text("decisionsNotFound", {words}));
    else
        page += pageNotice(found->rows.size() > decisionsShownMax
                               ? text("decisionsMany", {QString::number(decisionsShownMax)})
                               : text("decisionsCount", {QString::number(found->rows.size())}),
                           "count");
    for (const Disclosure &disclosure : found ? found->rows.mid(0, decisionsShownMax) : QList<Disclosure>())
        page += decisionSection(disclosure, text);
    if (found)
        page += QStringLiteral("<p class=\"soft\">%1</p>").arg(text("decisionsWrong", {found->phone}));
    return webPage(request, text, hall, {"decisionsTitle", page, "", true});
}

} // namespace ow
