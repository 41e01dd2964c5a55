#pragma once
#include "app/onewindow/Options.h"
#include "app/onewindow/VisitLine.h"
#include "models/base/Clock.h"
#include "models/base/Random.h"
#include "models/stations/StationHealth.h"
#include "sync/client/HubAddress.h"
#include "ui/kiosk/KioskVisit.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QProcess;

namespace ow {

/// The kiosk's side of visits done in a visitor's own name: a program of its own for each, which is started ahead so that nobody waits,
/// lies over the kiosk's window while its visitor is there, and ends with him, when it says nothing any more, or with the kiosk. What he
/// typed, laid on the reader or was told is in that program's memory only, and that goes back to the system with it.
class VisitHost final : public QObject {
    Q_OBJECT
public:
    static constexpr int silentMsMax = 10000;
    static constexpr int showWithinMs = 20000;
    static constexpr int endWithinMs = 2000;
    static constexpr int startAgainMs = 2000;

    VisitHost(const Options &options, const QString &device, const HubAddress &hub, const HubInfo &hall, Clock &clock,
              Random &random);
    ~VisitHost() override;

    /// Starts the program for the next visitor unless it is there.
    void keepReady();
    void open(const KioskVisit &visit);
    /// Whoever is there must go.
    void end();
    bool isOpen() const { return m_open; }

signals:
    void shown();
    void over();
    void failed();
    void printerTold(bool prints);
    void readerTold(ow::DeviceState state);

private:
    void start();
    void read();
    void take(const QByteArray &line);
    void ended();
    void tick();

    Options m_options;
    QString m_device;
    VisitSetup m_setup;
    QProcess *m_process = nullptr; ///< waits for a visitor, or is his
    QTimer m_everySecond;
    QElapsedTimer m_heard;
    QElapsedTimer m_opened;
    QElapsedTimer m_startedAt;
    bool m_open = false;
    bool m_shown = false;
    bool m_leaving = false; ///< its visit is over, and it is on its way out
};

} // namespace ow
