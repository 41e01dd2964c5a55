#pragma once
#include "models/cases/AccessLog.h"

namespace ow {

class Connection;

/// What is looked at: a case or an application with its principal, or a person.
struct AccessTarget {
    std::optional<QUuid> application = {};
    std::optional<QUuid> person = {};
};

class AccessStore {
public:
    /// By the id of a case, an application, a rating or a person; nothing is bound to any other.
    static AccessTarget targetOf(Connection &db, const QUuid &id);
    /// Looks at one scan in one application, the last one first.
    static QList<AccessLine> ofScan(Connection &db, const QUuid &application, const QString &sha256);
    /// Looks at anything of the application, or at its principal beside it, the last one first.
    static QList<AccessLine> ofFile(Connection &db, const QUuid &application, const QUuid &principal);
    static void apply(Connection &db, const EventMeta &meta, const PersonalShown &shown);

    /// More nobody reads; the whole is in the log.
    static constexpr int linesMax = 200;
};

} // namespace ow
