#include "models/base/Uuid.h"

#include "models/base/Random.h"

namespace ow {

QUuid makeUuid(Instant now, Random &random)
{
    QByteArray raw(6, Qt::Uninitialized);
    for (int i = 0; i < 6; ++i)
        raw[i] = char(now.ms >> (40 - 8 * i));
    raw += random.bytes(10);
    raw[6] = char((raw[6] & 0x0f) | 0x70);
    raw[8] = char((raw[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(raw);
}

QString uuidText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QUuid uuidFromText(const QString &text)
{
    const QUuid id = text.size() == 36 ? QUuid::fromString(text) : QUuid();
    return uuidText(id) == text.toLower() ? id : QUuid();
}

} // namespace ow
