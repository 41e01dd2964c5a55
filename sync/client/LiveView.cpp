#include "sync/client/LiveView.h"

#include <utility>

namespace ow {

namespace {
constexpr int loadAgainMs = 5000;
}

LiveViewBase::LiveViewBase(HubClient &client, QStringList topics) : m_hub(client), m_topics(std::move(topics))
{
    LiveFeed &feed = m_hub.feed();
    connect(&m_hub, &HubClient::linkChanged, this, &LiveViewBase::linkChanged);
    // Who may see what has changed, and with it the projection of the events.
    connect(&m_hub, &HubClient::sessionChanged, this, &LiveViewBase::reload);
    connect(&feed, &LiveFeed::eventReceived, this, &LiveViewBase::heard);
    connect(&feed, &LiveFeed::resetRequired, this, &LiveViewBase::reload);
    connect(&feed, &LiveFeed::upChanged, this, &LiveViewBase::updateFresh);
}

LiveViewBase::~LiveViewBase()
{
    m_hub.feed().leave(*this);
}

void LiveViewBase::linkChanged()
{
    if (m_hub.link() == HubClient::Link::Online && !m_joined)
        reload();
    updateFresh();
}

void LiveViewBase::drop()
{
    if (std::exchange(m_joined, false))
        m_hub.feed().leave(*this);
    updateFresh();
}

void LiveViewBase::reload()
{
    drop();
    m_again = m_loading;
    if (m_loading || m_hub.link() != HubClient::Link::Online)
        return;
    m_loading = true;
    load();
}

void LiveViewBase::loaded(const Result<QString> &asOf)
{
    m_loading = false;
    if (!asOf) {
        m_problem = asOf.error();
        emit freshChanged();
        const bool mayNot = m_problem->type().status == 401 || m_problem->type().status == 403;
        if (std::exchange(m_again, false))
            reload();
        else if (!mayNot)
            m_hub.feed().later(loadAgainMs, *this, [this] {
                if (!m_joined && !m_loading)
                    reload();
            });
        return;
    }
    m_problem.reset();
    m_loaded = true;
    const qsizetype colon = asOf->lastIndexOf(QLatin1Char(':'));
    m_seq = asOf->mid(colon + 1).toLongLong();
    if (std::exchange(m_again, false)) {
        emit changed();
        reload();
        return;
    }
    m_joined = true;
    m_hub.feed().join(*this, m_topics, asOf->left(colon), m_seq);
    updateFresh();
    emit changed();
}

void LiveViewBase::heard(const QString &type, const QJsonObject &data, qint64 seq)
{
    if (!m_joined || seq <= m_seq)
        return;
    m_seq = seq;
    if (!take(type, data)) {
        reload();
        return;
    }
    emit eventTaken(type, data);
    emit changed();
}

void LiveViewBase::updateFresh()
{
    const bool fresh = m_joined && m_hub.feed().isUp() && m_hub.link() == HubClient::Link::Online;
    if (std::exchange(m_fresh, fresh) != fresh)
        emit freshChanged();
}

} // namespace ow

#include "moc_LiveView.cpp"
