#pragma once
// Asks registers what stations want to know, away from the writer and from everybody who types: an open check goes out, and its answer
// or its lack becomes an event. Stations follow the events; nobody waits.
#include "models/registry/RegistryCheck.h"
#include "sync/hub/Hub.h"
#include "sync/protocol/Http.h"

namespace ow {

/// Driven by any number of threads, each with a service of its own; they never take the same check. The hub's writer must be driven
/// by another.
class RegistryDesk {
public:
    /// `folder` is the hub's; hub and clock outlive the desk.
    RegistryDesk(Hub &hub, const QString &folder);

    /// Asks the oldest open check that nobody is asking; false when there is none, or its end could not be
    /// kept. A check past its time ends without being asked.
    bool step(RegistryService &service);
    /// Until somebody asks a register, or wake(), or the time is over.
    void waitForWork(int milliseconds);
    void wake();

private:
    std::optional<RegistryCheck> claim();
    bool finish(const RegistryCheck &check, const Result<RegistryAnswer> &answer);

    Hub &m_hub;
    ReaderPool m_readers;
    std::mutex m_mutex;
    std::condition_variable m_work;
    QSet<QUuid> m_claimed;
    int m_woken = 0;
};

/// A hall without a platform: every look-up fails at once, and the clerk looks at something else.
class NoRegistry final : public RegistryService {
public:
    Result<RegistryAnswer> look(const RegistryQuery &query) override;
};

/// The platform's registry over any way of sending a request.
class PlatformRegistry final : public RegistryService {
public:
    using Send = std::function<Result<Reply>(const OutgoingRequest &)>;
    PlatformRegistry(QString hall, QByteArray secret, Send send)
        : m_hall(std::move(hall)), m_secret(std::move(secret)), m_send(std::move(send))
    {
    }
    Result<RegistryAnswer> look(const RegistryQuery &query) override;

private:
    const QString m_hall;
    const QByteArray m_secret;
    const Send m_send;
};

} // namespace ow
