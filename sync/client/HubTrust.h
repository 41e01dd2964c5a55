#pragma once
#include "models/base/Problem.h"
#include "sync/client/HubAddress.h"

#include <QObject>
#include <QSslConfiguration>
#include <functional>
#include <memory>

class QSslSocket;

namespace ow {

class Scheduler;

/// Turns a pin into trust (reference/sync.md §4 S3): one handshake fetches the hub's chain, nothing is sent over it; the CA whose
/// SHA-256 is the pin becomes the only one that counts. Every later connection verifies chain and name against it, TLS 1.3 or newer.
class HubTrust final : public QObject {
    Q_OBJECT

public:
    static constexpr int timeoutMs = 10000;
    /// The name in every hub's certificate; halls have no DNS of their own.
    static QString peerName() { return QStringLiteral("hub.onewindow"); }

    using Done = std::function<void(Result<QSslConfiguration>)>;
    explicit HubTrust(Scheduler &scheduler) : m_scheduler(scheduler) {}
    ~HubTrust() override;

    /// problem::HubLost when nobody answers, problem::HubUntrusted when the pinned certificate is not in the chain. A new call
    /// gives up the one before; its `done` is never called.
    void establish(const HubAddress &address, Done done);
    /// Verification against this CA and nothing else.
    static QSslConfiguration configuration(const QSslCertificate &authority);

private:
    void finish(Result<QSslConfiguration> result);

    Scheduler &m_scheduler;
    QSslSocket *m_socket = nullptr;
    Done m_done;
};

} // namespace ow
