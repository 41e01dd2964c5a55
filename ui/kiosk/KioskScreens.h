#pragma once
#include <QList>

class QWidget;

namespace ow {
class CardReader;
class KioskCard;
class KioskCheckIn;
class KioskFill;
class KioskGuide;
class KioskOffer;
class KioskPriority;
class KioskProgress;
class KioskQueues;
class KioskResult;
class KioskRate;
class KioskSearch;
class KioskServices;
class KioskSlots;
class KioskSuggest;

/// The pages a visitor walks through at the kiosk, in the language that held when they were made. Owned by whatever they are put into.
struct KioskScreens {
    KioskQueues *queues = nullptr;
    KioskServices *services = nullptr;
    KioskSearch *search = nullptr;
    KioskGuide *guide = nullptr;
    KioskOffer *offer = nullptr;
    KioskPriority *priority = nullptr;
    KioskCard *card = nullptr; ///< null without a reader
    KioskSlots *times = nullptr;
    KioskCheckIn *checkIn = nullptr;
    KioskProgress *progress = nullptr;
    KioskFill *fill = nullptr;
    KioskRate *rate = nullptr;
    KioskSuggest *suggest = nullptr;
    KioskResult *result = nullptr;

    /// `readsCards`: a card can be read, here or by whoever goes on with the visit.
    static KioskScreens make(CardReader *reader, bool readsCards);
    QList<QWidget *> all() const;
};

} // namespace ow
