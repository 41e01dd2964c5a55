#pragma once
#include "models/space/Space.h"
#include "ui/session/StationContext.h"
#include "ui/supervisor/PanelTabs.h"

namespace ow {

/// 系统: what keeps the hall's data safe.
class SystemPage final : public PanelTabs {
    Q_OBJECT
public:
    explicit SystemPage(StationContext &context, QWidget *parent = nullptr);

signals:
    /// One word for the title of the page, of what is worst; empty when all is well.
    void alarmChanged(const QString &alarm);

private:
    void tellAlarm();

    bool m_noBackup = false;
    bool m_uplinkOpen = false;
    bool m_isHeld = false;
    bool m_isRecovering = false;
    SpaceClass m_space = SpaceClass::Ample;
};

} // namespace ow
