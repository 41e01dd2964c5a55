#pragma once
#include "models/calendar/WorkingCalendar.h"
#include "models/catalogue/Catalogue.h"
#include "models/queue/Hall.h"
#include "models/queue/ItemService.h"

namespace ow {

/// What visitors ask of every item, answered from the published version alone.
struct ItemAnswer {
    QString question;
    QString answer;
};

/// Conditions, papers, fee, time limit, place and basis of that version; the place is the queue the hall assigned it to. Pure.
QList<ItemAnswer> itemAnswers(const Item &item, const Catalogue &catalogue, const HallSetup &hall,
                              const ItemServiceView &service);

/// On which day it would be done when all papers are brought today, or on one of the next working days. Pure.
ItemAnswer whenDone(const Item &item, const WorkingCalendar &calendar, QDate today);

} // namespace ow
