// Several principals: each with his own row and his own signature; and where answers come from, as far as the hub can tell itself.
#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseStore.h"
#include "models/cases/CaseViews.h"
#include "models/cases/ConfirmCommands.h"
#include "models/cases/DraftRules.h"
#include "models/cases/IdentifyCommands.h"
#include "models/cases/IntakeCommands.h"
#include "models/cases/RegistryCommands.h"
#include "models/cases/ScanCommands.h"
#include "models/cases/ScanStore.h"
#include "models/identity/DemoCards.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketCommands.h"
#include "models/registry/SimulatedRegistry.h"
#include "models/store/Connection.h"
#include "sync/hub/BlobFolder.h"
#include "sync/hub/RegistryDesk.h"
#include "tests/base/StandIns.h"
#include "tests/base/TestCards.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <future>

using namespace ow;
using namespace ow::testing;

namespace {
const QString signersHouse = QStringLiteral("LJ20260000000032");
const QString signersBooks = QStringLiteral("511A0000800001");
const QString signersWater = QStringLiteral("LJ20260000000331"); // its register wants an agreement
const QRegularExpression signersJudged(QStringLiteral("answer-(drift|locked)$"));
const char signersPath[] = "M10 10 L20 20 L30 15 L40 22 M50 10 L52 30 L54 31 L60 12";

QList<IdentityCard> signersPeople()
{
    QFile file(QStringLiteral(":/texts/demo-cards.json"));
    QList<IdentityCard> cards;
    for (const DemoCard &one : file.open(QIODevice::ReadOnly) ? demoCardsFrom(file.readAll()) : QList<DemoCard>())
        cards.append(one.card);
    return cards;
}

void say(DraftBody &body, const char *key, const QString &value, const std::optional<Provenance> &from = {})
{
    body.answers.removeIf([&](const DraftBody::Entry &entry) { return entry.key == QLatin1String(key); });
    body.answers.append({QString::fromLatin1(key), value, from});
}

const DraftBody::Entry *entryOf(const DraftBody &body, const char *key)
{
    for (const DraftBody::Entry &entry : body.answers) {
        if (entry.key == QLatin1String(key))
            return &entry;
    }
    return nullptr;
}

/// A window with the hub's writer behind it.
struct SignersBench {
    TestHall hall;
    Sender clerk;
    std::unique_ptr<RegistryDesk> desk;
    QList<IdentityCard> cards = signersPeople();
    IntakeSheet sheet;

    SignersBench()
    {
        clerk = hall.insider(StationRole::Window, QStringLiteral("clerk"), Roles(only(Role::Clerk)));
        desk = std::make_unique<RegistryDesk>(hall.hub(), hall.folder());
        hall.clock.set(hallInstant(QDate(2026, 9, 24), QTime(9, 0)));
    }
    template <class C>
    Result<typename C::Reply> send(const C &command)
    {
        hall.clock.advance(1000);
        const CommandOutcome outcome = hall.run(clerk, C::name, toJson(command));
        if (outcome.status != 200)
            return fail(TestHall::problem(outcome.body));
        return fromJson<typename C::Reply>(outcome.body, Strictness::Exact);
    }
    bool open()
    {
        Sender kiosk = hall.insider(StationRole::Kiosk);
        IssueTicket issue;
        issue.queue = QStringLiteral("zonghe");
        return send(OpenWindow{1}) && hall.run(kiosk, IssueTicket::name, toJson(issue)).status == 200
            && send(CallNext{1}) && send(StartService{1});
    }
    std::optional<QUuid> read(const IdentityCard &card, VisitRole role)
    {
        CardReading reading;
        reading.face = FaceMatch{FaceResult::ByEye, {}};
        const auto reply = send(IdentifyVisitor{1, card, role, reading});
        return reply ? std::optional(reply->card.person) : std::nullopt;
    }
    bool start(const QUuid &principal, const QString &item, const QList<ApplicationParty> &parties = {})
    {
        const auto made = send(StartApplication{1, principal, {item}, parties});
        if (!made)
            qWarning("%s", qPrintable(faults(made.error()).join(QLatin1Char(' '))));
        else
            sheet = *made;
        return made.has_value();
    }
    bool take(const Result<IntakeSheet> &made)
    {
        if (made)
            sheet = *made;
        return made.has_value();
    }
    /// The draft as the hub has it.
    bool reload() { return take(send(ResumeApplication{sheet.application})); }
    bool save() { return send(SaveDraft{sheet.application, sheet.fence, sheet.body}).has_value(); }
    static QStringList faults(const Problem &problem)
    {
        QStringList text;
        for (const Fault &fault : problem.faults())
            text.append(fault.place + QLatin1Char(' ') + QLatin1String(fault.type->id));
        return text;
    }
    /// What stands against acceptance at these places; sentences when `inWords`.
    QStringList against(const QStringList &places, bool inWords = false)
    {
        QString item = sheet.form.items.first().code;
        const auto done = send(SubmitApplication{sheet.application, sheet.fence, {{item, IntakeAct::Accept, {}}}, {}});
        QStringList text;
        for (const Fault &fault : done ? Faults() : done.error().faults()) {
            for (const QString &place : places) {
                if (fault.place.startsWith(place))
                    text.append(inWords ? fault.sentence()
                                        : fault.place + QLatin1Char(' ') + QLatin1String(fault.type->id));
            }
        }
        return text;
    }
    Result<ConfirmApplication::Reply> confirm()
    {
        const auto program = FormProgram::compile(sheet.form);
        FormState state(*program, QDate(2026, 9, 24));
        state.load(answersOf(sheet.body));
        ConfirmApplication command{sheet.application, sheet.fence, {}, {}, SaidBy::Screen};
        const Answers leaving = state.leaving();
        for (auto answer = leaving.begin(); answer != leaving.end(); ++answer)
            command.shown.append({answer.key(), *answer});
        return send(command);
    }
    SignApplication signature(const ConfirmApplication::Reply &confirmed, std::optional<QUuid> person) const
    {
        return {sheet.application,
                sheet.fence,
                confirmed.confirmation,
                confirmed.digest,
                QLatin1String(signersPath),
                QByteArray("\x89PNG strokes"),
                {},
                person};
    }
    bool look(const char *source, QList<RegistryRecord> records = SimulatedRegistry::demoRecords())
    {
        if (!send(CheckRegister{sheet.application, sheet.fence, QLatin1String(source)}))
            return false;
        SimulatedRegistry registry(std::move(records), {}, [this](int wait) { hall.clock.advance(wait); });
        auto done = std::async(std::launch::async, [&] { return desk->step(registry); });
        while (done.wait_for(std::chrono::microseconds(20)) != std::future_status::ready)
            hall.hub().step();
        return done.get();
    }
    /// A print of the paper that proves it, as a scan.
    AddScan proof(const ApplicationParty &party, const char *text, ScanBasis basis = ScanBasis::Original)
    {
        const QByteArray pdf = QByteArray("%PDF-1.7\n") + text + "\n%%EOF\n";
        const QString name = QString::fromLatin1(sha256(pdf).toHex());
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        const auto owner = CaseStore::application(**db, sheet.application);
        BlobFolder blobs(hall.folder() + QStringLiteral("/blobs"), hall.hub().sealer());
        const auto sealed = blobs.sealed(**db, owner->key, name, pdf);
        if (!sealed || !blobs.put(owner->key, name, *sealed))
            qWarning("no blob");
        return {sheet.application,   sheet.fence, proofPaper(party), name, QStringLiteral("application/pdf"), 3,
                ScanSource::Scanner, basis};
    }
    QList<Scan> scans()
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return ScanStore::ofApplication(**db, sheet.application);
    }
    QString difference() { return replayDifference(hall.path(), hall.hub().registry()); }
};
} // namespace

class tst_Signers : public QObject {
    Q_OBJECT
private slots:
    void eachSignsForHimself();
    void rowsFollowTheirPeople();
    void whoSignsElsewhereProvesIt();
    void hisProofIsScannedAndGoesWithHim();
    void theFileSaysHowEachSigned();
    void theLetterHasALineForEach();
    void whatCardsAndRegistersSayIsJudgedAtTheEnd();
    void aStationsWordIsNoRegister();
    void theGroundStandsBesideTheAnswer();
};

void tst_Signers::eachSignsForHimself()
{
    SignersBench b;
    QVERIFY(b.open());
    const auto buyer = b.read(b.cards.at(0), VisitRole::Applicant);
    const auto husband = b.read(b.cards.at(2), VisitRole::CoSigner);
    const auto wife = b.read(b.cards.at(1), VisitRole::CoSigner);
    QVERIFY(buyer && husband && wife);
    QVERIFY(b.start(
        *buyer, signersHouse,
        {{ElementRole::Transferor, husband, Presence::Here, {}}, {ElementRole::Transferor, wife, Presence::Here, {}}}));
    const QStringList here{QStringLiteral("confirmation")};
    QCOMPARE(b.against(here), QStringList{QStringLiteral("confirmation confirmation-missing")});
    const auto confirmed = b.confirm();
    QVERIFY(confirmed);
    QStringList words = b.against(here, true);
    QCOMPARE(words.size(), 3);
    for (const char *who : {"申请人 李*敏", "转让方 赵*宇", "转让方 王*芳"})
        QVERIFY2(words.join(QLatin1Char('\n')).contains(QString::fromUtf8(who)), who);

    // Nobody's signature stands for another's, and a stranger's for nobody's.
    QVERIFY(b.send(b.signature(*confirmed, {})));
    QVERIFY(b.send(b.signature(*confirmed, husband)));
    QVERIFY(b.send(b.signature(*confirmed, husband))); // again: still his
    const auto stranger = b.read(b.cards.at(3), VisitRole::Companion);
    QVERIFY(stranger && !b.send(b.signature(*confirmed, stranger)));
    words = b.against(here, true);
    QCOMPARE(words.size(), 1);
    QVERIFY2(words.first().contains(QStringLiteral("转让方 王*芳")), qPrintable(words.first()));
    // She will not, for a reason, which is what stands against it.
    SignApplication declined = b.signature(*confirmed, wife);
    declined.path.reset();
    declined.image.reset();
    declined.refusal = QStringLiteral("对价款有异议");
    QVERIFY(b.send(declined));
    words = b.against(here, true);
    QVERIFY2(words.size() == 1 && words.first().contains(QStringLiteral("对价款有异议")), qPrintable(words.join(u' ')));
    QVERIFY(b.send(b.signature(*confirmed, wife)));
    QCOMPARE(b.against(here), QStringList());
    // What is read again is to be signed again, by all.
    QVERIFY(b.confirm());
    QCOMPARE(b.against(here).size(), 3);
    QCOMPARE(b.difference(), QString());
}

void tst_Signers::rowsFollowTheirPeople()
{
    SignersBench b;
    QVERIFY(b.open());
    const auto buyer = b.read(b.cards.at(0), VisitRole::Applicant);
    const auto first = b.read(b.cards.at(1), VisitRole::CoSigner);
    const auto second = b.read(b.cards.at(2), VisitRole::CoSigner);
    const auto third = b.read(b.cards.at(3), VisitRole::CoSigner);
    QVERIFY(buyer && first && second && third);
    QVERIFY(b.start(*buyer, signersHouse));
    const auto set = [&](const QList<QUuid> &people) {
        QList<ApplicationParty> parties;
        for (const QUuid &one : people)
            parties.append({ElementRole::Transferor, one, Presence::Here, {}});
        return b.take(b.send(SetParties{b.sheet.application, b.sheet.fence, parties}));
    };
    const auto said = [&](const char *key) {
        const auto *entry = entryOf(b.sheet.body, key);
        return entry ? entry->value : QString();
    };
    // The second seller was typed by hand before his card was read: the row is his.
    say(b.sheet.body, "transferor[1].mobile", QStringLiteral("13812340001"));
    say(b.sheet.body, "transferor[2].idNumber", b.cards.at(2).number);
    say(b.sheet.body, "transferor[2].mobile", QStringLiteral("13812340002"));
    say(b.sheet.body, "transferor[]", QStringLiteral("1,2;3"));
    QVERIFY(b.save());
    QVERIFY(set({*second}));
    QCOMPARE(said("transferor[2].personName"), b.cards.at(2).name);
    QCOMPARE(said("transferor[2].mobile"), QStringLiteral("13812340002"));
    QCOMPARE(said("transferor[1].personName"), QString());
    // The first row named nobody.
    QVERIFY(set({*second, *first}));
    QCOMPARE(said("transferor[1].personName"), b.cards.at(1).name);
    QCOMPARE(said("transferor[1].mobile"), QStringLiteral("13812340001"));
    // In another order everybody keeps his row; a third gets one of his own.
    QVERIFY(set({*first, *third, *second}));
    QCOMPARE(said("transferor[1].personName"), b.cards.at(1).name);
    QCOMPARE(said("transferor[2].personName"), b.cards.at(2).name);
    QCOMPARE(said("transferor[3].personName"), b.cards.at(3).name);
    QCOMPARE(said("transferor[]"), QStringLiteral("1,2,3;4"));
    // Who leaves takes his row with him and nobody else's.
    QVERIFY(set({*first, *third}));
    QCOMPARE(said("transferor[2].mobile"), QString());
    QCOMPARE(said("transferor[1].mobile"), QStringLiteral("13812340001"));
    QCOMPARE(said("transferor[3].idNumber"), b.cards.at(3).number);
    QCOMPARE(said("transferor[]"), QStringLiteral("1,3;4"));
    // All who are named sign: a name nobody came for is missing.
    QCOMPARE(b.against({QStringLiteral("parties")}), QStringList());
    say(b.sheet.body, "transferor[4].personName", QStringLiteral("欧阳不来"));
    say(b.sheet.body, "transferor[]", QStringLiteral("1,3,4;5"));
    QVERIFY(b.save());
    QCOMPARE(b.against({QStringLiteral("parties")}), QStringList{QStringLiteral("parties party-missing")});
    QCOMPARE(b.difference(), QString());
}

void tst_Signers::whoSignsElsewhereProvesIt()
{
    SignersBench b;
    QVERIFY(b.open());
    const auto buyer = b.read(b.cards.at(0), VisitRole::Applicant);
    QVERIFY(buyer && b.start(*buyer, signersHouse));
    const auto set = [&](const ApplicationParty &party) {
        const auto done = b.send(SetParties{b.sheet.application, b.sheet.fence, {party}});
        return done ? QStringList{QStringLiteral("done")} : SignersBench::faults(done.error());
    };
    ApplicationParty party{ElementRole::Transferor, {}, Presence::Remote, {}};
    QCOMPARE(set(party), QStringList{QStringLiteral("parties[0].reference party-unproved")});
    party.reference = QStringLiteral("YC-2026-0007");
    QCOMPARE(set(party), QStringList{QStringLiteral("done")});
    party.presence = Presence::NotarisedProxy;
    QCOMPARE(set(party), QStringList{QStringLiteral("parties[0].paperSeen party-unproved")});
    party.paperSeen = true;
    QCOMPARE(set(party), QStringList{QStringLiteral("done")});
    // He signs nothing here, so nobody waits for it.
    QCOMPARE(b.against({QStringLiteral("parties")}), QStringList());
    QVERIFY(b.reload());
    const auto confirmed = b.confirm();
    QVERIFY(confirmed && b.send(b.signature(*confirmed, buyer)));
    QCOMPARE(b.against({QStringLiteral("confirmation")}), QStringList());
}

void tst_Signers::hisProofIsScannedAndGoesWithHim()
{
    SignersBench b;
    QVERIFY(b.open());
    const auto buyer = b.read(b.cards.at(0), VisitRole::Applicant);
    QVERIFY(buyer && b.start(*buyer, signersHouse));
    ApplicationParty husband{ElementRole::Transferor, {}, Presence::NotarisedProxy, {}};
    husband.reference = QStringLiteral("（2026）临证字第118号");
    husband.paperSeen = true;
    ApplicationParty wife{ElementRole::Transferor, {}, Presence::Remote, {}};
    wife.reference = QStringLiteral("YC-2026-0007");
    // Nobody's proof yet.
    const auto early = b.send(b.proof(husband, "deed"));
    QVERIFY(!early);
    QCOMPARE(SignersBench::faults(early.error()), QStringList{QStringLiteral("material reference-unknown")});
    QVERIFY(b.take(b.send(SetParties{b.sheet.application, b.sheet.fence, {husband, wife}})));
    const auto promised = b.send(b.proof(husband, "deed", ScanBasis::Promise));
    QVERIFY(!promised);
    QCOMPARE(SignersBench::faults(promised.error()), QStringList{QStringLiteral("basis field-format")});
    const auto deed = b.send(b.proof(husband, "deed"));
    const auto record = b.send(b.proof(wife, "record", ScanBasis::Copy));
    QVERIFY(deed && record);
    QVERIFY(deed->grade == PaperGrade::B && record->grade == PaperGrade::C);
    QCOMPARE(deed->material, proofPaper(husband));
    // She comes herself after all: her record goes, his deed stays.
    const auto seller = b.read(b.cards.at(1), VisitRole::CoSigner);
    QVERIFY(b.take(b.send(SetParties{
        b.sheet.application, b.sheet.fence, {husband, {ElementRole::Transferor, seller, Presence::Here, {}}}})));
    for (const Scan &scan : b.scans())
        QVERIFY(scan.removal == (scan.id == record->id ? std::optional(ScanRemoval::PartyLeft) : std::nullopt));
    QVERIFY(!b.send(RemoveScan{b.sheet.application, b.sheet.fence, deed->id, ScanRemoval::PartyLeft}));
    QVERIFY(b.send(RemoveScan{b.sheet.application, b.sheet.fence, deed->id, ScanRemoval::Illegible}));
    QCOMPARE(b.difference(), QString());
}

void tst_Signers::theFileSaysHowEachSigned()
{
    SignersBench b;
    QVERIFY(b.open());
    const auto buyer = b.read(b.cards.at(0), VisitRole::Applicant);
    const auto wife = b.read(b.cards.at(1), VisitRole::CoSigner);
    ApplicationParty husband{ElementRole::Transferor, {}, Presence::NotarisedProxy, {}};
    husband.reference = QStringLiteral("（2026）临证字第118号");
    husband.paperSeen = true;
    QVERIFY(buyer && wife
            && b.start(*buyer, signersHouse, {{ElementRole::Transferor, wife, Presence::Here, {}}, husband}));
    QVERIFY(b.send(b.proof(husband, "deed")));
    const auto confirmed = b.confirm();
    QVERIFY(confirmed && b.send(b.signature(*confirmed, buyer)) && b.send(b.signature(*confirmed, wife)));
    const auto refused = b.send(SubmitApplication{
        b.sheet.application, b.sheet.fence, {{signersHouse, IntakeAct::Refuse, QStringLiteral("权属有争议")}}, {}});
    QVERIFY2(refused, refused ? "" : qPrintable(SignersBench::faults(refused.error()).join(u' ')));
    Sender reviewer = b.hall.station(StationRole::Review);
    QCOMPARE(b.hall.signIn(reviewer, QStringLiteral("reviewer")).status, 200);
    const Reply reply = b.hall.get("/v1/views/caseFile", &reviewer,
                                   {{QStringLiteral("id"), uuidText(refused->cases.first().id)},
                                    {QStringLiteral("reason"), QStringLiteral("审查")}});
    const auto file =
        fromJson<CaseFileView>(QJsonValue(TestHall::json(reply.body).value(QLatin1String("data"))), Strictness::Exact);
    QVERIFY(file && file->parties && file->parties->size() == 2);
    const CaseFileView::PartyLine &first = file->parties->at(0);
    QCOMPARE(first.maskedName, QStringLiteral("王*芳"));
    QCOMPARE(first.signedIt, std::optional(true));
    QVERIFY(!first.grade);
    const CaseFileView::PartyLine &second = file->parties->at(1);
    QCOMPARE(second.party.reference, husband.reference);
    QVERIFY(second.maskedName.isEmpty() && !second.signedIt);
    QCOMPARE(second.grade, std::optional(PaperGrade::B));
}

void tst_Signers::theLetterHasALineForEach()
{
    SignersBench b;
    QVERIFY(b.open());
    const auto buyer = b.read(b.cards.at(0), VisitRole::Applicant);
    const auto seller = b.read(b.cards.at(2), VisitRole::CoSigner);
    QVERIFY(buyer && seller && b.start(*buyer, signersBooks));
    const Catalogue catalogue = *Catalogue::shipped();
    const Item &item = *catalogue.item(signersBooks, QDate(2026, 9, 24));
    for (const MaterialUse &use : item.materials) {
        MaterialCheck check{use.material, MaterialFinding::Received, {}, {}, {}};
        if (use.tolerable || use.necessity == Necessity::Situational)
            check.finding = use.tolerable ? MaterialFinding::Missing : MaterialFinding::NotApplicable;
        else if (use.kind == MaterialKind::Shared)
            check.finding = MaterialFinding::Verified;
        else
            for (const Criterion &criterion : catalogue.material(use.material)->criteria)
                check.ticked.append(criterion.defect.code);
        b.sheet.body.materials.append(check);
    }
    QVERIFY(b.save());
    for (const ReplaceCheck &shown : standIns(b.sheet.application, b.sheet.fence, b.sheet.body.materials))
        QVERIFY(b.send(shown));
    const auto letter = [&] { return b.send(DraftCommitment{b.sheet.application, b.sheet.fence, signersBooks}); };
    const auto alone = letter();
    QVERIFY2(alone, alone ? "" : qPrintable(SignersBench::faults(alone.error()).join(u' ')));
    QVERIFY(!alone->content.signers);
    QVERIFY(b.take(b.send(
        SetParties{b.sheet.application, b.sheet.fence, {{ElementRole::CoApplicant, seller, Presence::Here, {}}}})));
    const auto together = letter();
    QVERIFY(together);
    QCOMPARE(together->content.signers,
             std::optional(QList<QString>{QStringLiteral("申请人 ") + b.cards.at(0).name,
                                          QStringLiteral("共同申请人 ") + b.cards.at(2).name}));
    QVERIFY(together->content.addressee.contains(b.cards.at(2).name));
}

void tst_Signers::whatCardsAndRegistersSayIsJudgedAtTheEnd()
{
    SignersBench b;
    QVERIFY(b.open());
    const auto buyer = b.read(b.cards.at(0), VisitRole::Applicant);
    const auto seller = b.read(b.cards.at(2), VisitRole::CoSigner);
    QVERIFY(buyer && seller);
    QVERIFY(b.start(*buyer, signersHouse, {{ElementRole::Transferor, seller, Presence::Here, {}}}));
    const QStringList row{QStringLiteral("transferor[1].")};
    QCOMPARE(b.against(row).filter(signersJudged), QStringList());
    // Typed over in a row, with no reason.
    say(b.sheet.body, "transferor[1].personName", QStringLiteral("赵小雨"));
    QVERIFY(b.save());
    QCOMPARE(b.against(row).filter(signersJudged),
             QStringList{QStringLiteral("transferor[1].personName answer-locked")});
    // As it was; and his card, read again, has another name by now.
    QVERIFY(b.reload());
    say(b.sheet.body, "transferor[1].personName", b.cards.at(2).name,
        Provenance{AnswerOrigin::Card, Assurance::Read, QDate(2026, 9, 24)});
    QVERIFY(b.save());
    QCOMPARE(b.against(row).filter(signersJudged), QStringList());
    IdentityCard renamed = b.cards.at(2);
    renamed.name = QStringLiteral("赵新名");
    QCOMPARE(b.read(renamed, VisitRole::CoSigner), seller);
    QCOMPARE(b.against(row).filter(signersJudged),
             QStringList{QStringLiteral("transferor[1].personName answer-drift")});

    // A register that says something else than when the form was filled in.
    SignersBench c;
    QVERIFY(c.open());
    const auto owner = c.read(cardOfZhao(), VisitRole::Applicant);
    QVERIFY(owner && c.start(*owner, signersBooks));
    say(c.sheet.body, "enterprise.creditCode", QStringLiteral("92330102MA27XH5A0N"));
    QVERIFY(c.save() && c.look("enterprise") && c.reload());
    const Question *name = c.sheet.form.question(u"enterprise.orgName");
    QVERIFY(name && name->prefill);
    say(c.sheet.body, "enterprise.orgName", name->prefill->value, name->prefill->provenance());
    QVERIFY(c.save() && c.reload());
    QVERIFY(entryOf(c.sheet.body, "enterprise.orgName")->provenance->assurance == Assurance::Registered);
    const QStringList place{QStringLiteral("enterprise.orgName")};
    QCOMPARE(c.against(place), QStringList());
    QList<RegistryRecord> records = SimulatedRegistry::demoRecords();
    for (RegistryRecord &record : records) {
        for (RegistryAnswer::Value &value : record.values) {
            if (value.element == QLatin1String("orgName"))
                value.value = QStringLiteral("临江区改名书屋");
        }
    }
    QVERIFY(c.look("enterprise", records));
    QCOMPARE(c.against(place), QStringList{QStringLiteral("enterprise.orgName answer-drift")});
}

void tst_Signers::aStationsWordIsNoRegister()
{
    SignersBench b;
    QVERIFY(b.open());
    const auto owner = b.read(cardOfZhao(), VisitRole::Applicant);
    QVERIFY(owner && b.start(*owner, signersBooks));
    const auto of = [&](const char *key) { return entryOf(b.sheet.body, key)->provenance.value_or(Provenance{}); };
    // What the hub gave out comes back as it was.
    QVERIFY(of("applicant.personName").assurance == Assurance::Read);
    const Provenance honest = of("applicant.personName");
    Provenance invented{AnswerOrigin::Licence, Assurance::Registered, QDate(2026, 9, 24),
                        QStringLiteral("经营主体登记信息")};
    say(b.sheet.body, "enterprise.orgName", QStringLiteral("自称书屋"), invented);
    invented.origin = AnswerOrigin::Card;
    invented.assurance = Assurance::Read;
    say(b.sheet.body, "applicant.mobile", QStringLiteral("13857160024"), invented);
    say(b.sheet.body, "applicant.homeAddress", QStringLiteral("别处1号"), invented); // the card has another
    invented.origin = AnswerOrigin::Earlier;
    invented.assurance = Assurance::Earlier;
    say(b.sheet.body, "enterprise.contactName", QStringLiteral("某人"), invented);
    // True, but claimed to be surer than it is.
    Provenance boasting = honest;
    boasting.assurance = Assurance::Registered;
    boasting.source = QStringLiteral("公安部");
    say(b.sheet.body, "applicant.personName", cardOfZhao().name, boasting);
    QVERIFY(b.save() && b.reload());
    for (const char *key :
         {"enterprise.orgName", "applicant.mobile", "applicant.homeAddress", "enterprise.contactName"}) {
        QVERIFY2(of(key).assurance == Assurance::Stated, key);
        QVERIFY2(of(key).origin == AnswerOrigin::Applicant, key);
        QVERIFY2(!of(key).source, key);
    }
    QVERIFY(of("applicant.personName") == honest);
    // Judged once and kept: saving the same again changes nothing.
    const QByteArray before = toJson(b.sheet.body);
    QVERIFY(b.save() && b.reload());
    QCOMPARE(toJson(b.sheet.body), before);
}

void tst_Signers::theGroundStandsBesideTheAnswer()
{
    SignersBench b;
    QVERIFY(b.open());
    const auto owner = b.read(b.cards.at(0), VisitRole::Applicant);
    QVERIFY(owner && b.start(*owner, signersWater));
    const StateRegister *source = stateRegister(QStringLiteral("property"));
    QVERIFY(source && source->consent);
    const auto agreed = b.send(RecordConsent{b.sheet.application, b.sheet.fence, source->code, source->consent->version,
                                             true, SaidBy::Screen});
    QVERIFY(agreed && b.look("property") && b.look("population"));
    QVERIFY(b.reload());
    int asked = 0;
    for (const Question &question : b.sheet.form.questions) {
        if (!question.prefill || question.prefill->source != source->name)
            continue;
        ++asked;
        // A station of before does not know of it; the hub does.
        Provenance from = question.prefill->provenance();
        from.consent.reset();
        from.purpose.reset();
        say(b.sheet.body, qPrintable(question.key), question.prefill->value, from);
    }
    QVERIFY(asked > 0);
    QVERIFY(b.save() && b.reload());
    for (const DraftBody::Entry &entry : b.sheet.body.answers) {
        const bool isOfIt = entry.provenance && entry.provenance->source == source->name;
        QVERIFY2(!isOfIt || entry.provenance->consent == agreed->consent.id, qPrintable(entry.key));
        QVERIFY2(!isOfIt || entry.provenance->purpose.value_or(QString()).contains(QStringLiteral("用水")),
                 qPrintable(entry.key));
        QVERIFY2(isOfIt || !entry.provenance || !entry.provenance->consent, qPrintable(entry.key));
        asked -= isOfIt ? 1 : 0;
    }
    QCOMPARE(asked, 0);
}

OW_TEST(tst_Signers)
#include "tst_Signers.moc"
