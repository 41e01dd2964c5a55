#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/intake/IntakePanel.h"
#include "ui/window/WindowPage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace ow;
using namespace ow::testing;

namespace {
/// Zhao was here this morning for both items, and is here again.
struct DuplicateBench {
    TestHub hub;
    VisitSteps visit{hub};
    std::unique_ptr<WindowPage> page;
    QList<Case> first;

    bool show()
    {
        if (!visit.start())
            return false;
        first = visit.accept(false);
        const auto again = visit.ready(false);
        if (first.size() != 2 || !again)
            return false;
        SignedIn clerk;
        clerk.user = QStringLiteral("zhoumin");
        page = std::make_unique<WindowPage>(visit.desk.context, clerk, 3);
        page->resize(1366, 712);
        page->show();
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get(), ow::testing::patienceMs)
            || !TestStation::wait([&] { return session().item(itemBooks); }))
            return false;
        session().resume(again->application);
        return TestStation::wait([&] { return session().sheet().has_value() && !session().isBusy(); });
    }
    IntakeSession &session() const { return page->findChild<IntakePanel *>()->session(); }
    template <class W>
    W *find(const char *name) const
    {
        return page->findChild<W *>(QLatin1String(name));
    }
    bool isAsked() const { return find<QWidget>("duplicateSheet")->isVisible(); }
    QString message() const
    {
        return find<QWidget>("duplicateSheet")->findChild<QLabel *>(QStringLiteral("sheetMessage"))->text();
    }
    void key(Qt::Key key) const { QTest::keyClick(page->focusWidget(), key); }
    QString words() const
    {
        QString all;
        for (const QLabel *cell : page->findChildren<QLabel *>(QStringLiteral("duplicateCell")))
            all += cell->text() + QLatin1Char(' ');
        return all;
    }
};
} // namespace

class tst_DuplicateSheet : public QObject {
    Q_OBJECT
private slots:
    void askedBeforeAnythingIsPrinted();
    void theSameGoesNoFurther();
};

void tst_DuplicateSheet::askedBeforeAnythingIsPrinted()
{
    DuplicateBench b;
    QVERIFY(b.show());
    b.session().submit();
    QVERIFY(TestStation::wait([&] { return b.isAsked(); }));
    QCOMPARE(b.visit.desk.printer.papers.size(), 0);
    QVERIFY2(b.words().contains(QStringLiteral("赵*月")) && b.words().contains(QStringLiteral("相同")),
             qPrintable(b.words()));
    for (const QString &secret : {cardOfZhao().name, cardOfZhao().number, QStringLiteral("13857160024")})
        QVERIFY2(!b.words().contains(secret), qPrintable(b.words()));
    QTest::qWait(50);
    b.page->grab().save(shotPath(QStringLiteral("duplicate-asked.png")));
    // Without words nothing is decided.
    QCOMPARE(b.page->focusWidget(), b.find<QLineEdit>("duplicateReason"));
    b.key(Qt::Key_Return);
    QVERIFY(b.isAsked());
    // By keys alone: once for each item, then it is sent off and printed.
    const QString asked = b.message();
    b.find<QLineEdit>("duplicateReason")->setText(QStringLiteral("另一处"));
    b.key(Qt::Key_Return);
    QVERIFY(TestStation::wait([&] { return b.isAsked() && b.message() != asked; }));
    b.find<QLineEdit>("duplicateReason")->setText(QStringLiteral("另一块"));
    b.key(Qt::Key_Return);
    QVERIFY(TestStation::wait([&] { return b.session().submitted().has_value(); }));
    QVERIFY(TestStation::wait([&] { return b.visit.desk.printer.papers.size() == 2; }));
    QVERIFY(!b.isAsked());
}

void tst_DuplicateSheet::theSameGoesNoFurther()
{
    DuplicateBench b;
    QVERIFY(b.show());
    QString told;
    connect(&b.session(), &IntakeSession::refused, this, [&](const Problem &problem) { told = problem.sentence(); });
    b.session().submit();
    QVERIFY(TestStation::wait([&] { return b.isAsked(); }));
    b.find<QLineEdit>("duplicateReason")->setText(QStringLiteral("忘了已经来过"));
    b.key(Qt::Key_Tab);
    QCOMPARE(b.page->focusWidget(), b.find<QPushButton>("duplicateSame"));
    b.key(Qt::Key_Return);
    QVERIFY(TestStation::wait([&] { return told.contains(QStringLiteral("已判定为同一件")); }));
    QVERIFY(!b.isAsked() && !b.session().submitted());
    // Whatever is pressed now, the hub does not accept it; the other item is asked about first.
    b.session().submit();
    QVERIFY(TestStation::wait([&] { return b.isAsked(); }));
    b.find<QLineEdit>("duplicateReason")->setText(QStringLiteral("另一块"));
    told.clear();
    b.key(Qt::Key_Return);
    QVERIFY(TestStation::wait([&] { return !told.isEmpty(); }));
    QVERIFY(!b.session().submitted());
    QCOMPARE(b.visit.desk.printer.papers.size(), 0);
}

OW_TEST(tst_DuplicateSheet)
#include "tst_DuplicateSheet.moc"
