#include "models/cases/CollectCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseDecisions.h"
#include "models/cases/ParcelPaper.h"
#include "models/cases/VisitCommands.h"
#include "models/catalogue/Catalogue.h"
#include "models/identity/Masking.h"
#include "models/identity/PersonStore.h"
#include "models/numbering/CaseNumberStore.h"
#include "models/numbering/ShortNumber.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int collectWordsMax = 300;
constexpr int parcelsShownMax = 500;
constexpr int parcelListMax = 200;

QString parcelSubject(const Parcel &parcel)
{
    return QStringLiteral("parcel/") + uuidText(parcel.id);
}

Collecting collectingOf(const Case &record)
{
    return record.collecting.value_or(Collecting());
}

/// Not in an envelope: what is decided about it is about a result at the counter.
Faults atCounter(const Case &record)
{
    if (!isInEnvelope(record))
        return {};
    return {
        {QStringLiteral("case"), &problem::ResultMailed, {{QStringLiteral("number"), *record.collecting->tracking}}}};
}

Result<CaseOnDesk> resultAtCounter(CommandContext &context, const QUuid &id)
{
    return caseFor(context, id, CaseAct::Deliver, [](const CaseOnDesk &desk) { return atCounter(desk.record); });
}

template <class E>
Decision resultDecision(const Case &record)
{
    return {{pendingEvent(caseSubject(record), E{record})}, toJson(CaseReply{record, {}}), {}};
}

/// What the form says under this name; empty: nothing.
QString formAnswer(Connection &db, Sealer &sealer, const Case &record, const char *key)
{
    const auto application = CaseStore::application(db, record.application);
    if (!application || !application->answersSealed)
        return {};
    const auto body = openDraft(db, sealer, *application->answersSealed);
    for (const DraftBody::Entry &entry : body ? body->answers : QList<DraftBody::Entry>()) {
        if (entry.key == QLatin1String(key))
            return entry.value;
    }
    return {};
}

Result<Decision> decideChoose(CommandContext &context, const ChooseCollecting &command)
{
    const auto desk = resultAtCounter(context, command.caseId);
    if (!desk)
        return fail(desk.error());
    Case record = desk->record;
    record.collecting = collectingOf(record);
    record.collecting->way = command.way;
    record.collecting->shelvedOn.reset(); // it is asked for
    return resultDecision<CollectingChosen>(record);
}

Result<Decision> decideFindToCollect(CommandContext &context, const FindToCollect &command)
{
    const auto serial = shortNumberSerial(command.number);
    const auto given = serial ? CaseNumberStore::find(context.db, *serial) : std::nullopt;
    const auto record = given ? CaseStore::ofItem(context.db, given->application, given->item)
                              : CaseStore::findByNumber(context.db, command.number.trimmed());
    FoundToCollect found;
    for (const Case &one : record ? CaseStore::ofPrincipal(context.db, record->principal) : QList<Case>()) {
        if (one.state == CaseState::Issued && !isInEnvelope(one))
            found.toCollect.append(one);
    }
    if (found.toCollect.isEmpty())
        return fail(problem::CaseUnknown);
    found.maskedName = record->maskedName;
    return Decision{{}, toJson(found), {}};
}

Result<Decision> decideRemind(CommandContext &context, const RemindCollecting &command)
{
    const auto desk = resultAtCounter(context, command.caseId);
    if (!desk)
        return fail(desk.error());
    if (command.words.trimmed().isEmpty())
        return fail(inputRefused({{QStringLiteral("words"), &problem::ReasonMissing, {}}}));
    Case record = desk->record;
    record.collecting = collectingOf(record);
    record.collecting->reminders.append(
        {hallDate(context.now), command.how, command.words.trimmed(), context.actor.displayName});
    return resultDecision<CaseReminded>(record);
}

Result<Decision> decideShelve(CommandContext &context, const ShelveResults &command)
{
    const CollectTerms terms = ParcelStore::terms(context.db);
    const QDate today = hallDate(context.now);
    Faults faults;
    if (command.cases.isEmpty())
        faults.append({QStringLiteral("cases"), &problem::ListEmpty, {}});
    Decision decision;
    ShelvedReply reply;
    for (qsizetype i = 0; i < command.cases.size(); ++i) {
        const QString place = describe::at(QStringLiteral("cases"), i);
        const auto desk = resultAtCounter(context, command.cases.at(i));
        if (!desk) {
            faults.append({place, &desk.error().type(), desk.error().parameters()});
            continue;
        }
        if (command.cases.indexOf(command.cases.at(i)) < i) {
            faults.append({place, &problem::Duplicate, {{QStringLiteral("what"), QStringLiteral("办件")}}});
            continue;
        }
        if (collectBand(desk->record, terms, today, context.calendar) != CollectBand::ShelfDue) {
            const auto last = shelfDeadline(desk->record, terms, context.calendar);
            faults.append(
                {place, &problem::ShelfTooEarly, {{QStringLiteral("date"), last ? dayText(last->due) : QString()}}});
            continue;
        }
        Case record = desk->record;
        record.collecting = collectingOf(record);
        record.collecting->shelvedOn = today;
        decision.events.push_back(pendingEvent(caseSubject(record), CaseShelved{record}));
        reply.cases.append(record);
    }
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    decision.reply = toJson(reply);
    return decision;
}

Result<Decision> decideCollectTerms(CommandContext &, const SetCollectTerms &command)
{
    return Decision{{pendingEvent(QStringLiteral("collect/terms"), CollectTermsSet{command.terms})},
                    toJson(CollectTermsReply{command.terms}),
                    {}};
}

/// Every result that is to go in, and every reason why one may not.
Result<QList<Case>> casesToPack(CommandContext &context, const QList<QUuid> &ids, Faults faults)
{
    QList<Case> cases;
    if (ids.isEmpty())
        faults.append({QStringLiteral("cases"), &problem::ListEmpty, {}});
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const QString place = describe::at(QStringLiteral("cases"), i);
        const auto desk = resultAtCounter(context, ids.at(i));
        if (!desk) {
            const Problem &why = desk.error();
            if (why.faults().isEmpty())
                faults.append({place, &why.type(), why.parameters()});
            for (const Fault &fault : why.faults())
                faults.append({place, fault.type, fault.parameters});
            continue;
        }
        if (ids.indexOf(ids.at(i)) < i || (!cases.isEmpty() && desk->record.application != cases.first().application))
            faults.append({place, &problem::Duplicate, {{QStringLiteral("what"), QStringLiteral("办件")}}});
        else if (collectWay(desk->record) != CollectWay::Mail)
            faults.append({place, &problem::ResultNotByMail, {}});
        else
            cases.append(desk->record);
    }
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return cases;
}

Result<Decision> decidePack(CommandContext &context, const PackParcel &command)
{
    const QString tracking = trackingFold(command.tracking);
    const CodeList *carriers = context.catalogue.codeList(QStringLiteral("carrier"));
    const QString carrierName = carriers ? carriers->nameOf(command.carrier) : QString();
    Faults faults = addressFaults(command.to);
    if (carrierName.isEmpty())
        faults.append({QStringLiteral("carrier"),
                       &problem::ReferenceUnknown,
                       {{QStringLiteral("what"), QStringLiteral("寄递企业")}}});
    if (!isTrackingPlausible(tracking))
        faults.append({QStringLiteral("tracking"), &problem::TrackingWrong, {}});
    else if (ParcelStore::underWay(context.db, tracking))
        faults.append({QStringLiteral("tracking"), &problem::TrackingTaken, {{QStringLiteral("number"), tracking}}});
    const auto cases = casesToPack(context, command.cases, faults);
    if (!cases)
        return fail(cases.error());
    const auto application = CaseStore::application(context.db, cases->first().application);
    if (!application)
        return fail(problem::ApplicationUnknown);
    const auto sealed = sealAddress(context, application->key, command.to);
    if (!sealed)
        return fail(sealed.error());
    Parcel parcel;
    parcel.id = makeUuid(context.now, context.random);
    parcel.application = application->id;
    parcel.maskedName = application->maskedName;
    parcel.maskedRecipient = maskedName(command.to.recipient.trimmed());
    parcel.addressSealed = *sealed;
    parcel.carrier = command.carrier;
    parcel.carrierName = carrierName;
    parcel.tracking = tracking;
    parcel.packedOn = hallDate(context.now);
    parcel.packedBy = context.actor.displayName;
    Decision decision;
    for (Case record : *cases) {
        record.collecting = collectingOf(record);
        record.collecting->tracking = tracking;
        parcel.cases.append(record.id);
        parcel.caseNumbers.append(record.shortNumber.value_or(record.number));
        parcel.results.append(record.result ? QStringLiteral("%1（%2）").arg(record.result->name, record.result->number)
                                            : record.itemName);
        decision.events.push_back(pendingEvent(caseSubject(record), CollectingChosen{record}));
    }
    decision.events.push_back(pendingEvent(parcelSubject(parcel), ParcelPacked{parcel}));
    decision.reply = toJson(ParcelReply{parcel, {}});
    return decision;
}

Problem parcelBusy(const Parcel &parcel, ParcelAct act)
{
    return {problem::ParcelStateWrong,
            {{QStringLiteral("number"), parcel.tracking},
             {QStringLiteral("state"), parcelStateText(parcel.state)},
             {QStringLiteral("act"), parcelActText(act)}}};
}

Fault dayWrong(const char *place, const QString &expected)
{
    return {QString::fromLatin1(place), &problem::FieldFormat, {{QStringLiteral("expected"), expected}}};
}

/// Those named, all packed and of one carrier, on a day they were packed by.
Result<QList<Parcel>> parcelsToHand(CommandContext &context, const HandOverParcels &command)
{
    Faults faults;
    QList<Parcel> parcels;
    if (command.parcels.isEmpty())
        faults.append({QStringLiteral("parcels"), &problem::ListEmpty, {}});
    for (qsizetype i = 0; i < command.parcels.size(); ++i) {
        const QString place = describe::at(QStringLiteral("parcels"), i);
        const auto parcel = ParcelStore::find(context.db, command.parcels.at(i));
        if (!parcel) {
            faults.append({place, &problem::ParcelUnknown, {}});
        } else if (!parcelAfter(parcel->state, ParcelAct::HandOver) || command.parcels.indexOf(parcel->id) < i) {
            const Problem why = parcelBusy(*parcel, ParcelAct::HandOver);
            faults.append({place, &why.type(), why.parameters()});
        } else if (!parcels.isEmpty() && parcel->carrier != parcels.first().carrier) {
            faults.append(
                {place,
                 &problem::ParcelCarrierWrong,
                 {{QStringLiteral("number"), parcel->tracking}, {QStringLiteral("carrier"), parcel->carrierName}}});
        } else {
            if (command.on < parcel->packedOn || command.on > hallDate(context.now))
                faults.append(dayWrong("on", QStringLiteral("装件日到今天之间的日期")));
            parcels.append(*parcel);
        }
    }
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return parcels;
}

Result<Decision> decideHandOver(CommandContext &context, const HandOverParcels &command)
{
    auto parcels = parcelsToHand(context, command);
    if (!parcels)
        return fail(parcels.error());
    const auto content = parcelListContent(context, *parcels, command.on);
    if (!content)
        return fail(content.error());
    Decision decision;
    const QUuid list = makeUuid(context.now, context.random);
    const QUuid key = context.sealer.makeKey(context.db, QStringLiteral("parcelList/") + uuidText(list),
                                             makeUuid(context.now, context.random));
    PaperIssuer issuer(context);
    auto paper = issuer.issue(PaperKind::ParcelList, list, key, {}, {}, *content, decision.events);
    if (!paper)
        return fail(paper.error());
    paper->application.reset(); // of no application: the print is the hall's
    for (Parcel &parcel : *parcels) {
        parcel.state = *parcelAfter(parcel.state, ParcelAct::HandOver);
        parcel.list = paper->number;
        parcel.handedOn = command.on;
        for (const QUuid &id : parcel.cases) {
            auto record = CaseStore::find(context.db, id);
            if (!record)
                return fail(problem::CaseUnknown);
            record->collecting = collectingOf(*record);
            record->collecting->mailedOn = command.on;
            decision.events.push_back(pendingEvent(caseSubject(*record), CaseMailed{*record}, command.on));
        }
    }
    decision.events.push_back(pendingEvent(QStringLiteral("parcelList/") + uuidText(list),
                                           ParcelsHanded{list, paper->number, parcels->first().carrierName, command.on,
                                                         context.actor.displayName, *parcels},
                                           command.on));
    decision.reply = toJson(ParcelsReply{*parcels, {*paper}});
    return decision;
}

/// What becomes of a result when its envelope arrived, came back, or was opened before it left.
Result<void> settleParcelCase(CommandContext &context, PaperIssuer &issuer, const Parcel &parcel,
                              const EndParcel &command, const QUuid &id, Decision &decision, ParcelReply &reply)
{
    auto record = CaseStore::find(context.db, id);
    if (!record)
        return fail(problem::CaseUnknown);
    record->collecting = collectingOf(*record);
    switch (command.act) {
    case ParcelAct::Deliver: {
        const auto desk = caseFor(context, id, CaseAct::Deliver);
        if (!desk)
            return fail(desk.error());
        record->state = stateAfter(*record, CaseAct::Deliver, *desk->item);
        record->deliveredOn = command.on;
        record->deliveredTo = parcel.maskedRecipient;
        record->takenByAgent = false;
        decision.events.push_back(pendingEvent(caseSubject(*record), CaseDelivered{*record}, command.on));
        const auto paper = issueCasePaper(context, issuer, *record, PaperKind::DeliveryReceipt, decision.events);
        if (!paper)
            return fail(paper.error());
        reply.papers.append(*paper);
        return {};
    }
    case ParcelAct::Return:
        record->collecting->tracking.reset();
        record->collecting->returnedOn = command.on;
        record->collecting->way = CollectWay::Window;
        decision.events.push_back(pendingEvent(caseSubject(*record), CaseMailReturned{*record}, command.on));
        return {};
    case ParcelAct::Unpack:
        record->collecting->tracking.reset();
        decision.events.push_back(pendingEvent(caseSubject(*record), CollectingChosen{*record}));
        return {};
    case ParcelAct::HandOver: break;
    }
    return fail(problem::ParcelUnknown);
}

Result<Decision> decideEndParcel(CommandContext &context, const EndParcel &command)
{
    auto parcel = ParcelStore::find(context.db, command.parcel);
    if (!parcel)
        return fail(problem::ParcelUnknown);
    const auto after = parcelAfter(parcel->state, command.act);
    if (!after || command.act == ParcelAct::HandOver)
        return fail(parcelBusy(*parcel, command.act));
    Faults faults;
    if (command.on > hallDate(context.now) || command.on < parcel->handedOn.value_or(parcel->packedOn))
        faults.append(dayWrong("on", QStringLiteral("交寄日到今天之间的日期")));
    if (command.words.trimmed().isEmpty())
        faults.append({QStringLiteral("words"), &problem::ReasonMissing, {}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    parcel->state = *after;
    parcel->endedOn = command.on;
    parcel->words = command.words.trimmed();
    Decision decision{{pendingEvent(parcelSubject(*parcel), ParcelEnded{*parcel}, command.on)}, {}, {}};
    ParcelReply reply{*parcel, {}};
    PaperIssuer issuer(context);
    for (const QUuid &id : parcel->cases) {
        if (const auto done = settleParcelCase(context, issuer, *parcel, command, id, decision, reply); !done)
            return fail(done.error());
    }
    decision.reply = toJson(reply);
    return decision;
}

Result<CollectingView> loadCollecting(ViewContext &context)
{
    const CodeList *carriers = context.catalogue.codeList(QStringLiteral("carrier"));
    return CollectingView{hallDate(context.now), ParcelStore::terms(context.db),
                          carriers ? carriers->entries : QList<CodeEntry>(),
                          ParcelStore::all(context.db, parcelsShownMax)};
}

Result<MailAddressView> loadMailAddress(ViewContext &context)
{
    const auto record = CaseStore::find(context.db, uuidFromText(context.parameter("id")));
    if (!record)
        return fail(problem::CaseUnknown);
    const auto said = [&](const char *key) { return formAnswer(context.db, context.sealer, *record, key); };
    MailAddressView view{
        {said("delivery.deliveryRecipient"), said("applicant.mobile"), said("delivery.deliveryAddress")}};
    const auto person = PersonStore::find(context.db, record->principal);
    const auto card = person ? openCard(context.db, context.sealer, *person) : fail(problem::SealBroken);
    if (view.address.recipient.isEmpty() && card)
        view.address.recipient = card->name;
    return view;
}

template <class E>
QByteArray projectCollect(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

template <class E>
void applyParcel(Connection &db, const EventMeta &meta, const E &event)
{
    ParcelStore::apply(db, meta, event);
}

template <class E>
constexpr EventRow parcelEventRow()
{
    return eventRow<E, &applyParcel<E>, projectCollect<E>>(TopicCases);
}

constexpr CommandAccess collectCounter{
    .roles = Role::Delivery | Role::Clerk, .stations = StationRole::Delivery | StationRole::Window, .unattended = 0};
constexpr CommandAccess collectKeeper{.roles = Role::Delivery | Role::Supervisor,
                                      .stations = StationRole::Delivery | StationRole::Supervisor,
                                      .unattended = 0};

const CommandRow collectCommandTable[] = {
    commandRow<ChooseCollecting, decideChoose>(collectCounter, "改选领取方式"),
    commandRow<FindToCollect, decideFindToCollect>(collectCounter, "代领查件"),
    commandRow<RemindCollecting, decideRemind>(collectKeeper, "催领"),
    commandRow<ShelveResults, decideShelve>(collectKeeper, "转归档待领"),
    commandRow<SetCollectTerms, decideCollectTerms>(
        {.roles = only(Role::Supervisor), .stations = only(StationRole::Supervisor), .unattended = 0}, "设定催领期限"),
    commandRow<PackParcel, decidePack>(collectCounter, "邮寄装件"),
    commandRow<HandOverParcels, decideHandOver>(collectCounter, "交寄"),
    commandRow<EndParcel, decideEndParcel>(collectCounter, "登记邮件去向"),
};

const EventRow collectEventTable[] = {
    parcelEventRow<ParcelPacked>(),    parcelEventRow<ParcelEnded>(),    parcelEventRow<ParcelsHanded>(),
    parcelEventRow<CollectTermsSet>(), caseEventRow<CollectingChosen>(), caseEventRow<CaseMailed>(),
    caseEventRow<CaseMailReturned>(),  caseEventRow<CaseReminded>(),     caseEventRow<CaseShelved>(),
};

const ViewRow collectViewTable[] = {
    viewRow<CollectingView, loadCollecting>(Role::Delivery | Role::Clerk | Role::Supervisor),
    tracedViewRow<MailAddressView, loadMailAddress>(Role::Delivery | Role::Clerk),
};
} // namespace

CollectWay chosenWay(CommandContext &context, const Case &record)
{
    return codeValue<CollectWay>(formAnswer(context.db, context.sealer, record, "delivery.deliveryMethod"))
        .value_or(CollectWay::Window);
}

const Parcel *CollectingView::withTracking(const QString &tracking) const
{
    const auto found = std::find_if(parcels.begin(), parcels.end(), [&](const Parcel &parcel) {
        return isUnderWay(parcel.state) && parcel.tracking == tracking;
    });
    return found == parcels.end() ? nullptr : &*found;
}

bool foldCollecting(CollectingView &, const QString &type, const QJsonObject &)
{
    return !type.startsWith(QLatin1String("gov.parcel.")) && !type.startsWith(QLatin1String("gov.collect."));
}

std::span<const CommandRow> collectCommands()
{
    return collectCommandTable;
}

std::span<const EventRow> collectEvents()
{
    return collectEventTable;
}

std::span<const ViewRow> collectViews()
{
    return collectViewTable;
}

Fields ChooseCollecting::fields()
{
    return {field("case", &ChooseCollecting::caseId), field("way", &ChooseCollecting::way)};
}

Fields FoundToCollect::fields()
{
    return {field("maskedName", &FoundToCollect::maskedName), field("toCollect", &FoundToCollect::toCollect)};
}

Fields FindToCollect::fields()
{
    return {field("number", &FindToCollect::number, {.lengthMin = 8, .lengthMax = 60})};
}

Fields RemindCollecting::fields()
{
    return {field("case", &RemindCollecting::caseId), field("how", &RemindCollecting::how),
            field("words", &RemindCollecting::words, {.lengthMax = collectWordsMax})};
}

Fields ShelvedReply::fields()
{
    return {field("cases", &ShelvedReply::cases)};
}

Fields ShelveResults::fields()
{
    return {field("cases", &ShelveResults::cases)};
}

Fields CollectTermsReply::fields()
{
    return {field("terms", &CollectTermsReply::terms)};
}

Fields SetCollectTerms::fields()
{
    return {field("terms", &SetCollectTerms::terms)};
}

Fields ParcelReply::fields()
{
    return {field("parcel", &ParcelReply::parcel), field("papers", &ParcelReply::papers)};
}

Fields PackParcel::fields()
{
    return {field("cases", &PackParcel::cases, {.itemsMax = 30}),
            field("carrier", &PackParcel::carrier, {.lengthMin = 1, .lengthMax = 40}),
            field("tracking", &PackParcel::tracking, {.lengthMin = 1, .lengthMax = 60}), field("to", &PackParcel::to)};
}

Fields ParcelsReply::fields()
{
    return {field("parcels", &ParcelsReply::parcels), field("papers", &ParcelsReply::papers)};
}

Fields HandOverParcels::fields()
{
    return {field("parcels", &HandOverParcels::parcels, {.itemsMax = parcelListMax}),
            field("on", &HandOverParcels::on)};
}

Fields EndParcel::fields()
{
    return {field("parcel", &EndParcel::parcel), field("act", &EndParcel::act), field("on", &EndParcel::on),
            field("words", &EndParcel::words, {.lengthMax = collectWordsMax})};
}

Fields CollectingView::fields()
{
    return {field("day", &CollectingView::day), field("terms", &CollectingView::terms),
            field("carriers", &CollectingView::carriers),
            field("parcels", &CollectingView::parcels, {.itemsMax = parcelsShownMax})};
}

Fields MailAddressView::fields()
{
    return {field("address", &MailAddressView::address)};
}

} // namespace ow
