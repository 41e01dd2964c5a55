#pragma once
#include "models/base/Problem.h"
#include "models/base/Time.h"
#include "ui/common/Icons.h"

#include <QWidget>
#include <optional>

class QPushButton;

namespace ow {
class EmptyState;

/// Stands until the hub has let this station in: what is going on, or why it does not go on.
class StartPage final : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);
    /// `lostSince` unset: the first try still runs. `problem`: why the hub, or this station at it, does not work yet.
    void tellConnecting(Instant lostSince, const std::optional<Problem> &problem);
    /// Nothing goes on by itself; `canChoose`: another role or device may help.
    void tellFailed(const Problem &problem, bool canChoose);
    static QString programName();

signals:
    void chooseAgainAsked();

private:
    void tell(Icon icon, const QString &title, const QString &hint, bool canChoose);

    EmptyState *m_state;
    QPushButton *m_choose;
};

} // namespace ow
