// One citizen's visit from the card to the handed-over result, through the hub's own writer, on a clock that is set.
#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseCommands.h"
#include "models/cases/CaseViews.h"
#include "models/catalogue/CatalogueChange.h"
#include "models/forms/Form.h"
#include "models/identity/PersonStore.h"
#include "models/papers/PaperCommands.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketCommands.h"
#include "models/queue/TicketStore.h"
#include "models/ratings/RatingCommands.h"
#include "models/store/Connection.h"
#include "sync/hub/BlobFolder.h"
#include "tests/base/NextVersions.h"
#include "tests/base/StandIns.h"
#include "tests/base/TestCards.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <unistd.h>

using namespace ow;
using namespace ow::testing;

namespace {
const QString books = QStringLiteral("511A0000800001");
const QString signs = QStringLiteral("511A0188100003");
const QString passport = QStringLiteral("511A0116400001");
const QString phone = QStringLiteral("13857160024");
const QString shop = QStringLiteral("临江区明月书屋");

IdentityCard qian()
{
    return {QStringLiteral("钱多多"),
            QStringLiteral("33010219900708002X"),
            Sex::Female,
            QStringLiteral("汉"),
            QDate(1990, 7, 8),
            QStringLiteral("云溪市临江区柳岸村7号"),
            QStringLiteral("云溪市公安局临江分局"),
            QDate(2016, 1, 1),
            QDate(2036, 1, 1)};
}

/// Keeps what it is given.
class PublishedFrames : public StreamSink {
public:
    void publish(const StreamFrame &frame) override { frames.append(frame); }
    QList<StreamFrame> frames;
};

QStringList faultsOf(const Problem &problem)
{
    QStringList text;
    for (const Fault &fault : problem.faults())
        text.append(fault.place + QLatin1Char(' ') + QLatin1String(fault.type->id));
    return text;
}

template <class T>
QString refusalOf(const Result<T> &result)
{
    return result ? QStringLiteral("done") : QString::fromLatin1(result.error().type().id);
}

MaterialCheck checked(const Catalogue &catalogue, const MaterialUse &use)
{
    MaterialCheck check{use.material, MaterialFinding::Received, {}, {}, {}};
    if (use.necessity == Necessity::Situational)
        check.finding = MaterialFinding::NotApplicable;
    else if (use.kind == MaterialKind::Shared)
        check.finding = MaterialFinding::Verified;
    else {
        for (const Criterion &criterion : catalogue.material(use.material)->criteria)
            check.ticked.append(criterion.defect.code);
    }
    return check;
}

/// Every way in which a text may stand in bytes: as it is, and inside a base64 text at each of its three alignments.
QList<QByteArray> tracesOf(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    QList<QByteArray> traces{utf8};
    for (int shift = 0; shift < 3; ++shift) {
        const QByteArray text = (QByteArray(shift, ' ') + utf8).toBase64(QByteArray::OmitTrailingEquals);
        const QByteArray inside = text.mid(shift == 0 ? 0 : 4).chopped((shift + utf8.size()) % 3 == 0 ? 0 : 2);
        if (inside.size() >= 4)
            traces.append(inside);
    }
    return traces;
}
} // namespace

#define DONE(expression) \
    do { \
        const auto &doneResult = (expression); \
        QVERIFY2(doneResult, \
                 qPrintable(refusalOf(doneResult) \
                            + (doneResult ? QString() : faultsOf(doneResult.error()).join(QLatin1Char(';'))))); \
    } while (false)
#define REFUSED(result, type) QCOMPARE(refusalOf(result), QString::fromLatin1(problem::type.id))

class tst_Visit : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestHall> m_hall;
    PublishedFrames m_frames;
    Sender m_kiosk, m_clerk, m_colleague, m_reviewer, m_screen, m_otherScreen;
    QUuid m_person, m_other;
    QUuid m_application;
    int m_fence = 0;
    Case m_books, m_signs;
    QByteArray m_logs;
    int m_stderr = -1;
    QString m_logFile;

    template <class C>
    Result<typename C::Reply> send(Sender &sender, const C &command)
    {
        const CommandRow *row = m_hall->hub().registry().command(QString::fromLatin1(C::name));
        if (!mayCommand(*row, sender.actor))
            return fail(problem::Forbidden);
        const CommandOutcome outcome = m_hall->run(sender, C::name, toJson(command));
        if (outcome.status != 200)
            return fail(TestHall::problem(outcome.body));
        return fromJson<typename C::Reply>(outcome.body, Strictness::Exact);
    }

    void at(int month, int day, int hour, int minute)
    {
        m_hall->clock.set(hallInstant(QDate(2026, month, day), QTime(hour, minute)));
    }

    qint64 rows(const char *sql)
    {
        auto db = Connection::open(m_hall->path(), OpenMode::Reader);
        Query q = (*db)->query(sql);
        return q.next() ? q.integer(0) : -1;
    }

    /// A printed paper as the station stores it before it says so; its digest.
    QString printOf(const QUuid &application, const QByteArray &text)
    {
        const QByteArray pdf = "%PDF-1.7\n" + text + "\n%%EOF\n";
        const QString name = QString::fromLatin1(sha256(pdf).toHex());
        auto db = Connection::open(m_hall->path(), OpenMode::Reader);
        const auto owner = CaseStore::application(**db, application);
        BlobFolder blobs(m_hall->folder() + QStringLiteral("/blobs"), m_hall->hub().sealer());
        const auto put =
            blobs.sealed(**db, owner ? owner->key : QUuid(), name, pdf).and_then([&](const QByteArray &sealed) {
                return blobs.put(owner ? owner->key : QUuid(), name, sealed);
            });
        return put ? name : QString();
    }

    QList<StoredEvent> events(const char *type)
    {
        auto db = Connection::open(m_hall->path(), OpenMode::Reader);
        QList<StoredEvent> all = EventLogStore(m_hall->hub().identity().epoch).after(**db, 0, 100000);
        all.removeIf([&](const StoredEvent &event) { return event.meta.type != QLatin1String(type); });
        return all;
    }

    Case stored(const QUuid &id)
    {
        auto db = Connection::open(m_hall->path(), OpenMode::Reader);
        return CaseStore::find(**db, id).value_or(Case{});
    }

    Result<TicketReply> called(Sender &clerk, int window)
    {
        return send(clerk, CallNext{window}).and_then([&](const NextReply &) {
            return send(clerk, StartService{window});
        });
    }

    /// Complete answers of books and signs, and the set of papers with the premises proof still missing.
    DraftBody fullBody(const DraftBody &prefilled)
    {
        Answers answers;
        for (const DraftBody::Entry &entry : prefilled.answers)
            answers.insert(entry.key, entry.value);
        const QList<std::pair<const char *, QString>> said{
            {"applicant.mobile", QStringLiteral("138 5716 0024")},
            {"enterprise.orgName", shop},
            {"enterprise.creditCode", QStringLiteral("92330102MA27XH5A0N")},
            {"enterprise.orgType", QStringLiteral("sole")},
            {"enterprise.legalRep", cardOfZhao().name},
            {"enterprise.domicile", QStringLiteral("云溪市临江区书香巷5号")},
            {"enterprise.businessScope", QStringLiteral("出版物零售")},
            {"enterprise.premisesTenure", QStringLiteral("rented")},
            {"enterprise.contactName", cardOfZhao().name},
            {"enterprise.contactPhone", phone},
            {"matter.publicationKinds", QStringLiteral("book")},
            {"matter.salesMode", QStringLiteral("shop")},
            {"matter.storeArea", QStringLiteral("60")},
            {"matter.truthPromise", QStringLiteral("yes")},
            {"matter.adPosition", QStringLiteral("书香巷5号门头")},
            {"matter.adForm", QStringLiteral("wall")},
            {"matter.adLight", QStringLiteral("none")},
            {"matter.adWidth", QStringLiteral("4")},
            {"matter.adHeight", QStringLiteral("2")},
            {"matter.adElevation", QStringLiteral("3")},
            {"matter.adContent", QStringLiteral("明月书屋")},
            {"matter.adFrom", QStringLiteral("2026-10-20")},
            {"matter.adTo", QStringLiteral("2027-10-19")},
            {"delivery.deliveryMethod", QStringLiteral("window")}};
        for (const auto &[key, value] : said)
            answers.insert(QString::fromLatin1(key), value);
        DraftBody body;
        for (auto it = answers.begin(); it != answers.end(); ++it)
            body.answers.append({it.key(), it.value()});
        const Catalogue catalogue = m_hall->hub().writer().catalogue();
        for (const QString &code : {books, signs}) {
            for (const MaterialUse &use : catalogue.item(code, QDate(2026, 9, 24))->materials) {
                const bool there = std::any_of(body.materials.begin(), body.materials.end(),
                                               [&](const MaterialCheck &c) { return c.material == use.material; });
                if (!there)
                    body.materials.append(checked(catalogue, use));
            }
        }
        for (MaterialCheck &check : body.materials) {
            if (check.material == QLatin1String("premisesProof"))
                check = {
                    check.material, MaterialFinding::Missing, {}, {}, cardOfZhao().name + QStringLiteral("说下周带来")};
        }
        return body;
    }

    SubmitApplication tolerantSubmit() const
    {
        return {m_application, m_fence, {{books, IntakeAct::Tolerate, {}}, {signs, IntakeAct::Accept, {}}}, {}};
    }

private slots:
    void initTestCase()
    {
        m_hall = std::make_unique<TestHall>();
        QVERIFY(m_hall->isOpen());
        m_logFile = m_hall->folder() + QStringLiteral("/stderr");
        QFile file(m_logFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        fflush(stderr);
        m_stderr = dup(2);
        dup2(file.handle(), 2);
        m_hall->hub().writer().setSink(&m_frames);
        m_kiosk = m_hall->insider(StationRole::Kiosk);
        m_clerk = m_hall->insider(StationRole::Window, QStringLiteral("clerk"), Roles(only(Role::Clerk)));
        m_colleague = m_hall->insider(StationRole::Window, QStringLiteral("colleague"), Roles(only(Role::Clerk)));
        m_reviewer = m_hall->insider(StationRole::Review, QStringLiteral("reviewer"), Roles(only(Role::Reviewer)));
        m_screen = m_hall->insider(StationRole::Rating);
        m_screen.actor.window = 1;
        m_otherScreen = m_hall->insider(StationRole::Rating);
        m_otherScreen.actor.window = 2;
        DONE(send(m_clerk, OpenWindow{1}));
        DONE(send(m_colleague, OpenWindow{2}));
    }

    void cleanupTestCase()
    {
        if (m_hall && m_hall->isOpen())
            m_hall->hub().writer().setSink(nullptr);
        m_hall.reset();
        if (m_stderr >= 0) {
            fflush(stderr);
            dup2(m_stderr, 2);
            ::close(m_stderr);
        }
    }

    void faultyCardsGetNoTicket()
    {
        IdentityCard expired = cardOfZhao();
        expired.validTo = QDate(2026, 9, 23);
        IdentityCard wrongDigit = cardOfZhao();
        wrongDigit.number = QStringLiteral("330102198503121245");
        const auto first = send(m_kiosk, IssueTicket{QStringLiteral("zonghe"), {}, expired});
        REFUSED(first, InputRefused);
        QCOMPARE(faultsOf(first.error()), QStringList{QStringLiteral("card.validTo card-expired")});
        const auto second = send(m_kiosk, IssueTicket{QStringLiteral("zonghe"), {}, wrongDigit});
        REFUSED(second, InputRefused);
        QCOMPARE(faultsOf(second.error()), QStringList{QStringLiteral("card.number identity-check-digit")});
        QCOMPARE(rows("SELECT (SELECT count(*) FROM person) + (SELECT count(*) FROM ticket) + (SELECT count(*) FROM "
                      "data_key)"),
                 0);
    }

    void ticketByIdentity()
    {
        const auto ticket = send(m_kiosk, IssueTicket{QStringLiteral("zonghe"), {}, cardOfZhao()});
        DONE(ticket);
        QCOMPARE(ticket->ticket.maskedName, std::optional(QStringLiteral("赵*月")));
        QVERIFY(ticket->ticket.person);
        m_person = *ticket->ticket.person;
    }

    void identifiedAtTheWindow()
    {
        REFUSED(send(m_clerk, IdentifyVisitor{1, cardOfZhao(), VisitRole::Applicant}), TicketUnknown);
        DONE(called(m_clerk, 1));
        REFUSED(send(m_clerk, StartApplication{1, m_person, {books}}), VisitUnknown);
        IdentityCard expired = cardOfZhao();
        expired.validTo = QDate(2026, 9, 23);
        IdentityCard wrongDigit = cardOfZhao();
        wrongDigit.number = QStringLiteral("330102198503121245");
        REFUSED(send(m_clerk, IdentifyVisitor{1, expired, VisitRole::Applicant, CardReading{.lost = true}}),
                InputRefused);
        REFUSED(send(m_clerk, IdentifyVisitor{1, wrongDigit, VisitRole::Applicant}), InputRefused);
        REFUSED(send(m_clerk, IdentifyVisitor{1, qian(), VisitRole::Applicant}), PersonMismatch);
        QCOMPARE(rows("SELECT count(*) FROM visit"), 0);
        QCOMPARE(rows("SELECT count(*) FROM person"), 1);
        QCOMPARE(rows("SELECT count(*) FROM data_key"), 1);

        const auto identified = send(m_clerk, IdentifyVisitor{1, cardOfZhao(), VisitRole::Applicant});
        DONE(identified);
        QCOMPARE(identified->visit.persons.size(), 1);
        QCOMPARE(identified->card.person, m_person);
        QCOMPARE(identified->card.maskedNumber, QStringLiteral("330102********1244"));
        QVERIFY(identified->card.openCases.isEmpty() && identified->card.toCollect.isEmpty()
                && identified->card.drafts.isEmpty());
        // Swiped twice is one person of one visit.
        const auto again = send(m_clerk, IdentifyVisitor{1, cardOfZhao(), VisitRole::Applicant});
        DONE(again);
        QCOMPARE(again->visit.id, identified->visit.id);
        QCOMPARE(again->visit.persons.size(), 1);
        QCOMPARE(rows("SELECT count(*) FROM visit_person"), 1);
    }

    void itemsThatCannotBeAskedForHere()
    {
        const auto unknown =
            send(m_clerk, StartApplication{1, m_person, {books, QStringLiteral("000A0000000000"), books}});
        REFUSED(unknown, InputRefused);
        QCOMPARE(faultsOf(unknown.error()),
                 QStringList({QStringLiteral("items[1] item-unknown"), QStringLiteral("items[2] duplicate")}));
        const auto specialist = send(m_clerk, StartApplication{1, m_person, {books, passport}});
        REFUSED(specialist, InputRefused);
        QCOMPARE(faultsOf(specialist.error()), QStringList{QStringLiteral("items[1] item-not-merged")});
        REFUSED(send(m_clerk, StartApplication{1, m_person, {}}), InputRefused);
        REFUSED(send(m_clerk, StartApplication{1, QUuid::createUuid(), {books}}), PersonMismatch);
        REFUSED(send(m_clerk, StartApplication{2, m_person, {books}}), WindowTaken);
        QCOMPARE(rows("SELECT (SELECT count(*) FROM application) + (SELECT count(*) FROM draft)"), 0);
    }

    void oneFormFilledFromTheCard()
    {
        const auto sheet = send(m_clerk, StartApplication{1, m_person, {books, signs}});
        DONE(sheet);
        m_application = sheet->application;
        m_fence = sheet->fence;
        QVERIFY(sheet->asked < sheet->separately);
        const Question *name = sheet->form.question(u"applicant.personName");
        QVERIFY(name && name->prefill);
        QCOMPARE(name->prefill->value, cardOfZhao().name);
        QVERIFY(name->prefill->origin == AnswerOrigin::Card);
        QCOMPARE(name->prefill->source, QStringLiteral("居民身份证"));
        QCOMPARE(name->neededBy, QList<QString>({books, signs}));
        QCOMPARE(sheet->form.question(u"applicant.idNumber")->prefill->value, cardOfZhao().number);
        QVERIFY(!sheet->form.question(u"applicant.mobile")->prefill);
        QVERIFY(std::any_of(sheet->body.answers.begin(), sheet->body.answers.end(), [](const DraftBody::Entry &e) {
            return e.key == QLatin1String("applicant.idNumber") && e.value == cardOfZhao().number;
        }));
    }

    void draftIsTakenOverByAColleague()
    {
        auto body = send(m_clerk, ResumeApplication{m_application});
        DONE(body);
        m_fence = body->fence;
        body->body.answers.append({QStringLiteral("applicant.mobile"), phone});
        DONE(send(m_clerk, SaveDraft{m_application, m_fence, body->body}));

        const auto taken = send(m_colleague, ResumeApplication{m_application});
        DONE(taken);
        QVERIFY(taken->fence > m_fence);
        QCOMPARE(taken->body.answers.last().value, phone);
        for (const int fence : {m_fence, taken->fence, taken->fence + 1}) {
            const auto refused = send(m_clerk, SaveDraft{m_application, fence, body->body});
            REFUSED(refused, DraftTaken);
            QVERIFY(refused.error().sentence().contains(QStringLiteral("colleague")));
            REFUSED(send(m_clerk, SubmitApplication{m_application, fence, {}, {}}), DraftTaken);
        }
        DONE(send(m_colleague, SaveDraft{m_application, taken->fence, taken->body}));
        const auto back = send(m_clerk, ResumeApplication{m_application});
        DONE(back);
        m_fence = back->fence;
        REFUSED(send(m_colleague, SaveDraft{m_application, taken->fence, taken->body}), DraftTaken);
    }

    void itemsComeAndGoOnTheWay()
    {
        const auto before = send(m_clerk, ResumeApplication{m_application});
        DONE(before);
        m_fence = before->fence;
        DraftBody body = before->body;
        body.answers.append({QStringLiteral("matter.adWidth"), QStringLiteral("4")});
        DONE(send(m_clerk, SaveDraft{m_application, m_fence, body}));
        REFUSED(send(m_clerk, ChangeItems{m_application, m_fence - 1, {books}}), DraftTaken);
        REFUSED(send(m_clerk, ChangeItems{m_application, m_fence, {books, passport}}), InputRefused);
        REFUSED(send(m_clerk, ChangeItems{m_application, m_fence, {}}), InputRefused);

        const auto fewer = send(m_clerk, ChangeItems{m_application, m_fence, {books}});
        DONE(fewer);
        QVERIFY(!fewer->form.question(u"matter.adWidth"));
        QVERIFY(fewer->body.parked);
        QCOMPARE(fewer->body.parked->size(), 1);
        QCOMPARE(fewer->body.parked->first().value, QStringLiteral("4"));
        const auto again = send(m_clerk, ChangeItems{m_application, m_fence, {books, signs}});
        DONE(again);
        QVERIFY(!again->body.parked);
        QCOMPARE(toJson(again->form), toJson(before->form));
        const auto same = [](const QList<DraftBody::Entry> &entries) {
            QMap<QString, QByteArray> all;
            for (const DraftBody::Entry &entry : entries)
                all.insert(entry.key, toJson(entry));
            return all;
        };
        QCOMPARE(same(again->body.answers), same(body.answers));
        QCOMPARE(events("gov.application.itemsChanged.v1").size(), 2);
    }

    void whatTheCardSaysChangesOnlyWithAReason()
    {
        const QString key = QStringLiteral("applicant.personName");
        const auto faultsWith = [&](const QString &name, const std::optional<Provenance> &provenance) {
            DraftBody body;
            body.answers.append({key, name, provenance});
            if (!send(m_clerk, SaveDraft{m_application, m_fence, body}))
                return QStringList{QStringLiteral("not saved")};
            const auto refused =
                send(m_clerk, SubmitApplication{m_application, m_fence, {{books, IntakeAct::Accept, {}}}, {}});
            return refused ? QStringList{QStringLiteral("done")} : faultsOf(refused.error()).filter(key);
        };
        const QString locked = key + QStringLiteral(" answer-locked");
        const QString drift = key + QStringLiteral(" answer-drift");
        Provenance card{AnswerOrigin::Card, Assurance::Read, QDate(2026, 9, 24)};
        QCOMPARE(faultsWith(cardOfZhao().name, {}), QStringList());
        QCOMPARE(faultsWith(cardOfZhao().name, card), QStringList());
        QCOMPARE(faultsWith(QStringLiteral("赵明"), {}), QStringList{locked});
        // The card does not say so, whatever the station says.
        QCOMPARE(faultsWith(QStringLiteral("赵明"), card), QStringList{locked});
        Provenance changed{AnswerOrigin::Applicant, Assurance::Stated, QDate(2026, 9, 24)};
        changed.original = cardOfZhao().name;
        QCOMPARE(faultsWith(QStringLiteral("赵明"), changed), QStringList{locked});
        changed.reason = QStringLiteral("已改名，见户口簿");
        QCOMPARE(faultsWith(QStringLiteral("赵明"), changed), QStringList());
        // Who saved it signed it.
        const auto kept = send(m_clerk, ResumeApplication{m_application});
        DONE(kept);
        m_fence = kept->fence;
        QVERIFY(!kept->body.answers.first().provenance->changedBy.value_or(QString()).isEmpty());
        changed.original = QStringLiteral("赵日月");
        QCOMPARE(faultsWith(QStringLiteral("赵明"), changed), QStringList{drift});
    }

    void submitNamesEveryFaultAtOnce()
    {
        const Catalogue catalogue = m_hall->hub().writer().catalogue();
        DraftBody body;
        body.answers = {{QStringLiteral("applicant.personName"), cardOfZhao().name},
                        {QStringLiteral("applicant.nickname"), QStringLiteral("月")}};
        body.materials = {{QStringLiteral("applicationForm"),
                           MaterialFinding::Received,
                           {},
                           {QStringLiteral("applicationForm.complete")},
                           {}},
                          {QStringLiteral("foodLayout"), MaterialFinding::Missing, {}, {}, {}}};
        for (const char *verified : {"idCard", "businessLicence"})
            body.materials.append({QString::fromLatin1(verified), MaterialFinding::Verified, {}, {}, {}});
        DONE(send(m_clerk, SaveDraft{m_application, m_fence, body}));
        const auto refused =
            send(m_clerk,
                 SubmitApplication{m_application,
                                   m_fence,
                                   {{books, IntakeAct::Tolerate, {}}, {passport, IntakeAct::Accept, {}}},
                                   QDate(2026, 9, 25)});
        REFUSED(refused, InputRefused);
        const QStringList faults = faultsOf(refused.error());
        for (const char *expected :
             {"receivedOn field-format", "materials.foodLayout reference-unknown",
              "decisions[0].materials.applicationForm material-unticked", "decisions[0].commitment tolerance-unsigned",
              "decisions[1].item item-unknown", "decisions field-missing", "applicant.mobile answer-missing",
              "applicant.idNumber answer-missing", "matter.adWidth answer-missing",
              "delivery.deliveryMethod answer-missing", "applicant.nickname answer-unknown"})
            QVERIFY2(faults.contains(QLatin1String(expected)),
                     qPrintable(QString::fromLatin1(expected) + QStringLiteral(" not in ") + faults.join(u'\n')));
        for (const Fault &fault : refused.error().faults())
            QVERIFY2(isClearSentence(fault.sentence()), qPrintable(fault.sentence()));
        QCOMPARE(rows("SELECT (SELECT count(*) FROM case_record) + (SELECT count(*) FROM paper)"), 0);
        QCOMPARE(rows("SELECT count(*) FROM draft"), 1);
    }

    void commitmentIsSignedBeforeAcceptance()
    {
        const auto sheet = send(m_clerk, ResumeApplication{m_application});
        DONE(sheet);
        m_fence = sheet->fence;
        DraftBody prefilled;
        for (const Question &question : sheet->form.questions) {
            if (question.prefill)
                prefilled.answers.append({question.key, question.prefill->value});
        }
        const DraftBody body = fullBody(prefilled);
        DONE(send(m_clerk, SaveDraft{m_application, m_fence, body}));
        for (const ReplaceCheck &shown : standIns(m_application, m_fence, body.materials))
            DONE(send(m_clerk, shown));
        const auto excluded = send(m_clerk, DraftCommitment{m_application, m_fence, signs});
        REFUSED(excluded, InputRefused);
        QVERIFY(faultsOf(excluded.error()).contains(QStringLiteral("item tolerance-excluded")));
        REFUSED(send(m_clerk, DraftCommitment{m_application, m_fence, passport}), ItemUnknown);

        const auto onlyUnsigned = [&] {
            const auto refused = send(m_clerk, tolerantSubmit());
            return refused ? QStringList{QStringLiteral("done")} : faultsOf(refused.error());
        };
        const QStringList unsignedFault{QStringLiteral("decisions[0].commitment tolerance-unsigned")};
        QCOMPARE(onlyUnsigned(), unsignedFault);
        const auto letter = send(m_clerk, DraftCommitment{m_application, m_fence, books});
        DONE(letter);
        QVERIFY(letter->kind == PaperKind::Commitment);
        QCOMPARE(letter->content.dueDate, QStringLiteral("2026年10月9日"));
        QCOMPARE(letter->content.addressee, cardOfZhao().name);
        for (const char *word : {"中秋", "国庆"})
            QVERIFY(letter->content.explanation.contains(QString::fromUtf8(word)));
        QVERIFY(!letter->qr.contains(cardOfZhao().number));
        const QByteArray png("\x89PNG signature of the applicant");
        REFUSED(send(m_clerk, SignPaper{letter->id, png}), PaperUnprinted);
        REFUSED(send(m_clerk, SignPaper{QUuid::createUuid(), png}), PaperUnknown);
        REFUSED(send(m_clerk, RecordPrint{letter->id, QString(64, QLatin1Char('z'))}), InputRefused);
        // Named, but nobody stored it.
        REFUSED(send(m_clerk, RecordPrint{letter->id, QString(64, QLatin1Char('a'))}), BlobUnknown);
        REFUSED(send(m_clerk, SignPaper{letter->id, png}), PaperUnprinted);
        const QString print = printOf(m_application, "letter");
        DONE(send(m_clerk, RecordPrint{letter->id, print}));
        QCOMPARE(onlyUnsigned(), unsignedFault);
        DONE(send(m_clerk, SignPaper{letter->id, png}));
        REFUSED(send(m_clerk, SignPaper{letter->id, png}), PaperSigned);
        REFUSED(send(m_clerk, RecordPrint{letter->id, printOf(m_application, "another")}), PaperSigned);
        DONE(send(m_clerk, RecordPrint{letter->id, print}));
        // On another day the supplement would be due another day than was signed.
        at(9, 28, 9, 0);
        QCOMPARE(onlyUnsigned(), unsignedFault);
        at(9, 24, 9, 0);
    }

    void twoCasesWithTwoNumbers()
    {
        const auto submitted = send(m_clerk, tolerantSubmit());
        DONE(submitted);
        QCOMPARE(submitted->cases.size(), 2);
        m_books = submitted->cases.at(0);
        m_signs = submitted->cases.at(1);
        QVERIFY(m_books.state == CaseState::Tolerant);
        QVERIFY(m_signs.state == CaseState::Accepted);
        QCOMPARE(m_books.number, books + QStringLiteral("202609240001"));
        QCOMPARE(m_signs.number, signs + QStringLiteral("202609240001"));
        QCOMPARE(m_books.supplements.size(), 1);
        QCOMPARE(m_books.supplements.first().due.due, QDate(2026, 10, 9));
        QVERIFY(m_books.supplements.first().explanation.contains(QStringLiteral("国庆")));
        QVERIFY(m_signs.supplements.isEmpty());
        QCOMPARE(m_signs.due->due, QDate(2026, 10, 9));
        QCOMPARE(m_books.maskedName, QStringLiteral("赵*月"));
        QCOMPARE(submitted->papers.size(), 2);
        QVERIFY(submitted->papers.at(0).kind == PaperKind::TolerantNotice);
        QVERIFY(submitted->papers.at(1).kind == PaperKind::AcceptanceNotice);
        QCOMPARE(submitted->papers.at(0).content.caseNumber, m_books.number);
        for (const IssuedPaper &paper : submitted->papers)
            DONE(send(m_clerk, RecordPrint{paper.id, printOf(m_application, paper.number.toUtf8())}));
        for (const char *type :
             {CaseAccepted::type, CaseTolerantlyAccepted::type, ApplicationSubmitted::type, PaperSigned::type}) {
            const QList<StoredEvent> told = events(type);
            QCOMPARE(told.size(), 1);
            QCOMPARE(told.first().meta.occurredOn, QDate(2026, 9, 24));
        }
        QCOMPARE(rows("SELECT count(*) FROM draft"), 0);
        REFUSED(send(m_clerk, tolerantSubmit()), ApplicationUnknown);
        REFUSED(send(m_clerk, SaveDraft{m_application, m_fence, {}}), ApplicationUnknown);
        REFUSED(send(m_clerk, ResumeApplication{m_application}), ApplicationUnknown);
        // Kept in the normal form of its type, not as typed.
        auto db = Connection::open(m_hall->path(), OpenMode::Reader);
        const auto application = CaseStore::application(**db, m_application);
        const auto body = openDraft(**db, m_hall->hub().sealer(), *application->answersSealed);
        QVERIFY(body);
        QVERIFY(std::any_of(body->answers.begin(), body->answers.end(), [](const DraftBody::Entry &e) {
            return e.key == QLatin1String("applicant.mobile") && e.value == phone;
        }));
    }

    void ratedOnceFromTheScreenOfThatWindow()
    {
        QCOMPARE(rows("SELECT count(*) FROM rating"), 0);
        DONE(send(m_clerk, FinishTicket{1, Outcome::Accepted}));
        auto db = Connection::open(m_hall->path(), OpenMode::Reader);
        const QList<Rating> open = RatingStore::openAt(**db, 1);
        QCOMPARE(open.size(), 1);
        const QUuid id = open.first().id;
        const GiveRating good{id, RatingLevel::VerySatisfied, {}, {}};
        REFUSED(send(m_clerk, good), Forbidden);
        Sender staffAtScreen = m_screen;
        staffAtScreen.actor.user = QStringLiteral("clerk");
        staffAtScreen.actor.roles = Roles(~0u);
        REFUSED(send(staffAtScreen, good), Forbidden);
        REFUSED(send(m_otherScreen, good), StationRole);
        REFUSED(send(m_screen, GiveRating{id, RatingLevel::Dissatisfied, {}, QStringLiteral("  ")}),
                RatingReasonMissing);
        REFUSED(send(m_screen, GiveRating{id, RatingLevel::VeryDissatisfied, {QStringLiteral("weather")}, {}}),
                InputRefused);
        REFUSED(send(m_screen, GiveRating{QUuid::createUuid(), RatingLevel::Satisfied, {}, {}}), NotFound);
        DONE(send(m_screen, good));
        REFUSED(send(m_screen, good), RatingDuplicate);
        QCOMPARE(rows("SELECT count(*) FROM rating WHERE state = 'given'"), 1);
    }

    void anOpinionButNoDecisionBeforeTheSupplement()
    {
        at(9, 28, 9, 0);
        Sender sameHands = m_hall->insider(StationRole::Review, QStringLiteral("clerk"), Roles(only(Role::Reviewer)));
        REFUSED(send(sameHands, OpineCase{m_books.id, true, QStringLiteral("同意")}), SameHands);
        const auto opined = send(m_reviewer, OpineCase{m_books.id, true, QStringLiteral("材料属实，同意")});
        DONE(opined);
        QVERIFY(opined->record.state == CaseState::Tolerant);
        QCOMPARE(opined->record.opinions.size(), 1);
        QCOMPARE(events(CaseOpined::type).last().meta.occurredOn, QDate(2026, 9, 28));
        const auto decided = send(m_reviewer, DecideCase{m_books.id, true, {}});
        REFUSED(decided, SupplementOpen);
        QVERIFY(decided.error().sentence().contains(QStringLiteral("经营场所使用证明")));
        REFUSED(send(m_reviewer, DecideCase{m_books.id, false, QStringLiteral("缺件")}), SupplementOpen);
        REFUSED(send(m_reviewer, IssueCase{m_books.id}), SupplementOpen);
        REFUSED(send(m_reviewer, IssueCase{m_signs.id}), CaseState);
        REFUSED(send(sameHands, DecideCase{m_signs.id, true, {}}), SameHands);
        REFUSED(send(m_reviewer, DecideCase{m_signs.id, false, QStringLiteral(" ")}), InputRefused);
        REFUSED(send(m_reviewer, DecideCase{QUuid::createUuid(), true, {}}), CaseUnknown);
        QVERIFY(stored(m_signs.id).state == CaseState::Accepted);
    }

    void theSupplementComesIn()
    {
        at(9, 30, 10, 0);
        const Catalogue catalogue = m_hall->hub().writer().catalogue();
        const QList<MaterialUse> uses = catalogue.itemVersion(books, 1)->materials;
        const MaterialUse use = *std::find_if(uses.begin(), uses.end(), [](const MaterialUse &u) {
            return u.material == QLatin1String("premisesProof");
        });
        const MaterialCheck whole = checked(catalogue, use);
        MaterialCheck unticked = whole;
        unticked.ticked.removeFirst();
        unticked.defects.append(QStringLiteral("premisesProof.term"));
        const auto refused = send(m_clerk, SupplementCase{m_books.id, unticked, QDate(2026, 9, 23)});
        REFUSED(refused, InputRefused);
        const QStringList faults = faultsOf(refused.error());
        for (const char *expected :
             {"receivedOn field-format", "check.ticked material-unticked", "check.defects material-defect"})
            QVERIFY2(faults.contains(QLatin1String(expected)), qPrintable(faults.join(u'\n')));
        REFUSED(send(m_clerk, SupplementCase{m_books.id, {whole.material, MaterialFinding::Missing, {}, {}, {}}, {}}),
                InputRefused);
        REFUSED(send(m_clerk,
                     SupplementCase{m_books.id, {QStringLiteral("idCard"), MaterialFinding::Received, {}, {}, {}}, {}}),
                InputRefused);
        REFUSED(send(m_clerk, SupplementCase{m_books.id, whole, QDate(2026, 10, 1)}), InputRefused);
        REFUSED(send(m_clerk, SupplementCase{m_signs.id, whole, {}}), CaseState);
        const auto done = send(m_clerk, SupplementCase{m_books.id, whole, {}});
        DONE(done);
        QVERIFY(done->record.state == CaseState::Accepted);
        QCOMPARE(done->record.supplements.first().receivedOn, std::optional(QDate(2026, 9, 30)));
        QCOMPARE(events(CaseSupplemented::type).first().meta.occurredOn, QDate(2026, 9, 30));
        REFUSED(send(m_clerk, SupplementCase{m_books.id, whole, {}}), CaseState);
    }

    void decidedAndIssued()
    {
        at(10, 8, 9, 0);
        Sender sameHands = m_hall->insider(StationRole::Review, QStringLiteral("clerk"), Roles(only(Role::Reviewer)));
        REFUSED(send(sameHands, DecideCase{m_books.id, true, {}}), SameHands);
        for (Case *record : {&m_books, &m_signs}) {
            const auto decided = send(m_reviewer, DecideCase{record->id, true, {}});
            DONE(decided);
            QVERIFY(decided->record.state == CaseState::Approved);
            QVERIFY(decided->record.result && !decided->record.result->number.contains(QLatin1Char('{')));
            QCOMPARE(decided->papers.size(), 1);
            QVERIFY(decided->papers.first().kind == PaperKind::Decision);
            REFUSED(send(m_reviewer, DecideCase{record->id, true, {}}), CaseState);
            DONE(send(m_reviewer, IssueCase{record->id}));
            REFUSED(send(m_reviewer, IssueCase{record->id}), CaseState);
            *record = stored(record->id);
            QVERIFY(record->state == CaseState::Issued);
        }
        QCOMPARE(m_books.result->number, QStringLiteral("新出发零字第20260001号"));
        QCOMPARE(m_books.result->validTo, std::optional(QDate(2032, 10, 7)));
        for (const char *type : {CaseDecided::type, CaseIssued::type})
            QCOMPARE(events(type).last().meta.occurredOn, QDate(2026, 10, 8));
    }

    void handedOverOnAMakeUpSaturday()
    {
        at(10, 10, 9, 0);
        DONE(send(m_kiosk, IssueTicket{QStringLiteral("zonghe"), {}, cardOfZhao()}));
        DONE(send(m_kiosk, IssueTicket{QStringLiteral("zonghe"), {}, {}}));
        DONE(called(m_clerk, 1));
        const QByteArray png("\x89PNG signature of the receiver");
        const auto early = send(m_clerk, DeliverCases{1, {m_books.id, m_signs.id}, m_person, {}});
        REFUSED(early, InputRefused);
        QCOMPARE(faultsOf(early.error()),
                 QStringList(
                     {QStringLiteral("receiver receiver-unverified"), QStringLiteral("signature signature-missing")}));
        const auto identified = send(m_clerk, IdentifyVisitor{1, cardOfZhao(), VisitRole::Applicant});
        DONE(identified);
        QCOMPARE(identified->card.toCollect.size(), 2);
        QVERIFY(identified->card.openCases.isEmpty() && identified->card.supplementsDue.isEmpty());

        // Somebody else is there too: calling him an agent makes him none while the principal is away, and a companion never is.
        const auto other = send(m_clerk, IdentifyVisitor{1, qian(), VisitRole::Companion});
        DONE(other);
        m_other = other->card.person;
        const auto stranger = send(m_clerk, DeliverCases{1, {m_books.id, m_signs.id, m_books.id}, m_other, png});
        REFUSED(stranger, InputRefused);
        QCOMPARE(faultsOf(stranger.error()),
                 QStringList({QStringLiteral("cases[0] person-mismatch"), QStringLiteral("cases[1] person-mismatch"),
                              QStringLiteral("cases[2] duplicate")}));
        REFUSED(send(m_clerk, DeliverCases{1, {}, m_person, png}), InputRefused);
        REFUSED(send(m_clerk, DeliverCases{2, {m_books.id}, m_person, png}), WindowTaken);
        QVERIFY(events(CaseDelivered::type).isEmpty());

        const auto delivered = send(m_clerk, DeliverCases{1, {m_books.id, m_signs.id}, m_person, png});
        DONE(delivered);
        QCOMPARE(delivered->papers.size(), 2);
        for (const Case &record : delivered->cases) {
            QVERIFY(record.state == CaseState::Delivered);
            QCOMPARE(record.deliveredOn, std::optional(QDate(2026, 10, 10)));
            QCOMPARE(record.deliveredTo, std::optional(QStringLiteral("赵*月")));
        }
        QCOMPARE(events(CaseDelivered::type).last().meta.occurredOn, QDate(2026, 10, 10));
        auto db = Connection::open(m_hall->path(), OpenMode::Reader);
        for (const IssuedPaper &issued : delivered->papers) {
            const auto paper = PaperStore::find(**db, issued.id);
            QVERIFY(paper->kind == PaperKind::DeliveryReceipt);
            QVERIFY(paper->signedAt && paper->signatureSealed);
            const auto signature = m_hall->hub().sealer().open(**db, *paper->signatureSealed, "paper.signature");
            QVERIFY(signature);
            QCOMPARE(QByteArray::fromBase64(signature->toLatin1()), png);
        }
        REFUSED(send(m_clerk, DeliverCases{1, {m_books.id}, m_person, png}), InputRefused);
    }

    void anUnansweredRatingStaysUnrated()
    {
        auto db = Connection::open(m_hall->path(), OpenMode::Reader);
        const QList<Rating> open = RatingStore::openAt(**db, 1);
        QCOMPARE(open.size(), 1);
        QVERIFY(open.first().occasion == RatingOccasion::Delivery);
        QCOMPARE(open.first().cases, QList<QString>({m_books.number, m_signs.number}));
        DONE(send(m_clerk, FinishTicket{1, Outcome::Collected}));
        QCOMPARE(rows("SELECT count(*) FROM rating WHERE state = 'open'"), 1); // the hand-over's own, no second
        DONE(called(m_clerk, 1));
        QCOMPARE(rows("SELECT count(*) FROM rating WHERE state = 'unrated'"), 1);
        REFUSED(send(m_screen, GiveRating{open.first().id, RatingLevel::VerySatisfied, {}, {}}), RatingClosed);
    }

    void onceToldOfEveryDefect()
    {
        DONE(send(m_clerk, IdentifyVisitor{1, qian(), VisitRole::Applicant}));
        const auto sheet = send(m_clerk, StartApplication{1, m_other, {signs}});
        DONE(sheet);
        const Catalogue catalogue = m_hall->hub().writer().catalogue();
        DraftBody body = sheet->body;
        QStringList expected;
        for (const MaterialUse &use : catalogue.itemVersion(signs, 1)->materials) {
            MaterialCheck check{use.material, MaterialFinding::Received, {}, {}, {}};
            const Material *material = catalogue.material(use.material);
            if (use.kind == MaterialKind::Shared) {
                check.finding = MaterialFinding::Missing; // looked up, never asked for: on no notice
            } else {
                for (const Criterion &criterion : material->criteria)
                    check.defects.append(criterion.defect.code);
                // Nobody came for her: an agent's papers are not asked for, whatever lies on the desk.
                if (!use.whenRule)
                    expected += check.defects;
            }
            if (use.material == QLatin1String("applicationForm"))
                check.remark = QStringLiteral("第二页漏签");
            body.materials.append(check);
        }
        DONE(send(m_clerk, SaveDraft{sheet->application, sheet->fence, body}));
        REFUSED(
            send(m_clerk, SubmitApplication{sheet->application, sheet->fence, {{signs, IntakeAct::Accept, {}}}, {}}),
            InputRefused);
        REFUSED(
            send(m_clerk, SubmitApplication{sheet->application, sheet->fence, {{signs, IntakeAct::Refuse, {}}}, {}}),
            InputRefused);
        const auto told =
            send(m_clerk, SubmitApplication{sheet->application, sheet->fence, {{signs, IntakeAct::Notice, {}}}, {}});
        DONE(told);
        QStringList codes, wordings;
        for (const FoundDefect &defect : told->cases.first().defects) {
            codes.append(defect.code);
            wordings.append(defect.wording);
        }
        QCOMPARE(codes, expected);
        QVERIFY(told->cases.first().state == CaseState::Correcting);
        QVERIFY(!told->cases.first().due);
        QCOMPARE(told->papers.size(), 1);
        QVERIFY(told->papers.first().kind == PaperKind::OneTimeNotice);
        QStringList printed;
        for (const PaperRow &row : told->papers.first().content.rows)
            printed.append(row.detail);
        QCOMPARE(printed, wordings);
        // Free words stand behind the standard ones, on the sealed paper only.
        const auto &first = told->papers.first().content.rows.first();
        QVERIFY2(first.note.endsWith(QStringLiteral("（备注：第二页漏签）")), qPrintable(first.note));
        QVERIFY(!toJson(told->cases.first()).contains(QStringLiteral("第二页").toUtf8()));
        DONE(send(m_clerk, FinishTicket{1, Outcome::Notice}));
    }

    void earlierAnswersAreOfferedAgain()
    {
        DONE(send(m_kiosk, IssueTicket{QStringLiteral("zonghe"), {}, cardOfZhao()}));
        DONE(called(m_clerk, 1));
        DONE(send(m_clerk, IdentifyVisitor{1, cardOfZhao(), VisitRole::Applicant}));
        const auto sheet = send(m_clerk, StartApplication{1, m_person, {signs}});
        DONE(sheet);
        const Question *mobile = sheet->form.question(u"applicant.mobile");
        QVERIFY(mobile && mobile->prefill);
        QCOMPARE(mobile->prefill->value, phone);
        QVERIFY(mobile->prefill->origin == AnswerOrigin::Earlier);
        QVERIFY(sheet->form.question(u"applicant.personName")->prefill->origin == AnswerOrigin::Card);
        QVERIFY(!sheet->form.question(u"matter.truthPromise")->prefill); // a promise is never carried over
        const auto card = send(m_clerk, IdentifyVisitor{1, cardOfZhao(), VisitRole::Applicant});
        DONE(card);
        QCOMPARE(card->card.drafts.size(), 1);
        QCOMPARE(card->card.drafts.first().application, sheet->application);
        // Back-entry of a paper receipt counts on its own day, and refusing needs no answers.
        const auto refused = send(m_clerk,
                                  SubmitApplication{sheet->application,
                                                    sheet->fence,
                                                    {{signs, IntakeAct::Refuse, QStringLiteral("不属于本机关职权")}},
                                                    QDate(2026, 10, 9)});
        DONE(refused);
        QCOMPARE(refused->cases.first().number, signs + QStringLiteral("202610090001"));
        QCOMPARE(events(CaseRefused::type).first().meta.occurredOn, QDate(2026, 10, 9));
        QVERIFY(refused->papers.first().content.remedy.contains(QStringLiteral("行政复议")));
        DONE(send(m_clerk, FinishTicket{1, Outcome::Referred}));
    }

    void personalValuesAreShownForAReasonOnly()
    {
        Sender desk = m_hall->station(StationRole::Review);
        QCOMPARE(m_hall->signIn(desk, QStringLiteral("reviewer")).status, 200);
        const QList<QPair<QString, QString>> id{{QStringLiteral("id"), uuidText(m_books.id)}};
        QCOMPARE(TestHall::problem(m_hall->get("/v1/views/caseFile", &desk, id).body).type().id,
                 problem::ReasonMissing.id);
        QVERIFY(events("gov.personal.shown.v1").isEmpty());
        const Reply shown =
            m_hall->get("/v1/views/caseFile", &desk,
                        id + QList<QPair<QString, QString>>{{QStringLiteral("reason"), QStringLiteral("审查")}});
        QCOMPARE(shown.status, 200);
        QVERIFY(shown.body.contains(cardOfZhao().number.toUtf8()));
        QCOMPARE(events("gov.personal.shown.v1").size(), 1);
        QVERIFY(events("gov.personal.shown.v1").first().fact.contains("reviewer"));

        Sender clerk = m_hall->station(StationRole::Window);
        QCOMPARE(m_hall->signIn(clerk, QStringLiteral("clerk")).status, 200);
        QCOMPARE(m_hall->get("/v1/views/caseFile", &clerk, id).status, 403);
        const Reply card = m_hall->get("/v1/views/person", &clerk, {{QStringLiteral("id"), uuidText(m_person)}});
        QCOMPARE(card.status, 200);
        QVERIFY(card.body.contains("赵*月"));
        QVERIFY(!card.body.contains(cardOfZhao().number.toUtf8()) && !card.body.contains(cardOfZhao().name.toUtf8()));
        QCOMPARE(
            m_hall->get("/v1/views/person", &clerk, {{QStringLiteral("id"), uuidText(QUuid::createUuid())}}).status,
            404);
        // In clear: for those who serve people, for a reason, and never without a trace.
        const QList<QPair<QString, QString>> who{{QStringLiteral("id"), uuidText(m_person)}};
        const QList<QPair<QString, QString>> why{{QStringLiteral("reason"), QStringLiteral("电话联系办事人")}};
        QCOMPARE(TestHall::problem(m_hall->get("/v1/views/personFull", &clerk, who).body).type().id,
                 problem::ReasonMissing.id);
        QCOMPARE(m_hall->get("/v1/views/personFull", &desk, who + why).status, 403);
        QCOMPARE(events("gov.personal.shown.v1").size(), 1);
        const Reply full = m_hall->get("/v1/views/personFull", &clerk, who + why);
        QCOMPARE(full.status, 200);
        for (const QString &value : {cardOfZhao().name, cardOfZhao().number, cardOfZhao().address, phone})
            QVERIFY2(full.body.contains(value.toUtf8()), qPrintable(value));
        QCOMPARE(events("gov.personal.shown.v1").size(), 2);
        QVERIFY(events("gov.personal.shown.v1").last().fact.contains("电话联系办事人"));
        QVERIFY(events("gov.personal.shown.v1").last().fact.contains(uuidText(m_person).toLatin1()));
        const Reply delivery =
            m_hall->get("/v1/views/cases", &clerk, {{QStringLiteral("list"), QStringLiteral("delivered")}});
        QCOMPARE(TestHall::json(delivery.body)
                     .value(QLatin1String("data"))
                     .toObject()
                     .value(QLatin1String("cases"))
                     .toArray()
                     .size(),
                 2);
        const Reply counts = m_hall->get("/v1/views/caseCounts", &clerk);
        QVERIFY2(counts.body.contains("{\"state\":\"delivered\",\"count\":2}"), counts.body.constData());
        QCOMPARE(m_hall->get("/v1/views/cases", &clerk, {{QStringLiteral("list"), QStringLiteral("nonsense")}}).status,
                 422);
    }

    void thePublicSeesNothingPersonal()
    {
        int seen = 0;
        for (const StreamFrame &frame : m_frames.frames) {
            if (frame.projection != int(Projection::Public))
                continue;
            ++seen;
            for (const QString &value :
                 {cardOfZhao().name, cardOfZhao().number, phone, shop, qian().name, qian().number,
                  QStringLiteral("赵*月"), QStringLiteral("钱*多"), m_books.number, uuidText(m_person)})
                QVERIFY2(!frame.bytes.contains(value.toUtf8()), frame.bytes.constData());
            QVERIFY2(!frame.bytes.contains("gov.case.") && !frame.bytes.contains("gov.visit.")
                         && !frame.bytes.contains("gov.paper."),
                     frame.bytes.constData());
        }
        QVERIFY(seen > 10);
    }

    void nothingOfThePersonsLiesInTheClear()
    {
        fflush(stderr);
        QByteArray bytes;
        for (const QString &name : {m_hall->path(), m_hall->path() + QStringLiteral("-wal"), m_logFile}) {
            QFile file(name);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
            bytes += file.readAll();
        }
        for (const QString &value : {cardOfZhao().name, cardOfZhao().number, phone, QStringLiteral("江畔路99号"), shop,
                                     qian().name, qian().number, QStringLiteral("柳岸村7号")}) {
            for (const QByteArray &trace : tracesOf(value))
                QVERIFY2(!bytes.contains(trace), qPrintable(value + QStringLiteral(" as ") + QString::fromUtf8(trace)));
        }
        for (const char *masked : {"赵*月", "钱*多", "330102********1244"})
            QVERIFY2(bytes.contains(masked), masked);
    }

    void theLogReplaysToTheSameTables()
    {
        QCOMPARE(replayDifference(m_hall->path(), m_hall->hub().registry()), QString());
    }

    void erasingAPersonKeepsTheChain()
    {
        auto reader = Connection::open(m_hall->path(), OpenMode::Reader);
        const Person before = *PersonStore::find(**reader, m_other);
        QVERIFY(openCard(**reader, m_hall->hub().sealer(), before));
        auto erased = m_hall->hub().writer().submitOutside(
            [&](Connection &db, Instant) { m_hall->hub().sealer().destroyKey(db, before.key); });
        m_hall->hub().step();
        QVERIFY(erased.get());
        auto db = Connection::open(m_hall->path(), OpenMode::Reader);
        REFUSED(openCard(**db, m_hall->hub().sealer(), before), SealBroken);
        QVERIFY(openCard(**db, m_hall->hub().sealer(), *PersonStore::find(**db, m_person)));
        QVERIFY(EventLogStore(m_hall->hub().identity().epoch).verify(**db));
    }

    void aCaseKeepsTheVersionItWasAcceptedUnder()
    {
        const auto files = readFolder(QStringLiteral(":/catalogue"), QStringLiteral(".json"));
        QVERIFY(files);
        FileContents changed = *files;
        QByteArray second = changed.value(QStringLiteral("items/") + signs + QStringLiteral(".json"));
        second.replace("\"version\": 1", "\"version\": 2")
            .replace("\"effectiveFrom\": \"2026-01-01\"", "\"effectiveFrom\": \"2026-10-12\"");
        QVERIFY(second.contains("2026-10-12"));
        changed.insert(QStringLiteral("items/") + signs + QStringLiteral("@2.json"), second);
        auto catalogue = Catalogue::load(changed);
        DONE(catalogue);
        m_hall->hub().writer().setCatalogue(*catalogue);

        const auto refusedCaseOf = [&](const QUuid &application, int fence) {
            return send(m_clerk,
                        SubmitApplication{
                            application, fence, {{signs, IntakeAct::Refuse, QStringLiteral("不属于本机关职权")}}, {}});
        };
        DONE(send(m_kiosk, IssueTicket{QStringLiteral("zonghe"), {}, cardOfZhao()}));
        DONE(called(m_clerk, 1));
        DONE(send(m_clerk, IdentifyVisitor{1, cardOfZhao(), VisitRole::Applicant}));
        const auto before = send(m_clerk, StartApplication{1, m_person, {signs}});
        DONE(before);
        QCOMPARE(before->form.items.first().version, 1); // a version of the future is not seen
        DONE(send(m_clerk, FinishTicket{1, Outcome::Consulted}));
        at(10, 12, 9, 0);
        const auto resumed = send(m_clerk, ResumeApplication{before->application});
        DONE(resumed);
        QCOMPARE(resumed->form.items.first().version, 1);
        const auto old = refusedCaseOf(before->application, resumed->fence);
        DONE(old);
        QCOMPARE(old->cases.first().itemVersion, 1);
        QCOMPARE(stored(m_signs.id).itemVersion, 1);
        DONE(send(m_kiosk, IssueTicket{QStringLiteral("zonghe"), {}, cardOfZhao()}));
        DONE(called(m_clerk, 1));
        DONE(send(m_clerk, IdentifyVisitor{1, cardOfZhao(), VisitRole::Applicant}));
        const auto after = send(m_clerk, StartApplication{1, m_person, {signs}});
        DONE(after);
        QCOMPARE(after->form.items.first().version, 2);
        const auto fresh = refusedCaseOf(after->application, after->fence);
        DONE(fresh);
        QCOMPARE(fresh->cases.first().itemVersion, 2);
        QCOMPARE(fresh->cases.first().number, signs + QStringLiteral("202610120002"));

        // It ends: what was begun goes on as it was, nothing new is begun, and the hall is told who does it now.
        DONE(send(m_clerk, FinishTicket{1, Outcome::Notice}));
        DONE(send(m_kiosk, IssueTicket{QStringLiteral("zonghe"), {}, cardOfZhao()}));
        DONE(called(m_clerk, 1));
        DONE(send(m_clerk, IdentifyVisitor{1, cardOfZhao(), VisitRole::Applicant}));
        const auto begun = send(m_clerk, StartApplication{1, m_person, {signs}});
        DONE(begun);
        const Catalogue running = m_hall->hub().writer().catalogue();
        Item last = *running.itemVersion(signs, 2);
        last.version = 3;
        last.end = ItemEnd{last.effectiveFrom, QStringLiteral("市城市管理局"), QStringLiteral("职责划转")};
        m_hall->hub().writer().setCatalogue(running.changed({{last}, {}, {}}));
        at(10, 13, 9, 0);
        const auto kept = send(m_clerk, ResumeApplication{begun->application});
        DONE(kept);
        QCOMPARE(kept->form.items.first().version, 2);
        const auto late = send(m_clerk, StartApplication{1, m_person, {signs}});
        QVERIFY(!late);
        QCOMPARE(faultsOf(late.error()), QStringList{QStringLiteral("items[0] item-ended")});
        QVERIFY2(late.error().faults().first().sentence().contains(QStringLiteral("现由市城市管理局受理")),
                 qPrintable(late.error().faults().first().sentence()));
        QCOMPARE(refusedCaseOf(kept->application, kept->fence)->cases.first().itemVersion, 2);
        // A new set without what people applied for is refused whole, each by its name.
        FileContents without = *files;
        without.remove(QStringLiteral("items/") + signs + QStringLiteral(".json"));
        without.insert(QStringLiteral("bundles.json"), "{\"bundles\": []}"); // they name it
        Sender office =
            m_hall->insider(StationRole::Supervisor, QStringLiteral("office"), Roles(only(Role::Supervisor)));
        const auto lost = send(office, importOf(without));
        QVERIFY(!lost);
        QStringList told;
        for (const Fault &fault : lost.error().faults())
            told.append(fault.sentence());
        for (const int version : {1, 2})
            QVERIFY2(told.join(QLatin1Char('\n'))
                         .contains(QRegularExpression(
                             QStringLiteral("缺少“设置大型户外广告的审批”第%1版，本大厅有\\d+件申请要按这一版办理")
                                 .arg(version))),
                     qPrintable(told.join(QLatin1Char('\n'))));
        QVERIFY(!told.join(QString()).contains(QStringLiteral("第3版")));
    }
};

OW_TEST(tst_Visit)
#include "tst_Visit.moc"
