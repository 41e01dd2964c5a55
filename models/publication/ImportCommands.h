#pragma once
// A hall without platform takes over a whole catalogue from files (design §4.7).
#include "models/store/Command.h"

namespace ow {

struct CatalogueFile {
    QString path; ///< "items/511A0000800001.json"
    QString text;

    static Fields fields();
};

/// From here on the hall runs on these files, with what it published itself beside them.
struct CatalogueImported {
    static constexpr char type[] = "gov.catalogue.imported.v1";
    QList<CatalogueFile> files;
    QString by;
    QString reason;

    static Fields fields();
};

/// All files of a catalogue. Refused whole with every fault at "file:place": of shape, reference, quality and rules, and for every
/// item that is known here in a newer version. The same files again change nothing.
struct ImportCatalogue {
    static constexpr char name[] = "catalogue.import";
    struct Reply {
        int items = 0;   ///< in force or of the future
        int changed = 0; ///< new versions and new items; 0 when nothing was different

        static Fields fields();
    };
    QList<CatalogueFile> files;
    QString reason;

    static Fields fields();
};

std::span<const CommandRow> importCommands();
std::span<const EventRow> importEvents();

} // namespace ow
