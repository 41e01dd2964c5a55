#include "models/base/ProblemTypes.h"
#include "models/sheets/Workbook.h"
#include "tests/base/Testing.h"

#include <QFile>
#include <QTest>

using namespace ow;

namespace {
QByteArray sheetFixture(const char *name)
{
    QFile file(QStringLiteral(ONEWINDOW_SOURCE "/tests/fixtures/sheets/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList rowTexts(const WorkSheet &sheet)
{
    QStringList rows;
    for (const SheetRow &row : sheet.rows)
        rows.append(QString::number(row.number) + QLatin1Char('|') + row.cells.join(QLatin1Char('|')));
    return rows;
}
} // namespace

class tst_Workbook : public QObject {
    Q_OBJECT
private slots:
    // Made by openpyxl: dates, numbers, ticks, codes with leading zeros, merged headings and merged rows.
    void aTable()
    {
        const auto book = readWorkbook(sheetFixture("table.xlsx"));
        QVERIFY2(book, book ? "" : qPrintable(book.error().sentence()));
        QCOMPARE(book->sheets.size(), 2);
        QVERIFY(book->sheet(QStringLiteral("空表"))->rows.isEmpty());
        const QStringList rows = rowTexts(*book->sheet(QStringLiteral("事项")));
        const QString title = QStringLiteral("事项目录导入表");
        QCOMPARE(rows.value(0), QStringLiteral("1|%1|%1|%1|%1").arg(title));
        QCOMPARE(rows.value(1), QStringLiteral("2|编码|日期|数|是否"));
        QCOMPARE(rows.value(2), QStringLiteral("3|007|2026-10-01|3|是"));
        QCOMPARE(rows.value(3), QStringLiteral("4|二\n行|2026-02-28|12.5|否"));
        QCOMPARE(rows.value(4), QStringLiteral("5|00042")); // a formula nobody has reckoned yet is empty
        QCOMPARE(rows.value(5), QStringLiteral("6|合"));
        QCOMPARE(rows.value(6), QStringLiteral("7|合"));
        QCOMPARE(rows.value(7), QStringLiteral("8|合|下面"));
        QCOMPARE(book->sheets.first().rows.last().number, 10);
        QCOMPARE(book->sheets.first().rows.last().cell(27), QStringLiteral("远"));
    }

    // As other programs write it: prefixes, parts elsewhere, no cell references, texts in the cell, runs, days since 1904.
    void anotherProgramsTable()
    {
        const auto book = readWorkbook(sheetFixture("by-hand.xlsx"));
        QVERIFY2(book, book ? "" : qPrintable(book.error().sentence()));
        QCOMPARE(
            rowTexts(book->sheets.first()),
            (QStringList{QStringLiteral("1|行\n内|食品 经营|2026-10-01"), QStringLiteral("3|得数|1500|2026-09-24")}));
    }

    void lostDigitsAreToldCellByCell()
    {
        const auto book = readWorkbook(sheetFixture("lost-digits.xlsx"));
        QVERIFY(!book && book.error().is(problem::SheetRefused));
        QCOMPARE(book.error().faults().size(), 2);
        QCOMPARE(book.error().faults().first().place, QStringLiteral("工作表“人员”第2行第A列"));
        QVERIFY(book.error().faults().first().sentence().contains(QStringLiteral("文本")));
        QVERIFY(book.error().faults().last().sentence().contains(QStringLiteral("#N/A")));
    }

    void whatIsNoTable_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &file, const char *says) {
            QTest::newRow(name) << file << QString::fromUtf8(says);
        };
        const QByteArray good = sheetFixture("table.xlsx");
        row("nothing", QByteArray(), "不是完整的.xlsx文件");
        row("a text", QByteArray("编码,名称\n1,2\n"), "不是.xlsx文件");
        row("the old format, or a password", QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + QByteArray(600, '\0'),
            "密码");
        row("cut off", good.left(good.size() / 2), "不是.xlsx文件");
        row("another archive", sheetFixture("no-table.xlsx"), "不是完整的.xlsx文件");
        row("a sheet cut off", sheetFixture("cut.xlsx"), "损坏");
        row("swells to 100 MB", sheetFixture("bomb.xlsx"), "展开后大得不像表格");
        row("entities", sheetFixture("entities.xlsx"), "不需要的声明");
        row("too large", QByteArray(2 * 1024 * 1024 + 1, 'x'), "超过2兆字节");
    }
    void whatIsNoTable()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, says);
        const auto book = readWorkbook(file);
        QVERIFY(!book && book.error().is(problem::SheetUnreadable));
        QVERIFY2(book.error().sentence().contains(says), qPrintable(book.error().sentence()));
    }

    // Any byte changed: the same texts, or refused; never other texts, for every part has its checksum.
    void aDamagedFileIsNotBelieved()
    {
        const QByteArray good = sheetFixture("by-hand.xlsx");
        const QStringList texts = rowTexts(readWorkbook(good)->sheets.first());
        int refused = 0;
        for (qsizetype at = 0; at < good.size(); at += 3) {
            QByteArray damaged = good;
            damaged[at] = char(damaged.at(at) ^ 0x55);
            const auto book = readWorkbook(damaged);
            refused += book ? 0 : 1;
            if (book)
                QCOMPARE(rowTexts(book->sheets.first()), texts);
        }
        QVERIFY(refused > 100);
    }

    void limits()
    {
        const QByteArray good = sheetFixture("table.xlsx");
        QVERIFY(readWorkbook(good, {.rowsMax = 9}));
        for (const WorkbookLimits &tight :
             {WorkbookLimits{.sheetsMax = 1}, WorkbookLimits{.rowsMax = 7}, WorkbookLimits{.columnsMax = 27}})
            QVERIFY(!readWorkbook(good, tight));
        const auto wordy = readWorkbook(good, {.cellLengthMax = 6});
        QVERIFY(!wordy && wordy.error().is(problem::SheetRefused));
    }

    void whatIsWrittenIsReadAgain()
    {
        const QList<SheetLayout> layouts{
            {QStringLiteral("事项"),
             {{QStringLiteral("编码"), true},
              {QStringLiteral("类型"), false, {QStringLiteral("甲"), QStringLiteral("乙")}}},
             {{QStringLiteral("000123456789012345678"), QStringLiteral("甲")},
              {QStringLiteral("=1+1"), QStringLiteral("𬱟\n二")}}},
            {QStringLiteral("说明"), {}, {{QStringLiteral("怎样填")}}}};
        const auto file = writeWorkbook(layouts);
        QVERIFY(file);
        const auto book = readWorkbook(*file);
        QVERIFY2(book, book ? "" : qPrintable(book.error().sentence()));
        QCOMPARE(rowTexts(book->sheets.at(0)),
                 (QStringList{QStringLiteral("1|编码|类型"), QStringLiteral("2|000123456789012345678|甲"),
                              QStringLiteral("3|=1+1|𬱟\n二")}));
        QCOMPARE(rowTexts(book->sheets.at(1)), QStringList{QStringLiteral("1|怎样填")});
    }

    void columns()
    {
        QCOMPARE(columnLetters(0), QStringLiteral("A"));
        QCOMPARE(columnLetters(25), QStringLiteral("Z"));
        QCOMPARE(columnLetters(26), QStringLiteral("AA"));
        QCOMPARE(columnLetters(701), QStringLiteral("ZZ"));
        QCOMPARE(columnLetters(702), QStringLiteral("AAA"));
    }
};

OW_TEST(tst_Workbook)
#include "tst_Workbook.moc"
