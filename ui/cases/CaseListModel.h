#pragma once
#include "models/calendar/WorkingCalendar.h"
#include "ui/cases/CaseRow.h"

#include <QAbstractTableModel>

namespace ow {

/// Cases as rows, in the order given. A list with the same cases in the same places changes only its cells, so the selection stays.
class CaseListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column {
        Left,
        Due,
        Number,
        Item,
        Name,
        State,
        Missing,
        MissingDue,
        MissingLeft,
        Result,
        ResultNumber,
        Validity,
        ShortNumber
    };

    /// The calendar outlives the model.
    CaseListModel(const WorkingCalendar &calendar, QList<Column> columns, QObject *parent = nullptr);
    void show(const QList<CaseRow> &rows, QDate today);
    const QList<CaseRow> &rows() const { return m_rows; }
    /// Row of a case; -1 when it is not on the list.
    int rowOf(const QUuid &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const CaseRow &row, Column column) const;
    const char *light(const CaseRow &row, Column column) const;

    const WorkingCalendar &m_calendar;
    QList<Column> m_columns;
    QList<CaseRow> m_rows;
    QDate m_today;
};

} // namespace ow
