#include "models/publication/CellValues.h"

#include <QRegularExpression>

namespace ow::cells {

namespace {
QString halfWidth(const QString &text)
{
    QString half;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        half += code >= 0xFF01 && code <= 0xFF5E ? QChar(char16_t(code - 0xFEE0)) : c;
    }
    return half;
}
} // namespace

std::span<const Code<ItemType>> namesOf(ItemType)
{
    static constexpr Code<ItemType> names[] = {{ItemType::Licence, "行政许可"},
                                               {ItemType::Payment, "行政给付"},
                                               {ItemType::Confirmation, "行政确认"},
                                               {ItemType::Other, "其他行政权力"},
                                               {ItemType::PublicService, "公共服务"}};
    return names;
}

std::span<const Code<CounterKind>> namesOf(CounterKind)
{
    static constexpr Code<CounterKind> names[] = {{CounterKind::Integrated, "综合窗口"},
                                                  {CounterKind::Specialist, "专门窗口"}};
    return names;
}

std::span<const Code<IntakeFamily>> namesOf(IntakeFamily)
{
    static constexpr Code<IntakeFamily> names[] = {
        {IntakeFamily::Licence, "行政许可"},         {IntakeFamily::MarketRegistration, "市场主体登记"},
        {IntakeFamily::SocialInsurance, "社会保险"}, {IntakeFamily::Police, "公安证照"},
        {IntakeFamily::RealEstate, "不动产登记"},    {IntakeFamily::WorkInjury, "工伤认定"},
        {IntakeFamily::Marriage, "婚姻登记"},        {IntakeFamily::Relief, "社会救助"},
        {IntakeFamily::Service, "公共服务"}};
    return names;
}

std::span<const Code<MaterialKind>> namesOf(MaterialKind)
{
    static constexpr Code<MaterialKind> names[] = {{MaterialKind::Primary, "主要材料"},
                                                   {MaterialKind::Secondary, "次要材料"},
                                                   {MaterialKind::Shared, "核验免提交"}};
    return names;
}

std::span<const Code<Necessity>> namesOf(Necessity)
{
    static constexpr Code<Necessity> names[] = {{Necessity::Always, "必要"}, {Necessity::Situational, "特定情形"}};
    return names;
}

std::span<const Code<JoinRule>> namesOf(JoinRule)
{
    static constexpr Code<JoinRule> names[] = {{JoinRule::All, "全部同意"},
                                               {JoinRule::Any, "一个同意即可"},
                                               {JoinRule::Quorum, "够数同意"},
                                               {JoinRule::Veto, "一票否决"}};
    return names;
}

std::span<const Code<ToleranceOutcome>> namesOf(ToleranceOutcome)
{
    static constexpr Code<ToleranceOutcome> names[] = {{ToleranceOutcome::Withdrawn, "视为撤回申请"},
                                                       {ToleranceOutcome::AcceptanceRevoked, "撤销受理"},
                                                       {ToleranceOutcome::Refused, "不予批准"}};
    return names;
}

std::span<const Code<ToleranceClock>> namesOf(ToleranceClock)
{
    static constexpr Code<ToleranceClock> names[] = {{ToleranceClock::Run, "计入"}, {ToleranceClock::Stop, "不计入"}};
    return names;
}

std::span<const Code<Incomplete>> namesOf(Incomplete)
{
    static constexpr Code<Incomplete> names[] = {{Incomplete::Correct, "告知补正"},
                                                 {Incomplete::Return, "退回，另行提交"},
                                                 {Incomplete::Refuse, "当场不予受理"}};
    return names;
}

std::span<const Code<Retention>> namesOf(Retention)
{
    static constexpr Code<Retention> names[] = {
        {Retention::Permanent, "永久"}, {Retention::Years30, "定期30年"}, {Retention::Years10, "定期10年"}};
    return names;
}

std::span<const Code<Uncorrected>> namesOf(Uncorrected)
{
    static constexpr Code<Uncorrected> names[] = {{Uncorrected::Withdrawn, "视为撤回申请"},
                                                  {Uncorrected::Refused, "不予受理"}};
    return names;
}

std::span<const Code<Firmness>> namesOf(Firmness)
{
    static constexpr Code<Firmness> names[] = {{Firmness::Stop, "不予办理"}, {Firmness::Warn, "提醒后可办"}};
    return names;
}

std::span<const Code<ExerciseLevel>> namesOf(ExerciseLevel)
{
    static constexpr Code<ExerciseLevel> names[] = {
        {ExerciseLevel::Nation, "国家级"},     {ExerciseLevel::Province, "省级"},
        {ExerciseLevel::City, "市级"},         {ExerciseLevel::County, "县级"},
        {ExerciseLevel::Town, "镇（街道）级"}, {ExerciseLevel::Village, "村（社区）级"},
        {ExerciseLevel::Several, "分级"}};
    return names;
}

std::span<const Code<PowerSource>> namesOf(PowerSource)
{
    static constexpr Code<PowerSource> names[] = {
        {PowerSource::Statutory, "法定本级行使"}, {PowerSource::Delegated, "上级下放"},
        {PowerSource::Authorised, "上级授权"},    {PowerSource::PeerAuthorised, "同级授权"},
        {PowerSource::Entrusted, "上级委托"},     {PowerSource::PeerEntrusted, "同级委托"}};
    return names;
}

std::span<const Code<AgencyKind>> namesOf(AgencyKind)
{
    static constexpr Code<AgencyKind> names[] = {{AgencyKind::Statutory, "法定机关"},
                                                 {AgencyKind::Authorised, "授权组织"},
                                                 {AgencyKind::Entrusted, "受委托组织"},
                                                 {AgencyKind::Other, "其他"}};
    return names;
}

std::span<const Code<ServedKind>> namesOf(ServedKind)
{
    static constexpr Code<ServedKind> names[] = {
        {ServedKind::Person, "自然人"},        {ServedKind::Enterprise, "企业法人"},
        {ServedKind::Institution, "事业法人"}, {ServedKind::SocialBody, "社会组织法人"},
        {ServedKind::Agency, "行政机关"},      {ServedKind::Other, "其他组织"}};
    return names;
}

std::span<const Code<HandlingForm>> namesOf(HandlingForm)
{
    static constexpr Code<HandlingForm> names[] = {{HandlingForm::Window, "窗口办理"},
                                                   {HandlingForm::Web, "电脑网上办理"},
                                                   {HandlingForm::Mobile, "移动终端办理"},
                                                   {HandlingForm::Courier, "邮寄申请"},
                                                   {HandlingForm::Other, "其他"}};
    return names;
}

std::span<const Code<OnlineDepth>> namesOf(OnlineDepth)
{
    static constexpr Code<OnlineDepth> names[] = {{OnlineDepth::Information, "网上查询（Ⅰ级）"},
                                                  {OnlineDepth::Forms, "网上下载（Ⅱ级）"},
                                                  {OnlineDepth::Applying, "网上申请（Ⅲ级）"},
                                                  {OnlineDepth::Whole, "全程网办（Ⅳ级）"}};
    return names;
}

std::span<const Code<ReachScope>> namesOf(ReachScope)
{
    static constexpr Code<ReachScope> names[] = {{ReachScope::Nation, "全国通办"},
                                                 {ReachScope::Provinces, "跨省通办"},
                                                 {ReachScope::Cities, "跨市通办"},
                                                 {ReachScope::Counties, "跨县通办"},
                                                 {ReachScope::Here, "本区办理"}};
    return names;
}

std::span<const Code<ReviewKind>> namesOf(ReviewKind)
{
    static constexpr Code<ReviewKind> names[] = {{ReviewKind::AtOnce, "即审即办"},
                                                 {ReviewKind::BackOffice, "前审后批"}};
    return names;
}

std::span<const Code<FinishKind>> namesOf(FinishKind)
{
    static constexpr Code<FinishKind> names[] = {{FinishKind::Certificate, "出证办结"},
                                                 {FinishKind::Document, "出文办结"},
                                                 {FinishKind::Approval, "审批办结"},
                                                 {FinishKind::Record, "登记备案办结"}};
    return names;
}

std::span<const Code<SpecialKind>> namesOf(SpecialKind)
{
    static constexpr Code<SpecialKind> names[] = {{SpecialKind::Hearing, "听证"},
                                                  {SpecialKind::Tender, "招标"},
                                                  {SpecialKind::Auction, "拍卖"},
                                                  {SpecialKind::Inspection, "检验"},
                                                  {SpecialKind::Testing, "检测"},
                                                  {SpecialKind::Quarantine, "检疫"},
                                                  {SpecialKind::Appraisal, "鉴定"},
                                                  {SpecialKind::ExpertReview, "专家评审"},
                                                  {SpecialKind::OwnLaw, "本事项法律规定的程序"}};
    return names;
}

std::span<const Code<ElementRole>> namesOf(ElementRole)
{
    static constexpr Code<ElementRole> names[] = {
        {ElementRole::Applicant, "申请人"},      {ElementRole::CoApplicant, "共同申请人"},
        {ElementRole::Spouse, "配偶"},           {ElementRole::Father, "父亲"},
        {ElementRole::Mother, "母亲"},           {ElementRole::Child, "子女"},
        {ElementRole::FamilyMember, "家庭成员"}, {ElementRole::Guardian, "监护人"},
        {ElementRole::Agent, "代理人"},          {ElementRole::Enterprise, "经营主体"},
        {ElementRole::Shareholder, "股东"},      {ElementRole::Executive, "董监高"},
        {ElementRole::Staff, "从业人员"},        {ElementRole::Employer, "用人单位"},
        {ElementRole::Transferor, "转让方"},     {ElementRole::Transferee, "受让方"},
        {ElementRole::Property, "不动产"},       {ElementRole::Vehicle, "车辆"},
        {ElementRole::Matter, "申请内容"},       {ElementRole::Delivery, "取件方式"}};
    return names;
}

std::span<const Code<TimeScope>> namesOf(TimeScope)
{
    static constexpr Code<TimeScope> names[] = {{TimeScope::Now, "现在"},
                                                {TimeScope::Before, "变更前"},
                                                {TimeScope::After, "变更后"},
                                                {TimeScope::LastYear, "上年度"},
                                                {TimeScope::LastThreeYears, "近三年"}};
    return names;
}

QString writtenTerm(const Term &term)
{
    return termText(term);
}

QString readTerm(Term &term, const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,4})\\s*(个?工作日|日|天|个?月|年)$"));
    const QString plain = halfWidth(text);
    if (plain == QStringLiteral("当场") || plain == QStringLiteral("即办")) {
        term.value = 0;
        return {};
    }
    const auto match = form.match(plain);
    if (!match.hasMatch() || match.captured(1).toInt() > termValueMax)
        return QStringLiteral("应写明数和单位，如5个工作日、60日、1个月、2年，当场办结的写“当场”");
    const QString unit = match.captured(2);
    term.value = match.captured(1).toInt();
    term.unit = unit.endsWith(QStringLiteral("工作日")) ? TimeUnit::WorkingDay
        : unit.endsWith(QStringLiteral("月"))           ? TimeUnit::Month
        : unit == QStringLiteral("年")                  ? TimeUnit::Year
                                                        : TimeUnit::Day;
    return {};
}

QString readNumber(qint64 &value, const QString &text)
{
    bool whole = false;
    const qint64 given = halfWidth(text).toLongLong(&whole);
    if (!whole)
        return QStringLiteral("应为整数");
    value = given;
    return {};
}

QString readDate(QDate &date, const QString &text)
{
    QString plain = halfWidth(text);
    plain.replace(QStringLiteral("年"), QStringLiteral("-"));
    plain.replace(QStringLiteral("月"), QStringLiteral("-"));
    plain.remove(QStringLiteral("日"));
    plain.replace(QLatin1Char('/'), QLatin1Char('-'));
    plain.replace(QLatin1Char('.'), QLatin1Char('-'));
    const QDate given = QDate::fromString(plain, QStringLiteral("yyyy-M-d"));
    if (!given.isValid())
        return QStringLiteral("应为日期，如2026-10-01");
    date = given;
    return {};
}

QString readYesNo(bool &value, const QString &text)
{
    const bool yes = text == QStringLiteral("是") || text == QStringLiteral("有") || text == QStringLiteral("√");
    if (!yes && text != QStringLiteral("否") && text != QStringLiteral("无") && text != QStringLiteral("×"))
        return QStringLiteral("只能写“是”或“否”");
    value = yes;
    return {};
}

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (const QString plain = line.trimmed(); !plain.isEmpty())
            lines.append(plain);
    }
    return lines;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\n、，,；;]"));
    QStringList words;
    for (const QString &word : text.split(between)) {
        if (const QString plain = word.trimmed(); !plain.isEmpty())
            words.append(plain);
    }
    return words;
}

} // namespace ow::cells
