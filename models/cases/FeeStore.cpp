#include "models/cases/FeeStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

QList<Case> FeeStore::open(Connection &db, int limit)
{
    return storedRecords<Case>(db,
                               db.query("SELECT c.record FROM case_fee f JOIN case_record c ON c.id = f.case_id WHERE "
                                        "f.open = 1 ORDER BY f.due, f.case_id LIMIT ?",
                                        limit));
}

std::optional<QUuid> FeeStore::caseOfReceipt(Connection &db, const QString &receipt)
{
    Query q = db.query("SELECT case_id FROM case_fee WHERE receipt = ?", receipt);
    return q.next() ? std::optional(q.uuid(0)) : std::nullopt;
}

FeeTerms FeeStore::terms(Connection &db)
{
    return storedRecord<FeeTerms>(db, db.query("SELECT record FROM fee_terms")).value_or(FeeTerms());
}

void FeeStore::applyTerms(Connection &db, const EventMeta &, const FeeTermsSet &event)
{
    db.run("INSERT INTO fee_terms(one, record) VALUES(1, ?) ON CONFLICT(one) DO UPDATE SET record = excluded.record",
           QString::fromUtf8(toJson(event.terms)));
}

void FeeStore::put(Connection &db, const Case &record)
{
    if (!record.fee)
        return;
    const auto receipt = record.fee->payment ? std::optional(record.fee->payment->receipt) : std::nullopt;
    db.run(
        "INSERT INTO case_fee(case_id, open, due, receipt) VALUES(?,?,?,?) ON CONFLICT(case_id) DO UPDATE SET open = "
        "excluded.open, receipt = excluded.receipt",
        record.id, int(record.fee->state == FeeState::Due), record.fee->due.due, receipt);
}

Fields FeeTerms::fields()
{
    return {field("days", &FeeTerms::days, {.min = 1, .max = 250})};
}

Fields FeeTermsSet::fields()
{
    return {field("terms", &FeeTermsSet::terms)};
}

} // namespace ow
