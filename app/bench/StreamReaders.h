#pragma once
#include <QStringList>

namespace ow {

/// So many readers of one stream on one thread. Arguments: port count marker request, the last two in hexadecimal, or @file
/// with a request of each reader a line. Says "ready" when
/// all streams run, then "mark MICROSECONDS" (sharedMicroseconds) whenever the last of them has met its next marker.
int runStreamReaders(const QStringList &arguments);

} // namespace ow
