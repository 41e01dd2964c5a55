// 网上申请 at a window: it opens for the visitor under its number, what was uploaded stands there, originals are seen, and it is accepted.
#include "models/cases/CaseStore.h"
#include "models/store/Connection.h"
#include "tests/base/OnlineSending.h"
#include "tests/ui/intake/IntakeBench.h"

#include <QScrollArea>

using namespace ow;
using namespace ow::testing;

class tst_OnlineIntake : public QObject {
    Q_OBJECT
private slots:
    void opensUnderItsNumber();
};

void tst_OnlineIntake::opensUnderItsNumber()
{
    const QString hall = QStringLiteral("H0042");
    const QString number = QStringLiteral("330102202609240007");
    TestPlatform platform;
    IntakeBench b(QStringLiteral("online-"), platform.hubArguments(hall));
    QVERIFY(sendOnline(platform, hall, shopOnline(SimulatedCardReader::demoCards().at(0).card, number)));
    QVERIFY(TestStation::wait([&] {
        const auto db = Connection::open(b.hub.dir() + QStringLiteral("/hub.db"), OpenMode::Reader);
        return db && CaseStore::findByNumber(**db, number);
    }));
    QVERIFY(b.show());
    QVERIFY(b.readCard());
    QTRY_VERIFY(b.find<QPushButton>("openOnline_0"));
    const QList<QLabel *> lines = b.find<QPushButton>("openOnline_0")->parentWidget()->findChildren<QLabel *>();
    QVERIFY(lines.first()->text().contains(number));
    QTest::qWait(100);
    b.page->grab().save(shotPath(QStringLiteral("online-visitor.png")));
    QVERIFY(b.press("openOnline_0"));
    QTRY_VERIFY(b.find<QLineEdit>("field_applicant_mobile")
                && b.find<QLineEdit>("field_applicant_mobile")->text() == QStringLiteral("13812343210"));
    QTRY_VERIFY2(b.text("formState").startsWith(QStringLiteral("表单已填好")), qPrintable(b.text("formState")));
    QTRY_VERIFY(b.shown("sent_idCard"));
    QVERIFY(b.text("sent_idCard").contains(QStringLiteral("原件还没有看")));
    QVERIFY(b.find<QPushButton>("received_idCard")->isChecked());
    for (QScrollArea *area : b.page->findChildren<QScrollArea *>())
        area->ensureWidgetVisible(b.find<QPushButton>("originalSeen_idCard"));
    QTest::qWait(150);
    b.page->grab().save(shotPath(QStringLiteral("online-papers.png")));
    for (const char *code : {"applicationForm", "idCard", "premisesProof"})
        QVERIFY(b.press(QStringLiteral("tickAll_") + QLatin1String(code)));
    // The originals, by key and by button.
    QTest::keyClick(b.find<QWidget>("materialRow_applicationForm"), Qt::Key_E);
    QVERIFY(b.press("originalSeen_idCard"));
    QTRY_VERIFY(!b.text("sent_idCard").contains(QStringLiteral("还没有看")));
    QTRY_VERIFY(b.text("grade_idCard").startsWith(QStringLiteral("B级"))); // the scan that was sent, too
    QTRY_VERIFY(b.find<QPushButton>(QStringLiteral("act_511A0074300005_accept"))->isChecked()); // suggested
    QVERIFY(b.press("submitButton"));
    QTRY_VERIFY(b.text("caseNumber_0") == number);
    QTRY_VERIFY(!b.station.printer.papers.isEmpty()
                && b.station.printer.papers.last().title.startsWith(QStringLiteral("受理通知书")));
    b.page->grab().save(shotPath(QStringLiteral("online-accepted.png")));
}

OW_TEST(tst_OnlineIntake)
#include "tst_OnlineIntake.moc"
