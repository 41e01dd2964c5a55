// Results by mail and for somebody else, at the delivery counter: packed, handed to the carrier with a list, come back; an agent with a
// paper; what is left is named.
#include "models/cases/CollectCommands.h"
#include "models/numbering/ShortNumber.h"
#include "tests/base/PdfWords.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/common/SignaturePad.h"
#include "ui/delivery/DeliveryPage.h"
#include "ui/reader/CardReader.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr int collectWindow = 7;

class CollectTestReader final : public CardReader {
public:
    bool isSimulated() const override { return true; }
};

IdentityCard cardOfNeighbour()
{
    IdentityCard card = cardOfZhao();
    card.name = QStringLiteral("李建敏");
    card.number = QStringLiteral("330102199003070027");
    card.birth = QDate(1990, 3, 7);
    return card;
}

/// Two results of Zhao lie ready.
struct CollectBench {
    TestHub hub;
    VisitSteps visit{hub};
    TestStation review{hub, StationRole::Review};
    TestStation station{hub, StationRole::Delivery, {}, collectWindow};
    QList<Case> cases;
    CollectTestReader *reader = new CollectTestReader;
    std::unique_ptr<DeliveryPage> page;

    bool start(int tab)
    {
        if (!visit.start() || !review.open() || !review.signIn(QStringLiteral("qianjin")) || !station.open()
            || !station.signIn(QStringLiteral("chenjie")))
            return false;
        cases = visit.accept(false);
        for (const Case &record : cases) {
            if (!visit.get(review, DecideCase{record.id, true, QStringLiteral("符合条件")})
                || !visit.get(review, IssueCase{record.id}))
                return false;
        }
        SignedIn clerk;
        clerk.user = QStringLiteral("chenjie");
        page = std::make_unique<DeliveryPage>(station.context, clerk, collectWindow, reader);
        page->resize(1366, 716);
        page->show();
        find<QTabWidget>("deliveryTabs")->setCurrentIndex(tab);
        return cases.size() == 2 && press("openWindowButton");
    }
    template <class W>
    W *find(const char *name) const
    {
        return page->findChild<W *>(QLatin1String(name));
    }
    bool press(const char *name) const
    {
        auto *button = find<QPushButton>(name);
        if (!TestStation::wait([&] { return button->isVisible() && button->isEnabled(); }))
            return false;
        button->click();
        return true;
    }
    QString cell(const char *table, int row, int column) const
    {
        return find<DataTable>(table)->model()->index(row, column).data().toString();
    }
    QList<QCheckBox *> results() const { return find<QWidget>("collectList")->findChildren<QCheckBox *>(); }
    void sign() const
    {
        page->grab(); // laid out: a pad that changes its size forgets what was drawn
        auto *pad = page->findChild<SignaturePad *>();
        const auto send = [pad](QEvent::Type type, QPoint at) {
            QMouseEvent event(type, at, pad->mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(pad, &event);
        };
        send(QEvent::MouseButtonPress, {20, 40});
        for (int x = 20; x < 200; x += 12)
            send(QEvent::MouseMove, {x, 40 + (x % 24 ? 20 : -20)});
        send(QEvent::MouseButtonRelease, {200, 40});
    }
    void picture(const char *name) const
    {
        QTest::qWait(50);
        page->grab().save(shotPath(QStringLiteral("collect-%1.png").arg(QLatin1String(name))));
    }
};
} // namespace

class tst_CollectPanel : public QObject {
    Q_OBJECT
private slots:
    void byMailAndBack();
    void forSomebodyElse();
};

void tst_CollectPanel::byMailAndBack()
{
    CollectBench b;
    QVERIFY(b.start(2));
    auto *table = b.find<DataTable>("collectTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->selectRow(0);
    QVERIFY(!b.find<QPushButton>("collectPack")->isEnabled()); // chosen at submission: at the window
    QVERIFY(b.press("collectWay"));
    QTRY_COMPARE(b.cell("collectTable", 0, 3), QStringLiteral("邮寄"));
    QVERIFY2(b.cell("collectTable", 0, 4).startsWith(QStringLiteral("最迟")), qPrintable(b.cell("collectTable", 0, 4)));
    QVERIFY(b.press("collectPack"));
    auto *tracking = b.find<QLineEdit>("packTracking");
    QVERIFY(TestStation::wait([&] { return tracking->isVisible(); }));
    QCOMPARE(b.find<QLineEdit>("packRecipient")->text(), cardOfZhao().name);
    QCOMPARE(b.find<QLineEdit>("packPhone")->text(), QStringLiteral("13857160024"));
    b.find<QLineEdit>("packAddress")->setText(QStringLiteral("云溪市临江区书香巷5号"));
    tracking->setText(QStringLiteral("EA473124839CN"));
    QVERIFY(!b.find<QPushButton>("packAccept")->isEnabled()); // one digit wrong
    b.picture("pack");
    tracking->setText(QStringLiteral("EA473124829CN"));
    QVERIFY(b.press("packAccept"));
    auto *parcels = b.find<DataTable>("parcelTable");
    QTRY_COMPARE(parcels->model()->rowCount(), 1);
    QCOMPARE(b.cell("parcelTable", 0, 0), QStringLiteral("待交寄"));
    QVERIFY(b.press("parcelHandOver"));
    QVERIFY(b.press("handOverAccept"));
    QTRY_COMPARE(b.station.printer.papers.size(), 1);
    const QString list = pdfWords(b.station.printer.papers.first().pdf);
    for (const QString &word :
         {QStringLiteral("交寄清单"), QStringLiteral("寄〔2026〕第0001号"), QStringLiteral("EA473124829CN"),
          cardOfZhao().name, QStringLiteral("临江区书香巷"), QStringLiteral("邮政特快专递"),
          QStringLiteral("第四十四条"), QStringLiteral("寄递企业收寄人（签名）")})
        QVERIFY2(list.contains(word), qPrintable(word + QStringLiteral(" in ") + list));
    QTRY_COMPARE(b.cell("parcelTable", 0, 0), QStringLiteral("已交寄"));
    QVERIFY2(b.cell("collectTable", 0, 0).contains(QStringLiteral("邮寄中"))
                 || b.cell("collectTable", 1, 0).contains(QStringLiteral("邮寄中")),
             qPrintable(b.cell("collectTable", 0, 0)));
    parcels->selectRow(0);
    b.picture("handed");
    QVERIFY(b.press("parcelReturn"));
    b.find<QLineEdit>("parcelEndWords")->setText(QStringLiteral("无人签收"));
    QVERIFY(b.press("parcelEndAccept"));
    QTRY_COMPARE(parcels->model()->rowCount(), 0);
    QTRY_VERIFY(b.cell("collectTable", 0, 4).contains(QStringLiteral("邮件退回"))
                || b.cell("collectTable", 1, 4).contains(QStringLiteral("邮件退回")));

    // Somebody is told that it lies here again.
    table->selectRow(0);
    QVERIFY(b.press("collectRemind"));
    b.find<QLineEdit>("remindWords")->setText(QStringLiteral("本人接听，周五来取"));
    QVERIFY(b.press("remindAccept"));
    QTRY_VERIFY(b.cell("collectTable", 0, 4).contains(QStringLiteral("催领：本人接听")));
    b.picture("reminded");
}

void tst_CollectPanel::forSomebodyElse()
{
    CollectBench b;
    QVERIFY(b.start(0));
    QVERIFY(b.visit.take(QStringLiteral("chujian")) && b.press("nextButton") && b.press("startButton"));
    QVERIFY(TestStation::wait([&] { return b.reader->isEnabled(); }));
    b.find<QCheckBox>("proxyOn")->setChecked(true);
    emit b.reader->cardRead(cardOfNeighbour());
    QTRY_VERIFY(b.find<QLabel>("deliveryPerson")->text().contains(QStringLiteral("李*敏")));
    QCOMPARE(b.results().size(), 0); // nothing of his own
    b.find<QLineEdit>("proxyNumber")->setText(shortNumberText(*b.cases.first().shortNumber));
    QVERIFY(b.press("proxyFind"));
    QTRY_COMPARE(b.results().size(), 2);
    b.results().first()->setChecked(true);
    b.sign();
    QVERIFY(b.press("deliverButton"));
    auto *notice = b.find<QWidget>("deliveryNotice");
    QTRY_VERIFY(notice->isVisible()); // no paper was shown
    QCOMPARE(b.station.printer.papers.size(), 0);
    b.find<QLineEdit>("proxyPaper")->setText(QStringLiteral("授权委托书 2026年9月20日"));
    b.find<QCheckBox>("proxySeen")->setChecked(true);
    b.picture("proxy");
    QVERIFY(b.press("deliverButton"));
    QTRY_COMPARE(b.station.printer.papers.size(), 1);
    const QString receipt = pdfWords(b.station.printer.papers.first().pdf);
    for (const QString &word : {QStringLiteral("代领人：李*敏"), QStringLiteral("授权委托书2026年9月20日"),
                                QStringLiteral("本次领取"), QStringLiteral("尚未领取")})
        QVERIFY2(receipt.contains(word), qPrintable(word + QStringLiteral(" in ") + receipt));
    QTRY_COMPARE(b.results().size(), 1); // the other still lies here
}

OW_TEST(tst_CollectPanel)
#include "tst_CollectPanel.moc"
