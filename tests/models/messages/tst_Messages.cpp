// 通知: what is due when, what a message says, and that nobody is told the same thing twice, whoever dies when.
#include "models/base/ProblemTypes.h"
#include "models/cases/VisitCommands.h"
#include "models/mailing/ParcelStore.h"
#include "models/messages/MessageStore.h"
#include "sync/hub/FileDropSms.h"
#include "sync/hub/MessageDesk.h"
#include "tests/base/Testing.h"
#include "tests/models/blanks/BlankHall.h"
#include "tests/sync/hub/Replay.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <future>
#include <random>

using namespace ow;
using namespace ow::testing;

namespace {
const QString messageMobile = QStringLiteral("13857160024");

const WorkingCalendar &messageCalendar()
{
    static const WorkingCalendar calendar = *WorkingCalendar::shipped();
    return calendar;
}

Case tolerantCase(QDate accepted, QDate due)
{
    Case record;
    record.id = QUuid::createUuid();
    record.state = CaseState::Tolerant;
    record.maskedName = QStringLiteral("赵*月");
    record.shortNumber = QStringLiteral("100000014");
    record.acceptedOn = accepted;
    Supplement supplement;
    supplement.material = QStringLiteral("premisesProof");
    supplement.materialName = QStringLiteral("场所证明");
    supplement.due.start = accepted;
    supplement.due.term = Term{15, TimeUnit::WorkingDay};
    supplement.due.due = due;
    record.supplements = {supplement};
    return record;
}

QStringList occasions(const QList<MessageDue> &due)
{
    QStringList found;
    for (const MessageDue &one : due)
        found.append(QString::fromLatin1(codeText(one.occasion)));
    return found;
}

/// A gateway that says it took everything and loses it: the power went.
class LosingGateway final : public SmsGateway {
public:
    Result<void> hand(const SmsOut &) override { return {}; }
    QList<SmsReceipt> receipts() override { return {}; }
    void taken(const SmsReceipt &) override {}
};

/// The vendor's side of the folder.
class Vendor {
public:
    explicit Vendor(const QString &folder) : m_folder(folder) {}
    /// Sends what lies there; `receipt`: "delivered", "failed" or nothing.
    QStringList send(const std::function<QString()> &receipt)
    {
        QStringList names;
        const QDir out(m_folder.filePath(QStringLiteral("out")));
        for (const QString &name : out.entryList({QStringLiteral("*.json")}, QDir::Files)) {
            QFile file(out.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QJsonObject said = QJsonDocument::fromJson(file.readAll()).object();
            file.close();
            QFile::rename(out.filePath(name), m_folder.filePath(QStringLiteral("taken/") + name));
            ++sent[name];
            phones.insert(said.value(QLatin1String("to")).toString());
            texts.append(said.value(QLatin1String("text")).toString());
            names.append(name);
            const QString state = receipt();
            if (!state.isEmpty())
                answer(said.value(QLatin1String("id")).toString(), said.value(QLatin1String("handed")).toInt(), state);
        }
        return names;
    }
    void answer(const QString &id, int handed, const QString &state)
    {
        QFile file(m_folder.filePath(QStringLiteral("receipts/%1.json").arg(++m_receipts)));
        if (file.open(QIODevice::WriteOnly))
            file.write(QStringLiteral("{\"id\":\"%1\",\"handed\":%2,\"state\":\"%3\"}")
                           .arg(id)
                           .arg(handed)
                           .arg(state)
                           .toUtf8());
    }
    QMap<QString, int> sent; ///< by the name of the file
    QSet<QString> phones;
    QStringList texts;

private:
    QDir m_folder;
    int m_receipts = 0;
};

class MessageHall : public BlankHall {
public:
    MessageHall()
    {
        greeter = hall.insider(StationRole::Greeter, QStringLiteral("greeter"), only(Role::Greeter));
        folder = hall.path("sms");
        hall.clock.set(hallInstant(QDate(2026, 9, 24), QTime(10, 0)));
    }
    void begin(SmsGateway *gateway)
    {
        desk.reset();
        desk = std::make_unique<MessageDesk>(hall.hub(), hall.folder(), gateway);
    }
    /// On a thread of its own while this one drives the writer.
    void step(int times = 3)
    {
        for (int i = 0; i < times; ++i) {
            auto done = std::async(std::launch::async, [&] { return desk->step(); });
            while (done.wait_for(std::chrono::microseconds(50)) != std::future_status::ready)
                hall.hub().step();
        }
    }
    /// Accepted with a paper still to come; its applicant gave this number.
    Case accepted(const QString &phone = messageMobile, const QString &consent = {})
    {
        Case record = approved();
        const Case model = tolerantCase(hallDate(hall.clock.now()), QDate(2026, 10, 15));
        record.state = model.state;
        record.supplements = model.supplements;
        record.shortNumber = model.shortNumber;
        record.decidedOn.reset();
        record.result.reset();
        store(record, phone, consent);
        return record;
    }
    void store(const Case &record, const QString &phone = messageMobile, const QString &consent = {})
    {
        hall.hub().writer().submitInternal([&](CommandContext &context) -> Result<Decision> {
            auto application = *CaseStore::application(context.db, record.application);
            DraftBody body;
            body.answers.append({QStringLiteral("applicant.mobile"), phone});
            if (!consent.isEmpty())
                body.answers.append({QStringLiteral("applicant.smsConsent"), consent});
            application.answersSealed = *sealDraft(context.db, context.sealer, application.key, body);
            return Decision{
                {pendingEvent(QStringLiteral("application/") + uuidText(application.id),
                              ApplicationSubmitted{application}),
                 pendingEvent(QStringLiteral("case/") + uuidText(record.id), CaseTolerantlyAccepted{record})},
                "{}",
                {}};
        });
        hall.hub().step();
    }
    QList<Message> of(const Case &record)
    {
        return read<QList<Message>>([&](Connection &db) { return MessageStore::ofCase(db, record.id); });
    }

    Sender greeter;
    QString folder;
    std::unique_ptr<MessageDesk> desk;
};
} // namespace

class tst_Messages : public QObject {
    Q_OBJECT
private slots:
    void keptAsItWas();
    void everyStateAndAct();
    void dueByDay_data();
    void dueByDay();
    void results();
    void textsSayNoMore();
    void quietHours_data();
    void quietHours();
    void sentAndDelivered();
    void failedThenCalled();
    void withoutAGateway();
    void whoWantsNone_data();
    void whoWantsNone();
    void silentIsCalled();
    void droppedWhenPast();
    void remindersFeedCollecting();
    void diedInBetween();
    void neverTwice();
};

void tst_Messages::keptAsItWas()
{
    Message message;
    message.id = message.caseId = message.application = QUuid::createUuid();
    message.key = QStringLiteral("decided/2026-09-24");
    message.maskedName = QStringLiteral("赵*月");
    message.text = QStringLiteral("【临江区政务服务中心】赵*月您好");
    message.phoneSealed = QByteArray(60, 's');
    message.madeAt = message.nextAt = hallInstant(QDate(2026, 9, 24), QTime(10, 0));
    message.tries.append({message.madeAt, MessageTried::NoGateway, {}, {}});
    const auto again = fromJson<Message>(toJson(message), Strictness::Exact);
    QVERIFY2(again, again ? "" : qPrintable(again.error().faults().value(0).place));
    QCOMPARE(toJson(*again), toJson(message));
    QVERIFY(fromJson<MessageTerms>(toJson(MessageTerms{}), Strictness::Exact));
}

void tst_Messages::everyStateAndAct()
{
    int steps = 0;
    for (const Code<MessageState> &state : messageStateCodes) {
        QVERIFY(!messageStateText(state.value).isEmpty());
        for (const Code<MessageAct> &act : messageActCodes)
            steps += messageAfter(state.value, act.value) ? 1 : 0;
    }
    QCOMPARE(steps, int(messageTransitions().size()));
    for (const MessageState over : {MessageState::Delivered, MessageState::Reached, MessageState::Dropped}) {
        for (const Code<MessageAct> &act : messageActCodes)
            QVERIFY(!messageAfter(over, act.value));
    }
}

void tst_Messages::dueByDay_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<bool>("happened");
    QTest::addColumn<QStringList>("due");
    const QString asked = QStringLiteral("supplementAsked");
    const QString soon = QStringLiteral("supplementSoon");
    const QString last = QStringLiteral("supplementLast");
    // Due on Thursday 2026-10-15; the week before it is a week of working days.
    QTest::newRow("accepted") << QDate(2026, 9, 24) << true << QStringList{asked};
    QTest::newRow("four days") << QDate(2026, 10, 9) << false << QStringList{};
    QTest::newRow("three days") << QDate(2026, 10, 12) << false << QStringList{soon};
    QTest::newRow("two days") << QDate(2026, 10, 13) << false << QStringList{soon};
    QTest::newRow("one day") << QDate(2026, 10, 14) << false << QStringList{last};
    QTest::newRow("that day") << QDate(2026, 10, 15) << false << QStringList{last};
    QTest::newRow("past") << QDate(2026, 10, 16) << false << QStringList{};
}

void tst_Messages::dueByDay()
{
    QFETCH(QDate, today);
    QFETCH(bool, happened);
    QFETCH(QStringList, due);
    const Case record = tolerantCase(QDate(2026, 9, 24), QDate(2026, 10, 15));
    QCOMPARE(occasions(messagesDue(record, {}, today, messageCalendar(),
                                   happened ? MessageLook::Happened : MessageLook::NewDay)),
             due);
}

void tst_Messages::results()
{
    Case record;
    record.state = CaseState::Approved;
    record.acceptedOn = QDate(2026, 9, 24);
    record.decidedOn = QDate(2026, 9, 24);
    const auto due = [&](QDate today, MessageLook look = MessageLook::Happened) {
        return occasions(messagesDue(record, {}, today, messageCalendar(), look));
    };
    QVERIFY(due(QDate(2026, 9, 24)).isEmpty()); // he stood at the window
    record.decidedOn = QDate(2026, 9, 28);
    QCOMPARE(due(QDate(2026, 9, 28)), QStringList{QStringLiteral("decided")});
    record.state = CaseState::Issued;
    record.issuedOn = QDate(2026, 9, 28);
    QCOMPARE(due(QDate(2026, 9, 28)), QStringList{QStringLiteral("resultReady")});
    QVERIFY(due(QDate(2026, 9, 29), MessageLook::NewDay).isEmpty());
    QCOMPARE(due(QDate(2026, 10, 20), MessageLook::NewDay), QStringList{QStringLiteral("collectReminder")});
    record.collecting = Collecting{};
    record.collecting->way = CollectWay::Mail;
    record.collecting->tracking = QStringLiteral("EA473124829CN");
    QVERIFY(due(QDate(2026, 9, 29)).isEmpty()); // packed, and not on its way
    record.collecting->mailedOn = QDate(2026, 9, 29);
    QCOMPARE(due(QDate(2026, 9, 29)), QStringList{QStringLiteral("mailed")});
}

void tst_Messages::textsSayNoMore()
{
    Case record = tolerantCase(QDate(2026, 9, 24), QDate(2026, 10, 15));
    record.itemName = QStringLiteral("最低生活保障");
    for (const Code<MessageOccasion> &occasion : messageOccasionCodes) {
        const QString text = messageText({occasion.value, {}, QStringLiteral("10月15日"), QStringLiteral("2")},
                                         QStringLiteral("临江区政务服务中心"), record);
        QVERIFY2(text.startsWith(QStringLiteral("【临江区政务服务中心】赵*月")), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1Char('{')) && !text.contains(record.itemName), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("100 000 014")), qPrintable(text));
        QVERIFY2(text.size() <= 70, qPrintable(QStringLiteral("%1: %2").arg(text.size()).arg(text))); // one message
    }
}

void tst_Messages::quietHours_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QTime>("at");
    QTest::addColumn<QString>("allowed");
    const QString night = QStringLiteral("20:00");
    const QString morning = QStringLiteral("08:00");
    QTest::newRow("day") << night << morning << QTime(10, 0) << QStringLiteral("2026-09-24 10:00");
    QTest::newRow("evening") << night << morning << QTime(20, 0) << QStringLiteral("2026-09-25 08:00");
    QTest::newRow("before dawn") << night << morning << QTime(3, 0) << QStringLiteral("2026-09-24 08:00");
    QTest::newRow("first minute") << night << morning << QTime(8, 0) << QStringLiteral("2026-09-24 08:00");
    QTest::newRow("siesta") << QStringLiteral("12:00") << QStringLiteral("14:00") << QTime(12, 30)
                            << QStringLiteral("2026-09-24 14:00");
    QTest::newRow("never quiet") << morning << morning << QTime(3, 0) << QStringLiteral("2026-09-24 03:00");
}

void tst_Messages::quietHours()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QTime, at);
    QFETCH(QString, allowed);
    MessageTerms terms;
    terms.quietFrom = from;
    terms.quietTo = to;
    QCOMPARE(hallText(notInQuietHours(hallInstant(QDate(2026, 9, 24), at), terms)), allowed);
}

void tst_Messages::sentAndDelivered()
{
    MessageHall h;
    FileDropSms gateway(h.folder);
    h.begin(&gateway);
    h.step();
    const Case record = h.accepted();
    h.step();
    Vendor vendor(h.folder);
    QCOMPARE(vendor.send([] { return QStringLiteral("delivered"); }).size(), 1);
    QCOMPARE(vendor.phones, QSet<QString>{messageMobile});
    QVERIFY(vendor.texts.first().contains(QStringLiteral("李*敏")));
    h.step();
    const QList<Message> messages = h.of(record);
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.first().state, MessageState::Delivered);
    QCOMPARE(messages.first().maskedPhone, QStringLiteral("138****0024"));
    QVERIFY(messages.first().phoneSealed && !messages.first().phoneSealed->contains("13857160024"));
    QVERIFY(QDir(h.folder + QStringLiteral("/receipts")).isEmpty());
    // The log and its tables hold no number in clear.
    QFile file(h.hall.path("hub.db"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(messageMobile.toUtf8()));
    QCOMPARE(replayDifference(h.hall.path(), h.hall.hub().registry()), QString());
}

void tst_Messages::failedThenCalled()
{
    MessageHall h;
    FileDropSms gateway(h.folder);
    h.begin(&gateway);
    h.step();
    const Case record = h.accepted();
    Vendor vendor(h.folder);
    for (int handed = 1; handed <= 3; ++handed) {
        h.step();
        QCOMPARE(vendor.send([] { return QStringLiteral("failed"); }).size(), 1);
        h.step();
        QVERIFY(vendor.send([] { return QString(); }).isEmpty()); // not at once
        h.hall.clock.advance(qint64(10 << (handed - 1)) * 60'000);
    }
    QCOMPARE(vendor.sent.size(), 3);
    const Message message = h.of(record).first();
    QCOMPARE(message.state, MessageState::Calling);
    // Nobody at home, then somebody else, then he himself.
    QVERIFY(h.say(h.greeter, RecordCall{message.id, CallOutcome::NotReached, {}}));
    const auto silent = h.say(h.greeter, RecordCall{message.id, CallOutcome::WrongNumber, {}});
    QVERIFY(!silent && silent.error().faults().first().type->id == problem::ReasonMissing.id);
    QVERIFY(h.say(h.greeter, RecordCall{message.id, CallOutcome::WrongNumber, QStringLiteral("机主姓王")}));
    const auto told = h.say(h.greeter, RecordCall{message.id, CallOutcome::Reached, {}});
    QVERIFY(told && told->message.state == MessageState::Reached && !told->message.phoneSealed);
    const auto again = h.say(h.greeter, RecordCall{message.id, CallOutcome::Reached, {}});
    QVERIFY(!again && again.error().is(problem::NoticeStateWrong));
    const auto unknown = h.say(h.greeter, RecordCall{QUuid::createUuid(), CallOutcome::Reached, {}});
    QVERIFY(!unknown && unknown.error().is(problem::NoticeUnknown));
}

void tst_Messages::withoutAGateway()
{
    MessageHall h;
    h.begin(nullptr);
    h.step();
    const Case record = h.accepted();
    h.step();
    QCOMPARE(h.of(record).first().state, MessageState::Calling);
    QCOMPARE(h.of(record).first().tries.last().what, MessageTried::NoGateway);
}

void tst_Messages::whoWantsNone_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("consent");
    QTest::addColumn<int>("tried");
    QTest::newRow("no consent") << messageMobile << QStringLiteral("no") << int(MessageTried::NoConsent);
    QTest::newRow("landline") << QStringLiteral("0412-5551234") << QStringLiteral("yes") << int(MessageTried::NoPhone);
    QTest::newRow("nothing") << QString() << QString() << int(MessageTried::NoPhone);
}

void tst_Messages::whoWantsNone()
{
    QFETCH(QString, phone);
    QFETCH(QString, consent);
    QFETCH(int, tried);
    MessageHall h;
    FileDropSms gateway(h.folder);
    h.begin(&gateway);
    h.step();
    const Case record = h.accepted(phone, consent);
    h.step();
    QCOMPARE(h.of(record).first().state, MessageState::Calling);
    QCOMPARE(int(h.of(record).first().tries.first().what), tried);
    QVERIFY(Vendor(h.folder).send([] { return QString(); }).isEmpty());
}

void tst_Messages::silentIsCalled()
{
    MessageHall h;
    FileDropSms gateway(h.folder);
    h.begin(&gateway);
    h.step();
    const Case record = h.accepted();
    h.step();
    Vendor vendor(h.folder);
    QCOMPARE(vendor.send([] { return QString(); }).size(), 1);
    h.hall.clock.advance(24 * 3'600'000);
    h.step();
    QCOMPARE(h.of(record).first().state, MessageState::Calling);
    QVERIFY(vendor.send([] { return QString(); }).isEmpty());
    // The receipt comes after all: nobody need call.
    vendor.answer(uuidText(h.of(record).first().id), 1, QStringLiteral("delivered"));
    h.step();
    QCOMPARE(h.of(record).first().state, MessageState::Delivered);
}

void tst_Messages::droppedWhenPast()
{
    MessageHall h;
    h.begin(nullptr);
    h.step();
    Case record = h.accepted();
    h.step();
    record.supplements.first().receivedOn = QDate(2026, 9, 25);
    record.state = CaseState::Accepted;
    h.store(record);
    h.step();
    QCOMPARE(h.of(record).first().state, MessageState::Dropped);
}

void tst_Messages::remindersFeedCollecting()
{
    MessageHall h;
    FileDropSms gateway(h.folder);
    h.begin(&gateway);
    h.step();
    Case record = h.approved(QStringLiteral("511A0000800001"));
    h.store(record);
    QVERIFY(h.say(h.delivery, IssueCase{record.id}));
    h.step();
    Vendor vendor(h.folder);
    QCOMPARE(vendor.send([] { return QStringLiteral("delivered"); }).size(), 1); // it is ready
    h.hall.clock.set(hallInstant(QDate(2026, 10, 20), QTime(10, 0)));
    h.step();
    QCOMPARE(vendor.send([] { return QStringLiteral("delivered"); }).size(), 1); // and still is
    h.step();
    const Case now = h.reread(record);
    QCOMPARE(now.collecting->reminders.size(), 1);
    QCOMPARE(now.collecting->reminders.first().how, RemindedBy::Message);
    h.step();
    QVERIFY(vendor.send([] { return QString(); }).isEmpty()); // reminded: not again today
}

void tst_Messages::diedInBetween()
{
    MessageHall h;
    LosingGateway power;
    h.begin(&power);
    h.step();
    const Case record = h.accepted();
    h.step();
    QCOMPARE(h.of(record).first().state, MessageState::Handed); // and no file
    FileDropSms gateway(h.folder);
    Vendor vendor(h.folder);
    h.begin(&gateway);
    h.step();
    QCOMPARE(vendor.send([] { return QString(); }).size(), 1);
    for (int i = 0; i < 3; ++i) {
        h.begin(&gateway);
        h.step();
        QVERIFY(vendor.send([] { return QString(); }).isEmpty());
    }
    QCOMPARE(h.of(record).size(), 1);
}

void tst_Messages::neverTwice()
{
    MessageHall h;
    LosingGateway power;
    FileDropSms gateway(h.folder);
    Vendor vendor(h.folder);
    h.begin(&gateway);
    h.step();
    std::mt19937 dice(20261122); // the lives are the same in every run
    const auto roll = [&](int n) { return int(dice() % unsigned(n)); };
    QList<Case> cases;
    for (int turn = 0; turn < 120; ++turn) {
        switch (roll(8)) {
        case 0:
            if (cases.size() < 6)
                cases.append(h.accepted());
            break;
        case 1: // the same thing is told once more
            if (!cases.isEmpty())
                h.store(cases.at(roll(int(cases.size()))));
            break;
        case 2: h.begin(&gateway); break;
        case 3: // the power goes while messages are handed over
            h.begin(&power);
            h.step(1);
            h.begin(&gateway);
            break;
        case 4: h.hall.clock.set(h.hall.clock.now().plus(qint64(roll(400)) * 60'000)); break;
        case 5:
            vendor.send([&] {
                static const QStringList states{QStringLiteral("delivered"), QStringLiteral("failed"), QString()};
                return states.at(roll(3));
            });
            break;
        default: h.step(1); break;
        }
    }
    h.begin(&gateway);
    h.step();
    vendor.send([] { return QString(); });
    QVERIFY(!vendor.sent.isEmpty());
    for (auto one = vendor.sent.begin(); one != vendor.sent.end(); ++one)
        QVERIFY2(one.value() == 1, qPrintable(one.key()));
    for (const Case &record : cases) {
        QSet<QString> keys;
        for (const Message &message : h.of(record)) {
            QVERIFY2(!keys.contains(message.key), qPrintable(message.key));
            keys.insert(message.key);
            // Handed over again only after it was said to have failed; after it arrived, or nobody knows, never.
            int failed = 0;
            int handed = 0;
            for (const MessageTry &tried : message.tries) {
                if (tried.what == MessageTried::Handed)
                    QCOMPARE(handed++, failed);
                failed += tried.what == MessageTried::Failed ? 1 : 0;
            }
        }
    }
    QCOMPARE(replayDifference(h.hall.path(), h.hall.hub().registry()), QString());
}

OW_TEST(tst_Messages)
#include "tst_Messages.moc"
