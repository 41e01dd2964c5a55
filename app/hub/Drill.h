#pragma once
#include "models/base/Problem.h"

namespace ow {

/// 恢复演练: restores a backup (a dated folder, or the newest good one in a folder of them) into a temporary folder, opens it, replays its log
/// into an empty file and compares the tables, reads every paper and scan; prints what it found and how long it took. `folder`: where the
/// hall's keys are. False when anything is wrong.
bool drillBackup(const QString &folder, const QString &source);

} // namespace ow
