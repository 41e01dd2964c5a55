#pragma once
// A value or nothing.
#include "models/rules/RuleSlots.h"

#include <QDate>
#include <bit>
#include <limits>
#include <utility>

namespace ow {

enum class Truth { False, True, Unknown };

inline Truth truthOf(bool value)
{
    return value ? Truth::True : Truth::False;
}

/// What is missing or hidden is unknown, never false, zero or "". Numbers are IEEE doubles, as in JSONLogic; what is not finite
/// is unknown, and so is a date that does not exist. Sixteen bytes: thousands of them are gone through at once.
class RuleValue {
public:
    RuleValue() = default;
    static RuleValue truth(bool value) { return {Kind::Truth, quint64(value)}; }
    static RuleValue truth(Truth value) { return value == Truth::Unknown ? RuleValue() : truth(value == Truth::True); }
    static RuleValue number(double value);
    static RuleValue day(QDate value) { return julianDay(value.isValid() ? value.toJulianDay() : noDay); }
    /// `noDay` is unknown.
    static RuleValue julianDay(qint64 value) { return {value == noDay ? Kind::Unknown : Kind::Day, quint64(value)}; }
    static RuleValue text(QString value);
    static RuleValue texts(QStringList values);
    /// Of a text that outlives the value and all its copies: nothing is allocated or counted.
    static RuleValue borrowed(const QString *text) { return {Kind::Borrowed, std::bit_cast<quint64>(text)}; }
    /// An answer in the normal form of its type ("yes", "12.5", "2026-02-13", "a,b"); unknown when it is empty or of another form.
    static RuleValue fromAnswer(RuleType type, const QString &answer);
    /// The other way; empty when unknown.
    QString toAnswer() const;

    RuleValue(const RuleValue &other) : m_kind(other.m_kind), m_bits(other.m_bits) { keep(); }
    RuleValue(RuleValue &&other) noexcept : m_kind(std::exchange(other.m_kind, Kind::Unknown)), m_bits(other.m_bits) {}
    RuleValue &operator=(const RuleValue &other)
    {
        other.keep();
        release();
        m_kind = other.m_kind;
        m_bits = other.m_bits;
        return *this;
    }
    RuleValue &operator=(RuleValue &&other) noexcept
    {
        const Kind kind = std::exchange(other.m_kind, Kind::Unknown);
        release();
        m_kind = kind;
        m_bits = other.m_bits;
        return *this;
    }
    ~RuleValue() { release(); }

    bool isKnown() const { return m_kind != Kind::Unknown; }
    /// Unknown when nothing or something of another kind is held; NaN, the null date and the null pointer mean the same below.
    Truth asTruth() const { return m_kind == Kind::Truth ? truthOf(m_bits != 0) : Truth::Unknown; }
    double asNumber() const
    {
        return m_kind == Kind::Number ? std::bit_cast<double>(m_bits) : std::numeric_limits<double>::quiet_NaN();
    }
    QDate asDay() const { return m_kind == Kind::Day ? QDate::fromJulianDay(qint64(m_bits)) : QDate(); }
    /// `noDay` when unknown.
    qint64 asJulianDay() const { return m_kind == Kind::Day ? qint64(m_bits) : noDay; }
    const QString *asText() const
    {
        return m_kind == Kind::Borrowed ? std::bit_cast<const QString *>(m_bits)
            : m_kind == Kind::Text      ? ownText()
                                        : nullptr;
    }
    const QStringList *asTexts() const { return m_kind == Kind::Texts ? ownTexts() : nullptr; }

    friend bool operator==(const RuleValue &a, const RuleValue &b);

    static constexpr qint64 noDay = std::numeric_limits<qint64>::min();

private:
    enum class Kind : quint8 { Unknown, Truth, Number, Day, Borrowed, Text, Texts };
    struct Shared; ///< of texts: counted, since values are copied often

    RuleValue(Kind kind, quint64 bits) : m_kind(kind), m_bits(bits) {}
    void keep() const
    {
        if (m_kind >= Kind::Text)
            share();
    }
    void release()
    {
        if (m_kind >= Kind::Text)
            drop();
    }
    void share() const;
    void drop() const;
    Shared *shared() const { return std::bit_cast<Shared *>(m_bits); }
    const QString *ownText() const;
    const QStringList *ownTexts() const;

    Kind m_kind = Kind::Unknown;
    quint64 m_bits = 0; ///< 0 or 1, a double, a Julian day, or an address
};

static_assert(sizeof(RuleValue) == 16);

} // namespace ow
