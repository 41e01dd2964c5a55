#include "models/sitevisits/SiteVisitCommands.h"

#include "models/cases/HallPaper.h"
#include "models/base/ChineseDate.h"
#include "models/access/UserStore.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseDecisions.h"
#include "models/cases/CasePapers.h"
#include "models/cases/DraftRules.h"
#include "models/cases/VisitCommands.h"
#include "models/catalogue/Catalogue.h"
#include "models/papers/PaperStore.h"
#include "models/sitevisits/SiteVisitStore.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"

#include <algorithm>

namespace ow {

namespace {
constexpr char sitePlacePurpose[] = "siteVisit.place";
constexpr char siteWordsPurpose[] = "siteVisit.words";
constexpr int siteWordsMax = 1000;
constexpr int sitePlaceMax = 200;
constexpr int siteReasonMax = 300;
constexpr int siteVisitsShownMax = 500;

QString siteSubject(const SiteVisit &visit)
{
    return QStringLiteral("siteVisit/") + uuidText(visit.id);
}

QList<SiteOfficer> reviewers(Connection &db, const Catalogue &catalogue)
{
    QList<SiteOfficer> people;
    for (const User &user : UserStore::all(db)) {
        if (!user.active || !(rolesOf(user) & only(Role::Reviewer)))
            continue;
        const CatalogueUnit *unit = catalogue.unit(user.unit);
        people.append({user.name, user.displayName, user.unit, unit ? unit->name : QString()});
    }
    return people;
}

/// What the form says; empty where it cannot be read any more.
QString formPlace(Connection &db, Sealer &sealer, const Application &application)
{
    const auto body = application.answersSealed ? openDraft(db, sealer, *application.answersSealed) : DraftBody();
    return body ? placeOf(answersOf(*body)) : QString();
}

struct PlannedPlaces {
    QList<SiteStop> stops;
    QStringList places; ///< in clear, for the route sheet
    Faults faults;
};

PlannedPlaces plannedPlaces(CommandContext &context, const QList<PlannedStop> &wanted)
{
    PlannedPlaces planned;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const PlannedStop &one = wanted.at(i);
        const QString at = QStringLiteral("stops[%1]").arg(i);
        const auto record = CaseStore::find(context.db, one.caseId);
        const auto application = record ? CaseStore::application(context.db, record->application) : std::nullopt;
        if (!application || !mayBeVisited(*record)) {
            planned.faults.append({at,
                                   record ? &problem::CaseState : &problem::CaseUnknown,
                                   {{QStringLiteral("state"), record ? caseStateText(record->state) : QString()},
                                    {QStringLiteral("act"), QStringLiteral("踏勘")}}});
            continue;
        }
        if (const auto open = SiteVisitStore::openOf(context.db, one.caseId))
            planned.faults.append(
                {at, &problem::SiteVisitOpen, {{QStringLiteral("date"), open->on.toString(Qt::ISODate)}}});
        const QString place = one.place ? one.place->trimmed() : formPlace(context.db, context.sealer, *application);
        if (place.isEmpty())
            planned.faults.append({at + QStringLiteral(".place"), &problem::FieldMissing, {}});
        const auto sealed = context.sealer.seal(context.db, application->key, place, sitePlacePurpose);
        if (!sealed) {
            planned.faults.append({at, &sealed.error().type(), sealed.error().parameters()});
            continue;
        }
        QList<QString> looks;
        for (const QString &look : one.looksAt) {
            if (!look.trimmed().isEmpty())
                looks.append(look.trimmed());
        }
        planned.stops.append({record->id, record->application, record->number, record->shortNumber, record->itemName,
                              record->maskedName, one.arrive, *sealed, looks});
        planned.places.append(place);
    }
    return planned;
}

/// 现场踏勘路线单: the only paper on which the places stand together.
PaperContent routeContent(CommandContext &context, const SiteVisit &visit, const QStringList &places)
{
    PaperContent content = hallPaper(context);
    content.addressee = visit.officers.first().name;
    content.dueDate = chineseDate(visit.on);
    content.body = QStringLiteral("请按下列顺序到现场踏勘，共%1处。踏勘人员：%2。踏勘期间计入办理期限。")
                       .arg(visit.stops.size())
                       .arg(officersText(visit));
    for (qsizetype i = 0; i < visit.stops.size(); ++i) {
        const SiteStop &stop = visit.stops.at(i);
        content.rows.append({QStringLiteral("%1　%2").arg(stop.arrive, places.at(i)),
                             QStringLiteral("%1　%2　%3")
                                 .arg(stop.shortNumber.value_or(stop.caseNumber), stop.maskedName, stop.itemName),
                             stop.looksAt.join(QStringLiteral("；"))});
    }
    return content;
}

Result<Decision> decidePlan(CommandContext &context, const PlanSiteVisit &command)
{
    const QList<SiteOfficer> people = reviewers(context.db, context.catalogue);
    SiteVisit visit;
    Faults faults;
    for (qsizetype i = 0; i < command.officers.size(); ++i) {
        const auto known = std::find_if(people.begin(), people.end(),
                                        [&](const SiteOfficer &one) { return one.user == command.officers.at(i); });
        if (known == people.end())
            faults.append({QStringLiteral("officers[%1]").arg(i),
                           &problem::ReferenceUnknown,
                           {{QStringLiteral("what"), QStringLiteral("踏勘人员")}}});
        else
            visit.officers.append(*known);
    }
    const PlannedPlaces planned = plannedPlaces(context, command.stops);
    visit.id = makeUuid(context.now, context.random);
    visit.on = command.on;
    visit.stops = planned.stops;
    visit.madeBy = context.actor.user;
    visit.madeByName = context.actor.displayName;
    faults += planned.faults;
    if (faults.isEmpty())
        faults += siteVisitFaults(visit, hallDate(context.now));
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    Decision decision;
    PaperIssuer issuer(context);
    const QUuid key = context.sealer.makeKey(context.db, siteSubject(visit), makeUuid(context.now, context.random));
    auto paper = issuer.issue(PaperKind::SiteVisitRoute, visit.id, key, {}, {},
                              routeContent(context, visit, planned.places), decision.events);
    if (!paper)
        return fail(paper.error());
    paper->application.reset(); // of no application: the print is the hall's
    visit.paper = paper->number;
    decision.events.push_back(pendingEvent(siteSubject(visit), SiteVisitPlanned{visit}));
    decision.reply = toJson(SiteVisitReply{visit, {*paper}});
    return decision;
}

Result<SiteVisit> plannedVisit(CommandContext &context, const QUuid &id, const QString &act)
{
    const auto visit = SiteVisitStore::find(context.db, id);
    if (!visit)
        return fail(problem::SiteVisitUnknown);
    if (visit->state != SiteVisitState::Planned)
        return fail(problem::SiteVisitStateWrong,
                    {{QStringLiteral("state"), siteVisitStateText(visit->state)}, {QStringLiteral("act"), act}});
    return *visit;
}

/// 现场踏勘记录, given to the applicant with what was found.
Result<IssuedPaper> recordPaper(CommandContext &context, const SiteVisit &visit, const SiteStop &stop,
                                const RecordSiteVisit &command, const QString &place, std::vector<PendingEvent> &events)
{
    const auto record = CaseStore::find(context.db, stop.caseId);
    const auto application = CaseStore::application(context.db, stop.application);
    if (!record || !application)
        return fail(problem::CaseUnknown);
    auto content = outcomeContent(context, *application, *record, PaperKind::SiteVisitRecord);
    if (!content)
        return fail(content.error());
    content->body =
        QStringLiteral("%1于%2到%3现场踏勘。踏勘人员已出示证件。").arg(officersText(visit), chineseDate(visit.on), place);
    const QString verdict = command.passes ? QStringLiteral("符合") : QStringLiteral("不符合");
    for (qsizetype i = 0; i < stop.looksAt.size(); ++i)
        content->rows.append({stop.looksAt.at(i), i == 0 ? command.words.trimmed() : QStringLiteral("同上"), verdict});
    if (command.photos)
        content->rows.append(
            {QStringLiteral("现场照片"), QStringLiteral("%1页，存入本办件").arg(command.photos->pages), QString()});
    PaperIssuer issuer(context);
    return issuer.issue(PaperKind::SiteVisitRecord, application->id, application->key, record->id, record->item,
                        *content, events);
}

Result<Decision> decideRecord(CommandContext &context, const RecordSiteVisit &command)
{
    auto visit = plannedVisit(context, command.visit, QStringLiteral("记录"));
    if (!visit)
        return fail(visit.error());
    const auto stop = std::find_if(visit->stops.begin(), visit->stops.end(),
                                   [&](const SiteStop &one) { return one.caseId == command.caseId; });
    if (stop == visit->stops.end())
        return fail(problem::SiteVisitUnknown);
    if (stop->finding)
        return fail(problem::SiteVisitStateWrong,
                    {{QStringLiteral("state"), siteVisitStateText(SiteVisitState::Done)},
                     {QStringLiteral("act"), QStringLiteral("再记录")}});
    const QDate today = hallDate(context.now);
    const bool wasThere = std::any_of(visit->officers.begin(), visit->officers.end(),
                                      [&](const SiteOfficer &one) { return one.user == context.actor.user; });
    Faults faults;
    if (!wasThere)
        faults.append({QStringLiteral("officer"),
                       &problem::ReferenceUnknown,
                       {{QStringLiteral("what"), QStringLiteral("踏勘人员")}}});
    if (today < visit->on)
        faults.append({QStringLiteral("on"),
                       &problem::SiteVisitStateWrong,
                       {{QStringLiteral("state"), siteVisitStateText(SiteVisitState::Planned)},
                        {QStringLiteral("act"), QStringLiteral("在踏勘日以前记录")}}});
    if (command.words.trimmed().isEmpty())
        faults.append({QStringLiteral("words"), &problem::FieldMissing, {}});
    const auto application = CaseStore::application(context.db, stop->application);
    if (!application)
        return fail(problem::ApplicationUnknown);
    if (command.photos && !context.blobHeld(application->key, command.photos->sha256))
        faults.append({QStringLiteral("photos.sha256"), &problem::BlobUnknown, {}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    const auto place = context.sealer.open(context.db, stop->placeSealed, sitePlacePurpose);
    const auto words = context.sealer.seal(context.db, application->key, command.words.trimmed(), siteWordsPurpose);
    if (!place || !words)
        return fail(place ? words.error() : place.error());
    Decision decision;
    const auto paper = recordPaper(context, *visit, *stop, command, *place, decision.events);
    if (!paper)
        return fail(paper.error());
    stop->finding =
        SiteFinding{command.passes, *words, command.photos, context.actor.displayName, today, paper->number};
    if (visit->isComplete())
        visit->state = SiteVisitState::Done;
    decision.events.push_back(pendingEvent(siteSubject(*visit), SiteVisitRecorded{*visit}, visit->on));
    decision.reply = toJson(SiteVisitReply{*visit, {*paper}});
    return decision;
}

Result<Decision> decideCancel(CommandContext &context, const CancelSiteVisit &command)
{
    auto visit = plannedVisit(context, command.visit, QStringLiteral("取消"));
    if (!visit)
        return fail(visit.error());
    const QString reason = command.reason.trimmed();
    if (reason.isEmpty())
        return fail(inputRefused({{QStringLiteral("reason"), &problem::ReasonMissing, {}}}));
    visit->state = SiteVisitState::Cancelled;
    visit->cancelled = reason;
    return Decision{
        {pendingEvent(siteSubject(*visit), SiteVisitCancelled{*visit})}, toJson(SiteVisitReply{*visit, {}}), {}};
}

Result<SiteVisitsView> loadVisits(ViewContext &context)
{
    SiteVisitsView view{hallDate(context.now),
                        SiteVisitStore::planned(context.db, siteVisitsShownMax),
                        reviewers(context.db, context.catalogue),
                        {}};
    if (const QUuid id = uuidFromText(context.parameter("case")); !id.isNull())
        view.ofCase = SiteVisitStore::ofCase(context.db, id);
    return view;
}

Result<SiteVisitTextsView> loadTexts(ViewContext &context)
{
    const auto record = CaseStore::find(context.db, uuidFromText(context.parameter("id")));
    const auto application = record ? CaseStore::application(context.db, record->application) : std::nullopt;
    if (!application)
        return fail(problem::CaseUnknown);
    SiteVisitTextsView view{formPlace(context.db, context.sealer, *application), {}};
    for (const SiteVisit &visit : SiteVisitStore::ofCase(context.db, record->id)) {
        const SiteStop *stop = visit.stopOf(record->id);
        const auto place = context.sealer.open(context.db, stop->placeSealed, sitePlacePurpose);
        if (!place)
            return fail(place.error());
        SiteVisitTextsView::Line line{visit.id, *place, {}};
        if (stop->finding) {
            const auto words = context.sealer.open(context.db, stop->finding->wordsSealed, siteWordsPurpose);
            if (!words)
                return fail(words.error());
            line.words = *words;
        }
        view.lines.append(line);
    }
    return view;
}

template <class E>
QByteArray projectSiteVisit(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

template <class E>
constexpr EventRow siteEventRow()
{
    return eventRow<E, &SiteVisitStore::apply<E>, projectSiteVisit<E>>(TopicCases);
}

constexpr CommandAccess siteDesk{.roles = only(Role::Reviewer), .stations = only(StationRole::Review), .unattended = 0};

const CommandRow siteVisitCommandTable[] = {
    commandRow<PlanSiteVisit, decidePlan>(siteDesk, "安排踏勘"),
    commandRow<RecordSiteVisit, decideRecord>(siteDesk, "记录踏勘"),
    commandRow<CancelSiteVisit, decideCancel>(siteDesk, "取消踏勘"),
};

const EventRow siteVisitEventTable[] = {
    siteEventRow<SiteVisitPlanned>(),
    siteEventRow<SiteVisitRecorded>(),
    siteEventRow<SiteVisitCancelled>(),
};

const ViewRow siteVisitViewTable[] = {
    viewRow<SiteVisitsView, loadVisits>(Role::Reviewer | Role::Supervisor),
    tracedViewRow<SiteVisitTextsView, loadTexts>(Role::Reviewer | Role::Supervisor),
};
} // namespace

bool isSiteVisitNews(const QString &type)
{
    return type.startsWith(QLatin1String("gov.siteVisit."));
}

std::span<const CommandRow> siteVisitCommands()
{
    return siteVisitCommandTable;
}

std::span<const EventRow> siteVisitEvents()
{
    return siteVisitEventTable;
}

std::span<const ViewRow> siteVisitViews()
{
    return siteVisitViewTable;
}

Fields SiteVisitReply::fields()
{
    return {field("visit", &SiteVisitReply::visit), field("papers", &SiteVisitReply::papers)};
}

Fields PlannedStop::fields()
{
    return {field("case", &PlannedStop::caseId), field("arrive", &PlannedStop::arrive, {.lengthMax = 5}),
            field("looksAt", &PlannedStop::looksAt, {.lengthMax = 100, .itemsMax = siteLooksMax}),
            field("place", &PlannedStop::place, {.lengthMax = sitePlaceMax})};
}

Fields PlanSiteVisit::fields()
{
    return {field("on", &PlanSiteVisit::on),
            field("officers", &PlanSiteVisit::officers, {.lengthMax = 60, .itemsMax = siteOfficersMax}),
            field("stops", &PlanSiteVisit::stops, {.itemsMax = siteStopsMax})};
}

Fields RecordSiteVisit::fields()
{
    return {field("visit", &RecordSiteVisit::visit), field("case", &RecordSiteVisit::caseId),
            field("passes", &RecordSiteVisit::passes),
            field("words", &RecordSiteVisit::words, {.lengthMax = siteWordsMax}),
            field("photos", &RecordSiteVisit::photos)};
}

Fields CancelSiteVisit::fields()
{
    return {field("visit", &CancelSiteVisit::visit),
            field("reason", &CancelSiteVisit::reason, {.lengthMax = siteReasonMax})};
}

Fields SiteVisitsView::fields()
{
    return {field("day", &SiteVisitsView::day),
            field("planned", &SiteVisitsView::planned, {.itemsMax = siteVisitsShownMax}),
            field("people", &SiteVisitsView::people, {.itemsMax = 10000}),
            field("ofCase", &SiteVisitsView::ofCase, {.itemsMax = 100})};
}

Fields SiteVisitTextsView::Line::fields()
{
    return {field("visit", &Line::visit), field("place", &Line::place, {.lengthMax = 400}),
            field("words", &Line::words, {.lengthMax = siteWordsMax})};
}

Fields SiteVisitTextsView::fields()
{
    return {field("place", &SiteVisitTextsView::place, {.lengthMax = 400}),
            field("lines", &SiteVisitTextsView::lines, {.itemsMax = 100})};
}

} // namespace ow
