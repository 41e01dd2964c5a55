#include "tests/base/Testing.h"
#include "tests/sync/client/FakeScheduler.h"
#include "tests/ui/capture/PaintedPages.h"
#include "ui/capture/CaptureSheet.h"

#include "models/base/Clock.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QImageReader>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPdfDocument>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <memory>

using namespace ow;
using namespace ow::testing;

namespace {

void saveCaptureShot(QWidget &window, const QString &name)
{
    const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/../shots");
    QDir().mkpath(folder);
    QVERIFY(window.grab().save(folder + QLatin1Char('/') + name));
}

/// A page the size of the smallest screen we promise, with the sheet over it, and a clerk at its keys.
struct CaptureDesk {
    CaptureDesk()
    {
        window.setProperty("role", QStringLiteral("page"));
        window.resize(1366, 768);
        sheet = new CaptureSheet({}, clock, scheduler, window);
        captured = std::make_unique<QSignalSpy>(sheet, &CaptureSheet::captured);
        abandoned = std::make_unique<QSignalSpy>(sheet, &CaptureSheet::abandoned);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    void open(const CaptureTask &task = {QStringLiteral("营业执照复印件")}) { sheet->open(task); }
    template <class T>
    T *find(const char *name) const
    {
        return window.findChild<T *>(QLatin1String(name));
    }
    int pages() const { return find<QListWidget>("pageStrip")->count(); }
    /// As if copied from a mail: the file's bytes come by way of a folder of its own.
    void paste(const QByteArray &file)
    {
        QVERIFY(folder.isValid());
        const QString path = folder.filePath(QString::number(++files));
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(file);
        out.close();
        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(path)});
        QApplication::clipboard()->setMimeData(data);
        key(Qt::Key_V, Qt::ControlModifier);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(window.focusWidget(), key, modifiers);
    }
    CapturedScan scan() const { return captured->last().first().value<CapturedScan>(); }

    FixedClock clock{Instant{1'777'000'000'000}};
    FakeScheduler scheduler;
    QTemporaryDir folder;
    int files = 0;
    QWidget window;
    CaptureSheet *sheet = nullptr;
    std::unique_ptr<QSignalSpy> captured;
    std::unique_ptr<QSignalSpy> abandoned;
};

int drawnPages(const QByteArray &file)
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    return document.pageCount();
}
} // namespace

class tst_CaptureSheet : public QObject {
    Q_OBJECT

private slots:
    void fileUntouchedStaysAsItIs()
    {
        CaptureDesk desk;
        desk.open();
        const QByteArray file = paintedPdf({1, 2, 3});
        desk.paste(file);
        QTRY_COMPARE(desk.pages(), 3);
        saveCaptureShot(desk.window, QStringLiteral("capture-import.png"));
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.captured->size(), 1);
        QCOMPARE(desk.scan().bytes, file);
        QCOMPARE(desk.scan().mediaType, QStringLiteral("application/pdf"));
        QCOMPARE(desk.scan().pages, 3);
        QVERIFY(desk.scan().unchanged);
        QVERIFY(!desk.sheet->isOpen());
        QCOMPARE(desk.pages(), 0);
    }

    void filesTogetherBecomeOnePdf()
    {
        CaptureDesk desk;
        desk.open();
        desk.paste(paintedPdf({1, 2}));
        desk.paste(encoded(paintedPage(7), "jpeg"));
        desk.paste(encoded(paintedPage(8), "png"));
        QTRY_COMPARE(desk.pages(), 4);
        auto *strip = desk.find<QListWidget>("pageStrip");
        strip->setFocus();
        strip->setCurrentRow(0);
        desk.key(Qt::Key_Delete);
        QTRY_COMPARE(desk.pages(), 3);
        desk.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(strip->currentRow(), 1);
        desk.key(Qt::Key_R);
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.captured->size(), 1);
        const CapturedScan scan = desk.scan();
        QCOMPARE(scan.pages, 3);
        QCOMPARE(scan.mediaType, QStringLiteral("application/pdf"));
        QVERIFY(!scan.unchanged);
        QCOMPARE(drawnPages(scan.bytes), 3);
    }

    void leavingAsksOnce()
    {
        CaptureDesk desk;
        desk.open();
        desk.key(Qt::Key_Escape);
        QCOMPARE(desk.abandoned->size(), 1);
        desk.open();
        desk.paste(encoded(paintedPage(7), "png"));
        QTRY_COMPARE(desk.pages(), 1);
        desk.key(Qt::Key_Escape);
        QVERIFY(desk.sheet->isOpen());
        desk.key(Qt::Key_Escape);
        QCOMPARE(desk.abandoned->size(), 2);
        QCOMPARE(desk.captured->size(), 0);
        QCOMPARE(desk.pages(), 0);
    }
};

OW_TEST(tst_CaptureSheet)
#include "tst_CaptureSheet.moc"
