#include "models/folders/FolderRules.h"

#include "models/papers/PaperSeal.h"
#include "models/numbering/ShortNumber.h"
#include "models/papers/Paper.h"

#include <QRegularExpression>
#include <algorithm>

namespace ow {

namespace {
struct BatchTransition {
    BatchState from;
    BatchAct act;
    BatchState to;
};
constexpr BatchTransition batchTransitions[] = {
    {BatchState::OnTheWay, BatchAct::Receive, BatchState::Received},
    {BatchState::OnTheWay, BatchAct::TakeBack, BatchState::TakenBack},
};

/// Which side may settle which fault how.
struct FolderSettling {
    FolderFault fault;
    FolderOutcome outcome;
    FolderSide side;
};
constexpr FolderSettling folderSettlings[] = {
    {FolderFault::Missing, FolderOutcome::StillThere, FolderSide::Sender},
    {FolderFault::Missing, FolderOutcome::Lost, FolderSide::Sender},
    {FolderFault::Missing, FolderOutcome::FoundHere, FolderSide::Receiver},
    {FolderFault::OtherCount, FolderOutcome::Explained, FolderSide::Sender},
    {FolderFault::Damaged, FolderOutcome::Explained, FolderSide::Sender},
    {FolderFault::Unlisted, FolderOutcome::Explained, FolderSide::Sender},
};

QString batchNumberText(int year, int serial)
{
    return QStringLiteral("%1〔%2〕第%3号")
        .arg(paperWord(PaperKind::FolderBatch))
        .arg(year)
        .arg(serial, 4, 10, QLatin1Char('0'));
}

/// What the code of a paper says of itself: a batch by its number, any other by its case.
FolderScan sealScan(const QString &text)
{
    const auto facts = sealedFacts(text);
    if (!facts)
        return {};
    return facts->title == paperTitle(PaperKind::FolderBatch) ? FolderScan{facts->number, {}, {}}
                                                              : FolderScan{{}, facts->caseNumber, {}};
}
} // namespace

std::optional<BatchState> batchAfter(BatchState state, BatchAct act)
{
    for (const BatchTransition &t : batchTransitions) {
        if (t.from == state && t.act == act)
            return t.to;
    }
    return std::nullopt;
}

QString batchStateText(BatchState state)
{
    switch (state) {
    case BatchState::OnTheWay: return QStringLiteral("在途");
    case BatchState::Received: return QStringLiteral("已签收");
    case BatchState::TakenBack: return QStringLiteral("已收回");
    }
    return {};
}

QString batchActText(BatchAct act)
{
    switch (act) {
    case BatchAct::Receive: return QStringLiteral("签收");
    case BatchAct::TakeBack: return QStringLiteral("收回");
    }
    return {};
}

FolderPlace hallPlace()
{
    return {FolderSpot::Hall, {}, QStringLiteral("受理窗口")};
}

FolderPlace counterPlace()
{
    return {FolderSpot::Counter, {}, QStringLiteral("出件窗口")};
}

QString folderPlaceText(const FolderStanding &standing)
{
    switch (standing.place.spot) {
    case FolderSpot::Way: return QStringLiteral("在途，送%1（%2）").arg(standing.place.name, standing.batchNumber);
    case FolderSpot::Lost: return QStringLiteral("下落不明（%1）").arg(standing.batchNumber);
    case FolderSpot::Hall:
    case FolderSpot::Unit:
    case FolderSpot::Counter: break;
    }
    return QStringLiteral("在%1").arg(standing.place.name);
}

QList<CaseState> packedStates()
{
    return {CaseState::Accepted, CaseState::Tolerant, CaseState::Suspended, CaseState::Approved};
}

bool mayTravel(CaseState state, FolderSpot to)
{
    switch (to) {
    case FolderSpot::Unit: return packedStates().contains(state);
    case FolderSpot::Counter:
        return state != CaseState::Delivered && state != CaseState::Received && state != CaseState::Correcting
            && state != CaseState::PreReview && state != CaseState::PreReviewed;
    case FolderSpot::Hall:
    case FolderSpot::Way:
    case FolderSpot::Lost: break;
    }
    return false;
}

QString folderCountText(const FolderCount &count)
{
    return QStringLiteral("原件%1 复印件%2 共%3页").arg(count.originals).arg(count.copies).arg(count.pages);
}

QList<FolderFinding> folderFindings(const FolderLine &line)
{
    if (line.unlisted.value_or(false)) {
        const QString seen = line.damage.value_or(QString());
        return {{FolderFault::Unlisted,
                 QStringLiteral("清单上没有，实收%1%2")
                     .arg(folderCountText(line.arrived.value_or(FolderCount())),
                          seen.isEmpty() ? QString() : QStringLiteral("；") + seen)}};
    }
    if (!line.arrived) {
        const QString said = line.damage.value_or(QString());
        return {{FolderFault::Missing,
                 QStringLiteral("清单上有，没有收到%1").arg(said.isEmpty() ? QString() : QStringLiteral("；") + said)}};
    }
    QList<FolderFinding> found;
    if (*line.arrived != line.sent)
        found.append(
            {FolderFault::OtherCount,
             QStringLiteral("清单%1，实收%2").arg(folderCountText(line.sent), folderCountText(*line.arrived))});
    if (!line.damage.value_or(QString()).isEmpty())
        found.append({FolderFault::Damaged, *line.damage});
    return found;
}

QString folderFaultText(FolderFault fault)
{
    switch (fault) {
    case FolderFault::Missing: return QStringLiteral("没有收到");
    case FolderFault::OtherCount: return QStringLiteral("数目不符");
    case FolderFault::Damaged: return QStringLiteral("破损或异样");
    case FolderFault::Unlisted: return QStringLiteral("清单外的材料");
    }
    return {};
}

QString folderOutcomeText(FolderOutcome outcome)
{
    switch (outcome) {
    case FolderOutcome::Explained: return QStringLiteral("已说明");
    case FolderOutcome::StillThere: return QStringLiteral("没有装进去，还在送件方");
    case FolderOutcome::FoundHere: return QStringLiteral("后来找到了，在收件方");
    case FolderOutcome::Lost: return QStringLiteral("确认遗失");
    }
    return {};
}

std::optional<FolderSide> settlingSide(FolderFault fault, FolderOutcome outcome)
{
    for (const FolderSettling &one : folderSettlings) {
        if (one.fault == fault && one.outcome == outcome)
            return one.side;
    }
    return std::nullopt;
}

QList<FolderOutcome> outcomesOf(FolderFault fault, FolderSide side)
{
    QList<FolderOutcome> outcomes;
    for (const FolderSettling &one : folderSettlings) {
        if (one.fault == fault && one.side == side)
            outcomes.append(one.outcome);
    }
    return outcomes;
}

bool isBatchLate(const FolderBatch &batch, QDate today)
{
    return batch.state == BatchState::OnTheWay && today > batch.due;
}

QString batchSummary(const QList<FolderLine> &lines)
{
    int listed = 0;
    FolderCount sum;
    for (const FolderLine &line : lines) {
        if (line.unlisted.value_or(false))
            continue;
        ++listed;
        sum.originals += line.sent.originals;
        sum.copies += line.sent.copies;
        sum.pages += line.sent.pages;
    }
    return QStringLiteral("%1件，原件%2份、复印件%3份、共%4页")
        .arg(listed)
        .arg(sum.originals)
        .arg(sum.copies)
        .arg(sum.pages);
}

FolderScan folderScan(const QString &text, int year)
{
    const QString typed = text.trimmed().normalized(QString::NormalizationForm_KC);
    if (typed.contains(QLatin1String("OW1."))) {
        if (const FolderScan said = sealScan(typed); !said.isEmpty())
            return said;
    }
    static const QRegularExpression page(QStringLiteral("[?&]n=(\\d{9})"));
    if (const auto match = page.match(typed); match.hasMatch())
        return {{}, {}, match.captured(1)};
    static const QRegularExpression named(QStringLiteral("^流\\D?(\\d{4})\\D{0,2}?(\\d{1,6})号?$"));
    if (const auto match = named.match(typed); match.hasMatch())
        return {batchNumberText(match.captured(1).toInt(), match.captured(2).toInt()), {}, {}};
    static const QRegularExpression dated(QStringLiteral("^(20\\d{2})[-/ ](\\d{1,6})$"));
    if (const auto match = dated.match(typed); match.hasMatch())
        return {batchNumberText(match.captured(1).toInt(), match.captured(2).toInt()), {}, {}};
    static const QRegularExpression serial(QStringLiteral("^\\d{1,5}$"));
    if (serial.match(typed).hasMatch())
        return {batchNumberText(year, typed.toInt()), {}, {}};
    if (const auto given = shortNumberSerial(typed))
        return {{}, {}, shortNumber(*given)};
    static const QRegularExpression longNumber(QStringLiteral("^[0-9A-Za-z]{16,60}$"));
    if (longNumber.match(typed).hasMatch())
        return {{}, typed.toUpper(), {}};
    return {};
}

bool isScanned(const FolderScan &scan, const FolderLine &line)
{
    if (!scan.shortNumber.isEmpty())
        return line.shortNumber == scan.shortNumber;
    return !scan.caseNumber.isEmpty() && line.caseNumber.compare(scan.caseNumber, Qt::CaseInsensitive) == 0;
}

} // namespace ow
