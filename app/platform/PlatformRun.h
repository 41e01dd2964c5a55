#pragma once
#include "models/base/Describe.h"

namespace ow {

struct PlatformPlace {
    QString folder;
    QString database; ///< of PostgreSQL, as libpq takes it; empty: the SQLite file in the folder
};

struct PlatformRunOptions {
    PlatformPlace place;
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;
    QString registryData;          ///< file of made-up registers; empty: the demo's
    int registryDelayMs = 0;       ///< they answer as late as that
    QStringList registriesFailing; ///< and these are out of order; "*" for all
};

/// DIR/platform.endpoint, 0600.
struct PlatformEndpoint {
    QString url;
    QString pin;
    QString adminKey;
    qint64 pid = 0;
    static Fields fields()
    {
        return {field("url", &PlatformEndpoint::url), field("pin", &PlatformEndpoint::pin),
                field("adminKey", &PlatformEndpoint::adminKey), field("pid", &PlatformEndpoint::pid)};
    }
};

/// Runs the platform until SIGTERM or SIGINT.
Result<void> runPlatform(const PlatformRunOptions &options);

// The following ask the platform that runs on the folder, or open it themselves when none does: one program of a folder writes at a time.

/// Registers a hall and prints its credentials, once.
Result<void> addHall(const PlatformPlace &place, const QString &code, const QString &name);
/// Checks a catalogue folder as a hall would, and puts it on every hall's feed.
Result<void> publishCatalogue(const PlatformPlace &place, const QString &catalogueFolder);
/// Makes an identity code for the made-up person of the demo with this number, and prints it.
Result<void> makeIdentityCode(const PlatformPlace &place, const QString &number, const QString &level);
/// Sends the online application in a file to a hall, as often as it is called, and prints what the hall said of it so far.
Result<void> sendOnline(const PlatformPlace &place, const QString &hall, const QString &file);
/// Puts a file of an application's paper on the platform, for this hall, and prints how the application names it.
Result<void> uploadFile(const PlatformPlace &place, const QString &hall, const QString &file);
/// Sends what a notice asked for, of the application with this number.
Result<void> correctOnline(const PlatformPlace &place, const QString &hall, const QString &number, const QString &file);
/// Sends the command in a file, {"command":…,"data":…}, to a hall.
Result<void> sendDirective(const PlatformPlace &place, const QString &hall, const QString &file);

} // namespace ow
