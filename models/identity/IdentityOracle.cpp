#include "models/identity/IdentityOracle.h"

#include "models/base/ProblemTypes.h"
#include "models/identity/CitizenNumber.h"
#include "models/identity/CreditCode.h"
#include "models/identity/DocumentNumber.h"
#include "models/identity/Mrz.h"
#include "models/identity/PersonName.h"
#include "models/identity/PhoneNumber.h"

namespace ow {

namespace {

struct IdentityQuestion {
    QString kind;
    QString text;
    std::optional<QDate> today;
    std::optional<QString> nationality;

    static Fields fields()
    {
        return {field("kind", &IdentityQuestion::kind), field("text", &IdentityQuestion::text, {.lengthMax = 1000}),
                field("today", &IdentityQuestion::today), field("nationality", &IdentityQuestion::nationality)};
    }
};

/// What a kind of text was found to be; `notes` are warnings.
struct IdentityFound {
    QString normal;
    Faults notes;
};
using IdentityReader = Result<IdentityFound> (*)(const IdentityQuestion &question, QDate today);

struct IdentityRow {
    const char *kind;
    IdentityReader read;
};

IdentityFound found(const QString &normal)
{
    return {normal, {}};
}

const IdentityRow identityRows[] = {
    {"citizen",
     [](const IdentityQuestion &q, QDate today) {
         return citizenNumber(q.text, today).map([](const CitizenNumber &number) { return found(number.text); });
     }},
    {"organisation", [](const IdentityQuestion &q, QDate) { return creditCode(q.text).map(found); }},
    {"agency",
     [](const IdentityQuestion &q, QDate) -> Result<IdentityFound> {
         const Result<QString> code = creditCode(q.text);
         return code ? found(*code) : IdentityFound{QString(), code.error().faults()};
     }},
    {"phone", [](const IdentityQuestion &q, QDate) { return phoneNumber(q.text).map(found); }},
    {"name", [](const IdentityQuestion &q, QDate) { return personName(q.text).map(found); }},
    {"mrz",
     [](const IdentityQuestion &q, QDate today) {
         return readMrz(q.text, today).map([](const MrzDocument &document) {
             return found(document.number + QLatin1Char(' ') + document.name());
         });
     }},
};

Result<IdentityFound> readDocument(DocumentKind kind, const IdentityQuestion &question, QDate today)
{
    return documentNumber(kind, question.text, today, question.nationality.value_or(QString()))
        .map([](const DocumentNumber &number) {
            return IdentityFound{number.text, number.notes};
        });
}

Result<IdentityFound> identityFound(const IdentityQuestion &question, QDate today)
{
    for (const IdentityRow &row : identityRows) {
        if (question.kind == QLatin1String(row.kind))
            return row.read(question, today);
    }
    if (const auto kind = codeValue<DocumentKind>(question.kind))
        return readDocument(*kind, question, today);
    return fail(problem::FieldChoice);
}

struct IdentityAnswer {
    bool valid = false;
    QList<QString> problems;
    QString normal;

    static Fields fields()
    {
        return {field("valid", &IdentityAnswer::valid), field("problems", &IdentityAnswer::problems),
                field("normal", &IdentityAnswer::normal)};
    }
};

} // namespace

QByteArray identityOracle(const QByteArray &line, QDate today)
{
    IdentityAnswer answer;
    const auto question = fromJson<IdentityQuestion>(line, Strictness::Exact);
    const Result<IdentityFound> read =
        question.and_then([&](const IdentityQuestion &q) { return identityFound(q, q.today.value_or(today)); });
    answer.valid = read.has_value();
    if (read)
        answer.normal = read->normal;
    else if (read.error().faults().isEmpty())
        answer.problems.append(QLatin1String(read.error().type().id));
    for (const Fault &fault : read ? read->notes : read.error().faults())
        answer.problems.append(QLatin1String(fault.type->id));
    return toJson(answer);
}

} // namespace ow
