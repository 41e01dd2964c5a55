#pragma once
#include "models/identity/IdentityCard.h"
#include "models/queue/BookingCommands.h"
#include "models/queue/QueueViews.h"
#include "sync/client/LiveView.h"
#include "ui/kiosk/KioskQueues.h"
#include "ui/papers/SlipDesk.h"

#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace ow {
class Banner;
class CardReader;
class EmptyState;
class KioskCard;
class KioskCheckIn;
class KioskPriority;
class KioskResult;
class KioskSlots;

/// 取号机: queue, priority, number; a time for another day; the check-in of who has one. Takes numbers only while the hub answers; a
/// press that was sent is answered whatever happens.
class KioskPage final : public QWidget {
    Q_OBJECT
public:
    static constexpr int resultMs = 15000;
    static constexpr int priorityMs = 30000;
    static constexpr int bookingMs = 60000;
    /// There is a code to be photographed.
    static constexpr int unprintedMs = 60000;

    /// Takes the reader over; without one tickets are taken by hand only.
    explicit KioskPage(StationContext &context, CardReader *reader = nullptr, QWidget *parent = nullptr);

private:
    enum class Purpose { Ticket, Booking, CheckIn };

    QWidget *makeHead();
    void connectSteps();
    void tick();
    void refresh();
    void showStep(QWidget *step);
    void home();
    void homeLater(int milliseconds);
    /// Goes to a step that is left by itself after a while.
    void go(QWidget *step, int milliseconds);
    void chooseQueue(const QString &code);
    void helpUnsure();
    void beginBooking();
    void loadSlots();
    void chooseSlot(Instant slot);
    void askCard();
    void leaveCard();
    void take(const IdentityCard &card);
    void issue(const std::optional<QString> &priority);
    void book(const IdentityCard &card);
    void checkIn(const CheckIn &command);
    template <Described C>
    void send(const C &command, const QString &what, const QString &refusal,
              const std::function<void(const IssuedTicket &)> &done);
    void unprinted(const QUuid &ticket, const Problem &problem);
    void tellCard();
    void setElder(bool elder);
    QString queueName() const;

    StationContext &m_context;
    LiveView<PublicView> m_view;
    SlipDesk m_slips;
    QLabel *m_hall;
    QLabel *m_time;
    QPushButton *m_elder;
    QStackedWidget *m_stack;
    KioskQueues *m_queues;
    KioskPriority *m_priority;
    KioskCard *m_card; ///< null without a reader
    KioskSlots *m_slots;
    KioskCheckIn *m_checkIn;
    KioskResult *m_result;
    Banner *m_printer; ///< paper-out or fault, until something is printed again
    EmptyState *m_lost;
    QWidget *m_step; ///< where the visitor is; what is shown unless the hub is lost
    Purpose m_purpose = Purpose::Ticket;
    QString m_queue;                    ///< chosen
    Instant m_slot;                     ///< chosen
    bool m_isUnsure = false;            ///< he is to be met
    std::optional<IdentityCard> m_read; ///< for this ticket only
    QUuid m_shownTicket;
    QDate m_askedDay; ///< the view was loaded anew for this day
    bool m_issuing = false;
    int m_round = 0; ///< an earlier step's way home is void
};

} // namespace ow
