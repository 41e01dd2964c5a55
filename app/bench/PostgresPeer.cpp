#include "app/bench/PostgresPeer.h"

#include "app/bench/FreePort.h"
#include "app/bench/ProcessFigures.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace ow {

namespace {
constexpr int postgresPatienceMs = 60000;

QString postgresScript(const char *name)
{
    return QStringLiteral(ONEWINDOW_SOURCE "/tests/peers/postgres/") + QLatin1String(name);
}

/// The newest that is installed.
QString postgresProgram(const char *name)
{
    const QStringList versions =
        QDir(QStringLiteral("/usr/lib/postgresql")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    return QStringLiteral("/usr/lib/postgresql/%1/bin/%2")
        .arg(versions.isEmpty() ? QString() : versions.last(), QLatin1String(name));
}
} // namespace

PostgresPeer::~PostgresPeer()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(m_server.processId()), SIGINT); // fast shutdown
    m_server.waitForFinished(postgresPatienceMs);
}

bool PostgresPeer::start(Disk disk, int tickets, PeerWork work)
{
    m_work = work;
    m_port = QString::number(freePort());
    const QString shim = m_dir.filePath(QStringLiteral("slowsync.so"));
    if (!QFile::copy(QCoreApplication::applicationDirPath() + QStringLiteral("/slowsync.so"), shim))
        return false;
    // It refuses to run as root; then it gets the user Debian made for it.
    const passwd *user = ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr;
    if (::geteuid() == 0 && (!user || ::chown(QFile::encodeName(m_dir.path()).constData(), user->pw_uid, user->pw_gid)))
        return false;
    const auto become = [uid = user ? user->pw_uid : 0, gid = user ? user->pw_gid : 0] {
        if (uid != 0 && (::setgroups(0, nullptr) != 0 || ::setgid(gid) != 0 || ::setuid(uid) != 0))
            ::_exit(126);
        prctl(PR_SET_PDEATHSIG, SIGINT); // another user forgets it
    };
    QProcess make;
    make.setChildProcessModifier(become);
    make.setProcessChannelMode(QProcess::MergedChannels);
    make.setWorkingDirectory(m_dir.path());
    make.start(postgresProgram("initdb"),
               {QStringLiteral("-D"), m_dir.filePath(QStringLiteral("data")), QStringLiteral("-A"),
                QStringLiteral("trust"), QStringLiteral("-U"), QStringLiteral("bench"), QStringLiteral("-E"),
                QStringLiteral("UTF8"), QStringLiteral("--locale=C"), QStringLiteral("--no-sync")});
    if (!make.waitForFinished(postgresPatienceMs) || make.exitCode() != 0) {
        std::fprintf(stderr, "initdb: %s\n", make.readAll().right(1000).constData());
        return false;
    }
    QStringList arguments{QStringLiteral("-D"), m_dir.filePath(QStringLiteral("data")), QStringLiteral("-p"), m_port};
    for (const char *setting :
         {"listen_addresses=127.0.0.1", "unix_socket_directories=", "shared_buffers=512MB", "max_wal_size=4GB",
          "max_connections=300", "fsync=on", "synchronous_commit=on", "full_page_writes=on"})
        arguments += {QStringLiteral("-c"), QLatin1String(setting)};
    if (work == PeerWork::Audited) {
        if (!makeCertificate()
            || (user
                && ::chown(QFile::encodeName(m_dir.filePath(QStringLiteral("tls.key"))).constData(), user->pw_uid,
                           user->pw_gid)))
            return false;
        arguments +=
            {QStringLiteral("-c"), QStringLiteral("ssl=on"),
             QStringLiteral("-c"), QStringLiteral("ssl_cert_file=") + m_dir.filePath(QStringLiteral("tls.crt")),
             QStringLiteral("-c"), QStringLiteral("ssl_key_file=") + m_dir.filePath(QStringLiteral("tls.key"))};
    }
    tieToBench(m_server, m_dir.filePath(QStringLiteral("log")));
    m_server.setChildProcessModifier(become);
    m_server.setWorkingDirectory(m_dir.path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (disk == Disk::Slow)
        environment.insert(QStringLiteral("LD_PRELOAD"), shim); // its user may not see the folder we were built in
    m_server.setProcessEnvironment(environment);
    m_server.start(postgresProgram("postgres"), arguments, QIODevice::ReadOnly);
    for (int waited = 0; !run("pg_isready", {QStringLiteral("-q")}); waited += 50) {
        if (waited > postgresPatienceMs || m_server.waitForFinished(50))
            return false;
    }
    return script("hall.sql", {QStringLiteral("-v"), QStringLiteral("tickets=%1").arg(tickets)})
        && (work == PeerWork::Bare || script("audit.sql", {}));
}

std::optional<CallRow> PostgresPeer::call(int windows, int milliseconds)
{
    const QString prefix = QStringLiteral("calls%1").arg(windows);
    const qint64 cpuBefore = cpuMicrosecondsOfTree(m_server.processId());
    if (!run("pgbench",
             {QStringLiteral("-n"), QStringLiteral("-M"), QStringLiteral("prepared"), QStringLiteral("-c"),
              QString::number(windows), QStringLiteral("-j"), QString::number(std::min(windows, 2)),
              QStringLiteral("-T"), QString::number(std::max(1, milliseconds / 1000)), QStringLiteral("-l"),
              QStringLiteral("--log-prefix=") + m_dir.filePath(prefix), QStringLiteral("-f"),
              postgresScript(m_work == PeerWork::Audited ? "call-audited.sql" : "call.sql"), QStringLiteral("-f"),
              postgresScript(m_work == PeerWork::Audited ? "finish-audited.sql" : "finish.sql"),
              QStringLiteral("postgres")}))
        return std::nullopt;
    CallRow row;
    row.windows = windows;
    row.seconds = std::max(1, milliseconds / 1000);
    row.cpu = cpuMicrosecondsOfTree(m_server.processId()) - cpuBefore;
    // A line a transaction: client, number, microseconds, script, …
    for (const QString &name : QDir(m_dir.path()).entryList({prefix + QStringLiteral(".*")})) {
        QFile log(m_dir.filePath(name));
        if (!log.open(QIODevice::ReadOnly))
            return std::nullopt;
        for (const QByteArray &line : log.readAll().split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            if (words.size() >= 6 && words.at(3) == "0")
                row.latencies.append(words.at(2).toLongLong());
        }
    }
    std::sort(row.latencies.begin(), row.latencies.end());
    return row.latencies.isEmpty() ? std::nullopt : std::optional(row);
}

/// Of the same kind as the hub's.
bool PostgresPeer::makeCertificate()
{
    QProcess make;
    make.start(QStringLiteral("openssl"),
               {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"),
                QStringLiteral("-keyout"), m_dir.filePath(QStringLiteral("tls.key")), QStringLiteral("-out"),
                m_dir.filePath(QStringLiteral("tls.crt"))});
    return make.waitForFinished(postgresPatienceMs) && make.exitCode() == 0
        && QFile::setPermissions(m_dir.filePath(QStringLiteral("tls.key")), QFile::ReadOwner | QFile::WriteOwner)
        && QFile::setPermissions(m_dir.filePath(QStringLiteral("tls.crt")),
                                 QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
}

int PostgresPeer::doubled()
{
    QByteArray said;
    return script("doubled.sql", {}, &said) ? said.trimmed().toInt() : -1;
}

bool PostgresPeer::script(const char *name, const QStringList &options, QByteArray *said)
{
    return run("psql",
               QStringList{QStringLiteral("-qAt"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1")} + options
                   + QStringList{QStringLiteral("-f"), postgresScript(name), QStringLiteral("postgres")},
               said);
}

bool PostgresPeer::run(const char *program, const QStringList &arguments, QByteArray *said)
{
    QProcess process;
    tieToBench(process, m_dir.filePath(QStringLiteral("clients.log")));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGHOST"), QStringLiteral("127.0.0.1"));
    environment.insert(QStringLiteral("PGPORT"), m_port);
    environment.insert(QStringLiteral("PGUSER"), QStringLiteral("bench"));
    environment.insert(QStringLiteral("PGSSLMODE"),
                       m_work == PeerWork::Audited ? QStringLiteral("require") : QStringLiteral("disable"));
    process.setProcessEnvironment(environment);
    process.start(postgresProgram(program), arguments);
    const bool good = process.waitForFinished(postgresPatienceMs) && process.exitCode() == 0;
    if (said)
        *said = process.readAllStandardOutput();
    return good;
}

} // namespace ow
