#pragma once
#include "app/bench/BenchHub.h"

#include <QTemporaryDir>
#include <optional>

namespace ow {

/// Redis with appendfsync always: a call is LMOVE from one list of all who wait to another. One command, one queue, no rule, no
/// finish and no TLS: what the simplest durable queue does.
class RedisPeer {
public:
    ~RedisPeer();
    /// On a folder of its own. False when it is not installed or does not start.
    bool start(Disk disk, int tickets);
    struct Figures {
        double callsPerSecond = 0;
        double cpuPerCall = 0; ///< microseconds of the server
        double p50 = 0;        ///< milliseconds
        double p99 = 0;
    };
    std::optional<Figures> call(int windows, int calls);
    /// Tickets that were called more than once; -1 when it cannot be asked.
    int doubled();

private:
    std::optional<QByteArray> run(const QString &program, const QStringList &arguments);

    QTemporaryDir m_dir;
    QString m_port;
    QProcess m_server;
};

} // namespace ow
