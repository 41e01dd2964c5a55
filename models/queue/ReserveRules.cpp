#include "models/queue/ReserveRules.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int reserveMaxDefault = 50; // design §4.8
constexpr int reserveLetters = 26;

bool isCapital(QChar c)
{
    return c >= QLatin1Char('A') && c <= QLatin1Char('Z');
}
} // namespace

QString reservePrefix(const QList<HallDevice> &devices, const QString &device)
{
    int place = 0;
    for (const HallDevice &one : devices) {
        if (one.kind != DeviceKind::Kiosk)
            continue;
        if (one.code != device) {
            ++place;
            continue;
        }
        QString letters(QLatin1Char('K'));
        for (int rest = place; rest >= 0; rest = rest / reserveLetters - 1)
            letters.prepend(QChar(u'A' + rest % reserveLetters));
        return letters;
    }
    return {};
}

bool isReservePrefix(const QString &prefix)
{
    return prefix.size() >= 2 && prefix.endsWith(QLatin1Char('K'))
        && std::all_of(prefix.begin(), prefix.end(), isCapital);
}

QString reserveSeries(const QString &prefix)
{
    return QStringLiteral("reserve-") + prefix;
}

int reserveMax(const QueueRules &rules)
{
    return rules.reserveMax.value_or(reserveMaxDefault);
}

Instant clampedArrival(Instant arrived, Instant lastContact, Instant now)
{
    return {std::min(std::max(arrived.ms, lastContact.ms), now.ms)};
}

} // namespace ow
