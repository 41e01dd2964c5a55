#pragma once
#include "sync/hub/PublicDoor.h"

namespace ow {

/// GET and POST /progress: the page on which a citizen's own phone asks how his case stands, by short number and query code. Needs no
/// script, no station and no account. Nothing personal stands in an address, nothing is kept by the browser; wrong tries are counted.
class ProgressDoor {
public:
    ProgressDoor(Writer &writer, const Sealer &sealer) : m_writer(writer), m_tries(writer, sealer, "progress.address")
    {
    }

    static bool serves(const Request &request);
    Reply handle(const Request &request, const QString &hall);

private:
    QString answered(const Request &request, const PageText &text);

    Writer &m_writer;
    TryCount m_tries;
};

} // namespace ow
