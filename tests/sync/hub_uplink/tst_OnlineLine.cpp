// 网上申请 between platform and hall: taken once whatever happens on the line, its answers read back, its refusal told; sealed at rest.
#include "models/base/ProblemTypes.h"
#include "models/cases/CaseStore.h"
#include "models/cases/ScanStore.h"
#include "models/online/OnlineCommands.h"
#include "tests/base/Testing.h"
#include "tests/models/online/OnlineFilings.h"
#include "tests/sync/hub_uplink/UplinkBench.h"

#include <QFile>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QByteArray onlinePath = "/v1/halls/H1/applications";

struct OnlineBench : UplinkBench {
    OnlineBench()
    {
        publish(readFolder(QStringLiteral(":/catalogue"), QStringLiteral(".json")).value());
        drive();
    }
    Reply file(const OnlineFiling &filing)
    {
        upload(filing.materials);
        return administer(onlinePath, toJson(filing));
    }
    Reply put(const QByteArray &sha256Hex, const QByteArray &bytes)
    {
        Request request;
        request.method = "PUT";
        request.path = "/v1/halls/H1/files/" + sha256Hex;
        request.headers = {{QByteArray(header::authorization), "Bearer " + platform->keys().admin}};
        request.body = bytes;
        return platform->handle(request);
    }
    void upload(const QList<OnlineMaterial> &materials)
    {
        for (const OnlineMaterial &paper : materials) {
            for (const UploadedFile &named : paper.files)
                put(named.sha256.toLatin1(), onlineBytesOf(named.sha256));
        }
    }
    Reply correct(const QString &number, const OnlineCorrection &correction)
    {
        return administer(onlinePath + '/' + number.toUtf8() + "/corrections", toJson(correction));
    }
    QList<Scan> scans(const QString &number)
    {
        const auto db = Connection::open(hubDir.filePath(QStringLiteral("hub.db")), OpenMode::Reader);
        QList<Scan> found = ScanStore::ofApplication(**db, CaseStore::findByNumber(**db, number)->application);
        found.removeIf([](const Scan &scan) { return scan.removal.has_value(); });
        return found;
    }
    /// Every paper of the filing as sent, looked at and in order.
    QList<MaterialCheck> ticked(const OnlineFiling &filing)
    {
        QList<MaterialCheck> checks;
        const Catalogue known = hub->writer().catalogue();
        for (const OnlineMaterial &paper : filing.materials) {
            MaterialCheck check{paper.material, MaterialFinding::Received, {}, {}, {}};
            for (const Criterion &criterion : known.material(paper.material)->criteria)
                check.ticked.append(criterion.defect.code);
            checks.append(check);
        }
        return checks;
    }
    OnlineStatus read(const QString &number)
    {
        Request request;
        request.method = "GET";
        request.path = onlinePath + '/' + number.toUtf8();
        request.headers = {{QByteArray(header::authorization), "Bearer " + platform->keys().admin}};
        return fromJson<OnlineStatus>(platform->handle(request).body, Strictness::Exact).value_or(OnlineStatus());
    }
    /// As somebody at the review desk.
    CommandOutcome reviewed(const AnswerOnline &command)
    {
        Actor actor;
        actor.user = QStringLiteral("reviewer");
        actor.displayName = QStringLiteral("钱进");
        actor.roles = only(Role::Reviewer);
        actor.stationRole = StationRole::Review;
        const CommandRow *row = hub->registry().command(QString::fromLatin1(AnswerOnline::name));
        const auto decoded = row->decode(readJson(toJson(command)).value());
        return hub->writer()
            .submitInternal([&](CommandContext &context) { return row->decide(context, decoded->get()); }, actor)
            .get();
    }
    std::optional<Case> kept(const QString &number)
    {
        const auto db = Connection::open(hubDir.filePath(QStringLiteral("hub.db")), OpenMode::Reader);
        return CaseStore::findByNumber(**db, number);
    }
};
} // namespace

class tst_OnlineLine : public QObject {
    Q_OBJECT
private slots:
    void belongsToThePlatformUntilTaken()
    {
        OnlineBench b;
        const OnlineFiling filing = onlineShop();
        const QString number = filing.items.first().number;
        const Reply sent = b.file(filing);
        QVERIFY2(sent.status == 200, sent.body.constData());
        QVERIFY(!b.read(filing.number).taken);
        QVERIFY(!b.read(filing.number).cases.first().state);
        QVERIFY(b.drive());
        QCOMPARE(b.hubEvents("gov.case.taken.v1").size(), 1);
        const auto record = b.kept(number);
        QVERIFY(record);
        const OnlineStatus taken = b.read(filing.number);
        QVERIFY(taken.taken && !taken.refused);
        QCOMPARE(taken.cases.first().state, QStringLiteral("preReview"));
        QCOMPARE(taken.cases.first().stateText, QStringLiteral("待预审"));

        // What the hall says of it is read there.
        AnswerOnline pass{record->id, OnlineAct::Pass, {}, {}};
        const Catalogue known = b.hub->writer().catalogue();
        for (const OnlineMaterial &paper : filing.materials) {
            MaterialCheck check{paper.material, MaterialFinding::Received, {}, {}, {}};
            for (const Criterion &criterion : known.material(paper.material)->criteria)
                check.ticked.append(criterion.defect.code);
            pass.materials.append(check);
        }
        const CommandOutcome passed = b.reviewed(pass);
        QVERIFY2(passed.status == 200, passed.body.constData());
        QVERIFY(b.drive());
        const OnlineStatus told = b.read(filing.number);
        QCOMPARE(told.cases.first().stateText, QStringLiteral("预审通过"));
        QCOMPARE(told.cases.first().told->bring->size(), 2);
        QCOMPARE(b.difference(), QString());
    }

    void noticeIsReadBack()
    {
        OnlineBench b;
        const OnlineFiling filing = onlineFiling(onlineBooks, QStringLiteral("210302202609240077"),
                                                 {{QStringLiteral("applicant.mobile"), QStringLiteral("13812343210")}},
                                                 {QStringLiteral("applicationForm")});
        // The platform holds it against the item's own form before it takes it.
        const Problem refused = Problem::fromJson(readJson(b.file(filing).body)->toObject());
        QVERIFY(refused.is(problem::InputRefused));
        QVERIFY(refused.faults().size() > 3);
        for (const Fault &fault : refused.faults())
            QVERIFY2(fault.place.startsWith(QLatin1String("answers.")), qPrintable(fault.place));

        OnlineFiling whole = onlineShop();
        whole.materials.removeLast();
        QCOMPARE(b.file(whole).status, 200);
        QVERIFY(b.drive());
        AnswerOnline notice{b.kept(whole.items.first().number)->id, OnlineAct::Notice, {}, {}};
        const Catalogue known = b.hub->writer().catalogue();
        for (const OnlineMaterial &paper : whole.materials) {
            MaterialCheck check{paper.material, MaterialFinding::Received, {}, {}, {}};
            for (const Criterion &criterion : known.material(paper.material)->criteria)
                check.ticked.append(criterion.defect.code);
            notice.materials.append(check);
        }
        const CommandOutcome given = b.reviewed(notice);
        QVERIFY2(given.status == 200, given.body.constData());
        QVERIFY(b.drive());
        const OnlineStatus told = b.read(whole.number);
        QCOMPARE(told.cases.first().state, QStringLiteral("returned")); // 市场主体登记: filed again once complete
        QCOMPARE(told.cases.first().told->defects->size(), 1);
        QVERIFY(!told.cases.first().told->defects->first().cure.isEmpty());
    }

    void onceWhateverHappens_data()
    {
        QTest::addColumn<int>("fault");
        const char *const names[] = {"none", "lost",    "reply lost",  "hung",       "twice",      "cut",
                                     "late", "garbage", "wrong shape", "too little", "bad digest", "overloaded"};
        for (int i = 0; i <= int(WireFault::Overloaded); ++i)
            QTest::newRow(names[i]) << i;
    }
    void onceWhateverHappens()
    {
        QFETCH(int, fault);
        OnlineBench b;
        const OnlineFiling filing = onlineShop();
        for (int position = 0; position < 3; ++position) {
            OnlineFiling one = filing;
            one.number += QString::number(position);
            one.items.first().number += QString::number(position);
            b.faults.assign(size_t(position), WireFault::None);
            b.faults.push_back(WireFault(fault));
            QCOMPARE(b.file(one).status, 200);
            QCOMPARE(b.file(one).status, 200); // the portal repeats, too
            QVERIFY(b.drive());
            b.faults.clear();
            b.closeHub(); // and the hub begins anew
            b.openHub();
            QVERIFY(b.drive());
            QVERIFY(b.read(one.number).taken);
        }
        QCOMPARE(b.hubEvents("gov.case.taken.v1").size(), 3);
        QCOMPARE(b.difference(), QString());
    }

    /// A platform that was restored sends its feed again under another epoch.
    void feedFromTheStart()
    {
        OnlineBench b;
        const OnlineFiling filing = onlineShop();
        QCOMPARE(b.file(filing).status, 200);
        QVERIFY(b.drive());
        const auto directive = TakeOnline{filing, b.clock.now()};
        QCOMPARE(
            b.administer("/v1/halls/H1/directives", "{\"command\":\"online.take\",\"data\":" + toJson(directive) + '}')
                .status,
            200);
        QVERIFY(b.drive());
        QCOMPARE(b.hubEvents("gov.case.taken.v1").size(), 1);
        QCOMPARE(b.hubEvents(DirectiveRefused::type).size(), 0);
    }

    void otherContentUnderTheNumber()
    {
        OnlineBench b;
        OnlineFiling filing = onlineShop();
        QCOMPARE(b.file(filing).status, 200);
        filing.answers.first().value += QLatin1Char('A');
        const Reply other = b.file(filing);
        QCOMPARE(other.status, 409);
        QVERIFY(other.body.contains("online-otherwise"));
        // The number of a case is one application's.
        OnlineFiling stranger = onlineShop();
        stranger.number = QStringLiteral("WS99999999");
        const Reply taken = b.file(stranger);
        QCOMPARE(taken.status, 422);
        QVERIFY(taken.body.contains("online-number-taken"));
    }

    void refusedByTheHall()
    {
        OnlineBench b;
        // The hall has the number already: of a case nobody told the platform of yet.
        const OnlineFiling filing = onlineShop();
        Case own;
        own.id = QUuid::createUuidV5(QUuid(), QStringLiteral("own"));
        own.number = filing.items.first().number;
        own.item = receiptShop;
        own.receivedOn = onlineDay;
        own.application = QUuid::createUuidV5(QUuid(), QStringLiteral("application"));
        own.principal = QUuid::createUuidV5(QUuid(), QStringLiteral("principal"));
        own.unit = QStringLiteral("scjgj");
        own.receiver = QStringLiteral("clerk");
        b.hub->writer()
            .submitInternal(
                [&](CommandContext &) -> Result<Decision> {
                    std::vector<PendingEvent> events;
                    events.push_back(pendingEvent(QStringLiteral("case/own"), CaseReceived{own}));
                    return Decision{std::move(events), "{}", {}};
                },
                {})
            .get();
        QCOMPARE(b.file(filing).status, 200);
        QVERIFY(b.drive());
        const OnlineStatus status = b.read(filing.number);
        QVERIFY(status.refused && !status.refused->isEmpty());
    }

    void takenBackOnline()
    {
        OnlineBench b;
        const OnlineFiling filing = onlineShop();
        const QByteArray back = onlinePath + '/' + filing.number.toUtf8() + "/withdraw";
        const OnlineWithdrawal said{filing.items.first().number, QStringLiteral("填错了")};
        QCOMPARE(b.administer(back, toJson(said)).status, 404);
        QCOMPARE(b.file(filing).status, 200);
        QCOMPARE(b.administer(back, toJson(said)).status, 200);
        QCOMPARE(b.administer(back, toJson(said)).status, 200);
        QVERIFY(b.drive());
        QCOMPARE(b.kept(said.caseNumber)->state, CaseState::Withdrawn);
        QCOMPARE(b.read(filing.number).cases.first().told->reason, QStringLiteral("填错了"));
        QCOMPARE(b.hubEvents("gov.case.withdrawn.v1").size(), 1);
    }

    void nobodyElse()
    {
        OnlineBench b;
        for (const auto &[method, path] : {std::pair("POST", QByteArray()), std::pair("GET", QByteArray("/WS12345678")),
                                           std::pair("POST", QByteArray("/WS12345678/withdraw")),
                                           std::pair("POST", QByteArray("/WS12345678/corrections"))}) {
            Request request;
            request.method = method;
            request.path = onlinePath + path;
            request.headers = {{QByteArray(header::authorization), "Bearer " + b.credentials.secret}};
            request.body = toJson(onlineShop());
            QCOMPARE(b.platform->handle(request).status, 401); // a hall is no portal
        }
    }

    /// What an applicant uploaded is looked at in the hall like any scan, whatever happens on the line.
    void filesComeDown_data() { onceWhateverHappens_data(); }
    void filesComeDown()
    {
        QFETCH(int, fault);
        OnlineBench b;
        const OnlineFiling filing = onlineShop();
        QCOMPARE(b.file(filing).status, 200);
        for (int position = 0; position < 8; ++position) {
            b.faults.assign(size_t(position), WireFault::None);
            b.faults.push_back(WireFault(fault));
            b.driveOnce();
        }
        QVERIFY(b.drive());
        const QList<Scan> scans = b.scans(filing.items.first().number);
        QCOMPARE(scans.size(), 3);
        for (const Scan &scan : scans) {
            QVERIFY(scan.source == ScanSource::Online && scan.grade == PaperGrade::C && scan.pages == 1);
            const auto application = b.kept(filing.items.first().number)->application;
            const auto db = Connection::open(b.hubDir.filePath(QStringLiteral("hub.db")), OpenMode::Reader);
            const auto bytes =
                b.hub->blobFolder().get(**db, CaseStore::application(**db, application)->key, scan.sha256);
            QVERIFY(bytes);
            QCOMPARE(*bytes, onlineBytesOf(scan.sha256));
        }
        QCOMPARE(b.hubEvents("gov.online.fileHeld.v1").size(), 3);
        QCOMPARE(b.difference(), QString());
    }

    void filesFirst()
    {
        OnlineBench b;
        const OnlineFiling filing = onlineShop();
        const Problem missing = Problem::fromJson(readJson(b.administer(onlinePath, toJson(filing)).body)->toObject());
        QCOMPARE(missing.faults().size(), 3); // every one of them at once
        for (const Fault &fault : missing.faults())
            QVERIFY2(fault.type == &problem::OnlineFileMissing, qPrintable(fault.place));
        b.upload(filing.materials);
        OnlineFiling other = filing;
        other.materials.first().files.first().bytes += 1;
        const Problem otherwise = Problem::fromJson(readJson(b.administer(onlinePath, toJson(other)).body)->toObject());
        QCOMPARE(otherwise.faults().size(), 1);
        QVERIFY(otherwise.faults().first().type == &problem::OnlineFileOther);
        QCOMPARE(b.administer(onlinePath, toJson(filing)).status, 200);
    }

    void filesRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isNamed");
        QTest::addColumn<int>("status");
        QTest::newRow("no picture, no PDF") << QByteArray("MZ\x90program") << true << problem::BlobKind.status;
        QTest::newRow("cut off") << onlineBytes('a').left(40) << true << problem::BlobKind.status;
        QTest::newRow("under another name") << onlineBytes('a') << false << problem::DigestMismatch.status;
        QTest::newRow("too large") << "%PDF-1.4\n" + QByteArray(onlineFileBytesMax, ' ') + "%%EOF" << true
                                   << problem::RequestTooLarge.status;
        QTest::newRow("twice") << onlineBytes('a') << true << 200;
    }
    void filesRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isNamed);
        QFETCH(int, status);
        OnlineBench b;
        const QByteArray name = isNamed ? sha256(bytes).toHex() : QByteArray(64, 'a');
        QCOMPARE(b.put(name, bytes).status, status);
        QCOMPARE(b.put(name, bytes).status, status);
    }

    /// Told what is missing, the applicant sends it from home; the case is looked at once more, and the five days run anew.
    void correctedOnline()
    {
        OnlineBench b;
        OnlineFiling filing = correctableOnline();
        const QString number = filing.items.first().number;
        const OnlineMaterial lacking = filing.materials.takeLast();
        const Reply sent = b.file(filing);
        QVERIFY2(sent.status == 200, sent.body.constData());
        QVERIFY(b.drive());
        OnlineCorrection correction{number, {{QStringLiteral("applicant.mobile"), QStringLiteral("13900001111")}}, {}};
        correction.materials = {lacking};
        QCOMPARE(b.correct(filing.number, correction).status, 409); // nobody asked yet
        AnswerOnline notice{b.kept(number)->id, OnlineAct::Notice, {}, b.ticked(filing)};
        const CommandOutcome given = b.reviewed(notice);
        QVERIFY2(given.status == 200, given.body.constData());
        QVERIFY(b.drive());
        QCOMPARE(b.read(filing.number).cases.first().state, QStringLiteral("correcting"));

        // All that is wrong with it, at once.
        OnlineCorrection wrong{
            number, {{QStringLiteral("applicant.mobile"), QStringLiteral("12")}}, {{lacking.material, {}}}};
        const Problem refused = Problem::fromJson(readJson(b.correct(filing.number, wrong).body)->toObject());
        QCOMPARE(refused.faults().size(), 2);
        QVERIFY(b.correct(filing.number, correction).body.contains("online-file-missing"));
        b.upload({lacking});
        b.clock.advance(26LL * 3600 * 1000);
        QCOMPARE(b.correct(filing.number, correction).status, 200);
        QCOMPARE(b.correct(filing.number, correction).status, 200); // the portal repeats
        QVERIFY(b.read(filing.number).cases.first().correctionSentAt);
        OnlineCorrection more = correction;
        more.answers.first().value = QStringLiteral("13900002222");
        QVERIFY(b.correct(filing.number, more).body.contains("online-correction-sent"));

        QVERIFY(b.drive());
        const Case again = *b.kept(number);
        QVERIFY(again.state == CaseState::PreReview && again.corrections->size() == 1);
        QCOMPARE(again.corrections->first().handedOn, hallDate(b.clock.now()));
        QVERIFY(again.intakeDue && again.intakeDue->start == hallDate(b.clock.now())); // the five days begin anew
        QCOMPARE(b.scans(number).size(), filing.materials.size() + 1);
        const OnlineCaseStatus taken = b.read(filing.number).cases.first();
        QVERIFY(!taken.correctionSentAt && !taken.correctionRefused);
        QCOMPARE(taken.state, QStringLiteral("preReview"));
        QCOMPARE(b.hubEvents("gov.case.corrected.v1").size(), 1);
        QVERIFY(b.correct(filing.number, more).body.contains("case-state")); // and nothing more is asked

        // The feed from its start changes nothing.
        b.closeHub();
        b.openHub();
        QVERIFY(b.drive());
        filing.materials.append(lacking);
        const CommandOutcome passed = b.reviewed({again.id, OnlineAct::Pass, {}, b.ticked(filing)});
        QVERIFY2(passed.status == 200, passed.body.constData());
        QVERIFY(b.drive());
        QCOMPARE(b.read(filing.number).cases.first().stateText, QStringLiteral("预审通过"));
        QCOMPARE(b.hubEvents("gov.case.corrected.v1").size(), 1);
        QCOMPARE(b.hubEvents(DirectiveRefused::type).size(), 0);
        QCOMPARE(b.difference(), QString());
    }

    /// Who stole the platform's file reads nobody's name in it.
    void sealedAtRest()
    {
        if (TestPostgres::isMeant())
            QSKIP("looks into the SQLite file");
        OnlineBench b;
        QCOMPARE(b.file(onlineShop()).status, 200);
        b.platform.reset();
        for (const char *name : {"platform.db", "platform.db-wal"}) {
            QFile file(b.platformDir.filePath(QLatin1String(name)));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            QVERIFY(!bytes.contains("Uploaded paper"));
            QVERIFY(!bytes.contains("13812343210"));
            QVERIFY(!bytes.contains(receiptZhao().number.toUtf8()));
            QVERIFY(!bytes.contains(receiptZhao().name.toUtf8()));
        }
        b.openPlatform();
    }
};

OW_TEST(tst_OnlineLine)
#include "tst_OnlineLine.moc"
