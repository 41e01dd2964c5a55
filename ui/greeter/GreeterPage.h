#pragma once
#include "models/queue/QueueViews.h"
#include "models/queue/TicketCommands.h"
#include "sync/client/LiveView.h"
#include "ui/greeter/TodayList.h"
#include "ui/papers/SlipDesk.h"

#include <QWidget>
#include <functional>

class QStackedWidget;

namespace ow {
class AlertList;
class Banner;
class ChoiceSheet;
class Notice;
class PrecheckPanel;
class TakePanel;

/// 导服台: numbers for others in two keys, today's tickets and what helps their holders, and where somebody should walk to.
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
    void closePrecheck();
    /// Sends a command and says what came of it; `done` is a sentence.
    template <Described C>
    void send(const C &command, const QString &done, const std::function<void(const typename C::Reply &)> &then = {});
    QString queueName(const QString &code) const;

    StationContext &m_context;
    LiveView<QueueView> m_view;
    LiveView<TicketsView> m_list;
    SlipDesk m_slips;
    AlertList *m_alerts;
    Banner *m_lost;
    Notice *m_notice;
    QStackedWidget *m_left;
    TakePanel *m_take;
    PrecheckPanel *m_precheck;
    TodayList *m_today;
    ChoiceSheet *m_queueSheet;
    ChoiceSheet *m_reasonSheet;
    Ticket m_asked;   ///< what an open sheet is about
    QDate m_askedDay; ///< the views were loaded anew for this day
    bool m_issuing = false;
};

} // namespace ow
