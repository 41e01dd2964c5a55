#pragma once
// What flows from the platform to a hall: catalogues and directives, in a gapless order per hall.
#include "models/base/Describe.h"
#include "models/base/Files.h"

namespace ow {

inline constexpr char feedCatalogue[] = "catalogue";
inline constexpr char feedDirective[] = "directive";

/// Up to where a hall has taken its feed; `pe` is the platform's epoch, new when the platform was restored.
struct FeedPlace {
    QUuid pe;
    qint64 fseq = 0;

    /// "<pe>:<fseq>", as in ?after=
    QString text() const;
    /// The start of any feed when the text is not of that form.
    static FeedPlace fromText(const QString &text);
};

/// One line of a hall's feed; `body` is an object.
struct FeedItem {
    qint64 fseq = 0;
    QString kind;
    QUuid id;
    QByteArray body;
};

struct FeedPage {
    QUuid pe;
    QList<FeedItem> items;
};

QByteArray feedPageJson(const FeedPage &page);
/// InputRefused unless every item is whole and the numbers have no gap.
Result<FeedPage> readFeedPage(const QByteArray &bytes);

/// POST /v1/halls/{hall}/feed/ack
struct FeedAck {
    QUuid pe;
    qint64 through = 0;
    static Fields fields();
};

struct BundleFile {
    QString path;
    QString sha256; ///< lower-case hex of the UTF-8 bytes
    QString text;
    static Fields fields();
};

/// A whole catalogue under the platform's signature. Ed25519 over version, paths and digests, so that no JSON form matters.
struct CatalogueBundle {
    static constexpr qsizetype bytesMax = 2 * 1024 * 1024;

    qint64 version = 0;
    QList<BundleFile> files;
    QByteArray signature;

    static Fields fields();

    static CatalogueBundle make(qint64 version, const FileContents &files, const QByteArray &signingSeed);
    /// The files when signature and digests hold; otherwise CatalogueRefused with every fault.
    Result<FileContents> verified(const QByteArray &publicKey) const;

private:
    QByteArray signedBytes() const;
};

/// A hall command from the platform; the hall decides.
struct Directive {
    QString command;
    QJsonValue data;
};
Result<Directive> readDirective(const QJsonValue &json);

/// What a hall is given when it is registered, as one line: "ow1.<secret>.<platform's public key>".
struct HallCredentials {
    QByteArray secret;    ///< hexadecimal text
    QByteArray publicKey; ///< Ed25519, 32 bytes

    QString text() const;
    /// problem::PlatformCredentials
    static Result<HallCredentials> parse(const QString &text);
};

} // namespace ow
