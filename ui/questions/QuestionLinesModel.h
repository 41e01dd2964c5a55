#pragma once
#include "models/questions/Question.h"

#include <QAbstractTableModel>

namespace ow {

/// Questions as rows, in the order given, with the clock of each. The same questions in the same places change only their cells.
class QuestionLinesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Clock, Asked, Window, Item, Unit, Asker, Whose };

    explicit QuestionLinesModel(QList<Column> columns, QObject *parent = nullptr);
    void show(const QList<OfficeQuestion> &questions, Instant now);
    const QList<OfficeQuestion> &questions() const { return m_questions; }
    int rowOf(const QUuid &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const OfficeQuestion &question, Column column) const;

    QList<Column> m_columns;
    QList<OfficeQuestion> m_questions;
    Instant m_now;
};

} // namespace ow
