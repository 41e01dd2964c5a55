#include "ui/kiosk/KioskScreens.h"

#include "ui/kiosk/KioskCard.h"
#include "ui/kiosk/KioskCheckIn.h"
#include "ui/kiosk/KioskFill.h"
#include "ui/kiosk/KioskGuide.h"
#include "ui/kiosk/KioskOffer.h"
#include "ui/kiosk/KioskPriority.h"
#include "ui/kiosk/KioskProgress.h"
#include "ui/kiosk/KioskQueues.h"
#include "ui/kiosk/KioskRate.h"
#include "ui/kiosk/KioskResult.h"
#include "ui/kiosk/KioskSearch.h"
#include "ui/kiosk/KioskServices.h"
#include "ui/kiosk/KioskSlots.h"
#include "ui/kiosk/KioskSuggest.h"

namespace ow {

KioskScreens KioskScreens::make(CardReader *reader, bool readsCards)
{
    KioskScreens screens;
    screens.queues = new KioskQueues(readsCards);
    screens.services = new KioskServices;
    screens.search = new KioskSearch;
    screens.guide = new KioskGuide;
    screens.offer = new KioskOffer;
    screens.priority = new KioskPriority;
    screens.card = reader ? new KioskCard(reader) : nullptr;
    screens.times = new KioskSlots;
    screens.checkIn = new KioskCheckIn(readsCards);
    screens.progress = new KioskProgress;
    screens.fill = new KioskFill;
    screens.rate = new KioskRate;
    screens.suggest = new KioskSuggest;
    screens.result = new KioskResult;
    return screens;
}

QList<QWidget *> KioskScreens::all() const
{
    QList<QWidget *> widgets{queues, services, search,   guide, offer, priority, card,
                             times,  checkIn,  progress, fill,  rate,  suggest,  result};
    widgets.removeAll(nullptr);
    return widgets;
}

} // namespace ow
