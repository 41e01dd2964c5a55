#pragma once
#include "ui/session/StationContext.h"
#include "ui/supervisor/PanelTabs.h"

namespace ow {

/// 系统: what keeps the hall's data safe.
class SystemPage final : public PanelTabs {
    Q_OBJECT
public:
    explicit SystemPage(StationContext &context, QWidget *parent = nullptr);

signals:
    /// One word for the title of the page; empty when all is well.
    void alarmChanged(const QString &alarm);
};

} // namespace ow
