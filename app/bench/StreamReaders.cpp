#include "app/bench/StreamReaders.h"

#include "app/bench/StreamCrowd.h"
#include "models/base/Random.h"
#include "sync/server/ProcessLimits.h"

#include <QHash>
#include <cstdio>

namespace ow {

namespace {
constexpr int readersConnectMs = 120000;
}

int runStreamReaders(const QStringList &arguments)
{
    if (arguments.size() != 4)
        return 2;
    ignoreBrokenPipes();
    raiseDescriptorLimit();
    const int all = arguments.at(1).toInt();
    SystemRandom random;
    StreamCrowd crowd(QList<QByteArray>(all, QByteArray::fromHex(arguments.at(3).toLatin1())),
                      quint16(arguments.at(0).toUInt()), QByteArray::fromHex(arguments.at(2).toLatin1()), random);
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
