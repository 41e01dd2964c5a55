// Documents of all who came, on the real page with the real hub behind it.
#include "models/base/ProblemTypes.h"
#include "models/identity/Masking.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketCommands.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/capture/CaptureSheet.h"
#include "ui/common/Sheet.h"
#include "ui/intake/IntakePanel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <random>

using namespace ow;
using namespace ow::testing;

namespace {
const QString personBooks = QStringLiteral("511A0000800001");
const QString personSigns = QStringLiteral("511A0188100003");   // may be applied for with an expired card
const QString personHouse = QStringLiteral("LJ20260000000032"); // face compared, the seller signs

class PersonBenchReader final : public CardReader {
public:
    bool isSimulated() const override { return true; }
    CardReading reading() const override { return last; }
    bool visitorFinished() override
    {
        ++finished;
        return isLeft;
    }
    bool seekChip(const IdentityCard &card, const CardReading &) override
    {
        if (seeks)
            sought = card;
        return seeks;
    }
    void give(const IdentityCard &card, const CardReading &reading = {})
    {
        last = reading;
        emit cardRead(card);
    }

    CardReading last;
    bool isLeft = false;
    int finished = 0;
    bool seeks = false; ///< a chip for what was typed
    std::optional<IdentityCard> sought;
};

QString personNumber(const QString &seventeen)
{
    for (const char c : {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X'}) {
        int rest = 0;
        for (const QChar digit : seventeen)
            rest = (rest + digit.digitValue()) * 2 % 11;
        if ((rest + (c == 'X' ? 10 : c - '0')) % 11 == 1)
            return seventeen + QLatin1Char(c);
    }
    return {};
}

IdentityCard personOf(int n, QDate birth = QDate(1970, 3, 1))
{
    static const QString given = QStringLiteral("甲乙丙丁戊己庚辛壬癸");
    birth = birth.addDays(n * 211);
    IdentityCard card;
    card.name = QStringLiteral("诸葛%1").arg(given.at(n));
    card.number =
        personNumber(QStringLiteral("210302%1%2").arg(birth.toString(QStringLiteral("yyyyMMdd"))).arg(300 + n));
    card.sex = (300 + n) % 2 ? Sex::Male : Sex::Female;
    card.ethnicity = QStringLiteral("汉");
    card.birth = birth;
    card.address = QStringLiteral("临江市户籍街%1号").arg(8100 + n);
    card.authority = QStringLiteral("临江市公安局");
    card.validFrom = QDate(2016, 5, 10);
    card.validTo = QDate(2036, 5, 10);
    return card;
}

QString phoneOf(int n)
{
    return QStringLiteral("1380000%1").arg(6100 + n);
}

QStringList tokensOf(int n)
{
    const IdentityCard card = personOf(n);
    return {card.name, card.number, card.address, phoneOf(n), maskedName(card.name)};
}

struct PersonBench {
    TestHub hub;
    TestStation kiosk{hub, StationRole::Kiosk, QStringLiteral("K1")};
    TestStation station{hub, StationRole::Window, {}, 3};
    PersonBenchReader *reader = nullptr;
    std::unique_ptr<IntakePanel> panel;
    IntakeSession *session = nullptr;

    bool open()
    {
        if (!kiosk.open() || !station.open() || !station.signIn(QStringLiteral("zhoumin")))
            return false;
        hub.advance(10 * 60'000); // 08:35
        if (!station.ask(OpenWindow{3}).value_or(fail(problem::NotFound)))
            return false;
        reader = new PersonBenchReader;
        panel = std::make_unique<IntakePanel>(station.context, 3, reader);
        panel->resize(1366, 712);
        panel->show();
        session = panel->findChild<IntakeSession *>();
        return nextTicket();
    }
    bool nextTicket()
    {
        IssueTicket issue;
        issue.queue = QStringLiteral("zonghe");
        if (session->ticket()) {
            if (!station.ask(FinishTicket{3, Outcome::Consulted}).value_or(fail(problem::NotFound)))
                return false;
            panel->tell(std::nullopt);
        }
        const auto issued = kiosk.ask(issue);
        const auto called = station.ask(CallNext{3});
        if (!issued || !*issued || !called || !*called)
            return false;
        panel->tell((*called)->ticket);
        return settled() && TestStation::wait([&] { return session->item(personBooks) != nullptr; });
    }
    bool settled() const
    {
        return TestStation::wait(
            [&] { return !session->isBusy() && session->saving() != IntakeSession::Saving::UnderWay; });
    }
    bool swipe(const IdentityCard &card, VisitRole role = VisitRole::Applicant, const CardReading &reading = {})
    {
        auto *roles = panel->findChild<QComboBox *>(QStringLiteral("visitRole"));
        roles->setCurrentIndex(roles->findData(int(role)));
        reader->give(card, reading);
        return settled();
    }
    bool start(const QStringList &items)
    {
        for (const QString &code : session->chosen())
            session->unchoose(code);
        for (const QString &code : items)
            session->choose(code);
        session->start();
        return settled();
    }
    bool answer(const char *key, const QString &value)
    {
        if (!session->filling())
            return false;
        const FormCell cell = session->filling()->state().cell(QString::fromLatin1(key));
        return cell.question >= 0 && session->setAnswer(cell, value, {}) && settled();
    }
    QString notice() const { return text("intakeNoticeText"); }
    QString text(const char *name) const
    {
        auto *label = panel->findChild<QLabel *>(QLatin1String(name));
        return label && !label->isHidden() ? label->text() : QString();
    }
    /// Everything that can be read off the page, hidden parts too.
    QString page() const
    {
        QStringList texts;
        for (const QLabel *label : panel->findChildren<QLabel *>())
            texts.append(label->text());
        for (const QLineEdit *edit : panel->findChildren<QLineEdit *>())
            texts.append(edit->text());
        for (const QAbstractButton *button : panel->findChildren<QAbstractButton *>())
            texts.append(button->text());
        for (const QComboBox *box : panel->findChildren<QComboBox *>())
            texts.append(box->currentText());
        for (const QPlainTextEdit *edit : panel->findChildren<QPlainTextEdit *>())
            texts.append(edit->toPlainText());
        return texts.join(QLatin1Char('\n'));
    }
    void shot(const char *name) const
    {
        const QString folder = qEnvironmentVariable("ONEWINDOW_SHOTS");
        if (folder.isEmpty() || !QDir().mkpath(folder))
            return;
        QTest::qWait(100);
        panel->findChild<QScrollArea *>()->verticalScrollBar()->setValue(0);
        panel->grab().save(QStringLiteral("%1/person-%2.png").arg(folder, QLatin1String(name)));
    }
};
} // namespace

class tst_PersonSection : public QObject {
    Q_OBJECT
private slots:
    void everybodyWhoCame();
    void nothingOfOneIsLeftForTheNext();
};

/// One hall for all: resident card, passport by its lines, expired card that stops and that warns, guardian, signers, forgotten card.
void tst_PersonSection::everybodyWhoCame()
{
    PersonBench b;
    QVERIFY(b.open());
    QVERIFY(b.swipe(personOf(0)));
    QVERIFY(b.session->isIdentified());
    QVERIFY2(b.text("personDocument").contains(QStringLiteral("居民身份证，有效期至 2036-05-10")),
             qPrintable(b.text("personDocument")));
    b.shot("resident");

    // What is masked is shown for a reason only, and not to the next visitor.
    QVERIFY(!b.page().contains(personOf(0).number));
    b.panel->findChild<QPushButton *>(QStringLiteral("revealButton"))->click();
    auto *why = b.panel->findChild<QComboBox *>(QStringLiteral("revealReason"));
    auto *sheet = b.panel->findChild<Sheet *>(QStringLiteral("revealSheet"));
    QVERIFY(why && sheet && sheet->isOpen());
    QVERIFY(!sheet->acceptButton()->isEnabled());
    why->setCurrentIndex(why->count() - 1);
    QVERIFY(!sheet->acceptButton()->isEnabled()); // of one's own words there are none yet
    b.shot("reveal-sheet");
    why->setCurrentIndex(2);
    sheet->acceptButton()->click();
    QVERIFY(TestStation::wait([&] { return b.text("personValues").contains(personOf(0).number); }));
    QVERIFY(b.text("personValues").contains(personOf(0).address));
    b.shot("revealed");
    b.session->nextPrincipal();
    QVERIFY(!b.page().contains(personOf(0).number));
    QVERIFY(b.swipe(personOf(0)));
    QVERIFY(b.text("personValues").contains(QStringLiteral("已隐去")));

    // An expired card: books stop, signs only warn.
    b.session->nextPrincipal();
    IdentityCard expired = personOf(1);
    expired.validFrom = QDate(2006, 1, 1);
    expired.validTo = QDate(2026, 1, 1);
    QVERIFY(b.swipe(expired));
    QVERIFY(b.text("personDocument").contains(QStringLiteral("已于 2026-01-01 到期")));
    QVERIFY(b.start({personBooks}));
    QVERIFY(!b.session->sheet());
    QVERIFY2(b.notice().contains(QStringLiteral("出版物零售")) && b.notice().contains(QStringLiteral("先换证")),
             qPrintable(b.notice()));
    b.shot("expired-stops");
    QVERIFY(b.start({personSigns}));
    QVERIFY2(b.session->sheet(), qPrintable(b.notice()));
    QVERIFY2(b.text("personDocument").contains(QStringLiteral("可以继续办理")), qPrintable(b.text("personDocument")));
    b.shot("expired-warns");

    // A passport, typed by its lines.
    b.session->nextPrincipal();
    QTest::mouseClick(b.panel->findChild<QPushButton *>(QStringLiteral("typeCardButton")), Qt::LeftButton);
    auto *kind = b.panel->findChild<QComboBox *>(QStringLiteral("typed_kind"));
    kind->setCurrentIndex(kind->findData(int(DocumentKind::OrdinaryPassport)));
    auto *lines = b.panel->findChild<QLineEdit *>(QStringLiteral("typed_mrz"));
    lines->setText(QStringLiteral("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
                                  "L898902C36UTO7408122F3204153ZE184226B<<<<<16"));
    emit lines->editingFinished();
    QCOMPARE(b.panel->findChild<QLineEdit *>(QStringLiteral("typed_name"))->text(),
             QStringLiteral("ERIKSSON ANNA MARIA"));
    b.panel->findChild<QLineEdit *>(QStringLiteral("typed_stayUntil"))->setText(QStringLiteral("2026-12-31"));
    b.shot("passport-lines");
    b.reader->seeks = true; // what is typed opens its chip
    b.panel->findChild<QPushButton *>(QStringLiteral("cardTypedButton"))->click();
    QVERIFY(b.reader->sought && b.reader->sought->number == QStringLiteral("L898902C3"));
    QVERIFY(b.settled());
    QVERIFY(!b.session->isIdentified());
    b.reader->seeks = false;
    IdentityCard chip = *b.reader->sought; // has the name in characters, too
    chip.latinName = chip.name;
    chip.name = QStringLiteral("艾安娜");
    b.reader->give(chip, {.proof = ChipProof::Issuer});
    QVERIFY(b.settled());
    QVERIFY2(b.session->isIdentified(), qPrintable(b.notice()));
    QVERIFY(b.text("personDocument").contains(QStringLiteral("停留（居留）至 2026-12-31")));
    QVERIFY(b.text("personName").contains(QStringLiteral("L8****2C3")));
    b.panel->findChild<QPushButton *>(QStringLiteral("revealButton"))->click();
    why->setCurrentIndex(1);
    sheet->acceptButton()->click();
    QVERIFY(TestStation::wait(
        [&] { return b.text("personValues").contains(QStringLiteral("艾安娜（ERIKSSON ANNA MARIA）")); }));
    b.shot("passport");

    // A child without a card: number from the household register, a guardian with his own card.
    b.session->nextPrincipal();
    b.panel->findChild<QPushButton *>(QStringLiteral("householdButton"))->click();
    b.panel->findChild<QLineEdit *>(QStringLiteral("typed_name"))->setText(QStringLiteral("诸葛小小"));
    b.panel->findChild<QLineEdit *>(QStringLiteral("typed_number"))
        ->setText(personNumber(QStringLiteral("21030220200501301")));
    b.panel->findChild<QPushButton *>(QStringLiteral("cardTypedButton"))->click();
    QVERIFY(b.settled());
    QVERIFY(b.session->isIdentified());
    QVERIFY2(b.text("personDocument").contains(QStringLiteral("6周岁")), qPrintable(b.text("personDocument")));
    QVERIFY(b.start({personBooks}));
    QVERIFY2(b.notice().contains(QStringLiteral("监护人")), qPrintable(b.notice()));
    auto *relation = b.panel->findChild<QComboBox *>(QStringLiteral("visitRelation"));
    auto *roles = b.panel->findChild<QComboBox *>(QStringLiteral("visitRole"));
    roles->setCurrentIndex(roles->findData(int(VisitRole::Guardian)));
    QVERIFY(relation->isVisible());
    relation->setCurrentIndex(relation->findText(QStringLiteral("父母")));
    QVERIFY(relation->currentIndex() > 0);
    QVERIFY(b.swipe(personOf(2), VisitRole::Guardian));
    QVERIFY(b.text("personDocument").contains(QStringLiteral("监护人 诸*丙")));
    b.shot("guardian");
    QVERIFY(b.start({personBooks}));
    QVERIFY2(b.session->sheet(), qPrintable(b.notice()));

    // A house: the seller signs, and the face is compared.
    b.session->nextPrincipal();
    QVERIFY(b.swipe(personOf(3)));
    for (const QString &code : b.session->chosen())
        b.session->unchoose(code);
    b.session->choose(personHouse);
    QVERIFY(b.text("partyOpen_transferor").contains(QStringLiteral("还没有登记")));
    b.session->start();
    QVERIFY(b.settled());
    QVERIFY2(b.notice().contains(QStringLiteral("人脸")), qPrintable(b.notice()));
    b.panel->findChild<QPushButton *>(QStringLiteral("faceByEyeButton"))->click();
    QVERIFY(b.settled());
    QVERIFY(b.start({personHouse}));
    QVERIFY2(b.session->sheet(), qPrintable(b.notice()));
    b.panel->findChild<QPushButton *>(QStringLiteral("partyRead_transferor"))->click();
    b.reader->give(personOf(4));
    QVERIFY(b.settled());
    QVERIFY2(b.text("party_transferor_0").contains(QStringLiteral("诸*戊：已读证件")),
             qPrintable(b.text("party_transferor_0")));
    QCOMPARE(b.session->coSigners().size(), 1);
    // Read after the start, and in his row of the form all the same.
    QCOMPARE(b.session->answer(QStringLiteral("transferor[1].idNumber")), personOf(4).number);
    QCOMPARE(b.session->answer(QStringLiteral("transferor[1].personName")), personOf(4).name);
    // A couple sells: each has a row, and what was said of the first stays.
    QVERIFY(b.answer("transferor[1].mobile", QStringLiteral("13800006104")));
    b.panel->findChild<QPushButton *>(QStringLiteral("partyRead_transferor"))->click();
    b.reader->give(personOf(5));
    QVERIFY(b.settled());
    QCOMPARE(b.session->coSigners().size(), 2);
    QCOMPARE(b.session->answer(QStringLiteral("transferor[1].mobile")), QStringLiteral("13800006104"));
    QCOMPARE(b.session->answer(QStringLiteral("transferor[2].idNumber")), personOf(5).number);
    b.shot("couple");
    // The first is not here after all: his row goes, the other one's stays.
    b.panel->findChild<QPushButton *>(QStringLiteral("partyDismiss_transferor_0"))->click();
    QVERIFY(b.settled());
    QCOMPARE(b.session->answer(QStringLiteral("transferor[2].idNumber")), personOf(5).number);
    QVERIFY(!b.page().contains(personOf(4).number));
    auto *otherwise = b.panel->findChild<QComboBox *>(QStringLiteral("partyOtherwise_transferor"));
    // Thought better of: a remote signature after all, then not that either.
    emit otherwise->activated(otherwise->findText(QStringLiteral("远程签署")));
    QVERIFY(b.panel->findChild<Sheet *>(QStringLiteral("partyProofSheet"))->isOpen());
    QVERIFY(!b.panel->findChild<QAbstractButton *>(QStringLiteral("partyProofSeen"))->isVisible());
    b.shot("remote-proof");
    b.panel->findChild<Sheet *>(QStringLiteral("partyProofSheet"))->reject();
    QCOMPARE(otherwise->currentIndex(), 0);
    QCOMPARE(b.session->coSigners().size(), 1);
    emit otherwise->activated(otherwise->findText(QStringLiteral("公证委托")));
    auto *proof = b.panel->findChild<Sheet *>(QStringLiteral("partyProofSheet"));
    auto *proofNumber = b.panel->findChild<QLineEdit *>(QStringLiteral("partyProofNumber"));
    QVERIFY(proof && proof->isOpen());
    proofNumber->setText(QStringLiteral("（2026）临证字第118号"));
    QVERIFY(!proof->acceptButton()->isEnabled()); // the paper itself was not looked at
    b.panel->findChild<QAbstractButton *>(QStringLiteral("partyProofSeen"))->setChecked(true);
    b.shot("proxy-proof");
    proof->acceptButton()->click();
    QVERIFY(b.settled());
    QVERIFY2(b.text("party_transferor_1").contains(QStringLiteral("公证书 （2026）临证字第118号")),
             qPrintable(b.text("party_transferor_1")));
    b.shot("signers");

    // The deed is scanned where its signer stands, and looked at there.
    auto *scan = b.panel->findChild<QPushButton *>(QStringLiteral("partyScan_transferor_1"));
    QVERIFY(scan && scan->isVisible());
    scan->setFocus();
    QTest::keyClick(scan, Qt::Key_C);
    auto *captureSheet = b.panel->findChild<QWidget *>(QStringLiteral("captureSheet"));
    QVERIFY(TestStation::wait([&] { return captureSheet->isVisible(); }));
    b.shot("proxy-scan-sheet");
    QTest::keyClick(captureSheet, Qt::Key_Escape);
    emit b.panel->findChild<CaptureSheet *>()->captured({QByteArrayLiteral("%PDF-1.7\ndeed\n%%EOF\n"),
                                                         QStringLiteral("application/pdf"), 2, ScanOrigin::Scanner,
                                                         false, false, ScanBasis::Original});
    const auto isScanned = [&] {
        const QList<Scan> scans = b.session->scans().allScans();
        return scans.size() == 1 && scans.first().material == QStringLiteral("proof:（2026）临证字第118号")
            && b.page().contains(QStringLiteral("已扫描 2 页 · B级"));
    };
    QVERIFY(TestStation::wait(isScanned));
    b.shot("proxy-scanned");
    // Who leaves takes his proof with him.
    b.panel->findChild<QPushButton *>(QStringLiteral("partyDismiss_transferor_1"))->click();
    QVERIFY(b.settled());
    QVERIFY(TestStation::wait([&] {
        const QList<Scan> scans = b.session->scans().allScans();
        return !scans.isEmpty() && scans.first().removal == ScanRemoval::PartyLeft;
    }));
    QVERIFY(!b.page().contains(QStringLiteral("已扫描 2 页")));

    // The card is still there when the visitor goes.
    b.reader->isLeft = true;
    QVERIFY(b.nextTicket());
    QCOMPARE(b.reader->finished, 1);
    // One ticket right after the other: nothing of the one before may wait in the reader.
    Ticket other = *b.session->ticket();
    other.id = QUuid::createUuid();
    b.panel->tell(other);
    QCOMPARE(b.reader->finished, 2);
    QVERIFY(!b.session->isIdentified() && !b.session->agent());
}

/// Random sequences of (swipe agent, swipe principal, start, fill, next, dismiss, another ticket): whatever stands on the page or in
/// the answers is of those who are at the desk now.
void tst_PersonSection::nothingOfOneIsLeftForTheNext()
{
    constexpr unsigned seed = 2026;
    constexpr int everybody = 6;
    std::mt19937 random(seed);
    PersonBench b;
    QVERIFY(b.open());
    int principal = -1;
    int agent = -1;
    int started = 0;
    const auto checkPage = [&](const QString &told) {
        const QString page = b.page();
        for (int who = 0; who < everybody; ++who) {
            for (const QString &token : tokensOf(who)) {
                QVERIFY2(who == principal || who == agent || !page.contains(token), qPrintable(told + token));
                if (!b.session->sheet())
                    continue;
                for (const Question &question : b.session->sheet()->form.questions) {
                    const bool isHis = who == (question.role == ElementRole::Agent ? agent : principal);
                    QVERIFY2(isHis || !b.session->answer(question.key).contains(token),
                             qPrintable(told + token + question.key));
                }
            }
        }
    };
    for (int step = 0; step < 60; ++step) {
        const QString told = QStringLiteral("seed %1 step %2: ").arg(seed).arg(step);
        const int who = int(random() % everybody);
        switch (random() % 9) {
        case 0:
            if (who == principal)
                break;
            QVERIFY(b.swipe(personOf(who), VisitRole::Agent));
            agent = who;
            QVERIFY2(b.session->agent(), qPrintable(told + b.notice()));
            break;
        case 1:
        case 2:
            if (b.session->sheet() || who == agent)
                break;
            QVERIFY(b.swipe(personOf(who)));
            principal = who;
            break;
        case 3:
        case 4:
            if (b.session->sheet() || (principal < 0 && who == agent))
                break;
            if (principal < 0) {
                QVERIFY(b.swipe(personOf(who)));
                principal = who;
            }
            QVERIFY(b.start({personBooks}));
            QVERIFY2(b.session->sheet(), qPrintable(told + b.notice()));
            QCOMPARE(b.session->answer(QStringLiteral("applicant.personName")), personOf(principal).name);
            QCOMPARE(b.session->answer(QStringLiteral("agent.personName")),
                     agent < 0 ? QString() : personOf(agent).name);
            ++started;
            break;
        case 5:
            if (!b.session->sheet())
                break;
            QVERIFY(b.answer("applicant.mobile", phoneOf(principal)));
            if (agent >= 0)
                QVERIFY(b.answer("agent.mobile", phoneOf(agent)));
            break;
        case 6:
        case 7: { // with a value typed and not yet committed
            if (principal < 0)
                break;
            if (auto *field = b.panel->findChild<QLineEdit *>(QStringLiteral("field_applicant_mobile"))) {
                field->setFocus();
                field->setText(phoneOf(principal));
            }
            b.session->nextPrincipal();
            principal = -1;
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QVERIFY(b.settled());
            QVERIFY(!b.session->sheet() && !b.session->person() && !b.session->isIdentified());
            break;
        }
        default:
            if (random() % 3 == 0) {
                b.session->dismissAgent();
                agent = -1;
                QVERIFY(b.settled());
            } else if (random() % 4 == 0) {
                QVERIFY(b.nextTicket());
                principal = agent = -1;
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            }
            break;
        }
        checkPage(told);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY2(started >= 5, qPrintable(QString::number(started)));
}

OW_TEST(tst_PersonSection)
#include "tst_PersonSection.moc"
