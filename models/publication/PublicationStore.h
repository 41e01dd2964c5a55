#pragma once
#include "models/base/Files.h"
#include "models/catalogue/CatalogueChange.h"
#include "models/publication/BundleChange.h"
#include "models/publication/HallPart.h"
#include "models/publication/ImportCommands.h"
#include "models/publication/ItemDraft.h"
#include "models/publication/PublicationWatch.h"
#include "models/publication/PublishedList.h"
#include "models/publication/SheetCommands.h"

namespace ow {

class PublicationStore {
public:
    /// Items and bundles come from a platform: the hall changes none of them.
    static bool ownedByPlatform(Connection &db);

    static std::optional<ItemDraft> draft(Connection &db, const QString &code, int version);
    /// All that are not thrown away, by code and version.
    static QList<DraftHead> drafts(Connection &db);
    static QList<HallPart> hallParts(Connection &db);
    /// What this hall has published or imported by spreadsheet itself: versions and owners, which running cases keep, and bundles, while
    /// no platform owns those.
    static CatalogueChange published(Connection &db);

    /// The files imported last; none when the hall runs on what the program came with.
    static FileContents imported(Connection &db);

    /// Approved ones no alarm was raised for yet.
    static QList<DraftHead> unpublished(Connection &db);
    static QList<ItemPublicationLate> lateAlarms(Connection &db);
    static std::optional<RefusedCatalogue> refused(Connection &db);

    /// Issues of a kind, the newest first.
    static QList<PublishedHead> lists(Connection &db, PublishedKind kind);
    static std::optional<PublishedList> list(Connection &db, PublishedKind kind, int number);

    static void apply(Connection &db, const EventMeta &meta, const ItemDrafted &event);
    static void apply(Connection &db, const EventMeta &meta, const ItemDraftMoved &event);
    static void apply(Connection &db, const EventMeta &meta, const ItemPublished &event);
    static void apply(Connection &db, const EventMeta &meta, const HallPartChanged &event);
    static void apply(Connection &db, const EventMeta &meta, const BundleChanged &event);
    static void apply(Connection &db, const EventMeta &meta, const CatalogueImported &event);
    static void apply(Connection &db, const EventMeta &meta, const SheetsImported &event);
    static void apply(Connection &db, const EventMeta &meta, const ItemPublicationLate &event);
    static void apply(Connection &db, const EventMeta &meta, const ListPublished &event);
};

} // namespace ow
