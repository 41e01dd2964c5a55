#include "app/onewindow/VisitRun.h"

#include "app/onewindow/StationDevices.h"
#include "app/onewindow/VisitLine.h"
#include "models/base/Log.h"
#include "ui/common/MakeVoice.h"
#include "ui/common/PrinterPool.h"
#include "ui/common/Voice.h"
#include "ui/kiosk/KioskGuard.h"
#include "ui/kiosk/KioskPage.h"
#include "ui/reader/ReaderChoice.h"
#include "ui/reader/ReaderGroup.h"

#include <QApplication>
#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace ow {

namespace {
/// What it showed last is on its way to the screen, what it printed to the hub.
constexpr int visitLeaveMs = 300;

void keepToItself()
{
    // No core file, nobody of the same account looks into it, and it goes when the kiosk does.
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}
} // namespace

VisitRun::VisitRun(const Options &options)
    : m_options(options), m_clock(stationClock(options)), m_input(STDIN_FILENO, QSocketNotifier::Read)
{
    keepToItself();
    ::fcntl(STDIN_FILENO, F_SETFL, ::fcntl(STDIN_FILENO, F_GETFL) | O_NONBLOCK);
    m_window.setObjectName(QStringLiteral("visitWindow"));
    m_window.resize(1366, 768);
    connect(&m_input, &QSocketNotifier::activated, this, &VisitRun::read);
    connect(&m_alive, &QTimer::timeout, this, [] { say(visitAlive); });
    m_alive.start(visitAliveMs);
    QApplication::setQuitOnLastWindowClosed(false);
}

VisitRun::~VisitRun() = default;

void VisitRun::say(const QByteArray &word)
{
    const QByteArray line = word + '\n';
    if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) != line.size())
        QApplication::exit(0); // the kiosk is gone
}

void VisitRun::read()
{
    char bytes[4096];
    for (;;) {
        const ssize_t count = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (count < 0)
            break;
        if (count == 0) {
            QApplication::exit(0);
            return;
        }
        m_read.append(bytes, int(count));
    }
    for (qsizetype end = m_read.indexOf('\n'); end >= 0; end = m_read.indexOf('\n')) {
        const QByteArray line = m_read.left(end);
        m_read.remove(0, end + 1);
        take(line);
    }
}

void VisitRun::take(const QByteArray &line)
{
    if (!m_hub)
        setUp(line);
    else if (!m_page)
        begin(line);
}

void VisitRun::setUp(const QByteArray &line)
{
    const Result<VisitSetup> setup = fromJson<VisitSetup>(line, Strictness::Exact);
    const Result<HubAddress> address = setup ? HubAddress::parse(setup->hub) : Result<HubAddress>(fail(setup.error()));
    auto journal = !address ? Result<std::unique_ptr<Journal>>(fail(address.error()))
        : m_clock           ? Journal::openInMemory(setup->station, *m_clock, m_random)
                            : Result<std::unique_ptr<Journal>>(fail(problem::FileFailed));
    if (!journal) {
        log::error("visit cannot be set up", {log::code("problem", journal.error().type().id)});
        QApplication::exit(1);
        return;
    }
    m_journal = std::move(*journal);
    const QString dir = stationDir(m_options.dataDir, {StationRole::Kiosk, m_options.device, 0});
    m_printer = std::make_unique<PrinterPool>(printerOf(m_options, m_options.kind()), dir);
    m_voice = makeVoice(dir + QStringLiteral("/voice"));
    m_hub = std::make_unique<HubClient>(
        *m_journal, *m_clock, m_scheduler, m_random,
        HubClient::Station{QString::fromLatin1(codeText(StationRole::Kiosk)), m_options.device, m_options.training});
    m_context = std::make_unique<StationContext>(StationContext{*m_hub, *m_clock, m_scheduler, *m_printer, *m_voice,
                                                                StationRole::Kiosk, m_options.device, 0,
                                                                m_options.dataDir, setup->hall});
    m_context->reader = readerOf(m_options, setup->hall.kind);
    m_context->training = m_options.training;
    m_context->printsSheets = StationChoice::printsSheets(m_options.dataDir);
    m_hub->open(*address);
}

void VisitRun::begin(const QByteArray &line)
{
    const Result<KioskVisit> visit = fromJson<KioskVisit>(line, Strictness::Exact);
    if (!visit) {
        QApplication::exit(1);
        return;
    }
    ReaderGroup *reader = makeCardReader(m_context->reader, *m_clock, m_scheduler);
    m_page = new KioskPage(*m_context, reader);
    const auto tellReader = [reader] { say(QByteArray(visitReader) + codeText(reader->condition())); };
    connect(reader, &CardReader::conditionChanged, this, tellReader);
    if (!reader->isEmpty())
        tellReader();
    connect(m_page, &KioskPage::visitShown, this, [] { say(visitShown); });
    connect(m_page, &KioskPage::printerTold, this, [](bool prints) { say(prints ? visitPrints : visitPrintsNot); });
    connect(m_page, &KioskPage::visitDone, this, &VisitRun::leave);
    m_window.addWidget(m_page);
    m_page->doVisit(*visit);
    m_window.showFullScreen();
    m_window.activateWindow();
    m_guard = std::make_unique<KioskGuard>(m_window);
}

void VisitRun::leave()
{
    m_guard.reset();
    say(visitOver);
    m_window.hide();
    QTimer::singleShot(visitLeaveMs, this, [] { QApplication::exit(0); });
}

} // namespace ow

#include "moc_VisitRun.cpp"
