#pragma once
// 演练: a training hall has visitors whenever somebody wants to practise.
#include "models/queue/TicketCommands.h"

namespace ow {

/// A made-up visitor (resources/texts/demo-cards.json) comes in with his card and takes a number: for a queue of the window its sender
/// has open, otherwise for any queue of the hall, and with an item that queue serves. Hours do not matter. TrainingOnly in any other hall.
struct PracticeVisit {
    static constexpr char name[] = "training.visit";
    using Reply = IssuedTicket;
    static Fields fields() { return {}; }
};

std::span<const CommandRow> practiceCommands();

} // namespace ow
