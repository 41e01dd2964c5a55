#include "models/publication/ItemCells.h"

#include "models/base/ProblemTypes.h"
#include "models/publication/CellValues.h"
#include "models/search/TextFold.h"

#include <QRegularExpression>
#include <algorithm>

namespace ow {

using cells::At;
using cells::ChoicesOf;
using cells::Value;

namespace {
enum class Need { Optional, Needed };

template <class Path, class Owner>
using HeldBy = std::remove_cvref_t<decltype(*Path::find(std::declval<const Owner &>()))>;

/// An empty cell: no number is none, no tick is no; what cannot be empty stays as it is.
template <class T>
QString readCell(T &value, const QString &text)
{
    if constexpr (std::is_arithmetic_v<T>) {
        if (text.isEmpty()) {
            value = T{};
            return {};
        }
    } else if constexpr (std::is_enum_v<T> || std::is_same_v<T, QDate> || std::is_same_v<T, Term>) {
        if (text.isEmpty())
            return {};
    }
    return Value<T>::read(value, text);
}

template <class Path, class Owner>
QString writeInto(Owner &owner, const QString &text)
{
    using T = HeldBy<Path, Owner>;
    const T *known = Path::find(owner);
    if (!known && text.isEmpty())
        return {};
    T value = known ? *known : T{};
    if (const QString wrong = readCell(value, text); !wrong.isEmpty())
        return wrong;
    Path::make(owner) = value;
    return {};
}

template <class Path, class Owner>
QString readFrom(const Owner &owner)
{
    const auto *value = Path::find(owner);
    return value ? Value<HeldBy<Path, Owner>>::write(*value) : QString();
}

template <class Path>
ItemCell once(const char *name, const char *place, Need need = Need::Optional, CellRefers refers = CellRefers::Nothing)
{
    using T = HeldBy<Path, Item>;
    return {{},
            QString::fromUtf8(name),
            QString::fromLatin1(place),
            Value<T>::kind,
            need == Need::Needed,
            ChoicesOf<T>::names(),
            refers,
            [](const Item &item, qsizetype) { return readFrom<Path>(item); },
            [](Item &item, qsizetype, const QString &text) { return writeInto<Path>(item, text); }};
}

template <class T>
const QList<T> *listIn(const QList<T> *list)
{
    return list;
}
template <class T>
const QList<T> *listIn(const std::optional<QList<T>> *list)
{
    return list && *list ? &**list : nullptr;
}
template <class T>
QList<T> &madeList(QList<T> &list)
{
    return list;
}
template <class T>
QList<T> &madeList(std::optional<QList<T>> &list)
{
    if (!list)
        list.emplace();
    return *list;
}

/// A cell of one row of the list.
template <class List, class Path>
ItemCell inRow(const char *name, const char *place, Need need = Need::Optional, CellRefers refers = CellRefers::Nothing)
{
    using Row = typename std::remove_cvref_t<decltype(*listIn(List::find(std::declval<const Item &>())))>::value_type;
    using T = HeldBy<Path, Row>;
    return {{},
            QString::fromUtf8(name),
            QString::fromLatin1(place),
            Value<T>::kind,
            need == Need::Needed,
            ChoicesOf<T>::names(),
            refers,
            [](const Item &item, qsizetype row) {
                const auto *rows = listIn(List::find(item));
                return rows && row < rows->size() ? readFrom<Path>(rows->at(row)) : QString();
            },
            [](Item &item, qsizetype row, const QString &text) {
                return writeInto<Path>(madeList(List::make(item))[row], text);
            }};
}

template <class List>
ItemTable listTable(const char *name, const char *place, QList<ItemCell> columns)
{
    return {QString::fromUtf8(name), QString::fromLatin1(place), std::move(columns),
            [](const Item &item) {
                const auto *rows = listIn(List::find(item));
                return rows ? rows->size() : qsizetype(0);
            },
            [](Item &item, qsizetype rows) {
                if (rows > 0 || listIn(List::find(item)))
                    madeList(List::make(item)).resize(rows);
            }};
}

/// Kept in fen, written in yuan.
ItemCell inYuan(ItemCell cell)
{
    cell.kind = CellKind::Money;
    cell.read = [fen = cell.read](const Item &item, qsizetype row) {
        const QString text = fen(item, row);
        return text.isEmpty() ? text : QString::number(text.toLongLong() / 100.0, 'f', 2);
    };
    cell.write = [fen = cell.write](Item &item, qsizetype row, const QString &text) {
        static const QRegularExpression form(QStringLiteral("^([0-9]{1,7})(?:[.]([0-9]{1,2}))?$"));
        const auto match = form.match(text);
        if (!text.isEmpty() && !match.hasMatch())
            return QStringLiteral("应为金额（元），如120或35.50");
        return fen(item, row,
                   text.isEmpty() ? text : match.captured(1) + match.captured(2).leftJustified(2, QLatin1Char('0')));
    };
    return cell;
}

QList<ItemCell> inPart(const char *part, QList<ItemCell> some)
{
    for (ItemCell &cell : some)
        cell.part = QString::fromUtf8(part);
    return some;
}

QList<ItemCell> basicCells()
{
    return inPart("基本信息",
                  {once<At<&Item::code>>("事项编码", "code", Need::Needed),
                   once<At<&Item::version>>("版本", "version", Need::Needed),
                   once<At<&Item::effectiveFrom>>("生效日期", "effectiveFrom", Need::Needed),
                   once<At<&Item::effectiveUntil>>("失效日期", "effectiveUntil"),
                   once<At<&Item::changeReason>>("变更理由", "changeReason"),
                   once<At<&Item::name>>("事项名称", "name", Need::Needed),
                   once<At<&Item::shortName>>("简称", "shortName", Need::Needed),
                   once<At<&Item::synonyms>>("别名", "synonyms"),
                   once<At<&Item::unit>>("主管部门", "unit", Need::Needed, CellRefers::Unit),
                   once<At<&Item::object>>("办理对象", "object", Need::Needed),
                   once<At<&Item::type>>("事项类型", "type", Need::Needed),
                   once<At<&Item::counterKind>>("受理窗口", "counterKind"),
                   once<At<&Item::family>>("收件规则", "family"), once<At<&Item::after>>("前置事项编码", "after"),
                   once<At<&Item::legalBasis>>("设定依据", "legalBasis", Need::Needed),
                   once<At<&Item::guide>>("办理说明", "guide", Need::Needed)});
}

QList<ItemCell> powerCells()
{
    return inPart(
        "编码和行使",
        {once<At<&Item::identity, &ItemIdentity::basicName>>("基本目录名称", "identity.basicName", Need::Needed),
         once<At<&Item::identity, &ItemIdentity::basicCode>>("基本编码", "identity.basicCode", Need::Needed),
         once<At<&Item::identity, &ItemIdentity::implementationCode>>("实施编码", "identity.implementationCode"),
         once<At<&Item::identity, &ItemIdentity::handlingCode>>("业务办理项编码", "identity.handlingCode"),
         once<At<&Item::power, &ItemPower::level>>("行使层级", "power.level", Need::Needed),
         once<At<&Item::power, &ItemPower::source>>("权力来源", "power.source", Need::Needed),
         once<At<&Item::power, &ItemPower::agencyKind>>("实施主体性质", "power.agencyKind", Need::Needed),
         once<At<&Item::power, &ItemPower::agencyCode>>("实施主体编码", "power.agencyCode"),
         once<At<&Item::power, &ItemPower::content>>("行使内容", "power.content", Need::Needed),
         once<At<&Item::power, &ItemPower::division>>("权限划分", "power.division"),
         once<At<&Item::power, &ItemPower::jointAgencies>>("联办机构", "power.jointAgencies"),
         once<At<&Item::power, &ItemPower::intermediaries>>("中介服务", "power.intermediaries")});
}

QList<ItemCell> reachCells()
{
    return inPart("服务方式",
                  {once<At<&Item::reach, &ItemReach::serves>>("服务对象", "reach.serves", Need::Needed),
                   once<At<&Item::reach, &ItemReach::themes>>("主题分类", "reach.themes", Need::Needed),
                   once<At<&Item::reach, &ItemReach::forms>>("办理形式", "reach.forms", Need::Needed),
                   once<At<&Item::reach, &ItemReach::scope>>("通办范围", "reach.scope", Need::Needed),
                   once<At<&Item::reach, &ItemReach::visits>>("到现场次数", "reach.visits", Need::Needed),
                   once<At<&Item::reach, &ItemReach::visitReason>>("须到现场的原因", "reach.visitReason", Need::Needed),
                   once<At<&Item::reach, &ItemReach::depth>>("网办深度", "reach.depth", Need::Needed),
                   once<At<&Item::reach, &ItemReach::booking>>("可以预约", "reach.booking"),
                   once<At<&Item::reach, &ItemReach::onlinePay>>("网上支付", "reach.onlinePay"),
                   once<At<&Item::reach, &ItemReach::courier>>("可以邮寄", "reach.courier"),
                   once<At<&Item::reach, &ItemReach::selfService>>("自助终端", "reach.selfService"),
                   once<At<&Item::reach, &ItemReach::quota>>("数量限制", "reach.quota")});
}

QList<ItemCell> handlingCells()
{
    return inPart("时限和流程",
                  {once<At<&Item::statutory>>("法定时限", "statutory"),
                   once<At<&Item::promised>>("承诺时限", "promised", Need::Needed),
                   once<At<&Item::extensionMax>>("最长延期", "extensionMax"),
                   once<At<&Item::flow, &ItemFlow::review>>("审查类型", "flow.review", Need::Needed),
                   once<At<&Item::flow, &ItemFlow::finish>>("办结类型", "flow.finish", Need::Needed),
                   once<At<&Item::flow, &ItemFlow::conditions>>("受理条件", "flow.conditions", Need::Needed)})
        + inPart("容缺受理",
                 {once<At<&Item::tolerance, &Tolerance::allowed>>("适用容缺", "tolerance.allowed"),
                  once<At<&Item::tolerance, &Tolerance::capDays>>("补齐期限（工作日）", "tolerance.capDays"),
                  once<At<&Item::tolerance, &Tolerance::outcome>>("逾期未补", "tolerance.outcome"),
                  once<At<&Item::tolerance, &Tolerance::clock>>("等候补齐的时间", "tolerance.clock"),
                  once<At<&Item::tolerance, &Tolerance::reason>>("不适用的原因", "tolerance.reason"),
                  once<At<&Item::tolerance, &Tolerance::bar>>("逾期后多久不得容缺", "tolerance.bar")})
        + inPart("告知承诺",
                 {once<At<&Item::informedPromise, &InformedPromise::conditions>>("承诺的条件",
                                                                                 "informedPromise.conditions"),
                  once<At<&Item::informedPromise, &InformedPromise::instead>>("以承诺代替的材料",
                                                                              "informedPromise.instead"),
                  once<At<&Item::informedPromise, &InformedPromise::legalBasis>>("承诺的依据",
                                                                                 "informedPromise.legalBasis"),
                  once<At<&Item::informedPromise, &InformedPromise::checkWithin>>("决定后多久核查",
                                                                                  "informedPromise.checkWithin"),
                  once<At<&Item::informedPromise, &InformedPromise::bar>>("承诺不实后多久不得再承诺",
                                                                          "informedPromise.bar"),
                  once<At<&Item::informedPromise, &InformedPromise::choice, &PromiseChoice::question>>(
                      "选择办理方式的问题", "informedPromise.choice.question"),
                  once<At<&Item::informedPromise, &InformedPromise::choice, &PromiseChoice::value>>(
                      "选择承诺的答案", "informedPromise.choice.value")})
        + inPart("联合审查",
                 {once<At<&Item::joint, &JointHearing::rule>>("怎样合成一个意见", "joint.rule"),
                  once<At<&Item::joint, &JointHearing::quorum>>("几个部门同意", "joint.quorum"),
                  once<At<&Item::joint, &JointHearing::legalBasis>>("联合审查的依据", "joint.legalBasis")})
        + inPart(
               "材料不齐",
               {once<At<&Item::intake, &IntakePolicy::incomplete>>("材料不齐时", "intake.incomplete"),
                once<At<&Item::intake, &IntakePolicy::correctWithin>>("补正期限", "intake.correctWithin"),
                once<At<&Item::intake, &IntakePolicy::uncorrected>>("逾期未补正", "intake.uncorrected"),
                once<At<&Item::intake, &IntakePolicy::noticesOnce>>("只告知一次", "intake.noticesOnce"),
                once<At<&Item::intake, &IntakePolicy::silenceAccepts>>("逾期不告知即为受理", "intake.silenceAccepts")});
}

QList<ItemCell> resultCells()
{
    return inPart(
               "结果和收费",
               {once<At<&Item::result, &ItemResult::name>>("办理结果", "result.name", Need::Needed),
                once<At<&Item::result, &ItemResult::numberPattern>>("文号格式", "result.numberPattern", Need::Needed),
                once<At<&Item::result, &ItemResult::validity>>("有效期", "result.validity"),
                once<At<&Item::result, &ItemResult::sample>>("结果样本", "result.sample"),
                once<At<&Item::result, &ItemResult::blank>>("印在哪种空白证照上", "result.blank"),
                inYuan(once<At<&Item::feeFen>>("收费（元）", "feeFen")),
                once<At<&Item::feeNote>>("收费说明", "feeNote")})
        + inPart("归档", {once<At<&Item::retention>>("保管期限", "retention")})
        + inPart("停止办理",
                 {once<At<&Item::end, &ItemEnd::lastDay>>("最后办理日", "end.lastDay"),
                  once<At<&Item::end, &ItemEnd::receiver>>("以后由谁办理", "end.receiver"),
                  once<At<&Item::end, &ItemEnd::reason>>("停止的原因", "end.reason")});
}

/// What stands empty holds as the law has it (PersonPolicy).
QList<ItemCell> personCells()
{
    return inPart(
        "申请人和证件",
        {once<At<&Item::persons, &PersonPolicy::expired>>("证件过期", "persons.expired"),
         once<At<&Item::persons, &PersonPolicy::stayExpired>>("停留期满", "persons.stayExpired"),
         once<At<&Item::persons, &PersonPolicy::temporaryCard>>("可用临时身份证", "persons.temporaryCard"),
         once<At<&Item::persons, &PersonPolicy::faceMatch>>("人证核验", "persons.faceMatch"),
         once<At<&Item::persons, &PersonPolicy::agents>>("可以代办", "persons.agents"),
         once<At<&Item::persons, &PersonPolicy::guardianUnder>>("几岁以下由监护人陪同", "persons.guardianUnder"),
         once<At<&Item::persons, &PersonPolicy::guardianFrom>>("监护人至少几岁", "persons.guardianFrom"),
         once<At<&Item::persons, &PersonPolicy::ownCardFrom>>("几岁起用本人证件", "persons.ownCardFrom"),
         once<At<&Item::persons, &PersonPolicy::confirms>>("申请人核对全表", "persons.confirms"),
         once<At<&Item::persons, &PersonPolicy::signs>>("申请人签名", "persons.signs")});
}

ItemTable onceTable()
{
    return {QStringLiteral("事项"), QString(),
            basicCells() + powerCells() + reachCells() + handlingCells() + personCells() + resultCells(),
            [](const Item &) { return qsizetype(1); }, [](Item &, qsizetype) {}};
}

ItemTable materialTable()
{
    using List = At<&Item::materials>;
    return listTable<List>(
        "申请材料", "materials",
        {inRow<List, At<&MaterialUse::material>>("材料", "material", Need::Needed, CellRefers::Material),
         inRow<List, At<&MaterialUse::kind>>("类别", "kind", Need::Needed),
         inRow<List, At<&MaterialUse::necessity>>("必要性", "necessity", Need::Needed),
         inRow<List, At<&MaterialUse::when>>("情形", "when"),
         inRow<List, At<&MaterialUse::tolerable>>("可以容缺", "tolerable"),
         inRow<List, At<&MaterialUse::originals>>("原件份数", "originals"),
         inRow<List, At<&MaterialUse::copies>>("复印件份数", "copies"),
         inRow<List, At<&MaterialUse::legalBasis>>("依据", "legalBasis", Need::Needed),
         inRow<List, At<&MaterialUse::oneOf>>("任选组", "oneOf"),
         inRow<List, At<&MaterialUse::issuedWithin>>("多久以内出具", "issuedWithin"),
         inRow<List, At<&MaterialUse::validAfter>>("还须有效多久", "validAfter"),
         inRow<List, At<&MaterialUse::whenRule>>("情形规则", "whenRule")});
}

ItemTable elementTable()
{
    using List = At<&Item::elements>;
    return listTable<List>(
        "填写内容", "elements",
        {inRow<List, At<&ElementUse::role>>("填写对象", "role", Need::Needed),
         inRow<List, At<&ElementUse::element>>("数据元", "element", Need::Needed, CellRefers::Element),
         inRow<List, At<&ElementUse::required>>("必填", "required"),
         inRow<List, At<&ElementUse::timeScope>>("时间范围", "timeScope"),
         inRow<List, At<&ElementUse::legalBasis>>("依据", "legalBasis"),
         inRow<List, At<&ElementUse::only, &Narrowing::codes>>("限定代码", "only.codes"),
         inRow<List, At<&ElementUse::only, &Narrowing::min>>("最小值", "only.min"),
         inRow<List, At<&ElementUse::only, &Narrowing::max>>("最大值", "only.max"),
         inRow<List, At<&ElementUse::only, &Narrowing::lengthMax>>("最多字数", "only.lengthMax"),
         inRow<List, At<&ElementUse::when>>("出现规则", "when"),
         inRow<List, At<&ElementUse::requiredWhen>>("必填规则", "requiredWhen")});
}

QList<ItemTable> otherTables()
{
    using Steps = At<&Item::flow, &ItemFlow::steps>;
    using Specials = At<&Item::flow, &ItemFlow::specials>;
    using Heard = At<&Item::joint, &JointHearing::units>;
    using Fees = At<&Item::fees>;
    using Questions = At<&Item::questions>;
    using Situations = At<&Item::situations>;
    using Parties = At<&Item::persons, &PersonPolicy::parties>;
    return {listTable<Parties>("共同签名的人", "persons.parties",
                               {inRow<Parties, At<&NeededParty::part>>("身份", "part", Need::Needed),
                                inRow<Parties, At<&NeededParty::legalBasis>>("依据", "legalBasis", Need::Needed)}),
            listTable<Situations>(
                "情形", "situations",
                {inRow<Situations, At<&Situation::role>>("填写对象", "role", Need::Needed),
                 inRow<Situations, At<&Situation::element>>("数据元", "element", Need::Needed, CellRefers::Element),
                 inRow<Situations, At<&Situation::ask>>("怎样问", "ask", Need::Needed)}),
            listTable<Steps>("办理流程", "flow.steps",
                             {inRow<Steps, At<&ItemStep::name>>("环节", "name", Need::Needed),
                              inRow<Steps, At<&ItemStep::by>>("办理人", "by", Need::Needed),
                              inRow<Steps, At<&ItemStep::term>>("时限", "term"),
                              inRow<Steps, At<&ItemStep::standard>>("审查标准", "standard", Need::Needed)}),
            listTable<Heard>("征求意见的部门", "joint.units",
                             {inRow<Heard, At<&HeardUnit::unit>>("部门", "unit", Need::Needed, CellRefers::Unit),
                              inRow<Heard, At<&HeardUnit::matter>>("审查什么", "matter", Need::Needed),
                              inRow<Heard, At<&HeardUnit::within>>("期限", "within", Need::Needed),
                              inRow<Heard, At<&HeardUnit::silence>>("逾期视为同意的依据", "silence"),
                              inRow<Heard, At<&HeardUnit::veto>>("可以否决", "veto")}),
            listTable<Specials>("特别程序", "flow.specials",
                                {inRow<Specials, At<&ItemSpecial::kind>>("种类", "kind", Need::Needed),
                                 inRow<Specials, At<&ItemSpecial::name>>("名称", "name", Need::Needed),
                                 inRow<Specials, At<&ItemSpecial::term>>("时限", "term", Need::Needed),
                                 inRow<Specials, At<&ItemSpecial::legalBasis>>("依据", "legalBasis", Need::Needed)}),
            listTable<Fees>("收费项目", "fees",
                            {inRow<Fees, At<&ItemFee::name>>("项目", "name", Need::Needed),
                             inYuan(inRow<Fees, At<&ItemFee::fen>>("金额（元）", "fen", Need::Needed)),
                             inRow<Fees, At<&ItemFee::per>>("计费单位", "per", Need::Needed),
                             inRow<Fees, At<&ItemFee::legalBasis>>("依据", "legalBasis", Need::Needed),
                             inRow<Fees, At<&ItemFee::reduction>>("减免", "reduction"),
                             inRow<Fees, At<&ItemFee::beforeIssue>>("缴清后出件", "beforeIssue")}),
            listTable<Questions>("常见问题", "questions",
                                 {inRow<Questions, At<&ItemQuestion::question>>("问题", "question", Need::Needed),
                                  inRow<Questions, At<&ItemQuestion::answer>>("回答", "answer", Need::Needed)})};
}

QString nameOfCode(const Catalogue &catalogue, CellRefers refers, const QString &code)
{
    switch (refers) {
    case CellRefers::Unit:
        if (const CatalogueUnit *unit = catalogue.unit(code))
            return unit->name;
        break;
    case CellRefers::Material:
        if (const Material *material = catalogue.material(code))
            return material->name;
        break;
    case CellRefers::Element:
        if (const DataElement *element = catalogue.element(code))
            return element->name;
        break;
    case CellRefers::Nothing:
    case CellRefers::Items: break;
    }
    return code;
}

/// A code as it is, a name as its code; what is neither stays and is told by whoever knows all codes.
QString codeOfName(const Catalogue &catalogue, CellRefers refers, const QString &text)
{
    switch (refers) {
    case CellRefers::Unit:
        for (const CatalogueUnit &unit : catalogue.units()) {
            if (unit.name == text)
                return unit.code;
        }
        break;
    case CellRefers::Material:
        for (const Material &material : catalogue.materials()) {
            if (material.name == text)
                return material.code;
        }
        break;
    case CellRefers::Element:
        for (const DataElement &element : catalogue.elements()) {
            if (element.name == text)
                return element.code;
        }
        break;
    case CellRefers::Nothing:
    case CellRefers::Items: break;
    }
    return text;
}

const ItemCell *cellAt(const ItemTable &table, const QString &place)
{
    const ItemCell *best = nullptr;
    for (const ItemCell &cell : table.cells) {
        const bool inside = place == cell.place || place.startsWith(cell.place + QLatin1Char('['))
            || place.startsWith(cell.place + QLatin1Char('.'));
        if (inside && (!best || cell.place.size() > best->place.size()))
            best = &cell;
    }
    // A part as a whole ("power") is spoken of at its first cell.
    for (const ItemCell &cell : table.cells) {
        if (!best && cell.place.startsWith(place + QLatin1Char('.')))
            best = &cell;
    }
    return best;
}
} // namespace

const QList<ItemTable> &itemTables()
{
    static const QList<ItemTable> tables =
        QList<ItemTable>{onceTable(), elementTable(), materialTable()} + otherTables();
    return tables;
}

QString cellText(const Catalogue &catalogue, const ItemCell &cell, const Item &item, qsizetype row)
{
    const QString text = cell.read(item, row);
    return cell.refers == CellRefers::Nothing ? text : nameOfCode(catalogue, cell.refers, text);
}

QString setCell(const Catalogue &catalogue, const ItemCell &cell, Item &item, qsizetype row, const QString &text)
{
    const QString plain = text.trimmed();
    if (cell.isNeeded && plain.isEmpty())
        return QStringLiteral("不能空着");
    return cell.write(item, row, codeOfName(catalogue, cell.refers, plain));
}

std::optional<CellAt> cellOfPlace(const QString &place)
{
    static const QRegularExpression row(QStringLiteral("^([A-Za-z.]+)\\[([0-9]+)\\](?:\\.(.*))?$"));
    const auto match = row.match(place);
    for (const ItemTable &table : itemTables()) {
        if (table.isList() && match.hasMatch() && match.captured(1) == table.place) {
            const QString inside = match.captured(3).section(QLatin1Char(' '), 0, 0);
            return CellAt{&table, inside.isEmpty() ? nullptr : cellAt(table, inside), match.captured(2).toLongLong()};
        }
        if (table.isList() && place == table.place)
            return CellAt{&table, nullptr, 0};
    }
    const ItemTable &once = itemTables().first();
    const ItemCell *cell = cellAt(once, place.section(QLatin1Char(' '), 0, 0));
    return cell ? std::optional(CellAt{&once, cell, 0}) : std::nullopt;
}

QString cellWords(const CellAt &at)
{
    if (!at.table->isList())
        return at.cell->name;
    const QString row = QStringLiteral("%1第%2行").arg(at.table->name).arg(at.row + 1);
    return at.cell ? row + QStringLiteral("“%1”").arg(at.cell->name) : row;
}

void settleItem(Item &item, const Item *before)
{
    item.instant = item.promised.value == 0;
    if (before && before->name == item.name && before->shortName == item.shortName && !before->initials.isEmpty()) {
        item.initials = before->initials;
    } else {
        QStringList initials{pinyinInitials(item.name).toLower(), pinyinInitials(item.shortName).toLower()};
        initials.removeAll(QString());
        item.initials = initials.join(QLatin1Char(' '));
    }
    if (item.persons && item.persons->parties && item.persons->parties->isEmpty())
        item.persons->parties.reset();
    if (item.persons && toJson(*item.persons) == toJson(PersonPolicy{}))
        item.persons.reset();
    for (ElementUse &use : item.elements) {
        if (use.only && !use.only->codes && !use.only->min && !use.only->max && !use.only->lengthMax)
            use.only.reset();
    }
}

Faults shapeFaults(const Item &item)
{
    const auto read = fromJson<Item>(toJson(item), Strictness::Exact);
    if (read)
        return {};
    return read.error().faults().isEmpty() ? Faults{{QString(), &read.error().type(), read.error().parameters()}}
                                           : read.error().faults();
}

} // namespace ow
