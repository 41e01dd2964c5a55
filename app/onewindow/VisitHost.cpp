#include "app/onewindow/VisitHost.h"

#include "models/base/Log.h"
#include "models/base/Uuid.h"

#include <QCoreApplication>
#include <QProcess>

namespace ow {

VisitHost::VisitHost(const Options &options, const QString &device, const HubAddress &hub, const HubInfo &hall,
                     Clock &clock, Random &random)
    : m_options(options), m_device(device), m_setup{hub.text(), makeUuid(clock.now(), random), hall}
{
    connect(&m_everySecond, &QTimer::timeout, this, &VisitHost::tick);
    m_everySecond.start(1000);
}

VisitHost::~VisitHost()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished(endWithinMs);
    delete m_process;
}

void VisitHost::keepReady()
{
    if (!m_process)
        start();
}

void VisitHost::start()
{
    QStringList arguments{QStringLiteral("--kiosk-visit"), QStringLiteral("--data"), m_options.homeDir,
                          QStringLiteral("--device"), m_device};
    const auto pass = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            arguments << QLatin1String("--") + QLatin1String(name) << value;
    };
    pass("reader", m_options.reader);
    pass("printer", m_options.printer);
    pass("test-clock", m_options.testClock);
    if (m_options.training)
        arguments.append(QStringLiteral("--training"));
    else if (m_options.demo)
        arguments.append(QStringLiteral("--demo"));
    m_process = new QProcess(this);
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &VisitHost::read);
    connect(m_process, &QProcess::finished, this, &VisitHost::ended);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended();
    });
    m_startedAt.start();
    m_leaving = false;
    m_process->start(QCoreApplication::applicationFilePath(), arguments);
    m_process->write(toJson(m_setup) + '\n');
}

void VisitHost::open(const KioskVisit &visit)
{
    if (m_open)
        return;
    m_open = true;
    m_shown = false;
    m_opened.start();
    m_heard.start();
    if (m_leaving && m_process) {
        // Of the visitor before.
        m_process->disconnect(this);
        m_process->kill();
        m_process->deleteLater();
        m_process = nullptr;
    }
    keepReady();
    if (m_process)
        m_process->write(toJson(visit) + '\n');
}

void VisitHost::end()
{
    if (m_process && m_open)
        m_process->kill();
}

void VisitHost::read()
{
    while (m_process && m_process->canReadLine())
        take(m_process->readLine().trimmed());
}

void VisitHost::take(const QByteArray &line)
{
    m_heard.start();
    if (line == visitShown) {
        m_shown = true;
        emit shown();
    } else if (line == visitPrints || line == visitPrintsNot) {
        emit printerTold(line == visitPrints);
    } else if (line.startsWith(visitReader)) {
        if (const auto state = codeValue<DeviceState>(QString::fromLatin1(line.mid(qstrlen(visitReader)))))
            emit readerTold(*state);
    } else if (line == visitOver && m_open) {
        m_open = false;
        m_leaving = true;
        m_opened.start();
        emit over();
    }
}

void VisitHost::ended()
{
    if (!m_process)
        return;
    const bool wasOpen = std::exchange(m_open, false);
    const bool wasShown = std::exchange(m_shown, false);
    m_process->disconnect(this);
    m_process->deleteLater();
    m_process = nullptr;
    if (wasOpen) {
        log::warning("visit ended by itself");
        wasShown ? emit over() : emit failed();
    }
    // One that cannot even start is not started all the time.
    if (m_startedAt.hasExpired(startAgainMs))
        start();
    else
        QTimer::singleShot(startAgainMs, this, &VisitHost::keepReady);
}

void VisitHost::tick()
{
    if (!m_process)
        return;
    const bool silent = m_open && m_shown && m_heard.hasExpired(silentMsMax);
    const bool slow = m_open && !m_shown && m_opened.hasExpired(showWithinMs);
    const bool stays = m_leaving && m_opened.hasExpired(endWithinMs);
    if (silent || slow || stays)
        m_process->kill();
}

} // namespace ow

#include "moc_VisitHost.cpp"
