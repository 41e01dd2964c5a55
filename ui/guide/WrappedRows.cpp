#include "ui/guide/WrappedRows.h"

#include "ui/common/DataTable.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <algorithm>

namespace ow {

namespace {
constexpr int cellPadding = 28; ///< left and right together, as the style has it
constexpr int linePadding = 14;

/// The style's own hint forgets its padding: a text that just fits without it would lose its last line.
class WrappingDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize hint = QStyledItemDelegate::sizeHint(option, index);
        const auto *view = qobject_cast<const QTableView *>(option.widget);
        if (!view)
            return hint;
        const QRect room(0, 0, std::max(20, view->columnWidth(index.column()) - cellPadding), 100000);
        const QRect taken = view->fontMetrics().boundingRect(room, Qt::TextWordWrap, index.data().toString());
        hint.setHeight(std::max(hint.height(), taken.height() + linePadding));
        return hint;
    }
};
} // namespace

void wrapRows(DataTable &table)
{
    table.setWordWrap(true);
    table.setTextElideMode(Qt::ElideNone);
    table.setItemDelegate(new WrappingDelegate(&table));
    table.verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

} // namespace ow
