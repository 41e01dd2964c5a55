#pragma once
#include "models/base/Describe.h"

namespace ow {

/// What a visitor wants done in his own name: it runs in a program of its own that ends with him, so that nothing of him is left in the
/// kiosk's. Names of the hall and of items only; who he is he says there.
struct KioskVisit {
    enum class Kind { Ticket, Booking, CheckIn, Progress, Fill, HandIn, Rate, Suggest };

    Kind kind = Kind::Progress;
    QString queue = {}; ///< chosen already; of tickets, and of bookings where it is
    QString item = {};  ///< chosen already; its code
    QString itemName = {};
    bool unsure = false; ///< he is to be met
    bool elder = false;
    bool english = false;

    static Fields fields();
};

constexpr Code<KioskVisit::Kind> kioskVisitCodes[] = {
    {KioskVisit::Kind::Ticket, "ticket"},   {KioskVisit::Kind::Booking, "booking"},
    {KioskVisit::Kind::CheckIn, "checkIn"}, {KioskVisit::Kind::Progress, "progress"},
    {KioskVisit::Kind::Fill, "fill"},       {KioskVisit::Kind::HandIn, "handIn"},
    {KioskVisit::Kind::Rate, "rate"},       {KioskVisit::Kind::Suggest, "suggest"}};
constexpr std::span<const Code<KioskVisit::Kind>> codesOf(KioskVisit::Kind)
{
    return kioskVisitCodes;
}

} // namespace ow
