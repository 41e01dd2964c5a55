#include "models/store/KeyRing.h"

#include "models/base/Crypto.h"
#include "models/base/Files.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace ow {

namespace {
const std::pair<const char *, QByteArray KeyRing::*> keyRingFiles[] = {
    {"master.key", &KeyRing::master}, {"blind-index.key", &KeyRing::blindIndex}, {"signing.key", &KeyRing::signing}};

Result<QByteArray> keyFromHex(const QByteArray &text)
{
    const QByteArray key = QByteArray::fromHex(text.trimmed());
    if (key.size() != 32)
        return fail(problem::KeyWrong);
    return key;
}
} // namespace

Result<QByteArray> openKeyFile(const QString &path, bool mayCreate, Random &random)
{
    QFile file(path);
    if (!file.exists()) {
        if (!mayCreate)
            return fail(problem::KeyMissing, {{QStringLiteral("file"), path}});
        const QString folder = QFileInfo(path).path();
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const QByteArray key = random.bytes(32);
        return writePrivateFile(path, key.toHex() + '\n').map([&] { return key; });
    }
    if (!file.open(QIODevice::ReadOnly))
        return fail(problem::FileFailed, {{QStringLiteral("file"), path}});
    return keyFromHex(file.readAll());
}

Result<KeyRing> KeyRing::open(const QString &folder, bool mayCreate, Random &random)
{
    KeyRing ring;
    for (const auto &[name, member] : keyRingFiles) {
        const auto key = openKeyFile(QDir(folder).filePath(QString::fromLatin1(name)), mayCreate, random);
        if (!key)
            return fail(key.error());
        ring.*member = *key;
    }
    return ring;
}

Result<KeyRing> KeyRing::from(const FileContents &files)
{
    KeyRing ring;
    for (const auto &[name, member] : keyRingFiles) {
        const QString file = QString::fromLatin1(name);
        if (!files.contains(file))
            return fail(problem::KeyMissing, {{QStringLiteral("file"), file}});
        const auto key = keyFromHex(files.value(file));
        if (!key)
            return fail(key.error());
        ring.*member = *key;
    }
    return ring;
}

QByteArray KeyRing::checkValue() const
{
    return sha256("onewindow key check" + hmacSha256(master, "master") + hmacSha256(blindIndex, "blind")
                  + hmacSha256(signing, "signing"));
}

} // namespace ow
