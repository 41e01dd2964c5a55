#pragma once
#include <QStringList>

namespace ow {

/// A window or a kiosk without a screen, as a process of its own: the product's client on its journal, made to be killed. Arguments:
/// address folder acknowledged window|kiosk device window user password. Writes a line to the file `acknowledged` for each command the
/// hub has answered as done: "NAME TICKET-ID REPLAYED".
int runCrashStation(const QStringList &arguments);

} // namespace ow
