#include "models/cases/CaseCommands.h"
#include "models/store/Connection.h"
#include "tests/base/TestPlatform.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/common/Notice.h"
#include "ui/supervisor/ExchangePage.h"
#include "ui/supervisor/PeerSheet.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

void exchangePicture(QWidget &page, const char *name)
{
    QTest::qWait(50);
    page.grab().save(shotPath(QStringLiteral("exchange-%1.png").arg(QLatin1String(name))));
}

/// From the platform's own file.
QStringList platformTexts(const QString &database, const char *sql)
{
    QStringList texts;
    const auto db = Connection::open(database, OpenMode::Reader);
    Query q = (*db)->query(sql);
    while (q.next())
        texts.append(q.text(0));
    return texts;
}
} // namespace

class tst_ExchangePage : public QObject {
    Q_OBJECT
private slots:
    void returnedRowIsPutRightAndSentAgain();
    void peersAreChosen();
};

/// Two real programs: cases are accepted, their rows reach the platform, its auditors send one back, the supervisor puts it right.
void tst_ExchangePage::returnedRowIsPutRightAndSentAgain()
{
    TestPlatform platform;
    QVERIFY(platform.isRunning());
    TestHub hub(hallInstant(QDate(2026, 9, 24), QTime(8, 25)), platform.hubArguments(QStringLiteral("H0042")));
    QVERIFY(hub.isRunning());
    VisitSteps visit(hub);
    TestStation station(hub, StationRole::Supervisor);
    QVERIFY(visit.start() && station.open() && station.signIn(QStringLiteral("weidong")));
    ExchangePage page(station.context);
    page.resize(1366, 712);
    page.show();
    auto *count = page.findChild<QLabel *>(QStringLiteral("exchangeCount"));
    QTRY_VERIFY(count->text().contains(QStringLiteral("已送达 0 行")));
    const QList<Case> cases = visit.accept(false);
    QCOMPARE(cases.size(), 2);
    const char accepted[] = "SELECT hex(guid) FROM exchange_row WHERE table_name = 'up_pro_accept' ORDER BY 1";
    QTRY_COMPARE(platformTexts(platform.database(), accepted).size(), 2);
    QTRY_VERIFY(count->text().contains(QStringLiteral("待送达 0 行，送出前待改正 0 行，被退回 0 行")));

    // The line of the peer's auditors.
    const QString guid = platformTexts(platform.database(), accepted).first().toLower();
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("return.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QUuid row = QUuid::fromRfc4122(QByteArray::fromHex(guid.toLatin1()));
    file.write("{\"command\":\"exchange.return\",\"data\":{\"row\":\"" + row.toByteArray(QUuid::WithoutBraces)
               + "\",\"version\":1,\"errType\":\"业务校验\",\"remark\":\"联系人手机号停机\"}}");
    file.close();
    QCOMPARE(platform.administer({QStringLiteral("directive"), QStringLiteral("--hall"), QStringLiteral("H0042"),
                                  QStringLiteral("--file"), path}),
             0);
    auto *table = page.findChild<DataTable *>(QStringLiteral("exchangeTable"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    const auto cell = [&](int column) { return table->model()->index(0, column).data().toString(); };
    QCOMPARE(cell(1), QStringLiteral("受理信息"));
    QCOMPARE(cell(4), QStringLiteral("被退回"));
    QCOMPARE(cell(5), QStringLiteral("业务校验：联系人手机号停机"));
    table->selectRow(0);
    page.findChild<QPushButton *>(QStringLiteral("exchangeCorrect"))->click();
    auto *values = page.findChild<QTableWidget *>(QStringLiteral("exchangeValues"));
    QTRY_VERIFY(values->rowCount() > 10);
    int phone = -1;
    for (int i = 0; i < values->rowCount(); ++i)
        phone = values->item(i, 0)->text() == QStringLiteral("联系人手机号") ? i : phone;
    QVERIFY(phone >= 0);
    QCOMPARE(values->item(phone, 1)->text(), QStringLiteral("13857160024"));
    auto *send = page.findChild<QPushButton *>(QStringLiteral("exchangeSend"));
    values->item(phone, 1)->setText(QStringLiteral("0412-5551234"));
    send->click();
    QTRY_COMPARE(values->item(phone, 2)->text(), QStringLiteral("联系人手机号超过11位，省平台不接收，请改填手机号。"));
    QVERIFY(page.findChild<QWidget *>(QStringLiteral("exchangeNotice"))->isVisible());
    values->scrollToItem(values->item(phone, 0));
    exchangePicture(page, "wrong");
    // Even while the line is cut.
    platform.kill();
    values->item(phone, 1)->setText(QStringLiteral("13857160025"));
    send->click();
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QTRY_VERIFY(count->text().contains(QStringLiteral("待送达 1 行")));
    QVERIFY(platform.start());
    const char versions[] = "SELECT count(*) FROM exchange_row WHERE version = 2";
    QTRY_COMPARE_WITH_TIMEOUT(platformTexts(platform.database(), versions).first(), QStringLiteral("1"),
                              ow::testing::patienceMs * 3);
    QTRY_VERIFY(count->text().contains(QStringLiteral("待送达 0 行")));
    exchangePicture(page, "sent");
}

/// By keyboard: the city's platform begins to be reported to, a file with faults names them all, a right one counts.
void tst_ExchangePage::peersAreChosen()
{
    TestHub hub(hallInstant(QDate(2026, 9, 24), QTime(8, 25)));
    QVERIFY(hub.isRunning());
    TestStation station(hub, StationRole::Supervisor);
    QVERIFY(station.open() && station.signIn(QStringLiteral("weidong")));
    ExchangePage page(station.context);
    page.resize(1366, 712);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page, patienceMs));
    auto *count = page.findChild<QLabel *>(QStringLiteral("exchangeCount"));
    QTRY_VERIFY(count->text().startsWith(QStringLiteral("报送省平台")));
    QTest::keyClick(&page, Qt::Key_O, Qt::AltModifier);
    auto *sheet = page.findChild<QWidget *>(QStringLiteral("peerSheet"));
    auto *table = page.findChild<DataTable *>(QStringLiteral("peerTable"));
    QTRY_VERIFY(sheet->isVisible() && table->model()->rowCount() == 2);
    const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
    QCOMPARE(cell(1, 1), QStringLiteral("不报送"));
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(sheet, Qt::Key_T, Qt::AltModifier);
    QTRY_COMPARE(cell(1, 1), QStringLiteral("报送"));
    QTRY_VERIFY(count->text().contains(QStringLiteral("报送市平台")));

    QTemporaryDir dir;
    const auto written = [&](const char *name, const QByteArray &json) {
        QFile file(dir.filePath(QLatin1String(name)));
        return file.open(QIODevice::WriteOnly) && file.write(json) == json.size() ? file.fileName() : QString();
    };
    auto *peers = page.findChild<PeerSheet *>();
    auto *wrong = page.findChild<Notice *>(QStringLiteral("peerWrong"));
    QByteArray own = PeerTables::national().text();
    own.replace("\"peer\": \"national\"", "\"peer\": \"binjiang\"").replace("\"省平台\"", "\"滨江数据平台\"");
    QByteArray broken = own;
    peers->importFrom(written("broken.json",
                              broken.replace("\"codes\": \"idType\"", "\"codes\": \"ids\"")
                                  .replace("\"from\": \"stepName\"", "\"from\": \"step\"")));
    QVERIFY(wrong->isVisible());
    const QString faults = wrong->findChild<QLabel *>(QStringLiteral("faults"))->text();
    QVERIFY2(faults.contains(QStringLiteral("“ids”")) && faults.contains(QStringLiteral("“step”")), qPrintable(faults));
    exchangePicture(page, "peers-wrong");
    peers->importFrom(written("own.json", own));
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QCOMPARE(cell(2, 0), QStringLiteral("滨江数据平台"));
    QCOMPARE(cell(2, 1), QStringLiteral("报送"));
    QCOMPARE(cell(2, 3), QStringLiteral("本厅导入"));
    QVERIFY(!wrong->isVisible());
    exchangePicture(page, "peers");
    const QString copy = dir.filePath(QStringLiteral("copy.json"));
    emit peers->exportWanted(QStringLiteral("binjiang"), copy);
    const auto kept = [&] {
        QFile file(copy);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QTRY_COMPARE(kept(), own);
}

OW_TEST(tst_ExchangePage)
#include "tst_ExchangePage.moc"
