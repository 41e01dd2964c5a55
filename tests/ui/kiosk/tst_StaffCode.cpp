#include "models/access/Password.h"
#include "models/base/Random.h"
#include "tests/base/Testing.h"
#include "tests/ui/kiosk/KioskSteps.h"
#include "ui/kiosk/StaffCode.h"

#include <QLineEdit>

using namespace ow;
using namespace ow::testing;

class tst_StaffCode : public QObject {
    Q_OBJECT
private slots:
    void goodEnough_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("good");
        QTest::newRow("six digits") << QStringLiteral("390517") << true;
        QTest::newRow("too short") << QStringLiteral("39051") << false;
        QTest::newRow("too long") << QStringLiteral("3905173905173") << false;
        QTest::newRow("letters") << QStringLiteral("39051a") << false;
        QTest::newRow("all the same") << QStringLiteral("000000") << false;
        QTest::newRow("up") << QStringLiteral("123456") << false;
        QTest::newRow("down") << QStringLiteral("987654") << false;
    }
    void goodEnough()
    {
        QFETCH(QString, code);
        QFETCH(bool, good);
        QCOMPARE(StaffCode::isGoodEnough(code), good);
    }

    void wrongOnesCostTime()
    {
        StaffCode code(QByteArrayLiteral("x"));
        Instant now = hallInstant(QDate(2026, 9, 24), QTime(9, 0));
        qint64 wait = StaffCode::waitMsFirst;
        for (int round = 0; round < 8; ++round) {
            for (int i = 0; i < StaffCode::triesMax; ++i) {
                QCOMPARE(code.waitMs(now), 0);
                QVERIFY(!code.took(false, now));
            }
            QCOMPARE(code.waitMs(now), wait);
            QVERIFY(!code.took(true, now)); // not even the right one
            now = now.plus(wait);
            wait = std::min(2 * wait, StaffCode::waitMsMax);
        }
        QCOMPARE(wait, StaffCode::waitMsMax);
        QVERIFY(code.took(true, now));
    }

    void theDoorAtTheKiosk()
    {
        TestHub hub;
        KioskSteps b{hub};
        QVERIFY(b.show());
        SystemRandom random;
        useCheapPasswordHashing();
        const auto knock = [&] {
            for (int i = 0; i < 5; ++i)
                QTest::mouseClick(b.label("role"), Qt::LeftButton);
        };
        knock();
        QVERIFY(b.text("staffWrong").contains(QStringLiteral("工程师"))); // none set: nobody
        b.shot("staff-none");
        b.click("staffBack");
        b.page->setStaffCode(StaffCode(hashPassword(QStringLiteral("390517"), random)));
        const auto give = [&](const char *code) {
            auto *field = b.page->findChild<QWidget *>(QStringLiteral("staffPad"))
                              ->findChild<QLineEdit *>(QStringLiteral("keyPadField"));
            QTest::keyClicks(field, QLatin1String(code));
            QTest::keyClick(field, Qt::Key_Return);
        };
        for (int i = 0; i < 4; ++i)
            QTest::mouseClick(b.label("role"), Qt::LeftButton);
        QVERIFY(b.shows("queue_zonghe")); // four are not five
        QTest::mouseClick(b.label("role"), Qt::LeftButton);
        QVERIFY(b.waitFor("staffBack"));
        give("390516");
        QVERIFY(TestStation::wait([&] { return b.text("staffWrong").contains(QStringLiteral("密码不对")); }));
        QVERIFY(!b.shows("staffEnd"));
        b.shot("staff-wrong");
        give("390517");
        QVERIFY(b.waitFor("staffEnd"));
        b.click("staffTest");
        QVERIFY(TestStation::wait([&] { return b.text("staffTold").contains(QStringLiteral("出纸口")); }));
        QCOMPARE(b.station.printer.papers.size(), 1);
        b.station.printer.outOfPaper = true;
        b.click("staffTest");
        QVERIFY(TestStation::wait([&] { return b.text("staffTold").contains(QStringLiteral("打印不了")); }));
        QVERIFY(b.page->findChild<QWidget *>(QStringLiteral("kioskPrinter"))->isVisible());
        b.click("staffRefilled");
        QVERIFY(!b.page->findChild<QWidget *>(QStringLiteral("kioskPrinter"))->isVisible());
        b.shot("staff");
        QVERIFY2(b.cutText().isEmpty(), qPrintable(b.cutText()));
        bool ended = false;
        connect(b.page.get(), &KioskPage::endAsked, this, [&] { ended = true; });
        b.click("staffEnd");
        QVERIFY(ended);
        // Who comes next stands before a closed door.
        b.later.runAll();
        QVERIFY(b.waitFor("queue_zonghe"));
        knock();
        QVERIFY(!b.shows("staffEnd"));
    }
};

OW_TEST(tst_StaffCode)
#include "tst_StaffCode.moc"
