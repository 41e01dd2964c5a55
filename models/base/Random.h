#pragma once
#include <QByteArray>
#include <mutex>
#include <random>

namespace ow {

/// The only source of chance. Thread-safe.
class Random {
public:
    virtual ~Random() = default;
    virtual QByteArray bytes(int count) = 0;
    /// Uniform in 0 … bound-1; bound > 0.
    quint32 below(quint32 bound);
};

/// From the operating system, fit for keys.
class SystemRandom final : public Random {
public:
    QByteArray bytes(int count) override;
};

/// The same for the same seed; for tests and the simulator only.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(quint64 seed) : m_engine(seed) {}
    QByteArray bytes(int count) override;

private:
    std::mutex m_mutex;
    std::mt19937_64 m_engine;
};

} // namespace ow
