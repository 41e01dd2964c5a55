// What is filled in while one waits: who may say it, who takes it over, and that nothing of it is left.
#include "models/cases/DraftRules.h"
#include "models/prefill/PrefillCommands.h"
#include "models/prefill/PrefillStore.h"
#include "models/progress/QueryTryStore.h"
#include "models/queue/TicketMoveCommands.h"
#include "tests/base/Testing.h"
#include "tests/models/cases/ReceiptHall.h"

#include <QFile>
#include <QTest>
#include <QUrlQuery>

using namespace ow;
using namespace ow::testing;

namespace {
struct PrefillHall : ReceiptHall {
    Sender desk; ///< over the wire
    Ticket ticket;
    QString number;
    QString code;

    bool take()
    {
        const auto issued = run(kiosk, IssueTicket{QStringLiteral("zonghe"), {}, {}});
        if (!issued)
            return false;
        ticket = issued->ticket;
        const QString behind = issued->ticketLink.value_or(QString()).section(QLatin1Char('#'), 1);
        number = behind.section(QLatin1Char('.'), 0, 0);
        code = behind.section(QLatin1Char('.'), 1);
        return !code.isEmpty();
    }
    PrefillSlip slip() const { return {{}, number, code}; }
    PrefillReply open(const QList<QString> &items = {})
    {
        return run(kiosk, OpenPrefill{slip(), items}).value_or(PrefillReply());
    }
    PrefillReply say(const QList<SavePrefill::Said> &answers, const QList<QString> &items = {receiptSigns})
    {
        return run(kiosk, SavePrefill{slip(), items, answers}).value_or(PrefillReply());
    }
    std::optional<SavedPrefill> saved()
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return PrefillStore::find(**db, ticket.id);
    }
    int view()
    {
        if (desk.token.isEmpty()) {
            desk = hall.station(StationRole::Window);
            hall.signIn(desk, QStringLiteral("clerk"));
        }
        const Reply reply = hall.get("/v1/views/prefill", &desk,
                                     {{QStringLiteral("ticket"), ticket.id.toString(QUuid::WithoutBraces)}});
        return TestHall::json(reply.body).value(QLatin1String("data")).toObject().value(QLatin1String("count")).toInt();
    }
    void tick()
    {
        hall.hub().tick();
        while (hall.hub().writer().step()) {}
    }
    bool isOnDisk(const QString &text) const
    {
        for (const char *name : {"hub.db", "hub.db-wal"}) {
            QFile file(hall.path(name));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text.toUtf8()))
                return true;
        }
        return false;
    }
};

const QString shopName = QStringLiteral("临江市江岸区敏行书店");
} // namespace

class tst_Prefill : public QObject {
    Q_OBJECT
private slots:
    void isKeptSealedAndTaken();
    void onlyByItsSlip();
    void whatIsNotRightIsNotKept();
    void whatIsPromisedIsSaidAtTheWindow();
    void rowsComeAlong();
    void endsWithTheVisit();
    void endsWithTheDay();
};

void tst_Prefill::isKeptSealedAndTaken()
{
    PrefillHall h;
    QVERIFY(h.take());
    QVERIFY(h.open().items.isEmpty());
    const PrefillReply form = h.open({receiptSigns, receiptNotInstant});
    QVERIFY(form.form && form.form->items.size() == 2);
    QCOMPARE(form.number, std::optional(h.ticket.number));
    const QList<QString> both{receiptSigns, receiptNotInstant};
    PrefillReply said = h.say({{QStringLiteral("enterprise.orgName"), shopName}}, both);
    QCOMPARE(said.outcome, PrefillOutcome::Open);
    QCOMPARE(said.filled, QList<QString>{QStringLiteral("enterprise.orgName")});
    said = h.say({{QStringLiteral("applicant.mobile"), QStringLiteral("13812343210")}}, both);
    QCOMPARE(said.count, 2);
    QCOMPARE(h.view(), 2);
    // What was said is told to nobody but the window, and stands nowhere in clear.
    QVERIFY(!toJson(said).contains(shopName.toUtf8()));
    QVERIFY(!h.isOnDisk(shopName) && !h.isOnDisk(QStringLiteral("13812343210")));
    QCOMPARE(h.open().items.size(), 2);

    QVERIFY(h.run(h.clerk, CallNext{1}) && h.run(h.clerk, StartService{1}));
    const auto visitor = h.run(h.clerk, IdentifyVisitor{1, receiptZhao(), VisitRole::Applicant, receiptSeen()});
    const auto sheet = h.run(h.clerk, StartApplication{1, visitor->card.person, both});
    QVERIFY(sheet.has_value());
    const auto taken = h.run(h.clerk, TakePrefill{sheet->application, sheet->fence});
    QVERIFY(taken.has_value());
    QCOMPARE(taken->answers.size(), 2);
    for (const DraftBody::Entry &entry : taken->answers) {
        QVERIFY(entry.provenance.has_value());
        QCOMPARE(entry.provenance->source, std::optional(QStringLiteral("本人预填")));
        QCOMPARE(entry.provenance->assurance, Assurance::Stated);
    }
    // Another desk's application is not this ticket's.
    const auto other = h.begin(h.decider, 2, receiptLi(), {receiptSigns});
    QVERIFY(other.has_value());
    QCOMPARE(h.faults(h.decider, TakePrefill{other->application, other->fence}),
             QStringList{QStringLiteral("not-found")});
    QCOMPARE(h.faults(h.decider, TakePrefill{sheet->application, sheet->fence}),
             QStringList{QStringLiteral("draft-taken")});
    // As a draft it keeps who said it.
    DraftBody body = sheet->body;
    body.answers += taken->answers;
    QVERIFY(h.run(h.clerk, SaveDraft{sheet->application, sheet->fence, body}));
    const auto resumed = h.run(h.clerk, ResumeApplication{sheet->application});
    QVERIFY(resumed.has_value());
    QCOMPARE(sourcesOf(resumed->body).value(QStringLiteral("enterprise.orgName")).source,
             std::optional(QStringLiteral("本人预填")));
}

void tst_Prefill::onlyByItsSlip()
{
    PrefillHall h;
    QVERIFY(h.take());
    const QString right = std::exchange(h.code, QStringLiteral("0000-0000-0000-0000"));
    QCOMPARE(h.open().outcome, PrefillOutcome::Wrong);
    QCOMPARE(h.say({{QStringLiteral("applicant.mobile"), QStringLiteral("13812343210")}}).outcome,
             PrefillOutcome::Wrong);
    QVERIFY(!h.saved());
    h.code = right;
    QCOMPARE(h.open().outcome, PrefillOutcome::Open);
    // The code a scanner reads is the ticket itself.
    const auto scanned = h.run(h.kiosk, OpenPrefill{{h.ticket.id}, {}});
    QVERIFY(scanned && scanned->outcome == PrefillOutcome::Open);
    h.code = QStringLiteral("x");
    QCOMPARE(h.open().outcome, PrefillOutcome::Wrong);
    for (int i = 0; i < QueryTryStore::wrongMaxOfAsker; ++i)
        h.open();
    h.code = right;
    QCOMPARE(h.open().outcome, PrefillOutcome::Waiting);
    QVERIFY(h.open().minutes.value_or(0) > 0);
}

void tst_Prefill::whatIsNotRightIsNotKept()
{
    PrefillHall h;
    QVERIFY(h.take());
    const PrefillReply reply = h.say({{QStringLiteral("applicant.mobile"), QStringLiteral("123")},
                                      {QStringLiteral("matter.adWidth"), QStringLiteral("6")},
                                      {QStringLiteral("nobody.asks"), QStringLiteral("x")}});
    QCOMPARE(reply.wrong, (QList<QString>{QStringLiteral("applicant.mobile"), QStringLiteral("nobody.asks")}));
    QCOMPARE(reply.filled, QList<QString>{QStringLiteral("matter.adWidth")});
    // An empty answer takes it away.
    QCOMPARE(h.say({{QStringLiteral("matter.adWidth"), QString()}}).count, 0);
    QCOMPARE(h.faults(h.kiosk, OpenPrefill{h.slip(), {QStringLiteral("nothing")}}),
             QStringList{QStringLiteral("items[0] item-unknown")});
    QCOMPARE(h.faults(h.kiosk, SavePrefill{h.slip(), {}, {}}), QStringList{QStringLiteral("items field-missing")});
}

void tst_Prefill::whatIsPromisedIsSaidAtTheWindow()
{
    PrefillHall h;
    QVERIFY(h.take());
    const PrefillReply form = h.open({receiptSigns});
    const Question *promise = form.form->question(u"matter.truthPromise");
    QVERIFY(promise && !isPrefillable(*promise));
    QCOMPARE(h.say({{QStringLiteral("matter.truthPromise"), QStringLiteral("yes")}}).wrong,
             QList<QString>{QStringLiteral("matter.truthPromise")});
    QCOMPARE(h.saved()->count, 0);
}

void tst_Prefill::rowsComeAlong()
{
    PrefillHall h;
    QVERIFY(h.take());
    const PrefillReply said = h.say({{QStringLiteral("shareholder[1].personName"), QStringLiteral("李建敏")},
                                     {QStringLiteral("shareholder[]"), QStringLiteral("1,2;3")},
                                     {QStringLiteral("shareholder[2].personName"), QStringLiteral("赵晓宇")}},
                                    {receiptCompany});
    QVERIFY2(said.wrong.isEmpty(), qPrintable(said.wrong.join(QLatin1Char(' '))));
    QCOMPARE(said.count, 2);
}

void tst_Prefill::endsWithTheVisit()
{
    PrefillHall h;
    QVERIFY(h.take());
    h.say({{QStringLiteral("applicant.mobile"), QStringLiteral("13812343210")}});
    h.tick();
    QVERIFY(h.saved());
    const QUuid key = h.saved()->key;
    QVERIFY(h.run(h.clerk, CallNext{1}) && h.run(h.clerk, StartService{1})
            && h.run(h.clerk, FinishTicket{1, Outcome::Consulted}));
    h.tick();
    QVERIFY(!h.saved());
    auto db = Connection::open(h.hall.path(), OpenMode::Reader);
    QVERIFY(!(*db)->query("SELECT 1 FROM data_key WHERE id = ?", key).next());
    QCOMPARE(h.open().outcome, PrefillOutcome::Wrong);
}

void tst_Prefill::endsWithTheDay()
{
    PrefillHall h;
    QVERIFY(h.take());
    h.say({{QStringLiteral("applicant.mobile"), QStringLiteral("13812343210")}});
    h.hall.clock.advance(16 * 3'600'000);
    h.tick();
    QVERIFY(!h.saved());
}

OW_TEST(tst_Prefill)
#include "tst_Prefill.moc"
