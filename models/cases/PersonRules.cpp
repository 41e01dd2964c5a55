#include "models/cases/PersonRules.h"

#include "models/base/ProblemTypes.h"

#include <algorithm>

namespace ow {

namespace {

constexpr int guardianUnderDefault = 18; // 民法典 §17
constexpr int guardianFromDefault = 18;  // 民法典 §17, §34
constexpr int ownCardFromDefault = 16;   // 居民身份证法 §2

PersonPolicy policyOf(const Item &item)
{
    return item.persons.value_or(PersonPolicy{});
}

/// One person before one item.
class PersonCheck {
public:
    PersonCheck(const Item &item, const QString &place, const QString &who, PersonFindings &found)
        : m_item(item), m_place(place), m_who(who), m_found(found)
    {
    }

    void document(const Attendant &one)
    {
        const PersonPolicy policy = policyOf(m_item);
        if (one.facts.expired.value_or(false))
            judge(policy.expired.value_or(Firmness::Stop), problem::DocumentExpiredStops,
                  problem::DocumentExpiredWarns);
        if (one.facts.stayOver.value_or(false))
            judge(policy.stayExpired.value_or(Firmness::Stop), problem::StayStops, problem::StayWarns);
        if (one.facts.document == DocumentKind::TemporaryCard && !policy.temporaryCard.value_or(true))
            stop(problem::TemporaryStops);
        face(one.facts.reading.face, policy.faceMatch.value_or(false));
    }

    void stop(const ProblemType &type, ProblemParameters more = {}) { m_found.stops.append(fault(type, more)); }

private:
    void judge(Firmness firmness, const ProblemType &stops, const ProblemType &warns)
    {
        if (firmness == Firmness::Stop)
            m_found.stops.append(fault(stops, {}));
        else
            m_found.warnings.append(fault(warns, {}));
    }

    /// A face that differs stops whoever asks; one that was not compared, only where it is asked.
    void face(const std::optional<FaceMatch> &face, bool isAsked)
    {
        if (face && face->result == FaceResult::Differs)
            stop(problem::FaceDiffers);
        else if (isAsked && (!face || face->result == FaceResult::Unavailable))
            stop(problem::FaceUnchecked);
    }

    Fault fault(const ProblemType &type, ProblemParameters parameters) const
    {
        parameters.insert(QStringLiteral("item"), m_item.shortName);
        parameters.insert(QStringLiteral("who"), m_who);
        return {m_place, &type, parameters};
    }

    const Item &m_item;
    QString m_place;
    QString m_who;
    PersonFindings &m_found;
};

void checkPrincipal(const Item &item, const Attendance &came, QDate today, PersonFindings &found)
{
    const PersonPolicy policy = policyOf(item);
    PersonCheck check(item, QStringLiteral("principal"), QStringLiteral("申请人"), found);
    check.document(came.principal);
    const int age = ageAt(came.principal.card.birth, today);
    const DocumentRow &row = documentRow(came.principal.facts.document);
    const bool isMinor = age < policy.guardianUnder.value_or(guardianUnderDefault);
    const int ownCardFrom = policy.ownCardFrom.value_or(ownCardFromDefault);
    if (row.needsGuardian && age >= ownCardFrom)
        check.stop(problem::OwnCardNeeded,
                   {{QStringLiteral("age"), QString::number(ownCardFrom)},
                    {QStringLiteral("document"), QString::fromUtf8(row.name)}});
    if ((isMinor || row.needsGuardian) && !came.guardian)
        check.stop(problem::GuardianNeeded, {{QStringLiteral("age"), QString::number(age)}});
}

void checkAgent(const Item &item, const Attendant &agent, QDate today, PersonFindings &found)
{
    PersonCheck check(item, QStringLiteral("agent"), QStringLiteral("代理人"), found);
    if (!policyOf(item).agents.value_or(true))
        check.stop(problem::AgentRefused);
    if (agent.facts.authorityUntil && *agent.facts.authorityUntil < today)
        check.stop(problem::AuthorityExpired,
                   {{QStringLiteral("date"), agent.facts.authorityUntil->toString(Qt::ISODate)}});
    check.document(agent);
}

void checkGuardian(const Item &item, const Attendant &guardian, QDate today, PersonFindings &found)
{
    PersonCheck check(item, QStringLiteral("guardian"), QStringLiteral("监护人"), found);
    const int from = policyOf(item).guardianFrom.value_or(guardianFromDefault);
    if (ageAt(guardian.card.birth, today) < from || documentRow(guardian.facts.document).needsGuardian)
        check.stop(problem::GuardianUnfit, {{QStringLiteral("age"), QString::number(from)}});
    check.document(guardian);
}

} // namespace

PersonFindings personFindings(const QList<const Item *> &items, const Attendance &came, QDate today)
{
    PersonFindings found;
    for (const Item *item : items) {
        checkPrincipal(*item, came, today, found);
        if (came.agent)
            checkAgent(*item, *came.agent, today, found);
        if (came.guardian)
            checkGuardian(*item, *came.guardian, today, found);
    }
    return found;
}

namespace {

/// By what he signs or why he need not.
bool answersFor(const ApplicationParty &one)
{
    switch (one.presence) {
    case Presence::Here: return one.person.has_value();
    case Presence::Remote: return !one.reference.value_or(QString()).isEmpty();
    case Presence::NotarisedProxy: return !one.reference.value_or(QString()).isEmpty() && one.paperSeen.value_or(false);
    case Presence::Absent: return one.reason.has_value();
    }
    return false;
}

/// With one more for each further row of a repeating part: all who are named on the form sign it.
QList<NeededParty> neededParties(const Item &item, const QMap<ElementRole, int> &rows)
{
    QList<NeededParty> needed = policyOf(item).parties.value_or(QList<NeededParty>());
    for (auto part = rows.begin(); part != rows.end(); ++part) {
        const auto isOfPart = [&](const NeededParty &one) { return one.part == part.key(); };
        const auto first = std::find_if(needed.cbegin(), needed.cend(), isOfPart);
        if (first == needed.cend())
            continue;
        const NeededParty another = *first;
        for (auto n = std::count_if(needed.cbegin(), needed.cend(), isOfPart); n < *part; ++n)
            needed.append(another);
    }
    return needed;
}

} // namespace

Faults partyFaults(const Item &item, const QList<ApplicationParty> &parties, const QMap<ElementRole, int> &rows)
{
    Faults faults;
    QList<ApplicationParty> left = parties;
    for (const NeededParty &needed : neededParties(item, rows)) {
        // Two of one part need two people.
        const auto found = std::find_if(left.begin(), left.end(), [&](const ApplicationParty &one) {
            return one.part == needed.part && answersFor(one);
        });
        if (found != left.end()) {
            left.erase(found);
            continue;
        }
        faults.append({QStringLiteral("parties"),
                       &problem::PartyMissing,
                       {{QStringLiteral("item"), item.shortName}, {QStringLiteral("party"), partText(needed.part)}}});
    }
    return faults;
}

int guardianUnder(const QList<const Item *> &items)
{
    int under = items.isEmpty() ? guardianUnderDefault : 0;
    for (const Item *item : items)
        under = std::max(under, policyOf(*item).guardianUnder.value_or(guardianUnderDefault));
    return under;
}

QString partText(ElementRole part)
{
    switch (part) {
    case ElementRole::Applicant: return QStringLiteral("申请人");
    case ElementRole::CoApplicant: return QStringLiteral("共同申请人");
    case ElementRole::Spouse: return QStringLiteral("配偶");
    case ElementRole::Father: return QStringLiteral("父亲");
    case ElementRole::Mother: return QStringLiteral("母亲");
    case ElementRole::Child: return QStringLiteral("子女");
    case ElementRole::FamilyMember: return QStringLiteral("家庭成员");
    case ElementRole::Guardian: return QStringLiteral("监护人");
    case ElementRole::Agent: return QStringLiteral("代理人");
    case ElementRole::Shareholder: return QStringLiteral("股东");
    case ElementRole::Executive: return QStringLiteral("董事、监事或高级管理人员");
    case ElementRole::Staff: return QStringLiteral("从业人员");
    case ElementRole::Transferor: return QStringLiteral("转让方");
    case ElementRole::Transferee: return QStringLiteral("受让方");
    case ElementRole::Enterprise:
    case ElementRole::Employer:
    case ElementRole::Property:
    case ElementRole::Vehicle:
    case ElementRole::Matter:
    case ElementRole::Delivery: break;
    }
    return QStringLiteral("其他当事人");
}

} // namespace ow
