#include "models/forms/AnswerRules.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Text.h"
#include "models/forms/FormState.h"
#include "models/identity/CitizenNumber.h"
#include "models/identity/CreditCode.h"
#include "models/identity/DocumentNumber.h"
#include "models/identity/PersonName.h"
#include "models/identity/PhoneNumber.h"

#include <algorithm>

namespace ow {

namespace {

constexpr int moneyPrecision = 2;
constexpr int answerDigitsMax = 12;
constexpr int dateLength = 10;        // 2026-09-24
constexpr int fixedNumberLength = 18; // GB 11643, GB 32100
constexpr int mobileLength = 11;

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

QStringView takeDigits(QStringView &rest, qsizetype most)
{
    qsizetype count = 0;
    while (count < std::min(most, rest.size()) && rest.at(count) >= QLatin1Char('0')
           && rest.at(count) <= QLatin1Char('9'))
        ++count;
    const QStringView digits = rest.first(count);
    rest = rest.sliced(count);
    return digits;
}

/// One of these signs, if it is next.
bool takeSign(QStringView &rest, QStringView signs)
{
    if (rest.isEmpty() || !signs.contains(rest.first()))
        return false;
    rest = rest.sliced(1);
    return true;
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
    QString plain = halfWidth(value);
    plain.remove(QLatin1Char(',')).remove(QLatin1Char(' '));
    QStringView rest = plain;
    const bool isNegative = takeSign(rest, u"-");
    QStringView whole = takeDigits(rest, rest.size());
    while (whole.size() > 1 && whole.startsWith(QLatin1Char('0')))
        whole = whole.sliced(1);
    const bool hasFraction = takeSign(rest, u".");
    const QStringView written = takeDigits(rest, hasFraction ? rest.size() : 0);
    QString fraction = written.toString();
    while (fraction.endsWith(QLatin1Char('0')))
        fraction.chop(1);
    if (whole.isEmpty() || whole.size() > answerDigitsMax || hasFraction == written.isEmpty() || !rest.isEmpty()
        || fraction.size() > precision)
        return refusedFormat(precision == 0 ? QStringLiteral("整数")
                                            : QStringLiteral("至多%1位小数的数").arg(precision));
    const qint64 scale = powerOfTen(precision);
    const qint64 size = whole.toLongLong() * scale + fraction.leftJustified(precision, QLatin1Char('0')).toLongLong();
    const qint64 scaled = isNegative ? -size : size;
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
    return (scaled < 0 ? QStringLiteral("-") : QString()) + whole.toString()
        + (fraction.isEmpty() ? QString() : QLatin1Char('.') + fraction);
}

Result<QString> dateAnswer(const QString &value)
{
    const QString plain = halfWidth(value).remove(QLatin1Char(' '));
    QStringView rest = plain;
    const QStringView year = takeDigits(rest, 4);
    const bool isParted = takeSign(rest, u"-/.年");
    const QStringView month = takeDigits(rest, 2);
    // Without signs between them the parts have all their digits.
    const bool goesOn = isParted ? takeSign(rest, u"-/.月") : month.size() == 2 && rest.size() == 2;
    const QStringView day = takeDigits(rest, 2);
    if (isParted)
        takeSign(rest, u"日");
    const QDate date(year.toInt(), month.toInt(), day.toInt());
    if (year.size() != 4 || !goesOn || day.isEmpty() || !rest.isEmpty() || !date.isValid())
        return refusedFormat(QStringLiteral("2026-09-24"));
    return date.toString(Qt::ISODate);
}

Result<QString> codesAnswer(const QString &value, const CodeList *list, bool several)
{
    const QList<CodeEntry> &entries = list ? list->entries : QList<CodeEntry>();
    QList<QStringView> wanted;
    for (const QStringView code : QStringView(value).split(QLatin1Char(','), Qt::SkipEmptyParts))
        wanted.append(code.trimmed());
    QStringList chosen;
    for (const CodeEntry &entry : entries) {
        if (wanted.removeAll(entry.code) > 0)
            chosen.append(entry.code);
    }
    if (wanted.isEmpty() && !chosen.isEmpty() && (several || chosen.size() == 1))
        return chosen.join(QLatin1Char(','));
    QString names;
    for (const CodeEntry &entry : entries)
        names += (names.isEmpty() ? QString() : QStringLiteral("、")) + entry.name;
    return refusedAnswer(problem::FieldChoice, {{QStringLiteral("choices"), names}});
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

bool mayBecomeRight(const DataElement &element, const QString &typed)
{
    const QString text = halfWidth(typed).trimmed();
    const auto holdsOnly = [&](QStringView signs) {
        return std::all_of(text.begin(), text.end(), [&](QChar c) {
            return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || signs.contains(c);
        });
    };
    switch (element.type) {
    case ElementType::Integer: return holdsOnly(u"-, ");
    case ElementType::Decimal:
    case ElementType::Money: return holdsOnly(u"-,. ");
    case ElementType::Date: return holdsOnly(u"-/.年月日 ") && text.size() < dateLength;
    case ElementType::IdNumber:
    case ElementType::CreditCode: return text.size() < fixedNumberLength;
    case ElementType::Phone: return !text.startsWith(QLatin1Char('1')) || text.size() < mobileLength;
    case ElementType::Text:
    case ElementType::Address: return codePointCount(text) < element.lengthMax.value_or(0);
    default: return true;
    }
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
