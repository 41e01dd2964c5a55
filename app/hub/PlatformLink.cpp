#include "app/hub/PlatformLink.h"

#include "models/base/ProblemTypes.h"
#include "models/identity/IdentityCodeStore.h"
#include "sync/client/HubAddress.h"

#include <QFile>

namespace ow {

namespace {
constexpr int connectMs = 3000;
constexpr int replyMs = 15 * 1000;
constexpr int registryReplyMs = 6 * 1000; // less than a check waits (registryAnswerMs)
} // namespace

Result<std::unique_ptr<PlatformLink>> PlatformLink::open(const PlatformOptions &options, Hub &hub,
                                                         const QString &folder, Random &random)
{
    if (hub.identity().kind == HallKind::Training)
        return fail(problem::TrainingOutside);
    const auto address = HubAddress::parse(options.address);
    if (!address)
        return fail(address.error());
    QFile file(options.secretFile);
    if (!file.open(QIODevice::ReadOnly))
        return fail(problem::FileFailed, {{QStringLiteral("file"), options.secretFile}});
    const auto credentials = HallCredentials::parse(QString::fromUtf8(file.readAll()));
    if (!credentials)
        return fail(credentials.error());
    if (options.hallCode.isEmpty())
        return fail(problem::PlatformCredentials);
    HttpClientOptions client;
    client.host = address->host;
    client.port = quint16(address->port);
    client.pin = address->pin.toHex();
    client.connectMs = connectMs;
    client.replyMs = replyMs;
    UplinkOptions uplink;
    uplink.hall = options.hallCode;
    uplink.credentials = *credentials;
    uplink.readsAhead = true;
    // Kept, so that identity codes are known while the line is cut; done when the writer is driven.
    hub.writer().submitOutside(
        [key = credentials->publicKey](Connection &db, Instant) { IdentityCodeStore::setPlatformKey(db, key); });
    return std::unique_ptr<PlatformLink>(new PlatformLink(client, uplink, hub, folder, random));
}

PlatformLink::PlatformLink(const HttpClientOptions &client, UplinkOptions uplink, Hub &hub, const QString &folder,
                           Random &random)
    : m_options(client), m_hall(uplink.hall), m_secret(uplink.credentials.secret), m_client(client), m_hub(hub),
      m_uplink(
          hub, folder, std::move(uplink), [this](const OutgoingRequest &request) { return m_client.send(request); },
          m_clock, random)
{
    hub.writer().setWatcher(&m_uplink);
}

std::unique_ptr<RegistryService> PlatformLink::registry() const
{
    HttpClientOptions options = m_options;
    options.replyMs = registryReplyMs;
    auto client = std::make_shared<HttpClient>(options); // owned by every copy of the function it is sent through
    return std::make_unique<PlatformRegistry>(
        m_hall, m_secret, [client](const OutgoingRequest &request) { return client->send(request); });
}

PlatformLink::~PlatformLink()
{
    m_hub.writer().setWatcher(nullptr);
}

PlatformThread::PlatformThread(PlatformLink &link)
    : m_uplink(link.m_uplink), m_thread([this] {
          while (!m_stop)
              m_uplink.waitForWork(m_uplink.step());
      })
{
}

PlatformThread::~PlatformThread()
{
    m_stop = true;
    m_uplink.wake();
    m_thread.join();
}

} // namespace ow
