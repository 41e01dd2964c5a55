#pragma once
#include "models/store/Command.h"

namespace ow {

/// A catalogue of the platform that passed every check; new commands see it from here on.
struct CataloguePublished {
    static constexpr char type[] = "gov.catalogue.published.v1";
    struct File {
        QString path;
        QString text;
        static constexpr auto fields()
        {
            return std::tuple{field("path", &File::path), field("text", &File::text, {.lengthMax = 1024 * 1024})};
        }
    };
    qint64 version = 0;
    QList<File> files;
    static constexpr auto fields()
    {
        return std::tuple{field("version", &CataloguePublished::version, {.min = 1}),
                          field("files", &CataloguePublished::files, {.itemsMax = 5000})};
    }
};

struct CatalogueFault {
    QString place;
    QString sentence;
    static constexpr auto fields()
    {
        return std::tuple{field("place", &CatalogueFault::place, {.lengthMax = 2000}),
                          field("sentence", &CatalogueFault::sentence, {.lengthMax = 2000})};
    }
};

/// Alarm: a catalogue of the platform was refused whole, for all of these faults; the running one stays.
struct CatalogueRefused {
    static constexpr char type[] = "gov.catalogue.refused.v1";
    qint64 version = 0; ///< 0 when not even that could be read
    QList<CatalogueFault> faults;
    static constexpr auto fields()
    {
        return std::tuple{field("version", &CatalogueRefused::version),
                          field("faults", &CatalogueRefused::faults, {.itemsMax = 100000})};
    }
};

/// The hall did not do what the platform asked for.
struct DirectiveRefused {
    static constexpr char type[] = "gov.directive.refused.v1";
    QUuid directive;
    QString command;
    QString problem; ///< id
    QString sentence;
    static constexpr auto fields()
    {
        return std::tuple{field("directive", &DirectiveRefused::directive),
                          field("command", &DirectiveRefused::command, {.lengthMax = 2000}),
                          field("problem", &DirectiveRefused::problem),
                          field("sentence", &DirectiveRefused::sentence, {.lengthMax = 2000})};
    }
};

/// Alarm: nothing more is sent, because the platform knows another past of this hall.
struct UplinkStopped {
    static constexpr char type[] = "gov.uplink.stopped.v1";
    QString reason; ///< "fork": other content under the same number; "ahead": the platform has more than this hall
    qint64 seq = 0;
    static constexpr auto fields()
    {
        return std::tuple{field("reason", &UplinkStopped::reason), field("seq", &UplinkStopped::seq)};
    }
};

std::span<const EventRow> uplinkEvents();
std::span<const ViewRow> uplinkViews();

} // namespace ow
