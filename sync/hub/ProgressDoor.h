#pragma once
#include "sync/protocol/Http.h"

namespace ow {

class Sealer;
class Writer;

/// GET and POST /progress: the page on which a citizen's own phone asks how his case stands, by short number and query code. Needs no
/// script, no station and no account. Nothing personal stands in an address, nothing is kept by the browser; wrong tries are counted
/// by the address they come from (a whole network of IPv6), which is stored under a key.
class ProgressDoor {
public:
    ProgressDoor(Writer &writer, const Sealer &sealer, QString hall)
        : m_writer(writer), m_sealer(sealer), m_hall(std::move(hall))
    {
    }

    static bool serves(const Request &request);
    Reply handle(const Request &request);

private:
    QString answered(const Request &request);

    Writer &m_writer;
    const Sealer &m_sealer;
    QString m_hall;
};

} // namespace ow
