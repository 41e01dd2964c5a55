#pragma once
#include "ui/session/StationContext.h"
#include "ui/supervisor/PanelTabs.h"

namespace ow {

/// 空白证照: what is in stock and in whose hands; and what was spoilt, received or counted and waits for a second look.
class BlankPage final : public PanelTabs {
    Q_OBJECT
public:
    explicit BlankPage(StationContext &context, QWidget *parent = nullptr);
};

} // namespace ow
