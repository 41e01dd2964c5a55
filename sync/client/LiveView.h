#pragma once
#include "sync/client/HubClient.h"

namespace ow {

/// A view of the hub that is loaded once and then follows events (design §4.6). Loads by itself whenever the link comes back, somebody
/// signs in, the stream asks for it or an event does not fit; never claims to be fresh while events may be missing.
class LiveViewBase : public QObject {
    Q_OBJECT
public:
    /// There is a value; not necessarily a fresh one.
    bool isLoaded() const { return m_loaded; }
    bool isFresh() const { return m_fresh; }
    /// Why the last load failed; nothing after one that did not.
    const std::optional<Problem> &lastProblem() const { return m_problem; }
    /// Loads anew, for instance when the day has changed. Many calls at once load once.
    void reload();

signals:
    /// value() is another one.
    void changed();
    /// isFresh() changed, or a load failed.
    void freshChanged();
    /// One event after the load has been taken into the value; changed() follows.
    void eventTaken(const QString &type, const QJsonObject &data);

protected:
    LiveViewBase(HubClient &hub, QStringList topics);
    ~LiveViewBase() override;

    virtual void load() = 0;
    virtual bool take(const QString &type, const QJsonObject &data) = 0;
    /// Answer of load(); false when it has been overtaken.
    void loaded(const Result<QString> &asOf);
    HubClient &hub() { return m_hub; }

private:
    void linkChanged();
    void heard(const QString &type, const QJsonObject &data, qint64 seq);
    void drop();
    void updateFresh();

    HubClient &m_hub;
    QStringList m_topics;
    std::optional<Problem> m_problem;
    qint64 m_seq = 0;
    bool m_loaded = false;
    bool m_joined = false;
    bool m_loading = false;
    bool m_again = false;
    bool m_fresh = false;
};

template <Described V>
class LiveView final : public LiveViewBase {
public:
    /// False when the event cannot be folded in; the view is then loaded anew.
    using Fold = std::function<bool(V &value, const QString &type, const QJsonObject &data)>;

    LiveView(HubClient &client, QString viewName, QUrlQuery parameters, QStringList topics, Fold fold)
        : LiveViewBase(client, std::move(topics)), m_name(std::move(viewName)), m_parameters(std::move(parameters)),
          m_fold(std::move(fold))
    {
        reload();
    }

    const V &value() const { return m_value; }

private:
    void load() override
    {
        whenReady(hub().template view<V>(m_name, m_parameters), this, [this](const Result<Viewed<V>> &viewed) {
            if (viewed)
                m_value = viewed->value;
            loaded(viewed.map([](const Viewed<V> &v) { return v.asOf; }));
        });
    }
    bool take(const QString &type, const QJsonObject &data) override { return m_fold(m_value, type, data); }

    QString m_name;
    QUrlQuery m_parameters;
    Fold m_fold;
    V m_value;
};

} // namespace ow
