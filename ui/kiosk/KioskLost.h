#pragma once
#include "models/base/Problem.h"
#include "models/base/Time.h"

#include <QWidget>
#include <optional>

namespace ow {
class EmptyState;

/// Instead of all steps when no number can be given: why, since when, and who helps.
class KioskLost final : public QWidget {
    Q_OBJECT
public:
    enum class Why { Connecting, Lost, UsedUp };

    explicit KioskLost(QWidget *parent = nullptr);
    void tell(Why why, Instant since, const std::optional<Problem> &problem);

private:
    EmptyState *m_state;
};

} // namespace ow
