#include "ui/common/AnnouncementQueue.h"

namespace ow {

AnnouncementQueue::AnnouncementQueue(Step step, QObject *parent) : QObject(parent), m_step(std::move(step)) {}

void AnnouncementQueue::add(const Announcement &announcement)
{
    m_waiting.push_back(announcement);
    next();
}

void AnnouncementQueue::next()
{
    if (m_speaking || m_waiting.empty())
        return;
    m_speaking = true;
    const Announcement announcement = m_waiting.front();
    m_waiting.pop_front();
    m_step(announcement).then(this, [this, announcement](const Result<void> &result) {
        m_speaking = false;
        if (result)
            emit ended(announcement);
        else
            emit failed(announcement, result.error());
        // Not called straight: a long queue of steps that end at once must not grow the stack.
        QMetaObject::invokeMethod(this, &AnnouncementQueue::next, Qt::QueuedConnection);
    });
}

} // namespace ow

#include "moc_AnnouncementQueue.cpp"
