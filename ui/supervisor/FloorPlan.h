#pragma once
#include "models/queue/QueueViews.h"
#include "ui/supervisor/FloorLayout.h"

#include <QMap>
#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace ow {
class FloorWindow;

/// 大厅平面: the windows where they stand, a block a zone. One Tab stop a window; the arrow keys walk over the plan.
class FloorPlan final : public QWidget {
    Q_OBJECT
public:
    explicit FloorPlan(QWidget *parent = nullptr);
    void tell(const QueueView &view, Instant now);

signals:
    void windowChosen(int window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange(const QList<FloorBlock> &blocks);
    void giveRoom();
    FloorWindow *beside(const QObject *from, int key) const;

    QVBoxLayout *m_blocks;
    QList<QWidget *> m_boxes;
    QList<QLabel *> m_titles;
    QList<QGridLayout *> m_grids;
    QList<FloorBlock> m_arranged;
    QMap<int, FloorWindow *> m_windows;
    QList<QList<FloorWindow *>> m_rows; ///< as they are seen, for the arrow keys
};

} // namespace ow
