#include "models/base/ProblemTypes.h"
#include "models/exchange/PeerTables.h"
#include "models/ratings/RatingLevel.h"
#include "tests/base/Testing.h"

#include <QFile>
#include <QTest>

using namespace ow;

namespace {
/// An acceptance the province takes.
PeerValues goodAcceptance()
{
    return {{QStringLiteral("project_no"), QStringLiteral("511A0000800001202609240001")},
            {QStringLiteral("project_type"), QStringLiteral("2")},
            {QStringLiteral("catalog_code"), QStringLiteral("511A00008000")},
            {QStringLiteral("task_code"), QStringLiteral("511A0000800001")},
            {QStringLiteral("task_name"), QStringLiteral("出版物零售单位设立")},
            {QStringLiteral("task_version"), QStringLiteral("1")},
            {QStringLiteral("org_code"), QStringLiteral("xcb")},
            {QStringLiteral("org_name"), QStringLiteral("区新闻出版局")},
            {QStringLiteral("apply_type"), QStringLiteral("1")},
            {QStringLiteral("apply_date"), QStringLiteral("2026-09-24 09:00:00")},
            {QStringLiteral("accept_date"), QStringLiteral("2026-09-24 09:20:00")},
            {QStringLiteral("applyer_type"), QStringLiteral("1")},
            {QStringLiteral("applyer_name"), QStringLiteral("李晓敏")},
            {QStringLiteral("applyer_page_type"), QStringLiteral("111")},
            {QStringLiteral("applyer_page_code"), QStringLiteral("33010619900307002X")},
            {QStringLiteral("contact_mobile"), QStringLiteral("13857160024")}};
}
} // namespace

class tst_PeerTables : public QObject {
    Q_OBJECT
private slots:
    /// Every NOT NULL column and every length trap that domain.md §2.4 names, held against the shipped description.
    void traps_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QStringList>("required");
        const auto row = [](const char *table, const QStringList &required) {
            QTest::addRow("%s", table) << QString::fromLatin1(table) << required;
        };
        const auto list = [](const char *names) { return QString::fromLatin1(names).split(QLatin1Char(' ')); };
        row("up_pro_accept",
            list("accept_date apply_date apply_type applyer_name applyer_type applyer_page_type applyer_page_code "
                 "catalog_code task_code task_name task_version org_code org_name project_no project_type"));
        row("up_pro_material", list("material_name project_no"));
        row("up_pro_process",
            list("event_name event_start_time event_end_time handle_explain handle_user_name process_name"));
        row("up_pro_special_procedure", list("special_name special_reason special_time special_type end_time"));
        row("up_pro_result", list("result_type result_date is_delivery_results"));
        row("up_lic_data",
            list("certificate_name certificate_number certificate_type certificate_type_code certificate_holder "
                 "certificate_holder_code certificate_source_id certificate_area_code issue_date issue_dept "
                 "issue_dept_code"));
    }
    void traps()
    {
        QFETCH(QString, table);
        QFETCH(QStringList, required);
        const PeerTable *described = PeerTables::national().table(table);
        QVERIFY(described);
        const QList<PeerFault> faults = PeerTables::national().faults(*described, {});
        for (const QString &column : required)
            QVERIFY2(std::any_of(faults.begin(), faults.end(),
                                 [&](const PeerFault &fault) { return fault.column == column; }),
                     qPrintable(column));
    }

    void acceptance_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *column, const QString &value, const char *says) {
            QTest::addRow("%s %s", column, qPrintable(value.left(30)))
                << QString::fromLatin1(column) << value << QString::fromUtf8(says);
        };
        // domain.md §16.18, in its very words.
        row("contact_mobile", QStringLiteral("0412-5551234"), "联系人手机号超过11位，省平台不接收，请改填手机号。");
        row("contact_mobile", QStringLiteral("0412-555123"), "联系人手机号应是数字，省平台不接收别的写法，请改正。");
        row("contact_mobile", QString(), "");
        row("applyer_name", QString(101, QChar(u'李')), "申请人名称超过100位，省平台不接收，请改短。");
        row("applyer_name", QString(100, QChar(u'李')), "");
        row("applyer_name", QString::fromUcs4(U"𬱟").repeated(100), ""); // characters, not units
        row("applyer_name", QString(), "申请人名称没有填写，省平台不接收，请补填。");
        row("org_code", QString(19, QChar(u'1')), "实施机构编码超过18位，省平台不接收，请改短。");
        row("catalog_code", QString(13, QChar(u'1')), "基本目录编码超过12位，省平台不接收，请改短。");
        row("task_code", QString(37, QChar(u'1')), "事项编码超过36位，省平台不接收，请改短。");
        row("project_no", QString(51, QChar(u'1')), "办件编号超过50位，省平台不接收，请改短。");
        row("zip", QStringLiteral("3100001"), "邮政编码超过6位，省平台不接收，请改填6位邮政编码。");
        row("apply_type", QStringLiteral("9"), "申请方式“9”在省平台的代码表里没有对应的代码，请核对后改填。");
        row("accept_date", QStringLiteral("2026-02-30 09:00:00"),
            "受理时间应是“2026-09-24 09:00:00”这样的时间，省平台不接收别的写法，请改正。");
        row("accept_date", QStringLiteral("2026-02-28 24:00:00"),
            "受理时间应是“2026-09-24 09:00:00”这样的时间，省平台不接收别的写法，请改正。");
        row("task_version", QStringLiteral("1.0"), "事项版本应是整数，省平台不接收别的写法，请改正。");
        row("no_such", QStringLiteral("1"), "这张表没有“no_such”这一项，请刷新后重试。");
    }
    void acceptance()
    {
        QFETCH(QString, column);
        QFETCH(QString, value);
        QFETCH(QString, says);
        const PeerTables &tables = PeerTables::national();
        const PeerTable &table = *tables.table(QStringLiteral("up_pro_accept"));
        PeerValues row = goodAcceptance();
        QVERIFY(tables.faults(table, row).isEmpty());
        row.insert(column, value);
        const QList<PeerFault> faults = tables.faults(table, row);
        QCOMPARE(faults.size(), says.isEmpty() ? 0 : 1);
        if (!faults.isEmpty())
            QCOMPARE(faults.first().sentence, says);
    }

    void satisfaction_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("oneIsBest");
        // domain.md §7: the standard and the city count in opposite directions.
        QTest::newRow("GB/T 39046") << QStringLiteral(":/exchange/national.json") << true;
        QTest::newRow("jining") << QStringLiteral(":/exchange/jining.json") << false;
    }
    /// There and back again, in both directions.
    void satisfaction()
    {
        QFETCH(QString, file);
        QFETCH(bool, oneIsBest);
        QFile source(file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const auto tables = PeerTables::read(source.readAll());
        QVERIFY(tables);
        const PeerTable &table = *tables->table(QStringLiteral("up_evaluation"));
        for (const auto &level : codesOf(RatingLevel{})) {
            const PeerValues row =
                tables->row(table, {{QStringLiteral("ratingLevel"), QString::fromLatin1(level.text)}});
            const QString code = row.value(QStringLiteral("satisfaction"));
            const int stars = ratingStars(level.value);
            QCOMPARE(code, QString::number(oneIsBest ? 6 - stars : stars));
            const QList<PeerChoice> choices = tables->choices(*table.column(QStringLiteral("satisfaction")));
            const auto back = std::find_if(choices.begin(), choices.end(),
                                           [&](const PeerChoice &choice) { return choice.code == code; });
            QVERIFY(back != choices.end());
            QCOMPARE(back->label, ratingLevelText(level.value));
        }
        // What nobody rated has no code, in no direction.
        const PeerValues unrated = tables->row(table, {});
        QVERIFY(unrated.value(QStringLiteral("satisfaction")).isEmpty());
        QVERIFY(!tables->faults(table, unrated).isEmpty());
    }

    void everyFaultAtOnce()
    {
        const PeerTables &tables = PeerTables::national();
        PeerValues row = goodAcceptance();
        row.insert(QStringLiteral("contact_mobile"), QStringLiteral("0412-5551234"));
        row.remove(QStringLiteral("org_name"));
        row.insert(QStringLiteral("zip"), QStringLiteral("abc"));
        QCOMPARE(tables.faults(*tables.table(QStringLiteral("up_pro_accept")), row).size(), 3);
    }

    void oursBecomeTheirs()
    {
        const PeerTables &tables = PeerTables::national();
        const PeerValues row = tables.row(*tables.table(QStringLiteral("up_pro_accept")),
                                          {{QStringLiteral("applierIdType"), QStringLiteral("creditCode")},
                                           {QStringLiteral("catalogueCode"), QStringLiteral("511A0000800001")},
                                           {QStringLiteral("applyType"), QStringLiteral("unheardOf")},
                                           {QStringLiteral("contactPhone"), QStringLiteral(" 13857160024 ")}});
        QCOMPARE(row.value(QStringLiteral("applyer_page_type")), QStringLiteral("001"));
        QCOMPARE(row.value(QStringLiteral("catalog_code")), QStringLiteral("511A00008000"));
        QCOMPARE(row.value(QStringLiteral("apply_type")), QStringLiteral("unheardOf")); // a fault, not a guess
        QCOMPARE(row.value(QStringLiteral("contact_mobile")), QStringLiteral("13857160024"));
    }

    void brokenDescriptions_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArray head = "{\"peer\":\"p\",\"name\":\"P\",\"standard\":\"s\",\"codes\":[{\"name\":\"c\","
                                "\"label\":\"C\",\"entries\":[[\"a\",\"1\",\"A\"]]}],\"tables\":[";
        QTest::newRow("two of a name") << head
                + "{\"name\":\"t\",\"label\":\"T\",\"columns\":[]},{\"name\":\"t\",\"label\":\"T\",\"columns\":[]}]}";
        QTest::newRow("column twice") << head
                + "{\"name\":\"t\",\"label\":\"T\",\"columns\":[{\"name\":\"a\",\"label\":\"A\",\"from\":\"a\",\"max\":"
                  "1},{\"name\":\"a\",\"label\":\"A\",\"from\":\"a\",\"max\":1}]}]}";
        QTest::newRow("no such list") << head
                + "{\"name\":\"t\",\"label\":\"T\",\"columns\":[{\"name\":\"a\",\"label\":\"A\",\"from\":\"a\",\"max\":"
                  "1,\"codes\":\"x\"}]}]}";
        QTest::newRow("no length") << head
                + "{\"name\":\"t\",\"label\":\"T\",\"columns\":[{\"name\":\"a\",\"label\":\"A\",\"from\":\"a\"}]}]}";
        QTest::newRow("nothing of ours") << head
                + "{\"name\":\"t\",\"label\":\"T\",\"columns\":[{\"name\":\"a\",\"label\":\"A\",\"from\":"
                  "\"caseNumber\",\"max\":1}]}]}";
        QTest::newRow("nothing") << QByteArray();
    }
    /// All that is wrong, each with its place and in words.
    void brokenDescriptionsTellAll()
    {
        const auto tables = PeerTables::read(
            "{\"peer\":\"P!\",\"name\":\"P\",\"standard\":\"s\",\"carried\":[{\"name\":\"v\",\"mark\":\"version\"}],"
            "\"codes\":[{\"name\":\"c\",\"label\":\"C\",\"entries\":[[\"a\",\"1\"]]}],\"tables\":[{\"name\":\"t\","
            "\"label\":\"T\",\"of\":\"up_pro_accept\",\"columns\":[{\"name\":\"v\",\"label\":\"V\",\"from\":"
            "\"caseNumber\",\"max\":9},{\"name\":\"x\",\"label\":\"X\",\"from\":\"stepName\",\"max\":9,\"codes\":"
            "\"none\"}]}]}");
        QVERIFY(!tables);
        QStringList places;
        for (const Fault &fault : tables.error().faults())
            places.append(fault.place);
        QCOMPARE(places,
                 (QStringList{QStringLiteral("peer"), QStringLiteral("codes.c"), QStringLiteral("tables.t.v"),
                              QStringLiteral("tables.t.x"), QStringLiteral("tables.t.x")}));
        QCOMPARE(tables.error().faults().last().sentence(),
                 QStringLiteral("对照表有误：表“t”的“x”列取自“stepName”，这种数据里没有这一项。"));
    }
    /// What comes with the program is read from files anybody can take as a start for his own.
    void shippedOnesReadBack()
    {
        for (const auto &peer : PeerTables::shipped()) {
            const auto again = PeerTables::read(peer->text());
            QVERIFY(again && again->code() == peer->code() && again->tables().size() == peer->tables().size());
        }
        QCOMPARE(PeerTables::shipped().size(), 2);
    }
    void brokenDescriptions()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!PeerTables::read(json));
    }
};

OW_TEST(tst_PeerTables)
#include "tst_PeerTables.moc"
