#pragma once
// 归档、移交、销毁. What the hub decides by itself (making, testing, destroying) and what a supervisor asks for. Nothing is deleted on any
// other way than a destruction list that two people stand for (domain.md §12).
#include "models/archive/ArchiveRules.h"
#include "models/archive/ArchiveStore.h"
#include "models/store/Command.h"

namespace ow {

struct ArchiveReply {
    ArchivePackage package;
    static Fields fields();
};

/// 重新检测.
struct RetestArchive {
    static constexpr char name[] = "archive.retest";
    using Reply = ArchiveReply;
    QUuid package;
    static Fields fields();
};

/// 重新制作 a package the test found unsound, from what the hall has of the case; handed over or listed ones stay as they are.
struct RemakeArchive {
    static constexpr char name[] = "archive.remake";
    using Reply = ArchiveReply;
    QUuid package;
    QString reason;
    static Fields fields();
};

struct TransferReply {
    TransferList list;
    static Fields fields();
};
/// 移交目录: sound packages, each handed over once. SecretExport when a case among them is marked secret.
struct TransferArchives {
    static constexpr char name[] = "archive.transfer";
    using Reply = TransferReply;
    QList<QUuid> packages;
    QString receiver;
    static Fields fields();
};

struct DestructionReply {
    DestructionList list;
    static Fields fields();
};
/// 销毁清册 of packages whose time is over.
struct ProposeDestruction {
    static constexpr char name[] = "archive.proposeDestruction";
    using Reply = DestructionReply;
    QList<QUuid> packages;
    QString reason;
    static Fields fields();
};
/// By another than who proposed it.
struct AnswerDestruction {
    static constexpr char name[] = "archive.answerDestruction";
    using Reply = DestructionReply;
    QUuid list;
    bool approves = false;
    QString words; ///< needed to refuse
    static Fields fields();
};

struct SecretReply {
    SecretMark mark;
    static Fields fields();
};
/// A case, running or archived, turned out to touch a state secret: from now on it is in nothing that leaves the hall.
struct MarkSecret {
    static constexpr char name[] = "archive.markSecret";
    using Reply = SecretReply;
    QString caseNumber;
    QString reason;
    static Fields fields();
};

/// The supervisor's page. Parameter: list = all (default) | unsound | expired.
struct ArchiveView {
    static constexpr char name[] = "archive";
    QDate day;
    ArchiveFigures figures;
    QList<ArchivePackage> packages;
    QList<TransferList> transfers;
    QList<DestructionList> destructions;
    static Fields fields();
};

/// SecretExport with their numbers when any of these cases is marked secret: before anything of them leaves the hall.
std::optional<Problem> secretAmong(Connection &db, const QList<std::pair<QUuid, QString>> &cases);

// The hub's own acts; each a decision of the writer.
/// Numbers a concluded case and makes its package's key. CaseUnknown, ArchiveBusy when it has one.
Result<Decision> decideArchiveBegin(CommandContext &context, const QUuid &caseId);
/// 1-2-2 档号重复: the number was found on another package; the next one is given. Never used again.
Result<Decision> decideArchiveRenumber(CommandContext &context, const QUuid &package);
/// Its files are on the disk.
Result<Decision> decideArchiveSealed(CommandContext &context, const ArchivePackage &package);
Result<Decision> decideArchiveTested(CommandContext &context, const QUuid &package, const ArchiveTest &test);
/// Its files are gone; its key goes with this decision, and what the hall itself still had of the application with its last package.
Result<Decision> decideArchiveDestroyed(CommandContext &context, const QUuid &package);

std::span<const CommandRow> archiveCommands();
std::span<const EventRow> archiveEvents();
std::span<const ViewRow> archiveViews();

} // namespace ow
