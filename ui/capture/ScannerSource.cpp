#include "ui/capture/ScannerSource.h"

#include "models/base/ProblemTypes.h"
#include "ui/capture/Background.h"
#include "ui/capture/SaneScanner.h"

namespace ow {

namespace {
/// The one thread all scanners of this program are used on.
QThreadPool &scannerThread()
{
    static QThreadPool pool;
    pool.setMaxThreadCount(1);
    return pool;
}
} // namespace

ScannerSource::ScannerSource(QObject *parent) : PageSource(parent)
{
    connect(&m_run, &QFutureWatcherBase::resultReadyAt, this, &ScannerSource::pageCame);
    connect(&m_run, &QFutureWatcherBase::finished, this, [this] {
        if (!m_run.isCanceled())
            emit runFinished();
    });
}

ScannerSource::~ScannerSource()
{
    m_run.cancel();
}

void ScannerSource::look()
{
    inBackground(
        scannerThread(), this, [] { return scannerDevices(); },
        [this](const QList<SourceDevice> &devices) { emit devicesFound(devices); });
}

void ScannerSource::close()
{
    m_device.clear();
    m_run.cancel();
}

void ScannerSource::take(const TakeOptions &options)
{
    if (m_run.isRunning())
        return;
    if (m_device.isEmpty()) {
        emit failed(problem::ScannerMissing);
        return;
    }
    // Owned by the function alone; std::function wants to be copyable and a QPromise is not.
    const auto run = std::make_shared<QPromise<std::shared_ptr<Result<RawPage>>>>();
    run->start();
    m_run.setFuture(run->future());
    scannerThread().start([run, device = m_device, options] {
        const Result<void> ran = runScanner(
            device, options, [&run] { return run->isCanceled(); },
            [&run](const QImage &picture, int dots) {
                run->addResult(std::make_shared<Result<RawPage>>(RawPage{picture, dots, ScanOrigin::Scanner, false}));
            });
        if (!ran)
            run->addResult(std::make_shared<Result<RawPage>>(fail(ran.error())));
        run->finish();
    });
}

void ScannerSource::pageCame(int index)
{
    const Result<RawPage> page = std::exchange(*m_run.resultAt(index), RawPage{});
    if (page)
        emit pictureTaken(*page);
    else
        emit failed(page.error());
}

} // namespace ow

#include "moc_ScannerSource.cpp"
