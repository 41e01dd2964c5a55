#pragma once
#include <QByteArray>

namespace ow {

/// The `deadline` oracle (design §9): one JSON object in, one out, by the shipped calendar. A faulty line gives {"refused":"…"}.
QByteArray deadlineOracle(const QByteArray &line);

} // namespace ow
