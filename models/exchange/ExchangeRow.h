#pragma once
// 上报数据: rows on their way to a peer. Values are sealed under their application's key; here stands where each row is, and why not further.
#include "models/exchange/PeerTables.h"
#include "models/store/Event.h"

namespace ow {

enum class RowState {
    Held,         ///< by our own check the peer would not take it
    Sending,      ///< in a batch the peer has not acknowledged
    Acknowledged, ///< the peer has it
    Returned      ///< the peer sent it back
};
constexpr Code<RowState> rowStateCodes[] = {{RowState::Held, "held"},
                                            {RowState::Sending, "sending"},
                                            {RowState::Acknowledged, "acknowledged"},
                                            {RowState::Returned, "returned"}};
constexpr std::span<const Code<RowState>> codesOf(RowState)
{
    return rowStateCodes;
}
QString rowStateText(RowState state);

/// cd_operation.
enum class RowOperation { Insert, Update };
constexpr Code<RowOperation> rowOperationCodes[] = {{RowOperation::Insert, "I"}, {RowOperation::Update, "U"}};
constexpr std::span<const Code<RowOperation>> codesOf(RowOperation)
{
    return rowOperationCodes;
}

struct ExchangeRow {
    QUuid guid;                       ///< row_guid, the same for ever
    std::optional<QString> peer = {}; ///< code of whom it goes to; absent: the national tables
    QString table;
    QString tableLabel;
    QUuid caseId;
    QUuid application;
    QString caseNumber;
    QString itemName;
    int version = 0; ///< of its content; the peer takes each once
    RowOperation operation = RowOperation::Insert;
    RowState state = RowState::Held;
    QByteArray sealed; ///< its values
    QByteArray mark;   ///< keyed digest of what the case says: whether it says something else now
    std::optional<QByteArray> corrections = {}; ///< sealed: columns a person put right; they outlast what the case says
    std::optional<QUuid> batch = {};            ///< the last it was in
    QList<PeerFault> faults;                    ///< of a held row; of a returned one, what the peer says
    std::optional<bool> secret = {};
    Instant changedAt;

    static Fields fields();
    QString peerCode() const;
};

/// cd_batch: rows of one case that go together. Kept as it was, whatever becomes of its rows.
struct ExchangeBatch {
    QUuid id;
    QUuid caseId;
    QString caseNumber;
    Instant madeAt;
    QList<ExchangeRow> rows;
    std::optional<QString> correctedBy = {}; ///< name of who put a returned row right
    std::optional<QString> peer = {};        ///< as of its rows

    static Fields fields();
    QString peerCode() const;
};

/// Whether a peer is reported to, and by which description where it is the hall's own.
struct ExchangePeer {
    QString code;
    bool chosen = false;
    std::optional<QString> description = {}; ///< the file; absent: the one that comes with the program
    QString changedBy;                       ///< name
    Instant changedAt;

    static Fields fields();
};
struct ExchangePeerChanged {
    static constexpr char type[] = "gov.exchange.peerChanged.v1";
    ExchangePeer peer;
    static Fields fields();
};

struct ExchangeBatched {
    static constexpr char type[] = "gov.exchange.batched.v1";
    ExchangeBatch batch;
    static Fields fields();
};
/// These rows cannot go as they are.
struct ExchangeHeld {
    static constexpr char type[] = "gov.exchange.held.v1";
    QList<ExchangeRow> rows;
    std::optional<QUuid> batch = {}; ///< that is taken back, unsent
    static Fields fields();
};
struct ExchangeAcknowledged {
    static constexpr char type[] = "gov.exchange.acknowledged.v1";
    QUuid batch;
    QUuid caseId;
    static Fields fields();
};
/// dn_audit_abnormal of one row.
struct ExchangeReturned {
    static constexpr char type[] = "gov.exchange.returned.v1";
    ExchangeRow row;
    static Fields fields();
};

/// As it goes over the line: POST /v1/halls/{hall}/exchange, in clear inside TLS. Repeated until answered; a row the platform has in that
/// version or a later one is passed over.
struct WireRow {
    struct Value {
        QString column;
        QString value;
        static Fields fields();
    };
    QString table;
    QUuid guid;
    int version = 0;
    RowOperation operation = RowOperation::Insert;
    QList<Value> values; ///< cd_* and data_source included

    static Fields fields();
};
struct WireBatch {
    QUuid batch;
    QString peer;                          ///< its code
    std::optional<QString> described = {}; ///< digest of the hall's own description, which the platform was told before
    QList<WireRow> rows;
    static Fields fields();
};
struct WireStored {
    QUuid batch;
    int stored = 0; ///< new ones
    int known = 0;
    int returned = 0; ///< come back by the feed
    static Fields fields();
};

struct PeerTold {
    QString code;
    QString described; ///< digest of the description
    static Fields fields();
};

/// cd_batch as it stands in a column: 32 characters.
QString batchText(const QUuid &batch);

} // namespace ow
