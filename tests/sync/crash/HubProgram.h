#pragma once
// The real onewindow-hub as a process, and a blocking caller of it over TLS.
#include "sync/protocol/Messages.h"
#include "sync/server/HttpClient.h"

#include <QProcess>
#include <QTemporaryDir>

namespace ow::testing {

class HubProgram {
public:
    /// On DIR, as a demo hall at Thursday 2026-09-24 09:00.
    explicit HubProgram(QString folder);
    ~HubProgram();

    /// Starts and waits for the endpoint file; nothing when it ended instead.
    std::optional<HubEndpoint> start();
    void kill9();
    /// Milliseconds from SIGTERM to its end; -1 when it did not end.
    qint64 terminate();
    QString folder() const { return m_folder; }
    QString file(const char *name) const;
    QByteArray errors() { return m_process.readAllStandardError(); }
    bool runs() const { return m_process.state() == QProcess::Running; }

    struct Ended {
        int code = 0;
        QString says; ///< stderr without log lines
    };
    /// Runs the program to its end with these arguments and this standard input.
    static Ended run(const QStringList &arguments, const QByteArray &input = {});

private:
    QString m_folder;
    QProcess m_process;
};

/// One station of the demo hall. Not thread-safe; a new one for each thread.
class HubCaller {
public:
    HubCaller(StationRole role, QString device);
    void connectTo(const HubEndpoint &endpoint);
    /// Joins as a station; true when let in.
    bool join();
    bool signIn(const QString &user, const QString &password);
    struct Answer {
        int status = 0;
        QByteArray body;
        bool recorded = false;
        bool replayed = false;
    };
    /// Nothing when no whole reply came.
    std::optional<Answer> send(const QUuid &id, qint64 seq, const QByteArray &body);
    std::optional<Answer> get(const QByteArray &target);
    const QUuid &station() const { return m_station; }

private:
    std::optional<Answer> ask(const OutgoingRequest &request);
    QUuid m_station;
    StationRole m_role;
    QString m_device;
    HubEndpoint m_endpoint;
    QByteArray m_token;
    std::unique_ptr<HttpClient> m_http;
};

/// Password of a demo user, from DIR/demo-users.txt.
QString demoPassword(const QString &folder, const QString &user);

} // namespace ow::testing
