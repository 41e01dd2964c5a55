#pragma once
#include <QList>
#include <algorithm>

namespace ow {

/// What so many windows did at a server of calls.
struct CallRow {
    int windows = 0;
    QList<qint64> latencies; ///< of the calls, microseconds, sorted
    double seconds = 1;
    qint64 commits = 0; ///< syncs of the log, when the server tells
    qint64 cpu = 0;     ///< microseconds of the server
    bool ran = true;

    double calls() const { return double(latencies.size()); }
    double perSecond() const { return calls() / seconds; }
    double cpuPerCall() const { return double(cpu) / calls(); }
    double milliseconds(int percent) const
    {
        return double(latencies.at(std::min(latencies.size() - 1, latencies.size() * percent / 100))) / 1000;
    }
};

} // namespace ow
