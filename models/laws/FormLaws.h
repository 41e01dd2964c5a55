#pragma once
// L1–L5 and E1–E7 of reference/forms.md §3 on one random catalogue: what `onewindow-bench laws` does a million times and the tests ten
// thousand times. Templates over FormEngine's policy, so that tests can leave a law out and see that it is noticed.
#include "models/forms/FormEngine.h"
#include "models/laws/PlainItem.h"

namespace ow::laws {

inline const QDate lawsDay(2026, 9, 24);

/// A random form merged and compiled.
struct LawSubject {
    RandomForm random;
    Form merged;
    std::shared_ptr<const FormProgram>
        program;                 ///< null when it was refused, which is a fault of the generator or the product
    std::vector<int> questionOf; ///< by field; -1: nobody asks it
};

LawSubject lawSubject(const FormMaker &maker, Random &random);
QList<const Item *> pointersTo(const std::vector<Item> &items);

/// Each says what is broken, nothing when its laws hold.
///
/// L1, and that every requirement of every item is answered by exactly one question.
QString certificateBroken(const LawSubject &subject);
/// L3 and E1: order of items, an item twice, order of an item's requirements.
QString orderMatters(const LawSubject &subject, const FormMaker &maker, Random &random);
/// L5: what follows from a citizen number is not asked, and nobody can say otherwise.
QString derivedAsked(const FormMaker &maker, Random &random);
/// E6: requirements that wait for one another in a circle are refused, the circle named.
QString circleTaken(LawSubject subject, const FormMaker &maker, Random &random);
/// E7: a random rule on a random filling, by the product and by a second evaluator, where every operand is present and where not.
QString ruleDiffers(Random &random);

inline RuleValue valueOf(const RandomForm &form, size_t field, const QString &answer)
{
    return RuleValue::fromAnswer(ruleType(form.fields[field].element->type), answer);
}

template <class Policy>
FormEngine<Policy> evaluated(const LawSubject &subject, const Filling &answers)
{
    FormEngine<Policy> engine(subject.program, lawsDay, nullptr);
    std::vector<std::pair<ElementRole, int>> rows(subject.random.rows.begin(), subject.random.rows.end());
    engine.clear(rows);
    for (size_t f = 0; f < subject.random.fields.size(); ++f) {
        const int question = subject.questionOf[f];
        for (int row = 0; question >= 0 && row < subject.random.rowsOf(int(f)); ++row) {
            if (const QString &answer = answers[f][size_t(row)]; !answer.isEmpty())
                engine.put(question, row, valueOf(subject.random, f, answer));
        }
    }
    engine.settle();
    return engine;
}

/// All that people see of it and all that leaves.
struct Look {
    int field = 0;
    int row = 0;
    bool visible = false;
    bool required = false;
    Narrowing only;
    RuleValue leaving;

    friend bool operator==(const Look &, const Look &) = default;
};

template <class Policy>
std::vector<Look> seen(const LawSubject &subject, const FormEngine<Policy> &engine)
{
    std::vector<Look> looks;
    looks.reserve(subject.random.fields.size());
    for (size_t f = 0; f < subject.random.fields.size(); ++f) {
        const int question = subject.questionOf[f];
        for (int row = 0; question >= 0 && row < subject.random.rowsOf(int(f)); ++row) {
            const bool leaves = engine.leaves(question, row);
            if (engine.isVisible(question, row) || leaves)
                looks.push_back({int(f), row, engine.isVisible(question, row), engine.isRequired(question, row),
                                 engine.narrowing(question, row), leaves ? engine.value(question, row) : RuleValue()});
        }
    }
    return looks;
}

/// L2, L4: against every item alone, by the plain model. Empty when the laws hold.
template <class Policy>
QString unionBroken(const LawSubject &subject, const FormEngine<Policy> &engine)
{
    const RandomForm &form = subject.random;
    std::vector<PlainItem> alone;
    bool every = true;
    for (size_t i = 0; i < form.items.size(); ++i) {
        alone.emplace_back(form, form.answers, i);
        every = alone[i].isGood() && every;
    }
    for (size_t f = 0; f < form.fields.size(); ++f) {
        const int question = subject.questionOf[f];
        for (int row = 0; question >= 0 && row < form.rowsOf(int(f)); ++row) {
            bool wanted = false;
            bool required = false;
            bool good = true;
            for (size_t i = 0; i < form.items.size(); ++i) {
                const int need = form.needOf[i][f];
                if (need < 0)
                    continue;
                wanted = wanted || alone[i].isRelevant(size_t(need), row);
                required = required || alone[i].isRequired(size_t(need), row);
                good = good && alone[i].isGood(size_t(need), row);
            }
            if (engine.isVisible(question, row) != wanted)
                return QStringLiteral("L2/L4 shown %1").arg(form.key(int(f), row));
            if (engine.isRequired(question, row) != required)
                return QStringLiteral("L2 required %1").arg(form.key(int(f), row));
            if (engine.isGood(question, row) != good)
                return QStringLiteral("L2 right %1").arg(form.key(int(f), row));
            if (engine.leaves(question, row) != (wanted && !form.answers[f][size_t(row)].isEmpty()))
                return QStringLiteral("E5 leaving %1").arg(form.key(int(f), row));
        }
    }
    return engine.isGood() == every ? QString() : QStringLiteral("L2 right for all, and for each");
}

/// E2–E5 over random edits.
template <class Policy>
QString editsBroken(const LawSubject &subject, FormEngine<Policy> &engine, Random &random)
{
    const RandomForm &form = subject.random;
    const std::vector<Look> before = seen(subject, engine);
    Filling answers = form.answers;
    std::vector<std::tuple<int, int, QString>> undo;
    const auto set = [&](int field, int row, const QString &value) {
        engine.set(subject.questionOf[size_t(field)], row, valueOf(form, size_t(field), value));
        answers[size_t(field)][size_t(row)] = value;
    };
    for (int edit = 0; edit < 6; ++edit) {
        const int field = int(random.below(quint32(form.fields.size())));
        if (subject.questionOf[size_t(field)] < 0)
            continue;
        const int row = int(random.below(quint32(form.rowsOf(field))));
        const bool hidden = !engine.isVisible(subject.questionOf[size_t(field)], row);
        const std::vector<Look> look = hidden ? seen(subject, engine) : std::vector<Look>();
        undo.emplace_back(field, row, answers[size_t(field)][size_t(row)]);
        set(field, row, form.randomValue(random, field));
        if (hidden && seen(subject, engine) != look)
            return QStringLiteral("E4 a hidden value shows: %1").arg(form.key(field, row));
    }
    if (seen(subject, engine) != seen(subject, evaluated<Policy>(subject, answers)))
        return QStringLiteral("E3 incremental and full differ");
    for (auto step = undo.rbegin(); step != undo.rend(); ++step)
        set(std::get<0>(*step), std::get<1>(*step), std::get<2>(*step));
    if (seen(subject, engine) != before)
        return QStringLiteral("E5 what was hidden and shown again is not what it was");
    Filling leaving = form.answers;
    for (size_t f = 0; f < form.fields.size(); ++f) {
        for (int row = 0; subject.questionOf[f] >= 0 && row < form.rowsOf(int(f)); ++row) {
            if (!engine.leaves(subject.questionOf[f], row))
                leaving[f][size_t(row)].clear();
        }
    }
    return seen(subject, evaluated<Policy>(subject, leaving)) == before
        ? QString()
        : QStringLiteral("E2 what leaves is not what was seen");
}

/// L2, L4 and E2–E5.
template <class Policy>
QString lawsBroken(const LawSubject &subject, Random &random)
{
    FormEngine<Policy> engine = evaluated<Policy>(subject, subject.random.answers);
    const QString broken = unionBroken(subject, engine);
    return broken.isEmpty() ? editsBroken(subject, engine, random) : broken;
}
/// All of them. Orders and circles, which are merged and compiled anew, on every sixteenth.
QString formLawsBroken(const FormMaker &maker, Random &random, qint64 number, FormSpread &spread);

} // namespace ow::laws
