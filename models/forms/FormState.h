#pragma once
#include "models/forms/FormEngine.h"

#include <map>

namespace ow {

/// One field on the screen: a question, and which of its rows (from 0; 0 where it is asked once).
struct FormCell {
    int question = 0;
    int row = 0;

    friend auto operator<=>(const FormCell &, const FormCell &) = default;
};

/// A merged form being filled in. Keeps every answer, right or wrong, shown or hidden; hidden ones are unknown to every rule and do
/// not leave (laws E1–E6 of reference/forms.md §3.3). A pure function of its answers, whatever way they came in. `day` is the
/// case's; without a calendar, rules about working days are unknown.
class FormState {
public:
    FormState(std::shared_ptr<const FormProgram> program, QDate day, const WorkingCalendar *calendar = nullptr);

    const Form &form() const { return m_program->form(); }
    const std::shared_ptr<const FormProgram> &program() const { return m_program; }
    const Question &question(FormCell cell) const { return form().questions.at(cell.question); }

    /// In place of all answers so far. What the form does not ask is kept aside and comes back in answers().
    void load(const Answers &answers);
    /// In normal form; as typed where that is not right. With those kept aside.
    Answers answers() const;

    /// Keeps the value, and what follows from it where nothing else was said (L5): its normal form, or why it is not right.
    Result<QString> set(FormCell cell, const QString &value);
    /// Keeps the value as it is and lets nothing follow from it: for taking back.
    void restore(FormCell cell, const QString &value);
    /// Cells whose look may have changed by the last set(), rows and derived answers included.
    const QList<FormCell> &changed() const { return m_changed; }

    struct Edit {
        FormCell cell;
        QString before;
    };
    /// Answers the last set() changed, in that order.
    const QList<Edit> &edits() const { return m_edits; }

    const RowList &rows(ElementRole role) const { return m_rows[size_t(role)]; }
    /// False when there are RowList::rowsMax.
    bool addRow(ElementRole role);
    /// With its answers; false for the only row, which can only be emptied.
    bool removeRow(ElementRole role, int row);

    /// -1 in `question` when the form does not ask it or the row is not there.
    FormCell cell(const QString &key) const;
    QString key(FormCell cell) const;
    /// Every cell, in the order of the form, row by row.
    QList<FormCell> cells() const;
    QString answer(FormCell cell) const;

    bool isVisible(FormCell cell) const { return m_engine.isVisible(cell.question, cell.row); }
    bool isRequired(FormCell cell) const { return m_engine.isRequired(cell.question, cell.row); }
    /// Its value follows from another answer that stands (L5), so nobody is asked.
    bool follows(FormCell cell) const;
    /// Only what every item to which it is relevant allows.
    Narrowing narrowing(FormCell cell) const { return m_engine.narrowing(cell.question, cell.row); }
    /// Owners to which it is relevant now, as numbers into the question's owners.
    QList<int> relevantTo(FormCell cell) const;
    QList<int> requiredBy(FormCell cell) const;

    /// What is wrong or missing in one cell, nothing when it is hidden: AnswerMissing, AnswerInvalid, AnswerNarrowed at its key.
    Faults faults(FormCell cell) const;
    /// Of all cells, and of rows that make no sense.
    Faults faults() const;
    /// Answers kept aside because the form does not ask them.
    const Answers &aside() const { return m_aside; }
    bool isGood() const;

    /// Answers as they leave at submission: shown, in normal form, with the rows of groups that are shown.
    Answers leaving() const;
    /// Cells with an answer that will not leave: what to warn of before submission.
    QList<FormCell> dropped() const;

    /// A rule as that item (of FormProgram::items) sees the answers now; not about a row.
    Truth truth(const Rule &rule, int item) const { return m_engine.truth(rule, item); }
    qint64 evaluations() const { return m_engine.evaluations(); }

private:
    /// Wrong by its type alone.
    bool isWrong(FormCell place) const { return m_wrong.at(m_engine.cell(place.question, place.row)); }
    void restart(const Answers &answers);
    void lay(const Answers &answers);
    void layAside(const QString &key, const QString &value);
    void take(FormCell cell, const QString &value);
    void keep(FormCell cell, const QString &value);
    /// Of sixty-four cells, those in which something may be wrong; elsewhere nothing is.
    quint64 doubtful(size_t word) const;
    bool isDoubtful(FormCell cell) const;
    Faults doubtfulFaults(FormCell cell) const;
    template <class Visit>
    void eachCell(const Visit &visit) const;
    void derive(FormCell from, const QString &before);
    void deriveMissing();
    int sourceOf(int question) const { return m_sources[size_t(question)]; }
    QString derived(FormCell cell) const;

    std::shared_ptr<const FormProgram> m_program;
    QDate m_day;
    mutable FormEngine<> m_engine;           ///< looking at a rule sets rows that are not there aside for the moment
    std::vector<RowList> m_rows;             ///< by role
    Answers m_loaded;                        ///< shared with whoever loaded them, never changed: cells borrow its texts
    std::vector<const QString *> m_asLoaded; ///< by cell: of m_loaded, where that was in normal form
    std::map<FormCell, QString> m_own;       ///< others that there are
    CellBits m_given;                        ///< there is an answer
    CellBits m_wrong;
    CellBits m_compared;                  ///< what else is said decides whether its answer is right
    std::map<FormCell, Faults> m_faults;  ///< of wrong ones
    std::vector<int> m_sources;           ///< by question: the one it is derived from, or -1
    std::vector<std::vector<int>> m_made; ///< by question: those derived from it
    std::vector<int> m_derived;           ///< questions with a source
    Answers m_aside;                      ///< keys the form does not ask
    Faults m_rowFaults;
    QList<FormCell> m_changed;
    QList<Edit> m_edits;
};

/// What is allowed, in words people can follow.
QString allowedText(const Form &form, const Question &question, const Narrowing &only);

/// Whom the sentence of a narrowed answer names, what is allowed in words.
Fault narrowedFault(const Form &form, const Question &question, const QString &key, const QList<int> &relevant,
                    const RuleValue &value);

} // namespace ow
