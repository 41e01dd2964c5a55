#pragma once
#include "models/base/Problem.h"

#include <QByteArray>

namespace ow {

struct DayRunOptions {
    QString hall = QStringLiteral(":/simulation/hall40.json");
    QString policy; ///< file of a policy in place of the hall's own; empty: its own
    quint64 seed = 1;
    int days = 1; ///< with the seeds that follow
    bool tickets = false;
};

/// A table of the classes with count, mean, 90 %, longest and promised wait, or with `tickets` every ticket as CSV, times in
/// milliseconds from midnight. The same options give the same bytes. FileFailed, or a file refused with all its faults.
Result<QByteArray> runDays(const DayRunOptions &options);

/// The sentence, then a line for each fault with its place.
QString refusalText(const Problem &problem);

} // namespace ow
