#include "models/cases/CaseViews.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/AccessStore.h"
#include "models/cases/CaseClock.h"
#include "models/cases/CaseVersionStore.h"
#include "models/cases/ScanRules.h"
#include "models/cases/ScanStore.h"
#include "models/cases/Signers.h"
#include "models/catalogue/Catalogue.h"
#include "models/forms/FormMerge.h"
#include "models/identity/PersonStore.h"
#include "models/papers/PaperStore.h"
#include "models/registry/RegistryStore.h"
#include "models/store/Connection.h"

namespace ow {

namespace {
constexpr int caseListMax = 5000;

/// What is to be entered or corrected first stands first.
QList<Case> soonestFirst(QList<Case> cases)
{
    std::stable_sort(cases.begin(), cases.end(), [](const Case &a, const Case &b) {
        const auto order = [](const Case &c) {
            const auto due = awaitedDeadline(c);
            return std::tuple(!due, due ? due->due : QDate(), c.receivedOn, c.number);
        };
        return order(a) < order(b);
    });
    return cases;
}

/// CasesView of records as they are stored: read once, at the screen, instead of three times.
QByteArray casesOf(QDate day, const QList<QByteArray> &records)
{
    QByteArray json = toJson(CasesView{day, {}});
    const QByteArray empty("[]");
    return json.replace(json.indexOf(empty), empty.size(), '[' + records.join(',') + ']');
}

Result<QByteArray> loadCases(ViewContext &context)
{
    const QString list = context.parameter("list");
    const QDate day = hallDate(context.now);
    const auto inStates = [&](const QList<CaseState> &states) {
        return casesOf(day, CaseStore::recordsInStates(context.db, states, caseListMax));
    };
    if (list == QLatin1String("supplements"))
        return toJson(CasesView{day, CaseStore::withOpenSupplements(context.db, caseListMax)});
    if (list == QLatin1String("delivery"))
        return inStates({CaseState::Approved, CaseState::Issued});
    if (list.isEmpty() || list == QLatin1String("all"))
        return inStates({});
    const auto state = codeValue<CaseState>(list);
    if (!state)
        return fail(inputRefused({{QStringLiteral("list"),
                                   &problem::ReferenceUnknown,
                                   {{QStringLiteral("what"), QStringLiteral("列表")}}}}));
    if (awaitsIntake(*state) || state == CaseState::Correcting)
        return toJson(CasesView{day, soonestFirst(CaseStore::inStates(context.db, {*state}, caseListMax))});
    return inStates({*state});
}

Result<CaseCountsView> loadCounts(ViewContext &context)
{
    CaseCountsView view;
    for (const Code<CaseState> &code : caseStateCodes)
        view.states.append({code.value, CaseStore::countOf(context.db, code.value)});
    const QDate today = hallDate(context.now);
    for (const Case &record : CaseStore::withOpenSupplements(context.db, caseListMax)) {
        for (const Supplement &supplement : record.supplements) {
            if (supplement.receivedOn)
                continue;
            ++view.supplementsOpen;
            view.supplementsLate += supplement.due.due < today ? 1 : 0;
        }
    }
    return view;
}

QList<CaseFileView::PartyLine> partyLines(Connection &db, const Application &application, const QList<Scan> &scans)
{
    const QList<Signer> signers = signersOf(db, application);
    QList<CaseFileView::PartyLine> lines;
    for (const ApplicationParty &party : application.parties.value_or(QList<ApplicationParty>())) {
        CaseFileView::PartyLine line{party, {}};
        const auto person = party.person ? PersonStore::find(db, *party.person) : std::optional<Person>();
        if (person)
            line.maskedName = person->maskedName;
        for (const Signer &one : signers) {
            if (one.person == party.person && one.part == party.part)
                line.signedIt = one.signedIt;
        }
        if (const QString proof = proofPaper(party); !proof.isEmpty())
            line.grade = gradeOfPaper(proof, MaterialCheckState::Unasked, scans);
        lines.append(line);
    }
    return lines;
}

Result<CaseFileView> loadFile(ViewContext &context)
{
    auto filed = CaseStore::filed(context.db, uuidFromText(context.parameter("id")));
    if (!filed || !filed->application.answersSealed)
        return fail(problem::CaseUnknown);
    const Case *record = &filed->record;
    Application *application = &filed->application;
    application->reopened.reset(); // the file shows all that was asked, whatever is on a desk now
    const auto body = openDraft(context.db, context.sealer, *application->answersSealed);
    if (!body)
        return fail(body.error());
    // As it was asked; what people said in earlier cases is offered where answers are given, and is nobody's business here.
    const auto items = itemsOf(context.catalogue, *application);
    const auto form = items ? mergeForm(context.catalogue, *items, {}, record->receivedOn) : fail(items.error());
    if (!form)
        return fail(form.error());
    CaseFileView view{*record, *form, *body, {}, {}};
    for (const Paper &paper : PaperStore::ofApplication(context.db, application->id)) {
        if (!paper.caseId || *paper.caseId == record->id)
            view.papers.append({paper.id, paper.kind, paper.number, paper.printedAt.has_value()});
    }
    const Item *item = context.catalogue.itemVersion(record->item, record->itemVersion);
    if (item)
        view.item = *item;
    const QList<RegistryCheck> checks = RegistryStore::ofApplication(context.db, application->id);
    const QList<Scan> scans = ScanStore::ofApplication(context.db, application->id);
    for (const MaterialUse &use : item ? item->materials : QList<MaterialUse>()) {
        const Material *material = context.catalogue.material(use.material);
        for (const MaterialCheck &check : body->materials) {
            if (check.material == use.material)
                view.materials.append({material ? material->name : use.material, check,
                                       gradeOfPaper(use.material, materialCheckState(checks, use.material), scans)});
        }
    }
    if (QList<CaseFileView::PartyLine> parties = partyLines(context.db, *application, scans); !parties.isEmpty())
        view.parties = parties;
    if (record->bundle) {
        const auto course =
            bundleCourse(CaseStore::ofApplication(context.db, application->id), context.catalogue, context.calendar);
        if (!course)
            return fail(course.error());
        view.course = *course;
    }
    if (record->amendments) {
        auto amended = amendmentLines(context.db, context.sealer, *record);
        if (!amended)
            return fail(amended.error());
        view.amended = *std::move(amended);
    }
    view.looks = AccessStore::ofFile(context.db, application->id, application->principal);
    return view;
}

Result<PersonView> loadPerson(ViewContext &context)
{
    const QUuid id = uuidFromText(context.parameter("id"));
    if (!PersonStore::find(context.db, id))
        return fail(problem::NotFound, {{QStringLiteral("what"), QStringLiteral("这个人")}});
    return PersonView{personCard(context.db, id)};
}

Result<PersonFullView> loadPersonFull(ViewContext &context)
{
    const auto person = PersonStore::find(context.db, uuidFromText(context.parameter("id")));
    if (!person)
        return fail(problem::NotFound, {{QStringLiteral("what"), QStringLiteral("这个人")}});
    const Result<IdentityCard> card = openCard(context.db, context.sealer, *person);
    if (!card)
        return fail(card.error());
    return PersonFullView{person->id,     card->name,    documentName(kindOf(*card)),
                          card->number,   card->address, phoneOf(context, person->id),
                          card->latinName};
}

/// Versions that are not in force, each once.
QList<const Item *> otherVersions(ViewContext &context, QDate day)
{
    QList<const Item *> others = endedItems(context.catalogue, day);
    for (const auto &[code, version] : CaseVersionStore::onDesks(context.db)) {
        const Item *kept = context.catalogue.itemVersion(code, version);
        if (kept && kept != context.catalogue.item(code, day) && !others.contains(kept))
            others.append(kept);
    }
    return others;
}

QList<Item> copies(const QList<const Item *> &items)
{
    QList<Item> list;
    for (const Item *item : items)
        list.append(*item);
    return list;
}

Result<ItemsView> loadItems(ViewContext &context)
{
    const QDate day = hallDate(context.now);
    const QString query = context.parameter("query").trimmed();
    const QList<const Item *> items =
        query.isEmpty() ? context.catalogue.itemsOn(day) : context.catalogue.search(query, day);
    const QList<const Item *> others = query.isEmpty() ? otherVersions(context, day) : QList<const Item *>();
    ItemsView view;
    view.items = copies(items);
    view.others = copies(others);
    QSet<QString> materials;
    for (const Item *item : items + others) {
        for (const MaterialUse &use : item->materials) {
            const Material *material = context.catalogue.material(use.material);
            if (material && !materials.contains(use.material)) {
                materials.insert(use.material);
                view.materials.append(*material);
            }
        }
    }
    view.bundles = context.catalogue.bundles();
    if (const CodeList *relations = context.catalogue.codeList(QStringLiteral("agentRelation")))
        view.agentRelations = *relations;
    return view;
}

const ViewRow caseViewTable[] = {
    {CasesView::name, anyStaff, 0, &loadCases, [] { return jsonSchema<CasesView>(); }},
    viewRow<CaseCountsView, loadCounts>(anyStaff),
    tracedViewRow<CaseFileView, loadFile>(Role::Reviewer | Role::Supervisor),
    viewRow<PersonView, loadPerson>(Role::Clerk | Role::Delivery | Role::Supervisor),
    tracedViewRow<PersonFullView, loadPersonFull>(Role::Clerk | Role::Delivery | Role::Supervisor),
    viewRow<ItemsView, loadItems>(anyStaff, only(StationRole::Kiosk)),
};
} // namespace

std::optional<QString> phoneOf(ViewContext &context, const QUuid &person)
{
    QList<QByteArray> bodies;
    for (const Application &draft : CaseStore::draftsOf(context.db, person)) {
        if (const auto open = CaseStore::draft(context.db, draft.id))
            bodies.append(open->bodySealed);
    }
    for (const Case &record : CaseStore::ofPrincipal(context.db, person)) {
        const auto application = CaseStore::application(context.db, record.application);
        if (application && application->answersSealed)
            bodies.append(*application->answersSealed);
    }
    for (const QByteArray &sealed : std::as_const(bodies)) {
        const auto body = openDraft(context.db, context.sealer, sealed);
        for (const DraftBody::Entry &entry : body ? body->answers : QList<DraftBody::Entry>()) {
            if (entry.key == QLatin1String("applicant.mobile") && !entry.value.isEmpty())
                return entry.value;
        }
    }
    return std::nullopt;
}

std::span<const ViewRow> caseViews()
{
    return caseViewTable;
}

Fields CasesView::fields()
{
    return {field("day", &CasesView::day), field("cases", &CasesView::cases, {.itemsMax = 100000})};
}

Fields CaseCountsView::Count::fields()
{
    return {field("state", &Count::state), field("count", &Count::count)};
}

Fields CaseCountsView::fields()
{
    return {field("states", &CaseCountsView::states), field("supplementsOpen", &CaseCountsView::supplementsOpen),
            field("supplementsLate", &CaseCountsView::supplementsLate)};
}

Fields CaseFileView::PaperLine::fields()
{
    return {field("id", &PaperLine::id), field("kind", &PaperLine::kind), field("number", &PaperLine::number),
            field("printed", &PaperLine::printed)};
}

Fields CaseFileView::MaterialLine::fields()
{
    return {field("name", &MaterialLine::name), field("check", &MaterialLine::check),
            field("grade", &MaterialLine::grade)};
}

Fields CaseFileView::PartyLine::fields()
{
    return {field("party", &PartyLine::party), field("maskedName", &PartyLine::maskedName),
            field("signed", &PartyLine::signedIt), field("grade", &PartyLine::grade)};
}

Fields CaseFileView::fields()
{
    return {field("case", &CaseFileView::record),
            field("form", &CaseFileView::form),
            field("body", &CaseFileView::body),
            field("papers", &CaseFileView::papers),
            field("materials", &CaseFileView::materials),
            field("item", &CaseFileView::item),
            field("looks", &CaseFileView::looks, {.itemsMax = 1000}),
            field("parties", &CaseFileView::parties),
            field("course", &CaseFileView::course),
            field("amended", &CaseFileView::amended, {.itemsMax = 50})};
}

Fields PersonView::fields()
{
    return {field("card", &PersonView::card)};
}

Fields PersonFullView::fields()
{
    return {field("person", &PersonFullView::person),      field("name", &PersonFullView::fullName),
            field("document", &PersonFullView::document),  field("number", &PersonFullView::number),
            field("address", &PersonFullView::address),    field("phone", &PersonFullView::phone),
            field("latinName", &PersonFullView::latinName)};
}

Fields ItemsView::fields()
{
    return {field("items", &ItemsView::items), field("materials", &ItemsView::materials),
            field("bundles", &ItemsView::bundles), field("agentRelations", &ItemsView::agentRelations),
            field("others", &ItemsView::others)};
}

Catalogue ItemsView::catalogue() const
{
    return Catalogue::ofItems(items + others.value_or(QList<Item>()), materials, bundles);
}

} // namespace ow
