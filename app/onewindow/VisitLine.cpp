#include "app/onewindow/VisitLine.h"

namespace ow {

Fields VisitSetup::fields()
{
    return {field("hub", &VisitSetup::hub, {.lengthMax = 2000}), field("station", &VisitSetup::station),
            field("hall", &VisitSetup::hall)};
}

} // namespace ow
