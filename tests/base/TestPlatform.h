#pragma once
// The real platform program on a temporary folder.
#include <QProcess>
#include <QTemporaryDir>

namespace ow::testing {

class TestPlatform {
public:
    /// isRunning() tells whether it started. `database`: of PostgreSQL; `same`: another process of one platform, with its keys.
    explicit TestPlatform(const QString &database = {}, const TestPlatform *same = nullptr);
    /// Ends the program in good order.
    ~TestPlatform();

    /// Again at the same address, as halls know it.
    bool start();
    /// As the power goes: no farewell.
    void kill();
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// Registers a hall; what its hub must be started with. Empty when the platform refused.
    QStringList hubArguments(const QString &hall);
    /// The same for a hub that reaches it by another port.
    QStringList hubArguments(const QString &hall, int port);
    int port() const { return m_port; }
    /// onewindow-platform with these arguments on this folder; exit code, and what it printed.
    int administer(const QStringList &arguments, QByteArray *printed = nullptr);
    QString database() const { return m_dir.filePath(QStringLiteral("platform.db")); }

private:
    QTemporaryDir m_dir;
    const QString m_onPostgres;
    QProcess m_process;
    QString m_address; ///< https://127.0.0.1:8443#sha256=…
    int m_port = 0;
};

} // namespace ow::testing
