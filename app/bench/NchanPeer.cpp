#include "app/bench/NchanPeer.h"

#include "app/bench/BenchHub.h"
#include "app/bench/FreePort.h"

#include <QFile>
#include <unistd.h>

namespace ow {

namespace {
constexpr int nchanPatienceMs = 10000;
constexpr char nchanProgram[] = "/usr/sbin/nginx";
constexpr char nchanModule[] = "/usr/lib/nginx/modules/ngx_nchan_module.so";

QString nchanConfiguration(const QString &folder, const QString &hall, quint16 readers, quint16 publisher)
{
    return QStringLiteral(R"(%1load_module %2;
daemon off;
worker_processes auto;
worker_rlimit_nofile 20000;
pid %3/nginx.pid;
error_log %3/nginx.log;
events { worker_connections 8192; }
http {
    access_log off;
    client_body_temp_path %3/nginx-body;
    proxy_temp_path %3/nginx-proxy;
    fastcgi_temp_path %3/nginx-fastcgi;
    uwsgi_temp_path %3/nginx-uwsgi;
    scgi_temp_path %3/nginx-scgi;
    keepalive_timeout 600;
    keepalive_requests 1000000;
    server {
        listen 127.0.0.1:%5 ssl backlog=4096;
        ssl_certificate %4/keys/server.crt;
        ssl_certificate_key %4/keys/server.key;
        ssl_protocols TLSv1.3;
        location = /calls { nchan_subscriber eventsource; nchan_channel_id hall; nchan_subscriber_first_message newest; }
    }
    server {
        listen 127.0.0.1:%6;
        location = /call { nchan_publisher http; nchan_channel_id hall; nchan_message_buffer_length 10; }
    }
}
)")
        .arg(geteuid() == 0 ? QStringLiteral("user root;\n") : QString(), QLatin1String(nchanModule), folder, hall)
        .arg(readers)
        .arg(publisher);
}

bool isWholeReply(const QByteArray &reply)
{
    const qsizetype end = reply.indexOf("\r\n\r\n");
    const qsizetype length = reply.toLower().indexOf("content-length: ");
    return end >= 0
        && (length < 0 || reply.size() - end - 4 >= reply.mid(length + 16).split('\r').first().trimmed().toLongLong());
}
} // namespace

NchanPeer::~NchanPeer()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate(); // the workers end with their master; killed, it would leave them
    m_process.waitForFinished(nchanPatienceMs);
}

bool NchanPeer::start(const QString &folder, const QString &hall)
{
    m_readersPort = freePort();
    m_publisherPort = freePort();
    QFile file(folder + QStringLiteral("/nginx.conf"));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(nchanConfiguration(folder, hall, m_readersPort, m_publisherPort).toUtf8());
    file.close();
    tieToBench(m_process, folder + QStringLiteral("/nginx.log"));
    m_process.start(QLatin1String(nchanProgram), {QStringLiteral("-p"), folder, QStringLiteral("-c"), file.fileName()});
    for (int waited = 0; waited < nchanPatienceMs && !m_process.waitForFinished(20); waited += 20) {
        m_publisher.connectToHost(QStringLiteral("127.0.0.1"), m_publisherPort);
        if (m_publisher.waitForConnected(1000))
            return true;
    }
    return false;
}

QByteArray NchanPeer::request()
{
    return "GET /calls HTTP/1.1\r\nHost: hub.onewindow\r\nAccept: text/event-stream\r\n\r\n";
}

bool NchanPeer::publish(const QByteArray &message)
{
    m_publisher.write("POST /call HTTP/1.1\r\nHost: hub.onewindow\r\nContent-Type: application/json\r\nContent-Length: "
                      + QByteArray::number(message.size()) + "\r\n\r\n" + message);
    QByteArray reply;
    while (!isWholeReply(reply) && m_publisher.waitForReadyRead(nchanPatienceMs))
        reply += m_publisher.readAll();
    return reply.startsWith("HTTP/1.1 20");
}

} // namespace ow
