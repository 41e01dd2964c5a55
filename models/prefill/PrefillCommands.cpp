#include "models/prefill/PrefillCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/DeskLease.h"
#include "models/cases/DraftRules.h"
#include "models/catalogue/CatalogueVersions.h"
#include "models/forms/FormMerge.h"
#include "models/prefill/PrefillStore.h"
#include "models/progress/QueryTryStore.h"
#include "models/queue/HallStore.h"
#include "models/queue/ItemServiceStore.h"
#include "models/queue/TicketCode.h"
#include "models/queue/TicketStanding.h"
#include "models/queue/TicketStore.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"

#include <variant>

namespace ow {

namespace {
constexpr char prefillPurpose[] = "ticket.prefill";
constexpr int prefillAnswersMax = 500;
constexpr int prefillTextMax = 2000;
constexpr int prefillFoundMax = 20;

/// The ticket of a slip whose visit is still to come or under way.
std::optional<Ticket> ticketBehind(CommandContext &context, const PrefillSlip &slip)
{
    const QDate today = hallDate(context.now);
    const auto isLive = [&](const Ticket &ticket) { return ticket.day >= today && !isOver(ticket.state); };
    if (slip.ticket) {
        // Read off the slip by a scanner of the hall's; typed in, an id is nobody's secret.
        const auto ticket = context.actor.stationRole == StationRole::Kiosk
            ? TicketStore::find(context.db, *slip.ticket)
            : std::nullopt;
        return ticket && isLive(*ticket) ? ticket : std::nullopt;
    }
    const QString number = normalTicketNumber(slip.number.value_or(QString()));
    for (const Ticket &ticket : TicketStore::ofNumberFrom(context.db, number, today)) {
        if (isTicketCode(context.sealer, ticket.id, slip.code.value_or(QString())) && isLive(ticket))
            return ticket;
    }
    return std::nullopt;
}

Decision prefillAnswer(const PrefillReply &reply)
{
    return {{}, toJson(reply), {}};
}

/// The slip's ticket, or the answer to who has none.
std::variant<Ticket, Decision> slipTicket(CommandContext &context, const PrefillSlip &slip, const QString &asker)
{
    const int minutes = QueryTryStore::minutesToWait(context.db, asker, QueryTryStore::wrongMaxOfAsker, context.now);
    if (minutes > 0)
        return prefillAnswer({PrefillOutcome::Waiting, minutes});
    if (auto ticket = ticketBehind(context, slip))
        return *ticket;
    Decision wrong = prefillAnswer({});
    wrong.outside = [asker, now = context.now](Connection &db) { QueryTryStore::addWrong(db, asker, now); };
    return wrong;
}

Result<QList<const Item *>> itemsToFill(CommandContext &context, const QList<QString> &codes)
{
    QList<const Item *> items;
    Faults faults;
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const Item *item = context.catalogue.item(codes.at(i), hallDate(context.now));
        if (item) {
            items.append(item);
            continue;
        }
        const Problem why = notOffered(context.catalogue, codes.at(i), hallDate(context.now));
        faults.append({describe::at(QStringLiteral("items"), i), &why.type(), why.parameters()});
    }
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return items;
}

Result<Answers> savedAnswers(Connection &db, Sealer &sealer, const SavedPrefill &saved)
{
    return sealer.open(db, saved.bodySealed, prefillPurpose).and_then([](const QString &json) -> Result<Answers> {
        const auto body = fromJson<DraftBody>(json.toUtf8(), Strictness::Tolerant);
        if (!body)
            return fail(body.error());
        return answersOf(*body);
    });
}

/// The form with what was saved before; nothing where no item is chosen.
Result<std::optional<FormState>> formToFill(CommandContext &context, const QList<const Item *> &items,
                                            const Answers &answers)
{
    if (items.isEmpty())
        return std::nullopt;
    const QDate today = hallDate(context.now);
    const auto form = mergeForm(context.catalogue, items, {}, today);
    const auto program = form ? FormProgram::compile(*form) : fail(form.error());
    if (!program)
        return fail(program.error());
    FormState state(*program, today, &context.calendar);
    state.load(answers);
    return state;
}

PrefillReply standOf(const Ticket &ticket, const QList<const Item *> &items, const std::optional<FormState> &state)
{
    PrefillReply reply{PrefillOutcome::Open, {}, ticket.number, ticket.queue};
    for (const Item *item : items)
        reply.items.append({item->code, item->version, item->name});
    if (!state)
        return reply;
    const Answers kept = keptPrefill(*state);
    for (auto answer = kept.begin(); answer != kept.end(); ++answer) {
        if (!RowList::roleOf(answer.key()))
            reply.filled.append(answer.key());
    }
    reply.count = int(reply.filled.size());
    return reply;
}

QString askerAt(const CommandContext &context)
{
    return QStringLiteral("station/") + uuidText(context.actor.station);
}

Result<Decision> decideOpenPrefill(CommandContext &context, const OpenPrefill &command)
{
    return openPrefill(context, command, askerAt(context));
}

Result<Decision> decideSavePrefill(CommandContext &context, const SavePrefill &command)
{
    return savePrefill(context, command, askerAt(context));
}

Result<Decision> decideTakePrefill(CommandContext &context, const TakePrefill &command)
{
    const auto application = leasedApplication(context, command.application, command.fence);
    if (!application)
        return fail(application.error());
    const auto window = HallStore::windowOfClerk(context.db, context.actor.user);
    const auto ticket = window ? TicketStore::atWindow(context.db, window->number) : std::nullopt;
    const auto saved = ticket ? PrefillStore::find(context.db, ticket->id) : std::nullopt;
    if (!saved)
        return fail(problem::NotFound, {{QStringLiteral("what"), QStringLiteral("本人预填的内容")}});
    return savedAnswers(context.db, context.sealer, *saved).map([&](const Answers &answers) {
        return Decision{{}, toJson(TakenPrefill{prefillEntries(answers, hallDate(saved->savedAt))}), {}};
    });
}

Result<PrefillView> loadPrefill(ViewContext &context)
{
    const auto saved = PrefillStore::find(context.db, QUuid::fromString(context.parameter("ticket")));
    PrefillView view;
    if (!saved)
        return view;
    view.count = saved->count;
    view.savedAt = saved->savedAt;
    for (const QString &code : saved->items) {
        if (const Item *item = context.catalogue.item(code, hallDate(context.now)))
            view.items.append({item->code, item->version, item->name});
    }
    return view;
}

const CommandRow prefillCommandTable[] = {
    commandRow<OpenPrefill, decideOpenPrefill>(
        {.roles = 0, .stations = only(StationRole::Kiosk), .unattended = only(StationRole::Kiosk)}, "打开预填的表"),
    commandRow<SavePrefill, decideSavePrefill>(
        {.roles = 0, .stations = only(StationRole::Kiosk), .unattended = only(StationRole::Kiosk)}, "保存预填"),
    commandRow<TakePrefill, decideTakePrefill>(
        {.roles = only(Role::Clerk), .stations = only(StationRole::Window), .unattended = 0}, "带入本人预填的内容"),
};
const ViewRow prefillViewTable[] = {viewRow<PrefillView, loadPrefill>(only(Role::Clerk))};
} // namespace

Result<Decision> openPrefill(CommandContext &context, const OpenPrefill &command, const QString &asker)
{
    const auto found = slipTicket(context, command.slip, asker);
    if (const auto *answer = std::get_if<Decision>(&found))
        return *answer;
    const Ticket &ticket = std::get<Ticket>(found);
    const auto saved = PrefillStore::find(context.db, ticket.id);
    QList<QString> codes = command.items;
    if (codes.isEmpty() && saved)
        codes = saved->items;
    else if (codes.isEmpty() && ticket.item && context.catalogue.item(*ticket.item, hallDate(context.now)))
        codes = {*ticket.item};
    const auto items = itemsToFill(context, codes);
    const auto answers = saved ? savedAnswers(context.db, context.sealer, *saved) : Result<Answers>(Answers());
    if (!items || !answers)
        return fail(items ? answers.error() : items.error());
    return formToFill(context, *items, *answers).map([&](const std::optional<FormState> &state) {
        PrefillReply reply = standOf(ticket, *items, state);
        if (state)
            reply.form = state->form();
        return prefillAnswer(reply);
    });
}

Result<Decision> savePrefill(CommandContext &context, const SavePrefill &command, const QString &asker)
{
    const auto found = slipTicket(context, command.slip, asker);
    if (const auto *answer = std::get_if<Decision>(&found))
        return *answer;
    const Ticket &ticket = std::get<Ticket>(found);
    const auto saved = PrefillStore::find(context.db, ticket.id);
    const auto items = itemsToFill(context, command.items);
    auto answers = saved ? savedAnswers(context.db, context.sealer, *saved) : Result<Answers>(Answers());
    if (!items || !answers)
        return fail(items ? answers.error() : items.error());
    for (const SavePrefill::Said &one : command.answers) {
        if (one.value.isEmpty())
            answers->remove(one.key);
        else
            answers->insert(one.key, one.value);
    }
    const auto state = formToFill(context, *items, *answers);
    if (!state)
        return fail(state.error());
    if (!*state)
        return fail(inputRefused({{QStringLiteral("items"), &problem::FieldMissing, {}}}));
    const Answers kept = keptPrefill(**state);
    PrefillReply reply = standOf(ticket, *items, *state);
    for (const SavePrefill::Said &one : command.answers) {
        if (!one.value.isEmpty() && !RowList::roleOf(one.key) && !kept.contains(one.key))
            reply.wrong.append(one.key);
    }
    SavedPrefill made{ticket.id, command.items, prefillCount(kept), {}, {}, context.now};
    made.key = saved ? saved->key
                     : context.sealer.makeKey(context.db, QStringLiteral("prefill/") + uuidText(ticket.id),
                                              makeUuid(context.now, context.random));
    DraftBody body;
    body.answers = prefillEntries(kept, hallDate(context.now));
    const auto sealed = context.sealer.seal(context.db, made.key, QString::fromUtf8(toJson(body)), prefillPurpose);
    if (!sealed)
        return fail(sealed.error());
    made.bodySealed = *sealed;
    Decision decision = prefillAnswer(reply);
    decision.outside = [made, day = ticket.day](Connection &db) { PrefillStore::put(db, made, day); };
    return decision;
}

QList<FormItem> prefillItems(CommandContext &context, const QString &queue, const QString &query)
{
    const QDate today = hallDate(context.now);
    const QList<QueueService> services = ItemServiceStore::queues(context.db);
    QList<FormItem> found;
    for (const Item *item :
         query.isEmpty() ? context.catalogue.itemsOn(today) : context.catalogue.search(query, today)) {
        if (found.size() < prefillFoundMax && item->counterKind != CounterKind::Specialist
            && (services.isEmpty() || queueOfItem(services, *item) == queue))
            found.append({item->code, item->version, item->name});
    }
    return found;
}

Result<Decision> decidePrefills(CommandContext &context)
{
    const QList<SavedPrefill> ended = PrefillStore::ended(context.db, hallDate(context.now));
    if (ended.isEmpty())
        return Decision{};
    Decision decision;
    decision.outside = [ended, &sealer = context.sealer](Connection &db) {
        for (const SavedPrefill &one : ended) {
            PrefillStore::remove(db, one.ticket);
            sealer.destroyKey(db, one.key);
        }
    };
    return decision;
}

std::span<const CommandRow> prefillCommands()
{
    return prefillCommandTable;
}

std::span<const ViewRow> prefillViews()
{
    return prefillViewTable;
}

Fields PrefillSlip::fields()
{
    return {field("ticket", &PrefillSlip::ticket),
            field("number", &PrefillSlip::number, {.lengthMin = 1, .lengthMax = 20}),
            field("code", &PrefillSlip::code, {.lengthMin = 1, .lengthMax = 40})};
}

Fields PrefillReply::fields()
{
    return {field("outcome", &PrefillReply::outcome),
            field("minutes", &PrefillReply::minutes),
            field("number", &PrefillReply::number),
            field("queue", &PrefillReply::queue),
            field("items", &PrefillReply::items, {.itemsMax = prefillItemsMax}),
            field("form", &PrefillReply::form),
            field("filled", &PrefillReply::filled, {.itemsMax = prefillAnswersMax}),
            field("count", &PrefillReply::count),
            field("wrong", &PrefillReply::wrong, {.itemsMax = prefillAnswersMax})};
}

Fields OpenPrefill::fields()
{
    return {field("slip", &OpenPrefill::slip), field("items", &OpenPrefill::items, {.itemsMax = prefillItemsMax})};
}

Fields SavePrefill::Said::fields()
{
    return {field("key", &Said::key, {.lengthMin = 1, .lengthMax = 120}),
            field("value", &Said::value, {.lengthMax = prefillTextMax})};
}

Fields SavePrefill::fields()
{
    return {field("slip", &SavePrefill::slip), field("items", &SavePrefill::items, {.itemsMax = prefillItemsMax}),
            field("answers", &SavePrefill::answers, {.itemsMax = prefillAnswersMax})};
}

Fields TakenPrefill::fields()
{
    return {field("answers", &TakenPrefill::answers, {.itemsMax = prefillAnswersMax})};
}

Fields TakePrefill::fields()
{
    return {field("application", &TakePrefill::application), field("fence", &TakePrefill::fence)};
}

Fields PrefillView::fields()
{
    return {field("count", &PrefillView::count), field("items", &PrefillView::items),
            field("savedAt", &PrefillView::savedAt)};
}

} // namespace ow
