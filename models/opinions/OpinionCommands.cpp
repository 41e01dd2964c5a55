#include "models/opinions/OpinionCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/opinions/OpinionStore.h"

#include <QFile>

namespace ow {

namespace {
Result<QList<StandardOpinion>> shippedOpinions()
{
    const QString name = QStringLiteral(":/process/opinions.json");
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(problem::FileFailed, {{QStringLiteral("file"), name}});
    return fromJson<OpinionList>(file.readAll(), Strictness::Exact).map([](const OpinionList &list) {
        return list.opinions;
    });
}

Result<Decision> decideOpinions(CommandContext &context, const SetOpinions &command)
{
    Faults faults = opinionListFaults(command.opinions);
    const bool isSupervisor = (context.actor.roles & only(Role::Supervisor)) != 0;
    if (command.isHalls && !isSupervisor)
        return fail(problem::Forbidden);
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    OpinionList list{command.isHalls ? QString() : context.actor.user, command.opinions};
    for (StandardOpinion &one : list.opinions)
        one.text = one.text.trimmed();
    const QString subject = QStringLiteral("opinions/") + (list.owner.isEmpty() ? QStringLiteral("hall") : list.owner);
    return Decision{{pendingEvent(subject, OpinionsSet{list})}, toJson(OpinionListReply{list}), {}};
}

Result<OpinionsView> loadOpinions(ViewContext &context)
{
    OpinionsView view;
    if (const auto hall = OpinionStore::list(context.db, {})) {
        view.hall = hall->opinions;
    } else {
        const auto shipped = shippedOpinions();
        if (!shipped)
            return fail(shipped.error());
        view.hall = *shipped;
    }
    if (const auto own = OpinionStore::list(context.db, context.actor.user))
        view.own = own->opinions;
    return view;
}

template <class E>
QByteArray projectOpinions(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

const CommandRow opinionCommandTable[] = {
    commandRow<SetOpinions, decideOpinions>({.roles = Role::Reviewer | Role::Supervisor,
                                             .stations = StationRole::Review | StationRole::Supervisor,
                                             .unattended = 0},
                                            "整理常用意见"),
};
const EventRow opinionEventTable[] = {
    eventRow<OpinionsSet, &OpinionStore::apply, projectOpinions<OpinionsSet>>(TopicCases),
};
const ViewRow opinionViewTable[] = {viewRow<OpinionsView, loadOpinions>(Role::Reviewer | Role::Supervisor)};
} // namespace

bool isOpinionNews(const QString &type)
{
    return type == QLatin1String(OpinionsSet::type);
}

std::span<const CommandRow> opinionCommands()
{
    return opinionCommandTable;
}

std::span<const EventRow> opinionEvents()
{
    return opinionEventTable;
}

std::span<const ViewRow> opinionViews()
{
    return opinionViewTable;
}

Fields OpinionListReply::fields()
{
    return {field("list", &OpinionListReply::list)};
}

Fields SetOpinions::fields()
{
    return {field("hall", &SetOpinions::isHalls), field("opinions", &SetOpinions::opinions, {.itemsMax = opinionsMax})};
}

Fields OpinionsView::fields()
{
    return {field("hall", &OpinionsView::hall), field("own", &OpinionsView::own)};
}

} // namespace ow
