#include "ui/kiosk/StaffCode.h"

#include <algorithm>

namespace ow {

bool StaffCode::isGoodEnough(const QString &code)
{
    const bool digits =
        std::all_of(code.begin(), code.end(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    if (!digits || code.size() < digitsMin || code.size() > digitsMax)
        return false;
    for (const int step : {-1, 0, 1}) {
        bool same = true;
        for (qsizetype i = 1; i < code.size(); ++i)
            same = same && code.at(i).unicode() - code.at(i - 1).unicode() == step;
        if (same)
            return false;
    }
    return true;
}

qint64 StaffCode::waitMs(Instant now) const
{
    return m_lockedUntil.isSet() ? std::max<qint64>(0, m_lockedUntil.ms - now.ms) : 0;
}

bool StaffCode::took(bool right, Instant now)
{
    if (waitMs(now) > 0)
        return false;
    if (right) {
        m_wrong = 0;
        m_locks = 0;
        return true;
    }
    if (++m_wrong >= triesMax) {
        m_wrong = 0;
        m_lockedUntil = now.plus(std::min(waitMsFirst << std::min(m_locks, 10), waitMsMax));
        ++m_locks;
    }
    return false;
}

} // namespace ow
