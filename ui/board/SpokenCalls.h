#pragma once
#include "models/queue/QueueViews.h"

#include <QHash>
#include <optional>

namespace ow {

/// Which calls of today a board has said, kept on its disk: a board started again says what it had not said yet, and nothing twice.
class SpokenCalls {
public:
    /// `file` may be empty: nothing outlives the program then.
    explicit SpokenCalls(QString file);
    /// How often each ticket's call has been said, when the board was at work on this day before; nothing otherwise.
    std::optional<QHash<QUuid, int>> of(const QDate &day) const;
    /// At work on the view's day: what is called at the first look is history, and every later call that is not said is missing.
    void begin(const PublicView &view);
    /// The ticket's n-th call has been heard.
    void said(const QUuid &ticket, int calls);

private:
    void keep() const;

    QString m_file;
    QDate m_day;
    QHash<QUuid, int> m_calls;
};

} // namespace ow
