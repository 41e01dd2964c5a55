#pragma once
#include "ui/session/StationContext.h"
#include "ui/supervisor/PanelTabs.h"

namespace ow {

/// 交接与通知: what counters hand to each other, what applicants are told of, and what they owe.
class HandoverPage final : public PanelTabs {
    Q_OBJECT
public:
    explicit HandoverPage(StationContext &context, QWidget *parent = nullptr);
};

} // namespace ow
