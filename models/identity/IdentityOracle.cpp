#include "models/identity/IdentityOracle.h"

#include "models/identity/CitizenNumber.h"
#include "models/identity/CreditCode.h"
#include "models/identity/PersonName.h"
#include "models/identity/PhoneNumber.h"

namespace ow {

namespace {

enum class IdentityKind { Citizen, Organisation, Agency, Phone, Name };

std::span<const Code<IdentityKind>> codesOf(IdentityKind)
{
    static constexpr Code<IdentityKind> codes[] = {{IdentityKind::Citizen, "citizen"},
                                                   {IdentityKind::Organisation, "organisation"},
                                                   {IdentityKind::Agency, "agency"},
                                                   {IdentityKind::Phone, "phone"},
                                                   {IdentityKind::Name, "name"}};
    return codes;
}

struct IdentityQuestion {
    IdentityKind kind = IdentityKind::Citizen;
    QString text;
    std::optional<QDate> today;

    static Fields fields()
    {
        return {field("kind", &IdentityQuestion::kind), field("text", &IdentityQuestion::text, {.lengthMax = 1000}),
                field("today", &IdentityQuestion::today)};
    }
};

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

Result<QString> identityNormal(const IdentityQuestion &question, QDate today)
{
    switch (question.kind) {
    case IdentityKind::Citizen:
        return citizenNumber(question.text, today).map([](const CitizenNumber &number) { return number.text; });
    case IdentityKind::Organisation:
    case IdentityKind::Agency: return creditCode(question.text);
    case IdentityKind::Phone: return phoneNumber(question.text);
    case IdentityKind::Name: return personName(question.text);
    }
    return QString();
}

} // namespace

QByteArray identityOracle(const QByteArray &line, QDate today)
{
    IdentityAnswer answer;
    const auto question = fromJson<IdentityQuestion>(line, Strictness::Exact);
    const Result<QString> normal =
        question.and_then([&](const IdentityQuestion &q) { return identityNormal(q, q.today.value_or(today)); });
    answer.valid = normal.has_value() || (question && question->kind == IdentityKind::Agency);
    if (normal) {
        answer.normal = *normal;
    } else {
        if (normal.error().faults().isEmpty())
            answer.problems.append(QLatin1String(normal.error().type().id));
        for (const Fault &fault : normal.error().faults())
            answer.problems.append(QLatin1String(fault.type->id));
    }
    return toJson(answer);
}

} // namespace ow
