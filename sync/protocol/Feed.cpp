#include "sync/protocol/Feed.h"

#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"

#include <QJsonDocument>

namespace ow {

namespace {
constexpr qsizetype secretHexLength = 64;

struct FeedItemHead {
    qint64 fseq = 0;
    QString kind;
    QUuid id;
    static Fields fields()
    {
        return {field("fseq", &FeedItemHead::fseq, {.min = 1}),
                field("kind", &FeedItemHead::kind, {.lengthMin = 1, .lengthMax = 40}), field("id", &FeedItemHead::id)};
    }
};

struct FeedPageHead {
    QUuid pe;
    QList<FeedItemHead> items;
    static Fields fields() { return {field("pe", &FeedPageHead::pe), field("items", &FeedPageHead::items)}; }
};
} // namespace

QString FeedPlace::text() const
{
    return pe.isNull() ? QString() : uuidText(pe) + QLatin1Char(':') + QString::number(fseq);
}

FeedPlace FeedPlace::fromText(const QString &text)
{
    const FeedPlace place{uuidFromText(text.section(QLatin1Char(':'), 0, 0)),
                          text.section(QLatin1Char(':'), 1).toLongLong()};
    return place.pe.isNull() || place.fseq < 0 ? FeedPlace{} : place;
}

QByteArray feedPageJson(const FeedPage &page)
{
    QByteArray json = "{\"pe\":\"" + uuidText(page.pe).toLatin1() + "\",\"items\":[";
    for (const FeedItem &item : page.items) {
        if (!json.endsWith('['))
            json += ',';
        QByteArray one = toJson(FeedItemHead{item.fseq, item.kind, item.id});
        one.chop(1);
        json += one + ",\"body\":" + item.body + '}';
    }
    return json + "]}";
}

Result<FeedPage> readFeedPage(const QByteArray &bytes)
{
    const auto json = readJson(bytes);
    if (!json)
        return fail(json.error());
    const auto head = fromJson<FeedPageHead>(*json, Strictness::Tolerant);
    if (!head)
        return fail(head.error());
    const QJsonArray items = json->toObject().value(QLatin1String("items")).toArray();
    FeedPage page{head->pe, {}};
    Faults faults;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const FeedItemHead &item = head->items.at(i);
        const QJsonValue body = items.at(i).toObject().value(QLatin1String("body"));
        const QString place = describe::at(QStringLiteral("items"), i);
        if (!body.isObject())
            describe::refuseType(describe::inside(place, "body"), "对象", faults);
        if (i > 0 && item.fseq != head->items.at(i - 1).fseq + 1)
            faults.append({describe::inside(place, "fseq"),
                           &problem::FieldFormat,
                           {{QStringLiteral("expected"), QStringLiteral("连续的序号")}}});
        page.items.append(
            {item.fseq, item.kind, item.id, QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact)});
    }
    if (!faults.isEmpty())
        return fail(inputRefused(faults));
    return page;
}

CatalogueBundle CatalogueBundle::make(qint64 version, const FileContents &files, const QByteArray &signingSeed)
{
    CatalogueBundle bundle;
    bundle.version = version;
    for (auto file = files.begin(); file != files.end(); ++file)
        bundle.files.append(
            {file.key(), QString::fromLatin1(sha256(file.value()).toHex()), QString::fromUtf8(file.value())});
    bundle.signature = ed25519Sign(signingSeed, bundle.signedBytes());
    return bundle;
}

QByteArray CatalogueBundle::signedBytes() const
{
    // Lengths in front, so that no path can pretend to be a line of its own.
    QByteArray bytes = "onewindow catalogue " + QByteArray::number(version) + '\n';
    for (const BundleFile &file : files) {
        const QByteArray path = file.path.toUtf8();
        bytes += QByteArray::number(path.size()) + ' ' + path + ' ' + file.sha256.toLatin1() + '\n';
    }
    return bytes;
}

Result<FileContents> CatalogueBundle::verified(const QByteArray &publicKey) const
{
    Faults faults;
    if (!ed25519Verify(publicKey, signedBytes(), signature))
        faults.append({QStringLiteral("signature"), &problem::CatalogueSignature, {}});
    FileContents contents;
    for (const BundleFile &file : files) {
        const QByteArray bytes = file.text.toUtf8();
        if (QString::fromLatin1(sha256(bytes).toHex()) != file.sha256)
            faults.append({file.path, &problem::CatalogueFileDigest, {}});
        if (contents.contains(file.path))
            faults.append({file.path, &problem::Duplicate, {{QStringLiteral("what"), QStringLiteral("文件")}}});
        contents.insert(file.path, bytes);
    }
    if (!faults.isEmpty())
        return fail(Problem(problem::CatalogueRefused, {}, faults));
    return contents;
}

Result<Directive> readDirective(const QJsonValue &json)
{
    const QJsonObject object = json.toObject();
    const Directive directive{object.value(QLatin1String("command")).toString(), object.value(QLatin1String("data"))};
    Faults faults;
    if (directive.command.isEmpty())
        describe::refuseMissing(QStringLiteral("command"), faults);
    if (!directive.data.isObject())
        describe::refuseType(QStringLiteral("data"), "对象", faults);
    describe::refuseUnknown(object, {QStringLiteral("command"), QStringLiteral("data")}, QString(), faults);
    if (!faults.isEmpty())
        return fail(inputRefused(faults));
    return directive;
}

QString HallCredentials::text() const
{
    return QStringLiteral("ow1.") + QString::fromLatin1(secret) + QLatin1Char('.')
        + QString::fromLatin1(publicKey.toHex());
}

Result<HallCredentials> HallCredentials::parse(const QString &text)
{
    const QStringList parts = text.trimmed().split(QLatin1Char('.'));
    const HallCredentials read{parts.value(1).toLatin1(), QByteArray::fromHex(parts.value(2).toLatin1())};
    const bool whole = parts.size() == 3 && parts.first() == QLatin1String("ow1")
        && read.secret.size() == secretHexLength && QByteArray::fromHex(read.secret).toHex() == read.secret
        && read.publicKey.size() == 32;
    if (!whole)
        return fail(problem::PlatformCredentials);
    return read;
}

Fields FeedAck::fields()
{
    return {field("pe", &FeedAck::pe), field("through", &FeedAck::through)};
}

Fields BundleFile::fields()
{
    return {field("path", &BundleFile::path, {.lengthMin = 1, .lengthMax = 120}),
            field("sha256", &BundleFile::sha256, {.lengthMin = 64, .lengthMax = 64}),
            field("text", &BundleFile::text, {.lengthMax = 1024 * 1024})};
}

Fields CatalogueBundle::fields()
{
    return {field("version", &CatalogueBundle::version, {.min = 1}),
            field("files", &CatalogueBundle::files, {.itemsMax = 5000}),
            field("signature", &CatalogueBundle::signature, {.lengthMin = 64, .lengthMax = 64})};
}

} // namespace ow
