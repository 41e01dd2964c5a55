#pragma once
#include "ui/chooser/ChooserPage.h"
#include "ui/session/StaffShell.h"

namespace ow {

/// One role of the program: its tile in the chooser and its page. A new role is a row here.
struct RolePage {
    RoleTile tile;
    /// For roles that work without a person.
    QWidget *(*unattended)(StationContext &context) = nullptr;
    /// For roles of a signed-in person.
    StaffShell::MakePage staff = {};
};

const QList<RolePage> &rolePages();
/// Null when the program has no page of that role.
const RolePage *rolePage(StationRole role);

} // namespace ow
