#pragma once
#include "models/catalogue/Catalogue.h"
#include "models/queue/Hall.h"

namespace ow {

/// What visitors ask of every item, answered from the published version alone.
struct ItemAnswer {
    QString question;
    QString answer;
};

/// Conditions, papers, fee, time limit, place and basis of that version. Pure.
QList<ItemAnswer> itemAnswers(const Item &item, const Catalogue &catalogue, const HallSetup &hall);

} // namespace ow
