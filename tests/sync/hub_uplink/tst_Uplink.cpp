#include "models/base/ProblemTypes.h"
#include "models/publication/PublicationCommands.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub_uplink/UplinkBench.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString itemFile = QStringLiteral("items/511A0000800001.json");
const QString itemCode = QStringLiteral("511A0000800001");

FileContents shippedFiles()
{
    return *readFolder(QStringLiteral(":/catalogue"), QStringLiteral(".json"));
}

QByteArray editedJson(const QByteArray &json, const std::function<void(QJsonObject &)> &edit)
{
    QJsonObject object = QJsonDocument::fromJson(json).object();
    edit(object);
    return QJsonDocument(object).toJson();
}

/// The item with a new version for each of these names, the last one in force.
FileContents renamedItem(const QStringList &names)
{
    FileContents files = shippedFiles();
    for (int i = 0; i < names.size(); ++i) {
        files.insert(QStringLiteral("items/%1@%2.json").arg(itemCode).arg(i + 2),
                     editedJson(files.value(itemFile), [&](QJsonObject &item) {
                         item.insert(QStringLiteral("shortName"), names.at(i));
                         item.insert(QStringLiteral("version"), i + 2);
                         item.insert(QStringLiteral("effectiveFrom"), QStringLiteral("2027-01-%1").arg(10 + i));
                         item.insert(QStringLiteral("changeReason"), QStringLiteral("名称更准确：%1").arg(names.at(i)));
                     }));
    }
    return files;
}

QString runningName(UplinkBench &b)
{
    return b.hub->writer().catalogue().item(itemCode, QDate(2030, 1, 1))->shortName;
}
} // namespace

class tst_Uplink : public QObject {
    Q_OBJECT
private slots:
    void sendsInOrder();
    void everyFault_data();
    void everyFault();
    void faultsByChance();
    void batchesGrowAndShrink();
    void largeEventsTravelAlone();
    void hubRestarts();
    void platformRestarts();
    void platformLostItsTail();
    void platformHasMore();
    void fork();
    void retryAfter();
    void backsOff();
    void tellsStaff();
    void wakesAtOnce();
    void keysStay();
    void catalogueIsTaken();
    void brokenCatalogue();
    void forgedCatalogue();
    void impossibleRules();
    void calendarFromThePlatform();
    void olderItemNeverWins();
    void nothingPublishedIsLost();
    void theHallsPartGoesUp();
    void everyEventIsKnownAbove();
    void feedFaults_data();
    void feedFaults();
    void directive();
    void refusedDirectives_data();
    void refusedDirectives();
    void lostCursor();
};

void tst_Uplink::sendsInOrder()
{
    UplinkBench b;
    b.happen(3);
    QVERIFY(b.drive());
    QCOMPARE(b.difference(), QString());
    b.happen(1);
    QVERIFY(b.drive());
    QCOMPARE(b.difference(), QString());
}

void tst_Uplink::everyFault_data()
{
    QTest::addColumn<int>("fault");
    const char *const names[] = {"none", "lost",    "reply lost",  "hung",       "twice",      "cut",
                                 "late", "garbage", "wrong shape", "too little", "bad digest", "overloaded"};
    for (int i = 0; i <= int(WireFault::Overloaded); ++i)
        QTest::newRow(names[i]) << i;
}

void tst_Uplink::everyFault()
{
    QFETCH(int, fault);
    for (int position = 0; position < 4; ++position) {
        UplinkBench b;
        b.happen(150);
        b.faults.assign(size_t(position), WireFault::None);
        b.faults.push_back(WireFault(fault));
        b.faults.push_back(WireFault(fault));
        QVERIFY(b.drive());
        QCOMPARE(b.difference(), QString());
    }
}

void tst_Uplink::faultsByChance()
{
    for (quint64 seed = 1; seed <= 5; ++seed) {
        SeededRandom chance(seed);
        UplinkBench b;
        for (int round = 0; round < 12; ++round) {
            b.happen(1 + int(chance.below(40)));
            for (quint32 i = chance.below(6); i > 0; --i)
                b.faults.push_back(WireFault(chance.below(int(WireFault::Overloaded) + 1)));
            for (quint32 i = chance.below(5); i > 0; --i)
                b.driveOnce();
            if (chance.below(4) == 0)
                b.openPlatform();
            if (chance.below(4) == 0) {
                b.closeHub();
                b.openHub();
            }
        }
        QVERIFY(b.drive());
        QCOMPARE(b.difference(), QString());
    }
}

void tst_Uplink::batchesGrowAndShrink()
{
    UplinkBench b;
    b.happen(2000);
    QVERIFY(b.drive());
    QCOMPARE(b.batchSizes.mid(0, 4), (QList<qsizetype>{100, 200, 400, 500}));
    b.batchSizes.clear();
    b.faults = {WireFault::Lost, WireFault::Lost};
    b.happen(600);
    QVERIFY(b.drive());
    QCOMPARE(b.batchSizes.mid(0, 3), (QList<qsizetype>{500, 250, 125}));
    QCOMPARE(b.difference(), QString());
}

void tst_Uplink::largeEventsTravelAlone()
{
    UplinkBench b;
    b.happen(3, 700 * 1000);
    QVERIFY(b.drive());
    QCOMPARE(b.batchSizes, (QList<qsizetype>{1, 1, 1}));
    QCOMPARE(b.difference(), QString());
}

void tst_Uplink::hubRestarts()
{
    UplinkBench b;
    b.happen(250);
    b.driveOnce();
    b.happen(5);
    b.faults = {WireFault::ReplyLost};
    b.driveOnce();
    b.closeHub();
    b.openHub();
    QVERIFY(b.drive());
    QCOMPARE(b.difference(), QString());
    const int before = b.delivered;
    b.closeHub();
    b.openHub();
    QVERIFY(b.drive());
    b.batchSizes.clear();
    QVERIFY(b.delivered > before);
    b.happen(1);
    QVERIFY(b.drive());
    QCOMPARE(b.batchSizes, (QList<qsizetype>{1})); // goes on where it was
}

void tst_Uplink::platformRestarts()
{
    UplinkBench b;
    b.happen(250);
    b.driveOnce();
    b.platform.reset();
    for (int i = 0; i < 5; ++i)
        b.driveOnce();
    QVERIFY(!b.uplink->cursor().online);
    b.happen(3);
    b.openPlatform();
    QVERIFY(b.drive());
    QCOMPARE(b.difference(), QString());
}

void tst_Uplink::platformLostItsTail()
{
    UplinkBench b;
    b.happen(10);
    QVERIFY(b.drive());
    QVERIFY(b.changePlatform([](auto &db) { db.run("DELETE FROM intake WHERE seq > 4"); }));
    b.happen(1);
    QVERIFY(b.drive());
    QCOMPARE(b.difference(), QString());
}

void tst_Uplink::platformHasMore()
{
    UplinkBench b;
    b.happen(5);
    b.closeHub();
    QTemporaryDir backup;
    const QString kept = backup.filePath(QStringLiteral("hub.db"));
    {
        const auto db = Connection::open(b.hubDir.filePath(QStringLiteral("hub.db")), OpenMode::Reader);
        QVERIFY((*db)->copyTo(kept));
    }
    b.openHub();
    b.happen(5);
    QVERIFY(b.drive());
    b.closeHub();
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(b.hubDir.filePath(QStringLiteral("hub.db") + QLatin1String(suffix)));
    QVERIFY(QFile::copy(kept, b.hubDir.filePath(QStringLiteral("hub.db"))));
    b.openHub();
    for (int i = 0; i < 4; ++i)
        b.driveOnce();
    QCOMPARE(b.uplink->cursor().stopped, QStringLiteral("ahead"));
    QCOMPARE(b.hubEvents(UplinkStopped::type).size(), 1);
}

void tst_Uplink::fork()
{
    UplinkBench b;
    b.happen(3);
    QVERIFY(b.drive());
    QVERIFY(
        b.changePlatform([](auto &db) { db.run("UPDATE intake SET hash = ? WHERE seq = 3", QByteArray(32, 'x')); }));
    b.happen(1);
    for (int i = 0; i < 6; ++i)
        b.driveOnce();
    QCOMPARE(b.uplink->cursor().stopped, QStringLiteral("fork"));
    QCOMPARE(b.hubEvents(UplinkStopped::type).size(), 1); // the alarm, once
    QCOMPARE(b.uplink->cursor().storedThrough, 3);
    b.hub->writer().submitOutside([](Connection &, Instant) {}).get();
    QCOMPARE(b.status().state, UplinkState::Recovering); // two supervisors have to look
    QVERIFY(b.uplink->cursor().online);                  // the feed still flows
}

void tst_Uplink::retryAfter()
{
    UplinkBench b;
    b.happen(1);
    b.faults = {WireFault::Overloaded};
    const int wait = b.uplink->step();
    QVERIFY(wait >= 7000 && wait <= 7000 + 1750);
}

void tst_Uplink::backsOff()
{
    UplinkBench b;
    b.happen(1);
    b.platform.reset();
    int longest = 0;
    for (int i = 0; i < 40; ++i) {
        const int wait = b.uplink->step();
        QVERIFY(wait >= 1 && wait <= 60000);
        QVERIFY(i > 0 || wait <= 500);
        QVERIFY(b.uplink->step() <= wait); // woken meanwhile: still waits
        longest = qMax(longest, wait);
        b.clock.advance(wait);
    }
    QVERIFY(longest > 20000);
}

void tst_Uplink::tellsStaff()
{
    UplinkBench b;
    QCOMPARE(b.status().state, UplinkState::NotConfigured);
    b.happen(2);
    b.faults = {WireFault::Lost};
    b.driveOnce();
    QCOMPARE(b.status().state, UplinkState::Offline);
    QVERIFY(b.status().sentence.contains(QStringLiteral("还有2条")));
    QVERIFY(b.drive());
    UplinkStatus status = b.status();
    QCOMPARE(status.state, UplinkState::Delivered);
    QCOMPARE(status.sentence, QStringLiteral("全部已送达。"));
    QCOMPARE(status.head, 2);
    QCOMPARE(status.storedThrough, 2);
    QVERIFY(status.lastContact.isSet());
    b.happen(1);
    QCOMPARE(b.status().state, UplinkState::Sending);
    b.platform.reset();
    b.driveOnce();
    status = b.status();
    QCOMPARE(status.state, UplinkState::Offline);
    QVERIFY(status.sentence.startsWith(QStringLiteral("自")));
    forgetPlatform(b.hub->writer());
    QCOMPARE(b.status().state, UplinkState::NotConfigured);
}

void tst_Uplink::wakesAtOnce()
{
    UplinkBench b;
    QVERIFY(b.drive(10));
    std::thread later([&] { b.happen(1); });
    QElapsedTimer timer;
    timer.start();
    while (b.hub->writer().headSeq() == b.uplink->cursor().storedThrough && timer.elapsed() < 60000)
        b.uplink->waitForWork(60000);
    QVERIFY(timer.elapsed() < 30000); // by the commit, not by the time running out
    later.join();
    QCOMPARE(b.uplink->step() >= 0, true);
    QCOMPARE(b.difference(), QString());
}

void tst_Uplink::keysStay()
{
    if (TestPostgres::isMeant())
        QSKIP("looks into the SQLite file");
    UplinkBench b;
    b.happen(2);
    QVERIFY(b.drive());
    b.platform.reset();
    QFile file(b.platformDir.filePath(QStringLiteral("platform.db")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const KeyRing &keys = b.hub->sealer().keys();
    for (const QByteArray &key : {keys.master, keys.blindIndex, keys.signing}) {
        QVERIFY(!bytes.contains(key));
        QVERIFY(!bytes.contains(key.toHex()));
        QVERIFY(!bytes.contains(key.toBase64()));
    }
    QVERIFY(!bytes.contains(b.credentials.secret)); // of the hall only the hash is kept
}

void tst_Uplink::catalogueIsTaken()
{
    UplinkBench b;
    b.publish(renamedItem({QStringLiteral("新简称")}));
    QVERIFY(b.drive());
    QCOMPARE(runningName(b), QStringLiteral("新简称"));
    QCOMPARE(b.hubEvents(CataloguePublished::type).size(), 1);
    QCOMPARE(b.status().catalogueVersion, 1);
    QCOMPARE(b.difference(), QString());
    b.closeHub();
    b.openHub();
    QCOMPARE(runningName(b), QStringLiteral("新简称")); // also after a restart
    QVERIFY(b.drive());
    QCOMPARE(b.hubEvents(CataloguePublished::type).size(), 1);
}

void tst_Uplink::brokenCatalogue()
{
    UplinkBench b;
    b.publish(renamedItem({QStringLiteral("好目录")}));
    QVERIFY(b.drive());
    FileContents broken = renamedItem({QStringLiteral("好目录"), QStringLiteral("坏目录")});
    const QString otherFile = QStringLiteral("items/512B0011200070.json");
    for (const QString &name : {itemFile, otherFile}) {
        broken[name] = editedJson(broken.value(name), [](QJsonObject &item) {
            item.insert(QStringLiteral("unit"), QStringLiteral("nowhere"));
            item.insert(QStringLiteral("initials"), QStringLiteral("首字母"));
        });
    }
    broken[QStringLiteral("bundles.json")].replace("511A0188100003", "511A0000000000");
    b.publish(broken);
    QVERIFY(b.drive());
    QCOMPARE(runningName(b), QStringLiteral("好目录"));
    const auto json = readJson(b.lastFact(CatalogueRefused::type));
    QVERIFY(json);
    const QJsonArray faults =
        json->toObject().value(QLatin1String("fact")).toObject().value(QLatin1String("faults")).toArray();
    QStringList places;
    for (const QJsonValue &one : faults)
        places.append(one.toObject().value(QLatin1String("place")).toString());
    const QString found = places.join(QLatin1Char('\n'));
    for (const QString &place :
         {itemFile, otherFile, QStringLiteral("unit"), QStringLiteral("initials"), QStringLiteral("bundles.json")})
        QVERIFY2(found.contains(place), qPrintable(found)); // all at once, each with its place
    QVERIFY2(faults.size() >= 5, qPrintable(found));
    QCOMPARE(b.hubEvents(CataloguePublished::type).size(), 1);
    QCOMPARE(b.difference(), QString());
    b.publish(renamedItem({QStringLiteral("好目录"), QStringLiteral("第三版")}));
    QVERIFY(b.drive());
    QCOMPARE(runningName(b), QStringLiteral("第三版")); // the refused one blocks nothing
}

void tst_Uplink::forgedCatalogue()
{
    UplinkBench b;
    b.closeHub();
    b.credentials.publicKey = QByteArray(32, 'k');
    b.openHub();
    const QString before = runningName(b);
    b.publish(renamedItem({QStringLiteral("假目录")}));
    QVERIFY(b.drive());
    QCOMPARE(runningName(b), before);
    QVERIFY(QString::fromUtf8(b.lastFact(CatalogueRefused::type)).contains(QStringLiteral("签名")));
}

/// Rules are judged as at publication: one that can never hold, and two items that leave a question without a value.
void tst_Uplink::impossibleRules()
{
    UplinkBench b;
    b.publish(renamedItem({QStringLiteral("好目录")}));
    QVERIFY(b.drive());
    FileContents files = renamedItem({QStringLiteral("好目录")});
    const auto withElement = [&](const QString &file, const QString &element, const auto &change) {
        files[file] = editedJson(files.value(file), [&](QJsonObject &item) {
            QJsonArray elements = item.value(QLatin1String("elements")).toArray();
            for (qsizetype i = 0; i < elements.size(); ++i) {
                QJsonObject use = elements.at(i).toObject();
                if (use.value(QLatin1String("element")) == element) {
                    change(use);
                    elements.replace(i, use);
                }
            }
            item.insert(QStringLiteral("elements"), elements);
        });
    };
    const auto is = [](const char *code) {
        return QJsonObject{{QStringLiteral("=="),
                            QJsonArray{QJsonObject{{QStringLiteral("var"), QStringLiteral("matter.foodMode")}},
                                       QString::fromLatin1(code)}}};
    };
    withElement(QStringLiteral("items/511A0005200004.json"), QStringLiteral("canteenCapacity"), [&](QJsonObject &use) {
        use.insert(QStringLiteral("when"), QJsonObject{{QStringLiteral("and"), QJsonArray{is("canteen"), is("sale")}}});
        use.remove(QStringLiteral("requiredWhen"));
    });
    withElement(QStringLiteral("items/511A0064100078.json"), QStringLiteral("registeredCapital"), [](QJsonObject &use) {
        use.insert(QStringLiteral("only"), QJsonObject{{QStringLiteral("max"), 1000000}});
    });
    b.publish(files);
    QVERIFY(b.drive());
    QCOMPARE(runningName(b), QStringLiteral("好目录"));
    QCOMPARE(b.hubEvents(CatalogueRefused::type).size(), 1);
    const QString told = QString::fromUtf8(b.lastFact(CatalogueRefused::type));
    for (const char *words : {"items/511A0005200004.json:elements[", "自相矛盾", "单位食堂", "劳务派遣行政许可实施办法",
                              "市场主体登记管理条例"})
        QVERIFY2(told.contains(QString::fromUtf8(words)), qPrintable(QString::fromUtf8(words) + told));
    b.publish(renamedItem({QStringLiteral("好目录"), QStringLiteral("第三版")}));
    QVERIFY(b.drive());
    QCOMPARE(runningName(b), QStringLiteral("第三版"));
}

/// The statutory calendar is the platform's: it comes as a directive and is reckoned by at once.
void tst_Uplink::calendarFromThePlatform()
{
    UplinkBench b;
    QVERIFY(b.hub->writer().calendar()->isWorkingDay(QDate(2027, 1, 1)));
    QCOMPARE(
        b.administer("/v1/halls/H1/directives",
                     "{\"command\":\"calendar.import\",\"data\":{\"reason\":\"x\",\"year\":{\"year\":2027,\"source\":"
                     "\"x\",\"off\":[{\"date\":\"2027-01-01\",\"name\":\"x\"}],\"work\":[]}}}")
            .status,
        200);
    QVERIFY(b.drive());
    QCOMPARE(b.hubEvents("gov.calendar.given.v1").size(), 1);
    QVERIFY(!b.hub->writer().calendar()->isWorkingDay(QDate(2027, 1, 1)));
}

void tst_Uplink::olderItemNeverWins()
{
    UplinkBench b;
    FileContents newer = shippedFiles();
    newer.insert(QStringLiteral("items/") + itemCode + QStringLiteral("@2.json"),
                 editedJson(newer.value(itemFile), [](QJsonObject &item) {
                     item.insert(QStringLiteral("version"), 2);
                     item.insert(QStringLiteral("effectiveFrom"), QStringLiteral("2026-10-01"));
                 }));
    b.publish(newer);
    QVERIFY(b.drive());
    QCOMPARE(b.hubEvents(CataloguePublished::type).size(), 1);
    b.publish(shippedFiles());
    QVERIFY(b.drive());
    QCOMPARE(b.hub->writer().catalogue().item(itemCode, QDate(2030, 1, 1))->version, 2);
    QCOMPARE(b.hubEvents(CatalogueRefused::type).size(), 1);
}

/// Where, when and whom to ring: said in the hall, told by the platform.
void tst_Uplink::theHallsPartGoesUp()
{
    UplinkBench b;
    const HallPart part{itemCode,
                        QStringLiteral("一楼大厅1—4号综合窗口"),
                        QStringLiteral("工作日8:30—17:00"),
                        QStringLiteral("0571-55500000"),
                        QStringLiteral("12345"),
                        QStringLiteral("午间有人值班")};
    const auto say = [&](const HallPart &said) {
        const CommandRow *row = b.hub->registry().command(QString::fromLatin1(SetHallPart::name));
        const auto command = row->decode(readJson(toJson(SetHallPart{said, QStringLiteral("搬迁")}))->toObject());
        return command
            && b.hub->writer()
                   .submitInternal([&](CommandContext &context) { return row->decide(context, command->get()); })
                   .get()
                   .status
            == 200;
    };
    QVERIFY(say(part));
    QVERIFY(b.drive());
    HallPart moved = part;
    moved.place = QStringLiteral("二楼5号窗口");
    b.faults = {WireFault::ReplyLost, WireFault::Twice};
    QVERIFY(say(moved));
    QVERIFY(b.drive());
    Request request;
    request.method = "GET";
    request.path = "/v1/items/" + itemCode.toLatin1();
    const auto told = fromJson<ItemPlaces>(b.platform->handle(request).body, Strictness::Exact);
    QVERIFY(told);
    QCOMPARE(told->halls.size(), 1);
    QCOMPARE(told->halls.first().place, moved.place);
    QCOMPARE(told->halls.first().hours, part.hours);
    QCOMPARE(told->halls.first().consultPhone, part.consultPhone);
    QCOMPARE(told->halls.first().complaintPhone, part.complaintPhone);
    QCOMPARE(told->halls.first().note, part.note);
}

/// A type the platform of the same program does not know would wait there for ever.
void tst_Uplink::everyEventIsKnownAbove()
{
    UplinkBench b;
    QVERIFY(b.hub->registry().events.size() > 40);
    for (const EventRow &row : b.hub->registry().events)
        QVERIFY2(eventEffect(QString::fromLatin1(row.type)) != EventEffect::Unknown, row.type);
}

/// An item ends by its end, not by being left out, and a version says the same for ever: the set is refused whole, each by its name.
void tst_Uplink::nothingPublishedIsLost()
{
    UplinkBench b;
    const auto told = [&b] { return QString::fromUtf8(b.lastFact(CatalogueRefused::type)); };
    b.publish(renamedItem({QStringLiteral("一")}));
    QVERIFY(b.drive());
    const QString last = QStringLiteral("items/%1@2.json").arg(itemCode);

    FileContents without = renamedItem({QStringLiteral("一"), QStringLiteral("二")});
    without.remove(itemFile); // the first version
    without.remove(QStringLiteral("items/512B0011200070.json"));
    without[last].replace("一", "壹");
    b.publish(without);
    QVERIFY(b.drive());
    QCOMPARE(b.hubEvents(CatalogueRefused::type).size(), 1);
    QCOMPARE(runningName(b), QStringLiteral("一"));
    const Catalogue running = b.hub->writer().catalogue();
    QVERIFY(running.itemVersion(itemCode, 1) && running.newest(QStringLiteral("512B0011200070")));
    for (const QString &words :
         {QStringLiteral("缺少“%1”第1版").arg(running.itemVersion(itemCode, 1)->name),
          QStringLiteral("缺少“%1”第1版").arg(running.newest(QStringLiteral("512B0011200070"))->name),
          QStringLiteral("第2版的内容与已发布的不同"), QStringLiteral("停止受理日期")})
        QVERIFY2(told().contains(words), qPrintable(words + told()));

    // The proper way: an end.
    FileContents ended = renamedItem({QStringLiteral("一")});
    ended.insert(QStringLiteral("items/512B0011200070@2.json"),
                 editedJson(ended.value(QStringLiteral("items/512B0011200070.json")), [](QJsonObject &item) {
                     item.insert(QStringLiteral("version"), 2);
                     item.insert(QStringLiteral("effectiveFrom"), QStringLiteral("2027-01-10"));
                     item.insert(QStringLiteral("changeReason"), QStringLiteral("职责划转"));
                     item.insert(QStringLiteral("end"),
                                 QJsonObject{{QStringLiteral("lastDay"), QStringLiteral("2027-01-31")},
                                             {QStringLiteral("receiver"), QStringLiteral("市交通运输局")},
                                             {QStringLiteral("reason"), QStringLiteral("职责划转")}});
                 }));
    b.publish(ended);
    QVERIFY(b.drive());
    QCOMPARE(b.hubEvents(CatalogueRefused::type).size(), 1);
    QVERIFY(!b.hub->writer().catalogue().item(QStringLiteral("512B0011200070"), QDate(2027, 2, 1)));
    QCOMPARE(b.difference(), QString());
}

void tst_Uplink::feedFaults_data()
{
    everyFault_data();
}

void tst_Uplink::feedFaults()
{
    QFETCH(int, fault);
    for (int position = 0; position < 3; ++position) {
        UplinkBench b;
        b.publish(renamedItem({QStringLiteral("一")}));
        b.publish(renamedItem({QStringLiteral("一"), QStringLiteral("二")}));
        b.faults.assign(size_t(position), WireFault::None);
        b.faults.push_back(WireFault(fault));
        QVERIFY(b.drive());
        QCOMPARE(runningName(b), QStringLiteral("二"));
        QCOMPARE(b.hubEvents(CataloguePublished::type).size(), 2); // each once
        QCOMPARE(b.difference(), QString());
    }
}

void tst_Uplink::directive()
{
    UplinkBench b;
    QFile file(QStringLiteral(":/hall/demo.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(b.administer("/v1/halls/H1/directives",
                          "{\"command\":\"hall.configure\",\"data\":{\"setup\":" + file.readAll() + "}}")
                 .status,
             200);
    b.faults = {WireFault::ReplyLost, WireFault::Twice};
    QVERIFY(b.drive());
    QCOMPARE(b.hubEvents("gov.hall.configured.v1").size(), 1);
    QVERIFY(b.lastFact("gov.hall.configured.v1").contains("\"actor\":\"platform\""));
    QCOMPARE(b.difference(), QString());
}

void tst_Uplink::refusedDirectives_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("problem");
    QTest::newRow("unknown") << QByteArray("{\"command\":\"no.such\",\"data\":{}}")
                             << QString::fromLatin1(problem::CommandUnknown.id);
    QTest::newRow("not its business") << QByteArray("{\"command\":\"user.create\",\"data\":{}}")
                                      << QString::fromLatin1(problem::Forbidden.id);
    QTest::newRow("wrong data") << QByteArray("{\"command\":\"hall.configure\",\"data\":{\"setup\":1}}")
                                << QString::fromLatin1(problem::InputRefused.id);
}

void tst_Uplink::refusedDirectives()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, problem);
    UplinkBench b;
    QCOMPARE(b.administer("/v1/halls/H1/directives", body).status, 200);
    b.publish(renamedItem({QStringLiteral("之后")}));
    QVERIFY(b.drive());
    QVERIFY(QString::fromUtf8(b.lastFact(DirectiveRefused::type)).contains(problem));
    QCOMPARE(runningName(b), QStringLiteral("之后")); // a refusal holds nothing up
}

void tst_Uplink::lostCursor()
{
    UplinkBench b;
    b.publish(renamedItem({QStringLiteral("新")}));
    QVERIFY(b.drive());
    {
        // The cursor is lost as after a crash before it was kept: everything is offered again and nothing happens twice.
        b.closeHub();
        const auto db = Connection::open(b.hubDir.filePath(QStringLiteral("hub.db")), OpenMode::Writer);
        (*db)->begin();
        (*db)->run("DELETE FROM uplink_cursor");
        QVERIFY((*db)->commit());
    }
    b.openHub();
    b.happen(1);
    QVERIFY(b.drive());
    QCOMPARE(b.hubEvents(CataloguePublished::type).size(), 1);
    QCOMPARE(b.difference(), QString());
}

OW_TEST(tst_Uplink)
#include "tst_Uplink.moc"
