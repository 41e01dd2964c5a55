#include "models/publication/ItemCells.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

namespace {
const Catalogue &cellsCatalogue()
{
    static const Catalogue catalogue = *Catalogue::shipped();
    return catalogue;
}

/// Writes every cell of one item into another one, as a spreadsheet would bring it.
QStringList copyByCells(const Item &from, Item &to)
{
    QStringList wrong;
    for (const ItemTable &table : itemTables()) {
        table.resize(to, 0);
        table.resize(to, table.rows(from));
        for (const ItemCell &cell : table.cells) {
            for (qsizetype row = 0; row < table.rows(from); ++row) {
                const QString told =
                    setCell(cellsCatalogue(), cell, to, row, cellText(cellsCatalogue(), cell, from, row));
                if (!told.isEmpty())
                    wrong.append(cellWords({&table, &cell, row}) + told);
            }
        }
    }
    return wrong;
}

const ItemCell &cellNamed(const char *name)
{
    for (const ItemCell &cell : itemTables().first().cells) {
        if (cell.name == QString::fromUtf8(name))
            return cell;
    }
    qFatal("no cell %s", name);
}
} // namespace

class tst_ItemCells : public QObject {
    Q_OBJECT
private slots:
    // What people can write is the whole item: written out and read again nothing is lost.
    void everyItemIsWhollyWritten()
    {
        for (const QString &code : cellsCatalogue().codes()) {
            Item item = *cellsCatalogue().newest(code);
            // No rows and no list are the same to people.
            if (item.situations && item.situations->isEmpty())
                item.situations.reset();
            if (item.questions && item.questions->isEmpty())
                item.questions.reset();
            Item copy;
            if (code == cellsCatalogue().codes().first()) {
                // What hardly any item says.
                item.persons = PersonPolicy{.expired = Firmness::Warn,
                                            .stayExpired = Firmness::Stop,
                                            .temporaryCard = false,
                                            .faceMatch = true,
                                            .agents = false,
                                            .guardianUnder = 16,
                                            .guardianFrom = 20,
                                            .ownCardFrom = 14,
                                            .parties = QList<NeededParty>{{ElementRole::Spouse, QStringLiteral("§1")}},
                                            .confirms = true,
                                            .signs = true};
                item.retention = Retention::Years10;
                item.materials.first().issuedWithin = Term{3, TimeUnit::Month};
                item.materials.first().validAfter = Term{20, TimeUnit::Day};
            }
            const QStringList wrong = copyByCells(item, copy);
            QVERIFY2(wrong.isEmpty(), qPrintable(code + wrong.join(QLatin1Char('\n'))));
            settleItem(copy, &item);
            QCOMPARE(QString::fromUtf8(toJson(copy)), QString::fromUtf8(toJson(item)));
            QVERIFY(shapeFaults(copy).isEmpty());
        }
    }

    void initialsFollowTheNames()
    {
        Item item = *cellsCatalogue().newest(QStringLiteral("511A0000800001"));
        const Item before = item;
        settleItem(item, &before);
        QCOMPARE(item.initials, before.initials);
        item.shortName = QStringLiteral("开书店");
        settleItem(item, &before);
        QVERIFY2(item.initials.endsWith(QStringLiteral(" ksd")), qPrintable(item.initials));
    }

    void wrongText_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *cell, const char *text, const char *says) {
            QTest::addRow("%s %s", cell, text)
                << QString::fromUtf8(cell) << QString::fromUtf8(text) << QString::fromUtf8(says);
        };
        row("承诺时限", "", "不能空着");
        row("承诺时限", "5", "5个工作日");
        row("承诺时限", "5天半", "5个工作日");
        row("生效日期", "2026-02-30", "2026-10-01");
        row("事项类型", "行政处罚", "行政许可");
        row("办理形式", "窗口办理、飞鸽传书", "邮寄申请");
        row("可以预约", "也许", "否");
        row("到现场次数", "一次", "整数");
        row("收费（元）", "12.345", "35.50");
    }
    void wrongText()
    {
        QFETCH(QString, cell);
        QFETCH(QString, text);
        QFETCH(QString, says);
        Item item = *cellsCatalogue().newest(QStringLiteral("511A0000800001"));
        const QByteArray before = toJson(item);
        const QString told = setCell(cellsCatalogue(), cellNamed(cell.toUtf8().constData()), item, 0, text);
        QVERIFY2(told.contains(says), qPrintable(told));
        QCOMPARE(toJson(item), before); // nothing is changed
    }

    void rightText_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reads");
        const auto row = [](const char *cell, const char *text, const char *reads) {
            QTest::addRow("%s %s", cell, text)
                << QString::fromUtf8(cell) << QString::fromUtf8(text) << QString::fromUtf8(reads);
        };
        row("承诺时限", "３个工作日", "3个工作日");
        row("承诺时限", "3工作日", "3个工作日");
        row("承诺时限", "15天", "15日");
        row("承诺时限", "当场", "当场");
        row("生效日期", "2026年10月1日", "2026-10-01");
        row("生效日期", "2026/10/1", "2026-10-01");
        row("事项类型", "01", "行政许可");
        row("事项类型", "20 公共服务", "公共服务");
        row("办理形式", "窗口办理，邮寄申请", "窗口办理、邮寄申请");
        row("主管部门", "scjg", "区市场监督管理局");
        row("收费（元）", "12.5", "12.50");
        row("收费（元）", "", "0.00");
        row("数量限制", "", "");
    }
    void rightText()
    {
        QFETCH(QString, cell);
        QFETCH(QString, text);
        QFETCH(QString, reads);
        Item item = *cellsCatalogue().newest(QStringLiteral("511A0000800001"));
        const ItemCell &one = cellNamed(cell.toUtf8().constData());
        QCOMPARE(setCell(cellsCatalogue(), one, item, 0, text), QString());
        QCOMPARE(cellText(cellsCatalogue(), one, item), reads);
    }

    void placesInWords_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *place, const char *words) {
            QTest::newRow(place) << QString::fromLatin1(place) << QString::fromUtf8(words);
        };
        row("promised", "承诺时限");
        row("promised.value", "承诺时限");
        row("reach.visitReason", "须到现场的原因");
        row("reach.themes[0]", "主题分类");
        row("power", "行使层级");
        row("materials[2].legalBasis", "申请材料第3行“依据”");
        row("materials[0].whenRule and[1]", "申请材料第1行“情形规则”");
        row("elements[4]", "填写内容第5行");
        row("flow.steps", "办理流程第1行");
        row("flow.conditions[1]", "受理条件");
        row("flow.specials[0].term.value", "特别程序第1行“时限”");
        row("nowhere", "");
    }
    void placesInWords()
    {
        QFETCH(QString, place);
        const auto at = cellOfPlace(place);
        QTEST(at ? cellWords(*at) : QString(), "words");
    }
};

OW_TEST(tst_ItemCells)
#include "tst_ItemCells.moc"
