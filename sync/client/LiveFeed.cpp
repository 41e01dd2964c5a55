#include "sync/client/LiveFeed.h"

#include "models/base/Scheduler.h"

#include <algorithm>
#include <utility>

namespace ow {

LiveFeed::LiveFeed(EventStream &events, Scheduler &scheduler) : m_events(events), m_scheduler(scheduler)
{
    connect(&m_events, &EventStream::eventReceived, this,
            [this](const QString &type, const QJsonObject &data, qint64 seq) {
                m_seq = std::max(m_seq, seq);
                emit eventReceived(type, data, seq);
            });
    connect(&m_events, &EventStream::resetRequired, this, [this] {
        m_topics.clear();
        emit resetRequired();
    });
    connect(&m_events, &EventStream::connected, this, [this] { setUp(true); });
    connect(&m_events, &EventStream::disconnected, this, [this] { setUp(false); });
    connect(&m_events, &EventStream::refused, this, [this] { setUp(false); });
}

void LiveFeed::setUp(bool up)
{
    if (std::exchange(m_up, up) != up)
        emit upChanged();
}

void LiveFeed::join(QObject &view, const QStringList &topics, const QString &epoch, qint64 seq)
{
    m_views.insert(&view, topics);
    QStringList wanted;
    for (const QStringList &one : std::as_const(m_views))
        wanted += one;
    wanted.removeDuplicates();
    wanted.sort();
    const bool running = !m_topics.isEmpty() && epoch == m_epoch;
    if (running && wanted == m_topics && m_seq <= seq)
        return;
    // A topic that joins was not heard so far, so nothing of it may be skipped; what the others have had they know.
    m_seq = running ? std::min(seq, m_seq) : seq;
    m_epoch = epoch;
    m_topics = wanted;
    setUp(false);
    m_events.follow(wanted, epoch + QLatin1Char(':') + QString::number(m_seq));
}

void LiveFeed::leave(QObject &view)
{
    m_views.remove(&view);
}

void LiveFeed::later(int milliseconds, QObject &context, std::function<void()> work)
{
    m_scheduler.after(milliseconds, [context = QPointer<QObject>(&context), work = std::move(work)] {
        if (context)
            work();
    });
}

} // namespace ow

#include "moc_LiveFeed.cpp"
