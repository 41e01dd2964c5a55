#pragma once
// 领取方式、邮寄、催领: what happens to results that are not simply taken away at the counter.
#include "models/cases/CaseCommands.h"
#include "models/cases/CollectRules.h"
#include "models/mailing/ParcelRules.h"
#include "models/mailing/ParcelStore.h"

namespace ow {

/// The applicant wants it another way, asked at the counter or by telephone.
struct ChooseCollecting {
    static constexpr char name[] = "collect.choose";
    using Reply = CaseReply;
    QUuid caseId;
    CollectWay way = CollectWay::Window;
    static Fields fields();
};

struct FoundToCollect {
    QString maskedName;    ///< of the applicant
    QList<Case> toCollect; ///< all his results at the counter
    static Fields fields();
};
/// Somebody collects for another and names his case: by its short number or case number. CaseUnknown where nothing of it lies here.
struct FindToCollect {
    static constexpr char name[] = "collect.find";
    using Reply = FoundToCollect;
    QString number;
    static Fields fields();
};

/// Somebody was told that his result lies here.
struct RemindCollecting {
    static constexpr char name[] = "collect.remind";
    using Reply = CaseReply;
    QUuid caseId;
    RemindedBy how = RemindedBy::Phone;
    QString words; ///< what was said or who answered
    static Fields fields();
};

struct ShelvedReply {
    QList<Case> cases;
    static Fields fields();
};
/// 归档待领: nobody came within the term; each of them, or none.
struct ShelveResults {
    static constexpr char name[] = "collect.shelve";
    using Reply = ShelvedReply;
    QList<QUuid> cases;
    static Fields fields();
};

struct CollectTermsReply {
    CollectTerms terms;
    static Fields fields();
};
struct SetCollectTerms {
    static constexpr char name[] = "collect.setTerms";
    using Reply = CollectTermsReply;
    CollectTerms terms;
    static Fields fields();
};

struct ParcelReply {
    Parcel parcel;
    QList<IssuedPaper> papers;
    static Fields fields();
};
/// Results of one application into one envelope. The address is sealed.
struct PackParcel {
    static constexpr char name[] = "parcel.pack";
    using Reply = ParcelReply;
    QList<QUuid> cases;
    QString carrier; ///< of code list carrier
    QString tracking;
    ParcelAddress to;
    static Fields fields();
};

struct ParcelsReply {
    QList<Parcel> parcels;
    QList<IssuedPaper> papers; ///< 交寄清单
    static Fields fields();
};
/// To the carrier, with a numbered list. That day the result counts as delivered in time (行政许可法 §44).
struct HandOverParcels {
    static constexpr char name[] = "parcel.handOver";
    using Reply = ParcelsReply;
    QList<QUuid> parcels;
    QDate on;
    static Fields fields();
};

/// Delivered, returned, or unpacked before it left.
struct EndParcel {
    static constexpr char name[] = "parcel.end";
    using Reply = ParcelReply;
    QUuid parcel;
    ParcelAct act = ParcelAct::Deliver;
    QDate on;
    QString words; ///< who signed for it; why it came back
    static Fields fields();
};

/// Parcels and terms; who waits stands in CasesView list=delivery.
struct CollectingView {
    static constexpr char name[] = "collecting";
    QDate day;
    CollectTerms terms;
    QList<CodeEntry> carriers;
    QList<Parcel> parcels; ///< under way first
    static Fields fields();
    const Parcel *withTracking(const QString &tracking) const;
};
bool foldCollecting(CollectingView &view, const QString &type, const QJsonObject &data);

/// Where the applicant wants it sent, in clear. Parameters: id (case) and reason.
struct MailAddressView {
    static constexpr char name[] = "mailAddress";
    ParcelAddress address; ///< as the form says; empty where it says nothing
    static Fields fields();
};

/// As the form of the application says it.
CollectWay chosenWay(CommandContext &context, const Case &record);

std::span<const CommandRow> collectCommands();
std::span<const EventRow> collectEvents();
std::span<const ViewRow> collectViews();

} // namespace ow
