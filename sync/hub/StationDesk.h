#pragma once
// POST /v1/stations/health: stations say how their devices do. What is told again in the same words costs the writer nothing.
#include "models/base/Clock.h"
#include "models/store/Command.h"
#include "sync/hub/ReaderPool.h"
#include "sync/hub/Writer.h"
#include "sync/protocol/Http.h"

#include <QHash>
#include <mutex>

namespace ow {

class StationDesk {
public:
    StationDesk(ReaderPool &readers, Writer &writer, const Clock &clock)
        : m_readers(readers), m_writer(writer), m_clock(clock)
    {
    }

    static bool serves(const Request &request);
    /// On request threads.
    Reply handle(const Request &request, const Actor &actor);
    /// Once a second: whoever has not been heard for long is lost. After a start everybody is given the time to come back.
    void tick();

private:
    struct Heard {
        qint64 steadyMs = 0;
        Instant at;
        QByteArray report; ///< empty: of an earlier run
    };
    void begin();

    ReaderPool &m_readers;
    Writer &m_writer;
    const Clock &m_clock;
    std::mutex m_mutex;
    QHash<QUuid, Heard> m_heard; ///< who is not lost
    bool m_begun = false;
};

} // namespace ow
