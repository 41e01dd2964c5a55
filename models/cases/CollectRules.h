#pragma once
// 领取: how long a result has been lying ready and what is due about it; and who may take it away for somebody else. Pure.
#include "models/cases/CaseClock.h"
#include "models/mailing/Parcel.h"

namespace ow {

CollectWay collectWay(const Case &record);
/// Packed or on its way: it is not at the counter.
bool isInEnvelope(const Case &record);
/// Since when it lies at the counter: made, or brought back by the carrier.
std::optional<QDate> readyOn(const Case &record);

enum class CollectBand { Fresh, RemindDue, Reminded, ShelfDue, Shelved, InEnvelope };
/// Of an issued one.
CollectBand collectBand(const Case &record, const CollectTerms &terms, QDate today, const WorkingCalendar &calendar);
QString collectBandText(CollectBand band);
Light collectLight(CollectBand band);
/// Working days at the counter.
int daysReady(const Case &record, QDate today, const WorkingCalendar &calendar);
/// The last day it lies at the counter; after it, it may be put away.
Result<Deadline> shelfDeadline(const Case &record, const CollectTerms &terms, const WorkingCalendar &calendar);

/// What somebody shows who collects for another.
struct ProxyProof {
    QString paper; ///< kind, number or date: 授权委托书 2026年9月20日
    bool originalSeen = false;

    static Fields fields();
};

/// Somebody wants a result: what is known of him and of the case.
struct CollectClaim {
    const Case &record;
    const Application *application = nullptr; ///< of the case
    const Visit &visit;
    const VisitPerson &receiver;
    const std::optional<ProxyProof> &proxy;
    QDate today;
};
/// The one gate: himself; an agent beside the applicant; an agent or guardian the case knows, within his authority; else an agent whose
/// paper was seen. Why not, at `place`.
std::optional<Fault> collectFault(const CollectClaim &claim, const QString &place);
/// By what he takes it for another who is not here; nothing otherwise.
std::optional<QString> collectAuthority(const CollectClaim &claim);

} // namespace ow
