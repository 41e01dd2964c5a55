#include "app/bench/ClerkJobs.h"

#include "models/cases/CaseRules.h"
#include "ui/common/SignaturePad.h"
#include "ui/delivery/DeliveryPage.h"
#include "ui/reader/ReaderChoice.h"
#include "ui/reader/SimulatedCardReader.h"
#include "ui/window/WindowPage.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointingDevice>
#include <QPushButton>
#include <QTabletEvent>
#include <QTest>
#include <cstdio>

namespace ow {

namespace {
constexpr int clerkJobsWindow = 3;
constexpr int clerkJobsCounter = 7;
const char clerkJobsBooks[] = "511A0000800001";
const char clerkJobsSigns[] = "511A0188100003";
const char clerkJobsSmallShop[] = "513A0102900001";
const char clerkJobsSelfEmployed[] = "511A0074300005";

const QKeySequence clerkF2(Qt::Key_F2);
const QKeySequence clerkEnter(Qt::Key_Return);
const QKeySequence clerkSubmit(QKeyCombination(Qt::CTRL, Qt::Key_Return));

IdentityCard clerkCard(int index)
{
    return SimulatedCardReader::demoCards().at(index).card;
}
} // namespace

struct ClerkJobs::Job {
    ClerkKeys keys;
    QWidget &page;
    QString failure;
    std::optional<Ticket> ticket;

    explicit Job(QWidget &on) : keys(on), page(on) {}

    template <class W = QWidget>
    W *shown(const QString &name) const
    {
        for (W *widget : page.findChildren<W *>(name)) {
            if (widget->isVisible() && widget->isEnabled())
                return widget;
        }
        return nullptr;
    }
    QString text(const char *name) const
    {
        const auto *label = page.findChild<QLabel *>(QLatin1String(name));
        return label && label->isVisible() ? label->text() : QString();
    }
    auto has(const char *name) const
    {
        return [this, wanted = QLatin1String(name)] { return shown(wanted) != nullptr; };
    }
    /// The keyboard is at a widget whose name begins so.
    static auto at(const char *name)
    {
        return [wanted = QLatin1String(name)] { return ClerkKeys::focused().startsWith(wanted); };
    }
    bool fail(const QString &why)
    {
        failure = why;
        return false;
    }
    bool check(bool is, const char *what) { return is || fail(QString::fromUtf8(what)); }

    /// One key a paper, as the keyboard comes to them; those a register vouches for meanwhile need none.
    bool lookThrough(QStringList papers, Qt::Key key = Qt::Key_A)
    {
        const auto isPaper = [&](const QString &name) {
            return std::any_of(papers.begin(), papers.end(), [&](const QString &one) { return name.startsWith(one); });
        };
        for (;;) {
            QString name;
            const auto isReady = [&] {
                name = ClerkKeys::focused();
                return isPaper(name) || at("submitButton")();
            };
            if (!keys.wait(isReady, QStringLiteral("the next paper")))
                return false;
            if (!isPaper(name))
                return true;
            papers.removeIf([&](const QString &one) { return name.startsWith(one); });
            if (!keys.press(
                    QKeySequence(key), [&] { return ClerkKeys::focused() == name; }, name))
                return false;
        }
    }

    bool call()
    {
        return ticket ? keys.press(clerkF2, has("nextButton"), QStringLiteral("somebody waiting"))
                && keys.wait([this] { return text("currentNumber") == ticket->number; }, QStringLiteral("the call"))
                      : fail(QStringLiteral("no ticket"));
    }
    /// The visitor lays his card on the reader.
    bool card(int index)
    {
        auto *reader = page.findChild<CardReader *>();
        if (!reader || !keys.wait([&] { return reader->isVisible() && reader->isEnabled(); }, QStringLiteral("reader")))
            return false;
        keys.note(QStringLiteral("card"));
        emit reader->cardRead(clerkCard(index));
        return true;
    }
    /// Ends the visit with what was done and is ready for the next.
    bool finish(const ClerkHall &hall, Outcome outcome)
    {
        const auto known = [this] {
            const auto *button = shown<QPushButton>(QStringLiteral("finishNextButton"));
            return button && button->text().contains(QStringLiteral("F2 · "));
        };
        return keys.press(clerkF2, known, QStringLiteral("the outcome to be known")) && ended(hall, outcome);
    }
    bool ended(const ClerkHall &hall, Outcome outcome)
    {
        if (!keys.wait([this] { return text("currentNumber").isEmpty() && shown(QStringLiteral("pauseButton")); },
                       QStringLiteral("the window to be free")))
            return false;
        const auto now = hall.ticket(ticket->id);
        return check(now && now->state == TicketState::Done, "the ticket is not ended")
            && check(now->outcome == outcome, "the ticket has another outcome");
    }
    bool printedAll(int papers)
    {
        const QString wanted = QStringLiteral("文书已打印 %1 份").arg(papers);
        return keys.wait([&] { return text("printState").startsWith(wanted); }, wanted);
    }
};

ClerkJobs::ClerkJobs() = default;
ClerkJobs::~ClerkJobs() = default;

bool ClerkJobs::show()
{
    m_window = std::make_unique<WindowPage>(m_hall.desk().context(), m_hall.clerk(), clerkJobsWindow);
    StationContext &counter = m_hall.counter().context();
    m_counterReader = makeCardReader(counter.reader, counter.clock, counter.scheduler);
    m_delivery = std::make_unique<DeliveryPage>(counter, m_hall.deliverer(), clerkJobsCounter, m_counterReader);
    for (QWidget *page : std::initializer_list<QWidget *>{m_window.get(), m_delivery.get()}) {
        page->resize(1366, 720);
        page->show();
    }
    return true;
}

bool ClerkJobs::measured(const char *name, int bar, QWidget &page, bool (ClerkJobs::*work)(Job &))
{
    page.activateWindow();
    page.raise();
    if (!QTest::qWaitForWindowActive(&page)) {
        std::fprintf(stderr, "bench clerk %s: the page has no keyboard\n", name);
        return false;
    }
    Job job(page);
    QElapsedTimer timer;
    timer.start();
    const bool went = (this->*work)(job);
    const double seconds = double(timer.elapsed()) / 1000;
    const bool good = went && job.keys.keys() <= bar && job.keys.mouse() == 0;
    std::printf("bench clerk job=%s keys=%d bar=%d mouse=%d seconds=%.2f done=%d sequence=\"%s\"\n", name,
                job.keys.keys(), bar, job.keys.mouse(), seconds, went ? 1 : 0, qPrintable(job.keys.sequence()));
    std::fflush(stdout);
    if (!went)
        std::fprintf(stderr, "bench clerk %s: %s\n", name,
                     qPrintable(job.failure.isEmpty() ? job.keys.failure() : job.failure));
    return good;
}

bool ClerkJobs::run()
{
    if (!m_hall.start() || !show()) {
        std::fprintf(stderr, "bench clerk: the hall could not be made\n");
        return false;
    }
    bool good = measured("consultation", 3, *m_window, &ClerkJobs::consultation);
    good = measured("collect", 5, *m_delivery, &ClerkJobs::collection) && good;
    good = measured("supplement", 6, *m_window, &ClerkJobs::supplement) && good;
    good = measured("instant", 15, *m_window, &ClerkJobs::instant) && good;
    good = measured("two-items", 40, *m_window, &ClerkJobs::twoItems) && good;
    good = measured("receive-only", 12, *m_window, &ClerkJobs::receiveOnly) && good;
    return good;
}

/// A question answered: called, told, ended as a consultation.
bool ClerkJobs::consultation(Job &job)
{
    job.ticket = m_hall.take(QStringLiteral("zixun"));
    return job.call() && job.keys.press(QKeySequence(Qt::Key_2), job.has("outcome_2"), QStringLiteral("the outcomes"))
        && job.ended(m_hall, Outcome::Consulted);
}

/// Two licences handed over to their holder against his signature.
bool ClerkJobs::collection(Job &job)
{
    job.ticket = m_hall.take(QStringLiteral("chujian"));
    if (!job.call() || !job.card(0)
        || !job.keys.press(QKeySequence(Qt::Key_A), Job::at("collect_"), QStringLiteral("the licences that lie ready")))
        return false;
    auto *pad = job.page.findChild<SignaturePad *>();
    if (!job.keys.wait([&] { return pad->isEnabled(); }, QStringLiteral("the signature pad")))
        return false;
    job.keys.note(QStringLiteral("signature"));
    const QPointF points[] = {{30, 30}, {60, 50}, {90, 30}, {120, 60}, {150, 40}, {180, 60}, {210, 30}};
    for (size_t i = 0; i <= std::size(points); ++i) {
        const QEvent::Type type = i == 0 ? QEvent::TabletPress
            : i == std::size(points)     ? QEvent::TabletRelease
                                         : QEvent::TabletMove;
        const QPointF at = points[std::min(i, std::size(points) - 1)];
        QTabletEvent event(type, QPointingDevice::primaryPointingDevice(), at, pad->mapToGlobal(at),
                           type == QEvent::TabletRelease ? 0 : 0.5, 0, 0, 0, 0, 0, Qt::NoModifier, Qt::LeftButton,
                           Qt::LeftButton);
        QCoreApplication::sendEvent(pad, &event);
    }
    if (!job.keys.press(clerkSubmit, job.has("deliverButton"), QStringLiteral("the signature taken"))
        || !job.finish(m_hall, Outcome::Collected))
        return false;
    int delivered = 0;
    for (const Case &record : m_hall.casesOf(clerkCard(0))) {
        delivered += record.state == CaseState::Delivered ? 1 : 0;
        if (record.state == CaseState::Delivered
            && !job.keys.wait([&] { return m_hall.printed(record).contains(QStringLiteral("deliveryReceipt")); },
                              QStringLiteral("the receipt")))
            return false;
    }
    return job.check(delivered == 2, "not both licences were handed over");
}

/// The paper that was missing is handed in.
bool ClerkJobs::supplement(Job &job)
{
    job.ticket = m_hall.take(QStringLiteral("zonghe"));
    if (!job.call() || !job.card(3)
        || !job.keys.press(clerkEnter, Job::at("supplement_0"), QStringLiteral("the paper that is owed"))
        || !job.keys.press(QKeySequence(Qt::Key_A), job.has("supplementSheet"), QStringLiteral("the paper on the desk"))
        || !job.keys.press(clerkEnter, Job::at("supplementDone"), QStringLiteral("the paper to be in order"))
        || !job.finish(m_hall, Outcome::Accepted))
        return false;
    const QList<Case> cases = m_hall.casesOf(clerkCard(3));
    return job.check(cases.size() == 1 && cases.first().state == CaseState::Accepted
                         && openSupplements(cases.first()).isEmpty(),
                     "the case still waits for its paper");
}

/// An instant item of somebody who was here before, decided on the spot.
bool ClerkJobs::instant(Job &job)
{
    job.ticket = m_hall.take(QStringLiteral("zonghe"), QLatin1String(clerkJobsSmallShop));
    const auto suggested = [&] {
        const auto *list = job.shown<QListWidget>(QStringLiteral("itemResults"));
        return Job::at("itemSearch")() && list && list->count() > 0 && list->currentRow() == 0
            && list->item(0)->data(Qt::UserRole).toString() == QLatin1String(clerkJobsSmallShop);
    };
    if (!job.call() || !job.card(0) || !job.keys.press(clerkEnter, suggested, QStringLiteral("the item he came for"))
        || !job.keys.press(clerkEnter, job.has("startFormButton"), QStringLiteral("the item chosen"))
        || !job.keys.type(QStringLiteral("1"), Job::at("field_matter_truthPromise"),
                          QStringLiteral("the one open answer")))
        return false;
    if (!job.lookThrough({QStringLiteral("received_smallShopForm"), QStringLiteral("lookUp_businessLicence"),
                          QStringLiteral("received_shopPlan")}))
        return false;
    if (!job.keys.press(clerkSubmit, Job::at("submitButton"), QStringLiteral("everything looked at"))
        || !job.printedAll(1) || !job.finish(m_hall, Outcome::Accepted))
        return false;
    for (const Case &record : m_hall.casesOf(clerkCard(0))) {
        if (record.item == QLatin1String(clerkJobsSmallShop) && record.state == CaseState::Issued)
            return job.check(record.result && record.acceptedOn && record.decider == m_hall.clerk().user,
                             "the case has no result")
                && job.check(m_hall.printed(record) == QStringList{QStringLiteral("decision")},
                             "the papers are others");
    }
    return job.fail(QStringLiteral("the case is not concluded"));
}

/// A bookshop and its sign for somebody who had both before; the sign for another time.
bool ClerkJobs::twoItems(Job &job)
{
    job.ticket = m_hall.take(QStringLiteral("zonghe"));
    const auto first = [&](const char *item) {
        return [&job, item] {
            const auto *list = job.shown<QListWidget>(QStringLiteral("itemResults"));
            return Job::at("itemSearch")() && list && list->count() > 0
                && list->item(0)->data(Qt::UserRole).toString() == QLatin1String(item);
        };
    };
    const QKeySequence back(QKeyCombination(Qt::SHIFT, Qt::Key_Tab));
    if (!job.call() || !job.card(0)
        || !job.keys.press(clerkEnter, first(clerkJobsBooks), QStringLiteral("his bookshop"))
        || !job.keys.press(QKeySequence(Qt::Key_Down), first(clerkJobsSigns), QStringLiteral("his sign"))
        || !job.keys.press(clerkEnter, first(clerkJobsSigns), QStringLiteral("his sign"))
        || !job.keys.press(clerkEnter, job.has("chip_511A0188100003"), QStringLiteral("both items"))
        || !job.keys.press(back, Job::at("field_matter_truthPromise"), QStringLiteral("the one open answer"))
        || !job.keys.press(back, Job::at("field_matter_adTo"), QStringLiteral("the last day of the sign"))
        || !job.keys.type(QStringLiteral("20281010"), Job::at("field_matter_adFrom"), QStringLiteral("its first day"))
        || !job.keys.press(QKeySequence(Qt::Key_Tab), Job::at("field_matter_adFrom"), QStringLiteral("its first day"))
        || !job.keys.type(QStringLiteral("20301009"), Job::at("field_matter_adTo"), QStringLiteral("its last day"))
        || !job.keys.press(clerkEnter, Job::at("field_matter_adTo"), QStringLiteral("its last day"))
        || !job.keys.type(QStringLiteral("1"), Job::at("field_matter_truthPromise"), QStringLiteral("the open answer")))
        return false;
    if (!job.lookThrough({QStringLiteral("received_applicationForm"), QStringLiteral("lookUp_idCard"),
                          QStringLiteral("lookUp_businessLicence"), QStringLiteral("received_premisesProof"),
                          QStringLiteral("received_adRendering"), QStringLiteral("received_adStructuralSafety"),
                          QStringLiteral("received_adSiteRights")}))
        return false;
    if (!job.keys.press(clerkSubmit, Job::at("submitButton"), QStringLiteral("everything looked at"))
        || !job.printedAll(2) || !job.finish(m_hall, Outcome::Accepted))
        return false;
    QStringList accepted;
    for (const Case &record : m_hall.casesOf(clerkCard(0))) {
        if (record.state == CaseState::Accepted && record.item != QLatin1String(clerkJobsSmallShop)
            && m_hall.printed(record) == QStringList{QStringLiteral("acceptanceNotice")})
            accepted.append(record.item);
    }
    accepted.sort();
    return job.check(accepted == QStringList{QLatin1String(clerkJobsBooks), QLatin1String(clerkJobsSigns)},
                     "not both items were accepted");
}

/// A stranger's papers taken in for a form that is filled in later.
bool ClerkJobs::receiveOnly(Job &job)
{
    job.ticket = m_hall.take(QStringLiteral("zonghe"));
    QElapsedTimer timer;
    timer.start();
    const auto found = [&] {
        const auto *list = job.shown<QListWidget>(QStringLiteral("itemResults"));
        return list && list->currentItem()
            && list->currentItem()->data(Qt::UserRole).toString() == QLatin1String(clerkJobsSelfEmployed);
    };
    const auto compared = [&] {
        return !job.shown(QStringLiteral("faceByEyeButton")) && job.shown(QStringLiteral("receiveOnlyButton"));
    };
    if (!job.call() || !job.card(2)
        || !job.keys.type(QStringLiteral("gtg"), Job::at("itemSearch"), QStringLiteral("the search for items"))
        || !job.keys.press(clerkEnter, found, QStringLiteral("the item"))
        || !job.keys.press(QKeySequence(QKeyCombination(Qt::ALT, Qt::Key_V)), job.has("faceByEyeButton"),
                           QStringLiteral("the face to be compared"))
        || !job.keys.press(QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key_R)), compared,
                           QStringLiteral("the face compared")))
        return false;
    if (!job.lookThrough({QStringLiteral("received_applicationForm"), QStringLiteral("received_idCard"),
                          QStringLiteral("received_premisesProof")},
                         Qt::Key_1))
        return false;
    if (!job.keys.press(clerkSubmit, Job::at("submitButton"), QStringLiteral("the papers counted"))
        || !job.printedAll(1))
        return false;
    const qint64 slipMs = timer.elapsed();
    if (!job.check(slipMs < 30'000, "the slip took more than 30 seconds") || !job.finish(m_hall, Outcome::Accepted))
        return false;
    const QList<Case> cases = m_hall.casesOf(clerkCard(2));
    // Thursday before the Mid-Autumn and National Day holidays: five working days end on 9 October.
    return job.check(cases.size() == 1 && cases.first().state == CaseState::Received && cases.first().intakeDue
                         && cases.first().intakeDue->due == QDate(2026, 10, 9),
                     "the receipt is not on the list with its day")
        && job.check(m_hall.printed(cases.first()) == QStringList{QStringLiteral("receiptSlip")}, "no slip was printed")
        && job.keys.wait([&] { return job.text("receivedTitle").startsWith(QStringLiteral("待录入 1 件")); },
                         QStringLiteral("the list of what is to be entered"));
}

} // namespace ow
