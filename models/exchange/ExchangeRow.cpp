#include "models/exchange/ExchangeRow.h"

namespace ow {

QString rowStateText(RowState state)
{
    switch (state) {
    case RowState::Held: return QStringLiteral("待改正");
    case RowState::Sending: return QStringLiteral("待送达");
    case RowState::Acknowledged: return QStringLiteral("已送达");
    case RowState::Returned: return QStringLiteral("被退回");
    }
    return {};
}

QString ExchangeRow::peerCode() const
{
    return peer.value_or(QLatin1String(PeerTables::nationalPeer));
}

QString ExchangeBatch::peerCode() const
{
    return peer.value_or(QLatin1String(PeerTables::nationalPeer));
}

QString batchText(const QUuid &batch)
{
    return batch.toString(QUuid::Id128);
}

Fields ExchangeRow::fields()
{
    return {field("guid", &ExchangeRow::guid),
            field("peer", &ExchangeRow::peer),
            field("table", &ExchangeRow::table),
            field("tableLabel", &ExchangeRow::tableLabel),
            field("case", &ExchangeRow::caseId),
            field("application", &ExchangeRow::application),
            field("caseNumber", &ExchangeRow::caseNumber),
            field("itemName", &ExchangeRow::itemName),
            field("version", &ExchangeRow::version),
            field("operation", &ExchangeRow::operation),
            field("state", &ExchangeRow::state),
            field("sealed", &ExchangeRow::sealed, {.lengthMax = 100000}),
            field("mark", &ExchangeRow::mark),
            field("corrections", &ExchangeRow::corrections, {.lengthMax = 100000}),
            field("batch", &ExchangeRow::batch),
            field("faults", &ExchangeRow::faults),
            field("secret", &ExchangeRow::secret),
            field("changedAt", &ExchangeRow::changedAt)};
}

Fields ExchangeBatch::fields()
{
    return {field("id", &ExchangeBatch::id),
            field("case", &ExchangeBatch::caseId),
            field("caseNumber", &ExchangeBatch::caseNumber),
            field("madeAt", &ExchangeBatch::madeAt),
            field("rows", &ExchangeBatch::rows),
            field("correctedBy", &ExchangeBatch::correctedBy),
            field("peer", &ExchangeBatch::peer)};
}

Fields ExchangePeer::fields()
{
    return {field("code", &ExchangePeer::code, {.lengthMin = 1, .lengthMax = 30}),
            field("chosen", &ExchangePeer::chosen),
            field("description", &ExchangePeer::description, {.lengthMax = 200000}),
            field("changedBy", &ExchangePeer::changedBy), field("changedAt", &ExchangePeer::changedAt)};
}

Fields ExchangePeerChanged::fields()
{
    return {field("peer", &ExchangePeerChanged::peer)};
}

Fields ExchangeBatched::fields()
{
    return {field("batch", &ExchangeBatched::batch)};
}

Fields ExchangeHeld::fields()
{
    return {field("rows", &ExchangeHeld::rows), field("batch", &ExchangeHeld::batch)};
}

Fields ExchangeAcknowledged::fields()
{
    return {field("batch", &ExchangeAcknowledged::batch), field("case", &ExchangeAcknowledged::caseId)};
}

Fields ExchangeReturned::fields()
{
    return {field("row", &ExchangeReturned::row)};
}

Fields WireRow::Value::fields()
{
    return {field("column", &Value::column, {.lengthMin = 1, .lengthMax = 60}),
            field("value", &Value::value, {.lengthMax = 5000})};
}

Fields WireRow::fields()
{
    return {field("table", &WireRow::table, {.lengthMin = 1, .lengthMax = 60}), field("guid", &WireRow::guid),
            field("version", &WireRow::version, {.min = 1}), field("operation", &WireRow::operation),
            field("values", &WireRow::values, {.itemsMax = 100})};
}

Fields WireBatch::fields()
{
    return {field("batch", &WireBatch::batch), field("peer", &WireBatch::peer),
            field("described", &WireBatch::described, {.lengthMax = 64}),
            field("rows", &WireBatch::rows, {.itemsMax = 500})};
}

Fields PeerTold::fields()
{
    return {field("code", &PeerTold::code), field("described", &PeerTold::described)};
}

Fields WireStored::fields()
{
    return {field("batch", &WireStored::batch), field("stored", &WireStored::stored),
            field("known", &WireStored::known), field("returned", &WireStored::returned)};
}

} // namespace ow
