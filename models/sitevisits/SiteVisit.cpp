#include "models/sitevisits/SiteVisit.h"

#include <algorithm>

namespace ow {

const SiteStop *SiteVisit::stopOf(const QUuid &caseId) const
{
    const auto found =
        std::find_if(stops.begin(), stops.end(), [&](const SiteStop &stop) { return stop.caseId == caseId; });
    return found == stops.end() ? nullptr : &*found;
}

bool SiteVisit::isComplete() const
{
    return std::all_of(stops.begin(), stops.end(), [](const SiteStop &stop) { return stop.finding.has_value(); });
}

Fields SiteOfficer::fields()
{
    return {field("user", &SiteOfficer::user), field("name", &SiteOfficer::name), field("unit", &SiteOfficer::unit),
            field("unitName", &SiteOfficer::unitName)};
}

Fields SitePhoto::fields()
{
    return {field("sha256", &SitePhoto::sha256, {.lengthMin = 64, .lengthMax = 64}), field("media", &SitePhoto::media),
            field("pages", &SitePhoto::pages, {.min = 1, .max = 200})};
}

Fields SiteFinding::fields()
{
    return {field("passes", &SiteFinding::passes),
            field("wordsSealed", &SiteFinding::wordsSealed, {.lengthMax = 8000}),
            field("photos", &SiteFinding::photos),
            field("byName", &SiteFinding::byName),
            field("enteredOn", &SiteFinding::enteredOn),
            field("paper", &SiteFinding::paper)};
}

Fields SiteStop::fields()
{
    return {field("case", &SiteStop::caseId),
            field("application", &SiteStop::application),
            field("caseNumber", &SiteStop::caseNumber),
            field("shortNumber", &SiteStop::shortNumber, {.lengthMax = 9}),
            field("itemName", &SiteStop::itemName),
            field("maskedName", &SiteStop::maskedName),
            field("arrive", &SiteStop::arrive, {.lengthMin = 5, .lengthMax = 5}),
            field("placeSealed", &SiteStop::placeSealed, {.lengthMax = 4000}),
            field("looksAt", &SiteStop::looksAt, {.lengthMax = 100, .itemsMax = siteLooksMax}),
            field("finding", &SiteStop::finding)};
}

Fields SiteVisit::fields()
{
    return {field("id", &SiteVisit::id),
            field("state", &SiteVisit::state),
            field("on", &SiteVisit::on),
            field("officers", &SiteVisit::officers, {.itemsMax = siteOfficersMax}),
            field("stops", &SiteVisit::stops, {.itemsMax = siteStopsMax}),
            field("madeBy", &SiteVisit::madeBy),
            field("madeByName", &SiteVisit::madeByName),
            field("paper", &SiteVisit::paper),
            field("cancelled", &SiteVisit::cancelled, {.lengthMax = 300})};
}

} // namespace ow
