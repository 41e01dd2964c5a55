#include "models/cases/CaseStore.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/AmendmentRules.h"
#include "models/cases/CaseClock.h"
#include "models/cases/HearingStore.h"
#include "models/cases/PromiseRules.h"
#include "models/cases/ToleratedStore.h"
#include "models/cases/WorkLine.h"
#include "models/numbering/CaseNumberStore.h"
#include "models/store/Connection.h"

#include <QJsonArray>

namespace ow {

#define OW_APPLICATION_COLUMNS \
    "id, visit, principal, masked_name, data_key, items, state, started_on, started_by, answers_sealed, materials, " \
    "parties, reopened, bundle, filed"

namespace {
const QDate noDay(9999, 12, 31); ///< what waits stands behind everything that has a day

template <class T>
QString listText(const QList<T> &list)
{
    return QString::fromUtf8(toJson(list));
}

template <class T>
QList<T> listFrom(const QString &text)
{
    QList<T> list;
    Faults faults;
    if (const auto json = readJson(text.toUtf8()))
        describe::read(*json, describe::typeOf<QList<T>>, &list, QString(), Strictness::Tolerant, faults);
    return list;
}

Application applicationFrom(const Query &row)
{
    Application a{row.uuid(0),
                  row.uuid(1),
                  row.uuid(2),
                  row.text(3),
                  row.uuid(4),
                  listFrom<ItemRef>(row.text(5)),
                  row.code<ApplicationState>(6),
                  row.date(7),
                  row.text(8),
                  {},
                  listFrom<MaterialCheck>(row.text(10))};
    if (!row.isNull(9))
        a.answersSealed = row.bytes(9);
    if (!row.isNull(11))
        a.parties = listFrom<ApplicationParty>(row.text(11));
    if (!row.isNull(12))
        a.reopened = row.text(12).split(QLatin1Char('\n'));
    if (!row.isNull(13))
        a.bundle = row.text(13);
    if (!row.isNull(14)) {
        if (const auto filed = fromJson<FiledThrough>(row.text(14).toUtf8(), Strictness::Tolerant))
            a.filed = *filed;
    }
    return a;
}

/// Since when a correction waits for its second person.
std::optional<QDate> openAmendmentDay(const Case &record)
{
    const CaseAmendment *open = openAmendment(record);
    return open && mayBeAmended(record.state) ? std::optional(open->askedOn) : std::nullopt;
}

/// The record is kept as it came in its event; the columns beside it are for finding.
std::optional<Case> caseFrom(Connection &db, const QByteArray &text)
{
    const auto read = fromJson<Case>(text, Strictness::Tolerant);
    if (!read)
        db.fail(Problem(problem::DatabaseCorrupt));
    return read ? std::optional(*read) : std::nullopt;
}

QList<Case> casesFrom(Connection &db, Query query)
{
    QList<Case> found;
    while (query.next()) {
        if (auto record = caseFrom(db, query.bytes(0)))
            found.append(std::move(*record));
    }
    return found;
}

std::optional<Case> oneCase(Connection &db, Query query)
{
    return query.next() ? caseFrom(db, query.bytes(0)) : std::nullopt;
}

std::optional<Visit> visitFrom(Connection &db, Query q)
{
    if (!q.next())
        return std::nullopt;
    Visit visit{q.uuid(0), q.uuid(1), q.text(2), int(q.integer(3)), q.date(4), {}};
    Query persons = db.query(
        "SELECT person, masked_name, role, facts FROM visit_person WHERE visit = ? ORDER BY role, person", visit.id);
    while (persons.next()) {
        VisitPerson one{persons.uuid(0), persons.text(1), persons.code<VisitRole>(2)};
        if (!persons.isNull(3)) {
            const auto facts = fromJson<VisitFacts>(persons.text(3).toUtf8(), Strictness::Tolerant);
            if (facts)
                one.facts = *facts;
            else
                db.fail(Problem(problem::DatabaseCorrupt));
        }
        visit.persons.append(one);
    }
    return visit;
}
} // namespace

std::optional<Visit> CaseStore::visit(Connection &db, const QUuid &id)
{
    return visitFrom(db, db.query("SELECT id, ticket, ticket_number, window, day FROM visit WHERE id = ?", id));
}

std::optional<Visit> CaseStore::visitOfTicket(Connection &db, const QUuid &ticket)
{
    return visitFrom(db, db.query("SELECT id, ticket, ticket_number, window, day FROM visit WHERE ticket = ?", ticket));
}

std::optional<Application> CaseStore::application(Connection &db, const QUuid &id)
{
    Query q = db.query("SELECT " OW_APPLICATION_COLUMNS " FROM application WHERE id = ?", id);
    return q.next() ? std::optional(applicationFrom(q)) : std::nullopt;
}

QList<Application> CaseStore::ofVisit(Connection &db, const QUuid &visit)
{
    QList<Application> found;
    Query q = db.query("SELECT " OW_APPLICATION_COLUMNS " FROM application WHERE visit = ? ORDER BY id DESC", visit);
    while (q.next())
        found.append(applicationFrom(q));
    return found;
}

QList<Application> CaseStore::draftsOf(Connection &db, const QUuid &principal)
{
    QList<Application> found;
    Query q = db.query("SELECT " OW_APPLICATION_COLUMNS
                       " FROM application WHERE principal = ? AND state = 'draft' ORDER BY id",
                       principal);
    while (q.next())
        found.append(applicationFrom(q));
    return found;
}

std::optional<Draft> CaseStore::draft(Connection &db, const QUuid &application)
{
    Query q = db.query("SELECT application, rev, holder, holder_name, fence, body_sealed, saved_at_ms FROM draft WHERE "
                       "application = ?",
                       application);
    if (!q.next())
        return std::nullopt;
    return Draft{q.uuid(0), int(q.integer(1)), q.text(2), q.text(3), int(q.integer(4)), q.bytes(5), q.instant(6)};
}

void CaseStore::putDraft(Connection &db, const Draft &d)
{
    db.run("INSERT INTO draft(application, rev, holder, holder_name, fence, body_sealed, saved_at_ms) "
           "VALUES(?,?,?,?,?,?,?) "
           "ON CONFLICT(application) DO UPDATE SET rev = excluded.rev, holder = excluded.holder, holder_name = "
           "excluded.holder_name, "
           "fence = excluded.fence, body_sealed = excluded.body_sealed, saved_at_ms = excluded.saved_at_ms",
           d.application, d.rev, d.holder, d.holderName, d.fence, d.bodySealed, d.savedAt);
}

void CaseStore::removeDraft(Connection &db, const QUuid &application)
{
    db.run("DELETE FROM draft WHERE application = ?", application);
}

std::optional<Case> CaseStore::find(Connection &db, const QUuid &id)
{
    return oneCase(db, db.query("SELECT record FROM case_record WHERE id = ?", id));
}

std::optional<FiledCase> CaseStore::filed(Connection &db, const QUuid &id)
{
    Query row = db.query("SELECT record, application_serial FROM case_record WHERE id = ?", id);
    auto record = row.next() ? caseFrom(db, row.bytes(0)) : std::nullopt;
    if (!record)
        return std::nullopt;
    Query q = db.query("SELECT " OW_APPLICATION_COLUMNS " FROM application WHERE serial = ?", row.integer(1));
    return q.next() ? std::optional(FiledCase{*std::move(record), applicationFrom(q)}) : std::nullopt;
}

std::optional<CaseStore::Owner> CaseStore::ownerOf(Connection &db, const QUuid &id)
{
    Query q = db.query("SELECT application, principal FROM case_record WHERE id = ?1 "
                       "UNION ALL SELECT id, principal FROM application WHERE id = ?1",
                       id);
    return q.next() ? std::optional(Owner{q.uuid(0), q.uuid(1)}) : std::nullopt;
}

std::optional<Case> CaseStore::findByNumber(Connection &db, const QString &number)
{
    return oneCase(db, db.query("SELECT record FROM case_record WHERE number = ?", number));
}

QList<Case> CaseStore::ofApplication(Connection &db, const QUuid &application)
{
    return casesFrom(db, db.query("SELECT record FROM case_record WHERE application = ? ORDER BY number", application));
}

std::optional<Case> CaseStore::ofItem(Connection &db, const QUuid &application, const QString &item)
{
    // The plus keeps the index of items out of it: an item may have half of all cases, an application has a few.
    return oneCase(db,
                   db.query("SELECT record FROM case_record WHERE application = ? AND +item = ?", application, item));
}

QList<Case> CaseStore::ofPrincipal(Connection &db, const QUuid &principal, int limit)
{
    return casesFrom(
        db,
        db.query("SELECT record FROM case_record WHERE principal = ? ORDER BY received_on DESC, number LIMIT ?",
                 principal, limit));
}

QList<QByteArray> CaseStore::recordsInStates(Connection &db, const QList<CaseState> &states, int limit)
{
    struct Line {
        QByteArray order;
        QByteArray record;
    };
    std::vector<Line> lines;
    const auto take = [&](Query query) {
        while (query.next())
            lines.push_back({query.isNull(0) ? "~" + query.bytes(1) : query.bytes(0) + query.bytes(1), query.bytes(2)});
    };
    if (states.isEmpty())
        take(db.query("SELECT due, number, record FROM case_record ORDER BY due NULLS LAST, number LIMIT ?", limit));
    for (const CaseState state : states)
        take(db.query("SELECT due, number, record FROM case_record WHERE state = ? ORDER BY due NULLS LAST, number "
                      "LIMIT ?",
                      state, limit));
    if (states.size() > 1)
        std::ranges::sort(lines, {}, &Line::order);
    QList<QByteArray> records;
    for (Line &line : std::span(lines).first(std::min(lines.size(), size_t(std::max(limit, 0)))))
        records.append(std::move(line.record));
    return records;
}

QList<Case> CaseStore::inStates(Connection &db, const QList<CaseState> &states, int limit)
{
    QList<Case> found;
    for (const QByteArray &record : recordsInStates(db, states, limit)) {
        if (auto read = caseFrom(db, record))
            found.append(std::move(*read));
    }
    return found;
}

QList<QByteArray> CaseStore::workLines(Connection &db, int limit)
{
    QList<QByteArray> lines;
    Query query = db.query(
        "SELECT work_line FROM case_record WHERE work_line IS NOT NULL ORDER BY work_due, number LIMIT ?", limit);
    while (query.next())
        lines.append(query.bytes(0));
    return lines;
}

void CaseStore::completeWorkLines(Connection &db)
{
    QList<Case> untold = casesFrom(
        db,
        db.query("SELECT record FROM case_record WHERE work_line IS NULL AND (promise_due IS NOT NULL OR state IN "
                 "(?, ?, ?, ?))",
                 CaseState::Accepted, CaseState::Tolerant, CaseState::Suspended, CaseState::Approved));
    for (const Case &record : std::as_const(untold))
        put(db, record);
}

QList<Case> CaseStore::withOpenSupplements(Connection &db, int limit)
{
    return casesFrom(
        db,
        db.query(
            "SELECT record FROM case_record WHERE supplement_due IS NOT NULL ORDER BY supplement_due, number LIMIT ?",
            limit));
}

QList<Case> CaseStore::withOpenAmendments(Connection &db, int limit)
{
    return casesFrom(db,
                     db.query("SELECT record FROM case_record WHERE amendment_asked IS NOT NULL "
                              "ORDER BY amendment_asked, number LIMIT ?",
                              limit));
}

QList<Case> CaseStore::ofExternal(Connection &db, ExternalState state, int limit)
{
    return casesFrom(
        db,
        db.query("SELECT record FROM case_record WHERE external_state = ? ORDER BY due, number LIMIT ?", state, limit));
}

int CaseStore::countOf(Connection &db, CaseState state)
{
    Query q = db.query("SELECT count(*) FROM case_record WHERE state = ?", state);
    return q.next() ? int(q.integer(0)) : 0;
}

int CaseStore::receivedOf(Connection &db, const QString &item, QDate day)
{
    Query q = db.query("SELECT count(*) FROM case_record WHERE item = ? AND received_on = ?", item, day);
    return q.next() ? int(q.integer(0)) : 0;
}

int CaseStore::resultsOf(Connection &db, const QString &item, int year)
{
    Query q = db.query("SELECT count(*) FROM case_record WHERE item = ? AND result_year = ?", item, year);
    return q.next() ? int(q.integer(0)) : 0;
}

void CaseStore::applyVisit(Connection &db, const EventMeta &, const VisitStored &event)
{
    const Visit &v = event.visit;
    db.run("INSERT INTO visit(id, ticket, ticket_number, window, day) VALUES(?,?,?,?,?) ON CONFLICT(id) DO NOTHING",
           v.id, v.ticket, v.ticketNumber, v.window, v.day);
    for (const VisitPerson &p : v.persons)
        db.run("INSERT INTO visit_person(visit, person, masked_name, role, facts) VALUES(?,?,?,?,?) "
               "ON CONFLICT(visit, person, role) DO UPDATE SET masked_name = excluded.masked_name, facts = "
               "excluded.facts",
               v.id, p.person, p.maskedName, p.role,
               p.facts ? std::optional(QString::fromUtf8(toJson(*p.facts))) : std::nullopt);
}

void CaseStore::put(Connection &db, const Application &a)
{
    db.run("INSERT INTO application(" OW_APPLICATION_COLUMNS ") VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) "
           "ON CONFLICT(id) DO UPDATE SET principal = excluded.principal, masked_name = excluded.masked_name, items = "
           "excluded.items, state = excluded.state, answers_sealed = "
           "excluded.answers_sealed, "
           "materials = excluded.materials, parties = excluded.parties, reopened = excluded.reopened, filed = "
           "excluded.filed",
           a.id, a.visit, a.principal, a.maskedName, a.key, listText(a.items), a.state, a.startedOn, a.startedBy,
           a.answersSealed, listText(a.materials), a.parties ? std::optional(listText(*a.parties)) : std::nullopt,
           a.reopened ? std::optional(QStringList(*a.reopened).join(QLatin1Char('\n'))) : std::nullopt, a.bundle,
           a.filed ? std::optional(QString::fromUtf8(toJson(*a.filed))) : std::nullopt);
}

void CaseStore::put(Connection &db, const Case &c)
{
    std::optional<QDate> supplementDue;
    for (const Supplement &s : c.supplements) {
        if (awaitsDecision(c.state) && !s.receivedOn && (!supplementDue || s.due.due < *supplementDue))
            supplementDue = s.due.due;
    }
    const std::optional<Deadline> promiseDue = promiseDeadline(c);
    const std::optional<WorkLine> work = workLine(c);
    db.run("INSERT INTO case_record(id, number, application, item, unit, principal, state, due, supplement_due, "
           "received_on, result_year, promise_due, receiver, amendment_asked, external_state, work_due, "
           "work_line, application_serial, record) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,"
           "(SELECT serial FROM application WHERE id = ?3),?18) ON CONFLICT(id) DO UPDATE SET principal = "
           "excluded.principal, state = "
           "excluded.state, due = excluded.due, amendment_asked = excluded.amendment_asked, external_state = "
           "excluded.external_state, "
           "supplement_due = excluded.supplement_due, result_year = excluded.result_year, promise_due = "
           "excluded.promise_due, receiver = excluded.receiver, work_due = excluded.work_due, work_line = "
           "excluded.work_line, record = excluded.record",
           c.id, c.number, c.application, c.item, c.unit, c.principal, c.state,
           c.due ? std::optional(c.due->due) : std::nullopt, supplementDue, c.receivedOn,
           c.result ? std::optional(qint64(c.result->validFrom.year())) : std::nullopt,
           promiseDue ? std::optional(promiseDue->due) : std::nullopt, c.receiver, openAmendmentDay(c),
           c.external ? std::optional(c.external->state) : std::nullopt,
           work ? std::optional(work->due.value_or(noDay)) : std::nullopt,
           work ? std::optional(QString::fromUtf8(toJson(*work))) : std::nullopt, QString::fromUtf8(toJson(c)));
    if (c.shortNumber)
        CaseNumberStore::put(db, {*c.shortNumber, c.application, c.item});
    ToleratedStore::put(db, c);
    HearingStore::put(db, c);
}

Fields DraftBody::Entry::fields()
{
    return {field("key", &Entry::key, {.lengthMin = 1, .lengthMax = 100}),
            field("value", &Entry::value, {.lengthMax = 2000}), field("provenance", &Entry::provenance)};
}

Fields DraftBody::fields()
{
    return {field("answers", &DraftBody::answers, {.itemsMax = 5000}), field("materials", &DraftBody::materials),
            field("parked", &DraftBody::parked, {.itemsMax = 5000})};
}

} // namespace ow
