#pragma once

namespace ow {

class Random;

/// Full jitter: each wait is uniform in 0 … min(cap, base·2ⁿ) (reference/sync.md §2.8), so that stations which lost the hub
/// together do not come back together.
class Backoff {
public:
    static constexpr int baseMs = 100;
    static constexpr int capMs = 5000;

    explicit Backoff(Random &random) : m_random(random) {}
    int nextMs();
    void reset() { m_round = 0; }

private:
    Random &m_random;
    int m_round = 0;
};

} // namespace ow
