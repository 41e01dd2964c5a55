#pragma once
#include <QStringList>

namespace ow {

/// So many stations on one thread, each with the event stream of a token and, whenever it loses that, the station's question whether
/// the hub is there. Arguments: port last-event-id; the tokens come on stdin, one a line, up to an empty line. Says "ready" when all
/// streams run, and after each loss of all "back MICROSECONDS 5XX OTHER" (sharedMicroseconds of the last one; replies with 5xx, and
/// with another status than 200) when all run again.
int runStormStations(const QStringList &arguments);

} // namespace ow
