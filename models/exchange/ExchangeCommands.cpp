#include "models/exchange/ExchangeCommands.h"

#include "models/archive/ArchiveCommands.h"
#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseStore.h"
#include "models/exchange/CaseFactsOf.h"
#include "models/exchange/PeerBook.h"
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
    RowDesk(CommandContext &context, const PeerTables &tables, const Case &record, const Application &application)
        : m_context(context), m_tables(tables), m_record(record), m_application(application)
    {
    }

    Result<ReadyRows> ready(const QList<PeerRow> &rows, const QList<ExchangeRow> &known)
    {
        ReadyRows ready;
        const auto secret = secretAmong(m_context.db, {{m_record.id, m_record.number}});
        for (const PeerRow &row : rows) {
            const PeerTable *table = m_tables.tableOf(row.table);
            if (!table)
                continue;
            const QUuid guid = guidAt(m_tables.code(), row);
            ExchangeRow made = rowBefore(guid, *table, known);
            const auto put = correctionsOf(m_context.db, m_context.sealer, made);
            if (!put)
                return fail(put.error());
            const PeerValues said = m_tables.row(*table, row.ours);
            const PeerValues values = corrected(said, *put);
            const auto sealed = m_context.sealer.seal(m_context.db, m_application.key,
                                                      QString::fromUtf8(valuesJson(values)), rowPurpose);
            if (!sealed)
                return fail(sealed.error());
            made.sealed = *sealed;
            made.mark = hmacSha256(m_context.sealer.keys().blindIndex,
                                   "exchange" + guid.toRfc4122() + valuesJson(said) + (secret ? "secret" : ""));
            made.faults = m_tables.faults(*table, values);
            if (secret) {
                made.secret = true;
                made.faults = {{QString(), secret->sentence()}};
            }
            ready.wanted.append({guid, row.rank, made.mark, made.faults});
            ready.rows.insert(guid, made);
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
                                correctedBy,
                                peerOrNational()};
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
    std::optional<QString> peerOrNational() const
    {
        return m_tables.code() == QLatin1String(PeerTables::nationalPeer) ? std::nullopt
                                                                          : std::optional(m_tables.code());
    }
    ExchangeRow rowBefore(const QUuid &guid, const PeerTable &table, const QList<ExchangeRow> &known) const
    {
        for (const ExchangeRow &one : known) {
            if (one.guid == guid)
                return one;
        }
        ExchangeRow fresh;
        fresh.guid = guid;
        fresh.peer = peerOrNational();
        fresh.table = table.name;
        fresh.tableLabel = table.label;
        fresh.caseId = m_record.id;
        fresh.application = m_application.id;
        fresh.caseNumber = m_record.number;
        fresh.itemName = m_record.itemName;
        return fresh;
    }

    CommandContext &m_context;
    const PeerTables &m_tables;
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
    const QList<PeerRow> rows = rowsOf(*facts);
    QList<ExchangeRow> everywhere = ExchangeStore::ofCase(context.db, caseId);
    for (ExchangeRow &row : everywhere) {
        if (edited && edited->guid == row.guid)
            row = *edited;
    }
    std::vector<PendingEvent> events;
    for (const Peer &peer : PeerBook::chosen(context.db)) {
        QList<ExchangeRow> known = everywhere;
        known.removeIf([&](const ExchangeRow &row) { return row.peerCode() != peer->code(); });
        RowDesk desk(context, *peer, *record, *application);
        const auto ready = desk.ready(rows, known);
        if (!ready)
            return fail(ready.error());
        const bool isEdited = edited && edited->peerCode() == peer->code();
        std::ranges::move(desk.carriedOut(planRows(ready->wanted, known), *ready,
                                          isEdited ? std::optional(context.actor.displayName) : std::nullopt),
                          std::back_inserter(events));
    }
    return events;
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
    const Peer peer = PeerBook::find(context.db, row->peerCode());
    const PeerTable *table = peer ? peer->table(row->table) : nullptr;
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
    if (Faults faults = peer->problems(*table, values); !faults.isEmpty())
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

Result<Decision> decidePeer(CommandContext &context, const SetExchangePeer &command)
{
    ExchangePeer word{command.code, command.chosen, {}, context.actor.displayName, context.now};
    const bool isShipped =
        std::ranges::any_of(PeerTables::shipped(), [&](const Peer &peer) { return peer->code() == command.code; });
    if (command.description) {
        if (isShipped)
            return fail(problem::ExchangePeerShipped, {{QStringLiteral("peer"), command.code}});
        const auto tables = PeerTables::read(command.description->toUtf8());
        if (!tables)
            return fail(tables.error());
        if (tables->code() != command.code)
            return fail(problem::ExchangeTable,
                        {{QStringLiteral("what"), QStringLiteral("代号与文件里的“%1”不一致。").arg(tables->code())}});
        word.description = command.description;
    } else if (!isShipped) {
        const QList<ExchangePeer> told = ExchangeStore::peers(context.db);
        const auto known = std::ranges::find(told, command.code, &ExchangePeer::code);
        if (known == told.end())
            return fail(problem::ExchangePeerUnknown, {{QStringLiteral("peer"), command.code}});
        word.description = known->description;
    }
    return Decision{{pendingEvent(QStringLiteral("exchangePeer/") + command.code, ExchangePeerChanged{word})},
                    toJson(ExchangePeerReply{command.code, command.chosen}),
                    {}};
}

Result<ExchangePeerView> loadPeer(ViewContext &context)
{
    const QString code = context.parameter("code");
    const Peer peer = PeerBook::find(context.db, code);
    if (!peer)
        return fail(problem::ExchangePeerUnknown, {{QStringLiteral("peer"), code}});
    return ExchangePeerView{code, QString::fromUtf8(peer->text())};
}

template <class E>
QByteArray projectExchange(Projection projection, const EventMeta &, const E &)
{
    return projection == Projection::Staff ? QByteArrayLiteral("{}") : QByteArray(); // where to look, not what
}

Result<ExchangeView> loadExchange(ViewContext &context)
{
    ExchangeView view;
    QStringList chosen;
    for (const Peer &peer : PeerBook::chosen(context.db))
        chosen.append(peer->code());
    for (const Peer &peer : PeerBook::all(context.db)) {
        const bool isOwn = !PeerTables::shipped().contains(peer);
        view.peers.append({peer->code(), peer->peer(), peer->standard(), int(peer->tables().size()),
                           chosen.contains(peer->code()), isOwn, ExchangeStore::figures(context.db, peer->code())});
    }
    // What nobody is reported to any more needs no cure.
    for (const ExchangeRow &row : ExchangeStore::toCorrect(context.db, toCorrectMax)) {
        if (chosen.contains(row.peerCode()))
            view.rows.append(withoutValues(row));
    }
    return view;
}

Result<ExchangeRowView> loadExchangeRow(ViewContext &context)
{
    const auto row = ExchangeStore::row(context.db, uuidFromText(context.parameter("row")));
    const Peer peer = row ? PeerBook::find(context.db, row->peerCode()) : nullptr;
    const PeerTable *table = peer ? peer->table(row->table) : nullptr;
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
    const QList<PeerFault> faults = peer->faults(*table, *values);
    for (const PeerColumn &column : table->columns) {
        ExchangeRowView::Line line{
            column.name, column.label,         values->value(column.name), column.required.value_or(false),
            {},          peer->choices(column)};
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
    commandRow<SetExchangePeer, decidePeer>(reporter, "设定报送对象"),
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
    exchangeEventRow<ExchangeBatched>(),      exchangeEventRow<ExchangeHeld>(),
    exchangeEventRow<ExchangeAcknowledged>(), exchangeEventRow<ow::ExchangeReturned>(),
    exchangeEventRow<ExchangePeerChanged>(),
};

const ViewRow exchangeViewTable[] = {
    viewRow<ExchangeView, loadExchange>(only(Role::Supervisor)),
    tracedViewRow<ExchangeRowView, loadExchangeRow>(only(Role::Supervisor)),
    viewRow<ExchangePeerView, loadPeer>(only(Role::Supervisor)),
};
} // namespace

namespace {
QString markText(RowMark mark, const ExchangeRow &row, const ExchangeBatch &batch, const QString &hall)
{
    switch (mark) {
    case RowMark::Guid: return row.guid.toString(QUuid::Id128);
    case RowMark::Batch: return batchText(batch.id);
    case RowMark::Operation: return QString::fromLatin1(codeText(row.operation));
    case RowMark::Time: return hallText(batch.madeAt) + QStringLiteral(":00");
    case RowMark::Source: return hall;
    case RowMark::Version: return QString::number(row.version);
    }
    return {};
}
} // namespace

Result<PeerValues> openRow(Connection &db, Sealer &sealer, const ExchangeRow &row)
{
    return sealer.open(db, row.sealed, rowPurpose).map(&valuesOf);
}

Result<WireBatch> wireBatch(Connection &db, Sealer &sealer, const QString &hall, const ExchangeBatch &batch)
{
    if (const auto secret = secretAmong(db, {{batch.caseId, batch.caseNumber}}))
        return fail(*secret);
    const Peer peer = PeerBook::find(db, batch.peerCode());
    if (!peer)
        return fail(problem::ExchangePeerUnknown, {{QStringLiteral("peer"), batch.peerCode()}});
    WireBatch wire{batch.id, peer->code(), {}, {}};
    if (!PeerTables::shipped().contains(peer))
        wire.described = QString::fromLatin1(sha256(peer->text()).toHex());
    for (const ExchangeRow &row : batch.rows) {
        const auto values = openRow(db, sealer, row);
        if (!values)
            return fail(values.error());
        WireRow sent{row.table, row.guid, row.version, row.operation, {}};
        for (auto value = values->begin(); value != values->end(); ++value)
            sent.values.append({value.key(), value.value()});
        // Of the batch's making, not of the sending: a repeat is the same bytes.
        for (const MarkColumn &column : peer->carried())
            sent.values.append({column.name, markText(column.mark, row, batch, hall)});
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

Fields SetExchangePeer::fields()
{
    return {field("code", &SetExchangePeer::code, {.lengthMin = 1, .lengthMax = 30}),
            field("chosen", &SetExchangePeer::chosen),
            field("description", &SetExchangePeer::description, {.lengthMax = 200000})};
}

Fields ExchangePeerReply::fields()
{
    return {field("code", &ExchangePeerReply::code), field("chosen", &ExchangePeerReply::chosen)};
}

Fields ExchangePeerView::fields()
{
    return {field("code", &ExchangePeerView::code),
            field("description", &ExchangePeerView::description, {.lengthMax = 200000})};
}

Fields ExchangeView::PeerLine::fields()
{
    return {field("code", &PeerLine::code),         field("name", &PeerLine::name),
            field("standard", &PeerLine::standard), field("tables", &PeerLine::tables),
            field("chosen", &PeerLine::chosen),     field("own", &PeerLine::own),
            field("figures", &PeerLine::figures)};
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
    return {field("peers", &ExchangeView::peers), field("rows", &ExchangeView::rows, {.itemsMax = 10000})};
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
