#pragma once
#include "models/queue/TicketCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"
#include "ui/window/CallStrip.h"

#include <QWidget>

class QStackedWidget;

namespace ow {
struct Case;
class IntakePanel;
class WindowPanel;
struct DeskTransfer;

/// 窗口: the clerk's page at one window. Asks the hub and follows it; what stands on it is the hub's word, or marked as of when the
/// hub was lost. One command at a time; a command the hub has not answered goes on by itself (HubClient), also over a lost hub.
class WindowPage final : public QWidget {
    Q_OBJECT
public:
    /// What is done at the window: intake, or what a page around this one puts into intakeArea().
    enum class Work { Intake, Other };

    WindowPage(StationContext &context, const SignedIn &clerk, int window, Work work = Work::Intake,
               QWidget *parent = nullptr);
    /// Where person, form and papers of the current ticket stand; page 0 is shown when there is nothing.
    QStackedWidget &intakeArea() const;
    /// What the visit at the window has come to, as far as what was done says it; F2 then ends it without asking.
    void setOutcome(std::optional<Outcome> outcome);
    /// A 网上申请 that was found: its form, for the visitor who is identified or while there is none.
    void openOnline(const Case &record);

private:
    void listenToPanel();
    void act(DeskAct act);
    void transfer(const DeskTransfer &chosen);
    void takeFollowOn(const QString &queue);
    void askWhy();
    void askHelp();
    void askLastStep();
    void countConsulted(int by);
    int consulted(const Ticket &ticket) const;
    template <class C>
    void send(DeskAct act, const C &command);
    void took(DeskAct act, const TicketReply &reply);
    void took(DeskAct act, const NextReply &reply);
    void finishNext(Outcome outcome);
    void took(DeskAct act, const IssuedTicket &reply);
    void took(DeskAct act, const WindowChanged &reply);
    void confirm(DeskAct act, const Ticket &ticket);
    void eventTaken(const QString &type, const QJsonObject &event);
    void viewChanged();
    DeskScene scene() const;
    void showIntake(const DeskScene &now);
    void tellWishes(DeskScene &scene) const;
    void refresh();
    void tick();
    void tellLink();
    bool isLinked() const;

    StationContext &m_context;
    QString m_clerk;
    int m_window;
    LiveView<QueueView> m_view;
    LiveView<TicketsView> m_done; ///< today's finished tickets, for the clerk's own count
    WindowPanel *m_panel;
    IntakePanel *m_intake; ///< null for other work
    std::optional<DeskAct> m_underWay;
    std::optional<Ticket> m_ticketReply; ///< until the view has reached it
    std::optional<Ticket> m_endedReply;  ///< ended together with a call, until the view has reached it
    std::optional<WindowStatus> m_windowReply;
    std::optional<Outcome> m_outcome;
    QString m_sentTo;                  ///< of the transfer under way, in words
    std::optional<DeskStep> m_last;    ///< of this window, until somebody went on with the ticket
    std::optional<DeskStep> m_before;  ///< the visit ended together with the call that is m_last
    bool m_lastKnown = false;          ///< the hub was asked for it, or a newer one was taken here
    QHash<QUuid, int> m_alsoConsulted; ///< counted here and not yet in the ticket
    QUuid m_shownTicket;
    QDate m_askedDay; ///< the views were loaded anew for this day
    bool m_shown = false;
};

} // namespace ow
