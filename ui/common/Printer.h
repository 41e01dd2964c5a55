#pragma once
#include "models/base/Problem.h"
#include "models/stations/StationHealth.h"

#include <QByteArray>
#include <QFuture>

namespace ow {

/// A finished paper: PDF bytes, and a title people see in the printer's queue and in file names.
struct PdfPaper {
    QString title;
    QByteArray pdf;
};

/// Seam to the device. The future ends when the device has taken the paper or refused it (problem::PrintFailed, problem::FileFailed).
class Printer {
public:
    virtual ~Printer() = default;
    /// On success what the device calls it: a file path, a job name.
    virtual QFuture<Result<QString>> print(const PdfPaper &paper) = 0;
    /// The screen then shows 模拟.
    virtual bool isSimulated() const = 0;
    /// As staff know it.
    virtual QString name() const = 0;
    /// What the device says of itself; asks it when that is possible. Fine says only that it reports nothing.
    virtual QFuture<DeviceState> condition()
    {
        return QtFuture::makeReadyFuture(isSimulated() ? DeviceState::Simulated : DeviceState::Fine);
    }
    /// Another printer takes what is printed from now on; false: there is only this one.
    virtual bool useNext() { return false; }
};

} // namespace ow
