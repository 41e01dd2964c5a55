#pragma once
#include "ui/capture/PageSource.h"

#include <QFutureWatcher>
#include <memory>

namespace ow {

/// Scanners through SANE, on a thread of their own: sheets from the feeder come one by one as they are read.
class ScannerSource final : public PageSource {
    Q_OBJECT
public:
    explicit ScannerSource(QObject *parent = nullptr);
    ~ScannerSource() override;
    Kind kind() const override { return Kind::Scanner; }
    void look() override;
    void open(const QString &device) override { m_device = device; }
    void close() override;
    void take(const TakeOptions &options) override;

private:
    void pageCame(int index);

    QString m_device;
    /// Owned by the run, which keeps what it gave, and by whoever takes a page out of it: a page is large and soon taken.
    QFutureWatcher<std::shared_ptr<Result<RawPage>>> m_run;
};

} // namespace ow
