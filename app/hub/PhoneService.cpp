#include "app/hub/PhoneService.h"

#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "sync/hub/Hub.h"

namespace ow {

namespace {
constexpr int phoneThreadsMax = 16;
constexpr int phonesWaitingMax = 512;
constexpr qint64 phoneBodyBytesMax = 64 * 1024;
constexpr int phoneFramesKept = 16 * 1024; ///< one call moves everybody behind it
constexpr int phoneNewsWaitMs = 250;
} // namespace

Reply PhoneService::Pages::handle(const Request &request)
{
    return Hub::isForPhones(request) ? m_hub.handle(request) : problemReply(problem::RouteUnknown);
}

PhoneService::PhoneService(Hub &hub, Server &server)
    : m_hub(hub), m_pages(hub), m_ofWriter({&server.streams(), &hub.phones()})
{
}

Result<std::unique_ptr<PhoneService>> PhoneService::start(const PhoneOptions &options, const ServerOptions &stations,
                                                          Server &server, Hub &hub)
{
    auto service = std::unique_ptr<PhoneService>(new PhoneService(hub, server));
    QList<StreamSink *> streams{&server.streams()};
    if (options.port) {
        ServerOptions listen;
        listen.address = options.address;
        listen.port = *options.port;
        const bool hasOwn = !options.certificateFile.isEmpty();
        listen.certificateChainFile = hasOwn ? options.certificateFile : stations.certificateChainFile;
        listen.keyFile = hasOwn ? options.keyFile : stations.keyFile;
        listen.threadsMax = phoneThreadsMax;
        listen.waitingRequestsMax = phonesWaitingMax;
        listen.bodyBytesMax = phoneBodyBytesMax;
        listen.connectionsPerAddressMax = options.connectionsPerAddressMax;
        listen.stream.ringFrames = phoneFramesKept;
        auto listener = Server::start(listen, service->m_pages);
        if (!listener)
            return fail(listener.error());
        service->m_listener = std::move(*listener);
        streams.append(&service->m_listener->streams());
        log::info("hub serves phones", {log::number("port", service->m_listener->port())});
    }
    service->m_ofPhones = std::make_unique<SinkFan>(streams);
    hub.phones().setSink(service->m_ofPhones.get());
    hub.writer().setSink(&service->m_ofWriter);
    service->m_thread = std::thread([&phones = *service] { phones.run(); });
    return service;
}

PhoneService::~PhoneService()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_ended.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    if (m_listener)
        m_listener->stop();
    m_hub.writer().setSink(nullptr);
    m_hub.phones().setSink(nullptr);
}

void PhoneService::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_ends) {
        lock.unlock();
        const bool sent = m_hub.phones().step(phoneNewsWaitMs);
        lock.lock();
        // However fast calls follow one another, phones are told ten times a second.
        if (sent)
            m_ended.wait_for(lock, std::chrono::milliseconds(PhoneLine::paceMs), [this] { return m_ends; });
    }
}

} // namespace ow
