#include "app/onewindow/RolePages.h"

#include "ui/board/BoardPage.h"
#include "ui/delivery/DeliveryPage.h"
#include "ui/greeter/GreeterPage.h"
#include "ui/kiosk/KioskPage.h"
#include "ui/rating/RatingPage.h"
#include "ui/reader/ReaderChoice.h"
#include "ui/review/ReviewPage.h"
#include "ui/supervisor/SupervisorPage.h"
#include "ui/window/WindowPage.h"

namespace ow {

namespace {
CardReader *stationReader(StationContext &context)
{
    return makeCardReader(context.reader, context.clock, context.scheduler);
}
} // namespace

const QList<RolePage> &rolePages()
{
    static const QList<RolePage> all = {
        {{StationRole::Window, Icon::Window},
         nullptr,
         [](StationContext &context, const SignedIn &clerk) -> QWidget * {
             return new WindowPage(context, clerk, context.window);
         }},
        {{StationRole::Greeter, Icon::Help},
         nullptr,
         [](StationContext &context, const SignedIn &) -> QWidget * { return new GreeterPage(context); }},
        {{StationRole::Kiosk, Icon::Kiosk},
         [](StationContext &context) -> QWidget * { return new KioskPage(context); }},
        {{StationRole::Board, Icon::Board},
         [](StationContext &context) -> QWidget * { return new BoardPage(context); }},
        {{StationRole::Rating, Icon::Rating},
         [](StationContext &context) -> QWidget * { return new RatingPage(context); }},
        {{StationRole::Review, Icon::Review},
         nullptr,
         [](StationContext &context, const SignedIn &reviewer) -> QWidget * {
             return new ReviewPage(context, reviewer);
         }},
        {{StationRole::Delivery, Icon::Delivery},
         nullptr,
         [](StationContext &context, const SignedIn &clerk) -> QWidget * {
             return new DeliveryPage(context, clerk, context.window, stationReader(context));
         }},
        {{StationRole::Supervisor, Icon::Supervisor},
         nullptr,
         [](StationContext &context, const SignedIn &) -> QWidget * { return new SupervisorPage(context); }},
    };
    return all;
}

const RolePage *rolePage(StationRole role)
{
    for (const RolePage &page : rolePages()) {
        if (page.tile.role == role)
            return &page;
    }
    return nullptr;
}

} // namespace ow
