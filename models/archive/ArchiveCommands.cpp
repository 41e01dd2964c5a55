#include "models/archive/ArchiveCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseStore.h"
#include "models/catalogue/Catalogue.h"
#include "models/queue/HallStore.h"
#include "models/store/Connection.h"
#include "models/store/PlatformActor.h"
#include "models/store/Sealer.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int archiveTextMax = 300;
constexpr int archiveListMax = 200; ///< packages of one list: it is written whole with each that is gone
constexpr int archiveShownMax = 2000;

QString packageSubject(const ArchivePackage &package)
{
    return QStringLiteral("archive/") + uuidText(package.id);
}

template <class E>
Decision packageDecision(const ArchivePackage &package)
{
    return {{pendingEvent(packageSubject(package), E{package})}, toJson(ArchiveReply{package}), {}};
}

Problem archiveBusy(const ArchivePackage &package, const QString &act)
{
    return {problem::ArchiveBusy,
            {{QStringLiteral("number"), package.number},
             {QStringLiteral("state"), archiveStateText(package.state)},
             {QStringLiteral("act"), act}}};
}

QString archivePlace(qsizetype index)
{
    return QStringLiteral("packages[%1]").arg(index);
}

/// Those named, when every one of them may; every fault at its place otherwise.
Result<QList<ArchivePackage>> namedPackages(CommandContext &context, const QList<QUuid> &ids,
                                            const std::function<std::optional<Problem>(const ArchivePackage &)> &whyNot)
{
    QList<ArchivePackage> packages;
    Faults faults;
    if (ids.isEmpty())
        faults.append({QStringLiteral("packages"), &problem::ListEmpty, {}});
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const auto package = ArchiveStore::find(context.db, ids.at(i));
        const std::optional<Problem> why = package ? whyNot(*package) : Problem(problem::ArchiveUnknown);
        if (why)
            faults.append({archivePlace(i), &why->type(), why->parameters()});
        else if (ids.indexOf(ids.at(i)) != i)
            faults.append(
                {archivePlace(i), &problem::ArchiveNumberTaken, {{QStringLiteral("number"), package->number}}});
        else
            packages.append(*package);
    }
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return packages;
}

QList<ArchiveEntry> entriesOf(const QList<ArchivePackage> &packages)
{
    QList<ArchiveEntry> entries;
    for (const ArchivePackage &package : packages)
        entries.append(entryOf(package));
    return entries;
}

QString archiveListNumber(CommandContext &context, const char *kind, const QString &word)
{
    const int year = hallDate(context.now).year();
    return QStringLiteral("%1〔%2〕第%3号")
        .arg(word)
        .arg(year)
        .arg(ArchiveStore::listsOf(context.db, kind, year) + 1, 3, 10, QLatin1Char('0'));
}

Result<Decision> decideRetest(CommandContext &context, const RetestArchive &command)
{
    auto package = ArchiveStore::find(context.db, command.package);
    if (!package)
        return fail(problem::ArchiveUnknown);
    if (package->state != ArchiveState::Sealed)
        return fail(archiveBusy(*package, QStringLiteral("检测")));
    package->testAsked = true;
    return packageDecision<ArchiveTestAsked>(*package);
}

Result<Decision> decideRemake(CommandContext &context, const RemakeArchive &command)
{
    auto package = ArchiveStore::find(context.db, command.package);
    if (!package)
        return fail(problem::ArchiveUnknown);
    if (const auto busy = whyNotRemake(*package))
        return fail(*busy);
    if (command.reason.trimmed().isEmpty())
        return fail(inputRefused({{QStringLiteral("reason"), &problem::ReasonMissing, {}}}));
    if (!package->remakings)
        package->remakings.emplace();
    package->remakings->append(
        {command.reason.trimmed(), context.now, context.actor.displayName, package->manifestSha256});
    package->state = ArchiveState::Making;
    package->spoilt = true;
    package->test.reset();
    package->testAsked.reset();
    return packageDecision<ArchiveRemakingBegun>(*package);
}

Result<Decision> decideTransfer(CommandContext &context, const TransferArchives &command)
{
    const auto packages = namedPackages(context, command.packages, &whyNotTransfer);
    if (!packages)
        return fail(packages.error());
    QList<std::pair<QUuid, QString>> cases;
    for (const ArchivePackage &package : *packages)
        cases.append({package.caseId, package.caseNumber});
    if (const auto secret = secretAmong(context.db, cases))
        return fail(*secret);
    TransferList list{makeUuid(context.now, context.random),
                      archiveListNumber(context, "transfer", QStringLiteral("移交")),
                      command.receiver.trimmed(),
                      hallDate(context.now),
                      context.actor.displayName,
                      entriesOf(*packages)};
    return Decision{{pendingEvent(QStringLiteral("archiveList/") + uuidText(list.id), ArchiveTransferred{list})},
                    toJson(TransferReply{list}),
                    {}};
}

Result<Decision> decidePropose(CommandContext &context, const ProposeDestruction &command)
{
    // Two people of the hall, never its line to the platform.
    if (isPlatform(context.actor))
        return fail(problem::Forbidden);
    const QDate today = hallDate(context.now);
    const auto packages = namedPackages(context, command.packages,
                                        [&](const ArchivePackage &package) { return whyNotDestroy(package, today); });
    if (!packages)
        return fail(packages.error());
    if (command.reason.trimmed().isEmpty())
        return fail(inputRefused({{QStringLiteral("reason"), &problem::ReasonMissing, {}}}));
    DestructionList list;
    list.id = makeUuid(context.now, context.random);
    list.number = archiveListNumber(context, "destruction", QStringLiteral("销毁"));
    list.reason = command.reason.trimmed();
    list.proposedOn = today;
    list.proposedBy = context.actor.user;
    list.proposedByName = context.actor.displayName;
    list.entries = entriesOf(*packages);
    return Decision{{pendingEvent(QStringLiteral("archiveList/") + uuidText(list.id), ow::DestructionProposed{list})},
                    toJson(DestructionReply{list}),
                    {}};
}

Result<Decision> decideAnswer(CommandContext &context, const AnswerDestruction &command)
{
    // Two people of the hall, never its line to the platform.
    if (isPlatform(context.actor))
        return fail(problem::Forbidden);
    auto list = ArchiveStore::destruction(context.db, command.list);
    if (!list)
        return fail(problem::DestructionUnknown);
    if (list->state != DestructionState::Proposed)
        return fail(
            problem::DestructionState,
            {{QStringLiteral("number"), list->number}, {QStringLiteral("state"), destructionStateText(list->state)}});
    if (list->proposedBy == context.actor.user)
        return fail(problem::DestructionSameHands);
    const QString words = command.words.trimmed();
    if (!command.approves && words.isEmpty())
        return fail(inputRefused({{QStringLiteral("words"), &problem::ReasonMissing, {}}}));
    list->state = command.approves ? DestructionState::Approved : DestructionState::Refused;
    list->answeredOn = hallDate(context.now);
    list->answeredByName = context.actor.displayName;
    list->answer = words;
    return Decision{{pendingEvent(QStringLiteral("archiveList/") + uuidText(list->id), ow::DestructionAnswered{*list})},
                    toJson(DestructionReply{*list}),
                    {}};
}

Result<Decision> decideSecret(CommandContext &context, const MarkSecret &command)
{
    const auto record = CaseStore::findByNumber(context.db, command.caseNumber.trimmed());
    if (!record)
        return fail(problem::CaseUnknown);
    if (ArchiveStore::secret(context.db, record->id))
        return fail(problem::ArchiveSecretTwice, {{QStringLiteral("number"), record->number}});
    if (command.reason.trimmed().isEmpty())
        return fail(inputRefused({{QStringLiteral("reason"), &problem::ReasonMissing, {}}}));
    const SecretMark mark{record->id, record->number, command.reason.trimmed(), hallDate(context.now),
                          context.actor.displayName};
    return Decision{{pendingEvent(QStringLiteral("secret/") + uuidText(record->id), SecretMarked{mark})},
                    toJson(SecretReply{mark}),
                    {}};
}

template <class E>
QByteArray projectArchive(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

Result<ArchiveView> loadArchive(ViewContext &context)
{
    const QDate today = hallDate(context.now);
    ArchiveView view{today, ArchiveStore::figures(context.db, today), {}, {}, {}};
    const QString list = context.parameter("list");
    if (list == QLatin1String("unsound"))
        view.packages = ArchiveStore::unsound(context.db, archiveShownMax);
    else if (list == QLatin1String("expired"))
        view.packages = ArchiveStore::expired(context.db, today, archiveShownMax);
    else if (list.isEmpty() || list == QLatin1String("all"))
        view.packages = ArchiveStore::newest(context.db, archiveShownMax);
    else
        return fail(inputRefused({{QStringLiteral("list"),
                                   &problem::ReferenceUnknown,
                                   {{QStringLiteral("what"), QStringLiteral("列表")}}}}));
    view.transfers = ArchiveStore::transfers(context.db, 200);
    view.destructions = ArchiveStore::destructions(context.db, 200);
    return view;
}

constexpr CommandAccess archivist{
    .roles = only(Role::Supervisor), .stations = only(StationRole::Supervisor), .unattended = 0};

const CommandRow archiveCommandTable[] = {
    commandRow<RetestArchive, decideRetest>(archivist, "重新检测归档包"),
    commandRow<RemakeArchive, decideRemake>(archivist, "重新制作归档包"),
    commandRow<TransferArchives, decideTransfer>(archivist, "移交归档包"),
    commandRow<ProposeDestruction, decidePropose>(archivist, "提请销毁归档包"),
    commandRow<AnswerDestruction, decideAnswer>(archivist, "批复销毁清册"),
    commandRow<MarkSecret, decideSecret>(archivist, "标为涉及国家秘密"),
};

template <class E>
constexpr EventRow packageEventRow()
{
    return eventRow<E, &ArchiveStore::apply<E>, projectArchive<E>>(TopicCases);
}

const EventRow archiveEventTable[] = {
    packageEventRow<ArchiveBegun>(),
    packageEventRow<ArchiveRenumbered>(),
    packageEventRow<ArchiveSealed>(),
    packageEventRow<ArchiveTestAsked>(),
    packageEventRow<ArchiveRemakingBegun>(),
    packageEventRow<ArchiveTested>(),
    eventRow<ArchiveTransferred, &ArchiveStore::applyTransfer, projectArchive<ArchiveTransferred>>(TopicCases),
    eventRow<ow::DestructionProposed, &ArchiveStore::applyDestruction<ow::DestructionProposed>,
             projectArchive<ow::DestructionProposed>>(TopicCases),
    eventRow<ow::DestructionAnswered, &ArchiveStore::applyDestruction<ow::DestructionAnswered>,
             projectArchive<ow::DestructionAnswered>>(TopicCases),
    eventRow<ow::ArchiveDestroyed, &ArchiveStore::applyDestroyed, projectArchive<ow::ArchiveDestroyed>>(TopicCases),
    // Which case it is, is nobody's to hear.
    eventRow<SecretMarked, &ArchiveStore::applySecret, projectNothing<SecretMarked>>(0),
};

const ViewRow archiveViewTable[] = {
    viewRow<ArchiveView, loadArchive>(only(Role::Supervisor)),
};

/// The first number under that prefix nobody ever had.
QString nextArchiveNumber(Connection &db, const QString &prefix)
{
    return archiveNumber(prefix, ArchiveStore::lastSerial(db, prefix) + 1);
}
} // namespace

std::optional<Problem> secretAmong(Connection &db, const QList<std::pair<QUuid, QString>> &cases)
{
    QStringList numbers;
    for (const auto &[id, number] : cases) {
        if (ArchiveStore::isSecret(db, id))
            numbers.append(number);
    }
    if (numbers.isEmpty())
        return std::nullopt;
    return Problem(problem::SecretExport, {{QStringLiteral("cases"), numbers.join(QStringLiteral("、"))}});
}

Result<Decision> decideArchiveBegin(CommandContext &context, const QUuid &caseId)
{
    const auto record = CaseStore::find(context.db, caseId);
    const auto setup = HallStore::setup(context.db);
    if (!record || !setup || !concludedOn(*record).isValid())
        return fail(problem::CaseUnknown);
    if (const auto known = ArchiveStore::ofCase(context.db, caseId))
        return fail(archiveBusy(*known, QStringLiteral("再归档")));
    const Item *item = context.catalogue.itemVersion(record->item, record->itemVersion);
    ArchivePackage package;
    package.id = makeUuid(context.now, context.random);
    package.caseId = record->id;
    package.application = record->application;
    package.caseNumber = record->number;
    package.itemName = record->itemName;
    package.unit = record->unit;
    package.maskedName = record->maskedName;
    package.concludedOn = concludedOn(*record);
    package.retention = item ? retentionOf(*item) : Retention::Permanent;
    package.until = retainedUntil(package.retention, package.concludedOn);
    package.number = nextArchiveNumber(context.db,
                                       archivePrefix(ArchivePolicy::shipped(), setup->code, package.concludedOn.year(),
                                                     package.retention, package.unit));
    package.key = context.sealer.makeKey(context.db, packageSubject(package), makeUuid(context.now, context.random));
    return packageDecision<ArchiveBegun>(package);
}

Result<Decision> decideArchiveRenumber(CommandContext &context, const QUuid &id)
{
    auto package = ArchiveStore::find(context.db, id);
    if (!package)
        return fail(problem::ArchiveUnknown);
    if (package->state != ArchiveState::Making)
        return fail(archiveBusy(*package, QStringLiteral("换档号")));
    package->number = nextArchiveNumber(context.db, package->number.section(QLatin1Char('-'), 0, -2));
    return packageDecision<ArchiveRenumbered>(*package);
}

Result<Decision> decideArchiveSealed(CommandContext &context, const ArchivePackage &sealed)
{
    const auto package = ArchiveStore::find(context.db, sealed.id);
    if (!package)
        return fail(problem::ArchiveUnknown);
    if (package->state != ArchiveState::Making || package->number != sealed.number)
        return fail(archiveBusy(*package, QStringLiteral("封存")));
    return packageDecision<ArchiveSealed>(sealed);
}

Result<Decision> decideArchiveTested(CommandContext &context, const QUuid &id, const ArchiveTest &test)
{
    auto package = ArchiveStore::find(context.db, id);
    if (!package)
        return fail(problem::ArchiveUnknown);
    if (package->state != ArchiveState::Sealed)
        return fail(archiveBusy(*package, QStringLiteral("检测")));
    package->test = test;
    package->testAsked.reset();
    return packageDecision<ArchiveTested>(*package);
}

Result<Decision> decideArchiveDestroyed(CommandContext &context, const QUuid &id)
{
    auto package = ArchiveStore::find(context.db, id);
    if (!package)
        return fail(problem::ArchiveUnknown);
    auto list = package->destruction ? ArchiveStore::destruction(context.db, *package->destruction) : std::nullopt;
    if (package->state != ArchiveState::Destroying || !list)
        return fail(archiveBusy(*package, QStringLiteral("销毁")));
    package->state = ArchiveState::Destroyed;
    package->destroyedAt = context.now;
    package->testAsked.reset();
    for (ArchiveEntry &entry : list->entries) {
        if (entry.package == id)
            entry.destroyedAt = context.now;
    }
    if (std::all_of(list->entries.begin(), list->entries.end(),
                    [](const ArchiveEntry &entry) { return entry.destroyedAt.has_value(); }))
        list->state = DestructionState::Done;
    // What the hall's own tables hold of the application goes with the last of its cases.
    const auto application = ArchiveStore::keptOf(context.db, package->application) <= 1
        ? CaseStore::application(context.db, package->application)
        : std::nullopt;
    Sealer &sealer = context.sealer;
    return Decision{{pendingEvent(packageSubject(*package), ow::ArchiveDestroyed{*package, *list})},
                    toJson(ArchiveReply{*package}),
                    [&sealer, key = package->key,
                     rest = application ? std::optional(application->key) : std::nullopt](Connection &db) {
                        sealer.destroyKey(db, key);
                        if (rest)
                            sealer.destroyKey(db, *rest);
                    }};
}

std::span<const CommandRow> archiveCommands()
{
    return archiveCommandTable;
}

std::span<const EventRow> archiveEvents()
{
    return archiveEventTable;
}

std::span<const ViewRow> archiveViews()
{
    return archiveViewTable;
}

Fields ArchiveReply::fields()
{
    return {field("package", &ArchiveReply::package)};
}

Fields RetestArchive::fields()
{
    return {field("package", &RetestArchive::package)};
}

Fields RemakeArchive::fields()
{
    return {field("package", &RemakeArchive::package),
            field("reason", &RemakeArchive::reason, {.lengthMax = archiveTextMax})};
}

Fields TransferReply::fields()
{
    return {field("list", &TransferReply::list)};
}

Fields TransferArchives::fields()
{
    return {field("packages", &TransferArchives::packages, {.itemsMax = archiveListMax}),
            field("receiver", &TransferArchives::receiver, {.lengthMin = 1, .lengthMax = 100})};
}

Fields DestructionReply::fields()
{
    return {field("list", &DestructionReply::list)};
}

Fields ProposeDestruction::fields()
{
    return {field("packages", &ProposeDestruction::packages, {.itemsMax = archiveListMax}),
            field("reason", &ProposeDestruction::reason, {.lengthMax = archiveTextMax})};
}

Fields AnswerDestruction::fields()
{
    return {field("list", &AnswerDestruction::list), field("approves", &AnswerDestruction::approves),
            field("words", &AnswerDestruction::words, {.lengthMax = archiveTextMax})};
}

Fields SecretReply::fields()
{
    return {field("mark", &SecretReply::mark)};
}

Fields MarkSecret::fields()
{
    return {field("caseNumber", &MarkSecret::caseNumber, {.lengthMin = 1, .lengthMax = 60}),
            field("reason", &MarkSecret::reason, {.lengthMax = archiveTextMax})};
}

Fields ArchiveView::fields()
{
    return {field("day", &ArchiveView::day), field("figures", &ArchiveView::figures),
            field("packages", &ArchiveView::packages, {.itemsMax = 10000}),
            field("transfers", &ArchiveView::transfers, {.itemsMax = 1000}),
            field("destructions", &ArchiveView::destructions, {.itemsMax = 1000})};
}

} // namespace ow
