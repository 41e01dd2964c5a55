// The check digit, tried out on every slip it promises to see; and which case gets which number.
#include "models/numbering/CaseNumberStore.h"
#include "models/store/Migrations.h"
#include "sync/hub/HubStore.h"
#include "tests/base/Testing.h"
#include "tests/models/cases/ReceiptHall.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <random>

using namespace ow;
using namespace ow::testing;

namespace {
/// Everything one slip of the finger away: a wrong digit, two neighbours exchanged.
QStringList oneSlip(const QString &number)
{
    QStringList slips;
    for (qsizetype i = 0; i < number.size(); ++i) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            QString wrong = number;
            wrong[i] = QLatin1Char(digit);
            slips.append(wrong);
        }
        if (i + 1 < number.size()) {
            QString exchanged = number;
            exchanged[i] = number.at(i + 1);
            exchanged[i + 1] = number.at(i);
            slips.append(exchanged);
        }
    }
    slips.removeAll(number);
    return slips;
}

/// A hub's file as the version before short numbers left it.
std::unique_ptr<Connection> fileOfBefore()
{
    auto db = Connection::open(QStringLiteral(":memory:"), OpenMode::Writer);
    for (const QString &name :
         QDir(QStringLiteral(":/sql/hub")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(QStringLiteral(":/sql/hub/") + name);
        if (name.left(4).toInt() < 19 && file.open(QIODevice::ReadOnly))
            (*db)->runScript(file.readAll());
    }
    (*db)->runScript("PRAGMA user_version=18");
    (*db)->runScript("PRAGMA application_id=" + QByteArray::number(HubStore::applicationId));
    return std::move(*db);
}
} // namespace

class tst_ShortNumber : public QObject {
    Q_OBJECT
private slots:
    void everySlipIsSeen();
    void typed_data();
    void typed();
    void everyCaseHasItsOwn();
    void casesOfBefore();
    void numberedByTheHub();
};

void tst_ShortNumber::everySlipIsSeen()
{
    const quint32 seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    QList<qint64> serials;
    // Four thousand in a row bring every digit to every state of the check; the others are drawn.
    for (qint64 serial = 1; serial <= 4'000; ++serial)
        serials.append(serial);
    for (int i = 0; i < 4'000; ++i)
        serials.append(std::uniform_int_distribution<qint64>(1, 89'999'999)(random));
    QSet<QString> seen;
    for (const qint64 serial : std::as_const(serials)) {
        const QString number = shortNumber(serial);
        QCOMPARE(number.size(), 9);
        QCOMPARE(shortNumberSerial(number), std::optional(serial));
        seen.insert(number);
        for (const QString &slip : oneSlip(number))
            QVERIFY2(!shortNumberSerial(slip), qPrintable(number + QLatin1Char(' ') + slip));
    }
    QVERIFY(seen.size() >= 4'000);
    QVERIFY(shortNumber(0).isEmpty() && shortNumber(-1).isEmpty() && shortNumber(90'000'000).isEmpty());
}

void tst_ShortNumber::typed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRead");
    const QString number = shortNumber(181); // 10000181 and its check digit
    const auto row = [](const char *name, const QString &text, bool isRead) { QTest::newRow(name) << text << isRead; };
    row("plain", number, true);
    row("as printed", shortNumberText(number), true);
    row("full width", QStringLiteral("１００００１８１") + number.right(1), true);
    row("strokes", QStringLiteral("100-001-81") + number.right(1), true);
    row("O for 0", QStringLiteral("1OOoo181") + number.right(1), true);
    row("l and I for 1", QStringLiteral("l0000I8|") + number.right(1), true);
    row("B for 8", QStringLiteral("100001B1") + number.right(1), true);
    row("one too few", number.chopped(1), false);
    row("one too many", number + QLatin1Char('0'), false);
    row("nothing", QString(), false);
    row("another letter", QStringLiteral("Z00001810"), false);
    row("long number", QString(43, QLatin1Char('0')), false);
}

void tst_ShortNumber::typed()
{
    QFETCH(QString, text);
    QFETCH(bool, isRead);
    QCOMPARE(shortNumberSerial(text), isRead ? std::optional<qint64>(181) : std::nullopt);
}

void tst_ShortNumber::everyCaseHasItsOwn()
{
    ReceiptHall b;
    QStringList numbers;
    for (const IdentityCard &card : {receiptZhao(), receiptLi()}) {
        const auto sheet = b.begin(b.clerk, 1, card, {receiptNotInstant, receiptSigns});
        QVERIFY(sheet);
        QVERIFY(b.save(b.clerk, *sheet, b.filled(*sheet, receiptNotInstant, {})));
        const auto taken = b.run(b.clerk, ReceiveApplication{sheet->application, sheet->fence});
        QVERIFY(taken);
        for (qsizetype i = 0; i < taken->cases.size(); ++i) {
            const Case record = taken->cases.at(i);
            numbers.append(record.shortNumber.value_or(QString()));
            QCOMPARE(taken->papers.at(i).content.shortNumber, record.shortNumber);
            QCOMPARE(taken->papers.at(i).content.queryCode,
                     std::optional(queryCode(b.hall.hub().sealer(), record.application, record.item)));
        }
    }
    QCOMPARE(numbers, (QStringList{shortNumber(1), shortNumber(2), shortNumber(3), shortNumber(4)}));
    QCOMPARE(b.difference(), QString());
}

void tst_ShortNumber::casesOfBefore()
{
    const auto db = fileOfBefore();
    const auto old = [&](char id, const char *number, const char *day) {
        db->run("INSERT INTO case_record(id, number, application, item, unit, principal, state, received_on, record) "
                "VALUES(?, ?, ?, 'I1', 'u', x'00', 'accepted', ?, '{\"itemName\":\"x\"}')",
                QByteArray(16, id), QLatin1String(number), QByteArray(16, id), QLatin1String(day));
    };
    old('b', "N2", "2026-02-01");
    old('a', "N1", "2026-03-01");
    QVERIFY(!db->failure());
    QVERIFY(Migrations(QStringLiteral(":/sql/hub"), HubStore::applicationId).apply(*db, {}));
    const QList<std::pair<QUuid, QString>> found = CaseNumberStore::unnumbered(*db, 10);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.first().first, QUuid::fromRfc4122(QByteArray(16, 'b'))); // the older one first
    db->begin();
    CaseNumberStore::apply(*db, {}, {{{shortNumber(1), found.first().first, QStringLiteral("I1")}}});
    QVERIFY(db->commit());
    QCOMPARE(CaseNumberStore::unnumbered(*db, 10).size(), 1);
    QCOMPARE(CaseNumberStore::find(*db, 1)->application, found.first().first);
    Query q = db->query("SELECT record FROM case_record WHERE number = 'N2'");
    QVERIFY(q.next());
    QCOMPARE(q.text(0), QStringLiteral("{\"itemName\":\"x\",\"shortNumber\":\"%1\"}").arg(shortNumber(1)));
}

void tst_ShortNumber::numberedByTheHub()
{
    ReceiptHall b;
    const auto sheet = b.begin(b.clerk, 1, receiptZhao(), {receiptShop});
    QVERIFY(sheet && b.save(b.clerk, *sheet, b.filled(*sheet, receiptShop, {})));
    const auto taken = b.run(b.clerk, ReceiveApplication{sheet->application, sheet->fence});
    QVERIFY(taken);
    const Case record = taken->cases.first();
    // As the migration finds a case of before.
    b.hall.hub().writer().submitOutside([&](Connection &db, Instant) {
        db.run("DELETE FROM case_serial");
        db.run("UPDATE case_record SET record = json_remove(record, '$.shortNumber')");
        db.run("INSERT INTO case_unnumbered(application, item) VALUES(?, ?)", record.application, record.item);
    });
    while (b.hall.hub().step()) {}
    QVERIFY(!b.stored(record.id).shortNumber);
    b.hall.hub().tick();
    while (b.hall.hub().step()) {}
    QCOMPARE(b.stored(record.id).shortNumber, std::optional(shortNumber(1)));
    // Its later papers carry it.
    const auto refused = b.run(
        b.clerk,
        SubmitApplication{
            sheet->application, sheet->fence, {{receiptShop, IntakeAct::Refuse, QStringLiteral("无此职权")}}, {}});
    QVERIFY(refused);
    QCOMPARE(refused->papers.first().content.shortNumber, std::optional(shortNumber(1)));
    QCOMPARE(refused->cases.first().shortNumber, std::optional(shortNumber(1)));
}

OW_TEST(tst_ShortNumber)
#include "tst_ShortNumber.moc"
