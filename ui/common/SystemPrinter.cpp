#include "ui/common/SystemPrinter.h"

#include "models/base/ProblemTypes.h"

#include <QProcess>
#include <QPromise>
#include <QTimer>
#include <memory>

namespace ow {

namespace {
constexpr int systemPrinterWaitMsMax = 20'000;
}

SystemPrinter::SystemPrinter(const QString &name, const QString &program, QObject *parent)
    : QObject(parent), m_name(name), m_program(program)
{
}

QFuture<Result<QString>> SystemPrinter::print(const PdfPaper &paper)
{
    const auto promise = std::make_shared<QPromise<Result<QString>>>(); // owned by the lambdas below, whichever runs
    promise->start();
    auto *process = new QProcess(this);
    const auto finish = [promise, process](Result<QString> result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(std::move(result));
        promise->finish();
        process->deleteLater();
    };
    connect(process, &QProcess::errorOccurred, process,
            [finish](QProcess::ProcessError) { finish(fail(problem::PrintFailed)); });
    connect(process, &QProcess::finished, process, [finish, process](int code, QProcess::ExitStatus status) {
        if (code != 0 || status != QProcess::NormalExit)
            return finish(fail(problem::PrintFailed));
        finish(QString::fromUtf8(process->readAllStandardOutput()).trimmed());
    });
    QTimer::singleShot(systemPrinterWaitMsMax, process, &QProcess::kill);
    QStringList arguments{QStringLiteral("-t"), paper.title};
    if (!m_name.isEmpty())
        arguments = QStringList{QStringLiteral("-d"), m_name} + arguments;
    process->start(m_program, arguments);
    process->write(paper.pdf);
    process->closeWriteChannel();
    return promise->future();
}

} // namespace ow

#include "moc_SystemPrinter.cpp"
