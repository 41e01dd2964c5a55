#pragma once
#include "sync/hub/RegistryDesk.h"
#include "sync/hub/Uplink.h"
#include "sync/server/HttpClient.h"

#include <thread>

namespace ow {

/// How a hub is told of its platform.
struct PlatformOptions {
    QString address; ///< https://HOST:PORT#sha256=PIN; empty: a hall of its own
    QString hallCode;
    QString secretFile; ///< the line `onewindow-platform hall add` printed
};

/// The hub's uplink over TLS. Made before the writer's thread and gone after it; its own thread (PlatformThread) ends first.
class PlatformLink {
public:
    static Result<std::unique_ptr<PlatformLink>> open(const PlatformOptions &options, Hub &hub, const QString &folder,
                                                      Random &random);
    ~PlatformLink();
    PlatformLink(const PlatformLink &) = delete;
    PlatformLink &operator=(const PlatformLink &) = delete;

    /// The platform's registers over a connection of their own, which gives up early: somebody sits at the window.
    std::unique_ptr<RegistryService> registry() const;

private:
    friend class PlatformThread;
    PlatformLink(const HttpClientOptions &client, UplinkOptions uplink, Hub &hub, const QString &folder,
                 Random &random);

    HttpClientOptions m_options;
    QString m_hall;
    QByteArray m_secret;
    SystemClock m_clock; ///< a demo hall's clock may stand still; retries must not
    HttpClient m_client;
    Hub &m_hub;
    Uplink m_uplink;
};

/// Drives the uplink until it goes out of scope. The hub's writer must be driven meanwhile.
class PlatformThread {
public:
    explicit PlatformThread(PlatformLink &link);
    ~PlatformThread();
    PlatformThread(const PlatformThread &) = delete;
    PlatformThread &operator=(const PlatformThread &) = delete;

private:
    Uplink &m_uplink;
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

} // namespace ow
