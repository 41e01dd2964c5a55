#include "models/credit/CreditCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/identity/PersonStore.h"
#include "models/store/Connection.h"

namespace ow {

namespace {
constexpr int creditTextMax = 300;
constexpr int creditMarksMax = 5000;

CreditMark withoutIndex(CreditMark mark)
{
    mark.personIndex.clear();
    return mark;
}

CreditBar barOf(const CreditMark &mark)
{
    return {mark.id, mark.regime, mark.person, mark.caseNumber, mark.itemName, mark.since, mark.until};
}

Result<Decision> decideRepair(CommandContext &context, const RepairCredit &command)
{
    const auto mark = CreditStore::find(context.db, command.mark);
    if (!mark)
        return fail(problem::CreditUnknown);
    const QDate today = hallDate(context.now);
    const CreditStanding standing = creditStanding(*mark, today);
    if (standing != CreditStanding::Active)
        return fail(problem::CreditState, {{QStringLiteral("state"), creditStandingText(standing)}});
    if (mark->by == context.actor.user)
        return fail(problem::CreditSameHands);
    Faults faults;
    if (command.reason.trimmed().isEmpty())
        faults.append({QStringLiteral("reason"), &problem::ReasonMissing, {}});
    if (command.evidence.trimmed().isEmpty())
        faults.append({QStringLiteral("evidence"), &problem::EvidenceMissing, {}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    CreditMark repaired = *mark;
    repaired.repair = CreditRepair{today, context.actor.user, context.actor.displayName, command.reason.trimmed(),
                                   command.evidence.trimmed()};
    return Decision{{pendingEvent(QStringLiteral("credit/") + uuidText(mark->id), CreditRepaired{repaired}, today)},
                    toJson(CreditReply{withoutIndex(repaired)}),
                    {}};
}

template <class E>
QByteArray projectCredit(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(E{withoutIndex(event.mark)}) : QByteArray();
}

Result<CreditMarksView> loadMarks(ViewContext &context)
{
    CreditMarksView view{hallDate(context.now), {}};
    for (const CreditMark &mark : CreditStore::all(context.db, creditMarksMax))
        view.marks.append(withoutIndex(mark));
    return view;
}

Result<CreditBarsView> loadBars(ViewContext &context)
{
    CreditBarsView view;
    for (const CreditMark &mark : CreditStore::inForce(context.db, hallDate(context.now), creditMarksMax))
        view.bars.append(barOf(mark));
    return view;
}

/// The mark an event of one tells of; both kinds of event are of one form.
std::optional<CreditMark> markTold(const QJsonObject &data)
{
    const auto told = fromJson<CreditMarked>(QJsonValue(data), Strictness::Tolerant);
    return told ? std::optional(told->mark) : std::nullopt;
}

bool isOfMarks(const QString &type)
{
    return type == QLatin1String(CreditMarked::type) || type == QLatin1String(CreditRepaired::type);
}

const CommandRow creditCommandTable[] = {
    commandRow<RepairCredit, decideRepair>(
        {.roles = only(Role::Supervisor), .stations = only(StationRole::Supervisor), .unattended = 0}, "修复失信记录"),
};

const EventRow creditEventTable[] = {
    eventRow<CreditMarked, &CreditStore::apply<CreditMarked>, projectCredit<CreditMarked>>(TopicCases),
    eventRow<CreditRepaired, &CreditStore::apply<CreditRepaired>, projectCredit<CreditRepaired>>(TopicCases),
};

const ViewRow creditViewTable[] = {
    viewRow<CreditMarksView, loadMarks>(only(Role::Supervisor)),
    viewRow<CreditBarsView, loadBars>(Role::Clerk | Role::Supervisor),
};
} // namespace

bool foldMarks(CreditMarksView &view, const QString &type, const QJsonObject &data)
{
    if (!isOfMarks(type))
        return true;
    const auto mark = markTold(data);
    if (!mark)
        return false;
    for (CreditMark &known : view.marks) {
        if (known.id == mark->id) {
            known = *mark;
            return true;
        }
    }
    view.marks.prepend(*mark);
    return true;
}

bool foldBars(CreditBarsView &view, const QString &type, const QJsonObject &data)
{
    if (!isOfMarks(type))
        return true;
    const auto mark = markTold(data);
    if (!mark)
        return false;
    view.bars.removeIf([&](const CreditBar &bar) { return bar.id == mark->id; });
    if (!mark->repair)
        view.bars.append(barOf(*mark));
    return true;
}

std::optional<Fault> seenBar(const CreditBarsView &view, CreditRegime regime, const QUuid &person, QDate today)
{
    QList<CreditMark> marks;
    for (const CreditBar &bar : view.bars) {
        if (bar.person != person)
            continue;
        CreditMark mark;
        mark.regime = bar.regime;
        mark.caseNumber = bar.caseNumber;
        mark.itemName = bar.itemName;
        mark.since = bar.since;
        mark.until = bar.until;
        marks.append(mark);
    }
    const CreditMark *mark = barring(marks, regime, today);
    return mark ? std::optional(creditBarred(*mark)) : std::nullopt;
}

std::optional<CreditMark> creditBarOf(Connection &db, CreditRegime regime, const QUuid &person, QDate today)
{
    const auto known = PersonStore::find(db, person);
    if (!known)
        return std::nullopt;
    const QList<CreditMark> marks = CreditStore::ofPerson(db, known->numberIndex);
    const CreditMark *mark = barring(marks, regime, today);
    return mark ? std::optional(*mark) : std::nullopt;
}

std::span<const CommandRow> creditCommands()
{
    return creditCommandTable;
}

std::span<const EventRow> creditEvents()
{
    return creditEventTable;
}

std::span<const ViewRow> creditViews()
{
    return creditViewTable;
}

Fields CreditReply::fields()
{
    return {field("mark", &CreditReply::mark)};
}

Fields RepairCredit::fields()
{
    return {field("mark", &RepairCredit::mark), field("reason", &RepairCredit::reason, {.lengthMax = creditTextMax}),
            field("evidence", &RepairCredit::evidence, {.lengthMax = creditTextMax})};
}

Fields CreditMarksView::fields()
{
    return {field("day", &CreditMarksView::day), field("marks", &CreditMarksView::marks, {.itemsMax = 100000})};
}

Fields CreditBar::fields()
{
    return {field("id", &CreditBar::id),
            field("regime", &CreditBar::regime),
            field("person", &CreditBar::person),
            field("caseNumber", &CreditBar::caseNumber),
            field("itemName", &CreditBar::itemName),
            field("since", &CreditBar::since),
            field("until", &CreditBar::until)};
}

Fields CreditBarsView::fields()
{
    return {field("bars", &CreditBarsView::bars, {.itemsMax = 100000})};
}

} // namespace ow
