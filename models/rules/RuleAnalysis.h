#pragma once
// What can be said of rules before anybody fills in a form (reference/forms.md §3.3, law E6): circles, names nobody asks, questions
// that can never be seen. Exact for rules that hold names against constants and against one another: yes-or-no, codes, numbers and
// dates within their bounds, texts and their length, ages. Sound for all others: what is claimed is so, what is found was
// evaluated, and what could be neither found nor ruled out is said to be undecided.
#include "models/rules/Rule.h"

#include <QMap>

namespace ow {

/// A name with the rules that govern it, of one item, in the item's own context.
struct GovernedName {
    QString name;
    std::optional<Rule> visible = {};  ///< φ; absent: always
    std::optional<Rule> required = {}; ///< ψ, looked at when visible; absent: see alwaysRequired
    bool alwaysRequired = false;
};

/// Some answers; everything else is missing.
struct RuleFilling {
    QMap<QString, RuleValue> answers = {};
    /// By group. Of rules that govern a question of the group, the first row is their own.
    QMap<QString, QList<QMap<QString, RuleValue>>> rows = {};
    QDate day = {};

    /// 面积＝151；类型＝企业
    QString inWords(const RuleNames &names) const;
};

enum class RuleFindingKind {
    Cycle,                ///< names wait for one another; refused
    NameNotAsked,         ///< a rule looks at a name the item does not ask; refused
    Contradictory,        ///< the rule can never hold, whatever is filled in; refused
    NeverVisible,         ///< … because of what its names' own rules say; refused
    RequiredNeverVisible, ///< required where it cannot be seen; refused
    AlwaysTrue,           ///< the rule is never false; warned of
    DeadBranch,           ///< a part of the rule is never reached; warned of
    Undecided,            ///< neither found nor ruled out; told
};

/// Which of the two rules of a name.
enum class RuleKind { Visible, Required };

struct RuleFinding {
    RuleFindingKind kind = RuleFindingKind::Undecided;
    QString name;
    RuleKind rule = RuleKind::Visible;
    QStringList names = {}; ///< of a circle, in order; of NameNotAsked those it looks at
    QString proof = {};     ///< why, in words

    /// Whether publication is refused.
    bool refuses() const { return kind <= RuleFindingKind::RequiredNeverVisible; }
};

/// A filling that brings a rule, or one of its branches, to an outcome: test case and sample for training.
struct RuleWitness {
    QString name;
    RuleKind rule = RuleKind::Visible;
    bool outcome = true;
    QString branch = {}; ///< empty: the rule itself; else the part of an `or` or `if`, in words
    RuleFilling filling = {};
};

struct RuleFindings {
    QList<RuleFinding> findings = {};
    QList<RuleWitness> witnesses = {};

    bool refuses() const;
};

struct RuleAnalysisInput {
    const RuleSlots &dictionary;
    QList<GovernedName> governed = {};
    QDate day; ///< witnesses are of this day
    const WorkingCalendar *calendar = nullptr;
    RuleNames names = {};
    int casesMax = 100000; ///< of one question; beyond it: undecided
};

/// For each item by itself, before it is published.
RuleFindings analyseRules(const RuleAnalysisInput &input);

} // namespace ow
