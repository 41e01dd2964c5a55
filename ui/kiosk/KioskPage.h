#pragma once
#include "models/cases/ResultCommands.h"
#include "models/identity/IdentityCard.h"
#include "models/queue/BookingCommands.h"
#include "models/queue/ItemService.h"
#include "models/queue/QueueViews.h"
#include "sync/client/LiveView.h"
#include "ui/kiosk/KioskQueues.h"
#include "ui/kiosk/KioskReserve.h"
#include "ui/kiosk/KioskScreens.h"
#include "ui/kiosk/KioskVisit.h"
#include "ui/kiosk/Language.h"
#include "ui/papers/SlipDesk.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QWidget>
#include <functional>

class QStackedWidget;

namespace ow {
class Banner;
class CardReader;
class EmptyState;
class KioskAloud;
class KioskCheckIn;
class KioskCountdown;
class KioskHead;
class KioskInquiry;
class KioskLost;
class KioskStaff;
class StaffCode;

/// 取号机: queue, priority, number; a time for another day; the check-in of who has one. Without the hub it gives numbers of its reserve
/// series (KioskReserve); a press that was sent before is then void, and what the hub made of it is taken back.
class KioskPage final : public QWidget {
    Q_OBJECT
public:
    static constexpr int resultMs = 15000;
    static constexpr int priorityMs = 30000;
    static constexpr int bookingMs = 60000;
    /// There is a code to be photographed.
    static constexpr int unprintedMs = 60000;
    /// So long before everything is wiped the visitor is asked whether he is still there; in large type longer.
    static constexpr int warnMs = 10000;
    static constexpr int warnElderMs = 15000;
    /// A form is filled in with pauses; where others wait for numbers, they are short, and so is the whole.
    static constexpr int fillMs = 90000;
    static constexpr int fillGivingWayMs = 25000;
    static constexpr int fillGivingWayMaxMs = 240000;

    using OpenVisit = std::function<void(const KioskVisit &)>;

    /// Takes the reader over; without one tickets are taken by hand only.
    explicit KioskPage(StationContext &context, CardReader *reader = nullptr, QWidget *parent = nullptr);

    /// From now on whatever is done in a visitor's own name is done elsewhere, and this page learns nothing of him. `readsCards`: there
    /// cards can be read.
    void passVisitsTo(OpenVisit open, bool readsCards);
    /// The visit passed on has ended, however it did.
    void visitOver();
    /// … or could not begin.
    void visitFailed();
    /// The other side: does this one visit and nothing else, and says when it is done.
    void doVisit(const KioskVisit &visit);
    /// What the printer of this kiosk can do, as another program found out.
    void tellPrinter(bool prints);
    /// What staff type to get at what only they may do; `told`: the code itself, in demo halls,
    /// where it is said beside.
    void setStaffCode(const StaffCode &code, const QString &told = {});

signals:
    /// By staff.
    void endAsked();
    void restartAsked();
    void visitDone();
    /// The visit is seen.
    void visitShown();
    void printerTold(bool prints);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Purpose { Ticket, Booking, CheckIn, Fill };

    void makeSteps();
    void connectSteps();
    void setLanguage(Language::Choice language);
    void tellTexts();
    void tick();
    void refresh();
    void showStep(QWidget *step);
    void home();
    void homeLater(int milliseconds);
    /// The step nothing was begun in.
    QWidget *homeStep() const;
    /// A fill station: it gives no numbers.
    bool isForFilling() const;
    void beginFill();
    void beginProgress(bool handIn);
    void beginRate();
    void beginSuggest();
    void tellFillCalled();
    void countDown(int round, int seconds);
    /// The next one begins anew, in the language and letters of everybody.
    void endVisit();
    /// True when it was passed on.
    bool passOn(KioskVisit visit);
    void beginVisit();
    void makeStaff();
    void printTest();
    /// Goes to a step that is left by itself after a while.
    void go(QWidget *step, int milliseconds);
    void chooseQueue(const QString &code);
    void useQueue(const QString &code);
    void chooseItem(const QString &item, const QString &name, const QString &queue);
    void offerWithoutQueue(const QString &title, const QString &text);
    bool gives(const QString &queue) const;
    void helpUnsure();
    void beginBooking();
    void loadSlots();
    void chooseSlot(Instant slot);
    void askCard();
    void leaveCard();
    void take(const IdentityCard &card);
    void askResults(const AskResults &asked, const QString &onward, const std::function<void()> &goOn);
    void offerResults(const ResultsReady &ready, const QString &onward, const std::function<void()> &goOn);
    void collect(const QString &queue);
    void issue(const std::optional<QString> &priority);
    void issueReserve();
    void linkChanged();
    /// The hub's view, or what this kiosk knows by heart.
    const PublicView &knownView() const;
    /// The same with the hall's names in the visitor's language.
    PublicView hallView() const;
    IssuedTicket named(IssuedTicket issued) const;
    void refuse(const QString &title, const Problem &problem);
    void tellLost();
    void book(const IdentityCard &card);
    void checkIn(const CheckIn &command);
    void sendCheckIn(const CheckIn &command);
    template <Described C>
    void send(const C &command, const QString &what, const QString &refusal,
              const std::function<void(const IssuedTicket &)> &done);
    void unprinted(const QUuid &ticket, const Problem &problem);
    void tellCard();
    void tellPriority();
    void setElder(bool elder);
    void makeAloud();
    void readAloud();
    QString queueName(const QString &code) const;

    StationContext &m_context;
    LiveView<PublicView> m_view;
    LiveView<ItemServiceView> m_service;
    SlipDesk m_slips;
    KioskReserve m_reserve;
    KioskInquiry *m_inquiry;
    Language m_language;
    QPointer<CardReader> m_reader; ///< null: tickets by hand only
    KioskHead *m_head;
    QStackedWidget *m_stack;
    KioskScreens m_screens;
    Banner *m_cut;     ///< what still works without the hub
    Banner *m_printer; ///< paper-out or fault, until something is printed again
    KioskLost *m_lost;
    EmptyState *m_away; ///< while a visit is done elsewhere
    KioskStaff *m_staff;
    KioskCountdown *m_countdown;
    KioskAloud *m_aloud;
    OpenVisit m_openVisit;
    bool m_readsCards;
    std::optional<KioskVisit> m_visit; ///< the one that is all this page is here for
    bool m_visitBegun = false;
    int m_idleMs = 0; ///< of the step shown; 0: it is not left by itself
    QElapsedTimer m_lastTouch;
    QWidget *m_step = nullptr; ///< where the visitor is; what is shown unless the hub is lost
    Purpose m_purpose = Purpose::Ticket;
    QString m_queue;                    ///< chosen
    QString m_item;                     ///< chosen, when he looked for it; its code
    QString m_itemName;                 ///< of it
    Instant m_slot;                     ///< chosen
    bool m_isUnsure = false;            ///< he is to be met
    std::optional<IdentityCard> m_read; ///< for this ticket only
    QUuid m_shownTicket;
    QDate m_askedDay; ///< the view was loaded anew for this day
    bool m_issuing = false;
    bool m_keeping = false; ///< a reserve number is on its way to the disk
    int m_asked = 0;        ///< the answer to an earlier question is too late
    int m_fillRound = 0;    ///< an earlier limit is void
    int m_round = 0;        ///< an earlier step's way home is void
};

} // namespace ow
