#pragma once
#include "ui/common/Voice.h"

#include <QFuture>
#include <deque>
#include <functional>

namespace ow {

/// First in, first out; the next one begins when the last one has ended, well or badly. Nothing is ever overwritten or skipped.
class AnnouncementQueue final : public QObject {
    Q_OBJECT
public:
    /// Makes one announcement heard; the future ends when it has been. It must end: the step carries its own time limit.
    using Step = std::function<QFuture<Result<void>>(const Announcement &)>;

    explicit AnnouncementQueue(Step step, QObject *parent = nullptr);
    void add(const Announcement &announcement);

signals:
    void ended(const ow::Announcement &announcement);
    void failed(const ow::Announcement &announcement, const ow::Problem &problem);

private:
    void next();

    Step m_step;
    std::deque<Announcement> m_waiting;
    bool m_speaking = false;
};

} // namespace ow
