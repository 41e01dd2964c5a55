#pragma once
#include "models/queue/QueueViews.h"

class QVBoxLayout;
class QWidget;

namespace ow {
class SteeringReasonSheet;

/// 今天不开: which of the closed windows nobody is to miss today. One sheet for all of them, for at opening time several are asked about
/// at once.
class NotTodaySheet final : public QObject {
    Q_OBJECT
public:
    explicit NotTodaySheet(QWidget &page);
    /// Every window that is closed now; those named already are ticked, and `first` besides.
    void open(const QueueView &view, std::optional<int> first = {});

signals:
    /// Both only where something was changed.
    void notTodayChosen(const QList<int> &closed, const QList<int> &expected, const QString &reason);

private:
    void changed();

    SteeringReasonSheet *m_sheet;
    QWidget *m_boxes;
    QList<int> m_named; ///< before
};

} // namespace ow
