#pragma once
#include "ui/session/StationContext.h"
#include "ui/supervisor/PanelTabs.h"

namespace ow {

/// 受理监督: what the supervisor keeps an eye on about acceptance; one list a tab.
class IntakeWatchPage final : public PanelTabs {
    Q_OBJECT
public:
    explicit IntakeWatchPage(StationContext &context, QWidget *parent = nullptr);

signals:
    void lateQuestionsChanged(int late);
};

} // namespace ow
