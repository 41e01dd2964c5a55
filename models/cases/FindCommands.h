#pragma once
// 查办件: cases by what people bring or say: a card, a name's syllables, last four, short number, case number, licence, part of a company.
#include "models/cases/CaseStore.h"
#include "models/finding/FindStore.h"
#include "models/identity/IdentityCard.h"
#include "models/store/Command.h"

namespace ow {

struct FoundCases {
    QList<Case> cases; ///< masked, the newest first
    bool more = false; ///< there are others: one more word would tell them apart
    static Fields fields();
};

/// A command because names and numbers never stand in an address; it changes nothing. One of both.
struct FindCases {
    static constexpr char name[] = "case.find";
    static constexpr int foundMax = 30;
    using Reply = FoundCases;
    std::optional<QString> text = {};
    std::optional<IdentityCard> card = {};
    static Fields fields();
};

/// By whom, of which company, by which number and phone these cases of an application are found from now on.
PendingEvent findable(CommandContext &context, const Application &application, const DraftBody &body,
                      const QList<Case> &cases);
/// By its result's number, once it has one.
PendingEvent findable(CommandContext &context, const Case &record);

/// For cases of before, some at a time; of the hub itself, once a second while there are any.
Result<Decision> decideFindable(CommandContext &context);

std::span<const CommandRow> findCommands();

} // namespace ow
