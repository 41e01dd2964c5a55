#include "models/folders/FolderCommands.h"

#include "models/cases/HallPaper.h"
#include "models/base/ChineseDate.h"
#include "models/archive/ArchiveStore.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/CaseMachine.h"
#include "models/cases/CaseStore.h"
#include "models/catalogue/Catalogue.h"
#include "models/folders/FolderReach.h"
#include "models/folders/FolderStore.h"
#include "models/folders/FolderViews.h"
#include "models/numbering/CaseNumberStore.h"
#include "models/papers/PaperStore.h"
#include "models/store/Connection.h"
#include "models/store/PlatformActor.h"
#include "models/store/Sealer.h"

#include <QSet>
#include <algorithm>

namespace ow {

namespace {
QString batchSubject(const FolderBatch &batch)
{
    return QStringLiteral("folderBatch/") + uuidText(batch.id);
}

FolderHand folderHand(const CommandContext &context)
{
    return {context.actor.user, context.actor.displayName, context.now};
}

/// What people call a case: its short number where it has one.
QString folderNumber(const Case &record)
{
    return record.shortNumber ? shortNumberText(*record.shortNumber) : record.number;
}

QString folderNumber(const FolderLine &line)
{
    return line.shortNumber.isEmpty() ? line.caseNumber : shortNumberText(line.shortNumber);
}

FolderStanding arrivedAt(const FolderBatch &batch, const QUuid &caseId, const FolderPlace &place, Instant now)
{
    return {caseId, place, batch.id, batch.number, now};
}

/// Still in that batch: nobody has found them elsewhere meanwhile.
bool isInBatch(const FolderStanding &standing, const QUuid &batch)
{
    return standing.place.spot == FolderSpot::Way && standing.batch == batch;
}

Fault folderFault(const QString &place, const ProblemType &type, const ProblemParameters &parameters)
{
    return {place, &type, parameters};
}

/// What is wrong with a count; nothing: it can be so.
std::optional<Fault> countFault(const QString &place, const QString &number, const FolderCount &count)
{
    const int pieces = count.originals + count.copies;
    if (pieces == 0)
        return folderFault(place, problem::FolderNothing, {{QStringLiteral("number"), number}});
    if (count.pages < pieces)
        return folderFault(place, problem::FolderPages,
                           {{QStringLiteral("number"), number}, {QStringLiteral("pieces"), QString::number(pieces)}});
    return std::nullopt;
}

/// Why the papers of this case do not go there; nothing when they may.
std::optional<Fault> travelFault(CommandContext &context, const QString &at, const Case &record,
                                 const FolderStanding &standing, const FolderReach &reach, const FolderPlace &to)
{
    const QString number = folderNumber(record);
    if (ArchiveStore::isSecret(context.db, record.id))
        return folderFault(at, problem::FolderSecret, {{QStringLiteral("number"), number}});
    if (!reach.covers(standing.place))
        return folderFault(at, problem::FolderElsewhere,
                           {{QStringLiteral("number"), number}, {QStringLiteral("place"), folderPlaceText(standing)}});
    if (!mayTravel(record.state, to.spot))
        return folderFault(at, problem::FolderNotMovable,
                           {{QStringLiteral("number"), number},
                            {QStringLiteral("state"), caseStateText(record.state)},
                            {QStringLiteral("place"), to.name}});
    if (standing.place == to)
        return folderFault(at, problem::FolderSamePlace,
                           {{QStringLiteral("number"), number}, {QStringLiteral("place"), to.name}});
    return std::nullopt;
}

Result<FolderPlace> destinationOf(CommandContext &context, const SendFolders &command)
{
    if (command.to == FolderSpot::Counter)
        return counterPlace();
    if (command.to == FolderSpot::Unit && context.catalogue.unit(command.unit))
        return unitPlace(context.catalogue, command.unit);
    return fail(inputRefused(
        {{QStringLiteral("unit"), &problem::ReferenceUnknown, {{QStringLiteral("what"), QStringLiteral("单位")}}}}));
}

/// The lines, when every folder can go; every fault at its place otherwise. `from`: where they all lie.
Result<QList<FolderLine>> linesToSend(CommandContext &context, const SendFolders &command, const FolderPlace &to,
                                      FolderPlace &from)
{
    const FolderReach reach(context.db, context.actor);
    QList<FolderLine> lines;
    Faults faults;
    if (command.folders.isEmpty())
        faults.append({QStringLiteral("folders"), &problem::ListEmpty, {}});
    std::optional<FolderPlace> first;
    for (qsizetype i = 0; i < command.folders.size(); ++i) {
        const PackedFolder &packed = command.folders.at(i);
        const QString at = describe::at(QStringLiteral("folders"), i);
        const auto record = CaseStore::find(context.db, packed.caseId);
        if (!record) {
            faults.append({at, &problem::CaseUnknown, {}});
            continue;
        }
        const QString number = folderNumber(*record);
        FolderStanding standing = standingOf(context.db, record->id);
        if (const auto why = travelFault(context, at, *record, standing, reach, to)) {
            faults.append(*why);
            continue;
        }
        if (standing.place.spot == FolderSpot::Lost) // found again by who has it in his hands
            standing.place = hallPlace();
        if (!first)
            first = standing.place;
        const bool isTwice =
            std::any_of(lines.begin(), lines.end(), [&](const FolderLine &one) { return one.caseId == record->id; });
        if (isTwice)
            faults.append(folderFault(at, problem::FolderTwice, {{QStringLiteral("number"), number}}));
        else if (!(standing.place == *first))
            faults.append(folderFault(
                at, problem::FolderElsewhere,
                {{QStringLiteral("number"), number}, {QStringLiteral("place"), folderPlaceText(standing)}}));
        else if (const auto wrong = countFault(at, number, packed.count))
            faults.append(*wrong);
        else
            lines.append({record->id, record->number, record->shortNumber.value_or(QString()), record->itemName,
                          packed.count, packed.note.trimmed()});
    }
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    from = *first;
    return lines;
}

QString folderInstantText(Instant at)
{
    return chineseDate(hallDate(at)) + hallTime(at).toString(QStringLiteral(" HH:mm"));
}

PaperContent batchContent(CommandContext &context, const FolderBatch &batch)
{
    PaperContent content = hallPaper(context);
    content.addressee = batch.to.name;
    content.date = folderInstantText(batch.sent.at);
    content.dueDate = chineseDate(batch.due);
    content.handler = batch.sent.name;
    content.body = QStringLiteral("以下办件的材料由%1送%2：%3。请逐件清点，与清单不符的当场记明。")
                       .arg(batch.from.name, batch.to.name, batchSummary(batch.lines));
    if (!batch.remark.isEmpty())
        content.explanation = QStringLiteral("送件说明：%1。").arg(batch.remark);
    content.signers = QList<QString>{QStringLiteral("送件人 ") + batch.sent.name, QStringLiteral("收件人")};
    for (const FolderLine &line : batch.lines)
        content.rows.append(
            {QStringLiteral("%1　%2").arg(folderNumber(line), line.itemName), folderCountText(line.sent), line.note});
    return content;
}

Result<Decision> decideSendFolders(CommandContext &context, const SendFolders &command)
{
    // Two people of the hall, never its line to the platform.
    if (isPlatform(context.actor))
        return fail(problem::Forbidden);
    const auto to = destinationOf(context, command);
    if (!to)
        return fail(to.error());
    FolderBatch batch;
    batch.to = *to;
    const auto lines = linesToSend(context, command, *to, batch.from);
    if (!lines)
        return fail(lines.error());
    const auto due =
        context.calendar.dueDate(hallDate(context.now), {FolderStore::terms(context.db).daysMax, TimeUnit::WorkingDay});
    if (!due)
        return fail(due.error());
    batch.id = makeUuid(context.now, context.random);
    batch.lines = *lines;
    batch.sent = folderHand(context);
    batch.due = due->due;
    batch.remark = command.remark.trimmed();
    Decision decision;
    const QUuid key = context.sealer.makeKey(context.db, batchSubject(batch), makeUuid(context.now, context.random));
    PaperIssuer issuer(context);
    auto paper =
        issuer.issue(PaperKind::FolderBatch, batch.id, key, {}, {}, batchContent(context, batch), decision.events);
    if (!paper)
        return fail(paper.error());
    paper->application.reset(); // of no application: the print is the hall's
    batch.number = paper->number;
    BatchSent sent{batch, {}};
    for (const FolderLine &line : batch.lines)
        sent.standings.append(
            arrivedAt(batch, line.caseId, {FolderSpot::Way, batch.to.unit, batch.to.name}, context.now));
    decision.events.push_back(pendingEvent(batchSubject(batch), sent));
    decision.reply = toJson(BatchReply{batch, {}, {*paper}});
    return decision;
}

/// The batch when this act has a place in its state; its state is the one afterwards.
Result<FolderBatch> batchFor(CommandContext &context, const QUuid &id, BatchAct act)
{
    auto batch = FolderStore::batch(context.db, id);
    if (!batch)
        return fail(problem::FolderBatchUnknown);
    const auto after = batchAfter(batch->state, act);
    if (!after)
        return fail(problem::FolderBatchState,
                    {{QStringLiteral("number"), batch->number},
                     {QStringLiteral("state"), batchStateText(batch->state)},
                     {QStringLiteral("act"), batchActText(act)}});
    batch->state = *after;
    return *batch;
}

Result<Decision> decideTakeBatchBack(CommandContext &context, const TakeBatchBack &command)
{
    auto batch = batchFor(context, command.batch, BatchAct::TakeBack);
    if (!batch)
        return fail(batch.error());
    if (batch->sent.user != context.actor.user && (context.actor.roles & only(Role::Supervisor)) == 0)
        return fail(
            problem::FolderNotHis,
            {{QStringLiteral("name"), batch->sent.name}, {QStringLiteral("act"), QStringLiteral("收回这一批")}});
    if (command.reason.trimmed().isEmpty())
        return fail(inputRefused({{QStringLiteral("reason"), &problem::ReasonMissing, {}}}));
    batch->takenBack = folderHand(context);
    batch->reason = command.reason.trimmed();
    BatchTakenBack back{*batch, {}};
    for (const FolderLine &line : batch->lines) {
        if (isInBatch(standingOf(context.db, line.caseId), batch->id))
            back.standings.append(arrivedAt(*batch, line.caseId, batch->from, context.now));
    }
    return Decision{{pendingEvent(batchSubject(*batch), back)}, toJson(BatchReply{*batch, {}, {}}), {}};
}

/// What the receiver counted, onto the lines of the list.
void noteCounts(FolderBatch &batch, const QList<CountedFolder> &counted, Faults &faults)
{
    QSet<QUuid> named;
    for (qsizetype i = 0; i < counted.size(); ++i) {
        const CountedFolder &one = counted.at(i);
        const QString at = describe::at(QStringLiteral("folders"), i);
        const auto line = std::find_if(batch.lines.begin(), batch.lines.end(),
                                       [&](const FolderLine &known) { return known.caseId == one.caseId; });
        if (line == batch.lines.end()) {
            faults.append({at, &problem::ReferenceUnknown, {{QStringLiteral("what"), QStringLiteral("清单上的办件")}}});
            continue;
        }
        if (named.contains(one.caseId))
            faults.append(folderFault(at, problem::FolderTwice, {{QStringLiteral("number"), folderNumber(*line)}}));
        named.insert(one.caseId);
        line->arrived = one.arrived;
        if (!one.damage.trimmed().isEmpty())
            line->damage = one.damage.trimmed();
    }
    for (const FolderLine &line : batch.lines) {
        if (!named.contains(line.caseId))
            faults.append(folderFault(QStringLiteral("folders"), problem::FolderUncounted,
                                      {{QStringLiteral("number"), folderNumber(line)}}));
    }
}

std::optional<Case> caseByNumber(Connection &db, const QString &typed)
{
    const FolderScan scan = folderScan(typed, 0);
    if (!scan.shortNumber.isEmpty()) {
        const auto given = CaseNumberStore::find(db, shortNumberSerial(scan.shortNumber).value_or(0));
        return given ? CaseStore::ofItem(db, given->application, given->item) : std::nullopt;
    }
    return CaseStore::findByNumber(db, scan.caseNumber);
}

/// What came beside the list, as lines of its own.
void noteUnlisted(Connection &db, FolderBatch &batch, const QList<UnlistedFolder> &unlisted, Faults &faults)
{
    for (qsizetype i = 0; i < unlisted.size(); ++i) {
        const UnlistedFolder &one = unlisted.at(i);
        const QString at = describe::at(QStringLiteral("unlisted"), i);
        const auto record = caseByNumber(db, one.number);
        if (!record) {
            faults.append({at + QStringLiteral(".number"), &problem::CaseUnknown, {}});
            continue;
        }
        const bool isListed = std::any_of(batch.lines.begin(), batch.lines.end(),
                                          [&](const FolderLine &line) { return line.caseId == record->id; });
        if (isListed)
            faults.append(folderFault(at, problem::FolderTwice, {{QStringLiteral("number"), folderNumber(*record)}}));
        else
            batch.lines.append({record->id,
                                record->number,
                                record->shortNumber.value_or(QString()),
                                record->itemName,
                                {},
                                {},
                                one.arrived,
                                one.words.trimmed().isEmpty() ? std::nullopt : std::optional(one.words.trimmed()),
                                true});
    }
}

QList<FolderException> exceptionsOf(CommandContext &context, const FolderBatch &batch)
{
    QList<FolderException> exceptions;
    for (const FolderLine &line : batch.lines) {
        for (const FolderFinding &finding : folderFindings(line)) {
            FolderException exception;
            exception.id = makeUuid(context.now, context.random);
            exception.batch = batch.id;
            exception.batchNumber = batch.number;
            exception.from = batch.from;
            exception.to = batch.to;
            exception.sender = batch.sent;
            exception.fault = finding.fault;
            exception.caseId = line.caseId;
            exception.caseNumber = line.shortNumber.isEmpty() ? line.caseNumber : line.shortNumber;
            exception.itemName = line.itemName;
            exception.words = finding.words;
            exception.found = folderHand(context);
            exceptions.append(exception);
        }
    }
    return exceptions;
}

Result<Decision> decideReceiveBatch(CommandContext &context, const ReceiveBatch &command)
{
    if (isPlatform(context.actor))
        return fail(problem::Forbidden);
    auto batch = batchFor(context, command.batch, BatchAct::Receive);
    if (!batch)
        return fail(batch.error());
    if (!FolderReach(context.db, context.actor).covers(batch->to))
        return fail(problem::FolderNotAddressed, {{QStringLiteral("place"), batch->to.name}});
    if (batch->sent.user == context.actor.user)
        return fail(problem::FolderSameHands);
    Faults faults;
    noteCounts(*batch, command.folders, faults);
    noteUnlisted(context.db, *batch, command.unlisted, faults);
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    batch->received = folderHand(context);
    BatchReceived received{*batch, {}, exceptionsOf(context, *batch)};
    for (const FolderLine &line : batch->lines) {
        if (line.arrived)
            received.standings.append(arrivedAt(*batch, line.caseId, batch->to, context.now));
    }
    return Decision{
        {pendingEvent(batchSubject(*batch), received)}, toJson(BatchReply{*batch, received.exceptions, {}}), {}};
}

/// Where papers that were missing are by that word; none where they are somewhere already.
std::optional<FolderStanding> settledStanding(Connection &db, const FolderException &exception, FolderOutcome outcome,
                                              Instant now)
{
    if (exception.fault != FolderFault::Missing)
        return std::nullopt;
    FolderStanding standing = standingOf(db, exception.caseId);
    if (!isInBatch(standing, exception.batch))
        return std::nullopt;
    standing.since = now;
    switch (outcome) {
    case FolderOutcome::StillThere: standing.place = exception.from; break;
    case FolderOutcome::FoundHere: standing.place = exception.to; break;
    case FolderOutcome::Lost: standing.place = {FolderSpot::Lost, {}, exception.to.name}; break;
    case FolderOutcome::Explained: return std::nullopt;
    }
    return standing;
}

Result<Decision> decideSettle(CommandContext &context, const SettleFolderException &command)
{
    if (isPlatform(context.actor))
        return fail(problem::Forbidden);
    auto exception = FolderStore::exception(context.db, command.exception);
    if (!exception)
        return fail(problem::FolderExceptionUnknown);
    if (!exception->isOpen())
        return fail(problem::FolderExceptionClosed, {{QStringLiteral("number"), exception->batchNumber}});
    const FolderReach reach(context.db, context.actor);
    if (const auto why = whyNotSettle(context.actor, reach, *exception, command.outcome))
        return fail(*why);
    if (command.explanation.trimmed().isEmpty())
        return fail(inputRefused({{QStringLiteral("explanation"), &problem::ReasonMissing, {}}}));
    exception->outcome = command.outcome;
    exception->settled = folderHand(context);
    exception->explanation = command.explanation.trimmed();
    const FolderExceptionSettled settled{*exception,
                                         settledStanding(context.db, *exception, command.outcome, context.now)};
    return Decision{{pendingEvent(QStringLiteral("folderException/") + uuidText(exception->id), settled)},
                    toJson(FolderExceptionReply{*exception}),
                    {}};
}

Result<Decision> decideFolderTerms(CommandContext &, const SetFolderTerms &command)
{
    return Decision{{pendingEvent(QStringLiteral("folder/terms"), FolderTermsSet{command.terms})},
                    toJson(FolderTermsReply{command.terms}),
                    {}};
}

template <class E>
QByteArray projectFolder(Projection projection, const EventMeta &, const E &)
{
    return projection == Projection::Staff ? QByteArrayLiteral("{}") : QByteArray(); // where to look, not what
}

constexpr CommandAccess folderDesk{.roles = Role::Clerk | Role::Reviewer | Role::Delivery | Role::Supervisor,
                                   .stations = StationRole::Window | StationRole::Review | StationRole::Delivery
                                       | StationRole::Supervisor,
                                   .unattended = 0};
constexpr CommandAccess folderReceiver{
    .roles = Role::Reviewer | Role::Delivery, .stations = StationRole::Review | StationRole::Delivery, .unattended = 0};

const CommandRow folderCommandTable[] = {
    commandRow<SendFolders, decideSendFolders>(folderDesk, "送出材料批次"),
    commandRow<TakeBatchBack, decideTakeBatchBack>(folderDesk, "收回材料批次"),
    commandRow<ReceiveBatch, decideReceiveBatch>(folderReceiver, "签收材料批次"),
    commandRow<SettleFolderException, decideSettle>(folderDesk, "说明材料流转异常"),
    commandRow<SetFolderTerms, decideFolderTerms>(
        {.roles = only(Role::Supervisor), .stations = only(StationRole::Supervisor), .unattended = 0},
        "设定材料在途期限"),
};

const EventRow folderEventTable[] = {
    eventRow<BatchSent, &FolderStore::apply<BatchSent>, projectFolder<BatchSent>>(TopicCases),
    eventRow<BatchTakenBack, &FolderStore::apply<BatchTakenBack>, projectFolder<BatchTakenBack>>(TopicCases),
    eventRow<BatchReceived, &FolderStore::applyReceived, projectFolder<BatchReceived>>(TopicCases),
    eventRow<FolderExceptionSettled, &FolderStore::applySettled, projectFolder<FolderExceptionSettled>>(TopicCases),
    eventRow<FolderTermsSet, &FolderStore::applyTerms, projectFolder<FolderTermsSet>>(TopicCases),
};

const ViewRow folderViewTable[] = {
    viewRow<FolderDeskView, loadFolderDesk>(Role::Clerk | Role::Reviewer | Role::Delivery | Role::Supervisor),
    viewRow<FolderLedgerView, loadFolderLedger>(only(Role::Supervisor)),
    viewRow<CaseFolderView, loadCaseFolder>(Role::Clerk | Role::Reviewer | Role::Delivery | Role::Supervisor),
};
} // namespace

bool isFolderNews(const QString &type)
{
    return type.startsWith(QLatin1String("gov.folder."));
}

std::span<const CommandRow> folderCommands()
{
    return folderCommandTable;
}

std::span<const EventRow> folderEvents()
{
    return folderEventTable;
}

std::span<const ViewRow> folderViews()
{
    return folderViewTable;
}

Fields BatchReply::fields()
{
    return {field("batch", &BatchReply::batch), field("exceptions", &BatchReply::exceptions),
            field("papers", &BatchReply::papers)};
}

Fields PackedFolder::fields()
{
    return {field("case", &PackedFolder::caseId), field("count", &PackedFolder::count),
            field("note", &PackedFolder::note, {.lengthMax = folderWordsMax})};
}

Fields SendFolders::fields()
{
    return {field("to", &SendFolders::to), field("unit", &SendFolders::unit, {.lengthMax = 40}),
            field("remark", &SendFolders::remark, {.lengthMax = folderWordsMax}),
            field("folders", &SendFolders::folders, {.itemsMax = folderLinesMax})};
}

Fields TakeBatchBack::fields()
{
    return {field("batch", &TakeBatchBack::batch),
            field("reason", &TakeBatchBack::reason, {.lengthMax = folderWordsMax})};
}

Fields CountedFolder::fields()
{
    return {field("case", &CountedFolder::caseId), field("arrived", &CountedFolder::arrived),
            field("damage", &CountedFolder::damage, {.lengthMax = folderWordsMax})};
}

Fields UnlistedFolder::fields()
{
    return {field("number", &UnlistedFolder::number, {.lengthMin = 1, .lengthMax = 600}),
            field("arrived", &UnlistedFolder::arrived),
            field("words", &UnlistedFolder::words, {.lengthMax = folderWordsMax})};
}

Fields ReceiveBatch::fields()
{
    return {field("batch", &ReceiveBatch::batch),
            field("folders", &ReceiveBatch::folders, {.itemsMax = folderLinesMax}),
            field("unlisted", &ReceiveBatch::unlisted, {.itemsMax = folderLinesMax})};
}

Fields FolderExceptionReply::fields()
{
    return {field("exception", &FolderExceptionReply::exception)};
}

Fields SettleFolderException::fields()
{
    return {field("exception", &SettleFolderException::exception), field("outcome", &SettleFolderException::outcome),
            field("explanation", &SettleFolderException::explanation, {.lengthMax = folderWordsMax})};
}

Fields FolderTermsReply::fields()
{
    return {field("terms", &FolderTermsReply::terms)};
}

Fields SetFolderTerms::fields()
{
    return {field("terms", &SetFolderTerms::terms)};
}

} // namespace ow
