#include "models/base/ProblemTypes.h"
#include "models/forms/FormMerge.h"
#include "tests/base/Fits.h"
#include "tests/ui/intake/IntakeBench.h"
#include "ui/forms/FormText.h"
#include "ui/intake/FieldEditor.h"
#include "ui/papers/PaperTemplate.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTableView>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString bookShop = QStringLiteral("511A0000800001");
const QString advert = QStringLiteral("511A0188100003");
} // namespace

class tst_IntakePanel : public QObject {
    Q_OBJECT
private slots:
    void demoCards();
    void tolerantRun();
    void threeItemsInOneForm();
    void aBundleThatWaitsForItsLicence();
    void draftSurvivesACrash();
    void questionsComeAndGo();
    void receivedAndEnteredLater();
    void rowsOfAnEarlierApplication();
    void aDraftKeepsItsVersion();
    void whyNothingWasTakenOver_data();
    void whyNothingWasTakenOver();
    void browsesByKind();
};

void tst_IntakePanel::demoCards()
{
    const auto cards = SimulatedCardReader::demoCards();
    QCOMPARE(cards.size(), 5);
    for (qsizetype i = 0; i < cards.size(); ++i) {
        const auto checked = checkedCard(cards.at(i).card, QDate(2026, 9, 24));
        // The last one is there for its date.
        QVERIFY2(checked.has_value() == (i != 4), qPrintable(cards.at(i).card.name));
    }
    QVERIFY(checkedCard(cards.at(4).card, QDate(2026, 9, 24)).error().faults().first().type == &problem::CardExpired);
}

void tst_IntakePanel::tolerantRun()
{
    IntakeBench b;
    QVERIFY(b.show());
    QVERIFY(b.text("personName").contains(QStringLiteral("李*敏")));
    QVERIFY(b.text("personNote").contains(QStringLiteral("核对")));
    b.shot("called");
    QVERIFY(b.readCard());
    b.addItem("cbwls");
    b.addItem("hwgg");
    QVERIFY(b.find<QPushButton>(QStringLiteral("chip_") + bookShop));
    QVERIFY(b.find<QPushButton>(QStringLiteral("chip_") + advert));
    b.shot("items");
    QVERIFY(b.press("startFormButton"));
    QTRY_VERIFY(b.text("savingLabel").startsWith(QStringLiteral("两件事共需填写")));
    QCOMPARE(b.find<QLineEdit>("field_applicant_personName")->text(), QStringLiteral("李建敏"));
    b.shot("form");

    // A wrong answer is named at its field, and kept.
    b.fill("enterprise_creditCode", QStringLiteral("91350100M000100Y44"));
    QTRY_VERIFY(b.find<QLabel>("fault_field_enterprise_creditCode")->isVisible());
    b.shot("fault");
    // The last letter is typed, and it is said at once; half a number is not called wrong.
    auto *phone = b.find<QLineEdit>("field_applicant_mobile");
    phone->clear();
    QTest::keyClicks(phone, QStringLiteral("1385716O02"));
    QVERIFY(!b.find<QLabel>("fault_field_applicant_mobile")->isVisible());
    QTest::keyClicks(phone, QStringLiteral("4"));
    QVERIFY(b.find<QLabel>("fault_field_applicant_mobile")->isVisible());
    b.fillForm();
    QVERIFY(!b.find<QLabel>("fault_field_enterprise_creditCode")->isVisible());
    QCOMPARE(b.find<QLineEdit>("field_matter_adTo")->text(), QStringLiteral("2028-10-09"));
    QVERIFY2(b.text("formState").startsWith(QStringLiteral("表单已填好")), qPrintable(b.text("formState")));

    // Two items, one set of papers: said beside the questions.
    QVERIFY2(b.text("formSaving").contains(QStringLiteral("材料只交")), qPrintable(b.text("formSaving")));
    QVERIFY(lookedUp(*b.page, "idCard") && lookedUp(*b.page, "businessLicence"));
    for (const char *code : {"applicationForm", "adRendering", "adStructuralSafety", "adSiteRights"}) {
        QVERIFY(b.press(QStringLiteral("received_") + QLatin1String(code)));
        QVERIFY(b.press(QStringLiteral("tickAll_") + QLatin1String(code)));
    }
    QVERIFY(b.press("missing_premisesProof"));
    b.press("step_4");
    b.shot("papers");

    // Refused with the reason as long as the paper is missing.
    QVERIFY(b.press(QStringLiteral("act_%1_accept").arg(bookShop)));
    QVERIFY(b.press(QStringLiteral("act_%1_accept").arg(advert)));
    QVERIFY(b.text("actFaults_511A0000800001").contains(QStringLiteral("经营场所使用证明")));
    QVERIFY(b.press("submitButton"));
    QTRY_VERIFY(b.text("intakeNoticeText").contains(QStringLiteral("经营场所使用证明")));
    b.press("step_5");
    b.shot("refused");
    QVERIFY(b.press(QStringLiteral("act_%1_tolerate").arg(bookShop)));
    QVERIFY(b.text("actFaults_511A0000800001").contains(QStringLiteral("承诺书")));
    QVERIFY(b.press("commitmentButton"));
    QVERIFY(b.press("signedButton"));
    QTRY_COMPARE(b.text("commitmentNote"), QStringLiteral("承诺书已签署"));
    QVERIFY(b.press("submitButton"));
    QTRY_VERIFY(!b.text("caseNumber_1").isEmpty());
    QCOMPARE(b.text("caseNumber_0"), bookShop + QStringLiteral("202609240001"));
    QCOMPARE(b.text("caseNumber_1"), advert + QStringLiteral("202609240001"));
    QVERIFY2(b.text("dueText_0").contains(QStringLiteral("2026-10-09")), qPrintable(b.text("dueText_0")));
    QVERIFY(b.text("dueText_0").contains(QStringLiteral("中秋")));
    QTRY_COMPARE(b.station.printer.papers.size(), 3);
    QVERIFY(b.station.printer.papers.at(0).title.startsWith(QStringLiteral("容缺受理承诺书")));
    QVERIFY(b.station.printer.papers.at(1).title.startsWith(QStringLiteral("容缺受理通知书")));
    QVERIFY(b.station.printer.papers.at(2).title.startsWith(QStringLiteral("受理通知书")));
    QTRY_VERIFY(b.text("printState").contains(QStringLiteral("已打印 2 份")));
    b.shot("accepted");
    if (const QString folder = qEnvironmentVariable("ONEWINDOW_SHOTS"); !folder.isEmpty()) {
        for (qsizetype i = 0; i < b.station.printer.papers.size(); ++i) {
            QFile file(QStringLiteral("%1/paper-%2.pdf").arg(folder).arg(i));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(b.station.printer.papers.at(i).pdf);
        }
    }

    // The item ended before the tolerated paper came: it is looked at as on the day of acceptance.
    QVERIFY(b.publish(withNextVersions(bookShop, QDate(2026, 9, 22),
                                       {replacing(QStringLiteral("premisesProof"), QStringLiteral("domicileProof")),
                                        ending(QStringLiteral("市文化广电局"))})));
    QVERIFY(b.press("finishNextButton"));
    const auto again =
        b.kiosk.ask(IssueTicket{QStringLiteral("zonghe"), {}, SimulatedCardReader::demoCards().at(0).card});
    QVERIFY(again && *again);
    QVERIFY(b.station.ask(CallNext{3}).value_or(fail(problem::NotFound)).has_value());
    QVERIFY(b.reopen());
    QVERIFY(b.press("supplement_0"));
    QVERIFY(b.shows("supplementSheet"));
    b.shot("supplement of an ended item");
    QVERIFY(b.press("tickAll_premisesProof"));
    QVERIFY(b.press("supplementDone"));
    QTRY_VERIFY2(!b.find<QPushButton>("supplement_0"), qPrintable(b.text("intakeNoticeText")));
    // Nobody can apply for it any more, and everybody is told why.
    b.addItem("cbwls");
    QVERIFY2(b.text("itemNote").contains(QStringLiteral("受理到2026-09-23为止，现由市文化广电局受理")),
             qPrintable(b.text("itemNote")));
    QVERIFY(!b.find<QPushButton>(QStringLiteral("chip_") + bookShop));
    b.shot("ended item");
}

void tst_IntakePanel::threeItemsInOneForm()
{
    IntakeBench b;
    QVERIFY(b.show());
    QVERIFY(b.readCard());
    auto *search = b.find<QLineEdit>("itemSearch");
    QTRY_VERIFY((search->clear(), QTest::keyClicks(search, QStringLiteral("ws")),
                 b.find<QListWidget>("itemResults")->count() > 2));
    b.shot("item search");
    for (const char *letters : {"cbwls", "hwgg", "ggcs"})
        b.addItem(letters);
    QVERIFY(b.press("startFormButton"));
    QTRY_VERIFY(b.text("savingLabel").startsWith(QStringLiteral("3件事共需填写")));
    // What the three ask one by one, and what is left of it: the numbers of the line, not of the test.
    static const QRegularExpression number(QStringLiteral("([0-9]+) 项"));
    QList<int> said;
    for (auto match = number.globalMatch(b.text("savingLabel")); match.hasNext();)
        said.append(match.next().captured(1).toInt());
    QVERIFY2(said.size() >= 3 && said.at(0) > said.at(1) && said.at(1) > said.at(2), qPrintable(b.text("savingLabel")));
    const auto shown = [&] {
        const QList<FieldEditor *> fields = b.page->findChildren<FieldEditor *>();
        return std::count_if(fields.begin(), fields.end(),
                             [&](const FieldEditor *field) { return field->isVisibleTo(b.page.get()); });
    };
    QTRY_VERIFY(shown() > 20); // beside what waits for an answer yet
    QVERIFY2(shown() < said.at(0), qPrintable(QString::number(shown())));
    for (QScrollArea *area : b.page->findChildren<QScrollArea *>()) {
        if (area->isAncestorOf(b.find<QLabel>("savingLabel")))
            area->ensureWidgetVisible(b.find<QLabel>("savingLabel"), 0, 20);
    }
    b.shot("three items");
}

/// 开办餐饮店: four items at one go; what the licence brings is not asked, and the strip says what waits for what.
void tst_IntakePanel::aBundleThatWaitsForItsLicence()
{
    IntakeBench b;
    QVERIFY(b.show());
    QVERIFY(b.readCard());
    QVERIFY(b.press("bundle_restaurant"));
    b.shot("bundle chosen");
    QTRY_COMPARE(tooWide(*b.page), QString());
    QVERIFY(b.press("faceByEyeButton"));
    QTRY_VERIFY(!b.shown("faceByEyeButton"));
    QVERIFY(b.press("startFormButton"));
    QVERIFY(TestStation::wait([&] { return b.shown("materialRow_foodLayout"); }));
    QVERIFY(!b.shown("field_enterprise_creditCode") && !b.shown("materialRow_businessLicence"));
    static constexpr std::pair<const char *, const char *> said[] = {
        {"applicant_homeAddress", "临江市江岸区沿江大道58号"},
        {"enterprise_soleForm", "personal"},
        {"enterprise_employees", "4"},
        {"enterprise_funds", "80000"},
        {"enterprise_premisesArea", "86.5"},
        {"matter_foodMode", "catering"},
        {"matter_foodProjects", "hot,cold"},
        {"matter_foodOnline", "no"},
        {"matter_safetyManager", "李建敏"}};
    for (const auto &[key, value] : bookshopAnswers()) {
        if (b.find<QWidget>(QStringLiteral("field_") + QLatin1String(key)))
            QVERIFY2(fillField(*b.page, key, value), key);
    }
    for (const auto &[key, value] : said) {
        if (b.find<QWidget>(QStringLiteral("field_") + QLatin1String(key)))
            QVERIFY2(fillField(*b.page, key, QString::fromUtf8(value)), key);
    }
    for (const char *drain : {"drainPurpose", "wasteWaters", "drainVolume", "drainOutlets", "drainPosition",
                              "pollutants", "pretreatment"}) {
        auto *field = b.find<QWidget>(QStringLiteral("field_matter_") + QLatin1String(drain));
        QVERIFY2(field, drain);
        if (auto *combo = qobject_cast<QComboBox *>(field))
            combo->setCurrentIndex(1);
        else if (auto *edit = qobject_cast<QLineEdit *>(field))
            QVERIFY(fillField(*b.page, (QByteArray("matter_") + drain).constData(), QStringLiteral("12")));
        else
            field->findChild<QAbstractButton *>()->setChecked(true);
    }
    for (const char *paper :
         {"applicationForm", "idCard", "premisesProof", "foodLayout", "foodSafetyRules", "waterQualityReport",
          "drainageLayout", "adRendering", "adStructuralSafety", "adSiteRights"}) {
        QVERIFY2(b.press(QStringLiteral("received_") + QLatin1String(paper))
                     && b.press(QStringLiteral("tickAll_") + QLatin1String(paper)),
                 paper);
    }
    for (QPushButton *button : b.page->findChildren<QPushButton *>()) {
        if (button->objectName().startsWith(QLatin1String("notApplicable_")) && button->isVisible())
            button->click();
    }
    QTRY_COMPARE(b.text("draftState"), QStringLiteral("草稿已保存"));
    QVERIFY(b.press("submitButton"));
    QTRY_VERIFY2(b.shown("bundleStrip"), qPrintable(b.text("noticeText")));
    QVERIFY(b.text("bundleTitle").startsWith(QStringLiteral("开办餐饮店一件事：共 4 项，办完 0 项，预计")));
    QCOMPARE(b.text("dueText_1"), QStringLiteral("“个体工商户设立登记”办结后开始计算时限"));
    for (QScrollArea *area : b.page->findChildren<QScrollArea *>()) {
        if (area->isAncestorOf(b.find<QWidget>("bundleStrip")))
            area->ensureWidgetVisible(b.find<QWidget>("bundleStrip"), 0, 120);
    }
    b.shot("bundle accepted");
    QCOMPARE(tooWide(*b.page), QString());
}

void tst_IntakePanel::draftSurvivesACrash()
{
    IntakeBench b;
    QVERIFY(b.show());
    QVERIFY(b.readCard());
    b.addItem("hwgg");
    QVERIFY(b.press("startFormButton"));
    QTRY_VERIFY(b.find<QLineEdit>("field_applicant_mobile")
                && b.find<QLineEdit>("field_applicant_mobile")->isVisible());
    b.fill("applicant_mobile", QStringLiteral("13812343210"));
    QTRY_COMPARE(b.text("draftState"), QStringLiteral("草稿已保存"));

    // Typed while the hub is away: it goes out when the hub is back.
    b.hub.kill();
    QTRY_VERIFY(b.station.client.link() == HubClient::Link::Lost);
    b.fill("matter_adContent", QStringLiteral("敏行书店"));
    QVERIFY(b.text("draftState").contains(QStringLiteral("自动")));
    b.shot("lost");
    QVERIFY(b.hub.start());
    b.station.client.open(b.hub.address());
    QTRY_COMPARE(b.text("draftState"), QStringLiteral("草稿已保存"));

    // The program ends and starts again: the person's card finds the draft.
    b.page.reset();
    QVERIFY(b.open());
    QVERIFY(b.readCard());
    QVERIFY(b.press("resumeDraft_0"));
    QTRY_VERIFY(b.find<QLineEdit>("field_matter_adContent"));
    QCOMPARE(b.find<QLineEdit>("field_matter_adContent")->text(), QStringLiteral("敏行书店"));
    QCOMPARE(b.find<QLineEdit>("field_applicant_mobile")->text(), QStringLiteral("13812343210"));
}

void tst_IntakePanel::questionsComeAndGo()
{
    IntakeBench b;
    QVERIFY(b.show());
    QVERIFY(b.readCard());
    b.addItem("gssl");
    QVERIFY(b.press("startFormButton"));
    const auto shown = [&](const char *name) { return b.find<QWidget>(name) && b.find<QWidget>(name)->isVisible(); };
    QTRY_VERIFY(shown("field_delivery_deliveryMethod"));

    b.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(b.page.get(), ow::testing::patienceMs));

    // An address is asked for only of those who want it sent, and is there again when they want it again.
    QVERIFY(!shown("field_delivery_deliveryAddress"));
    b.fill("delivery_deliveryMethod", QStringLiteral("mail"));
    QTRY_VERIFY(shown("field_delivery_deliveryAddress"));
    b.fill("delivery_deliveryAddress", QStringLiteral("临江市江岸区沿江大道58号"));
    QVERIFY(!shown("formDropped"));
    b.fill("delivery_deliveryMethod", QStringLiteral("window"));
    QVERIFY(!shown("field_delivery_deliveryAddress"));
    QVERIFY(b.text("formDropped").contains(QStringLiteral("沿江大道58号")) && shown("formDropped"));
    b.find<QWidget>("field_delivery_deliveryMethod")->setFocus();
    b.shot("dropped");
    b.fill("delivery_deliveryMethod", QStringLiteral("mail"));
    QCOMPARE(b.find<QLineEdit>("field_delivery_deliveryAddress")->text(), QStringLiteral("临江市江岸区沿江大道58号"));

    // Why: by which rule, which law; the focus is where it was afterwards.
    auto *address = b.find<QLineEdit>("field_delivery_deliveryAddress");
    address->setFocus();
    QTest::keyClick(address, Qt::Key_F1);
    QTRY_VERIFY(shown("whySheet"));
    for (const char *part : {"领取方式", "邮寄送达", "公司设立登记", "必填", "依据", "申请人在本窗口所述"})
        QVERIFY2(b.text("whyText").contains(QString::fromUtf8(part)), qPrintable(b.text("whyText")));
    b.shot("why");
    QTest::keyClick(b.find<QWidget>("whySheet"), Qt::Key_Escape);
    QTRY_VERIFY(!shown("whySheet"));
    QCOMPARE(QApplication::focusWidget(), address);

    // Rows by keyboard.
    auto *first = b.find<QLineEdit>("field_shareholder_1_personName");
    QVERIFY(first && first->isVisible());
    b.fill("shareholder_1_personName", QStringLiteral("李建敏"));
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Plus, Qt::ControlModifier);
    QTRY_VERIFY(shown("field_shareholder_2_personName"));
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("field_shareholder_2_personName"));
    b.fill("shareholder_2_personName", QStringLiteral("周敏"));
    b.shot("rows");
    auto *second = b.find<QLineEdit>("field_shareholder_2_personName");
    second->setFocus();
    QTest::keyClick(second, Qt::Key_Minus, Qt::ControlModifier);
    QTRY_VERIFY(!shown("field_shareholder_2_personName"));
    QVERIFY(b.press("undoAnswerButton"));
    QTRY_VERIFY(shown("field_shareholder_2_personName"));
    QCOMPARE(b.find<QLineEdit>("field_shareholder_2_personName")->text(), QStringLiteral("周敏"));

    // What the card says is not typed over without a reason.
    b.fill("applicant_personName", QStringLiteral("李建民"));
    QVERIFY(shown("reason_field_applicant_personName"));
    QVERIFY(b.text("fault_field_applicant_personName").contains(QStringLiteral("理由")));
    b.find<QWidget>("reason_field_applicant_personName")->setFocus();
    b.shot("reason");
    b.find<QLineEdit>("reason_field_applicant_personName")->setText(QStringLiteral("已改名，见户口簿"));
    QTest::keyClick(b.find<QLineEdit>("reason_field_applicant_personName"), Qt::Key_Return);
    QTRY_VERIFY(!shown("reason_field_applicant_personName"));
    QVERIFY(!shown("fault_field_applicant_personName"));
    QCOMPARE(b.find<QLineEdit>("field_applicant_personName")->text(), QStringLiteral("李建民"));

    // This item allows only two kinds, and says by which law.
    b.fill("enterprise_orgType", QStringLiteral("sole"));
    QTRY_VERIFY(b.text("fault_field_enterprise_orgType").contains(QStringLiteral("依据")));
    b.find<QWidget>("field_enterprise_orgType")->setFocus();
    b.shot("narrowed");

    // Another item on the way: every answer stays.
    b.addItem("gzkz");
    QTRY_VERIFY(b.text("savingLabel").startsWith(QStringLiteral("两件事共需填写")));
    QTRY_VERIFY(shown("field_shareholder_2_personName"));
    QCOMPARE(b.find<QLineEdit>("field_shareholder_2_personName")->text(), QStringLiteral("周敏"));
    QVERIFY(b.text("formSaving").contains(QStringLiteral("省去")));
    b.shot("two items");
}

void tst_IntakePanel::receivedAndEnteredLater()
{
    IntakeBench b;
    QVERIFY(b.show());
    QVERIFY(b.readCard());
    b.addItem("gtgsh");
    // 实名: whoever registers a business is compared with his card first.
    const auto asksFace = [&] { return b.find<QWidget>("faceByEyeButton")->isVisible(); };
    QTRY_VERIFY(asksFace());
    b.shot("face");
    QVERIFY(b.press("receiveOnlyButton"));
    QTRY_VERIFY(b.text("intakeNoticeText").contains(QStringLiteral("人脸")));
    QVERIFY(b.press("faceByEyeButton"));
    QTRY_VERIFY(!asksFace());
    QVERIFY(b.press("receiveOnlyButton"));
    QTRY_VERIFY(b.find<QPushButton>("received_idCard"));
    QVERIFY(!b.find<QWidget>("formState")->isVisible()); // the form comes later
    for (const char *code : {"applicationForm", "idCard", "premisesProof"})
        QVERIFY(b.press(QStringLiteral("received_") + QLatin1String(code)));
    b.shot("receiving");
    QVERIFY(b.press("submitButton"));
    QTRY_VERIFY(b.text("dueText_0").contains(QStringLiteral("2026-10-09 前告知是否受理")));
    QTRY_VERIFY(b.text("printState").contains(QStringLiteral("已打印 1 份")));
    QVERIFY(b.station.printer.papers.last().title.startsWith(QStringLiteral("收件凭证")));
    const QString number = b.text("caseNumber_0");
    b.shot("received");
    QVERIFY(b.press("finishNextButton")); // the outcome is known
    QTRY_VERIFY(b.text("receivedTitle").startsWith(QStringLiteral("待录入 1 件")));
    auto *list = b.find<QTableView>("receivedTable");
    QTRY_VERIFY(list->isVisible()); // once nobody is at the window
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("○ 剩5个工作日"));
    b.shot("to enter");

    // Meanwhile the item changed, and then ended: what was received is finished under its own version.
    QVERIFY(b.publish(withNextVersions(
        QStringLiteral("511A0074300005"), QDate(2026, 9, 22),
        {replacing(QStringLiteral("idCard"), QStringLiteral("photo")), ending(QStringLiteral("市市场监督管理局"))})));

    // Nobody is here: the clerk enters it, under the number of the slip.
    list->selectRow(0);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(b.find<QLineEdit>("field_applicant_mobile")
                && b.find<QLineEdit>("field_applicant_mobile")->isVisible());
    QVERIFY2(b.text("enteringNote").contains(number), qPrintable(b.text("enteringNote")));
    b.fill("applicant_mobile", QStringLiteral("13812343210"));
    QTRY_COMPARE(b.text("draftState"), QStringLiteral("草稿已保存"));
    b.shot("entering");
    QTest::keyClick(b.find<QLineEdit>("field_applicant_mobile"), Qt::Key_Escape);
    QTRY_VERIFY(list->isVisible()); // put down; what was typed is in the draft

    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(b.find<QLineEdit>("field_applicant_mobile")
                && b.find<QLineEdit>("field_applicant_mobile")->text() == QStringLiteral("13812343210"));
    const std::pair<const char *, const char *> answers[] = {{"applicant_homeAddress", "临江市江岸区沿江大道58号"},
                                                             {"enterprise_soleForm", "personal"},
                                                             {"enterprise_businessScope", "图书零售"},
                                                             {"enterprise_domicile", "临江市江岸区沿江大道58号"},
                                                             {"enterprise_premisesTenure", "rented"},
                                                             {"enterprise_employees", "2"},
                                                             {"enterprise_funds", "50000"},
                                                             {"enterprise_contactName", "李建敏"},
                                                             {"enterprise_contactPhone", "13812343210"},
                                                             {"matter_truthPromise", "yes"},
                                                             {"delivery_deliveryMethod", "window"}};
    for (const auto &[key, value] : answers)
        b.fill(key, QString::fromUtf8(value));
    QTRY_VERIFY2(b.text("formState").startsWith(QStringLiteral("表单已填好")), qPrintable(b.text("formState")));
    QVERIFY(!b.find<QPushButton>("received_photo")); // of a later version
    for (const char *code : {"applicationForm", "idCard", "premisesProof"})
        QVERIFY(b.press(QStringLiteral("tickAll_") + QLatin1String(code)));
    QTRY_VERIFY(b.find<QPushButton>(QStringLiteral("act_511A0074300005_accept"))->isChecked()); // suggested
    QVERIFY(b.press("submitButton"));
    QTRY_VERIFY(b.text("caseNumber_0") == number);
    QTRY_VERIFY(b.station.printer.papers.last().title.startsWith(QStringLiteral("受理通知书")));
}

void tst_IntakePanel::rowsOfAnEarlierApplication()
{
    IntakeBench b;
    QVERIFY(b.show());
    QVERIFY(b.readCard());
    b.addItem("gssl");
    QVERIFY(b.press("startFormButton"));
    QTRY_VERIFY(b.find<QLineEdit>("field_shareholder_1_personName"));
    QVERIFY(!b.find<QWidget>("earlierRows_shareholder"));
    b.fill("shareholder_1_personName", QStringLiteral("李建敏"));
    QVERIFY(b.press("addRow_shareholder"));
    b.fill("shareholder_2_personName", QStringLiteral("周敏"));
    QVERIFY(b.press("missing_articles"));
    QVERIFY(b.press("received_applicationForm") && b.press("tickAll_applicationForm"));
    QVERIFY(b.press("received_shareholderIds") && b.press("tickAll_shareholderIds"));
    QVERIFY(b.press("received_domicileProof") && b.press("tickAll_domicileProof"));
    QVERIFY(b.press("act_511A0064100070_notice"));
    QVERIFY(b.press("submitButton"));
    QTRY_VERIFY(!b.text("caseNumber_0").isEmpty());
    const QString number = b.text("caseNumber_0");

    // He comes back with the paper: his shareholders are offered with where they come from, and taken by one key.
    QVERIFY(b.press("finishNextButton"));
    // Nobody is waiting yet: whoever comes before the visit is over would be called by the same key.
    QTRY_VERIFY(!b.find<QPushButton>("finishNextButton")->isVisible());
    const auto issued =
        b.kiosk.ask(IssueTicket{QStringLiteral("zonghe"), {}, SimulatedCardReader::demoCards().at(0).card});
    QVERIFY(issued && *issued);
    QVERIFY(b.press("nextButton"));
    QVERIFY(b.readCard());
    b.addItem("gssl");
    QVERIFY(b.press("startFormButton"));
    QTRY_VERIFY(b.find<QPushButton>("earlierRows_shareholder")
                && b.find<QPushButton>("earlierRows_shareholder")->isVisible());
    QVERIFY(b.find<QPushButton>("earlierRows_shareholder")->text().contains(number));
    QCOMPARE(b.find<QLineEdit>("field_shareholder_1_personName")->text(), QString());
    b.find<QPushButton>("earlierRows_shareholder")->setFocus();
    b.shot("rows offered");
    b.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(b.page.get(), ow::testing::patienceMs));
    QTest::keyClick(b.find<QPushButton>("earlierRows_shareholder"), Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(b.find<QLineEdit>("field_shareholder_2_personName")
                && b.find<QLineEdit>("field_shareholder_2_personName")->isVisible());
    QCOMPARE(b.find<QLineEdit>("field_shareholder_1_personName")->text(), QStringLiteral("李建敏"));
    QCOMPARE(b.find<QLineEdit>("field_shareholder_2_personName")->text(), QStringLiteral("周敏"));
    QVERIFY(!b.find<QPushButton>("earlierRows_shareholder")->isVisible());
    b.shot("rows taken");
    QVERIFY(b.press("undoAnswerButton"));
    QTRY_VERIFY(!b.find<QLineEdit>("field_shareholder_2_personName")->isVisible());
    QVERIFY(b.find<QPushButton>("earlierRows_shareholder")->isVisible());
}

void tst_IntakePanel::aDraftKeepsItsVersion()
{
    IntakeBench b;
    QVERIFY(b.show());
    QVERIFY(b.readCard());
    b.addItem("hwgg");
    QVERIFY(b.press("startFormButton"));
    QVERIFY(b.shows("field_applicant_mobile"));
    b.fill("applicant_mobile", QStringLiteral("13812343210"));
    QTRY_COMPARE(b.text("draftState"), QStringLiteral("草稿已保存"));
    const auto isFirstVersion = [&] {
        return b.shows("received_adSiteRights") && !b.find<QWidget>("received_articles");
    };
    QVERIFY(isFirstVersion());

    const ItemEdit otherPaper = replacing(QStringLiteral("adSiteRights"), QStringLiteral("articles"));
    QVERIFY(b.publish(withNextVersions(advert, QDate(2026, 9, 22), {otherPaper})));
    QVERIFY(b.reopen());
    QVERIFY(b.press("resumeDraft_0"));
    QVERIFY(isFirstVersion());
    b.shot("draft of the version before");

    const ItemEdit end = ending(QStringLiteral("市城市管理局"));
    QVERIFY(b.publish(withNextVersions(advert, QDate(2026, 9, 22), {otherPaper, end})));
    QVERIFY(b.reopen());
    QTRY_VERIFY(b.find<QPushButton>("resumeDraft_0"));
    QStringList told; // the line of the draft names the item, ended or not
    for (const QLabel *label : b.page->findChildren<QLabel *>())
        told.append(label->text());
    QVERIFY(told.join(QLatin1Char('\n')).contains(QStringLiteral("未填完的草稿：户外广告")));
    QVERIFY(b.press("resumeDraft_0"));
    QVERIFY(isFirstVersion());
    QCOMPARE(b.find<QLineEdit>("field_applicant_mobile")->text(), QStringLiteral("13812343210"));
    QVERIFY(b.find<QPushButton>(QStringLiteral("chip_") + advert)->text().contains(QStringLiteral("户外广告")));
    // What stands against a decision is said of this version, too.
    QVERIFY(b.press(QStringLiteral("act_%1_accept").arg(advert)));
    QTRY_VERIFY2(b.text("actFaults_511A0188100003").contains(QStringLiteral("设置载体权属")),
                 qPrintable(b.text("actFaults_511A0188100003")));
}

void tst_IntakePanel::whyNothingWasTakenOver_data()
{
    QTest::addColumn<int>("daysAgo");
    QTest::addColumn<QString>("part"); // empty: it is offered
    QTest::newRow("the last day") << 180 << QString();
    QTest::newRow("a day older") << 181 << QStringLiteral("办件甲所载（2026-03-27）已超过180天，不再沿用，请当面询问");
}

/// F1 on a field says why what is known was not filled in, and does not show it.
void tst_IntakePanel::whyNothingWasTakenOver()
{
    QFETCH(int, daysAgo);
    QFETCH(QString, part);
    const QDate today(2026, 9, 24);
    const Catalogue catalogue = Catalogue::shipped().value();
    const KnownAnswer known{ElementRole::Applicant, QStringLiteral("mobile"), QStringLiteral("13812343210"),
                            AnswerOrigin::Earlier,  today.addDays(-daysAgo),  QStringLiteral("办件甲")};
    const Form form = mergeForm(catalogue, {catalogue.item(bookShop, today)}, {known}, today).value();
    const FormSession session(FormProgram::compile(form).value(), {}, {}, today);
    const FormCell cell = session.state().cell(QStringLiteral("applicant.mobile"));
    const QString text = FormText::why(whyOf(session, cell));
    QCOMPARE(text.contains(QStringLiteral("为什么没有沿用")), !part.isEmpty());
    QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("13812343210")));
}

void tst_IntakePanel::browsesByKind()
{
    IntakeBench b;
    QVERIFY(b.show() && b.readCard());
    b.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(b.page.get(), ow::testing::patienceMs));
    QVERIFY(!b.find<QComboBox>("itemFacet0")->isVisible());
    QTest::keyClick(b.find<QLineEdit>("itemSearch"), Qt::Key_G, Qt::ControlModifier);
    QVERIFY(b.shows("itemFacet0"));
    QTRY_VERIFY(b.find<QComboBox>("itemFacet0")->hasFocus());
    auto *nature = b.find<QComboBox>("itemFacet0");
    nature->setCurrentIndex(nature->findText(QStringLiteral("行政许可"), Qt::MatchStartsWith));
    auto *results = b.find<QListWidget>("itemResults");
    const int licences = results->count();
    QVERIFY(licences > 1 && nature->currentText().contains(QString::number(licences)));
    // Words look among those.
    QTest::keyClicks(b.find<QLineEdit>("itemSearch"), QStringLiteral("cbwls"));
    QVERIFY(results->count() < licences);
    b.shot("browse");
    QTest::keyClick(b.find<QLineEdit>("itemSearch"), Qt::Key_Return);
    QVERIFY(b.find<QPushButton>(QStringLiteral("chip_") + bookShop));
    // What was chosen leaves nothing behind for the next search.
    QVERIFY(!nature->isVisible());
    QCOMPARE(nature->currentIndex(), 0);
}

OW_TEST(tst_IntakePanel)
#include "tst_IntakePanel.moc"
