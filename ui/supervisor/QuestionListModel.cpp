#include "ui/supervisor/QuestionListModel.h"

namespace ow {

namespace {
constexpr int questionColumns = int(QuestionListModel::Column::By) + 1;
} // namespace

void QuestionListModel::show(const QList<QuestionUnanswered> &questions, const Catalogue &catalogue)
{
    beginResetModel();
    m_questions = questions;
    m_catalogue = catalogue;
    endResetModel();
}

int QuestionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_questions.size());
}

int QuestionListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : questionColumns;
}

QString QuestionListModel::itemText(const QuestionUnanswered &question) const
{
    if (!question.item)
        return tr("没有查到事项");
    const int version = question.itemVersion.value_or(1);
    const Item *item = m_catalogue.itemVersion(*question.item, version);
    return tr("%1（第%2版）").arg(item ? item->shortName : *question.item).arg(version);
}

QVariant QuestionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)
        || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const QuestionUnanswered &question = m_questions.at(index.row());
    switch (Column(index.column())) {
    case Column::At: {
        const QDate day = hallDate(question.at);
        return tr("%1月%2日 %3")
            .arg(day.month())
            .arg(day.day())
            .arg(hallTime(question.at).toString(QStringLiteral("HH:mm")));
    }
    case Column::Item: return itemText(question);
    case Column::Question: return question.question;
    case Column::By: return question.byName;
    }
    return {};
}

QVariant QuestionListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= questionColumns)
        return {};
    switch (Column(section)) {
    case Column::At: return tr("时间");
    case Column::Item: return tr("事项");
    case Column::Question: return tr("群众问的");
    case Column::By: return tr("谁记的");
    }
    return {};
}

} // namespace ow

#include "moc_QuestionListModel.cpp"
