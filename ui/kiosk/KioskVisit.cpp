#include "ui/kiosk/KioskVisit.h"

namespace ow {

Fields KioskVisit::fields()
{
    return {field("kind", &KioskVisit::kind),      field("queue", &KioskVisit::queue),
            field("item", &KioskVisit::item),      field("itemName", &KioskVisit::itemName),
            field("unsure", &KioskVisit::unsure),  field("elder", &KioskVisit::elder),
            field("english", &KioskVisit::english)};
}

} // namespace ow
