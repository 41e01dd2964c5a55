#pragma once
#include "models/store/Command.h"
#include "sync/protocol/CloudEvents.h"

namespace ow {

/// A catalogue of the platform that passed every check; new commands see it from here on.
struct CataloguePublished {
    static constexpr char type[] = "gov.catalogue.published.v1";
    struct File {
        QString path;
        QString text;
        static Fields fields();
    };
    qint64 version = 0;
    QList<File> files;
    static Fields fields();
};

struct CatalogueFault {
    QString place;
    QString sentence;
    static Fields fields();
};

/// Alarm: a catalogue of the platform was refused whole, for all of these faults; the running one stays.
struct CatalogueRefused {
    static constexpr char type[] = "gov.catalogue.refused.v1";
    qint64 version = 0; ///< 0 when not even that could be read
    QList<CatalogueFault> faults;
    static Fields fields();
};

/// The hall did not do what the platform asked for.
struct DirectiveRefused {
    static constexpr char type[] = "gov.directive.refused.v1";
    QUuid directive;
    QString command;
    QString problem; ///< id
    QString sentence;
    static Fields fields();
};

/// Alarm: nothing more is sent, because the platform knows another past of this hall.
struct UplinkStopped {
    static constexpr char type[] = "gov.uplink.stopped.v1";
    QString reason; ///< "fork": other content under the same number; "ahead": the platform has more than this hall
    qint64 seq = 0;
    static Fields fields();
};

/// What the platform holds and cannot make visible; all of it, whenever that changes.
struct UplinkExceptions {
    static constexpr char type[] = "gov.uplink.exceptions.v1";
    QList<IntakeException> exceptions;
    static Fields fields();
};
bool isUplinkNews(const QString &type);

std::span<const EventRow> uplinkEvents();
std::span<const ViewRow> uplinkViews();

} // namespace ow
