#pragma once
#include "models/stations/StationHealth.h"
#include "ui/session/StationContext.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QWidget;

namespace ow {
class ReaderGroup;

/// Tells the hub how the devices of this station do: at once when something changes, and every StationReport::everyMs that the station is
/// there. What the hub was not told is told when it is back.
class StationWatch final : public QObject {
    Q_OBJECT
public:
    /// Who this program is; `parts`: what can fail here from the start.
    struct Self {
        QString version;
        std::optional<StationRestart> restart = {};
        QList<StationPart> parts = {};
    };
    StationWatch(StationContext &context, Self self, QObject *parent = nullptr);

    /// Where the reader of this station comes and goes with its pages.
    void seekReader(QWidget &window) { m_window = &window; }
    void tellReader(DeviceState state);
    /// Of what can fail here when it is heard of: what captures papers.
    void tellPart(StationPart part, DeviceState state, const QString &name);
    /// Whether the printer took a paper, here or in another program of this station.
    void tellPrinted(bool taken);
    /// There is no loudspeaker to be heard by.
    void tellNoVoice();
    const QList<DeviceHealth> &devices() const { return m_devices; }

private:
    void look();
    void lookAtPrinter();
    void takeReader();
    DeviceHealth *device(StationPart part);
    void set(StationPart part, DeviceState state);
    void changed();
    void send();

    StationContext &m_context;
    const Self m_self;
    const Instant m_startedAt;
    QList<DeviceHealth> m_devices;
    QPointer<QWidget> m_window;
    QPointer<ReaderGroup> m_reader;
    QTimer m_every;
    bool m_sending = false;
    bool m_isNews = false; ///< something changed while the last report was under way
};

} // namespace ow
