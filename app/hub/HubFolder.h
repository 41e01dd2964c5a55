#pragma once
#include "models/base/Problem.h"
#include "sync/protocol/Messages.h"

namespace ow {

/// DIR of a running hub: the exclusive lock and the endpoint file that others find it by (design §2).
class HubFolder {
public:
    /// Takes DIR/hub.lock; HubRunning when another hub has it.
    static Result<HubFolder> lock(const QString &folder);
    HubFolder(HubFolder &&other) noexcept;
    ~HubFolder();
    HubFolder(const HubFolder &) = delete;
    HubFolder &operator=(const HubFolder &) = delete;
    HubFolder &operator=(HubFolder &&) = delete;

    /// Writes DIR/hub.endpoint, 0600; it goes when the hub ends in good order.
    Result<void> writeEndpoint(const HubEndpoint &endpoint) const;

private:
    HubFolder(QString folder, int lockFd) : m_folder(std::move(folder)), m_lockFd(lockFd) {}
    QString m_folder;
    int m_lockFd;
};

} // namespace ow
