#include "models/base/ProblemTypes.h"
#include "tests/base/Testing.h"
#include "ui/capture/ScannerSource.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ow;

/// SANE's own test device: real library, real driver, no paper.
class tst_ScannerSource : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_config.isValid());
        const auto write = [&](const QString &name, const QByteArray &text) {
            QFile file(m_config.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write(QStringLiteral("dll.conf"), "test\n");
        write(QStringLiteral("test.conf"), "number_of_devices 2\nmode \"Color\"\ntest-picture \"Color pattern\"\n");
        qputenv("SANE_CONFIG_DIR", m_config.path().toLocal8Bit());
    }

    void devicesAreFound()
    {
        ScannerSource source;
        QSignalSpy found(&source, &PageSource::devicesFound);
        source.look();
        QTRY_COMPARE(found.size(), 1);
        const auto devices = found.first().first().value<QList<SourceDevice>>();
        QCOMPARE(devices.size(), 2);
        QCOMPARE(devices.first().id, QStringLiteral("test:0"));
        QVERIFY(!devices.first().name.isEmpty());
    }

    void onePageFromTheGlass()
    {
        ScannerSource source;
        QSignalSpy taken(&source, &PageSource::pictureTaken);
        QSignalSpy finished(&source, &PageSource::runFinished);
        QSignalSpy failed(&source, &PageSource::failed);
        source.open(QStringLiteral("test:0"));
        source.take({100, false});
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(failed.size(), 0);
        QCOMPARE(taken.size(), 1);
        const auto raw = taken.first().first().value<RawPage>();
        QCOMPARE(raw.dotsPerInch, 100);
        QCOMPARE(raw.origin, ScanOrigin::Scanner);
        // The device is 200 mm wide at most: so wide, and A4 high at most.
        QCOMPARE(raw.picture.width(), 787);
        QVERIFY(raw.picture.height() > 700 && raw.picture.height() <= 1170);
        QVERIFY(raw.picture.format() == QImage::Format_RGB888);
    }

    void allPagesFromTheFeeder()
    {
        ScannerSource source;
        QSignalSpy taken(&source, &PageSource::pictureTaken);
        QSignalSpy finished(&source, &PageSource::runFinished);
        source.open(QStringLiteral("test:1"));
        source.take({50, true});
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(taken.size(), 10); // what its feeder holds
    }

    void anUnknownDeviceIsSaid()
    {
        ScannerSource source;
        int missing = 0;
        connect(&source, &PageSource::failed, this,
                [&](const Problem &problem) { missing += problem.is(problem::ScannerMissing) ? 1 : 0; });
        source.take({100, false});
        QCOMPARE(missing, 1);
        source.open(QStringLiteral("test:7"));
        source.take({100, false});
        QTRY_COMPARE(missing, 2);
    }

    void leavingInTheMiddleIsNoHarm()
    {
        auto source = std::make_unique<ScannerSource>();
        QSignalSpy taken(source.get(), &PageSource::pictureTaken);
        source->open(QStringLiteral("test:0"));
        source->take({300, true});
        QTRY_VERIFY(taken.size() >= 1);
        source.reset();
        ScannerSource next;
        QSignalSpy finished(&next, &PageSource::runFinished);
        next.open(QStringLiteral("test:0"));
        next.take({50, false});
        QTRY_COMPARE(finished.size(), 1);
    }

private:
    QTemporaryDir m_config;
};

OW_TEST(tst_ScannerSource)
#include "tst_ScannerSource.moc"
