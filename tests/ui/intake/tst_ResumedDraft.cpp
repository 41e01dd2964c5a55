// A draft whose clerk is gone, taken up at another desk: its people stand there again, and nothing they said is lost.
#include "models/base/ProblemTypes.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketCommands.h"
#include "tests/base/FormFilling.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/intake/IntakePanel.h"
#include "ui/reader/SimulatedCardReader.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString resumedHouse = QStringLiteral("LJ20260000000032"); // the seller signs
const QString resumedBooks = QStringLiteral("511A0000800001");
const QString resumedSigns = QStringLiteral("511A0188100003");

IdentityCard resumedCard(int demo)
{
    return SimulatedCardReader::demoCards().at(demo).card;
}

/// A desk with its clerk.
struct ResumedDesk {
    ResumedDesk(TestHub &hub, int number) : station(hub, StationRole::Window, {}, number), window(number) {}
    bool open(const QString &clerk)
    {
        if (!station.open() || !station.signIn(clerk)
            || !station.ask(OpenWindow{window}).value_or(fail(problem::NotFound)))
            return false;
        panel = std::make_unique<IntakePanel>(station.context, window, new SimulatedCardReader);
        panel->resize(1366, 712);
        panel->show();
        return true;
    }
    IntakeSession &session() const { return panel->session(); }
    bool call(TestStation &kiosk)
    {
        IssueTicket issue;
        issue.queue = QStringLiteral("zonghe");
        const auto issued = kiosk.ask(issue);
        const auto called = station.ask(CallNext{window});
        if (!issued || !*issued || !called || !*called)
            return false;
        panel->tell((*called)->ticket);
        return TestStation::wait([&] { return session().item(resumedBooks) != nullptr; });
    }
    bool settled() const
    {
        return TestStation::wait(
            [&] { return !session().isBusy() && session().saving() != IntakeSession::Saving::UnderWay; });
    }
    bool read(int demo, VisitRole role, std::optional<ElementRole> part = {})
    {
        IntakeSession::Coming coming;
        coming.role = role;
        coming.part = part;
        if (role == VisitRole::Agent)
            coming.relation = QStringLiteral("friend");
        coming.reading.face = FaceMatch{FaceResult::ByEye, {}};
        session().identify(resumedCard(demo), coming);
        return settled();
    }
    bool start(const QStringList &items)
    {
        for (const QString &code : items)
            session().choose(code);
        session().start();
        return settled() && session().sheet().has_value();
    }
    bool answer(const char *key, const QString &value, const QString &reason = {}) const
    {
        const FormCell cell = session().filling()->state().cell(QString::fromLatin1(key));
        return cell.question >= 0 && session().setAnswer(cell, value, reason) && settled();
    }
    QString said(const char *key) const { return session().answer(QString::fromLatin1(key)); }
    QString text(const char *name) const
    {
        for (const auto *label : panel->findChildren<QLabel *>(QLatin1String(name))) {
            if (label->isVisible()) // those of a row made anew stay a moment
                return label->text();
        }
        return {};
    }
    QPushButton *button(const char *name) const { return panel->findChild<QPushButton *>(QLatin1String(name)); }
    bool press(const char *name) const
    {
        return TestStation::wait([&] { return button(name) && button(name)->isVisible() && button(name)->isEnabled(); })
            && (button(name)->click(), true);
    }
    void shot(const char *name) const
    {
        QTest::qWait(50);
        panel->grab().save(shotPath(QStringLiteral("resumed-%1.png").arg(QLatin1String(name))));
    }

    TestStation station;
    int window;
    std::unique_ptr<IntakePanel> panel;
};
} // namespace

class tst_ResumedDraft : public QObject {
    Q_OBJECT
private slots:
    void itsPeopleComeBack();
    void itemsAreOneStepOfUndo();
    void aColleagueFindsEverything();
    void whatChangedMeanwhileIsNamedAndTaken();
};

void tst_ResumedDraft::itsPeopleComeBack()
{
    TestHub hub;
    TestStation kiosk(hub, StationRole::Kiosk, QStringLiteral("K1"));
    QVERIFY(kiosk.open());
    hub.advance(10 * 60'000); // 08:35
    const auto first = std::make_unique<ResumedDesk>(hub, 3);
    QVERIFY(first->open(QStringLiteral("zhoumin")));
    QVERIFY(first->call(kiosk));
    QVERIFY(first->read(2, VisitRole::Agent));
    QVERIFY(first->read(0, VisitRole::Applicant));
    QVERIFY(first->read(1, VisitRole::CoSigner, ElementRole::Transferor));
    QVERIFY(first->start({resumedHouse}));
    QVERIFY(first->answer("agent.mobile", QStringLiteral("13812340002")));
    QVERIFY(first->answer("transferor[1].mobile", QStringLiteral("13812340001")));
    QCOMPARE(first->said("transferor[1].idNumber"), resumedCard(1).number);
    const QUuid application = first->session().sheet()->application;

    // His program is gone. A colleague at another desk, another ticket; the principal shows his card again.
    first->panel.reset();
    ResumedDesk desk(hub, 4);
    QVERIFY(desk.open(QStringLiteral("zhengli")));
    QVERIFY(desk.call(kiosk));
    QVERIFY(desk.read(0, VisitRole::Applicant));
    QVERIFY(desk.press("resumeDraft_0"));
    QVERIFY(desk.settled());
    QVERIFY(desk.session().sheet() && desk.session().sheet()->application == application);
    desk.shot("people");
    QVERIFY2(desk.text("agentName").contains(QStringLiteral("赵*宇")), qPrintable(desk.text("agentName")));
    QVERIFY2(desk.text("agentName").contains(QStringLiteral("亲友")), qPrintable(desk.text("agentName")));
    QTRY_VERIFY2(desk.text("party_transferor_0").contains(QStringLiteral("王*芳：已读证件")),
                 qPrintable(desk.text("party_transferor_0")));

    // The seller shows a renewed card: his row tells it by whose it is, and takes the new word.
    IdentityCard renewed = resumedCard(1);
    renewed.name = QStringLiteral("王桂香");
    IntakeSession::Coming seller;
    seller.role = VisitRole::CoSigner;
    seller.part = ElementRole::Transferor;
    seller.reading.face = FaceMatch{FaceResult::ByEye, {}};
    desk.session().identify(renewed, seller);
    QVERIFY(desk.settled());
    QTRY_COMPARE(desk.text("drift_transferor[1].personName"), QStringLiteral("转让方1 姓名：居民身份证现在是“王桂香”"));
    QVERIFY(desk.press("takeDrift_transferor[1].personName"));
    QVERIFY(desk.settled());
    QCOMPARE(desk.said("transferor[1].personName"), renewed.name);
    QCOMPARE(desk.said("transferor[1].mobile"), QStringLiteral("13812340001"));

    // Another seller joins: the first one's and the agent's answers stay.
    QVERIFY(desk.read(3, VisitRole::CoSigner, ElementRole::Transferor));
    QTRY_COMPARE_WITH_TIMEOUT(desk.session().coSigners().size(), 2, 5000);
    QVERIFY2(desk.session().sheet()->parties->size() == 3, qPrintable(desk.text("intakeNoticeText")));
    QCOMPARE(desk.said("agent.mobile"), QStringLiteral("13812340002"));
    QCOMPARE(desk.said("agent.personName"), resumedCard(2).name);
    QCOMPARE(desk.said("transferor[1].mobile"), QStringLiteral("13812340001"));
    QCOMPARE(desk.said("transferor[1].idNumber"), resumedCard(1).number);
    QCOMPARE(desk.said("transferor[2].idNumber"), resumedCard(3).number);
    QVERIFY(!desk.text("agentName").isEmpty());
    // The agent goes: his answers with him, nobody else's.
    QVERIFY(desk.press("dismissAgentButton"));
    QVERIFY(desk.settled());
    QVERIFY(desk.text("agentName").isEmpty());
    QCOMPARE(desk.said("agent.mobile"), QString());
    QCOMPARE(desk.said("transferor[1].mobile"), QStringLiteral("13812340001"));
    // For the next principal nobody of the draft is there any more.
    desk.session().nextPrincipal();
    QVERIFY(desk.session().coSigners().isEmpty() && !desk.session().agent());
}

/// Taken in and taken out on the way, here and at the hub, exactly; what was typed before and after can be taken back as ever.
void tst_ResumedDraft::itemsAreOneStepOfUndo()
{
    TestHub hub;
    TestStation kiosk(hub, StationRole::Kiosk, QStringLiteral("K1"));
    QVERIFY(kiosk.open());
    hub.advance(10 * 60'000); // 08:35
    ResumedDesk desk(hub, 3);
    QVERIFY(desk.open(QStringLiteral("zhoumin")));
    QVERIFY(desk.call(kiosk));
    QVERIFY(desk.read(0, VisitRole::Applicant));
    QVERIFY(desk.start({resumedBooks}));
    QVERIFY(desk.answer("applicant.mobile", QStringLiteral("13812343210")));
    QVERIFY(desk.answer("matter.storeArea", QStringLiteral("86.5")));
    const Answers before = desk.session().filling()->state().answers();
    const auto sources = desk.session().filling()->sources();
    auto *undo = desk.panel->findChild<QPushButton *>(QStringLiteral("undoAnswerButton"));
    QVERIFY(undo);

    // What is typed while the hub merges stays, with the reason it was typed for.
    desk.session().choose(resumedSigns);
    QVERIFY(desk.session().isBusy());
    const FormCell name = desk.session().filling()->state().cell(QStringLiteral("applicant.personName"));
    QVERIFY(desk.session().setAnswer(name, QStringLiteral("李建民"), QStringLiteral("户口簿已改名")));
    QVERIFY(desk.settled());
    QCOMPARE(desk.session().chosen(), (QStringList{resumedBooks, resumedSigns}));
    QCOMPARE(desk.said("applicant.personName"), QStringLiteral("李建民"));
    QCOMPARE(desk.session().filling()->source(QStringLiteral("applicant.personName"))->reason,
             std::optional(QStringLiteral("户口簿已改名")));
    QVERIFY(desk.answer("matter.adContent", QStringLiteral("敏行书店")));

    undo->click(); // the content of the sign
    QVERIFY(desk.settled());
    QCOMPARE(desk.said("matter.adContent"), QString());
    QCOMPARE(desk.session().chosen().size(), 2);
    undo->click(); // the item, at the hub as well
    QVERIFY(desk.settled());
    QCOMPARE(desk.session().chosen(), QStringList{resumedBooks});
    QCOMPARE(desk.session().sheet()->form.items.size(), 1);
    QCOMPARE(desk.said("applicant.personName"), QStringLiteral("李建民"));
    undo->click(); // the name
    QVERIFY(desk.settled());
    QCOMPARE(desk.session().filling()->state().answers(), before);
    QCOMPARE(desk.session().filling()->sources(), sources);

    // Taken out: the answers of the other item come back with it.
    desk.session().choose(resumedSigns);
    QVERIFY(desk.settled());
    QVERIFY(desk.answer("matter.adContent", QStringLiteral("敏行书店")));
    desk.session().unchoose(resumedBooks);
    QVERIFY(desk.settled());
    QCOMPARE(desk.session().chosen(), QStringList{resumedSigns});
    QCOMPARE(desk.said("matter.storeArea"), QString());
    undo->click();
    QVERIFY(desk.settled());
    QCOMPARE(desk.session().chosen(), (QStringList{resumedBooks, resumedSigns}));
    QCOMPARE(desk.said("matter.storeArea"), QStringLiteral("86.5"));
    undo->click(); // the content
    undo->click(); // the item
    QVERIFY(desk.settled());
    undo->click(); // and what was typed before any of it
    QVERIFY(desk.settled());
    QCOMPARE(desk.said("matter.storeArea"), QString());
    QCOMPARE(desk.said("applicant.mobile"), QStringLiteral("13812343210"));

    // The hub has the same: taken up anew, the draft is as it stands here.
    const Answers here = desk.session().filling()->state().answers();
    const auto sheet = desk.station.ask(ResumeApplication{desk.session().sheet()->application});
    QVERIFY(sheet && *sheet);
    QCOMPARE((*sheet)->form.items.size(), 1);
    Answers there;
    for (const DraftBody::Entry &entry : (*sheet)->body.answers)
        there.insert(entry.key, entry.value);
    for (auto answer = here.begin(); answer != here.end(); ++answer)
        QVERIFY2(there.value(answer.key()) == *answer, qPrintable(answer.key()));
}

/// The first clerk is still there: what he says after that is his to bring back.
void tst_ResumedDraft::aColleagueFindsEverything()
{
    TestHub hub;
    TestStation kiosk(hub, StationRole::Kiosk, QStringLiteral("K1"));
    QVERIFY(kiosk.open());
    hub.advance(10 * 60'000); // 08:35
    ResumedDesk first(hub, 3);
    QVERIFY(first.open(QStringLiteral("zhoumin")));
    QVERIFY(first.call(kiosk));
    QVERIFY(first.read(0, VisitRole::Applicant));
    QVERIFY(first.start({resumedBooks, resumedSigns}));
    QVERIFY(first.answer("applicant.mobile", QStringLiteral("13812343210")));
    QVERIFY(first.answer("matter.storeArea", QStringLiteral("86.5")));
    QVERIFY(first.press("received_applicationForm") && first.press("tickAll_applicationForm"));
    first.session().scans().add(QStringLiteral("premisesProof"),
                                {QByteArrayLiteral("%PDF-1.7\nlease\n%%EOF\n"), QStringLiteral("application/pdf"), 3,
                                 ScanOrigin::Camera, false, false, ScanBasis::Original});
    QVERIFY(TestStation::wait([&] { return first.session().scans().allScans().size() == 1; }));
    QVERIFY(first.settled());

    ResumedDesk desk(hub, 4);
    QVERIFY(desk.open(QStringLiteral("zhengli")));
    QVERIFY(desk.call(kiosk));
    QVERIFY(desk.read(0, VisitRole::Applicant));
    QVERIFY(desk.press("resumeDraft_0"));
    QVERIFY(desk.settled());
    QCOMPARE(desk.session().chosen(), (QStringList{resumedBooks, resumedSigns}));
    QCOMPARE(desk.session().filling()->state().answers(), first.session().filling()->state().answers());
    QCOMPARE(desk.session().filling()->sources(), first.session().filling()->sources());
    QCOMPARE(desk.session().checks(), first.session().checks());
    QTRY_VERIFY(desk.button("received_applicationForm") && desk.button("received_applicationForm")->isChecked());
    QTRY_COMPARE(desk.session().scans().scansOf(QStringLiteral("premisesProof")).size(), 1);
    desk.button("received_applicationForm")->setFocus();
    desk.shot("taken-over");
    QVERIFY(desk.answer("matter.storeArea", QStringLiteral("90")));

    // He goes on typing and is told; nothing of it is lost when he takes it back, nor what the colleague said meanwhile.
    const FormCell mobile = first.session().filling()->state().cell(QStringLiteral("applicant.mobile"));
    QVERIFY(first.session().setAnswer(mobile, QStringLiteral("13812349999"), {}));
    QTRY_VERIFY(first.text("intakeNoticeText").contains(QStringLiteral("郑")));
    QVERIFY(first.press("missing_premisesProof"));
    first.shot("taken-from");
    QVERIFY(first.press("takeDraftButton"));
    QVERIFY(first.settled());
    QCOMPARE(first.said("matter.storeArea"), QStringLiteral("90"));
    QCOMPARE(first.said("applicant.mobile"), QStringLiteral("13812349999"));
    QCOMPARE(first.session().check(QStringLiteral("premisesProof")).finding, MaterialFinding::Missing);
    QCOMPARE(first.session().check(QStringLiteral("applicationForm")).finding, MaterialFinding::Received);
    const auto sheet = first.station.ask(ResumeApplication{first.session().sheet()->application});
    QVERIFY(sheet && *sheet);
    const auto kept = [&](const char *key) {
        for (const DraftBody::Entry &entry : (*sheet)->body.answers) {
            if (entry.key == QLatin1String(key))
                return entry.value;
        }
        return QString();
    };
    QCOMPARE(kept("applicant.mobile"), QStringLiteral("13812349999"));
    QCOMPARE(kept("matter.storeArea"), QStringLiteral("90"));
}

/// The card was renewed while the form was being filled in: acceptance names it, the form shows the new word, one key takes it.
void tst_ResumedDraft::whatChangedMeanwhileIsNamedAndTaken()
{
    TestHub hub;
    TestStation kiosk(hub, StationRole::Kiosk, QStringLiteral("K1"));
    QVERIFY(kiosk.open());
    hub.advance(10 * 60'000); // 08:35
    ResumedDesk desk(hub, 3);
    QVERIFY(desk.open(QStringLiteral("zhoumin")));
    QVERIFY(desk.call(kiosk));
    QVERIFY(desk.read(0, VisitRole::Applicant));
    QVERIFY(desk.start({resumedBooks, resumedSigns}));
    for (const auto &[key, value] : bookshopAnswers())
        QVERIFY2(fillField(*desk.panel, key, value), key);
    QVERIFY(lookedUp(*desk.panel, "idCard") && lookedUp(*desk.panel, "businessLicence"));
    for (const char *paper : {"applicationForm", "premisesProof", "adRendering", "adStructuralSafety", "adSiteRights"})
        QVERIFY(desk.press(qPrintable(QStringLiteral("received_%1").arg(QLatin1String(paper))))
                && desk.press(qPrintable(QStringLiteral("tickAll_%1").arg(QLatin1String(paper)))));
    QVERIFY(desk.settled());
    QVERIFY(desk.text("drift_applicant.personName").isEmpty());

    IdentityCard renewed = resumedCard(0);
    renewed.name = QStringLiteral("李敏行");
    ResumedDesk other(hub, 4);
    QVERIFY(other.open(QStringLiteral("zhengli")));
    QVERIFY(other.call(kiosk));
    other.session().identify(renewed, {});
    QVERIFY(other.settled() && other.session().isIdentified());

    QVERIFY(desk.press("act_511A0000800001_accept") && desk.press("act_511A0188100003_accept"));
    QVERIFY(desk.press("submitButton"));
    QTRY_VERIFY(desk.text("intakeNoticeText").contains(QStringLiteral("居民身份证中已变为新的内容")));
    QTRY_VERIFY2_WITH_TIMEOUT(desk.text("drift_applicant.personName").contains(renewed.name),
                              qPrintable(desk.text("drift_applicant.personName")), 20000);
    QCOMPARE(desk.said("applicant.personName"), resumedCard(0).name);
    QTRY_COMPARE(desk.panel->window()->focusWidget(), desk.button("takeDrift_applicant.personName"));
    desk.shot("drift");
    QVERIFY(desk.press("takeDrift_applicant.personName"));
    QVERIFY(desk.settled());
    QCOMPARE(desk.said("applicant.personName"), renewed.name);
    const auto from = desk.session().filling()->source(QStringLiteral("applicant.personName"));
    QVERIFY(from && from->assurance == Assurance::Read && !from->original);
    QVERIFY(desk.text("drift_applicant.personName").isEmpty());
    QVERIFY(desk.press("act_511A0000800001_accept") && desk.press("act_511A0188100003_accept"));
    QVERIFY(desk.press("submitButton"));
    QTRY_VERIFY2_WITH_TIMEOUT(!desk.text("caseNumber_0").isEmpty(), qPrintable(desk.text("intakeNoticeText")), 20000);
}

OW_TEST(tst_ResumedDraft)
#include "tst_ResumedDraft.moc"
