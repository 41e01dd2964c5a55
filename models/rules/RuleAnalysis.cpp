#include "models/rules/RuleAnalysis.h"

#include "models/rules/RuleSolver.h"

#include <algorithm>

namespace ow {

namespace {

/// A rule or a part of one that is to hold, as a proof names it.
struct RuleClaim {
    RuleGoal goal;
    QString words;
};

class RuleAnalyst {
public:
    explicit RuleAnalyst(const RuleAnalysisInput &input)
        : m_input(input), m_world{input.dictionary, input.day, input.calendar}
    {
        for (const GovernedName &governed : input.governed) {
            const int slot = input.dictionary.find(governed.name);
            m_governed.insert(slot);
            if (governed.visible && slot >= 0)
                m_visibility[slot] = &governed.visible->program();
        }
    }

    RuleFindings analyse();

private:
    using Outcome = RuleSolver::Outcome;

    void findCircles();
    bool walk(int slot, std::vector<int> &path);
    std::set<int> looksAt(int slot) const;
    bool waitsForCircle(int slot) const;

    bool asksAll(const GovernedName &governed, const Rule &rule, RuleKind kind);
    void visible(const GovernedName &governed);
    void required(const GovernedName &governed);
    void branches(const GovernedName &governed, const Rule &rule, RuleKind kind, const std::vector<RuleGoal> &before);
    void neverFalse(const GovernedName &governed, const Rule &rule, RuleKind kind, const std::vector<RuleGoal> &before);
    void neverHolds(const GovernedName &governed, const Rule &rule, RuleKind kind, RuleFindingKind found,
                    const std::vector<RuleClaim> &more);

    Outcome solve(const std::vector<RuleGoal> &goals, const RuleVisibility &visibility, RuleFilling *filling = nullptr);
    QString leastProof(std::vector<RuleClaim> claims);
    std::vector<RuleClaim> conjuncts(const Rule &rule) const;
    void note(const GovernedName &governed, RuleKind kind, RuleFindingKind found, const QString &proof);
    QString called(const QString &name) const { return m_input.names.name ? m_input.names.name(name) : name; }

    const RuleAnalysisInput &m_input;
    RuleWorld m_world;
    std::set<int> m_governed;
    RuleVisibility m_visibility;
    RuleVisibility m_none;
    std::set<int> m_inCircle;
    std::map<int, int> m_walked; ///< 1 on the path, 2 done
    int m_cases = 0;
    RuleFindings m_found;
};

RuleGoal goalOf(const Rule &rule, Truth wanted)
{
    return {&rule.program(), rule.program().root, wanted};
}

RuleAnalyst::Outcome RuleAnalyst::solve(const std::vector<RuleGoal> &goals, const RuleVisibility &visibility,
                                        RuleFilling *filling)
{
    RuleSolver solver(m_world, goals, visibility);
    const Outcome outcome = solver.solve(m_input.casesMax);
    m_cases = solver.cases();
    if (outcome == Outcome::Found && filling)
        *filling = solver.filling();
    return outcome;
}

void RuleAnalyst::note(const GovernedName &governed, RuleKind kind, RuleFindingKind found, const QString &proof)
{
    m_found.findings.append({found, governed.name, kind, {}, proof});
}

RuleFindings RuleAnalyst::analyse()
{
    findCircles();
    for (const GovernedName &governed : m_input.governed) {
        const bool visibleKnown = !governed.visible || asksAll(governed, *governed.visible, RuleKind::Visible);
        const bool requiredKnown = !governed.required || asksAll(governed, *governed.required, RuleKind::Required);
        if (!visibleKnown || !requiredKnown || waitsForCircle(m_input.dictionary.find(governed.name)))
            continue;
        visible(governed);
        required(governed);
    }
    return m_found;
}

/// Names whose own visibility the visibility of this one looks at.
std::set<int> RuleAnalyst::looksAt(int slot) const
{
    const auto rule = m_visibility.find(slot);
    if (rule == m_visibility.end())
        return {};
    const RuleReads reads = readsOf(*rule->second, rule->second->root);
    std::set<int> all = reads.names;
    all.insert(reads.columns.begin(), reads.columns.end());
    return all;
}

void RuleAnalyst::findCircles()
{
    for (const auto &rule : m_visibility) {
        std::vector<int> path;
        walk(rule.first, path);
    }
}

bool RuleAnalyst::walk(int slot, std::vector<int> &path)
{
    int &state = m_walked[slot];
    if (state == 2)
        return false;
    if (state == 1) {
        const auto begin = std::find(path.begin(), path.end(), slot);
        RuleFinding circle{RuleFindingKind::Cycle, m_input.dictionary.at(slot).name, RuleKind::Visible, {}, {}};
        QStringList words;
        for (auto it = begin; it != path.end(); ++it) {
            m_inCircle.insert(*it);
            circle.names.append(m_input.dictionary.at(*it).name);
            words.append(QStringLiteral("“%1”").arg(called(circle.names.last())));
        }
        words.append(words.first());
        circle.proof = words.join(QStringLiteral("要看")) + QStringLiteral("，互相等待，哪一项都不会出现");
        m_found.findings.append(circle);
        return true;
    }
    state = 1;
    path.push_back(slot);
    for (const int next : looksAt(slot))
        walk(next, path);
    path.pop_back();
    m_walked[slot] = 2;
    return false;
}

bool RuleAnalyst::waitsForCircle(int slot) const
{
    std::set<int> seen;
    std::vector<int> open{slot};
    while (!open.empty()) {
        const int next = open.back();
        open.pop_back();
        if (m_inCircle.count(next) > 0)
            return true;
        for (const int read : looksAt(next)) {
            if (seen.insert(read).second)
                open.push_back(read);
        }
    }
    return false;
}

bool RuleAnalyst::asksAll(const GovernedName &governed, const Rule &rule, RuleKind kind)
{
    QStringList absent;
    for (const int read : rule.reads()) {
        if (m_governed.count(read) == 0)
            absent.append(m_input.dictionary.at(read).name);
    }
    if (absent.isEmpty())
        return true;
    QStringList words;
    for (const QString &name : absent)
        words.append(QStringLiteral("“%1”").arg(called(name)));
    m_found.findings.append({RuleFindingKind::NameNotAsked, governed.name, kind, absent,
                             QStringLiteral("规则要看%1，但本事项不问这些内容").arg(words.join(QStringLiteral("、")))});
    return false;
}

std::vector<RuleClaim> RuleAnalyst::conjuncts(const Rule &rule) const
{
    const RuleProgram &program = rule.program();
    std::vector<RuleClaim> claims;
    std::vector<int> open{program.root};
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        const RuleNode &next = program.nodes[size_t(node)];
        const auto parts = program.operandsOf(next);
        if (next.op == RuleOp::And) {
            open.insert(open.end(), parts.rbegin(), parts.rend());
            continue;
        }
        claims.push_back({{&program, node, Truth::True}, ruleNodeInWords(program, node, m_input.names)});
    }
    return claims;
}

/// The fewest of the claims, and of the rules by which their names are visible, that cannot hold together.
QString RuleAnalyst::leastProof(std::vector<RuleClaim> claims)
{
    RuleVisibility visibility = m_visibility;
    const auto impossible = [&] {
        std::vector<RuleGoal> goals;
        for (const RuleClaim &claim : claims)
            goals.push_back(claim.goal);
        return solve(goals, visibility) == Outcome::None;
    };
    for (auto it = visibility.begin(); it != visibility.end();) {
        const auto [slot, program] = *it;
        it = visibility.erase(it);
        if (!impossible())
            it = std::next(visibility.emplace(slot, program).first);
    }
    for (size_t i = 0; claims.size() > 1 && i < claims.size();) {
        const RuleClaim dropped = claims[i];
        claims.erase(claims.begin() + qsizetype(i));
        if (!impossible()) {
            claims.insert(claims.begin() + qsizetype(i), dropped);
            ++i;
        }
    }
    impossible();
    QStringList words;
    for (const RuleClaim &claim : claims)
        words.append(QStringLiteral("“%1”").arg(claim.words));
    for (const auto &[slot, program] : visibility)
        words.append(QStringLiteral("“%1”只在“%2”时出现")
                         .arg(called(m_input.dictionary.at(slot).name),
                              ruleNodeInWords(*program, program->root, m_input.names)));
    const QString what = words.size() == 1 ? QStringLiteral("%1不可能成立").arg(words.first())
                                           : QStringLiteral("%1不可能同时成立").arg(words.join(QStringLiteral("，")));
    return what + QStringLiteral("（已逐一核对%1种情形）").arg(m_cases);
}

void RuleAnalyst::neverHolds(const GovernedName &governed, const Rule &rule, RuleKind kind, RuleFindingKind found,
                             const std::vector<RuleClaim> &more)
{
    std::vector<RuleClaim> claims = conjuncts(rule);
    claims.insert(claims.end(), more.begin(), more.end());
    note(governed, kind, found, leastProof(std::move(claims)));
}

void RuleAnalyst::visible(const GovernedName &governed)
{
    if (!governed.visible)
        return;
    const Rule &rule = *governed.visible;
    RuleFilling filling;
    const Outcome seen = solve({goalOf(rule, Truth::True)}, m_visibility, &filling);
    if (seen == Outcome::Found) {
        m_found.witnesses.append({governed.name, RuleKind::Visible, true, {}, filling});
        branches(governed, rule, RuleKind::Visible, {});
    } else if (seen == Outcome::None) {
        const bool byItself = solve({goalOf(rule, Truth::True)}, m_none) == Outcome::None;
        neverHolds(governed, rule, RuleKind::Visible,
                   byItself ? RuleFindingKind::Contradictory : RuleFindingKind::NeverVisible, {});
    } else {
        note(governed, RuleKind::Visible, RuleFindingKind::Undecided,
             QStringLiteral("没有找到能让它出现的填写，也没能证明没有（核对了%1种情形）").arg(m_cases));
    }
    neverFalse(governed, rule, RuleKind::Visible, {});
}

void RuleAnalyst::required(const GovernedName &governed)
{
    std::vector<RuleGoal> shown;
    std::vector<RuleClaim> shownClaims;
    if (governed.visible) {
        shown.push_back(goalOf(*governed.visible, Truth::True));
        shownClaims = conjuncts(*governed.visible);
    }
    const bool hidden = !shown.empty() && solve(shown, m_visibility) == Outcome::None;
    if (governed.alwaysRequired && hidden) {
        note(governed, RuleKind::Required, RuleFindingKind::RequiredNeverVisible,
             QStringLiteral("它是必填的，但%1").arg(leastProof(shownClaims)));
    }
    if (!governed.required)
        return;
    const Rule &rule = *governed.required;
    std::vector<RuleGoal> both = shown;
    both.push_back(goalOf(rule, Truth::True));
    RuleFilling filling;
    const Outcome wanted = solve(both, m_visibility, &filling);
    if (wanted == Outcome::Found) {
        m_found.witnesses.append({governed.name, RuleKind::Required, true, {}, filling});
        branches(governed, rule, RuleKind::Required, shown);
    } else if (wanted == Outcome::None) {
        const bool byItself = solve({goalOf(rule, Truth::True)}, m_none) == Outcome::None;
        neverHolds(governed, rule, RuleKind::Required,
                   byItself ? RuleFindingKind::Contradictory : RuleFindingKind::RequiredNeverVisible,
                   byItself ? std::vector<RuleClaim>() : shownClaims);
    } else {
        note(governed, RuleKind::Required, RuleFindingKind::Undecided,
             QStringLiteral("没有找到能让它必填的填写，也没能证明没有（核对了%1种情形）").arg(m_cases));
    }
    neverFalse(governed, rule, RuleKind::Required, shown);
}

void RuleAnalyst::neverFalse(const GovernedName &governed, const Rule &rule, RuleKind kind,
                             const std::vector<RuleGoal> &before)
{
    std::vector<RuleGoal> goals = before;
    goals.push_back(goalOf(rule, Truth::False));
    RuleFilling filling;
    if (solve(goals, m_visibility, &filling) == Outcome::Found)
        m_found.witnesses.append({governed.name, kind, false, {}, filling});
    else if (solve({goalOf(rule, Truth::False)}, m_none) == Outcome::None)
        note(governed, kind, RuleFindingKind::AlwaysTrue,
             QStringLiteral("“%1”怎样填写都不会不成立（已逐一核对%2种情形）")
                 .arg(rule.inWords(m_input.names))
                 .arg(m_cases));
}

/// Parts of every `or`, and of every `if`, outside of loops: each once with a filling that reaches it.
void RuleAnalyst::branches(const GovernedName &governed, const Rule &rule, RuleKind kind,
                           const std::vector<RuleGoal> &before)
{
    const RuleProgram &program = rule.program();
    const auto reach = [&](std::vector<RuleGoal> goals, int node) {
        goals.insert(goals.end(), before.begin(), before.end());
        RuleFilling filling;
        const QString words = ruleNodeInWords(program, node, m_input.names);
        const Outcome outcome = solve(goals, m_visibility, &filling);
        if (outcome == Outcome::Found)
            m_found.witnesses.append({governed.name, kind, true, words, filling});
        else if (outcome == Outcome::None)
            note(governed, kind, RuleFindingKind::DeadBranch,
                 QStringLiteral("“%1”这一部分永远不起作用（已逐一核对%2种情形）").arg(words).arg(m_cases));
    };
    std::vector<int> open{program.root};
    while (!open.empty()) {
        const RuleNode &node = program.nodes[size_t(open.back())];
        open.pop_back();
        if (node.group >= 0)
            continue;
        const auto parts = program.operandsOf(node);
        if (node.op == RuleOp::Or && parts.size() > 1) {
            for (const qint32 part : parts)
                reach({{&program, part, Truth::True}}, part);
        }
        if (node.op == RuleOp::If) {
            std::vector<RuleGoal> otherwise;
            for (size_t i = 0; i + 1 < parts.size(); i += 2) {
                std::vector<RuleGoal> goals = otherwise;
                goals.push_back({&program, parts[i], Truth::True});
                reach(goals, parts[i]);
                otherwise.push_back({&program, parts[i], Truth::False});
            }
            if (parts.size() % 2 == 1)
                reach(otherwise, parts.back());
        }
        open.insert(open.end(), parts.begin(), parts.end());
    }
}

} // namespace

bool RuleFindings::refuses() const
{
    return std::any_of(findings.begin(), findings.end(), [](const RuleFinding &finding) { return finding.refuses(); });
}

QString RuleFilling::inWords(const RuleNames &names) const
{
    const auto said = [&](const QMap<QString, RuleValue> &some) {
        QStringList parts;
        for (auto it = some.begin(); it != some.end(); ++it) {
            QStringList codes;
            if (it->asTexts())
                codes = *it->asTexts();
            else if (it->asText())
                codes.append(*it->asText());
            for (QString &code : codes) {
                const QString called = names.code ? names.code(it.key(), code) : QString();
                code = called.isEmpty() ? code : called;
            }
            const Truth truth = it->asTruth();
            const QString value = !codes.isEmpty() ? codes.join(QStringLiteral("、"))
                : truth != Truth::Unknown ? (truth == Truth::True ? QStringLiteral("是") : QStringLiteral("否"))
                                          : it->toAnswer();
            const QString unit = names.unit && !qIsNaN(it->asNumber()) ? names.unit(it.key()) : QString();
            parts.append((names.name ? names.name(it.key()) : it.key()) + QStringLiteral("＝") + value + unit);
        }
        return parts.join(QStringLiteral("；"));
    };
    QStringList lines;
    if (!answers.isEmpty())
        lines.append(said(answers));
    for (auto group = rows.begin(); group != rows.end(); ++group) {
        int number = 0;
        for (const QMap<QString, RuleValue> &row : *group)
            lines.append(QStringLiteral("%1第%2行：%3")
                             .arg(names.name ? names.name(group.key()) : group.key())
                             .arg(++number)
                             .arg(row.isEmpty() ? QStringLiteral("都不填") : said(row)));
    }
    return lines.isEmpty() ? QStringLiteral("什么都不填") : lines.join(QStringLiteral("；"));
}

RuleFindings analyseRules(const RuleAnalysisInput &input)
{
    return RuleAnalyst(input).analyse();
}

} // namespace ow
