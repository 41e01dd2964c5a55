#pragma once
// 材料流转: papers are packed and counted where they lie, travel under one number, and are counted again where they come in. Who sends
// never signs for them himself; what does not agree stays open until the other side has explained it.
#include "models/folders/FolderRules.h"
#include "models/papers/Paper.h"
#include "models/store/Command.h"

namespace ow {

struct BatchReply {
    FolderBatch batch;
    QList<FolderException> exceptions; ///< what did not agree, of a batch just received
    QList<IssuedPaper> papers;         ///< 物料流转凭证, when it was sent
    static Fields fields();
};

struct PackedFolder {
    QUuid caseId;
    FolderCount count;
    QString note;
    static Fields fields();
};
/// The papers of these cases, all of which lie where the actor is, go to a unit or to the delivery counter. FolderElsewhere,
/// FolderNotMovable, FolderSecret and the like name each case that cannot.
struct SendFolders {
    static constexpr char name[] = "folder.send";
    using Reply = BatchReply;
    FolderSpot to = FolderSpot::Unit; ///< Unit or Counter
    QString unit;                     ///< code, to a unit
    QString remark;
    QList<PackedFolder> folders;
    static Fields fields();
};

/// Nobody has received it: it is where it was before. By who sent it, or a supervisor.
struct TakeBatchBack {
    static constexpr char name[] = "folder.takeBack";
    using Reply = BatchReply;
    QUuid batch;
    QString reason;
    static Fields fields();
};

struct CountedFolder {
    QUuid caseId;
    std::optional<FolderCount> arrived = {}; ///< absent: it did not come
    QString damage;                          ///< what is wrong with it, or what is known of a missing one
    static Fields fields();
};
/// What came without standing on the list.
struct UnlistedFolder {
    QString number; ///< of the case, short or long
    FolderCount arrived;
    QString words;
    static Fields fields();
};
/// Every folder of the list is counted or said to be missing; the batch is closed. Not by who sent it, and only where it was sent to.
struct ReceiveBatch {
    static constexpr char name[] = "folder.receive";
    using Reply = BatchReply;
    QUuid batch;
    QList<CountedFolder> folders;
    QList<UnlistedFolder> unlisted;
    static Fields fields();
};

struct FolderExceptionReply {
    FolderException exception;
    static Fields fields();
};
/// The other side explains: who sent it (or a supervisor), and for papers that did come after all, who received it.
struct SettleFolderException {
    static constexpr char name[] = "folder.settle";
    using Reply = FolderExceptionReply;
    QUuid exception;
    FolderOutcome outcome = FolderOutcome::Explained;
    QString explanation;
    static Fields fields();
};

struct FolderTermsReply {
    FolderTerms terms;
    static Fields fields();
};
struct SetFolderTerms {
    static constexpr char name[] = "folder.setTerms";
    using Reply = FolderTermsReply;
    FolderTerms terms;
    static Fields fields();
};

/// What lies where the actor is, what comes there, what went from there, and what is to be explained.
struct FolderDeskView {
    static constexpr char name[] = "folderDesk";
    struct Here {
        QUuid caseId;
        QString caseNumber;
        QString shortNumber;
        QString maskedName;
        QString itemName;
        QString unit; ///< whose case it is: where its papers go by themselves
        CaseState state = CaseState::Accepted;
        FolderPlace place;
        bool mine = false; ///< the actor keeps these papers
        FolderCount proposed;
        QString note; ///< which of its papers lie with another case of the same application
        static Fields fields();
    };
    struct Open {
        FolderException exception;
        QList<FolderOutcome> outcomes; ///< as the actor may settle it; none: it waits for somebody else
        static Fields fields();
    };
    QDate day;
    QString place;
    QList<Here> here;
    QList<CodeEntry> units;
    QList<FolderBatch> coming; ///< the one due first comes first
    QList<FolderBatch> sent;   ///< by the actor, on the way
    QList<Open> exceptions;    ///< of batches from here or to here; those the actor may settle come first
    static Fields fields();
    /// How many the actor is to settle.
    int toSettle() const;
};

/// The supervisor's: batches on the way first, then the last ones; open exceptions first.
struct FolderLedgerView {
    static constexpr char name[] = "folderLedger";
    QDate day;
    FolderTerms terms;
    QList<FolderBatch> batches;
    QList<FolderException> exceptions;
    static Fields fields();
};

/// Where the papers of one case are. Parameter: id.
struct CaseFolderView {
    static constexpr char name[] = "caseFolder";
    FolderStanding standing;
    std::optional<Instant> since = {}; ///< absent: they never left the window
    QList<FolderException> exceptions;
    static Fields fields();
};

/// Whether a screen that shows folders has to look again.
bool isFolderNews(const QString &type);

std::span<const CommandRow> folderCommands();
std::span<const EventRow> folderEvents();
std::span<const ViewRow> folderViews();

} // namespace ow
