#include "app/bench/StreamReaders.h"

#include "app/bench/StreamCrowd.h"
#include "models/base/Random.h"
#include "sync/server/ProcessLimits.h"

#include <QFile>
#include <QHash>
#include <cstdio>

namespace ow {

namespace {
constexpr int readersConnectMs = 120000;

QList<QByteArray> requestsOf(const QString &argument, int count)
{
    if (!argument.startsWith(QLatin1Char('@')))
        return QList<QByteArray>(count, QByteArray::fromHex(argument.toLatin1()));
    QFile file(argument.mid(1));
    QList<QByteArray> requests;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (!line.isEmpty())
                requests.append(QByteArray::fromHex(line));
        }
    }
    return requests;
}
} // namespace

int runStreamReaders(const QStringList &arguments)
{
    if (arguments.size() != 4)
        return 2;
    ignoreBrokenPipes();
    raiseDescriptorLimit();
    const int all = arguments.at(1).toInt();
    SystemRandom random;
    const QList<QByteArray> requests = requestsOf(arguments.at(3), all);
    if (requests.size() != all)
        return 2;
    StreamCrowd crowd(requests, quint16(arguments.at(0).toUInt()), QByteArray::fromHex(arguments.at(2).toLatin1()),
                      random);
    QHash<int, int> readersWith; // so many have met their n-th
    crowd.onMark = [&](int marks) {
        if (++readersWith[marks] < all)
            return;
        readersWith.remove(marks);
        std::printf("mark %lld\n", static_cast<long long>(sharedMicroseconds()));
        std::fflush(stdout);
    };
    if (!crowd.connectAll(readersConnectMs))
        return 3;
    std::printf("ready\n");
    std::fflush(stdout);
    while (crowd.running() == all)
        crowd.turn(1000);
    return 4;
}

} // namespace ow
