#include "models/calendar/WorkingCalendar.h"
#include "models/catalogue/CatalogueChange.h"
#include "models/publication/ItemCells.h"
#include "models/publication/ItemSheets.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

namespace {
const QDate sheetsDay(2026, 9, 24);
const QString sheetsBookshop = QStringLiteral("511A0000800001");
const QString sheetsFood = QStringLiteral("511A0005200004");

const Catalogue &sheetsCatalogue()
{
    static const Catalogue catalogue = *Catalogue::shipped();
    return catalogue;
}

/// Through the real file: what is written is what is read.
Workbook bookOf(const QList<SheetLayout> &layouts)
{
    const auto file = writeWorkbook(layouts);
    return file ? readWorkbook(*file).value_or(Workbook()) : Workbook();
}

QList<SheetLayout> layoutsOf(const QStringList &codes)
{
    QList<const Item *> items;
    for (const QString &code : codes)
        items.append(sheetsCatalogue().newest(code));
    return itemSheetLayouts(sheetsCatalogue(), items);
}

SheetLayout &layoutNamed(QList<SheetLayout> &layouts, const char *name)
{
    for (SheetLayout &one : layouts) {
        if (one.name == QString::fromUtf8(name))
            return one;
    }
    qFatal("no sheet %s", name);
}

QString &cellIn(QList<SheetLayout> &layouts, const char *sheet, int row, const char *column)
{
    SheetLayout &layout = layoutNamed(layouts, sheet);
    for (qsizetype c = 0; c < layout.columns.size(); ++c) {
        if (layout.columns.at(c).header == QString::fromUtf8(column))
            return layout.rows[row][c];
    }
    qFatal("no column %s", column);
}

SheetReading readingOf(const Workbook &book, const Catalogue &running = sheetsCatalogue())
{
    static const WorkingCalendar calendar = *WorkingCalendar::shipped();
    return readItemSheets(book, running, sheetsDay, calendar);
}

QString toldBy(const SheetReading &reading)
{
    return faultsWithPlaces(reading.faults).join(QLatin1Char('\n'));
}

/// The bookshop licence as version 2, done in three days.
QList<SheetLayout> nextBookshop()
{
    QList<SheetLayout> layouts = layoutsOf({sheetsBookshop, sheetsFood});
    cellIn(layouts, "事项", 0, "版本") = QStringLiteral("2");
    cellIn(layouts, "事项", 0, "生效日期") = QStringLiteral("2026年10月1日");
    cellIn(layouts, "事项", 0, "承诺时限") = QStringLiteral("3个工作日");
    cellIn(layouts, "事项", 0, "补齐期限（工作日）") = QStringLiteral("3");
    cellIn(layouts, "事项", 0, "变更理由") = QStringLiteral("压缩时限");
    return layouts;
}
} // namespace

class tst_ItemSheets : public QObject {
    Q_OBJECT
private slots:
    // The whole catalogue written into a spreadsheet and read from it again is the same catalogue.
    void theWholeCatalogueComesBack()
    {
        const SheetReading reading = readingOf(bookOf(layoutsOf(sheetsCatalogue().codes())));
        QVERIFY2(reading.faults.isEmpty(), qPrintable(toldBy(reading)));
        QCOMPARE(reading.lines.size(), sheetsCatalogue().codes().size() + sheetsCatalogue().units().size());
        for (const SheetLine &line : reading.lines)
            QVERIFY2(line.news == SheetNews::Same, qPrintable(line.name + line.changes.join(QLatin1Char('\n'))));
        QVERIFY(reading.items.isEmpty() && reading.units.isEmpty());
    }

    void anEmptyFormSaysNothing()
    {
        const SheetReading reading = readingOf(bookOf(layoutsOf({})));
        QVERIFY2(reading.faults.isEmpty(), qPrintable(toldBy(reading)));
        QVERIFY(reading.items.isEmpty());
    }

    void aNewVersionANewItemAndANewUnit()
    {
        QList<SheetLayout> layouts = nextBookshop();
        layoutNamed(layouts, "机构").rows.append({QStringLiteral("dsj"), QStringLiteral("区大数据局")});
        // A second bookshop item of the new unit.
        for (SheetLayout &layout : layouts) {
            const qsizetype rows = layout.rows.size();
            for (qsizetype row = 0; row < rows; ++row) {
                if (!layout.columns.isEmpty() && layout.columns.first().header == QStringLiteral("事项编码")
                    && layout.rows.at(row).value(0) == sheetsBookshop) {
                    layout.rows.append(layout.rows.at(row));
                    layout.rows.last()[0] = QStringLiteral("511A9999900001");
                }
            }
        }
        cellIn(layouts, "事项", 2, "版本") = QStringLiteral("1");
        cellIn(layouts, "事项", 2, "事项名称") = QStringLiteral("旧书店设立备案");
        cellIn(layouts, "事项", 2, "简称") = QStringLiteral("旧书店");
        cellIn(layouts, "事项", 2, "变更理由").clear();
        cellIn(layouts, "事项", 2, "主管部门") = QStringLiteral("区大数据局");
        const SheetReading reading = readingOf(bookOf(layouts));
        QVERIFY2(reading.faults.isEmpty(), qPrintable(toldBy(reading)));
        QCOMPARE(reading.items.size(), 2);
        QCOMPARE(reading.units.size(), 1);
        QStringList news;
        for (const SheetLine &line : reading.lines) {
            if (line.news != SheetNews::Same)
                news.append(QString::fromLatin1(codeText(line.news)) + line.name);
        }
        QCOMPARE(
            news,
            (QStringList{QStringLiteral("new区大数据局"), QStringLiteral("changed出版物零售单位和个体工商户设立审批"),
                         QStringLiteral("new旧书店设立备案")}));
        const SheetLine &changed = *std::find_if(reading.lines.begin(), reading.lines.end(),
                                                 [](const SheetLine &line) { return line.code == sheetsBookshop; });
        QVERIFY2(changed.changes.contains(QStringLiteral("承诺时限：5个工作日 → 3个工作日")),
                 qPrintable(changed.changes.join(QLatin1Char('\n'))));
        QCOMPARE(reading.items.at(1).unit, QStringLiteral("dsj"));
        QCOMPARE(reading.items.at(1).initials.section(QLatin1Char(' '), 1, 1), QStringLiteral("jsd"));

        // Taken, the same spreadsheet again is all the same; and the one before it never wins.
        const Catalogue after = sheetsCatalogue().changed({reading.items, {}, {}, reading.units});
        const SheetReading again = readingOf(bookOf(layouts), after);
        QVERIFY2(again.faults.isEmpty() && again.items.isEmpty() && again.units.isEmpty(), qPrintable(toldBy(again)));
        const SheetReading older = readingOf(bookOf(layoutsOf({sheetsBookshop})), after);
        QVERIFY(older.items.isEmpty()); // it is known word for word
        QList<SheetLayout> otherOlder = layoutsOf({sheetsBookshop});
        cellIn(otherOlder, "事项", 0, "办理说明") = QStringLiteral("旧的说明");
        QVERIFY2(toldBy(readingOf(bookOf(otherOlder), after)).contains(QStringLiteral("已有第2版，旧版本不再导入")),
                 qPrintable(toldBy(readingOf(bookOf(otherOlder), after))));
    }

    void faultsAtTheirCells_data()
    {
        QTest::addColumn<QString>("sheet");
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *sheet, int at, const char *column, const char *text,
                            const char *says) {
            QTest::newRow(name) << QString::fromUtf8(sheet) << at << QString::fromUtf8(column)
                                << QString::fromUtf8(text) << QString::fromUtf8(says);
        };
        row("no term", "事项", 0, "承诺时限", "很快", "工作表“事项”第2行“承诺时限”：应写明数和单位");
        row("empty", "事项", 0, "事项名称", "", "工作表“事项”第2行“事项名称”：不能空着");
        row("unknown unit", "事项", 0, "主管部门", "火星局", "工作表“事项”第2行“主管部门”：引用的机构火星局不存在");
        row("longer than the law", "事项", 0, "承诺时限", "99个工作日",
            "工作表“事项”第2行“承诺时限”：承诺时限长于法定时限");
        row("same version, other words", "事项", 0, "版本", "1", "工作表“事项”第2行“版本”：第1版已经公布");
        row("too early", "事项", 0, "生效日期", "2026-09-01",
            "工作表“事项”第2行“生效日期”：新版本的生效日期不能早于今天");
        row("no reason", "事项", 0, "变更理由", "", "工作表“事项”第2行“变更理由”：请写明这一版为什么改");
        row("reason to come", "事项", 0, "到现场次数", "0", "工作表“事项”第2行“须到现场的原因”");
        row("no law", "申请材料", 1, "依据", "内部规定", "工作表“申请材料”第3行“依据”：每份材料须有法律");
        row("unknown paper", "申请材料", 1, "材料", "火星户口",
            "工作表“申请材料”第3行“材料”：引用的材料火星户口不存在");
        row("unknown question", "填写内容", 4, "数据元", "星座", "工作表“填写内容”第6行“数据元”");
        row("a contradiction", "填写内容", 0, "出现规则",
            "{\"and\":[{\"==\":[{\"var\":\"matter.salesMode\"},\"shop\"]},{\"==\":[{\"var\":\"matter.salesMode\"},"
            "\"online\"]}]}",
            "工作表“填写内容”第2行“出现规则”：“");
        row("nobody's row", "办理流程", 0, "事项编码", "511A0000000000",
            "工作表“办理流程”第2行“事项编码”：“511A0000000000”不在工作表“事项”里");
        row("twice", "事项", 1, "事项编码", "511A0000800001", "工作表“事项”第3行“事项编码”：与第2行重复");
    }
    void faultsAtTheirCells()
    {
        QFETCH(QString, sheet);
        QFETCH(int, row);
        QFETCH(QString, column);
        QFETCH(QString, text);
        QFETCH(QString, says);
        QList<SheetLayout> layouts = nextBookshop();
        cellIn(layouts, sheet.toUtf8().constData(), row, column.toUtf8().constData()) = text;
        const SheetReading reading = readingOf(bookOf(layouts));
        QVERIFY2(toldBy(reading).contains(says), qPrintable(toldBy(reading)));
    }

    void everyFaultAtOnce()
    {
        QList<SheetLayout> layouts = nextBookshop();
        cellIn(layouts, "事项", 0, "承诺时限") = QStringLiteral("很快");
        cellIn(layouts, "事项", 1, "事项类型") = QStringLiteral("行政处罚");
        cellIn(layouts, "申请材料", 0, "原件份数") = QStringLiteral("一份");
        cellIn(layouts, "常见问题", 0, "回答").clear();
        layoutNamed(layouts, "机构").rows.append({QString(), QStringLiteral("无名局")});
        const SheetReading reading = readingOf(bookOf(layouts));
        QCOMPARE(reading.faults.size(), 5);
    }

    void headings()
    {
        QList<SheetLayout> layouts = nextBookshop();
        // Order does not matter, remarks are passed over, a title above the heading too.
        SheetLayout &items = layoutNamed(layouts, "事项");
        QList<QStringList> rows{{QStringLiteral("临江区事项目录")}};
        QStringList heading;
        for (qsizetype c = items.columns.size() - 1; c >= 0; --c)
            heading.append(items.columns.at(c).header
                           + (items.columns.at(c).isNeeded ? QStringLiteral(" *") : QString()));
        heading.append(QStringLiteral("备注"));
        rows.append(heading);
        for (const QStringList &row : std::as_const(items.rows)) {
            QStringList turned(row.rbegin(), row.rend());
            turned.append(QStringLiteral("随便写写"));
            rows.append(turned);
        }
        items.columns.clear();
        items.rows = rows;
        SheetReading reading = readingOf(bookOf(layouts));
        QVERIFY2(reading.faults.isEmpty(), qPrintable(toldBy(reading)));
        QCOMPARE(reading.items.size(), 1);

        items.rows[1][3] = QStringLiteral("天气");
        reading = readingOf(bookOf(layouts));
        QVERIFY2(toldBy(reading).contains(QStringLiteral("工作表“事项”第2行第D列：不认识表头“天气”")),
                 qPrintable(toldBy(reading)));
        items.rows[1][items.columns.size() + heading.size() - 2].clear();
        QVERIFY2(toldBy(readingOf(bookOf(layouts))).contains(QStringLiteral("没有找到表头“事项编码”")),
                 qPrintable(toldBy(readingOf(bookOf(layouts)))));
    }

    // Only what is in the spreadsheet changes: columns and sheets that are left out leave the item as it is.
    void aFewColumnsAreEnough()
    {
        const auto file =
            writeWorkbook({{QStringLiteral("事项"),
                            {{QStringLiteral("事项编码")},
                             {QStringLiteral("版本")},
                             {QStringLiteral("生效日期")},
                             {QStringLiteral("承诺时限")},
                             {QStringLiteral("补齐期限（工作日）")},
                             {QStringLiteral("变更理由")}},
                            {{sheetsBookshop, QStringLiteral("2"), QStringLiteral("2026-10-01"),
                              QStringLiteral("3个工作日"), QStringLiteral("3"), QStringLiteral("提速")}}}});
        const SheetReading reading = readingOf(*readWorkbook(*file));
        QVERIFY2(reading.faults.isEmpty(), qPrintable(toldBy(reading)));
        Item expected = *sheetsCatalogue().newest(sheetsBookshop);
        expected.version = 2;
        expected.effectiveFrom = QDate(2026, 10, 1);
        expected.promised.value = 3;
        expected.tolerance.capDays = 3;
        expected.changeReason = QStringLiteral("提速");
        QCOMPARE(QString::fromUtf8(toJson(reading.items.value(0))), QString::fromUtf8(toJson(expected)));
    }
};

OW_TEST(tst_ItemSheets)
#include "tst_ItemSheets.moc"
