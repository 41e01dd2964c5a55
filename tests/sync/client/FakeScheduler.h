#pragma once
#include "models/base/Scheduler.h"

#include <QList>

namespace ow::testing {

/// Runs nothing by itself. Waits can be told apart by their length: backoffs are short, timeouts long.
class FakeScheduler final : public Scheduler {
public:
    struct Entry {
        int milliseconds;
        std::function<void()> work;
    };

    void after(int milliseconds, std::function<void()> work) override
    {
        m_entries.append({milliseconds, std::move(work)});
    }
    /// Everything now waiting that asked for at most so long; what that adds stays.
    void run(int atMostMs)
    {
        QList<Entry> due;
        for (qsizetype i = 0; i < m_entries.size();) {
            if (m_entries.at(i).milliseconds <= atMostMs)
                due.append(m_entries.takeAt(i));
            else
                ++i;
        }
        for (const Entry &entry : due)
            entry.work();
    }
    const QList<Entry> &entries() const { return m_entries; }

private:
    QList<Entry> m_entries;
};

} // namespace ow::testing
