#pragma once
#include "sync/protocol/Http.h"

#include <mutex>

namespace ow {

class Sealer;
class Writer;

/// GET and POST /progress: the page on which a citizen's own phone asks how his case stands, by short number and query code. Needs no
/// script, no station and no account. Nothing personal stands in an address, nothing is kept by the browser; wrong tries are counted
/// by the address they come from (a whole network of IPv6), which is stored under a key; and of all together so many a minute, for who
/// has many addresses.
class ProgressDoor {
public:
    ProgressDoor(Writer &writer, const Sealer &sealer) : m_writer(writer), m_sealer(sealer) {}

    static bool serves(const Request &request);
    Reply handle(const Request &request, const QString &hall);

private:
    QString answered(const Request &request);
    bool isCrowded();
    void countWrong();

    Writer &m_writer;
    const Sealer &m_sealer;
    std::mutex m_counting;
    qint64 m_minute = 0;
    int m_wrong = 0; ///< tries in that minute
};

} // namespace ow
