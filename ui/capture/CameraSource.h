#pragma once
#include "ui/capture/PageSource.h"

#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QVideoFrame>
#include <QVideoSink>

class QCamera;

namespace ow {
class Clock;

/// A document camera (UVC) through Qt Multimedia: the largest pictures it gives, still and live the same.
class CameraSource final : public PageSource {
    Q_OBJECT
public:
    explicit CameraSource(const Clock &clock, QObject *parent = nullptr);
    ~CameraSource() override;
    Kind kind() const override { return Kind::Camera; }
    void look() override;
    void open(const QString &device) override;
    void close() override;
    void take(const TakeOptions &options) override;

private:
    void seen(const QVideoFrame &frame);
    void devicesChanged();

    const Clock &m_clock;
    QMediaDevices m_devices;
    QVideoSink *m_sink;
    QMediaCaptureSession m_session;
    QCamera *m_camera = nullptr;
    QString m_device;
    QVideoFrame m_latest;
    qint64 m_shownAtMs = 0;
};

} // namespace ow
