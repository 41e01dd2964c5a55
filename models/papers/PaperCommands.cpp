#include "models/papers/PaperCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"

#include <QRegularExpression>

namespace ow {

namespace {
constexpr int paperCopiesMax = 99;
constexpr int paperPrintsMax = 500;
constexpr int againReasonMax = 100;

template <class E>
Decision paperDecision(const Paper &paper, QDate occurredOn = {})
{
    return {{pendingEvent(QStringLiteral("paper/") + uuidText(paper.id), E{paper}, occurredOn)},
            toJson(PaperReply{paper.id, paper.number}),
            {}};
}

Result<Decision> decidePrinted(CommandContext &context, const RecordPrint &command)
{
    std::optional<Paper> paper = PaperStore::find(context.db, command.paper);
    if (!paper)
        return fail(problem::PaperUnknown);
    static const QRegularExpression digest(QStringLiteral("^[0-9a-f]{64}$"));
    if (!digest.match(command.sha256).hasMatch())
        return fail(inputRefused({{QStringLiteral("sha256"),
                                   &problem::FieldFormat,
                                   {{QStringLiteral("expected"), QStringLiteral("64位小写十六进制")}}}}));
    const QUuid key = QUuid::fromRfc4122(paper->contentSealed.left(16));
    if (!context.blobHeld(key, command.sha256) && !context.blobHeld({}, command.sha256))
        return fail(problem::BlobUnknown);
    // What was signed is what was printed then.
    if (paper->signedAt && paper->sha256 && *paper->sha256 != command.sha256)
        return fail(problem::PaperSigned, {{QStringLiteral("number"), paper->number}});
    paper->sha256 = command.sha256;
    paper->printedAt = context.now;
    return paperDecision<PaperPrinted>(*paper);
}

Result<Decision> decideSign(CommandContext &context, const SignPaper &command)
{
    std::optional<Paper> paper = PaperStore::find(context.db, command.paper);
    if (!paper)
        return fail(problem::PaperUnknown);
    if (!paper->printedAt)
        return fail(problem::PaperUnprinted, {{QStringLiteral("number"), paper->number}});
    if (paper->signedAt)
        return fail(problem::PaperSigned, {{QStringLiteral("number"), paper->number}});
    if (command.signing) {
        if (Faults faults = signingFaults(*command.signing, context.actor.displayName); !faults.isEmpty())
            return fail(inputRefused(std::move(faults)));
        const bool promises = paper->kind == PaperKind::Commitment || paper->kind == PaperKind::InformedPromise;
        if (promises && command.signing->way == SigningWay::Refused)
            return fail(problem::PromiseRefused, {{QStringLiteral("paper"), paperTitle(paper->kind)}});
        paper->signing = command.signing;
    }
    if (command.signature) {
        const auto signature =
            sealSignature(context, QUuid::fromRfc4122(paper->contentSealed.left(16)), *command.signature);
        if (!signature)
            return fail(signature.error());
        paper->signatureSealed = *signature;
    }
    paper->signedAt = context.now;
    return paperDecision<PaperSigned>(*paper, hallDate(context.now));
}

/// What a later copy says of itself: 补打第2份　2026-11-22　补打人 周敏.
QString againText(const PaperPrint &print)
{
    return QStringLiteral("补打　第%1份　%2　补打人 %3")
        .arg(print.copy)
        .arg(hallDate(print.at).toString(Qt::ISODate), print.byName);
}

Result<Decision> decidePrintAgain(CommandContext &context, const PrintPaperAgain &command)
{
    const std::optional<Paper> paper = PaperStore::find(context.db, command.paper);
    if (!paper)
        return fail(problem::PaperUnknown);
    const bool isCopy = command.why == PrintAgain::LaterCopy;
    if (isCopy && !paper->printedAt)
        return fail(problem::PaperUnprinted, {{QStringLiteral("number"), paper->number}});
    if (isCopy && command.reason.trimmed().isEmpty())
        return fail(inputRefused({{QStringLiteral("reason"), &problem::ReasonMissing, {}}}));
    const QList<PaperPrint> before = PaperPrintStore::ofPaper(context.db, paper->id);
    const Instant last = before.isEmpty() ? paper->printedAt.value_or(context.now) : before.last().at;
    // Whoever notices the next day that it did not come out asks for another copy, and it says so.
    if (!isCopy && hallDate(last) != hallDate(context.now))
        return fail(problem::PaperLongOut, {{QStringLiteral("number"), paper->number}});
    const int copy = (before.isEmpty() ? 1 : before.last().copy) + (isCopy ? 1 : 0);
    if (copy > paperCopiesMax || before.size() >= paperPrintsMax)
        return fail(problem::PaperCopies, {{QStringLiteral("number"), paper->number}});
    Result<IssuedPaper> issued = openPaper(context.db, context.sealer, *paper);
    if (!issued)
        return fail(issued.error());
    const PaperPrint print{makeUuid(context.now, context.random),
                           paper->id,
                           command.why,
                           copy,
                           command.reason.trimmed(),
                           command.printer.trimmed(),
                           context.now,
                           context.actor.displayName};
    if (copy > 1)
        issued->again = againText(print);
    return Decision{{pendingEvent(QStringLiteral("paper/") + uuidText(paper->id), PaperPrintedAgain{print})},
                    toJson(PrintAgainReply{print, *issued}),
                    {}};
}

constexpr CommandAccess paperDesks{.roles = Role::Clerk | Role::Delivery | Role::Reviewer | Role::Supervisor,
                                   .stations = StationRole::Window | StationRole::Delivery | StationRole::Review
                                       | StationRole::Supervisor,
                                   .unattended = 0};

const CommandRow paperCommandTable[] = {
    commandRow<RecordPrint, decidePrinted>(paperDesks, "文书已打印"),
    commandRow<SignPaper, decideSign>(paperDesks, "文书已签署"),
    commandRow<PrintPaperAgain, decidePrintAgain>(paperDesks, "重打或补打文书"),
};

const EventRow paperEventTable[] = {
    eventRow<PaperIssued, &PaperStore::apply<PaperIssued>, projectNothing<PaperIssued>>(0),
    eventRow<PaperPrinted, &PaperStore::apply<PaperPrinted>, projectNothing<PaperPrinted>>(0),
    eventRow<PaperSigned, &PaperStore::apply<PaperSigned>, projectNothing<PaperSigned>>(0),
    eventRow<PaperPrintedAgain, &PaperPrintStore::apply, projectNothing<PaperPrintedAgain>>(0),
};
} // namespace

std::span<const CommandRow> paperCommands()
{
    return paperCommandTable;
}

std::span<const EventRow> paperEvents()
{
    return paperEventTable;
}

Fields PaperReply::fields()
{
    return {field("id", &PaperReply::id), field("number", &PaperReply::number)};
}

Fields RecordPrint::fields()
{
    return {field("paper", &RecordPrint::paper),
            field("sha256", &RecordPrint::sha256, {.lengthMin = 64, .lengthMax = 64})};
}

Fields SignPaper::fields()
{
    return {field("paper", &SignPaper::paper),
            field("signature", &SignPaper::signature, {.lengthMin = 1, .lengthMax = 200000}),
            field("signing", &SignPaper::signing)};
}

Fields PrintAgainReply::fields()
{
    return {field("print", &PrintAgainReply::print), field("paper", &PrintAgainReply::paper)};
}

Fields PrintPaperAgain::fields()
{
    return {field("paper", &PrintPaperAgain::paper), field("why", &PrintPaperAgain::why),
            field("reason", &PrintPaperAgain::reason, {.lengthMax = againReasonMax}),
            field("printer", &PrintPaperAgain::printer, {.lengthMax = 100})};
}

} // namespace ow
