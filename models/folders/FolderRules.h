#pragma once
// Where papers may go, what agrees and what does not, who may settle it, and what a scanner said. Pure.
#include "models/cases/Case.h"
#include "models/folders/Folder.h"

namespace ow {

enum class BatchAct { Receive, TakeBack };
constexpr Code<BatchAct> batchActCodes[] = {{BatchAct::Receive, "receive"}, {BatchAct::TakeBack, "takeBack"}};
constexpr std::span<const Code<BatchAct>> codesOf(BatchAct)
{
    return batchActCodes;
}
/// The state afterwards; none when the act has no place there. Nothing leads out of Received and TakenBack.
std::optional<BatchState> batchAfter(BatchState state, BatchAct act);
QString batchStateText(BatchState state);
QString batchActText(BatchAct act);

FolderPlace hallPlace();
FolderPlace counterPlace();
/// 在受理窗口, 在区新闻出版局, 在途（流〔2026〕第0012号）, 遗失
QString folderPlaceText(const FolderStanding &standing);

/// To a unit go the papers of cases it still works on; to the delivery counter whatever was not given away yet.
bool mayTravel(CaseState state, FolderSpot to);
/// Those states whose papers a window sends out.
QList<CaseState> packedStates();

/// 原件2 复印件1 共5页
QString folderCountText(const FolderCount &count);

/// What is different about a line of a received batch, in words; empty: it agrees.
struct FolderFinding {
    FolderFault fault = FolderFault::Missing;
    QString words;
};
QList<FolderFinding> folderFindings(const FolderLine &line);
QString folderFaultText(FolderFault fault);
QString folderOutcomeText(FolderOutcome outcome);

/// Which side settles an exception this way: none when it cannot be.
enum class FolderSide { Sender, Receiver };
std::optional<FolderSide> settlingSide(FolderFault fault, FolderOutcome outcome);
/// In the order a screen offers them.
QList<FolderOutcome> outcomesOf(FolderFault fault, FolderSide side);

bool isBatchLate(const FolderBatch &batch, QDate today);

/// 3件，原件7份、复印件3份、25页
QString batchSummary(const QList<FolderLine> &lines);

/// What was scanned or typed: the number of a batch, or of a case. The code on a slip or on any paper of a case says it, too; it only
/// chooses a row here, so its signature is not asked.
struct FolderScan {
    QString batchNumber; ///< 流〔2026〕第0012号
    QString caseNumber;  ///< long
    QString shortNumber; ///< nine digits
    bool isEmpty() const { return batchNumber.isEmpty() && caseNumber.isEmpty() && shortNumber.isEmpty(); }
};
/// A number of at most five digits is a batch of `year`; 2026-12 one of that year.
FolderScan folderScan(const QString &text, int year);
bool isScanned(const FolderScan &scan, const FolderLine &line);

} // namespace ow
