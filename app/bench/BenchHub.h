#pragma once
#include "sync/protocol/Messages.h"

#include <QProcess>

namespace ow {

/// Whose fsync and fdatasync: the machine's own, or 4 ms slower (design §9).
enum class Disk { Plain, Slow };

/// The environment of a program on that disk.
QProcessEnvironment onDisk(Disk disk);
/// It dies when we do, however we end; what it says on standard error goes to the end of the file.
void tieToBench(QProcess &process, const QString &log);

/// The hub program on the folder of a bench hall, whose time stands in its file "clock"; it logs into its file "log".
class BenchHub {
public:
    explicit BenchHub(QString folder) : m_folder(std::move(folder)) {}
    ~BenchHub();

    /// What it is started with besides, from the next time on.
    void setArguments(const QStringList &arguments) { m_arguments = arguments; }
    /// Where it listens now; after the first time on the same port. Nothing when it ended, or took too long: then its log was shown.
    std::optional<HubEndpoint> start(Disk disk = Disk::Plain);
    void kill9();
    bool terminate();

private:
    const QString m_folder;
    QStringList m_arguments;
    QString m_port = QStringLiteral("0");
    QProcess m_process;
};

} // namespace ow
