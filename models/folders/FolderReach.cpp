#include "models/folders/FolderReach.h"

#include "models/access/UserStore.h"
#include "models/base/ProblemTypes.h"
#include "models/catalogue/Catalogue.h"
#include "models/folders/FolderStore.h"

namespace ow {

FolderReach::FolderReach(Connection &db, const Actor &actor) : m_role(actor.stationRole)
{
    for (const User &user : UserStore::all(db)) {
        if (user.name == actor.user)
            m_unit = user.unit;
        if (user.active && (rolesOf(user) & only(Role::Reviewer)))
            m_unitsWithReviewers.insert(user.unit);
    }
}

bool FolderReach::covers(const FolderPlace &place) const
{
    switch (m_role) {
    case StationRole::Window:
    case StationRole::Supervisor: return place.spot == FolderSpot::Hall || place.spot == FolderSpot::Lost;
    case StationRole::Delivery: return place.spot == FolderSpot::Counter;
    case StationRole::Review:
        return place.spot == FolderSpot::Unit && (place.unit == m_unit || !m_unitsWithReviewers.contains(place.unit));
    case StationRole::Greeter:
    case StationRole::Kiosk:
    case StationRole::Board:
    case StationRole::Rating: break;
    }
    return false;
}

QString FolderReach::name(const Catalogue &catalogue) const
{
    switch (m_role) {
    case StationRole::Delivery: return counterPlace().name;
    case StationRole::Review: return unitPlace(catalogue, m_unit).name;
    default: return hallPlace().name;
    }
}

FolderStanding standingOf(Connection &db, const QUuid &caseId)
{
    return FolderStore::standing(db, caseId).value_or(FolderStanding{caseId, hallPlace(), {}, {}, {}});
}

std::optional<Problem> whyNotSettle(const Actor &actor, const FolderReach &reach, const FolderException &exception,
                                    FolderOutcome outcome)
{
    const auto side = settlingSide(exception.fault, outcome);
    if (!side)
        return Problem(problem::FolderOutcomeWrong,
                       {{QStringLiteral("fault"), folderFaultText(exception.fault)},
                        {QStringLiteral("outcome"), folderOutcomeText(outcome)}});
    if (*side == FolderSide::Receiver) {
        if (!reach.covers(exception.to))
            return Problem(problem::FolderNotAddressed, {{QStringLiteral("place"), exception.to.name}});
        return std::nullopt;
    }
    // Who found it does not explain it away himself.
    if (exception.found.user == actor.user)
        return Problem(problem::FolderSameHands);
    if (exception.sender.user != actor.user && (actor.roles & only(Role::Supervisor)) == 0)
        return Problem(
            problem::FolderNotHis,
            {{QStringLiteral("name"), exception.sender.name}, {QStringLiteral("act"), QStringLiteral("说明这条异常")}});
    return std::nullopt;
}

FolderPlace unitPlace(const Catalogue &catalogue, const QString &unit)
{
    const CatalogueUnit *known = catalogue.unit(unit);
    return {FolderSpot::Unit, unit, known ? known->name : unit};
}

} // namespace ow
