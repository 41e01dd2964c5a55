#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "sync/platform/Platform.h"

#include <QJsonDocument>
#include <algorithm>

namespace ow {

namespace {
constexpr char returnCommand[] = "exchange.return";
constexpr qsizetype remarkMax = 1000;

/// What the peer would say of a row; empty when it takes it.
QStringList wrongWith(const PeerTables &tables, const WireRow &row)
{
    const PeerTable *table = tables.table(row.table);
    if (!table)
        return {Problem(problem::ExchangeColumn, {{QStringLiteral("field"), row.table}}).sentence()};
    QStringList carried; // what every row has beside the columns of its table
    for (const MarkColumn &column : tables.carried())
        carried.append(column.name);
    PeerValues values;
    for (const WireRow::Value &one : row.values) {
        if (!carried.removeOne(one.column))
            values.insert(one.column, one.value);
    }
    QStringList wrong;
    for (const QString &missing : std::as_const(carried))
        wrong.append(Problem(problem::ExchangeMissing,
                             {{QStringLiteral("field"), missing}, {QStringLiteral("peer"), tables.peer()}})
                         .sentence());
    for (const PeerFault &fault : tables.faults(*table, values))
        wrong.append(fault.sentence);
    return wrong;
}

/// Rows name people: what the platform keeps of them is sealed under its own key.
QByteArray rowKey(const PlatformKeys &keys)
{
    return hmacSha256(keys.signingSeed, "exchange rows");
}
} // namespace

Result<WireStored> Platform::takeRows(const QString &hall, const QByteArray &body)
{
    const auto batch = fromJson<WireBatch>(body, Strictness::Exact);
    if (!batch)
        return fail(batch.error());
    m_store->beginFor(hall);
    const auto tables = peerOf(hall, *batch);
    if (!tables) {
        m_store->rollback();
        return fail(tables.error());
    }
    WireStored done{batch->batch, 0, 0, 0};
    for (const WireRow &row : batch->rows) {
        // An older version never comes after a newer one, and none twice.
        if (m_store->exchangeVersion(hall, row.guid) >= row.version) {
            ++done.known;
            continue;
        }
        ++done.stored;
        m_store->addExchangeRow(hall, row, batch->batch,
                                sealBytes(rowKey(m_keys), toJson(row), row.guid.toRfc4122(), m_random), m_clock.now());
        const QStringList wrong = wrongWith(**tables, row);
        if (wrong.isEmpty())
            continue;
        ++done.returned;
        returned(hall,
                 {row.guid, row.version, row.table, batch->batch, QStringLiteral("校验不通过"),
                  wrong.join(QString()).left(remarkMax)});
    }
    return committed(done);
}

/// By the very description the hall made its rows by.
Result<std::shared_ptr<const PeerTables>> Platform::peerOf(const QString &hall, const WireBatch &batch)
{
    for (const auto &tables : PeerTables::shipped()) {
        if (tables->code() == batch.peer)
            return tables;
    }
    const QByteArray description = m_store->exchangePeer(hall, batch.peer).toUtf8();
    if (description.isEmpty() || batch.described != QString::fromLatin1(sha256(description).toHex()))
        return fail(problem::ExchangePeerUnknown, {{QStringLiteral("peer"), batch.peer}});
    return PeerTables::read(description).map([](PeerTables tables) {
        return std::make_shared<const PeerTables>(std::move(tables));
    });
}

Result<PeerTold> Platform::takePeer(const QString &hall, const QString &code, const QByteArray &description)
{
    const auto tables = PeerTables::read(description);
    if (!tables)
        return fail(tables.error());
    if (std::ranges::any_of(PeerTables::shipped(), [&](const auto &one) { return one->code() == code; }))
        return fail(problem::ExchangePeerShipped, {{QStringLiteral("peer"), code}});
    if (tables->code() != code)
        return fail(problem::ExchangeTable,
                    {{QStringLiteral("what"), QStringLiteral("代号与文件里的“%1”不一致。").arg(tables->code())}});
    m_store->beginFor(hall);
    m_store->putExchangePeer(hall, code, QString::fromUtf8(description), m_clock.now());
    return committed(PeerTold{code, QString::fromLatin1(sha256(description).toHex())});
}

DirectiveSent Platform::returned(const QString &hall, const AbnormalRow &row)
{
    if (!m_store->addAbnormal(hall, row, m_clock.now()))
        return {};
    const QJsonObject data{{QStringLiteral("row"), uuidText(row.guid)},
                           {QStringLiteral("version"), row.version},
                           {QStringLiteral("errType"), row.errType},
                           {QStringLiteral("remark"), row.remark.left(1000)}};
    const QByteArray directive = QJsonDocument(QJsonObject{{QStringLiteral("command"), QLatin1String(returnCommand)},
                                                           {QStringLiteral("data"), data}})
                                     .toJson(QJsonDocument::Compact);
    const QUuid id = makeUuid(m_clock.now(), m_random);
    return {id, m_store->appendDirective(hall, id, directive, m_clock.now())};
}

Result<DirectiveSent> Platform::sendBack(const QString &hall, const SendBack &command)
{
    m_store->beginFor(hall);
    auto row = m_store->exchangeRow(hall, command.row);
    if (!row) {
        m_store->rollback();
        return fail(problem::ExchangeUnknown);
    }
    row->errType = command.errType;
    row->remark = command.remark;
    return committed(returned(hall, *row));
}

} // namespace ow
