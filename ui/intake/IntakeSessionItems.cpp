// The items of an intake: chosen, begun, others on the way, and back again.
#include "models/base/ProblemTypes.h"
#include "models/cases/DraftRules.h"
#include "models/catalogue/CatalogueVersions.h"
#include "ui/intake/IntakeSession.h"

#include <algorithm>

namespace ow {

void IntakeSession::choose(const QString &code)
{
    const Item *wanted = item(code);
    if (!wanted)
        emit refused(notOffered(m_catalogue, code, today()));
    if (!wanted || wanted->counterKind == CounterKind::Specialist || m_chosen.contains(code))
        return;
    if (m_sheet)
        return changeItems(m_chosen + QStringList{code});
    m_chosen.append(code);
    emit chosenChanged();
}

void IntakeSession::chooseBundle(const Bundle &bundle)
{
    m_bundle = bundle.code;
    for (const QString &code : bundle.items)
        choose(code);
}

std::optional<QString> IntakeSession::startedBundle() const
{
    const auto members = [this](const Bundle &bundle) {
        return std::count_if(m_chosen.begin(), m_chosen.end(),
                             [&](const QString &code) { return bundle.items.contains(code); });
    };
    for (const Bundle &bundle : m_bundles) {
        if (bundle.code == m_bundle && members(bundle) >= 2)
            return bundle.code;
    }
    // Items of which one waits for another can only be taken in as the 一件事 that says so, however they were found.
    for (const Bundle &bundle : m_bundles) {
        const bool orders = std::any_of(m_chosen.begin(), m_chosen.end(),
                                        [&](const QString &code) { return bundle.stepOf(code, m_chosen); });
        if (orders)
            return bundle.code;
    }
    return std::nullopt;
}

void IntakeSession::unchoose(const QString &code)
{
    QStringList others = m_chosen;
    if (!others.removeOne(code) || (m_sheet && others.isEmpty()))
        return;
    if (m_sheet)
        return changeItems(others);
    m_chosen = others;
    emit chosenChanged();
}

/// On the way, with a form begun: the hub merges anew, and every answer is kept.
void IntakeSession::changeItems(const QStringList &codes)
{
    if (m_busy || m_submitted)
        return;
    if (m_saveAgain || m_saving == Saving::UnderWay) // commands keep their order: the hub merges what stands here
        sendDraft();
    ask(ChangeItems{m_sheet->application, m_sheet->fence, codes},
        [this, sent = typed()](const IntakeSheet &sheet) { reformed(sheet, sent); });
}

void IntakeSession::took(const IntakeSheet &sheet)
{
    m_sheet = sheet;
    m_filed = sheet.filed;
    m_chosen.clear();
    for (const FormItem &one : sheet.form.items)
        m_chosen.append(one.code);
    m_filling.reset();
    if (const auto program = FormProgram::compile(sheet.form))
        m_filling.emplace(*program, answersOf(sheet.body), sourcesOf(sheet.body), today(),
                          &m_context.calendar->value());
    else
        emit refused(program.error());
    planPapers();
    m_scans.begin(sheet.application, sheet.fence);
    m_checks = sheet.body.materials;
    m_savedAnswers = typed();
    m_savedChecks = m_checks;
    m_decisions.clear();
    m_commitments.clear();
    m_signed.clear();
    m_saving = Saving::Done;
    showKnownSheet();
}

/// The sheet that is on the desk, read anew: what was said here since the hub last kept it is younger than what the hub has.
void IntakeSession::tookBack(const IntakeSheet &sheet)
{
    const QList<MaterialCheck> checks = m_checks;
    const QList<MaterialCheck> kept = m_savedChecks;
    tookAfter(sheet, Answers(m_savedAnswers));
    for (const MaterialCheck &check : checks) {
        if (!kept.contains(check))
            setCheck(check);
    }
}

/// When a source says something else by now, the form is read anew, so that the clerk sees what it says.
void IntakeSession::readAnew(const Problem &refusal)
{
    const Faults &faults = refusal.faults();
    const bool isDrift = std::any_of(faults.begin(), faults.end(),
                                     [](const Fault &fault) { return fault.type == &problem::AnswerDrift; });
    if (!isDrift || m_busy || !m_sheet || m_submitted)
        return;
    m_busy = true;
    // Beside the refusal, which stays in sight.
    whenReady(m_context.hub.send(ResumeApplication{m_sheet->application}), this,
              [this, turn = m_turn](const Result<IntakeSheet> &sheet) {
                  if (turn != m_turn)
                      return;
                  m_busy = false;
                  if (sheet)
                      tookBack(*sheet);
                  emit stateChanged();
              });
}

/// Published, or begun at another window, after this desk read the catalogue: then that is read first.
void IntakeSession::showKnownSheet()
{
    showSheet();
    if (!knowsSheet())
        loadItems([this] { knowsSheet() ? showSheet() : emit refused(problem::ItemUnknown); });
}

/// The screen is made anew; what the fields of the old one still say is nobody's answer.
void IntakeSession::showSheet()
{
    m_isSettling = true;
    emit chosenChanged();
    emit sheetChanged();
    m_isSettling = false;
}

/// The sheet with other items, in place of the one before; what was filled in is not touched.
void IntakeSession::exchangeSheet(const IntakeSheet &sheet)
{
    m_sheet = sheet;
    m_chosen.clear();
    for (const FormItem &one : sheet.form.items)
        m_chosen.append(one.code);
    planPapers();
    m_decisions.clear();
    m_commitments.clear();
    m_signed.clear();
    showKnownSheet();
    save();
}

/// Other items came with the answers as they were `sent`: one change among the others, which all stay and can be undone as before.
void IntakeSession::reformed(const IntakeSheet &sheet, const Answers &sent)
{
    const auto program = FormProgram::compile(sheet.form);
    if (!m_filling || !program)
        return took(sheet);
    Answers added = answersOf(sheet.body);
    added.removeIf([&](const std::pair<const QString &, QString &> answer) { return sent.contains(answer.first); });
    m_filling->reform(*program, added, sourcesOf(sheet.body));
    exchangeSheet(sheet);
}

/// The items of before are the hub's word, too: taken back here when it says so.
void IntakeSession::undoItems(const Form &before)
{
    if (m_busy)
        return;
    QStringList codes;
    for (const FormItem &one : before.items)
        codes.append(one.code);
    if (m_saveAgain || m_saving == Saving::UnderWay)
        sendDraft();
    ask(ChangeItems{m_sheet->application, m_sheet->fence, codes},
        [this, sent = typed(), at = m_filling->changes()](const IntakeSheet &sheet) {
            const Form *was = m_filling ? m_filling->formBefore() : nullptr;
            const auto isSame = [](const FormItem &a, const FormItem &b) {
                return a.code == b.code && a.version == b.version;
            };
            // What was typed while the hub answered is a later step: then going back is one more change.
            if (!was || m_filling->changes() != at
                || !std::equal(was->items.begin(), was->items.end(), sheet.form.items.begin(), sheet.form.items.end(),
                               isSame))
                return reformed(sheet, sent);
            m_filling->undo();
            m_rowsTaken.clear();
            exchangeSheet(sheet);
        });
}

void IntakeSession::undoAnswer()
{
    if (!m_filling || m_submitted || !m_filling->canUndo())
        return;
    if (const Form *before = m_filling->formBefore())
        return undoItems(*before);
    m_filling->undo();
    m_rowsTaken.clear(); // what was taken may be back where it came from
    saidAnew({});
}

} // namespace ow
