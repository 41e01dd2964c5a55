#pragma once
// Files of online applications come down from the platform one by one, are sealed under their application's key, and become scans of their
// papers. By digest, so none is lost or doubled, whatever happens on the line.
#include "models/online/OnlineFile.h"
#include "sync/hub/Hub.h"

#include <QSet>

namespace ow {

/// Driven by the uplink's thread.
class OnlineFileLine {
public:
    using Send = std::function<Result<Reply>(OutgoingRequest)>;
    OnlineFileLine(Hub &hub, ReaderPool &readers, Send send) : m_hub(hub), m_readers(readers), m_send(std::move(send))
    {
    }

    /// Fetches one file at most; true when there may be more.
    Result<bool> step();
    /// What the platform did not have, or gave broken, is asked for once more.
    void askAgain() { m_failed.clear(); }

private:
    Result<void> keep(const OnlineFile &file, const QByteArray &bytes);

    Hub &m_hub;
    ReaderPool &m_readers;
    const Send m_send;
    QSet<QString> m_failed; ///< they keep nobody behind them waiting
};

} // namespace ow
