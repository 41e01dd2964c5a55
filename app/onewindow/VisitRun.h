#pragma once
#include "app/onewindow/Options.h"
#include "models/base/Clock.h"
#include "models/base/Random.h"
#include "sync/client/HubClient.h"
#include "sync/client/QtScheduler.h"
#include "ui/kiosk/KioskVisit.h"
#include "ui/session/StationContext.h"

#include <QSocketNotifier>
#include <QStackedWidget>
#include <QTimer>

namespace ow {
class KioskGuard;
class KioskPage;
class Printer;
class Voice;

/// The program of one visit (VisitHost): a station with its journal in memory, told over standard input which hub, and later what its
/// visitor wants; full screen over the kiosk's window, and gone with him. It writes nothing of him to any disk, is never dumped into a
/// core file, and cannot outlive the kiosk.
class VisitRun final : public QObject {
    Q_OBJECT
public:
    explicit VisitRun(const Options &options);
    ~VisitRun() override;

private:
    void read();
    void take(const QByteArray &line);
    void setUp(const QByteArray &line);
    void begin(const QByteArray &line);
    void leave();
    static void say(const QByteArray &word);

    Options m_options;
    std::unique_ptr<Clock> m_clock;
    SystemRandom m_random;
    QtScheduler m_scheduler;
    std::unique_ptr<Printer> m_printer;
    std::unique_ptr<Voice> m_voice;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<HubClient> m_hub;
    std::unique_ptr<StationContext> m_context;
    QSocketNotifier m_input;
    QByteArray m_read;
    QTimer m_alive;
    QStackedWidget m_window; ///< first to go: its page borrows all of the above
    KioskPage *m_page = nullptr;
    std::unique_ptr<KioskGuard> m_guard; ///< of m_window
};

} // namespace ow
