#pragma once
#include "models/base/Time.h"

#include <atomic>
#include <memory>

namespace ow {

/// The only source of time. Thread-safe. Rules never call it: they are given an Instant.
class Clock {
public:
    virtual ~Clock() = default;
    /// Wall time.
    virtual Instant now() const = 0;
    /// Milliseconds that never go backwards; their zero has no meaning.
    virtual qint64 steadyMs() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
    qint64 steadyMs() const override;
};

/// A clock that stands still until told otherwise.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant start) : m_now(start.ms) {}
    Instant now() const override { return {m_now.load()}; }
    qint64 steadyMs() const override { return m_now.load(); }
    void set(Instant instant) { m_now.store(instant.ms); }
    void advance(qint64 milliseconds) { m_now.fetch_add(milliseconds); }

private:
    std::atomic<qint64> m_now;
};

/// A clock whose milliseconds stand in a file of eight bytes, little endian, mapped into memory: lets a story hold several
/// programs at the same fixed time. Only demo halls may be started with it.
class FileClock final : public Clock {
public:
    /// Null when the file cannot be mapped.
    static std::unique_ptr<FileClock> open(const QString &path);
    /// Makes the file, or sets it; false when it cannot be written.
    static bool write(const QString &path, Instant instant);
    ~FileClock() override;
    FileClock(const FileClock &) = delete;
    FileClock &operator=(const FileClock &) = delete;
    Instant now() const override;
    qint64 steadyMs() const override { return now().ms; }

private:
    explicit FileClock(void *mapped) : m_mapped(mapped) {}
    void *m_mapped;
};

} // namespace ow
