#include "app/onewindow/RolePages.h"

#include "ui/board/BoardPage.h"
#include "ui/kiosk/KioskPage.h"

namespace ow {

const QList<RolePage> &rolePages()
{
    static const QList<RolePage> all = {
        {{StationRole::Kiosk, Icon::Kiosk, QStringLiteral("群众自助取号，打印号票")},
         [](StationContext &context) -> QWidget * { return new KioskPage(context); }},
        {{StationRole::Board, Icon::Board, QStringLiteral("显示和播报叫号、等候人数")},
         [](StationContext &context) -> QWidget * { return new BoardPage(context); }},
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
