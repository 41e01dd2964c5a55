#pragma once
#include "models/registry/RegistryWire.h"

#include <functional>

namespace ow {

/// One line of a register of the demo.
struct RegistryRecord {
    QString source;
    QString subject;
    QDate asOf;
    QList<QString> materials;
    QList<RegistryAnswer::Value> values;
    std::optional<QString> reference = {};
    std::optional<QDate> validUntil = {};
    static Fields fields();
};

/// Registers of made-up persons and enterprises, slow or out of order as wanted. Safe to ask from several threads.
class SimulatedRegistry final : public RegistryService {
public:
    struct Manners {
        int delayMs = 0;
        QStringList failing = {}; ///< registers that are out of order; "*" for all
    };
    using Wait = std::function<void(int milliseconds)>;

    /// `wait` lets the time pass on the caller's thread.
    SimulatedRegistry(QList<RegistryRecord> records, Manners manners, Wait wait);
    Result<RegistryAnswer> look(const RegistryQuery &query) override;

    /// Those of ":/texts/registry-demo.json".
    static QList<RegistryRecord> demoRecords();
    static Result<QList<RegistryRecord>> recordsFrom(const QByteArray &json);

private:
    const QList<RegistryRecord> m_records;
    const Manners m_manners;
    const Wait m_wait;
};

} // namespace ow
