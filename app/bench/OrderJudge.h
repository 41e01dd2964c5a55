#pragma once
#include "models/store/EventLogStore.h"

namespace ow {

/// What tests/peers/check_order.py, which knows the published rule and nothing else, found in a log; -1 where it said nothing.
struct Judged {
    int doubled = -1;
    int lost = -1;
    int inversions = -1;

    bool good() const { return doubled == 0 && lost == 0 && inversions == 0; }
};

/// `folder` takes the exported log.
Judged judgeOrder(const QString &folder, const QList<StoredEvent> &events);

} // namespace ow
