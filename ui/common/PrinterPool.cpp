#include "ui/common/PrinterPool.h"

#include "ui/common/PdfFolderPrinter.h"
#include "ui/common/SystemPrinter.h"

#include <QFutureWatcher>
#include <QProcess>
#include <QTimer>

namespace ow {

namespace {
constexpr int lpstatWaitMsMax = 5000;
}

PrinterPool::PrinterPool(const QString &choice, const QString &folder, const QString &lpstat, QObject *parent)
    : QObject(parent)
{
    m_printers.push_back(std::make_unique<PdfFolderPrinter>(folder));
    if (choice == QLatin1String("system"))
        ask(lpstat);
    else if (choice != QLatin1String("simulated"))
        take(choice.split(QLatin1Char('+'), Qt::SkipEmptyParts));
}

QFuture<Result<QString>> PrinterPool::print(const PdfPaper &paper)
{
    const QFuture<Result<QString>> taking = m_printers[m_current]->print(paper);
    auto *watcher = new QFutureWatcher<Result<QString>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        emit printed(watcher->future().resultCount() > 0 && watcher->result().has_value());
        watcher->deleteLater();
    });
    watcher->setFuture(taking);
    return taking;
}

bool PrinterPool::useNext()
{
    m_current = (m_current + 1) % m_printers.size();
    return m_printers.size() > 1;
}

void PrinterPool::ask(const QString &lpstat)
{
    auto *process = new QProcess(this);
    QProcessEnvironment plain = QProcessEnvironment::systemEnvironment();
    plain.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process->setProcessEnvironment(plain);
    connect(process, &QProcess::finished, this, [this, process] {
        take(systemPrinters(QString::fromUtf8(process->readAllStandardOutput())));
        process->deleteLater();
    });
    QTimer::singleShot(lpstatWaitMsMax, process, &QProcess::kill);
    process->start(lpstat, {QStringLiteral("-e"), QStringLiteral("-d")});
}

void PrinterPool::take(const QStringList &names)
{
    if (names.isEmpty())
        return;
    m_printers.clear();
    for (const QString &name : names)
        m_printers.push_back(std::make_unique<SystemPrinter>(name));
    m_current = 0;
}

QStringList systemPrinters(const QString &said)
{
    static const QString defaultIs = QStringLiteral("system default destination: ");
    QStringList names;
    QString first;
    for (const QString &line : said.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (line.startsWith(defaultIs))
            first = line.mid(defaultIs.size()).trimmed();
        else if (!line.contains(QLatin1Char(' '))) // "no system default destination" and other sentences
            names.append(line.trimmed());
    }
    if (names.removeOne(first))
        names.prepend(first);
    return names;
}

} // namespace ow

#include "moc_PrinterPool.cpp"
