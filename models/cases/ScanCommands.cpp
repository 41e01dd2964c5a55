#include "models/cases/ScanCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/AccessStore.h"
#include "models/cases/DeskLease.h"
#include "models/cases/DraftRules.h"
#include "models/cases/ScanRules.h"
#include "models/cases/ScanStore.h"
#include "models/cases/VisitCommands.h"
#include "models/store/Connection.h"

namespace ow {

namespace {
constexpr int scansOfPersonMax = 500;
constexpr int scansOfApplicationMax = 200;

ScanMark markOf(const CommandContext &context)
{
    return {context.actor.user, context.actor.displayName, context.now};
}

template <class E>
PendingEvent scanEvent(const Scan &scan)
{
    return pendingEvent(QStringLiteral("scan/") + uuidText(scan.id), E{scan});
}

/// A scan of the leased application that stands.
Result<Scan> standingScan(CommandContext &context, const QUuid &application, int fence, const QUuid &id)
{
    return leasedApplication(context, application, fence).and_then([&](const Application &) -> Result<Scan> {
        const auto scan = ScanStore::find(context.db, id);
        if (!scan || scan->application != application || scan->removal)
            return fail(problem::ScanUnknown);
        return *scan;
    });
}

bool isProofOf(const Application &application, const QString &paper)
{
    const QList<ApplicationParty> parties = application.parties.value_or(QList<ApplicationParty>());
    return isProofPaper(paper) && std::any_of(parties.begin(), parties.end(), [&](const ApplicationParty &party) {
               return proofPaper(party) == paper;
           });
}

Faults scanFaults(CommandContext &context, const Application &application, const AddScan &command)
{
    Faults faults;
    const auto items = itemsOf(context.catalogue, application);
    const bool isProof = isProofOf(application, command.material);
    const bool isPublished =
        items && std::any_of(items->begin(), items->end(), [&](const Item *item) {
            return std::any_of(item->materials.begin(), item->materials.end(),
                               [&](const MaterialUse &use) { return use.material == command.material; });
        });
    if (!isProof && (!isPublished || !context.catalogue.material(command.material)))
        faults.append({QStringLiteral("material"),
                       &problem::ReferenceUnknown,
                       {{QStringLiteral("what"), QStringLiteral("材料")}}});
    static const QStringList media{QStringLiteral("application/pdf"), QStringLiteral("image/jpeg"),
                                   QStringLiteral("image/png")};
    if (!media.contains(command.media))
        faults.append({QStringLiteral("media"), &problem::BlobKind, {}});
    if (const Material *material = context.catalogue.material(command.material);
        material && command.basis == ScanBasis::Promise && !isSelfMade(*material))
        faults.append({QStringLiteral("basis"),
                       &problem::FieldFormat,
                       {{QStringLiteral("expected"),
                         QStringLiteral("“原件”或“复印件”：《%1》由%2出具，不能凭本人承诺")
                             .arg(material->name, material->issuer)}}});
    if (isProof && command.basis == ScanBasis::Promise)
        faults.append({QStringLiteral("basis"),
                       &problem::FieldFormat,
                       {{QStringLiteral("expected"), QStringLiteral("“原件”或“复印件”")}}});
    if (command.source == ScanSource::Earlier || command.source == ScanSource::Online)
        faults.append(
            {QStringLiteral("source"), &problem::ReferenceUnknown, {{QStringLiteral("what"), QStringLiteral("来源")}}});
    if (!context.blobHeld(application.key, command.sha256))
        faults.append({QStringLiteral("sha256"), &problem::BlobUnknown, {}});
    const QList<Scan> scans = ScanStore::ofApplication(context.db, application.id);
    for (const Scan &scan : scans) {
        if (scan.material == command.material && scan.sha256 == command.sha256 && !scan.removal)
            faults.append(
                {QStringLiteral("sha256"), &problem::Duplicate, {{QStringLiteral("what"), QStringLiteral("扫描件")}}});
    }
    if (scans.size() >= scansOfApplicationMax)
        faults.append({QStringLiteral("material"),
                       &problem::ScanTooMany,
                       {{QStringLiteral("max"), QString::number(scansOfApplicationMax)}}});
    const bool isReplacing = !command.replaces || std::any_of(scans.begin(), scans.end(), [&](const Scan &scan) {
        return scan.id == *command.replaces && scan.material == command.material && !scan.removal;
    });
    if (!isReplacing)
        faults.append({QStringLiteral("replaces"), &problem::ScanUnknown, {}});
    return faults;
}

Result<Decision> decideAddScan(CommandContext &context, const AddScan &command)
{
    const auto application = leasedApplication(context, command.application, command.fence);
    if (!application)
        return fail(application.error());
    if (const Faults faults = scanFaults(context, *application, command); !faults.isEmpty())
        return fail(inputRefused(faults));
    Scan scan;
    scan.id = makeUuid(context.now, context.random);
    scan.application = application->id;
    scan.principal = application->principal;
    scan.material = command.material;
    scan.sha256 = command.sha256;
    scan.media = command.media;
    scan.pages = command.pages;
    scan.source = command.source;
    scan.grade = gradeOf(command.basis);
    scan.scannedOn = hallDate(context.now);
    scan.added = markOf(context);
    if (command.basis == ScanBasis::Original)
        scan.checked = scan.added;
    Decision decision;
    if (command.replaces) {
        Scan before = *ScanStore::find(context.db, *command.replaces);
        before.removal = ScanRemoval::Replaced;
        before.removed = scan.added;
        decision.events.push_back(scanEvent<ScanRemoved>(before));
    }
    decision.events.push_back(scanEvent<ScanAdded>(scan));
    decision.reply = toJson(scan);
    return decision;
}

Result<Decision> decideCheckScan(CommandContext &context, const CheckScan &command)
{
    auto scan = standingScan(context, command.application, command.fence, command.scan);
    if (!scan)
        return fail(scan.error());
    if (scan->grade <= PaperGrade::B)
        return Decision{{}, toJson(*scan)};
    scan->grade = PaperGrade::B;
    scan->checked = markOf(context);
    return Decision{{scanEvent<ScanChecked>(*scan)}, toJson(*scan)};
}

Result<Decision> decideRemoveScan(CommandContext &context, const RemoveScan &command)
{
    auto scan = standingScan(context, command.application, command.fence, command.scan);
    if (!scan)
        return fail(scan.error());
    if (command.reason == ScanRemoval::Replaced || command.reason == ScanRemoval::PartyLeft)
        return fail(inputRefused({{QStringLiteral("reason"), &problem::ReasonMissing, {}}}));
    scan->removal = command.reason;
    scan->removed = markOf(context);
    return Decision{{scanEvent<ScanRemoved>(*scan)}, toJson(*scan)};
}

/// What was found about that paper when the earlier application was decided.
MaterialCheck checkThen(const Application &application, const QString &material)
{
    for (const MaterialCheck &check : application.materials) {
        if (check.material == material)
            return check;
    }
    return {};
}

/// The number of a case of that application, for people.
QString caseOf(Connection &db, const QUuid &application, const Catalogue &catalogue, const QString &material)
{
    const QList<Case> cases = CaseStore::ofApplication(db, application);
    for (const Case &record : cases) {
        const Item *item = catalogue.itemVersion(record.item, record.itemVersion);
        for (const MaterialUse &use : item ? item->materials : QList<MaterialUse>()) {
            if (use.material == material)
                return record.number;
        }
    }
    return cases.isEmpty() ? QString() : cases.first().number;
}

struct Asking {
    Application application;
    PaperSet papers;
};

/// The papers an application asks for with the answers its draft has now.
Result<Asking> askingNow(Connection &db, Sealer &sealer, const Catalogue &catalogue, const WorkingCalendar &calendar,
                         const Application &application, QDate today)
{
    const auto draft = CaseStore::draft(db, application.id);
    const auto items = itemsOf(catalogue, application);
    const auto form = formOf(db, sealer, catalogue, application, today);
    const auto program = form ? FormProgram::compile(*form) : fail(form.error());
    if (!draft || !items || !program)
        return fail(!program ? program.error() : Problem(problem::ApplicationUnknown));
    return openDraft(db, sealer, draft->bodySealed).map([&](const DraftBody &body) {
        FormState state(*program, today, &calendar);
        state.load(answersOf(body));
        return Asking{application, PaperPlan(catalogue, *items, **program).papers(state, today)};
    });
}

Result<Decision> decideTakeOver(CommandContext &context, const TakeOverScan &command)
{
    const auto application = leasedApplication(context, command.application, command.fence);
    if (!application)
        return fail(application.error());
    const auto earlier = ScanStore::find(context.db, command.scan);
    const auto owner = earlier ? CaseStore::application(context.db, earlier->application) : std::nullopt;
    const Material *material = earlier ? context.catalogue.material(earlier->material) : nullptr;
    // Of somebody else's scans not even their being there is told.
    if (!owner || !material || earlier->principal != application->principal || owner->id == application->id
        || owner->state != ApplicationState::Submitted)
        return fail(problem::ScanUnknown);
    const QDate today = hallDate(context.now);
    const auto asking = askingNow(context.db, context.sealer, context.catalogue, context.calendar, *application, today);
    if (!asking)
        return fail(asking.error());
    if (const auto refused = takeOverProblem(*material, *earlier, checkThen(*owner, earlier->material),
                                             application->principal, asking->papers.paper(earlier->material), today))
        return fail(*refused);
    if (!context.blobHeld(application->key, earlier->sha256))
        return fail(problem::BlobUnknown);
    for (const Scan &scan : ScanStore::ofApplication(context.db, application->id)) {
        if (scan.material == earlier->material && scan.sha256 == earlier->sha256 && !scan.removal)
            return Decision{{}, toJson(scan)};
    }
    Scan scan = *earlier;
    scan.id = makeUuid(context.now, context.random);
    scan.application = application->id;
    scan.source = ScanSource::Earlier;
    scan.added = markOf(context);
    scan.from = earlier->id;
    scan.fromCase = caseOf(context.db, owner->id, context.catalogue, earlier->material);
    return Decision{{scanEvent<ScanTakenOver>(scan)}, toJson(scan)};
}

QList<ScansView::Offer> offersFor(ViewContext &context, const Application &application)
{
    const QDate today = hallDate(context.now);
    const auto asking = askingNow(context.db, context.sealer, context.catalogue, context.calendar, application, today);
    QList<ScansView::Offer> offers;
    QSet<QString> seen;
    for (const Scan &scan :
         asking ? ScanStore::ofPrincipal(context.db, application.principal, scansOfPersonMax) : QList<Scan>()) {
        const auto owner = CaseStore::application(context.db, scan.application);
        const Material *material = context.catalogue.material(scan.material);
        if (!owner || !material || owner->id == application.id || owner->state != ApplicationState::Submitted
            || seen.contains(scan.material + scan.sha256)
            || takeOverProblem(*material, scan, checkThen(*owner, scan.material), application.principal,
                               asking->papers.paper(scan.material), today))
            continue;
        seen.insert(scan.material + scan.sha256);
        offers.append({scan, caseOf(context.db, owner->id, context.catalogue, scan.material),
                       reusableUntil(*material, scan).value_or(today)});
    }
    return offers;
}

Result<ScansView> loadScans(ViewContext &context)
{
    const auto application = CaseStore::application(context.db, uuidFromText(context.parameter("application")));
    if (!application)
        return fail(problem::ApplicationUnknown);
    ScansView view{ScanStore::ofApplication(context.db, application->id), {}};
    if (application->state == ApplicationState::Draft)
        view.offers = offersFor(context, *application);
    return view;
}

Result<ScanLooksView> loadScanLooks(ViewContext &context)
{
    const auto scan = ScanStore::find(context.db, uuidFromText(context.parameter("scan")));
    const auto draft = CaseStore::draft(context.db, uuidFromText(context.parameter("application")));
    const auto application = draft ? CaseStore::application(context.db, draft->application) : std::nullopt;
    const bool isOnDesk = application && scan && draft->holder == context.actor.user
        && application->state == ApplicationState::Draft && application->principal == scan->principal;
    if (!scan || (!isOnDesk && !(context.actor.roles & (Role::Reviewer | Role::Supervisor))))
        return fail(problem::ScanUnknown);
    return ScanLooksView{AccessStore::ofScan(context.db, scan->application, scan->sha256)};
}

constexpr CommandAccess scanDesk{.roles = only(Role::Clerk), .stations = only(StationRole::Window), .unattended = 0};

const CommandRow scanCommandTable[] = {
    commandRow<AddScan, decideAddScan>(scanDesk, "扫描材料"),
    commandRow<CheckScan, decideCheckScan>(scanDesk, "核对原件"),
    commandRow<RemoveScan, decideRemoveScan>(scanDesk, "移除扫描件"),
    commandRow<TakeOverScan, decideTakeOver>(scanDesk, "沿用扫描件"),
};

template <class E>
constexpr EventRow scanEventRow()
{
    return eventRow<E, &ScanStore::apply<E>, projectNothing<E>>(0);
}

const EventRow scanEventTable[] = {
    scanEventRow<ScanAdded>(),
    scanEventRow<ScanTakenOver>(),
    scanEventRow<ScanChecked>(),
    scanEventRow<ScanRemoved>(),
};

const ViewRow scanViewTable[] = {
    viewRow<ScansView, loadScans>(Role::Clerk | Role::Reviewer | Role::Supervisor),
    viewRow<ScanLooksView, loadScanLooks>(Role::Clerk | Role::Reviewer | Role::Supervisor),
};
} // namespace

std::vector<PendingEvent> withoutLostProofs(CommandContext &context, const Application &application)
{
    std::vector<PendingEvent> events;
    for (Scan scan : ScanStore::ofApplication(context.db, application.id)) {
        if (scan.removal || !isProofPaper(scan.material) || isProofOf(application, scan.material))
            continue;
        scan.removal = ScanRemoval::PartyLeft;
        scan.removed = markOf(context);
        events.push_back(scanEvent<ScanRemoved>(scan));
    }
    return events;
}

std::span<const CommandRow> scanCommands()
{
    return scanCommandTable;
}

std::span<const EventRow> scanEvents()
{
    return scanEventTable;
}

std::span<const ViewRow> scanViews()
{
    return scanViewTable;
}

Fields AddScan::fields()
{
    return {field("application", &AddScan::application),
            field("fence", &AddScan::fence),
            field("material", &AddScan::material, {.lengthMin = 1, .lengthMax = 80}),
            field("sha256", &AddScan::sha256, {.lengthMin = 64, .lengthMax = 64}),
            field("media", &AddScan::media, {.lengthMax = 40}),
            field("pages", &AddScan::pages, {.min = 1, .max = 500}),
            field("source", &AddScan::source),
            field("basis", &AddScan::basis),
            field("replaces", &AddScan::replaces)};
}

Fields CheckScan::fields()
{
    return {field("application", &CheckScan::application), field("fence", &CheckScan::fence),
            field("scan", &CheckScan::scan)};
}

Fields RemoveScan::fields()
{
    return {field("application", &RemoveScan::application), field("fence", &RemoveScan::fence),
            field("scan", &RemoveScan::scan), field("reason", &RemoveScan::reason)};
}

Fields TakeOverScan::fields()
{
    return {field("application", &TakeOverScan::application), field("fence", &TakeOverScan::fence),
            field("scan", &TakeOverScan::scan)};
}

Fields ScansView::Offer::fields()
{
    return {field("scan", &Offer::scan), field("caseNumber", &Offer::caseNumber), field("until", &Offer::until)};
}

Fields ScanLooksView::fields()
{
    return {field("looks", &ScanLooksView::looks, {.itemsMax = 1000})};
}

Fields ScansView::fields()
{
    return {field("scans", &ScansView::scans, {.itemsMax = 1000}),
            field("offers", &ScansView::offers, {.itemsMax = 1000})};
}

} // namespace ow
