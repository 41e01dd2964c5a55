#pragma once
#include "models/queue/PolicyBound.h"

#include <QCoreApplication>

namespace ow {

/// A policy and what it promises, in words. Pure.
class PolicyText {
    Q_DECLARE_TR_FUNCTIONS(PolicyText)
public:
    /// "按提前分钟", "按权重累积".
    static QString mode(OrderMode mode);
    /// What comes before and beside the formula: longest waits, priority calls in a row, help.
    static QString limits(const QueuePolicy &policy);
    /// "20分钟", "不限".
    static QString waitMax(const PriorityClass &one);
    /// "可以", or that the class may be left standing.
    static QString verdict(const PolicyBound &bound);
};

} // namespace ow
