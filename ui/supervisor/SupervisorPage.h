#pragma once
#include "ui/session/StationContext.h"

#include <QWidget>

namespace ow {

/// 主管: the hall now and how it is steered, cases and ratings, the list for closing the hall, what greeters could not answer, and the
/// rules of calling.
class SupervisorPage final : public QWidget {
    Q_OBJECT
public:
    explicit SupervisorPage(StationContext &context, QWidget *parent = nullptr);
};

} // namespace ow
