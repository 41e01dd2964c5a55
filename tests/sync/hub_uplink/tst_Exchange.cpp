#include "models/archive/ArchivePackage.h"
#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseDecisions.h"
#include "models/cases/VisitCommands.h"
#include "models/exchange/ExchangeCommands.h"
#include "models/identity/PersonStore.h"
#include "models/queue/HallStore.h"
#include "models/ratings/Rating.h"
#include "tests/base/TestCards.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub_uplink/UplinkBench.h"

#include <QFile>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString exchangedItem = QStringLiteral("511A0000800001");
const QString landline = QStringLiteral("0412-5551234");

/// What the platform keeps: versions by row, in the order they came.
struct PlatformRow {
    QUuid guid;
    int version = 0;
    QString table;
    QString operation;
    QUuid batch;
};

class ExchangeBench : public UplinkBench {
public:
    ExchangeBench()
    {
        QFile demo(QStringLiteral(":/hall/demo.json"));
        const bool open = demo.open(QIODevice::ReadOnly);
        const auto setup = fromJson<HallSetup>(open ? demo.readAll() : QByteArray(), Strictness::Exact);
        decide([&](CommandContext &) -> Result<Decision> {
            return Decision{{pendingEvent(QStringLiteral("hall/LJ01"), HallConfigured{*setup})}, "{}", {}};
        });
    }

    CommandOutcome decide(const std::function<Result<Decision>(CommandContext &)> &what, Actor actor = supervisor())
    {
        return hub->writer().submitInternal(what, std::move(actor)).get();
    }
    static Actor supervisor()
    {
        return {
            QStringLiteral("weidong"), QStringLiteral("卫东"), only(Role::Supervisor), {}, StationRole::Supervisor, {}};
    }
    /// A command of the supervisor, decided as the hub decides it.
    template <class C>
    CommandOutcome send(const C &command)
    {
        const CommandRow *row = hub->registry().command(QString::fromLatin1(C::name));
        const auto decoded = row->decode(*readJson(toJson(command)));
        return decide([&](CommandContext &context) { return row->decide(context, decoded->get()); });
    }

    Case accept(const QString &phone = QStringLiteral("13857160024"))
    {
        Case record;
        decide([&](CommandContext &context) -> Result<Decision> {
            const auto known = identify(context, cardOfZhao());
            if (!known)
                return fail(known.error());
            std::vector<PendingEvent> events;
            if (known->event)
                events.push_back(*known->event);
            Application application;
            application.id = makeUuid(context.now, context.random);
            application.visit = makeUuid(context.now, context.random);
            application.principal = known->person.id;
            application.maskedName = known->person.maskedName;
            application.key = context.sealer.makeKey(context.db, QStringLiteral("application/x"),
                                                     makeUuid(context.now, context.random));
            application.items = {{exchangedItem, 1}};
            application.state = ApplicationState::Submitted;
            application.startedOn = hallDate(context.now);
            application.startedBy = QStringLiteral("zhoumin");
            DraftBody body;
            body.answers = {{QStringLiteral("applicant.mobile"), phone}};
            application.answersSealed = *sealDraft(context.db, context.sealer, application.key, body);
            record.id = makeUuid(context.now, context.random);
            record.number = QStringLiteral("%1%2").arg(exchangedItem).arg(++m_serial, 12, 10, QLatin1Char('0'));
            record.application = application.id;
            record.item = exchangedItem;
            record.itemVersion = 1;
            record.itemName = QStringLiteral("出版物零售单位设立");
            record.unit = QStringLiteral("xcb");
            record.principal = application.principal;
            record.maskedName = application.maskedName;
            record.receivedOn = record.acceptedOn.emplace(hallDate(context.now));
            record.receiver = QStringLiteral("zhoumin");
            events.push_back(pendingEvent(QStringLiteral("application/") + uuidText(application.id),
                                          ApplicationSubmitted{application}));
            events.push_back(pendingEvent(caseSubject(record), CaseAccepted{record}));
            return Decision{std::move(events), "{}", {}};
        });
        return record;
    }
    void decideCase(Case &record)
    {
        record.state = CaseState::Approved;
        record.decidedOn = hallDate(clock.now());
        record.decisionReason = QStringLiteral("符合条件");
        record.result = CaseResult{QStringLiteral("出版物经营许可证"), QStringLiteral("新出发零字第20260001号"),
                                   *record.decidedOn, record.decidedOn->addYears(6)};
        happenTo<CaseDecided>(record);
    }
    void deliver(Case &record)
    {
        record.state = CaseState::Delivered;
        record.issuedOn = record.deliveredOn.emplace(hallDate(clock.now()));
        happenTo<CaseDelivered>(record);
    }
    template <class E>
    void happenTo(const Case &record)
    {
        clock.advance(60'000);
        decide([&](CommandContext &) -> Result<Decision> {
            return Decision{{pendingEvent(caseSubject(record), E{record})}, "{}", {}};
        });
    }

    QList<PlatformRow> arrived()
    {
        QList<PlatformRow> rows;
        readPlatform([&](auto &db) {
            auto q = db.query("SELECT guid, version, table_name, operation, batch FROM exchange_row ORDER BY "
                              "received_at_ms, batch, version");
            while (q.next())
                rows.append({q.uuid(0), int(q.integer(1)), q.text(2), q.text(3), q.uuid(4)});
        });
        return rows;
    }
    QStringList tablesArrived()
    {
        QStringList tables;
        for (const PlatformRow &row : arrived())
            tables.append(row.table);
        tables.sort();
        return tables;
    }
    /// The values the platform keeps, in clear.
    PeerValues kept(const QUuid &guid, int version)
    {
        const QByteArray sealed = readPlatform([&](auto &db) {
            auto q = db.query("SELECT sealed FROM exchange_row WHERE guid = ? AND version = ?", guid, version);
            return q.next() ? q.bytes(0) : QByteArray();
        });
        if (sealed.isEmpty())
            return {};
        const auto bytes =
            openBytes(hmacSha256(platform->keys().signingSeed, "exchange rows"), sealed, guid.toRfc4122());
        PeerValues values;
        const auto row = fromJson<WireRow>(*bytes, Strictness::Exact);
        for (const WireRow::Value &one : row->values)
            values.insert(one.column, one.value);
        return values;
    }
    template <class T>
    T read(const std::function<T(Connection &)> &work)
    {
        auto db = Connection::open(hubDir.filePath(QStringLiteral("hub.db")), OpenMode::Reader);
        return work(**db);
    }
    QList<ExchangeRow> rowsOfCase(const Case &record)
    {
        return read<QList<ExchangeRow>>([&](Connection &db) { return ExchangeStore::ofCase(db, record.id); });
    }
    ExchangeRow acceptanceOf(const Case &record)
    {
        for (const ExchangeRow &row : rowsOfCase(record)) {
            if (row.table == QLatin1String("up_pro_accept"))
                return row;
        }
        return {};
    }
    ExchangeFigures figures(const QString &peer = QStringLiteral("national"))
    {
        return read<ExchangeFigures>([&](Connection &db) { return ExchangeStore::figures(db, peer); });
    }
    bool settle()
    {
        for (int i = 0; i < 20; ++i) {
            if (!drive())
                return false;
            const bool open = read<bool>([](Connection &db) { return !ExchangeStore::pending(db, 1).isEmpty(); });
            if (!open && uplink->cursor().storedThrough == hub->writer().headSeq())
                return true;
        }
        return false;
    }

private:
    int m_serial = 0;
};
} // namespace

class tst_Exchange : public QObject {
    Q_OBJECT
private slots:
    void fromAcceptanceToLicence();
    void ratingsGoUpWhenGiven();
    void peersOfTheHallsChoice();
    void landlineIsHeldAndPutRight();
    void returnedRowComesBack();
    void faultsOfTheLine();
    void secretCasesStay();
    void aRefusedBatchHoldsNobody();
    void thePlatformJudgesToo();
};

void tst_Exchange::fromAcceptanceToLicence()
{
    ExchangeBench bench;
    Case record = bench.accept();
    QVERIFY(bench.settle());
    // The acceptance alone in its batch; what hangs on it goes after it was acknowledged.
    const QList<PlatformRow> arrived = bench.arrived();
    const auto accepted = std::ranges::find_if(
        arrived, [](const PlatformRow &row) { return row.table == QLatin1String("up_pro_accept"); });
    QVERIFY(accepted != arrived.end());
    QCOMPARE(std::ranges::count_if(arrived, [&](const PlatformRow &row) { return row.batch == accepted->batch; }), 1);
    QCOMPARE(bench.tablesArrived(), (QStringList{QStringLiteral("up_pro_accept"), QStringLiteral("up_pro_process")}));
    bench.decideCase(record);
    QVERIFY(bench.settle());
    QCOMPARE(bench.tablesArrived().count(QStringLiteral("up_pro_result")), 1);
    QCOMPARE(bench.tablesArrived().count(QStringLiteral("up_lic_data")), 0);
    bench.deliver(record);
    QVERIFY(bench.settle());
    // The result once more, as an update of the same row: it was handed over.
    QCOMPARE(
        bench.tablesArrived(),
        (QStringList{QStringLiteral("up_lic_data"), QStringLiteral("up_pro_accept"), QStringLiteral("up_pro_process"),
                     QStringLiteral("up_pro_process"), QStringLiteral("up_pro_process"),
                     QStringLiteral("up_pro_result"), QStringLiteral("up_pro_result")}));
    QList<PlatformRow> results;
    QMap<QUuid, QSet<int>> versions;
    for (const PlatformRow &row : bench.arrived()) {
        QVERIFY(!versions[row.guid].contains(row.version));
        versions[row.guid].insert(row.version);
        if (row.table == QLatin1String("up_pro_result"))
            results.append(row);
    }
    QCOMPARE(results.first().guid, results.last().guid);
    QCOMPARE(results.first().operation, QStringLiteral("I"));
    QCOMPARE(results.last().operation, QStringLiteral("U"));
    QVERIFY(results.first().batch != results.last().batch);
    QCOMPARE(bench.kept(results.last().guid, 2).value(QStringLiteral("is_delivery_results")), QStringLiteral("1"));
    const ExchangeRow acceptance = bench.acceptanceOf(record);
    const PeerValues values = bench.kept(acceptance.guid, 1);
    QCOMPARE(values.value(QStringLiteral("applyer_name")), cardOfZhao().name);
    QCOMPARE(values.value(QStringLiteral("cd_batch")).size(), 32);
    QCOMPARE(values.value(QStringLiteral("row_guid")), acceptance.guid.toString(QUuid::Id128));
    QCOMPARE(values.value(QStringLiteral("data_source")), QStringLiteral("H1"));
    QCOMPARE(bench.figures().acknowledged, 6);
    // Personal values lie readable in neither file.
    for (const QString &path :
         {bench.hubDir.filePath(QStringLiteral("hub.db")), bench.hubDir.filePath(QStringLiteral("hub.db-wal")),
          bench.platformDir.filePath(QStringLiteral("platform.db")),
          bench.platformDir.filePath(QStringLiteral("platform.db-wal"))}) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains(cardOfZhao().number.toUtf8()) && !bytes.contains("13857160024"), qPrintable(path));
    }
    // Nothing new, nothing more: also after a restart that looks through the whole log again.
    const int delivered = int(bench.arrived().size());
    bench.closeHub();
    bench.openHub();
    bench.decide([](CommandContext &) -> Result<Decision> {
        return Decision{{}, "{}", [](Connection &db) { ExchangeStore::setLookedThrough(db, 0); }};
    });
    QVERIFY(bench.settle());
    QCOMPARE(int(bench.arrived().size()), delivered);
    QCOMPARE(bench.difference(), QString());
}

/// domain.md §16.18.
/// domain.md §7: what nobody rated is never told as rated; what was is, once for each time.
void tst_Exchange::ratingsGoUpWhenGiven()
{
    ExchangeBench bench;
    // Two peers that count in opposite directions.
    QCOMPARE(bench.send(SetExchangePeer{QStringLiteral("jining"), true, {}}).status, 200);
    Case record = bench.accept();
    bench.decideCase(record);
    bench.deliver(record);
    Rating rating;
    rating.id = QUuid::createUuidV5(QUuid(), QStringLiteral("rating"));
    rating.occasion = RatingOccasion::Delivery;
    rating.window = 9;
    rating.clerk = QStringLiteral("zhoumin");
    rating.ticket = QUuid::createUuidV5(QUuid(), QStringLiteral("ticket"));
    rating.ticketNumber = QStringLiteral("F001");
    rating.cases = {record.number};
    rating.openedAt = bench.clock.now();
    const auto happen = [&](auto event) {
        bench.clock.advance(60'000);
        bench.decide([&](CommandContext &) -> Result<Decision> {
            return Decision{{pendingEvent(QStringLiteral("rating/") + uuidText(rating.id), event)}, "{}", {}};
        });
        return bench.settle();
    };
    QVERIFY(happen(RatingOpened{rating}));
    rating.state = RatingState::Unrated;
    QVERIFY(happen(RatingEnded{rating}));
    QVERIFY(!bench.tablesArrived().contains(QStringLiteral("up_evaluation")));
    RatingSaid said;
    said.level = RatingLevel::Dissatisfied;
    said.reasons = {QStringLiteral("slow")};
    said.channel = RatingChannel::Code;
    rating.validUntil = bench.clock.now().plus(86'400'000);
    rating = *givenRating(rating, said, bench.clock.now());
    QVERIFY(happen(RatingGiven{rating, {}}));
    said.level = RatingLevel::Satisfied;
    said.channel = RatingChannel::CallBack;
    const auto later =
        addedRating(rating, QUuid::createUuidV5(rating.id, QStringLiteral("later")), said, bench.clock.now());
    QVERIFY(!later); // the tag of a bad one is none of a good one's
    said.reasons.clear();
    QVERIFY(happen(RatingAdded{
        *addedRating(rating, QUuid::createUuidV5(rating.id, QStringLiteral("later")), said, bench.clock.now()), {}}));
    QStringList told;
    for (const PlatformRow &row : bench.arrived()) {
        if (row.table != QLatin1String("up_evaluation"))
            continue;
        const PeerValues kept = bench.kept(row.guid, row.version);
        told.append(kept.value(QStringLiteral("project_no")) + QLatin1Char(' ')
                    + kept.value(QStringLiteral("evaluate_num")) + QLatin1Char(' ')
                    + kept.value(QStringLiteral("satisfaction")) + QLatin1Char(' ')
                    + kept.value(QStringLiteral("evaluate_type")));
    }
    told.sort();
    QCOMPARE(told,
             (QStringList{record.number + QStringLiteral(" 1 2 3"), record.number + QStringLiteral(" 1 4 3"),
                          record.number + QStringLiteral(" 2 2 6"), record.number + QStringLiteral(" 2 4 6")}));
    QCOMPARE(bench.figures(QStringLiteral("jining")).acknowledged, 2);
}

/// A peer the hall describes itself: its own names, lengths and marks; judged by the same description at both ends.
void tst_Exchange::peersOfTheHallsChoice()
{
    ExchangeBench bench;
    const QString own = QStringLiteral("binjiang");
    const auto description = [](int phoneMax) {
        return QStringLiteral(
                   "{\"peer\":\"binjiang\",\"name\":\"滨江数据平台\",\"standard\":\"2026年接口说明\",\"carried\":["
                   "{\"name\":\"sync_id\",\"mark\":\"guid\"},{\"name\":\"sync_status\",\"mark\":\"operation\"},"
                   "{\"name\":\"data_version\",\"mark\":\"version\"}],\"codes\":[],\"tables\":[{\"name\":\"t_case\","
                   "\"label\":\"办件\",\"of\":\"up_pro_accept\",\"columns\":[{\"name\":\"no\",\"label\":\"办件编号\","
                   "\"from\":\"caseNumber\",\"required\":true,\"max\":50},{\"name\":\"tel\",\"label\":\"电话\","
                   "\"from\":\"contactPhone\",\"max\":%1}]}]}")
            .arg(phoneMax);
    };
    const auto set = [&](const QString &code, bool chosen, const std::optional<QString> &file) {
        return bench.send(SetExchangePeer{code, chosen, file});
    };
    QCOMPARE(set(own, true, {}).status, problem::ExchangePeerUnknown.status);
    QCOMPARE(set(QStringLiteral("national"), true, description(20)).status, problem::ExchangePeerShipped.status);
    QCOMPARE(set(QStringLiteral("other"), true, description(20)).status, problem::ExchangeTable.status);
    QCOMPARE(set(own, true, description(20)).status, 200);

    // What one peer would not take, the other has.
    const Case record = bench.accept(landline);
    QVERIFY(bench.settle());
    QCOMPARE(bench.tablesArrived(), QStringList{QStringLiteral("t_case")});
    const PlatformRow arrived = bench.arrived().first();
    const PeerValues values = bench.kept(arrived.guid, 1);
    QCOMPARE(values.value(QStringLiteral("tel")), landline);
    QCOMPARE(values.value(QStringLiteral("sync_status")), QStringLiteral("I"));
    QCOMPARE(values.value(QStringLiteral("data_version")), QStringLiteral("1"));
    QVERIFY(!values.contains(QStringLiteral("cd_batch")));
    QCOMPARE(bench.figures(own).acknowledged, 1);
    QCOMPARE(bench.figures().held, 1);
    QVERIFY(bench.acceptanceOf(record).guid != arrived.guid);

    // Its tables change: what is held by them waits, and goes by itself once they take it again.
    QCOMPARE(set(own, true, description(5)).status, 200);
    const Case later = bench.accept();
    QVERIFY(bench.settle());
    QCOMPARE(bench.figures(own).held, 1);
    QCOMPARE(bench.tablesArrived().count(QStringLiteral("t_case")), 1);
    QCOMPARE(set(own, true, description(11)).status, 200);
    QVERIFY(bench.settle());
    QCOMPARE(bench.figures(own).held, 0);
    QCOMPARE(bench.tablesArrived().count(QStringLiteral("t_case")), 2);

    // Ended: nothing new of it, and the other goes on.
    QCOMPARE(set(own, false, {}).status, 200);
    bench.accept();
    QVERIFY(bench.settle());
    QCOMPARE(bench.tablesArrived().count(QStringLiteral("t_case")), 2);
    QCOMPARE(bench.tablesArrived().count(QStringLiteral("up_pro_accept")), 2);
    QCOMPARE(bench.difference(), QString());
}

void tst_Exchange::landlineIsHeldAndPutRight()
{
    ExchangeBench bench;
    Case record = bench.accept(landline);
    bench.decideCase(record);
    QVERIFY(bench.settle());
    QVERIFY(bench.arrived().isEmpty()); // nothing of the case goes before its acceptance
    const ExchangeRow row = bench.acceptanceOf(record);
    QCOMPARE(row.state, RowState::Held);
    QCOMPARE(row.faults.size(), 1);
    QCOMPARE(row.faults.first().sentence, QStringLiteral("联系人手机号超过11位，省平台不接收，请改填手机号。"));
    const auto put = [&](const QString &phone) {
        return bench.send(CorrectRow{row.guid, {{QStringLiteral("contact_mobile"), phone}}});
    };
    const CommandOutcome refused = put(QStringLiteral("0412-55512345"));
    QCOMPARE(refused.status, problem::ExchangeInvalid.status);
    QCOMPARE(bench.acceptanceOf(record).state, RowState::Held);
    QCOMPARE(put(QStringLiteral("13857160024")).status, 200);
    QCOMPARE(put(QStringLiteral("13857160024")).status, problem::ExchangeState.status);
    QVERIFY(bench.settle());
    QCOMPARE(bench.kept(row.guid, 1).value(QStringLiteral("contact_mobile")), QStringLiteral("13857160024"));
    QCOMPARE(bench.tablesArrived().count(QStringLiteral("up_pro_result")), 1); // and the rest came after it
    QCOMPARE(bench.figures().held, 0);
    // What a person put right stays right when the case moves on.
    bench.deliver(record);
    record.due = *WorkingCalendar::shipped()->dueDate(record.receivedOn, Term{5, TimeUnit::WorkingDay});
    bench.happenTo<CaseDelivered>(record);
    QVERIFY(bench.settle());
    QCOMPARE(bench.kept(row.guid, 2).value(QStringLiteral("contact_mobile")), QStringLiteral("13857160024"));
}

/// domain.md §16.20.
void tst_Exchange::returnedRowComesBack()
{
    ExchangeBench bench;
    const Case record = bench.accept();
    QVERIFY(bench.settle());
    const ExchangeRow sent = bench.acceptanceOf(record);
    const auto back = [&] {
        return bench
            .administer("/v1/halls/H1/abnormal",
                        toJson(SendBack{sent.guid, QStringLiteral("业务校验"), QStringLiteral("申请人名称与证件不符")}))
            .status;
    };
    QCOMPARE(back(), 200);
    QCOMPARE(back(), 200); // said twice, sent back once
    QVERIFY(bench.settle());
    const ExchangeRow returned = bench.acceptanceOf(record);
    QCOMPARE(returned.guid, sent.guid);
    QCOMPARE(returned.state, RowState::Returned);
    QCOMPARE(returned.faults.first().sentence, QStringLiteral("业务校验：申请人名称与证件不符"));
    QCOMPARE(bench.hubEvents(ExchangeReturned::type).size(), 1);
    // Nobody in the hall may say it for the peer.
    QCOMPARE(bench.send(ReturnRow{sent.guid, 1, QStringLiteral("x"), {}}).status, 403);
    QCOMPARE(
        bench.send(CorrectRow{sent.guid, {{QStringLiteral("applyer_name"), QStringLiteral("赵明月（更正）")}}}).status,
        200);
    QVERIFY(bench.settle());
    const ExchangeRow again = bench.acceptanceOf(record);
    QCOMPARE(again.state, RowState::Acknowledged);
    QCOMPARE(again.version, 2);
    QCOMPARE(bench.kept(sent.guid, 2).value(QStringLiteral("applyer_name")), QStringLiteral("赵明月（更正）"));
    // A new batch, and the original one is kept as it was.
    const QList<QUuid> batches =
        bench.read<QList<QUuid>>([&](Connection &db) { return ExchangeStore::batchesOf(db, sent.guid); });
    QCOMPARE(batches.size(), 2);
    QCOMPARE(batches.first(), *sent.batch);
    QCOMPARE(batches.last(), *again.batch);
    const auto original = bench.read<std::optional<ExchangeBatch>>(
        [&](Connection &db) { return ExchangeStore::batch(db, batches.first()); });
    QCOMPARE(original->rows.first().version, 1);
    QCOMPARE(original->rows.first().sealed, sent.sealed);
    QCOMPARE(bench.kept(sent.guid, 1).value(QStringLiteral("applyer_name")), cardOfZhao().name);
}

/// Whatever the line does, every version arrives once, and the hub knows it.
void tst_Exchange::faultsOfTheLine()
{
    for (quint64 seed = 1; seed <= 5; ++seed) {
        ExchangeBench bench;
        SeededRandom random(seed);
        const auto trouble = [&] {
            for (int i = 0; i < 12; ++i)
                bench.faults.push_back(WireFault(random.below(12)));
        };
        QList<Case> cases;
        for (int i = 0; i < 3; ++i) {
            trouble();
            cases.append(bench.accept());
            for (int step = int(random.below(6)); step > 0; --step)
                bench.driveOnce();
            if (random.below(2)) {
                bench.closeHub(); // and the hub is gone in between
                bench.openHub();
            }
        }
        for (Case &record : cases) {
            trouble();
            bench.decideCase(record);
            bench.deliver(record);
        }
        bench.faults.push_back(WireFault::None);
        QVERIFY2(bench.settle(), qPrintable(QString::number(seed)));
        QCOMPARE(bench.figures().sending, 0);
        QMap<QUuid, QSet<int>> versions;
        for (const PlatformRow &row : bench.arrived())
            versions[row.guid].insert(row.version);
        for (const Case &record : cases) {
            const QList<ExchangeRow> rows = bench.rowsOfCase(record);
            QCOMPARE(rows.size(), 6);
            for (const ExchangeRow &row : rows) {
                QCOMPARE(row.state, RowState::Acknowledged);
                QCOMPARE(versions.value(row.guid).size(), row.version); // each version, none missing
            }
        }
        QCOMPARE(bench.difference(), QString());
    }
}

void tst_Exchange::secretCasesStay()
{
    ExchangeBench bench;
    const Case record = bench.accept();
    const SecretMark mark{record.id, record.number, QStringLiteral("保密办来函认定"), record.receivedOn,
                          QStringLiteral("卫东")};
    bench.decide([&](CommandContext &) -> Result<Decision> {
        return Decision{{pendingEvent(QStringLiteral("secret/") + uuidText(record.id), SecretMarked{mark})}, "{}", {}};
    });
    QVERIFY(bench.settle());
    QVERIFY(bench.arrived().isEmpty());
    const ExchangeRow held = bench.acceptanceOf(record);
    QCOMPARE(held.state, RowState::Held);
    QVERIFY(held.faults.first().sentence.contains(record.number));
    QVERIFY(held.faults.first().sentence.contains(QStringLiteral("国家秘密")));
    QCOMPARE(bench.send(CorrectRow{held.guid, {}}).status, problem::SecretExport.status);
    // Marked while it waits for the line: it is taken back and keeps nobody behind it waiting.
    const Case late = bench.accept(), next = bench.accept();
    for (int i = 0; i < 3; ++i)
        bench.faults.push_back(WireFault::None);
    for (int i = 0; i < 40; ++i)
        bench.faults.push_back(WireFault::Lost);
    for (int i = 0; i < 40 && bench.acceptanceOf(late).state != RowState::Sending; ++i)
        bench.driveOnce();
    bench.decide([&](CommandContext &) -> Result<Decision> {
        SecretMark other = mark;
        other.caseId = late.id;
        other.caseNumber = late.number;
        return Decision{{pendingEvent(QStringLiteral("secret/") + uuidText(late.id), SecretMarked{other})}, "{}", {}};
    });
    bench.faults.clear();
    QVERIFY(bench.settle());
    QCOMPARE(bench.acceptanceOf(next).state, RowState::Acknowledged);
    QVERIFY(bench.acceptanceOf(late).state != RowState::Sending);
    // Its events went up without a word of it, and the chain holds all the same; what was known before is shown no more.
    QCOMPARE(bench.status().appliedThrough, bench.status().head);
    const auto count = [&](const QString &told) {
        return bench.readPlatform([&](auto &db) {
            qint64 found = 0;
            auto q = db.query("SELECT body FROM intake");
            while (q.next())
                found += q.bytes(0).contains(told.toUtf8()) ? 1 : 0;
            return found;
        });
    };
    QCOMPARE(count(record.number), 0);
    QCOMPARE(count(uuidText(record.application)), 0);
    QCOMPARE(count(mark.reason), 0);
    QVERIFY(count(next.number) > 0);
    QVERIFY(count(QStringLiteral("withheld")) >= 4);
    const auto shown = [&](const QString &number) {
        return bench.readPlatform([&](auto &db) {
            auto q = db.query("SELECT count(*) FROM case_progress WHERE number = ?", number);
            return q.next() ? q.integer(0) : -1;
        });
    };
    QCOMPARE(shown(late.number), 0);
    QCOMPARE(shown(next.number), 1);
}

void tst_Exchange::aRefusedBatchHoldsNobody()
{
    ExchangeBench bench;
    const Case record = bench.accept();
    const Case next = bench.accept();
    bench.refuses = [&](const OutgoingRequest &request) {
        return request.target.endsWith("/exchange") && request.body.contains(record.number.toUtf8());
    };
    for (int i = 0; i < 20 && bench.acceptanceOf(next).state != RowState::Acknowledged; ++i)
        QVERIFY(bench.drive());
    QCOMPARE(bench.acceptanceOf(next).state, RowState::Acknowledged);
    QCOMPARE(bench.acceptanceOf(record).state, RowState::Sending);
    QVERIFY(bench.uplink->cursor().online);
    bench.happen(3); // and events go on
    QVERIFY(bench.drive());
    QCOMPARE(bench.status().storedThrough, bench.status().head);
    // Put right over there, it is taken the next time it is offered.
    bench.refuses = {};
    QVERIFY(bench.settle());
    QCOMPARE(bench.acceptanceOf(record).state, RowState::Acknowledged);
    QCOMPARE(bench.difference(), QString());
}

/// A hub of an earlier or a wrong description sends what the peer would not take: it comes back by the feed, in plain words.
void tst_Exchange::thePlatformJudgesToo()
{
    ExchangeBench bench;
    QVERIFY(bench.drive());
    const QUuid guid = makeUuid(bench.clock.now(), bench.random);
    const auto take = [&](int version, const QByteArray &hall = "H1", bool good = true) {
        WireRow row{QStringLiteral("up_pro_result"),
                    guid,
                    version,
                    RowOperation::Insert,
                    {{QStringLiteral("result_type"), QStringLiteral("77")}}};
        Request request;
        request.method = "POST";
        request.path = "/v1/halls/" + hall + "/exchange";
        request.headers = {
            {QByteArray(header::authorization), "Bearer " + (good ? bench.credentials.secret : QByteArray("nobody"))}};
        request.body =
            toJson(WireBatch{makeUuid(bench.clock.now(), bench.random), QStringLiteral("national"), {}, {row}});
        return bench.platform->handle(request);
    };
    const auto stored = [](const Reply &reply) { return *fromJson<WireStored>(reply.body, Strictness::Exact); };
    QCOMPARE(take(1, "H1", false).status, 401);
    QCOMPARE(take(1, "H2").status, 403);
    QCOMPARE(stored(take(2)).returned, 1);
    QCOMPARE(stored(take(2)).known, 1);
    QCOMPARE(stored(take(1)).known, 1); // older than what it has
    const QStringList remarks = bench.readPlatform([](auto &db) {
        QStringList all;
        auto q = db.query("SELECT remark FROM dn_audit_abnormal");
        while (q.next())
            all.append(q.text(0));
        return all;
    });
    QCOMPARE(remarks.size(), 1);
    const QString remark = remarks.first();
    for (const char *part : {"办结时间没有填写", "办结结果“77”", "cd_batch没有填写", "请补填"})
        QVERIFY2(remark.contains(QString::fromUtf8(part)), qPrintable(remark));
    // The hall does not know that row; it says so, and goes on.
    QVERIFY(bench.drive());
    QCOMPARE(bench.hubEvents("gov.directive.refused.v1").size(), 1);
}

OW_TEST(tst_Exchange)
#include "tst_Exchange.moc"
