#include "models/catalogue/ItemChecker.h"

#include "models/base/ProblemTypes.h"
#include "models/catalogue/CatalogueData.h"
#include "models/catalogue/ItemQuality.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <set>

namespace ow {

namespace {

/// Places are those inside the item or bundle.
class ItemChecker {
public:
    ItemChecker(const CatalogueData &data, const CatalogueKnown &known) : m_data(data), m_known(known) {}

    Faults item(const Item &item)
    {
        checkBasics(item);
        return m_faults;
    }

    Faults newVersion(const Item &item)
    {
        checkBasics(item);
        const QMap<int, Item> versions = m_data.items.value(item.code);
        if (!versions.isEmpty() && versions.lastKey() >= item.version)
            rule(QStringLiteral("version"), QStringLiteral("已有第%1版，新版本号须更大").arg(versions.lastKey()));
        else if (!versions.isEmpty() && versions.last().effectiveFrom >= item.effectiveFrom)
            rule(QStringLiteral("effectiveFrom"), QStringLiteral("须晚于第%1版的生效日期").arg(versions.lastKey()));
        for (qsizetype i = 0; i < item.after.size(); ++i) {
            if (item.after.at(i) == item.code)
                rule(at("after", i), QStringLiteral("事项不能以自己为前提"));
            else if (!m_data.items.contains(item.after.at(i)))
                unknown(at("after", i), "事项", item.after.at(i));
        }
        return m_faults;
    }

    Faults bundle(const Bundle &bundle)
    {
        checkBundle(bundle, QString());
        return m_faults;
    }

private:
    void add(const QString &place, const ProblemType &type, ProblemParameters parameters = {})
    {
        m_faults.append({place, &type, std::move(parameters)});
    }
    void rule(const QString &place, const QString &what)
    {
        add(place, problem::CatalogueRule, {{QStringLiteral("what"), what}});
    }
    void duplicate(const QString &place, const QString &what)
    {
        add(place, problem::Duplicate, {{QStringLiteral("what"), what}});
    }
    void unknown(const QString &place, const char *kind, const QString &code)
    {
        add(place, problem::ReferenceUnknown, {{QStringLiteral("what"), QString::fromUtf8(kind) + code}});
    }
    static QString at(const char *list, qsizetype index, const char *member = nullptr)
    {
        const QString place = describe::at(QString::fromLatin1(list), index);
        return member ? describe::inside(place, member) : place;
    }

    void checkBasics(const Item &item)
    {
        static const QRegularExpression codeForm(QStringLiteral("^[0-9A-Za-z-]{10,60}$"));
        static const QRegularExpression initialsForm(QStringLiteral("^[a-z0-9]+( [a-z0-9]+)*$"));
        if (!codeForm.match(item.code).hasMatch())
            add(QStringLiteral("code"), problem::FieldFormat,
                {{QStringLiteral("expected"), QStringLiteral("511A0000800001")}});
        if (!initialsForm.match(item.initials).hasMatch())
            add(QStringLiteral("initials"), problem::FieldFormat,
                {{QStringLiteral("expected"), QStringLiteral("cbwls")}});
        if (m_known.units && !m_data.units.contains(item.unit))
            unknown(QStringLiteral("unit"), "机构", item.unit);
        if (item.instant != (item.promised.value == 0))
            rule(QStringLiteral("instant"), QStringLiteral("即办件的承诺时限为0，承诺件不为0"));
        if (item.extensionMax > 0 && !item.statutory)
            rule(QStringLiteral("extensionMax"), QStringLiteral("没有法定时限的事项不能延期"));
        if (item.legalBasis.isEmpty())
            add(QStringLiteral("legalBasis"), problem::ListEmpty);
        if (!item.result.numberPattern.contains(QStringLiteral("{serial}"))
            || !item.result.numberPattern.contains(QStringLiteral("{year}")))
            rule(QStringLiteral("result.numberPattern"), QStringLiteral("结果文号须含{year}和{serial}"));
        if (item.result.blank
            && m_data.codeLists.value(QStringLiteral("licenceBlank")).nameOf(*item.result.blank).isEmpty())
            unknown(QStringLiteral("result.blank"), "空白证照种类", *item.result.blank);
        if (item.effectiveUntil && *item.effectiveUntil < item.effectiveFrom)
            rule(QStringLiteral("effectiveUntil"), QStringLiteral("失效日期早于生效日期"));
        if (item.end && item.end->lastDay < item.effectiveFrom)
            rule(QStringLiteral("end.lastDay"), QStringLiteral("停止办理日期早于生效日期"));
        checkElementUses(item);
        checkSituations(item);
        checkMaterialUses(item);
        checkTolerance(item);
        checkPromise(item);
        checkJoint(item);
        for (const Fault &fault : qualityFaults(item))
            add(fault.place, *fault.type, fault.parameters);
    }

    void checkSituations(const Item &item)
    {
        const QList<Situation> situations = item.situations.value_or(QList<Situation>());
        std::set<std::pair<ElementRole, QString>> seen;
        for (qsizetype i = 0; i < situations.size(); ++i) {
            const Situation &one = situations.at(i);
            const QString place = at("situations", i, "element");
            if (!seen.insert({one.role, one.element}).second)
                duplicate(place, one.element);
            const bool asked = std::any_of(item.elements.begin(), item.elements.end(), [&](const ElementUse &use) {
                return use.role == one.role && use.element == one.element;
            });
            if (!asked)
                rule(place, QStringLiteral("情形只能由本事项的数据元区分，%1不在其中").arg(one.element));
            const qsizetype index = m_data.elementIndex.value(one.element, -1);
            if (index < 0)
                continue;
            const ElementType type = m_data.elements.at(index).type;
            if (type != ElementType::Code && type != ElementType::Codes && type != ElementType::YesNo)
                rule(place, QStringLiteral("情形须由有选项的数据元区分"));
        }
    }

    void checkElementUses(const Item &item)
    {
        if (item.counterKind == CounterKind::Integrated && item.elements.isEmpty())
            add(QStringLiteral("elements"), problem::ListEmpty);
        std::set<std::tuple<ElementRole, QString, TimeScope>> seen;
        for (qsizetype i = 0; i < item.elements.size(); ++i) {
            const ElementUse &use = item.elements.at(i);
            if (!seen.insert({use.role, use.element, use.scope()}).second)
                duplicate(at("elements", i), use.element);
            const qsizetype index = m_data.elementIndex.value(use.element, -1);
            if (index < 0) {
                if (m_known.elements)
                    unknown(at("elements", i, "element"), "数据元", use.element);
            } else if (const QString *other = sameAs(index)) {
                rule(at("elements", i, "element"),
                     QStringLiteral("数据元%1与%2相同，请改用后者").arg(use.element, *other));
            } else if (!m_data.elements.at(index).roles.contains(use.role)) {
                rule(at("elements", i, "role"), QStringLiteral("数据元%1不用于这个角色").arg(use.element));
            }
        }
    }

    /// The element that stands for this one; null when it stands for itself.
    const QString *sameAs(qsizetype index) const
    {
        for (const Ruling &ruling : m_data.elementRecords.at(index).rulings) {
            if (ruling.kind == RulingKind::SameAs)
                return &ruling.element;
        }
        return nullptr;
    }

    void checkMaterialUses(const Item &item)
    {
        if (item.materials.isEmpty())
            add(QStringLiteral("materials"), problem::ListEmpty);
        QSet<QString> seen;
        for (qsizetype i = 0; i < item.materials.size(); ++i) {
            const MaterialUse &use = item.materials.at(i);
            if (seen.contains(use.material))
                duplicate(at("materials", i, "material"), use.material);
            seen.insert(use.material);
            if (m_known.materials && !m_data.materials.contains(use.material))
                unknown(at("materials", i, "material"), "材料", use.material);
            if (use.tolerable && use.kind != MaterialKind::Secondary)
                rule(at("materials", i, "tolerable"), QStringLiteral("只有次要材料可以容缺"));
            if (!item.tolerance.allowed && use.kind == MaterialKind::Secondary)
                rule(at("materials", i, "kind"), QStringLiteral("不适用容缺受理的事项没有次要材料"));
            if ((use.necessity == Necessity::Situational) != use.when.has_value())
                rule(at("materials", i, "when"), QStringLiteral("视情形提交的材料须写明情形，必交材料不写"));
            if (use.kind == MaterialKind::Shared && use.originals + use.copies > 0)
                rule(at("materials", i, "originals"), QStringLiteral("共享核验的材料免提交，份数应为0"));
            if (use.kind != MaterialKind::Shared && use.originals + use.copies == 0)
                rule(at("materials", i, "originals"), QStringLiteral("须写明原件或复印件份数"));
            checkDates(use, i);
            if (use.oneOf)
                checkChoice(item, use, i);
        }
    }

    /// What an item adds is held against a date the paper's ticks ask for.
    void checkDates(const MaterialUse &use, qsizetype i)
    {
        const auto material = m_data.materials.constFind(use.material);
        const auto check = [&](const std::optional<Term> &term, const char *member, CriterionKind kind) {
            if (!term)
                return;
            if (term->unit == TimeUnit::WorkingDay)
                rule(at("materials", i, member), QStringLiteral("材料的日期要求按日、月或年计"));
            if (material != m_data.materials.constEnd() && !material->criterion(kind))
                rule(at("materials", i, member), QStringLiteral("材料%1没有核对这一日期的要点").arg(material->name));
        };
        check(use.issuedWithin, "issuedWithin", CriterionKind::Recent);
        check(use.validAfter, "validAfter", CriterionKind::Valid);
    }

    /// One paper stands for another only where the law treats their absence alike.
    void checkChoice(const Item &item, const MaterialUse &use, qsizetype i)
    {
        int members = 0;
        bool alike = true;
        for (const MaterialUse &other : item.materials) {
            if (other.oneOf != use.oneOf)
                continue;
            ++members;
            alike = alike && other.tolerable == use.tolerable
                && (other.kind == MaterialKind::Secondary) == (use.kind == MaterialKind::Secondary);
        }
        if (members < 2)
            rule(at("materials", i, "oneOf"), QStringLiteral("任选其一的材料至少有两份"));
        if (!alike)
            rule(at("materials", i, "oneOf"), QStringLiteral("任选其一的材料须同为主要或次要，同可容缺或不可容缺"));
    }

    void checkTolerance(const Item &item)
    {
        const Tolerance &tolerance = item.tolerance;
        const bool any = std::any_of(item.materials.begin(), item.materials.end(),
                                     [](const MaterialUse &use) { return use.tolerable; });
        if (tolerance.allowed && !any)
            rule(QStringLiteral("tolerance.allowed"), QStringLiteral("没有可容缺的材料，不能写明适用容缺受理"));
        if (tolerance.allowed != (tolerance.capDays > 0))
            rule(QStringLiteral("tolerance.capDays"), QStringLiteral("适用容缺受理的事项须写明补齐期限，不适用的不写"));
        if (tolerance.allowed == tolerance.reason.has_value())
            rule(QStringLiteral("tolerance.reason"), QStringLiteral("不适用容缺受理须写明理由，适用的不写"));
        // A supplement may not take longer than the item itself (domain §4, Liaoning).
        if (item.promised.unit == TimeUnit::WorkingDay && tolerance.capDays > item.promised.value)
            rule(QStringLiteral("tolerance.capDays"), QStringLiteral("补齐期限不能长于承诺时限"));
    }

    void checkPromise(const Item &item)
    {
        if (!item.informedPromise)
            return;
        const InformedPromise &promise = *item.informedPromise;
        if (promise.conditions.isEmpty())
            rule(QStringLiteral("informedPromise.conditions"),
                 QStringLiteral("适用告知承诺的事项须逐条写明承诺的条件"));
        for (qsizetype i = 0; i < promise.instead.size(); ++i) {
            const bool isOwn = std::any_of(item.materials.begin(), item.materials.end(), [&](const MaterialUse &use) {
                return use.material == promise.instead.at(i);
            });
            if (!isOwn)
                rule(QStringLiteral("informedPromise.instead[%1]").arg(i),
                     QStringLiteral("以承诺代替的材料须在本事项的材料清单内"));
        }
        if (!promise.choice)
            return;
        const bool isAsked = std::any_of(item.elements.begin(), item.elements.end(), [&](const ElementUse &use) {
            return QLatin1String(codeText(use.role)) + QLatin1Char('.') + use.element == promise.choice->question;
        });
        if (!isAsked)
            rule(QStringLiteral("informedPromise.choice"), QStringLiteral("选择办理方式的问题须在本事项的表单内"));
    }

    void checkJoint(const Item &item)
    {
        if (!item.joint)
            return;
        const JointHearing &joint = *item.joint;
        if (joint.units.isEmpty())
            rule(QStringLiteral("joint.units"), QStringLiteral("联合审查须写明征求哪些部门的意见"));
        if (item.instant)
            rule(QStringLiteral("joint"), QStringLiteral("当场办结的事项不能征求部门意见"));
        QSet<QString> seen;
        int vetoes = 0;
        for (qsizetype i = 0; i < joint.units.size(); ++i) {
            const HeardUnit &heard = joint.units.at(i);
            const QString place = QStringLiteral("joint.units[%1]").arg(i);
            if (m_known.units && !m_data.units.contains(heard.unit))
                unknown(place + QStringLiteral(".unit"), "机构", heard.unit);
            else if (heard.unit == item.unit)
                rule(place + QStringLiteral(".unit"), QStringLiteral("主办部门自己不用征求意见"));
            else if (seen.contains(heard.unit))
                duplicate(place + QStringLiteral(".unit"), QStringLiteral("部门"));
            seen.insert(heard.unit);
            if (heard.within.value < 1)
                rule(place + QStringLiteral(".within"), QStringLiteral("须写明几天内出具意见"));
            else if (heard.within.unit == item.promised.unit && heard.within.value > item.promised.value)
                rule(place + QStringLiteral(".within"), QStringLiteral("出具意见的期限不能长于承诺时限"));
            vetoes += heard.veto.value_or(false) ? 1 : 0;
        }
        if ((joint.rule == JoinRule::Veto) != (vetoes > 0))
            rule(QStringLiteral("joint.rule"), QStringLiteral("一票否决的须写明哪些部门可以否决，其他规则不写"));
        if ((joint.rule == JoinRule::Quorum) != joint.quorum.has_value()
            || (joint.quorum && *joint.quorum > joint.units.size()))
            rule(QStringLiteral("joint.quorum"),
                 QStringLiteral("按票数的须写明几个部门同意，且不多于征求的部门；其他规则不写"));
    }

    void checkBundle(const Bundle &bundle, const QString &place)
    {
        const QString items = place + QStringLiteral("items");
        if (bundle.items.size() < 2)
            rule(items, QStringLiteral("一件事至少有两个事项"));
        QSet<QString> members;
        for (qsizetype k = 0; k < bundle.items.size(); ++k)
            checkMember(bundle, bundle.items.at(k), describe::at(items, k), members);
        checkSteps(bundle, place + QStringLiteral("steps"));
    }

    /// A result that waits for itself never comes.
    void checkSteps(const Bundle &bundle, const QString &place)
    {
        const QList<BundleStep> steps = bundle.steps.value_or(QList<BundleStep>());
        QSet<QString> told;
        QSet<QString> ready;
        for (const QString &code : bundle.items) {
            const bool waits =
                std::any_of(steps.begin(), steps.end(), [&](const BundleStep &step) { return step.item == code; });
            if (!waits)
                ready.insert(code);
        }
        for (qsizetype round = 0; round < steps.size(); ++round) {
            for (const BundleStep &step : steps) {
                if (std::all_of(step.after.begin(), step.after.end(),
                                [&](const QString &earlier) { return ready.contains(earlier); }))
                    ready.insert(step.item);
            }
        }
        for (qsizetype i = 0; i < steps.size(); ++i) {
            const BundleStep &step = steps.at(i);
            const QString at = describe::at(place, i);
            if (told.contains(step.item))
                duplicate(at, step.item);
            told.insert(step.item);
            for (const QString &code : QStringList(step.after) + QStringList(step.item)) {
                if (!bundle.items.contains(code))
                    unknown(at, "一件事中的事项", code);
            }
            if (step.after.isEmpty())
                rule(at, QStringLiteral("须写明等待哪个事项的结果"));
            if (!ready.contains(step.item))
                rule(at, QStringLiteral("%1等待的事项又在等它，永远办不成").arg(step.item));
            checkBrought(step, at);
        }
    }

    /// What the results bring is what the item would ask.
    void checkBrought(const BundleStep &step, const QString &place)
    {
        for (const Item &version : m_data.items.value(step.item)) {
            for (const QString &key : step.elements) {
                const bool asked =
                    std::any_of(version.elements.begin(), version.elements.end(), [&](const ElementUse &use) {
                        return QLatin1String(codeText(use.role)) + QLatin1Char('.') + use.element == key;
                    });
                if (!asked)
                    unknown(place + QStringLiteral(".elements"), "事项要填的要素", key);
            }
            for (const QString &code : step.papers) {
                const bool asked = std::any_of(version.materials.begin(), version.materials.end(),
                                               [&](const MaterialUse &use) { return use.material == code; });
                if (!asked)
                    unknown(place + QStringLiteral(".papers"), "事项要的材料", code);
            }
        }
    }

    void checkMember(const Bundle &bundle, const QString &code, const QString &place, QSet<QString> &members)
    {
        if (members.contains(code))
            duplicate(place, code);
        members.insert(code);
        const auto versions = m_data.items.constFind(code);
        if (versions == m_data.items.constEnd()) {
            if (m_known.items)
                unknown(place, "事项", code);
            return;
        }
        for (const Item &version : *versions) {
            if (version.counterKind == CounterKind::Specialist)
                rule(place, QStringLiteral("专门窗口的事项不能编入一件事"));
            for (const QString &before : version.after) {
                const BundleStep *step = bundle.stepOf(code, {before});
                if (bundle.items.contains(before) && !step)
                    rule(place, QStringLiteral("%1须在%2办结后办理，请写明先后").arg(code, before));
            }
        }
    }

    const CatalogueData &m_data;
    CatalogueKnown m_known;
    Faults m_faults;
};

} // namespace

Faults checkedItem(const CatalogueData &data, const CatalogueKnown &known, const Item &item)
{
    return ItemChecker(data, known).item(item);
}

Faults checkedVersion(const CatalogueData &data, const Item &item)
{
    return ItemChecker(data, {}).newVersion(item);
}

Faults checkedBundle(const CatalogueData &data, const CatalogueKnown &known, const Bundle &bundle)
{
    return ItemChecker(data, known).bundle(bundle);
}

} // namespace ow
