#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"

namespace ow {

QUuid Sealer::makeKey(Connection &db, const QString &subject, const QUuid &keyId)
{
    const QByteArray wrapped = sealBytes(m_keys.master, m_random.bytes(32), "data key " + keyId.toRfc4122(), m_random);
    db.run("INSERT INTO data_key(id, subject, wrapped) VALUES(?,?,?)", keyId, subject, wrapped);
    m_made.append(keyId);
    return keyId;
}

std::optional<Sealer::Wrapped> Sealer::wrappedKey(Connection &db, const QUuid &keyId)
{
    Query query = db.query("SELECT subject, wrapped FROM data_key WHERE id = ?", keyId);
    return query.next() ? std::optional(Wrapped{query.text(0), query.bytes(1)}) : std::nullopt;
}

Result<QByteArray> Sealer::dataKey(Connection &db, const QUuid &keyId)
{
    Query query = db.query("SELECT wrapped FROM data_key WHERE id = ?", keyId);
    if (!query.next())
        return fail(problem::SealBroken);
    return openBytes(m_keys.master, query.bytes(0), "data key " + keyId.toRfc4122());
}

Result<QByteArray> Sealer::seal(Connection &db, const QUuid &keyId, const QString &plain, const char *purpose)
{
    return sealData(db, keyId, plain.toUtf8(), purpose);
}

Result<QString> Sealer::open(Connection &db, const QByteArray &sealed, const char *purpose)
{
    return openData(db, sealed, purpose).map([](const QByteArray &plain) { return QString::fromUtf8(plain); });
}

Result<QByteArray> Sealer::sealData(Connection &db, const QUuid &keyId, const QByteArray &plain, const char *purpose)
{
    return dataKey(db, keyId).map(
        [&](const QByteArray &key) { return keyId.toRfc4122() + sealBytes(key, plain, purpose, m_random); });
}

Result<QByteArray> Sealer::openData(Connection &db, const QByteArray &sealed, const char *purpose)
{
    if (sealed.size() < 16)
        return fail(problem::SealBroken);
    return dataKey(db, QUuid::fromRfc4122(sealed.left(16))).and_then([&](const QByteArray &key) {
        return openBytes(key, sealed.mid(16), purpose);
    });
}

void Sealer::destroyKey(Connection &db, const QUuid &keyId)
{
    db.run("DELETE FROM data_key WHERE id = ?", keyId);
}

QByteArray Sealer::sealForHall(const QByteArray &plain, const char *purpose)
{
    return sealBytes(m_keys.master, plain, QByteArray("hall ") + purpose, m_random);
}

Result<QByteArray> Sealer::openForHall(const QByteArray &sealed, const char *purpose)
{
    return openBytes(m_keys.master, sealed, QByteArray("hall ") + purpose);
}

QByteArray Sealer::blindIndex(const char *kind, const QString &normalValue) const
{
    return hmacSha256(m_keys.blindIndex, QByteArray(kind) + '\0' + normalValue.toUtf8()).left(16);
}

} // namespace ow
