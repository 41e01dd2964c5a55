// 缴费 at the counter: the notice as a paper, a waiver the supervisor refuses, the receipt, and only then the result.
#include "models/cases/FeeCommands.h"
#include "tests/base/NextVersions.h"
#include "tests/base/PdfWords.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/common/Notice.h"
#include "ui/common/Sheet.h"
#include "ui/delivery/DeliveryPage.h"
#include "ui/reader/CardReader.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr int feeWindow = 7;

class FeeTestReader final : public CardReader {
public:
    bool isSimulated() const override { return true; }
};
} // namespace

class tst_FeeSheet : public QObject {
    Q_OBJECT
private slots:
    void paidBeforeItIsIssued();
};

void tst_FeeSheet::paidBeforeItIsIssued()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation review(hub, StationRole::Review);
    TestStation office(hub, StationRole::Supervisor);
    TestStation station(hub, StationRole::Delivery, {}, feeWindow);
    QVERIFY(visit.start() && office.open() && office.signIn(QStringLiteral("weidong")) && review.open()
            && review.signIn(QStringLiteral("qianjin")) && station.open() && station.signIn(QStringLiteral("chenjie")));
    // Bookshops pay for their licences from today on.
    const auto edit = [](Item &item) {
        item.feeFen = 2000;
        item.fees = QList<ItemFee>{{QStringLiteral("证照工本费"),
                                    2000,
                                    QStringLiteral("每证"),
                                    QStringLiteral("示例收费文件〔2026〕1号"),
                                    {},
                                    true}};
        item.reach->onlinePay = true;
    };
    QVERIFY(visit.get(office, importOf(withNextVersions(itemBooks, QDate(2026, 9, 24), {edit}))));
    const QList<Case> cases = visit.accept(false);
    QCOMPARE(cases.size(), 2);
    QVERIFY(visit.get(review, DecideCase{cases.first().id, true, QStringLiteral("符合条件")}));
    SignedIn clerk;
    clerk.user = QStringLiteral("chenjie");
    DeliveryPage page(station.context, clerk, feeWindow, new FeeTestReader);
    page.resize(1366, 716);
    page.show();
    page.findChild<QTabWidget *>(QStringLiteral("deliveryTabs"))->setCurrentIndex(1);
    const auto press = [&](const char *name) {
        auto *button = page.findChild<QPushButton *>(QLatin1String(name));
        if (!TestStation::wait([&] { return button->isVisible() && button->isEnabled(); }))
            return false;
        button->click();
        return true;
    };
    const auto picture = [&](const char *name) {
        QTest::qWait(80);
        page.grab().save(shotPath(QStringLiteral("fee-%1.png").arg(QLatin1String(name))));
    };
    auto *table = page.findChild<DataTable *>(QStringLiteral("deliveryList"));
    auto *sheet = page.findChild<Sheet *>(QStringLiteral("feeSheet"));
    const auto state = [&] { return table->model()->index(0, 0).data().toString(); };
    QVERIFY(press("openWindowButton"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    QVERIFY(press("issueButton"));
    QTRY_VERIFY(page.findChild<Notice *>(QStringLiteral("deliveryNotice"))->isVisible()); // not told of the charge yet
    picture("stopped");
    QVERIFY(press("feeButton"));
    QTRY_VERIFY(sheet->isOpen());
    QCOMPARE(page.findChild<QLabel *>(QStringLiteral("feeHint"))->text(), QStringLiteral("合计 20.00 元"));
    page.findChild<QSpinBox *>(QStringLiteral("feeCount0"))->setValue(2);
    picture("notice");
    QVERIFY(press("feeAccept"));
    QTRY_COMPARE(station.printer.papers.size(), 1);
    const QString said = pdfWords(station.printer.papers.first().pdf);
    for (const QString &word : {QStringLiteral("缴费通知单"), QStringLiteral("40.00元"), QStringLiteral("示例收费文件"),
                                QStringLiteral("缴费期限"), cardOfZhao().name})
        QVERIFY2(said.contains(word), qPrintable(word + QStringLiteral(" in ") + said));
    QTRY_COMPARE(state(), QStringLiteral("准予许可 · 待缴费"));

    table->selectRow(0);
    QVERIFY(press("feeButton"));
    QTRY_VERIFY(sheet->isOpen());
    page.findChild<QDoubleSpinBox *>(QStringLiteral("feeLess"))->setValue(40);
    page.findChild<QLineEdit *>(QStringLiteral("feeReason"))->setText(QStringLiteral("小微企业免收"));
    picture("waiver");
    QVERIFY(press("feeWaive"));
    QTRY_COMPARE(state(), QStringLiteral("准予许可 · 待缴费，减免待批"));
    QVERIFY(visit.get(office, AnswerFeeWaiver{cases.first().id, false, QStringLiteral("没有证明")}));
    QTRY_COMPARE(state(), QStringLiteral("准予许可 · 待缴费"));

    table->selectRow(0);
    QVERIFY(press("feeButton"));
    QTRY_VERIFY(sheet->isOpen());
    auto *receipt = page.findChild<QLineEdit *>(QStringLiteral("feeReceipt"));
    receipt->setText(QStringLiteral("123"));
    QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("feeAccept"))->isEnabled());
    receipt->setText(QStringLiteral("21030226 ab 0001"));
    picture("payment");
    QTest::keyClick(receipt, Qt::Key_Return);
    QTRY_COMPARE(state(), QStringLiteral("准予许可"));
    table->selectRow(0);
    QVERIFY(press("issueButton"));
    QTRY_COMPARE(state(), QStringLiteral("待领取"));
    picture("issued");
}

OW_TEST(tst_FeeSheet)
#include "tst_FeeSheet.moc"
