#pragma once
#include "ui/session/StationContext.h"

#include <QWidget>

namespace ow {

/// 主管: the hall now, cases and ratings, and the list for closing the hall.
class SupervisorPage final : public QWidget {
    Q_OBJECT
public:
    explicit SupervisorPage(StationContext &context, QWidget *parent = nullptr);
};

} // namespace ow
