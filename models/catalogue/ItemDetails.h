#pragma once
// The elements of an implementation list (GB/T 39046—2020, domain.md §1.1) that a form and a clock do not need: who may do it and by
// what power, whom it serves and how, the steps, fees, questions people ask, and how an item ends. Code lists: domain.md §1.2.
#include "models/calendar/Term.h"

namespace ow {

/// 行使层级, GB/T 39046 A.2.
enum class ExerciseLevel { Nation, Province, City, County, Town, Village, Several };

inline std::span<const Code<ExerciseLevel>> codesOf(ExerciseLevel)
{
    static constexpr Code<ExerciseLevel> codes[] = {{ExerciseLevel::Nation, "1"}, {ExerciseLevel::Province, "2"},
                                                    {ExerciseLevel::City, "3"},   {ExerciseLevel::County, "4"},
                                                    {ExerciseLevel::Town, "5"},   {ExerciseLevel::Village, "6"},
                                                    {ExerciseLevel::Several, "7"}};
    return codes;
}

/// 权力来源.
enum class PowerSource { Statutory, Delegated, Authorised, PeerAuthorised, Entrusted, PeerEntrusted };

inline std::span<const Code<PowerSource>> codesOf(PowerSource)
{
    static constexpr Code<PowerSource> codes[] = {{PowerSource::Statutory, "1"},  {PowerSource::Delegated, "2"},
                                                  {PowerSource::Authorised, "3"}, {PowerSource::PeerAuthorised, "4"},
                                                  {PowerSource::Entrusted, "5"},  {PowerSource::PeerEntrusted, "6"}};
    return codes;
}

/// 实施主体性质, A.3.
enum class AgencyKind { Statutory, Authorised, Entrusted, Other };

inline std::span<const Code<AgencyKind>> codesOf(AgencyKind)
{
    static constexpr Code<AgencyKind> codes[] = {{AgencyKind::Statutory, "1"},
                                                 {AgencyKind::Authorised, "2"},
                                                 {AgencyKind::Entrusted, "3"},
                                                 {AgencyKind::Other, "9"}};
    return codes;
}

/// 服务对象, A.4; peers number the last ones otherwise, so codes are mapped per peer at the border (domain.md §15.2).
enum class ServedKind { Person, Enterprise, Institution, SocialBody, Agency, Other };

inline std::span<const Code<ServedKind>> codesOf(ServedKind)
{
    static constexpr Code<ServedKind> codes[] = {{ServedKind::Person, "1"},      {ServedKind::Enterprise, "2"},
                                                 {ServedKind::Institution, "3"}, {ServedKind::SocialBody, "4"},
                                                 {ServedKind::Agency, "5"},      {ServedKind::Other, "6"}};
    return codes;
}

/// 办理形式, A.5.
enum class HandlingForm { Window, Web, Mobile, Courier, Other };

inline std::span<const Code<HandlingForm>> codesOf(HandlingForm)
{
    static constexpr Code<HandlingForm> codes[] = {{HandlingForm::Window, "1"},
                                                   {HandlingForm::Web, "2"},
                                                   {HandlingForm::Mobile, "3"},
                                                   {HandlingForm::Courier, "4"},
                                                   {HandlingForm::Other, "9"}};
    return codes;
}

/// 网办深度: I information, II forms to take, III applied for online, IV done wholly online.
enum class OnlineDepth { Information, Forms, Applying, Whole };

inline std::span<const Code<OnlineDepth>> codesOf(OnlineDepth)
{
    static constexpr Code<OnlineDepth> codes[] = {{OnlineDepth::Information, "1"},
                                                  {OnlineDepth::Forms, "2"},
                                                  {OnlineDepth::Applying, "3"},
                                                  {OnlineDepth::Whole, "4"}};
    return codes;
}

/// 通办范围.
enum class ReachScope { Nation, Provinces, Cities, Counties, Here };

inline std::span<const Code<ReachScope>> codesOf(ReachScope)
{
    static constexpr Code<ReachScope> codes[] = {{ReachScope::Nation, "nation"},
                                                 {ReachScope::Provinces, "provinces"},
                                                 {ReachScope::Cities, "cities"},
                                                 {ReachScope::Counties, "counties"},
                                                 {ReachScope::Here, "here"}};
    return codes;
}

/// 审查类型: 即审即办, 前审后批.
enum class ReviewKind { AtOnce, BackOffice };

inline std::span<const Code<ReviewKind>> codesOf(ReviewKind)
{
    static constexpr Code<ReviewKind> codes[] = {{ReviewKind::AtOnce, "atOnce"},
                                                 {ReviewKind::BackOffice, "backOffice"}};
    return codes;
}

/// 办结类型: 出证、出文、审批, or nothing is given out.
enum class FinishKind { Certificate, Document, Approval, Record };

inline std::span<const Code<FinishKind>> codesOf(FinishKind)
{
    static constexpr Code<FinishKind> codes[] = {{FinishKind::Certificate, "certificate"},
                                                 {FinishKind::Document, "document"},
                                                 {FinishKind::Approval, "approval"},
                                                 {FinishKind::Record, "record"}};
    return codes;
}

/// 特别程序: the eight of 行政许可法 §45, and what the item's own law names.
enum class SpecialKind { Hearing, Tender, Auction, Inspection, Testing, Quarantine, Appraisal, ExpertReview, OwnLaw };

inline std::span<const Code<SpecialKind>> codesOf(SpecialKind)
{
    static constexpr Code<SpecialKind> codes[] = {
        {SpecialKind::Hearing, "hearing"},     {SpecialKind::Tender, "tender"},
        {SpecialKind::Auction, "auction"},     {SpecialKind::Inspection, "inspection"},
        {SpecialKind::Testing, "testing"},     {SpecialKind::Quarantine, "quarantine"},
        {SpecialKind::Appraisal, "appraisal"}, {SpecialKind::ExpertReview, "expertReview"},
        {SpecialKind::OwnLaw, "ownLaw"}};
    return codes;
}

/// Of which item of the basic catalogue this handling item is one (domain.md §1.3: codes of several generations, all accepted).
struct ItemIdentity {
    QString basicName;
    QString basicCode;
    std::optional<QString> implementationCode = {};
    std::optional<QString> handlingCode = {};

    static Fields fields();
};

struct ItemPower {
    ExerciseLevel level = ExerciseLevel::County;
    PowerSource source = PowerSource::Statutory;
    AgencyKind agencyKind = AgencyKind::Statutory;
    QString content;                                   ///< 行使内容
    std::optional<QString> division = {};              ///< 权限划分
    std::optional<QString> agencyCode = {};            ///< 实施主体编码
    std::optional<QList<QString>> jointAgencies = {};  ///< 联办机构
    std::optional<QList<QString>> intermediaries = {}; ///< 中介服务

    static Fields fields();
};

struct ItemReach {
    QList<ServedKind> serves;
    QList<QString> themes; ///< 面向主题
    QList<HandlingForm> forms;
    ReachScope scope = ReachScope::Here;
    int visits = 1;      ///< 到现场次数
    QString visitReason; ///< 必须现场原因; 无 when nobody need come
    OnlineDepth depth = OnlineDepth::Applying;
    bool booking = true;
    bool onlinePay = false;
    bool courier = true;
    bool selfService = false;
    std::optional<QString> quota = {}; ///< 数量限制

    static Fields fields();
};

struct ItemStep {
    QString name; ///< 受理
    QString by;
    std::optional<Term> term = {};
    QString standard; ///< what is looked at

    static Fields fields();
};

struct ItemSpecial {
    SpecialKind kind = SpecialKind::Inspection;
    QString name;
    Term term;
    QString legalBasis;

    static Fields fields();
};

struct ItemFlow {
    ReviewKind review = ReviewKind::BackOffice;
    FinishKind finish = FinishKind::Certificate;
    QList<QString> conditions; ///< 受理条件
    QList<ItemStep> steps;
    QList<ItemSpecial> specials;

    static Fields fields();
};

struct ItemFee {
    QString name;
    int fen = 0;
    QString per; ///< 每证、每件
    QString legalBasis;
    std::optional<QString> reduction = {}; ///< who pays less, and why
    std::optional<bool> beforeIssue = {};  ///< the result is not issued before it is paid; absent: it may be

    static Fields fields();
};

struct ItemQuestion {
    QString question;
    QString answer;

    static Fields fields();
};

/// The last day on which this item is accepted; cases running then are finished under their version.
struct ItemEnd {
    QDate lastDay;
    QString receiver; ///< the unit that does it afterwards, or 取消
    QString reason;

    static Fields fields();
    /// Nobody does it any more.
    bool isAbolished() const;
};

} // namespace ow
