#pragma once
#include "models/cases/CaseStore.h"
#include "models/identity/IdentityCard.h"
#include "models/store/Command.h"

namespace ow {

/// What waits for somebody at the collecting queue: how many, and where. Never what, and never whose.
struct ResultsReady {
    int count = 0;
    QString queue; ///< code; empty when the hall named no collecting queue
    QString queueName;
    QList<int> windows; ///< whose own work the queue is
    static Fields fields();
};

/// Whether results of who identifies himself are ready: by the code on his paper (ticket), its number of today, or identity; exactly
/// one of them. A command because identities never stand in an address; it changes nothing. Nobody known: none.
struct AskResults {
    static constexpr char name[] = "result.ask";
    using Reply = ResultsReady;
    std::optional<QUuid> ticket;
    std::optional<QString> number;
    std::optional<IdentityCard> card;
    static Fields fields();
};

std::span<const CommandRow> resultCommands();

} // namespace ow
