#include "ui/common/DataTable.h"

#include "ui/common/EmptyState.h"
#include "ui/common/Theme.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace ow {

DataTable::DataTable(QWidget *parent)
    : QTableView(parent), m_empty(new EmptyState(Icon::Paper, tr("暂无内容"), QString(), viewport()))
{
    setObjectName(QStringLiteral("dataTable"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    connect(this, &QTableView::doubleClicked, this, &DataTable::rowChosen);
    applyRowHeight();
}

void DataTable::setModel(QAbstractItemModel *model)
{
    if (this->model())
        disconnect(this->model(), nullptr, this, nullptr);
    QTableView::setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &DataTable::showEmptiness);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &DataTable::showEmptiness);
        connect(model, &QAbstractItemModel::modelReset, this, &DataTable::showEmptiness);
        connect(model, &QAbstractItemModel::layoutChanged, this, &DataTable::showEmptiness);
    }
    showEmptiness();
}

void DataTable::setColumnWidths(const QList<int> &widths)
{
    QHeaderView *header = horizontalHeader();
    header->setStretchLastSection(!widths.contains(-1));
    header->ensurePolished(); // it is measured
    for (int column = 0; column < widths.size() && column < header->count(); ++column) {
        // What is above a column is read whole, in every language.
        const int width =
            widths.at(column) > 0 ? qMax(widths.at(column), header->sectionSizeHint(column)) : widths.at(column);
        header->setSectionResizeMode(column,
                                     width < 0        ? QHeaderView::Stretch
                                         : width == 0 ? QHeaderView::ResizeToContents
                                                      : QHeaderView::Interactive);
        if (width > 0)
            header->resizeSection(column, width);
    }
}

void DataTable::setEmpty(Icon icon, const QString &title, const QString &hint)
{
    m_empty->tell(icon, title, hint);
}

bool DataTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const QPoint at = static_cast<QHelpEvent *>(event)->pos();
        const QModelIndex index = indexAt(at);
        const QString text = index.data(Qt::DisplayRole).toString();
        if (!index.data(Qt::ToolTipRole).isValid() && !text.isEmpty()) {
            const bool cut = sizeHintForIndex(index).width() > visualRect(index).width();
            QToolTip::showText(viewport()->mapToGlobal(at), cut ? text : QString(), viewport());
            return true;
        }
    }
    return QTableView::viewportEvent(event);
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_empty->setGeometry(viewport()->rect());
}

void DataTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        applyRowHeight();
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier); // Ctrl+Enter is a button's
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        emit rowChosen(currentIndex());
        return;
    }
    if (!isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        event->ignore();
    else
        QTableView::keyPressEvent(event);
}

void DataTable::showEmptiness()
{
    m_empty->setVisible(!model() || model()->rowCount() == 0);
}

void DataTable::applyRowHeight()
{
    verticalHeader()->setDefaultSectionSize(Theme::sizes(Theme::densityOf(*this)).value(QStringLiteral("row")));
}

} // namespace ow

#include "moc_DataTable.cpp"
