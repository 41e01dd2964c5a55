#pragma once
#include "models/queue/FloorCommands.h"
#include "models/queue/QueueViews.h"

namespace ow {

/// Why somebody should walk over.
struct GreeterAlert {
    enum class Kind {
        Help,      ///< a window asked, silently
        NotMoving, ///< called for the last time and still not at the window
        Unsure,    ///< waits at the kiosk and does not know what for
    };
    Kind kind = Kind::Help;
    int window = 0;               ///< of Help and NotMoving
    std::optional<Ticket> ticket; ///< of NotMoving and Unsure
    Instant since;

    /// Tells it from another one; a second call of the same ticket is another.
    QString key() const;
};

/// Those to show now: help first, then who is about to be lost, then who is unsure; in each the oldest first.
QList<GreeterAlert> greeterAlerts(const QueueView &view);
/// "3号窗口请求帮助"
QString greeterAlertText(const GreeterAlert &alert, const HallSetup &hall);

/// Who goes to it; nobody yet.
std::optional<AlertAttended> attendedOf(const GreeterAlert &alert, const QList<AlertAttended> &attended);
/// "A007 孙燕", "3号窗口 孙燕": alerts somebody goes to, and windows whose help was answered some minutes ago.
QStringList greeterGoing(const QList<GreeterAlert> &alerts, const QList<AlertAttended> &attended, Instant now);

} // namespace ow
