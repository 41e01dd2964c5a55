#include "models/search/NameIndex.h"

#include "models/base/Text.h"
#include "models/search/SpokenWords.h"
#include "models/search/TextFold.h"
#include "tests/base/Testing.h"
#include "tests/models/search/JudgedQueries.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace ow;
using namespace ow::testing;

namespace {

const FacetValue licence{FacetKind::Nature, QStringLiteral("01")};
const FacetValue service{FacetKind::Nature, QStringLiteral("20")};
const FacetValue business{FacetKind::Object, QStringLiteral("企业")};

/// A few things, each with its own trap.
QList<NameEntry> indexedThings()
{
    return {
        {QStringLiteral("食品经营许可"), {}, {QStringLiteral("餐饮证")}, QStringLiteral("A-001"), {licence, business}},
        {QStringLiteral("重大设计变更审批"), {}, {}, QStringLiteral("A-002"), {licence}},
        {QStringLiteral("旅馆业特种行业许可"),
         {},
         {QStringLiteral("宾馆")},
         QStringLiteral("B-001"),
         {licence, business}},
        {QStringLiteral("长途客运线路备案"), {}, {}, QStringLiteral("B-002"), {service}},
        {QStringLiteral("公章刻制业特种行业许可证核发"),
         QStringLiteral("刻章"),
         {},
         QStringLiteral("B-003"),
         {licence}},
        {QStringLiteral("A类（食品）检验"), {}, {}, QStringLiteral("C-001"), {service, business}},
        {QStringLiteral("食品小作坊备案"), {}, {}, QStringLiteral("C-002"), {service}}};
}

QStringList namesFound(const QList<NameEntry> &entries, const NameQuery &query)
{
    QStringList names;
    for (const NameHit &hit : NameIndex(entries).search(query))
        names.append(entries.at(hit.entry).name);
    return names;
}

/// Whether characters from `at` on take up all of the letters: written anew, one character and one letter at a time.
bool plainlyFits(const QList<QList<QByteArray>> &readings, qsizetype at, const QByteArray &letters)
{
    if (letters.isEmpty())
        return true;
    if (at >= readings.size())
        return false;
    for (const QByteArray &reading : readings.at(at)) {
        for (qsizetype taken = 1; taken <= qMin(reading.size(), letters.size()); ++taken) {
            if (reading.left(taken) == letters.left(taken) && plainlyFits(readings, at + 1, letters.mid(taken)))
                return true;
        }
    }
    return false;
}

QList<QList<QByteArray>> plainReadings(const QString &name)
{
    QList<QList<QByteArray>> readings;
    for (const char32_t c : codePoints(searchFold(name))) {
        QList<QByteArray> said = pinyinReadings(c);
        if (c < 0x80)
            said.append(QByteArray(1, char(c)));
        readings.append(said);
    }
    return readings;
}

bool plainlyInside(const QList<QList<QByteArray>> &readings, const QByteArray &letters)
{
    for (qsizetype at = 0; at < readings.size(); ++at) {
        if (plainlyFits(readings, at, letters))
            return true;
    }
    return false;
}

} // namespace

class tst_NameIndex : public QObject {
    Q_OBJECT
private slots:
    void finds_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("first");
        const auto row = [](const char *query, const char *first) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(first);
        };
        row("spjyxk", "食品经营许可");
        row("shipinjingyingxuke", "食品经营许可");
        row("shipinjy", "食品经营许可");
        row("shipjy", "食品经营许可");
        row("食品jyxk", "食品经营许可");
        row("ＳＰＪＹ", "食品经营许可");
        row("食品經營許可", "食品经营许可");
        row("经营 食品", "食品经营许可");
        row("xuke shipin", "食品经营许可");
        row("xukeshipin", "食品经营许可");
        row("食品许可", "食品经营许可");
        row("spxk", "食品经营许可");
        row("许可食品", "食品经营许可");
        row("spjyxl", "食品经营许可");
        row("psjyxk", "食品经营许可");
        row("shipinjignying", "食品经营许可");
        row("shipnijingying", "食品经营许可");
        row("shpingjingying", "食品经营许可");
        row("食品竟营", "食品经营许可");
        row("食品经营许克", "食品经营许可");
        row("食经品营", "食品经营许可");
        row("怎么办理食品经营许可", "食品经营许可");
        row("餐饮", "食品经营许可");
        row("cyz", "食品经营许可");
        row("A001", "食品经营许可");
        row("b-00", "旅馆业特种行业许可");
        row("zdsj", "重大设计变更审批");
        row("chongda", "重大设计变更审批");
        row("zhongda", "重大设计变更审批");
        row("tzhy", "旅馆业特种行业许可");
        row("tezhongxingye", "旅馆业特种行业许可");
        row("lvguan", "旅馆业特种行业许可");
        row("luguan", "旅馆业特种行业许可");
        row("changtu", "长途客运线路备案");
        row("zhangtu", "长途客运线路备案");
        row("kz", "公章刻制业特种行业许可证核发");
        row("a类", "A类（食品）检验");
        row("alsp", "A类（食品）检验");
    }
    void finds()
    {
        QFETCH(QString, query);
        QFETCH(QString, first);
        QCOMPARE(namesFound(indexedThings(), {query}).value(0), first);
    }

    void findsNothing_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query : {"", "  ", "（）", "、。", "挖矿", "zzzz", "uuu", "i", "🙂", "x9x9x9"})
            QTest::newRow(query) << QString::fromUtf8(query);
    }
    void findsNothing()
    {
        QFETCH(QString, query);
        QCOMPARE(namesFound(indexedThings(), {query}), QStringList());
        QVERIFY(NameIndex().search({query}).isEmpty());
    }

    void longQueriesAreCutNotRefused()
    {
        QVERIFY(NameIndex(indexedThings()).search({QString(5000, QLatin1Char('s'))}).isEmpty());
        const QString name = QStringLiteral("食品").repeated(80);
        QCOMPARE(namesFound({{name, {}, {}, {}, {}}}, {name}), QStringList{name});
    }

    // Quality before use, use before length, order of the entries at last.
    void ranksByUseWithinAQuality()
    {
        const QList<NameEntry> entries = indexedThings();
        const QString query = QStringLiteral("食品");
        QCOMPARE(namesFound(entries, {query}),
                 QStringList({QStringLiteral("食品经营许可"), QStringLiteral("食品小作坊备案"),
                              QStringLiteral("A类（食品）检验")}));
        const std::vector<quint32> uses{2, 0, 0, 0, 0, 900, 3};
        QCOMPARE(namesFound(entries, {query, {}, uses}),
                 QStringList({QStringLiteral("食品小作坊备案"), QStringLiteral("食品经营许可"),
                              QStringLiteral("A类（食品）检验")}));
    }

    void exactBeforeSlip()
    {
        const QList<NameEntry> entries{{QStringLiteral("食品经营许克"), {}, {}, {}, {}},
                                       {QStringLiteral("食品经营许可"), {}, {}, {}, {}}};
        const QList<NameHit> hits = NameIndex(entries).search({QStringLiteral("食品经营许可")});
        QCOMPARE(hits.size(), 2);
        QCOMPARE(hits.at(0).entry, 1U);
        QCOMPARE(hits.at(0).quality, MatchQuality::Whole);
        QCOMPARE(hits.at(1).quality, MatchQuality::Sound);
    }

    void browses()
    {
        const QList<NameEntry> entries = indexedThings();
        QCOMPARE(namesFound(entries, {{}, {licence, business}}),
                 QStringList({QStringLiteral("食品经营许可"), QStringLiteral("旅馆业特种行业许可")}));
        QCOMPARE(namesFound(entries, {{}, {licence, service}}).size(), entries.size());
        QCOMPARE(namesFound(entries, {QStringLiteral("sp"), {service}}),
                 QStringList({QStringLiteral("食品小作坊备案"), QStringLiteral("A类（食品）检验")}));
        QVERIFY(namesFound(entries, {{}, {{FacetKind::Topic, QStringLiteral("企业")}}}).isEmpty());
        const QList<FacetCount> counts = NameIndex(entries).facetCounts({{}, {business}});
        QCOMPARE(counts.size(), 3);
        QCOMPARE(counts.at(0).facet, licence);
        QCOMPARE(counts.at(0).entries, 2);
        QCOMPARE(counts.at(1).entries, 3);
        QCOMPARE(counts.at(2).entries, 1);
    }

    void onlyWhatIsWanted()
    {
        NameQuery query{QStringLiteral("食品")};
        query.wanted = [](quint32 entry) { return entry == 5; };
        QCOMPARE(namesFound(indexedThings(), query), QStringList{QStringLiteral("A类（食品）检验")});
        query.wanted = {};
        query.limit = 1;
        QCOMPARE(namesFound(indexedThings(), query), QStringList{QStringLiteral("食品经营许可")});
    }

    void everyPrefixOfEveryNameFindsIt()
    {
        // Typed key by key, in three ways, nothing may vanish before it is typed out.
        const QList<NameEntry> entries = judgedEntries();
        const NameIndex index(entries);
        for (qsizetype i = 0; i < entries.size(); i += 149) {
            const QString name = searchFold(entries.at(i).name).left(12);
            QString full;
            for (const char32_t c : codePoints(name))
                full += QString::fromLatin1(pinyinReadings(c).value(0));
            for (const QString &typed : {name, pinyinInitials(name), full}) {
                for (qsizetype length = 1; length <= typed.size(); ++length) {
                    NameQuery query{typed.left(length)};
                    query.limit = int(entries.size());
                    const QList<NameHit> hits = index.search(query);
                    QVERIFY2(std::any_of(hits.begin(), hits.end(),
                                         [&](const NameHit &hit) { return hit.entry == quint32(i); }),
                             qPrintable(query.text));
                }
            }
        }
    }

    // Which names have neighbouring characters that take the letters up, told by the index and by going through all of them.
    void agreesWithAPlainSearch()
    {
        constexpr quint32 seed = 20260924;
        const QList<NameEntry> all = judgedEntries();
        QList<NameEntry> entries;
        QList<QList<QList<QByteArray>>> readings;
        for (qsizetype i = 0; i < all.size(); i += 17) {
            entries.append({all.at(i).name, {}, {}, {}, {}});
            readings.append(plainReadings(all.at(i).name));
        }
        const NameIndex index(entries);
        QRandomGenerator random(seed);
        int matches = 0;
        for (int round = 0; round < 300; ++round) {
            // Parts of readings of neighbours, now and then with a wrong letter.
            const QList<QList<QByteArray>> &from = readings.at(random.bounded(readings.size()));
            QByteArray letters;
            for (qsizetype at = random.bounded(from.size()); at < from.size() && letters.size() < 9; ++at) {
                const QList<QByteArray> &said = from.at(at);
                if (said.isEmpty())
                    break;
                const QByteArray &one = said.at(random.bounded(said.size()));
                letters += one.left(1 + random.bounded(one.size()));
            }
            if (letters.isEmpty())
                continue;
            if (random.bounded(4) == 0)
                letters[random.bounded(letters.size())] = char('a' + random.bounded(26));
            QSet<quint32> expected;
            for (qsizetype i = 0; i < readings.size(); ++i) {
                if (plainlyInside(readings.at(i), letters))
                    expected.insert(quint32(i));
            }
            NameQuery query{QString::fromLatin1(letters)};
            query.limit = int(entries.size());
            QSet<quint32> found;
            for (const NameHit &hit : index.search(query)) {
                if (hit.quality == MatchQuality::Whole || hit.quality == MatchQuality::Begin
                    || hit.quality == MatchQuality::Inside)
                    found.insert(hit.entry);
            }
            QVERIFY2(found == expected,
                     qPrintable(QStringLiteral("%1 seed %2: %3 found, %4 expected")
                                    .arg(query.text)
                                    .arg(seed)
                                    .arg(found.size())
                                    .arg(expected.size())));
            matches += int(found.size());
        }
        QVERIFY(matches > 300);
    }

    void spokenWords()
    {
        const auto spoken = SpokenWords::shipped();
        QVERIFY(spoken);
        const QList<QString> said = spoken->saidOf(QStringLiteral("社会保障卡补领、换领、换发"));
        QVERIFY(said.contains(QStringLiteral("社保卡补领、换领、换发")));
        QVERIFY(said.contains(QStringLiteral("社保卡补办、换领、换发")));
        QVERIFY(!said.contains(QStringLiteral("社会保障卡补领、换领、换发")));
        QVERIFY(said.size() <= 12);
        QVERIFY(spoken->saidOf(QStringLiteral("探矿权保留")).isEmpty());
    }
};

OW_TEST(tst_NameIndex)
#include "tst_NameIndex.moc"
