#pragma once
// 申报来源: by which way an application reached the hall, and who helped (domain.md §2.5: 上门办理、免费代办 are a source, and who helped
// is recorded). A helper carries papers; he is no agent and signs nothing.
#include "models/base/Describe.h"
#include "models/base/Problem.h"

namespace ow {

enum class FiledBy {
    Window,
    Helper,
    DoorToDoor,
    Mail,
    Online ///< taken over from the platform; no window says so of what it takes in
};
constexpr Code<FiledBy> filedByCodes[] = {{FiledBy::Window, "window"},
                                          {FiledBy::Helper, "helper"},
                                          {FiledBy::DoorToDoor, "doorToDoor"},
                                          {FiledBy::Mail, "mail"},
                                          {FiledBy::Online, "online"}};
constexpr std::span<const Code<FiledBy>> codesOf(FiledBy)
{
    return filedByCodes;
}

struct FiledThrough {
    FiledBy by = FiledBy::Window;
    std::optional<QString> helper = {};     ///< name of the 代办员, or of who went to his door
    std::optional<QString> helperUnit = {}; ///< 村（社区）便民服务站
    std::optional<QDate> on = {};           ///< the day papers were handed over outside the hall, or posted

    static Fields fields();
    friend bool operator==(const FiledThrough &, const FiledThrough &) = default;
};

/// A helper has a name and a unit, a day outside the hall is not after today.
Faults filedFaults(const FiledThrough &filed, QDate today);
/// 窗口; 代办：王芳（东湖社区便民服务站）.
QString filedText(const FiledThrough &filed);
QString filedByText(FiledBy by);

} // namespace ow
