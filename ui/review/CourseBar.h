#pragma once
#include "models/cases/CaseMachine.h"

#include <QMap>
#include <QWidget>

class QPushButton;

namespace ow {

/// What may be done about the course of a case: procedures, extension, tolerated papers, its end. What has no place now is not shown;
/// what somebody or something stands against is shown grey and says why.
class CourseBar final : public QWidget {
    Q_OBJECT
public:
    explicit CourseBar(QWidget *parent = nullptr);
    void tell(const Case &record, const Item &item, const QString &user, QDate today, bool usable);

signals:
    void chosen(CaseAct act);

private:
    QMap<CaseAct, QPushButton *> m_buttons;
};

} // namespace ow
