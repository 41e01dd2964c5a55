#include "app/platform/PlatformRun.h"

#include "app/common/DataFolder.h"
#include "app/common/StopSignals.h"
#include "models/base/Crypto.h"
#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/catalogue/Catalogue.h"
#include "models/identity/DemoCards.h"
#include "models/registry/SimulatedRegistry.h"
#include "sync/platform/Platform.h"
#include "sync/server/HallAuthority.h"
#include "sync/server/HttpClient.h"
#include "sync/server/Server.h"

#include <QCoreApplication>
#include <QFile>
#include <QUrl>

#include <condition_variable>
#include <cstdio>
#include <mutex>

namespace ow {

namespace {
const QString folderName = QStringLiteral("platform");

Result<QByteArray> readWholeFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(problem::FileFailed, {{QStringLiteral("file"), path}});
    return file.readAll();
}

Result<QByteArray> bodyOr(const Result<Reply> &reply)
{
    if (!reply)
        return fail(reply.error());
    if (reply->status == 200)
        return reply->body;
    const auto json = readJson(reply->body);
    return fail(json ? Problem::fromJson(json->toObject()) : Problem(problem::ReplyBroken));
}

Result<QByteArray> askRunning(const QString &folder, OutgoingRequest request)
{
    const auto endpoint =
        readWholeFile(DataFolder::endpointPath(folder, folderName)).and_then([](const QByteArray &json) {
            return fromJson<PlatformEndpoint>(json, Strictness::Tolerant);
        });
    if (!endpoint)
        return fail(problem::PlatformRunning);
    const QUrl url(endpoint->url);
    HttpClientOptions options;
    options.host = url.host();
    options.port = quint16(url.port());
    options.pin = endpoint->pin.toLatin1();
    request.headers.append({QByteArray(header::authorization), "Bearer " + endpoint->adminKey.toLatin1()});
    return bodyOr(HttpClient(options).send(request));
}

/// One way in for every change, whether the platform runs or not.
Result<QByteArray> administerPlatform(const PlatformPlace &place, const QByteArray &path, const QByteArray &body,
                                      const QByteArray &method = "POST", const QByteArray &type = "application/json")
{
    const auto locked = DataFolder::lock(place.folder, folderName, problem::PlatformRunning);
    if (!locked && locked.error().is(problem::PlatformRunning))
        return askRunning(place.folder, {method, path, {{QByteArray("Content-Type"), type}}, body});
    if (!locked)
        return fail(locked.error());
    const SystemClock clock;
    SystemRandom random;
    const auto platform = Platform::openFolder(place.folder, clock, random, place.database);
    if (!platform)
        return fail(platform.error());
    Request request;
    request.method = method;
    request.path = QByteArray::fromPercentEncoding(path);
    request.headers = {{QByteArray(header::authorization), "Bearer " + (*platform)->keys().admin}};
    request.body = body;
    return bodyOr((*platform)->handle(request));
}
} // namespace

Result<void> runPlatform(const PlatformRunOptions &options)
{
    const StopSignals ends;
    const auto folder = DataFolder::lock(options.place.folder, folderName, problem::PlatformRunning);
    if (!folder)
        return fail(folder.error());
    const SystemClock clock;
    SystemRandom random;
    const auto authority = HallAuthority::open(options.place.folder, clock);
    if (!authority)
        return fail(authority.error());
    const auto platform = Platform::openFolder(options.place.folder, clock, random, options.place.database);
    if (!platform)
        return fail(platform.error());
    auto records = options.registryData.isEmpty()
        ? Result<QList<RegistryRecord>>(SimulatedRegistry::demoRecords())
        : readWholeFile(options.registryData).and_then(&SimulatedRegistry::recordsFrom);
    if (!records)
        return fail(records.error());
    std::mutex ending;
    std::condition_variable ended;
    bool isOver = false;
    // A slow register is waited for, but not when the platform ends.
    SimulatedRegistry registry(
        std::move(*records), {options.registryDelayMs, options.registriesFailing}, [&](int milliseconds) {
            std::unique_lock lock(ending);
            ended.wait_for(lock, std::chrono::milliseconds(milliseconds), [&] { return isOver; });
        });
    (*platform)->setRegistry(&registry);
    ServerOptions listen;
    listen.address = options.address;
    listen.port = options.port;
    listen.certificateChainFile = authority->certificateChainFile();
    listen.keyFile = authority->keyFile();
    listen.bodyBytesMax = onlineFileBytesMax;
    const auto server = Server::start(listen, **platform);
    if (!server)
        return fail(server.error());
    const PlatformEndpoint endpoint{serverUrl(options.address, (*server)->port()),
                                    QString::fromLatin1(authority->pin()),
                                    QString::fromLatin1((*platform)->keys().admin), QCoreApplication::applicationPid()};
    if (const auto written = folder->writeEndpoint(toJson(endpoint)); !written)
        return written;
    log::info("platform serves", {log::number("port", (*server)->port())});
    log::info("platform ends", {log::number("signal", ends.wait())});
    {
        const std::lock_guard lock(ending);
        isOver = true;
    }
    ended.notify_all();
    (*server)->stop();
    return {};
}

Result<void> addHall(const PlatformPlace &place, const QString &code, const QString &name)
{
    return administerPlatform(place, "/v1/halls", toJson(AddHall{code, name}))
        .and_then([](const QByteArray &body) { return fromJson<HallAdded>(body, Strictness::Tolerant); })
        .map([](const HallAdded &added) { std::printf("%s\n", qPrintable(added.credentials)); });
}

Result<void> publishCatalogue(const PlatformPlace &place, const QString &catalogueFolder)
{
    const auto files = readFolder(catalogueFolder, QStringLiteral(".json"));
    if (!files)
        return fail(files.error());
    if (const auto checked = Catalogue::load(*files); !checked)
        return fail(checked.error());
    PublishCatalogue publish;
    for (auto file = files->begin(); file != files->end(); ++file)
        publish.files.append({file.key(), QString::fromUtf8(file.value())});
    return administerPlatform(place, "/v1/catalogue", toJson(publish))
        .and_then([](const QByteArray &body) { return fromJson<CataloguePublication>(body, Strictness::Tolerant); })
        .map([](const CataloguePublication &done) {
            std::printf("目录第%lld版已发给%d个大厅。\n", static_cast<long long>(done.version), done.halls);
        });
}

Result<void> makeIdentityCode(const PlatformPlace &place, const QString &number, const QString &level)
{
    const auto cards = readWholeFile(QStringLiteral(":/texts/demo-cards.json"));
    const auto codeLevel = codeValue<CodeLevel>(level);
    const QList<DemoCard> known = cards ? demoCardsFrom(*cards) : QList<DemoCard>();
    const auto card =
        std::find_if(known.begin(), known.end(), [&](const DemoCard &one) { return one.card.number == number; });
    if (card == known.end() || !codeLevel)
        return fail(problem::NotFound,
                    {{QStringLiteral("what"), codeLevel ? QStringLiteral("这个号码的演示人员") : level}});
    return administerPlatform(place, "/v1/identity-codes", toJson(MakeIdentityCode{card->card, *codeLevel}))
        .and_then([](const QByteArray &body) { return fromJson<IdentityCodeMade>(body, Strictness::Tolerant); })
        .map([](const IdentityCodeMade &made) { std::printf("%s\n", qPrintable(made.code)); });
}

Result<void> sendOnline(const PlatformPlace &place, const QString &hall, const QString &file)
{
    return readWholeFile(file)
        .and_then([&](const QByteArray &json) {
            return administerPlatform(place, "/v1/halls/" + QUrl::toPercentEncoding(hall) + "/applications", json);
        })
        .map([](const QByteArray &status) { std::printf("%s\n", status.constData()); });
}

Result<void> uploadFile(const PlatformPlace &place, const QString &hall, const QString &file)
{
    return readWholeFile(file)
        .and_then([&](const QByteArray &bytes) {
            return administerPlatform(place,
                                      "/v1/halls/" + QUrl::toPercentEncoding(hall) + "/files/" + sha256(bytes).toHex(),
                                      bytes, "PUT", "application/octet-stream");
        })
        .map([](const QByteArray &kept) { std::printf("%s\n", kept.constData()); });
}

Result<void> correctOnline(const PlatformPlace &place, const QString &hall, const QString &number, const QString &file)
{
    return readWholeFile(file)
        .and_then([&](const QByteArray &json) {
            return administerPlatform(place,
                                      "/v1/halls/" + QUrl::toPercentEncoding(hall) + "/applications/"
                                          + QUrl::toPercentEncoding(number) + "/corrections",
                                      json);
        })
        .map([](const QByteArray &status) { std::printf("%s\n", status.constData()); });
}

Result<void> sendDirective(const PlatformPlace &place, const QString &hall, const QString &file)
{
    return readWholeFile(file)
        .and_then([&](const QByteArray &json) {
            return administerPlatform(place, "/v1/halls/" + QUrl::toPercentEncoding(hall) + "/directives", json);
        })
        .map([](const QByteArray &sent) { std::printf("%s\n", sent.constData()); });
}

} // namespace ow
