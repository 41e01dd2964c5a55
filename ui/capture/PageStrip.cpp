#include "ui/capture/PageStrip.h"

#include <QKeyEvent>
#include <QSignalBlocker>
#include <QTransform>

namespace ow {

namespace {
constexpr QSize stripIconSize(112, 112);
} // namespace

PageStrip::PageStrip(QWidget *parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("pageStrip"));
    setAccessibleName(tr("已采集的页"));
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setIconSize(stripIconSize);
    setGridSize(stripIconSize + QSize(28, 44));
    setSpacing(4);
    setUniformItemSizes(true);
}

QString PageStrip::caption(int index, const ScanPage &)
{
    return tr("第%1页").arg(index + 1);
}

void PageStrip::tell(const QList<ScanPage> &pages, int current)
{
    const int chosen = current >= 0 ? current : currentRow();
    const QSignalBlocker quiet(this);
    clear();
    for (int i = 0; i < pages.size(); ++i) {
        const ScanPage &page = pages.at(i);
        const QImage upright = page.thumbnail.transformed(QTransform().rotate(90 * page.turns));
        auto *item = new QListWidgetItem(QIcon(QPixmap::fromImage(upright)), caption(i, page));
        item->setData(Qt::AccessibleTextRole, caption(i, page));
        addItem(item);
    }
    if (count() > 0)
        setCurrentRow(qBound(0, chosen, count() - 1));
}

void PageStrip::keyPressEvent(QKeyEvent *event)
{
    const int row = currentRow();
    const bool moves = event->modifiers().testFlag(Qt::AltModifier);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        if (!moves)
            break;
        emit moveAsked(row, row - 1);
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
        if (!moves)
            break;
        emit moveAsked(row, row + 1);
        return;
    case Qt::Key_R: emit turnAsked(row); return;
    case Qt::Key_Delete: emit removeAsked(row); return;
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: break;
    default: event->ignore(); return; // the letters of the sheet are not a search here
    }
    QListWidget::keyPressEvent(event);
}

} // namespace ow

#include "moc_PageStrip.cpp"
