#include "models/base/Uuid.h"
#include "models/cases/CaseViews.h"
#include "models/ratings/RatingCommands.h"
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
constexpr int deliveryWindow = 7;

/// Reads what the test lays on it.
class TestReader final : public CardReader {
public:
    bool isSimulated() const override { return true; }
};

struct DeliveryBench {
    TestHub hub;
    VisitSteps visit{hub};
    TestStation review{hub, StationRole::Review};
    TestStation station{hub, StationRole::Delivery, {}, deliveryWindow};
    QList<Case> cases;
    TestReader *reader = new TestReader;
    std::unique_ptr<DeliveryPage> page;

    /// Two approved results, the first of them issued.
    bool start()
    {
        if (!visit.start() || !review.open() || !review.signIn(QStringLiteral("qianjin")) || !station.open()
            || !station.signIn(QStringLiteral("chenjie")))
            return false;
        cases = visit.accept(false);
        for (const Case &record : cases) {
            if (!visit.get(review, DecideCase{record.id, true, QStringLiteral("符合条件")}))
                return false;
        }
        SignedIn clerk;
        clerk.user = QStringLiteral("chenjie");
        page = std::make_unique<DeliveryPage>(station.context, clerk, deliveryWindow, reader);
        page->resize(1366, 716);
        page->show();
        return cases.size() == 2 && visit.get(review, IssueCase{cases.first().id})
            && TestStation::wait([&] { return button("openWindowButton")->isEnabled(); });
    }
    QPushButton *button(const char *name) const { return page->findChild<QPushButton *>(QLatin1String(name)); }
    QString text(const char *name) const { return page->findChild<QLabel *>(QLatin1String(name))->text(); }
    SignaturePad *pad() const { return page->findChild<SignaturePad *>(); }
    QList<QCheckBox *> results() const
    {
        return page->findChild<QWidget *>(QStringLiteral("collectList"))->findChildren<QCheckBox *>();
    }
    bool press(const char *name) const
    {
        if (!TestStation::wait([&] { return button(name)->isVisible() && button(name)->isEnabled(); }))
            return false;
        button(name)->click();
        return true;
    }
    /// The window calls whoever took a number for collecting.
    bool callCollector()
    {
        return visit.take(QStringLiteral("chujian")) && press("nextButton") && press("startButton")
            && TestStation::wait([&] { return reader->isEnabled(); });
    }
    void sign() const
    {
        page->grab(); // laid out: a pad that changes its size forgets what was drawn
        const auto send = [this](QEvent::Type type, QPoint at) {
            QMouseEvent event(type, at, pad()->mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(pad(), &event);
        };
        send(QEvent::MouseButtonPress, {20, 60});
        for (int x = 20; x < 200; x += 12)
            send(QEvent::MouseMove, {x, 60 + (x % 24 ? 25 : -25)});
        send(QEvent::MouseButtonRelease, {200, 60});
    }
    void picture(const char *name) const
    {
        QTest::qWait(20);
        page->grab().save(shotPath(QStringLiteral("delivery-%1.png").arg(QLatin1String(name))));
    }
};
} // namespace

class tst_DeliveryPage : public QObject {
    Q_OBJECT
private slots:
    void handedOverAgainstIdentityAndSignature();
    void theNextOneIsSomebodyElse();
    void withAThumbBeforeAWitness();
};

void tst_DeliveryPage::handedOverAgainstIdentityAndSignature()
{
    DeliveryBench b;
    QVERIFY(b.start());
    QVERIFY(b.press("openWindowButton"));
    QVERIFY(!b.reader->isEnabled()); // nobody was called
    QVERIFY(b.callCollector());
    b.picture("called");
    emit b.reader->cardRead(cardOfZhao());
    QTRY_COMPARE(b.results().size(), 1); // the other is not made yet
    QVERIFY(b.text("deliveryPerson").contains(QStringLiteral("赵*月")));
    QVERIFY(!b.pad()->isEnabled());
    QVERIFY(!b.button("deliverButton")->isEnabled());

    // The second result is made while the person stands there.
    b.page->findChild<QTabWidget *>(QStringLiteral("deliveryTabs"))->setCurrentIndex(1);
    QTRY_COMPARE(b.text("deliveryWaitingTitle"), QStringLiteral("待领 1 件，待出件 1 件"));
    auto *list = b.page->findChild<DataTable *>(QStringLiteral("deliveryList"));
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (list->model()->index(row, 2).data().toString() == b.cases.last().itemName)
            list->selectRow(row);
    }
    b.picture("waiting");
    QVERIFY(b.press("issueButton"));
    QTRY_COMPARE(b.text("deliveryWaitingTitle"), QStringLiteral("待领 2 件，待出件 0 件"));
    b.page->findChild<QTabWidget *>(QStringLiteral("deliveryTabs"))->setCurrentIndex(0);
    QTRY_VERIFY(b.reader->isEnabled());
    emit b.reader->cardRead(cardOfZhao());
    QTRY_COMPARE(b.results().size(), 2);

    for (QCheckBox *result : b.results())
        result->setChecked(true);
    QVERIFY(b.pad()->isEnabled());
    QVERIFY(!b.button("deliverButton")->isEnabled()); // not signed
    b.sign();
    QVERIFY(b.pad()->isSigned());
    b.picture("signed");
    QVERIFY(b.press("deliverButton"));
    QTRY_COMPARE(b.station.printer.papers.size(), 2); // receipts
    QTRY_COMPARE(b.results().size(), 0);
    QTRY_COMPARE(b.text("deliveryWaitingTitle"), QStringLiteral("待领 0 件，待出件 0 件"));
    QVERIFY(!b.pad()->isSigned());
}

void tst_DeliveryPage::theNextOneIsSomebodyElse()
{
    DeliveryBench b;
    QVERIFY(b.start());
    QVERIFY(b.press("openWindowButton"));
    QVERIFY(b.callCollector());
    emit b.reader->cardRead(cardOfZhao());
    QTRY_COMPARE(b.results().size(), 1);
    b.results().first()->setChecked(true);
    b.sign();
    QTest::keyClick(b.page->focusWidget() ? b.page->focusWidget() : b.page.get(), Qt::Key_F6);
    QVERIFY(b.press("outcome_6"));
    QTRY_COMPARE(b.results().size(), 0);
    QVERIFY(!b.pad()->isSigned());
    QVERIFY(!b.button("deliverButton")->isEnabled());
    QVERIFY(!b.reader->isEnabled());
}

/// Who cannot write presses his thumb on the paper; the counter writes down who stood by.
void tst_DeliveryPage::withAThumbBeforeAWitness()
{
    DeliveryBench b;
    QVERIFY(b.start());
    QVERIFY(b.press("openWindowButton") && b.callCollector());
    emit b.reader->cardRead(cardOfZhao());
    QTRY_COMPARE(b.results().size(), 1);
    QVERIFY(!b.button("signOtherwiseButton")->isEnabled());
    b.results().first()->setChecked(true);
    QVERIFY(b.press("signOtherwiseButton"));
    auto *accept = b.button("signingAccept");
    auto *witness = b.page->findChild<QLineEdit *>(QStringLiteral("signingWitness"));
    QTRY_VERIFY(witness->isVisible());
    QVERIFY(!accept->isEnabled());
    b.page->findChild<QLineEdit *>(QStringLiteral("signingReason"))->setText(QStringLiteral("手受伤不能书写"));
    witness->setText(QStringLiteral("王芳"));
    QVERIFY(accept->isEnabled());
    b.picture("thumb");
    accept->click();
    QTRY_VERIFY(b.results().isEmpty());
    std::optional<CaseFileView> file;
    whenReady(b.review.client.view<CaseFileView>(QLatin1String(CaseFileView::name),
                                                 {{QStringLiteral("id"), uuidText(b.cases.first().id)},
                                                  {QStringLiteral("reason"), QStringLiteral("看回证")}}),
              &b.review.client, [&](const Result<Viewed<CaseFileView>> &viewed) {
                  if (viewed)
                      file = viewed->value;
              });
    QTRY_VERIFY(file);
    QVERIFY(file->record.state == CaseState::Delivered);
    QCOMPARE(signingText(*file->record.deliveredSigning), QStringLiteral("捺指印（手受伤不能书写），见证人王芳"));
}

OW_TEST(tst_DeliveryPage)
#include "tst_DeliveryPage.moc"
