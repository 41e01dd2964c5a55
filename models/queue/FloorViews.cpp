#include "models/queue/FloorViews.h"

#include "models/base/ProblemTypes.h"
#include "models/queue/HallStore.h"
#include "models/queue/TicketDecisions.h"
#include "models/store/EventLogStore.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int attendedMax = 500;
constexpr int questionsMax = 300;
constexpr int windowStepsMax = 80; // a window changes hands or pauses some ten times a day
constexpr int lastStepsMax = 4000; // of the whole hall, some minutes

template <class E>
QList<E> factsOf(Connection &db, const QString &subject, int limit)
{
    QList<E> facts;
    for (const StoredEvent &event : EventLogStore(QUuid()).ofSubject(db, subject, limit)) {
        if (auto fact = fromJson<E>(event.fact, Strictness::Tolerant))
            facts.append(*std::move(fact));
    }
    return facts;
}

Result<AttendedView> loadAttended(ViewContext &context)
{
    const QDate day = hallDate(context.now);
    return AttendedView{day, attendedAlerts(context.db, day)};
}

Result<QuestionsView> loadQuestions(ViewContext &context)
{
    return QuestionsView{factsOf<QuestionUnanswered>(context.db, QLatin1String(questionSubject), questionsMax)};
}

Result<WindowClerksView> loadWindowClerks(ViewContext &context)
{
    const auto setup = HallStore::setup(context.db);
    if (!setup)
        return fail(problem::HallNotConfigured);
    const QDate today = hallDate(context.now);
    WindowClerksView view;
    for (const HallWindow &window : setup->windows) {
        const QList<StoredEvent> events = EventLogStore(QUuid()).ofSubject(
            context.db, QStringLiteral("window/%1").arg(window.number), windowStepsMax);
        for (const StoredEvent &event : events) {
            const QDate day = hallDate(event.meta.recordedAt);
            if (day >= today || event.meta.type != QLatin1String(WindowChanged::type))
                continue;
            const auto changed = fromJson<WindowChanged>(event.fact, Strictness::Tolerant);
            if (!changed || !changed->window.clerkName)
                continue;
            view.last.append({window.number, *changed->window.clerkName, day});
            break;
        }
    }
    return view;
}

struct LastStepFact {
    Ticket ticket;
    std::optional<CallWhy> why;
    static Fields fields() { return {field("ticket", &LastStepFact::ticket), field("why", &LastStepFact::why)}; }
};

/// Steps that stand beside the course of a ticket: they end no earlier step.
bool isBesideCourse(const QString &type)
{
    return type == QLatin1String(SlipPrinted::type) || type == QLatin1String(TicketConsulted::type);
}

Result<LastStepView> loadLastStep(ViewContext &context)
{
    const auto setup = HallStore::setup(context.db);
    if (!setup)
        return fail(problem::HallNotConfigured);
    const EventLogStore log{QUuid()};
    const qint64 head = log.head(context.db).seq;
    const QList<StoredEvent> events = log.after(context.db, std::max<qint64>(0, head - lastStepsMax), lastStepsMax);
    for (auto event = events.crbegin(); event != events.crend(); ++event) {
        if (!mayUndo(event->meta.recordedAt, context.now, setup->rules))
            break;
        const QString &type = event->meta.type;
        if (event->meta.by.actor != context.actor.user || event->meta.by.station != context.actor.station
            || !type.startsWith(QLatin1String("gov.ticket.")) || isBesideCourse(type)
            || type == QLatin1String(TicketIssued::type))
            continue;
        const auto fact = fromJson<LastStepFact>(event->fact, Strictness::Tolerant);
        if (!fact)
            break;
        QList<StoredEvent> later = log.ofSubject(context.db, event->meta.subject, lastStepsMax);
        later.removeIf([](const StoredEvent &one) { return isBesideCourse(one.meta.type); });
        if (later.isEmpty() || later.first().meta.seq != event->meta.seq)
            break; // somebody went on with it
        const auto now = TicketStore::find(context.db, fact->ticket.id);
        return LastStepView{LastStep{now.value_or(fact->ticket), type, fact->why && fact->why->rule == CallRule::Named,
                                     event->meta.recordedAt}};
    }
    return LastStepView{};
}

const ViewRow floorViewTable[] = {
    viewRow<AttendedView, loadAttended>(anyStaff),
    viewRow<QuestionsView, loadQuestions>(anyStaff),
    viewRow<WindowClerksView, loadWindowClerks>(anyStaff),
    viewRow<LastStepView, loadLastStep>(anyStaff),
};
} // namespace

QList<AlertAttended> attendedAlerts(Connection &db, QDate day)
{
    return factsOf<AlertAttended>(db, attendedSubject(day), attendedMax);
}

std::span<const ViewRow> floorViews()
{
    return floorViewTable;
}

Fields AttendedView::fields()
{
    return {field("day", &AttendedView::day), field("attended", &AttendedView::attended, {.itemsMax = 1000})};
}

Fields QuestionsView::fields()
{
    return {field("questions", &QuestionsView::questions, {.itemsMax = 1000})};
}

Fields WindowClerksView::Last::fields()
{
    return {field("window", &Last::window), field("clerkName", &Last::clerkName), field("day", &Last::day)};
}

Fields WindowClerksView::fields()
{
    return {field("last", &WindowClerksView::last, {.itemsMax = 1000})};
}

Fields LastStep::fields()
{
    return {field("ticket", &LastStep::ticket), field("type", &LastStep::type), field("named", &LastStep::named),
            field("at", &LastStep::at)};
}

Fields LastStepView::fields()
{
    return {field("step", &LastStepView::step)};
}

} // namespace ow
