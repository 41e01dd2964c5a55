#include "app/bench/ClerkHall.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/CaseCommands.h"
#include "models/cases/CaseViews.h"
#include "models/cases/DraftRules.h"
#include "models/cases/DuplicateCommands.h"
#include "models/cases/RegistryCommands.h"
#include "models/identity/Masking.h"
#include "models/papers/PaperCommands.h"
#include "models/papers/PaperStore.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketStore.h"
#include "models/store/Connection.h"
#include "ui/reader/SimulatedCardReader.h"
#include "ui/session/DemoUsers.h"

#include <QTest>
#include <cstdio>

namespace ow {

namespace {
constexpr int clerkHallPatienceMs = 20000;
constexpr int clerkHallWindow = 3;
constexpr int clerkHallCounter = 7;
const char clerkHallBooks[] = "511A0000800001";
const char clerkHallSigns[] = "511A0188100003";
const char clerkHallSmallShop[] = "513A0102900001";
const char clerkHallPremises[] = "premisesProof";

QString clerkText(const char *text)
{
    return QString::fromUtf8(text);
}

std::unique_ptr<Journal> clerkJournal(const QString &dir, Clock &clock, Random &random)
{
    Result<std::unique_ptr<Journal>> journal = Journal::open(dir, clock, random);
    if (!journal)
        qFatal("%s", qPrintable(journal.error().sentence()));
    return std::move(*journal);
}

/// What the people of this hall said when they came before.
Answers saidBefore()
{
    static constexpr std::pair<const char *, const char *> said[] = {
        {"applicant.mobile", "13812343210"},
        {"enterprise.orgName", "临江市江岸区敏行书店"},
        {"enterprise.creditCode", "91350100M000100Y43"},
        {"enterprise.orgType", "sole"},
        {"enterprise.legalRep", "李建敏"},
        {"enterprise.domicile", "临江市江岸区沿江大道58号"},
        {"enterprise.businessScope", "出版物零售"},
        {"enterprise.premisesTenure", "rented"},
        {"enterprise.premisesArea", "86.5"},
        {"enterprise.employees", "3"},
        {"enterprise.contactName", "李建敏"},
        {"enterprise.contactPhone", "13812343210"},
        {"matter.publicationKinds", "book,periodical"},
        {"matter.salesMode", "shop"},
        {"matter.storeArea", "86.5"},
        {"matter.adPosition", "沿江大道58号门头"},
        {"matter.adForm", "lightbox"},
        {"matter.adLight", "inner"},
        {"matter.adWidth", "6"},
        {"matter.adHeight", "1.2"},
        {"matter.adElevation", "3.5"},
        {"matter.adContent", "敏行书店"},
        {"matter.adFrom", "2026-10-10"},
        {"matter.adTo", "2028-10-09"},
        {"matter.smallShopKind", "grocery"},
        {"matter.foodProjects", "packed"},
        {"matter.truthPromise", "yes"},
        {"delivery.deliveryMethod", "window"}};
    Answers answers;
    for (const auto &[key, value] : said)
        answers.insert(QString::fromLatin1(key), clerkText(value));
    return answers;
}

/// Every paper there and in order but for the tolerated one.
QList<MaterialCheck> papersOf(const ItemsView &view, const QStringList &items, const QString &tolerated)
{
    QList<MaterialCheck> checks;
    for (const Item &item : view.items) {
        for (const MaterialUse &use : items.contains(item.code) ? item.materials : QList<MaterialUse>()) {
            const auto isIt = [&](const MaterialCheck &check) { return check.material == use.material; };
            if (std::any_of(checks.begin(), checks.end(), isIt))
                continue;
            MaterialCheck check{use.material, MaterialFinding::Received, {}, {}, {}};
            for (const Material &material : view.materials) {
                for (const Criterion &criterion :
                     material.code == use.material ? material.criteria : QList<Criterion>())
                    check.ticked.append(criterion.defect.code);
            }
            if (use.necessity == Necessity::Situational || use.material == tolerated)
                check = {use.material,
                         use.material == tolerated ? MaterialFinding::Missing : MaterialFinding::NotApplicable,
                         {},
                         {},
                         {}};
            else if (use.kind == MaterialKind::Shared)
                check.finding = MaterialFinding::Verified;
            checks.append(check);
        }
    }
    return checks;
}
} // namespace

ClerkStation::ClerkStation(const QString &hall, StationRole role, const QString &device, int window)
    : m_hall(hall), m_clock(FileClock::open(hall + QStringLiteral("/clock"))),
      m_journal(clerkJournal(m_dir.path(), *m_clock, m_random)),
      m_client(*m_journal, *m_clock, m_scheduler, m_random, {QString::fromLatin1(codeText(role)), device}),
      m_context(std::make_unique<StationContext>(
          StationContext{m_client, *m_clock, m_scheduler, m_printer, m_voice, role, device, window, hall}))
{
}

bool ClerkStation::waitFor(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, clerkHallPatienceMs);
}

const ProblemType &ClerkStation::problemOfSilence()
{
    return problem::HubLost;
}

void ClerkStation::explain(const char *command, const Problem &problem)
{
    QString text = problem.sentence();
    for (const Fault &fault : problem.faults())
        text += QStringLiteral("; %1: %2").arg(fault.place, fault.sentence());
    std::fprintf(stderr, "%s: %s\n", command, qPrintable(text));
}

bool ClerkStation::open(const HubAddress &address)
{
    m_client.open(address);
    if (!waitFor([&] { return m_client.link() == HubClient::Link::Online; }))
        return false;
    bool known = false;
    whenReady(m_client.info(), &m_client, [&](const Result<HubInfo> &info) {
        known = info.has_value();
        if (info)
            m_context->hall = *info;
    });
    return waitFor([&] { return known; });
}

std::optional<SignedIn> ClerkStation::signIn(const QString &name)
{
    std::optional<Result<SignedIn>> done;
    for (const DemoUser &user : DemoUser::read(m_hall)) {
        if (user.user == name)
            whenReady(m_client.signIn(user.user, user.password), &m_client,
                      [&done](const Result<SignedIn> &signedIn) { done = signedIn; });
    }
    return waitFor([&] { return done.has_value(); }) && *done ? std::optional(**done) : std::nullopt;
}

bool ClerkHall::start()
{
    FileClock::write(folder() + QStringLiteral("/clock"), hallInstant(QDate(2026, 9, 24), QTime(9, 0)));
    if (!m_hub.start())
        return false;
    const auto running = RunningHub::read(folder());
    if (!running)
        return false;
    m_address = running->address;
    return letIn() && prepare() && parted();
}

/// What he had before he had years ago; all of it is of one day here, and is not asked about.
bool ClerkHall::parted()
{
    ClerkStation office(folder(), StationRole::Supervisor, QString(), 0);
    return office.open(m_address) && office.signIn(QStringLiteral("weidong")) && office.ask(SetDuplicateDays{0});
}

bool ClerkHall::letIn()
{
    m_kiosk = std::make_unique<ClerkStation>(folder(), StationRole::Kiosk, QStringLiteral("K1"), 0);
    m_desk = std::make_unique<ClerkStation>(folder(), StationRole::Window, QString(), clerkHallWindow);
    m_counter = std::make_unique<ClerkStation>(folder(), StationRole::Delivery, QString(), clerkHallCounter);
    m_review = std::make_unique<ClerkStation>(folder(), StationRole::Review, QString(), 0);
    for (ClerkStation *station : {m_kiosk.get(), m_desk.get(), m_counter.get(), m_review.get()}) {
        if (!station->open(m_address))
            return false;
    }
    const auto clerk = m_desk->signIn(QStringLiteral("wuhao"));
    const auto deliverer = m_counter->signIn(QStringLiteral("chenjie"));
    if (!clerk || !deliverer || !m_review->signIn(QStringLiteral("qianjin")))
        return false;
    m_clerk = *clerk;
    m_deliverer = *deliverer;
    return true;
}

/// Li Jianmin was here for his bookshop, its sign and its shelf of snacks, and the first two were granted; Chen Siyuan owes the hall a
/// paper.
bool ClerkHall::prepare()
{
    const QList<DemoCard> cards = SimulatedCardReader::demoCards();
    const QStringList shop{QLatin1String(clerkHallBooks), QLatin1String(clerkHallSigns)};
    return m_desk->ask(OpenWindow{clerkHallWindow}) && m_counter->ask(OpenWindow{clerkHallCounter})
        && visit(cards.at(0).card, {QLatin1String(clerkHallSmallShop)}, {}) && visit(cards.at(0).card, shop, {})
        && visit(cards.at(3).card, {QLatin1String(clerkHallBooks)}, QLatin1String(clerkHallPremises))
        && issueAll(cards.at(0).card, shop);
}

std::optional<Ticket> ClerkHall::take(const QString &queue, const QString &item)
{
    IssueTicket issue;
    issue.queue = queue;
    if (!item.isEmpty())
        issue.item = item;
    const auto issued = m_kiosk->ask(issue);
    return issued ? std::optional(issued->ticket) : std::nullopt;
}

std::optional<IntakeSheet> ClerkHall::startFor(const IdentityCard &card, const QStringList &items)
{
    if (!take(QStringLiteral("zonghe")) || !m_desk->ask(CallNext{clerkHallWindow})
        || !m_desk->ask(StartService{clerkHallWindow}))
        return std::nullopt;
    const auto visitor = m_desk->ask(IdentifyVisitor{clerkHallWindow, card, VisitRole::Applicant});
    return visitor ? m_desk->ask(StartApplication{clerkHallWindow, visitor->card.person, items}) : std::nullopt;
}

bool ClerkHall::printed(const IssuedPaper &paper)
{
    const QByteArray pdf = "%PDF-1.7\n" + paper.number.toUtf8() + "\n%%EOF\n";
    std::optional<Result<QByteArray>> name;
    whenReady(m_desk->context().hub.putBlob(pdf, paper.application), &m_desk->context().hub,
              [&name](const Result<QByteArray> &stored) { name = stored; });
    return ClerkStation::waitFor([&] { return name.has_value(); }) && *name
        && m_desk->ask(RecordPrint{paper.id, QString::fromLatin1(**name)});
}

bool ClerkHall::visit(const IdentityCard &card, const QStringList &items, const QString &tolerated)
{
    const auto sheet = startFor(card, items);
    std::optional<Result<Viewed<ItemsView>>> view;
    whenReady(m_desk->context().hub.view<ItemsView>(QLatin1String(ItemsView::name)), &m_desk->context().hub,
              [&view](const Result<Viewed<ItemsView>> &viewed) { view = viewed; });
    if (!sheet || !ClerkStation::waitFor([&] { return view.has_value(); }) || !*view)
        return false;
    DraftBody body = sheet->body;
    Answers said = saidBefore();
    said.insert(QStringLiteral("enterprise.legalRep"), card.name);
    for (const Question &question : sheet->form.questions) {
        const bool isAnswered = std::any_of(body.answers.begin(), body.answers.end(),
                                            [&](const DraftBody::Entry &entry) { return entry.key == question.key; });
        if (!isAnswered && said.contains(question.key))
            body.answers.append({question.key, said.value(question.key)});
    }
    body.materials = papersOf((*view)->value, items, tolerated);
    if (!m_desk->ask(SaveDraft{sheet->application, sheet->fence, body}))
        return false;
    for (const MaterialCheck &check : body.materials) {
        const ReplaceCheck shown{sheet->application, sheet->fence, check.material, clerkText("登记系统没有应答"),
                                 clerkText("窗口出示的原件")};
        if (check.finding == MaterialFinding::Verified && !m_desk->ask(shown))
            return false;
    }
    QList<ItemDecision> decisions;
    for (const QString &item : items)
        decisions.append({item, tolerated.isEmpty() ? IntakeAct::Accept : IntakeAct::Tolerate, {}});
    if (!tolerated.isEmpty()) {
        const auto letter = m_desk->ask(DraftCommitment{sheet->application, sheet->fence, items.first()});
        if (!letter || !printed(*letter) || !m_desk->ask(SignPaper{letter->id, QByteArray("\x89PNG signature")}))
            return false;
    }
    return m_desk->ask(SubmitApplication{sheet->application, sheet->fence, decisions, {}})
        && m_desk->ask(FinishTicket{clerkHallWindow, Outcome::Accepted});
}

bool ClerkHall::issueAll(const IdentityCard &card, const QStringList &items)
{
    for (const Case &record : casesOf(card)) {
        if (!items.contains(record.item))
            continue;
        if (!m_review->ask(DecideCase{record.id, true, QString()}) || !m_review->ask(IssueCase{record.id}))
            return false;
    }
    return true;
}

std::optional<Ticket> ClerkHall::ticket(const QUuid &id) const
{
    const auto db = Connection::open(folder() + QStringLiteral("/hub.db"), OpenMode::Reader);
    return db ? TicketStore::find(**db, id) : std::nullopt;
}

QList<Case> ClerkHall::casesOf(const IdentityCard &card) const
{
    const auto db = Connection::open(folder() + QStringLiteral("/hub.db"), OpenMode::Reader);
    QList<Case> cases = db ? CaseStore::inStates(**db, {}, 1000) : QList<Case>();
    cases.removeIf([&](const Case &record) { return record.maskedName != maskedName(card.name); });
    return cases;
}

QStringList ClerkHall::printed(const Case &record) const
{
    const auto db = Connection::open(folder() + QStringLiteral("/hub.db"), OpenMode::Reader);
    QStringList kinds;
    for (const Paper &paper : db ? PaperStore::ofApplication(**db, record.application) : QList<Paper>()) {
        if (paper.caseId == record.id && paper.printedAt)
            kinds.append(QLatin1String(codeText(paper.kind)));
    }
    return kinds;
}

} // namespace ow
