#pragma once
// Inside of ItemCells only: how a value of an item is written for people, and read again.
#include "models/publication/ItemCells.h"

namespace ow::cells {

/// 工作日…: what a code is called. The order is the one choices are offered in.
std::span<const Code<ItemType>> namesOf(ItemType);
std::span<const Code<CounterKind>> namesOf(CounterKind);
std::span<const Code<IntakeFamily>> namesOf(IntakeFamily);
std::span<const Code<MaterialKind>> namesOf(MaterialKind);
std::span<const Code<Necessity>> namesOf(Necessity);
std::span<const Code<ToleranceOutcome>> namesOf(ToleranceOutcome);
std::span<const Code<ToleranceClock>> namesOf(ToleranceClock);
std::span<const Code<ExerciseLevel>> namesOf(ExerciseLevel);
std::span<const Code<PowerSource>> namesOf(PowerSource);
std::span<const Code<AgencyKind>> namesOf(AgencyKind);
std::span<const Code<ServedKind>> namesOf(ServedKind);
std::span<const Code<HandlingForm>> namesOf(HandlingForm);
std::span<const Code<OnlineDepth>> namesOf(OnlineDepth);
std::span<const Code<ReachScope>> namesOf(ReachScope);
std::span<const Code<ReviewKind>> namesOf(ReviewKind);
std::span<const Code<FinishKind>> namesOf(FinishKind);
std::span<const Code<SpecialKind>> namesOf(SpecialKind);
std::span<const Code<ElementRole>> namesOf(ElementRole);
std::span<const Code<TimeScope>> namesOf(TimeScope);
std::span<const Code<Firmness>> namesOf(Firmness);
std::span<const Code<Incomplete>> namesOf(Incomplete);
std::span<const Code<Uncorrected>> namesOf(Uncorrected);
std::span<const Code<Retention>> namesOf(Retention);
std::span<const Code<JoinRule>> namesOf(JoinRule);

template <class E>
concept Named = std::is_enum_v<E> && requires(E e)
{
    namesOf(e);
};

QString writtenTerm(const Term &term);
QString readTerm(Term &term, const QString &text);
QString readNumber(qint64 &value, const QString &text);
QString readDate(QDate &date, const QString &text);
QString readYesNo(bool &value, const QString &text);
QStringList linesOf(const QString &text);
/// Lines, or words between 、 ； ; , on one line.
QStringList wordsOf(const QString &text);

template <Named E>
QString nameOf(E value)
{
    for (const Code<E> &one : namesOf(E{})) {
        if (one.value == value)
            return QString::fromUtf8(one.text);
    }
    return {};
}

template <Named E>
QStringList choiceNames()
{
    QStringList names;
    for (const Code<E> &one : namesOf(E{}))
        names.append(QString::fromUtf8(one.text));
    return names;
}

/// By name, by code, or by both ("01 行政许可").
template <Named E>
std::optional<E> valueNamed(const QString &text)
{
    const QString first = text.section(QLatin1Char(' '), 0, 0);
    for (const Code<E> &one : namesOf(E{})) {
        const QString name = QString::fromUtf8(one.text);
        const QString code = QString::fromLatin1(codeText(one.value));
        if (text == name || text == code || (first == code && text.endsWith(name)))
            return one.value;
    }
    return std::nullopt;
}

/// One type of value: its kind of cell, how it is written and how it is read. `read` leaves the value alone when it says why not.
template <class T>
struct Value;

template <>
struct Value<QString> {
    static constexpr CellKind kind = CellKind::Text;
    static QString write(const QString &value) { return value; }
    static QString read(QString &value, const QString &text)
    {
        value = text;
        return {};
    }
};

template <>
struct Value<QList<QString>> {
    static constexpr CellKind kind = CellKind::Lines;
    static QString write(const QList<QString> &value) { return value.join(QLatin1Char('\n')); }
    static QString read(QList<QString> &value, const QString &text)
    {
        value = linesOf(text);
        return {};
    }
};

template <>
struct Value<QDate> {
    static constexpr CellKind kind = CellKind::Date;
    static QString write(QDate value) { return value.toString(Qt::ISODate); }
    static QString read(QDate &value, const QString &text) { return readDate(value, text); }
};

template <>
struct Value<Term> {
    static constexpr CellKind kind = CellKind::Term;
    static QString write(const Term &value) { return writtenTerm(value); }
    static QString read(Term &value, const QString &text) { return readTerm(value, text); }
};

template <>
struct Value<bool> {
    static constexpr CellKind kind = CellKind::YesNo;
    static QString write(bool value) { return value ? QStringLiteral("是") : QStringLiteral("否"); }
    static QString read(bool &value, const QString &text) { return readYesNo(value, text); }
};

template <>
struct Value<qint64> {
    static constexpr CellKind kind = CellKind::Number;
    static QString write(qint64 value) { return QString::number(value); }
    static QString read(qint64 &value, const QString &text) { return readNumber(value, text); }
};

template <>
struct Value<int> {
    static constexpr CellKind kind = CellKind::Number;
    static QString write(int value) { return QString::number(value); }
    static QString read(int &value, const QString &text)
    {
        qint64 whole = value;
        const QString wrong = readNumber(whole, text);
        if (!wrong.isEmpty())
            return wrong;
        if (whole < -2147483647 || whole > 2147483647)
            return QStringLiteral("应为较小的整数");
        value = int(whole);
        return {};
    }
};

template <>
struct Value<JsonText> {
    static constexpr CellKind kind = CellKind::Rule;
    static QString write(const JsonText &value) { return QString::fromUtf8(value.text); }
    static QString read(JsonText &value, const QString &text)
    {
        value = JsonText{text.toUtf8()};
        return {};
    }
};

template <Named E>
struct Value<E> {
    static constexpr CellKind kind = CellKind::Choice;
    static QString write(E value) { return nameOf(value); }
    static QString read(E &value, const QString &text)
    {
        const auto found = valueNamed<E>(text);
        if (!found)
            return QStringLiteral("只能是：%1").arg(choiceNames<E>().join(QStringLiteral("、")));
        value = *found;
        return {};
    }
};

template <Named E>
struct Value<QList<E>> {
    static constexpr CellKind kind = CellKind::Choices;
    static QString write(const QList<E> &values)
    {
        QStringList names;
        for (const E value : values)
            names.append(nameOf(value));
        return names.join(QStringLiteral("、"));
    }
    static QString read(QList<E> &values, const QString &text)
    {
        QList<E> given;
        for (const QString &word : wordsOf(text)) {
            E one{};
            if (const QString wrong = Value<E>::read(one, word); !wrong.isEmpty())
                return wrong;
            given.append(one);
        }
        values = given;
        return {};
    }
};

template <class T>
struct Value<std::optional<T>> {
    static constexpr CellKind kind = Value<T>::kind;
    static QString write(const std::optional<T> &value) { return value ? Value<T>::write(*value) : QString(); }
    static QString read(std::optional<T> &value, const QString &text)
    {
        if (text.isEmpty()) {
            value.reset();
            return {};
        }
        T given = value.value_or(T{});
        const QString wrong = Value<T>::read(given, text);
        if (wrong.isEmpty())
            value = given;
        return wrong;
    }
};

template <class T>
struct ChoicesOf {
    static QStringList names() { return {}; }
};
template <Named E>
struct ChoicesOf<E> {
    static QStringList names() { return choiceNames<E>(); }
};
template <class T>
struct ChoicesOf<QList<T>> : ChoicesOf<T> {
};
template <class T>
struct ChoicesOf<std::optional<T>> : ChoicesOf<T> {
};

/// A member of a struct, maybe through others, some of which may not be there: At<&Item::reach, &ItemReach::visits>.
template <auto First, auto... Rest>
struct At {
    template <class C>
    static const auto *find(const C &owner)
    {
        if constexpr (sizeof...(Rest) == 0) {
            return &(owner.*First);
        } else if constexpr (describe::IsOptional<std::remove_cvref_t<decltype(owner.*First)>>::value) {
            using Found = decltype(At<Rest...>::find(*(owner.*First)));
            return owner.*First ? At<Rest...>::find(*(owner.*First)) : Found(nullptr);
        } else {
            return At<Rest...>::find(owner.*First);
        }
    }
    template <class C>
    static auto &make(C &owner)
    {
        if constexpr (sizeof...(Rest) == 0) {
            return owner.*First;
        } else if constexpr (describe::IsOptional<std::remove_cvref_t<decltype(owner.*First)>>::value) {
            if (!(owner.*First))
                (owner.*First).emplace();
            return At<Rest...>::make(*(owner.*First));
        } else {
            return At<Rest...>::make(owner.*First);
        }
    }
};

} // namespace ow::cells
