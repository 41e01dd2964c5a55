#include "models/base/ProblemTypes.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/catalogue/CatalogueChange.h"
#include "models/publication/HallPart.h"
#include "models/publication/ItemDifference.h"
#include "models/publication/ItemDraft.h"
#include "models/publication/ItemGuide.h"
#include "models/publication/PublicationCheck.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

namespace {
const QDate publicationDay(2026, 9, 24);

const Catalogue &publicationCatalogue()
{
    static const Catalogue catalogue = *Catalogue::shipped();
    return catalogue;
}

Item itemOf(const char *code)
{
    return *publicationCatalogue().item(QString::fromLatin1(code), publicationDay);
}

PublicationFindings findingsOf(const Item &item)
{
    static const WorkingCalendar calendar = *WorkingCalendar::shipped();
    return publicationFindings(publicationCatalogue(), item, publicationDay, calendar);
}

QString sentencesOf(const Faults &faults)
{
    QStringList lines;
    for (const Fault &fault : faults)
        lines.append(fault.place + QLatin1Char(' ') + fault.sentence());
    return lines.join(QLatin1Char('\n'));
}

ElementUse &useOf(Item &item, ElementRole role, const char *element)
{
    for (ElementUse &use : item.elements) {
        if (use.role == role && use.element == QLatin1String(element))
            return use;
    }
    item.elements.append({role, QString::fromLatin1(element), false});
    return item.elements.last();
}

/// With ' for ".
JsonText ruleOf(const QByteArray &json)
{
    return JsonText{QByteArray(json).replace('\'', '"')};
}

QStringList materialNames(const ItemGuide &guide)
{
    QStringList names;
    for (const GuideMaterial &material : guide.materials)
        names.append(material.name);
    return names;
}
} // namespace

class tst_Publication : public QObject {
    Q_OBJECT
private slots:
    void theWayOfADraft_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("act");
        QTest::addColumn<int>("after"); // -1: refused
        const auto row = [](DraftState state, DraftAct act, std::optional<DraftState> after) {
            QTest::addRow("%s %s", codeText(state), codeText(act))
                << int(state) << int(act) << (after ? int(*after) : -1);
        };
        using S = DraftState;
        using A = DraftAct;
        const std::tuple<S, A, S> allowed[] = {
            {S::Draft, A::Edit, S::Draft},        {S::Draft, A::Submit, S::Review},
            {S::Draft, A::Discard, S::Discarded}, {S::Review, A::Return, S::Draft},
            {S::Review, A::Approve, S::Approved}, {S::Review, A::Discard, S::Discarded},
            {S::Approved, A::Return, S::Draft},   {S::Approved, A::Publish, S::Published},
            {S::Discarded, A::Edit, S::Draft}};
        for (const auto &state : draftStateCodes) {
            for (const auto &act : draftActCodes) {
                std::optional<S> after;
                for (const auto &[from, by, to] : allowed) {
                    if (from == state.value && by == act.value)
                        after = to;
                }
                row(state.value, act.value, after);
            }
        }
    }
    void theWayOfADraft()
    {
        QFETCH(int, state);
        QFETCH(int, act);
        QFETCH(int, after);
        const auto found = draftAfter(DraftState(state), DraftAct(act));
        QCOMPARE(found ? int(*found) : -1, after);
    }

    void everyShippedItemMayBePublished()
    {
        for (const QString &code : publicationCatalogue().codes()) {
            const PublicationFindings found = findingsOf(itemOf(qPrintable(code)));
            QVERIFY2(found.refusals.isEmpty(), qPrintable(code + QLatin1Char('\n') + sentencesOf(found.refusals)));
        }
    }

    void refusedRules_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QString>("says");
        QTest::newRow("never") << QByteArray(
            "{'and':[{'==':[{'var':'matter.foodMode'},'canteen']},{'==':[{'var':'matter.foodMode'},'sale']}]}")
                               << QStringLiteral("自相矛盾");
        QTest::newRow("out of bounds") << QByteArray("{'>':[{'var':'enterprise.employees'},100000]}")
                                       << QStringLiteral("自相矛盾");
        QTest::newRow("unknown name") << QByteArray("{'==':[{'var':'matter.dogName'},'x']}")
                                      << QStringLiteral("dogName");
        QTest::newRow("unknown code") << QByteArray("{'==':[{'var':'matter.foodMode'},'moon']}")
                                      << QStringLiteral("moon");
        QTest::newRow("ill-typed") << QByteArray("{'<':[{'var':'matter.foodMode'},3]}") << QStringLiteral("<");
        QTest::newRow("circle") << QByteArray("{'==':[{'var':'matter.canteenCapacity'},3]}")
                                << QStringLiteral("互相等待");
    }
    void refusedRules()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QString, says);
        Item item = itemOf("511A0005200004");
        ElementUse &use = useOf(item, ElementRole::Matter, "canteenCapacity");
        use.when = ruleOf(rule);
        use.requiredWhen.reset();
        const QString told = sentencesOf(findingsOf(item).refusals);
        QVERIFY2(told.contains(says), qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("elements[")) || told.contains(QStringLiteral("互相等待")),
                 qPrintable(told));
    }

    void badRuleOfAPaper()
    {
        Item item = itemOf("511A0005200004");
        item.materials[0].whenRule = ruleOf("{'==':[{'var':'matter.foodMode'},'moon']}");
        const QString told = sentencesOf(findingsOf(item).refusals);
        QVERIFY2(told.startsWith(QStringLiteral("materials[0].whenRule")), qPrintable(told));
    }

    // Two items that may be wanted together leave a question without a value: refused with both laws.
    void emptyIntersection()
    {
        Item item = itemOf("511A14003001"); // 注册资本 of at least two million
        Item other = itemOf("511A0064100078");
        for (ElementUse &use : other.elements) {
            if (use.element == QLatin1String("registeredCapital"))
                use.only = Narrowing{{}, {}, 1000000, {}};
        }
        other.version = 2;
        other.effectiveFrom = publicationDay;
        const Catalogue both = publicationCatalogue().changed({{other}, {}, {}});
        const WorkingCalendar calendar = *WorkingCalendar::shipped();
        const QString told = sentencesOf(publicationFindings(both, item, publicationDay, calendar).refusals);
        QVERIFY2(told.contains(QStringLiteral("劳务派遣行政许可实施办法")), qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("市场主体登记管理条例")), qPrintable(told));
        QVERIFY(findingsOf(item).refusals.isEmpty());
    }

    void differenceInWords()
    {
        const Item before = itemOf("511A0000800001");
        Item after = before;
        QVERIFY(itemDifference(publicationCatalogue(), before, after).isEmpty());
        after.version = 2;
        after.changeReason = QStringLiteral("提速");
        QVERIFY(itemDifference(publicationCatalogue(), before, after).isEmpty());
        after.promised.value = 3;
        after.materials[3].copies = 2;
        after.materials.removeLast();
        after.elements.append({ElementRole::Enterprise, QStringLiteral("funds"), true});
        useOf(after, ElementRole::Matter, "startDate").when = ruleOf("{'==':[{'var':'matter.salesMode'},'shop']}");
        after.questions->append({QStringLiteral("要年检吗？"), QStringLiteral("要。")});
        QStringList lines;
        for (const ItemChange &change : itemDifference(publicationCatalogue(), before, after))
            lines.append(change.part + QLatin1Char('|') + change.what + QLatin1Char('|') + change.before
                         + QStringLiteral("→") + change.after);
        QCOMPARE(lines.size(), 6);
        QCOMPARE(lines.at(0), QStringLiteral("时限和流程|承诺时限|5个工作日→3个工作日"));
        QCOMPARE(lines.at(1),
                 QStringLiteral("填写内容|申请内容：拟开业日期|选填→选填，仅当经营方式为“实体门店”时填写"));
        QCOMPARE(lines.at(2), QStringLiteral("填写内容|经营主体：资金数额|→必填"));
        QVERIFY(lines.at(3).startsWith(QStringLiteral("申请材料|经营场所使用证明|次要材料，复印件1份")));
        QVERIFY(lines.at(4).startsWith(QStringLiteral("申请材料|代理人身份证|主要材料")));
        QVERIFY(lines.at(4).endsWith(QStringLiteral("→")));
        QCOMPARE(lines.at(5), QStringLiteral("常见问题|要年检吗？|→要。"));
    }

    void everyItemReadsInFull()
    {
        for (const QString &code : publicationCatalogue().codes()) {
            const QList<ItemLine> lines = itemLines(publicationCatalogue(), itemOf(qPrintable(code)));
            QVERIFY(lines.size() > 30);
            for (const ItemLine &line : lines)
                QVERIFY2(!line.text.contains(QLatin1Char('{')) || line.what == QStringLiteral("文号格式"),
                         qPrintable(code + line.text)); // no rule as its code
        }
    }

    void guideForTheSituation()
    {
        const Item place = itemOf("511A0015500009"); // 公共场所卫生许可
        const QString air = QStringLiteral("集中空调通风系统检测报告");
        const auto guide = [&](const Answers &choices) {
            return itemGuide(publicationCatalogue(), place, choices, nullptr, publicationDay);
        };
        const ItemGuide open = guide({});
        QCOMPARE(open.version, 1);
        QCOMPARE(open.choices.size(), 2);
        QVERIFY(materialNames(open).contains(air)); // still open: with its situation in words
        const ItemGuide without = guide({{QStringLiteral("matter.centralAir"), QStringLiteral("no")}});
        QVERIFY(!materialNames(without).contains(air));
        const ItemGuide with = guide({{QStringLiteral("matter.centralAir"), QStringLiteral("yes")}});
        QVERIFY(materialNames(with).contains(air));
        QCOMPARE(with.materials.size(), without.materials.size() + 1);
        // Fields follow too: only a hotel has guest beds.
        const QString beds = QStringLiteral("客房床位数");
        QVERIFY(guide({{QStringLiteral("matter.placeKind"), QStringLiteral("hotel")}}).asked.contains(beds));
        QVERIFY(!guide({{QStringLiteral("matter.placeKind"), QStringLiteral("barber")}}).asked.contains(beds));
        QCOMPARE(open.terms, QStringLiteral("承诺8个工作日办结（法定20个工作日）"));
        QVERIFY(open.place.isEmpty());
        const HallPart part{place.code, QStringLiteral("二楼"), QStringLiteral("9:00—17:00"),
                            QStringLiteral("0571-86001234"), QStringLiteral("0571-86005678")};
        QVERIFY(itemGuide(publicationCatalogue(), place, {}, &part, publicationDay)
                    .place.contains(QStringLiteral("咨询0571-86001234")));
    }

    void phonesOfTheHall_data()
    {
        QTest::addColumn<QString>("consult");
        QTest::addColumn<QString>("complaint");
        QTest::addColumn<QStringList>("places");
        QTest::newRow("right") << QStringLiteral("0571-86001234") << QStringLiteral("12345") << QStringList();
        QTest::newRow("extension") << QStringLiteral("010-86001234-101") << QStringLiteral("0571-86005678")
                                   << QStringList();
        QTest::newRow("no area code") << QStringLiteral("86001234") << QStringLiteral("12345")
                                      << QStringList{QStringLiteral("consultPhone")};
        QTest::newRow("the same") << QStringLiteral("0571-86001234") << QStringLiteral("0571-86001234")
                                  << QStringList{QStringLiteral("complaintPhone")};
        QTest::newRow("both wrong") << QStringLiteral("1") << QStringLiteral("1")
                                    << QStringList{QStringLiteral("consultPhone"), QStringLiteral("complaintPhone"),
                                                   QStringLiteral("complaintPhone")};
    }
    void phonesOfTheHall()
    {
        QFETCH(QString, consult);
        QFETCH(QString, complaint);
        QFETCH(QStringList, places);
        QStringList found;
        for (const Fault &fault :
             hallPartFaults({QStringLiteral("x"), QStringLiteral("一楼"), QStringLiteral("全天"), consult, complaint}))
            found.append(fault.place);
        QCOMPARE(found, places);
    }
};

OW_TEST(tst_Publication)
#include "tst_Publication.moc"
