#include "models/ratings/RatingCode.h"

#include "models/base/Crypto.h"
#include "models/base/Random.h"
#include "models/base/TypedCode.h"

namespace ow {

namespace {
constexpr int ratingCodeLength = 26;
constexpr int ratingGroup = 5;
} // namespace

QString newRatingCode(Random &random)
{
    return typedCode(random.bytes(ratingCodeLength), ratingGroup);
}

QString normalRatingCode(const QString &typed)
{
    return normalTypedCode(typed, ratingCodeLength);
}

QByteArray ratingCodeHash(const QString &normal)
{
    return sha256("onewindow.rating\n" + normal.toLatin1());
}

QString ratingLink(const QString &site, const QString &code)
{
    return site.isEmpty() ? QString() : site + QStringLiteral("/rate#") + code;
}

} // namespace ow
