#include "models/consents/ConsentStore.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/store/Connection.h"

#include <algorithm>

namespace ow {

namespace {
template <class T>
QList<T> consentRecords(Connection &db, Query q)
{
    QList<T> found;
    while (q.next()) {
        if (const auto record = fromJson<T>(q.text(0).toUtf8(), Strictness::Tolerant))
            found.append(*record);
        else
            db.fail(Problem(problem::DatabaseCorrupt));
    }
    return found;
}

template <class T>
QString consentRecord(const T &value)
{
    return QString::fromUtf8(toJson(value));
}
} // namespace

QList<Consent> ConsentStore::ofApplication(Connection &db, const QUuid &application)
{
    return consentRecords<Consent>(
        db, db.query("SELECT record FROM consent WHERE application = ? ORDER BY topic", application));
}

std::optional<Consent> ConsentStore::last(Connection &db, const QUuid &application, const QString &topic)
{
    const auto found = consentRecords<Consent>(
        db, db.query("SELECT record FROM consent WHERE application = ? AND topic = ?", application, topic));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<Confirmation> ConsentStore::lastConfirmation(Connection &db, const QUuid &application)
{
    const auto found = consentRecords<Confirmation>(
        db, db.query("SELECT record FROM confirmation WHERE application = ?", application));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<Signature> ConsentStore::signaturesOf(Connection &db, const QUuid &confirmation)
{
    QList<Signature> found = consentRecords<Signature>(
        db, db.query("SELECT record FROM signer_word WHERE confirmation = ? ORDER BY person", confirmation));
    std::stable_sort(found.begin(), found.end(),
                     [](const Signature &a, const Signature &b) { return a.at.ms < b.at.ms; });
    return found;
}

void ConsentStore::applyConsent(Connection &db, const EventMeta &, const ConsentRecorded &event)
{
    const Consent &c = event.consent;
    db.run("INSERT INTO consent(application, topic, record) VALUES(?,?,?) "
           "ON CONFLICT(application, topic) DO UPDATE SET record = excluded.record",
           c.application, c.topic, consentRecord(c));
}

void ConsentStore::applyConfirmation(Connection &db, const EventMeta &, const ApplicationConfirmed &event)
{
    const Confirmation &c = event.confirmation;
    db.run("INSERT INTO confirmation(application, id, record) VALUES(?,?,?) "
           "ON CONFLICT(application) DO UPDATE SET id = excluded.id, record = excluded.record",
           c.application, c.id, consentRecord(c));
}

void ConsentStore::put(Connection &db, const Signature &signature)
{
    db.run("INSERT INTO signer_word(confirmation, person, application, record) VALUES(?,?,?,?) "
           "ON CONFLICT(confirmation, person) DO UPDATE SET record = excluded.record",
           signature.confirmation, uuidText(signature.person), signature.application, consentRecord(signature));
}

} // namespace ow
