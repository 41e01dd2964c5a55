#pragma once
// Publication within one working day is watched (domain.md §1.4): an approved version that is late is an alarm, raised once and gone when
// the version is published or taken back. A catalogue of the platform that was refused is one until a good one comes.
#include "models/store/Command.h"

namespace ow {

/// Alarm: approved, and the day by which it had to be published is over.
struct ItemPublicationLate {
    static constexpr char type[] = "gov.item.publicationLate.v1";
    QString code;
    int version = 1;
    QString name;
    QDate publishBy;

    static Fields fields();
};

/// A catalogue of the platform that was refused whole.
struct RefusedCatalogue {
    struct Place {
        QString place;
        QString sentence;
        static Fields fields();
    };
    qint64 version = 0; ///< 0 when not even that could be read
    QList<Place> faults;

    static Fields fields();
};

/// What the supervisor must know of the catalogue now.
struct CatalogueAlarmsView {
    static constexpr char name[] = "catalogueAlarms";
    QList<ItemPublicationLate> late;
    std::optional<RefusedCatalogue> refused = {};

    static Fields fields();
};

/// What the clock has made late; a decision without events when nothing is. The hub asks once a second.
Result<Decision> decidePublicationWatch(CommandContext &context);

std::span<const EventRow> publicationWatchEvents();
std::span<const ViewRow> publicationWatchViews();

} // namespace ow
