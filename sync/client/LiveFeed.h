#pragma once
#include "sync/client/EventStream.h"

#include <QHash>
#include <QStringList>
#include <functional>

namespace ow {

/// The one event stream of a station, shared by the views it shows: followed for the topics of all of them, from the oldest place any
/// of them needs. A view may therefore see an event again that it has already taken; it knows its own place.
class LiveFeed final : public QObject {
    Q_OBJECT
public:
    LiveFeed(EventStream &events, Scheduler &scheduler);

    /// From now on `view` gets everything after `seq` of this epoch.
    void join(QObject &view, const QStringList &topics, const QString &epoch, qint64 seq);
    void leave(QObject &view);
    /// Events arrive as they happen.
    bool isUp() const { return m_up; }
    void later(int milliseconds, QObject &context, std::function<void()> work);

signals:
    void eventReceived(const QString &type, const QJsonObject &data, qint64 seq);
    /// Views must be loaded and joined again.
    void resetRequired();
    void upChanged();

private:
    void setUp(bool up);

    EventStream &m_events;
    Scheduler &m_scheduler;
    QHash<QObject *, QStringList> m_views;
    QStringList m_topics; ///< followed now
    QString m_epoch;
    qint64 m_seq = 0; ///< up to here everything of these topics was given out
    bool m_up = false;
};

} // namespace ow
