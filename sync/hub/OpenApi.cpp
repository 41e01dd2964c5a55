#include "sync/hub/OpenApi.h"

#include "models/base/ProblemTypes.h"
#include "models/stations/StationHealth.h"
#include "sync/protocol/Messages.h"

#include <QJsonDocument>

namespace ow {

namespace {
QJsonObject jsonContent(const QJsonObject &schema)
{
    return {{QStringLiteral("application/json"), QJsonObject{{QStringLiteral("schema"), schema}}}};
}

QJsonObject replies(const QJsonObject &schema)
{
    return {
        {QStringLiteral("200"),
         QJsonObject{{QStringLiteral("description"), QStringLiteral("done")},
                     {QStringLiteral("content"), jsonContent(schema)}}},
        {QStringLiteral("default"),
         QJsonObject{{QStringLiteral("description"), QStringLiteral("RFC 9457 problem")},
                     {QStringLiteral("content"),
                      QJsonObject{{QStringLiteral("application/problem+json"),
                                   QJsonObject{{QStringLiteral("schema"),
                                                QJsonObject{{QStringLiteral("$ref"),
                                                             QStringLiteral("#/components/schemas/Problem")}}}}}}}}}};
}

QJsonObject post(const QString &summary, const QJsonObject &body, const QJsonObject &reply)
{
    return {
        {QStringLiteral("post"),
         QJsonObject{{QStringLiteral("summary"), summary},
                     {QStringLiteral("requestBody"),
                      QJsonObject{{QStringLiteral("required"), true}, {QStringLiteral("content"), jsonContent(body)}}},
                     {QStringLiteral("responses"), replies(reply)}}}};
}

QJsonObject get(const QString &summary, const QJsonObject &reply)
{
    return {{QStringLiteral("get"),
             QJsonObject{{QStringLiteral("summary"), summary}, {QStringLiteral("responses"), replies(reply)}}}};
}

QJsonObject commandSchema(const Registry &registry)
{
    QJsonArray oneOf;
    for (const CommandRow &row : registry.commands) {
        oneOf.append(
            QJsonObject{{QStringLiteral("type"), QStringLiteral("object")},
                        {QStringLiteral("title"), QString::fromUtf8(row.auditSentence)},
                        {QStringLiteral("properties"),
                         QJsonObject{{QStringLiteral("command"),
                                      QJsonObject{{QStringLiteral("const"), QString::fromLatin1(row.name)}}},
                                     {QStringLiteral("data"), row.schema()}}},
                        {QStringLiteral("required"), QJsonArray{QStringLiteral("command"), QStringLiteral("data")}},
                        {QStringLiteral("additionalProperties"), false}});
    }
    return {{QStringLiteral("oneOf"), oneOf}};
}

QJsonObject queryParameter(const char *name, const char *description, bool required)
{
    return {{QStringLiteral("name"), QString::fromLatin1(name)},
            {QStringLiteral("in"), QStringLiteral("query")},
            {QStringLiteral("description"), QString::fromLatin1(description)},
            {QStringLiteral("required"), required},
            {QStringLiteral("schema"), QJsonObject{{QStringLiteral("type"), QStringLiteral("string")}}}};
}

/// BlobDesk.
QJsonObject blobOperations()
{
    const QJsonObject application = queryParameter("application", "Whose data key seals it; absent: the hall's", false);
    const QJsonObject reason = queryParameter("reason", "Why it is looked at; leaves a trace", true);
    const auto operation = [](const char *summary, const QJsonArray &parameters) {
        return QJsonObject{{QStringLiteral("summary"), QString::fromLatin1(summary)},
                           {QStringLiteral("parameters"), parameters},
                           {QStringLiteral("responses"), replies({})}};
    };
    return {{QStringLiteral("parameters"),
             QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("sha256")},
                                    {QStringLiteral("in"), QStringLiteral("path")},
                                    {QStringLiteral("required"), true},
                                    {QStringLiteral("schema"),
                                     QJsonObject{{QStringLiteral("type"), QStringLiteral("string")},
                                                 {QStringLiteral("pattern"), QStringLiteral("^[0-9a-f]{64}$")}}}}}},
            {QStringLiteral("head"), operation("Whether it is there", {application})},
            {QStringLiteral("put"),
             operation("A PDF, JPEG or PNG by its digest; on the disk when answered, may be repeated", {application})},
            {QStringLiteral("get"), operation("Its bytes", {application, reason})}};
}
} // namespace

QByteArray openApiDocument(const Registry &registry, const QString &version)
{
    QJsonObject paths{
        {QStringLiteral("/v1/hub"), get(QStringLiteral("Who this hub is"), jsonSchema<HubInfo>())},
        {QStringLiteral("/v1/stations/open"),
         post(QStringLiteral("A station joins"), jsonSchema<OpenStation>(), jsonSchema<StationOpened>())},
        {QStringLiteral("/v1/stations/health"),
         post(QStringLiteral("How a station's devices do; now and then, to say that it is there"),
              jsonSchema<StationReport>(), {})},
        {QStringLiteral("/v1/recovery/receipts"),
         post(QStringLiteral(
                  "After a restore a station hands in the receipts (asked for with Receipt: 1) of its acknowledged "
                  "commands, oldest first"),
              jsonSchema<HandIn>(), {})},
        {QStringLiteral("/v1/sessions"),
         post(QStringLiteral("A user signs in"), jsonSchema<SignIn>(), jsonSchema<SignedIn>())},
        {QStringLiteral("/v1/sessions/unlock"),
         post(QStringLiteral("A locked screen is unlocked"), jsonSchema<Unlock>(), {})},
        {QStringLiteral("/v1/first-administrator"),
         post(QStringLiteral("The first user of a fresh hub"), jsonSchema<FirstAdministrator>(),
              jsonSchema<SignedIn>())},
        {QStringLiteral("/v1/commands"),
         post(QStringLiteral("One command; repeat with the same Idempotency-Key until answered"),
              commandSchema(registry), {})},
        {QStringLiteral("/v1/blobs/{sha256}"), blobOperations()},
        {QStringLiteral("/v1/events"), get(QStringLiteral("Server-sent events; resume with Last-Event-ID"), {})},
    };
    QJsonObject sessions = paths.value(QStringLiteral("/v1/sessions")).toObject();
    sessions.insert(QStringLiteral("delete"),
                    QJsonObject{{QStringLiteral("summary"), QStringLiteral("The user signs out")},
                                {QStringLiteral("responses"), replies({})}});
    paths.insert(QStringLiteral("/v1/sessions"), sessions);
    for (const ViewRow &row : registry.views) {
        const QJsonObject body{
            {QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("properties"),
             QJsonObject{{QStringLiteral("asOf"), QJsonObject{{QStringLiteral("type"), QStringLiteral("string")}}},
                         {QStringLiteral("data"), row.schema()}}}};
        paths.insert(QStringLiteral("/v1/views/") + QString::fromLatin1(row.name), get(QStringLiteral("View"), body));
    }
    QJsonObject schemas;
    for (const EventRow &row : registry.events)
        schemas.insert(QString::fromLatin1(row.type), row.schema());
    QJsonArray problemTypesList;
    for (const ProblemType *type : problemTypes())
        problemTypesList.append(QStringLiteral("urn:onewindow:problem:") + QString::fromLatin1(type->id));
    schemas.insert(
        QStringLiteral("Problem"),
        QJsonObject{
            {QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("properties"),
             QJsonObject{{QStringLiteral("type"), QJsonObject{{QStringLiteral("enum"), problemTypesList}}},
                         {QStringLiteral("status"), QJsonObject{{QStringLiteral("type"), QStringLiteral("integer")}}},
                         {QStringLiteral("title"), QJsonObject{{QStringLiteral("type"), QStringLiteral("string")}}}}}});
    const QJsonObject document{
        {QStringLiteral("openapi"), QStringLiteral("3.1.0")},
        {QStringLiteral("info"),
         QJsonObject{{QStringLiteral("title"), QStringLiteral("OneWindow hub")}, {QStringLiteral("version"), version}}},
        {QStringLiteral("paths"), paths},
        {QStringLiteral("components"), QJsonObject{{QStringLiteral("schemas"), schemas}}}};
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

} // namespace ow
