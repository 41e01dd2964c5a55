#pragma once
#include "models/cases/AccessLog.h"
#include "models/cases/Case.h"
#include "models/cases/Scan.h"
#include "models/store/Command.h"

namespace ow {

/// A paper was scanned for an application whose draft is held; its bytes are a blob under the application's key already. `replaces`:
/// a scan of the same paper that this one stands for from now on.
struct AddScan {
    static constexpr char name[] = "scan.add";
    using Reply = Scan;
    QUuid application;
    int fence = 0;
    QString material;
    QString sha256;
    QString media;
    int pages = 1;
    ScanSource source = ScanSource::Camera;
    ScanBasis basis = ScanBasis::Copy;
    std::optional<QUuid> replaces = {};
    static Fields fields();
};

/// Held against the original: from C to B.
struct CheckScan {
    static constexpr char name[] = "scan.check";
    using Reply = Scan;
    QUuid application;
    int fence = 0;
    QUuid scan;
    static Fields fields();
};

struct RemoveScan {
    static constexpr char name[] = "scan.remove";
    using Reply = Scan;
    QUuid application;
    int fence = 0;
    QUuid scan;
    ScanRemoval reason = ScanRemoval::WrongPaper;
    static Fields fields();
};

/// 沿用: a scan of an earlier case of the same principal serves this application, too. Its bytes stand under this application's key
/// already: whoever brought them there has left a trace at the earlier one.
struct TakeOverScan {
    static constexpr char name[] = "scan.takeOver";
    using Reply = Scan;
    QUuid application;
    int fence = 0;
    QUuid scan;
    static Fields fields();
};

/// The proofs of parties who are in the application no more go with them.
std::vector<PendingEvent> withoutLostProofs(CommandContext &context, const Application &application);

std::span<const CommandRow> scanCommands();
std::span<const EventRow> scanEvents();

/// Scans of an application, those of earlier cases its principal may use again, and what they are. Parameter: application.
struct ScansView {
    static constexpr char name[] = "scans";
    struct Offer {
        Scan scan;
        QString caseNumber;
        QDate until; ///< last day on which it may be taken over
        static Fields fields();
    };
    QList<Scan> scans;   ///< removed ones too
    QList<Offer> offers; ///< by paper, the newest first
    static Fields fields();
};

/// Who looked at one scan, the last one first. Parameters: scan; for clerks also application, the draft they hold:
/// they see it of the principal's own scans only. ScanUnknown for any other.
struct ScanLooksView {
    static constexpr char name[] = "scanLooks";
    QList<AccessLine> looks;
    static Fields fields();
};

std::span<const ViewRow> scanViews();

} // namespace ow
