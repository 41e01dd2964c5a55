#pragma once
#include "models/queue/Ticket.h"

#include <QObject>

class QRadioButton;
class QWidget;

namespace ow {
class SteeringReasonSheet;

/// 关停无人的窗口: closes a window from outside, asks why and what becomes of the ticket it has.
class FreeSheet final : public QObject {
    Q_OBJECT
public:
    explicit FreeSheet(QWidget &page);
    void open(const WindowStatus &window, const std::optional<Ticket> &ticket);

signals:
    void freeChosen(int window, bool keepTicket, const QString &reason);

private:
    SteeringReasonSheet *m_sheet;
    QRadioButton *m_back;
    QRadioButton *m_keep;
    int m_window = 0;
};

} // namespace ow
