#pragma once
#include "models/base/Time.h"

#include <QByteArray>
#include <QString>

namespace ow {

/// The code staff of this kiosk type, kept as an Argon2id record, and how often it may be tried: after `triesMax` wrong ones nobody may
/// for a while, and each such while is twice as long as the one before.
class StaffCode {
public:
    static constexpr int triesMax = 5;
    static constexpr qint64 waitMsFirst = 60'000;
    static constexpr qint64 waitMsMax = 3600'000;
    static constexpr int digitsMin = 6;
    static constexpr int digitsMax = 12;

    StaffCode() = default;
    explicit StaffCode(QByteArray record) : m_record(std::move(record)) {}

    /// Digits only, six to twelve of them, not all the same and no run (123456).
    static bool isGoodEnough(const QString &code);

    bool isSet() const { return !m_record.isEmpty(); }
    const QByteArray &record() const { return m_record; }
    /// Milliseconds until it may be tried; 0: now.
    qint64 waitMs(Instant now) const;
    /// What became of a try. True when it opened.
    bool took(bool right, Instant now);

private:
    QByteArray m_record;
    int m_wrong = 0;
    int m_locks = 0;
    Instant m_lockedUntil;
};

} // namespace ow
