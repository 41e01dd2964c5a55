#pragma once
#include "models/catalogue/Catalogue.h"
#include "models/queue/FloorViews.h"

#include <QAbstractTableModel>

namespace ow {

/// Questions the published answers did not cover, newest first: when, about which version of which item, what, who noted it.
class QuestionListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { At, Item, Question, By };

    using QAbstractTableModel::QAbstractTableModel;
    void show(const QList<QuestionUnanswered> &questions, const Catalogue &catalogue);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString itemText(const QuestionUnanswered &question) const;

    QList<QuestionUnanswered> m_questions;
    Catalogue m_catalogue;
};

} // namespace ow
