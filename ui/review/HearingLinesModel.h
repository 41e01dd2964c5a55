#pragma once
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/Case.h"

#include <QAbstractTableModel>

namespace ow {

/// Cases one department is asked about, in the order given, with the day of its own answer.
class HearingLinesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    /// The calendar outlives the model.
    explicit HearingLinesModel(const WorkingCalendar &calendar, QObject *parent = nullptr);
    void show(const QList<Case> &cases, const QStringList &units, QDate today);
    const QList<Case> &cases() const { return m_cases; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const WorkingCalendar &m_calendar;
    QList<Case> m_cases;
    QStringList m_units;
    QDate m_today;
};

} // namespace ow
