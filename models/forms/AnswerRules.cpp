#include "models/forms/AnswerRules.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Text.h"
#include "models/forms/FormState.h"
#include "models/identity/CitizenNumber.h"
#include "models/identity/CreditCode.h"
#include "models/identity/DocumentNumber.h"
#include "models/identity/PersonName.h"
#include "models/identity/PhoneNumber.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace ow {

namespace {

constexpr int moneyPrecision = 2;

tl::unexpected<Problem> refusedAnswer(const ProblemType &type, ProblemParameters parameters)
{
    return fail(inputRefused({{QString(), &type, std::move(parameters)}}));
}

tl::unexpected<Problem> refusedFormat(const QString &expected)
{
    return refusedAnswer(problem::FieldFormat, {{QStringLiteral("expected"), expected}});
}

Result<QString> textAnswer(const QString &value, int lengthMax)
{
    for (const QChar c : value) {
        if (c.category() == QChar::Other_Control && c != QLatin1Char('\n') && c != QLatin1Char('\t'))
            return refusedFormat(QStringLiteral("不含控制字符的文字"));
    }
    if (codePointCount(value) > lengthMax)
        return refusedAnswer(
            problem::FieldLength,
            {{QStringLiteral("min"), QStringLiteral("1")}, {QStringLiteral("max"), QString::number(lengthMax)}});
    return value;
}

qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    for (; exponent > 0; --exponent)
        power *= 10;
    return power;
}

/// Exact: numbers are compared as whole multiples of the smallest digit, never as floating point.
Result<QString> numberAnswer(const QString &value, const DataElement &element, int precision, bool keepFraction)
{
    static const QRegularExpression form(QStringLiteral("^(-?)0*([0-9]{1,12})(?:\\.([0-9]+))?$"));
    QString plain = halfWidth(value);
    plain.remove(QLatin1Char(',')).remove(QLatin1Char(' '));
    const QRegularExpressionMatch match = form.match(plain);
    QString fraction = match.captured(3);
    while (fraction.endsWith(QLatin1Char('0')))
        fraction.chop(1);
    if (!match.hasMatch() || fraction.size() > precision)
        return refusedFormat(precision == 0 ? QStringLiteral("整数")
                                            : QStringLiteral("至多%1位小数的数").arg(precision));
    const qint64 scale = powerOfTen(precision);
    const qint64 size =
        match.captured(2).toLongLong() * scale + fraction.leftJustified(precision, QLatin1Char('0')).toLongLong();
    const qint64 scaled = match.captured(1).isEmpty() ? size : -size;
    // Bounds beyond what twelve digits can reach bind nothing; leaving them out keeps the products below 2^63.
    const auto bound = [&](qint64 limit) { return std::clamp<qint64>(limit, -1000000000000, 1000000000000) * scale; };
    if ((element.min && scaled < bound(*element.min)) || (element.max && scaled > bound(*element.max))) {
        const auto text = [](const std::optional<qint64> &limit) {
            return limit ? QString::number(*limit) : QStringLiteral("不限");
        };
        return refusedAnswer(problem::FieldRange,
                             {{QStringLiteral("min"), text(element.min)}, {QStringLiteral("max"), text(element.max)}});
    }
    if (keepFraction)
        fraction = fraction.leftJustified(precision, QLatin1Char('0'));
    return (scaled < 0 ? QStringLiteral("-") : QString()) + QString::number(match.captured(2).toLongLong())
        + (fraction.isEmpty() ? QString() : QLatin1Char('.') + fraction);
}

Result<QString> dateAnswer(const QString &value)
{
    static const QRegularExpression form(
        QStringLiteral("^([0-9]{4})(?:[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?|([0-9]{2})([0-9]{2}))$"));
    const QRegularExpressionMatch match = form.match(halfWidth(value).remove(QLatin1Char(' ')));
    const auto part = [&](int first, int second) {
        return (match.captured(first).isEmpty() ? match.captured(second) : match.captured(first)).toInt();
    };
    const QDate date(match.captured(1).toInt(), part(2, 4), part(3, 5));
    if (!match.hasMatch() || !date.isValid())
        return refusedFormat(QStringLiteral("2026-09-24"));
    return date.toString(Qt::ISODate);
}

Result<QString> codesAnswer(const QString &value, const CodeList *list, bool several)
{
    QSet<QString> wanted;
    for (const QString &code : value.split(QLatin1Char(','), Qt::SkipEmptyParts))
        wanted.insert(code.trimmed());
    QStringList chosen;
    QStringList names;
    if (list) {
        for (const CodeEntry &entry : list->entries) {
            names.append(entry.name);
            if (wanted.remove(entry.code))
                chosen.append(entry.code);
        }
    }
    if (!wanted.isEmpty() || chosen.isEmpty() || (!several && chosen.size() > 1))
        return refusedAnswer(problem::FieldChoice, {{QStringLiteral("choices"), names.join(QStringLiteral("、"))}});
    return chosen.join(QLatin1Char(','));
}

Result<QString> typedAnswer(const Form &form, const DataElement &element, const QString &value, QDate today)
{
    switch (element.type) {
    case ElementType::Text:
    case ElementType::Address:
        return textAnswer(normalised(element.normaliser.value_or(Normaliser::Plain), value),
                          element.lengthMax.value_or(0));
    case ElementType::PersonName: return personName(value);
    case ElementType::Integer: return numberAnswer(value, element, 0, false);
    case ElementType::Decimal: return numberAnswer(value, element, element.precision.value_or(0), false);
    case ElementType::Money: return numberAnswer(value, element, moneyPrecision, true);
    case ElementType::Date: return dateAnswer(value);
    case ElementType::YesNo:
        if (value != QLatin1String("yes") && value != QLatin1String("no"))
            return refusedAnswer(problem::FieldChoice, {{QStringLiteral("choices"), QStringLiteral("是、否")}});
        return value;
    case ElementType::Code: return codesAnswer(value, form.codeList(element.codeList.value_or(QString())), false);
    case ElementType::Codes: return codesAnswer(value, form.codeList(element.codeList.value_or(QString())), true);
    case ElementType::Phone: return phoneNumber(value);
    case ElementType::IdNumber: return anyDocumentNumber(value, today);
    case ElementType::CreditCode: return creditCode(value);
    }
    return value;
}

Fault invalidAnswer(const Question &question, const QString &reason)
{
    return {question.key,
            &problem::AnswerInvalid,
            {{QStringLiteral("element"), question.element.name}, {QStringLiteral("reason"), reason}}};
}

} // namespace

QString derivedAnswer(DerivationRule rule, const QString &idNumber, QDate today)
{
    const auto number = citizenNumber(idNumber, today);
    if (!number)
        return {};
    switch (rule) {
    case DerivationRule::BirthDate: return number->birth.toString(Qt::ISODate);
    case DerivationRule::Sex: return QLatin1String(codeText(number->sex));
    }
    return {};
}

Result<QString> checkAnswer(const Form &form, const Question &question, const QString &value, QDate today)
{
    const QString trimmed = value.trimmed();
    if (trimmed.isEmpty())
        return QString();
    const Result<QString> checked = typedAnswer(form, question.element, trimmed, today);
    if (checked)
        return *checked;
    Faults faults;
    for (const Fault &fault : checked.error().faults())
        faults.append(invalidAnswer(question, fault.sentence()));
    return fail(inputRefused(std::move(faults)));
}

Result<Answers> checkAnswers(const Form &form, const Answers &answers, QDate day, const WorkingCalendar *calendar)
{
    const auto program = FormProgram::compile(form);
    if (!program)
        return fail(program.error());
    FormState state(*program, day, calendar);
    state.load(answers);
    Faults faults = state.faults();
    for (auto answer = state.aside().begin(); answer != state.aside().end(); ++answer)
        faults.append({answer.key(), &problem::AnswerUnknown, {{QStringLiteral("element"), answer.key()}}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return state.leaving();
}

} // namespace ow
