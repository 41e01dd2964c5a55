#include "models/disclosures/DisclosureCommands.h"

#include "models/cases/HallPaper.h"
#include "models/base/ChineseDate.h"
#include "models/archive/ArchiveCommands.h"
#include "models/archive/ArchiveStore.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/VisitCommands.h"
#include "models/catalogue/Catalogue.h"
#include "models/disclosures/DisclosureStore.h"
#include "models/papers/PaperStore.h"
#include "models/store/Connection.h"
#include "models/store/EventLogStore.h"
#include "models/store/PlatformActor.h"
#include "models/store/Sealer.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int lookAtOnce = 200;
constexpr int waitingShownMax = 200;
constexpr int overShownMax = 300;

QString disclosureSubject(const Disclosure &disclosure)
{
    return QStringLiteral("disclosure/") + uuidText(disclosure.id);
}

template <class E>
PendingEvent disclosureEvent(const Disclosure &disclosure)
{
    return pendingEvent(disclosureSubject(disclosure), E{disclosure});
}

DisclosureHand disclosureHand(const CommandContext &context)
{
    return {context.actor.user, context.actor.displayName, context.now};
}

QString grantingUnit(const Catalogue &catalogue, const Case &record)
{
    const CatalogueUnit *unit = catalogue.unit(record.unit);
    return unit ? unit->name : record.unit;
}

/// As the form of the case names him.
DisclosedHolder holderOf(Connection &db, Sealer &sealer, const QUuid &caseId)
{
    const auto record = CaseStore::find(db, caseId);
    const auto application = record ? CaseStore::application(db, record->application) : std::nullopt;
    if (!application)
        return {};
    if (!application->answersSealed)
        return {application->maskedName, {}};
    const auto body = openDraft(db, sealer, *application->answersSealed);
    return body ? disclosedHolder(body->answers, application->maskedName)
                : DisclosedHolder{application->maskedName, {}};
}

Problem disclosureBusy(const Disclosure &disclosure, DisclosureAct act)
{
    return {problem::DisclosureState,
            {{QStringLiteral("number"), disclosure.facts.number},
             {QStringLiteral("state"), disclosureStateText(disclosure.state)},
             {QStringLiteral("act"), disclosureActText(act)}}};
}

/// The entry when this act has a place in its state; its state is the one afterwards.
Result<Disclosure> disclosureFor(CommandContext &context, const QUuid &id, DisclosureAct act)
{
    auto disclosure = DisclosureStore::find(context.db, id);
    if (!disclosure)
        return fail(problem::DisclosureUnknown);
    const auto after = disclosureAfter(*disclosure, act);
    if (!after)
        return fail(disclosureBusy(*disclosure, act));
    disclosure->state = *after;
    return *disclosure;
}

/// What stood on the page is kept beside what stands there now.
void putAside(Disclosure &disclosure)
{
    if (!disclosure.published)
        return;
    if (!disclosure.before)
        disclosure.before.emplace();
    disclosure.before->append(*disclosure.published);
    disclosure.published.reset();
}

Result<QList<Disclosure>> entriesToPublish(CommandContext &context, const PublishDecisions &command)
{
    QList<Disclosure> entries;
    Faults faults;
    if (command.entries.isEmpty())
        faults.append({QStringLiteral("entries"), &problem::ListEmpty, {}});
    if (command.places.isEmpty())
        faults.append({QStringLiteral("places"), &problem::ListEmpty, {}});
    QList<std::pair<QUuid, QString>> cases;
    for (qsizetype i = 0; i < command.entries.size(); ++i) {
        const PublishEntry &wanted = command.entries.at(i);
        const QString at = describe::at(QStringLiteral("entries"), i);
        const auto entry = disclosureFor(context, wanted.disclosure, DisclosureAct::Publish);
        const bool isTwice = entry
            && std::any_of(entries.begin(), entries.end(), [&](const Disclosure &one) { return one.id == entry->id; });
        if (!entry)
            faults.append({at, &entry.error().type(), entry.error().parameters()});
        else if (isTwice || !(entry->facts == wanted.facts))
            faults.append({at, &problem::DisclosureChanged, {{QStringLiteral("number"), entry->facts.number}}});
        else
            entries.append(*entry);
        if (entry)
            cases.append({entry->caseId, entry->caseNumber});
    }
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    if (const auto secret = secretAmong(context.db, cases))
        return fail(*secret);
    return entries;
}

PaperContent listContent(CommandContext &context, const DisclosureList &list, const QList<Disclosure> &entries)
{
    PaperContent content = hallPaper(context);
    content.addressee = QStringLiteral("公众");
    content.date = content.dueDate = chineseDate(list.on);
    content.handler = list.by;
    content.body =
        QStringLiteral(
            "依照《中华人民共和国行政许可法》第四十条，以下%1件准予行政许可的决定予以公示，公众有权查阅。公示于：%2。")
            .arg(entries.size())
            .arg(disclosurePlacesText(list.places));
    for (const Disclosure &entry : entries) {
        const PublishedRow &row = *entry.published;
        const QString corrected = entry.before.value_or(QList<PublishedRow>()).isEmpty()
            ? QString()
            : QStringLiteral("更正%1的公示").arg(entry.before->last().list);
        content.rows.append(
            {QStringLiteral("%1　%2").arg(row.holder, row.facts.itemName),
             QStringLiteral("%1 %2，%3").arg(row.facts.licence, row.facts.number, validityText(row.facts)),
             QStringList{
                 QStringLiteral("%1决定，%2").arg(row.facts.decidedOn.toString(Qt::ISODate), row.facts.unitName),
                 row.creditCode, corrected}
                 .filter(QRegularExpression(QStringLiteral(".")))
                 .join(QStringLiteral("；"))});
    }
    return content;
}

Result<Decision> decidePublishDecisions(CommandContext &context, const PublishDecisions &command)
{
    // People read what they publish; the line to the platform does not.
    if (isPlatform(context.actor))
        return fail(problem::Forbidden);
    auto entries = entriesToPublish(context, command);
    if (!entries)
        return fail(entries.error());
    DisclosureList list;
    list.id = makeUuid(context.now, context.random);
    list.on = hallDate(context.now);
    list.by = context.actor.displayName;
    list.places = command.places;
    for (Disclosure &entry : *entries) {
        putAside(entry);
        const DisclosedHolder holder = holderOf(context.db, context.sealer, entry.caseId);
        entry.published = PublishedRow{entry.facts, holder.name, holder.creditCode, {}, list.on, list.places};
        entry.hand = disclosureHand(context);
        list.entries.append(entry.id);
    }
    Decision decision;
    const QString subject = QStringLiteral("disclosureList/") + uuidText(list.id);
    const QUuid key = context.sealer.makeKey(context.db, subject, makeUuid(context.now, context.random));
    PaperIssuer issuer(context);
    auto paper = issuer.issue(PaperKind::DisclosureList, list.id, key, {}, {}, listContent(context, list, *entries),
                              decision.events);
    if (!paper)
        return fail(paper.error());
    paper->application.reset(); // of no application: the print is the hall's
    list.number = paper->number;
    PublishedListReply reply{list, {}, {*paper}};
    for (Disclosure &entry : *entries) {
        entry.published->list = list.number;
        reply.rows.append(*entry.published);
    }
    decision.events.push_back(pendingEvent(subject, DecisionsPublished{list, *entries}));
    decision.reply = toJson(reply);
    return decision;
}

Result<Decision> decideWithhold(CommandContext &context, const WithholdDisclosure &command)
{
    auto disclosure = disclosureFor(context, command.disclosure, DisclosureAct::Withhold);
    if (!disclosure)
        return fail(disclosure.error());
    if (command.words.trimmed().isEmpty())
        return fail(inputRefused({{QStringLiteral("words"), &problem::ReasonMissing, {}}}));
    putAside(*disclosure);
    disclosure->ground = command.ground;
    disclosure->words = command.words.trimmed();
    disclosure->hand = disclosureHand(context);
    return Decision{{disclosureEvent<DisclosureWithheld>(*disclosure)}, toJson(DisclosureReply{*disclosure}), {}};
}

Result<Decision> decideRelease(CommandContext &context, const ReleaseDisclosure &command)
{
    auto disclosure = disclosureFor(context, command.disclosure, DisclosureAct::Release);
    if (!disclosure)
        return fail(disclosure.error());
    if (command.words.trimmed().isEmpty())
        return fail(inputRefused({{QStringLiteral("words"), &problem::ReasonMissing, {}}}));
    if (const auto secret = secretAmong(context.db, {{disclosure->caseId, disclosure->caseNumber}}))
        return fail(*secret);
    disclosure->ground.reset();
    disclosure->words = command.words.trimmed();
    disclosure->hand = disclosureHand(context);
    return Decision{{disclosureEvent<DisclosureReleased>(*disclosure)}, toJson(DisclosureReply{*disclosure}), {}};
}

Result<Decision> decideDisclosureTerms(CommandContext &, const SetDisclosureTerms &command)
{
    return Decision{{pendingEvent(QStringLiteral("disclosure/terms"), DisclosureTermsSet{command.terms})},
                    toJson(DisclosureTermsReply{command.terms}),
                    {}};
}

Result<void> setDue(CommandContext &context, Disclosure &disclosure, QDate from)
{
    const auto due = context.calendar.dueDate(from, {DisclosureStore::terms(context.db).daysMax, TimeUnit::WorkingDay});
    if (!due)
        return fail(due.error());
    disclosure.due = due->due;
    disclosure.dueExplanation = explain(*due);
    return {};
}

/// A licence was granted: it waits to be published. Of a case marked as a state secret it is withheld from the start.
Result<PendingEvent> queued(CommandContext &context, const Case &record)
{
    Disclosure disclosure;
    disclosure.id = makeUuid(context.now, context.random);
    disclosure.caseId = record.id;
    disclosure.caseNumber = record.number;
    disclosure.item = record.item;
    disclosure.facts = factsOf(record, grantingUnit(context.catalogue, record));
    if (ArchiveStore::isSecret(context.db, record.id)) {
        disclosure.state = DisclosureState::Withheld;
        disclosure.ground = WithholdGround::StateSecret;
        disclosure.words = QStringLiteral("办件已标为涉及国家秘密");
    }
    return setDue(context, disclosure, *record.decidedOn).map([&] {
        return disclosureEvent<DisclosureQueued>(disclosure);
    });
}

/// What the case says now against what its entry says; nothing when they agree.
Result<std::optional<PendingEvent>> lookedAt(CommandContext &context, const QUuid &caseId)
{
    const std::optional<PendingEvent> nothing;
    const auto record = CaseStore::find(context.db, caseId);
    if (!record)
        return nothing;
    auto known = DisclosureStore::ofCase(context.db, caseId);
    if (!known) {
        const Item *item = context.catalogue.itemVersion(record->item, record->itemVersion);
        if (!item || !isGranted(*record) || !isDisclosed(*item, DisclosureStore::terms(context.db)))
            return nothing;
        return queued(context, *record).map([](const PendingEvent &event) { return std::optional(event); });
    }
    if (isTakenBack(*record)) {
        const auto after = disclosureAfter(*known, DisclosureAct::End);
        if (!after)
            return nothing;
        known->state = *after;
        known->endedOn = record->ending ? record->ending->on : hallDate(context.now);
        return std::optional(disclosureEvent<DisclosureEnded>(*known));
    }
    const DisclosedFacts facts = factsOf(*record, grantingUnit(context.catalogue, *record));
    const auto after = disclosureAfter(*known, DisclosureAct::Correct);
    if (!isGranted(*record) || facts == known->facts || !after)
        return nothing;
    const bool isNew = known->state == DisclosureState::Published;
    known->state = *after;
    known->facts = facts;
    if (isNew) {
        if (const auto due = setDue(context, *known, hallDate(context.now)); !due)
            return fail(due.error());
    }
    return std::optional(disclosureEvent<DisclosureCorrected>(*known));
}

Result<DisclosuresView> loadDisclosures(ViewContext &context)
{
    DisclosuresView view;
    view.day = hallDate(context.now);
    view.terms = DisclosureStore::terms(context.db);
    view.waiting = DisclosureStore::count(context.db, DisclosureState::Waiting);
    view.late = DisclosureStore::countLate(context.db, view.day);
    for (const DisclosureState state : {DisclosureState::Waiting, DisclosureState::Withheld}) {
        for (const Disclosure &disclosure : DisclosureStore::inState(context.db, state, waitingShownMax)) {
            const DisclosedHolder holder = holderOf(context.db, context.sealer, disclosure.caseId);
            view.lines.append({disclosure, holder.name, holder.creditCode});
        }
    }
    for (const Disclosure &disclosure : DisclosureStore::over(context.db, overShownMax)) {
        const PublishedRow row = disclosure.published.value_or(PublishedRow());
        view.lines.append({disclosure, row.holder, row.creditCode});
    }
    return view;
}

template <class E>
QByteArray projectDisclosure(Projection projection, const EventMeta &, const E &)
{
    return projection == Projection::Staff ? QByteArrayLiteral("{}") : QByteArray(); // where to look, not what
}

constexpr CommandAccess publisher{
    .roles = only(Role::Supervisor), .stations = only(StationRole::Supervisor), .unattended = 0};

const CommandRow disclosureCommandTable[] = {
    commandRow<PublishDecisions, decidePublishDecisions>(publisher, "公示行政许可决定"),
    commandRow<WithholdDisclosure, decideWithhold>(publisher, "不予公示"),
    commandRow<ReleaseDisclosure, decideRelease>(publisher, "恢复公示"),
    commandRow<SetDisclosureTerms, decideDisclosureTerms>(publisher, "设定公示期限"),
};

template <class E>
constexpr EventRow disclosureEventRow()
{
    return eventRow<E, &DisclosureStore::apply<E>, projectDisclosure<E>>(TopicCases);
}

const EventRow disclosureEventTable[] = {
    disclosureEventRow<DisclosureQueued>(),
    disclosureEventRow<DisclosureWithheld>(),
    disclosureEventRow<DisclosureReleased>(),
    disclosureEventRow<DisclosureCorrected>(),
    disclosureEventRow<DisclosureEnded>(),
    eventRow<DecisionsPublished, &DisclosureStore::applyPublished, projectDisclosure<DecisionsPublished>>(TopicCases),
    eventRow<DisclosureTermsSet, &DisclosureStore::applyTerms, projectDisclosure<DisclosureTermsSet>>(TopicCases),
};

const ViewRow disclosureViewTable[] = {
    viewRow<DisclosuresView, loadDisclosures>(only(Role::Supervisor)),
};
} // namespace

Result<Decision> decideDisclosures(CommandContext &context)
{
    const EventLogStore log{QUuid()};
    const auto looked = DisclosureStore::looked(context.db);
    Decision decision;
    // A hall that starts with it publishes what is decided from now on.
    if (!looked) {
        decision.outside = [head = log.head(context.db).seq](Connection &db) { DisclosureStore::setLooked(db, head); };
        return decision;
    }
    const QList<StoredEvent> events = log.after(context.db, *looked, lookAtOnce);
    QList<QUuid> cases;
    for (const StoredEvent &event : events) {
        const QString start = QStringLiteral("case/");
        const QUuid id =
            event.meta.subject.startsWith(start) ? uuidFromText(event.meta.subject.mid(start.size())) : QUuid();
        if (!id.isNull() && !cases.contains(id))
            cases.append(id);
    }
    for (const QUuid &id : std::as_const(cases)) {
        const auto event = lookedAt(context, id);
        if (event && *event)
            decision.events.push_back(**event);
    }
    // Looking again makes nothing twice, so how far it went is kept only when it matters.
    if (!decision.events.empty() || events.size() == lookAtOnce)
        decision.outside = [through = events.last().meta.seq](Connection &db) {
            DisclosureStore::setLooked(db, through);
        };
    return decision;
}

bool isDisclosureNews(const QString &type)
{
    return type.startsWith(QLatin1String("gov.disclosure."));
}

std::span<const CommandRow> disclosureCommands()
{
    return disclosureCommandTable;
}

std::span<const EventRow> disclosureEvents()
{
    return disclosureEventTable;
}

std::span<const ViewRow> disclosureViews()
{
    return disclosureViewTable;
}

Fields PublishedListReply::fields()
{
    return {field("list", &PublishedListReply::list),
            field("rows", &PublishedListReply::rows, {.itemsMax = disclosureAtOnceMax}),
            field("papers", &PublishedListReply::papers)};
}

Fields PublishEntry::fields()
{
    return {field("disclosure", &PublishEntry::disclosure), field("facts", &PublishEntry::facts)};
}

Fields PublishDecisions::fields()
{
    return {field("entries", &PublishDecisions::entries, {.itemsMax = disclosureAtOnceMax}),
            field("places", &PublishDecisions::places, {.itemsMax = 3})};
}

Fields DisclosureReply::fields()
{
    return {field("disclosure", &DisclosureReply::disclosure)};
}

Fields WithholdDisclosure::fields()
{
    return {field("disclosure", &WithholdDisclosure::disclosure), field("ground", &WithholdDisclosure::ground),
            field("words", &WithholdDisclosure::words, {.lengthMax = disclosureWordsMax})};
}

Fields ReleaseDisclosure::fields()
{
    return {field("disclosure", &ReleaseDisclosure::disclosure),
            field("words", &ReleaseDisclosure::words, {.lengthMax = disclosureWordsMax})};
}

Fields DisclosureTermsReply::fields()
{
    return {field("terms", &DisclosureTermsReply::terms)};
}

Fields SetDisclosureTerms::fields()
{
    return {field("terms", &SetDisclosureTerms::terms)};
}

Fields DisclosuresView::Line::fields()
{
    return {field("disclosure", &Line::disclosure), field("holder", &Line::holder),
            field("creditCode", &Line::creditCode, {.lengthMax = 40})};
}

Fields DisclosuresView::fields()
{
    return {field("day", &DisclosuresView::day), field("terms", &DisclosuresView::terms),
            field("waiting", &DisclosuresView::waiting), field("late", &DisclosuresView::late),
            field("lines", &DisclosuresView::lines, {.itemsMax = 2 * waitingShownMax + overShownMax})};
}

} // namespace ow
