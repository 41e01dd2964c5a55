#include "models/cases/CaseHearing.h"

namespace ow {

Fields OpinionBack::fields()
{
    return {field("reason", &OpinionBack::reason, {.lengthMax = 500}), field("on", &OpinionBack::on),
            field("by", &OpinionBack::by)};
}

Fields UnitOpinion::fields()
{
    return {field("agrees", &UnitOpinion::agrees), field("text", &UnitOpinion::text, {.lengthMax = 500}),
            field("at", &UnitOpinion::at),         field("by", &UnitOpinion::by),
            field("byName", &UnitOpinion::byName), field("back", &UnitOpinion::back)};
}

Fields HearingRequest::fields()
{
    return {field("unit", &HearingRequest::unit),
            field("unitName", &HearingRequest::unitName),
            field("matter", &HearingRequest::matter),
            field("within", &HearingRequest::within),
            field("due", &HearingRequest::due),
            field("explanation", &HearingRequest::explanation, {.lengthMax = 2000}),
            field("silence", &HearingRequest::silence, {.lengthMax = 300}),
            field("veto", &HearingRequest::veto),
            field("opinions", &HearingRequest::opinions, {.itemsMax = 50}),
            field("silentOn", &HearingRequest::silentOn)};
}

const UnitOpinion *HearingRequest::standing() const
{
    return opinions.isEmpty() || opinions.last().back ? nullptr : &opinions.last();
}

Fields CaseHearing::fields()
{
    return {field("rule", &CaseHearing::rule), field("quorum", &CaseHearing::quorum),
            field("legalBasis", &CaseHearing::legalBasis, {.lengthMax = 300}),
            field("requests", &CaseHearing::requests, {.itemsMax = 20})};
}

} // namespace ow
