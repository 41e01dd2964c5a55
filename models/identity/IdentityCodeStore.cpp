#include "models/identity/IdentityCodeStore.h"

#include "models/store/Connection.h"

namespace ow {

namespace {
const EventRow identityCodeEventTable[] = {
    eventRow<IdentityCodeUsed, &IdentityCodeStore::apply, projectNothing<IdentityCodeUsed>>(0),
};
} // namespace

bool IdentityCodeStore::isUsed(Connection &db, const QUuid &code)
{
    Query q = db.query("SELECT 1 FROM identity_code WHERE id = ?", code);
    return q.next();
}

QByteArray IdentityCodeStore::platformKey(Connection &db)
{
    Query q = db.query("SELECT public_key FROM platform_key");
    return q.next() ? q.bytes(0) : QByteArray();
}

void IdentityCodeStore::setPlatformKey(Connection &db, const QByteArray &publicKey)
{
    db.run("INSERT INTO platform_key(one, public_key) VALUES(1, ?) "
           "ON CONFLICT(one) DO UPDATE SET public_key = excluded.public_key",
           publicKey);
}

void IdentityCodeStore::apply(Connection &db, const EventMeta &meta, const IdentityCodeUsed &event)
{
    db.run("INSERT INTO identity_code(id, used_at_ms) VALUES(?, ?)", event.code, meta.recordedAt);
}

std::span<const EventRow> identityCodeEvents()
{
    return identityCodeEventTable;
}

Fields IdentityCodeUsed::fields()
{
    return {field("code", &IdentityCodeUsed::code), field("level", &IdentityCodeUsed::level)};
}

} // namespace ow
