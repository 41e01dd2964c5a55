// Who takes part in the application on the desk beside its principal.
#include "ui/intake/IntakeSession.h"

#include <algorithm>

namespace ow {

namespace {
using Parties = QList<ApplicationParty>;

bool speaksForAnother(ElementRole part)
{
    return part == ElementRole::Agent || part == ElementRole::Guardian;
}

/// As the station tells them: which row is whose is the hub's.
Parties withoutRows(Parties parties)
{
    for (ApplicationParty &one : parties)
        one.row.reset();
    return parties;
}
} // namespace

void IntakeSession::joined(const PersonCard &card, const Coming &coming)
{
    switch (coming.role) {
    case VisitRole::Applicant:
        m_applicant = card.person;
        m_person = card;
        return;
    case VisitRole::Agent: m_agent = card; break;
    case VisitRole::Guardian: m_guardian = card; break;
    case VisitRole::CoSigner:
        if (!coming.part)
            return;
        m_people.removeIf([&](const SheetPerson &one) { return one.person == card.person; });
        m_people.append({*coming.part, card.person, card.maskedName, card.maskedNumber});
        // Of a repeating part another one joins.
        m_coSigners.removeIf([&](const ApplicationParty &one) {
            return one.part == *coming.part && (!repeats(one.part) || one.person == card.person);
        });
        m_coSigners.append({*coming.part, card.person, Presence::Here, {}});
        break;
    case VisitRole::Companion: return;
    }
    sendParties();
}

void IntakeSession::dismissAgent()
{
    m_agent.reset();
    sendParties();
    emit personChanged();
}

void IntakeSession::setElsewhere(const ApplicationParty &party)
{
    m_coSigners.removeIf([&](const ApplicationParty &one) { return one.part == party.part && !repeats(party.part); });
    m_coSigners.append(party);
    sendParties();
    emit personChanged();
}

void IntakeSession::dismissSigner(ElementRole part, int nth)
{
    for (qsizetype i = 0; i < m_coSigners.size(); ++i) {
        if (m_coSigners.at(i).part != part || nth-- > 0)
            continue;
        m_coSigners.removeAt(i);
        break;
    }
    sendParties();
    emit personChanged();
}

QList<ElementRole> IntakeSession::neededParts() const
{
    QList<ElementRole> parts;
    for (const Item *known : chosenItems()) {
        const PersonPolicy policy = known->persons.value_or(PersonPolicy{});
        for (const NeededParty &one : policy.parties.value_or(QList<NeededParty>())) {
            if (!parts.contains(one.part))
                parts.append(one.part);
        }
    }
    return parts;
}

Parties IntakeSession::parties() const
{
    Parties list;
    if (m_agent)
        list.append({ElementRole::Agent, m_agent->person, Presence::Here, {}});
    if (m_guardian)
        list.append({ElementRole::Guardian, m_guardian->person, Presence::Here, {}});
    return list + m_coSigners;
}

std::optional<VisitFacts> IntakeSession::factsOf(const QUuid &person, VisitRole role) const
{
    for (const VisitPerson &one : m_visit ? m_visit->persons : QList<VisitPerson>()) {
        if (one.person == person && one.role == role && one.facts)
            return one.facts;
    }
    for (const SheetPerson &one : m_people) {
        if (one.person == person)
            return one.facts;
    }
    return std::nullopt;
}

QString IntakeSession::nameOf(const QUuid &person) const
{
    for (const SheetPerson &one : m_people) {
        if (one.person == person)
            return one.maskedName;
    }
    return {};
}

QString IntakeSession::paperName(const QString &code) const
{
    if (const Material *known = m_catalogue.material(code))
        return known->name;
    for (const ApplicationParty &party : m_coSigners) {
        if (!code.isEmpty() && proofPaper(party) == code)
            return proofPaperName(party);
    }
    return {};
}

/// The people of a sheet are on the screen again, whoever began it; who was read at this desk meanwhile stays.
void IntakeSession::tookParties(const IntakeSheet &sheet)
{
    m_joined = withoutRows(sheet.parties.value_or(Parties()));
    m_joinedAgent.reset();
    m_joinedGuardian.reset();
    for (const SheetPerson &one : sheet.people.value_or(QList<SheetPerson>())) {
        if (nameOf(one.person).isEmpty())
            m_people.append(one);
        if (!speaksForAnother(one.part))
            continue;
        PersonCard card;
        card.person = one.person;
        card.maskedName = one.maskedName;
        card.maskedNumber = one.maskedNumber;
        std::optional<PersonCard> &place = one.part == ElementRole::Agent ? m_agent : m_guardian;
        if (!place)
            place = card;
        (one.part == ElementRole::Agent ? m_joinedAgent : m_joinedGuardian) = card;
    }
    for (const ApplicationParty &one : std::as_const(m_joined)) {
        const bool isReplaced = std::any_of(m_coSigners.begin(), m_coSigners.end(), [&](const ApplicationParty &here) {
            return here.part == one.part && (!repeats(one.part) || here.person == one.person);
        });
        if (!speaksForAnother(one.part) && !isReplaced)
            m_coSigners.append(one);
    }
    std::stable_sort(m_coSigners.begin(), m_coSigners.end(), [this](const auto &a, const auto &b) {
        const auto place = [this](const ApplicationParty &one) {
            const qsizetype at = m_joined.indexOf(one);
            return at < 0 ? m_joined.size() : at;
        };
        return place(a) < place(b);
    });
}

void IntakeSession::sendParties()
{
    if (!m_sheet || m_submitted)
        return;
    if (m_saveAgain) // commands keep their order
        sendDraft();
    // A part the hub did not give to somebody is not shown as his.
    const auto backAgain = [this] {
        m_agent = m_joinedAgent;
        m_guardian = m_joinedGuardian;
        m_coSigners = m_joined;
        m_coSigners.removeIf([](const ApplicationParty &one) { return speaksForAnother(one.part); });
        emit personChanged();
    };
    ask(
        SetParties{m_sheet->application, m_sheet->fence, parties()},
        [this, sent = typed()](const IntakeSheet &sheet) {
            m_joined = withoutRows(sheet.parties.value_or(Parties()));
            m_joinedAgent = m_agent;
            m_joinedGuardian = m_guardian;
            tookAfter(sheet, sent);
        },
        backAgain);
}

Answers IntakeSession::typed() const
{
    return m_filling ? m_filling->state().answers() : Answers();
}

/// A sheet that was asked for when the answers were `sent`: what was typed while the hub answered is younger than its answer, and so
/// is the reason it was typed for.
void IntakeSession::tookAfter(const IntakeSheet &sheet, const Answers &sent)
{
    const Answers here = typed();
    const FormSession::Sources said = m_filling ? m_filling->sources() : FormSession::Sources();
    took(sheet);
    const auto again = [&](const QString &key, const QString &value) {
        const FormCell cell = m_filling ? m_filling->state().cell(key) : FormCell{-1, 0};
        if (cell.question >= 0 && m_filling->state().answer(cell) != value)
            setAnswer(cell, value, said.value(key).reason.value_or(QString()));
    };
    for (auto answer = here.begin(); answer != here.end(); ++answer) {
        if (sent.value(answer.key()) != *answer)
            again(answer.key(), *answer);
    }
    for (auto answer = sent.begin(); answer != sent.end(); ++answer) {
        if (!here.contains(answer.key()))
            again(answer.key(), QString());
    }
}

} // namespace ow
