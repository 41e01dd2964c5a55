#pragma once
#include "models/base/Random.h"

#include <vector>

namespace ow {

/// Draws of one seed by the million: SeededRandom taken a block at a time. The same seed gives the same draws in the same order.
class Chance {
public:
    explicit Chance(quint64 seed) : m_random(seed) {}

    /// Even in (0, 1).
    double unit() { return (double(word() >> 11) + 0.5) / 9007199254740992.0; }
    /// Of mean 1.
    double exponential();
    /// Of mean 0 and standard deviation 1.
    double normal();
    /// How many come where so many are expected.
    int poisson(double expected);
    bool happens(int perMille) { return unit() * 1000 < perMille; }

private:
    quint64 word();

    SeededRandom m_random;
    std::vector<quint64> m_block;
    size_t m_used = 0;
    double m_spare = 0; ///< normals come in pairs
    bool m_hasSpare = false;
};

} // namespace ow
