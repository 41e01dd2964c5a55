#include "models/rules/RuleDomains.h"

#include <algorithm>
#include <cmath>

namespace ow {

namespace {

constexpr int codesExhaustedMax = 10; ///< 2^10 choices of several codes
constexpr int rowsTriedMax = 60;
constexpr int rowCountMax = 30;

bool isOrder(RuleOp op)
{
    return op >= RuleOp::Equal && op <= RuleOp::GreaterEqual;
}

} // namespace

namespace {

/// What an expression comes to for values of the one name it speaks of.
class RuleProbe {
public:
    RuleProbe(const RuleWorld &world, const RuleProgram &program, int side, const RuleNode &name)
        : m_program(program), m_side(side), m_name(name), m_values(size_t(world.dictionary.size())),
          m_groups(size_t(world.dictionary.groupCount()))
    {
        if (name.op == RuleOp::RowSlot)
            m_groups[size_t(name.group)].emplace_back(size_t(name.place) + 1);
        m_context = {.values = m_values, .groups = m_groups, .row = 0, .day = world.day, .calendar = world.calendar};
    }
    RuleProbe(const RuleProbe &) = delete;
    RuleProbe &operator=(const RuleProbe &) = delete;

    double at(double x)
    {
        RuleValue &cell =
            m_name.op == RuleOp::Slot ? m_values[size_t(m_name.slot)] : m_groups[size_t(m_name.group)].back().back();
        cell = m_name.type == RuleType::Date ? RuleValue::day(QDate::fromJulianDay(qint64(x))) : RuleValue::number(x);
        RuleRun run(m_program, m_context);
        if (m_program.nodes[size_t(m_side)].type == RuleType::Number)
            return run.number(m_side);
        const QDate day = run.day(m_side);
        return day.isNull() ? std::numeric_limits<double>::quiet_NaN() : double(day.toJulianDay());
    }

private:
    const RuleProgram &m_program;
    int m_side;
    const RuleNode &m_name;
    std::vector<RuleValue> m_values;
    std::vector<RuleRows> m_groups;
    RuleContext m_context;
};

} // namespace

RuleReads readsOf(const RuleProgram &program, int node)
{
    RuleReads reads;
    std::vector<int> open{node};
    while (!open.empty()) {
        const RuleNode &next = program.nodes[size_t(open.back())];
        open.pop_back();
        if (next.op == RuleOp::Slot || (next.op == RuleOp::RowSlot && next.loop == 0))
            reads.names.insert(next.slot);
        else if (next.op == RuleOp::RowSlot)
            reads.columns.insert(next.slot);
        else if (next.group >= 0)
            reads.groups.insert(next.group);
        for (const qint32 operand : program.operandsOf(next))
            open.push_back(operand);
    }
    return reads;
}

RuleDomains::RuleDomains(const RuleWorld &world, const std::vector<RuleGoal> &parts) : m_world(world)
{
    for (const RuleGoal &part : parts) {
        m_program = part.program;
        const RuleReads reads = readsOf(*part.program, part.node);
        for (const int name : reads.names)
            m_uses[name];
        for (const int column : reads.columns)
            m_uses[column];
        for (const int group : reads.groups)
            m_groups[group];
        visit(part.node);
    }
    share();
    for (auto &group : m_groups)
        makeRows(group.first);
}

const std::vector<RuleValue> &RuleDomains::values(int slot) const
{
    return m_uses.at(slot).values;
}

const std::vector<RuleRows> &RuleDomains::rows(int group) const
{
    return m_groups.at(group).rows;
}

void RuleDomains::visit(int index)
{
    const RuleNode &node = at(index);
    if (isOrder(node.op) && at(operand(node, 0)).type != RuleType::YesNo)
        return visitComparison(node);
    switch (node.op) {
    case RuleOp::InList: return visitList(node);
    case RuleOp::Some:
    case RuleOp::All:
    case RuleOp::None:
    case RuleOp::Sum:
    case RuleOp::Count:
    case RuleOp::Reduce: return visitLoop(node);
    case RuleOp::InText:
    case RuleOp::Matches: return markComplex(index);
    default: break;
    }
    for (const qint32 part : m_program->operandsOf(node))
        visit(part);
}

void RuleDomains::visitComparison(const RuleNode &node)
{
    for (int i = 0; i + 1 < node.count; ++i)
        comparePair(operand(node, i), operand(node, i + 1));
}

void RuleDomains::comparePair(int left, int right)
{
    if (isConstant(left) && isConstant(right)) {
        m_dayMatters = m_dayMatters || usesDay(left) || usesDay(right);
    } else if (isConstant(right)) {
        compareWithConstant(left, right);
    } else if (isConstant(left)) {
        compareWithConstant(right, left);
    } else if (isName(left) && isName(right) && at(left).loop == 0 && at(right).loop == 0) {
        join(at(left).slot, at(right).slot);
    } else {
        markComplex(left);
        markComplex(right);
    }
}

void RuleDomains::compareWithConstant(int side, int constant)
{
    const RuleNode &node = at(side);
    m_dayMatters = m_dayMatters || (node.type != RuleType::Date && usesDay(constant));
    if (node.type == RuleType::Text || node.type == RuleType::Code) {
        if (!isName(side) || at(constant).op != RuleOp::Constant) {
            markComplex(side);
            return markComplex(constant);
        }
        m_uses[node.slot].texts.insert(m_program->texts.at(at(constant).extra));
        return;
    }
    if (node.op == RuleOp::Length && isName(operand(node, 0)) && at(operand(node, 0)).type == RuleType::Text)
        return compareLength(operand(node, 0), constantValue(constant));
    // What is missing, or how many rows there are, is tried anyway.
    if (node.op == RuleOp::Length && at(operand(node, 0)).type == RuleType::Codes)
        return visit(operand(node, 0));
    if (node.op == RuleOp::Count && node.count == 0) {
        const double count = constantValue(constant);
        if (count < rowCountMax)
            m_groups[node.group].counts.insert(int(std::floor(count)));
        else
            m_groups[node.group].exact = false;
        return;
    }
    const int leaf = monotoneIn(side);
    if (leaf < 0)
        return markComplex(side, constantValue(constant));
    compareMonotone(side, leaf, constant);
}

void RuleDomains::compareLength(int leaf, double length)
{
    Use &use = m_uses[at(leaf).slot];
    if (std::isnan(length) || length < 0)
        return;
    for (int near = -1; near <= 1; ++near)
        use.lengths.insert(std::clamp(int(std::min(length, 500.0)) + near, 1, 501));
    use.complex = use.complex || length > 500;
}

/// Where the side passes the constant: found by halving, on the evaluator itself.
void RuleDomains::compareMonotone(int side, int leaf, int constant)
{
    Use &use = m_uses[at(leaf).slot];
    const double wanted = constantValue(constant);
    const bool days = at(leaf).type == RuleType::Date;
    const bool ages = at(side).op == RuleOp::AgeAt;
    if (days) {
        const bool relative = usesDay(constant) || usesDay(side);
        use.against |= !relative ? Constants : ages ? Ages : CaseDays;
        // Months differ in length: what holds on this day need not hold on another.
        const bool otherDay = ages && relative && at(operand(at(side), 1)).op != RuleOp::CaseDay;
        m_dayMatters = m_dayMatters || otherDay || shiftsByMonths(constant) || (relative && shiftsByMonths(side));
    } else {
        m_dayMatters = m_dayMatters || usesDay(side);
    }
    if (std::isnan(wanted))
        return;
    if (side == leaf) {
        use.cuts.insert(wanted);
        return;
    }
    const RuleSlot &slot = m_world.dictionary.at(at(leaf).slot);
    double low = days ? double(QDate(1901, 1, 1).toJulianDay()) : slot.min.value_or(-1e150);
    double high = days ? double(QDate(2290, 12, 31).toJulianDay()) : slot.max.value_or(1e150);
    if (ages) {
        high = constantValue(operand(at(side), 1));
        use.cuts.insert(high);
    }
    RuleProbe probe(m_world, *m_program, side, at(leaf));
    const bool rises = probe.at(low) <= probe.at(high);
    for (const bool orEqual : {false, true}) {
        const auto passed = [&](double x) {
            const double value = probe.at(x);
            return rises ? (orEqual ? value >= wanted : value > wanted) : (orEqual ? value <= wanted : value < wanted);
        };
        double before = low;
        double after = high;
        if (passed(before) || !passed(after)) {
            // It turns nowhere. Beyond the dates that are looked at, and where it has no value, nothing is known; nobody is born
            // after the day his age is asked for.
            const bool open = days ? !ages || passed(before) : std::isnan(probe.at(low)) || std::isnan(probe.at(high));
            use.complex = use.complex || open;
            continue;
        }
        for (int step = 0; step < 2000; ++step) {
            double middle = before + (after - before) / 2;
            if (days)
                middle = std::floor(middle);
            if (middle <= before || middle >= after)
                break;
            (passed(middle) ? after : before) = middle;
        }
        use.cuts.insert(before);
        use.cuts.insert(after);
    }
}

void RuleDomains::visitList(const RuleNode &node)
{
    const int needle = operand(node, 0);
    if (!isName(needle))
        return markComplex(needle);
    Use &use = m_uses[at(needle).slot];
    const RuleList &list = m_program->lists[size_t(node.extra)];
    use.cuts.insert(list.numbers.begin(), list.numbers.end());
    use.texts.insert(list.texts.begin(), list.texts.end());
    if (at(needle).type == RuleType::Date)
        use.against |= Constants;
}

void RuleDomains::visitLoop(const RuleNode &node)
{
    m_groups[node.group].exact = false;
    for (const qint32 part : m_program->operandsOf(node))
        visit(part);
}

/// Every name below is looked at in a way that is only sampled, at the constants that stand there.
void RuleDomains::markComplex(int index, double other)
{
    std::vector<int> open{index};
    std::set<int> names;
    // What is added to another leaves it as it is at zero.
    std::set<double> numbers{0, std::isnan(other) ? 0 : other};
    std::set<QString> texts;
    while (!open.empty()) {
        const int next = open.back();
        open.pop_back();
        const RuleNode &node = at(next);
        if (isName(next))
            names.insert(node.slot);
        if (node.op == RuleOp::Constant && node.type == RuleType::Number)
            numbers.insert(node.number);
        if (node.op == RuleOp::Constant && node.extra >= 0)
            texts.insert(m_program->texts.at(node.extra));
        if (node.group >= 0 && node.op != RuleOp::RowSlot)
            m_groups[node.group].exact = false;
        m_dayMatters = m_dayMatters || node.op == RuleOp::CaseDay;
        if (node.type == RuleType::YesNo && !isName(next) && node.op != RuleOp::Constant && next != index)
            visit(next);
        for (const qint32 part : m_program->operandsOf(node))
            open.push_back(part);
    }
    for (const int name : names) {
        Use &use = m_uses[name];
        use.complex = true;
        if (m_world.dictionary.at(name).type == RuleType::Number)
            use.cuts.insert(numbers.begin(), numbers.end());
        if (m_world.dictionary.at(name).type == RuleType::Date)
            use.cuts.insert(double(m_world.day.toJulianDay()));
        use.texts.insert(texts.begin(), texts.end());
    }
}

bool RuleDomains::isConstant(int index) const
{
    const RuleNode &node = at(index);
    if (node.op == RuleOp::Constant || node.op == RuleOp::CaseDay)
        return true;
    if (isName(index) || node.op == RuleOp::Accumulator || node.group >= 0 || node.count == 0)
        return false;
    const auto parts = m_program->operandsOf(node);
    return std::all_of(parts.begin(), parts.end(), [this](qint32 part) { return isConstant(part); });
}

bool RuleDomains::usesDay(int index) const
{
    const auto parts = m_program->operandsOf(at(index));
    return at(index).op == RuleOp::CaseDay
        || std::any_of(parts.begin(), parts.end(), [this](qint32 part) { return usesDay(part); });
}

/// More than a number of days away from the day of the case.
bool RuleDomains::shiftsByMonths(int index) const
{
    if (!usesDay(index) || at(index).op == RuleOp::CaseDay || at(index).op == RuleOp::AgeAt)
        return false;
    if (at(index).op != RuleOp::AddDays)
        return true;
    return shiftsByMonths(operand(at(index), 0)) || usesDay(operand(at(index), 1));
}

int RuleDomains::monotoneIn(int index) const
{
    const RuleNode &node = at(index);
    if (isName(index))
        return node.type == RuleType::Number || node.type == RuleType::Date ? index : -1;
    switch (node.op) {
    case RuleOp::Add:
    case RuleOp::Subtract:
    case RuleOp::Negate:
    case RuleOp::Multiply:
    case RuleOp::Min:
    case RuleOp::Max: {
        int found = -1;
        for (const qint32 part : m_program->operandsOf(node)) {
            if (isConstant(part))
                continue;
            if (found >= 0)
                return -1;
            found = monotoneIn(part);
            if (found < 0)
                return -1;
        }
        return found;
    }
    case RuleOp::Divide: return isConstant(operand(node, 1)) ? monotoneIn(operand(node, 0)) : -1;
    case RuleOp::AddDays:
    case RuleOp::AddMonths:
    case RuleOp::AddWorkdays: return isConstant(operand(node, 1)) ? monotoneIn(operand(node, 0)) : -1;
    case RuleOp::AgeAt: return isName(operand(node, 0)) && isConstant(operand(node, 1)) ? operand(node, 0) : -1;
    default: return -1;
    }
}

double RuleDomains::constantValue(int index) const
{
    const RuleContext context{.day = m_world.day, .calendar = m_world.calendar};
    RuleRun run(*m_program, context);
    if (at(index).type == RuleType::Number)
        return run.number(index);
    const QDate day = run.day(index);
    return day.isNull() ? std::numeric_limits<double>::quiet_NaN() : double(day.toJulianDay());
}

int RuleDomains::root(int slot)
{
    while (m_uses[slot].together >= 0)
        slot = m_uses[slot].together;
    return slot;
}

void RuleDomains::join(int left, int right)
{
    const int a = root(left);
    const int b = root(right);
    if (a != b)
        m_uses[a].together = b;
}

/// Names that are compared with one another have one set of turning points, and between two of those as many values as there are
/// names, so that every order among them occurs.
void RuleDomains::share()
{
    constexpr int fellowsMax = 4;
    std::map<int, std::vector<int>> sets;
    for (const auto &use : m_uses)
        sets[root(use.first)].push_back(use.first);
    for (const auto &[first, members] : sets) {
        Use all;
        for (const int member : members) {
            const Use &use = m_uses[member];
            all.cuts.insert(use.cuts.begin(), use.cuts.end());
            all.texts.insert(use.texts.begin(), use.texts.end());
            all.lengths.insert(use.lengths.begin(), use.lengths.end());
            all.complex = all.complex || use.complex;
            all.against |= use.against;
        }
        const RuleSlot &model = m_world.dictionary.at(first);
        bool alike = true;
        for (const int member : members) {
            const RuleSlot &slot = m_world.dictionary.at(member);
            alike = alike && slot.decimals == model.decimals;
            if (members.size() > 1 && slot.type == RuleType::Number) {
                for (const std::optional<double> bound : {slot.min, slot.max}) {
                    if (bound)
                        all.cuts.insert(*bound);
                }
            }
        }
        const bool mixed = (all.against & (all.against - 1)) != 0;
        const bool several = members.size() > 1;
        for (const int member : members) {
            Use &use = m_uses[member];
            use.cuts = all.cuts;
            use.texts = all.texts;
            use.lengths = all.lengths;
            // Lengths and orders together would need texts that are equal and unequal of each length.
            use.exact = !all.complex && !mixed && alike && int(members.size()) <= fellowsMax
                && !(several && (!all.lengths.empty() || all.against == Ages));
            makeValues(member, std::min(int(members.size()), fellowsMax));
        }
    }
}

void RuleDomains::makeValues(int slot, int fellows)
{
    Use &use = m_uses[slot];
    const RuleSlot &named = m_world.dictionary.at(slot);
    switch (named.type) {
    case RuleType::YesNo:
        use.values = {RuleValue::truth(true), RuleValue::truth(false)};
        use.exact = true;
        break;
    case RuleType::Number:
    case RuleType::Date: makeNumbers(named, use, fellows); break;
    case RuleType::Text: makeTexts(use, fellows); break;
    case RuleType::Code:
        for (const QString &code : named.codes)
            use.values.push_back(RuleValue::text(code));
        use.exact = true;
        break;
    case RuleType::Codes: {
        const int codes = std::min(int(named.codes.size()), codesExhaustedMax);
        use.exact = named.codes.size() <= codesExhaustedMax;
        for (int chosen = 1; chosen < (1 << codes); ++chosen) {
            QStringList texts;
            for (int code = 0; code < codes; ++code) {
                if (chosen & (1 << code))
                    texts.append(named.codes.at(code));
            }
            use.values.push_back(RuleValue::texts(texts));
        }
        break;
    }
    }
}

void RuleDomains::makeNumbers(const RuleSlot &slot, Use &use, int fellows)
{
    const bool days = slot.type == RuleType::Date;
    const double inf = std::numeric_limits<double>::infinity();
    const double low = days ? double(QDate(1, 1, 1).toJulianDay()) : slot.min.value_or(-inf);
    const double high = days ? double(QDate(9999, 12, 31).toJulianDay()) : slot.max.value_or(inf);
    const bool grid = days || slot.decimals.has_value();
    const double scale = days ? 1 : std::pow(10, slot.decimals.value_or(0));
    const double step = 1 / scale;
    std::set<double> points;
    const auto offer = [&](double x) {
        if (grid && !days)
            x = std::round(x * scale) / scale; // as it would be read from "0.3"
        if (x >= low && x <= high)
            points.insert(x);
    };
    std::vector<double> marks;
    for (const double cut : use.cuts) {
        if (cut >= low && cut <= high)
            marks.push_back(cut);
        // Between two grid points the nearest ones stand for it.
        if (grid)
            marks.insert(marks.end(), {std::floor(cut * scale) / scale, std::ceil(cut * scale) / scale});
    }
    if (marks.empty())
        marks.push_back(std::isfinite(low) && !days        ? low
                            : std::isfinite(high) && !days ? high
                            : days                         ? double(m_world.day.toJulianDay())
                                                           : 0);
    std::sort(marks.begin(), marks.end());
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    for (size_t i = 0; i < marks.size(); ++i) {
        offer(marks[i]);
        const bool last = i + 1 == marks.size();
        for (int n = 1; n <= fellows; ++n) {
            if (i == 0)
                offer(std::isfinite(low) && !grid ? marks[0] - (marks[0] - low) * n / (fellows + 1)
                                                  : marks[0] - n * step);
            if (grid)
                offer(marks[i] + n * step);
            else if (!last)
                offer(marks[i] + (marks[i + 1] - marks[i]) * n / (fellows + 1));
            else
                offer(std::isfinite(high) ? marks[i] + (high - marks[i]) * n / (fellows + 1) : marks[i] + n);
        }
    }
    if (std::isfinite(low) && !days)
        offer(low);
    if (std::isfinite(high) && !days)
        offer(high);
    for (const double x : points)
        use.values.push_back(days ? RuleValue::day(QDate::fromJulianDay(qint64(x))) : RuleValue::number(x));
}

void RuleDomains::makeTexts(Use &use, int fellows)
{
    std::set<QString> texts = use.texts;
    texts.erase(QString());
    const auto fresh = [&](int length, int which) {
        // A letter no constant is made of alone: constants of a law are not 亖亖亖.
        QString text(length, QChar(ushort(0x4e96 + which)));
        while (use.texts.count(text) > 0)
            text.back() = QChar(ushort(text.back().unicode() + 64));
        return text;
    };
    for (const int length : use.lengths)
        texts.insert(fresh(length, 0));
    if (use.lengths.empty()) {
        for (int n = 0; n < fellows; ++n)
            texts.insert(fresh(2, n));
    }
    if (use.complex) {
        texts.insert({QStringLiteral("1"), QStringLiteral("A"), QStringLiteral("123456")});
        QString whole;
        for (const QString &text : use.texts)
            whole += text;
        if (!whole.isEmpty())
            texts.insert(whole);
    }
    for (const QString &text : texts)
        use.values.push_back(RuleValue::text(text));
}

/// No row; one row of each sample; as many alike as a count turns at; and two that differ.
void RuleDomains::makeRows(int group)
{
    GroupUse &use = m_groups[group];
    const QList<int> &columns = m_world.dictionary.slotsOfGroup(group);
    RuleRows samples{std::vector<RuleValue>(size_t(columns.size()))};
    for (qsizetype column = 0; column < columns.size(); ++column) {
        const auto known = m_uses.find(columns.at(column));
        if (known == m_uses.end())
            continue;
        RuleRows wider;
        for (const std::vector<RuleValue> &sample : samples) {
            wider.push_back(sample);
            for (const RuleValue &value : known->second.values) {
                if (wider.size() >= rowsTriedMax)
                    break;
                wider.push_back(sample);
                wider.back()[size_t(column)] = value;
            }
        }
        samples = std::move(wider);
    }
    std::set<int> counts{1, 2};
    for (const int count : use.counts)
        counts.insert({std::max(count - 1, 1), std::max(count, 1), std::max(count + 1, 1)});
    use.rows.emplace_back();
    for (const int count : counts) {
        for (const std::vector<RuleValue> &sample : samples)
            use.rows.push_back(RuleRows(size_t(count), sample));
    }
    for (size_t i = 0; i + 1 < samples.size() && i < 12; ++i) {
        for (size_t j = i + 1; j < samples.size() && j < 12; ++j)
            use.rows.push_back({samples[samples.size() - 1 - i], samples[samples.size() - 1 - j]});
    }
}

} // namespace ow
