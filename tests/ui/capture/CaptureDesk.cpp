#include "tests/ui/capture/CaptureDesk.h"
#include "tests/base/Testing.h"

#include "ui/common/Banner.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPdfDocument>
#include <QPushButton>
#include <QTest>
#include <QUrl>

namespace ow::testing {

CaptureDesk::CaptureDesk(const CaptureChoice &choice)
{
    sheet = new CaptureSheet(choice, clock, scheduler, window);
    start();
}

CaptureDesk::CaptureDesk(std::vector<std::unique_ptr<PageSource>> sources)
{
    sheet = new CaptureSheet(std::move(sources), clock, window);
    start();
}

void CaptureDesk::start()
{
    window.setProperty("role", QStringLiteral("page"));
    window.resize(1366, 768);
    captured = std::make_unique<QSignalSpy>(sheet, &CaptureSheet::captured);
    abandoned = std::make_unique<QSignalSpy>(sheet, &CaptureSheet::abandoned);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window, ow::testing::patienceMs));
}

int CaptureDesk::pages() const
{
    return find<QListWidget>("pageStrip")->count();
}

bool CaptureDesk::isReady() const
{
    return find<QPushButton>("captureFinish")->isEnabled();
}

void CaptureDesk::paste(const QByteArray &file)
{
    QVERIFY(folder.isValid());
    const QString path = folder.filePath(QString::number(++m_files));
    QFile out(path);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(file);
    out.close();
    auto *data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(path)});
    QApplication::clipboard()->setMimeData(data);
    key(Qt::Key_V, Qt::ControlModifier);
}

void CaptureDesk::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QVERIFY(window.focusWidget());
    QTest::keyClick(window.focusWidget(), key, modifiers);
}

void CaptureDesk::finish()
{
    key(Qt::Key_Return, Qt::ControlModifier);
    if (find<Banner>("captureBanner")->isVisible())
        key(Qt::Key_Return, Qt::ControlModifier);
}

void CaptureDesk::frames(int count)
{
    for (int i = 0; i < count; ++i) {
        clock.advance(200);
        scheduler.run(1000);
    }
}

QString CaptureDesk::sentence(const char *label) const
{
    const auto *found = find<QLabel>(label);
    return found && found->isVisible() ? found->text() : QString();
}

void CaptureDesk::shoot(const QString &name)
{
    QVERIFY(window.grab().save(shotPath(name)));
}

PictureFolder::PictureFolder(const QList<QImage> &pictures)
{
    for (qsizetype i = 0; i < pictures.size(); ++i)
        pictures.at(i).save(m_folder.filePath(QStringLiteral("%1.png").arg(i, 3, 10, QLatin1Char('0'))), "png", 90);
}

CaptureChoice PictureFolder::choice() const
{
    return {.simulated = true, .simulatedFolder = m_folder.path()};
}

int pdfPages(const QByteArray &file)
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    return document.pageCount();
}

QImage pdfPicture(const QByteArray &file, int page, int dots)
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    const QImage drawn = document.render(page, (document.pagePointSize(page) * dots / 72).toSize());
    QImage onWhite(drawn.size(), QImage::Format_RGB32);
    onWhite.fill(Qt::white);
    QPainter(&onWhite).drawImage(0, 0, drawn);
    return onWhite;
}

} // namespace ow::testing
