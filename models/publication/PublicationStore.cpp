#include "models/publication/PublicationStore.h"

#include "models/base/ProblemTypes.h"
#include "models/store/Connection.h"

namespace ow {

namespace {
/// A stored value; a text that is none marks the connection failed.
template <class T>
T stored(Connection &db, const QString &text)
{
    const auto value = fromJson<T>(text.toUtf8(), Strictness::Tolerant);
    if (!value)
        db.fail(Problem(problem::DatabaseCorrupt));
    return value.value_or(T{});
}

QString storedText(const QByteArray &json)
{
    return QString::fromUtf8(json);
}

void putDraft(Connection &db, const ItemDraft &draft)
{
    db.run("INSERT INTO item_draft(code, version, state, body) VALUES(?,?,?,?) ON CONFLICT(code, version) "
           "DO UPDATE SET state = excluded.state, body = excluded.body",
           draft.head.code, draft.head.version, draft.head.state, storedText(toJson(draft)));
}
} // namespace

bool PublicationStore::ownedByPlatform(Connection &db)
{
    Query q = db.query("SELECT EXISTS(SELECT 1 FROM catalogue_publication) OR EXISTS(SELECT 1 FROM uplink_cursor WHERE "
                       "configured = 1)");
    return q.next() && q.integer(0) != 0;
}

std::optional<ItemDraft> PublicationStore::draft(Connection &db, const QString &code, int version)
{
    Query q = db.query("SELECT body FROM item_draft WHERE code = ? AND version = ?", code, version);
    return q.next() ? std::optional(stored<ItemDraft>(db, q.text(0))) : std::nullopt;
}

QList<DraftHead> PublicationStore::drafts(Connection &db)
{
    QList<DraftHead> heads;
    Query q = db.query("SELECT body FROM item_draft WHERE state <> 'discarded' ORDER BY code, version");
    while (q.next())
        heads.append(stored<ItemDraft>(db, q.text(0)).head);
    return heads;
}

QList<DraftHead> PublicationStore::unpublished(Connection &db)
{
    QList<DraftHead> heads;
    Query q = db.query("SELECT d.body FROM item_draft d LEFT JOIN publication_alarm a USING(code, version) "
                       "WHERE d.state = 'approved' AND a.code IS NULL ORDER BY d.code, d.version");
    while (q.next())
        heads.append(stored<ItemDraft>(db, q.text(0)).head);
    return heads;
}

QList<ItemPublicationLate> PublicationStore::lateAlarms(Connection &db)
{
    QList<ItemPublicationLate> alarms;
    Query q = db.query("SELECT body FROM publication_alarm ORDER BY code, version");
    while (q.next())
        alarms.append(stored<ItemPublicationLate>(db, q.text(0)));
    return alarms;
}

std::optional<RefusedCatalogue> PublicationStore::refused(Connection &db)
{
    Query q = db.query("SELECT body FROM catalogue_refusal");
    return q.next() ? std::optional(stored<RefusedCatalogue>(db, q.text(0))) : std::nullopt;
}

QList<PublishedHead> PublicationStore::lists(Connection &db, PublishedKind kind)
{
    QList<PublishedHead> heads;
    Query q = db.query("SELECT body FROM published_list WHERE kind = ? ORDER BY number DESC", kind);
    while (q.next())
        heads.append(stored<PublishedList>(db, q.text(0)).head);
    return heads;
}

std::optional<PublishedList> PublicationStore::list(Connection &db, PublishedKind kind, int number)
{
    Query q = db.query("SELECT body FROM published_list WHERE kind = ? AND number = ?", kind, number);
    return q.next() ? std::optional(stored<PublishedList>(db, q.text(0))) : std::nullopt;
}

QList<HallPart> PublicationStore::hallParts(Connection &db)
{
    QList<HallPart> parts;
    Query q = db.query("SELECT body FROM item_hall_part ORDER BY code");
    while (q.next())
        parts.append(stored<HallPart>(db, q.text(0)));
    return parts;
}

CatalogueChange PublicationStore::published(Connection &db)
{
    CatalogueChange change;
    Query items = db.query("SELECT body FROM item_publication ORDER BY code, version");
    while (items.next())
        change.items.append(stored<Item>(db, items.text(0)));
    if (ownedByPlatform(db))
        return change;
    Query units = db.query("SELECT code, name FROM unit_change ORDER BY code");
    while (units.next())
        change.units.append({units.text(0), units.text(1)});
    Query bundles = db.query("SELECT body FROM bundle_change ORDER BY code");
    while (bundles.next()) {
        const BundleChanged event = stored<BundleChanged>(db, bundles.text(0));
        if (event.bundle)
            change.bundles.append(*event.bundle);
        else
            change.bundlesRemoved.append(event.code);
    }
    return change;
}

FileContents PublicationStore::imported(Connection &db)
{
    FileContents files;
    Query q = db.query("SELECT path, text FROM catalogue_import ORDER BY path");
    while (q.next())
        files.insert(q.text(0), q.text(1).toUtf8());
    return files;
}

void PublicationStore::apply(Connection &db, const EventMeta &, const CatalogueImported &event)
{
    db.run("DELETE FROM catalogue_import");
    for (const CatalogueFile &file : event.files)
        db.run("INSERT INTO catalogue_import(path, text) VALUES(?,?)", file.path, file.text);
}

void PublicationStore::apply(Connection &db, const EventMeta &meta, const ItemDrafted &event)
{
    const Item &item = event.item;
    putDraft(db,
             {{item.code,
               item.version,
               item.name,
               DraftState::Draft,
               event.author,
               event.reason,
               event.author,
               meta.recordedAt,
               {}},
              item});
}

void PublicationStore::apply(Connection &db, const EventMeta &meta, const ItemDraftMoved &event)
{
    auto known = draft(db, event.code, event.version);
    if (!known)
        return;
    known->head.state = event.state;
    known->head.by = event.by;
    known->head.reason = event.reason;
    known->head.changedAt = meta.recordedAt;
    known->head.publishBy = event.publishBy;
    putDraft(db, *known);
    // Whatever step it took, it is not late any more: published, or no longer approved.
    db.run("DELETE FROM publication_alarm WHERE code = ? AND version = ?", event.code, event.version);
}

void PublicationStore::apply(Connection &db, const EventMeta &, const ItemPublicationLate &event)
{
    db.run("INSERT INTO publication_alarm(code, version, body) VALUES(?,?,?) ON CONFLICT(code, version) DO NOTHING",
           event.code, event.version, storedText(toJson(event)));
}

void PublicationStore::apply(Connection &db, const EventMeta &meta, const ListPublished &event)
{
    db.run("INSERT INTO published_list(kind, number, published_at_ms, body) VALUES(?,?,?,?)", event.list.head.kind,
           event.list.head.number, meta.recordedAt, storedText(toJson(event.list)));
}

void PublicationStore::apply(Connection &db, const EventMeta &meta, const SheetsImported &event)
{
    for (const Item &item : event.items)
        db.run("INSERT INTO item_publication(code, version, published_at_ms, body) VALUES(?,?,?,?)", item.code,
               item.version, meta.recordedAt, storedText(toJson(item)));
    for (const CatalogueUnit &unit : event.units)
        db.run("INSERT INTO unit_change(code, name) VALUES(?,?) ON CONFLICT(code) DO UPDATE SET name = excluded.name",
               unit.code, unit.name);
}

void PublicationStore::apply(Connection &db, const EventMeta &meta, const ItemPublished &event)
{
    db.run("INSERT INTO item_publication(code, version, published_at_ms, body) VALUES(?,?,?,?)", event.item.code,
           event.item.version, meta.recordedAt, storedText(toJson(event.item)));
}

void PublicationStore::apply(Connection &db, const EventMeta &, const HallPartChanged &event)
{
    db.run("INSERT INTO item_hall_part(code, body) VALUES(?,?) ON CONFLICT(code) DO UPDATE SET body = excluded.body",
           event.part.code, storedText(toJson(event.part)));
}

void PublicationStore::apply(Connection &db, const EventMeta &, const BundleChanged &event)
{
    db.run("INSERT INTO bundle_change(code, body) VALUES(?,?) ON CONFLICT(code) DO UPDATE SET body = excluded.body",
           event.code, storedText(toJson(event)));
}

} // namespace ow
