#pragma once
// Evaluation of a merged form: what is relevant to each item, in its own eyes; what is shown and required of all of them together.
// A question not relevant to an item is absent for that item, whatever another item thinks of it (the trap of reference/forms.md
// §3.2). Relevant means that φ is true: unknown is not shown. Of ψ likewise: unknown is not required.
//
// A form is loaded in one pass over everything, in the order compiled. After that one change touches only what depends on it. Nothing
// is allocated once every row has been there.
#include "models/forms/CellBits.h"
#include "models/forms/FormProgram.h"
#include "models/forms/Narrowed.h"
#include "models/rules/RuleCode.h"

#include <bit>

namespace ow {

/// What an evaluation keeps to. The product keeps them all, at no cost; tests leave one out to see that the laws notice.
enum class FormLaw {
    MasksHidden,        ///< what is not relevant to an item is unknown to it
    OwnContext,         ///< … in its own eyes, not those of the merged form
    ShownByAny,         ///< one item that wants it is enough
    RequiredByAny,      ///< … and one that requires it
    RequiredIfRelevant, ///< required only where relevant
    UnknownIsHidden,
    UnknownIsOptional,
    AllNarrow,       ///< domains are intersected
    RelevantNarrow,  ///< … of those items only to which it is relevant
    HiddenStays,     ///< nothing hidden leaves
    HiddenIsKept,    ///< … or is forgotten
    FollowsThrough,  ///< changes reach what depends on what depends on them
    OrderIsFree,     ///< the last item does not decide
    RowsAreSeparate, ///< a row looks at itself
    RowsFollowGroup, ///< rows of a group nobody asks about are not counted
};

struct AllLaws {
    static constexpr bool keeps(FormLaw) { return true; }
};

template <class Policy = AllLaws>
class FormEngine {
public:
    FormEngine(std::shared_ptr<const FormProgram> program, QDate day, const WorkingCalendar *calendar)
        : m_program(std::move(program)), m_day(day), m_calendar(calendar)
    {
        const size_t questions = size_t(m_program->questionCount());
        m_first.resize(questions + 1);
        m_isChanged.resize(questions);
        m_changed.reserve(questions);
        for (const FormItemProgram &item : m_program->items()) {
            ItemState state;
            state.relevant.resize(item.nodes.size());
            state.required.resize(item.nodes.size());
            state.whenDirty.resize(item.nodes.size());
            state.requiredDirty.resize(item.nodes.size());
            state.whenBits.resize((item.nodes.size() + 63) / 64);
            state.requiredBits.resize((item.nodes.size() + 63) / 64);
            state.values.resize(size_t(item.slots_.size()));
            state.groups.resize(size_t(item.slots_.groupCount()));
            state.aside.resize(size_t(item.slots_.groupCount()));
            state.exists.resize(size_t(item.slots_.groupCount()));
            m_items.push_back(std::move(state));
        }
        m_rows.assign(codesOf(ElementRole{}).size(), 1);
        restart();
        settle();
    }

    const FormProgram &program() const { return *m_program; }
    int rows(int question) const
    {
        const Question &asked = m_program->form().questions.at(question);
        return asked.isRepeated() ? m_rows[size_t(asked.role)] : 1;
    }

    /// Of a question's row among all cells of the form; the next question's first cell stands behind its last.
    size_t cell(int question, int row) const { return size_t(m_first[size_t(question)] + row); }
    size_t cellCount() const { return m_values.size(); }

    /// Forgets all values. `rows`: of repeating roles. As put(), to be followed by settle(): a form is loaded with one evaluation.
    void clear(std::span<const std::pair<ElementRole, int>> rows)
    {
        std::fill(m_rows.begin(), m_rows.end(), 1);
        for (const auto &[role, count] : rows)
            m_rows[size_t(role)] = count;
        restart();
    }

    /// A new value. `changed()` then has every question of which something that people see may have changed.
    void set(int question, int row, RuleValue value)
    {
        forgetChanges();
        put(question, row, std::move(value));
        settle();
    }
    /// As set() without settling: for many at once, then settle().
    void put(int question, int row, RuleValue value)
    {
        RuleValue &kept = m_values[cell(question, row)];
        if (m_isCleared) {
            kept = std::move(value);
            return;
        }
        if (kept == value)
            return;
        kept = std::move(value);
        for (const FormPlace &place : m_program->ownersOf(question)) {
            if (isSeen(place, question, row)) {
                show(place, row, kept);
                tellReaders(place, row);
            }
        }
    }
    void settle()
    {
        const bool whole = std::exchange(m_isCleared, false);
        for (size_t item = 0; item < m_items.size(); ++item) {
            if (whole) {
                settleWhole(int(item));
                continue;
            }
            settleRelevance(int(item));
            settleRequired(int(item));
        }
    }
    void forgetChanges()
    {
        for (const int question : m_changed)
            m_isChanged[size_t(question)] = false;
        m_changed.clear();
    }
    const std::vector<int> &changed() const { return m_changed; }

    const RuleValue &value(int question, int row) const { return m_values[cell(question, row)]; }
    bool isVisible(int question, int row) const { return m_visible.at(cell(question, row)); }
    bool isRequired(int question, int row) const { return m_required.at(cell(question, row)); }
    /// By cell.
    const CellBits &visible() const { return m_visible; }
    const CellBits &required() const { return m_required; }
    bool isRelevant(FormPlace place, int row) const
    {
        return bit(m_items[size_t(place.item)].relevant[size_t(place.node)], row);
    }
    bool isRequiredBy(FormPlace place, int row) const
    {
        return bit(m_items[size_t(place.item)].required[size_t(place.node)], row);
    }
    /// What may leave: kept and shown.
    bool leaves(int question, int row) const
    {
        return value(question, row).isKnown() && (isVisible(question, row) || !Policy::keeps(FormLaw::HiddenStays));
    }
    /// What the items to which it is relevant allow together.
    Narrowing narrowing(int question, int row) const
    {
        Narrowing all;
        bool first = true;
        for (const FormPlace &place : m_program->ownersOf(question)) {
            if (!isRelevant(place, row) && Policy::keeps(FormLaw::RelevantNarrow))
                continue;
            const Question &asked = m_program->form().questions.at(question);
            const int owner = m_program->items()[size_t(place.item)].nodes[size_t(place.node)].owner;
            const Narrowing own = asked.owners ? asked.owners->at(owner).only.value_or(Narrowing()) : Narrowing();
            all = Policy::keeps(FormLaw::AllNarrow) || first ? intersect(all, own) : widest(all, own);
            first = false;
        }
        return all;
    }
    /// True when, beyond its type, the value is what the form wants there.
    bool isGood(int question, int row) const
    {
        if (!isVisible(question, row))
            return true;
        const RuleValue &given = value(question, row);
        if (!given.isKnown())
            return !isRequired(question, row);
        return !m_program->isNarrowed(question) || allows(narrowing(question, row), given);
    }
    bool isGood() const
    {
        for (int q = 0; q < m_program->questionCount(); ++q) {
            for (int row = 0; row < rows(q); ++row) {
                if (!isGood(q, row))
                    return false;
            }
        }
        return true;
    }
    /// How often a rule was looked at since the beginning: what incremental evaluation spares.
    qint64 evaluations() const { return m_evaluations; }
    /// A rule of that item that governs no question, as the item sees the answers now: for its papers.
    Truth truth(const Rule &rule, int item)
    {
        bringForward(rule, item);
        return evaluate(rule, item, -1, 0);
    }

private:
    struct ItemState {
        std::vector<quint64> relevant; ///< by node, a bit a row; of gates bit 0
        std::vector<quint64> required;
        std::vector<quint64> whenDirty;
        std::vector<quint64> requiredDirty;
        std::vector<quint64> whenBits; ///< nodes with something dirty
        std::vector<quint64> requiredBits;
        std::vector<RuleValue> values; ///< as the item sees them
        std::vector<RuleRows> groups;
        std::vector<RuleRows> aside; ///< where rows wait while a rule looks to which they are not there
        std::vector<char> exists;
    };

    static bool bit(quint64 bits, int row) { return (bits >> row) & 1; }
    static quint64 allRows(int rows) { return CellBits::lowest(rows); }
    static Narrowing widest(const Narrowing &a, const Narrowing &b)
    {
        Narrowing both = a;
        both.min = a.min && b.min ? std::optional(std::min(*a.min, *b.min)) : std::nullopt;
        both.max = a.max && b.max ? std::optional(std::max(*a.max, *b.max)) : std::nullopt;
        if (a.codes && b.codes)
            both.codes->append(*b.codes);
        else
            both.codes.reset();
        return both;
    }

    const FormNode &node(FormPlace place) const
    {
        return m_program->items()[size_t(place.item)].nodes[size_t(place.node)];
    }
    int rowsOf(int item, const FormNode &node) const
    {
        if (node.group < 0 || node.question < 0)
            return 1;
        return m_rows[size_t(m_program->items()[size_t(item)].roleOfGroup[size_t(node.group)])];
    }

    void restart()
    {
        m_isCleared = true;
        int cells = 0;
        for (int q = 0; q < m_program->questionCount(); ++q) {
            m_first[size_t(q)] = cells;
            cells += m_program->repeated().isEmpty() ? 1 : rows(q);
        }
        m_first.back() = cells;
        m_values.assign(size_t(cells), RuleValue());
        m_visible.reset(size_t(cells));
        m_required.reset(size_t(cells));
        for (size_t i = 0; i < m_items.size(); ++i) {
            const FormItemProgram &item = m_program->items()[i];
            ItemState &state = m_items[i];
            for (size_t g = 0; g < state.groups.size(); ++g) {
                const std::vector<RuleValue> row(size_t(item.slots_.slotsOfGroup(int(g)).size()));
                state.groups[g].assign(size_t(m_rows[size_t(item.roleOfGroup[g])]), row);
            }
            for (auto *dirty : {&state.whenDirty, &state.requiredDirty, &state.whenBits, &state.requiredBits})
                std::fill(dirty->begin(), dirty->end(), 0);
        }
    }

    /// Everything once, after restart(). Readers stand behind what they read.
    void settleWhole(int item)
    {
        const FormItemProgram &program = m_program->items()[size_t(item)];
        ItemState &state = m_items[size_t(item)];
        const RuleContext context{state.values, state.groups, -1, m_day, m_calendar};
        for (size_t n = 0; n < program.steps.size(); ++n) {
            const FormStep &step = program.steps[n];
            if (step.question < 0)
                state.exists[size_t(program.nodes[n].group)] = groupExists({item, int(n)});
            else if (!step.isGrouped && !step.countsRows)
                settleOnce({item, int(n)}, step, context);
            else
                settleRows({item, int(n)}, step);
        }
        for (const int n : program.maybeNeeded)
            need({item, n}, program.steps[size_t(n)].question,
                 rowsMeeting(*program.nodes[size_t(n)].requiredWhen, {item, n}, FormLaw::UnknownIsOptional));
    }
    /// Most nodes: nothing but the step is looked at.
    void settleOnce(FormPlace place, const FormStep &step, const RuleContext &context)
    {
        const FormItemProgram &program = m_program->items()[size_t(place.item)];
        ItemState &state = m_items[size_t(place.item)];
        bool relevant = true;
        if (step.when >= 0) {
            ++m_evaluations;
            relevant = isMet(runSteps(&program.rules[size_t(step.when)], context), FormLaw::UnknownIsHidden);
        }
        state.relevant[size_t(place.node)] = relevant;
        addVisible(step.question, relevant);
        if (step.isRead)
            state.values[size_t(step.slot)] =
                isSeen(place, step.question, 0) ? m_values[cell(step.question, 0)] : RuleValue();
        if (!step.maybeNeeded)
            need(place, step.question, step.required);
    }
    void settleRows(FormPlace place, const FormStep &step)
    {
        const FormNode &mine = node(place);
        const quint64 all = allRows(rowsOf(place.item, mine));
        quint64 &relevant = m_items[size_t(place.item)].relevant[size_t(place.node)];
        relevant = mine.when ? rowsMeeting(*mine.when, place, FormLaw::UnknownIsHidden) : all;
        addVisible(step.question, relevant);
        for (int row = 0; step.isRead && row < rowsOf(place.item, mine); ++row)
            show(place, row, isSeen(place, step.question, row) ? m_values[cell(step.question, row)] : RuleValue());
        if (!step.maybeNeeded)
            need(place, step.question, step.required ? all : 0);
    }

    /// `law`: that what is unknown is not met.
    static bool isMet(Truth truth, FormLaw law)
    {
        return truth == Truth::True || (truth == Truth::Unknown && !Policy::keeps(law));
    }
    quint64 rowsMeeting(const Rule &rule, FormPlace place, FormLaw law)
    {
        const FormNode &mine = node(place);
        quint64 met = 0;
        for (int row = 0; row < rowsOf(place.item, mine); ++row)
            met |= quint64(isMet(evaluate(rule, place.item, mine.group, row), law)) << row;
        return met;
    }
    /// Whether its item sees the answer.
    bool isSeen(FormPlace place, int question, int row) const
    {
        return !Policy::keeps(FormLaw::MasksHidden)
            || (Policy::keeps(FormLaw::OwnContext) ? isRelevant(place, row) : isVisible(question, row));
    }
    /// Required in these rows, as far as it is relevant there.
    void need(FormPlace place, int question, quint64 rows)
    {
        ItemState &state = m_items[size_t(place.item)];
        const size_t n = size_t(place.node);
        state.required[n] = Policy::keeps(FormLaw::RequiredIfRelevant) ? rows & state.relevant[n] : rows;
        if (Policy::keeps(FormLaw::RequiredByAny))
            m_required.addRows(cell(question, 0), state.required[n]);
        else
            updateRequired(question);
    }
    void addVisible(int question, quint64 rows)
    {
        if (Policy::keeps(FormLaw::ShownByAny) && Policy::keeps(FormLaw::OrderIsFree))
            m_visible.addRows(cell(question, 0), rows);
        else
            updateVisible(question);
    }

    void dirtyWhen(int item, int node, quint64 rows)
    {
        ItemState &state = m_items[size_t(item)];
        state.whenDirty[size_t(node)] |= rows;
        state.whenBits[size_t(node) / 64] |= quint64(1) << (node % 64);
    }
    void dirtyRequired(int item, int node, quint64 rows)
    {
        ItemState &state = m_items[size_t(item)];
        state.requiredDirty[size_t(node)] |= rows;
        state.requiredBits[size_t(node) / 64] |= quint64(1) << (node % 64);
    }

    /// The item sees this value from now on.
    void show(FormPlace place, int row, const RuleValue &value)
    {
        const FormNode &shown = node(place);
        ItemState &state = m_items[size_t(place.item)];
        if (shown.group < 0)
            state.values[size_t(shown.slot)] = value;
        else
            state.groups[size_t(shown.group)][size_t(row)]
                        [size_t(m_program->items()[size_t(place.item)].slots_.place(shown.slot))] = value;
    }

    /// What no rule of the form looks at has not been shown to the item yet.
    void bringForward(const Rule &rule, int item)
    {
        const std::vector<FormNode> &nodes = m_program->items()[size_t(item)].nodes;
        for (int n = 0; n < int(nodes.size()); ++n) {
            const FormNode &read = nodes[size_t(n)];
            if (read.question < 0 || !rule.reads().contains(read.slot))
                continue;
            for (int row = 0; row < rowsOf(item, read); ++row)
                show({item, n}, row,
                     isSeen({item, n}, read.question, row) ? m_values[cell(read.question, row)] : RuleValue());
        }
    }

    void tellReaders(FormPlace place, int row)
    {
        const FormItemProgram &item = m_program->items()[size_t(place.item)];
        const FormNode &changed = node(place);
        const auto rowsOfReader = [&](const FormReader &reader) {
            return reader.ownRow ? quint64(1) << row : allRows(rowsOf(place.item, item.nodes[size_t(reader.node)]));
        };
        for (const FormReader &reader : changed.whenReaders)
            dirtyWhen(place.item, reader.node, rowsOfReader(reader));
        for (const FormReader &reader : changed.requiredReaders)
            dirtyRequired(place.item, reader.node, rowsOfReader(reader));
    }

    Truth evaluate(const Rule &rule, int item, int group, int row)
    {
        ++m_evaluations;
        ItemState &state = m_items[size_t(item)];
        // A group that is not there has no rows: they are set aside while a rule looks that counts them.
        swapAbsent(state, rule);
        const int ownRow = group < 0 ? -1 : Policy::keeps(FormLaw::RowsAreSeparate) ? row : 0;
        const Truth truth = rule.truth({state.values, state.groups, ownRow, m_day, m_calendar});
        swapAbsent(state, rule);
        return truth;
    }

    static void swapAbsent(ItemState &state, const Rule &rule)
    {
        for (const int read : rule.readsGroups()) {
            if (Policy::keeps(FormLaw::RowsFollowGroup) && !state.exists[size_t(read)])
                std::swap(state.groups[size_t(read)], state.aside[size_t(read)]);
        }
    }

    void settleRelevance(int item)
    {
        ItemState &state = m_items[size_t(item)];
        // Readers stand behind what they read, so one pass over the order is enough.
        for (size_t word = 0; word < state.whenBits.size(); ++word) {
            while (state.whenBits[word] != 0) {
                const int n = int(word) * 64 + std::countr_zero(state.whenBits[word]);
                state.whenBits[word] &= state.whenBits[word] - 1;
                const quint64 rows = std::exchange(state.whenDirty[size_t(n)], 0);
                if (node({item, n}).question < 0)
                    settleGate(item, n);
                else
                    settleNode({item, n}, rows);
            }
        }
    }

    char groupExists(FormPlace gate) const
    {
        for (const int base : node(gate).bases) {
            if (m_items[size_t(gate.item)].relevant[size_t(base)] != 0)
                return 1;
        }
        return 0;
    }

    void settleGate(int item, int n)
    {
        ItemState &state = m_items[size_t(item)];
        const FormNode &gate = node({item, n});
        const char exists = groupExists({item, n});
        if (exists == state.exists[size_t(gate.group)])
            return;
        state.exists[size_t(gate.group)] = exists;
        tellReaders({item, n}, 0);
    }

    void settleNode(FormPlace place, quint64 rows)
    {
        ItemState &state = m_items[size_t(place.item)];
        const FormNode &mine = node(place);
        const quint64 before = state.relevant[size_t(place.node)];
        for (; rows != 0; rows &= rows - 1) {
            const int row = std::countr_zero(rows);
            const Truth truth = mine.when ? evaluate(*mine.when, place.item, mine.group, row) : Truth::True;
            const bool relevant = isMet(truth, FormLaw::UnknownIsHidden);
            if (relevant == bit(state.relevant[size_t(place.node)], row))
                continue;
            state.relevant[size_t(place.node)] ^= quint64(1) << row;
            dirtyRequired(place.item, place.node, quint64(1) << row);
            updateVisible(mine.question);
            note(mine.question); // what is allowed may change though it was shown before
            RuleValue &kept = m_values[cell(mine.question, row)];
            const bool seen = Policy::keeps(FormLaw::OwnContext) ? relevant : isVisible(mine.question, row);
            if (!relevant && !Policy::keeps(FormLaw::HiddenIsKept))
                kept = RuleValue();
            if (seen || Policy::keeps(FormLaw::MasksHidden))
                show(place, row, seen ? kept : RuleValue());
            if (kept.isKnown() && Policy::keeps(FormLaw::FollowsThrough))
                tellReaders(place, row);
        }
        if ((before == 0) != (state.relevant[size_t(place.node)] == 0)) {
            for (const int gate : mine.gates)
                dirtyWhen(place.item, gate, 1);
        }
    }

    void settleRequired(int item)
    {
        ItemState &state = m_items[size_t(item)];
        for (size_t word = 0; word < state.requiredBits.size(); ++word) {
            while (state.requiredBits[word] != 0) {
                const int n = int(word) * 64 + std::countr_zero(state.requiredBits[word]);
                state.requiredBits[word] &= state.requiredBits[word] - 1;
                settleRequiredNode({item, n}, std::exchange(state.requiredDirty[size_t(n)], 0));
            }
        }
    }

    void settleRequiredNode(FormPlace place, quint64 rows)
    {
        ItemState &state = m_items[size_t(place.item)];
        const FormNode &mine = node(place);
        if (mine.question < 0)
            return;
        for (; rows != 0; rows &= rows - 1) {
            const int row = std::countr_zero(rows);
            bool required = mine.required;
            if (!required && mine.requiredWhen) {
                required = isMet(evaluate(*mine.requiredWhen, place.item, mine.group, row), FormLaw::UnknownIsOptional);
            }
            if (Policy::keeps(FormLaw::RequiredIfRelevant))
                required = required && bit(state.relevant[size_t(place.node)], row);
            if (required != bit(state.required[size_t(place.node)], row))
                state.required[size_t(place.node)] ^= quint64(1) << row;
        }
        updateRequired(mine.question);
    }

    void updateVisible(int question)
    {
        const bool any = Policy::keeps(FormLaw::ShownByAny);
        quint64 rows = any ? 0 : ~quint64(0);
        for (const FormPlace &place : m_program->ownersOf(question)) {
            const quint64 own = m_items[size_t(place.item)].relevant[size_t(place.node)];
            rows = !Policy::keeps(FormLaw::OrderIsFree) ? own : any ? rows | own : rows & own;
        }
        update(m_visible, question, rows);
    }
    void updateRequired(int question)
    {
        const bool any = Policy::keeps(FormLaw::RequiredByAny);
        quint64 rows = any ? 0 : ~quint64(0);
        for (const FormPlace &place : m_program->ownersOf(question)) {
            const quint64 own = m_items[size_t(place.item)].required[size_t(place.node)];
            rows = any ? rows | own : rows & own;
        }
        update(m_required, question, rows);
    }
    void update(CellBits &bits, int question, quint64 rows)
    {
        const size_t first = cell(question, 0);
        const int count = m_first[size_t(question) + 1] - m_first[size_t(question)];
        if (bits.rows(first, count) == (rows & allRows(count)))
            return;
        bits.putRows(first, count, rows);
        note(question);
    }
    void note(int question)
    {
        if (!m_isChanged[size_t(question)]) {
            m_isChanged[size_t(question)] = true;
            m_changed.push_back(question);
        }
    }

    std::shared_ptr<const FormProgram> m_program;
    QDate m_day;
    const WorkingCalendar *m_calendar;
    std::vector<int> m_rows;         ///< by role
    std::vector<int> m_first;        ///< by question: its first cell
    std::vector<RuleValue> m_values; ///< by cell
    bool m_isCleared = false;        ///< nothing has been settled since
    std::vector<ItemState> m_items;
    CellBits m_visible;
    CellBits m_required;
    std::vector<char> m_isChanged;
    std::vector<int> m_changed;
    qint64 m_evaluations = 0;
};

extern template class FormEngine<AllLaws>;

} // namespace ow
