#pragma once
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/WorkLine.h"

#include <QAbstractTableModel>
#include <QSet>

namespace ow {

/// A reviewer's work, in the order given; several lines can be ticked. A list with the same lines in the same places changes only its
/// cells, so the selection stays.
class WorkListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Left, Task, ItemName, Name, Reviewer, Missing, Count };

    /// The calendar outlives the model.
    explicit WorkListModel(const WorkingCalendar &calendar, QObject *parent = nullptr);
    /// `user`: whose own claims stand out.
    void show(const QList<WorkLine> &lines, const QString &user, QDate today);
    const QList<WorkLine> &lines() const { return m_lines; }
    /// -1 when it is not on the list.
    int rowOf(const QUuid &id) const;
    void toggle(int row);
    void untickAll();
    /// Of the lines shown, in their order.
    QList<QUuid> ticked() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void tickedChanged();

private:
    QString text(const WorkLine &line, int column) const;
    QString left(const WorkLine &line) const;
    QString reviewer(const WorkLine &line) const;

    const WorkingCalendar &m_calendar;
    QList<WorkLine> m_lines;
    QSet<QUuid> m_ticked;
    QString m_user;
    QDate m_today;
};

} // namespace ow
