#pragma once
// Rules of forms: the syntax of JSONLogic, our meaning (reference/forms.md §3.3): typed, three-valued, without coercion.
//
// Missing or hidden is unknown. Comparisons and arithmetic with something unknown are unknown; and, or, not follow Kleene; an `if`
// whose condition is unknown is unknown; what has no result (division by zero, a month that leaves the calendar) is unknown. Only
// `present`, `missing` and the number of rows are always known. An operand of the wrong type, an unknown name, code or operator is
// refused when the rule is compiled. The clock is the case's: RuleContext::day, so that the answer is the same in ten years.
//
// Operators of JSONLogic: var (without default) missing missing_some == === != !== < <= > >= (< and <= also with three operands)
// and or ! !! if ?: in + - * / % min max cat substr some all none reduce. Ours:
//   {"number":"0.5"}            a decimal; numbers of catalogue files and messages are integers (JsonReader)
//   {"date":"2026-02-13"}       a day; {"date":[]} the day of the case
//   {"addDays":[d, n]} addMonths addWorkdays    n may be negative; a month without the day ends on its last (民法典 §202);
//                               addWorkdays as WorkingCalendar::dueDate
//   {"workdaysBetween":[a, b]}  working days in (a, b]
//   {"ageAt":[born, d]}         full years; d absent: the day of the case; born on 29 February: full on the 28th
//   {"len":x}                   characters of a text, or number of codes chosen
//   {"matches":[x, "…"]}        the whole text, a constant pattern
//   {"codeIn":[x, ["a", "b"]]}  the code is one of them; of several codes: at least one is
//   {"present":{"var":"x"}}
//   {"any":[{"var":"child"}, rule]} all none count sum    over the rows of a group; `all` of no row is false, as in JSONLogic.
//                               Inside, {"var":"age"} is the row's child.age; count without a rule counts all rows.
#include "models/base/JsonText.h"
#include "models/base/Problem.h"
#include "models/rules/RuleValue.h"

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace ow {

class WorkingCalendar;
struct RuleProgram;

/// The rows of one group: [row][RuleSlots::place of the slot].
using RuleRows = std::vector<std::vector<RuleValue>>;

/// Everything a rule may look at. What a span does not reach is unknown; it is borrowed for the call.
struct RuleContext {
    std::span<const RuleValue> values = {}; ///< by number of slot, of names asked once
    std::span<const RuleRows> groups = {};  ///< by number of group
    int row = -1;                           ///< own row of a rule that governs a question inside a group; -1 else
    QDate day = {};                         ///< of the case, never the machine's
    const WorkingCalendar *calendar = nullptr;
};

/// How people call what a rule speaks of; whatever is absent is said by its identifier.
struct RuleNames {
    std::function<QString(const QString &slot)> name = {}; ///< of slots and groups: 面积
    std::function<QString(const QString &slot, const QString &code)> code = {};
    std::function<QString(const QString &slot)> unit = {}; ///< of numbers: 平方米
};

/// Compiled once, evaluated often; immutable, cheap to copy, may be used by several threads. Without anything: always true.
class Rule {
public:
    Rule();
    /// RuleRefused with every fault at its place in the rule ("rule.and[1].<[0]"). `group`: the rule governs a question asked once
    /// per row of it.
    static Result<Rule> compile(const JsonText &logic, const RuleSlots &dictionary, RuleType wanted = RuleType::YesNo,
                                QStringView group = {});
    /// Of whatever type it turns out to be.
    static Result<Rule> compileAny(const JsonText &logic, const RuleSlots &dictionary, QStringView group = {});

    RuleType type() const;
    Truth truth(const RuleContext &context) const;
    RuleValue value(const RuleContext &context) const;

    /// Slots it depends on, ascending, each once.
    const QList<int> &reads() const;
    /// Groups whose number of rows it depends on, ascending.
    const QList<int> &readsGroups() const;
    /// 「经营范围包含“食品”，且面积大于150平方米」 for F1 and lists of faults.
    QString inWords(const RuleNames &names) const;

    const RuleProgram &program() const { return *m_program; }

private:
    explicit Rule(std::shared_ptr<const RuleProgram> program) : m_program(std::move(program)) {}

    std::shared_ptr<const RuleProgram> m_program;
};

} // namespace ow
