// What the applicant says himself (consent, confirmation, signature) and what registers say, through the hub's own writer.
#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseCommands.h"
#include "models/cases/ConfirmCommands.h"
#include "models/cases/DraftRules.h"
#include "models/cases/IdentifyCommands.h"
#include "models/cases/RegistryCommands.h"
#include "models/identity/IdentityCode.h"
#include "models/identity/IdentityCodeStore.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketCommands.h"
#include "models/registry/RegistryStore.h"
#include "models/registry/SimulatedRegistry.h"
#include "models/store/Connection.h"
#include "sync/hub/RegistryDesk.h"
#include "tests/base/TestCards.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

#include <QTest>
#include <future>

using namespace ow;
using namespace ow::testing;

namespace {
const QString wordBooks = QStringLiteral("511A0000800001");
const QString wordWater =
    QStringLiteral("LJ20260000000331"); // propertyTitle is shared, and its register wants an agreement
const char wordPath[] = "M10 10 L20 20 L30 15 L40 22 M50 10 L52 30 L54 31 L60 12";

QStringList wordFaults(const Problem &problem)
{
    QStringList text{QLatin1String(problem.type().id)};
    for (const Fault &fault : problem.faults())
        text.append(fault.place + QLatin1Char(' ') + QLatin1String(fault.type->id));
    return text;
}

/// Items that ask for everything: what is shipped asks for it where the law does.
Catalogue strictCatalogue()
{
    FileContents files = readFolder(QStringLiteral(":/catalogue"), QStringLiteral(".json")).value_or(FileContents());
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (!file.key().contains(wordBooks))
            continue;
        QJsonObject item = QJsonDocument::fromJson(*file).object();
        item.insert(QStringLiteral("persons"),
                    QJsonObject{{QStringLiteral("confirms"), true}, {QStringLiteral("signs"), true}});
        *file = QJsonDocument(item).toJson();
    }
    const auto loaded = Catalogue::load(files);
    if (!loaded)
        qFatal("%s", qPrintable(wordFaults(loaded.error()).join(QLatin1Char('\n'))));
    return *loaded;
}

struct WordBench {
    TestHall hall;
    Sender clerk;
    Sender colleague;
    std::unique_ptr<RegistryDesk> desk;
    IntakeSheet sheet;

    WordBench()
    {
        static const Catalogue strict = strictCatalogue(); // checked whole, which takes its time
        hall.hub().writer().setCatalogue(strict);
        clerk = hall.insider(StationRole::Window, QStringLiteral("clerk"), Roles(only(Role::Clerk)));
        colleague = hall.insider(StationRole::Window, QStringLiteral("other"), Roles(only(Role::Clerk)));
        desk = std::make_unique<RegistryDesk>(hall.hub(), hall.folder());
        hall.clock.set(hallInstant(QDate(2026, 9, 24), QTime(9, 0)));
        if (!send(OpenWindow{1}))
            qFatal("the window does not open");
    }
    template <class C>
    Result<typename C::Reply> send(const C &command)
    {
        const CommandOutcome outcome = hall.run(clerk, C::name, toJson(command));
        if (outcome.status != 200)
            return fail(TestHall::problem(outcome.body));
        return fromJson<typename C::Reply>(outcome.body, Strictness::Exact);
    }
    template <class C>
    QStringList refusal(const C &command)
    {
        const auto done = send(command);
        return done ? QStringList() : wordFaults(done.error());
    }
    bool start(const QStringList &items)
    {
        Sender kiosk = hall.insider(StationRole::Kiosk);
        IssueTicket issue;
        issue.queue = QStringLiteral("zonghe");
        if (hall.run(kiosk, IssueTicket::name, toJson(issue)).status != 200)
            return false;
        if (!send(CallNext{1}) || !send(StartService{1}))
            return false;
        const auto visitor = send(IdentifyVisitor{1, cardOfZhao(), VisitRole::Applicant});
        const auto made = visitor ? send(StartApplication{1, visitor->card.person, items})
                                  : Result<IntakeSheet>(fail(visitor.error()));
        if (!made) {
            qWarning("%s", qPrintable(wordFaults(made.error()).join(QLatin1Char(' '))));
            return false;
        }
        sheet = *made;
        return true;
    }
    bool finish() { return send(FinishTicket{1, Outcome::Accepted}).has_value(); }

    DraftBody bookBody(const QString &area = QStringLiteral("60"),
                       const QString &name = QStringLiteral("临江区明月书屋"))
    {
        const QString mobile = QStringLiteral("13857160024");
        const QList<std::pair<const char *, QString>> said{
            {"applicant.mobile", mobile},
            {"enterprise.orgName", name},
            {"enterprise.creditCode", QStringLiteral("92330102MA27XH5A0N")},
            {"enterprise.orgType", QStringLiteral("sole")},
            {"enterprise.legalRep", cardOfZhao().name},
            {"enterprise.domicile", QStringLiteral("云溪市临江区书香巷5号")},
            {"enterprise.businessScope", QStringLiteral("出版物零售")},
            {"enterprise.premisesTenure", QStringLiteral("rented")},
            {"enterprise.contactName", cardOfZhao().name},
            {"enterprise.contactPhone", mobile},
            {"matter.publicationKinds", QStringLiteral("book")},
            {"matter.salesMode", QStringLiteral("shop")},
            {"matter.storeArea", area},
            {"matter.truthPromise", QStringLiteral("yes")},
            {"delivery.deliveryMethod", QStringLiteral("window")}};
        DraftBody body = sheet.body;
        for (const auto &[key, value] : said) {
            body.answers.removeIf([k = QString::fromLatin1(key)](const DraftBody::Entry &e) { return e.key == k; });
            body.answers.append({QString::fromLatin1(key), value});
        }
        const Catalogue catalogue = hall.hub().writer().catalogue();
        for (const MaterialUse &use : catalogue.item(wordBooks, QDate(2026, 9, 24))->materials) {
            MaterialCheck check{use.material, MaterialFinding::Received, {}, {}, {}};
            if (use.necessity == Necessity::Situational)
                check.finding = MaterialFinding::NotApplicable;
            else if (use.kind == MaterialKind::Shared)
                check.finding = MaterialFinding::Verified;
            else
                for (const Criterion &criterion : catalogue.material(use.material)->criteria)
                    check.ticked.append(criterion.defect.code);
            body.materials.append(check);
        }
        return body;
    }
    bool save(const DraftBody &body) { return send(SaveDraft{sheet.application, sheet.fence, body}).has_value(); }
    SubmitApplication submission() const
    {
        return {sheet.application, sheet.fence, {{wordBooks, IntakeAct::Accept, {}}}, {}};
    }
    QList<ShownAnswer> shown(const DraftBody &body)
    {
        const auto program = FormProgram::compile(sheet.form);
        FormState state(*program, QDate(2026, 9, 24));
        state.load(answersOf(body));
        QList<ShownAnswer> lines;
        const Answers leaving = state.leaving();
        for (auto answer = leaving.begin(); answer != leaving.end(); ++answer)
            lines.append({answer.key(), *answer});
        return lines;
    }
    Result<ConfirmApplication::Reply> confirm(const DraftBody &body, SaidBy by = SaidBy::Screen)
    {
        return send(ConfirmApplication{sheet.application, sheet.fence, shown(body), {}, by});
    }
    SignApplication signature(const ConfirmApplication::Reply &confirmed) const
    {
        return {sheet.application,
                sheet.fence,
                confirmed.confirmation,
                confirmed.digest,
                QLatin1String(wordPath),
                QByteArray("\x89PNG strokes"),
                {}};
    }
    Result<CheckRegister::Reply> check(const char *source)
    {
        return send(CheckRegister{sheet.application, sheet.fence, QLatin1String(source)});
    }
    /// The desk's thread, while this one drives the writer.
    bool answer(RegistryService &service)
    {
        auto done = std::async(std::launch::async, [&] { return desk->step(service); });
        while (done.wait_for(std::chrono::microseconds(20)) != std::future_status::ready)
            hall.hub().step();
        return done.get();
    }
    SaidView saidTo(const Sender &as)
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        const Catalogue catalogue = hall.hub().writer().catalogue();
        const auto calendar = WorkingCalendar::shippedWith({});
        ViewContext context{**db,
                            hall.clock.now(),
                            as.actor,
                            hall.hub().sealer(),
                            *calendar,
                            catalogue,
                            {{QStringLiteral("application"), uuidText(sheet.application)}}};
        const auto body = hall.hub().registry().view(u"applicationSaid")->load(context);
        return body ? fromJson<SaidView>(*body, Strictness::Exact).value_or(SaidView{}) : SaidView{};
    }
    QStringList eventTypes(const QString &area)
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        QStringList types;
        for (const StoredEvent &event : EventLogStore(hall.hub().identity().epoch).after(**db, 0, 100000)) {
            if (event.meta.type.startsWith(QStringLiteral("gov.") + area))
                types.append(event.meta.type.section(QLatin1Char('.'), 2, 2));
        }
        return types;
    }
    QByteArray log()
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        QByteArray all;
        for (const StoredEvent &event : EventLogStore(hall.hub().identity().epoch).after(**db, 0, 100000))
            all += event.body;
        return all;
    }
    SimulatedRegistry registry(SimulatedRegistry::Manners manners = {})
    {
        return {SimulatedRegistry::demoRecords(), std::move(manners),
                [this](int milliseconds) { hall.clock.advance(milliseconds); }};
    }
};
} // namespace

class tst_CitizenWord : public QObject {
    Q_OBJECT
private slots:
    void everyRegisterHasItsPapers();
    void acceptanceAsksForHisWord();
    void signedByHand();
    void agreementsAreForOneApplication();
    void howLookUpsEnd_data();
    void howLookUpsEnd();
    void whatTheRegisterSaysStands();
    void whatNobodyLookedUpStops();
    void anIdentityCodeIsGoodOnce();
};

void tst_CitizenWord::everyRegisterHasItsPapers()
{
    const auto catalogue = Catalogue::shipped();
    QVERIFY(catalogue);
    QVERIFY(stateRegisters().size() >= 10);
    for (const Item *item : catalogue->itemsOn(QDate(2026, 9, 24))) {
        for (const MaterialUse &use : item->materials) {
            if (use.kind == MaterialKind::Shared)
                QVERIFY2(registerOfMaterial(use.material), qPrintable(item->name + use.material));
        }
    }
    QSet<QString> papers;
    for (const StateRegister &source : stateRegisters()) {
        for (const QString &paper : source.materials) {
            QVERIFY2(catalogue->material(paper), qPrintable(paper));
            QVERIFY2(!papers.contains(paper), qPrintable(paper)); // one register for one paper
            papers.insert(paper);
        }
        for (const RegisterElement &one : source.answers) {
            const DataElement *element = catalogue->element(one.element);
            QVERIFY2(element && element->roles.contains(one.role), qPrintable(one.element));
            QVERIFY2(element->sources.contains(AnswerOrigin::Licence), qPrintable(one.element));
        }
        if (!source.consent)
            continue;
        for (const QString &text : {consentText(source, QStringLiteral("用水过户"), QDate(2026, 12, 23)),
                                    consentTextEn(source, QStringLiteral("用水过户"), QDate(2026, 12, 23))}) {
            QVERIFY2(!text.contains(QLatin1Char('{')) && text.contains(QStringLiteral("2026-12-23")), qPrintable(text));
            QVERIFY(text.contains(QStringLiteral("用水过户")));
        }
    }
}

void tst_CitizenWord::acceptanceAsksForHisWord()
{
    WordBench b;
    QVERIFY(b.start({wordBooks}));
    const DraftBody body = b.bookBody();
    QVERIFY(b.save(body));
    QCOMPARE(b.refusal(b.submission()),
             (QStringList{QStringLiteral("input-refused"),
                          QStringLiteral("decisions[0].materials.idCard material-unchecked"),
                          QStringLiteral("decisions[0].materials.businessLicence material-unchecked"),
                          QStringLiteral("confirmation confirmation-missing")}));
    SimulatedRegistry registry = b.registry();
    for (const char *source : {"population", "enterprise"}) {
        QVERIFY(b.check(source));
        QVERIFY(b.answer(registry));
    }
    QVERIFY(!b.answer(registry));

    // What stood before him is what the draft holds, or it is no confirmation.
    DraftBody other = body;
    for (DraftBody::Entry &entry : other.answers) {
        if (entry.key == QLatin1String("matter.storeArea"))
            entry.value = QStringLiteral("600");
    }
    const auto misread = b.confirm(other);
    QVERIFY(!misread);
    QCOMPARE(wordFaults(misread.error()),
             (QStringList{QStringLiteral("input-refused"), QStringLiteral("matter.storeArea confirmation-drift")}));
    QVERIFY(misread.error().faults().first().sentence().contains(QStringLiteral("营业面积")));
    auto confirmed = b.confirm(body);
    QVERIFY(confirmed);
    QCOMPARE(b.refusal(b.submission()),
             (QStringList{QStringLiteral("input-refused"), QStringLiteral("confirmation confirmation-unsigned")}));

    // The signature stands under what he read.
    SignApplication wrong = b.signature(*confirmed);
    wrong.digest = QString(64, QLatin1Char('0'));
    QCOMPARE(b.refusal(wrong), QStringList{QStringLiteral("signature-unbound")});
    wrong = b.signature(*confirmed);
    wrong.path = QStringLiteral("M1 1");
    QCOMPARE(b.refusal(wrong), QStringList{QStringLiteral("signature-shape")});
    QVERIFY(b.send(b.signature(*confirmed)));
    QCOMPARE(b.saidTo(b.clerk).confirmed->signedIt, std::optional(true));

    // What changes afterwards is named, and the signature is under the former form.
    const DraftBody changed = b.bookBody(QStringLiteral("61"));
    QVERIFY(b.save(changed));
    QCOMPARE(b.refusal(b.submission()),
             (QStringList{QStringLiteral("input-refused"), QStringLiteral("matter.storeArea confirmation-drift")}));
    const auto again = b.confirm(changed);
    QVERIFY(again && again->digest != confirmed->digest);
    QCOMPARE(b.refusal(b.signature(*confirmed)), QStringList{QStringLiteral("signature-unbound")});
    QCOMPARE(b.refusal(b.submission()),
             (QStringList{QStringLiteral("input-refused"), QStringLiteral("confirmation confirmation-unsigned")}));

    // He will not sign: that is kept, and is no signature.
    SignApplication refused{b.sheet.application,         b.sheet.fence, again->confirmation, again->digest, {}, {},
                            QStringLiteral("要回家商量")};
    QVERIFY(b.send(refused));
    QCOMPARE(b.saidTo(b.clerk).confirmed->signedIt, std::optional(false));
    QCOMPARE(b.refusal(b.submission()),
             (QStringList{QStringLiteral("input-refused"), QStringLiteral("confirmation signer-declined")}));
    QVERIFY(b.send(b.signature(*again)));
    const auto submitted = b.send(b.submission());
    QVERIFY2(submitted, submitted ? "" : qPrintable(wordFaults(submitted.error()).join(QLatin1Char(' '))));

    const QByteArray log = b.log();
    for (const QString &secret : {cardOfZhao().name, cardOfZhao().number, QString::fromLatin1(wordPath),
                                  QStringLiteral("92330102MA27XH5A0N"), QStringLiteral("13857160024")}) {
        QVERIFY2(!log.contains(secret.toUtf8()), qPrintable(secret));
        QVERIFY2(!log.contains(secret.toUtf8().toBase64().left(12)), qPrintable(secret));
    }
    QCOMPARE(b.eventTypes(QStringLiteral("application")),
             (QStringList{QStringLiteral("started"), QStringLiteral("confirmed"), QStringLiteral("signed"),
                          QStringLiteral("confirmed"), QStringLiteral("signatureRefused"), QStringLiteral("signed"),
                          QStringLiteral("submitted")}));
    QCOMPARE(replayDifference(b.hall.path(), b.hall.hub().registry()), QString());
}

void tst_CitizenWord::signedByHand()
{
    WordBench b;
    QVERIFY(b.start({wordBooks}));
    const DraftBody body = b.bookBody();
    QVERIFY(b.save(body));
    SimulatedRegistry registry = b.registry();
    for (const char *source : {"population", "enterprise"})
        QVERIFY(b.check(source) && b.answer(registry));
    QVERIFY(b.confirm(body, SaidBy::Paper));
    QVERIFY(b.saidTo(b.clerk).confirmed->by == SaidBy::Paper);
    QVERIFY(b.send(b.submission()));
}

void tst_CitizenWord::agreementsAreForOneApplication()
{
    WordBench b;
    QVERIFY(b.start({wordWater}));
    const auto consent = [&](const char *topic, int version, bool given) {
        return RecordConsent{b.sheet.application, b.sheet.fence, QLatin1String(topic), version, given};
    };
    const auto check = [&] {
        const auto done = b.check("property");
        return done ? QStringLiteral("asked") : QString::fromLatin1(done.error().type().id);
    };
    QCOMPARE(check(), QStringLiteral("consent-missing"));
    QCOMPARE(b.refusal(consent("property", 7, true)), QStringList{QStringLiteral("consent-version")});
    QCOMPARE(b.refusal(consent("tax", 1, true)), QStringList{QStringLiteral("consent-unneeded")});
    QCOMPARE(b.refusal(consent("population", 1, true)), QStringList{QStringLiteral("consent-unneeded")});
    QVERIFY(b.send(consent("property", 1, false)));
    QCOMPARE(check(), QStringLiteral("consent-missing"));
    const auto given = b.send(consent("property", 1, true));
    QVERIFY(given);
    QCOMPARE(given->consent.until, QDate(2026, 12, 23));
    QCOMPARE(given->consent.authority, QStringLiteral("自然资源部门"));
    QVERIFY(given->consent.purpose.contains(QStringLiteral("用水过户")));
    QCOMPARE(check(), QStringLiteral("asked"));
    SimulatedRegistry registry = b.registry();
    QVERIFY(b.answer(registry));
    QVERIFY(b.saidTo(b.clerk).checks.last().state == CheckState::NotFound); // she owns nothing there

    // It ends by itself, and with a word.
    b.hall.clock.set(hallInstant(QDate(2026, 12, 24), QTime(9, 0)));
    QCOMPARE(check(), QStringLiteral("consent-missing"));
    b.hall.clock.set(hallInstant(QDate(2026, 12, 24), QTime(9, 1)));
    QVERIFY(b.send(consent("property", 1, true)));
    QCOMPARE(check(), QStringLiteral("asked"));
    QVERIFY(b.send(consent("property", 1, false)));
    QCOMPARE(b.saidTo(b.clerk).consents.size(), 1);
    QVERIFY(!b.saidTo(b.clerk).consents.first().given);
    QCOMPARE(b.eventTypes(QStringLiteral("consent")).size(), 4);

    // Another application of the same person knows nothing of it.
    QVERIFY(b.send(consent("property", 1, true)));
    QVERIFY(b.finish());
    QVERIFY(b.start({wordWater}));
    QVERIFY(b.saidTo(b.clerk).consents.isEmpty());
    QCOMPARE(check(), QStringLiteral("consent-missing"));
    QCOMPARE(replayDifference(b.hall.path(), b.hall.hub().registry()), QString());
}

void tst_CitizenWord::howLookUpsEnd_data()
{
    QTest::addColumn<int>("delayMs");
    QTest::addColumn<QStringList>("failing");
    QTest::addColumn<bool>("cut");
    QTest::addColumn<int>("lateMs");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("trouble");
    QTest::newRow("at once") << 0 << QStringList() << false << 0 << int(CheckState::Found) << QString();
    QTest::newRow("slow, in time") << 7900 << QStringList() << false << 0 << int(CheckState::Found) << QString();
    QTest::newRow("too slow") << 8100 << QStringList() << false << 0 << int(CheckState::TimedOut) << QString();
    QTest::newRow("too slow, then fails")
        << 8100 << QStringList{QStringLiteral("population")} << false << 0 << int(CheckState::TimedOut) << QString();
    QTest::newRow("out of order") << 0 << QStringList{QStringLiteral("population")} << false << 0
                                  << int(CheckState::Failed) << QStringLiteral("registry-failed");
    QTest::newRow("another one is out of order")
        << 0 << QStringList{QStringLiteral("tax")} << false << 0 << int(CheckState::Found) << QString();
    QTest::newRow("cut") << 0 << QStringList() << true << 0 << int(CheckState::Failed)
                         << QStringLiteral("platform-lost");
    QTest::newRow("nobody came to ask in time")
        << 0 << QStringList() << false << 60000 << int(CheckState::TimedOut) << QString();
}

void tst_CitizenWord::howLookUpsEnd()
{
    QFETCH(int, delayMs);
    QFETCH(QStringList, failing);
    QFETCH(bool, cut);
    QFETCH(int, lateMs);
    QFETCH(int, state);
    QFETCH(QString, trouble);
    WordBench b;
    QVERIFY(b.start({wordBooks}));
    const auto asked = b.check("population");
    QVERIFY(asked);
    QVERIFY(asked->check.state == CheckState::Asked);
    // Asked once, however often it is pressed; meanwhile everything else goes on.
    QCOMPARE(b.check("population")->check.id, asked->check.id);
    QVERIFY(b.save(b.bookBody()));
    QVERIFY(b.saidTo(b.clerk).checks.first().state == CheckState::Asked);
    b.hall.clock.advance(lateMs);
    SimulatedRegistry registry = b.registry({delayMs, failing});
    NoRegistry none;
    QVERIFY(cut ? b.answer(none) : b.answer(registry));
    const RegistryLine line = b.saidTo(b.clerk).checks.first();
    QCOMPARE(int(line.state), state);
    QCOMPARE(line.trouble.value_or(QString()), trouble);
    QVERIFY(line.endedAt && line.endedAt->ms >= line.askedAt.ms);
    QCOMPARE(b.eventTypes(QStringLiteral("registry")),
             (QStringList{QStringLiteral("asked"),
                          CheckState(state) == CheckState::Found ? QStringLiteral("answered")
                                                                 : QStringLiteral("unanswered")}));
    const bool found = CheckState(state) == CheckState::Found;
    if (found) {
        QCOMPARE(line.asOf, std::optional(QDate(2026, 9, 20)));
        QCOMPARE(line.materials, QStringList{QStringLiteral("idCard")});
        return;
    }
    // By hand, with what was looked at and why, or not at all.
    ReplaceCheck instead{b.sheet.application, b.sheet.fence, QStringLiteral("idCard"), QString(), QString()};
    QCOMPARE(b.refusal(instead),
             (QStringList{QStringLiteral("input-refused"), QStringLiteral("reason field-missing"),
                          QStringLiteral("shown field-missing")}));
    instead.reason = QStringLiteral("登记系统没有应答");
    instead.shown = QStringLiteral("居民身份证原件");
    QVERIFY(b.send(instead));
    instead.material = QStringLiteral("premisesProof"); // nobody shares it
    QCOMPARE(b.refusal(instead),
             (QStringList{QStringLiteral("input-refused"), QStringLiteral("material reference-unknown")}));
    auto db = Connection::open(b.hall.path(), OpenMode::Reader);
    const QList<RegistryCheck> checks = RegistryStore::ofApplication(**db, b.sheet.application);
    QCOMPARE(materialCheckState(checks, u"idCard"), MaterialCheckState::Manual);
    QCOMPARE(materialCheckState(checks, u"businessLicence"), MaterialCheckState::Unasked);
    QCOMPARE(replayDifference(b.hall.path(), b.hall.hub().registry()), QString());
}

void tst_CitizenWord::whatTheRegisterSaysStands()
{
    WordBench b;
    QVERIFY(b.start({wordBooks}));
    const auto early = b.check("enterprise");
    QVERIFY(!early);
    QCOMPARE(wordFaults(early.error()).first(), QStringLiteral("register-subject-missing"));
    const DraftBody body = b.bookBody(QStringLiteral("60"), QStringLiteral("别的名字"));
    QVERIFY(b.save(body));
    SimulatedRegistry registry = b.registry();
    QVERIFY(b.check("enterprise") && b.answer(registry));
    QVERIFY(b.check("population") && b.answer(registry));
    // Personal values go to whoever has the draft.
    QCOMPARE(b.saidTo(b.clerk).checks.first().values.size(), 5);
    QVERIFY(b.saidTo(b.colleague).checks.first().values.isEmpty());
    QVERIFY(b.confirm(body, SaidBy::Paper));
    QCOMPARE(b.refusal(b.submission()),
             (QStringList{QStringLiteral("input-refused"), QStringLiteral("enterprise.orgName answer-locked")}));
    // His own paper prevails, with a reason (domain.md §12, 浙江 §7).
    DraftBody reasoned = body;
    for (DraftBody::Entry &entry : reasoned.answers) {
        if (entry.key == QLatin1String("enterprise.orgName"))
            entry.provenance = Provenance{.origin = AnswerOrigin::Applicant,
                                          .assurance = Assurance::Stated,
                                          .asOf = QDate(2026, 9, 24),
                                          .original = QStringLiteral("临江区明月书屋"),
                                          .reason = QStringLiteral("已变更登记，见新执照")};
    }
    QVERIFY(b.save(reasoned));
    QVERIFY(b.send(b.submission()));
}

void tst_CitizenWord::whatNobodyLookedUpStops()
{
    WordBench b;
    b.hall.hub().writer().setCatalogue(*Catalogue::shipped()); // no item is an exception
    QVERIFY(b.start({wordBooks}));
    const QStringList unchecked{QStringLiteral("input-refused"),
                                QStringLiteral("decisions[0].materials.idCard material-unchecked"),
                                QStringLiteral("decisions[0].materials.businessLicence material-unchecked")};
    const DraftBody said = b.bookBody();
    QVERIFY(b.save(said));
    QCOMPARE(b.refusal(b.submission()), unchecked);
    // Neither that the papers lie there: nobody is to bring them.
    DraftBody brought = said;
    for (MaterialCheck &check : brought.materials) {
        if (check.finding != MaterialFinding::Verified)
            continue;
        check.finding = MaterialFinding::Received;
        for (const Criterion &criterion : b.hall.hub().writer().catalogue().material(check.material)->criteria)
            check.ticked.append(criterion.defect.code);
    }
    QVERIFY(b.save(brought));
    QCOMPARE(b.refusal(b.submission()), unchecked);
    // Nor that they are missing: a shared paper is on no notice.
    DraftBody missing = said;
    missing.materials.removeIf([](const MaterialCheck &one) { return one.finding == MaterialFinding::Verified; });
    QVERIFY(b.save(missing));
    QCOMPARE(b.refusal(b.submission()), unchecked);
    SubmitApplication notice = b.submission();
    notice.decisions.first().act = IntakeAct::Notice;
    QCOMPARE(b.refusal(notice),
             (QStringList{QStringLiteral("input-refused"), QStringLiteral("decisions[0].materials notice-empty")}));
    // One register answers, what was shown instead of the other is written down with its reason.
    QVERIFY(b.save(said));
    SimulatedRegistry registry = b.registry();
    QVERIFY(b.check("population") && b.answer(registry));
    QCOMPARE(b.refusal(b.submission()), (QStringList{unchecked.first(), unchecked.last()}));
    QVERIFY(b.send(ReplaceCheck{b.sheet.application, b.sheet.fence, QStringLiteral("businessLicence"),
                                QStringLiteral("登记系统没有应答"), QStringLiteral("营业执照副本原件")}));
    QCOMPARE(b.refusal(b.submission()), QStringList());
    QCOMPARE(b.eventTypes(QStringLiteral("registry")),
             (QStringList{QStringLiteral("asked"), QStringLiteral("answered"), QStringLiteral("replaced")}));
}

/// The platform may be out of reach: its key is known.
void tst_CitizenWord::anIdentityCodeIsGoodOnce()
{
    WordBench b;
    Sender kiosk = b.hall.insider(StationRole::Kiosk);
    IssueTicket issue;
    issue.queue = QStringLiteral("zonghe");
    QCOMPARE(b.hall.run(kiosk, IssueTicket::name, toJson(issue)).status, 200);
    QVERIFY(b.send(CallNext{1}) && b.send(StartService{1}));
    const QByteArray seed(32, 'p');
    IdentityCode code;
    code.id = QUuid::fromRfc4122(QByteArray(16, 'c'));
    code.level = CodeLevel::Face;
    code.expiresAt = {b.hall.clock.now().ms + 60 * 1000};
    code.card = cardOfZhao();
    const QString text = identityCodeText(code, seed);
    QCOMPARE(b.refusal(IdentifyByCode{1, text}), QStringList{QStringLiteral("identity-code-off")});
    b.hall.hub().writer().submitOutside(
        [key = ed25519PublicKey(seed)](Connection &db, Instant) { IdentityCodeStore::setPlatformKey(db, key); });
    b.hall.hub().step();
    QCOMPARE(b.refusal(IdentifyByCode{1, identityCodeText(code, QByteArray(32, 'x'))}),
             QStringList{QStringLiteral("identity-code-foreign")});
    // A card that is refused leaves the code unused.
    IdentityCode stale = code;
    stale.card.validTo = QDate(2014, 1, 1);
    QCOMPARE(b.refusal(IdentifyByCode{1, identityCodeText(stale, seed)}).first(), QStringLiteral("input-refused"));
    const auto known = b.send(IdentifyByCode{1, text});
    QVERIFY(known);
    QCOMPARE(known->card.maskedName, QStringLiteral("赵*月"));
    const auto &facts = known->visit.persons.first().facts;
    QVERIFY(facts && facts->reading.by == ReadBy::PlatformCode && facts->reading.level == CodeLevel::Face);
    QCOMPARE(b.refusal(IdentifyByCode{1, text}), QStringList{QStringLiteral("identity-code-used")});
    code.id = QUuid::fromRfc4122(QByteArray(16, 'd'));
    b.hall.clock.advance(60 * 1000 + 1);
    QCOMPARE(b.refusal(IdentifyByCode{1, identityCodeText(code, seed)}),
             QStringList{QStringLiteral("identity-code-expired")});
    QCOMPARE(b.eventTypes(QStringLiteral("identity")), QStringList{QStringLiteral("codeUsed")});
    QVERIFY(!b.log().contains(cardOfZhao().number.toUtf8()));
    QCOMPARE(replayDifference(b.hall.path(), b.hall.hub().registry()), QString());
}

OW_TEST(tst_CitizenWord)
#include "tst_CitizenWord.moc"
