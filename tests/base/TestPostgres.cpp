#include "tests/base/TestPostgres.h"

#include "tests/base/ServerProcess.h"

#include <QDir>
#include <QFile>
#include <QThread>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace ow::testing {

namespace {
constexpr int postgresPatience = 60000;

/// The newest that is installed.
QString postgresProgram(const char *name)
{
    const QStringList versions =
        QDir(QStringLiteral("/usr/lib/postgresql")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    return QStringLiteral("/usr/lib/postgresql/%1/bin/%2")
        .arg(versions.isEmpty() ? QString() : versions.last(), QLatin1String(name));
}
} // namespace

TestPostgres::TestPostgres()
{
    // It refuses to run as root; then it gets the user Debian made for it.
    const passwd *user = ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr;
    if (::geteuid() == 0 && (!user || ::chown(QFile::encodeName(m_dir.path()).constData(), user->pw_uid, user->pw_gid)))
        return;
    const auto become = [uid = user ? user->pw_uid : 0, gid = user ? user->pw_gid : 0] {
        if (uid != 0 && (::setgroups(0, nullptr) != 0 || ::setgid(gid) != 0 || ::setuid(uid) != 0))
            ::_exit(126);
        prctl(PR_SET_PDEATHSIG, SIGQUIT); // another user forgets it
    };
    const QString data = m_dir.filePath(QStringLiteral("data"));
    QProcess make;
    make.setChildProcessModifier(become);
    make.setWorkingDirectory(m_dir.path());
    make.setProcessChannelMode(QProcess::MergedChannels);
    make.start(postgresProgram("initdb"),
               {QStringLiteral("-D"), data, QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("-U"),
                QStringLiteral("platform"), QStringLiteral("-E"), QStringLiteral("UTF8"),
                QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--no-sync")});
    if (!make.waitForFinished(postgresPatience) || make.exitCode() != 0) {
        qWarning("initdb: %s", make.readAll().right(400).constData());
        return;
    }
    m_server.setChildProcessModifier(become);
    m_server.setWorkingDirectory(m_dir.path());
    m_server.setStandardErrorFile(m_dir.filePath(QStringLiteral("log")));
    QStringList arguments{QStringLiteral("-D"), data};
    for (const char *setting : {"listen_addresses=", "fsync=off", "max_connections=60", "shared_buffers=64MB"})
        arguments += {QStringLiteral("-c"), QLatin1String(setting)};
    arguments += {QStringLiteral("-k"), m_dir.path()};
    m_server.start(postgresProgram("postgres"), arguments, QIODevice::ReadOnly);
    for (int waited = 0; !m_isReady && waited < postgresPatience && !m_server.waitForFinished(50); waited += 50)
        m_isReady = run("pg_isready", {QStringLiteral("-q")});
}

TestPostgres::~TestPostgres()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(m_server.processId()), SIGQUIT); // nothing of it is needed any more
    m_server.waitForFinished(postgresPatience);
}

bool TestPostgres::run(const char *program, const QStringList &arguments, QByteArray *said)
{
    QProcess process;
    process.start(postgresProgram(program),
                  QStringList{QStringLiteral("-h"), m_dir.path(), QStringLiteral("-U"), QStringLiteral("platform"),
                              QStringLiteral("-d"), QStringLiteral("postgres")}
                      + arguments);
    const bool done = process.waitForFinished(postgresPatience) && process.exitCode() == 0;
    if (said)
        *said = process.readAllStandardOutput();
    return done;
}

QString TestPostgres::database(const QString &schema)
{
    run("psql", {QStringLiteral("-qc"), QStringLiteral("CREATE SCHEMA IF NOT EXISTS \"%1\"").arg(schema)});
    return QStringLiteral("host=%1 user=platform dbname=postgres options='-csearch_path=%2'").arg(m_dir.path(), schema);
}

QString TestPostgres::ask(const QString &schema, const QString &sql)
{
    QByteArray said;
    const bool done = run(
        "psql",
        {QStringLiteral("-qAtc"), QStringLiteral("SET search_path = \"%1\"").arg(schema), QStringLiteral("-c"), sql},
        &said);
    return done ? QString::fromUtf8(said).trimmed() : QString();
}

TestPostgres &TestPostgres::shared()
{
    static TestPostgres server;
    if (!server.isRunning())
        qFatal("PostgreSQL does not start");
    return server;
}

bool TestPostgres::isMeant()
{
    return qEnvironmentVariableIsSet("ONEWINDOW_ON_POSTGRES");
}

QString TestPostgres::databaseOf(const QString &folder)
{
    if (!isMeant())
        return {};
    QString schema = QDir(folder).dirName().toLower();
    return shared().database(QStringLiteral("t_") + schema.replace(QLatin1Char('-'), QLatin1Char('_')));
}

} // namespace ow::testing
