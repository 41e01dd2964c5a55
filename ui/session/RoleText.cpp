#include "ui/session/RoleText.h"

#include <QCoreApplication>

namespace ow {

namespace {
QString roleWord(const char *source)
{
    return QCoreApplication::translate("RoleText", source);
}
} // namespace

QString RoleText::name(Role role)
{
    switch (role) {
    case Role::Clerk: return roleWord(QT_TRANSLATE_NOOP("RoleText", "窗口人员"));
    case Role::Greeter: return roleWord(QT_TRANSLATE_NOOP("RoleText", "导服"));
    case Role::Reviewer: return roleWord(QT_TRANSLATE_NOOP("RoleText", "审批人员"));
    case Role::Delivery: return roleWord(QT_TRANSLATE_NOOP("RoleText", "出件人员"));
    case Role::Supervisor: return roleWord(QT_TRANSLATE_NOOP("RoleText", "大厅主管"));
    case Role::Administrator: return roleWord(QT_TRANSLATE_NOOP("RoleText", "系统管理员"));
    }
    return {};
}

QString RoleText::name(StationRole role)
{
    switch (role) {
    case StationRole::Window: return roleWord(QT_TRANSLATE_NOOP("RoleText", "窗口"));
    case StationRole::Greeter: return roleWord(QT_TRANSLATE_NOOP("RoleText", "导服台"));
    case StationRole::Kiosk: return roleWord(QT_TRANSLATE_NOOP("RoleText", "取号机"));
    case StationRole::Board: return roleWord(QT_TRANSLATE_NOOP("RoleText", "大厅屏"));
    case StationRole::Rating: return roleWord(QT_TRANSLATE_NOOP("RoleText", "评价屏"));
    case StationRole::Review: return roleWord(QT_TRANSLATE_NOOP("RoleText", "审批"));
    case StationRole::Delivery: return roleWord(QT_TRANSLATE_NOOP("RoleText", "出件"));
    case StationRole::Supervisor: return roleWord(QT_TRANSLATE_NOOP("RoleText", "主管"));
    }
    return {};
}

QString RoleText::purpose(StationRole role)
{
    switch (role) {
    case StationRole::Window: return roleWord(QT_TRANSLATE_NOOP("RoleText", "叫号、核验、填表、受理"));
    case StationRole::Greeter: return roleWord(QT_TRANSLATE_NOOP("RoleText", "代取号、预检材料、解答"));
    case StationRole::Kiosk: return roleWord(QT_TRANSLATE_NOOP("RoleText", "群众自助取号，打印号票"));
    case StationRole::Board: return roleWord(QT_TRANSLATE_NOOP("RoleText", "显示和播报叫号、等候人数"));
    case StationRole::Rating: return roleWord(QT_TRANSLATE_NOOP("RoleText", "群众评价本次服务"));
    case StationRole::Review: return roleWord(QT_TRANSLATE_NOOP("RoleText", "审查、补正、决定"));
    case StationRole::Delivery: return roleWord(QT_TRANSLATE_NOOP("RoleText", "核对身份，送达结果"));
    case StationRole::Supervisor: return roleWord(QT_TRANSLATE_NOOP("RoleText", "看大厅现在，调度窗口"));
    }
    return {};
}

} // namespace ow
