#include "models/numbering/ShortNumber.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "tests/ui/kiosk/KioskSteps.h"

#include <QLineEdit>

using namespace ow;
using namespace ow::testing;

namespace {
/// Zhao's two cases, books against a promise; his papers say number and code.
struct KioskProgressHall {
    TestHub hub;
    VisitSteps visit{hub};
    QString number;
    QString code;

    bool start()
    {
        if (!visit.start() || visit.accept(true).size() != 2)
            return false;
        number = visit.papers.first().content.shortNumber.value_or(QString());
        code = visit.papers.first().content.queryCode.value_or(QString());
        return !number.isEmpty() && !code.isEmpty();
    }
};

void typeOn(const KioskSteps &b, const char *pad, const QString &digits)
{
    auto *field =
        b.page->findChild<QWidget *>(QLatin1String(pad))->findChild<QLineEdit *>(QStringLiteral("keyPadField"));
    QTest::keyClicks(field, digits);
    QTest::keyClick(field, Qt::Key_Return);
}
} // namespace

class tst_KioskProgress : public QObject {
    Q_OBJECT
private slots:
    void tellsInHisWords();
    void fits_data();
    void fits();
};

void tst_KioskProgress::tellsInHisWords()
{
    KioskProgressHall hall;
    QVERIFY(hall.start());
    KioskSteps b(hall.hub);
    QVERIFY(b.show());
    b.shot("progress-entry");
    b.click("kioskProgressButton");
    // A slip is told before a code is asked.
    QString slip = hall.number;
    slip[3] = QLatin1Char(slip.at(3) == QLatin1Char('7') ? '6' : '7');
    typeOn(b, "progressNumber", slip);
    QVERIFY(b.text("progressWrong").contains(QStringLiteral("有一位不对")));
    b.shot("progress-slip");
    typeOn(b, "progressNumber", hall.number);
    QVERIFY(b.text("progressGiven").contains(shortNumberText(hall.number)));
    QVERIFY(b.text("progressAsk").contains(QStringLiteral("查询码")));
    b.shot("progress-code");
    const QString wrong = hall.code.left(5) + QLatin1Char(hall.code.endsWith(QLatin1Char('1')) ? '2' : '1');
    typeOn(b, "progressCode", wrong);
    QVERIFY(TestStation::wait([&] { return b.text("progressWrong").contains(QStringLiteral("短号或查询码不对")); }));

    typeOn(b, "progressNumber", hall.number);
    typeOn(b, "progressCode", hall.code);
    QVERIFY(TestStation::wait([&] { return b.text("progressStatus") == QStringLiteral("待补正"); }));
    QVERIFY(b.text("progressNext").contains(QStringLiteral("前补齐：经营场所使用证明")));
    QVERIFY(b.text("progressFacts").contains(QStringLiteral("赵*月")));
    b.shot("progress-told");
    for (const QLabel *label : b.page->findChildren<QLabel *>()) {
        for (const QString &secret : {cardOfZhao().name, cardOfZhao().number, hall.code, QStringLiteral("tolerant")})
            QVERIFY2(!label->text().contains(secret), qPrintable(label->text()));
    }
    // Left alone everything of it is gone.
    b.later.runAll();
    QVERIFY(b.shows("queue_zonghe"));
    for (const char *name : {"progressStatus", "progressNext", "progressFacts", "progressGiven"})
        QVERIFY(b.text(name).isEmpty());
    QVERIFY(b.page->findChildren<QLabel *>(QStringLiteral("progressStep")).isEmpty());
    // An answer that comes after its visitor has gone is shown to nobody.
    b.click("kioskProgressButton");
    typeOn(b, "progressNumber", hall.number);
    typeOn(b, "progressCode", hall.code);
    b.later.runAll();
    QTest::qWait(300); // the answer is on its way; there is nothing to be seen of it
    QVERIFY(b.shows("queue_zonghe") && b.text("progressStatus").isEmpty());
    // The next one is answered.
    b.click("kioskProgressButton");
    typeOn(b, "progressNumber", hall.number);
    typeOn(b, "progressCode", hall.code);
    QVERIFY(TestStation::wait([&] { return b.text("progressStatus") == QStringLiteral("待补正"); }));
}

void tst_KioskProgress::fits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("large");
    QTest::newRow("across") << QSize(1366, 768) << false;
    QTest::newRow("across, large type") << QSize(1366, 768) << true;
    QTest::newRow("upright") << QSize(1080, 1920) << false;
    QTest::newRow("upright, large type") << QSize(1080, 1920) << true;
}

void tst_KioskProgress::fits()
{
    QFETCH(QSize, size);
    QFETCH(bool, large);
    KioskProgressHall hall;
    QVERIFY(hall.start());
    KioskSteps b(hall.hub);
    QVERIFY(b.show(size));
    if (large)
        b.click("elderToggle");
    const QByteArray name = QByteArray::number(size.height()) + (large ? "-large" : "");
    b.shot(("progress-home-" + name).constData());
    QCOMPARE(b.cutText(), QString());
    if (large) {
        b.click("kioskServicesButton");
        b.click("serviceProgress");
    } else {
        b.click("kioskProgressButton");
    }
    b.shot(("progress-ask-" + name).constData());
    QCOMPARE(b.cutText(), QString());
    typeOn(b, "progressNumber", hall.number);
    typeOn(b, "progressCode", hall.code);
    QVERIFY(TestStation::wait([&] { return !b.text("progressStatus").isEmpty(); }));
    b.shot(("progress-told-" + name).constData());
    QCOMPARE(b.cutText(), QString());
}

OW_TEST(tst_KioskProgress)
#include "tst_KioskProgress.moc"
