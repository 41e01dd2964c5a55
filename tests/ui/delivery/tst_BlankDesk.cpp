// A licence on a numbered blank, at the counter that prints it: printed, spoilt and printed again, issued, counted.
#include "models/cases/BlankCommands.h"
#include "tests/base/NextVersions.h"
#include "tests/base/PdfWords.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/common/Sheet.h"
#include "ui/delivery/DeliveryPage.h"
#include "ui/reader/CardReader.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr int blankWindow = 7;
const QString booksKind = QStringLiteral("publication");

class BlankTestReader final : public CardReader {
public:
    bool isSimulated() const override { return true; }
};

/// Bookshops' licences are printed on blanks from today on.
struct BlankDeskBench {
    TestHub hub;
    VisitSteps visit{hub};
    TestStation review{hub, StationRole::Review};
    TestStation office{hub, StationRole::Supervisor};
    TestStation station{hub, StationRole::Delivery, {}, blankWindow};
    Case record;
    std::unique_ptr<DeliveryPage> page;

    bool start()
    {
        if (!visit.start() || !office.open() || !office.signIn(QStringLiteral("weidong")) || !review.open()
            || !review.signIn(QStringLiteral("qianjin")) || !station.open()
            || !station.signIn(QStringLiteral("chenjie")))
            return false;
        const auto edit = [](Item &item) { item.result.blank = booksKind; };
        if (!visit.get(office, importOf(withNextVersions(itemBooks, QDate(2026, 9, 24), {edit}))))
            return false;
        const QList<Case> cases = visit.accept(false);
        const auto decided = cases.size() == 2
            ? visit.get(review, DecideCase{cases.first().id, true, QStringLiteral("符合条件")})
            : std::nullopt;
        if (!decided)
            return false;
        record = decided->record;
        if (!visit.get(office, ReceiveBlanks{booksKind, QStringLiteral("LJ"), 6, 101, 160})
            || !visit.get(office, HandBlanks{booksKind, {}, windowHolder(blankWindow).code, 6}))
            return false;
        SignedIn clerk;
        clerk.user = QStringLiteral("chenjie");
        page = std::make_unique<DeliveryPage>(station.context, clerk, blankWindow, new BlankTestReader);
        page->resize(1366, 716);
        page->show();
        page->findChild<QTabWidget *>(QStringLiteral("deliveryTabs"))->setCurrentIndex(1);
        return press("openWindowButton") && TestStation::wait([&] { return table()->model()->rowCount() == 1; });
    }
    template <class W>
    W *find(const char *name) const
    {
        return page->findChild<W *>(QLatin1String(name));
    }
    DataTable *table() const { return find<DataTable>("deliveryList"); }
    QString said() const { return find<QLabel>("blankSaid")->text(); }
    bool press(const char *name) const
    {
        auto *button = find<QPushButton>(name);
        if (!TestStation::wait([&] { return button->isVisible() && button->isEnabled(); }))
            return false;
        button->click();
        return true;
    }
    void picture(const char *name) const
    {
        QTest::qWait(50);
        page->grab().save(shotPath(QStringLiteral("blank-%1.png").arg(QLatin1String(name))));
    }
};
} // namespace

class tst_BlankDesk : public QObject {
    Q_OBJECT
private slots:
    void printedOnTheNextOne();
};

void tst_BlankDesk::printedOnTheNextOne()
{
    BlankDeskBench b;
    QVERIFY(b.start());
    QTRY_VERIFY(b.find<QWidget>("blankBar")->isVisible());
    b.table()->selectRow(0);
    QTRY_VERIFY(b.find<QPushButton>("blankPrint")->isEnabled());
    QVERIFY(!b.find<QPushButton>("issueButton")->isEnabled()); // nothing is printed yet
    QVERIFY2(b.said().contains(QStringLiteral("下一张 LJ000101")), qPrintable(b.said()));
    b.picture("ready");
    QTest::keyClick(b.page.get(), Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(b.station.printer.papers.size(), 1);
    const QString said = pdfWords(b.station.printer.papers.first().pdf);
    for (const QString &word :
         {QStringLiteral("证照正本"), QStringLiteral("出版物经营许可证"), b.record.result->number, cardOfZhao().name,
          QStringLiteral("LJ000101"), QStringLiteral("有效期"), QStringLiteral("发证机关印章")})
        QVERIFY2(said.contains(word), qPrintable(word + QStringLiteral(" in ") + said));
    QTRY_VERIFY2(b.said().contains(QStringLiteral("印在 LJ000101 号空白证照上")), qPrintable(b.said()));
    QTRY_VERIFY(b.find<QPushButton>("issueButton")->isEnabled());
    QVERIFY(!b.find<QPushButton>("blankPrint")->isEnabled());

    // It came out crooked.
    QVERIFY(b.press("blankSpoil"));
    QCOMPARE(b.find<QLineEdit>("spoilNumber")->text(), QStringLiteral("LJ000101"));
    b.find<QRadioButton>("spoilReason_lost")->setChecked(true);
    QVERIFY(!b.find<QPushButton>("spoilAccept")->isEnabled()); // how did it get lost?
    b.find<QRadioButton>("spoilReason_misprinted")->setChecked(true);
    b.picture("spoil");
    QVERIFY(b.press("spoilAccept"));
    QTRY_VERIFY2(b.said().contains(QStringLiteral("下一张 LJ000102")), qPrintable(b.said()));
    QTRY_VERIFY(b.find<QPushButton>("blankPrint")->isEnabled());
    QVERIFY(!b.find<QPushButton>("issueButton")->isEnabled());
    QVERIFY(b.press("blankPrint"));
    QTRY_COMPARE(b.station.printer.papers.size(), 2);
    QTRY_VERIFY2(b.said().contains(QStringLiteral("不多了")), qPrintable(b.said())); // four left
    b.picture("low");
    QVERIFY(b.press("issueButton"));
    QTRY_COMPARE(b.find<QLabel>("deliveryWaitingTitle")->text(), QStringLiteral("待领 1 件，待出件 0 件"));

    // At the end of the day: one is not where it should be.
    QVERIFY(b.press("blankCount"));
    b.find<QSpinBox>("countCounted")->setValue(3);
    b.find<QLineEdit>("countFirst")->setText(QStringLiteral("LJ000104"));
    b.find<QLineEdit>("countLast")->setText(QStringLiteral("LJ000106"));
    QVERIFY(!b.find<QPushButton>("countAccept")->isEnabled());
    b.picture("count");
    b.find<QLineEdit>("countWords")->setText(QStringLiteral("LJ000103 找不到，已报主管"));
    QVERIFY(b.press("countAccept"));
    QVERIFY(TestStation::wait([&] { return !b.find<Sheet>("countSheet")->isOpen(); }));
}

OW_TEST(tst_BlankDesk)
#include "tst_BlankDesk.moc"
