#pragma once
#include "models/base/Clock.h"
#include "tests/sync/client/FakeScheduler.h"
#include "ui/capture/CaptureSheet.h"
#include "ui/capture/PageSource.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWidget>
#include <memory>

namespace ow::testing {

/// A page the size of the smallest screen we promise, with the capture sheet over it, and a clerk at its keys.
class CaptureDesk {
public:
    explicit CaptureDesk(const CaptureChoice &choice = {});
    explicit CaptureDesk(std::vector<std::unique_ptr<PageSource>> sources);

    void open(const CaptureTask &task = {QStringLiteral("营业执照复印件")}) { sheet->open(task); }
    template <class T>
    T *find(const char *name) const
    {
        return window.findChild<T *>(QLatin1String(name));
    }
    int pages() const;
    bool isReady() const;
    /// As if copied from a mail: the file's bytes come by way of a folder of its own.
    void paste(const QByteArray &file);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// Ctrl+Enter, and again when the sheet asks about a page.
    void finish();
    /// So many pictures of the simulated camera, a fifth of a second apart.
    void frames(int count);
    CapturedScan scan() const { return captured->last().first().value<CapturedScan>(); }
    QString sentence(const char *label) const;
    void shoot(const QString &name);

    FixedClock clock{Instant{1'777'000'000'000}};
    FakeScheduler scheduler;
    QTemporaryDir folder;
    QWidget window;
    CaptureSheet *sheet = nullptr;
    std::unique_ptr<QSignalSpy> captured;
    std::unique_ptr<QSignalSpy> abandoned;

private:
    void start();
    int m_files = 0;
};

/// A folder of pictures for the simulated camera.
class PictureFolder {
public:
    explicit PictureFolder(const QList<QImage> &pictures);
    CaptureChoice choice() const;

private:
    QTemporaryDir m_folder;
};

int pdfPages(const QByteArray &file);
QImage pdfPicture(const QByteArray &file, int page, int dots);

} // namespace ow::testing
