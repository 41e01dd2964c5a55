#pragma once
// The folder adapter to departments' own systems, resources/doc/external-folder.md: cases go out as files, numbers and answers come in.
#include "models/cases/ExternalCommands.h"
#include "sync/hub/Hub.h"
#include "sync/hub/ReaderPool.h"

namespace ow {

/// Driven by one thread that is not the writer's. Cut off anywhere, it goes on: a file that is there is not written again, an answer is
/// taken away only when it is on disk.
class ExternalDesk {
public:
    /// `data` is the hub's folder, `exchange` the one between the hub and the department's program. The hub outlives the desk.
    ExternalDesk(Hub &hub, const QString &data, QString exchange);

    /// Some more of it; true when there is more to do at once.
    bool step();

private:
    bool push();
    bool pull();
    std::optional<Problem> decide(const std::function<Result<Decision>(CommandContext &)> &decision);

    Hub &m_hub;
    ReaderPool m_readers;
    const QString m_exchange;
};

} // namespace ow
