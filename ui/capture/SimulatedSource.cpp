#include "ui/capture/SimulatedSource.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Scheduler.h"
#include "ui/capture/PageImage.h"
#include "ui/capture/SamplePapers.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QPointer>

namespace ow {

namespace {

constexpr int handFrames = 3;

QList<QImage> picturesIn(const QString &folder)
{
    QList<QImage> pictures;
    const QDir dir(folder);
    for (const QString &name : dir.entryList(QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QImage picture = pictureOf(file.read(importBytesMax));
        if (!picture.isNull())
            pictures.append(picture);
    }
    return pictures;
}

} // namespace

SimulatedSource::SimulatedSource(const QString &folder, Scheduler &scheduler, QObject *parent)
    : PageSource(parent), m_folder(folder), m_scheduler(scheduler)
{
}

void SimulatedSource::look()
{
    emit devicesFound({{QStringLiteral("simulated"), tr("模拟高拍仪")}});
}

void SimulatedSource::open(const QString &)
{
    m_papers = m_folder.isEmpty() ? samplePapers() : picturesIn(m_folder);
    m_index = 0;
    m_moving = 0;
    if (m_papers.isEmpty()) {
        emit failed(problem::CameraMissing);
        return;
    }
    step(++m_round);
}

void SimulatedSource::close()
{
    ++m_round;
    m_papers.clear();
}

QImage SimulatedSource::shown() const
{
    QImage picture = m_index < m_papers.size() ? m_papers.at(m_index)
                                               : emptyTable(m_papers.isEmpty() ? QSize(8, 6) : m_papers.first().size());
    if (m_moving == 0)
        return picture;
    picture = picture.convertToFormat(QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(206, 164, 142));
    const double across = picture.width();
    painter.drawEllipse(QPointF(across * (0.45 + 0.15 * m_moving), picture.height() * 0.6), across * 0.22,
                        across * 0.08);
    return picture;
}

void SimulatedSource::step(int round)
{
    if (round != m_round)
        return;
    emit frameShown(shown().scaled(1000, 1000, Qt::KeepAspectRatio, Qt::FastTransformation));
    m_moving = std::max(0, m_moving - 1);
    m_scheduler.after(frameMs, [self = QPointer(this), round] {
        if (self)
            self->step(round);
    });
}

void SimulatedSource::take(const TakeOptions &)
{
    if (m_papers.isEmpty()) {
        emit failed(problem::CameraMissing);
        return;
    }
    const QImage picture = shown();
    if (m_index < m_papers.size()) {
        ++m_index;
        m_moving = handFrames;
    }
    emit pictureTaken({picture, 0, ScanOrigin::Camera, true});
}

} // namespace ow

#include "moc_SimulatedSource.cpp"
