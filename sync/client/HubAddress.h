#pragma once
// Where a hub is and how it is known: "https://host:port#sha256=PIN&join=KEY" (design §2, §10).
#include "models/base/Problem.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

class QUrlQuery;

namespace ow {

struct HubAddress {
    QString host;
    int port = 0;
    QByteArray pin; ///< SHA-256 of the hall CA's certificate (DER), 32 bytes
    QByteArray
        joinKey; ///< hexadecimal text; lets a station open itself. May be empty where stations are enrolled otherwise.

    friend bool operator==(const HubAddress &, const HubAddress &) = default;

    /// problem::AddressInvalid unless scheme, host, port and pin are all there.
    static Result<HubAddress> parse(const QString &text);
    QString text() const;
    /// Address of a path of the hub, without pin and key.
    QUrl url(const QString &path, const QUrlQuery &query) const;
};

/// DIR/hub.endpoint: what a running hub says about itself.
struct RunningHub {
    HubAddress address;
    qint64 pid = 0;

    /// problem::FileFailed when there is none, problem::AddressInvalid when it is not of that form (also: half written).
    static Result<RunningHub> read(const QString &dataDir);
};

} // namespace ow
