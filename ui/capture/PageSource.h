#pragma once
#include "models/base/Problem.h"
#include "ui/capture/ScanPage.h"

#include <QObject>

namespace ow {

/// A device a source can use.
struct SourceDevice {
    QString id;
    QString name; ///< as its maker calls it
};

/// What a scanner is asked for; a camera takes what it sees.
struct TakeOptions {
    int dotsPerInch = 200;
    bool fromFeeder = false;
};

/// Seam to whatever makes pictures of papers. Never blocks; answers by signals. After failed() it can be looked for and opened again.
class PageSource : public QObject {
    Q_OBJECT
public:
    enum class Kind { Camera, Scanner };

    using QObject::QObject;
    virtual Kind kind() const = 0;
    /// The screen then shows 模拟.
    virtual bool isSimulated() const { return false; }
    /// Answered by devicesFound(), none included.
    virtual void look() = 0;
    /// A camera shows its picture from now on.
    virtual void open(const QString &device) = 0;
    virtual void close() = 0;
    /// A camera gives one picture; a scanner one from the glass or all from the feeder, and says runFinished().
    virtual void take(const TakeOptions &options) = 0;

signals:
    void devicesFound(const QList<ow::SourceDevice> &devices);
    /// Cameras: what it sees, some times a second, small enough to be looked at and examined.
    void frameShown(const QImage &frame);
    void pictureTaken(const ow::RawPage &raw);
    void runFinished();
    void failed(const ow::Problem &problem);
};

} // namespace ow

Q_DECLARE_METATYPE(ow::RawPage)
