#pragma once
#include "models/space/SpaceCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;

namespace ow {

/// 磁盘空间: how much room the hall's data has, what still goes on with it and what to do; and where each class begins.
class SpacePanel final : public QWidget {
    Q_OBJECT
public:
    explicit SpacePanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);
    void levelChanged(ow::SpaceClass level);

private:
    void refresh();
    void setLimits();

    StationContext &m_context;
    LiveView<SpaceView> m_view;
    QLabel *m_state;
    QLabel *m_detail;
    QList<QSpinBox *> m_limits; ///< low, scarce, essentials, full
    QPushButton *m_set;
    std::optional<SpaceLimits> m_told;
};

} // namespace ow
