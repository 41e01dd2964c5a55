#pragma once
// What a rule is compiled to: a tree of typed nodes in one array, its leaves numbered slots; and the steps it is run as. For the
// rules area, and for forms, which keep the steps of many rules together.
#include "models/rules/RuleValue.h"

#include <QRegularExpression>
#include <span>
#include <vector>

namespace ow {

enum class RuleOp : quint8 {
    Constant,
    Slot,        ///< asked once
    RowSlot,     ///< of the row a loop is at, or the rule's own
    Accumulator, ///< of `reduce`
    CaseDay,
    Equal,
    NotEqual,
    Less, ///< with three operands: between
    LessEqual,
    Greater,
    GreaterEqual,
    And,
    Or,
    Not,
    If,
    InList,  ///< a number, date, text or code among constants
    InText,  ///< a text within a text
    InCodes, ///< a code among the chosen ones
    AnyCode, ///< one of constants among the chosen ones
    Matches,
    Present,
    Some,
    All,
    None,
    Add,
    Subtract,
    Negate,
    Multiply,
    Divide,
    Remainder,
    Min,
    Max,
    Length,
    AgeAt,
    WorkdaysBetween,
    Sum,
    Count,
    Reduce,
    AddDays,
    AddMonths,
    AddWorkdays,
    Cat,
    Substr,
    Missing,
    MissingSome,
};

struct RuleNode {
    RuleOp op = RuleOp::Constant;
    RuleType type = RuleType::YesNo;
    qint16 group = -1; ///< of RowSlot and loops
    qint16 loop = 0;   ///< which loop's row: 0 the rule's own
    qint32 first = 0;  ///< operands: RuleProgram::operands[first … first + count)
    qint32 count = 0;
    qint32 slot = -1;  ///< of Slot and RowSlot
    qint32 place = -1; ///< of RowSlot: within its row
    qint32 extra = -1; ///< text, list or pattern
    double number = 0; ///< constant: number, 0 or 1 of a truth, Julian day of a date; MissingSome: how many are wanted
};

/// Constants of `in`, `codeIn`, `missing`.
struct RuleList {
    std::vector<double> numbers;
    QStringList texts;
};

struct RuleProgram;

/// Most of what rules say is that a name equals, or is more than, a constant, joined by and, or and not: that is one step each, a part
/// before what it is made of. Everything else is one step that asks the tree (RuleRun), at which analysis and words look too.
struct RuleStep {
    enum class Op : quint8 {
        And,
        Or,
        Not,
        Constant, ///< of a truth: `number`
        Truth,    ///< a slot against 0 or 1 in `number`
        Number,   ///< … against `number`
        Day,      ///< … against the Julian day in `number`
        Text,     ///< … against `text`: a text, or a code
        Present,
        Tree, ///< node `place` of `program`
    };
    Op op = Op::Tree;
    RuleOp relation = RuleOp::Equal;
    qint32 place = 0; ///< number of the slot; of And, Or, Not: how many steps it is, itself counted
    union {
        const RuleProgram *program = nullptr;
        double number;
        const QString *text;
    };
};

static_assert(sizeof(RuleStep) == 16);

struct RuleProgram {
    std::vector<RuleNode> nodes;
    std::vector<qint32> operands;
    int root = 0;
    QStringList texts;
    std::vector<RuleList> lists;
    QList<QRegularExpression> patterns;
    QStringList writtenPatterns; ///< without our anchors
    QList<int> reads;
    QList<int> readsGroups;
    RuleSlots dictionary;        ///< those it was compiled over
    std::vector<RuleStep> steps; ///< of one that says yes or no; they borrow texts of the program, and itself

    std::span<const qint32> operandsOf(const RuleNode &node) const
    {
        return {operands.data() + node.first, size_t(node.count)};
    }
};

struct RuleNames;

/// A part of a rule as a sentence.
QString ruleNodeInWords(const RuleProgram &program, int node, const RuleNames &names);

/// Loops within loops, the rule's own row counted.
constexpr int ruleLoopsMax = 4;

} // namespace ow
