#pragma once
// A value or nothing.
#include "models/rules/RuleSlots.h"

#include <QDate>
#include <limits>
#include <variant>

namespace ow {

enum class Truth { False, True, Unknown };

inline Truth truthOf(bool value)
{
    return value ? Truth::True : Truth::False;
}

/// What is missing or hidden is unknown, never false, zero or "". Numbers are IEEE doubles, as in JSONLogic; what is not finite
/// is unknown, and so is a date that does not exist.
class RuleValue {
public:
    RuleValue() = default;
    static RuleValue truth(bool value) { return RuleValue(Held(value)); }
    static RuleValue truth(Truth value) { return value == Truth::Unknown ? RuleValue() : truth(value == Truth::True); }
    static RuleValue number(double value);
    static RuleValue day(QDate value);
    static RuleValue text(QString value) { return RuleValue(Held(std::move(value))); }
    static RuleValue texts(QStringList values) { return RuleValue(Held(std::move(values))); }
    /// An answer in the normal form of its type ("yes", "12.5", "2026-02-13", "a,b"); unknown when it is empty or of another form.
    static RuleValue fromAnswer(RuleType type, const QString &answer);
    /// The other way; empty when unknown.
    QString toAnswer() const;

    bool isKnown() const { return m_held.index() != 0; }
    /// Unknown when nothing or something of another kind is held; NaN, the null date and the null pointer mean the same below.
    Truth asTruth() const
    {
        const bool *held = std::get_if<bool>(&m_held);
        return held ? truthOf(*held) : Truth::Unknown;
    }
    double asNumber() const
    {
        const double *held = std::get_if<double>(&m_held);
        return held ? *held : std::numeric_limits<double>::quiet_NaN();
    }
    QDate asDay() const
    {
        const QDate *held = std::get_if<QDate>(&m_held);
        return held ? *held : QDate();
    }
    const QString *asText() const { return std::get_if<QString>(&m_held); }
    const QStringList *asTexts() const { return std::get_if<QStringList>(&m_held); }

    friend bool operator==(const RuleValue &, const RuleValue &) = default;

private:
    using Held = std::variant<std::monostate, bool, double, QDate, QString, QStringList>;
    explicit RuleValue(Held held) : m_held(std::move(held)) {}

    Held m_held;
};

} // namespace ow
