#pragma once
#include "models/queue/BookingCommands.h"
#include "models/queue/EntryCommands.h"
#include "models/queue/FloorViews.h"
#include "models/queue/QueueViews.h"
#include "models/queue/TicketCommands.h"
#include "sync/client/LiveView.h"
#include "ui/greeter/TodayList.h"
#include "ui/papers/SlipDesk.h"

#include <QWidget>
#include <functional>

class QPushButton;
class QStackedWidget;

namespace ow {
class AlertList;
class BackEntryPanel;
class CallSheet;
class Banner;
class BookingPanel;
class Catalogue;
class ChoiceSheet;
class FaqPanel;
class GuidePanel;
class Notice;
class PrecheckPanel;
class TakePanel;

/// 导服台: numbers and bookings for others, answers and what had none, today's tickets and what helps their holders, and where somebody should walk to.
class GreeterPage final : public QWidget {
    Q_OBJECT
public:
    explicit GreeterPage(StationContext &context, QWidget *parent = nullptr);

private:
    void addKeys();
    void onKey(const QKeySequence &key, std::function<void()> act);
    void tick();
    void tellLink();
    void refresh();
    void issue(const IssueTicket &command);
    void act(TodayList::Act act, const Ticket &ticket);
    void checkIn(const Ticket &ticket);
    void askQueue(const Ticket &ticket);
    void askReason(const Ticket &ticket);
    void precheck(const Ticket &ticket);
    void openBooking();
    void openFaq();
    QWidget *makeGuide();
    void openBackEntry();
    void enter(const EnterTicket &command);
    void printSlips(int first, int count);
    void loadSlots(const QString &queue);
    void withCatalogue(std::function<void(const Catalogue &)> then);
    void listen();
    /// Back to giving numbers.
    void closeSide();
    /// Sends a command and says what came of it; `done` is a sentence.
    template <Described C>
    void send(const C &command, const QString &done, const std::function<void(const typename C::Reply &)> &then = {});
    QString queueName(const QString &code) const;

    StationContext &m_context;
    LiveView<QueueView> m_view;
    LiveView<TicketsView> m_list;
    LiveView<AttendedView> m_attended;
    SlipDesk m_slips;
    AlertList *m_alerts;
    Banner *m_lost;
    Notice *m_notice;
    QStackedWidget *m_left;
    TakePanel *m_take;
    PrecheckPanel *m_precheck;
    BookingPanel *m_booking;
    FaqPanel *m_faq;
    GuidePanel *m_guide;
    BackEntryPanel *m_backEntry;
    QPushButton *m_toBooking;
    TodayList *m_today;
    ChoiceSheet *m_queueSheet;
    CallSheet *m_calls = nullptr;
    ChoiceSheet *m_reasonSheet;
    Ticket m_asked;   ///< what an open sheet is about
    QDate m_askedDay; ///< the views were loaded anew for this day
    bool m_issuing = false;
};

} // namespace ow
