#pragma once
// 到厅、申请、办件 as values and their events. One application has one principal, one to n items, ONE form; each item is a case with
// its own number, clock and result (design §5).
#include "models/calendar/Deadline.h"
#include "models/catalogue/Item.h"
#include "models/catalogue/Material.h"

namespace ow {

enum class CaseState { Correcting, Refused, Accepted, Tolerant, Approved, Rejected, Issued, Delivered };
constexpr Code<CaseState> caseStateCodes[] = {
    {CaseState::Correcting, "correcting"}, {CaseState::Refused, "refused"},    {CaseState::Accepted, "accepted"},
    {CaseState::Tolerant, "tolerant"},     {CaseState::Approved, "approved"},  {CaseState::Rejected, "rejected"},
    {CaseState::Issued, "issued"},         {CaseState::Delivered, "delivered"}};
constexpr std::span<const Code<CaseState>> codesOf(CaseState)
{
    return caseStateCodes;
}

/// What the window decides about one item of an application.
enum class IntakeAct { Accept, Tolerate, Notice, Refuse };
constexpr Code<IntakeAct> intakeActCodes[] = {{IntakeAct::Accept, "accept"},
                                              {IntakeAct::Tolerate, "tolerate"},
                                              {IntakeAct::Notice, "notice"},
                                              {IntakeAct::Refuse, "refuse"}};
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

    static constexpr auto fields()
    {
        return std::tuple{field("material", &MaterialCheck::material, {.lengthMin = 1, .lengthMax = 40}),
                          field("finding", &MaterialCheck::finding),
                          field("defects", &MaterialCheck::defects, {.lengthMax = 40, .itemsMax = 30}),
                          field("ticked", &MaterialCheck::ticked, {.lengthMax = 40, .itemsMax = 30}),
                          field("remark", &MaterialCheck::remark, {.lengthMax = 200})};
    }
};

/// A defect as it stands on a notice: coded, worded and curable the same way for everyone.
struct FoundDefect {
    QString material;
    QString materialName;
    QString code;
    QString wording;
    QString cure;

    static constexpr auto fields()
    {
        return std::tuple{field("material", &FoundDefect::material), field("materialName", &FoundDefect::materialName),
                          field("code", &FoundDefect::code), field("wording", &FoundDefect::wording),
                          field("cure", &FoundDefect::cure)};
    }
};

/// A paper tolerated for now, with the day it must be in and why that day.
struct Supplement {
    QString material;
    QString materialName;
    Deadline due;
    QString explanation;
    std::optional<QDate> receivedOn;

    static constexpr auto fields()
    {
        return std::tuple{field("material", &Supplement::material), field("materialName", &Supplement::materialName),
                          field("due", &Supplement::due),
                          field("explanation", &Supplement::explanation, {.lengthMax = 2000}),
                          field("receivedOn", &Supplement::receivedOn)};
    }
};

struct Opinion {
    QString reviewer;
    bool agrees = true;
    QString text;
    Instant at;

    static constexpr auto fields()
    {
        return std::tuple{field("reviewer", &Opinion::reviewer), field("agrees", &Opinion::agrees),
                          field("text", &Opinion::text, {.lengthMax = 500}), field("at", &Opinion::at)};
    }
};

struct CaseResult {
    QString name;
    QString number;
    QDate validFrom;
    std::optional<QDate> validTo;

    static constexpr auto fields()
    {
        return std::tuple{field("name", &CaseResult::name), field("number", &CaseResult::number),
                          field("validFrom", &CaseResult::validFrom), field("validTo", &CaseResult::validTo)};
    }
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
    std::optional<QString> deliveredTo; ///< masked name of who took it

    static constexpr auto fields()
    {
        return std::tuple{field("id", &Case::id),
                          field("number", &Case::number),
                          field("application", &Case::application),
                          field("item", &Case::item),
                          field("itemVersion", &Case::itemVersion),
                          field("itemName", &Case::itemName),
                          field("unit", &Case::unit),
                          field("principal", &Case::principal),
                          field("maskedName", &Case::maskedName),
                          field("state", &Case::state),
                          field("receivedOn", &Case::receivedOn),
                          field("receiver", &Case::receiver),
                          field("acceptedOn", &Case::acceptedOn),
                          field("due", &Case::due),
                          field("dueExplanation", &Case::dueExplanation, {.lengthMax = 2000}),
                          field("supplements", &Case::supplements),
                          field("defects", &Case::defects),
                          field("refusal", &Case::refusal, {.lengthMax = 500}),
                          field("opinions", &Case::opinions),
                          field("decider", &Case::decider),
                          field("decidedOn", &Case::decidedOn),
                          field("decisionReason", &Case::decisionReason, {.lengthMax = 500}),
                          field("result", &Case::result),
                          field("issuedOn", &Case::issuedOn),
                          field("deliveredOn", &Case::deliveredOn),
                          field("deliveredTo", &Case::deliveredTo)};
    }
};

/// Who came, in which part.
enum class VisitRole { Applicant, Agent, Guardian, Companion };
constexpr Code<VisitRole> visitRoleCodes[] = {{VisitRole::Applicant, "applicant"},
                                              {VisitRole::Agent, "agent"},
                                              {VisitRole::Guardian, "guardian"},
                                              {VisitRole::Companion, "companion"}};
constexpr std::span<const Code<VisitRole>> codesOf(VisitRole)
{
    return visitRoleCodes;
}

struct VisitPerson {
    QUuid person;
    QString maskedName;
    VisitRole role = VisitRole::Applicant;

    static constexpr auto fields()
    {
        return std::tuple{field("person", &VisitPerson::person), field("maskedName", &VisitPerson::maskedName),
                          field("role", &VisitPerson::role)};
    }
};

/// One coming to the hall; begins when the first identity is read for a ticket at a window.
struct Visit {
    QUuid id;
    QUuid ticket;
    QString ticketNumber;
    int window = 0;
    QDate day;
    QList<VisitPerson> persons;

    static constexpr auto fields()
    {
        return std::tuple{field("id", &Visit::id),
                          field("ticket", &Visit::ticket),
                          field("ticketNumber", &Visit::ticketNumber),
                          field("window", &Visit::window),
                          field("day", &Visit::day),
                          field("persons", &Visit::persons, {.itemsMax = 20})};
    }
};

struct ItemRef {
    QString code;
    int version = 0;
    static constexpr auto fields()
    {
        return std::tuple{field("code", &ItemRef::code), field("version", &ItemRef::version)};
    }
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

    static constexpr auto fields()
    {
        return std::tuple{field("id", &Application::id),
                          field("visit", &Application::visit),
                          field("principal", &Application::principal),
                          field("maskedName", &Application::maskedName),
                          field("key", &Application::key),
                          field("items", &Application::items),
                          field("state", &Application::state),
                          field("startedOn", &Application::startedOn),
                          field("startedBy", &Application::startedBy),
                          field("answersSealed", &Application::answersSealed, {.lengthMax = 400000}),
                          field("materials", &Application::materials)};
    }
};

struct VisitStored {
    static constexpr char type[] = "gov.visit.identified.v1";
    Visit visit;
    static constexpr auto fields() { return std::tuple{field("visit", &VisitStored::visit)}; }
};
struct ApplicationStarted {
    static constexpr char type[] = "gov.application.started.v1";
    Application application;
    static constexpr auto fields() { return std::tuple{field("application", &ApplicationStarted::application)}; }
};
struct ApplicationSubmitted {
    static constexpr char type[] = "gov.application.submitted.v1";
    Application application;
    static constexpr auto fields() { return std::tuple{field("application", &ApplicationSubmitted::application)}; }
};

// Each carries the whole case as it is afterwards.
#define OW_CASE_EVENT(Name, wire) \
    struct Name { \
        static constexpr char type[] = wire; \
        Case record; \
        static constexpr auto fields() { return std::tuple{field("case", &Name::record)}; } \
    };
OW_CASE_EVENT(CaseAccepted, "gov.case.accepted.v1")
OW_CASE_EVENT(CaseTolerantlyAccepted, "gov.case.tolerantlyAccepted.v1")
OW_CASE_EVENT(CaseNoticed, "gov.case.noticed.v1")
OW_CASE_EVENT(CaseRefused, "gov.case.refused.v1")
OW_CASE_EVENT(CaseSupplemented, "gov.case.supplemented.v1")
OW_CASE_EVENT(CaseOpined, "gov.case.opined.v1")
OW_CASE_EVENT(CaseDecided, "gov.case.decided.v1")
OW_CASE_EVENT(CaseIssued, "gov.case.issued.v1")
OW_CASE_EVENT(CaseDelivered, "gov.case.delivered.v1")
#undef OW_CASE_EVENT

} // namespace ow
