#include "app/onewindow/Wiring.h"

#include "app/onewindow/RolePages.h"
#include "app/onewindow/SeatRating.h"
#include "app/onewindow/StartMeasure.h"
#include "app/onewindow/StationDevices.h"
#include "app/onewindow/VisitHost.h"
#include "models/access/Password.h"
#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/queue/ReserveBook.h"
#include "ui/capture/CaptureHealth.h"
#include "ui/chooser/FirstRunPage.h"
#include "ui/chooser/StartPage.h"
#include "ui/common/MakeVoice.h"
#include "ui/common/PrinterPool.h"
#include "ui/common/SoundFileVoice.h"
#include "ui/common/Theme.h"
#include "ui/common/UiLanguage.h"
#include "ui/common/Voice.h"
#include "ui/finding/FindSheet.h"
#include "ui/folders/FolderSheet.h"
#include "ui/intake/CitizenSeat.h"
#include "ui/intake/IntakePanel.h"
#include "ui/kiosk/KioskGuard.h"
#include "ui/kiosk/KioskPage.h"
#include "ui/kiosk/StaffCode.h"
#include "ui/rating/RatingPage.h"
#include "ui/redress/OwnRatingsSheet.h"
#include "ui/session/DemoUsers.h"
#include "ui/session/PracticeBar.h"
#include "ui/session/SignInPage.h"
#include "ui/session/StationWatch.h"
#include "ui/window/WindowPage.h"

#include <QApplication>
#include <QDir>

namespace ow {

namespace {
/// Of the rating screen this window's second screen stands for as well; empty for a screen of its own.
QString ratingDevice(const Options &options, const StationChoice &choice)
{
    if (choice.role != StationRole::Window || options.secondScreen == SecondScreen::None)
        return {};
    return options.ratingDevice.isEmpty() ? StationChoice::ratingText(options.dataDir) : options.ratingDevice;
}
} // namespace

Wiring::Wiring(Options options)
    : m_options(std::move(options)), m_clock(stationClock(m_options)), m_starting(new StartPage)
{
    m_window.setObjectName(QStringLiteral("mainWindow"));
    m_window.setWindowTitle(StartPage::programName());
    m_window.resize(1366, 768);
    m_window.addWidget(m_starting);
    connect(m_starting, &StartPage::chooseAgainAsked, this, &Wiring::chooseAgain);
}

Wiring::~Wiring() = default;

void Wiring::start()
{
    if (!m_clock || !QDir().mkpath(m_options.dataDir)) {
        const QString file = m_clock ? m_options.dataDir : m_options.testClock;
        showProblem(Problem(problem::FileFailed, {{QStringLiteral("file"), file}}));
    } else if (m_options.role) {
        startStation({*m_options.role, m_options.device, m_options.window});
    } else if (const auto remembered = StationChoice::read(m_options.dataDir);
               remembered && rolePage(remembered->role)) {
        startStation(*remembered);
    } else {
        chooseRole();
    }
    // Whoever works here works in nothing else; a picture has the size it always had.
    if (m_options.screenshot.isEmpty())
        m_window.showMaximized();
    else
        m_window.show();
}

void Wiring::chooseRole()
{
    QList<RoleTile> tiles;
    for (const RolePage &page : rolePages())
        tiles.append(page.tile);
    auto *chooser = new ChooserPage(tiles, StationChoice::read(m_options.dataDir),
                                    m_options.training ? ChooserPage::Practice::Here : ChooserPage::Practice::Offered);
    connect(chooser, &ChooserPage::languageChosen, this, [this](const QString &code) {
        speak(code);
        chooseRole();
    });
    connect(chooser, &ChooserPage::practiceAsked, this, [] { QApplication::exit(practiceCode); });
    connect(chooser, &ChooserPage::chosen, this, [this, chooser](const StationChoice &choice) {
        if (const auto written = choice.write(m_options.dataDir); !written) {
            chooser->explain(written.error());
            return;
        }
        startStation(choice);
    });
    show(chooser);
}

void Wiring::chooseAgain()
{
    // No page stands yet that borrows any of these.
    m_seatWatch.reset();
    m_watch.reset();
    m_seatRating.reset();
    m_context.reset();
    m_hub.reset();
    m_journal.reset();
    m_startProblem.reset();
    chooseRole();
}

void Wiring::startStation(const StationChoice &choice)
{
    m_choice = choice;
    if (!rolePage(choice.role)) {
        showProblem(Problem(problem::NotFound, {{QStringLiteral("what"), QString::fromLatin1(codeText(choice.role))}}));
        return;
    }
    const QString dir = stationDir(m_options.dataDir, choice);
    QDir().mkpath(dir);
    Result<std::unique_ptr<Journal>> journal = Journal::open(dir, *m_clock, m_random);
    if (!journal) {
        showProblem(journal.error());
        return;
    }
    m_journal = std::move(*journal);
    m_printer = std::make_unique<PrinterPool>(printerOf(m_options, m_options.kind()), dir);
    m_voice = makeVoice(dir + QStringLiteral("/voice"));
    m_hub = std::make_unique<HubClient>(
        *m_journal, *m_clock, m_scheduler, m_random,
        HubClient::Station{QString::fromLatin1(codeText(choice.role)), choice.device, m_options.training});
    m_context =
        std::make_unique<StationContext>(StationContext{*m_hub, *m_clock, m_scheduler, *m_printer, *m_voice,
                                                        choice.role, choice.device, choice.window, m_options.dataDir});
    m_context->training = m_options.training;
    m_context->dataShown = [this] { dataShown(); };
    if (const QString device = ratingDevice(m_options, choice); !device.isEmpty()) {
        auto rating = SeatRating::open(*m_context, dir + QStringLiteral("/rating"), device, *m_clock, m_random);
        if (rating)
            m_seatRating = std::move(*rating);
        else
            log::warning("rating screen of the window does not open", {log::code("problem", rating.error().type().id)});
    }
    connect(m_hub.get(), &HubClient::linkChanged, this, [this](HubClient::Link link) {
        if (link == HubClient::Link::Online)
            askHub();
        else if (link == HubClient::Link::Lost)
            startWithoutHub();
        tellStarting();
    });
    connect(m_hub.get(), &HubClient::openRefused, this, [this](const Problem &problem) {
        m_startProblem = problem;
        tellStarting();
    });
    show(m_starting);
    tellStarting();
    connectHub();
}

void Wiring::connectHub()
{
    if (!m_options.hub.isEmpty()) {
        const Result<HubAddress> address = HubAddress::parse(m_options.hub);
        if (!address)
            showProblem(address.error());
        else
            openHub(*address);
        return;
    }
    if (m_process) {
        if (m_ownHub.port > 0)
            openHub(m_ownHub);
        return;
    }
    QStringList arguments;
    if (m_options.training)
        arguments << QStringLiteral("--training") << QStringLiteral("--training-from") << m_options.homeDir;
    else if (m_options.demo)
        arguments.append(QStringLiteral("--demo"));
    if (!m_options.testClock.isEmpty())
        arguments << QStringLiteral("--test-clock") << m_options.testClock;
    m_process = std::make_unique<HubProcess>(HubProcess::programBesideThis(), m_options.dataDir, arguments, *m_clock,
                                             m_scheduler, m_random);
    connect(m_process.get(), &HubProcess::ready, this, [this](const HubAddress &address) {
        m_ownHub = address;
        if (m_hub)
            openHub(address);
    });
    connect(m_process.get(), &HubProcess::failed, this, [this](const Problem &problem) {
        m_startProblem = problem;
        tellStarting();
    });
    m_process->start();
}

void Wiring::openHub(const HubAddress &address)
{
    m_address = address;
    m_hub->open(address);
    if (m_seatRating)
        m_seatRating->connectTo(address);
}

void Wiring::addSeat(QWidget &page)
{
    auto *panel = page.findChild<IntakePanel *>();
    if (!panel || m_options.secondScreen == SecondScreen::None)
        return;
    auto *seat = new CitizenSeat(*m_context, *panel, m_choice.window, page);
    if (m_seatRating) {
        m_seatRating->context().hall = m_context->hall;
        auto *rating = new RatingPage(m_seatRating->context());
        seat->setRating(rating);
        connect(rating, &RatingPage::asking, seat, &CitizenSeat::ratingAsks);
    }
    if (m_options.secondScreen == SecondScreen::Window)
        seat->openAsWindow();
    else
        seat->openOnSecondMonitor();
}

void Wiring::speak(const QString &code)
{
    if (!StationChoice::writeLanguage(m_options.homeDir, code))
        log::warning("the language could not be remembered");
    UiLanguage::set(code);
    m_window.setWindowTitle(StartPage::programName());
}

void Wiring::tellStarting()
{
    if (m_shown || !m_hub)
        return;
    std::optional<Problem> problem = m_startProblem;
    if (!problem && m_hub->link() == HubClient::Link::Untrusted)
        problem = Problem(problem::HubUntrusted);
    m_starting->tellConnecting(m_hub->lostSince(), problem);
}

void Wiring::startWithoutHub()
{
    if (m_shown || m_choice.role != StationRole::Kiosk)
        return;
    whenReady(m_hub->note(), this, [this](const Result<QByteArray> &note) {
        if (m_shown || m_hub->link() != HubClient::Link::Lost || !note || note->isEmpty())
            return;
        const Result<ReserveBook> book = fromJson<ReserveBook>(*note, Strictness::Tolerant);
        if (!book || book->prefix.isEmpty())
            return;
        m_context->hall.hall = book->hall.hall;
        m_context->hall.kind = book->kind;
        m_context->hall.configured = true;
        showPage();
    });
}

void Wiring::askHub()
{
    m_startProblem.reset();
    whenReady(m_hub->info(), this, [this](const Result<HubInfo> &info) {
        if (!info) {
            // The link tells when it is worth asking again.
            m_startProblem = info.error();
            tellStarting();
            return;
        }
        m_context->hall = *info;
        if (!m_shown)
            showPage();
    });
}

void Wiring::showPage()
{
    if (!m_context->hall.configured) {
        if (m_window.findChild<FirstRunPage *>())
            return;
        auto *first = new FirstRunPage(*m_context);
        connect(first, &FirstRunPage::configured, this, [this] {
            // The administrator's work is done; a kiosk must not go on in his name.
            m_hub->signOut();
            askHub();
        });
        show(first);
        return;
    }
    m_shown = true;
    watchDevices();
    m_context->capture = captureOf(m_options, m_context->hall.kind);
    watchCapture();
    m_context->printsSheets = StationChoice::printsSheets(m_options.dataDir);
    m_context->reader = readerOf(m_options, m_context->hall.kind);
    // Its key must never reach people at work.
    if (isPretended(m_context->hall.kind) && !m_options.measure.isEmpty())
        m_measure = std::make_unique<StartMeasure>(m_window, *m_hub, m_options.measure);
    const RolePage *page = rolePage(m_choice.role);
    if (page->unattended) {
        QWidget *made = page->unattended(*m_context);
        if (auto *kiosk = qobject_cast<KioskPage *>(made))
            passVisits(*kiosk);
        show(made);
        m_window.showFullScreen();
        if (auto *kiosk = qobject_cast<KioskPage *>(made))
            addStaff(*kiosk);
        return;
    }
    auto *shell = new StaffShell(*m_context, [this, make = page->staff](StationContext &context, const SignedIn &who) {
        QWidget *made = make(context, who);
        if (m_choice.role == StationRole::Window)
            addSeat(*made);
        return made;
    });
    addFinding(*shell);
    connect(&shell->signInPage(), &SignInPage::languageChosen, this, [this](const QString &code) {
        speak(code);
        showPage();
    });
    connect(&shell->signInPage(), &SignInPage::practiceAsked, this, [] { QApplication::exit(practiceCode); });
    if (PracticeBar *practice = PracticeBar::addTo(*shell, *m_context))
        connect(practice, &PracticeBar::endAsked, this, [] { QApplication::exit(practiceEndCode); });
    show(shell);
    if (isPretended(m_context->hall.kind) && !m_options.user.isEmpty()) {
        for (const DemoUser &user : DemoUser::read(m_options.dataDir)) {
            if (user.user == m_options.user)
                shell->signInPage().signIn(user.user, user.password);
        }
    }
}

/// What the supervisor hears of the devices at this PC.
void Wiring::watchDevices()
{
    if (m_watch)
        return;
    const QString version = QApplication::applicationVersion();
    QList<StationPart> parts;
    if (m_choice.role == StationRole::Board)
        parts = {StationPart::Voice};
    else if (m_choice.role != StationRole::Rating)
        parts = {StationPart::Printer};
    m_watch = std::make_unique<StationWatch>(*m_context, StationWatch::Self{version, m_options.restarted, parts});
    m_watch->seekReader(m_window);
    if (auto *pool = dynamic_cast<PrinterPool *>(m_printer.get()))
        connect(pool, &PrinterPool::printed, m_watch.get(), &StationWatch::tellPrinted);
    if (dynamic_cast<SoundFileVoice *>(m_voice.get()) && !isPretended(m_context->hall.kind))
        m_watch->tellNoVoice();
    if (m_seatRating)
        m_seatWatch = std::make_unique<StationWatch>(m_seatRating->context(),
                                                     StationWatch::Self{version, m_options.restarted, {}});
}

/// Where papers are laid before a camera or a scanner.
void Wiring::watchCapture()
{
    if (m_choice.role != StationRole::Window && m_choice.role != StationRole::Review)
        return;
    if (!m_captureHealth) {
        m_captureHealth = std::make_shared<CaptureHealth>(m_context->capture, *m_clock);
        connect(m_captureHealth.get(), &CaptureHealth::told, m_watch.get(), &StationWatch::tellPart);
        m_captureHealth->begin();
    }
    m_context->capture.health = m_captureHealth;
}

/// What a visitor does in his own name is done by a program of its own, which ends with him.
void Wiring::passVisits(KioskPage &page)
{
    m_visits = std::make_unique<VisitHost>(m_options, m_choice.device, m_address, m_context->hall, *m_clock, m_random);
    page.passVisitsTo([this](const KioskVisit &visit) { m_visits->open(visit); }, true);
    connect(m_visits.get(), &VisitHost::over, &page, &KioskPage::visitOver);
    connect(m_visits.get(), &VisitHost::failed, &page, &KioskPage::visitFailed);
    connect(m_visits.get(), &VisitHost::printerTold, &page, &KioskPage::tellPrinter);
    connect(m_visits.get(), &VisitHost::printerTold, m_watch.get(), &StationWatch::tellPrinted);
    // What it could not print, the printers here have told; that there is paper again, staff say.
    connect(&page, &KioskPage::printerTold, m_watch.get(), [this](bool prints) {
        if (prints)
            m_watch->tellPrinted(true);
    });
    connect(m_visits.get(), &VisitHost::readerTold, m_watch.get(), &StationWatch::tellReader);
    m_visits->keepReady();
}

/// Nobody leaves it but staff, by their code.
void Wiring::addStaff(KioskPage &page)
{
    QByteArray record = StationChoice::staffCode(m_options.dataDir);
    QString told;
    if (record.isEmpty() && isPretended(m_context->hall.kind)) {
        // Known to who stands before it and to nobody else, and another one next time.
        const QString code = QString::number(100'000 + m_random.below(900'000));
        record = hashPassword(code, m_random);
        told = code;
    }
    page.setStaffCode(StaffCode(record), told);
    connect(&page, &KioskPage::endAsked, this, [] { QApplication::exit(0); });
    connect(&page, &KioskPage::restartAsked, this, [] { QApplication::exit(restartCode); });
    m_guard = std::make_unique<KioskGuard>(m_window);
    connect(m_visits.get(), &VisitHost::shown, m_guard.get(), [this] { m_guard->hold(false); });
    connect(m_visits.get(), &VisitHost::over, m_guard.get(), [this] { m_guard->hold(true); });
    connect(m_visits.get(), &VisitHost::failed, m_guard.get(), [this] { m_guard->hold(true); });
}

/// 查办件, where cases are handled.
void Wiring::addFinding(StaffShell &shell)
{
    constexpr StationRoles desks =
        StationRole::Window | StationRole::Review | StationRole::Delivery | StationRole::Supervisor;
    if ((desks & only(m_choice.role)) != 0) {
        FindSheet *finding = FindSheet::addTo(shell, *m_context);
        connect(finding, &FindSheet::openWanted, &shell, [&shell](const Case &record) {
            if (auto *window = shell.findChild<WindowPage *>())
                window->openOnline(record);
        });
    }
    // 材料流转, wherever papers pass.
    if ((desks & only(m_choice.role)) != 0)
        FolderSheet::addTo(shell, *m_context);
    // 对我的差评, where visitors are served.
    if (!m_options.training && ((StationRole::Window | StationRole::Delivery) & only(m_choice.role)) != 0)
        OwnRatingsSheet::addTo(shell, *m_context);
}

void Wiring::show(QWidget *page)
{
    QWidget *before = m_window.currentWidget();
    if (m_window.indexOf(page) < 0)
        m_window.addWidget(page);
    m_window.setCurrentWidget(page);
    if (before && before != page && before != m_starting)
        before->deleteLater();
}

void Wiring::showProblem(const Problem &problem)
{
    m_starting->tellFailed(problem, m_clock && !m_hub);
    m_window.setCurrentWidget(m_starting);
}

void Wiring::dataShown()
{
    takePicture();
    if (m_measure)
        m_measure->dataShown();
}

void Wiring::takePicture()
{
    if (m_options.screenshot.isEmpty() || m_pictured)
        return;
    m_pictured = true;
    // After the turn that laid the page out.
    m_scheduler.after(300, [this] {
        const bool saved = m_window.grab().save(m_options.screenshot);
        QApplication::exit(saved ? 0 : 1);
    });
}

} // namespace ow

#include "moc_Wiring.cpp"
