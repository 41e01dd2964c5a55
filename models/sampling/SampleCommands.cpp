#include "models/sampling/SampleCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"

namespace ow {

namespace {
constexpr int sampleTextMax = 300;
constexpr int samplesMax = 2000;

Result<Decision> decideJudge(CommandContext &context, const JudgeSample &command)
{
    auto lot = SampleStore::find(context.db, command.caseId);
    if (!lot || !lot->drawn)
        return fail(problem::SampleUnknown);
    if (lot->finding)
        return fail(problem::SampleJudged, {{QStringLiteral("by"), lot->finding->by}});
    if (lot->clerk == context.actor.user)
        return fail(problem::SampleSameHands);
    const QString reason = command.reason.trimmed();
    if (command.verdict == SampleVerdict::Faulty && reason.isEmpty())
        return fail(inputRefused({{QStringLiteral("reason"), &problem::ReasonMissing, {}}}));
    lot->finding = SampleFinding{command.verdict, reason, hallDate(context.now), context.actor.displayName};
    return Decision{{pendingEvent(QStringLiteral("sample/") + uuidText(lot->caseId), ow::SampleJudged{*lot})},
                    toJson(SampleReply{*lot}),
                    {}};
}

Result<Decision> decideShare(CommandContext &context, const SetSampleShare &command)
{
    if (command.reason.trimmed().isEmpty())
        return fail(inputRefused({{QStringLiteral("reason"), &problem::ReasonMissing, {}}}));
    return Decision{{pendingEvent(QStringLiteral("sample/share"),
                                  SampleShareSet{command.perMille, SampleStore::perMille(context.db),
                                                 command.reason.trimmed(), context.actor.displayName})},
                    toJson(SampleShareReply{command.perMille}),
                    {}};
}

Result<SamplesView> loadSamples(ViewContext &context)
{
    return SamplesView{SampleStore::perMille(context.db), SampleStore::drawn(context.db, samplesMax),
                       SampleStore::clerks(context.db, hallDate(context.now).addYears(-1))};
}

constexpr CommandAccess sampler{
    .roles = only(Role::Supervisor), .stations = only(StationRole::Supervisor), .unattended = 0};

const CommandRow sampleCommandTable[] = {
    commandRow<JudgeSample, decideJudge>(sampler, "抽查即办件"),
    commandRow<SetSampleShare, decideShare>(sampler, "设定抽查比例"),
};

// What is drawn is the supervisor's to see: no station hears of it.
const EventRow sampleEventTable[] = {
    eventRow<LotDrawn, &SampleStore::apply<LotDrawn>, projectNothing<LotDrawn>>(0),
    eventRow<ow::SampleJudged, &SampleStore::apply<ow::SampleJudged>, projectNothing<ow::SampleJudged>>(0),
    eventRow<SampleShareSet, &SampleStore::applyShare, projectNothing<SampleShareSet>>(0),
};

const ViewRow sampleViewTable[] = {
    viewRow<SamplesView, loadSamples>(only(Role::Supervisor)),
};
} // namespace

PendingEvent lotDrawn(const CommandContext &context, InstantLot lot)
{
    lot.lot = lotOf(lot.caseId);
    lot.perMille = SampleStore::perMille(context.db);
    lot.drawn = isDrawn(lot.lot, lot.perMille);
    return pendingEvent(QStringLiteral("sample/") + uuidText(lot.caseId), LotDrawn{lot}, lot.concludedOn);
}

std::span<const CommandRow> sampleCommands()
{
    return sampleCommandTable;
}

std::span<const EventRow> sampleEvents()
{
    return sampleEventTable;
}

std::span<const ViewRow> sampleViews()
{
    return sampleViewTable;
}

Fields SampleReply::fields()
{
    return {field("lot", &SampleReply::lot)};
}

Fields JudgeSample::fields()
{
    return {field("case", &JudgeSample::caseId), field("verdict", &JudgeSample::verdict),
            field("reason", &JudgeSample::reason, {.lengthMax = sampleTextMax})};
}

Fields SampleShareReply::fields()
{
    return {field("perMille", &SampleShareReply::perMille)};
}

Fields SetSampleShare::fields()
{
    return {field("perMille", &SetSampleShare::perMille, {.min = 0, .max = 1000}),
            field("reason", &SetSampleShare::reason, {.lengthMax = sampleTextMax})};
}

Fields SamplesView::fields()
{
    return {field("perMille", &SamplesView::perMille), field("drawn", &SamplesView::drawn, {.itemsMax = 10000}),
            field("clerks", &SamplesView::clerks, {.itemsMax = 10000})};
}

} // namespace ow
