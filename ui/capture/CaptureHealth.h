#pragma once
#include "models/stations/StationHealth.h"
#include "ui/capture/CaptureChoice.h"
#include "ui/capture/PageSource.h"

#include <QTimer>
#include <map>
#include <memory>
#include <vector>

namespace ow {
class Clock;

/// How the devices that capture papers at this PC do: whether they are there is looked up now and then, whether they work is heard from
/// who uses them. What a device failed at stands until it gives a picture again, or has been away.
class CaptureHealth final : public QObject {
    Q_OBJECT
public:
    /// What is looked up: the devices of `choice`, or the sources given.
    CaptureHealth(const CaptureChoice &choice, const Clock &clock, QObject *parent = nullptr);
    explicit CaptureHealth(std::vector<std::unique_ptr<PageSource>> sources, QObject *parent = nullptr);
    ~CaptureHealth() override;
    /// Looks soon, and every lookMs from then on.
    void begin();
    void look();
    /// What this one finds, takes and fails at is known here from now on.
    void follow(PageSource &source);

    static constexpr int firstLookMs = 8'000; ///< after the station has come up
    static constexpr int lookMs = 300'000;    ///< asking a scanner takes seconds and makes it turn

signals:
    void told(ow::StationPart part, ow::DeviceState state, const QString &name);

private:
    struct Known {
        DeviceState state = DeviceState::Fine;
        QString name;
        bool isTold = false;
    };
    void found(const PageSource &source, const QList<SourceDevice> &devices);
    void set(StationPart part, DeviceState state, const QString &name);

    bool m_pretends = false; ///< a simulated device stands for the camera
    std::vector<std::unique_ptr<PageSource>> m_sources;
    std::map<StationPart, Known> m_known;
    QTimer m_first;
    QTimer m_every;
};

} // namespace ow
