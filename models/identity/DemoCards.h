#pragma once
#include "models/identity/CardReading.h"
#include "models/identity/IdentityCard.h"

namespace ow {

/// A made-up person of the demo hall, with what he is there for.
struct DemoCard {
    QString note;
    IdentityCard card;
    std::optional<CardReading> reading = {}; ///< absent: by its chip

    static Fields fields();
};

/// Of resources/texts/demo-cards.json; empty when it cannot be read.
QList<DemoCard> demoCardsFrom(const QByteArray &json);

} // namespace ow
