#pragma once
// Versions beside the one in force: those that cases begun before are finished under, and the last ones of items that ended.
#include "models/base/Problem.h"
#include "models/catalogue/Catalogue.h"

namespace ow {

/// One version, as a case or a draft keeps it.
using ItemVersion = std::pair<QString, int>;

/// All that were published, the oldest first; empty for an unknown code.
QList<const Item *> versionsOf(const Catalogue &catalogue, const QString &code);
/// The version by which the item had ended before that day (停止受理); null when it has not, or is unknown.
const Item *endedItem(const Catalogue &catalogue, const QString &code, QDate day);
/// All of these, by code.
QList<const Item *> endedItems(const Catalogue &catalogue, QDate day);

/// What everybody is told who asks for an item that ended: until when it was accepted, and who does it now. Of an item without an end:
/// ItemUnknown.
Problem itemEnded(const Item &item);
/// Why it cannot be applied for on that day: it ended (itemEnded), or nobody knows it (ItemUnknown).
Problem notOffered(const Catalogue &catalogue, const QString &code, QDate day);
/// The same at its place in an input where an unknown item is one reference among others.
Fault notOfferedAt(const QString &place, const Catalogue &catalogue, const QString &code, QDate day);

} // namespace ow
