#pragma once
// Who may do what: roles of people and kinds of stations, as sets in the command and view tables.
#include "models/base/Describe.h"

namespace ow {

enum class Role : quint32 {
    Clerk = 1,          ///< 窗口人员
    Greeter = 2,        ///< 导服
    Reviewer = 4,       ///< 审批人员
    Delivery = 8,       ///< 出件人员
    Supervisor = 16,    ///< 大厅主管
    Administrator = 32, ///< 系统管理员
};
constexpr Code<Role> roleCodes[] = {{Role::Clerk, "clerk"},           {Role::Greeter, "greeter"},
                                    {Role::Reviewer, "reviewer"},     {Role::Delivery, "delivery"},
                                    {Role::Supervisor, "supervisor"}, {Role::Administrator, "administrator"}};
constexpr std::span<const Code<Role>> codesOf(Role)
{
    return roleCodes;
}

enum class StationRole : quint32 {
    Window = 1,
    Greeter = 2,
    Kiosk = 4,
    Board = 8,
    Rating = 16,
    Review = 32,
    Delivery = 64,
    Supervisor = 128,
};
constexpr Code<StationRole> stationRoleCodes[] = {
    {StationRole::Window, "window"},     {StationRole::Greeter, "greeter"},      {StationRole::Kiosk, "kiosk"},
    {StationRole::Board, "board"},       {StationRole::Rating, "rating"},        {StationRole::Review, "review"},
    {StationRole::Delivery, "delivery"}, {StationRole::Supervisor, "supervisor"}};
constexpr std::span<const Code<StationRole>> codesOf(StationRole)
{
    return stationRoleCodes;
}

/// A set of roles; zero is nobody.
using Roles = quint32;
using StationRoles = quint32;

constexpr Roles operator|(Role a, Role b)
{
    return quint32(a) | quint32(b);
}
constexpr Roles operator|(Roles a, Role b)
{
    return a | quint32(b);
}
constexpr StationRoles operator|(StationRole a, StationRole b)
{
    return quint32(a) | quint32(b);
}
constexpr StationRoles operator|(StationRoles a, StationRole b)
{
    return a | quint32(b);
}
constexpr Roles only(Role role)
{
    return quint32(role);
}
constexpr StationRoles only(StationRole role)
{
    return quint32(role);
}
inline constexpr Roles anyStaff = 63;
inline constexpr StationRoles anyStation = 255;

} // namespace ow
