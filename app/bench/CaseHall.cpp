#include "app/bench/CaseHall.h"

#include "app/bench/CallHall.h"
#include "models/base/Crypto.h"
#include "models/base/Files.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseViews.h"
#include "models/cases/DraftRules.h"
#include "models/cases/IntakeCommands.h"
#include "models/identity/PersonStore.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketCommands.h"
#include "models/store/Connection.h"
#include "ui/reader/SimulatedCardReader.h"

#include <QElapsedTimer>
#include <QFile>
#include <algorithm>

namespace ow {

namespace {
const QString caseHallItem = QStringLiteral("511A0000800001");
constexpr int caseHallDesks = 8;
constexpr int caseHallAdvisers = 3; ///< at the windows from 2
constexpr int caseHallKiosk = -1;
constexpr int casesPerCommit = 1000;

const std::pair<const char *, const char *> caseHallAnswers[] = {{"applicant.mobile", "13857160024"},
                                                                 {"enterprise.orgName", "临江区明月书屋"},
                                                                 {"enterprise.creditCode", "92330102MA27XH5A0N"},
                                                                 {"enterprise.orgType", "sole"},
                                                                 {"enterprise.legalRep", "李建敏"},
                                                                 {"enterprise.domicile", "云溪市临江区书香巷5号"},
                                                                 {"enterprise.businessScope", "出版物零售"},
                                                                 {"enterprise.premisesTenure", "rented"},
                                                                 {"enterprise.contactName", "李建敏"},
                                                                 {"enterprise.contactPhone", "13857160024"},
                                                                 {"matter.publicationKinds", "book"},
                                                                 {"matter.salesMode", "shop"},
                                                                 {"matter.storeArea", "60"},
                                                                 {"matter.truthPromise", "yes"},
                                                                 {"delivery.deliveryMethod", "window"}};

/// The shipped item with as many primary papers as are wanted, nothing looked up.
Result<Catalogue> caseHallCatalogue(int papers)
{
    const Result<Catalogue> shipped = Catalogue::shipped();
    auto files = readFolder(QStringLiteral(":/catalogue"), QStringLiteral(".json"));
    if (!shipped || !files)
        return fail(problem::FileFailed, {{QStringLiteral("file"), QStringLiteral(":/catalogue")}});
    Item item = *shipped->newest(caseHallItem);
    ++item.version;
    item.effectiveFrom = hallDate(callHallTime()).addDays(-1);
    item.changeReason = QStringLiteral("测量用");
    item.materials.clear();
    item.tolerance = Tolerance{};
    item.tolerance.reason = QStringLiteral("各项材料均须齐全");
    QSet<QString> used;
    for (const Item *other : shipped->itemsOn(hallDate(callHallTime()))) {
        for (const MaterialUse &use : other->materials) {
            const Material *material = shipped->material(use.material);
            if (item.materials.size() >= papers || used.contains(use.material) || !material || material->licence
                || use.kind != MaterialKind::Primary || use.necessity != Necessity::Always)
                continue;
            used.insert(use.material);
            item.materials.append(
                {use.material, MaterialKind::Primary, Necessity::Always, {}, false, 1, 0, use.legalBasis});
        }
    }
    files->insert(QStringLiteral("items/%1@%2.json").arg(caseHallItem).arg(item.version), toJson(item));
    return Catalogue::load(*files);
}
} // namespace

CaseHall::CaseHall(QString folder, int papers) : m_folder(std::move(folder)), m_papers(papers), m_clock(callHallTime())
{
    for (int desk = 0; desk < caseHallDesks + caseHallAdvisers; ++desk) {
        Actor actor;
        actor.user = desk < caseHallDesks ? QStringLiteral("clerk") : QStringLiteral("adviser%1").arg(desk);
        actor.displayName = QStringLiteral("周敏");
        actor.roles = Roles(only(Role::Clerk));
        actor.station = makeUuid(m_clock.now(), m_random);
        actor.stationRole = StationRole::Window;
        m_desks.append(actor);
        m_seqs.append(0);
    }
    m_kiosk.station = makeUuid(m_clock.now(), m_random);
    m_kiosk.stationRole = StationRole::Kiosk;
}

CaseHall::~CaseHall() = default;

Result<std::unique_ptr<CaseHall>> CaseHall::make(const QString &folder, int papers)
{
    std::unique_ptr<CaseHall> hall(new CaseHall(folder, papers));
    return hall->open().and_then([&] { return hall->visit(); }).map([&] { return std::move(hall); });
}

Result<void> CaseHall::open()
{
    auto hub = Hub::open({.folder = m_folder, .kind = HallKind::Demo, .joinKey = m_random.bytes(32).toHex()}, m_clock,
                         m_random);
    if (!hub)
        return fail(hub.error());
    m_hub = *std::move(hub);
    const auto catalogue = caseHallCatalogue(m_papers);
    if (!catalogue)
        return fail(catalogue.error());
    m_hub->writer().setCatalogue(*catalogue);
    QFile file(QStringLiteral(":/hall/demo.json"));
    const auto setup = file.open(QIODevice::ReadOnly) ? fromJson<HallSetup>(file.readAll(), Strictness::Exact)
                                                      : fail(problem::FileFailed);
    if (!setup)
        return fail(setup.error());
    std::vector<PendingEvent> configured;
    configured.push_back(pendingEvent(QStringLiteral("hall/") + setup->code, HallConfigured{*setup}));
    return events(std::move(configured));
}

std::future<CommandOutcome> CaseHall::submit(int desk, const char *command, const QByteArray &data)
{
    const CommandRow *row = m_hub->registry().command(QString::fromLatin1(command));
    auto decoded = row->decode(QJsonDocument::fromJson(data).object());
    const bool atKiosk = desk < 0;
    const qint64 seq = atKiosk ? ++m_kioskSeq : ++m_seqs[desk];
    return m_hub->writer().submit({row, decoded ? *decoded : nullptr, makeUuid(m_clock.now(), m_random), seq,
                                   sha256(data), atKiosk ? m_kiosk : m_desks.at(desk)});
}

template <class C>
Result<typename C::Reply> CaseHall::run(const C &command, int desk)
{
    m_clock.advance(1000);
    auto answer = submit(desk, C::name, toJson(command));
    m_hub->step();
    const CommandOutcome outcome = answer.get();
    if (outcome.status == 200)
        return fromJson<typename C::Reply>(outcome.body, Strictness::Tolerant);
    std::fprintf(stderr, "%s: %s\n", C::name, outcome.body.constData());
    return fail(problem::DatabaseFailed);
}

Result<void> CaseHall::events(std::vector<PendingEvent> events, std::function<void(Connection &)> outside)
{
    auto answer = m_hub->writer().submitInternal([&](CommandContext &) -> Result<Decision> {
        return Decision{std::move(events), "{}", std::move(outside)};
    });
    m_hub->step();
    return answer.get().status == 200 ? Result<void>() : fail(problem::DatabaseFailed);
}

DraftBody CaseHall::filledIn(const DraftBody &started) const
{
    DraftBody body = started;
    for (const auto &[key, value] : caseHallAnswers) {
        body.answers.removeIf(
            [name = QString::fromLatin1(key)](const DraftBody::Entry &entry) { return entry.key == name; });
        body.answers.append({QString::fromLatin1(key), QString::fromUtf8(value)});
    }
    const Catalogue catalogue = m_hub->writer().catalogue();
    for (const MaterialUse &use : catalogue.item(caseHallItem, hallDate(callHallTime()))->materials) {
        MaterialCheck check{use.material, MaterialFinding::Received, {}, {}, {}};
        for (const Criterion &criterion : catalogue.material(use.material)->criteria)
            check.ticked.append(criterion.defect.code);
        body.materials.append(check);
    }
    return body;
}

/// The first application is begun as at any window; the others are like it.
Result<void> CaseHall::visit()
{
    m_card = SimulatedCardReader::demoCards().at(0).card;
    if (!run(OpenWindow{1}) || !run(IssueTicket{QStringLiteral("zonghe"), {}, {}}, caseHallKiosk) || !run(CallNext{1})
        || !run(StartService{1}))
        return fail(problem::DatabaseFailed);
    const auto visitor = run(IdentifyVisitor{1, m_card, VisitRole::Applicant});
    const auto sheet = visitor ? run(StartApplication{1, visitor->card.person, {caseHallItem}}) : fail(visitor.error());
    if (!sheet)
        return fail(sheet.error());
    if (const auto saved = run(SaveDraft{sheet->application, sheet->fence, filledIn(sheet->body)}); !saved)
        return fail(saved.error());
    auto db = Connection::open(m_folder + QStringLiteral("/hub.db"), OpenMode::Reader);
    const auto application = db ? CaseStore::application(**db, sheet->application) : std::nullopt;
    if (!application)
        return fail(problem::DatabaseFailed);
    m_application = *application;
    return {};
}

/// Nobody's earlier cases are read for anybody else, and nobody looks like anybody else.
IdentityCard CaseHall::somebody()
{
    static const QString names = QStringLiteral("安柏程丁范高何江康林马宁潘秦沈田汪徐杨邹");
    const int n = ++m_people;
    IdentityCard card = m_card;
    card.name.clear();
    for (int rest = n, letters = 0; letters < 3 || rest > 0; ++letters, rest /= int(names.size()))
        card.name += names.at(rest % names.size());
    card.birth = QDate(1960, 1, 1).addDays(n / 500);
    const QString stem = QStringLiteral("330102%1%2")
                             .arg(card.birth.toString(QStringLiteral("yyyyMMdd")))
                             .arg(2 * (n % 500) + int(card.sex == Sex::Male), 3, 10, QLatin1Char('0'));
    for (const char last : "0123456789X") {
        if (citizenNumber(stem + QLatin1Char(last), hallDate(m_clock.now())))
            card.number = stem + QLatin1Char(last);
    }
    return card;
}

Result<QList<QUuid>> CaseHall::prepare(int count)
{
    QList<Application> made;
    auto begun = m_hub->writer().submitInternal([&](CommandContext &context) -> Result<Decision> {
        Decision decision;
        for (int i = 0; i < count; ++i) {
            auto person = identifyRead(context, somebody());
            if (!person)
                return fail(person.error());
            Application like = m_application;
            like.id = makeUuid(m_clock.now(), m_random);
            like.principal = person->person.id;
            decision.events.push_back(std::move(*person->event));
            decision.events.push_back(
                pendingEvent(QStringLiteral("application/") + uuidText(like.id), ApplicationStarted{like}));
            made.append(like);
        }
        return decision;
    });
    m_hub->step();
    if (begun.get().status != 200)
        return fail(problem::DatabaseFailed);
    auto filled = m_hub->writer().submitInternal([&](CommandContext &context) -> Result<Decision> {
        QList<Draft> drafts;
        for (const Application &one : std::as_const(made)) {
            const auto form = formOf(context.db, context.sealer, context.catalogue, one, hallDate(context.now));
            const auto body = form ? sealDraft(context.db, context.sealer, one.key, filledIn(prefilledBody(*form)))
                                   : fail(form.error());
            if (!body)
                return fail(body.error());
            const Actor &clerk = m_desks.first();
            drafts.append({one.id, 1, clerk.user, clerk.displayName, 1, *body, m_clock.now()});
        }
        return Decision{{}, "{}", [drafts](Connection &db) {
                            for (const Draft &draft : drafts)
                                CaseStore::putDraft(db, draft);
                        }};
    });
    m_hub->step();
    if (filled.get().status != 200)
        return fail(problem::DatabaseFailed);
    QList<QUuid> ids;
    for (const Application &one : std::as_const(made))
        ids.append(one.id);
    return ids;
}

double CaseHall::acceptedPerSecond(const QList<QUuid> &applications, int atOnce)
{
    QList<QByteArray> commands;
    for (const QUuid &id : applications)
        commands.append(toJson(SubmitApplication{id, 1, {{caseHallItem, IntakeAct::Accept, {}}}, {}}));
    QElapsedTimer timer;
    timer.start();
    for (qsizetype first = 0; first < commands.size(); first += atOnce) {
        std::vector<std::future<CommandOutcome>> under;
        for (qsizetype i = first; i < std::min(commands.size(), first + atOnce); ++i)
            under.push_back(submit(int(i - first), SubmitApplication::name, commands.at(i)));
        while (m_hub->step()) {}
        for (auto &one : under) {
            const CommandOutcome outcome = one.get();
            if (outcome.status != 200) {
                std::fprintf(stderr, "%s\n", outcome.body.constData());
                return 0;
            }
            const auto reply = fromJson<SubmittedApplication>(outcome.body, Strictness::Tolerant);
            if (m_cases.isEmpty() && reply)
                m_case = reply->cases.first();
            m_cases.append(reply ? reply->cases.first().id : QUuid());
        }
    }
    return double(commands.size()) * 1e9 / double(timer.nsecsElapsed());
}

Result<void> CaseHall::fill(int cases, int open)
{
    auto db = Connection::open(m_folder + QStringLiteral("/hub.db"), OpenMode::Reader);
    const auto like = db ? CaseStore::application(**db, m_case.application) : std::nullopt;
    if (!like)
        return fail(problem::DatabaseFailed);
    const QDate first = hallDate(callHallTime());
    while (m_cases.size() < cases) {
        std::vector<PendingEvent> past;
        for (int i = 0; i < casesPerCommit && m_cases.size() < cases; ++i) {
            const int n = int(m_cases.size());
            Application application = *like;
            application.id = makeUuid(m_clock.now(), m_random);
            application.principal = makeUuid(m_clock.now(), m_random);
            Case record = m_case;
            record.id = makeUuid(m_clock.now(), m_random);
            record.principal = application.principal;
            record.application = application.id;
            record.number = m_case.number.chopped(4) + QString::number(100'000 + n);
            record.shortNumber.reset();
            record.due->due = first.addDays(n * 37 % 400);
            // Spread evenly: what is open stands among all the others.
            const bool isOpen = qint64(n) * open / cases != qint64(n + 1) * open / cases;
            record.state = isOpen ? CaseState::Accepted : CaseState::Delivered;
            if (!isOpen)
                record.decidedOn = record.issuedOn = record.deliveredOn = first;
            past.push_back(pendingEvent(QStringLiteral("application/") + uuidText(application.id),
                                        ApplicationSubmitted{application}));
            past.push_back(pendingEvent(QStringLiteral("case/") + uuidText(record.id), CaseAccepted{record}));
            m_cases.append(record.id);
        }
        m_clock.advance(1000);
        if (const auto stored = events(std::move(past)); !stored)
            return fail(stored.error());
        m_hub->writer().rest();
    }
    return {};
}

Result<void> CaseHall::all(std::vector<std::future<CommandOutcome>> asked)
{
    while (m_hub->step()) {}
    for (auto &one : asked) {
        if (const CommandOutcome outcome = one.get(); outcome.status != 200) {
            std::fprintf(stderr, "%s\n", outcome.body.constData());
            return fail(problem::DatabaseFailed);
        }
    }
    return {};
}

Result<void> CaseHall::serve(int visitors)
{
    m_clock.advance(1000);
    std::vector<std::future<CommandOutcome>> asked;
    for (int i = 0; i < caseHallAdvisers; ++i)
        asked.push_back(submit(caseHallDesks + i, OpenWindow::name, toJson(OpenWindow{2 + i})));
    for (int n = 0; n < visitors; ++n)
        asked.push_back(
            submit(caseHallKiosk, IssueTicket::name, toJson(IssueTicket{QStringLiteral("zonghe"), {}, {}})));
    for (int n = 0; n < visitors; ++n) {
        const int i = n % caseHallAdvisers;
        asked.push_back(submit(caseHallDesks + i, CallNext::name, toJson(CallNext{2 + i})));
        asked.push_back(submit(caseHallDesks + i, StartService::name, toJson(StartService{2 + i})));
        asked.push_back(submit(caseHallDesks + i, FinishTicket::name, toJson(FinishTicket{2 + i, Outcome::Consulted})));
    }
    return all(std::move(asked));
}

Result<void> CaseHall::goTo(QDate day)
{
    m_clock.set(hallInstant(day, QTime(9, 0)));
    m_hub->tick();
    return all({});
}

std::optional<qint64> CaseHall::view(const char *name, const QList<QPair<QString, QString>> &parameters)
{
    if (!m_reader) {
        auto db = Connection::open(m_folder + QStringLiteral("/hub.db"), OpenMode::Reader);
        if (!db)
            return std::nullopt;
        m_reader = *std::move(db);
    }
    const ViewRow *row = m_hub->registry().view(QString::fromLatin1(name));
    const auto calendar = m_hub->writer().calendar();
    const Catalogue catalogue = m_hub->writer().catalogue();
    Actor reviewer = m_desks.first();
    reviewer.roles = Roles(only(Role::Reviewer));
    reviewer.stationRole = StationRole::Review;
    ViewContext context{*m_reader, m_clock.now(), reviewer, m_hub->sealer(), *calendar, catalogue, parameters};
    QElapsedTimer timer;
    timer.start();
    const auto shown = row->load(context);
    return shown && shown->size() > 100 ? std::optional(timer.nsecsElapsed() / 1000) : std::nullopt;
}

Result<QString> CaseHall::copy(const QString &name)
{
    const QString file = m_folder + QLatin1Char('/') + name;
    auto db = Connection::open(m_folder + QStringLiteral("/hub.db"), OpenMode::Reader);
    if (!db)
        return fail(db.error());
    return (*db)->copyTo(file).map([&] { return file; });
}

} // namespace ow
