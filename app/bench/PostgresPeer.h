#pragma once
#include "app/bench/BenchHub.h"
#include "app/bench/CallRow.h"

#include <QTemporaryDir>
#include <optional>

namespace ow {

/// PostgreSQL doing the same: the same backlog (tests/peers/postgres), a call by SELECT … FOR UPDATE SKIP LOCKED over the heads of the
/// window's five queues and its finish, each one transaction with synchronous_commit; pgbench's clients are the windows.
enum class PeerWork {
    Bare, ///< without TLS, event, stored reply or session: its figures flatter it
    Audited, ///< over TLS, and with every step its event with a digest, its stored reply and a look at the session; still no chain
};

class PostgresPeer {
public:
    ~PostgresPeer();
    /// On a folder of its own. False when it is not installed or does not start.
    bool start(Disk disk, int tickets, PeerWork work);
    std::optional<CallRow> call(int windows, int milliseconds);
    /// Tickets that were called more than once; -1 when it cannot be asked.
    int doubled();

private:
    bool run(const char *program, const QStringList &arguments, QByteArray *said = nullptr);
    bool script(const char *name, const QStringList &options, QByteArray *said = nullptr);

    bool makeCertificate();

    PeerWork m_work = PeerWork::Bare;
    QTemporaryDir m_dir;
    QString m_port;
    QProcess m_server;
};

} // namespace ow
