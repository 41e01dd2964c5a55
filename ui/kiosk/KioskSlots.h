#pragma once
#include "models/queue/BookingCommands.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ow {

/// 预约: the days that can be booked, and the times of the chosen one with the places left.
class KioskSlots final : public QWidget {
    Q_OBJECT
public:
    explicit KioskSlots(QWidget *parent = nullptr);
    void tellLoading(const QString &queueName);
    void tell(const BookingView &view);
    /// In very large type fewer beside each other.
    void setBrief(bool brief);

signals:
    void slotChosen(const ow::Instant &slot);
    void backAsked();
    /// Another day is looked at.
    void touched();

private:
    void chooseDay(const QDate &day);

    QLabel *m_title;
    QLabel *m_state;
    QHBoxLayout *m_days;
    QGridLayout *m_grid;
    BookingView m_view;
    QList<std::pair<QDate, QPushButton *>> m_dayButtons;
    QList<QPushButton *> m_slotButtons;
    QDate m_day;
    bool m_brief = false;
};

} // namespace ow
