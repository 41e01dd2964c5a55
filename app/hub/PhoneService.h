#pragma once
#include "sync/hub/PhoneLine.h"
#include "sync/server/Server.h"

#include <thread>

namespace ow {

class Hub;

/// A listener of their own for phones, with threads, connections and a certificate of its own; without a port they come in by the
/// stations' listener.
struct PhoneOptions {
    std::optional<quint16> port = {}; ///< 0: any free one
    QString address = QStringLiteral("127.0.0.1");
    QString certificateFile = {}; ///< PEM, of the hall's public name; empty: the hall's own
    QString keyFile = {};
    int connectionsPerAddressMax = 256; ///< a household or an office has one address; so has a hall's own network
};

/// What the hub serves phones with while it is there: their listener, if it has one of its own, and the thread that sends them news.
class PhoneService {
public:
    /// `stations` are the options of the listener `server`; both outlive the service, as the hub does. The writer's sink is set here.
    static Result<std::unique_ptr<PhoneService>> start(const PhoneOptions &options, const ServerOptions &stations,
                                                       Server &server, Hub &hub);
    ~PhoneService();
    PhoneService(const PhoneService &) = delete;
    PhoneService &operator=(const PhoneService &) = delete;

    /// Of their own listener.
    std::optional<quint16> port() const { return m_listener ? std::optional(m_listener->port()) : std::nullopt; }

private:
    /// Nothing of the hub but its pages.
    class Pages final : public RequestHandler {
    public:
        explicit Pages(Hub &hub) : m_hub(hub) {}
        Reply handle(const Request &request) override;

    private:
        Hub &m_hub;
    };

    PhoneService(Hub &hub, Server &server);
    void run();

    Hub &m_hub;
    Pages m_pages;
    std::unique_ptr<Server> m_listener;
    std::unique_ptr<SinkFan> m_ofPhones;
    SinkFan m_ofWriter;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_ends = false;
    std::thread m_thread;
};

} // namespace ow
