#include "models/cases/FeeCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseDecisions.h"
#include "models/catalogue/Catalogue.h"
#include "models/store/Connection.h"
#include "models/store/PlatformActor.h"

namespace ow {

namespace {
constexpr int feeReasonMax = 300;
constexpr int feesShownMax = 1000;
constexpr qint64 feeFenAtMost = 100'000'000'00;

/// A case and its item as it was accepted; CaseUnknown, ItemUnknown.
Result<CaseOnDesk> feeDesk(CommandContext &context, const QUuid &id)
{
    const auto record = CaseStore::find(context.db, id);
    if (!record)
        return fail(problem::CaseUnknown);
    const Item *item = context.catalogue.itemVersion(record->item, record->itemVersion);
    if (!item)
        return fail(problem::ItemUnknown);
    return CaseOnDesk{*record, item};
}

/// A charge that is still open.
Result<Case> owingCase(CommandContext &context, const QUuid &id, const QString &act)
{
    const auto desk = feeDesk(context, id);
    if (!desk)
        return fail(desk.error());
    const std::optional<CaseFee> &fee = desk->record.fee;
    if (!fee || fee->state != FeeState::Due)
        return fail(problem::FeeStateWrong,
                    {{QStringLiteral("state"), fee ? feeStateText(*fee) : QStringLiteral("没有开缴费通知单")},
                     {QStringLiteral("act"), act}});
    return desk->record;
}

template <class E>
Decision feeDecision(const Case &record, QDate occurredOn = {})
{
    return {{pendingEvent(caseSubject(record), E{record}, occurredOn)}, toJson(CaseReply{record, {}}), {}};
}

Result<Decision> decideNotifyFee(CommandContext &context, const NotifyFee &command)
{
    const auto desk = feeDesk(context, command.caseId);
    if (!desk)
        return fail(desk.error());
    if (Faults faults = feeNoticeFaults(desk->record, *desk->item); !faults.isEmpty())
        return fail(faults.size() == 1 ? Problem(*faults.first().type, faults.first().parameters)
                                       : inputRefused(std::move(faults)));
    const auto lines = feeLines(*desk->item, command.lines);
    if (!lines)
        return fail(lines.error());
    const QDate today = hallDate(context.now);
    const auto due = context.calendar.dueDate(today, Term{FeeStore::terms(context.db).days, TimeUnit::WorkingDay});
    if (!due)
        return fail(due.error());
    Case record = desk->record;
    CaseFee fee;
    fee.lines = *lines;
    fee.noticedOn = today;
    fee.due = *due;
    fee.dueExplanation = explain(*due);
    record.fee = fee;
    Decision decision;
    PaperIssuer issuer(context);
    const auto paper = issueCasePaper(context, issuer, record, PaperKind::FeeNotice, decision.events);
    if (!paper)
        return fail(paper.error());
    record.fee->notice = paper->number;
    decision.events.push_back(pendingEvent(caseSubject(record), FeeNoticed{record}));
    decision.reply = toJson(CaseReply{record, {*paper}});
    return decision;
}

Result<Decision> decidePayFee(CommandContext &context, const PayFee &command)
{
    auto record = owingCase(context, command.caseId, QStringLiteral("登记缴费"));
    if (!record)
        return fail(record.error());
    const QString receipt = command.receipt.simplified().remove(QLatin1Char(' ')).toUpper();
    Faults faults;
    if (!isReceiptPlausible(receipt))
        faults.append({QStringLiteral("receipt"),
                       &problem::FeeReceiptWrong,
                       {{QStringLiteral("min"), QString::number(receiptLengthMin)},
                        {QStringLiteral("max"), QString::number(receiptLengthMax)}}});
    else if (FeeStore::caseOfReceipt(context.db, receipt))
        faults.append({QStringLiteral("receipt"), &problem::FeeReceiptTaken, {{QStringLiteral("number"), receipt}}});
    if (command.fen != record->fee->owed())
        faults.append({QStringLiteral("fen"),
                       &problem::FeeAmountWrong,
                       {{QStringLiteral("due"), yuanText(record->fee->owed())},
                        {QStringLiteral("given"), yuanText(command.fen)}}});
    const QDate today = hallDate(context.now);
    if (command.on < record->fee->noticedOn || command.on > today)
        faults.append({QStringLiteral("on"),
                       &problem::FieldFormat,
                       {{QStringLiteral("expected"), QStringLiteral("开缴费通知单到今天之间的日期")}}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    record->fee->payment = FeePayment{receipt, command.fen, command.on, today, context.actor.displayName};
    record->fee->state = FeeState::Paid;
    return feeDecision<FeePaid>(*record, command.on);
}

Result<Decision> decideAskWaiver(CommandContext &context, const AskFeeWaiver &command)
{
    auto record = owingCase(context, command.caseId, QStringLiteral("申请减免"));
    if (!record)
        return fail(record.error());
    if (record->fee->waiver && record->fee->waiver->granted.value_or(true))
        return fail(problem::FeeStateWrong,
                    {{QStringLiteral("state"),
                      record->fee->waiver->granted ? QStringLiteral("已减免") : feeStateText(*record->fee)},
                     {QStringLiteral("act"), QStringLiteral("再申请减免")}});
    Faults faults;
    if (command.fen > record->fee->sum())
        faults.append({QStringLiteral("fen"),
                       &problem::FeeAmountWrong,
                       {{QStringLiteral("due"), yuanText(record->fee->sum())},
                        {QStringLiteral("given"), yuanText(command.fen)}}});
    if (command.reason.trimmed().isEmpty())
        faults.append({QStringLiteral("reason"), &problem::ReasonMissing, {}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    record->fee->waiver = FeeWaiver{command.fen, command.reason.trimmed(), hallDate(context.now), context.actor.user,
                                    context.actor.displayName};
    return feeDecision<FeeWaiverAsked>(*record);
}

Result<Decision> decideAnswerWaiver(CommandContext &context, const AnswerFeeWaiver &command)
{
    // Two people of the hall, never its line to the platform.
    if (isPlatform(context.actor))
        return fail(problem::Forbidden);
    const QString act = QStringLiteral("批复减免");
    auto record = owingCase(context, command.caseId, act);
    if (!record)
        return fail(record.error());
    std::optional<FeeWaiver> &waiver = record->fee->waiver;
    if (!waiver || waiver->granted)
        return fail(problem::FeeStateWrong,
                    {{QStringLiteral("state"), feeStateText(*record->fee)}, {QStringLiteral("act"), act}});
    if (waiver->askedBy == context.actor.user)
        return fail(problem::FeeSameHands);
    const QString words = command.words.trimmed();
    if (!command.grants && words.isEmpty())
        return fail(inputRefused({{QStringLiteral("words"), &problem::ReasonMissing, {}}}));
    waiver->granted = command.grants;
    waiver->answeredOn = hallDate(context.now);
    waiver->answeredByName = context.actor.displayName;
    if (!words.isEmpty())
        waiver->words = words;
    if (record->fee->owed() <= 0)
        record->fee->state = FeeState::Waived;
    return feeDecision<FeeWaiverAnswered>(*record);
}

Result<Decision> decideFeeTerms(CommandContext &, const SetFeeTerms &command)
{
    return Decision{{pendingEvent(QStringLiteral("fee/terms"), FeeTermsSet{command.terms})},
                    toJson(FeeTermsReply{command.terms}),
                    {}};
}

Result<FeesView> loadFees(ViewContext &context)
{
    FeesView view{hallDate(context.now), FeeStore::terms(context.db), {}, {}};
    for (const Case &record : FeeStore::open(context.db, feesShownMax)) {
        if (awaitsPayment(record))
            view.open.append(record);
    }
    const QUuid asked = uuidFromText(context.parameter("case"));
    const auto record = asked.isNull() ? std::nullopt : CaseStore::find(context.db, asked);
    const Item *item = record ? context.catalogue.itemVersion(record->item, record->itemVersion) : nullptr;
    for (const ItemFee &fee : item && item->fees ? *item->fees : QList<ItemFee>())
        view.published.append({fee.name, fee.fen, 1, fee.per, fee.legalBasis, fee.beforeIssue.value_or(false)});
    return view;
}

QByteArray projectFeeTerms(Projection projection, const EventMeta &, const FeeTermsSet &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

template <class E>
constexpr EventRow feeEventRow()
{
    return eventRow<E, &FeeStore::apply<E>, projectCase<E>>(TopicCases);
}

constexpr CommandAccess feeDesks{.roles = Role::Clerk | Role::Delivery | Role::Reviewer,
                                 .stations = StationRole::Window | StationRole::Delivery | StationRole::Review,
                                 .unattended = 0};
constexpr CommandAccess feeOffice{
    .roles = only(Role::Supervisor), .stations = only(StationRole::Supervisor), .unattended = 0};

const CommandRow feeCommandTable[] = {
    commandRow<NotifyFee, decideNotifyFee>(feeDesks, "开缴费通知单"),
    commandRow<PayFee, decidePayFee>(feeDesks, "登记缴费"),
    commandRow<AskFeeWaiver, decideAskWaiver>(feeDesks, "申请减免收费"),
    commandRow<AnswerFeeWaiver, decideAnswerWaiver>(feeOffice, "批复减免收费"),
    commandRow<SetFeeTerms, decideFeeTerms>(feeOffice, "设定缴费期限"),
};

const EventRow feeEventTable[] = {
    feeEventRow<FeeNoticed>(),
    feeEventRow<FeePaid>(),
    feeEventRow<FeeWaiverAsked>(),
    feeEventRow<FeeWaiverAnswered>(),
    eventRow<FeeTermsSet, &FeeStore::applyTerms, projectFeeTerms>(TopicCases),
};

const ViewRow feeViewTable[] = {
    viewRow<FeesView, loadFees>(Role::Clerk | Role::Delivery | Role::Reviewer | Role::Supervisor),
};
} // namespace

bool isFeeNews(const QString &type)
{
    return type.startsWith(QLatin1String("gov.case.")) || type.startsWith(QLatin1String("gov.fee."));
}

std::span<const CommandRow> feeCommands()
{
    return feeCommandTable;
}

std::span<const EventRow> feeEvents()
{
    return feeEventTable;
}

std::span<const ViewRow> feeViews()
{
    return feeViewTable;
}

Fields NotifyFee::fields()
{
    return {field("case", &NotifyFee::caseId), field("lines", &NotifyFee::lines, {.itemsMax = 20})};
}

Fields PayFee::fields()
{
    return {field("case", &PayFee::caseId), field("receipt", &PayFee::receipt, {.lengthMax = 60}),
            field("fen", &PayFee::fen, {.min = 1, .max = feeFenAtMost}), field("on", &PayFee::on)};
}

Fields AskFeeWaiver::fields()
{
    return {field("case", &AskFeeWaiver::caseId), field("fen", &AskFeeWaiver::fen, {.min = 1, .max = feeFenAtMost}),
            field("reason", &AskFeeWaiver::reason, {.lengthMax = feeReasonMax})};
}

Fields AnswerFeeWaiver::fields()
{
    return {field("case", &AnswerFeeWaiver::caseId), field("grants", &AnswerFeeWaiver::grants),
            field("words", &AnswerFeeWaiver::words, {.lengthMax = feeReasonMax})};
}

Fields FeeTermsReply::fields()
{
    return {field("terms", &FeeTermsReply::terms)};
}

Fields SetFeeTerms::fields()
{
    return {field("terms", &SetFeeTerms::terms)};
}

Fields FeesView::fields()
{
    return {field("day", &FeesView::day), field("terms", &FeesView::terms),
            field("open", &FeesView::open, {.itemsMax = feesShownMax}),
            field("published", &FeesView::published, {.itemsMax = 20})};
}

} // namespace ow
