#pragma once
// Records kept whole as JSON in the first column of a query. One that cannot be read marks the connection failed with DatabaseCorrupt.
#include "models/base/ProblemTypes.h"
#include "models/store/Connection.h"

namespace ow {

template <class T>
QList<T> storedRecords(Connection &db, Query q)
{
    QList<T> records;
    while (q.next()) {
        if (const auto record = fromJson<T>(q.text(0).toUtf8(), Strictness::Tolerant))
            records.append(*record);
        else
            db.fail(Problem(problem::DatabaseCorrupt));
    }
    return records;
}

template <class T>
std::optional<T> storedRecord(Connection &db, Query q)
{
    const QList<T> records = storedRecords<T>(db, std::move(q));
    return records.isEmpty() ? std::nullopt : std::optional(records.first());
}

} // namespace ow
