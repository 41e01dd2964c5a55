#include "models/exchange/ExchangeCommands.h"

#include "models/archive/ArchiveCommands.h"
#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseStore.h"
#include "models/exchange/CaseFactsOf.h"
#include "models/store/Connection.h"
#include "models/store/PlatformActor.h"
#include "models/store/Sealer.h"

#include <QJsonDocument>
#include <algorithm>

namespace ow {

namespace {
constexpr char rowPurpose[] = "exchange.row";
constexpr char correctionPurpose[] = "exchange.correction";
constexpr int toCorrectMax = 2000;

QByteArray valuesJson(const PeerValues &values)
{
    QJsonObject object;
    for (auto value = values.begin(); value != values.end(); ++value)
        object.insert(value.key(), value.value());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

PeerValues valuesOf(const QString &json)
{
    PeerValues values;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto value = object.begin(); value != object.end(); ++value)
        values.insert(value.key(), value.value().toString());
    return values;
}

Result<PeerValues> correctionsOf(Connection &db, Sealer &sealer, const ExchangeRow &row)
{
    if (!row.corrections)
        return PeerValues();
    return sealer.open(db, *row.corrections, correctionPurpose).map(&valuesOf);
}

PeerValues corrected(PeerValues values, const PeerValues &corrections)
{
    for (auto value = corrections.begin(); value != corrections.end(); ++value)
        values.insert(value.key(), value.value());
    return values;
}

ExchangeRow withoutValues(ExchangeRow row)
{
    row.sealed.clear();
    row.mark.clear();
    row.corrections.reset();
    return row;
}

QString rowSubject(const QUuid &caseId)
{
    return QStringLiteral("exchange/") + uuidText(caseId);
}

/// A case's rows made ready: as they are wanted, and with their values.
struct ReadyRows {
    QList<WantedRow> wanted;
    QMap<QUuid, ExchangeRow> rows; ///< sealed, with faults; state, version and batch as before
};

class RowDesk {
public:
    RowDesk(CommandContext &context, const Case &record, const Application &application)
        : m_context(context), m_record(record), m_application(application)
    {
    }

    Result<ReadyRows> ready(const QList<PeerRow> &rows, const QList<ExchangeRow> &known)
    {
        ReadyRows ready;
        const PeerTables &tables = PeerTables::national();
        const auto secret = secretAmong(m_context.db, {{m_record.id, m_record.number}});
        for (const PeerRow &row : rows) {
            const PeerTable *table = tables.table(row.table);
            if (!table)
                continue;
            ExchangeRow made = rowBefore(row, *table, known);
            const auto put = correctionsOf(m_context.db, m_context.sealer, made);
            if (!put)
                return fail(put.error());
            const PeerValues said = tables.row(*table, row.ours);
            const PeerValues values = corrected(said, *put);
            const auto sealed = m_context.sealer.seal(m_context.db, m_application.key,
                                                      QString::fromUtf8(valuesJson(values)), rowPurpose);
            if (!sealed)
                return fail(sealed.error());
            made.sealed = *sealed;
            made.mark = hmacSha256(m_context.sealer.keys().blindIndex,
                                   "exchange" + row.guid.toRfc4122() + valuesJson(said) + (secret ? "secret" : ""));
            made.faults = tables.faults(*table, values);
            if (secret) {
                made.secret = true;
                made.faults = {{QString(), secret->sentence()}};
            }
            ready.wanted.append({row.guid, row.table, row.rank, made.mark, made.faults});
            ready.rows.insert(row.guid, made);
        }
        return ready;
    }

    /// The events of a plan; empty when there is nothing to do.
    std::vector<PendingEvent> carriedOut(const RowPlan &plan, const ReadyRows &ready,
                                         const std::optional<QString> &correctedBy = {})
    {
        std::vector<PendingEvent> events;
        if (!plan.hold.isEmpty()) {
            ExchangeHeld held;
            for (const QUuid &guid : plan.hold) {
                ExchangeRow row = ready.rows.value(guid);
                if (row.state == RowState::Acknowledged) // the peer has it: once right, it is updated
                    row.operation = RowOperation::Update;
                row.state = RowState::Held;
                row.changedAt = m_context.now;
                held.rows.append(row);
            }
            events.push_back(pendingEvent(rowSubject(m_record.id), held));
        }
        if (!plan.send.isEmpty()) {
            ExchangeBatch batch{makeUuid(m_context.now, m_context.random),
                                m_record.id,
                                m_record.number,
                                m_context.now,
                                {},
                                correctedBy};
            for (const QUuid &guid : plan.send) {
                ExchangeRow row = ready.rows.value(guid);
                // What the peer has is updated; what it sent back or never got is put in.
                if (row.state == RowState::Acknowledged)
                    row.operation = RowOperation::Update;
                row.state = RowState::Sending;
                row.batch = batch.id;
                row.faults.clear();
                ++row.version;
                row.changedAt = m_context.now;
                batch.rows.append(row);
            }
            events.push_back(pendingEvent(rowSubject(m_record.id), ExchangeBatched{batch}));
        }
        return events;
    }

private:
    ExchangeRow rowBefore(const PeerRow &row, const PeerTable &table, const QList<ExchangeRow> &known) const
    {
        for (const ExchangeRow &one : known) {
            if (one.guid == row.guid)
                return one;
        }
        ExchangeRow fresh;
        fresh.guid = row.guid;
        fresh.table = row.table;
        fresh.tableLabel = table.label;
        fresh.caseId = m_record.id;
        fresh.application = m_application.id;
        fresh.caseNumber = m_record.number;
        fresh.itemName = m_record.itemName;
        return fresh;
    }

    CommandContext &m_context;
    const Case &m_record;
    const Application &m_application;
};

/// `edited`: a row as a person left it, in place of the stored one.
Result<std::vector<PendingEvent>> eventsOfCase(CommandContext &context, const QUuid &caseId,
                                               const std::optional<ExchangeRow> &edited = {})
{
    const auto record = CaseStore::find(context.db, caseId);
    const auto application = record ? CaseStore::application(context.db, record->application) : std::nullopt;
    if (!application || !record->acceptedOn)
        return std::vector<PendingEvent>();
    const auto facts = caseFacts(context.db, context.sealer, context.catalogue, *record);
    if (!facts)
        return fail(facts.error());
    QList<ExchangeRow> known = ExchangeStore::ofCase(context.db, caseId);
    for (ExchangeRow &row : known) {
        if (edited && edited->guid == row.guid)
            row = *edited;
    }
    RowDesk desk(context, *record, *application);
    const auto ready = desk.ready(rowsOf(*facts), known);
    if (!ready)
        return fail(ready.error());
    return desk.carriedOut(planRows(ready->wanted, known), *ready,
                           edited ? std::optional(context.actor.displayName) : std::nullopt);
}

Result<Decision> decideReturn(CommandContext &context, const ReturnRow &command)
{
    // What a peer says nobody in the hall may say for it.
    if (!isPlatform(context.actor))
        return fail(problem::Forbidden);
    auto row = ExchangeStore::row(context.db, command.row);
    if (!row)
        return fail(problem::ExchangeUnknown);
    if (row->version != command.version || (row->state != RowState::Sending && row->state != RowState::Acknowledged))
        return Decision{{}, toJson(RowReply{withoutValues(*row)}), {}};
    row->state = RowState::Returned;
    row->changedAt = context.now;
    const QString remark = command.remark.trimmed();
    row->faults = {{QString(), remark.isEmpty() ? command.errType : command.errType + QStringLiteral("：") + remark}};
    return Decision{
        {pendingEvent(rowSubject(row->caseId), ow::ExchangeReturned{*row})}, toJson(RowReply{withoutValues(*row)}), {}};
}

Result<Decision> decideCorrect(CommandContext &context, const CorrectRow &command)
{
    auto row = ExchangeStore::row(context.db, command.row);
    const auto application = row ? CaseStore::application(context.db, row->application) : std::nullopt;
    if (!application)
        return fail(problem::ExchangeUnknown);
    if (row->state != RowState::Held && row->state != RowState::Returned)
        return fail(problem::ExchangeState, {{QStringLiteral("state"), rowStateText(row->state)}});
    if (const auto secret = secretAmong(context.db, {{row->caseId, row->caseNumber}}))
        return fail(*secret);
    const PeerTables &tables = PeerTables::national();
    const PeerTable *table = tables.table(row->table);
    const auto before = openRow(context.db, context.sealer, *row);
    auto corrections = correctionsOf(context.db, context.sealer, *row);
    if (!table || !before || !corrections)
        return fail(table ? (before ? corrections.error() : before.error()) : Problem(problem::ExchangeUnknown));
    PeerValues values = corrected(*before, *corrections);
    for (const WireRow::Value &put : command.values) {
        const QString value = put.value.trimmed();
        values.insert(put.column, value);
        if (before->value(put.column) != value)
            corrections->insert(put.column, value);
    }
    if (Faults faults = tables.problems(*table, values); !faults.isEmpty())
        return fail(Problem(problem::ExchangeInvalid, {}, std::move(faults)));
    const auto kept = context.sealer.seal(context.db, application->key, QString::fromUtf8(valuesJson(*corrections)),
                                          correctionPurpose);
    if (!kept)
        return fail(kept.error());
    row->corrections = *kept;
    row->mark.clear(); // looked at anew, now or when its acceptance is acknowledged
    row->faults.clear();
    row->changedAt = context.now;
    auto events = eventsOfCase(context, row->caseId, row);
    if (!events)
        return fail(events.error());
    const bool isSent = std::any_of(events->begin(), events->end(), [&](const PendingEvent &event) {
        const auto batched = event.type == QLatin1String(ExchangeBatched::type)
            ? std::static_pointer_cast<const ExchangeBatched>(event.value)
            : nullptr;
        return batched
            && std::any_of(batched->batch.rows.begin(), batched->batch.rows.end(),
                           [&](const ExchangeRow &one) { return one.guid == row->guid; });
    });
    if (!isSent) {
        row->state = RowState::Held;
        events->push_back(pendingEvent(rowSubject(row->caseId), ExchangeHeld{{*row}}));
    } else {
        row->state = RowState::Sending;
    }
    return Decision{std::move(*events), toJson(RowReply{withoutValues(*row)}), {}};
}

template <class E>
QByteArray projectExchange(Projection projection, const EventMeta &, const E &)
{
    return projection == Projection::Staff ? QByteArrayLiteral("{}") : QByteArray(); // where to look, not what
}

Result<ExchangeView> loadExchange(ViewContext &context)
{
    ExchangeView view{PeerTables::national().peer(), ExchangeStore::figures(context.db), {}};
    for (const ExchangeRow &row : ExchangeStore::toCorrect(context.db, toCorrectMax))
        view.rows.append(withoutValues(row));
    return view;
}

Result<ExchangeRowView> loadExchangeRow(ViewContext &context)
{
    const auto row = ExchangeStore::row(context.db, uuidFromText(context.parameter("row")));
    const PeerTable *table = row ? PeerTables::national().table(row->table) : nullptr;
    // The trace names the case: it must be the row's own.
    if (!table || row->caseId != uuidFromText(context.parameter("id")))
        return fail(problem::ExchangeUnknown);
    // As it will be sent: what was put right and waits for its acceptance to be acknowledged stands in it.
    const auto put = correctionsOf(context.db, context.sealer, *row);
    const auto values = put ? openRow(context.db, context.sealer, *row).map([&](const PeerValues &sealed) {
        return corrected(sealed, *put);
    })
                            : fail(put.error());
    if (!values)
        return fail(values.error());
    ExchangeRowView view{withoutValues(*row), {}, {}};
    const QList<PeerFault> faults = PeerTables::national().faults(*table, *values);
    for (const PeerColumn &column : table->columns) {
        ExchangeRowView::Line line{column.name,
                                   column.label,
                                   values->value(column.name),
                                   column.required.value_or(false),
                                   {},
                                   PeerTables::national().choices(column)};
        for (const PeerFault &fault : faults) {
            if (fault.column == column.name)
                line.fault = fault.sentence;
        }
        view.lines.append(line);
    }
    for (const QUuid &batch : ExchangeStore::batchesOf(context.db, row->guid))
        view.batches.append(batchText(batch));
    return view;
}

constexpr CommandAccess reporter{
    .roles = only(Role::Supervisor), .stations = only(StationRole::Supervisor), .unattended = 0};

const CommandRow exchangeCommandTable[] = {
    commandRow<ReturnRow, decideReturn>(reporter, "平台退回上报数据"),
    commandRow<CorrectRow, decideCorrect>(reporter, "改正上报数据"),
};

template <class E>
void applyExchange(Connection &db, const EventMeta &meta, const E &event)
{
    ExchangeStore::apply(db, meta, event);
}

template <class E>
constexpr EventRow exchangeEventRow()
{
    return eventRow<E, &applyExchange<E>, projectExchange<E>>(TopicCases);
}

const EventRow exchangeEventTable[] = {
    exchangeEventRow<ExchangeBatched>(),
    exchangeEventRow<ExchangeHeld>(),
    exchangeEventRow<ExchangeAcknowledged>(),
    exchangeEventRow<ow::ExchangeReturned>(),
};

const ViewRow exchangeViewTable[] = {
    viewRow<ExchangeView, loadExchange>(only(Role::Supervisor)),
    tracedViewRow<ExchangeRowView, loadExchangeRow>(only(Role::Supervisor)),
};
} // namespace

Result<PeerValues> openRow(Connection &db, Sealer &sealer, const ExchangeRow &row)
{
    return sealer.open(db, row.sealed, rowPurpose).map(&valuesOf);
}

Result<WireBatch> wireBatch(Connection &db, Sealer &sealer, const QString &hall, const ExchangeBatch &batch)
{
    if (const auto secret = secretAmong(db, {{batch.caseId, batch.caseNumber}}))
        return fail(*secret);
    WireBatch wire{batch.id, PeerTables::national().peer(), {}};
    for (const ExchangeRow &row : batch.rows) {
        const auto values = openRow(db, sealer, row);
        if (!values)
            return fail(values.error());
        WireRow sent{row.table, row.guid, row.version, row.operation, {}};
        for (auto value = values->begin(); value != values->end(); ++value)
            sent.values.append({value.key(), value.value()});
        // Of the batch's making, not of the sending: a repeat is the same bytes.
        sent.values +=
            QList<WireRow::Value>{{QStringLiteral("row_guid"), row.guid.toString(QUuid::Id128)},
                                  {QStringLiteral("cd_batch"), batchText(batch.id)},
                                  {QStringLiteral("cd_operation"), QString::fromLatin1(codeText(row.operation))},
                                  {QStringLiteral("cd_time"), hallText(batch.madeAt) + QStringLiteral(":00")},
                                  {QStringLiteral("data_source"), hall}};
        wire.rows.append(sent);
    }
    return wire;
}

Result<Decision> decideExchange(CommandContext &context, const QUuid &caseId)
{
    auto events = eventsOfCase(context, caseId);
    if (!events)
        return fail(events.error());
    return Decision{std::move(*events), "{}", {}};
}

Result<Decision> decideBatchAcknowledged(CommandContext &context, const QUuid &id)
{
    const auto batch = ExchangeStore::batch(context.db, id);
    if (!batch)
        return fail(problem::ExchangeUnknown);
    return Decision{{pendingEvent(rowSubject(batch->caseId), ExchangeAcknowledged{id, batch->caseId})}, "{}", {}};
}

Result<Decision> decideBatchWithdrawn(CommandContext &context, const QUuid &id, const Problem &why)
{
    const auto batch = ExchangeStore::batch(context.db, id);
    if (!batch)
        return fail(problem::ExchangeUnknown);
    ExchangeHeld held{{}, id};
    for (const ExchangeRow &sent : batch->rows) {
        auto row = ExchangeStore::row(context.db, sent.guid);
        if (!row || row->batch != id)
            continue;
        row->state = RowState::Held;
        row->faults = {{QString(), why.sentence()}};
        row->changedAt = context.now;
        held.rows.append(*row);
    }
    return Decision{{pendingEvent(rowSubject(batch->caseId), held)}, "{}", {}};
}

std::span<const CommandRow> exchangeCommands()
{
    return exchangeCommandTable;
}

std::span<const EventRow> exchangeEvents()
{
    return exchangeEventTable;
}

std::span<const ViewRow> exchangeViews()
{
    return exchangeViewTable;
}

Fields RowReply::fields()
{
    return {field("row", &RowReply::row)};
}

Fields ReturnRow::fields()
{
    return {field("row", &ReturnRow::row), field("version", &ReturnRow::version, {.min = 1}),
            field("errType", &ReturnRow::errType, {.lengthMax = 100}),
            field("remark", &ReturnRow::remark, {.lengthMax = 1000})};
}

Fields CorrectRow::fields()
{
    return {field("row", &CorrectRow::row), field("values", &CorrectRow::values, {.itemsMax = 100})};
}

Fields ExchangeView::fields()
{
    return {field("peer", &ExchangeView::peer), field("figures", &ExchangeView::figures),
            field("rows", &ExchangeView::rows, {.itemsMax = 10000})};
}

Fields ExchangeRowView::Line::fields()
{
    return {field("column", &Line::column),
            field("label", &Line::label),
            field("value", &Line::value, {.lengthMax = 5000}),
            field("required", &Line::required),
            field("fault", &Line::fault, {.lengthMax = 500}),
            field("choices", &Line::choices)};
}

Fields ExchangeRowView::fields()
{
    return {field("row", &ExchangeRowView::row), field("lines", &ExchangeRowView::lines),
            field("batches", &ExchangeRowView::batches)};
}

} // namespace ow
