#include "models/simulation/Chance.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace ow {

namespace {
constexpr size_t chanceBlockWords = 512;
constexpr double poissonPart = 100;
} // namespace

double Chance::exponential()
{
    return -std::log(unit());
}

double Chance::normal()
{
    if (m_hasSpare) {
        m_hasSpare = false;
        return m_spare;
    }
    // Marsaglia's polar method: a point in the unit circle gives two.
    for (;;) {
        const double x = 2 * unit() - 1;
        const double y = 2 * unit() - 1;
        const double square = x * x + y * y;
        if (square >= 1 || square == 0)
            continue;
        const double factor = std::sqrt(-2 * std::log(square) / square);
        m_spare = y * factor;
        m_hasSpare = true;
        return x * factor;
    }
}

int Chance::poisson(double expected)
{
    int count = 0;
    // In parts, for exp(-expected) must stay a number.
    for (double left = expected; left > 0; left -= poissonPart) {
        const double none = std::exp(-std::min(left, poissonPart));
        for (double product = unit(); product > none; product *= unit())
            ++count;
    }
    return count;
}

quint64 Chance::word()
{
    if (m_used == m_block.size()) {
        const QByteArray drawn = m_random.bytes(int(chanceBlockWords * sizeof(quint64)));
        m_block.resize(chanceBlockWords);
        std::memcpy(m_block.data(), drawn.constData(), size_t(drawn.size()));
        m_used = 0;
    }
    return m_block[m_used++];
}

} // namespace ow
