#include "models/disclosures/DisclosureRules.h"

#include "models/base/Csv.h"
#include "models/catalogue/Catalogue.h"

#include <algorithm>

namespace ow {

namespace {
struct DisclosureTransition {
    DisclosureState from;
    DisclosureAct act;
    DisclosureState to;
};
constexpr DisclosureTransition disclosureTransitions[] = {
    {DisclosureState::Waiting, DisclosureAct::Publish, DisclosureState::Published},
    {DisclosureState::Waiting, DisclosureAct::Withhold, DisclosureState::Withheld},
    {DisclosureState::Waiting, DisclosureAct::Correct, DisclosureState::Waiting},
    {DisclosureState::Waiting, DisclosureAct::End, DisclosureState::Dropped},
    {DisclosureState::Withheld, DisclosureAct::Release, DisclosureState::Waiting},
    {DisclosureState::Withheld, DisclosureAct::Correct, DisclosureState::Withheld},
    {DisclosureState::Withheld, DisclosureAct::End, DisclosureState::Dropped},
    {DisclosureState::Published, DisclosureAct::Withhold, DisclosureState::Withheld},
    {DisclosureState::Published, DisclosureAct::Correct, DisclosureState::Waiting},
    {DisclosureState::Published, DisclosureAct::End, DisclosureState::Withdrawn},
};

QString disclosureDay(const std::optional<QDate> &day)
{
    return day ? day->toString(Qt::ISODate) : QStringLiteral("长期");
}
} // namespace

std::optional<DisclosureState> disclosureAfter(const Disclosure &disclosure, DisclosureAct act)
{
    // What the public has read does not vanish: that it is no more is said.
    if (act == DisclosureAct::End && disclosure.state == DisclosureState::Waiting && disclosure.published)
        return DisclosureState::Withdrawn;
    for (const DisclosureTransition &t : disclosureTransitions) {
        if (t.from == disclosure.state && t.act == act)
            return t.to;
    }
    return std::nullopt;
}

QString disclosureStateText(DisclosureState state)
{
    switch (state) {
    case DisclosureState::Waiting: return QStringLiteral("待公示");
    case DisclosureState::Withheld: return QStringLiteral("不予公示");
    case DisclosureState::Published: return QStringLiteral("已公示");
    case DisclosureState::Withdrawn: return QStringLiteral("已公示撤销");
    case DisclosureState::Dropped: return QStringLiteral("决定已撤销，不公示");
    }
    return {};
}

QString disclosureActText(DisclosureAct act)
{
    switch (act) {
    case DisclosureAct::Publish: return QStringLiteral("公示");
    case DisclosureAct::Withhold: return QStringLiteral("改为不予公示");
    case DisclosureAct::Release: return QStringLiteral("恢复公示");
    case DisclosureAct::Correct: return QStringLiteral("更正");
    case DisclosureAct::End: return QStringLiteral("撤销");
    }
    return {};
}

QString withholdGroundText(WithholdGround ground)
{
    switch (ground) {
    case WithholdGround::StateSecret: return QStringLiteral("涉及国家秘密");
    case WithholdGround::TradeSecret: return QStringLiteral("涉及商业秘密");
    case WithholdGround::Privacy: return QStringLiteral("涉及个人隐私");
    }
    return {};
}

QString disclosurePlaceText(DisclosurePlace place)
{
    switch (place) {
    case DisclosurePlace::Site: return QStringLiteral("大厅网站");
    case DisclosurePlace::Board: return QStringLiteral("大厅公示栏");
    case DisclosurePlace::Credit: return QStringLiteral("信用网站");
    }
    return {};
}

QString disclosurePlacesText(const QList<DisclosurePlace> &places)
{
    QStringList names;
    for (const DisclosurePlace place : places)
        names.append(disclosurePlaceText(place));
    return names.join(QStringLiteral("、"));
}

bool isGranted(const Case &record)
{
    return record.result && record.decidedOn
        && (record.state == CaseState::Approved || record.state == CaseState::Issued
            || record.state == CaseState::Delivered);
}

bool isTakenBack(const Case &record)
{
    return record.state == CaseState::Annulled;
}

bool isDisclosed(const Item &item, const DisclosureTerms &terms)
{
    return terms.types.contains(item.type);
}

DisclosedFacts factsOf(const Case &record, const QString &unitName)
{
    const CaseResult result = record.result.value_or(CaseResult());
    return {record.itemName,  unitName,      result.name, result.number, record.decidedOn.value_or(QDate()),
            result.validFrom, result.validTo};
}

DisclosedHolder disclosedHolder(const QList<DraftBody::Entry> &answers, const QString &maskedPerson)
{
    const auto said = [&](const char *key) {
        const auto found = std::find_if(answers.begin(), answers.end(),
                                        [&](const DraftBody::Entry &one) { return one.key == QLatin1String(key); });
        return found == answers.end() ? QString() : found->value.trimmed();
    };
    const QString name = said("enterprise.orgName");
    const QString code = said("enterprise.creditCode");
    if (name.isEmpty())
        return {maskedPerson, {}};
    return {name, code};
}

bool isShown(const Disclosure &disclosure)
{
    return disclosure.published && disclosure.state != DisclosureState::Withheld
        && disclosure.state != DisclosureState::Dropped;
}

bool isDisclosureLate(const Disclosure &disclosure, QDate today)
{
    return disclosure.state == DisclosureState::Waiting && today > disclosure.due;
}

QString validityText(const DisclosedFacts &facts)
{
    return facts.validTo
        ? QStringLiteral("%1 至 %2").arg(facts.validFrom.toString(Qt::ISODate), facts.validTo->toString(Qt::ISODate))
        : QStringLiteral("%1 起长期").arg(facts.validFrom.toString(Qt::ISODate));
}

QByteArray disclosureCsv(const QList<PublishedRow> &rows)
{
    QString text = QChar(0xFEFF)
        + csvLine({QStringLiteral("行政相对人名称"), QStringLiteral("统一社会信用代码"),
                          QStringLiteral("许可事项"), QStringLiteral("许可证书名称"), QStringLiteral("许可编号"),
                          QStringLiteral("许可决定日期"), QStringLiteral("有效期自"), QStringLiteral("有效期至"),
                          QStringLiteral("许可机关"), QStringLiteral("公示清单"), QStringLiteral("公示日期")});
    for (const PublishedRow &row : rows) {
        const DisclosedFacts &facts = row.facts;
        text += csvLine({row.holder, row.creditCode, facts.itemName, facts.licence, facts.number,
                                facts.decidedOn.toString(Qt::ISODate), facts.validFrom.toString(Qt::ISODate),
                                disclosureDay(facts.validTo), facts.unitName, row.list, row.on.toString(Qt::ISODate)});
    }
    return text.toUtf8();
}

} // namespace ow
