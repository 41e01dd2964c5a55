#include "ui/supervisor/AssignModel.h"

#include "models/queue/HallRules.h"

#include <QFont>
#include <algorithm>

namespace ow {

namespace {
constexpr int assignColumns = int(AssignModel::Column::Queue) + 1;
} // namespace

void AssignModel::show(const ItemServiceView &service, const QList<Item> &items, const HallSetup &hall)
{
    beginResetModel();
    m_hall = hall;
    m_rows.clear();
    for (const CatalogueUnit &unit : service.units) {
        Row head{unit.code, {}, unit.name, {}, true};
        for (const QueueService &one : service.queues) {
            if (one.units.contains(unit.code))
                head.queue = one.queue;
        }
        m_rows.append(head);
        for (const Item &item : items) {
            if (item.unit != unit.code)
                continue;
            const bool own = std::any_of(service.queues.begin(), service.queues.end(),
                                         [&](const QueueService &one) { return one.items.contains(item.code); });
            m_rows.append({unit.code, item.code, item.name, queueOfItem(service.queues, item), own});
        }
    }
    endResetModel();
}

int AssignModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AssignModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : assignColumns;
}

QString AssignModel::queueText(const Row &row) const
{
    const HallQueue *queue = findQueue(m_hall, row.queue);
    const QString name = queue ? queue->name : tr("取号机不发号");
    return row.own ? name : tr("随单位：%1").arg(name);
}

QVariant AssignModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == Qt::FontRole && row.item.isEmpty()) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (Column(index.column()) == Column::Queue)
        return queueText(row);
    return row.item.isEmpty() ? row.name : QStringLiteral("　　") + row.name;
}

QVariant AssignModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= assignColumns)
        return {};
    return Column(section) == Column::Name ? tr("单位与事项") : tr("取哪个队列的号");
}

} // namespace ow

#include "moc_AssignModel.cpp"
