#include "models/base/Problem.h"

#include "models/base/ProblemTypes.h"

#include <QJsonArray>

namespace ow {

namespace {
constexpr QLatin1String typePrefix("urn:onewindow:problem:");

QJsonObject parametersToJson(const ProblemParameters &parameters)
{
    QJsonObject object;
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

ProblemParameters parametersFromJson(const QJsonObject &object)
{
    ProblemParameters parameters;
    for (auto it = object.begin(); it != object.end(); ++it)
        parameters.insert(it.key(), it.value().toString());
    return parameters;
}
} // namespace

QString filledSentence(QString sentence, const ProblemParameters &parameters)
{
    QString filled;
    filled.reserve(2 * sentence.size());
    QStringView rest = sentence;
    for (qsizetype open = rest.indexOf(QLatin1Char('{')); open >= 0; open = rest.indexOf(QLatin1Char('{'))) {
        const qsizetype close = rest.indexOf(QLatin1Char('}'), open);
        const QStringView name = close < 0 ? QStringView() : rest.sliced(open + 1, close - open - 1);
        const auto told = parameters.constFind(QString::fromRawData(name.data(), name.size()));
        filled += rest.first(open);
        if (told == parameters.constEnd()) {
            filled += rest.at(open);
            rest = rest.sliced(open + 1);
            continue;
        }
        filled += *told;
        rest = rest.sliced(close + 1);
    }
    return filled += rest;
}

QString Fault::sentence() const
{
    return filledSentence(QString::fromUtf8(type->sentence), parameters);
}

QString Problem::sentence() const
{
    return filledSentence(QString::fromUtf8(m_type->sentence), m_parameters);
}

QJsonObject Problem::toJson() const
{
    QJsonObject object{{QStringLiteral("type"), typePrefix + QLatin1String(m_type->id)},
                       {QStringLiteral("status"), m_type->status},
                       {QStringLiteral("title"), sentence()}};
    if (!m_parameters.isEmpty())
        object.insert(QStringLiteral("parameters"), parametersToJson(m_parameters));
    if (!m_faults.isEmpty()) {
        QJsonArray faults;
        for (const Fault &fault : m_faults) {
            faults.append(QJsonObject{{QStringLiteral("place"), fault.place},
                                      {QStringLiteral("type"), typePrefix + QLatin1String(fault.type->id)},
                                      {QStringLiteral("title"), fault.sentence()},
                                      {QStringLiteral("parameters"), parametersToJson(fault.parameters)}});
        }
        object.insert(QStringLiteral("faults"), faults);
    }
    return object;
}

Problem Problem::fromJson(const QJsonObject &object)
{
    const auto known = [](const QJsonObject &part, ProblemParameters &parameters) -> const ProblemType & {
        const QString type = part.value(QLatin1String("type")).toString();
        const ProblemType *found =
            type.startsWith(typePrefix) ? problemType(QStringView(type).mid(typePrefix.size())) : nullptr;
        if (found)
            return *found;
        parameters.insert(QStringLiteral("what"), part.value(QLatin1String("title")).toString());
        return problem::Unexpected;
    };
    ProblemParameters parameters = parametersFromJson(object.value(QLatin1String("parameters")).toObject());
    const ProblemType &type = known(object, parameters);
    Faults faults;
    for (const QJsonValue &value : object.value(QLatin1String("faults")).toArray()) {
        const QJsonObject part = value.toObject();
        Fault fault{part.value(QLatin1String("place")).toString(), nullptr,
                    parametersFromJson(part.value(QLatin1String("parameters")).toObject())};
        fault.type = &known(part, fault.parameters);
        faults.append(fault);
    }
    return Problem(type, parameters, faults);
}

} // namespace ow
