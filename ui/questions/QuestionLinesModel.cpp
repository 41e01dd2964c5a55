#include "ui/questions/QuestionLinesModel.h"

#include "ui/common/LightMark.h"
#include "ui/common/Theme.h"
#include "ui/questions/QuestionText.h"

#include <algorithm>

namespace ow {

QuestionLinesModel::QuestionLinesModel(QList<Column> columns, QObject *parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns))
{
}

void QuestionLinesModel::show(const QList<OfficeQuestion> &questions, Instant now)
{
    m_now = now;
    const bool samePlaces = std::equal(questions.begin(), questions.end(), m_questions.begin(), m_questions.end(),
                                       [](const OfficeQuestion &a, const OfficeQuestion &b) { return a.id == b.id; });
    if (!samePlaces) {
        beginResetModel();
        m_questions = questions;
        endResetModel();
        return;
    }
    m_questions = questions;
    if (!m_questions.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_questions.size()) - 1, int(m_columns.size()) - 1));
}

int QuestionLinesModel::rowOf(const QUuid &id) const
{
    const auto found = std::find_if(m_questions.begin(), m_questions.end(),
                                    [&](const OfficeQuestion &question) { return question.id == id; });
    return found == m_questions.end() ? -1 : int(found - m_questions.begin());
}

int QuestionLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_questions.size());
}

int QuestionLinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant QuestionLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OfficeQuestion &question = m_questions.at(index.row());
    const Column column = m_columns.at(index.column());
    const char *const light = column == Column::Clock ? QuestionText::colour(question, m_now) : nullptr;
    if (role == Qt::DisplayRole)
        return withLight(light, text(question, column));
    if (role == Qt::AccessibleTextRole)
        return spokenLight(light, text(question, column));
    if (role == Qt::ForegroundRole && light)
        return Theme::colour(light);
    return {};
}

QString QuestionLinesModel::text(const OfficeQuestion &question, Column column) const
{
    switch (column) {
    case Column::Clock: return QuestionText::clock(question, m_now);
    case Column::Asked: return QuestionText::timeOfDay(question.asked.at);
    case Column::Window: return tr("%1号窗口").arg(question.window);
    case Column::Item: return question.itemName;
    case Column::Unit: return question.unitName;
    case Column::Asker: return question.asked.name;
    case Column::Whose: return QuestionText::whose(question);
    }
    return {};
}

QVariant QuestionLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= m_columns.size())
        return {};
    switch (m_columns.at(section)) {
    case Column::Clock: return tr("时限");
    case Column::Asked: return tr("提问");
    case Column::Window: return tr("窗口");
    case Column::Item: return tr("事项");
    case Column::Unit: return tr("问谁");
    case Column::Asker: return tr("提问人");
    case Column::Whose: return tr("答复情况");
    }
    return {};
}

} // namespace ow

#include "moc_QuestionLinesModel.cpp"
