#include "app/bench/Caller.h"

#include "app/bench/CommandSender.h"
#include "models/base/Uuid.h"
#include "models/queue/TicketCommands.h"

#include <QElapsedTimer>
#include <cstdio>

namespace ow {

int runCaller(const QStringList &arguments)
{
    if (arguments.size() != 5)
        return 2;
    CommandSender sender(arguments.at(0), arguments.at(1).toLatin1(), arguments.at(2).toLatin1());
    const int window = arguments.at(3).toInt();
    const qint64 milliseconds = arguments.at(4).toLongLong();
    char go[8];
    if (!std::fgets(go, sizeof go, stdin))
        return 2;
    QByteArray calls; // told at the end: a full pipe would stop the clock of the others
    QElapsedTimer timer;
    timer.start();
    CallNext command{window};
    while (timer.elapsed() < milliseconds) {
        const qint64 before = timer.nsecsElapsed();
        const auto called = sender.send(command);
        const qint64 took = (timer.nsecsElapsed() - before) / 1000;
        if (!called || called->status != 200)
            return 3;
        const auto reply = fromJson<NextReply>(called->body, Strictness::Tolerant);
        if (!reply || !reply->ticket || reply->finished.has_value() != command.finish.has_value())
            return 3;
        calls += "call " + QByteArray::number(took) + ' ' + uuidText(reply->ticket->id).toLatin1() + '\n';
        command.finish = EndedVisit{reply->ticket->id, Outcome::Consulted};
    }
    std::fwrite(calls.constData(), 1, size_t(calls.size()), stdout);
    return 0;
}

} // namespace ow
