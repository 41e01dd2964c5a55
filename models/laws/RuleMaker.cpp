#include "models/laws/RuleMaker.h"

namespace ow::laws {

namespace {

QString q(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

QJsonValue RuleMaker::var(const QStringList &names)
{
    return of(q("var"), {names.at(below(int(names.size())))});
}

QJsonValue RuleMaker::rule(Kind kind, int depth, bool monotone)
{
    m_monotone = monotone;
    switch (kind) {
    case Kind::YesNo: return truth(depth);
    case Kind::Number: return number(depth);
    case Kind::Date: return date(depth);
    case Kind::Text: return text(depth);
    case Kind::Code: return of(q("if"), {truth(depth - 1), var({q("c")}), q("b")});
    }
    return {};
}

/// Within a loop over child, whose names are then short.
QJsonValue RuleMaker::loop(const QString &op, int depth)
{
    const bool summed = op == q("sum") || op == q("reduce");
    if (m_inRow)
        return summed ? QJsonValue(number(0)) : QJsonValue(truth(0));
    m_inRow = true;
    QJsonArray operands{of(q("var"), {q("child")}), summed ? number(depth - 1) : truth(depth - 1)};
    m_inRow = false;
    if (op == q("reduce"))
        operands = {of(q("var"), {q("child")}),
                    of(q("+"), {of(q("var"), {q("accumulator")}), of(q("var"), {q("current.age")})}),
                    number(depth - 1)};
    return of(op, operands);
}

QJsonValue RuleMaker::truth(int depth)
{
    const QStringList truths = m_inRow ? QStringList{q("adult"), q("y")} : QStringList{q("y"), q("z")};
    if (depth <= 0)
        return below(8) == 0 ? QJsonValue(below(2) == 0) : var(truths);
    static const QStringList orders{q("<"), q("<="), q(">"), q(">="), q("=="), q("!="), q("==="), q("!==")};
    static const QStringList loops{q("some"), q("any"), q("all"), q("none")};
    switch (below(m_monotone ? 15 : 18)) {
    case 0:
    case 1: return of(q("and"), {truth(depth - 1), truth(depth - 1), truth(depth - 2)});
    case 2:
    case 3: return of(q("or"), {truth(depth - 1), truth(depth - 1)});
    case 4: return of(q("!"), {truth(depth - 1)});
    case 5:
        return of(q("if"), {truth(depth - 1), truth(depth - 1), truth(depth - 2), truth(depth - 2), truth(depth - 2)});
    case 6: return of(orders.at(below(8)), {number(depth - 1), number(depth - 1)});
    case 7: return of(below(2) ? q("<") : q("<="), {number(depth - 2), number(depth - 1), number(depth - 2)});
    case 8: return of(orders.at(below(8)), {date(depth - 1), date(depth - 1)});
    case 9: return of(orders.at(4 + below(4)), {text(depth - 1), text(depth - 1)});
    case 10: return of(orders.at(4 + below(4)), {var({q("c"), q("k")}), below(2) ? QJsonValue(q("a")) : var({q("c")})});
    case 11: return of(q("in"), {number(depth - 1), QJsonArray{0, 1, 2, 0.5}});
    case 12: return of(q("in"), {text(depth - 1), text(depth - 1)});
    case 13:
        return below(2) ? of(q("in"), {q("a"), var({q("s")})})
                        : of(q("codeIn"), {var({q("s"), q("c")}), QJsonArray{q("a"), q("c")}});
    case 14: return loop(loops.at(below(4)), depth);
    case 15: return of(q("present"), {var({q("n"), q("t"), q("c"), q("s"), q("d")})});
    case 16: return of(q("in"), {q("n"), of(q("missing"), {q("n"), q("d")})});
    default: return of(q("=="), {of(q("len"), {of(q("missing"), {q("t"), q("n")})}), below(3)});
    }
}

QJsonValue RuleMaker::number(int depth)
{
    const QStringList numbers = m_inRow ? QStringList{q("age"), q("n")} : QStringList{q("n"), q("m"), q("p")};
    if (depth <= 0) {
        static const QJsonArray constants{0, 1, 2, -3, 0.5, 10};
        return below(3) == 0 ? constants.at(below(6)) : var(numbers);
    }
    static const QStringList signs{q("+"), q("-"), q("*"), q("/"), q("%"), q("min"), q("max")};
    switch (below(8)) {
    case 0:
    case 1:
    case 2: return of(signs.at(below(7)), {number(depth - 1), number(depth - 1)});
    case 3: return of(below(2) ? q("-") : q("+"), {number(depth - 1)});
    case 4: return of(q("if"), {truth(depth - 1), number(depth - 1), number(depth - 2)});
    case 5: return of(q("len"), {below(2) ? text(depth - 1) : var({q("s")})});
    case 6: return of(q("ageAt"), {date(depth - 1), date(depth - 1)});
    default:
        return m_inRow ? number(depth - 1)
            : below(2) ? loop(q("sum"), depth)
            : below(2) ? loop(q("reduce"), depth)
                       : loop(q("count"), depth);
    }
}

QJsonValue RuleMaker::date(int depth)
{
    const QStringList dates = m_inRow ? QStringList{q("born"), q("d")} : QStringList{q("d"), q("e")};
    if (depth <= 0)
        return below(4) ? var(dates) : of(q("date"), below(2) ? QJsonArray{} : QJsonArray{q("2024-02-29")});
    switch (below(4)) {
    case 0: return of(q("addDays"), {date(depth - 1), below(100) - 50});
    case 1: return of(q("addMonths"), {date(depth - 1), below(40) - 20});
    case 2: return of(q("if"), {truth(depth - 1), date(depth - 1), date(depth - 2)});
    default: return var(dates);
    }
}

QJsonValue RuleMaker::text(int depth)
{
    const QStringList texts = m_inRow ? QStringList{q("name"), q("t")} : QStringList{q("t"), q("u")};
    if (depth <= 0)
        return below(3) ? var(texts) : QJsonValue(below(2) ? QStringLiteral("食") : QString());
    switch (below(4)) {
    case 0: return of(q("cat"), {text(depth - 1), text(depth - 1)});
    case 1: return of(q("substr"), {text(depth - 1), below(5) - 2});
    case 2: return of(q("substr"), {text(depth - 1), below(5) - 2, below(5) - 2});
    default: return of(q("if"), {truth(depth - 1), text(depth - 1), text(depth - 2)});
    }
}

QJsonObject RuleMaker::filling(int known)
{
    static const QJsonArray numbers{0, 1, 2, -1, 0.5, 3, 10, 18};
    static const QJsonArray texts{QString(), QStringLiteral("食"), QStringLiteral("食品"), QStringLiteral("𬱟a"),
                                  q("ab")};
    static const QJsonArray codes{q("a"), q("b"), q("c")};
    static const QJsonArray more{q("a"), q("b"), q("x")};
    static const QJsonArray sets{QJsonArray{}, QJsonArray{q("a")}, QJsonArray{q("b"), q("c")}, codes};
    static const QJsonArray dates{q("2024-02-29"), q("2026-02-13"), q("2008-02-28"), q("1990-12-31")};
    static const QJsonArray truths{true, false};
    const auto put = [&](QJsonObject &into, const char *name, const QJsonArray &choices) {
        if (below(100) < known)
            into.insert(q(name), choices.at(below(int(choices.size()))));
    };
    QJsonObject made;
    for (const char *name : {"n", "m", "p"})
        put(made, name, numbers);
    for (const char *name : {"t", "u"})
        put(made, name, texts);
    for (const char *name : {"y", "z"})
        put(made, name, truths);
    for (const char *name : {"d", "e"})
        put(made, name, dates);
    put(made, "c", codes);
    put(made, "k", more);
    put(made, "s", sets);
    QJsonArray rows;
    for (int row = below(4); row > 0; --row) {
        QJsonObject child;
        put(child, "age", numbers);
        put(child, "born", dates);
        put(child, "name", texts);
        put(child, "kind", codes);
        put(child, "adult", truths);
        rows.append(child);
    }
    made.insert(q("child"), rows);
    return made;
}

} // namespace ow::laws
