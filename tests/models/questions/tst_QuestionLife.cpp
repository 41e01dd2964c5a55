// 问后台 at the hub: who may ask, see, answer; what is sealed; what stays when the visitor has gone; the same tables on replay.
#include "models/access/UserCommands.h"
#include "models/questions/QuestionCommands.h"
#include "models/questions/QuestionStore.h"
#include "models/questions/QuestionViews.h"
#include "tests/base/Testing.h"
#include "tests/models/cases/ReceiptHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString questionText = QStringLiteral("赵晓宇的租赁合同只有复印件，能收吗？");
const QString questionAnswer = QStringLiteral("可以，请赵晓宇补签承诺。");

struct QuestionHall : ReceiptHall {
    QuestionHall()
    {
        makeReviewer("qian", "xcb");
        makeReviewer("lihua", "xcb");
        makeReviewer("feng", "cgj");
    }
    void makeReviewer(const char *name, const char *unit)
    {
        const User user{QString::fromLatin1(name),
                        QStringLiteral("审批") + QString::fromLatin1(name),
                        QString::fromLatin1(unit),
                        {Role::Reviewer},
                        true};
        hall.internal({userStored(hall.hub().sealer(), user, "password", std::nullopt)});
    }
    /// Zhao sits at window 1 with the books half filled in.
    std::optional<IntakeSheet> books() { return begin(clerk, 1, receiptZhao(), {receiptNotInstant}); }
    AskOffice asking(const IntakeSheet &sheet)
    {
        AskOffice ask;
        ask.window = 1;
        ask.item = receiptNotInstant;
        ask.text = questionText;
        ask.application = sheet.application;
        return ask;
    }
    OfficeQuestion stored(const QUuid &id)
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return QuestionStore::find(**db, id).value_or(OfficeQuestion());
    }
    QByteArray wholeFile()
    {
        // What is in the write-ahead log is not in the file yet.
        QByteArray bytes;
        for (const char *name : {"hub.db", "hub.db-wal"}) {
            QFile file(hall.path(name));
            if (file.open(QIODevice::ReadOnly))
                bytes += file.readAll();
        }
        return bytes;
    }
    QString putPhoto(const QUuid &application, const QByteArray &jpeg)
    {
        const QString name = QString::fromLatin1(sha256(jpeg).toHex());
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        const auto owner = CaseStore::application(**db, application);
        BlobFolder blobs(hall.folder() + QStringLiteral("/blobs"), hall.hub().sealer());
        const QUuid key = owner ? owner->key : QUuid();
        const auto put = blobs.sealed(**db, key, name, jpeg).and_then([&](const QByteArray &sealed) {
            return blobs.put(key, name, sealed);
        });
        return put ? name : QString();
    }
    Sender qian = hall.insider(StationRole::Review, QStringLiteral("qian"), Roles(only(Role::Reviewer)));
    Sender lihua = hall.insider(StationRole::Review, QStringLiteral("lihua"), Roles(only(Role::Reviewer)));
    Sender feng = hall.insider(StationRole::Review, QStringLiteral("feng"), Roles(only(Role::Reviewer)));
    Sender supervisor =
        hall.insider(StationRole::Supervisor, QStringLiteral("supervisor"), Roles(only(Role::Supervisor)));
};
} // namespace

class tst_QuestionLife : public QObject {
    Q_OBJECT
private slots:
    void whoMaySend_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<Role>("role");
        QTest::addColumn<StationRole>("station");
        const std::tuple<const char *, Role, StationRole> table[] = {
            {"question.ask", Role::Clerk, StationRole::Window},
            {"question.withdraw", Role::Clerk, StationRole::Window},
            {"question.take", Role::Reviewer, StationRole::Review},
            {"question.release", Role::Reviewer, StationRole::Review},
            {"question.answer", Role::Reviewer, StationRole::Review},
            {"question.setTerms", Role::Supervisor, StationRole::Supervisor},
        };
        for (const auto &[command, role, station] : table)
            QTest::newRow(command) << QString::fromLatin1(command) << role << station;
        QCOMPARE(std::size(table), questionCommands().size());
    }
    void whoMaySend()
    {
        QFETCH(QString, command);
        QFETCH(Role, role);
        QFETCH(StationRole, station);
        const Registry registry = hubRegistry();
        const CommandRow *row = registry.command(command);
        QVERIFY(row);
        for (const Code<Role> &who : roleCodes) {
            for (const Code<StationRole> &where : stationRoleCodes) {
                Actor actor;
                actor.user = QStringLiteral("somebody");
                actor.roles = only(who.value);
                actor.stationRole = where.value;
                QCOMPARE(mayCommand(*row, actor), who.value == role && where.value == station);
            }
        }
    }

    void askedTakenAnsweredKept()
    {
        QuestionHall h;
        const auto sheet = h.books();
        QVERIFY(sheet);
        const auto asked = h.run(h.clerk, h.asking(*sheet));
        QVERIFY(asked);
        const OfficeQuestion &question = asked->question;
        QCOMPARE(question.state, QuestionState::Open);
        QCOMPARE(question.unit, QStringLiteral("xcb"));
        QCOMPARE(question.toUnit, QStringLiteral("xcb"));
        QCOMPARE(question.unitName, QStringLiteral("区新闻出版局"));
        QCOMPARE(question.dueAt.ms - question.asked.at.ms, 300'000);
        QCOMPARE(question.dueAt.ms - question.warnAt.ms, 120'000);
        QCOMPARE(question.ticketNumber.isEmpty(), false);
        QVERIFY(question.textSealed.isEmpty()); // a reply is a list of one
        QVERIFY(!question.maskedName.contains(QStringLiteral("晓宇")));

        // A second one while the first waits is refused; so is who is not asked, and who asked.
        QCOMPARE(h.faults(h.clerk, h.asking(*sheet)), QStringList{QStringLiteral("question-waiting")});
        QCOMPARE(h.faults(h.feng, TakeQuestion{question.id}), QStringList{QStringLiteral("question-unit")});
        QCOMPARE(h.faults(h.qian, AnswerQuestion{question.id, questionAnswer}),
                 QStringList{QStringLiteral("question-state")});
        QCOMPARE(h.faults(h.qian, TakeQuestion{QUuid::createUuid()}), QStringList{QStringLiteral("question-unknown")});

        const auto taken = h.run(h.qian, TakeQuestion{question.id});
        QVERIFY(taken);
        QCOMPARE(taken->question.taken->name, h.stored(question.id).taken->name);
        QVERIFY(h.run(h.qian, TakeQuestion{question.id})); // opened twice
        QCOMPARE(h.stored(question.id).taken->at, taken->question.taken->at);
        QCOMPARE(h.faults(h.lihua, TakeQuestion{question.id}), QStringList{QStringLiteral("question-taken")});
        QCOMPARE(h.faults(h.lihua, AnswerQuestion{question.id, questionAnswer}),
                 QStringList{QStringLiteral("question-taken")});
        QVERIFY(h.run(h.qian, ReleaseQuestion{question.id}));
        QVERIFY(h.run(h.lihua, TakeQuestion{question.id}));

        // The visitor does not wait any more; the answer stands with his application.
        QVERIFY(h.run(h.clerk, FinishTicket{1, Outcome::Accepted}));
        QCOMPARE(h.faults(h.lihua, AnswerQuestion{question.id, QStringLiteral("  ")}),
                 QStringList{QStringLiteral("text field-missing")});
        const auto answered = h.run(h.lihua, AnswerQuestion{question.id, questionAnswer});
        QVERIFY(answered);
        QVERIFY(!answered->question.answerSealed);
        QCOMPARE(h.faults(h.clerk, WithdrawQuestion{question.id}), QStringList{QStringLiteral("question-state")});
        const OfficeQuestion kept = h.stored(question.id);
        QCOMPARE(kept.state, QuestionState::Answered);
        QCOMPARE(kept.application, std::optional(sheet->application));
        QVERIFY(!kept.textSealed.isEmpty() && kept.answerSealed);
        auto db = Connection::open(h.hall.path(), OpenMode::Reader);
        QCOMPARE(h.hall.hub().sealer().open(**db, kept.textSealed, "question.text").value(), questionText);
        QCOMPARE(h.hall.hub().sealer().open(**db, *kept.answerSealed, "question.answer").value(), questionAnswer);
        // Neither stands anywhere in clear, and neither opens as the other.
        QVERIFY(!h.hall.hub().sealer().open(**db, kept.textSealed, "question.answer"));
        const QByteArray file = h.wholeFile();
        QVERIFY(file.size() > 100'000 && !file.contains(questionText.toUtf8())
                && !file.contains(questionAnswer.toUtf8()));
        QCOMPARE(h.difference(), QString());
    }

    void takenBack()
    {
        QuestionHall h;
        const auto sheet = h.books();
        const auto asked = sheet ? h.run(h.clerk, h.asking(*sheet)) : fail(problem::NotFound);
        QVERIFY(asked);
        QCOMPARE(h.faults(h.decider, WithdrawQuestion{asked->question.id}),
                 QStringList{QStringLiteral("question-asker")});
        QVERIFY(h.run(h.clerk, WithdrawQuestion{asked->question.id}));
        QVERIFY(h.stored(asked->question.id).withdrawnAt.has_value());
        QCOMPARE(h.faults(h.qian, TakeQuestion{asked->question.id}), QStringList{QStringLiteral("question-state")});
        QVERIFY(h.run(h.clerk, h.asking(*sheet))); // and asked anew
        QCOMPARE(h.difference(), QString());
    }

    /// Late, it is anybody's of the unit; how long that is, the hall says.
    void lateOnesAndTheHallsTerms()
    {
        QuestionHall h;
        const auto sheet = h.books();
        const auto first = sheet ? h.run(h.clerk, h.asking(*sheet)) : fail(problem::NotFound);
        QVERIFY(first && h.run(h.qian, TakeQuestion{first->question.id}));
        QuestionTerms terms;
        terms.answerSeconds = 600;
        terms.warnSeconds = 600;
        QCOMPARE(
            h.faults(h.supervisor, SetQuestionTerms{terms, QString()}),
            (QStringList{QStringLiteral("reason reason-missing"), QStringLiteral("terms.warnSeconds field-format")}));
        terms.warnSeconds = 60;
        terms.phrases = {QStringLiteral("可以。")};
        QVERIFY(h.run(h.supervisor, SetQuestionTerms{terms, QStringLiteral("审批人员少，放宽")}));
        // What was asked before keeps its time.
        QCOMPARE(h.stored(first->question.id).dueAt, first->question.dueAt);
        h.hall.clock.set(first->question.dueAt.plus(-3000));
        QCOMPARE(h.faults(h.lihua, TakeQuestion{first->question.id}), QStringList{QStringLiteral("question-taken")});
        h.hall.clock.set(first->question.dueAt);
        const auto taken = h.run(h.lihua, TakeQuestion{first->question.id});
        QVERIFY(taken && taken->question.taken->user == QLatin1String("lihua"));
        const auto answered = h.run(h.lihua, AnswerQuestion{first->question.id, questionAnswer});
        QVERIFY(answered && wasLate(answered->question));
        const auto second = h.run(h.clerk, h.asking(*sheet));
        QVERIFY(second);
        QCOMPARE(second->question.dueAt.ms - second->question.asked.at.ms, 600'000);
        QCOMPARE(h.difference(), QString());
    }

    void pictures()
    {
        QuestionHall h;
        const auto sheet = h.books();
        QVERIFY(sheet);
        AskOffice ask = h.asking(*sheet);
        ask.photo = QuestionPhoto{QString(64, QLatin1Char('a')), QStringLiteral("image/jpeg"), 1};
        QCOMPARE(h.faults(h.clerk, ask), QStringList{QStringLiteral("photo.sha256 blob-unknown")});
        ask.photo->media = QStringLiteral("text/html");
        QCOMPARE(h.faults(h.clerk, ask), QStringList{QStringLiteral("photo.media blob-kind")});
        ask.photo->media = QStringLiteral("image/jpeg");
        ask.photo->sha256 = h.putPhoto(sheet->application, "\xff\xd8\xff\xe0 a picture");
        const auto asked = h.run(h.clerk, ask);
        QVERIFY(asked && asked->question.photo->pages == 1);
        QCOMPARE(h.difference(), QString());
    }

    /// Before anything was begun the person's own key seals it, and there is no place for a picture; an unknown item is nobody's.
    void beforeAnythingWasBegun()
    {
        QuestionHall h;
        AskOffice ask;
        ask.window = 1;
        ask.item = receiptNotInstant;
        ask.text = questionText;
        QCOMPARE(h.faults(h.clerk, ask), QStringList{QStringLiteral("visit-unknown")});
        QVERIFY(h.run(h.kiosk, IssueTicket{QStringLiteral("zonghe"), {}, {}}) && h.run(h.clerk, CallNext{1})
                && h.run(h.clerk, StartService{1}));
        const auto visitor = h.run(h.clerk, IdentifyVisitor{1, receiptZhao(), VisitRole::Applicant, receiptSeen()});
        QVERIFY(visitor);
        ask.photo = QuestionPhoto{QString(64, QLatin1Char('a')), QStringLiteral("image/jpeg"), 1};
        QCOMPARE(h.faults(h.clerk, ask), QStringList{QStringLiteral("photo question-photo")});
        ask.photo.reset();
        ask.item = QStringLiteral("999");
        QCOMPARE(h.faults(h.clerk, ask), QStringList{QStringLiteral("item-unknown")});
        ask.item = receiptNotInstant;
        const auto asked = h.run(h.clerk, ask);
        QVERIFY(asked && !asked->question.application && asked->question.person == visitor->card.person);
        QVERIFY(h.run(h.qian, TakeQuestion{asked->question.id})
                && h.run(h.qian, AnswerQuestion{asked->question.id, questionAnswer}));
        // Somebody else's papers are not asked about at this window.
        const auto other = h.begin(h.decider, 2, receiptLi(), {receiptNotInstant});
        ask.application = other->application;
        QCOMPARE(h.faults(h.clerk, ask), QStringList{QStringLiteral("person-mismatch")});
        ask.application = QUuid::createUuid();
        QCOMPARE(h.faults(h.clerk, ask), QStringList{QStringLiteral("application-unknown")});
        QCOMPARE(h.difference(), QString());
    }

    /// An item whose owner has no reviewer here: every reviewer may.
    void ownerWithoutReviewers()
    {
        QuestionHall h;
        const auto sheet = h.begin(h.clerk, 1, receiptZhao(), {receiptFire});
        QVERIFY(sheet);
        AskOffice ask = h.asking(*sheet);
        ask.item = receiptFire;
        const auto asked = h.run(h.clerk, ask);
        QVERIFY(asked && asked->question.toUnit.isEmpty());
        QVERIFY(h.run(h.feng, TakeQuestion{asked->question.id}));
    }

    /// Lists hold no word of it; the words leave a trace at the application.
    void seenInListsAndInClear()
    {
        QuestionHall h;
        const auto sheet = h.books();
        const auto asked = sheet ? h.run(h.clerk, h.asking(*sheet)) : fail(problem::NotFound);
        QVERIFY(asked);
        Sender reviewer = h.hall.station(StationRole::Review);
        h.hall.makeUser(QStringLiteral("wang"), {Role::Reviewer});
        h.hall.signIn(reviewer, QStringLiteral("wang"));
        const auto list = [&](const char *key, const QString &value) {
            return fromJson<OfficeQuestionsView>(
                       TestHall::json(
                           h.hall.get("/v1/views/officeQuestions", &reviewer, {{QString::fromLatin1(key), value}}).body)
                           .value(QStringLiteral("data")),
                       Strictness::Tolerant)
                .value_or(OfficeQuestionsView());
        };
        QCOMPARE(list("list", QStringLiteral("mine")).questions.size(), 0); // of another unit
        QCOMPARE(list("list", QStringLiteral("hall")).questions.size(), 1);
        QCOMPARE(list("window", QStringLiteral("1")).questions.size(), 1);
        QCOMPARE(list("window", QStringLiteral("2")).questions.size(), 0);
        const auto ofApplication = list("application", sheet->application.toString(QUuid::WithoutBraces)).questions;
        QCOMPARE(ofApplication.size(), 1);
        QVERIFY(ofApplication.first().textSealed.isEmpty());
        QCOMPARE(
            h.hall.get("/v1/views/officeQuestions", &reviewer, {{QStringLiteral("list"), QStringLiteral("x")}}).status,
            422);
        const QString id = sheet->application.toString(QUuid::WithoutBraces);
        QCOMPARE(h.hall.get("/v1/views/questionTexts", &reviewer, {{QStringLiteral("id"), id}}).status, 422);
        const Reply texts =
            h.hall.get("/v1/views/questionTexts", &reviewer,
                       {{QStringLiteral("id"), id}, {QStringLiteral("reason"), QStringLiteral("答复窗口的问题")}});
        QVERIFY(texts.body.contains(questionText.toUtf8()));
        auto db = Connection::open(h.hall.path(), OpenMode::Reader);
        Query traced = (*db)->query("SELECT count(*) FROM personal_access WHERE view = 'questionTexts' AND user = "
                                    "'wang' AND application = ?",
                                    sheet->application);
        QVERIFY(traced.next() && traced.integer(0) == 1);
    }
};

OW_TEST(tst_QuestionLife)
#include "tst_QuestionLife.moc"
