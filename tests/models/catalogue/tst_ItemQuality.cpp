#include "models/catalogue/Catalogue.h"
#include "models/catalogue/ItemQuality.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

namespace {
const QDate qualityDay(2026, 9, 24);

Item shippedItem(const char *code)
{
    static const Catalogue catalogue = *Catalogue::shipped();
    return *catalogue.item(QString::fromLatin1(code), qualityDay);
}

QStringList brokenRules(const Item &item)
{
    QStringList lines;
    for (const Fault &fault : qualityFaults(item))
        lines.append(fault.place + QLatin1Char(' ')
                     + fault.sentence().section(QStringLiteral("质量规则"), 1).chopped(2));
    return lines;
}
} // namespace

using ItemChanger = std::function<void(Item &)>;
Q_DECLARE_METATYPE(ItemChanger)

class tst_ItemQuality : public QObject {
    Q_OBJECT
private slots:
    void everyShippedItemKeepsEveryRule()
    {
        const auto catalogue = Catalogue::shipped();
        QCOMPARE(catalogue->codes().size(), 49);
        for (const QString &code : catalogue->codes()) {
            const Item *item = catalogue->newest(code);
            const QStringList broken = brokenRules(*item);
            QVERIFY2(broken.isEmpty(), qPrintable(code + broken.join(QLatin1Char('\n'))));
            // The 64 elements and a tree of situations.
            QVERIFY2(item->identity && item->power && item->reach && item->flow && item->questions
                         && !item->questions->isEmpty(),
                     qPrintable(code));
        }
    }

    // Row 16, 22, 23, 36 and those marked ✕ in domain §14.
    void coreAndSafetyPapersArePrimary_data()
    {
        QTest::addColumn<QString>("item");
        for (const char *code :
             {"511A0005200004", "511A0015500009", "511A0013700019", "511A0012600006", "511A0021300001"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void coreAndSafetyPapersArePrimary()
    {
        QFETCH(QString, item);
        const Item found = shippedItem(qPrintable(item));
        QVERIFY(!found.tolerance.allowed);
        for (const MaterialUse &use : found.materials)
            QVERIFY(use.kind != MaterialKind::Secondary && !use.tolerable);
    }

    void eachRuleFinds_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<ItemChanger>("change");
        QTest::addColumn<QString>("broken");
        const auto row = [](const char *name, const char *item, const ItemChanger &change, const char *broken) {
            QTest::newRow(name) << QString::fromLatin1(item) << change << QString::fromLatin1(broken);
        };
        const char *book = "511A0000800001";
        const char *food = "511A0005200004";
        const char *aged = "512B0003600037";    // nobody need come
        const char *house = "LJ20260000000032"; // costs something
        row(
            "parts", book, [](Item &i) { i.identity.reset(); }, "identity 0");
        row(
            "instant but reviewed", "513A0102900001", [](Item &i) { i.flow->review = ReviewKind::BackOffice; },
            "flow.review 1");
        row(
            "promised but at once", book, [](Item &i) { i.flow->review = ReviewKind::AtOnce; }, "flow.review 1");
        row(
            "certificate", book, [](Item &i) { i.flow->finish = FinishKind::Document; }, "flow.finish 2");
        row(
            "document", "511A0188100003", [](Item &i) { i.flow->finish = FinishKind::Certificate; }, "flow.finish 2");
        row(
            "approval", book, [](Item &i) { i.result.name = QStringLiteral("关于设立的批复"); }, "flow.finish 2");
        row(
            "comes for nothing", book, [](Item &i) { i.reach->visitReason = QStringLiteral("无"); },
            "reach.visitReason 3");
        row(
            "need not come, with a reason", aged, [](Item &i) { i.reach->visitReason = QStringLiteral("签名"); },
            "reach.visitReason 3");
        row(
            "neither come nor post", aged,
            [](Item &i) {
                i.reach->depth = OnlineDepth::Applying;
                i.reach->forms = {HandlingForm::Web};
            },
            "reach.forms 4");
        row(
            "wholly online, yet come", aged,
            [](Item &i) {
                i.reach->visits = 1;
                i.reach->visitReason = QStringLiteral("签名");
            },
            "reach.visits 5");
        row(
            "fee without items", house, [](Item &i) { i.fees.reset(); }, "fees 6a");
        row(
            "items without fee", house,
            [](Item &i) {
                i.feeFen = 0;
                i.reach->onlinePay = false;
            },
            "fees 6a");
        row(
            "fee not paid online", house, [](Item &i) { i.reach->onlinePay = false; }, "reach.onlinePay 6b");
        row(
            "theme of people for enterprises", "511A0064100070",
            [](Item &i) { i.reach->themes = {QStringLiteral("婚姻登记")}; }, "reach.themes[0] 8");
        row(
            "theme of enterprises for people", aged, [](Item &i) { i.reach->themes = {QStringLiteral("税收财务")}; },
            "reach.themes[0] 8");
        row(
            "licence without questions", book, [](Item &i) { i.questions->clear(); }, "questions 9");
        row(
            "licence of four steps", book, [](Item &i) { i.flow->steps.removeAt(2); }, "flow.steps 10");
        row(
            "result without sample", book, [](Item &i) { i.result.sample.reset(); }, "result.sample 11");
        row(
            "promise longer than law", food, [](Item &i) { i.promised.value = 11; }, "promised 12");
        row(
            "catch-all condition", book, [](Item &i) { i.flow->conditions.append(QStringLiteral("其他条件")); },
            "flow.conditions[3] 13");
        row(
            "paper without law", book, [](Item &i) { i.materials[2].legalBasis = QStringLiteral("惯例"); },
            "materials[2].legalBasis 14");
        row(
            "procedure without law", food, [](Item &i) { i.flow->specials[0].legalBasis = QStringLiteral("惯例"); },
            "flow.specials[0].legalBasis 14b");
    }
    void eachRuleFinds()
    {
        QFETCH(QString, item);
        QFETCH(ItemChanger, change);
        QFETCH(QString, broken);
        Item changed = shippedItem(qPrintable(item));
        change(changed);
        QCOMPARE(brokenRules(changed), QStringList{broken});
    }

    void everyRuleIsTested()
    {
        // The table above breaks each rule at least once; a new rule must come with its row.
        QCOMPARE(qualityRules().size(), 16u);
    }

    void endsAndPeriods()
    {
        Item item = shippedItem("511A0000800001");
        QVERIFY(item.inForce(QDate(2026, 1, 1)) && !item.inForce(QDate(2025, 12, 31)));
        item.effectiveUntil = QDate(2026, 10, 31);
        QVERIFY(item.inForce(QDate(2026, 10, 31)) && !item.inForce(QDate(2026, 11, 1)));
        item.effectiveUntil.reset();
        item.end = ItemEnd{QDate(2026, 12, 31), QStringLiteral("市行政审批局"), QStringLiteral("划转")};
        QVERIFY(item.inForce(QDate(2026, 12, 31)) && !item.inForce(QDate(2027, 1, 1)));
    }
};

OW_TEST(tst_ItemQuality)
#include "tst_ItemQuality.moc"
