#include "models/publication/PublishedList.h"

#include "models/base/ProblemTypes.h"
#include "models/catalogue/Catalogue.h"
#include "models/publication/PublicationStore.h"

#include <algorithm>

namespace ow {

namespace {
bool belongs(PublishedKind kind, const Item &item)
{
    const int visits = item.reach ? item.reach->visits : 1;
    return kind == PublishedKind::OnceAtMost ? visits <= 1 : visits > 0;
}

const PublishedLine *lineOf(const QList<PublishedLine> &lines, const QString &code)
{
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const PublishedLine &one) { return one.code == code; });
    return found == lines.end() ? nullptr : &*found;
}

QString visitsText(int visits)
{
    return visits == 0 ? QStringLiteral("不用到现场") : QStringLiteral("%1次").arg(visits);
}

QString lineText(const PublishedLine &line)
{
    return line.visits == 0
        ? QStringLiteral("%1，不用到现场").arg(line.unit)
        : QStringLiteral("%1，到现场%2次：%3").arg(line.unit, QString::number(line.visits), line.reason);
}

Result<Decision> decidePublishList(CommandContext &context, const PublishList &command)
{
    const QDate day = hallDate(context.now);
    const QList<PublishedLine> lines = publishedLines(context.catalogue, command.kind, day);
    const QList<PublishedHead> issues = PublicationStore::lists(context.db, command.kind);
    if (!issues.isEmpty()) {
        const auto last = PublicationStore::list(context.db, command.kind, issues.first().number);
        if (last && publishedDifference(last->lines, lines).isEmpty())
            return fail(problem::ListUnchanged, {{QStringLiteral("list"), publishedKindName(command.kind)}});
    }
    const PublishedHead head{command.kind,
                             issues.isEmpty() ? 1 : issues.first().number + 1,
                             day,
                             int(lines.size()),
                             context.actor.displayName.isEmpty() ? context.actor.user : context.actor.displayName,
                             command.reason};
    return Decision{
        {pendingEvent(QStringLiteral("list/") + QLatin1String(codeText(command.kind)), ListPublished{{head, lines}})},
        toJson(head)};
}

Result<PublishedListsView> loadPublishedLists(ViewContext &context)
{
    const auto kind = codeValue<PublishedKind>(context.parameter("kind")).value_or(PublishedKind::OnceAtMost);
    const int number = context.parameter("number").toInt();
    PublishedListsView view;
    view.issues = PublicationStore::lists(context.db, kind);
    const QDate day = hallDate(context.now);
    if (number > 0) {
        const auto list = PublicationStore::list(context.db, kind, number);
        if (!list)
            return fail(problem::NotFound, {{QStringLiteral("what"), QStringLiteral("第%1期").arg(number)}});
        view.shown = list->head;
        view.lines = list->lines;
    } else {
        view.lines = publishedLines(context.catalogue, kind, day);
        view.shown = {kind, 0, day, int(view.lines.size()), {}, {}};
    }
    const int newest = view.issues.isEmpty() ? 0 : view.issues.first().number;
    const QString asked = context.parameter("against");
    view.against = asked.isEmpty() ? (number > 0 ? number - 1 : newest) : asked.toInt();
    if (const auto before = PublicationStore::list(context.db, kind, view.against))
        view.changes = publishedDifference(before->lines, view.lines);
    else
        view.against = 0;
    return view;
}

/// Public: whoever reads the hall's boards may know that there is a new issue.
QByteArray projectListPublished(Projection, const EventMeta &, const ListPublished &event)
{
    return toJson(event.list.head);
}

constexpr Limits listReason{.lengthMin = 1, .lengthMax = 500};

const CommandRow publishedListCommandTable[] = {
    commandRow<PublishList, decidePublishList>({.roles = Role::Administrator | Role::Supervisor}, "公布事项清单"),
};

const EventRow publishedListEventTable[] = {
    eventRow<ListPublished,
             static_cast<void (*)(Connection &, const EventMeta &, const ListPublished &)>(&PublicationStore::apply),
             projectListPublished>(TopicCatalogue),
};

const ViewRow publishedListViewTable[] = {viewRow<PublishedListsView, loadPublishedLists>(anyStaff)};
} // namespace

QString publishedKindName(PublishedKind kind)
{
    return kind == PublishedKind::OnceAtMost ? QStringLiteral("最多跑一次事项清单")
                                             : QStringLiteral("必须到现场办理事项清单");
}

QList<PublishedLine> publishedLines(const Catalogue &catalogue, PublishedKind kind, QDate day)
{
    QList<PublishedLine> lines;
    for (const Item *item : catalogue.itemsOn(day)) {
        if (!belongs(kind, *item))
            continue;
        const CatalogueUnit *unit = catalogue.unit(item->unit);
        lines.append({item->code, item->version, item->name, unit ? unit->name : item->unit,
                      item->reach ? item->reach->visits : 1, item->reach ? item->reach->visitReason : QString()});
    }
    std::sort(lines.begin(), lines.end(), [](const PublishedLine &a, const PublishedLine &b) {
        return std::tie(a.unit, a.name, a.code) < std::tie(b.unit, b.name, b.code);
    });
    return lines;
}

QList<ItemChange> publishedDifference(const QList<PublishedLine> &before, const QList<PublishedLine> &after)
{
    QList<ItemChange> changes;
    for (const PublishedLine &now : after) {
        const PublishedLine *was = lineOf(before, now.code);
        if (!was) {
            changes.append({QStringLiteral("增加"), now.name, {}, lineText(now)});
            continue;
        }
        const auto compare = [&](const QString &what, const QString &old, const QString &text) {
            if (old != text)
                changes.append({QStringLiteral("变更"), QStringLiteral("%1　%2").arg(now.name, what), old, text});
        };
        compare(QStringLiteral("事项名称"), was->name, now.name);
        compare(QStringLiteral("主管部门"), was->unit, now.unit);
        compare(QStringLiteral("到现场次数"), visitsText(was->visits), visitsText(now.visits));
        compare(QStringLiteral("须到现场的原因"), was->reason, now.reason);
    }
    for (const PublishedLine &was : before) {
        if (!lineOf(after, was.code))
            changes.append({QStringLiteral("取消"), was.name, lineText(was), {}});
    }
    return changes;
}

std::span<const CommandRow> publishedListCommands()
{
    return publishedListCommandTable;
}

std::span<const EventRow> publishedListEvents()
{
    return publishedListEventTable;
}

std::span<const ViewRow> publishedListViews()
{
    return publishedListViewTable;
}

Fields PublishedLine::fields()
{
    return {field("code", &PublishedLine::code),     field("version", &PublishedLine::version),
            field("name", &PublishedLine::name),     field("unit", &PublishedLine::unit),
            field("visits", &PublishedLine::visits), field("reason", &PublishedLine::reason, {.lengthMax = 2000})};
}

Fields PublishedHead::fields()
{
    return {field("kind", &PublishedHead::kind), field("number", &PublishedHead::number),
            field("day", &PublishedHead::day),   field("items", &PublishedHead::items),
            field("by", &PublishedHead::by),     field("reason", &PublishedHead::reason, {.lengthMax = 500})};
}

Fields PublishedList::fields()
{
    return {field("head", &PublishedList::head), field("lines", &PublishedList::lines, {.itemsMax = 100000})};
}

Fields PublishList::fields()
{
    return {field("kind", &PublishList::kind), field("reason", &PublishList::reason, listReason)};
}

Fields ListPublished::fields()
{
    return {field("list", &ListPublished::list)};
}

Fields PublishedListsView::fields()
{
    return {field("issues", &PublishedListsView::issues, {.itemsMax = 5000}),
            field("shown", &PublishedListsView::shown),
            field("lines", &PublishedListsView::lines, {.itemsMax = 100000}),
            field("against", &PublishedListsView::against),
            field("changes", &PublishedListsView::changes, {.itemsMax = 200000})};
}

} // namespace ow
