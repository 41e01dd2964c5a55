#include "sync/platform/CaseProgress.h"

namespace ow {

namespace {
struct CaseDueDay {
    QDate due;
    static Fields fields() { return {field("due", &CaseDueDay::due)}; }
};

struct ReportedOnline {
    std::optional<QList<QString>> bring;
    static Fields fields() { return {field("bring", &ReportedOnline::bring)}; }
};

struct ReportedEnding {
    QString reason;
    static Fields fields() { return {field("reason", &ReportedEnding::reason)}; }
};

struct ReportedCase {
    QUuid id;
    QString number;
    QString item;
    QString itemName;
    QString unit;
    QString maskedName;
    QString state;
    std::optional<QDate> receivedOn;
    std::optional<QDate> acceptedOn;
    std::optional<CaseDueDay> due;
    std::optional<QDate> decidedOn;
    std::optional<QDate> issuedOn;
    std::optional<QDate> deliveredOn;
    std::optional<QList<CaseTold::Defect>> defects;
    std::optional<CaseDueDay> correctionDue;
    std::optional<QString> refusal;
    std::optional<ReportedEnding> ending;
    std::optional<ReportedOnline> online;

    static Fields fields()
    {
        return {field("id", &ReportedCase::id),
                field("number", &ReportedCase::number),
                field("item", &ReportedCase::item, {.lengthMin = 1}),
                field("itemName", &ReportedCase::itemName),
                field("unit", &ReportedCase::unit),
                field("maskedName", &ReportedCase::maskedName),
                field("state", &ReportedCase::state, {.lengthMin = 1, .lengthMax = 40}),
                field("receivedOn", &ReportedCase::receivedOn),
                field("acceptedOn", &ReportedCase::acceptedOn),
                field("due", &ReportedCase::due),
                field("decidedOn", &ReportedCase::decidedOn),
                field("issuedOn", &ReportedCase::issuedOn),
                field("deliveredOn", &ReportedCase::deliveredOn),
                field("defects", &ReportedCase::defects),
                field("correctionDue", &ReportedCase::correctionDue),
                field("refusal", &ReportedCase::refusal),
                field("ending", &ReportedCase::ending),
                field("online", &ReportedCase::online)};
    }
};

/// What is told of a case by its state; whoever applied at a window has it on paper.
std::optional<CaseTold> toldOf(const ReportedCase &c)
{
    if (!c.online)
        return std::nullopt;
    CaseTold told;
    if (c.state == QLatin1String("preReviewed"))
        told.bring = c.online->bring;
    if (c.state == QLatin1String("correcting") || c.state == QLatin1String("returned")
        || c.state == QLatin1String("refused"))
        told.defects = c.defects && !c.defects->isEmpty() ? c.defects : std::nullopt;
    if (c.state == QLatin1String("correcting") && c.correctionDue)
        told.correctBy = c.correctionDue->due;
    if (c.state == QLatin1String("refused"))
        told.reason = c.refusal;
    else if (c.ending)
        told.reason = c.ending->reason;
    return told.isEmpty() ? std::nullopt : std::optional(told);
}

constexpr const char *countedAreas[] = {
    "hall",     "user",        "window",  "ticket",    "person",    "visit",  "application", "paper",    "rating",
    "clock",    "personal",    "item",    "catalogue", "directive", "uplink", "consent",     "registry", "identity",
    "scan",     "calendar",    "alert",   "question",  "bundle",    "credit", "notice",      "sample",   "archive",
    "exchange", "shortNumber", "find",    "duplicate", "deputy",    "blank",  "parcel",      "collect",  "badRating",
    "shift",    "message",     "fee",     "external",  "siteVisit", "folder", "disclosure",  "opinion",  "suggestion",
    "backup",   "space",       "station", "online",    "recovery"};
} // namespace

EventEffect eventEffect(QStringView type)
{
    const QList<QStringView> parts = type.split(QLatin1Char('.'));
    if (parts.size() != 4 || parts.at(0) != QLatin1String("gov") || parts.at(3) != QLatin1String("v1"))
        return EventEffect::Unknown;
    if (parts.at(1) == QLatin1String("case"))
        return EventEffect::Case;
    if (parts.at(1) == QLatin1String("item") && parts.at(2) == QLatin1String("hallPart"))
        return EventEffect::Place;
    if (parts.at(1) == QLatin1String("directive") && parts.at(2) == QLatin1String("refused"))
        return EventEffect::Refusal;
    const bool isCounted = std::any_of(std::begin(countedAreas), std::end(countedAreas),
                                       [&](const char *area) { return parts.at(1) == QLatin1String(area); });
    return isCounted ? EventEffect::Counted : EventEffect::Unknown;
}

Result<CaseProgress> caseProgress(const QByteArray &eventBody)
{
    const auto body = readJson(eventBody);
    if (!body)
        return fail(body.error());
    const QJsonValue fact = body->toObject().value(QLatin1String("fact")).toObject().value(QLatin1String("case"));
    return fromJson<ReportedCase>(fact, Strictness::Tolerant, QStringLiteral("fact.case"))
        .map([](const ReportedCase &c) {
            CaseProgress p;
            p.id = c.id;
            p.number = c.number;
            p.item = c.item;
            p.itemName = c.itemName;
            p.unit = c.unit;
            p.state = c.state;
            p.maskedName = c.maskedName;
            p.receivedOn = c.receivedOn;
            p.acceptedOn = c.acceptedOn;
            if (c.due)
                p.due = c.due->due;
            p.decidedOn = c.decidedOn;
            p.issuedOn = c.issuedOn;
            p.deliveredOn = c.deliveredOn;
            p.told = toldOf(c);
            return p;
        });
}

Fields CaseProgress::fields()
{
    return {field("id", &CaseProgress::id),
            field("number", &CaseProgress::number),
            field("item", &CaseProgress::item),
            field("itemName", &CaseProgress::itemName),
            field("unit", &CaseProgress::unit),
            field("state", &CaseProgress::state),
            field("maskedName", &CaseProgress::maskedName),
            field("receivedOn", &CaseProgress::receivedOn),
            field("acceptedOn", &CaseProgress::acceptedOn),
            field("due", &CaseProgress::due),
            field("decidedOn", &CaseProgress::decidedOn),
            field("issuedOn", &CaseProgress::issuedOn),
            field("deliveredOn", &CaseProgress::deliveredOn),
            field("epoch", &CaseProgress::epoch),
            field("seq", &CaseProgress::seq),
            field("told", &CaseProgress::told)};
}

} // namespace ow
