#include "models/store/Migrations.h"

#include "models/base/ProblemTypes.h"
#include "models/store/Connection.h"

#include <QDir>
#include <QFile>

namespace ow {

Migrations::Migrations(const QString &folder, int applicationId) : m_applicationId(applicationId)
{
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            m_steps.append({name.section(QLatin1Char('_'), 0, 0).toInt(), file.readAll()});
    }
}

Result<void> Migrations::apply(Connection &connection, const QString &path) const
{
    const auto pragma = [&](const char *sql) {
        Query query = connection.query(sql);
        return query.next() ? query.integer(0) : 0;
    };
    const qint64 found = pragma("PRAGMA user_version");
    const qint64 application = pragma("PRAGMA application_id");
    const qint64 tables = pragma("SELECT count(*) FROM sqlite_master");
    if (connection.failure())
        return fail(*connection.failure());
    const bool empty = application == 0 && found == 0 && tables == 0;
    if (application != m_applicationId && !empty)
        return fail(problem::DatabaseForeign);
    if (found > version())
        return fail(
            problem::DatabaseNewer,
            {{QStringLiteral("found"), QString::number(found)}, {QStringLiteral("known"), QString::number(version())}});
    // Only now: the mode is written into the file, and a file that is not ours stays as it is.
    connection.run("PRAGMA journal_mode=WAL");
    if (connection.failure())
        return fail(*connection.failure());
    if (found == version())
        return {};
    if (found > 0 && !path.isEmpty()) {
        const QString copy = path + QStringLiteral(".before-") + QString::number(version());
        QFile::remove(copy);
        if (const auto copied = connection.copyTo(copy); !copied)
            return copied;
    }
    connection.begin();
    for (const Migration &step : m_steps) {
        if (step.version > found)
            connection.runScript(step.sql);
    }
    connection.runScript("PRAGMA user_version=" + QByteArray::number(version()));
    connection.runScript("PRAGMA application_id=" + QByteArray::number(m_applicationId));
    return connection.commit();
}

} // namespace ow
