#include "app/bench/SameRowsStore.h"

#include "models/store/Connection.h"

#include <QElapsedTimer>

namespace ow {

namespace {
/// A table an acceptance writes: what is new of it, put aside in equal parts; one part of it written.
struct SameTable {
    const char *take;
    const char *order;
    const char *write;
};
constexpr SameTable sameTables[] = {
    {"CREATE TEMP TABLE new_event AS SELECT ntile(?) OVER (ORDER BY seq) AS part, * FROM (SELECT * FROM other.event "
     "EXCEPT "
     "SELECT * FROM main.event)",
     "CREATE INDEX temp.new_event_by_part ON new_event(part)",
     "INSERT INTO main.event(seq, id, type, subject, recorded_at_ms, body, hash) SELECT seq, id, type, subject, "
     "recorded_at_ms, body, hash FROM temp.new_event WHERE part = ?"},
    {"CREATE TEMP TABLE new_application AS SELECT ntile(?) OVER (ORDER BY id) AS part, * FROM (SELECT * FROM "
     "other.application EXCEPT SELECT * FROM main.application)",
     "CREATE INDEX temp.new_application_by_part ON new_application(part)",
     "INSERT OR REPLACE INTO main.application(id, visit, principal, masked_name, data_key, items, state, started_on, "
     "started_by, answers_sealed, materials, parties, reopened) SELECT id, visit, principal, masked_name, data_key, "
     "items, "
     "state, started_on, started_by, answers_sealed, materials, parties, reopened FROM temp.new_application WHERE part "
     "= ?"},
    {"CREATE TEMP TABLE new_case AS SELECT ntile(?) OVER (ORDER BY id) AS part, * FROM (SELECT * FROM "
     "other.case_record "
     "EXCEPT SELECT * FROM main.case_record)",
     "CREATE INDEX temp.new_case_by_part ON new_case(part)",
     "INSERT INTO main.case_record(id, number, application, item, unit, principal, state, due, supplement_due, "
     "received_on, "
     "result_year, promise_due, receiver, record) SELECT id, number, application, item, unit, principal, state, due, "
     "supplement_due, "
     "received_on, result_year, promise_due, receiver, record FROM temp.new_case WHERE part = ?"},
    {"CREATE TEMP TABLE new_paper AS SELECT ntile(?) OVER (ORDER BY id) AS part, * FROM (SELECT * FROM other.paper "
     "EXCEPT "
     "SELECT * FROM main.paper)",
     "CREATE INDEX temp.new_paper_by_part ON new_paper(part)",
     "INSERT INTO main.paper(id, kind, number, application, case_id, item, content_sealed, qr, issued_at_ms, year) "
     "SELECT "
     "id, kind, number, application, case_id, item, content_sealed, qr, issued_at_ms, year FROM temp.new_paper WHERE "
     "part = "
     "?"},
    {"CREATE TEMP TABLE new_serial AS SELECT ntile(?) OVER (ORDER BY serial) AS part, * FROM (SELECT * FROM "
     "other.case_serial EXCEPT SELECT * FROM main.case_serial)",
     "CREATE INDEX temp.new_serial_by_part ON new_serial(part)",
     "INSERT INTO main.case_serial(serial, application, item) SELECT serial, application, item FROM temp.new_serial "
     "WHERE "
     "part = ?"},
    {"CREATE TEMP TABLE new_key AS SELECT ntile(?) OVER (ORDER BY serial) AS part, * FROM (SELECT * FROM "
     "other.find_key "
     "EXCEPT SELECT * FROM main.find_key)",
     "CREATE INDEX temp.new_key_by_part ON new_key(part)",
     "INSERT INTO main.find_key(key, serial) SELECT key, serial FROM temp.new_key WHERE part = ?"},
    {"CREATE TEMP TABLE new_command AS SELECT ntile(?) OVER (ORDER BY id) AS part, * FROM (SELECT * FROM "
     "other.command_log "
     "EXCEPT SELECT * FROM main.command_log)",
     "CREATE INDEX temp.new_command_by_part ON new_command(part)",
     "INSERT INTO main.command_log SELECT * FROM other.command_log WHERE id IN (SELECT id FROM temp.new_command WHERE "
     "part = "
     "?)"},
};
} // namespace

double sameRowsPerSecond(const QString &before, const QString &after, int transactions)
{
    const auto opened = Connection::open(before, OpenMode::Writer);
    if (!opened)
        return 0;
    Connection &db = **opened;
    db.run("PRAGMA journal_mode=WAL"); // as the hub's
    db.run("ATTACH ? AS other", after);
    for (const SameTable &table : sameTables) {
        db.run(table.take, transactions);
        db.run(table.order);
    }
    if (db.failure())
        return 0;
    QElapsedTimer timer;
    timer.start();
    for (int part = 1; part <= transactions; ++part) {
        db.begin();
        for (const SameTable &table : sameTables)
            db.run(table.write, part);
        if (!db.commit())
            return 0;
    }
    return double(transactions) * 1e9 / double(timer.nsecsElapsed());
}

} // namespace ow
