#include "models/papers/PaperCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"

#include <QRegularExpression>

namespace ow {

namespace {
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

constexpr CommandAccess paperDesks{.roles = Role::Clerk | Role::Delivery | Role::Reviewer | Role::Supervisor,
                                   .stations = StationRole::Window | StationRole::Delivery | StationRole::Review,
                                   .unattended = 0};

const CommandRow paperCommandTable[] = {
    commandRow<RecordPrint, decidePrinted>(paperDesks, "文书已打印"),
    commandRow<SignPaper, decideSign>(paperDesks, "文书已签署"),
};

const EventRow paperEventTable[] = {
    eventRow<PaperIssued, &PaperStore::apply<PaperIssued>, projectNothing<PaperIssued>>(0),
    eventRow<PaperPrinted, &PaperStore::apply<PaperPrinted>, projectNothing<PaperPrinted>>(0),
    eventRow<PaperSigned, &PaperStore::apply<PaperSigned>, projectNothing<PaperSigned>>(0),
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
            field("signature", &SignPaper::signature, {.lengthMin = 1, .lengthMax = 200000})};
}

} // namespace ow
