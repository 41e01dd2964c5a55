#pragma once
// 上报: what the hub makes of a case by itself, what comes back from the peer, and what a person puts right.
#include "models/exchange/ExchangeStore.h"
#include "models/exchange/RowPlan.h"
#include "models/store/Command.h"

namespace ow {

struct RowReply {
    ExchangeRow row; ///< without its values
    static Fields fields();
};

/// A row of dn_audit_abnormal: the platform sends a row back. By the platform alone. Once for each version of a row; of a version that was
/// put right since, it is passed over.
struct ReturnRow {
    static constexpr char name[] = "exchange.return";
    using Reply = RowReply;
    QUuid row;
    int version = 0;
    QString errType;
    QString remark; ///< the reason in the peer's words
    static Fields fields();
};

/// Columns put right by a person, judged whole with every fault at its column; goes in a new batch. SecretExport.
struct CorrectRow {
    static constexpr char name[] = "exchange.correct";
    using Reply = RowReply;
    QUuid row;
    QList<WireRow::Value> values;
    static Fields fields();
};

struct ExchangePeerReply {
    QString code;
    bool chosen = false;
    static Fields fields();
};

/// 报送对象: whether a peer is reported to from now on, by what every case says that moves. `description`: the hall's own, in place of an
/// earlier one of that code; ExchangeTable names everything that does not hold together. ExchangePeerShipped, ExchangePeerUnknown.
struct SetExchangePeer {
    static constexpr char name[] = "exchange.setPeer";
    using Reply = ExchangePeerReply;
    QString code;
    bool chosen = false;
    std::optional<QString> description = {}; ///< the file
    static Fields fields();
};

/// The file a peer is described by; parameter code.
struct ExchangePeerView {
    static constexpr char name[] = "exchangePeer";
    QString code;
    QString description;
    static Fields fields();
};

/// 被退回数据, and whom the hall reports to. No value of a row stands in it.
struct ExchangeView {
    static constexpr char name[] = "exchange";
    struct PeerLine {
        QString code;
        QString name;
        QString standard;
        int tables = 0;
        bool chosen = false;
        bool own = false; ///< described by the hall
        ExchangeFigures figures;
        static Fields fields();
    };
    QList<PeerLine> peers;
    QList<ExchangeRow> rows; ///< held and returned of those chosen, the last one first
    static Fields fields();
};

/// One row in clear. Shows personal values: parameters id (its case), row and reason.
struct ExchangeRowView {
    static constexpr char name[] = "exchangeRow";
    struct Line {
        QString column;
        QString label;
        QString value;
        bool required = false;
        QString fault;             ///< a sentence; empty when it is in order
        QList<PeerChoice> choices; ///< what may stand there, where it is a code
        static Fields fields();
    };
    ExchangeRow row;
    QList<Line> lines;
    QList<QString> batches; ///< all it was in, the first one first
    static Fields fields();
};

/// Values of a row in clear, corrections in.
Result<PeerValues> openRow(Connection &db, Sealer &sealer, const ExchangeRow &row);
/// As it goes over the line. SecretExport, SealBroken.
Result<WireBatch> wireBatch(Connection &db, Sealer &sealer, const QString &hall, const ExchangeBatch &batch);

// The hub's own acts; each a decision of the writer.
/// What of this case can go now, or is held; no events when nothing is new.
Result<Decision> decideExchange(CommandContext &context, const QUuid &caseId);
Result<Decision> decideBatchAcknowledged(CommandContext &context, const QUuid &batch);
/// It cannot be sent any more, for this reason.
Result<Decision> decideBatchWithdrawn(CommandContext &context, const QUuid &batch, const Problem &why);

std::span<const CommandRow> exchangeCommands();
std::span<const EventRow> exchangeEvents();
std::span<const ViewRow> exchangeViews();

} // namespace ow
