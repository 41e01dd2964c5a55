#include "models/papers/PaperCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"

namespace ow {

namespace {
template <class E>
Decision paperDecision(const Paper &paper)
{
    return {{pendingEvent(QStringLiteral("paper/") + uuidText(paper.id), E{paper})}, toJson(PaperReply{paper.id, paper.number}), {}};
}

Result<Decision> decidePrinted(CommandContext &context, const RecordPrint &command)
{
    std::optional<Paper> paper = PaperStore::find(context.db, command.paper);
    if (!paper)
        return fail(problem::PaperUnknown);
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
        return fail(problem::ToleranceUnsigned);
    if (command.signature) {
        const auto signature = context.sealer.seal(context.db, QUuid::fromRfc4122(paper->contentSealed.left(16)),
                                                   QString::fromLatin1(command.signature->toBase64()), "paper.signature");
        if (!signature)
            return fail(signature.error());
        paper->signatureSealed = *signature;
    }
    paper->signedAt = context.now;
    return paperDecision<PaperSigned>(*paper);
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

} // namespace ow
