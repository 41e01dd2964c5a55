#pragma once
// What the platform keeps, in the tables of resources/sql/platform and resources/sql/platform-pg; in words both databases understand.
// `Db`: Connection or PgConnection.
#include "sync/platform/SqlPlatformRows.h"

namespace ow {

template <class Db>
class SqlPlatformStore : public PlatformStore {
public:
    SqlPlatformStore(std::unique_ptr<Db> db, QUuid epoch) : m_db(std::move(db)), m_epoch(epoch) {}

    void beginFor(const QString &) override { m_db->begin(); }
    void beginForAll() override { m_db->begin(); }
    Result<void> commit() override
    {
        for (auto count = m_counted.cbegin(); count != m_counted.cend(); ++count)
            m_db->run("INSERT INTO event_count(hall, type, count) VALUES(?,?,?) ON CONFLICT(hall, type) DO UPDATE SET "
                      "count = event_count.count + excluded.count",
                      count.key().first, count.key().second, count.value());
        m_counted.clear();
        const auto done = m_db->commit();
        const auto renewed = std::exchange(m_renewed, std::nullopt);
        if (done && renewed)
            m_epoch = *renewed;
        return done;
    }
    void rollback() override
    {
        m_renewed.reset();
        m_counted.clear();
        m_db->rollback();
    }
    QUuid epoch() const override { return m_renewed.value_or(m_epoch); }

    std::optional<PlatformHall> hall(const QString &code) override
    {
        auto q = m_db->query("SELECT code, name, secret_sha256, feed_acked FROM hall WHERE code = ?", code);
        return q.next() ? std::optional(platformHallFrom(q)) : std::nullopt;
    }
    std::optional<PlatformHall> hallBySecret(const QByteArray &secretSha256) override
    {
        auto q =
            m_db->query("SELECT code, name, secret_sha256, feed_acked FROM hall WHERE secret_sha256 = ?", secretSha256);
        return q.next() ? std::optional(platformHallFrom(q)) : std::nullopt;
    }
    QList<PlatformHall> halls() override
    {
        QList<PlatformHall> all;
        auto q = m_db->query("SELECT code, name, secret_sha256, feed_acked FROM hall ORDER BY code");
        while (q.next())
            all.append(platformHallFrom(q));
        return all;
    }
    void addHall(const PlatformHall &hall, Instant now) override
    {
        m_db->run("INSERT INTO hall(code, name, secret_sha256, added_at_ms) VALUES(?,?,?,?)", hall.code, hall.name,
                  hall.secretSha256, now);
    }

    LogHead head(const QString &hall, const QUuid &epoch) override
    {
        LogHead last;
        settle();
        {
            auto q = m_db->query("SELECT seq, hash FROM intake WHERE hall = ? AND epoch = ? ORDER BY seq DESC LIMIT 1",
                                 hall, epoch);
            if (q.next())
                last = {q.integer(0), q.bytes(1)};
        }
        {
            auto q =
                m_db->query("SELECT seq, hash FROM intake_again WHERE hall = ? AND epoch = ? ORDER BY seq DESC LIMIT 1",
                            hall, epoch);
            if (q.next() && q.integer(0) > last.seq)
                last = {q.integer(0), q.bytes(1)};
        }
        if (last.seq > 0)
            return last;
        const auto begun = hallEpoch(hall, epoch);
        return begun ? begun->common : last;
    }
    qint64 appliedThrough(const QString &hall, const QUuid &epoch) override
    {
        settle();
        {
            auto q = m_db->query("SELECT min(seq) FROM (SELECT seq FROM intake WHERE hall = ?1 AND epoch = ?2 AND "
                                 "state <> 'applied' UNION ALL SELECT a.seq FROM intake i JOIN intake_again a ON "
                                 "a.id = i.id WHERE i.hall = ?1 AND i.state <> 'applied' AND a.hall = ?1 AND a.epoch "
                                 "= ?2) AS open",
                                 hall, epoch);
            if (q.next() && !q.isNull(0))
                return q.integer(0) - 1;
        }
        return head(hall, epoch).seq;
    }
    QByteArray hashAt(const QString &hall, const QUuid &epoch, qint64 seq) override
    {
        settle();
        {
            auto q = m_db->query("SELECT hash FROM intake WHERE hall = ?1 AND epoch = ?2 AND seq = ?3 UNION ALL "
                                 "SELECT hash FROM intake_again WHERE hall = ?1 AND epoch = ?2 AND seq = ?3",
                                 hall, epoch, seq);
            if (q.next())
                return q.bytes(0);
        }
        const auto begun = hallEpoch(hall, epoch);
        return begun && !begun->previous.isNull() && seq <= begun->common.seq ? hashAt(hall, begun->previous, seq)
                                                                              : QByteArray();
    }
    void renewEpoch(const QUuid &epoch) override
    {
        m_db->run("UPDATE meta SET value = ? WHERE name = 'epoch'", epoch);
        m_db->run("UPDATE hall SET feed_acked = 0");
        m_renewed = epoch; // with the commit
    }
    std::optional<HallEpoch> hallEpoch(const QString &hall, const QUuid &epoch) override
    {
        auto q = m_db->query("SELECT epoch, previous, common_seq, common_hash, chain, installation FROM hall_epoch "
                             "WHERE hall = ? AND epoch = ?",
                             hall, epoch);
        return q.next() ? std::optional(hallEpochFrom(q)) : std::nullopt;
    }
    QList<HallEpoch> hallEpochs(const QString &hall) override
    {
        QList<HallEpoch> all;
        auto q = m_db->query("SELECT epoch, previous, common_seq, common_hash, chain, installation FROM hall_epoch "
                             "WHERE hall = ? ORDER BY ordinal",
                             hall);
        while (q.next())
            all.append(hallEpochFrom(q));
        return all;
    }
    void addHallEpoch(const QString &hall, const HallEpoch &e, Instant now) override
    {
        const QString chain = QString::fromUtf8(toJson(ChainText{e.chain}));
        m_db->run("INSERT INTO hall_epoch(hall, epoch, previous, common_seq, common_hash, chain, installation, "
                  "begun_at_ms) VALUES(?,?,?,?,?,?,?,?)",
                  hall, e.epoch, e.previous, e.common.seq, e.common.hash,
                  e.chain.isEmpty() ? std::nullopt : std::optional(chain), e.installation, now);
    }
    void setInstallation(const QString &hall, const QUuid &epoch, const QUuid &installation) override
    {
        m_db->run("UPDATE hall_epoch SET installation = ? WHERE hall = ? AND epoch = ?", installation, hall, epoch);
    }
    std::optional<KnownEvent> eventById(const QString &, const QUuid &id) override
    {
        auto q = m_db->query("SELECT hall, type, subject, recorded_at_ms, body FROM intake WHERE id = ?", id);
        return q.next() ? std::optional(KnownEvent{q.text(0), q.text(1), q.text(2), q.instant(3), q.bytes(4)})
                        : std::nullopt;
    }
    void addAgain(const QString &hall, const QUuid &epoch, const ChainedEvent &event) override
    {
        settle();
        m_db->run("INSERT INTO intake_again(hall, epoch, seq, id, hash) VALUES(?,?,?,?,?)", hall, epoch, event.meta.seq,
                  event.meta.id, event.hash);
    }
    QList<ChainedEvent> log(const QString &hall, const QUuid &epoch, qint64 after, int limit,
                            qsizetype bytesMax) override
    {
        settle();
        QList<ChainedEvent> events;
        qsizetype bytes = 0;
        auto q = m_db->query(
            "SELECT seq, id, type, subject, recorded_at_ms, body, hash FROM intake WHERE hall = ?1 AND epoch = ?2 AND "
            "seq > ?3 UNION ALL SELECT a.seq, i.id, i.type, i.subject, i.recorded_at_ms, i.body, a.hash FROM "
            "intake_again a JOIN intake i ON i.id = a.id WHERE a.hall = ?1 AND a.epoch = ?2 AND a.seq > ?3 ORDER BY 1 "
            "LIMIT ?4",
            hall, epoch, after, limit);
        while (q.next()) {
            ChainedEvent event{
                {q.integer(0), q.uuid(1), q.text(2), q.text(3), q.instant(4), {}, {}}, q.bytes(5), {}, q.bytes(6)};
            bytes += event.body.size();
            if (bytes > bytesMax && !events.isEmpty())
                break;
            if (!events.isEmpty())
                event.previousHash = events.last().hash;
            events.append(std::move(event));
        }
        return events;
    }
    QList<WrappedKey> keys(const QString &hall, const QUuid &after, int limit) override
    {
        QList<WrappedKey> keys;
        auto q = m_db->query("SELECT id, subject, wrapped FROM hall_key WHERE hall = ? AND id > ? ORDER BY id LIMIT ?",
                             hall, after.isNull() ? QByteArray("") : after.toRfc4122(), limit);
        while (q.next())
            keys.append({q.uuid(0), q.text(1), q.bytes(2)});
        return keys;
    }
    void putKey(const QString &hall, const WrappedKey &key) override
    {
        m_db->run(
            "INSERT INTO hall_key(hall, id, subject, wrapped) VALUES(?,?,?,?) ON CONFLICT(hall, id) DO UPDATE SET "
            "subject = excluded.subject, wrapped = excluded.wrapped",
            hall, key.id, key.subject, key.wrapped);
    }
    void removeKey(const QString &hall, const QUuid &id) override
    {
        m_db->run("DELETE FROM hall_key WHERE hall = ? AND id = ?", hall, id);
    }
    qint64 lastFeed(const QString &hall) override
    {
        auto q = m_db->query("SELECT coalesce(max(fseq), 0) FROM feed WHERE hall = ?", hall);
        return q.next() ? q.integer(0) : 0;
    }
    bool hasEvent(const QString &, const QUuid &id) override
    {
        auto q = m_db->query("SELECT 1 FROM intake WHERE id = ?", id);
        return q.next();
    }
    void addEvent(const IntakeEvent &e, Instant now) override
    {
        const EventMeta &meta = e.event.meta;
        m_db->run("INSERT INTO intake(hall, epoch, seq, id, type, subject, recorded_at_ms, body, hash, received_at_ms, "
                  "state, problem) "
                  "VALUES(?,?,?,?,?,?,?,?,?,?,?,?)",
                  e.hall, e.epoch, meta.seq, meta.id, meta.type, meta.subject, meta.recordedAt, e.event.body,
                  e.event.hash, now, e.state, e.problem.isEmpty() ? std::nullopt : std::optional(e.problem));
    }
    void setState(const IntakeEvent &e) override
    {
        settle();
        m_db->run("UPDATE intake SET state = ?, problem = ? WHERE hall = ? AND epoch = ? AND seq = ?", e.state,
                  e.problem.isEmpty() ? std::nullopt : std::optional(e.problem), e.hall, e.epoch, e.event.meta.seq);
    }
    QList<IntakeEvent> deferred() override
    {
        settle();
        QList<IntakeEvent> events;
        auto q = m_db->query("SELECT hall, epoch, seq, id, type, subject, recorded_at_ms, body, hash FROM intake "
                             "WHERE state = 'deferred' ORDER BY hall, received_at_ms, seq");
        while (q.next()) {
            IntakeEvent e;
            e.hall = q.text(0);
            e.epoch = q.uuid(1);
            e.event = {
                {q.integer(2), q.uuid(3), q.text(4), q.text(5), q.instant(6), {}, {}}, q.bytes(7), {}, q.bytes(8)};
            e.state = IntakeState::Deferred;
            events.append(e);
        }
        return events;
    }
    QList<IntakeException> exceptions(const QString &hall, const QUuid &epoch, qint64 first, qint64 last) override
    {
        settle();
        QList<IntakeException> found;
        auto q = m_db->query("SELECT seq, state, coalesce(problem, '') FROM intake "
                             "WHERE hall = ? AND epoch = ? AND seq BETWEEN ? AND ? AND state <> 'applied' ORDER BY seq",
                             hall, epoch, first, last);
        while (q.next())
            found.append({q.integer(0), q.text(1), q.text(2)});
        return found;
    }
    void countEvent(const QString &hall, const QString &type) override { ++m_counted[{hall, type}]; }
    void raiseAlarm(const QString &hall, const char *kind, const QUuid &epoch, qint64 seq, Instant now) override
    {
        m_db->run("INSERT INTO alarm(hall, kind, epoch, seq, raised_at_ms) VALUES(?,?,?,?,?) ON CONFLICT DO NOTHING",
                  hall, QString::fromLatin1(kind), epoch, seq, now);
    }
    std::optional<Instant> lastAlarm(const QString &hall, const char *kind) override
    {
        auto q = m_db->query("SELECT raised_at_ms FROM alarm WHERE hall = ? AND kind = ? ORDER BY raised_at_ms DESC "
                             "LIMIT 1",
                             hall, QString::fromLatin1(kind));
        return q.next() ? std::optional(q.instant(0)) : std::nullopt;
    }

    std::optional<CaseProgress> caseById(const QString &hall, const QUuid &id) override
    {
        auto q = m_db->query("SELECT id, number, item, item_name, unit, state, masked_name, received_on, accepted_on, "
                             "due, decided_on, issued_on, "
                             "delivered_on, epoch, seq, told FROM case_progress WHERE hall = ? AND id = ?",
                             hall, id);
        return q.next() ? std::optional(caseProgressFrom(q)) : std::nullopt;
    }
    std::optional<CaseProgress> caseByNumber(const QString &hall, const QString &number) override
    {
        auto q = m_db->query(
            "SELECT id, number, item, item_name, unit, state, masked_name, received_on, accepted_on, due, "
            "decided_on, issued_on, "
            "delivered_on, epoch, seq, told FROM case_progress WHERE hall = ? AND number = ? AND number <> ''",
            hall, number);
        return q.next() ? std::optional(caseProgressFrom(q)) : std::nullopt;
    }
    void putCase(const QString &hall, const CaseProgress &p) override
    {
        m_db->run("INSERT INTO case_progress(hall, id, number, item, item_name, unit, state, masked_name, "
                  "received_on, accepted_on, due, "
                  "decided_on, issued_on, delivered_on, epoch, seq, told) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON "
                  "CONFLICT(hall, id) DO UPDATE SET number = excluded.number, item = excluded.item, item_name = "
                  "excluded.item_name, unit = excluded.unit, state = excluded.state, masked_name = "
                  "excluded.masked_name, received_on = excluded.received_on, accepted_on = excluded.accepted_on, due = "
                  "excluded.due, decided_on = excluded.decided_on, issued_on = excluded.issued_on, delivered_on = "
                  "excluded.delivered_on, epoch = excluded.epoch, seq = excluded.seq, told = excluded.told",
                  hall, p.id, p.number, p.item, p.itemName, p.unit, p.state, p.maskedName, p.receivedOn, p.acceptedOn,
                  p.due, p.decidedOn, p.issuedOn, p.deliveredOn, p.epoch, p.seq,
                  p.told ? std::optional(QString::fromUtf8(toJson(*p.told))) : std::nullopt);
    }

    void removeCase(const QString &hall, const QUuid &id) override
    {
        m_db->run("DELETE FROM case_progress WHERE hall = ? AND id = ?", hall, id);
    }

    std::optional<ItemPlace> itemPlace(const QString &hall, const QString &code) override
    {
        auto q = m_db->query("SELECT code, place, hours, consult_phone, complaint_phone, note, epoch, seq FROM "
                             "item_place WHERE hall = ? AND code = ?",
                             hall, code);
        if (!q.next())
            return std::nullopt;
        return ItemPlace{q.text(0), q.text(1),          q.text(2), q.text(3),
                         q.text(4), optionalText(q, 5), q.uuid(6), q.integer(7)};
    }
    void putItemPlace(const QString &hall, const ItemPlace &p) override
    {
        m_db->run("INSERT INTO item_place(hall, code, place, hours, consult_phone, complaint_phone, note, "
                  "epoch, seq) VALUES(?,?,?,?,?,?,?,?,?) ON CONFLICT(hall, code) DO UPDATE SET place = excluded.place, "
                  "hours = excluded.hours, consult_phone = excluded.consult_phone, complaint_phone = "
                  "excluded.complaint_phone, note = excluded.note, epoch = excluded.epoch, seq = excluded.seq",
                  hall, p.code, p.place, p.hours, p.consultPhone, p.complaintPhone, p.note, p.epoch, p.seq);
    }
    QString exchangePeer(const QString &hall, const QString &code) override
    {
        auto q = m_db->query("SELECT description FROM exchange_peer WHERE hall = ? AND code = ?", hall, code);
        return q.next() ? q.text(0) : QString();
    }
    void putExchangePeer(const QString &hall, const QString &code, const QString &description, Instant now) override
    {
        m_db->run(
            "INSERT INTO exchange_peer(hall, code, description, told_at_ms) VALUES(?,?,?,?) ON CONFLICT(hall, code) DO "
            "UPDATE SET description = excluded.description, told_at_ms = excluded.told_at_ms",
            hall, code, description, now);
    }
    int exchangeVersion(const QString &hall, const QUuid &guid) override
    {
        auto q = m_db->query("SELECT max(version) FROM exchange_row WHERE hall = ? AND guid = ?", hall, guid);
        return q.next() ? int(q.integer(0)) : 0;
    }
    void addExchangeRow(const QString &hall, const WireRow &row, const QUuid &batch, const QByteArray &sealed,
                        Instant now) override
    {
        m_db->run("INSERT INTO exchange_row(hall, guid, version, table_name, operation, batch, sealed, received_at_ms) "
                  "VALUES(?,?,?,?,?,?,?,?)",
                  hall, row.guid, row.version, row.table, row.operation, batch, sealed, now);
    }
    std::optional<AbnormalRow> exchangeRow(const QString &hall, const QUuid &guid) override
    {
        auto q = m_db->query("SELECT version, table_name, batch FROM exchange_row WHERE hall = ? AND guid = ? "
                             "ORDER BY version DESC LIMIT 1",
                             hall, guid);
        if (!q.next())
            return std::nullopt;
        return AbnormalRow{guid, int(q.integer(0)), q.text(1), q.uuid(2), {}, {}};
    }
    bool addAbnormal(const QString &hall, const AbnormalRow &row, Instant now) override
    {
        return m_db->run(
                   "INSERT INTO dn_audit_abnormal(hall, guid, version, table_name, batch, err_type, remark, at_ms) "
                   "VALUES(?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING",
                   hall, row.guid, row.version, row.table, row.batch, row.errType, row.remark, now)
            > 0;
    }
    QList<ItemPlaces::Hall> itemPlaces(const QString &code) override
    {
        QList<ItemPlaces::Hall> halls;
        auto q = m_db->query("SELECT p.hall, h.name, p.place, p.hours, p.consult_phone, p.complaint_phone, p.note "
                             "FROM item_place p JOIN hall h ON h.code = p.hall WHERE p.code = ? ORDER BY p.hall",
                             code);
        while (q.next())
            halls.append({q.text(0), q.text(1), q.text(2), q.text(3), q.text(4), q.text(5), optionalText(q, 6)});
        return halls;
    }

    std::optional<OnlineSent> onlineApplication(const QString &hall, const QString &number) override
    {
        auto q = m_db->query("SELECT number, digest, directive, filed_at_ms, refused, filing FROM online_application "
                             "WHERE hall = ? AND number = ?",
                             hall, number);
        if (!q.next())
            return std::nullopt;
        return OnlineSent{q.text(0), q.bytes(1), q.uuid(2), q.instant(3), optionalText(q, 4), q.bytes(5)};
    }
    void addOnlineApplication(const QString &hall, const OnlineSent &sent) override
    {
        m_db->run("INSERT INTO online_application(hall, number, digest, directive, filed_at_ms, filing) "
                  "VALUES(?,?,?,?,?,?)",
                  hall, sent.number, sent.digest, sent.directive, sent.filedAt, sent.filing);
    }
    std::optional<OnlineCaseSent> onlineCase(const QString &hall, const QString &number) override
    {
        auto q =
            m_db->query("SELECT number, item, application, withdrawal, withdrawal_refused, correction, "
                        "correction_digest, correction_sealed, corrected_at_ms, correction_refused FROM online_case "
                        "WHERE hall = ? AND number = ?",
                        hall, number);
        return q.next() ? std::optional(onlineCaseFrom(q)) : std::nullopt;
    }
    QList<OnlineCaseSent> onlineCases(const QString &hall, const QString &application) override
    {
        QList<OnlineCaseSent> cases;
        auto q =
            m_db->query("SELECT number, item, application, withdrawal, withdrawal_refused, correction, "
                        "correction_digest, correction_sealed, corrected_at_ms, correction_refused FROM online_case "
                        "WHERE hall = ? AND application = ? ORDER BY number",
                        hall, application);
        while (q.next())
            cases.append(onlineCaseFrom(q));
        return cases;
    }
    void addOnlineCase(const QString &hall, const QString &application, const OnlineCaseSent &sent) override
    {
        m_db->run("INSERT INTO online_case(hall, number, application, item) VALUES(?,?,?,?)", hall, sent.number,
                  application, sent.item);
    }
    void withdrawOnlineCase(const QString &hall, const QString &number, const QUuid &directive) override
    {
        m_db->run("UPDATE online_case SET withdrawal = ?, withdrawal_refused = NULL WHERE hall = ? AND number = ?",
                  directive, hall, number);
    }
    void correctOnlineCase(const QString &hall, const QString &number, const OnlineCorrectionSent &sent) override
    {
        m_db->run("UPDATE online_case SET correction = ?, correction_digest = ?, corrected_at_ms = ?, "
                  "correction_sealed = ?, correction_refused = NULL WHERE hall = ? AND number = ?",
                  sent.directive, sent.digest, sent.sentAt, sent.sealed, hall, number);
    }
    void takenOnlineCorrection(const QString &hall, const QString &number) override
    {
        m_db->run("UPDATE online_case SET correction = NULL, correction_sealed = NULL, correction_refused = NULL "
                  "WHERE hall = ? AND number = ?",
                  hall, number);
    }
    void setOnlineFiling(const QString &hall, const QString &application, const QByteArray &sealed) override
    {
        m_db->run("UPDATE online_application SET filing = ? WHERE hall = ? AND number = ?", sealed, hall, application);
    }
    std::optional<UploadedFile> onlineFile(const QString &hall, const QString &sha256) override
    {
        auto q =
            m_db->query("SELECT sha256, media, bytes FROM online_file WHERE hall = ? AND sha256 = ?", hall, sha256);
        return q.next() ? std::optional(UploadedFile{q.text(0), q.text(1), q.integer(2)}) : std::nullopt;
    }
    QByteArray onlineFileSealed(const QString &hall, const QString &sha256) override
    {
        auto q = m_db->query("SELECT sealed FROM online_file WHERE hall = ? AND sha256 = ?", hall, sha256);
        return q.next() ? q.bytes(0) : QByteArray();
    }
    void addOnlineFile(const QString &hall, const UploadedFile &file, const QByteArray &sealed, Instant now) override
    {
        m_db->run("INSERT INTO online_file(hall, sha256, media, bytes, sealed, received_at_ms) VALUES(?,?,?,?,?,?)",
                  hall, file.sha256, file.media, file.bytes, sealed, now);
    }
    void refuseOnline(const QString &hall, const QUuid &directive, const QString &sentence) override
    {
        m_db->run("UPDATE online_application SET refused = ? WHERE hall = ? AND directive = ?", sentence, hall,
                  directive);
        m_db->run("UPDATE online_case SET withdrawal_refused = ? WHERE hall = ? AND withdrawal = ?", sentence, hall,
                  directive);
        m_db->run("UPDATE online_case SET correction_refused = ? WHERE hall = ? AND correction = ?", sentence, hall,
                  directive);
    }
    QByteArray catalogue(qint64 version) override
    {
        auto q = m_db->query("SELECT body FROM catalogue_bundle WHERE version = ?", version);
        return q.next() ? q.bytes(0) : QByteArray();
    }
    qint64 lastCatalogueVersion() override
    {
        auto q = m_db->query("SELECT coalesce(max(version), 0) FROM catalogue_bundle");
        return q.next() ? q.integer(0) : 0;
    }
    void addCatalogue(qint64 version, const QByteArray &body, Instant now) override
    {
        m_db->run("INSERT INTO catalogue_bundle(version, body, published_at_ms) VALUES(?,?,?)", version, body, now);
    }
    qint64 appendCatalogue(const QString &hall, const QUuid &id, qint64 version, Instant now) override
    {
        const qint64 fseq = nextFeed(hall);
        m_db->run("INSERT INTO feed(hall, fseq, kind, id, catalogue, at_ms) VALUES(?,?,?,?,?,?)", hall, fseq,
                  QString::fromLatin1(feedCatalogue), id, version, now);
        return fseq;
    }
    qint64 appendDirective(const QString &hall, const QUuid &id, const QByteArray &body, Instant now) override
    {
        const qint64 fseq = nextFeed(hall);
        m_db->run("INSERT INTO feed(hall, fseq, kind, id, body, at_ms) VALUES(?,?,?,?,?,?)", hall, fseq,
                  QString::fromLatin1(feedDirective), id, body, now);
        return fseq;
    }
    QList<FeedItem> feedAfter(const QString &hall, qint64 fseq, int limit, qsizetype bytesMax) override
    {
        QList<FeedItem> items;
        qsizetype bytes = 0;
        auto q = m_db->query("SELECT f.fseq, f.kind, f.id, coalesce(f.body, c.body) FROM feed f LEFT JOIN "
                             "catalogue_bundle c ON c.version = f.catalogue "
                             "WHERE f.hall = ? AND f.fseq > ? ORDER BY f.fseq LIMIT ?",
                             hall, fseq, limit);
        while (q.next()) {
            FeedItem item{q.integer(0), q.text(1), q.uuid(2), q.bytes(3)};
            bytes += item.body.size();
            if (bytes > bytesMax && !items.isEmpty())
                break;
            items.append(std::move(item));
        }
        return items;
    }
    void ackFeed(const QString &hall, qint64 through) override
    {
        const qint64 reached = qMin(through, lastFeed(hall));
        m_db->run("UPDATE hall SET feed_acked = ?1 WHERE code = ?2 AND feed_acked < ?1", reached, hall);
    }
    QList<HallFigures> hallFigures() override
    {
        settle();
        QList<HallFigures> halls;
        auto q = m_db->query(
            "SELECT code, (SELECT count(*) FROM intake WHERE hall = code), (SELECT count(*) FROM intake WHERE hall = "
            "code "
            "AND state = 'deferred'), (SELECT count(*) FROM intake WHERE hall = code AND state = 'quarantined'), "
            "(SELECT count(*) FROM alarm WHERE alarm.hall = code), (SELECT coalesce(max(fseq), 0) FROM feed WHERE "
            "feed.hall = code) - feed_acked, (SELECT max(received_at_ms) FROM intake WHERE hall = code) FROM hall "
            "ORDER BY "
            "code");
        while (q.next())
            halls.append({q.text(0), q.integer(1), q.integer(2), q.integer(3), q.integer(4), q.integer(5),
                          q.isNull(6) ? Instant() : q.instant(6)});
        return halls;
    }
    PlatformFigures figures() override
    {
        settle();
        auto q = m_db->query(
            "SELECT (SELECT count(*) FROM hall), (SELECT count(*) FROM intake), (SELECT count(*) FROM intake WHERE "
            "state = 'deferred'), "
            "(SELECT count(*) FROM intake WHERE state = 'quarantined'), (SELECT count(*) FROM case_progress), "
            "(SELECT count(*) FROM alarm), (SELECT count(*) FROM alarm WHERE kind = 'restored'), (SELECT count(*) FROM "
            "hall_epoch)");
        return q.next() ? PlatformFigures{q.integer(0), q.integer(1), q.integer(2), q.integer(3),
                                          q.integer(4), q.integer(5), q.integer(6), q.integer(7)}
                        : PlatformFigures{};
    }

protected:
    /// The number of the next item; whoever has drawn it keeps others from the hall's feed until the end.
    virtual qint64 nextFeed(const QString &hall) { return lastFeed(hall) + 1; }
    /// Brings into the tables what was held back for one go.
    virtual void settle() {}
    Db &db() { return *m_db; }
    void setEpoch(const QUuid &epoch) { m_epoch = epoch; }

private:
    std::unique_ptr<Db> m_db;
    QUuid m_epoch;
    std::optional<QUuid> m_renewed;                  ///< of the transaction under way
    QMap<QPair<QString, QString>, qint64> m_counted; ///< of the transaction under way, by hall and type
};

} // namespace ow
