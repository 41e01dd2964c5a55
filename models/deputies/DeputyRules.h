#pragma once
// Who may stand in for whom, and when. Pure.
#include "models/deputies/Deputy.h"

namespace ow {

/// Longer nobody is away without another arrangement.
constexpr int deputyDaysMax = 92;

bool standsIn(const Deputyship &deputyship, QDate day);
/// Why it may not be made, every reason at once; `known`: all there are. Nobody stands in for himself, nobody has two deputies on one
/// day, and there is no deputy of a deputy: who stands in for somebody is not away himself on these days, and hands nothing on.
Faults deputyFaults(const Deputyship &wish, const QList<Deputyship> &known, QDate today);
/// 唐梅（代韩磊）: as it stands beside what a deputy did.
QString nameWithDeputy(const QString &deputyName, const QString &name);

} // namespace ow
