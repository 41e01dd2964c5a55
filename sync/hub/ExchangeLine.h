#pragma once
// The hall's rows for the national tables on their way to the platform: made of the cases that moved, sent batch by batch in the order
// they were made, acknowledged once (domain.md §2.3).
#include "sync/hub/Hub.h"

#include <QSet>

namespace ow {

/// Driven by the uplink's thread.
class ExchangeLine {
public:
    using Send = std::function<Result<Reply>(OutgoingRequest)>;
    /// `send` adds the hall's path and credentials.
    ExchangeLine(Hub &hub, ReaderPool &readers, QString hall, Send send)
        : m_hub(hub), m_readers(readers), m_hall(std::move(hall)), m_send(std::move(send))
    {
    }

    /// Looks at some more of the log, sends one batch at most; true when there is more to do.
    Result<bool> step();
    /// What the peer refused is offered to it once more: it may have been put right there.
    void offerAgain() { m_refused.clear(); }

private:
    /// True while the log is not looked through.
    Result<bool> look();
    Result<bool> sendOne();
    /// The hall's own description, which the platform does not have as it is now.
    Result<void> describe(const QString &peer);
    Result<void> decide(const std::function<Result<Decision>(CommandContext &)> &decision);

    Hub &m_hub;
    ReaderPool &m_readers;
    const QString m_hall;
    const Send m_send;
    std::optional<qint64> m_looked; ///< up to where the log has been looked through
    QSet<QUuid> m_refused;          ///< batches the peer would not take; they keep nobody behind them waiting
};

} // namespace ow
