#pragma once
#include "models/queue/FloorViews.h"

#include <QCoreApplication>

namespace ow {

/// Who is missing at opening, in one line. Pure.
class MissingText {
    Q_DECLARE_TR_FUNCTIONS(MissingText)
public:
    /// "应开未开 3 个窗口：3号（昨天周敏）、5号（9月18日李强）、7号"; the first few by name, the others counted; empty when none is missing.
    static QString line(const QList<int> &missing, const QList<WindowClerksView::Last> &last, QDate today);
};

} // namespace ow
