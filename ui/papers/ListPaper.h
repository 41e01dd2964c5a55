#pragma once
#include "models/publication/PublishedList.h"
#include "ui/common/PaperRenderer.h"

namespace ow {

/// A list of items as it hangs in the hall: its issue and day, every item with its unit and how often one must come, then what differs from
/// the issue it is compared with.
PaperSource listPaper(const PublishedListsView &list, const QString &hall, HallKind hallKind);

} // namespace ow
