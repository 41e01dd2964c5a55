#include "models/cases/BlankCommands.h"

#include "models/access/UserStore.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseDecisions.h"
#include "models/catalogue/Catalogue.h"
#include "models/queue/HallCommands.h"
#include "models/queue/HallRules.h"
#include "models/queue/HallStore.h"
#include "models/store/Connection.h"
#include "models/store/PlatformActor.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int blankCommandWordsMax = 300;
constexpr int blankViewMax = 200;
constexpr int blankHeldMax = 100000;

QString blankKindName(const Catalogue &catalogue, const QString &kind)
{
    const CodeList *kinds = catalogue.codeList(QStringLiteral("licenceBlank"));
    return kinds ? kinds->nameOf(kind) : QString();
}

bool isSupervisor(const CommandContext &context)
{
    return (context.actor.roles & only(Role::Supervisor)) != 0;
}

BlankWitness witnessOf(const CommandContext &context)
{
    return {context.actor.user, context.actor.displayName, hallDate(context.now)};
}

QString blankSubject(const QString &kind, const QString &number)
{
    return QStringLiteral("blank/%1/%2").arg(kind, number);
}

Fault kindUnknown()
{
    return {
        QStringLiteral("kind"), &problem::ReferenceUnknown, {{QStringLiteral("what"), QStringLiteral("空白证照种类")}}};
}

Problem holderUnknown()
{
    return inputRefused(
        {{QStringLiteral("to"), &problem::ReferenceUnknown, {{QStringLiteral("what"), QStringLiteral("窗口或人员")}}}});
}

/// Whom a code means: an existing window, somebody who works here, the stock.
Result<BlankHolder> holderNamed(CommandContext &context, const QString &code)
{
    if (code.isEmpty())
        return BlankHolder{{}, QStringLiteral("库存")};
    if (code.startsWith(QLatin1String("u:"))) {
        const auto user = UserStore::find(context.db, code.mid(2));
        if (!user || !user->user.active)
            return fail(holderUnknown());
        return personHolder(user->user.name, user->user.displayName);
    }
    const int window = code.startsWith(QLatin1Char('w')) ? code.mid(1).toInt() : 0;
    const auto setup = HallStore::setup(context.db);
    if (!setup || !findWindow(*setup, window))
        return fail(holderUnknown());
    return windowHolder(window);
}

/// Whether the actor may answer for what this holder has in hand.
Result<void> mayAnswerFor(CommandContext &context, const BlankHolder &holder)
{
    if (isSupervisor(context))
        return {};
    if (holder.isStock())
        return fail(problem::Forbidden);
    if (holder.code.startsWith(QLatin1Char('w')))
        return windowOfActor(context, holder.code.mid(1).toInt()).map([](const WindowStatus &) {});
    if (holder.code != personHolder(context.actor.user, {}).code)
        return fail(problem::Forbidden);
    return {};
}

Problem blankBusy(const Blank &blank, BlankAct act)
{
    return {problem::BlankStateWrong,
            {{QStringLiteral("number"), blank.number},
             {QStringLiteral("state"), blankStateText(blank.state)},
             {QStringLiteral("act"), blankActText(act)}}};
}

Result<Decision> decideReceiveBlanks(CommandContext &context, const ReceiveBlanks &command)
{
    if (isPlatform(context.actor))
        return fail(problem::Forbidden);
    BlankRun run;
    run.id = makeUuid(context.now, context.random);
    run.kind = command.kind;
    run.kindName = blankKindName(context.catalogue, command.kind);
    run.prefix = command.prefix.trimmed();
    run.digits = command.digits;
    run.first = command.first;
    run.last = command.last;
    run.received = witnessOf(context);
    if (isSupervisor(context))
        run.confirmed = run.received;
    Faults faults = blankRunFaults(run);
    if (run.kindName.isEmpty())
        faults.append(kindUnknown());
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    if (BlankStore::overlapping(context.db, run))
        return fail(problem::BlankNumberTaken,
                    {{QStringLiteral("first"), blankNumber(run, run.first)},
                     {QStringLiteral("last"), blankNumber(run, run.last)}});
    return Decision{{pendingEvent(QStringLiteral("blankRun/") + uuidText(run.id), BlanksReceived{run})},
                    toJson(BlankRunReply{run}),
                    {}};
}

Result<Decision> decideConfirmBlankRun(CommandContext &context, const ConfirmBlankRun &command)
{
    auto run = BlankStore::run(context.db, command.run);
    if (!run)
        return fail(problem::NotFound, {{QStringLiteral("what"), QStringLiteral("这批空白证照")}});
    if (run->confirmed)
        return Decision{{}, toJson(BlankRunReply{*run}), {}};
    if (run->received.user == context.actor.user || isPlatform(context.actor))
        return fail(problem::BlankSameHands);
    run->confirmed = witnessOf(context);
    return Decision{{pendingEvent(QStringLiteral("blankRun/") + uuidText(run->id), BlankRunConfirmed{*run})},
                    toJson(BlankRunReply{*run}),
                    {}};
}

Result<Decision> decideHandBlanks(CommandContext &context, const HandBlanks &command)
{
    const auto from = holderNamed(context, command.from);
    const auto to = holderNamed(context, command.to);
    if (!from || !to)
        return fail(from ? to.error() : from.error());
    if (const auto mine = mayAnswerFor(context, *from); !mine)
        return fail(mine.error());
    if (from->code == to->code)
        return fail(holderUnknown());
    const QString kindName = blankKindName(context.catalogue, command.kind);
    if (kindName.isEmpty())
        return fail(inputRefused({kindUnknown()}));
    const QList<Blank> blanks = BlankStore::held(context.db, command.kind, *from, command.count);
    if (blanks.size() < command.count)
        return fail(problem::BlankStockShort,
                    {{QStringLiteral("holder"), from->name},
                     {QStringLiteral("kind"), kindName},
                     {QStringLiteral("have"), QString::number(blanks.size())}});
    QList<QString> numbers;
    for (const Blank &blank : blanks)
        numbers.append(blank.number);
    const BlanksHanded handed{command.kind, numbers, *from, *to, witnessOf(context)};
    return Decision{{pendingEvent(blankSubject(command.kind, numbers.first()), handed)},
                    toJson(BlanksHandedReply{numbers, *to}),
                    {}};
}

/// An item's licence may be printed once it is approved, and again while it has not been given away.
Result<CaseOnDesk> caseToPrint(CommandContext &context, const QUuid &id)
{
    const auto record = CaseStore::find(context.db, id);
    if (!record)
        return fail(problem::CaseUnknown);
    const Item *item = context.catalogue.itemVersion(record->item, record->itemVersion);
    if (!item)
        return fail(problem::ItemUnknown);
    if (!record->result || (record->state != CaseState::Approved && record->state != CaseState::Issued))
        return fail(problem::CaseState,
                    {{QStringLiteral("state"), caseStateText(record->state)},
                     {QStringLiteral("act"), blankActText(BlankAct::Use)}});
    if (!item->result.blank)
        return fail(problem::BlankNotAsked, {{QStringLiteral("item"), item->name}});
    if (record->result->blank)
        return fail(problem::BlankPresent, {{QStringLiteral("number"), *record->result->blank}});
    return CaseOnDesk{*record, item};
}

Result<Decision> decideUseBlank(CommandContext &context, const UseBlank &command)
{
    Result<CaseOnDesk> desk = caseToPrint(context, command.caseId);
    if (!desk)
        return fail(desk.error());
    if (command.window) {
        if (const auto window = windowOfActor(context, *command.window); !window)
            return fail(window.error());
    }
    const BlankHolder holder =
        command.window ? windowHolder(*command.window) : personHolder(context.actor.user, context.actor.displayName);
    const QString kind = *desk->item->result.blank;
    QList<Blank> next = BlankStore::held(context.db, kind, holder, 1);
    if (next.isEmpty())
        return fail(problem::BlankNone,
                    {{QStringLiteral("holder"), holder.name},
                     {QStringLiteral("kind"), blankKindName(context.catalogue, kind)}});
    Case record = desk->record;
    Blank blank = next.first();
    const auto spoilt = BlankStore::spoiltOf(context.db, record.id);
    blank.state = *blankAfter(blank.state, BlankAct::Use);
    blank.use = BlankUse{record.id, record.shortNumber.value_or(record.number), record.result->number,
                         witnessOf(context), spoilt ? std::optional(spoilt->number) : std::nullopt};
    record.result->blank = blank.number;
    Decision decision{{pendingEvent(blankSubject(kind, blank.number), BlankUsed{blank}),
                       pendingEvent(caseSubject(record), CaseLicensed{record})},
                      {},
                      {}};
    PaperIssuer issuer(context);
    const auto paper = issueCasePaper(context, issuer, record, PaperKind::Licence, decision.events);
    if (!paper)
        return fail(paper.error());
    decision.reply = toJson(CaseReply{record, {*paper}});
    return decision;
}

Result<Decision> decideSpoilBlank(CommandContext &context, const SpoilBlank &command)
{
    auto blank = BlankStore::find(context.db, command.kind, command.number.trimmed());
    if (!blank)
        return fail(problem::BlankUnknown, {{QStringLiteral("number"), command.number}});
    const auto after = blankAfter(blank->state, BlankAct::Spoil);
    if (!after)
        return fail(blankBusy(*blank, BlankAct::Spoil));
    const QString words = command.words.trimmed();
    if (command.reason != VoidReason::Misprinted && words.isEmpty())
        return fail(inputRefused({{QStringLiteral("words"), &problem::ReasonMissing, {}}}));
    // A printed one may be found bad at any desk the licence passes.
    if (blank->state != BlankState::Used) {
        if (const auto mine = mayAnswerFor(context, blank->holder); !mine)
            return fail(mine.error());
    }
    Decision decision;
    auto record = blank->use ? CaseStore::find(context.db, blank->use->caseId) : std::nullopt;
    if (record && record->result && record->result->blank == blank->number) {
        if (record->state != CaseState::Approved && record->state != CaseState::Issued)
            return fail(problem::BlankGiven, {{QStringLiteral("number"), blank->number}});
        record->result->blank.reset();
        decision.events.push_back(pendingEvent(caseSubject(*record), CaseUnlicensed{*record}));
    }
    blank->state = *after;
    blank->voided = BlankVoid{command.reason, words, witnessOf(context)};
    decision.events.push_back(pendingEvent(blankSubject(blank->kind, blank->number), BlankVoided{*blank}));
    decision.reply = toJson(BlankReply{*blank});
    return decision;
}

Result<Decision> decideConfirmVoid(CommandContext &context, const ConfirmVoid &command)
{
    auto blank = BlankStore::find(context.db, command.kind, command.number.trimmed());
    if (!blank)
        return fail(problem::BlankUnknown, {{QStringLiteral("number"), command.number}});
    if (!blankAfter(blank->state, BlankAct::Confirm) || !blank->voided || blank->voided->confirmed)
        return fail(blankBusy(*blank, BlankAct::Confirm));
    if (blank->voided->by.user == context.actor.user || isPlatform(context.actor))
        return fail(problem::BlankSameHands);
    blank->voided->confirmed = witnessOf(context);
    return Decision{{pendingEvent(blankSubject(blank->kind, blank->number), BlankVoidConfirmed{*blank})},
                    toJson(BlankReply{*blank}),
                    {}};
}

Result<Decision> decideCountBlanks(CommandContext &context, const CountBlanks &command)
{
    const auto holder = holderNamed(context, command.holder);
    if (!holder)
        return fail(holder.error());
    if (const auto mine = mayAnswerFor(context, *holder); !mine)
        return fail(mine.error());
    BlankCount count;
    count.kind = command.kind;
    count.kindName = blankKindName(context.catalogue, command.kind);
    if (count.kindName.isEmpty())
        return fail(inputRefused({kindUnknown()}));
    const QList<Blank> held = BlankStore::held(context.db, command.kind, *holder, blankHeldMax);
    count.holder = *holder;
    count.by = witnessOf(context);
    count.at = context.now;
    count.counted = command.counted;
    count.first = command.first.trimmed();
    count.last = command.last.trimmed();
    count.expected = int(held.size());
    count.expectedFirst = held.isEmpty() ? QString() : held.first().number;
    count.expectedLast = held.isEmpty() ? QString() : held.last().number;
    count.agrees = blankCountAgrees(count);
    count.words = command.words.trimmed();
    if (!count.agrees && count.words.isEmpty())
        return fail(inputRefused({{QStringLiteral("words"), &problem::ReasonMissing, {}}}));
    return Decision{
        {pendingEvent(QStringLiteral("blankCount/%1/%2").arg(count.kind, holder->code), BlanksCounted{count})},
        toJson(BlankCountReply{count}),
        {}};
}

Result<Decision> decideBlankLow(CommandContext &context, const SetBlankLow &command)
{
    if (blankKindName(context.catalogue, command.kind).isEmpty())
        return fail(inputRefused({kindUnknown()}));
    const BlankLow low{command.kind, command.stock, command.counter};
    return Decision{
        {pendingEvent(QStringLiteral("blankLow/") + command.kind, BlankLowSet{low})}, toJson(BlankLowReply{low}), {}};
}

/// As many of a kind at counters as in none of the other places, so that the sum is what was received.
BlanksView::KindLine kindLine(ViewContext &context, const QString &kind, const QString &kindName)
{
    const QList<Blank> stock = BlankStore::held(context.db, kind, {}, blankHeldMax);
    BlanksView::KindLine line;
    line.kind = kind;
    line.kindName = kindName;
    for (const QString &code : context.catalogue.codes()) {
        if (context.catalogue.newest(code)->result.blank == kind)
            line.items.append(code);
    }
    line.stock = blankRanges(stock);
    line.inStock = int(stock.size());
    line.unconfirmed = BlankStore::unconfirmed(context.db, kind);
    line.atCounters = BlankStore::count(context.db, kind, BlankState::Counter);
    line.used = BlankStore::count(context.db, kind, BlankState::Used);
    line.voided = BlankStore::count(context.db, kind, BlankState::Void);
    line.low = BlankStore::low(context.db, kind);
    return line;
}

Result<BlanksView> loadBlanks(ViewContext &context)
{
    BlanksView view;
    view.day = hallDate(context.now);
    const CodeList *list = context.catalogue.codeList(QStringLiteral("licenceBlank"));
    for (const CodeEntry &entry : list ? list->entries : QList<CodeEntry>())
        view.kinds.append(kindLine(context, entry.code, entry.name));
    for (const auto &[kind, holder] : BlankStore::counters(context.db)) {
        const QList<Blank> held = BlankStore::held(context.db, kind, holder, blankHeldMax);
        if (held.isEmpty())
            continue;
        view.holders.append({kind, held.first().kindName, holder, blankRanges(held), int(held.size()),
                             held.size() <= BlankStore::low(context.db, kind).counter});
    }
    view.voids = BlankStore::voids(context.db, blankViewMax);
    view.runs = BlankStore::runs(context.db, blankViewMax);
    view.counts = BlankStore::counts(context.db, blankViewMax);
    view.usedToday = BlankStore::usedOn(context.db, view.day, blankViewMax);
    return view;
}

template <class E>
QByteArray projectBlank(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

template <class E>
void applyBlank(Connection &db, const EventMeta &meta, const E &event)
{
    BlankStore::apply(db, meta, event);
}

template <class E>
constexpr EventRow blankEventRow()
{
    return eventRow<E, &applyBlank<E>, projectBlank<E>>(TopicCases);
}

constexpr CommandAccess blankKeeper{.roles = Role::Supervisor | Role::Delivery,
                                    .stations = StationRole::Supervisor | StationRole::Delivery,
                                    .unattended = 0};
constexpr CommandAccess blankDesk{.roles = Role::Supervisor | Role::Delivery | Role::Reviewer | Role::Clerk,
                                  .stations = StationRole::Supervisor | StationRole::Delivery | StationRole::Review
                                      | StationRole::Window,
                                  .unattended = 0};
constexpr CommandAccess blankPrinter{
    .roles = Role::Delivery | Role::Reviewer, .stations = StationRole::Delivery | StationRole::Review, .unattended = 0};

const CommandRow blankCommandTable[] = {
    commandRow<ReceiveBlanks, decideReceiveBlanks>(blankKeeper, "空白证照入库"),
    commandRow<ConfirmBlankRun, decideConfirmBlankRun>(blankKeeper, "核对空白证照入库"),
    commandRow<HandBlanks, decideHandBlanks>(blankDesk, "发放空白证照"),
    commandRow<UseBlank, decideUseBlank>(blankPrinter, "打印证照"),
    commandRow<SpoilBlank, decideSpoilBlank>(blankDesk, "作废空白证照"),
    commandRow<ConfirmVoid, decideConfirmVoid>(blankDesk, "核对作废的空白证照"),
    commandRow<CountBlanks, decideCountBlanks>(blankDesk, "清点空白证照"),
    commandRow<SetBlankLow, decideBlankLow>(
        {.roles = only(Role::Supervisor), .stations = only(StationRole::Supervisor), .unattended = 0},
        "设定空白证照低量提醒"),
};

const EventRow blankEventTable[] = {
    blankEventRow<BlanksReceived>(), blankEventRow<BlankRunConfirmed>(), blankEventRow<BlanksHanded>(),
    blankEventRow<BlankUsed>(),      blankEventRow<BlankVoided>(),       blankEventRow<BlankVoidConfirmed>(),
    blankEventRow<BlanksCounted>(),  blankEventRow<BlankLowSet>(),       caseEventRow<CaseLicensed>(),
    caseEventRow<CaseUnlicensed>(),
};

const ViewRow blankViewTable[] = {
    viewRow<BlanksView, loadBlanks>(Role::Supervisor | Role::Delivery | Role::Reviewer | Role::Clerk),
};
} // namespace

QString BlanksView::kindOf(const QString &item) const
{
    for (const KindLine &line : kinds) {
        if (line.items.contains(item))
            return line.kind;
    }
    return {};
}

const BlanksView::HolderLine *BlanksView::heldBy(const QString &kind, const QString &holder) const
{
    for (const HolderLine &line : holders) {
        if (line.kind == kind && line.holder.code == holder)
            return &line;
    }
    return nullptr;
}

bool foldBlanks(BlanksView &, const QString &type, const QJsonObject &)
{
    return !type.startsWith(QLatin1String("gov.blank."));
}

std::span<const CommandRow> blankCommands()
{
    return blankCommandTable;
}

std::span<const EventRow> blankEvents()
{
    return blankEventTable;
}

std::span<const ViewRow> blankViews()
{
    return blankViewTable;
}

Fields BlankRunReply::fields()
{
    return {field("run", &BlankRunReply::run)};
}

Fields ReceiveBlanks::fields()
{
    return {field("kind", &ReceiveBlanks::kind, {.lengthMin = 1, .lengthMax = 40}),
            field("prefix", &ReceiveBlanks::prefix, {.lengthMax = 20}),
            field("digits", &ReceiveBlanks::digits, {.min = 1, .max = 12}), field("first", &ReceiveBlanks::first),
            field("last", &ReceiveBlanks::last)};
}

Fields ConfirmBlankRun::fields()
{
    return {field("run", &ConfirmBlankRun::run)};
}

Fields BlanksHandedReply::fields()
{
    return {field("numbers", &BlanksHandedReply::numbers, {.lengthMax = 40, .itemsMax = blankRunMax}),
            field("to", &BlanksHandedReply::to)};
}

Fields HandBlanks::fields()
{
    return {field("kind", &HandBlanks::kind, {.lengthMin = 1, .lengthMax = 40}), field("from", &HandBlanks::from),
            field("to", &HandBlanks::to), field("count", &HandBlanks::count, {.min = 1, .max = blankRunMax})};
}

Fields UseBlank::fields()
{
    return {field("case", &UseBlank::caseId), field("window", &UseBlank::window, {.min = 1, .max = 999})};
}

Fields BlankReply::fields()
{
    return {field("blank", &BlankReply::blank)};
}

Fields SpoilBlank::fields()
{
    return {field("kind", &SpoilBlank::kind, {.lengthMin = 1, .lengthMax = 40}),
            field("number", &SpoilBlank::number, {.lengthMin = 1, .lengthMax = 40}),
            field("reason", &SpoilBlank::reason),
            field("words", &SpoilBlank::words, {.lengthMax = blankCommandWordsMax})};
}

Fields ConfirmVoid::fields()
{
    return {field("kind", &ConfirmVoid::kind, {.lengthMin = 1, .lengthMax = 40}),
            field("number", &ConfirmVoid::number, {.lengthMin = 1, .lengthMax = 40})};
}

Fields BlankCountReply::fields()
{
    return {field("count", &BlankCountReply::count)};
}

Fields CountBlanks::fields()
{
    return {field("kind", &CountBlanks::kind, {.lengthMin = 1, .lengthMax = 40}),
            field("holder", &CountBlanks::holder),
            field("counted", &CountBlanks::counted, {.max = blankHeldMax}),
            field("first", &CountBlanks::first, {.lengthMax = 40}),
            field("last", &CountBlanks::last, {.lengthMax = 40}),
            field("words", &CountBlanks::words, {.lengthMax = blankCommandWordsMax})};
}

Fields BlankLowReply::fields()
{
    return {field("low", &BlankLowReply::low)};
}

Fields SetBlankLow::fields()
{
    return {field("kind", &SetBlankLow::kind, {.lengthMin = 1, .lengthMax = 40}),
            field("stock", &SetBlankLow::stock, {.max = 100000}),
            field("counter", &SetBlankLow::counter, {.max = 100000})};
}

Fields BlanksView::KindLine::fields()
{
    return {field("kind", &KindLine::kind),
            field("kindName", &KindLine::kindName),
            field("items", &KindLine::items, {.itemsMax = 5000}),
            field("stock", &KindLine::stock, {.itemsMax = blankHeldMax}),
            field("inStock", &KindLine::inStock),
            field("unconfirmed", &KindLine::unconfirmed),
            field("atCounters", &KindLine::atCounters),
            field("used", &KindLine::used),
            field("voided", &KindLine::voided),
            field("low", &KindLine::low)};
}

Fields BlanksView::HolderLine::fields()
{
    return {field("kind", &HolderLine::kind),     field("kindName", &HolderLine::kindName),
            field("holder", &HolderLine::holder), field("ranges", &HolderLine::ranges, {.itemsMax = blankHeldMax}),
            field("count", &HolderLine::count),   field("isLow", &HolderLine::isLow)};
}

Fields BlanksView::fields()
{
    return {field("day", &BlanksView::day),
            field("kinds", &BlanksView::kinds),
            field("holders", &BlanksView::holders, {.itemsMax = 2000}),
            field("voids", &BlanksView::voids),
            field("runs", &BlanksView::runs),
            field("counts", &BlanksView::counts),
            field("usedToday", &BlanksView::usedToday)};
}

} // namespace ow
