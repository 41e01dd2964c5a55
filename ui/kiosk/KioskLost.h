#pragma once
#include "models/base/Problem.h"

#include <QWidget>
#include <optional>

namespace ow {
class EmptyState;
class HubClient;

/// Instead of all steps when no number can be given: why, since when, and who helps.
class KioskLost final : public QWidget {
    Q_OBJECT
public:
    explicit KioskLost(QWidget *parent = nullptr);
    /// `usedUp`: it is cut off and its reserve is spent. `problem`: of the last attempt to read the hall.
    void tell(const HubClient &hub, bool usedUp, const std::optional<Problem> &problem);

private:
    EmptyState *m_state;
};

} // namespace ow
