#include "app/bench/Fanout.h"

#include "app/bench/BenchHub.h"
#include "app/bench/StreamCrowd.h"

#include <QCoreApplication>
#include <algorithm>

namespace ow {

namespace {
constexpr int spreadPatienceMs = 120000;
constexpr int settleMs = 250; ///< twice the pace of the phones' line

QByteArray saidNext(QProcess &process)
{
    while (!process.canReadLine() && process.waitForReadyRead(spreadPatienceMs)) {}
    return process.readLine().trimmed();
}
} // namespace

Fanout::Fanout(quint16 port, const QByteArray &marker, const QList<ReaderKind> &kinds, const QString &log)
{
    for (const ReaderKind &kind : kinds) {
        m_readers.push_back(std::make_unique<QProcess>());
        tieToBench(*m_readers.back(), log);
        m_readers.back()->start(QCoreApplication::applicationFilePath(),
                                {QStringLiteral("--stream-readers"), QString::number(port), QString::number(kind.count),
                                 QString::fromLatin1(marker.toHex()),
                                 kind.requestsFile.isEmpty() ? QString::fromLatin1(kind.request.toHex())
                                                             : QLatin1Char('@') + kind.requestsFile},
                                QIODevice::ReadOnly);
    }
}

Fanout::~Fanout()
{
    for (const auto &reader : m_readers) {
        reader->kill();
        reader->waitForFinished();
    }
}

bool Fanout::ready()
{
    return std::all_of(m_readers.begin(), m_readers.end(), [](const auto &reader) {
        QByteArray said = saidNext(*reader);
        while (said.startsWith("mark ")) // a stream may begin with one
            said = saidNext(*reader);
        return said == "ready";
    });
}

double Fanout::spread(const std::function<bool()> &order)
{
    const qint64 began = sharedMicroseconds();
    if (!order())
        return -1;
    qint64 last = 0;
    for (const auto &reader : m_readers) {
        const QByteArray said = saidNext(*reader);
        if (!said.startsWith("mark "))
            return -1;
        last = std::max(last, said.mid(5).toLongLong());
    }
    return double(last - began) / 1000;
}

void Fanout::settle()
{
    for (const auto &reader : m_readers) {
        do {
            reader->readAllStandardOutput();
        } while (reader->waitForReadyRead(settleMs));
    }
}

} // namespace ow
