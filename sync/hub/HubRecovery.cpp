// What the hub does otherwise while it may not be the newest of its hall, and after lost events came back.
#include "sync/hub/Hub.h"

namespace ow {

Reply Hub::openStation(const Request &request)
{
    const auto body = fromJson<OpenStation>(request.body, Strictness::Exact);
    if (!body)
        return problemReply(body.error());
    auto opened = m_doorkeeper->openStation(*body, hallName(), identity());
    if (!opened)
        return problemReply(opened.error());
    // Only who has been let in is listened to.
    m_recovery.hearStation(*body);
    // The hall's work stands still as if the hub were away (design §4.8); the supervisor's desk is where it is released.
    opened->held = m_writer->isHeld() && body->role != StationRole::Supervisor;
    opened->recovering = m_recovery.isRecovering();
    return jsonReply(toJson(*opened));
}

} // namespace ow
