#include "models/registry/StateRegister.h"

#include <QFile>

namespace ow {

namespace {
struct RegisterFile {
    QList<StateRegister> registers;
    static Fields fields() { return {field("registers", &RegisterFile::registers)}; }
};

QString filledIn(QString text, const QString &purpose, const QString &authority, const QString &data, QDate until)
{
    text.replace(QLatin1String("{purpose}"), purpose);
    text.replace(QLatin1String("{authority}"), authority);
    text.replace(QLatin1String("{data}"), data);
    text.replace(QLatin1String("{until}"), isoDate(until));
    return text;
}
} // namespace

const QList<StateRegister> &stateRegisters()
{
    static const QList<StateRegister> all = [] {
        QFile file(QStringLiteral(":/texts/registers.json"));
        const auto read = file.open(QIODevice::ReadOnly) ? fromJson<RegisterFile>(file.readAll(), Strictness::Exact)
                                                         : Result<RegisterFile>(RegisterFile{});
        return read ? read->registers : QList<StateRegister>();
    }();
    return all;
}

const StateRegister *stateRegister(QStringView code)
{
    for (const StateRegister &one : stateRegisters()) {
        if (one.code == code)
            return &one;
    }
    return nullptr;
}

const StateRegister *registerOfMaterial(QStringView material)
{
    for (const StateRegister &one : stateRegisters()) {
        for (const QString &paper : one.materials) {
            if (paper == material)
                return &one;
        }
    }
    return nullptr;
}

QString consentText(const StateRegister &source, const QString &purpose, QDate until)
{
    return source.consent ? filledIn(source.consent->text, purpose, source.authority, source.consent->data, until)
                          : QString();
}

QString consentTextEn(const StateRegister &source, const QString &purpose, QDate until)
{
    return source.consent
        ? filledIn(source.consent->textEn, purpose, source.consent->authorityEn, source.consent->dataEn, until)
        : QString();
}

Fields RegisterElement::fields()
{
    return {field("role", &RegisterElement::role), field("element", &RegisterElement::element, {.lengthMax = 60})};
}

Fields RegisterConsent::fields()
{
    return {field("version", &RegisterConsent::version, {.min = 1, .max = 10000}),
            field("basis", &RegisterConsent::basis),
            field("data", &RegisterConsent::data, {.lengthMin = 1}),
            field("dataEn", &RegisterConsent::dataEn, {.lengthMin = 1}),
            field("authorityEn", &RegisterConsent::authorityEn, {.lengthMin = 1}),
            field("days", &RegisterConsent::days, {.min = 1, .max = 366}),
            field("text", &RegisterConsent::text, {.lengthMin = 1, .lengthMax = 1000}),
            field("textEn", &RegisterConsent::textEn, {.lengthMin = 1, .lengthMax = 1000})};
}

Fields StateRegister::fields()
{
    return {field("code", &StateRegister::code, {.lengthMin = 1, .lengthMax = 40}),
            field("name", &StateRegister::name, {.lengthMin = 1}),
            field("authority", &StateRegister::authority, {.lengthMin = 1}),
            field("subject", &StateRegister::subject),
            field("legalBasis", &StateRegister::legalBasis, {.lengthMin = 1}),
            field("materials", &StateRegister::materials, {.itemsMax = 50}),
            field("answers", &StateRegister::answers, {.itemsMax = 100}),
            field("byQuestion", &StateRegister::byQuestion),
            field("consent", &StateRegister::consent)};
}

} // namespace ow
