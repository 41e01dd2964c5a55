#pragma once
#include "ui/session/StationContext.h"
#include "ui/supervisor/PanelTabs.h"

namespace ow {

/// 档案: packages of concluded cases, and the lists by which they leave the hall or are destroyed.
class ArchivePage final : public PanelTabs {
    Q_OBJECT
public:
    explicit ArchivePage(StationContext &context, QWidget *parent = nullptr);
};

} // namespace ow
