#pragma once
#include "models/queue/BookingCommands.h"
#include "models/queue/Hall.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ow {

/// 代预约: a queue, a time with places left, and whose booking it is by name and number, for who has no card with him.
class BookingPanel final : public QWidget {
    Q_OBJECT
public:
    explicit BookingPanel(QWidget *parent = nullptr);
    void begin(const HallSetup &hall, QDate today);
    /// The times of the queue asked for.
    void tell(const BookingView &view);
    void tellBooked(const IssuedTicket &booked);

signals:
    /// Its times are wanted.
    void queueChosen(const QString &queue);
    void bookAsked(const ow::BookTicket &command);
    void closed();

private:
    void chooseQueue();
    void loadSlots();
    void showDay();
    void chooseSlot(Instant slot);
    void refresh();
    void book();
    /// What was said at the desk, as a card; every fault of it is shown.
    std::optional<IdentityCard> person();

    QDate m_today;
    BookingView m_view;
    std::optional<Instant> m_slot;
    QString m_booked; ///< what was booked last, until something else is begun
    QComboBox *m_queue;
    QComboBox *m_day;
    QLabel *m_state;
    QGridLayout *m_grid;
    QList<std::pair<Instant, QPushButton *>> m_slots;
    QLineEdit *m_name;
    QLineEdit *m_number;
    QLabel *m_faults;
    QPushButton *m_book;
};

} // namespace ow
