#pragma once
#include "models/credit/CreditStore.h"
#include "models/store/Command.h"

namespace ow {

struct CreditReply {
    CreditMark mark; ///< without its index
    static Fields fields();
};

/// 信用修复: by somebody else than who made the mark, with why and on what evidence.
struct RepairCredit {
    static constexpr char name[] = "credit.repair";
    using Reply = CreditReply;
    QUuid mark;
    QString reason;
    QString evidence;
    static Fields fields();
};

/// Marks of this hall, the last one first.
struct CreditMarksView {
    static constexpr char name[] = "creditMarks";
    QDate day;
    QList<CreditMark> marks; ///< without their indexes
    static Fields fields();
};

/// What a window needs to know without a name: whom a mark bars, and why. Kept by the station while the hub is away.
struct CreditBar {
    QUuid id;
    CreditRegime regime = CreditRegime::Tolerance;
    QUuid person;
    QString caseNumber;
    QString itemName;
    QDate since;
    QDate until;
    static Fields fields();
};
struct CreditBarsView {
    static constexpr char name[] = "creditBars";
    QList<CreditBar> bars;
    static Fields fields();
};
/// Takes an event of a mark into the view; false when it does not fit.
bool foldBars(CreditBarsView &view, const QString &type, const QJsonObject &data);
bool foldMarks(CreditMarksView &view, const QString &type, const QJsonObject &data);
/// The bar of the person by what this station has seen.
std::optional<Fault> seenBar(const CreditBarsView &view, CreditRegime regime, const QUuid &person, QDate today);

/// The mark that bars the person from this regime today, however often he was met anew.
std::optional<CreditMark> creditBarOf(Connection &db, CreditRegime regime, const QUuid &person, QDate today);

std::span<const CommandRow> creditCommands();
std::span<const EventRow> creditEvents();
std::span<const ViewRow> creditViews();

} // namespace ow
