#pragma once
// 材料流转: the papers of a case lie at one place at a time; they travel in numbered batches with a 物料流转凭证, counted by who sends and
// again by who receives. What does not agree is written down as an exception (domain.md §2.5).
#include "models/base/Describe.h"

namespace ow {

constexpr int folderWordsMax = 300;
constexpr int folderLinesMax = 100; ///< of a batch
constexpr int folderPiecesMax = 9999;

/// Where papers can be. Way: in a batch that was not received yet. Lost: nobody has them, and it was said so.
enum class FolderSpot { Hall, Way, Unit, Counter, Lost };
constexpr Code<FolderSpot> folderSpotCodes[] = {{FolderSpot::Hall, "hall"},
                                                {FolderSpot::Way, "way"},
                                                {FolderSpot::Unit, "unit"},
                                                {FolderSpot::Counter, "counter"},
                                                {FolderSpot::Lost, "lost"}};
constexpr std::span<const Code<FolderSpot>> codesOf(FolderSpot)
{
    return folderSpotCodes;
}

struct FolderPlace {
    FolderSpot spot = FolderSpot::Hall;
    QString unit; ///< code; of a unit only
    QString name; ///< as shown: 受理窗口, 区新闻出版局, 出件窗口

    static Fields fields();
    friend bool operator==(const FolderPlace &a, const FolderPlace &b) { return a.spot == b.spot && a.unit == b.unit; }
};

/// What was counted of one folder.
struct FolderCount {
    int originals = 0;
    int copies = 0;
    int pages = 0; ///< of both

    static Fields fields();
    friend bool operator==(const FolderCount &, const FolderCount &) = default;
};

/// The papers of one case in a batch.
struct FolderLine {
    QUuid caseId;
    QString caseNumber;
    QString shortNumber; ///< empty of cases older than short numbers
    QString itemName;
    FolderCount sent;
    QString note;                            ///< of who packed it
    std::optional<FolderCount> arrived = {}; ///< as the receiver counted; absent: it did not come, or nobody looked yet
    std::optional<QString> damage = {};      ///< what the receiver saw about its condition
    std::optional<bool> unlisted = {};       ///< it came without standing on the list

    static Fields fields();
};

struct FolderHand {
    QString user;
    QString name; ///< as shown to staff
    Instant at;

    static Fields fields();
};

enum class BatchState { OnTheWay, Received, TakenBack };
constexpr Code<BatchState> batchStateCodes[] = {
    {BatchState::OnTheWay, "onTheWay"}, {BatchState::Received, "received"}, {BatchState::TakenBack, "takenBack"}};
constexpr std::span<const Code<BatchState>> codesOf(BatchState)
{
    return batchStateCodes;
}

struct FolderBatch {
    QUuid id;
    QString number; ///< of its 物料流转凭证: 流〔2026〕第0012号
    FolderPlace from;
    FolderPlace to;
    BatchState state = BatchState::OnTheWay;
    QList<FolderLine> lines;
    FolderHand sent;
    QDate due; ///< the last day on the way
    QString remark;
    std::optional<FolderHand> received = {};
    std::optional<FolderHand> takenBack = {};
    std::optional<QString> reason = {}; ///< why it was taken back

    static Fields fields();
};

enum class FolderFault { Missing, OtherCount, Damaged, Unlisted };
constexpr Code<FolderFault> folderFaultCodes[] = {{FolderFault::Missing, "missing"},
                                                  {FolderFault::OtherCount, "otherCount"},
                                                  {FolderFault::Damaged, "damaged"},
                                                  {FolderFault::Unlisted, "unlisted"}};
constexpr std::span<const Code<FolderFault>> codesOf(FolderFault)
{
    return folderFaultCodes;
}

/// How an exception was settled. StillThere: the sender has it. FoundHere: it did come. Lost: nobody has it.
enum class FolderOutcome { Explained, StillThere, FoundHere, Lost };
constexpr Code<FolderOutcome> folderOutcomeCodes[] = {{FolderOutcome::Explained, "explained"},
                                                      {FolderOutcome::StillThere, "stillThere"},
                                                      {FolderOutcome::FoundHere, "foundHere"},
                                                      {FolderOutcome::Lost, "lost"}};
constexpr std::span<const Code<FolderOutcome>> codesOf(FolderOutcome)
{
    return folderOutcomeCodes;
}

/// What did not agree when a batch was received; open until the other side has explained it.
struct FolderException {
    QUuid id;
    QUuid batch;
    QString batchNumber;
    FolderPlace from;
    FolderPlace to;
    FolderHand sender;
    FolderFault fault = FolderFault::Missing;
    QUuid caseId;
    QString caseNumber; ///< short number where it has one
    QString itemName;
    QString words; ///< what is different, and what the receiver said
    FolderHand found;
    std::optional<FolderOutcome> outcome = {}; ///< absent: open
    std::optional<FolderHand> settled = {};
    std::optional<QString> explanation = {};

    static Fields fields();
    bool isOpen() const { return !outcome; }
};

/// How long a batch may be on its way.
struct FolderTerms {
    int daysMax = 1; ///< working days

    static Fields fields();
};

/// Where the papers of one case are.
struct FolderStanding {
    QUuid caseId;
    FolderPlace place;
    std::optional<QUuid> batch = {}; ///< on the way: in which; elsewhere: the one they came with
    QString batchNumber;
    Instant since;

    static Fields fields();
};

// Each carries the batch as it is afterwards, and where every folder of it is then.
#define OW_BATCH_EVENT(Name, wire) \
    struct Name { \
        static constexpr char type[] = wire; \
        FolderBatch batch; \
        QList<FolderStanding> standings; \
        static Fields fields() \
        { \
            return {field("batch", &Name::batch), \
                    field("standings", &Name::standings, {.itemsMax = 2 * folderLinesMax})}; \
        } \
    };
OW_BATCH_EVENT(BatchSent, "gov.folder.batchSent.v1")
OW_BATCH_EVENT(BatchTakenBack, "gov.folder.batchTakenBack.v1")
#undef OW_BATCH_EVENT

struct BatchReceived {
    static constexpr char type[] = "gov.folder.batchReceived.v1";
    FolderBatch batch;
    QList<FolderStanding> standings;
    QList<FolderException> exceptions;
    static Fields fields();
};

struct FolderExceptionSettled {
    static constexpr char type[] = "gov.folder.exceptionSettled.v1";
    FolderException exception;
    std::optional<FolderStanding> standing = {}; ///< of papers that were missing
    static Fields fields();
};

struct FolderTermsSet {
    static constexpr char type[] = "gov.folder.termsSet.v1";
    FolderTerms terms;
    static Fields fields();
};

} // namespace ow
