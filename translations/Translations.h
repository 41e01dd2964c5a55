#pragma once

namespace ow {

/// Has the linker take the translations along: ":/i18n/onewindow_LANG.qm" and ":/i18n/problems_LANG.qm".
int translationsLinked();

} // namespace ow
