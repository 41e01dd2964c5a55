#include "models/base/ProblemTypes.h"
#include "sync/platform/Platform.h"

#include <QJsonDocument>

namespace ow {

namespace {
struct PlatformRoute {
    const char *path;
    const char *method;
    const char *summary;
    const char *bodyType; ///< null: no body
    QJsonObject body;
    QJsonObject reply;
};

QJsonObject platformFeedSchema()
{
    const QJsonObject text{{QStringLiteral("type"), QStringLiteral("string")}};
    const QJsonObject item{
        {QStringLiteral("type"), QStringLiteral("object")},
        {QStringLiteral("properties"),
         QJsonObject{{QStringLiteral("fseq"), QJsonObject{{QStringLiteral("type"), QStringLiteral("integer")}}},
                     {QStringLiteral("kind"), text},
                     {QStringLiteral("id"), text},
                     {QStringLiteral("body"), QJsonObject{{QStringLiteral("type"), QStringLiteral("object")}}}}}};
    return {{QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("properties"),
             QJsonObject{
                 {QStringLiteral("pe"), text},
                 {QStringLiteral("items"),
                  QJsonObject{{QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), item}}}}}};
}
} // namespace

QByteArray platformOpenApi(const QString &version)
{
    const char json[] = "application/json";
    const QJsonObject object{{QStringLiteral("type"), QStringLiteral("object")}};
    const PlatformRoute routes[] = {
        {"/v1/halls/{hall}/events",
         "post",
         "A gapless piece of a hub's log; repeat until answered",
         cloudEventsBatchType,
         {{QStringLiteral("type"), QStringLiteral("array")},
          {QStringLiteral("items"), object},
          {QStringLiteral("maxItems"), batchEventsMax}},
         jsonSchema<BatchStored>()},
        {"/v1/halls/{hall}/intake",
         "get",
         "What the platform has of the epoch named by Hub-Epoch, and what of it is not visible",
         nullptr,
         {},
         jsonSchema<BatchStored>()},
        {"/v1/halls/{hall}/epochs",
         "get",
         "The hall's log under each epoch, as far as the platform has it",
         nullptr,
         {},
         jsonSchema<EpochsTold>()},
        {"/v1/halls/{hall}/epochs", "post", "The hall was restored and goes on under a new epoch; may be repeated",
         json, jsonSchema<EpochStart>(), jsonSchema<EpochTold>()},
        {"/v1/halls/{hall}/log",
         "get",
         "A piece of the hall's log as it was sent, CloudEvents batch; ?epoch=&after=<sequence>&limit=",
         nullptr,
         {},
         {{QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), object}}},
        {"/v1/halls/{hall}/keys", "put", "Wrapped data keys to keep, and those the hall destroyed; may be repeated",
         json, jsonSchema<KeysSent>(), jsonSchema<KeysTold>()},
        {"/v1/halls/{hall}/keys",
         "get",
         "The wrapped data keys kept for the hall; ?after=<id>",
         nullptr,
         {},
         jsonSchema<KeysTold>()},
        {"/v1/halls/{hall}/feed",
         "get",
         "What the hall has not taken yet; ?after=<pe>:<fseq>&limit=",
         nullptr,
         {},
         platformFeedSchema()},
        {"/v1/halls/{hall}/feed/ack", "post", "The hall has taken its feed up to here", json, jsonSchema<FeedAck>(),
         object},
        {"/v1/halls/{hall}/cases/{number}", "get", "Progress of a case", nullptr, {}, jsonSchema<CaseProgress>()},
        {"/v1/items/{code}",
         "get",
         "Where an item is done, when, and whom to ring: every hall that does it; public",
         nullptr,
         {},
         jsonSchema<ItemPlaces>()},
        {"/v1/halls/{hall}/exchange", "post", "Rows for a peer's tables; repeat until answered", json,
         jsonSchema<WireBatch>(), jsonSchema<WireStored>()},
        {"/v1/halls/{hall}/peers/{code}", "put",
         "How the hall describes a peer of its own, whose rows it sends from then on", json,
         jsonSchema<PeerDescription>(), jsonSchema<PeerTold>()},
        {"/v1/halls/{hall}/abnormal", "post", "Sends a row of a hall back to be put right", json,
         jsonSchema<SendBack>(), jsonSchema<DirectiveSent>()},
        {"/v1/halls/{hall}/registry", "post", "What a register knows of a person or an enterprise; may be repeated",
         json, jsonSchema<RegistryQuery>(), jsonSchema<RegistryAnswer>()},
        {"/v1/halls/{hall}/applications", "post",
         "An application made online, for this hall; the same number with the same content may be repeated", json,
         jsonSchema<OnlineFiling>(), jsonSchema<OnlineStatus>()},
        {"/v1/halls/{hall}/applications/{number}",
         "get",
         "What the hall said of an application made online",
         nullptr,
         {},
         jsonSchema<OnlineStatus>()},
        {"/v1/halls/{hall}/applications/{number}/withdraw", "post", "The applicant takes one of its cases back", json,
         jsonSchema<OnlineWithdrawal>(), jsonSchema<OnlineStatus>()},
        {"/v1/halls/{hall}/applications/{number}/corrections", "post",
         "What a notice asked for; the same may be repeated", json, jsonSchema<OnlineCorrection>(),
         jsonSchema<OnlineStatus>()},
        {"/v1/halls/{hall}/files/{sha256}",
         "put",
         "A file of a paper, before the application or correction that names it; PDF, JPEG or PNG up to 15 MB",
         "application/octet-stream",
         {{QStringLiteral("type"), QStringLiteral("string")}, {QStringLiteral("format"), QStringLiteral("binary")}},
         jsonSchema<UploadedFile>()},
        {"/v1/identity-codes", "post", "Makes a code by which a hall knows somebody, once", json,
         jsonSchema<MakeIdentityCode>(), jsonSchema<IdentityCodeMade>()},
        {"/v1/halls", "post", "Registers a hall", json, jsonSchema<AddHall>(), jsonSchema<HallAdded>()},
        {"/v1/catalogue", "post", "Numbers, signs and sends a catalogue to every hall", json,
         jsonSchema<PublishCatalogue>(), jsonSchema<CataloguePublication>()},
        {"/v1/halls/{hall}/directives", "post", "A command for a hall", json, object, jsonSchema<DirectiveSent>()},
    };
    QJsonObject paths;
    for (const PlatformRoute &route : routes) {
        const auto content = [](const char *type, const QJsonObject &schema) {
            return QJsonObject{{QLatin1String(type), QJsonObject{{QStringLiteral("schema"), schema}}}};
        };
        QJsonObject operation{
            {QStringLiteral("summary"), QLatin1String(route.summary)},
            {QStringLiteral("responses"),
             QJsonObject{{QStringLiteral("200"),
                          QJsonObject{{QStringLiteral("description"), QStringLiteral("done")},
                                      {QStringLiteral("content"), content(json, route.reply)}}},
                         {QStringLiteral("default"),
                          QJsonObject{{QStringLiteral("description"), QStringLiteral("RFC 9457 problem")},
                                      {QStringLiteral("content"), content("application/problem+json", object)}}}}}};
        if (route.bodyType)
            operation.insert(QStringLiteral("requestBody"),
                             QJsonObject{{QStringLiteral("required"), true},
                                         {QStringLiteral("content"), content(route.bodyType, route.body)}});
        QJsonObject operations = paths.value(QLatin1String(route.path)).toObject();
        operations.insert(QLatin1String(route.method), operation);
        paths.insert(QLatin1String(route.path), operations);
    }
    const QJsonObject document{{QStringLiteral("openapi"), QStringLiteral("3.1.0")},
                               {QStringLiteral("info"),
                                QJsonObject{{QStringLiteral("title"), QStringLiteral("OneWindow platform")},
                                            {QStringLiteral("version"), version}}},
                               {QStringLiteral("paths"), paths}};
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

} // namespace ow
