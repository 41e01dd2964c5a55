#include "app/bench/ProcessFigures.h"

#include <QFile>
#include <QList>
#include <unistd.h>

namespace ow {

namespace {
QList<qint64> childrenOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    QList<qint64> children;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &child : file.readAll().simplified().split(' ')) {
            if (!child.isEmpty())
                children.append(child.toLongLong());
        }
    }
    return children;
}
} // namespace

qint64 cpuMicroseconds(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    qint64 ticks = 0;
    for (int i = 11; i <= 14; ++i) // utime, stime, cutime, cstime
        ticks += fields.value(i).toLongLong();
    return ticks * 1'000'000 / sysconf(_SC_CLK_TCK);
}

qint64 cpuMicrosecondsOfTree(qint64 pid)
{
    qint64 sum = cpuMicroseconds(pid);
    for (const qint64 child : childrenOf(pid))
        sum += cpuMicrosecondsOfTree(child);
    return sum;
}

Footprint footprintOfTree(qint64 pid)
{
    Footprint print;
    QFile file(QStringLiteral("/proc/%1/status").arg(pid));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                print.residentKb = line.mid(6).simplified().split(' ').first().toLongLong();
            else if (line.startsWith("Threads:"))
                print.threads = line.mid(8).simplified().toInt();
        }
    }
    for (const qint64 child : childrenOf(pid)) {
        const Footprint part = footprintOfTree(child);
        print.residentKb += part.residentKb;
        print.threads += part.threads;
    }
    return print;
}

qint64 readsSoFar()
{
    QFile file(QStringLiteral("/proc/self/io"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("syscr:"))
            return line.mid(6).trimmed().toLongLong();
    }
    return 0;
}

} // namespace ow
