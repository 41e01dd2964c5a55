#include "sync/client/Backoff.h"

#include "models/base/Random.h"

#include <algorithm>

namespace ow {

int Backoff::nextMs()
{
    // Six doublings reach the cap; counting further would only overflow.
    const int ceiling = std::min(capMs, baseMs << m_round);
    m_round = std::min(m_round + 1, 6);
    return int(m_random.below(static_cast<quint32>(ceiling) + 1));
}

} // namespace ow
