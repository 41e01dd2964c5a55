#include "models/access/Password.h"

#include "models/base/Random.h"

#include <argon2.h>
#include <atomic>

namespace ow {

namespace {
// OWASP's first choice for Argon2id: 19 MiB, two passes, one lane.
std::atomic<quint32> memoryKib{19 * 1024};
constexpr quint32 passes = 2;
constexpr int saltBytes = 16;
constexpr int hashBytes = 32;
} // namespace

void useCheapPasswordHashing()
{
    memoryKib = 64;
}

QByteArray hashPassword(const QString &password, Random &random)
{
    const QByteArray secret = password.normalized(QString::NormalizationForm_C).toUtf8();
    const QByteArray salt = random.bytes(saltBytes);
    QByteArray record(int(argon2_encodedlen(passes, memoryKib, 1, saltBytes, hashBytes, Argon2_id)), '\0');
    argon2id_hash_encoded(passes, memoryKib, 1, secret.constData(), size_t(secret.size()), salt.constData(),
                          size_t(salt.size()), hashBytes, record.data(), size_t(record.size()));
    record.truncate(qsizetype(qstrlen(record.constData())));
    return record;
}

bool passwordMatches(const QByteArray &record, const QString &password)
{
    const QByteArray secret = password.normalized(QString::NormalizationForm_C).toUtf8();
    return argon2id_verify(record.constData(), secret.constData(), size_t(secret.size())) == ARGON2_OK;
}

} // namespace ow
