#pragma once
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/CaseMachine.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ow {
class CourseBar;

/// What a reviewer may do with the case now: an opinion always, the decision once nothing is missing, then the issue of the result.
class DecisionPanel final : public QWidget {
    Q_OBJECT
public:
    explicit DecisionPanel(QWidget *parent = nullptr);
    /// `usable`: the hub answers and nothing is under way.
    /// `item`: the version the case was accepted under.
    void tell(const Case &record, const Item &item, const QString &user, QDate today, bool usable);
    /// What was typed belongs to another case or was taken.
    void clear();
    /// Into the opinion, where the cursor is.
    void insertOpinion(const QString &text);

signals:
    void opinionGiven(bool agrees, const QString &text);
    void decided(bool approves, const QString &reason);
    void issueChosen();
    void courseChosen(CaseAct act);
    void promiseChosen();
    /// 常用意见 are wanted, under this button.
    void opinionsWanted(QWidget *under, const QString &typed);

private:
    void retell();
    QString hint() const;

    bool may(CaseAct act) const;

    Case m_record;
    Item m_item;
    QString m_user;
    QDate m_today;
    bool m_usable = false;
    QWidget *m_opinion;
    QPlainTextEdit *m_opinionText;
    QPushButton *m_standard;
    QPushButton *m_agree;
    QPushButton *m_disagree;
    QWidget *m_decision;
    QLineEdit *m_reason;
    QPushButton *m_approve;
    QPushButton *m_reject;
    QPushButton *m_issue;
    QPushButton *m_promise;
    CourseBar *m_course;
    QLabel *m_hint;
};

} // namespace ow
