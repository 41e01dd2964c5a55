#pragma once
#include "models/cases/WorkLine.h"
#include "models/sitevisits/SiteVisitCommands.h"

#include <QObject>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QLabel;
class QListWidget;
class QSpinBox;
class QTimeEdit;
class QWidget;

namespace ow {
class Sheet;

/// 安排踏勘: the day and hour, who goes (two or more), which cases in which order, what is looked at.
class SitePlanSheet final : public QObject {
    Q_OBJECT
public:
    explicit SitePlanSheet(QWidget &page);
    /// `cases`: those that may be visited, the first one ticked; `user` goes himself.
    void open(const QList<WorkLine> &cases, const QList<SiteOfficer> &people, const QString &user, QDate today);

signals:
    void said(const ow::PlanSiteVisit &command);

private:
    PlanSiteVisit told() const;
    void retell();

    Sheet *m_sheet;
    QDateEdit *m_day;
    QTimeEdit *m_from;
    QSpinBox *m_minutes;
    QListWidget *m_people;
    QListWidget *m_cases;
    QLineEdit *m_looks;
    QLabel *m_hint;
};

} // namespace ow
