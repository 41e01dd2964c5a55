// Scans of papers at the hub: recorded with what they are worth, refused without their bytes, offered to the same person only.
#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseCommands.h"
#include "models/cases/CaseViews.h"
#include "models/cases/ScanCommands.h"
#include "models/cases/ScanRules.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketCommands.h"
#include "models/scans/CapturedScan.h"
#include "models/store/Connection.h"
#include "sync/hub/BlobFolder.h"
#include "tests/base/StandIns.h"
#include "tests/base/Testing.h"
#include "tests/models/cases/ReceiptHall.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

#include <QJsonObject>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString scanShop = QStringLiteral("511A0000800001");
const QString scanPaper = QStringLiteral("premisesProof");

IdentityCard scanCard(const char *name, const char *number)
{
    return {QString::fromUtf8(name),
            QString::fromLatin1(number),
            Sex::Female,
            QStringLiteral("汉"),
            QDate(1985, 3, 12),
            QStringLiteral("云溪市临江区江畔路99号3幢201室"),
            QStringLiteral("云溪市公安局临江分局"),
            QDate(2015, 6, 1),
            QDate(2035, 6, 1)};
}

template <class T>
QString whyNot(const Result<T> &result)
{
    if (result)
        return QStringLiteral("done");
    QStringList text{QString::fromLatin1(result.error().type().id)};
    for (const Fault &fault : result.error().faults())
        text.append(fault.place + QLatin1Char(' ') + QLatin1String(fault.type->id));
    return text.join(QLatin1Char(';'));
}

/// A hall with one window, at which people ask for a bookshop.
class ScanBench {
public:
    ScanBench()
    {
        lookBackDays(hall, 0);
        kiosk = hall.station(StationRole::Kiosk, QStringLiteral("K1"));
        at(QDate(2026, 9, 24));
    }

    template <class C>
    Result<typename C::Reply> send(Sender &sender, const C &command)
    {
        const Reply reply = hall.send(sender, C::name, toJson(command));
        if (reply.status != 200)
            return fail(TestHall::problem(reply.body));
        return fromJson<typename C::Reply>(reply.body, Strictness::Exact);
    }

    /// Nine o'clock of that day, with the clerk at his window.
    void at(QDate day)
    {
        hall.clock.set(hallInstant(day, QTime(9, 0)));
        clerk = hall.clerkAt(1); // the session of another day has ended
    }

    /// The next visitor is this person, with a draft on the desk.
    bool begin(const IdentityCard &card)
    {
        IssueTicket issue;
        issue.queue = QStringLiteral("zonghe");
        issue.card = card;
        if (!send(kiosk, issue) || !send(clerk, CallNext{1}) || !send(clerk, StartService{1}))
            return false;
        const auto visitor = send(clerk, IdentifyVisitor{1, card, VisitRole::Applicant});
        const auto begun =
            visitor ? send(clerk, StartApplication{1, visitor->card.person, {scanShop}}) : fail(visitor.error());
        if (!begun)
            return false;
        sheet = *begun;
        return true;
    }

    /// Bytes under the key of the application on the desk; their name.
    QString put(const QByteArray &text)
    {
        const QByteArray pdf = "%PDF-1.7\n" + text + "\n%%EOF\n";
        const QString name = QString::fromLatin1(sha256(pdf).toHex());
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        const auto owner = CaseStore::application(**db, sheet.application);
        BlobFolder blobs(hall.folder() + QStringLiteral("/blobs"), hall.hub().sealer());
        const auto stored = blobs.sealed(**db, owner->key, name, pdf).and_then([&](const QByteArray &sealed) {
            return blobs.put(owner->key, name, sealed);
        });
        return stored ? name : QString();
    }
    AddScan adding(const QString &name, ScanBasis basis = ScanBasis::Original) const
    {
        return {sheet.application,  sheet.fence, scanPaper, name, QStringLiteral("application/pdf"), 2,
                ScanSource::Camera, basis};
    }
    ScansView view()
    {
        const Reply reply =
            hall.get("/v1/views/scans", &clerk, {{QStringLiteral("application"), uuidText(sheet.application)}});
        return fromJson<ScansView>(QJsonValue(TestHall::json(reply.body).value(QLatin1String("data"))),
                                   Strictness::Exact)
            .value_or(ScansView{});
    }
    /// Everything is in order.
    Result<SubmittedApplication> accept()
    {
        DraftBody body = sheet.body;
        const QString phone = QStringLiteral("13857160024");
        const QList<std::pair<const char *, QString>> said{
            {"applicant.mobile", phone},
            {"enterprise.orgName", QStringLiteral("临江区明月书屋")},
            {"enterprise.creditCode", QStringLiteral("92330102MA27XH5A0N")},
            {"enterprise.orgType", QStringLiteral("sole")},
            {"enterprise.legalRep", QStringLiteral("赵明月")},
            {"enterprise.domicile", QStringLiteral("云溪市临江区书香巷5号")},
            {"enterprise.businessScope", QStringLiteral("出版物零售")},
            {"enterprise.premisesTenure", QStringLiteral("rented")},
            {"enterprise.contactName", QStringLiteral("赵明月")},
            {"enterprise.contactPhone", phone},
            {"matter.publicationKinds", QStringLiteral("book")},
            {"matter.salesMode", QStringLiteral("shop")},
            {"matter.storeArea", QStringLiteral("60")},
            {"matter.truthPromise", QStringLiteral("yes")},
            {"delivery.deliveryMethod", QStringLiteral("window")}};
        for (const auto &[key, value] : said)
            body.answers.append({QString::fromLatin1(key), value});
        const Catalogue catalogue = *Catalogue::shipped();
        for (const MaterialUse &use : catalogue.item(scanShop, QDate(2026, 9, 24))->materials) {
            if (use.necessity == Necessity::Situational)
                continue;
            MaterialCheck check{use.material, MaterialFinding::Received, {}, {}, {}};
            if (use.kind == MaterialKind::Shared)
                check.finding = MaterialFinding::Verified;
            else
                for (const Criterion &criterion : catalogue.material(use.material)->criteria)
                    check.ticked.append(criterion.defect.code);
            body.materials.append(check);
        }
        for (const ReplaceCheck &shown : standIns(sheet.application, sheet.fence, body.materials)) {
            if (const auto kept = send(clerk, shown); !kept)
                return fail(kept.error());
        }
        return send(clerk, SaveDraft{sheet.application, sheet.fence, body}).and_then([&](const DraftSaved &) {
            return send(clerk,
                        SubmitApplication{sheet.application, sheet.fence, {{scanShop, IntakeAct::Accept, {}}}, {}});
        });
    }
    bool finish() { return bool(send(clerk, FinishTicket{1, Outcome::Accepted})); }

    TestHall hall;
    Sender kiosk;
    Sender clerk;
    IntakeSheet sheet;
};

const IdentityCard &zhaoCard()
{
    static const IdentityCard card = scanCard("赵明月", "330102198503121244");
    return card;
}
const IdentityCard &qianCard()
{
    static const IdentityCard card = [] {
        IdentityCard made = scanCard("钱多多", "33010219900708002X");
        made.birth = QDate(1990, 7, 8);
        return made;
    }();
    return card;
}
} // namespace

class tst_Scans : public QObject {
    Q_OBJECT

private slots:
    void withoutItsBytesAScanIsRefused()
    {
        ScanBench b;
        QVERIFY(b.begin(zhaoCard()));
        QCOMPARE(whyNot(b.send(b.clerk, b.adding(QString(64, QLatin1Char('a'))))),
                 QStringLiteral("input-refused;sha256 blob-unknown"));
        QVERIFY(b.view().scans.isEmpty());
        const QString name = b.put("lease");
        const auto added = b.send(b.clerk, b.adding(name));
        QVERIFY2(added, qPrintable(whyNot(added)));
        QVERIFY(added->grade == PaperGrade::B);
        QCOMPARE(added->pages, 2);
        QCOMPARE(added->added.user, QStringLiteral("clerk"));
        QCOMPARE(added->scannedOn, QDate(2026, 9, 24));
        QCOMPARE(added->checked->user, QStringLiteral("clerk"));
        QCOMPARE(b.view().scans.size(), 1);
        // The same page twice is one scan.
        QCOMPARE(whyNot(b.send(b.clerk, b.adding(name))), QStringLiteral("input-refused;sha256 duplicate"));
    }

    // All of it at once, and nothing of it done.
    void badScansAreNamedWhole()
    {
        ScanBench b;
        QVERIFY(b.begin(zhaoCard()));
        AddScan wrong = b.adding(QString(64, QLatin1Char('0')));
        wrong.material = QStringLiteral("foodLayout"); // of no item asked for here
        wrong.media = QStringLiteral("text/html");
        wrong.source = ScanSource::Earlier;
        wrong.replaces = QUuid::createUuid();
        QCOMPARE(whyNot(b.send(b.clerk, wrong)),
                 QStringLiteral("input-refused;material reference-unknown;media blob-kind;source "
                                "reference-unknown;sha256 blob-unknown;replaces scan-unknown"));
        AddScan late = b.adding(b.put("x"));
        late.fence += 1;
        QCOMPARE(whyNot(b.send(b.clerk, late)), QStringLiteral("draft-taken"));
        QVERIFY(b.view().scans.isEmpty());
    }

    void whatWasNotHeldAgainstTheOriginalIsNotAccepted()
    {
        ScanBench b;
        QVERIFY(b.begin(zhaoCard()));
        const auto brought = b.send(b.clerk, b.adding(b.put("photo of a lease"), ScanBasis::Copy));
        QVERIFY(brought && brought->grade == PaperGrade::C && !brought->checked);
        QCOMPARE(whyNot(b.accept()),
                 QStringLiteral("input-refused;decisions[0].materials.premisesProof scan-unchecked"));
        const auto checked = b.send(b.clerk, CheckScan{b.sheet.application, b.sheet.fence, brought->id});
        QVERIFY(checked && checked->grade == PaperGrade::B && checked->checked);
        const auto accepted = b.accept();
        QVERIFY2(accepted, qPrintable(whyNot(accepted)));
        QCOMPARE(replayDifference(b.hall.path(), hubRegistry()), QString());
    }

    /// domain.md §12: A from the issuer, B held against the original, C brought, D made by himself with his promise.
    void gradesOfAPaper_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QList<int>>("bases");
        QTest::addColumn<int>("removed"); // of those, this one is removed; -1: none
        QTest::addColumn<QString>("grade");
        using State = MaterialCheckState;
        const int original = int(ScanBasis::Original), copy = int(ScanBasis::Copy), promise = int(ScanBasis::Promise);
        const auto row = [](const char *name, State state, QList<int> bases, const char *grade, int removed = -1) {
            QTest::newRow(name) << int(state) << bases << removed << QString::fromLatin1(grade);
        };
        row("nothing", State::Unasked, {}, "");
        row("its register answered", State::Checked, {}, "A");
        row("its register answered, a photograph lies beside", State::Checked, {copy}, "A");
        row("the original lay there", State::NotFound, {original}, "B");
        row("a photograph", State::Failed, {copy}, "C");
        row("his own paper with his promise", State::Unasked, {promise}, "D");
        row("a photograph beats a promise", State::Unasked, {promise, copy}, "C");
        row("the original beats both", State::Manual, {promise, original, copy}, "B");
        row("what was shown instead is no scan", State::Manual, {}, "");
        row("what was removed counts for nothing", State::Unasked, {original, copy}, "C", 0);
        row("a register still being asked says nothing", State::Checking, {promise}, "D");
    }
    void gradesOfAPaper()
    {
        QFETCH(int, state);
        QFETCH(QList<int>, bases);
        QFETCH(int, removed);
        QFETCH(QString, grade);
        QList<Scan> scans;
        for (const int basis : bases) {
            Scan scan;
            scan.material = scanPaper;
            scan.grade = gradeOf(ScanBasis(basis));
            if (scans.size() == removed)
                scan.removal = ScanRemoval::Illegible;
            scans.append(scan);
        }
        Scan other;
        other.material = QStringLiteral("photo");
        other.grade = PaperGrade::B;
        scans.append(other); // of another paper
        const auto found = gradeOfPaper(scanPaper, MaterialCheckState(state), scans);
        QCOMPARE(found ? QString::fromLatin1(codeText(*found)) : QString(), grade);
        if (found)
            QVERIFY(paperGradeText(*found).startsWith(grade + QStringLiteral("级")));
    }

    /// Unsaid, what lay there counts as a copy; a promise stands for one's own papers only.
    void whatLayThereIsSaidByTheClerk()
    {
        ScanBench b;
        QVERIFY(b.begin(zhaoCard()));
        QVERIFY(AddScan{}.basis == ScanBasis::Copy && CapturedScan{}.basis == ScanBasis::Copy);
        const auto promised = b.send(b.clerk, b.adding(b.put("my own words"), ScanBasis::Promise));
        QVERIFY2(promised, qPrintable(whyNot(promised)));
        QVERIFY(promised->grade == PaperGrade::D && !promised->checked);
        AddScan licence = b.adding(b.put("licence of an office"), ScanBasis::Promise);
        licence.material = QStringLiteral("businessLicence");
        const auto refused = b.send(b.clerk, licence);
        QCOMPARE(whyNot(refused), QStringLiteral("input-refused;basis field-format"));
        QVERIFY2(refused.error().faults().first().sentence().contains(QStringLiteral("市场监管部门")),
                 qPrintable(refused.error().faults().first().sentence()));
        licence.basis = ScanBasis::Copy;
        QVERIFY(b.send(b.clerk, licence));
        // Held against the original later, it is worth as much as if it had lain there.
        const auto checked = b.send(b.clerk, CheckScan{b.sheet.application, b.sheet.fence, promised->id});
        QVERIFY(checked && checked->grade == PaperGrade::B);
    }

    /// Who looked, when and why, at the scan it was; nobody else's, and only for those who have it on the desk or answer for it.
    void whoLookedAtAScan()
    {
        ScanBench b;
        QVERIFY(b.begin(zhaoCard()));
        const QByteArray text("lease of Zhao");
        const auto scanned = b.send(b.clerk, b.adding(b.put(text)));
        const auto other = b.send(b.clerk, b.adding(b.put("another page")));
        QVERIFY(scanned && other);
        QVERIFY2(b.accept(), "accepted");
        const QUuid first = b.sheet.application;
        QVERIFY(b.finish());

        b.at(QDate(2026, 9, 28));
        QVERIFY(b.begin(zhaoCard()));
        const QUuid second = b.sheet.application;
        const auto looks = [&](Sender &sender, const QUuid &scan, const QUuid &draft) -> Result<QList<AccessLine>> {
            const Reply reply = b.hall.get(
                "/v1/views/scanLooks", &sender,
                {{QStringLiteral("scan"), uuidText(scan)}, {QStringLiteral("application"), uuidText(draft)}});
            if (reply.status != 200)
                return fail(TestHall::problem(reply.body));
            return fromJson<ScanLooksView>(QJsonValue(TestHall::json(reply.body).value(QLatin1String("data"))),
                                           Strictness::Exact)
                .map([](const ScanLooksView &view) { return view.looks; });
        };
        QCOMPARE(looks(b.clerk, scanned->id, second)->size(), 0);
        const auto read = [&](const QString &name, const QUuid &application, const char *why) {
            return b.hall
                .get("/v1/blobs/" + name.toLatin1(), &b.clerk,
                     {{QStringLiteral("application"), uuidText(application)},
                      {QStringLiteral("reason"), QString::fromUtf8(why)}})
                .status;
        };
        QCOMPARE(read(scanned->sha256, first, "沿用到新的申请"), 200);
        b.hall.clock.advance(60'000);
        QCOMPARE(read(scanned->sha256, first, "再看一遍"), 200);
        QCOMPARE(read(other->sha256, first, "另一页"), 200);
        QCOMPARE(read(scanned->sha256, first, ""), 422); // without a reason nothing is shown, and nothing recorded
        const auto seen = looks(b.clerk, scanned->id, second);
        QVERIFY(seen);
        QCOMPARE(seen->size(), 2);
        QCOMPARE(seen->at(0).reason, QStringLiteral("再看一遍"));
        QCOMPARE(seen->at(1).reason, QStringLiteral("沿用到新的申请"));
        QCOMPARE(seen->at(0).user, QStringLiteral("clerk"));
        QVERIFY(!seen->at(0).name.isEmpty());
        QVERIFY(seen->at(0).at.ms - seen->at(1).at.ms >= 60'000);

        // Another clerk holds no draft of hers; who answers for the files sees it without one.
        b.hall.makeUser(QStringLiteral("colleague"), {Role::Clerk});
        Sender colleague = b.hall.clerkAt(2, QStringLiteral("colleague"));
        QCOMPARE(whyNot(looks(colleague, scanned->id, second)), QStringLiteral("scan-unknown"));
        Sender reviewer = b.hall.station(StationRole::Review);
        QCOMPARE(b.hall.signIn(reviewer, QStringLiteral("reviewer")).status, 200);
        QCOMPARE(looks(reviewer, scanned->id, QUuid())->size(), 2);
        QVERIFY(b.finish());
        // The next principal's draft opens nothing of hers.
        QVERIFY(b.begin(qianCard()));
        QCOMPARE(whyNot(looks(b.clerk, scanned->id, b.sheet.application)), QStringLiteral("scan-unknown"));

        // In the file of the case all of it stands, and this look, too.
        auto db = Connection::open(b.hall.path(), OpenMode::Reader);
        const Case record = CaseStore::ofApplication(**db, first).first();
        const Reply file = b.hall.get(
            "/v1/views/caseFile", &reviewer,
            {{QStringLiteral("id"), uuidText(record.id)}, {QStringLiteral("reason"), QStringLiteral("审查办件")}});
        QCOMPARE(file.status, 200);
        const auto view = fromJson<CaseFileView>(QJsonValue(TestHall::json(file.body).value(QLatin1String("data"))),
                                                 Strictness::Exact);
        QVERIFY(view && view->looks);
        QStringList reasons;
        for (const AccessLine &look : *view->looks)
            reasons.append(look.reason);
        QCOMPARE(reasons,
                 (QStringList{QStringLiteral("审查办件"), QStringLiteral("另一页"), QStringLiteral("再看一遍"),
                              QStringLiteral("沿用到新的申请")}));
        QCOMPARE(replayDifference(b.hall.path(), hubRegistry()), QString());
    }

    void removedAndReplacedWithTheirReason()
    {
        ScanBench b;
        QVERIFY(b.begin(zhaoCard()));
        const auto first = b.send(b.clerk, b.adding(b.put("blurred")));
        QVERIFY(first);
        AddScan again = b.adding(b.put("sharp"));
        again.replaces = first->id;
        b.hall.clock.advance(1000); // within one millisecond chance would say which came first
        const auto second = b.send(b.clerk, again);
        QVERIFY(second);
        QList<Scan> scans = b.view().scans;
        QCOMPARE(scans.size(), 2);
        QVERIFY(scans.first().removal == ScanRemoval::Replaced && !scans.last().removal);
        const RemoveScan removal{b.sheet.application, b.sheet.fence, second->id, ScanRemoval::WrongPaper};
        const auto removed = b.send(b.clerk, removal);
        QVERIFY(removed && removed->removal == ScanRemoval::WrongPaper);
        QCOMPARE(removed->removed->user, QStringLiteral("clerk"));
        QCOMPARE(whyNot(b.send(b.clerk, removal)), QStringLiteral("scan-unknown"));
        QCOMPARE(whyNot(b.send(b.clerk, CheckScan{b.sheet.application, b.sheet.fence, second->id})),
                 QStringLiteral("scan-unknown"));
        QCOMPARE(replayDifference(b.hall.path(), hubRegistry()), QString());
    }

    void earlierScansServeTheSamePersonOnly()
    {
        ScanBench b;
        QVERIFY(b.begin(zhaoCard()));
        const QByteArray lease("lease of Zhao");
        const auto scanned = b.send(b.clerk, b.adding(b.put(lease)));
        QVERIFY(scanned);
        const auto accepted = b.accept();
        QVERIFY2(accepted, qPrintable(whyNot(accepted)));
        QVERIFY(b.finish());

        // Somebody else is not offered it, and is not told that it is there.
        b.at(QDate(2026, 10, 12));
        QVERIFY(b.begin(qianCard()));
        QVERIFY(b.view().offers.isEmpty());
        b.put(lease);
        QCOMPARE(whyNot(b.send(b.clerk, TakeOverScan{b.sheet.application, b.sheet.fence, scanned->id})),
                 QStringLiteral("scan-unknown"));
        QVERIFY(b.finish());

        b.at(QDate(2026, 11, 2));
        QVERIFY(b.begin(zhaoCard()));
        const QList<ScansView::Offer> offers = b.view().offers;
        QCOMPARE(offers.size(), 1);
        QCOMPARE(offers.first().scan.id, scanned->id);
        QCOMPARE(offers.first().caseNumber, accepted->cases.first().number);
        QCOMPARE(offers.first().until, QDate(2027, 9, 24));
        const TakeOverScan take{b.sheet.application, b.sheet.fence, scanned->id};
        // Its bytes must stand under this application's own key first.
        QCOMPARE(whyNot(b.send(b.clerk, take)), QStringLiteral("blob-unknown"));
        b.put(lease);
        const auto taken = b.send(b.clerk, take);
        QVERIFY2(taken, qPrintable(whyNot(taken)));
        QVERIFY(taken->source == ScanSource::Earlier && taken->grade == PaperGrade::B);
        QCOMPARE(taken->from, std::optional(scanned->id));
        QCOMPARE(taken->fromCase, std::optional(accepted->cases.first().number));
        QCOMPARE(taken->scannedOn, QDate(2026, 9, 24));
        // Once more changes nothing.
        QCOMPARE(b.send(b.clerk, take)->id, taken->id);
        QCOMPARE(b.view().scans.size(), 1);
        QVERIFY(b.accept());
        QCOMPARE(replayDifference(b.hall.path(), hubRegistry()), QString());

        // A year after it was scanned it is too old, however often it was taken over.
        b.finish();
        b.at(QDate(2027, 9, 27));
        QVERIFY(b.begin(zhaoCard()));
        QVERIFY(b.view().offers.isEmpty());
        b.put(lease);
        const auto old = b.send(b.clerk, TakeOverScan{b.sheet.application, b.sheet.fence, scanned->id});
        QCOMPARE(whyNot(old), QStringLiteral("scan-not-reusable"));
        QVERIFY(isClearSentence(old.error().sentence()));
    }

    void onlyClerksAtAWindow()
    {
        ScanBench b;
        QVERIFY(b.begin(zhaoCard()));
        const QString name = b.put("lease");
        Sender greeter = b.hall.station(StationRole::Greeter);
        QCOMPARE(b.hall.signIn(greeter, QStringLiteral("greeter")).status, 200);
        QCOMPARE(b.hall.send(greeter, AddScan::name, toJson(b.adding(name))).status, 403);
        QCOMPARE(
            b.hall.get("/v1/views/scans", &greeter, {{QStringLiteral("application"), uuidText(b.sheet.application)}})
                .status,
            403);
    }
};

OW_TEST(tst_Scans)
#include "tst_Scans.moc"
