#pragma once
// What stands at this PC: the start option goes before DIR/station.ini, and that before what every hall of this kind has.
#include "app/onewindow/Options.h"
#include "models/base/Clock.h"
#include "ui/capture/CaptureChoice.h"
#include "ui/chooser/StationChoice.h"
#include "ui/reader/ReaderChoice.h"

#include <memory>

namespace ow {

/// Each role of a PC is a station of its own, with its own journal.
QString stationDir(const QString &dataDir, const StationChoice &choice);
/// Only where nobody is real there is a simulated reader nobody asked for; elsewhere, and where the file is not understood, documents are
/// typed. Practice is always done with made-up people and papers, whatever stands beside the PC.
ReaderChoice readerOf(const Options &options, HallKind kind);
/// As for readers: elsewhere papers are brought in as files.
CaptureChoice captureOf(const Options &options, HallKind kind);
/// As for readers: elsewhere the printers the system has.
QString printerOf(const Options &options, HallKind kind);
/// Null when the file of a test clock cannot be read.
std::unique_ptr<Clock> stationClock(const Options &options);

} // namespace ow
