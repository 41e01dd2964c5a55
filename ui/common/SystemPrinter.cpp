#include "ui/common/SystemPrinter.h"

#include "models/base/ProblemTypes.h"

#include <QProcess>
#include <QPromise>
#include <QTimer>
#include <memory>

namespace ow {

namespace {
constexpr int systemPrinterWaitMsMax = 20'000;
constexpr int conditionWaitMsMax = 5000;
} // namespace

SystemPrinter::SystemPrinter(const QString &name, const QString &program, const QString &lpstat, QObject *parent)
    : QObject(parent), m_name(name), m_program(program), m_lpstat(lpstat)
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

QFuture<DeviceState> SystemPrinter::condition()
{
    const auto promise = std::make_shared<QPromise<DeviceState>>(); // owned by the lambdas below, whichever runs
    promise->start();
    auto *process = new QProcess(this);
    const auto finish = [promise, process](DeviceState state) {
        if (promise->future().isFinished())
            return;
        promise->addResult(state);
        promise->finish();
        process->deleteLater();
    };
    connect(process, &QProcess::errorOccurred, process,
            [finish](QProcess::ProcessError) { finish(DeviceState::Missing); });
    connect(process, &QProcess::finished, process, [finish, process](int code, QProcess::ExitStatus status) {
        const bool isKnown = code == 0 && status == QProcess::NormalExit;
        finish(isKnown ? printerCondition(QString::fromUtf8(process->readAllStandardOutput())) : DeviceState::Missing);
    });
    QProcessEnvironment plain = QProcessEnvironment::systemEnvironment();
    plain.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process->setProcessEnvironment(plain);
    QTimer::singleShot(conditionWaitMsMax, process, &QProcess::kill);
    QStringList arguments{QStringLiteral("-l"), QStringLiteral("-p")};
    if (!m_name.isEmpty())
        arguments.append(m_name);
    process->start(m_lpstat, arguments);
    return promise->future();
}

DeviceState printerCondition(const QString &said)
{
    static constexpr std::pair<const char *, DeviceState> reasons[] = {
        {"cover-open", DeviceState::CoverOpen},     {"door-open", DeviceState::CoverOpen},
        {"interlock-open", DeviceState::CoverOpen}, {"media-empty", DeviceState::PaperOut},
        {"media-needed", DeviceState::PaperOut},    {"media-jam", DeviceState::Fault},
        {"offline", DeviceState::Missing},          {"connecting-to-device", DeviceState::Missing},
        {"timed-out", DeviceState::Missing},        {"marker-supply-empty", DeviceState::Fault},
        {"toner-empty", DeviceState::Fault},        {"spool-area-full", DeviceState::Fault},
        {"media-low", DeviceState::PaperLow},
    };
    DeviceState worst = DeviceState::Fine;
    for (const QString &line : said.split(QLatin1Char('\n'))) {
        const QString text = line.trimmed();
        // "printer K1 disabled since …": stopped, by somebody or by itself; the reasons below it may say why.
        if (line.startsWith(QLatin1String("printer ")) && text.contains(QLatin1String(" disabled since ")))
            worst = DeviceState::Fault;
        if (!text.startsWith(QLatin1String("Alerts:")))
            continue;
        for (const auto &[word, state] : reasons) {
            if (text.contains(QLatin1String(word)))
                return state;
        }
        if (text.contains(QLatin1String("-error")))
            worst = DeviceState::Fault;
    }
    return worst;
}

} // namespace ow

#include "moc_SystemPrinter.cpp"
