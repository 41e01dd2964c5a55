#pragma once
#include "models/base/Describe.h"

namespace ow {

struct PlatformRunOptions {
    QString folder;
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;
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

// The following ask the platform that runs on the folder, or open the folder themselves when none does: one program writes at a time.

/// Registers a hall and prints its credentials, once.
Result<void> addHall(const QString &folder, const QString &code, const QString &name);
/// Checks a catalogue folder as a hall would, and puts it on every hall's feed.
Result<void> publishCatalogue(const QString &folder, const QString &catalogueFolder);
/// Sends the command in a file, {"command":…,"data":…}, to a hall.
Result<void> sendDirective(const QString &folder, const QString &hall, const QString &file);

} // namespace ow
