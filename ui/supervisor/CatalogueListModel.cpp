#include "ui/supervisor/CatalogueListModel.h"

#include "models/search/TextFold.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DayText.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int catalogueColumns = int(CatalogueListModel::Column::State) + 1;

bool filterTakes(CatalogueFilter filter, const CatalogueView::Line &line)
{
    switch (filter) {
    case CatalogueFilter::All: return true;
    case CatalogueFilter::Drafts: return false;
    case CatalogueFilter::OnceAtMost: return line.standing == ItemStanding::InForce && line.visits <= 1;
    case CatalogueFilter::MustCome: return line.standing == ItemStanding::InForce && line.visits > 0;
    case CatalogueFilter::Coming: return line.standing == ItemStanding::Future;
    case CatalogueFilter::Ended: return line.standing == ItemStanding::Ended;
    }
    return true;
}

bool wordsFit(const QString &folded, const CatalogueView::Line &line)
{
    return folded.isEmpty() || searchFold(line.name).contains(folded) || line.initials.contains(folded)
        || line.code.contains(folded, Qt::CaseInsensitive) || searchFold(line.unit).contains(folded);
}
} // namespace

void CatalogueListModel::show(const CatalogueView &view, CatalogueFilter filter, const QString &words)
{
    beginResetModel();
    m_rows.clear();
    m_day = view.day;
    const QString folded = searchFold(words);
    QMap<QString, CatalogueView::Line> lines;
    for (const CatalogueView::Line &line : view.items) {
        lines.insert(line.code, line);
        if (filterTakes(filter, line) && wordsFit(folded, line))
            m_rows.append({line, {}});
    }
    for (const DraftHead &draft : view.drafts) {
        CatalogueView::Line line = lines.value(draft.code);
        line.code = draft.code;
        line.name = draft.name;
        const bool wanted = filter == CatalogueFilter::All || filter == CatalogueFilter::Drafts;
        if (wanted && draft.state != DraftState::Published && wordsFit(folded, line))
            m_rows.append({line, draft});
    }
    // Drafts first: they wait for somebody.
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const Row &a, const Row &b) { return a.draft.has_value() && !b.draft.has_value(); });
    endResetModel();
}

int CatalogueListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CatalogueListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : catalogueColumns;
}

QString CatalogueListModel::stateText(const Row &row) const
{
    if (row.draft) {
        const QString state = codeWord(draftStateName(row.draft->state));
        if (!row.draft->publishBy)
            return state;
        const QString day = dayOfYear(*row.draft->publishBy);
        return *row.draft->publishBy < m_day ? tr("%1，应于%2前发布，已超期").arg(state, day)
                                             : tr("%1，应于%2前发布").arg(state, day);
    }
    switch (row.item.standing) {
    case ItemStanding::InForce: break;
    case ItemStanding::Future: return tr("%1起施行").arg(dayOfYear(row.item.effectiveFrom));
    case ItemStanding::Ended: return tr("已停止办理");
    }
    if (row.item.counterKind == CounterKind::Specialist)
        return tr("须到专门窗口");
    return row.item.visits == 0 ? tr("不用跑")
        : row.item.visits == 1  ? tr("最多跑一次")
                                : tr("跑%1次").arg(row.item.visits);
}

QVariant CatalogueListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)
        || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (Column(index.column())) {
    case Column::Name: return row.item.name;
    case Column::Version: return tr("第%1版").arg(row.draft ? row.draft->version : row.item.version);
    case Column::Unit: return row.item.unit;
    case Column::State: return stateText(row);
    }
    return {};
}

QVariant CatalogueListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= catalogueColumns)
        return {};
    switch (Column(section)) {
    case Column::Name: return tr("事项");
    case Column::Version: return tr("版本");
    case Column::Unit: return tr("主管部门");
    case Column::State: return tr("状态");
    }
    return {};
}

} // namespace ow

#include "moc_CatalogueListModel.cpp"
