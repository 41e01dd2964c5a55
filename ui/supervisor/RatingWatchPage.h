#pragma once
#include "ui/session/StationContext.h"
#include "ui/supervisor/PanelTabs.h"

namespace ow {

/// 好差评: what bad ratings wait for, and what among ratings cannot be chance.
class RatingWatchPage final : public PanelTabs {
    Q_OBJECT
public:
    explicit RatingWatchPage(StationContext &context, QWidget *parent = nullptr);

signals:
    void waitingChanged(int fresh, int late);
};

} // namespace ow
