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

    /// One piece of it; true when there is more to do.
    Result<bool> step();
    /// Once the platform knows the epoch that is written now: up to where it has the hall's log under it.
    std::optional<qint64> registeredAt() const;
    /// The platform knows the epoch that is written now, or is told of it: one that was restored, or is new, may know of none.
    Result<void> registerEpoch();
    /// It may have forgotten it.
    void forgetRegistration() { m_registeredAt.reset(); }
    /// A portion of what waits of the data keys goes up, before the events that need them; true when there may be more.
    Result<bool> sendKeys();

private:
    struct Page {
        QList<ChainedEvent> events;
        bool isEnd = false;
    };
    Result<EpochsTold> epochs();
    Result<Page> page(const EpochTold &epoch, qint64 after, int limit);
    Result<bool> compare(const RecoveryState &state);
    Result<QByteArray> ownHash(qint64 seq);
    /// The last number up to `through` with the same hash at both.
    Result<qint64> lastCommon(const EpochTold &epoch, qint64 through);
    Result<EpochStart> startAfter(const QList<EpochTold> &told);
    Result<bool> fetchKeys();
    Result<bool> readOn(const RecoveryState &state);
    Result<void> putBack(const RecoveryState &state, const EpochTold &epoch, const Page &page);

    Hub &m_hub;
    ReaderPool &m_readers;
    const QString m_hall;
    const Send m_send;
    QUuid m_of; ///< the recovery that all this is about
    std::optional<qint64> m_registeredAt;
    QUuid m_registered; ///< the epoch
    bool m_hasKeys = false;
    QUuid m_keyPlace;
};

} // namespace ow
