#pragma once
// The platform's part of a recovery: where both pasts part, what the hall lost behind it, and the new epoch; and the wrapped data keys the
// platform keeps for that day. Driven by the uplink's thread, over its line.
#include "sync/hub/Hub.h"
#include "sync/protocol/CloudEvents.h"
#include "sync/protocol/Epochs.h"

namespace ow {

class RecoveryLine {
public:
    using Send = std::function<Result<Reply>(OutgoingRequest)>;
    RecoveryLine(Hub &hub, ReaderPool &readers, QString hall, Send send)
        : m_hub(hub), m_readers(readers), m_hall(std::move(hall)), m_send(std::move(send))
    {
    }

    /// One exchange; true when there is more to do. `storedThrough`: what the platform had acknowledged when the backup was made.
    Result<bool> step(qint64 storedThrough);
    /// Once the platform knows the new epoch: up to where it has the hall's log under it.
    std::optional<qint64> registeredAt() const { return m_registeredAt; }
    /// What waits of the data keys goes up, before the events that need them.
    Result<void> sendKeys();

private:
    struct Page {
        QList<ChainedEvent> events;
        bool isEnd = false;
    };
    Result<EpochsTold> epochs();
    Result<Page> page(const EpochTold &epoch, qint64 after);
    Result<bool> compare(const RecoveryState &state, qint64 storedThrough);
    Result<bool> registerEpoch(const RecoveryState &state);
    Result<bool> fetchKeys();
    Result<bool> readOn(const RecoveryState &state);
    Result<void> putBack(const RecoveryState &state, const EpochTold &epoch, const Page &page);

    Hub &m_hub;
    ReaderPool &m_readers;
    const QString m_hall;
    const Send m_send;
    std::optional<qint64> m_registeredAt;
    bool m_hasKeys = false;
    QUuid m_keyPlace;
};

} // namespace ow
