#pragma once
#include "app/bench/BenchHub.h"
#include "sync/server/HttpClient.h"

namespace ow {

/// The platform program on a folder of its own, with one hall; it logs into its file "log".
class BenchPlatform {
public:
    explicit BenchPlatform(QString folder) : m_folder(std::move(folder)) {}
    ~BenchPlatform();

    /// After the first time at the same port; false when it ended, or took too long: then its log was shown.
    bool start(Disk disk = Disk::Plain);
    bool terminate();
    /// Registers the hall: what its hub is started with. Empty when the platform refused.
    QStringList addHall(const QString &hall);
    /// How far it says it has stored that epoch of its hall; nothing when it did not say.
    std::optional<qint64> storedThrough(const QUuid &epoch);
    QString database() const { return m_folder + QStringLiteral("/platform.db"); }
    qint64 pid() const { return m_process.processId(); }

private:
    const QString m_folder;
    QProcess m_process;
    QString m_address; ///< https://127.0.0.1:8443#sha256=…
    QString m_port = QStringLiteral("0");
    QString m_hall;
    QByteArray m_secret;
    std::unique_ptr<HttpClient> m_asking;
};

} // namespace ow
