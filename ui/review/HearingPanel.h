#pragma once
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/Case.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ow {

/// 部门意见 of the case that is open: who was asked, who answered, what is missing and what comes of it. The department that is asked
/// answers here; the lead one sends an answer back with a reason. Alt+Y agrees, Alt+N does not.
class HearingPanel final : public QWidget {
    Q_OBJECT
public:
    /// The calendar outlives the panel.
    explicit HearingPanel(const WorkingCalendar &calendar, QWidget *parent = nullptr);
    /// `units`: those the user may answer for. `usable`: the hub answers and nothing is under way.
    void tell(const Case &record, const Item &item, const QString &user, const QStringList &units, QDate today,
              bool usable);
    /// What was typed belongs to another case or was taken.
    void clear();

signals:
    void heard(const QString &unit, bool agrees, const QString &text);
    void sentBack(const QString &unit, const QString &reason);

private:
    void showRequests();
    void retell();

    const WorkingCalendar &m_calendar;
    QLabel *m_title;
    QGridLayout *m_grid;
    QWidget *m_own;
    QPlainTextEdit *m_text;
    QPushButton *m_agree;
    QPushButton *m_disagree;
    QList<QPushButton *> m_backs;
    Case m_record;
    Item m_item;
    QString m_user;
    QStringList m_units;
    QString m_asked; ///< the department that is answered for here
    QDate m_today;
    bool m_usable = false;
};

} // namespace ow
