#pragma once
// 到厅、申请、办件 as values and their events. One application has one principal, one to n items, ONE form; each item is a case with
// its own number, clock and result (design §5).
#include "models/calendar/Deadline.h"
#include "models/cases/CaseAmendment.h"
#include "models/cases/CaseBundle.h"
#include "models/cases/CaseExternal.h"
#include "models/cases/CaseFee.h"
#include "models/cases/CaseHearing.h"
#include "models/cases/CaseOnline.h"
#include "models/cases/CasePromise.h"
#include "models/cases/CaseReview.h"
#include "models/cases/Collecting.h"
#include "models/cases/FiledThrough.h"
#include "models/cases/Party.h"
#include "models/catalogue/Item.h"
#include "models/catalogue/Material.h"
#include "models/consents/Signing.h"

namespace ow {

enum class CaseState {
    Correcting,
    Refused,
    Accepted,
    Tolerant,
    Approved,
    Rejected,
    Issued,
    Delivered,
    Suspended, ///< a special procedure is under way and the period does not run
    Withdrawn,
    Revoked, ///< the acceptance was taken back: tolerated papers never came
    Terminated,
    Received,   ///< only received: what becomes of it is said within five working days
    Returned,   ///< papers given back with the notice: the applicant may file again (domain.md §2.6)
    Annulled,   ///< the decision was taken back: what was promised is not so
    PreReview,  ///< came from online: what becomes of it is said within five working days
    PreReviewed ///< complete online; the originals are still to be seen at a window
};
constexpr Code<CaseState> caseStateCodes[] = {
    {CaseState::Correcting, "correcting"},  {CaseState::Refused, "refused"},
    {CaseState::Accepted, "accepted"},      {CaseState::Tolerant, "tolerant"},
    {CaseState::Approved, "approved"},      {CaseState::Rejected, "rejected"},
    {CaseState::Issued, "issued"},          {CaseState::Delivered, "delivered"},
    {CaseState::Suspended, "suspended"},    {CaseState::Withdrawn, "withdrawn"},
    {CaseState::Revoked, "revoked"},        {CaseState::Terminated, "terminated"},
    {CaseState::Received, "received"},      {CaseState::Returned, "returned"},
    {CaseState::Annulled, "annulled"},      {CaseState::PreReview, "preReview"},
    {CaseState::PreReviewed, "preReviewed"}};
constexpr std::span<const Code<CaseState>> codesOf(CaseState)
{
    return caseStateCodes;
}

/// What the window decides about one item of an application. Conclude: an instant item is accepted and decided in one act
/// (domain.md §16.28). Promise: 告知承诺, decided on what was promised and checked afterwards.
enum class IntakeAct { Accept, Tolerate, Notice, Refuse, Conclude, Promise };
constexpr Code<IntakeAct> intakeActCodes[] = {{IntakeAct::Accept, "accept"},     {IntakeAct::Tolerate, "tolerate"},
                                              {IntakeAct::Notice, "notice"},     {IntakeAct::Refuse, "refuse"},
                                              {IntakeAct::Conclude, "conclude"}, {IntakeAct::Promise, "promise"}};
constexpr std::span<const Code<IntakeAct>> codesOf(IntakeAct)
{
    return intakeActCodes;
}

/// What the clerk found about one paper of the common set.
enum class MaterialFinding { Received, Missing, Verified, NotApplicable };
constexpr Code<MaterialFinding> materialFindingCodes[] = {{MaterialFinding::Received, "received"},
                                                          {MaterialFinding::Missing, "missing"},
                                                          {MaterialFinding::Verified, "verified"},
                                                          {MaterialFinding::NotApplicable, "notApplicable"}};
constexpr std::span<const Code<MaterialFinding>> codesOf(MaterialFinding)
{
    return materialFindingCodes;
}

/// One paper as it lies on the desk: every criterion ticked, or its defect coded.
struct MaterialCheck {
    QString material;
    MaterialFinding finding = MaterialFinding::Missing;
    QList<QString> defects; ///< codes of criteria that failed
    QList<QString> ticked;  ///< codes (of the defects they would be) of criteria found in order
    std::optional<QString> remark;
    std::optional<QDate> issuedOn = {}; ///< as the paper says
    std::optional<QDate> validTo = {};  ///< its last day
    std::optional<int> originals = {};  ///< handed in; absent: as many as asked
    std::optional<int> copies = {};
    std::optional<QList<UploadedFile>> uploaded = {}; ///< what the applicant sent of it online

    static Fields fields();
    friend bool operator==(const MaterialCheck &, const MaterialCheck &) = default;
};

/// A defect as it stands on a notice: coded, worded and curable the same way for everyone.
struct FoundDefect {
    QString material;
    QString materialName;
    QString code;
    QString wording;
    QString cure;

    static Fields fields();
};

/// One 一次性告知: what was told, and which papers were asked for and looked at then.
struct IntakeNotice {
    QDate on;
    QString by;     ///< user
    QString byName; ///< as it stands on papers
    QList<FoundDefect> defects;
    QList<QString> asked;

    static Fields fields();
};

/// How papers asked for later come to the hall.
enum class BroughtBy { Counter, Mail, Online };
constexpr Code<BroughtBy> broughtByCodes[] = {
    {BroughtBy::Counter, "counter"}, {BroughtBy::Mail, "mail"}, {BroughtBy::Online, "online"}};
constexpr std::span<const Code<BroughtBy>> codesOf(BroughtBy)
{
    return broughtByCodes;
}

/// Corrected papers, with the day they came: that counts, whenever they were entered.
struct BroughtPapers {
    BroughtBy by = BroughtBy::Counter;
    QDate handedOn;
    QDate enteredOn;
    QString enteredBy; ///< user
    QList<QString> materials;
    std::optional<QUuid> sending = {}; ///< of the platform, when they came online: each is taken once

    static Fields fields();
};

/// More time for a tolerated paper, for a reason nobody could help (domain.md §4: 不可抗力).
struct SupplementMove {
    QDate from; ///< the day it was due before
    QString reason;
    QString by; ///< name as it stands on papers
    QDate on;

    static Fields fields();
};

/// A paper tolerated for now, with the day it must be in and why that day.
struct Supplement {
    QString material;
    QString materialName;
    Deadline due;
    QString explanation;
    std::optional<QDate> receivedOn;
    std::optional<SupplementMove> moved = {}; ///< force majeure gave more time
    std::optional<QList<QString>> anyOf = {}; ///< other papers that would do as well
    std::optional<BroughtBy> broughtBy = {};  ///< once it is in; absent: at the counter

    static Fields fields();
    bool isFor(const QString &code) const { return material == code || (anyOf && anyOf->contains(code)); }
};

struct Opinion {
    QString reviewer;
    bool agrees = true;
    QString text;
    Instant at;

    static Fields fields();
};

struct CaseResult {
    QString name;
    QString number;
    QDate validFrom;
    std::optional<QDate> validTo;
    std::optional<QString> blank = {}; ///< number of the blank it is printed on; absent: not printed, or on plain paper

    static Fields fields();
};

/// One special procedure of a case; while one is open the period does not run (行政许可法 §45).
struct SpecialProcedure {
    SpecialKind kind = SpecialKind::Inspection;
    QString name;
    QString basis;  ///< the law that says so
    QString reason; ///< why this case needs it
    Term expected;  ///< as told to the applicant in writing
    QDate startedOn;
    QString startedBy; ///< user
    std::optional<QDate> endedOn = {};
    std::optional<QString> endedBy = {};
    std::optional<QString> outcome = {};

    static Fields fields();
};

/// 延期: asked for by who handles the case, granted by somebody else, once (行政许可法 §42).
struct CaseExtension {
    int days = 0; ///< in the unit of the period
    QString reason;
    QDate askedOn;
    QString askedBy; ///< user
    std::optional<bool> granted = {};
    std::optional<QDate> answeredOn = {};
    std::optional<QString> answeredBy = {}; ///< user
    std::optional<QString> refusal = {};    ///< why it was not granted

    static Fields fields();
};

/// How a case ended before its result.
struct CaseEnding {
    QString reason;
    QDate on;
    QString by;                            ///< name as it stands on papers
    std::optional<QDate> barredUntil = {}; ///< 失信记录 of a commitment that lapsed: its last day
    std::optional<QString> spared = {};    ///< why none was made

    static Fields fields();
};

struct Case {
    QUuid id;
    QString number;
    QUuid application;
    QString item;
    int itemVersion = 0;
    QString itemName;
    QString unit;
    QUuid principal;
    QString maskedName;
    CaseState state = CaseState::Accepted;
    QDate receivedOn;
    QString receiver; ///< user who received it; may not decide it
    std::optional<QDate> acceptedOn;
    std::optional<Deadline> due;
    QString dueExplanation;
    QList<Supplement> supplements;
    QList<FoundDefect> defects;
    std::optional<QString> refusal;
    QList<Opinion> opinions;
    std::optional<QString> decider;
    std::optional<QDate> decidedOn;
    std::optional<QString> decisionReason;
    std::optional<CaseResult> result;
    std::optional<QDate> issuedOn;
    std::optional<QDate> deliveredOn;
    std::optional<QString> deliveredTo;    ///< masked name of who took it
    std::optional<bool> takenByAgent = {}; ///< the applicant stood by
    std::optional<Deadline> intakeDue =
        {}; ///< of one only received: last day to tell what becomes of it (行政许可法 §32)
    std::optional<QString> intakeExplanation = {};
    std::optional<ToleranceClock> toleranceClock = {}; ///< of a tolerated case, as its item said when it was accepted
    std::optional<QList<SpecialProcedure>> procedures = {};
    std::optional<CaseExtension> extension = {};
    std::optional<CaseEnding> ending = {};
    std::optional<Deadline> issueDue =
        {}; ///< of an approved case: the certificate is to be given by then (行政许可法 §44)
    std::optional<Deadline> correctionDue = {}; ///< of one told what to correct; absent: no last day
    std::optional<QString> correctionExplanation = {};
    std::optional<QList<IntakeNotice>> notices = {};      ///< the first one first
    std::optional<QList<BroughtPapers>> corrections = {}; ///< what came after a notice
    std::optional<QString> shortNumber = {};              ///< 办件短号; absent: older, and not numbered yet
    std::optional<CasePromise> promise = {};              ///< of one accepted under 告知承诺
    std::optional<CaseHearing> hearing = {};              ///< of one several departments are heard about
    std::optional<Collecting> collecting = {};            ///< how its result reaches people; absent: at the window
    std::optional<CaseBundle> bundle = {};                ///< of one applied for as part of a 一件事
    std::optional<CaseFee> fee = {};                      ///< once a notice of payment was given
    std::optional<Signing> deliveredSigning = {};         ///< how its receipt was signed; absent: on the pad
    std::optional<FiledThrough> filed = {};               ///< absent: at the window
    std::optional<CaseExternal> external = {};            ///< of one decided in a department's own system
    std::optional<QList<CaseAmendment>> amendments = {};  ///< of its application's answers, the first one first
    std::optional<CaseClaim> claim = {};                  ///< who reviews it, or did
    std::optional<QList<CaseRemand>> remands = {};        ///< steps done again, the first one first
    std::optional<CaseOnline> online = {};                ///< of one applied for at the platform

    static Fields fields();
};

/// Who came, in which part.
enum class VisitRole { Applicant, Agent, Guardian, Companion, CoSigner };
constexpr Code<VisitRole> visitRoleCodes[] = {{VisitRole::Applicant, "applicant"},
                                              {VisitRole::Agent, "agent"},
                                              {VisitRole::Guardian, "guardian"},
                                              {VisitRole::Companion, "companion"},
                                              {VisitRole::CoSigner, "coSigner"}};
constexpr std::span<const Code<VisitRole>> codesOf(VisitRole)
{
    return visitRoleCodes;
}

struct VisitPerson {
    QUuid person;
    QString maskedName;
    VisitRole role = VisitRole::Applicant;
    std::optional<VisitFacts> facts = {}; ///< absent: read by a version that kept none

    static Fields fields();
};

/// One coming to the hall; begins when the first identity is read for a ticket at a window.
struct Visit {
    QUuid id;
    QUuid ticket;
    QString ticketNumber;
    int window = 0;
    QDate day;
    QList<VisitPerson> persons;

    static Fields fields();
};

struct ItemRef {
    QString code;
    int version = 0;
    static Fields fields();
};

enum class ApplicationState { Draft, Submitted };
constexpr Code<ApplicationState> applicationStateCodes[] = {{ApplicationState::Draft, "draft"},
                                                            {ApplicationState::Submitted, "submitted"}};
constexpr std::span<const Code<ApplicationState>> codesOf(ApplicationState)
{
    return applicationStateCodes;
}

struct Application {
    QUuid id;
    QUuid visit;
    QUuid principal;
    QString maskedName;
    QUuid key; ///< data key of this application: its answers and drafts
    QList<ItemRef> items;
    ApplicationState state = ApplicationState::Draft;
    QDate startedOn;
    QString startedBy;
    std::optional<QByteArray> answersSealed; ///< once submitted
    QList<MaterialCheck> materials;
    std::optional<QList<ApplicationParty>> parties = {}; ///< beside the principal; absent: he came alone
    std::optional<QList<QString>> reopened = {}; ///< items on the desk once more, with corrected papers; absent: all
    std::optional<QString> bundle = {};          ///< 一件事 its items are taken as
    std::optional<FiledThrough> filed = {};      ///< absent: at the window

    static Fields fields();
    /// The person of the first party of this part who is here.
    std::optional<QUuid> partyHere(ElementRole part) const;
};

struct VisitStored {
    static constexpr char type[] = "gov.visit.identified.v1";
    Visit visit;
    static Fields fields();
};
struct ApplicationStarted {
    static constexpr char type[] = "gov.application.started.v1";
    Application application;
    static Fields fields();
};
/// Who takes part beside the principal is another list now.
struct ApplicationJoined {
    static constexpr char type[] = "gov.application.joined.v1";
    Application application;
    static Fields fields();
};
struct ApplicationItemsChanged {
    static constexpr char type[] = "gov.application.itemsChanged.v1";
    Application application;
    static Fields fields();
};
/// Corrected papers came in for some of its items: these are on the desk once more.
struct ApplicationReopened {
    static constexpr char type[] = "gov.application.reopened.v1";
    Application application;
    static Fields fields();
};
/// It reached the hall another way than over the counter.
struct ApplicationFiled {
    static constexpr char type[] = "gov.application.filed.v1";
    Application application;
    static Fields fields();
};
/// An answer was put right after it was submitted.
struct ApplicationAmended {
    static constexpr char type[] = "gov.application.amended.v1";
    Application application;
    static Fields fields();
};
struct ApplicationSubmitted {
    static constexpr char type[] = "gov.application.submitted.v1";
    Application application;
    static Fields fields();
};

// Each carries the whole case as it is afterwards.
#define OW_CASE_EVENT(Name, wire) \
    struct Name { \
        static constexpr char type[] = wire; \
        Case record; \
        static Fields fields() { return {field("case", &Name::record)}; } \
    };
OW_CASE_EVENT(CaseReceived, "gov.case.received.v1")
OW_CASE_EVENT(CaseAccepted, "gov.case.accepted.v1")
OW_CASE_EVENT(CaseTolerantlyAccepted, "gov.case.tolerantlyAccepted.v1")
OW_CASE_EVENT(CaseNoticed, "gov.case.noticed.v1")
OW_CASE_EVENT(CaseRefused, "gov.case.refused.v1")
OW_CASE_EVENT(CaseSupplemented, "gov.case.supplemented.v1")
OW_CASE_EVENT(CaseOpined, "gov.case.opined.v1")
OW_CASE_EVENT(CaseDecided, "gov.case.decided.v1")
OW_CASE_EVENT(CaseIssued, "gov.case.issued.v1")
OW_CASE_EVENT(CaseDelivered, "gov.case.delivered.v1")
OW_CASE_EVENT(ProcedureStarted, "gov.case.procedureStarted.v1")
OW_CASE_EVENT(ProcedureEnded, "gov.case.procedureEnded.v1")
OW_CASE_EVENT(ExtensionAsked, "gov.case.extensionAsked.v1")
OW_CASE_EVENT(ExtensionAnswered, "gov.case.extensionAnswered.v1")
OW_CASE_EVENT(SupplementMoved, "gov.case.supplementMoved.v1")
OW_CASE_EVENT(CaseLapsed, "gov.case.lapsed.v1")
OW_CASE_EVENT(CaseWithdrawn, "gov.case.withdrawn.v1")
OW_CASE_EVENT(CaseTerminated, "gov.case.terminated.v1")
OW_CASE_EVENT(CaseReturned, "gov.case.returned.v1")
OW_CASE_EVENT(CaseCorrected, "gov.case.corrected.v1")
OW_CASE_EVENT(CorrectionLapsed, "gov.case.correctionLapsed.v1")
OW_CASE_EVENT(PromiseChecked, "gov.case.promiseChecked.v1")
OW_CASE_EVENT(CaseAnnulled, "gov.case.annulled.v1")
OW_CASE_EVENT(CaseHeard, "gov.case.heard.v1")
OW_CASE_EVENT(OpinionSentBack, "gov.case.opinionSentBack.v1")
OW_CASE_EVENT(CaseLicensed, "gov.case.licensed.v1")
OW_CASE_EVENT(CaseUnlicensed, "gov.case.unlicensed.v1")
OW_CASE_EVENT(CollectingChosen, "gov.case.collectingChosen.v1")
OW_CASE_EVENT(CaseMailed, "gov.case.mailed.v1")
OW_CASE_EVENT(CaseMailReturned, "gov.case.mailReturned.v1")
OW_CASE_EVENT(CaseReminded, "gov.case.reminded.v1")
OW_CASE_EVENT(CaseShelved, "gov.case.shelved.v1")
OW_CASE_EVENT(CaseFollowed, "gov.case.followed.v1")
OW_CASE_EVENT(FeeNoticed, "gov.case.feeNoticed.v1")
OW_CASE_EVENT(FeePaid, "gov.case.feePaid.v1")
OW_CASE_EVENT(FeeWaiverAsked, "gov.case.feeWaiverAsked.v1")
OW_CASE_EVENT(FeeWaiverAnswered, "gov.case.feeWaiverAnswered.v1")
OW_CASE_EVENT(AmendmentAsked, "gov.case.amendmentAsked.v1")
OW_CASE_EVENT(AmendmentRefused, "gov.case.amendmentRefused.v1")
OW_CASE_EVENT(CaseAmended, "gov.case.amended.v1")
OW_CASE_EVENT(ExternalEntered, "gov.case.externalEntered.v1")
OW_CASE_EVENT(ExternalAnswered, "gov.case.externalAnswered.v1")
OW_CASE_EVENT(CaseClaimed, "gov.case.claimed.v1")
OW_CASE_EVENT(CaseReleased, "gov.case.released.v1")
OW_CASE_EVENT(CaseRemanded, "gov.case.remanded.v1")
OW_CASE_EVENT(CaseTaken, "gov.case.taken.v1")
OW_CASE_EVENT(CasePreReviewed, "gov.case.preReviewed.v1")
#undef OW_CASE_EVENT

} // namespace ow
