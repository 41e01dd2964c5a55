#include "models/catalogue/ItemQuality.h"

#include "models/base/ProblemTypes.h"

#include <algorithm>

namespace ow {

namespace {

/// The place when the rule does not hold.
QStringList unless(bool holds, const char *place)
{
    return holds ? QStringList() : QStringList{QString::fromLatin1(place)};
}

QString listPlace(const char *list, qsizetype index, const char *member = nullptr)
{
    const QString place = describe::at(QString::fromLatin1(list), index);
    return member ? describe::inside(place, member) : place;
}

bool catchAll(const QString &text)
{
    static const QStringList words{QStringLiteral("其他"), QStringLiteral("其它"), QStringLiteral("有关"),
                                   QStringLiteral("相关")};
    return std::any_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word); });
}

/// Themes of one side only (国务院统一主题分类); the others serve people and organisations alike.
constexpr const char *personThemes[] = {"生育收养", "户籍办理", "婚姻登记", "入伍服役", "职业资格",
                                        "离职退休", "死亡殡葬", "优待抚恤", "出境入境"};
constexpr const char *organisationThemes[] = {"资质认证", "年检年审", "税收财务", "人力资源",
                                              "投资审批", "招标拍卖", "海关口岸"};

bool themeFits(const QString &theme, const QList<ServedKind> &serves)
{
    const auto isOneOf = [&](const auto &themes) {
        return std::any_of(std::begin(themes), std::end(themes),
                           [&](const char *one) { return theme == QString::fromUtf8(one); });
    };
    const bool people = serves.contains(ServedKind::Person);
    const bool organisations =
        std::any_of(serves.begin(), serves.end(), [](ServedKind kind) { return kind != ServedKind::Person; });
    return (people || !isOneOf(personThemes)) && (organisations || !isOneOf(organisationThemes));
}

QStringList missingParts(const Item &item)
{
    QStringList places;
    const auto part = [&](bool there, const char *name) { places += unless(there, name); };
    part(item.identity.has_value(), "identity");
    part(item.power.has_value(), "power");
    part(item.reach && !item.reach->serves.isEmpty() && !item.reach->themes.isEmpty() && !item.reach->forms.isEmpty(),
         "reach");
    part(item.flow && !item.flow->conditions.isEmpty() && !item.flow->steps.isEmpty(), "flow");
    return places;
}

QStringList reviewOfInstant(const Item &item)
{
    const bool atOnce = item.flow && item.flow->review == ReviewKind::AtOnce;
    return unless(!item.flow || item.instant == atOnce, "flow.review");
}

QStringList finishByName(const Item &item)
{
    if (!item.flow)
        return {};
    const QString &name = item.result.name;
    const FinishKind finish = item.flow->finish;
    // 告知单 and 回执 tell of a record and end in nothing of these.
    if (name.endsWith(QStringLiteral("批复")))
        return unless(finish == FinishKind::Approval, "flow.finish");
    if (name.endsWith(QStringLiteral("证")) || name.endsWith(QStringLiteral("证书")))
        return unless(finish == FinishKind::Certificate
                          || (finish == FinishKind::Record && item.type != ItemType::Licence),
                      "flow.finish");
    if (name.endsWith(QStringLiteral("决定书")) || name.endsWith(QStringLiteral("意见书"))
        || name.endsWith(QStringLiteral("通知书")))
        return unless(finish == FinishKind::Document, "flow.finish");
    return {};
}

QStringList reasonToCome(const Item &item)
{
    if (!item.reach)
        return {};
    const bool none = item.reach->visitReason == QStringLiteral("无");
    return unless(none == (item.reach->visits == 0), "reach.visitReason");
}

QStringList postWithoutVisit(const Item &item)
{
    if (!item.reach || item.reach->visits > 0 || item.reach->depth == OnlineDepth::Whole)
        return {};
    return unless(item.reach->forms.contains(HandlingForm::Courier), "reach.forms");
}

QStringList wholeOnline(const Item &item)
{
    return unless(!item.reach || item.reach->depth != OnlineDepth::Whole || item.reach->visits == 0, "reach.visits");
}

QStringList feesNamed(const Item &item)
{
    return unless((item.feeFen > 0) == (item.fees && !item.fees->isEmpty()), "fees");
}

QStringList feesPaidOnline(const Item &item)
{
    return unless(!item.reach || item.reach->onlinePay == (item.feeFen > 0), "reach.onlinePay");
}

QStringList themesServe(const Item &item)
{
    QStringList places;
    for (qsizetype i = 0; item.reach && i < item.reach->themes.size(); ++i) {
        if (!themeFits(item.reach->themes.at(i), item.reach->serves))
            places.append(listPlace("reach.themes", i));
    }
    return places;
}

QStringList questionsOfLicences(const Item &item)
{
    return unless(item.type != ItemType::Licence || (item.questions && !item.questions->isEmpty()), "questions");
}

QStringList stepsOfLicences(const Item &item)
{
    if (item.type != ItemType::Licence || !item.flow)
        return {};
    constexpr const char *needed[] = {"受理", "审核", "审批", "办结", "送达"};
    const QList<ItemStep> &steps = item.flow->steps;
    const bool all = std::all_of(std::begin(needed), std::end(needed), [&](const char *name) {
        return std::any_of(steps.begin(), steps.end(),
                           [&](const ItemStep &step) { return step.name == QString::fromUtf8(name); });
    });
    return unless(all, "flow.steps");
}

QStringList samplesOfResults(const Item &item)
{
    return unless(item.result.sample.has_value(), "result.sample");
}

QStringList promiseWithinLaw(const Item &item)
{
    const bool comparable = item.statutory && item.statutory->unit == item.promised.unit;
    return unless(!comparable || item.promised.value <= item.statutory->value, "promised");
}

QStringList catchAllConditions(const Item &item)
{
    QStringList places;
    for (qsizetype i = 0; item.flow && i < item.flow->conditions.size(); ++i) {
        if (catchAll(item.flow->conditions.at(i)))
            places.append(listPlace("flow.conditions", i));
    }
    return places;
}

QStringList lawOfMaterials(const Item &item)
{
    QStringList places;
    for (qsizetype i = 0; i < item.materials.size(); ++i) {
        if (!item.materials.at(i).legalBasis.contains(QStringLiteral("《")))
            places.append(listPlace("materials", i, "legalBasis"));
    }
    return places;
}

QStringList lawOfSpecials(const Item &item)
{
    QStringList places;
    for (qsizetype i = 0; item.flow && i < item.flow->specials.size(); ++i) {
        if (!item.flow->specials.at(i).legalBasis.contains(QStringLiteral("《")))
            places.append(listPlace("flow.specials", i, "legalBasis"));
    }
    return places;
}

constexpr QualityRule qualityRuleTable[] = {
    {"0", "实施清单须写明事项编码、行使依据、服务对象、主题、办理形式、受理条件和办理流程", missingParts},
    {"1", "即办件须为即审即办，承诺件须为前审后批", reviewOfInstant},
    {"2", "结果名称以证结尾的为出证办结，以决定书、意见书、通知书结尾的为出文办结，以批复结尾的为审批办结",
     finishByName},
    {"3", "须到现场的写明必须到现场的原因，不须到现场的写“无”", reasonToCome},
    {"4", "到现场次数为0又不能全程网办的，办理形式须包括邮寄", postWithoutVisit},
    {"5", "全程网办的事项，到现场次数须为0", wholeOnline},
    {"6a", "收费的事项须写明收费项目和依据，不收费的不写", feesNamed},
    {"6b", "收费的事项须能网上支付，不收费的不能", feesPaidOnline},
    {"8", "主题分类与服务对象不符", themesServe},
    {"9", "行政许可须有至少一条常见问题", questionsOfLicences},
    {"10", "行政许可的流程须有受理、审核、审批、办结、送达五个环节", stepsOfLicences},
    {"11", "有办理结果的须有结果样本", samplesOfResults},
    {"12", "承诺时限长于法定时限", promiseWithinLaw},
    {"13", "受理条件不得用“其他”“有关”等兜底字样", catchAllConditions},
    {"14", "每份材料须有法律、法规、规章或规范性文件依据，没有依据的一律取消", lawOfMaterials},
    {"14b", "特别程序须有法律依据", lawOfSpecials},
};

} // namespace

std::span<const QualityRule> qualityRules()
{
    return qualityRuleTable;
}

Faults qualityFaults(const Item &item)
{
    Faults faults;
    for (const QualityRule &rule : qualityRuleTable) {
        const QString sentence =
            QStringLiteral("%1（质量规则%2）").arg(QString::fromUtf8(rule.sentence), QLatin1String(rule.id));
        for (const QString &place : rule.breaches(item))
            faults.append({place, &problem::CatalogueRule, {{QStringLiteral("what"), sentence}}});
    }
    return faults;
}

} // namespace ow
