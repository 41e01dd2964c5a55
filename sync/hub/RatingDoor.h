#pragma once
#include "sync/hub/PublicDoor.h"

namespace ow {

struct ByCode;
struct ByCodeReply;

/// GET and POST /rate: the page on which a visitor's own phone rates the service, by the code on his slip. Needs no script, no station and
/// no account; the code is in no address; nothing personal is asked or shown; wrong tries are counted.
class RatingDoor {
public:
    RatingDoor(Writer &writer, const Sealer &sealer) : m_writer(writer), m_tries(writer, sealer, "rating.address") {}

    static bool serves(const Request &request);
    Reply handle(const Request &request, const QString &hall);

private:
    QString answered(const Request &request, const PageText &text);
    /// Nothing when it could not be decided now; whoever tried wrong codes too often waits so many minutes.
    std::optional<ByCodeReply> decided(const Request &request, const ByCode &asked, int &minutes);

    Writer &m_writer;
    TryCount m_tries;
};

} // namespace ow
