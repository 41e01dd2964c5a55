#pragma once
#include "ui/session/StationContext.h"

#include <QWidget>

namespace ow {

/// 受理监督: what the supervisor keeps an eye on about acceptance; one list a tab.
class IntakeWatchPage final : public QWidget {
    Q_OBJECT
public:
    explicit IntakeWatchPage(StationContext &context, QWidget *parent = nullptr);
};

} // namespace ow
