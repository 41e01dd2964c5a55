// The items of an intake, each in the version the application keeps, and their papers: which are asked for, what was found about them,
// what stands against a decision.
#include "models/cases/PromiseRules.h"
#include "models/cases/ScanRules.h"
#include "ui/intake/IntakeSession.h"

namespace ow {

bool IntakeSession::knowsSheet() const
{
    return !m_sheet || sheetItems().size() == m_sheet->form.items.size();
}

const Item *IntakeSession::item(const QString &code) const
{
    for (const FormItem &one : m_sheet ? m_sheet->form.items : QList<FormItem>()) {
        if (one.code == code)
            return m_sheet->bundle
                ? m_catalogue.itemBeside(m_sheet->bundle->code, m_sheet->bundle->together, code, one.version)
                : m_catalogue.itemVersion(code, one.version);
    }
    return m_catalogue.item(code, today());
}

QString IntakeSession::shortName(const QString &code) const
{
    const Item *now = item(code);
    const Item *known = now ? now : m_catalogue.newest(code);
    return known ? known->shortName : code;
}

QList<const Item *> IntakeSession::sheetItems() const
{
    QList<const Item *> items;
    if (m_sheet) {
        for (const FormItem &one : m_sheet->form.items) {
            if (const Item *known = item(one.code))
                items.append(known);
        }
    }
    return items;
}

void IntakeSession::planPapers()
{
    m_plan.reset();
    if (m_filling)
        m_plan.emplace(m_catalogue, sheetItems(), *m_filling->state().program());
    m_asked.clear();
    for (const CommonPaper &paper : paperSet().papers)
        m_asked.append(paper.material->code);
}

PaperSet IntakeSession::paperSet() const
{
    return m_plan && m_filling ? m_plan->papers(m_filling->state(), today()) : PaperSet{};
}

void IntakeSession::notePapers()
{
    QStringList asked;
    for (const CommonPaper &paper : paperSet().papers)
        asked.append(paper.material->code);
    if (asked == m_asked)
        return;
    m_asked = asked;
    // A letter promises certain papers; where others are wanted it binds nobody.
    m_commitments.clear();
    m_signed.clear();
    emit papersChanged();
    emit decisionsChanged();
}

MaterialCheck IntakeSession::check(const QString &material) const
{
    for (const MaterialCheck &one : m_checks) {
        if (one.material == material)
            return one;
    }
    MaterialCheck none;
    none.material = material;
    return none;
}

void IntakeSession::setCheck(const MaterialCheck &check)
{
    if (!m_sheet || m_submitted)
        return;
    // A letter promises certain papers; with others missing it binds nobody.
    if (this->check(check.material).finding != check.finding) {
        m_commitments.clear();
        m_signed.clear();
    }
    m_checks.removeIf([&](const MaterialCheck &one) { return one.material == check.material; });
    m_checks.append(check);
    save();
    emit checkChanged(check.material);
    emit stateChanged();
}

std::optional<Fault> IntakeSession::bar(IntakeAct act) const
{
    const auto regime = act == IntakeAct::Promise ? CreditRegime::InformedPromise : CreditRegime::Tolerance;
    const QUuid principal = m_entering ? m_entering->principal : m_applicant ? *m_applicant : QUuid();
    return seenBar(m_bars.value(), regime, principal, today());
}

Faults IntakeSession::actFaults(const QString &code, IntakeAct act, bool beforeSigning) const
{
    const Item *known = item(code);
    if (!known)
        return {};
    const DeskPapers papers{m_catalogue, *known, paperSet().demandsOf(*known), m_checks, today()};
    Faults faults = intakeFaults(papers, act, beforeSigning || m_signed.contains(code), m_decisions.value(code).reason);
    const bool onWord = act == IntakeAct::Tolerate || act == IntakeAct::Promise;
    if (const std::optional<Fault> barred = onWord ? bar(act) : std::nullopt)
        faults.append(*barred);
    const auto asked = promiseQuestion(*known);
    if (const auto other = asked ? promiseChoiceFault(*known, act, answer(*asked)) : std::nullopt)
        faults.append(*other);
    const bool isPromise = act == IntakeAct::Promise;
    if (act != IntakeAct::Notice && act != IntakeAct::Refuse)
        faults += uncheckedScans(isPromise ? promisedPapers(papers) : papers, m_scans.allScans());
    return faults;
}

} // namespace ow
