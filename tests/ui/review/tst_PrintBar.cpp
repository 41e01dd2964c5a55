// 出来了吗: the papers of an accepted case on a printer that loses one, on another printer, and once more weeks later.
#include "models/papers/PaperStore.h"
#include "models/store/Connection.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/papers/PaperDesk.h"
#include "ui/papers/PrintBar.h"

#include <QLabel>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace ow;
using namespace ow::testing;

namespace {
QString printBarWords(const PdfPaper &paper)
{
    QProcess text;
    text.start(QStringLiteral("pdftotext"), {QStringLiteral("-"), QStringLiteral("-")});
    text.write(paper.pdf);
    text.closeWriteChannel();
    text.waitForFinished();
    return QString::fromUtf8(text.readAllStandardOutput()).simplified();
}
} // namespace

class tst_PrintBar : public QObject {
    Q_OBJECT
private slots:
    void cameOutOrNot();
};

void tst_PrintBar::cameOutOrNot()
{
    TestHub hub;
    VisitSteps visit(hub);
    QVERIFY(visit.start());
    const QList<Case> cases = visit.accept(false);
    QCOMPARE(cases.size(), 2);
    QVERIFY(visit.papers.size() >= 2);
    TestStation &station = visit.desk;
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    PaperDesk desk(station.context);
    auto *bar = new PrintBar(desk);
    column->addWidget(bar);
    window.resize(760, 80);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window, patienceMs));
    QVERIFY(!bar->isVisible());
    const auto said = [&] { return bar->findChild<QLabel *>(QStringLiteral("printState"))->text(); };
    const auto button = [&](const char *name) { return bar->findChild<QPushButton *>(QLatin1String(name)); };

    // Out of paper at the first one: nothing else goes before it.
    station.printer.outOfPaper = true;
    desk.print(visit.papers);
    QTRY_VERIFY(button("reprintButton")->isVisible());
    QVERIFY2(said().startsWith(QStringLiteral("《%1》没有打印出来").arg(visit.papers.first().title)),
             qPrintable(said()));
    QVERIFY(!button("printAgainButton")->isVisible());
    station.printer.outOfPaper = false;
    QTest::mouseClick(button("reprintButton"), Qt::LeftButton);
    QTRY_COMPARE(station.printer.papers.size(), visit.papers.size());
    QTRY_COMPARE(said(), QStringLiteral("文书已打印 %1 份，请按顺序盖章。都出来了吗？").arg(visit.papers.size()));
    QVERIFY(!button("reprintButton")->isVisible() && button("printAgainButton")->isVisible());
    QVERIFY(window.grab().save(shotPath(QStringLiteral("print-bar.png"))));

    // The second one got stuck: another printer by one key, and that one only, by its digit.
    QTest::keyClick(&window, Qt::Key_O, Qt::AltModifier);
    QTRY_COMPARE(said(), QStringLiteral("现在用“后台打印机”。没出来的请重打。"));
    QTest::keyClick(&window, Qt::Key_R, Qt::AltModifier);
    const auto found = [&] { return bar->findChild<QMenu *>(QStringLiteral("printAgainMenu")); };
    QTRY_VERIFY(found());
    QMenu *menu = found();
    QVERIFY(menu->actions().size() == visit.papers.size() + 1);
    QTest::keyClick(menu, Qt::Key_2);
    const IssuedPaper second = visit.papers.at(1);
    QTRY_COMPARE(station.printer.papers.size(), visit.papers.size() + 1);
    QTRY_COMPARE(said(), QStringLiteral("《%1》已在“后台打印机”重打").arg(second.title));
    QCOMPARE(station.printer.usedNames.last(), QStringLiteral("后台打印机"));
    const QString whole = printBarWords(station.printer.papers.last());
    QVERIFY2(whole.contains(second.number), qPrintable(whole));
    QVERIFY2(!whole.contains(QStringLiteral("补打")), qPrintable(whole)); // the same copy
    QCOMPARE(whole, printBarWords(station.printer.papers.at(1)));

    // The next day nobody calls it the same copy any more.
    hub.advance(24 * 3600 * 1000);
    QVERIFY(station.signIn(QStringLiteral("zhoumin")));
    desk.again(second.id);
    QTRY_VERIFY2(said().contains(QStringLiteral("不是今天打印的")), qPrintable(said()));
    QCOMPARE(station.printer.papers.size(), visit.papers.size() + 1);
    desk.copy(second.id, QStringLiteral(" "));
    QTRY_VERIFY2(!said().contains(QStringLiteral("不是今天打印的")), qPrintable(said())); // a reason is wanted
    QCOMPARE(station.printer.papers.size(), visit.papers.size() + 1);
    desk.copy(second.id, QStringLiteral("申请人遗失"));
    QTRY_COMPARE(said(), QStringLiteral("《%1》已在“后台打印机”补打第 2 份").arg(second.title));
    const QString later = printBarWords(station.printer.papers.last());
    QVERIFY2(later.contains(QStringLiteral("补打 第2份")) && later.contains(second.number), qPrintable(later));
    desk.copy(second.id, QStringLiteral("办事需要多一份"));
    QTRY_COMPARE(said(), QStringLiteral("《%1》已在“后台打印机”补打第 3 份").arg(second.title));
    // And if that one gets stuck, it is the third again.
    desk.again(second.id);
    QTRY_COMPARE(said(), QStringLiteral("《%1》已在“后台打印机”补打第 3 份").arg(second.title));
    QTRY_COMPARE(station.printer.papers.size(), visit.papers.size() + 4);

    // Every one of them is in the log, with who, why and where; nothing personal.
    auto db = Connection::open(hub.dir() + QStringLiteral("/hub.db"), OpenMode::Reader);
    const QList<PaperPrint> prints = PaperPrintStore::ofPaper(**db, second.id);
    QCOMPARE(prints.size(), 4);
    QCOMPARE(prints.at(0).why, PrintAgain::NotOut);
    QCOMPARE(prints.at(0).printer, QStringLiteral("后台打印机"));
    QCOMPARE(prints.at(1).reason, QStringLiteral("申请人遗失"));
    QCOMPARE(prints.at(3).copy, 3);
    QVERIFY(!prints.at(3).byName.isEmpty());
}

OW_TEST(tst_PrintBar)
#include "tst_PrintBar.moc"
