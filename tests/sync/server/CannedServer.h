#pragma once
// A TLS server that answers every request with prepared bytes, right or wrong.
#include <QByteArray>
#include <QList>
#include <QString>
#include <atomic>
#include <thread>

namespace ow::testing {

struct CannedAnswer {
    QByteArray bytes;
    bool closes = true; ///< afterwards
    int stallMs = 0;    ///< before closing
};

/// One answer a request, in turn; the last one for all that follow. Serves one connection at a time.
class CannedServer {
public:
    CannedServer(const QString &certificateChainFile, const QString &keyFile, QList<CannedAnswer> answers);
    ~CannedServer();
    CannedServer(const CannedServer &) = delete;
    CannedServer &operator=(const CannedServer &) = delete;

    quint16 port() const { return m_port; }
    int connections() const { return m_connections.load(); }
    int requests() const { return m_requests.load(); }
    QByteArray lastRequest() const { return m_lastRequest; }

private:
    void run();
    void serve(int socket, void *context);

    const QByteArray m_certificateChainFile;
    const QByteArray m_keyFile;
    const QList<CannedAnswer> m_answers;
    int m_listener;
    quint16 m_port = 0;
    std::atomic<int> m_connections = 0;
    std::atomic<int> m_requests = 0;
    QByteArray m_lastRequest; ///< written before its answer is
    std::thread m_thread;
};

} // namespace ow::testing
