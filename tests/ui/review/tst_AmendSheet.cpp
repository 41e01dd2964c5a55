// 更正 at the review desk, by keyboard; and the second pair of eyes there.
#include "models/cases/AmendmentCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/review/ReviewPage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace ow;
using namespace ow::testing;

namespace {
struct AmendBench {
    TestHub hub;
    VisitSteps visit{hub};
    TestStation station{hub, StationRole::Review};
    std::unique_ptr<ReviewPage> page;
    QList<Case> cases;

    bool start()
    {
        if (!visit.start() || !station.open() || !station.signIn(QStringLiteral("qianjin")))
            return false;
        cases = visit.accept(false);
        SignedIn reviewer;
        reviewer.user = QStringLiteral("qianjin");
        page = std::make_unique<ReviewPage>(station.context, reviewer);
        page->resize(1366, 716);
        page->show();
        auto *table = page->findChild<DataTable *>(QStringLiteral("caseList"));
        if (cases.size() != 2 || !TestStation::wait([&] { return table->model()->rowCount() == 2; }))
            return false;
        for (int row = 0; row < 2; ++row) {
            if (table->model()->index(row, 2).data().toString() == cases.first().itemName)
                emit table->clicked(table->model()->index(row, 2));
        }
        return TestStation::wait([&] { return find<QPushButton>("amendButton") != nullptr; });
    }
    template <class W>
    W *find(const char *name) const
    {
        return page->findChild<W *>(QLatin1String(name));
    }
    QString file() const
    {
        QStringList texts;
        for (const QLabel *label : find<QWidget>("caseFile")->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(QLatin1Char('\n'));
    }
    void picture(const char *name) const
    {
        QTest::qWait(60);
        page->grab().save(shotPath(QStringLiteral("amend-%1.png").arg(QLatin1String(name))));
    }
};
} // namespace

class tst_AmendSheet : public QObject {
    Q_OBJECT
private slots:
    void aPhoneAtOnceANameByTwo();
};

void tst_AmendSheet::aPhoneAtOnceANameByTwo()
{
    AmendBench b;
    QVERIFY(b.start());
    b.find<QPushButton>("amendButton")->click();
    auto *find = b.find<QLineEdit>("amendFind");
    auto *value = b.find<QLineEdit>("amendValue");
    auto *reason = b.find<QLineEdit>("amendReason");
    auto *accept = b.find<QPushButton>("amendAccept");
    QTRY_VERIFY(find->isVisible() && b.page->focusWidget() == find);
    QVERIFY(!accept->isEnabled());
    find->setText(QStringLiteral("申请人　联系电话"));
    QCOMPARE(b.find<QListWidget>("amendFields")->count(), 1);
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(b.page->focusWidget(), value);
    value->setText(QStringLiteral("139 1234 3210"));
    QTest::keyClick(value, Qt::Key_Return);
    QCOMPARE(b.page->focusWidget(), reason);
    QVERIFY(b.find<QLabel>("amendTaken")->text().contains(QStringLiteral("→ 139 1234 3210")));
    QVERIFY(!accept->isEnabled()); // why?
    reason->setText(QStringLiteral("录入时看错"));
    b.picture("sheet");
    accept->click();
    QTRY_VERIFY2(b.file().contains(QStringLiteral("13857160024 → 13912343210")), qPrintable(b.file()));
    QVERIFY(b.file().contains(QStringLiteral("更正通知书")));

    // A choice of a list is chosen; what is wrong is named by the hub, and nothing is changed.
    b.find<QPushButton>("amendButton")->click();
    find->setText(QStringLiteral("申请人　联系电话"));
    value->setText(QStringLiteral("12"));
    b.find<QPushButton>("amendTake")->click();
    reason->setText(QStringLiteral("又错"));
    accept->click();
    QTRY_VERIFY(b.find<QWidget>("notice")->isVisible());

    b.find<QPushButton>("amendButton")->click();
    find->setText(QStringLiteral("申请人　姓名"));
    value->setText(QStringLiteral("赵明玥"));
    b.find<QPushButton>("amendTake")->click();
    reason->setText(QStringLiteral("身份证为玥"));
    accept->click();
    QTRY_VERIFY2(b.file().contains(QStringLiteral("等待复核")), qPrintable(b.file()));
    QVERIFY(!b.find<QPushButton>("amendButton")); // one after the other
    b.picture("waiting");
    // He cannot look at it himself.
    b.find<QPushButton>("amendmentGrant")->click();
    QTRY_VERIFY(b.find<QWidget>("notice")->isVisible());
    QVERIFY(b.file().contains(QStringLiteral("等待复核")));
    TestStation office(b.hub, StationRole::Supervisor);
    QVERIFY(office.open() && office.signIn(QStringLiteral("weidong")));
    std::optional<AmendmentsView> open;
    whenReady(office.client.view<AmendmentsView>(QLatin1String(AmendmentsView::name)), &office.client,
              [&](const Result<Viewed<AmendmentsView>> &viewed) {
                  if (viewed)
                      open = viewed->value;
              });
    QTRY_VERIFY(open && !open->open.isEmpty());
    const Case record = open->open.first();
    QVERIFY(b.visit.get(office, AnswerAmendment{record.id, openAmendment(record)->id, true, {}}));
    QTRY_VERIFY2(b.file().contains(QStringLiteral("已更正")), qPrintable(b.file()));
    QTRY_VERIFY(b.find<QLabel>("caseUnder")->text().contains(QStringLiteral("赵*玥")));
}

OW_TEST(tst_AmendSheet)
#include "tst_AmendSheet.moc"
