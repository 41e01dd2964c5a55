#pragma once
// From JSONLogic's syntax to a typed program; every fault at its place. For the rules area only.
#include "models/base/Problem.h"
#include "models/rules/RuleProgram.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace ow {

struct RuleOperator;

/// Where in the rule: made into text only when something is wrong there.
struct RulePlace {
    const RulePlace *parent = nullptr;
    QStringView name = {}; ///< of an operator; else it is an operand
    qsizetype index = -1;

    /// "rule.and[1].<[0]"
    QString text() const;
};

/// Only for the call it is made in: it borrows its parent.
inline RulePlace operandPlace(const RulePlace &parent, qsizetype index)
{
    return {&parent, {}, index};
}

class RuleCompiler {
public:
    RuleCompiler(const RuleSlots &dictionary, QStringView group);

    /// The program, or RuleRefused. `wanted` absent: of whatever type it is.
    Result<RuleProgram> compile(const QByteArray &logic, std::optional<RuleType> wanted);

    /// What has been compiled so far of one operand. `node` < 0: faults were noted already.
    struct Operand {
        int node = -1;
        RuleType type = RuleType::YesNo;
        int codesOf = -1; ///< slot whose code list its codes are of
        bool literal = false;

        bool ok() const { return node >= 0; }
    };

private:
    friend struct RuleOperator;
    using Place = const RulePlace &;
    using Arguments = const QJsonArray &;

    struct Loop {
        int group = -1;
        bool reduces = false; ///< names are current.… and accumulator
    };

    static const QHash<QString, RuleOperator> &operators();

    Operand expression(const QJsonValue &json, Place place);
    Operand literal(const QJsonValue &json, Place place);
    Operand number(double value);
    Operand day(QDate value);
    Operand text(const QString &value);

    Operand variable(const RuleOperator &op, Arguments given, Place place);
    Operand equality(const RuleOperator &op, Arguments given, Place place);
    Operand order(const RuleOperator &op, Arguments given, Place place);
    Operand logic(const RuleOperator &op, Arguments given, Place place);
    Operand negation(const RuleOperator &op, Arguments given, Place place);
    Operand condition(const RuleOperator &op, Arguments given, Place place);
    Operand in(const RuleOperator &op, Arguments given, Place place);
    Operand codeIn(const RuleOperator &op, Arguments given, Place place);
    Operand arithmetic(const RuleOperator &op, Arguments given, Place place);
    Operand joined(const RuleOperator &op, Arguments given, Place place);
    Operand part(const RuleOperator &op, Arguments given, Place place);
    Operand overRows(const RuleOperator &op, Arguments given, Place place);
    Operand missing(const RuleOperator &op, Arguments given, Place place);
    Operand missingSome(const RuleOperator &op, Arguments given, Place place);
    Operand present(const RuleOperator &op, Arguments given, Place place);
    Operand decimal(const RuleOperator &op, Arguments given, Place place);
    Operand date(const RuleOperator &op, Arguments given, Place place);
    Operand shiftedDay(const RuleOperator &op, Arguments given, Place place);
    Operand workdays(const RuleOperator &op, Arguments given, Place place);
    Operand age(const RuleOperator &op, Arguments given, Place place);
    Operand length(const RuleOperator &op, Arguments given, Place place);
    Operand matches(const RuleOperator &op, Arguments given, Place place);

    /// The name's slot as a leaf.
    Operand leaf(const QString &name, Place place);
    Operand leafOf(int slot, const QString &name, Place place);
    bool wantedType(const Operand &operand, RuleType type, const RuleOperator &op, Place place);
    bool codesKnown(const Operand &code, const QString &text, Place place);
    /// Both become comparable, or a fault: a literal beside a code becomes one of its list.
    bool sameType(Operand &left, Operand &right, const RuleOperator &op, Place place);
    void becomeCode(Operand &literal, const Operand &code, Place place);
    std::optional<RuleList> constants(const QJsonValue &json, const Operand &needle, Place place);
    /// `missing` and `missing_some`: the names as leaves.
    Operand namedLeaves(Arguments names, RuleOp op, Place place);
    Operand add(RuleOp op, RuleType type, std::initializer_list<Operand> operands);
    Operand add(RuleOp op, RuleType type, const QList<Operand> &operands);
    QString textOf(const Operand &literal) const;

    bool refuse(Place place, const ProblemType &type, const ProblemParameters &parameters = {});
    bool refuseOperand(Place place, const RuleOperator &op, const QString &expected, const Operand &found);
    bool refuseConstant(Place place, const QString &expected);

    const RuleSlots &m_dictionary;
    int m_ownGroup;
    QList<Loop> m_loops; ///< by number; the first is the rule's own row
    RuleProgram m_program;
    Faults m_faults;
};

/// One row of the table of operators.
struct RuleOperator {
    QString name;
    RuleOp op;
    RuleCompiler::Operand (RuleCompiler::*compile)(const RuleOperator &, const QJsonArray &, const RulePlace &);
    int operandsMin;
    int operandsMax; ///< -1: any number
};

/// 是否、数字、日期、文字、代码、多个代码
QString ruleTypeName(RuleType type);

} // namespace ow
