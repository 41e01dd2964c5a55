#include "models/store/KeyExport.h"

#include "models/base/Crypto.h"
#include "models/base/Describe.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/store/KeyRing.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <argon2.h>

namespace ow {

namespace {
constexpr int keyExportVersion = 1;
constexpr int keyExportSaltBytes = 16;
constexpr int keyExportBytesMax = 1024 * 1024;
const char keyExportContext[] = "onewindow keys 1";

struct ExportedKeyFile {
    QString name;
    QByteArray content;
    static Fields fields()
    {
        return {field("name", &ExportedKeyFile::name, {.lengthMin = 1, .lengthMax = 64}),
                field("content", &ExportedKeyFile::content, {.lengthMax = 64 * 1024})};
    }
};

struct ExportedKeyFiles {
    QList<ExportedKeyFile> files;
    static Fields fields() { return {field("files", &ExportedKeyFiles::files, {.itemsMax = 100})}; }
};

struct KeyExport {
    int version = keyExportVersion;
    QString kdf = QStringLiteral("argon2id");
    int memoryKib = 0;
    int passes = 0;
    QByteArray salt;
    QByteArray sealed;
    QByteArray checksum; ///< of all the above, so that a damaged file is told from a wrong passphrase

    // The limits keep a forged file from taking all memory or time.
    static Fields fields()
    {
        return {field("version", &KeyExport::version, {.min = 1}),
                field("kdf", &KeyExport::kdf, {.lengthMax = 16}),
                field("memoryKib", &KeyExport::memoryKib, {.min = 8, .max = 1024 * 1024}),
                field("passes", &KeyExport::passes, {.min = 1, .max = 16}),
                field("salt", &KeyExport::salt, {.lengthMin = keyExportSaltBytes, .lengthMax = 64}),
                field("sealed", &KeyExport::sealed, {.lengthMax = keyExportBytesMax}),
                field("checksum", &KeyExport::checksum, {.lengthMin = 32, .lengthMax = 32})};
    }

    QByteArray expectedChecksum() const
    {
        KeyExport bare = *this;
        bare.checksum.clear();
        return sha256(toJson(bare));
    }
};

Result<QByteArray> keyFromPassphrase(const QString &passphrase, const KeyExport &sealed)
{
    const QByteArray secret = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray key(32, '\0');
    const int done = argon2id_hash_raw(quint32(sealed.passes), quint32(sealed.memoryKib), 1, secret.constData(),
                                       size_t(secret.size()), sealed.salt.constData(), size_t(sealed.salt.size()),
                                       key.data(), size_t(key.size()));
    if (done != ARGON2_OK)
        return fail(problem::MemoryShort, {{QStringLiteral("mib"), QString::number(sealed.memoryKib / 1024)}});
    return key;
}

bool isKeyFileName(const QString &name)
{
    static const QRegularExpression plain(QStringLiteral("^[a-z0-9][a-z0-9-]*\\.(key|crt)$"));
    return plain.match(name).hasMatch();
}
} // namespace

Result<FileContents> readKeyFiles(const QString &folder)
{
    FileContents files;
    for (const char *suffix : {".key", ".crt"}) {
        const auto some = readFolder(folder, QLatin1String(suffix));
        if (!some)
            return some;
        for (auto it = some->begin(); it != some->end(); ++it) {
            if (isKeyFileName(it.key()))
                files.insert(it.key(), it.value());
        }
    }
    return KeyRing::from(files).map([&](const KeyRing &) { return files; });
}

Result<void> placeKeyFiles(const QString &folder, const FileContents &files)
{
    const QDir dir(folder);
    for (auto it = files.begin(); it != files.end(); ++it) {
        QFile there(dir.filePath(it.key()));
        if (there.exists() && (!there.open(QIODevice::ReadOnly) || there.readAll() != it.value()))
            return fail(problem::KeysDiffer, {{QStringLiteral("file"), there.fileName()}});
    }
    if (!QDir().mkpath(folder)
        || !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(problem::FileFailed, {{QStringLiteral("file"), folder}});
    for (auto it = files.begin(); it != files.end(); ++it) {
        if (const auto written = writePrivateFile(dir.filePath(it.key()), it.value()); !written)
            return written;
    }
    return {};
}

Result<QByteArray> sealKeyFiles(const FileContents &files, const QString &passphrase, Random &random,
                                PassphraseCost cost)
{
    if (passphrase.toUcs4().size() < passphraseLengthMin)
        return fail(problem::PassphraseShort, {{QStringLiteral("min"), QString::number(passphraseLengthMin)}});
    KeyExport sealed;
    sealed.memoryKib = cost.memoryKib;
    sealed.passes = cost.passes;
    sealed.salt = random.bytes(keyExportSaltBytes);
    const auto key = keyFromPassphrase(passphrase, sealed);
    if (!key)
        return fail(key.error());
    ExportedKeyFiles plain;
    for (auto it = files.begin(); it != files.end(); ++it)
        plain.files.append({it.key(), it.value()});
    sealed.sealed = sealBytes(*key, toJson(plain), keyExportContext, random);
    sealed.checksum = sealed.expectedChecksum();
    return toJson(sealed) + '\n';
}

Result<FileContents> openKeyFiles(const QByteArray &bytes, const QString &passphrase)
{
    const auto sealed = fromJson<KeyExport>(bytes, Strictness::Tolerant);
    if (!sealed)
        return fail(problem::KeyExportDamaged);
    if (sealed->version > keyExportVersion)
        return fail(problem::DatabaseNewer,
                    {{QStringLiteral("found"), QString::number(sealed->version)},
                     {QStringLiteral("known"), QString::number(keyExportVersion)}});
    // Bytes that mean the same but are not what was written are damage too.
    if (sealed->checksum != sealed->expectedChecksum() || toJson(*sealed) + '\n' != bytes)
        return fail(problem::KeyExportDamaged);
    const auto key = keyFromPassphrase(passphrase, *sealed);
    if (!key)
        return fail(key.error());
    const auto plain = openBytes(*key, sealed->sealed, keyExportContext);
    if (!plain)
        return fail(problem::PassphraseWrong);
    const auto read = fromJson<ExportedKeyFiles>(*plain, Strictness::Exact);
    if (!read)
        return fail(problem::KeyExportDamaged);
    FileContents files;
    for (const ExportedKeyFile &file : read->files) {
        if (!isKeyFileName(file.name))
            return fail(problem::KeyExportDamaged);
        files.insert(file.name, file.content);
    }
    return files;
}

} // namespace ow
