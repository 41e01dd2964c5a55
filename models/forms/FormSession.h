#pragma once
#include "models/forms/FormState.h"

#include <deque>

namespace ow {

/// Who changes an answer, and why: asked for only where an authentic value is changed.
struct AnswerChange {
    QString user;
    QString reason = {};
};

/// A form being filled in with a memory: where each answer comes from, what was before. Items may come and go on the way: every
/// answer is kept, asked or not, and taking back is exact.
class FormSession {
public:
    using Program = std::shared_ptr<const FormProgram>;
    using Sources = QMap<QString, Provenance>;

    FormSession(Program program, const Answers &answers, Sources sources, QDate day,
                const WorkingCalendar *calendar = nullptr);

    const FormState &state() const { return m_state; }
    const Form &form() const { return m_state.form(); }

    /// As FormState::set(). AnswerLocked when an authentic value is to be changed without a reason; nothing is changed then. To what its
    /// source says by now it changes without one.
    Result<QString> set(FormCell cell, const QString &value, const AnswerChange &change);
    /// What a register or document says of it: taken where nothing stands, or where the same stands on a lesser word. False when
    /// something else was said, which stays, the value is not right, or it is too old (leftOut() says so).
    bool offer(FormCell cell, const QString &value, const Provenance &source);
    bool addRow(ElementRole role);
    bool removeRow(ElementRole role, int row);
    /// Rows known from before, into rows that are still empty and new ones below: what was typed stays. One change, with where each
    /// answer comes from. False when there was nothing to take or no room left.
    bool takeRows(ElementRole role, const QList<KnownRow> &cells);
    /// Other items, and so another form; answers that are asked no more wait for it to be asked again.
    /// `added`: what is known to questions that were not asked before, and where from. One change.
    void reform(Program program, const Answers &added = {}, const Sources &sources = {});

    bool canUndo() const { return !m_steps.empty(); }
    /// The form that undo() would bring back; null when the last change was one of answers.
    const Form *formBefore() const;
    /// Rises with every change.
    int changes() const { return m_changes; }
    /// The last change is undone. True when rows or questions are others than before.
    bool undo();

    /// Of answers that have one; what the applicant said at this window has none.
    std::optional<Provenance> source(const QString &key) const;
    const Sources &sources() const { return m_sources; }
    /// What is known to be there, but was not offered for its age; nothing once something is.
    std::optional<LeftOutAnswer> leftOut(FormCell cell) const;
    /// True when a change needs a reason.
    bool isLocked(FormCell cell) const;

    /// Steps that can be taken back; older ones are forgotten.
    static constexpr size_t stepsMax = 200;

private:
    struct Step {
        Program program = nullptr;           ///< of before, when it was another one
        std::optional<Answers> answers = {}; ///< all of them, when rows or questions changed
        QList<FormState::Edit> edits = {};
        QList<std::pair<QString, std::optional<Provenance>>> sources = {};
    };
    const Prefill *knownOf(const QString &key) const;
    void remember(Step step);
    bool isEmptyRow(ElementRole role, int row) const;
    void noteDerived(Step &step, FormCell from, Assurance assurance);
    void noteSource(Step &step, const QString &key, std::optional<Provenance> source);

    FormState m_state;
    Sources m_sources;
    QMap<QString, LeftOutAnswer> m_leftOut; ///< by key; beside what the form says
    QDate m_day;
    const WorkingCalendar *m_calendar;
    std::deque<Step> m_steps;
    int m_changes = 0;
};

} // namespace ow
