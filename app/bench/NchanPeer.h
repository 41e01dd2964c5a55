#pragma once
#include <QProcess>
#include <QTcpSocket>

namespace ow {

/// nginx with nchan: one channel, its readers over TLS 1.3, its publisher on this machine in plain.
class NchanPeer {
public:
    ~NchanPeer();
    /// In `folder`, with the certificate of the hall. False when it is not installed or does not start.
    bool start(const QString &folder, const QString &hall);
    /// What a reader asks.
    static QByteArray request();
    bool publish(const QByteArray &message);
    quint16 readersPort() const { return m_readersPort; }
    qint64 pid() const { return m_process.processId(); }

private:
    quint16 m_readersPort = 0;
    quint16 m_publisherPort = 0;
    QProcess m_process;
    QTcpSocket m_publisher;
};

} // namespace ow
