#include "models/registry/SimulatedRegistry.h"

#include "models/base/ProblemTypes.h"
#include "models/registry/StateRegister.h"

#include <QFile>

namespace ow {

namespace {
struct RecordFile {
    QList<RegistryRecord> records;
    static Fields fields() { return {field("records", &RecordFile::records, {.itemsMax = 100000})}; }
};
} // namespace

SimulatedRegistry::SimulatedRegistry(QList<RegistryRecord> records, Manners manners, Wait wait)
    : m_records(std::move(records)), m_manners(std::move(manners)), m_wait(std::move(wait))
{
}

Result<RegistryAnswer> SimulatedRegistry::look(const RegistryQuery &query)
{
    if (!stateRegister(query.source))
        return fail(inputRefused({{QStringLiteral("source"),
                                   &problem::ReferenceUnknown,
                                   {{QStringLiteral("what"), QStringLiteral("登记簿")}}}}));
    if (m_manners.delayMs > 0)
        m_wait(m_manners.delayMs);
    if (m_manners.failing.contains(query.source) || m_manners.failing.contains(QStringLiteral("*")))
        return fail(problem::RegistryFailed);
    RegistryAnswer answer;
    for (const RegistryRecord &record : m_records) {
        if (record.source != query.source || record.subject != query.subject)
            continue;
        answer.found = true;
        answer.asOf = record.asOf;
        answer.materials += record.materials;
        answer.values += record.values;
        answer.reference = record.reference;
        answer.validUntil = record.validUntil;
    }
    return answer;
}

Result<QList<RegistryRecord>> SimulatedRegistry::recordsFrom(const QByteArray &json)
{
    return fromJson<RecordFile>(json, Strictness::Exact).map([](const RecordFile &file) { return file.records; });
}

QList<RegistryRecord> SimulatedRegistry::demoRecords()
{
    QFile file(QStringLiteral(":/texts/registry-demo.json"));
    return file.open(QIODevice::ReadOnly) ? recordsFrom(file.readAll()).value_or(QList<RegistryRecord>())
                                          : QList<RegistryRecord>();
}

Fields RegistryRecord::fields()
{
    return {field("register", &RegistryRecord::source, {.lengthMin = 1, .lengthMax = 40}),
            field("subject", &RegistryRecord::subject, {.lengthMin = 1, .lengthMax = 40}),
            field("asOf", &RegistryRecord::asOf),
            field("materials", &RegistryRecord::materials, {.itemsMax = 50}),
            field("values", &RegistryRecord::values, {.itemsMax = 200}),
            field("reference", &RegistryRecord::reference),
            field("validUntil", &RegistryRecord::validUntil)};
}

} // namespace ow
