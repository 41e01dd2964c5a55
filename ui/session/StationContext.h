#pragma once
#include "models/base/Roles.h"
#include "sync/client/HubClient.h"
#include "ui/capture/CaptureChoice.h"
#include "ui/reader/ReaderChoice.h"
#include "ui/session/HallCalendar.h"

#include <QStringList>
#include <functional>
#include <memory>

namespace ow {

class Printer;
class Voice;

/// What every page of this station is given. Made once, before the first page, and outlives them all.
struct StationContext {
    HubClient &hub;
    const Clock &clock;
    Scheduler &scheduler;
    Printer &printer;
    Voice &voice;
    StationRole role = StationRole::Window;
    QString device; ///< its code in the hall's set-up, "K1"; may be empty
    int window = 0; ///< the window this station stands at; 0 for none
    QString dataDir;
    HubInfo hall = {};                      ///< as the hub described itself
    ReaderChoice reader{.simulated = true}; ///< what reads documents at this PC
    CaptureChoice capture = {};             ///< what captures papers at this PC
    /// A page calls it when it shows what the hub sent and can be used: for pictures and for measuring the start.
    std::function<void()> dataShown = [] {};

    /// Working days as this hall counts them; shared by all pages of the station.
    std::shared_ptr<HallCalendar> calendar = std::make_shared<HallCalendar>(hub);

    /// What this station's printer takes: A4 sheets rather than 80 mm slips.
    bool printsSheets = false;

    /// Started for practice: only a training hall lets it in.
    bool training = false;

    /// 演示, 演练, 模拟: what a screen of this station must be marked with.
    QStringList marks() const;
};

} // namespace ow
