#pragma once
#include "ui/reader/ReaderGroup.h"

#include <QStringList>
#include <optional>

namespace ow {

class Clock;
class Scheduler;

/// Which devices read documents at this PC: "simulated", "none", "scanner", "bridge:/path/to/program argument …", "pcsc" (chips of
/// travel documents), "pcsc:DIR" (the same, with the issuers' certificates of a folder), several joined by "+"
/// ("bridge:/opt/x/bridge+scanner"). Start option --reader, or reader/choice in DIR/station.ini.
struct ReaderChoice {
    bool simulated = false;
    bool scanner = false;
    QStringList bridge; ///< program and arguments; empty for none
    bool pcsc = false;
    QString issuers = {}; ///< folder of certificates; empty: issuers of travel documents are not verified

    /// Nothing when it is not understood.
    static std::optional<ReaderChoice> parse(const QString &text);
};

/// The reader widget of a page; the page owns it.
ReaderGroup *makeCardReader(const ReaderChoice &choice, const Clock &clock, Scheduler &scheduler);

} // namespace ow
