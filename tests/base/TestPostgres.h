#pragma once
#include <QProcess>
#include <QTemporaryDir>

namespace ow::testing {

/// A PostgreSQL of the test program's own, on a socket in its folder; it ends with the program. It syncs nothing: what dies here is the
/// platform, not the machine.
class TestPostgres {
public:
    TestPostgres();
    ~TestPostgres();
    bool isRunning() const { return m_isReady; }
    /// As libpq takes it; tables stand in a schema of this name, which is made.
    QString database(const QString &schema);
    /// Of one statement, as text; empty when it fails.
    QString ask(const QString &schema, const QString &sql);

    /// The one of all fixtures in this program, started when it is first asked for.
    static TestPostgres &shared();
    /// Where the platform of this folder keeps what it has: SQLite, or PostgreSQL with ONEWINDOW_ON_POSTGRES set, which is how the same
    /// tests run on both.
    static QString databaseOf(const QString &folder);
    static bool isMeant();

private:
    bool run(const char *program, const QStringList &arguments, QByteArray *said = nullptr);

    QTemporaryDir m_dir;
    QProcess m_server;
    bool m_isReady = false;
};

} // namespace ow::testing
