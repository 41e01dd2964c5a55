#include "ui/capture/PageStrip.h"

#include "ui/capture/DoubtText.h"
#include "ui/common/Theme.h"

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

void PageStrip::tell(const CapturePages &pages, int current)
{
    const int chosen = current >= 0 ? current : currentRow();
    const QSignalBlocker quiet(this);
    clear();
    for (int i = 0; i < pages.pages().size(); ++i) {
        const ScanPage &page = pages.pages().at(i);
        const QImage small = page.thumbnail.scaled(iconSize(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
        const QPixmap upright = QPixmap::fromImage(small.transformed(QTransform().rotate(90 * page.turns)));
        QIcon icon(upright);
        icon.addPixmap(upright, QIcon::Selected); // not washed out where it is chosen
        const auto doubt = pages.doubt(i);
        QString caption = tr("第%1页").arg(i + 1);
        if (doubt)
            caption += QLatin1Char(' ') + DoubtText::word(*doubt);
        auto *item = new QListWidgetItem(icon, caption, this);
        item->setData(Qt::AccessibleTextRole, caption);
        if (doubt)
            item->setForeground(Theme::colour("warn"));
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
