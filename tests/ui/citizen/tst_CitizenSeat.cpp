// The screen turned towards the visitor, fed by a real window's session over the real hub, in every state it has.
#include "models/base/ProblemTypes.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketCommands.h"
#include "tests/base/FormFilling.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/citizen/TouchOnly.h"
#include "ui/common/SignaturePad.h"
#include "ui/intake/CitizenSeat.h"
#include "ui/intake/IntakePanel.h"
#include "ui/rating/RatingPage.h"
#include "ui/reader/SimulatedCardReader.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString seatWater = QStringLiteral("LJ20260000000331"); // a register that wants an agreement
const QString seatHouse = QStringLiteral("LJ20260000000032"); // the seller signs
const QString seatBooks = QStringLiteral("511A0000800001");

/// Its words, as printed.
QString seatPrinted(const PdfPaper &paper)
{
    QFile file(shotPath(QStringLiteral("seat-form.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(paper.pdf) < 0)
        return {};
    file.close();
    QProcess text;
    text.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), file.fileName(), QStringLiteral("-")});
    return text.waitForFinished() ? QString::fromUtf8(text.readAllStandardOutput()) : QString();
}

struct SeatBench {
    TestHub hub;
    TestStation kiosk{hub, StationRole::Kiosk, QStringLiteral("K1")};
    TestStation station{hub, StationRole::Window, {}, 3};
    TestStation rating{hub, StationRole::Rating, QStringLiteral("R3"), 3};
    std::unique_ptr<IntakePanel> panel;
    CitizenSeat *seat = nullptr;
    RatingPage *ratingPage = nullptr;
    int shots = 0;

    bool open()
    {
        if (!kiosk.open() || !station.open() || !rating.open() || !station.signIn(QStringLiteral("zhoumin")))
            return false;
        hub.advance(10 * 60'000); // 08:35
        if (!station.ask(OpenWindow{3}).value_or(fail(problem::NotFound)))
            return false;
        panel = std::make_unique<IntakePanel>(station.context, 3, new SimulatedCardReader);
        panel->resize(1366, 712);
        panel->show();
        seat = new CitizenSeat(station.context, *panel, 3, *panel);
        ratingPage = new RatingPage(rating.context);
        seat->setRating(ratingPage);
        QObject::connect(ratingPage, &RatingPage::asking, seat, &CitizenSeat::ratingAsks);
        seat->openAsWindow();
        return true;
    }
    bool call()
    {
        IssueTicket issue;
        issue.queue = QStringLiteral("zonghe");
        const auto issued = kiosk.ask(issue);
        const auto called = station.ask(CallNext{3});
        if (!issued || !*issued || !called || !*called)
            return false;
        panel->tell((*called)->ticket);
        return TestStation::wait([&] { return panel->session().item(seatBooks) != nullptr; });
    }
    bool finish()
    {
        const auto done = station.ask(FinishTicket{3, Outcome::Accepted});
        panel->tell(std::nullopt);
        return done && *done;
    }
    bool begin(const QString &item)
    {
        panel->session().identify(SimulatedCardReader::demoCards().at(0).card, {});
        if (!TestStation::wait([&] { return panel->session().isIdentified() && !panel->session().isBusy(); }))
            return false;
        panel->session().choose(item);
        panel->session().start();
        return TestStation::wait([&] { return panel->session().sheet() && !panel->session().isBusy(); });
    }
    bool settled() const
    {
        return TestStation::wait(
            [&] { return !panel->session().isBusy() && panel->session().saving() == IntakeSession::Saving::Done; });
    }
    CitizenScreen &screen() const { return seat->screen(); }
    CitizenScreen::Showing showing() const { return screen().showing(); }
    bool shows(CitizenScreen::Showing what) const
    {
        return TestStation::wait([&] { return showing() == what; });
    }
    QString text(const char *name) const
    {
        auto *label = screen().findChild<QLabel *>(QLatin1String(name));
        return label ? label->text() : QString();
    }
    QString state(const char *name) const
    {
        auto *label = panel->findChild<QLabel *>(QLatin1String(name));
        return label ? label->text() : QString();
    }
    /// Everything written anywhere on it, shown or hidden.
    QString everything() const
    {
        QStringList texts;
        for (const QLabel *label : screen().findChildren<QLabel *>())
            texts.append(label->text());
        for (const QAbstractButton *button : screen().findChildren<QAbstractButton *>())
            texts.append(button->text() + button->accessibleName());
        return texts.join(QLatin1Char('\n'));
    }
    bool press(QWidget &where, const char *name) const
    {
        return TestStation::wait([&] {
                   auto *button = where.findChild<QPushButton *>(QLatin1String(name));
                   return button && button->isVisible() && button->isEnabled();
               })
            && (where.findChild<QPushButton *>(QLatin1String(name))->click(), true);
    }
    bool touch(const char *name) const { return press(screen(), name); }
    bool clerk(const char *name) const { return press(*panel, name); }
    void sign() const
    {
        auto *pad = screen().findChild<SignaturePad *>();
        QTest::mousePress(pad, Qt::LeftButton, {}, {60, 60});
        for (int x = 60; x < 300; x += 12)
            QTest::mouseMove(pad, {x, 60 + (x % 5) * 12});
        QTest::mouseRelease(pad, Qt::LeftButton, {}, {300, 80});
    }
    void shot(const char *name)
    {
        const QString folder = qEnvironmentVariable("ONEWINDOW_SHOTS");
        if (folder.isEmpty() || !QDir().mkpath(folder))
            return;
        ++shots;
        for (const QSize size : {QSize(1920, 1080), QSize(1280, 800)}) {
            screen().resize(size);
            QTest::qWait(150);
            screen().grab().save(QStringLiteral("%1/seat-%2-%3-%4.png")
                                     .arg(folder)
                                     .arg(shots, 2, 10, QLatin1Char('0'))
                                     .arg(QLatin1String(name))
                                     .arg(size.width()));
        }
    }
    void clerkShot(const char *name)
    {
        const QString folder = qEnvironmentVariable("ONEWINDOW_SHOTS");
        if (folder.isEmpty() || !QDir().mkpath(folder))
            return;
        QTest::qWait(150);
        if (auto *words = panel->findChild<QWidget *>(QStringLiteral("wordSection")))
            panel->findChild<QScrollArea *>()->ensureWidgetVisible(words, 0, 200);
        panel->grab().save(QStringLiteral("%1/seat-clerk-%2.png").arg(folder, QLatin1String(name)));
    }
};
} // namespace

class tst_CitizenSeat : public QObject {
    Q_OBJECT
private slots:
    void aWholeVisit();
    void registersAndAgreement();
    void eachSignsWithHisOwnHand();
    void nobodyAtTheDeskCanPress();
};

void tst_CitizenSeat::aWholeVisit()
{
    using Showing = CitizenScreen::Showing;
    SeatBench b;
    QVERIFY(b.open());
    QVERIFY(b.showing() == Showing::Idle);
    QVERIFY(b.text("citizenIdleTitle").contains(QStringLiteral("欢迎")));
    b.shot("welcome");
    QVERIFY(b.call());
    QVERIFY(b.text("citizenIdleTitle").contains(b.panel->session().ticket()->number));
    b.shot("called");

    // His own form, in full, as it is typed.
    QVERIFY(b.begin(seatBooks));
    QVERIFY(b.shows(Showing::Mirror));
    QCOMPARE(b.text("mirrorValue_applicant.idNumber"), QStringLiteral("210302197803150118"));
    QVERIFY(b.everything().contains(QStringLiteral("居民身份证 2026-09-24"))); // where it comes from
    QVERIFY(fillField(*b.panel, "applicant_mobile", QStringLiteral("13812343210")));
    QTRY_COMPARE(b.text("mirrorValue_applicant.mobile"), QStringLiteral("13812343210"));
    QVERIFY(b.everything().contains(QStringLiteral("刚填写")));
    b.shot("mirror");
    // What the register says comes by itself once its number stands there, and nothing is typed over.
    QVERIFY(fillField(*b.panel, "enterprise_creditCode", QStringLiteral("91350100M000100Y43")));
    QTRY_COMPARE(b.text("mirrorValue_enterprise.orgName"), QStringLiteral("临江市江岸区敏行书店"));
    QVERIFY2(b.everything().contains(QStringLiteral("经营主体登记信息")), qPrintable(b.everything()));
    for (const auto &[key, value] : bookshopAnswers()) {
        if (b.panel->findChild<QWidget *>(QStringLiteral("field_") + QLatin1String(key)))
            QVERIFY2(fillField(*b.panel, key, value), key);
    }
    QVERIFY(b.settled());
    b.shot("mirror-registered");

    // He reads it page by page; what is wrong stands marked at the clerk's field.
    QVERIFY(b.clerk("askCheckButton"));
    QVERIFY(b.showing() == Showing::Check);
    b.shot("check");
    int pages = 1;
    while (!b.screen().findChild<QPushButton *>(QStringLiteral("wrong_enterprise.domicile"))) {
        QVERIFY(b.touch("checkNext"));
        ++pages;
    }
    QVERIFY(b.touch("wrong_enterprise.domicile"));
    b.shot("wrong");
    while (b.showing() == Showing::Check && pages++ < 20)
        QVERIFY(b.touch("checkNext"));
    QVERIFY(b.showing() == Showing::Mirror);
    auto *fault = b.panel->findChild<QLabel *>(QStringLiteral("fault_field_enterprise_domicile"));
    QVERIFY(fault->isVisible());
    QVERIFY2(fault->text().contains(QStringLiteral("申请人说")), qPrintable(fault->text()));
    QVERIFY(!b.panel->said().isConfirmed());
    b.clerkShot("objected");
    // Put right, and read again.
    QVERIFY(b.clerk("askCheckButton"));
    for (pages = 0; b.showing() == Showing::Check && pages < 20; ++pages)
        QVERIFY(b.touch("checkNext"));
    QTRY_VERIFY(b.panel->said().isConfirmed());
    QVERIFY(b.state("confirmState").contains(QStringLiteral("核对无误")));
    // Whatever changes now is no longer what he read.
    QVERIFY(fillField(*b.panel, "matter_storeArea", QStringLiteral("88")));
    QTRY_VERIFY(b.state("confirmState").contains(QStringLiteral("又改了 1 处")));
    QVERIFY(!b.panel->findChild<QPushButton *>(QStringLiteral("askSignButton"))->isEnabled());
    b.clerkShot("drift");
    QVERIFY(b.settled());
    QVERIFY(b.clerk("askCheckButton"));
    for (pages = 0; b.showing() == Showing::Check && pages < 20; ++pages)
        QVERIFY(b.touch("checkNext"));
    QTRY_VERIFY(b.state("confirmState").contains(QStringLiteral("核对无误")));

    QVERIFY(b.clerk("askSignButton"));
    QVERIFY(b.showing() == Showing::Sign);
    QVERIFY(!b.screen().findChild<QPushButton *>(QStringLiteral("signDone"))->isEnabled());
    b.sign();
    b.shot("sign");
    QVERIFY(b.touch("signAgain"));
    QVERIFY(!b.screen().findChild<QPushButton *>(QStringLiteral("signDone"))->isEnabled());
    b.sign();
    QVERIFY(b.touch("signDone"));
    QTRY_COMPARE(b.state("signState"), QStringLiteral("已在副屏上签名"));
    QVERIFY(b.showing() == Showing::Thanks);
    b.shot("thanks");
    b.clerkShot("signed");

    // The visit ends: rating, then the reminder, and not a letter of him is left.
    QVERIFY(b.finish());
    QVERIFY(b.shows(Showing::Rating));
    b.shot("rating");
    const QString left = b.everything();
    for (const char *gone : {"李建敏", "210302197803150118", "13812343210", "敏行书店", "沿江大道"})
        QVERIFY2(!left.contains(QString::fromUtf8(gone)), gone);
    QVERIFY(!b.screen().findChild<SignaturePad *>()->isSigned());
    QTest::keyClick(b.ratingPage, Qt::Key_5);
    QVERIFY(TestStation::wait(
        [&] { return b.ratingPage->findChild<QWidget *>(QStringLiteral("ratingThanks"))->isVisible(); }));
    b.seat->ratingAsks(false); // as it says when the thanks are read
    QVERIFY(b.showing() == Showing::Farewell);
    QVERIFY(b.text("citizenFarewellTitle").contains(QStringLiteral("请带好您的证件")));
    b.shot("farewell");
    // The next one is greeted at once.
    QVERIFY(b.call());
    QVERIFY(b.showing() == Showing::Idle);
    QVERIFY(b.text("citizenIdleTitle").contains(b.panel->session().ticket()->number));
}

void tst_CitizenSeat::registersAndAgreement()
{
    using Showing = CitizenScreen::Showing;
    SeatBench b;
    QVERIFY(b.open());
    QVERIFY(b.call());
    QVERIFY(b.begin(seatWater));
    // What the law lets the hall ask was asked; the rest waits for his word.
    QTRY_VERIFY(b.state("registerState_population").contains(QStringLiteral("已核验")));
    QCOMPARE(b.state("registerState_property"), QStringLiteral("须先征求本人同意"));
    QVERIFY(b.panel->session().check(QStringLiteral("idCard")).finding == MaterialFinding::Verified);
    QVERIFY(b.clerk("askAgree_property"));
    QVERIFY(b.showing() == Showing::Agree);
    for (const char *fact : {"用水过户", "自然资源部门", "不动产登记信息", "2026-12-23"})
        QVERIFY2(b.everything().contains(QString::fromUtf8(fact)), fact);
    b.shot("agree");
    QVERIFY(b.touch("agreeNo"));
    QTRY_VERIFY(b.state("registerState_property").contains(QStringLiteral("不同意")));
    b.clerkShot("refused");
    // Refusing costs nothing: the paper is looked at, and that is written down.
    QVERIFY(b.clerk("replace_propertyTitle"));
    auto *shown = b.panel->findChild<QLineEdit *>(QStringLiteral("replaceShown"));
    auto *reason = b.panel->findChild<QLineEdit *>(QStringLiteral("replaceReason"));
    shown->setText(QStringLiteral("不动产权证书原件"));
    reason->setText(QStringLiteral("本人不同意查询"));
    b.clerkShot("replace");
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_VERIFY(b.state("registerState_property").contains(QStringLiteral("不动产权证书原件")));
    // And he may change his mind.
    QVERIFY(b.clerk("askAgree_property"));
    QVERIFY(b.touch("agreeYes"));
    QTRY_VERIFY(b.state("registerState_property").contains(QStringLiteral("已核验")));
    QVERIFY(b.panel->said().materialState(QStringLiteral("propertyTitle")) == MaterialCheckState::Checked);
    QTRY_VERIFY(b.text("mirrorValue_property.propertyCertificate").contains(QStringLiteral("0012345"))
                || b.text("mirrorValue_property.propertyPlace").contains(QStringLiteral("502室")));
    b.clerkShot("registers");
    // A printed form, signed by hand, is the other way.
    auto *byHand = b.panel->findChild<QPushButton *>(QStringLiteral("signedByHandButton"));
    QVERIFY(!byHand->isEnabled());
    QVERIFY(b.settled());
    QVERIFY(b.clerk("printFormButton"));
    QTRY_COMPARE(b.station.printer.papers.size(), 1);
    QVERIFY(b.clerk("signedByHandButton"));
    QTRY_VERIFY(b.state("confirmState").contains(QStringLiteral("打印的表单")));
    // The next principal sees nothing of him.
    b.panel->session().nextPrincipal();
    QVERIFY(b.showing() == Showing::Idle);
    for (const char *gone : {"李建敏", "210302197803150118", "0012345"})
        QVERIFY2(!b.everything().contains(QString::fromUtf8(gone)), gone);
}

/// Buyer and seller: the pad goes from one to the other, and says whose turn it is.
void tst_CitizenSeat::eachSignsWithHisOwnHand()
{
    using Showing = CitizenScreen::Showing;
    SeatBench b;
    QVERIFY(b.open());
    QVERIFY(b.call());
    IntakeSession &session = b.panel->session();
    IntakeSession::Coming coming;
    coming.reading.face = FaceMatch{FaceResult::ByEye, {}};
    session.identify(SimulatedCardReader::demoCards().at(0).card, coming);
    QVERIFY(TestStation::wait([&] { return session.isIdentified() && !session.isBusy(); }));
    session.choose(seatHouse);
    coming.role = VisitRole::CoSigner;
    coming.part = ElementRole::Transferor;
    session.identify(SimulatedCardReader::demoCards().at(1).card, coming);
    QVERIFY(TestStation::wait([&] { return session.coSigners().size() == 1 && !session.isBusy(); }));
    session.start();
    QVERIFY(TestStation::wait([&] { return session.sheet() && !session.isBusy(); }));
    QVERIFY(b.settled());
    QTRY_COMPARE(b.panel->said().signers().size(), 2);
    QVERIFY(b.clerk("askCheckButton"));
    for (int pages = 0; b.showing() == Showing::Check && pages < 40; ++pages)
        QVERIFY(b.touch("checkNext"));
    QVERIFY(b.shows(Showing::Sign));
    QVERIFY2(b.text("signTitle").contains(QStringLiteral("申请人 李*敏")), qPrintable(b.text("signTitle")));
    b.sign();
    QVERIFY(b.touch("signDone"));
    QTRY_VERIFY(b.text("signTitle").contains(QStringLiteral("转让方 王*芳")));
    QVERIFY(b.shows(Showing::Sign));
    QVERIFY(!b.screen().findChild<SignaturePad *>()->isSigned()); // nothing of the first one's
    b.shot("second-signer");
    // The seller will not; the clerk sees who, and may ask again.
    QVERIFY(b.touch("signDecline"));
    QTRY_VERIFY(b.state("signState").contains(QStringLiteral("转让方 王*芳：不签名")));
    QVERIFY(b.state("signState").contains(QStringLiteral("申请人 李*敏：已在副屏上签名")));
    b.clerkShot("signers");
    QVERIFY(b.clerk("askSignButton"));
    b.sign();
    QVERIFY(b.touch("signDone"));
    QVERIFY(b.shows(Showing::Thanks));
    QTRY_VERIFY(b.state("signState").contains(QStringLiteral("转让方 王*芳：已在副屏上签名")));
    QVERIFY(!b.panel->findChild<QPushButton *>(QStringLiteral("askSignButton"))->isEnabled());

    // On paper there is a line for each, and it says how those sign who do not sign there.
    ApplicationParty proxy{ElementRole::Transferor, {}, Presence::NotarisedProxy, {}};
    proxy.reference = QStringLiteral("（2026）临证字第118号");
    proxy.paperSeen = true;
    session.setElsewhere(proxy);
    QVERIFY(b.settled());
    QTRY_COMPARE(b.panel->said().signers().size(), 2);
    QVERIFY(b.clerk("printFormButton"));
    QTRY_COMPARE(b.station.printer.papers.size(), 1);
    const QString form = seatPrinted(b.station.printer.papers.first());
    QCOMPARE(form.count(QStringLiteral("（签名）：")), 2);
    for (const char *line :
         {"申请人 李*敏（签名）：", "转让方 王*芳（签名）：", "转让方：公证委托，公证书 （2026）临证字第118号"})
        QVERIFY2(form.contains(QString::fromUtf8(line)), line);
    QVERIFY(b.clerk("signedByHandButton"));
    QTRY_COMPARE(b.state("confirmState"), QStringLiteral("各签名人已在打印的表单上核对并签名"));
}

/// The clerk's keyboard and mouse do nothing on the rating; a finger does.
void tst_CitizenSeat::nobodyAtTheDeskCanPress()
{
    QWidget page;
    QPushButton best(QStringLiteral("5"), &page);
    best.setGeometry(0, 0, 200, 100);
    page.resize(300, 200);
    page.show();
    QSignalSpy pressed(&best, &QPushButton::clicked);
    QTest::mouseClick(&best, Qt::LeftButton);
    QTest::keyClick(&best, Qt::Key_Space);
    QCOMPARE(pressed.size(), 2); // as long as nobody guards it
    {
        const TouchOnly guard(page);
        QTest::mouseClick(&best, Qt::LeftButton);
        QTest::keyClick(&best, Qt::Key_Space);
        QTest::keyClick(&page, Qt::Key_5);
        QCOMPARE(pressed.size(), 2);
        auto *finger = QTest::createTouchDevice();
        QTest::touchEvent(&best, finger).press(0, {20, 20}, &best);
        QTest::touchEvent(&best, finger).release(0, {20, 20}, &best);
        QTRY_COMPARE(pressed.size(), 3);
    }
    QTest::mouseClick(&best, Qt::LeftButton);
    QCOMPARE(pressed.size(), 4);
}

OW_TEST(tst_CitizenSeat)
#include "tst_CitizenSeat.moc"
