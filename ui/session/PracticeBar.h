#pragma once
#include "ui/session/StationContext.h"

#include <QObject>

namespace ow {
class StaffShell;

/// In a training hall: 来一位 (Ctrl+Y) has a made-up visitor come in and take a number, several of them at the supervisor's desk;
/// 结束演练 goes back to work.
class PracticeBar final : public QObject {
    Q_OBJECT
public:
    static constexpr int visitorsForTheHall = 5;

    /// With its buttons in the bar of a staff page; null where nobody practises.
    static PracticeBar *addTo(StaffShell &shell, StationContext &context);

signals:
    void endAsked();

private:
    PracticeBar(StaffShell &shell, StationContext &context);
    void invite(int visitors);

    StaffShell &m_shell;
    StationContext &m_context;
};

} // namespace ow
