#pragma once
// The rows a case has by now for the national tables (domain.md §2.3): complete steps only. Pure; the same case gives the same rows under
// the same guids.
#include "models/cases/Case.h"
#include "models/exchange/PeerTables.h"
#include "models/ratings/Rating.h"

namespace ow {

/// One step that has ended, from the log.
struct CaseStep {
    QString name;
    QString act;
    QString handler;
    QString words;
    Instant start;
    Instant end;
};

/// What happened to a case, as its log says; `type` of the event.
struct CaseHappening {
    QString type;
    Instant at;
    QString by; ///< name
};
/// Steps that are over. What is still under way is in none.
QList<CaseStep> stepsOf(const Case &record, const QList<CaseHappening> &happened);

/// All a row can say, in clear.
struct CaseFacts {
    Case record;
    bool instant = false;
    bool online = false;
    PeerValues people; ///< applierName, contactPhone …: of form, card and hall
    struct PaperFact {
        QString code;
        QString name;
        MaterialCheck check;
    };
    QList<PaperFact> papers;
    /// The envelope its result went in, once it arrived.
    struct ParcelFact {
        QString number;
        QString carrier;
        QDate sent;
        QString receiver;
        QDate received;
    };
    std::optional<ParcelFact> parcel = {};
    QList<CaseHappening> happened;
    QList<Rating> ratings; ///< of the case, given, the first one first; a later word stands behind what it is about
};

/// Where a row stands in its case: nothing of it is sent before the acceptance was acknowledged.
enum class RowRank { Acceptance, Course, Conclusion };

struct PeerRow {
    QUuid guid;    ///< of case, kind and key: never another one
    QString table; ///< its kind (RowKinds)
    QString key;
    RowRank rank = RowRank::Course;
    PeerValues ours;
};
QList<PeerRow> rowsOf(const CaseFacts &facts);
/// Its guid at a peer: as it is at the national tables, another one everywhere else.
QUuid guidAt(const QString &peer, const PeerRow &row);

} // namespace ow
