#include "ui/supervisor/FloorPlan.h"

#include "models/queue/HallRules.h"
#include "ui/supervisor/FloorWindow.h"
#include "ui/supervisor/TicketPick.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int floorColumns = 6; // as many as fit beside the queues at 1366
constexpr int floorWidthMin = 122;
} // namespace

FloorPlan::FloorPlan(QWidget *parent) : QWidget(parent), m_blocks(new QVBoxLayout)
{
    setObjectName(QStringLiteral("floorPlan"));
    setAccessibleName(tr("大厅平面"));
    auto *plan = new QWidget;
    plan->setProperty("role", QStringLiteral("scrolled"));
    m_blocks->setContentsMargins(0, 0, 0, 0);
    m_blocks->setSpacing(8);
    auto *planColumn = new QVBoxLayout(plan);
    planColumn->setContentsMargins(0, 0, 0, 0);
    planColumn->addLayout(m_blocks);
    planColumn->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(plan);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
}

void FloorPlan::arrange(const QList<FloorBlock> &blocks)
{
    m_arranged = blocks;
    qDeleteAll(m_boxes);
    m_boxes.clear();
    m_titles.clear();
    m_grids.clear();
    m_windows.clear();
    m_rows.clear();
    for (const FloorBlock &block : blocks) {
        auto *box = new QWidget;
        auto *title = new QLabel;
        title->setObjectName(QStringLiteral("floorBlock"));
        title->setProperty("kind", QStringLiteral("field"));
        auto *grid = new QGridLayout;
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setSpacing(6);
        // Every block has the same columns, so that windows stand under one another.
        for (int i = 0; i < floorColumns; ++i) {
            grid->setColumnStretch(i, 1);
            grid->setColumnMinimumWidth(i, floorWidthMin);
        }
        for (int i = 0; i < int(block.windows.size()); ++i) {
            const int number = block.windows.at(i);
            auto *window = new FloorWindow(number);
            window->installEventFilter(this);
            connect(window, &FloorWindow::clicked, this, [this, number] { emit windowChosen(number); });
            grid->addWidget(window, i / floorColumns, i % floorColumns);
            m_windows.insert(number, window);
            if (i % floorColumns == 0)
                m_rows.append(QList<FloorWindow *>());
            m_rows.last().append(window);
        }
        for (int i = int(block.windows.size()); i < floorColumns; ++i)
            grid->addWidget(new QWidget, 0, i); // columns without anything would lose the space between them
        auto *column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(3);
        column->addWidget(title);
        column->addLayout(grid);
        m_blocks->addWidget(box);
        m_boxes.append(box);
        m_titles.append(title);
        m_grids.append(grid);
    }
}

void FloorPlan::tell(const QueueView &view, Instant now)
{
    if (const QList<FloorBlock> blocks = floorBlocks(view.hall); blocks != m_arranged) // a new set-up
        arrange(blocks);
    for (const WindowStatus &status : view.windows) {
        FloorWindow *window = m_windows.value(status.number);
        if (!window)
            continue;
        const HallWindow *described = findWindow(view.hall, status.number);
        const QString name = described ? described->name : QString();
        const bool staysClosed = status.state == WindowState::Closed && view.steering.notToday
            && view.steering.notToday->contains(status.number);
        window->tell(status, staysClosed ? tr("%1 · 今天不开").arg(name) : name, ticketAt(view, status.number),
                     heldAt(view, status.number), now);
    }
    for (int i = 0; i < int(m_arranged.size()); ++i) {
        const FloorBlock &block = m_arranged.at(i);
        const auto open = std::count_if(view.windows.begin(), view.windows.end(), [&](const WindowStatus &one) {
            return one.state == WindowState::Open && block.windows.contains(one.number);
        });
        m_titles.at(i)->setText(tr("%1　%2 个窗口，开 %3 个").arg(block.title).arg(block.windows.size()).arg(open));
    }
    giveRoom();
}

void FloorPlan::giveRoom()
{
    // The sheet gives buttons a least height of their own, which hides that of their labels from the layout.
    for (QGridLayout *grid : std::as_const(m_grids)) {
        for (int row = 0; row < grid->rowCount(); ++row) {
            int height = 0;
            for (int column = 0; column < floorColumns; ++column) {
                const QLayoutItem *item = grid->itemAtPosition(row, column);
                if (!item)
                    continue;
                for (QWidget *part : item->widget()->findChildren<QWidget *>())
                    part->ensurePolished();
                height = std::max(height, item->widget()->sizeHint().height());
            }
            grid->setRowMinimumHeight(row, height);
        }
    }
}

FloorWindow *FloorPlan::beside(const QObject *from, int key) const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        for (int at = 0; at < int(m_rows.at(row).size()); ++at) {
            if (m_rows.at(row).at(at) != from)
                continue;
            const int toRow = row + (key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0);
            const int toColumn = at + (key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0);
            if (toRow < 0 || toRow >= int(m_rows.size()) || toColumn < 0)
                return nullptr;
            const QList<FloorWindow *> &line = m_rows.at(toRow);
            if (toRow == row && toColumn >= int(line.size()))
                return nullptr;
            return line.at(std::min<int>(toColumn, int(line.size()) - 1));
        }
    }
    return nullptr;
}

bool FloorPlan::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down) {
            if (FloorWindow *window = beside(watched, key))
                window->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ow

#include "moc_FloorPlan.cpp"
