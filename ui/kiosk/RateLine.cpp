#include "ui/kiosk/RateLine.h"

#include "models/numbering/ShortNumber.h"
#include "models/ratings/RatingCode.h"

#include <QUrl>
#include <QUrlQuery>

namespace ow {

std::optional<RateAtKiosk> rateOfLine(const QString &line)
{
    const QString given = line.trimmed();
    QString text = given;
    if (given.contains(QLatin1String("://"))) {
        const QUrl url(given);
        text = url.path() == QLatin1String("/rate") ? url.fragment()
            : url.path() == QLatin1String("/progress")
            ? QUrlQuery(url).queryItemValue(QStringLiteral("n"), QUrl::FullyDecoded)
            : QString();
    }
    RateAtKiosk rate;
    if (shortNumberSerial(text))
        rate.number = text;
    else if (!normalRatingCode(text).isEmpty())
        rate.code = text;
    else
        return std::nullopt;
    return rate;
}

} // namespace ow
