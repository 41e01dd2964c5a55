// After a power cut: the paper register entered at the greeter's desk, and the slips it is made of.
#include "models/queue/QueueViews.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/greeter/BackEntryPanel.h"
#include "ui/greeter/EmergencySlips.h"
#include "ui/greeter/GreeterPage.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

struct BackEntryBench {
    TestHub hub;
    TestStation desk{hub, StationRole::Greeter};
    TestStation kiosk{hub, StationRole::Kiosk, QStringLiteral("K1")};
    std::unique_ptr<GreeterPage> page;

    bool show()
    {
        if (!desk.open() || !desk.signIn(QStringLiteral("sunyan")) || !kiosk.open())
            return false;
        page = std::make_unique<GreeterPage>(desk.context);
        page->resize(1366, 712);
        page->show();
        page->activateWindow();
        page->setFocus();
        return QTest::qWaitForWindowActive(page.get(), ow::testing::patienceMs) && TestStation::wait([&] {
                   return page->findChild<QWidget *>(QStringLiteral("takeQueue_zonghe"))
                       && page->findChild<QWidget *>(QStringLiteral("takePanel"))->isEnabled();
               });
    }
    template <class W>
    W *find(const char *name) const
    {
        return page->findChild<W *>(QLatin1String(name));
    }
    QString told() const { return find<QLabel>("backEntryTold")->text(); }
    /// Sheets over the page have notices of their own.
    QString refusal() const
    {
        for (const QLabel *sentence : page->findChildren<QLabel *>(QStringLiteral("sentence"))) {
            if (sentence->isVisible())
                return sentence->text();
        }
        return {};
    }
    void type(const char *time) const
    {
        QTest::keyClicks(find<QWidget>("backEntryTime"), QLatin1String(time));
        QTest::keyClick(find<QWidget>("backEntryTime"), Qt::Key_Return);
    }
    bool says(const QString &words) const
    {
        return TestStation::wait([&] { return told().contains(words); });
    }
    QStringList waiting()
    {
        QStringList numbers;
        bool loaded = false;
        whenReady(desk.client.view<QueueView>(QLatin1String(QueueView::name)), page.get(),
                  [&](const Result<Viewed<QueueView>> &view) {
                      loaded = true;
                      for (const Ticket &ticket : view ? view->value.tickets : QList<Ticket>())
                          numbers.append(ticket.number + QLatin1Char(' ')
                                         + hallTime(ticket.standsFrom).toString(QStringLiteral("HH:mm")));
                  });
        TestStation::wait([&] { return loaded; });
        return numbers;
    }
    void shot(const char *name) const
    {
        QTest::qWait(20);
        page->grab().save(shotPath(QStringLiteral("greeter-%1.png").arg(QLatin1String(name))));
    }
};
} // namespace

class tst_BackEntry : public QObject {
    Q_OBJECT
private slots:
    void paperTimes_data();
    void paperTimes();
    void entersTheRegister();
    void slipsAndRegister();
};

void tst_BackEntry::paperTimes_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QTime>("time");
    QTest::newRow("four digits") << QStringLiteral("0932") << QTime(9, 32);
    QTest::newRow("three digits") << QStringLiteral("932") << QTime(9, 32);
    QTest::newRow("colon") << QStringLiteral("9:32") << QTime(9, 32);
    QTest::newRow("wide colon") << QStringLiteral("09：32") << QTime(9, 32);
    QTest::newRow("spaces") << QStringLiteral(" 1405 ") << QTime(14, 5);
    QTest::newRow("no such hour") << QStringLiteral("2532") << QTime();
    QTest::newRow("no such minute") << QStringLiteral("0960") << QTime();
    QTest::newRow("two digits") << QStringLiteral("09") << QTime();
    QTest::newRow("words") << QStringLiteral("九点") << QTime();
    QTest::newRow("nothing") << QString() << QTime();
}

void tst_BackEntry::paperTimes()
{
    QFETCH(QString, written);
    QFETCH(QTime, time);
    QCOMPARE(BackEntryPanel::paperTime(written).value_or(QTime()), time);
}

void tst_BackEntry::entersTheRegister()
{
    BackEntryBench b;
    QVERIFY(b.show());
    b.hub.advance(95 * 60'000); // 10:00
    const auto first = b.kiosk.ask(IssueTicket{QStringLiteral("zonghe"), {}, {}});
    QVERIFY(first && *first);
    QTest::keyClick(b.page.get(), Qt::Key_L);
    QVERIFY(b.find<QWidget>("backEntryPanel")->isVisible());
    QVERIFY(b.find<QWidget>("backEntryTime")->hasFocus());

    b.type("0961");
    QVERIFY(b.told().contains(QStringLiteral("取号时间")));
    b.find<QLineEdit>("backEntryTime")->clear();
    // Letters and digits typed here are no keys of the page.
    b.type("0932");
    QVERIFY(b.says(QStringLiteral("EE001 已补录：综合受理，09:32")));
    QCOMPARE(b.find<QSpinBox>("backEntryNumber")->value(), 2);
    QVERIFY(b.find<QWidget>("backEntryTime")->hasFocus());
    auto *priority = b.find<QComboBox>("backEntryClass");
    priority->setCurrentIndex(priority->findData(QStringLiteral("elder")));
    b.find<QLineEdit>("backEntryName")->setText(QStringLiteral("王小明"));
    b.type("9:31");
    QVERIFY(b.says(QStringLiteral("EE002 已补录")));
    QCOMPARE(priority->currentData().toString(), QLatin1String(ordinaryClass));
    b.shot("back-entry");
    QCOMPARE(b.waiting(),
             QStringList({QStringLiteral("EE002 09:31"), QStringLiteral("EE001 09:32"), QStringLiteral("A001 10:00")}));

    // The future is refused, and what was typed is there to be put right.
    b.type("1001");
    QTRY_VERIFY(!b.refusal().isEmpty());
    QCOMPARE(b.find<QSpinBox>("backEntryNumber")->value(), 3);
    QCOMPARE(b.find<QLineEdit>("backEntryTime")->text(), QStringLiteral("1001"));
    b.find<QLineEdit>("backEntryTime")->clear();

    // The same line of the register twice changes nothing, and it is said.
    b.find<QSpinBox>("backEntryNumber")->setValue(1);
    b.type("0940");
    QVERIFY(b.says(QStringLiteral("EE001 先前已经补录：综合受理，09:32")));
    QCOMPARE(b.waiting().size(), 3);
    QTest::keyClick(b.page.get(), Qt::Key_Escape);
    QTRY_VERIFY(!b.find<QWidget>("backEntryPanel")->isVisible());
}

void tst_BackEntry::slipsAndRegister()
{
    BackEntryBench b;
    QVERIFY(b.show());
    QTest::keyClick(b.page.get(), Qt::Key_L);
    b.find<QSpinBox>("backEntryNumber")->setValue(41);
    b.find<QPushButton>("backEntrySlips")->click();
    QTRY_COMPARE(b.desk.printer.papers.size(), 1);
    const PdfPaper paper = b.desk.printer.papers.first();
    QVERIFY(paper.title.contains(QStringLiteral("EE041–EE080")));
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("slips.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(paper.pdf) == paper.pdf.size());
    file.close();
    QFile::copy(file.fileName(), shotPath(QStringLiteral("emergency-slips.pdf")));
    QProcess text;
    text.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file.fileName(), QStringLiteral("-")});
    QVERIFY(text.waitForFinished());
    const QString read = QString::fromUtf8(text.readAllStandardOutput());
    // Each number on a slip and in the register; four pages of slips, two of the register.
    for (int serial = 41; serial <= 80; ++serial)
        QVERIFY2(read.count(QStringLiteral("EE%1").arg(serial, 3, 10, QLatin1Char('0'))) >= 2, qPrintable(read));
    QCOMPARE(read.count(QLatin1Char('\f')), 6);
    QVERIFY(read.contains(QStringLiteral("临江区政务服务大厅")) && read.contains(QStringLiteral("登记")));
}

OW_TEST(tst_BackEntry)
#include "tst_BackEntry.moc"
