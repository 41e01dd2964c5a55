#include "models/cases/CollectRules.h"

#include "models/base/ProblemTypes.h"

#include <algorithm>

namespace ow {

namespace {
bool cameAs(const Visit &visit, const QUuid &person)
{
    return std::any_of(visit.persons.begin(), visit.persons.end(),
                       [&](const VisitPerson &one) { return one.person == person; });
}

/// His card was read when the case was taken in, and his authority has not ended.
bool isKnownAgent(const CollectClaim &claim)
{
    if (!claim.application)
        return false;
    const QList<ApplicationParty> parties = claim.application->parties.value_or(QList<ApplicationParty>());
    const bool known = std::any_of(parties.begin(), parties.end(), [&](const ApplicationParty &party) {
        return (party.part == ElementRole::Agent || party.part == ElementRole::Guardian)
            && party.person == claim.receiver.person;
    });
    const auto until = claim.receiver.facts ? claim.receiver.facts->authorityUntil : std::nullopt;
    return known && (!until || claim.today <= *until);
}
} // namespace

CollectWay collectWay(const Case &record)
{
    return record.collecting ? record.collecting->way : CollectWay::Window;
}

bool isInEnvelope(const Case &record)
{
    return record.collecting && record.collecting->tracking;
}

std::optional<QDate> readyOn(const Case &record)
{
    if (record.collecting && record.collecting->returnedOn)
        return record.collecting->returnedOn;
    return record.issuedOn;
}

int daysReady(const Case &record, QDate today, const WorkingCalendar &calendar)
{
    const auto since = readyOn(record);
    return since ? qMax(0, calendar.workingDaysBetween(*since, today)) : 0;
}

CollectBand collectBand(const Case &record, const CollectTerms &terms, QDate today, const WorkingCalendar &calendar)
{
    if (isInEnvelope(record))
        return CollectBand::InEnvelope;
    if (record.collecting && record.collecting->shelvedOn)
        return CollectBand::Shelved;
    const int days = daysReady(record, today, calendar);
    if (days > terms.shelveAfter)
        return CollectBand::ShelfDue;
    const QList<CollectReminder> reminders =
        record.collecting ? record.collecting->reminders : QList<CollectReminder>();
    const bool isRecent =
        !reminders.isEmpty() && calendar.workingDaysBetween(reminders.last().on, today) < terms.remindAfter;
    if (days >= terms.remindAfter && !isRecent)
        return CollectBand::RemindDue;
    return reminders.isEmpty() ? CollectBand::Fresh : CollectBand::Reminded;
}

QString collectBandText(CollectBand band)
{
    switch (band) {
    case CollectBand::Fresh: return QStringLiteral("待领");
    case CollectBand::RemindDue: return QStringLiteral("该催领");
    case CollectBand::Reminded: return QStringLiteral("已催领");
    case CollectBand::ShelfDue: return QStringLiteral("该转归档待领");
    case CollectBand::Shelved: return QStringLiteral("归档待领");
    case CollectBand::InEnvelope: return QStringLiteral("邮寄中");
    }
    return {};
}

Light collectLight(CollectBand band)
{
    switch (band) {
    case CollectBand::Fresh:
    case CollectBand::Reminded: return Light::Green;
    case CollectBand::RemindDue: return Light::Yellow;
    case CollectBand::ShelfDue: return Light::Red;
    case CollectBand::Shelved:
    case CollectBand::InEnvelope: return Light::None;
    }
    return Light::None;
}

Result<Deadline> shelfDeadline(const Case &record, const CollectTerms &terms, const WorkingCalendar &calendar)
{
    return calendar.dueDate(readyOn(record).value_or(QDate()), Term{terms.shelveAfter, TimeUnit::WorkingDay});
}

std::optional<Fault> collectFault(const CollectClaim &claim, const QString &place)
{
    if (claim.receiver.person == claim.record.principal)
        return std::nullopt;
    const bool speaks = claim.receiver.role == VisitRole::Agent || claim.receiver.role == VisitRole::Guardian;
    if (!speaks)
        return Fault{place, &problem::PersonMismatch, {}};
    if (cameAs(claim.visit, claim.record.principal) || isKnownAgent(claim))
        return std::nullopt;
    if (!claim.proxy || claim.proxy->paper.trimmed().isEmpty())
        return Fault{place, &problem::ProxyMissing, {}};
    if (!claim.proxy->originalSeen)
        return Fault{QStringLiteral("proxy.originalSeen"), &problem::ProxyUnread, {}};
    return std::nullopt;
}

std::optional<QString> collectAuthority(const CollectClaim &claim)
{
    if (claim.receiver.person == claim.record.principal || cameAs(claim.visit, claim.record.principal))
        return std::nullopt;
    if (isKnownAgent(claim))
        return claim.receiver.role == VisitRole::Guardian ? QStringLiteral("受理时核验的监护关系")
                                                          : QStringLiteral("受理时核验的委托");
    return claim.proxy ? std::optional(claim.proxy->paper.trimmed()) : std::nullopt;
}

Fields ProxyProof::fields()
{
    return {field("paper", &ProxyProof::paper, {.lengthMin = 1, .lengthMax = 200}),
            field("originalSeen", &ProxyProof::originalSeen)};
}

} // namespace ow
