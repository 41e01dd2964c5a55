#pragma once
#include "models/base/HallKind.h"
#include "models/base/Problem.h"
#include "models/base/Roles.h"
#include "models/stations/StationHealth.h"

#include <optional>

class QCoreApplication;

namespace ow {

/// The monitor turned towards the visitor. Auto: full screen where there is a second one; Alt+0 opens and closes it.
enum class SecondScreen { Auto, Window, None };

/// Without its strokes; the program adds it to its own arguments and takes it away again when practice begins and ends.
inline constexpr char trainingOption[] = "training";

struct Options {
    std::optional<StationRole> role;
    QString hub; ///< URL#sha256=PIN&join=KEY; empty: a hub of our own
    QString dataDir;
    QString device;
    int window = 0;
    QString reader;  ///< as ReaderChoice; empty: as station.ini says
    QString capture; ///< as CaptureChoice; empty: as station.ini says
    QString printer; ///< as PrinterPool; empty: as station.ini says
    SecondScreen secondScreen = SecondScreen::Auto;
    QString ratingDevice; ///< the rating screen it stands for as well; empty: as station.ini says
    bool demo = false;
    bool training =
        false;       ///< practice: `dataDir` is a folder of its own in `homeDir`, and `hub` is where people practise
    QString homeDir; ///< as given by --data
    HallKind kind() const { return training ? HallKind::Training : demo ? HallKind::Demo : HallKind::Real; }
    QString testClock;  ///< file of a FileClock; demo and training halls only
    QString screenshot; ///< picture of the page once it shows the hub's data; the program then ends
    QString user;       ///< demo halls: signs in at once as this demo user
    bool kept = false;  ///< watched, and started anew when it crashes or hangs
    bool pulse = false; ///< tells whoever watches that it lives
    std::optional<StationRestart> restarted = {}; ///< by whoever watches it
    bool setStaffCode = false;
    bool kioskVisit = false; ///< started by a kiosk for one visitor
    QString measure; ///< demo halls: tells on standard output how far the start has come; a key to press, or "none"

    /// Shows help, version or what is wrong, and ends the program then.
    static Options read(const QCoreApplication &application);
};

} // namespace ow
