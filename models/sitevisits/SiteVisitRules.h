#pragma once
#include "models/cases/Case.h"
#include "models/sitevisits/SiteVisit.h"

namespace ow {

/// Two or more officers, each once; a day from today on within three months; 1 to 20 places, each case once and with something to look
/// at, arriving one after the other.
Faults siteVisitFaults(const SiteVisit &visit, QDate today);
/// Only while its decision is still to come.
bool mayBeVisited(const Case &record);
QString siteVisitStateText(SiteVisitState state);
/// 钱进（区住房和城乡建设局）、陈洁.
QString officersText(const SiteVisit &visit);
/// Where a case is looked at, as its form says it: the premises, the property, else the home.
QString placeOf(const QMap<QString, QString> &answers);

constexpr int siteVisitAheadDays = 92;

} // namespace ow
