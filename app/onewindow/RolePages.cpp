#include "app/onewindow/RolePages.h"

#include "ui/board/BoardPage.h"
#include "ui/kiosk/KioskPage.h"
#include "ui/rating/RatingPage.h"
#include "ui/supervisor/SupervisorPage.h"

namespace ow {

const QList<RolePage> &rolePages()
{
    static const QList<RolePage> all = {
        {{StationRole::Kiosk, Icon::Kiosk},
         [](StationContext &context) -> QWidget * { return new KioskPage(context); }},
        {{StationRole::Board, Icon::Board},
         [](StationContext &context) -> QWidget * { return new BoardPage(context); }},
        {{StationRole::Rating, Icon::Rating},
         [](StationContext &context) -> QWidget * { return new RatingPage(context); }},
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
