#include "models/base/Clock.h"
#include "models/base/ProblemTypes.h"
#include "tests/base/PaintedPages.h"
#include "tests/base/Testing.h"
#include "ui/capture/CameraSource.h"

#include <QCameraDevice>
#include <QMediaDevices>
#include <QSignalSpy>
#include <QTest>
#include <QVideoFrame>
#include <QVideoFrameFormat>
#include <QVideoSink>
#include <cstdlib>
#include <cstring>

using namespace ow;
using namespace ow::testing;

namespace {
/// A picture as a camera's driver hands it over.
QVideoFrame cameraFrame(const QImage &picture)
{
    QVideoFrame frame(QVideoFrameFormat(picture.size(), QVideoFrameFormat::Format_BGRX8888));
    if (!frame.map(QVideoFrame::WriteOnly))
        return {};
    const QImage rows = picture.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < rows.height(); ++y)
        std::memcpy(frame.bits(0) + qsizetype(y) * frame.bytesPerLine(0), rows.constScanLine(y),
                    size_t(rows.width()) * 4);
    frame.unmap();
    return frame;
}
} // namespace

/// Frames go through Qt's own sink; the camera itself is the only thing not there.
class tst_CameraSource : public QObject {
    Q_OBJECT

private slots:
    void whatIsSeenIsShownAndTakenWhole()
    {
        FixedClock clock{Instant{1'777'000'000'000}};
        CameraSource source(clock);
        QSignalSpy shown(&source, &PageSource::frameShown);
        QSignalSpy taken(&source, &PageSource::pictureTaken);
        auto *sink = source.findChild<QVideoSink *>();
        QVERIFY(sink);
        const QImage table = onTable(paintedPage(3, 900), {1600, 1200}, laidAt({800, 600}, {620, 877}, 4));
        sink->setVideoFrame(cameraFrame(table));
        QTRY_COMPARE(shown.size(), 1);
        const auto frame = shown.first().first().value<QImage>();
        QVERIFY(frame.width() <= 1100 && frame.width() > 1000);
        const GreyPlane seen = averaged(planeOf(frame), 20, 15);
        const GreyPlane meant = averaged(planeOf(table), 20, 15);
        for (size_t i = 0; i < seen.pixels.size(); ++i)
            QVERIFY(std::abs(seen.pixels[i] - meant.pixels[i]) < 20);
        // Pictures that come sooner than they can be looked at are passed over; the last of them is taken.
        clock.advance(40);
        const QImage next = onTable(paintedPage(4, 900), {1600, 1200}, laidAt({800, 600}, {620, 877}, -2));
        sink->setVideoFrame(cameraFrame(next));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(shown.size(), 1);
        source.take({});
        QCOMPARE(taken.size(), 1);
        const auto raw = taken.first().first().value<RawPage>();
        QCOMPARE(raw.picture.size(), QSize(1600, 1200));
        QCOMPARE(raw.origin, ScanOrigin::Camera);
        QCOMPARE(raw.picture.convertToFormat(QImage::Format_RGB32).pixel(800, 600), next.pixel(800, 600));
        clock.advance(200);
        sink->setVideoFrame(cameraFrame(table));
        QTRY_COMPARE(shown.size(), 2);
    }

    void aCameraThatIsNotThereIsSaid()
    {
        FixedClock clock{Instant{1'777'000'000'000}};
        CameraSource source(clock);
        QSignalSpy found(&source, &PageSource::devicesFound);
        int missing = 0;
        int lost = 0;
        connect(&source, &PageSource::failed, this, [&](const Problem &problem) {
            missing += problem.is(problem::CameraMissing) ? 1 : 0;
            lost += problem.is(problem::CameraLost) ? 1 : 0;
        });
        source.look();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().first().value<QList<SourceDevice>>().size(), QMediaDevices::videoInputs().size());
        source.open(QStringLiteral("nothing"));
        QCOMPARE(missing, 1);
        source.take({});
        QCOMPARE(lost, 1);
    }
};

OW_TEST(tst_CameraSource)
#include "tst_CameraSource.moc"
