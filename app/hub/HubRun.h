#pragma once
#include "app/hub/PhoneService.h"
#include "app/hub/PlatformLink.h"
#include "models/base/HallKind.h"

namespace ow {

struct HubRunOptions {
    QString folder;
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;
    HallKind kind = HallKind::Real;
    QString testClock;      ///< file of a FileClock; demo and training halls only
    QString smsFolder;      ///< between the hub and the program that sends text messages; empty: somebody calls
    QString externalFolder; ///< between the hub and departments' own systems; empty: cases are entered there by hand
    PlatformOptions platform;
    PhoneOptions phones = {};
    QString trainingFrom =
        {}; ///< of a training hall: data folder of the hall whose set-up and staff it takes over when it is made
};

/// Runs a hub until SIGTERM or SIGINT.
Result<void> runHub(const HubRunOptions &options);
/// Copies the database of a hub, running or not, into a new folder and checks the copy; then the sealed files it names and the given
/// calendars.
Result<void> backupHub(const QString &folder, const QString &target);
/// Puts a backup (sealed or plain; of a folder of sealed ones the newest good one) in the place of a hub that does not run; what stood there is
/// kept beside it, and papers and scans that are missing come back. The hall's keys must be in DIR/keys.
Result<void> restoreHub(const QString &folder, const QString &source);
/// Seals DIR/keys of a hub, running or not, into a new file, under a passphrase asked for on standard input.
Result<void> exportKeys(const QString &folder, const QString &target);
/// Puts sealed keys in their place; refused while a hub runs, over other keys, and beside a database that needs others.
Result<void> importKeys(const QString &folder, const QString &source);

} // namespace ow
