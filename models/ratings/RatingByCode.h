#pragma once
// 扫码评价: the hub's own acts behind the page /rate. Nobody signed in at a station can take them.
#include "models/ratings/RatingCommands.h"

namespace ow {

/// A code for the slip of this ticket: the event that keeps its digest goes into the decision, the code itself only into the reply.
/// Nothing at a window, so that no clerk ever holds one.
std::optional<QString> codeForSlip(CommandContext &context, const QUuid &ticket, Decision &decision);

enum class ByCodeOutcome {
    Asked,     ///< the code is good: this is what may be rated
    Given,     ///< the rating stands
    Wrong,     ///< no such code, used up, or too late: never which
    NotYet,    ///< the service is not over
    Rated,     ///< given before; a later word may be added
    Incomplete ///< see `faults`
};
constexpr Code<ByCodeOutcome> byCodeOutcomeCodes[] = {
    {ByCodeOutcome::Asked, "asked"},   {ByCodeOutcome::Given, "given"}, {ByCodeOutcome::Wrong, "wrong"},
    {ByCodeOutcome::NotYet, "notYet"}, {ByCodeOutcome::Rated, "rated"}, {ByCodeOutcome::Incomplete, "incomplete"}};
constexpr std::span<const Code<ByCodeOutcome>> codesOf(ByCodeOutcome)
{
    return byCodeOutcomeCodes;
}

struct ByCodeReply {
    ByCodeOutcome outcome = ByCodeOutcome::Wrong;
    std::optional<PublicRating> rating = {};
    std::optional<Instant> servedAt = {};
    std::optional<bool> later = {};      ///< it is a later word that may be said
    std::optional<QString> again = {};   ///< a new code, for one later word
    std::optional<QString> problem = {}; ///< id of why it was refused
    static Fields fields();
};

struct ByCode {
    QString code;                        ///< as typed
    std::optional<RatingSaid> said = {}; ///< absent: only asked what it is for
    bool later = false;                  ///< said on top of a rating that was given (追评)
    RatingChannel channel = RatingChannel::Code;
};
Decision answerByCode(CommandContext &context, const ByCode &asked);
/// The same for the last service of a case, of who has proved that it is his: the visit of `ticket`, in which it was taken in, or a
/// hand-over. `asked.code` says nothing then.
Decision answerByCase(CommandContext &context, const QString &caseNumber, const QUuid &ticket, const ByCode &asked);

} // namespace ow
