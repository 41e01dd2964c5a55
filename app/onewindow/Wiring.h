#pragma once
#include "app/onewindow/Options.h"
#include "models/base/Clock.h"
#include "models/base/Random.h"
#include "sync/client/HubClient.h"
#include "sync/client/HubProcess.h"
#include "sync/client/QtScheduler.h"
#include "ui/chooser/StationChoice.h"
#include "ui/session/StationContext.h"

#include <QStackedWidget>

namespace ow {
class CaptureHealth;
class KioskGuard;
class KioskPage;
class Printer;
class SeatRating;
class StaffShell;
class StartMeasure;
class StartPage;
class StationWatch;
class VisitHost;
class Voice;

/// Everything this program is made of, in the order it depends on one another, and the way from start to the role's page.
class Wiring final : public QObject {
    Q_OBJECT
public:
    explicit Wiring(Options options);
    ~Wiring() override;
    void start();
    /// What the program ends with when it is to be started anew.
    static constexpr int restartCode = 75;
    /// The same, to practise from now on, and to work again.
    static constexpr int practiceCode = 76;
    static constexpr int practiceEndCode = 77;

private:
    void chooseRole();
    void chooseAgain();
    void startStation(const StationChoice &choice);
    void connectHub();
    void openHub(const HubAddress &address);
    /// The screen turned towards the visitor, beside a window's page.
    void addSeat(QWidget &page);
    void addFinding(StaffShell &shell);
    void passVisits(KioskPage &page);
    void addStaff(KioskPage &page);
    /// Speaks another language from now on, remembered for this PC; the page shown is made anew.
    void speak(const QString &code);
    void watchDevices();
    void watchCapture();
    void tellStarting();
    /// A kiosk gives numbers of its reserve even when it comes up without the hub.
    void startWithoutHub();
    void askHub();
    void showPage();
    void show(QWidget *page);
    void showProblem(const Problem &problem);
    void dataShown();
    void takePicture();

    Options m_options;
    std::unique_ptr<Clock> m_clock;
    SystemRandom m_random;
    QtScheduler m_scheduler;
    StationChoice m_choice;
    std::unique_ptr<Printer> m_printer;
    std::unique_ptr<Voice> m_voice;
    std::unique_ptr<HubProcess> m_process;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<HubClient> m_hub;
    std::unique_ptr<StationContext> m_context;
    std::unique_ptr<SeatRating> m_seatRating; ///< null where the rating screen is a station elsewhere
    std::unique_ptr<StationWatch> m_watch;
    std::unique_ptr<StationWatch> m_seatWatch; ///< of m_seatRating
    std::shared_ptr<CaptureHealth> m_captureHealth;
    std::unique_ptr<VisitHost> m_visits;   ///< of a kiosk
    HubAddress m_address;                  ///< of the hub this station was opened at
    HubAddress m_ownHub;                   ///< of m_process, once it is ready
    std::optional<Problem> m_startProblem; ///< why there is no hub yet
    bool m_shown = false;                  ///< the role's page stands
    bool m_pictured = false;
    QStackedWidget m_window; ///< first to go: its pages borrow all of the above
    StartPage *m_starting;
    std::unique_ptr<KioskGuard> m_guard;     ///< of m_window, where the public stands before it
    std::unique_ptr<StartMeasure> m_measure; ///< of m_window and m_hub
};

} // namespace ow
