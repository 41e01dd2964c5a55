#include "models/shifts/ShiftCommands.h"

#include "models/cases/HallPaper.h"
#include "models/base/ChineseDate.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/blanks/BlankStore.h"
#include "models/cases/HoldingStore.h"
#include "models/papers/PaperStore.h"
#include "models/queue/HallRules.h"
#include "models/queue/TicketDecisions.h"
#include "models/shifts/ShiftLines.h"
#include "models/shifts/ShiftStore.h"
#include "models/store/Connection.h"
#include "models/store/PlatformActor.h"
#include "models/store/Sealer.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int shiftDraftsMax = 500;
constexpr int shiftLedgerMax = 300;

QString shiftSubject(const Shift &shift)
{
    return QStringLiteral("shift/") + uuidText(shift.id);
}

ShiftHand shiftHand(const CommandContext &context)
{
    return {context.actor.user, context.actor.displayName, context.now};
}

Result<ShiftPlace> shiftPlace(Connection &db, int window, bool isDelivery)
{
    const auto setup = HallStore::setup(db);
    const HallWindow *found = setup ? findWindow(*setup, window) : nullptr;
    if (!found)
        return fail(problem::WindowUnknown, {{QStringLiteral("window"), QString::number(window)}});
    return ShiftPlace{window, QStringLiteral("%1号窗口").arg(window), isDelivery};
}

ShiftLook shiftLook(const CommandContext &context)
{
    return {context.db, context.catalogue, context.now};
}

template <class E>
Decision shiftDecision(const Shift &shift)
{
    return {{pendingEvent(shiftSubject(shift), E{shift})}, toJson(ShiftReply{shift, {}}), {}};
}

/// The sheet when this act has a place in its state.
Result<Shift> shiftFor(CommandContext &context, const QUuid &id, ShiftAct act)
{
    auto shift = ShiftStore::find(context.db, id);
    if (!shift)
        return fail(problem::ShiftUnknown);
    const auto after = shiftAfter(shift->state, act);
    if (!after)
        return fail(
            problem::ShiftStateWrong,
            {{QStringLiteral("state"), shiftStateText(shift->state)}, {QStringLiteral("act"), shiftActText(act)}});
    shift->state = *after;
    return *shift;
}

Result<Decision> decideMakeShift(CommandContext &context, const MakeShift &command)
{
    const auto place = shiftPlace(context.db, command.window, context.actor.stationRole == StationRole::Delivery);
    if (!place)
        return fail(place.error());
    if (const auto open = ShiftStore::openAt(context.db, command.window))
        return fail(problem::ShiftWaiting,
                    {{QStringLiteral("place"), place->name}, {QStringLiteral("name"), open->handed.name}});
    const auto status = HallStore::window(context.db, command.window);
    if (status && status->clerk && *status->clerk != context.actor.user)
        return fail(problem::WindowTaken,
                    {{QStringLiteral("window"), QString::number(command.window)},
                     {QStringLiteral("clerk"), status->clerkName.value_or(QString())}});
    Shift shift;
    shift.id = makeUuid(context.now, context.random);
    shift.place = *place;
    shift.handed = shiftHand(context);
    shift.remark = command.remark.trimmed();
    shift.lines = shiftLinesOf(shiftLook(context), *place, context.actor.user);
    return shiftDecision<ShiftMade>(shift);
}

Result<Decision> decideTakeShiftBack(CommandContext &context, const TakeShiftBack &command)
{
    const auto shift = shiftFor(context, command.shift, ShiftAct::TakeBack);
    if (!shift)
        return fail(shift.error());
    if (shift->handed.user != context.actor.user)
        return fail(
            problem::ShiftNotHis,
            {{QStringLiteral("name"), shift->handed.name}, {QStringLiteral("act"), shiftActText(ShiftAct::TakeBack)}});
    return shiftDecision<ShiftTakenBack>(*shift);
}

/// What the successor found otherwise, on its line; a line that is not there or a reason that says nothing is a fault.
Result<void> noteObjections(QList<ShiftLine> &lines, const QList<ShiftObjection> &objections)
{
    Faults faults;
    for (qsizetype i = 0; i < objections.size(); ++i) {
        const ShiftObjection &objection = objections.at(i);
        const QString place = describe::at(QStringLiteral("objections"), i);
        const auto line =
            std::find_if(lines.begin(), lines.end(), [&](const ShiftLine &one) { return one.key == objection.key; });
        if (line == lines.end())
            faults.append({place + QStringLiteral(".key"),
                           &problem::ReferenceUnknown,
                           {{QStringLiteral("what"), QStringLiteral("交接内容")}}});
        else if (objection.reason.trimmed().isEmpty())
            faults.append({place + QStringLiteral(".reason"), &problem::ReasonMissing, {}});
        else
            line->objection = objection.reason.trimmed();
    }
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return {};
}

QString shiftInstant(Instant at)
{
    return chineseDate(hallDate(at)) + hallTime(at).toString(QStringLiteral(" HH:mm"));
}

PaperContent shiftContent(CommandContext &context, const Shift &shift)
{
    PaperContent content = hallPaper(context);
    content.addressee = shift.place.name;
    content.date = shiftInstant(context.now);
    content.dueDate = shiftInstant(shift.handed.at);
    content.handler = shift.handed.name;
    const QString remark = shift.remark.isEmpty() ? QString() : QStringLiteral("交班人说明：%1。").arg(shift.remark);
    if (shift.taken) {
        content.body = QStringLiteral("%1由%2交给%3：%4。接班人已逐项核对，与清单不符%5项。")
                           .arg(shift.place.name, shift.handed.name, shift.taken->name, shiftSummary(shift.lines))
                           .arg(shift.objections());
        content.signers = QList<QString>{QStringLiteral("交班人 ") + shift.handed.name,
                                         QStringLiteral("接班人 ") + shift.taken->name};
    } else {
        content.body = QStringLiteral("%1由%2交班，没有接班人，交%3保管：%4。原因：%5。")
                           .arg(shift.place.name, shift.handed.name, shift.locker.value_or(QString()),
                                shiftSummary(shift.lines), shift.lockReason.value_or(QString()));
        content.signers = QList<QString>{QStringLiteral("交班人 ") + shift.handed.name,
                                         QStringLiteral("保管人 ") + shift.locker.value_or(QString())};
    }
    content.explanation = remark;
    for (const ShiftLine &line : shift.lines) {
        const QString note = line.objection ? QStringLiteral("不符：") + *line.objection
            : line.gone.value_or(false)     ? QStringLiteral("交班后已办结或移走")
            : shift.taken                   ? QStringLiteral("相符")
                                            : QString();
        content.rows.append({QStringLiteral("%1　%2").arg(shiftLineKindText(line.kind), line.what), line.detail, note});
    }
    return content;
}

/// Numbers the 交接班清单 of a sheet; it is no applicant's, so its print is the hall's.
Result<IssuedPaper> issueShiftPaper(CommandContext &context, Shift &shift, std::vector<PendingEvent> &events)
{
    const QUuid key = context.sealer.makeKey(context.db, shiftSubject(shift), makeUuid(context.now, context.random));
    PaperIssuer issuer(context);
    auto paper = issuer.issue(PaperKind::ShiftSheet, shift.id, key, {}, {}, shiftContent(context, shift), events);
    if (paper) {
        paper->application.reset();
        shift.paper = paper->number;
    }
    return paper;
}

/// What lies in the former's own hand goes into the successor's: tickets of the window, and blanks under his name.
void passOn(CommandContext &context, const Shift &shift, std::vector<PendingEvent> &events)
{
    for (Ticket ticket : TicketStore::live(context.db, hallDate(context.now))) {
        const bool isOpen = ticket.state == TicketState::Called || ticket.state == TicketState::Serving
            || ticket.state == TicketState::Held;
        if (!isOpen || ticket.window != shift.place.window || ticket.clerk == context.actor.user)
            continue;
        ticket.clerk = context.actor.user;
        ticket.revision += 1;
        events.push_back(pendingEvent(ticketSubject(ticket), TicketTakenOver{ticket}));
    }
    const BlankHolder from = personHolder(shift.handed.user, shift.handed.name);
    const BlankHolder to = personHolder(context.actor.user, context.actor.displayName);
    const BlankWitness by{context.actor.user, context.actor.displayName, hallDate(context.now)};
    for (const QString &kind : BlankStore::kinds(context.db)) {
        QList<QString> numbers;
        for (const Blank &blank : BlankStore::held(context.db, kind, from, blankRunMax))
            numbers.append(blank.number);
        if (!numbers.isEmpty())
            events.push_back(pendingEvent(QStringLiteral("blank/%1/%2").arg(kind, numbers.first()),
                                          BlanksHanded{kind, numbers, from, to, by}));
    }
}

Result<Decision> decideSignShift(CommandContext &context, const SignShift &command)
{
    // Two people of the hall, never its line to the platform.
    if (isPlatform(context.actor))
        return fail(problem::Forbidden);
    auto shift = shiftFor(context, command.shift, ShiftAct::Sign);
    if (!shift)
        return fail(shift.error());
    if (shift->handed.user == context.actor.user)
        return fail(problem::ShiftSameHands);
    shift->lines = shiftLinesNow(shift->lines, shiftLinesOf(shiftLook(context), shift->place, shift->handed.user));
    if (shiftSeen(shift->lines) != command.seen)
        return fail(problem::ShiftChanged);
    if (const auto noted = noteObjections(shift->lines, command.objections); !noted)
        return fail(noted.error());
    shift->taken = shiftHand(context);
    Decision decision;
    const auto paper = issueShiftPaper(context, *shift, decision.events);
    if (!paper)
        return fail(paper.error());
    passOn(context, *shift, decision.events);
    decision.events.push_back(pendingEvent(shiftSubject(*shift), ShiftSigned{*shift}));
    // As ResumeApplication does it: whoever still writes under the former's name is told that it has gone on.
    QList<Draft> drafts = HoldingStore::draftsOf(context.db, shift->handed.user, shiftDraftsMax);
    for (Draft &draft : drafts) {
        draft.fence += 1;
        draft.holder = context.actor.user;
        draft.holderName = context.actor.displayName;
    }
    decision.outside = [drafts](Connection &db) {
        for (const Draft &draft : drafts)
            CaseStore::putDraft(db, draft);
    };
    decision.reply = toJson(ShiftReply{*shift, {*paper}});
    return decision;
}

Result<Decision> decideLockShift(CommandContext &context, const LockShift &command)
{
    auto shift = shiftFor(context, command.shift, ShiftAct::Lock);
    if (!shift)
        return fail(shift.error());
    if (shift->handed.user != context.actor.user)
        return fail(
            problem::ShiftNotHis,
            {{QStringLiteral("name"), shift->handed.name}, {QStringLiteral("act"), shiftActText(ShiftAct::Lock)}});
    if (const auto visitor = TicketStore::atWindow(context.db, shift->place.window))
        return fail(problem::ShiftVisitorHere, {{QStringLiteral("number"), visitor->number}});
    Faults faults;
    if (command.locker.trimmed().isEmpty())
        faults.append({QStringLiteral("locker"), &problem::FieldMissing, {}});
    if (command.reason.trimmed().isEmpty())
        faults.append({QStringLiteral("reason"), &problem::ReasonMissing, {}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    shift->lines = shiftLinesNow(shift->lines, shiftLinesOf(shiftLook(context), shift->place, shift->handed.user));
    shift->locked = shiftHand(context);
    shift->locker = command.locker.trimmed();
    shift->lockReason = command.reason.trimmed();
    Decision decision;
    const auto paper = issueShiftPaper(context, *shift, decision.events);
    if (!paper)
        return fail(paper.error());
    decision.events.push_back(pendingEvent(shiftSubject(*shift), ShiftLocked{*shift}));
    decision.reply = toJson(ShiftReply{*shift, {*paper}});
    return decision;
}

Result<ShiftView> loadShift(ViewContext &context)
{
    const int window = context.parameter("window").toInt();
    const auto place = shiftPlace(context.db, window, context.actor.stationRole == StationRole::Delivery);
    if (!place)
        return fail(place.error());
    const ShiftLook look{context.db, context.catalogue, context.now};
    ShiftView view{
        place->name, shiftLinesOf(look, *place, context.actor.user), ShiftStore::openAt(context.db, window), {}};
    if (view.waiting) {
        view.waiting->lines =
            shiftLinesNow(view.waiting->lines, shiftLinesOf(look, view.waiting->place, view.waiting->handed.user));
        view.seen = shiftSeen(view.waiting->lines);
    }
    return view;
}

Result<ShiftLedgerView> loadShiftLedger(ViewContext &context)
{
    return ShiftLedgerView{ShiftStore::newest(context.db, shiftLedgerMax)};
}

template <class E>
QByteArray projectShift(Projection projection, const EventMeta &, const E &)
{
    return projection == Projection::Staff ? QByteArrayLiteral("{}")
                                           : QByteArray(); // that there is one, not what is on it
}

constexpr CommandAccess shiftDesk{
    .roles = Role::Clerk | Role::Delivery, .stations = StationRole::Window | StationRole::Delivery, .unattended = 0};

const CommandRow shiftCommandTable[] = {
    commandRow<MakeShift, decideMakeShift>(shiftDesk, "做交接班清单"),
    commandRow<TakeShiftBack, decideTakeShiftBack>(shiftDesk, "收回交接班清单"),
    commandRow<SignShift, decideSignShift>(shiftDesk, "签收交接班清单"),
    commandRow<LockShift, decideLockShift>(shiftDesk, "交接班转交保管"),
};

const EventRow shiftEventTable[] = {
    eventRow<ShiftMade, &ShiftStore::apply<ShiftMade>, projectShift<ShiftMade>>(TopicCases),
    eventRow<ShiftTakenBack, &ShiftStore::apply<ShiftTakenBack>, projectShift<ShiftTakenBack>>(TopicCases),
    eventRow<ShiftLocked, &ShiftStore::apply<ShiftLocked>, projectShift<ShiftLocked>>(TopicCases),
    eventRow<ShiftSigned, &ShiftStore::applySigned, projectShift<ShiftSigned>>(TopicCases),
};

const ViewRow shiftViewTable[] = {
    viewRow<ShiftView, loadShift>(Role::Clerk | Role::Delivery),
    viewRow<ShiftLedgerView, loadShiftLedger>(only(Role::Supervisor)),
};
} // namespace

bool isShiftNews(const QString &type)
{
    return type.startsWith(QLatin1String("gov.shift."));
}

std::span<const CommandRow> shiftCommands()
{
    return shiftCommandTable;
}

std::span<const EventRow> shiftEvents()
{
    return shiftEventTable;
}

std::span<const ViewRow> shiftViews()
{
    return shiftViewTable;
}

Fields ShiftReply::fields()
{
    return {field("shift", &ShiftReply::shift), field("papers", &ShiftReply::papers)};
}

Fields MakeShift::fields()
{
    return {field("window", &MakeShift::window, {.min = 1, .max = 999}),
            field("remark", &MakeShift::remark, {.lengthMax = shiftWordsMax})};
}

Fields TakeShiftBack::fields()
{
    return {field("shift", &TakeShiftBack::shift)};
}

Fields ShiftObjection::fields()
{
    return {field("key", &ShiftObjection::key), field("reason", &ShiftObjection::reason, {.lengthMax = shiftWordsMax})};
}

Fields SignShift::fields()
{
    return {field("shift", &SignShift::shift), field("seen", &SignShift::seen, {.lengthMax = 64}),
            field("objections", &SignShift::objections, {.itemsMax = shiftLinesMax})};
}

Fields LockShift::fields()
{
    return {field("shift", &LockShift::shift), field("locker", &LockShift::locker, {.lengthMax = 60}),
            field("reason", &LockShift::reason, {.lengthMax = shiftWordsMax})};
}

Fields ShiftView::fields()
{
    return {field("place", &ShiftView::place), field("mine", &ShiftView::mine, {.itemsMax = shiftLinesMax}),
            field("waiting", &ShiftView::waiting), field("seen", &ShiftView::seen)};
}

Fields ShiftLedgerView::fields()
{
    return {field("shifts", &ShiftLedgerView::shifts, {.itemsMax = shiftLedgerMax})};
}

} // namespace ow
