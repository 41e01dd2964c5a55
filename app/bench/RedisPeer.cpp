#include "app/bench/RedisPeer.h"

#include "app/bench/FreePort.h"
#include "app/bench/ProcessFigures.h"

namespace ow {

namespace {
constexpr int redisPatienceMs = 60000;
constexpr char redisCli[] = "redis-cli";
} // namespace

RedisPeer::~RedisPeer()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    m_server.waitForFinished(redisPatienceMs);
}

bool RedisPeer::start(Disk disk, int tickets)
{
    m_port = QString::number(freePort());
    tieToBench(m_server, m_dir.filePath(QStringLiteral("log")));
    m_server.setProcessEnvironment(onDisk(disk));
    m_server.start(QStringLiteral("redis-server"),
                   {QStringLiteral("--port"), m_port, QStringLiteral("--bind"), QStringLiteral("127.0.0.1"),
                    QStringLiteral("--dir"), m_dir.path(), QStringLiteral("--appendonly"), QStringLiteral("yes"),
                    QStringLiteral("--appendfsync"), QStringLiteral("always"), QStringLiteral("--save"), QString(),
                    QStringLiteral("--logfile"), m_dir.filePath(QStringLiteral("redis.log"))},
                   QIODevice::ReadOnly);
    for (int waited = 0; run(QLatin1String(redisCli), {QStringLiteral("PING")}) != QByteArray("PONG"); waited += 50) {
        if (waited > redisPatienceMs || m_server.waitForFinished(50))
            return false;
    }
    return run(QLatin1String(redisCli),
               {QStringLiteral("EVAL"), QStringLiteral("for i = 1, ARGV[1] do redis.call('RPUSH', 'waiting', i) end"),
                QStringLiteral("0"), QString::number(tickets)})
        .has_value();
}

std::optional<RedisPeer::Figures> RedisPeer::call(int windows, int calls)
{
    const qint64 cpuBefore = cpuMicrosecondsOfTree(m_server.processId());
    const auto said = run(QStringLiteral("redis-benchmark"),
                          {QStringLiteral("-c"), QString::number(windows), QStringLiteral("-n"), QString::number(calls),
                           QStringLiteral("--csv"), QStringLiteral("LMOVE"), QStringLiteral("waiting"),
                           QStringLiteral("called"), QStringLiteral("LEFT"), QStringLiteral("RIGHT")});
    const qint64 cpu = cpuMicrosecondsOfTree(m_server.processId()) - cpuBefore;
    // "test","rps","avg","min","p50","p95","p99","max"
    const QList<QByteArray> words = said.value_or(QByteArray()).split('\n').last().replace('"', "").split(',');
    if (words.size() < 8)
        return std::nullopt;
    const qsizetype first = words.size() - 7;
    return Figures{words.at(first).toDouble(), double(cpu) / calls, words.at(first + 3).toDouble(),
                   words.at(first + 5).toDouble()};
}

int RedisPeer::doubled()
{
    const auto said =
        run(QLatin1String(redisCli),
            {QStringLiteral("EVAL"),
             QStringLiteral("local seen, twice = {}, 0 for _, t in ipairs(redis.call('LRANGE', 'called', 0, "
                            "-1)) do if seen[t] then twice = twice + 1 end seen[t] = true end return twice"),
             QStringLiteral("0")});
    return said ? said->toInt() : -1;
}

std::optional<QByteArray> RedisPeer::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    tieToBench(process, m_dir.filePath(QStringLiteral("clients.log")));
    process.start(program, QStringList{QStringLiteral("-p"), m_port} + arguments);
    if (!process.waitForFinished(redisPatienceMs) || process.exitCode() != 0)
        return std::nullopt;
    return process.readAllStandardOutput().trimmed();
}

} // namespace ow
