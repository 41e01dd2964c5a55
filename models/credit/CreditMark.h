#pragma once
// 失信记录: a commitment that was not kept, held by person (domain.md §4). Who lets a tolerated paper lapse may have no further
// tolerant acceptance for a while; 告知承诺 has marks of its own, and neither speaks for the other.
#include "models/store/Event.h"

namespace ow {

/// What was promised: papers brought later, or conditions met (告知承诺).
enum class CreditRegime { Tolerance, InformedPromise };
constexpr Code<CreditRegime> creditRegimeCodes[] = {{CreditRegime::Tolerance, "tolerance"},
                                                    {CreditRegime::InformedPromise, "informedPromise"}};
constexpr std::span<const Code<CreditRegime>> codesOf(CreditRegime)
{
    return creditRegimeCodes;
}

/// 修复: the mark bars no longer, from that day on.
struct CreditRepair {
    QDate on;
    QString by; ///< user
    QString byName;
    QString reason;
    QString evidence; ///< what was shown

    static Fields fields();
};

struct CreditMark {
    QUuid id;
    CreditRegime regime = CreditRegime::Tolerance;
    QUuid person;
    QByteArray personIndex; ///< blind index of his number; left out where people read
    QString maskedName;
    QUuid caseId;
    QString caseNumber;
    QString itemName;
    QList<QString> materials; ///< names of what did not come, or the conditions that were not met
    QDate since;
    QDate until; ///< last day
    QString by;  ///< user who decided it
    QString byName;
    std::optional<CreditRepair> repair = {};

    static Fields fields();
};

struct CreditMarked {
    static constexpr char type[] = "gov.credit.marked.v1";
    CreditMark mark;
    static Fields fields();
};
struct CreditRepaired {
    static constexpr char type[] = "gov.credit.repaired.v1";
    CreditMark mark; ///< as it is afterwards
    static Fields fields();
};

enum class CreditStanding { Active, Over, Repaired };
CreditStanding creditStanding(const CreditMark &mark, QDate today);
QString creditStandingText(CreditStanding standing);
QString creditRegimeText(CreditRegime regime);

/// The mark that bars longest today, of one regime; null when none does.
const CreditMark *barring(const QList<CreditMark> &marks, CreditRegime regime, QDate today);
/// 2027年4月10日: with its year, for a bar outlives it.
QString creditDay(QDate day);
/// ToleranceBarred or PromiseBarred at "commitment": since when, until when, by which case.
Fault creditBarred(const CreditMark &mark);

} // namespace ow
