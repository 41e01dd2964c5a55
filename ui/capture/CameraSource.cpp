#include "ui/capture/CameraSource.h"

#include "models/base/Clock.h"
#include "models/base/ProblemTypes.h"

#include <QCamera>
#include <QCameraDevice>
#include <algorithm>

namespace ow {

namespace {

/// Frames are examined between two keystrokes of the clerk.
constexpr qint64 frameEveryMs = 120;
constexpr int frameSide = 1100;
/// A4 with 300 dots an inch and a rim; more only makes the live picture slow.
constexpr qint64 formatPixelsMax = 13'500'000;

QString cameraId(const QCameraDevice &device)
{
    return QString::fromLatin1(device.id().toHex());
}

QCameraFormat largestFormat(const QCameraDevice &device)
{
    QCameraFormat best;
    const auto pixels = [](const QCameraFormat &format) {
        return qint64(format.resolution().width()) * format.resolution().height();
    };
    for (const QCameraFormat &format : device.videoFormats()) {
        if (pixels(format) > formatPixelsMax)
            continue;
        if (best.isNull() || pixels(format) > pixels(best)
            || (pixels(format) == pixels(best) && format.maxFrameRate() > best.maxFrameRate()))
            best = format;
    }
    return best;
}

} // namespace

CameraSource::CameraSource(const Clock &clock, QObject *parent)
    : PageSource(parent), m_clock(clock), m_sink(new QVideoSink(this))
{
    m_session.setVideoSink(m_sink);
    connect(m_sink, &QVideoSink::videoFrameChanged, this, &CameraSource::seen);
    connect(&m_devices, &QMediaDevices::videoInputsChanged, this, &CameraSource::devicesChanged);
}

CameraSource::~CameraSource()
{
    close();
}

void CameraSource::look()
{
    QList<SourceDevice> found;
    for (const QCameraDevice &device : QMediaDevices::videoInputs())
        found.append({cameraId(device), device.description()});
    emit devicesFound(found);
}

void CameraSource::open(const QString &device)
{
    close();
    const QList<QCameraDevice> inputs = QMediaDevices::videoInputs();
    const auto chosen = std::find_if(inputs.begin(), inputs.end(),
                                     [&](const QCameraDevice &input) { return cameraId(input) == device; });
    if (chosen == inputs.end()) {
        emit failed(problem::CameraMissing);
        return;
    }
    m_device = device;
    m_camera = new QCamera(*chosen, this);
    if (const QCameraFormat format = largestFormat(*chosen); !format.isNull())
        m_camera->setCameraFormat(format);
    connect(m_camera, &QCamera::errorOccurred, this, [this](QCamera::Error error) {
        if (error != QCamera::NoError)
            emit failed(problem::CameraLost);
    });
    m_session.setCamera(m_camera);
    m_camera->start();
}

void CameraSource::close()
{
    m_device.clear();
    m_latest = {};
    if (!m_camera)
        return;
    m_camera->stop();
    m_session.setCamera(nullptr);
    m_camera->deleteLater();
    m_camera = nullptr;
}

void CameraSource::devicesChanged()
{
    look();
    if (m_device.isEmpty())
        return;
    const QList<QCameraDevice> inputs = QMediaDevices::videoInputs();
    const bool there = std::any_of(inputs.begin(), inputs.end(),
                                   [&](const QCameraDevice &input) { return cameraId(input) == m_device; });
    if (there)
        return;
    close();
    emit failed(problem::CameraLost);
}

void CameraSource::seen(const QVideoFrame &frame)
{
    m_latest = frame;
    const qint64 now = m_clock.steadyMs();
    if (m_shownAtMs != 0 && now - m_shownAtMs < frameEveryMs)
        return;
    m_shownAtMs = now;
    const QImage picture = frame.toImage();
    if (!picture.isNull())
        emit frameShown(picture.scaled(frameSide, frameSide, Qt::KeepAspectRatio, Qt::FastTransformation));
}

void CameraSource::take(const TakeOptions &)
{
    const QImage picture = m_latest.isValid() ? m_latest.toImage() : QImage();
    if (picture.isNull())
        emit failed(problem::CameraLost);
    else
        emit pictureTaken({picture, 0, ScanOrigin::Camera, false});
}

} // namespace ow

#include "moc_CameraSource.cpp"
