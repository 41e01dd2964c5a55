#pragma once
#include "models/base/Problem.h"

#include <QList>

namespace ow {

class Connection;

/// Numbered, append-only steps "0001_base.sql" … in one folder of the resources. A new file runs all of them; shipped files are never edited.
struct Migration {
    int version = 0;
    QByteArray sql;
};

class Migrations {
public:
    /// Steps of ":/sql/hub", in order. `applicationId` marks the file as ours.
    Migrations(const QString &folder, int applicationId);
    int version() const { return m_steps.isEmpty() ? 0 : m_steps.last().version; }

    /// Brings the database up to version(): all steps in one transaction, after a copy beside it (PATH.before-N) when it already
    /// held rows. DatabaseNewer for a file of a newer program, DatabaseForeign for one that is not ours.
    Result<void> apply(Connection &connection, const QString &path) const;

private:
    QList<Migration> m_steps;
    int m_applicationId;
};

} // namespace ow
