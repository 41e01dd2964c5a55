#pragma once
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/BlankCommands.h"
#include "models/cases/CaseViews.h"
#include "models/cases/CollectCommands.h"
#include "models/queue/QueueViews.h"
#include "sync/client/LiveView.h"
#include "ui/papers/PaperDesk.h"
#include "ui/papers/PrintBar.h"
#include "ui/session/StationContext.h"

#include <QWidget>

namespace ow {
class CardReader;
class DeliveryDesk;
class FeeSheet;
class Notice;
class WindowPage;

/// 出件窗口: the window's page for calling, and in its working area the hand-over of results against identity and signature.
class DeliveryPage final : public QWidget {
    Q_OBJECT
public:
    /// Takes the reader over.
    DeliveryPage(StationContext &context, const SignedIn &clerk, int window, CardReader *reader,
                 QWidget *parent = nullptr);

private:
    void refresh();
    void identify(const IdentityCard &card);
    void deliver(const QList<QUuid> &cases, const QByteArray &signature, const std::optional<ProxyProof> &proxy,
                 const std::optional<Signing> &signing);
    void findForOther(const QString &number);
    void wireCollecting();
    void askAddress(const QList<Case> &cases);
    void issue(const QUuid &id);
    void wireFees();
    void askFee(const Case &record);
    void print(const QUuid &id);
    void spoil(const SpoilBlank &command);
    void count(const CountBlanks &command);
    template <class C, class Took>
    void send(const C &command, Took took);

    StationContext &m_context;
    QString m_clerk;
    int m_number;
    const WorkingCalendar &m_calendar;
    LiveView<QueueView> m_queue;
    LiveView<CasesView> m_waiting;
    LiveView<BlanksView> m_blanks;
    LiveView<CollectingView> m_collecting;
    PaperDesk m_papers;
    WindowPage *m_window;
    PrintBar *m_printing;
    Notice *m_notice;
    DeliveryDesk *m_desk;
    FeeSheet *m_fees;
    QUuid m_ticket; ///< whom m_person was identified for
    std::optional<PersonCard> m_person;
    QList<Case> m_forOther; ///< of somebody m_person collects for
    bool m_underWay = false;
};

} // namespace ow
