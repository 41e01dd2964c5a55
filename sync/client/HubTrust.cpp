#include "sync/client/HubTrust.h"

#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Scheduler.h"

#include <QNetworkProxy>
#include <QPointer>
#include <QSslCertificate>
#include <QSslSocket>

namespace ow {

HubTrust::~HubTrust()
{
    delete m_socket;
}

QSslConfiguration HubTrust::configuration(const QSslCertificate &authority)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({authority});
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setAllowedNextProtocols({});
    return configuration;
}

void HubTrust::establish(const HubAddress &address, Done done)
{
    delete m_socket;
    m_done = std::move(done);
    m_socket = new QSslSocket(this);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    QSslConfiguration asking = QSslConfiguration::defaultConfiguration();
    asking.setPeerVerifyMode(QSslSocket::QueryPeer);
    asking.setProtocol(QSsl::TlsV1_3OrLater);
    m_socket->setSslConfiguration(asking);
    m_socket->setPeerVerifyName(peerName());
    connect(m_socket, &QSslSocket::encrypted, this, [this, pin = address.pin] {
        for (const QSslCertificate &certificate : m_socket->peerCertificateChain()) {
            if (equalInConstantTime(sha256(certificate.toDer()), pin)) {
                finish(configuration(certificate));
                return;
            }
        }
        finish(fail(problem::HubUntrusted));
    });
    connect(m_socket, &QSslSocket::errorOccurred, this, [this] { finish(fail(problem::HubLost)); });
    m_scheduler.after(timeoutMs, [this, socket = QPointer<QSslSocket>(m_socket)] {
        // The socket is this object's child: while it is there, so are we.
        if (socket && socket == m_socket)
            finish(fail(problem::HubLost));
    });
    m_socket->connectToHostEncrypted(address.host, static_cast<quint16>(address.port));
}

void HubTrust::finish(Result<QSslConfiguration> result)
{
    QSslSocket *socket = std::exchange(m_socket, nullptr);
    if (!socket)
        return;
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
    const Done done = std::exchange(m_done, nullptr);
    done(std::move(result));
}

} // namespace ow

#include "moc_HubTrust.cpp"
