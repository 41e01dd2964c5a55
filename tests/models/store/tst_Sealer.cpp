#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/store/CommandLogStore.h"
#include "models/store/Connection.h"
#include "models/store/Migrations.h"
#include "models/store/Sealer.h"
#include "tests/base/Testing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace ow;

class tst_Sealer : public QObject {
    Q_OBJECT

    SeededRandom m_random{1};
    std::unique_ptr<Connection> m_db;
    const KeyRing m_keys{QByteArray(32, 'm'), QByteArray(32, 'b'), QByteArray(32, 's')};

private slots:
    void init()
    {
        auto opened = Connection::open(QStringLiteral(":memory:"), OpenMode::Writer);
        QVERIFY(opened);
        m_db = std::move(*opened);
        QVERIFY(Migrations(QStringLiteral(":/sql/hub"), 1).apply(*m_db, {}));
    }

    void roundTrip()
    {
        Sealer sealer(m_keys, m_random);
        const QUuid key = sealer.makeKey(*m_db, QStringLiteral("person/1"), QUuid::createUuid());
        const QString plain = QString::fromUtf8("李𬱟敏 330102199003074514");
        const auto sealed = sealer.seal(*m_db, key, plain, "person.name");
        QVERIFY(sealed);
        QVERIFY(!sealed->contains(plain.toUtf8()));
        QCOMPARE(sealed->at(16), '\1'); // suite byte behind the key id
        const auto opened = sealer.open(*m_db, *sealed, "person.name");
        QVERIFY(opened);
        QCOMPARE(*opened, plain);
        const auto again = sealer.seal(*m_db, key, plain, "person.name");
        QVERIFY(again && *again != *sealed); // equal values must not look equal
        const auto empty = sealer.seal(*m_db, key, {}, "person.name").and_then([&](const QByteArray &s) {
            return sealer.open(*m_db, s, "person.name");
        });
        QVERIFY(empty && empty->isEmpty());
    }

    void whatDoesNotFitDoesNotOpen_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("purpose") << 0;
        QTest::newRow("other person's key id") << 1;
        QTest::newRow("other master key") << 2;
        QTest::newRow("destroyed key") << 3;
        QTest::newRow("cut") << 4;
        QTest::newRow("one bit") << 5;
        QTest::newRow("suite byte") << 6;
        QTest::newRow("empty") << 7;
        QTest::newRow("only the key id") << 8;
    }
    void whatDoesNotFitDoesNotOpen()
    {
        QFETCH(int, change);
        Sealer sealer(m_keys, m_random);
        const QUuid key = sealer.makeKey(*m_db, QStringLiteral("person/1"), QUuid::createUuid());
        const QUuid other = sealer.makeKey(*m_db, QStringLiteral("person/2"), QUuid::createUuid());
        QByteArray sealed = *sealer.seal(*m_db, key, QStringLiteral("13800000000"), "person.phone");
        KeyRing keys = m_keys;
        const char *purpose = "person.phone";
        switch (change) {
        case 0: purpose = "person.name"; break;
        case 1: sealed.replace(0, 16, other.toRfc4122()); break;
        case 2: keys.master = QByteArray(32, 'x'); break;
        case 3: sealer.destroyKey(*m_db, key); break;
        case 4: sealed.chop(1); break;
        case 5: sealed[sealed.size() - 3] = char(sealed.at(sealed.size() - 3) ^ 4); break;
        case 6: sealed[16] = '\2'; break;
        case 7: sealed.clear(); break;
        case 8: sealed.truncate(16); break;
        }
        Sealer opener(keys, m_random);
        const auto opened = opener.open(*m_db, sealed, purpose);
        QVERIFY(!opened);
        QCOMPARE(opened.error().type().id, problem::SealBroken.id);
        QVERIFY(!m_db->failure());
    }

    void destroyedKeySealsNothingMore()
    {
        Sealer sealer(m_keys, m_random);
        const QUuid key = sealer.makeKey(*m_db, QStringLiteral("person/1"), QUuid::createUuid());
        sealer.destroyKey(*m_db, key);
        QVERIFY(!sealer.seal(*m_db, key, QStringLiteral("x"), "person.name"));
    }

    void erasureLeavesNoTraceOfTheKey()
    {
        // The wrapped key is what stands between the hall and the erased values: its bytes must be gone from the page too.
        Query q = m_db->query("PRAGMA secure_delete");
        QVERIFY(q.next());
        QVERIFY(q.integer(0) != 0);
    }

    void wrappedKeyIsNoKey()
    {
        Sealer sealer(m_keys, m_random);
        const QUuid a = sealer.makeKey(*m_db, QStringLiteral("person/1"), QUuid::createUuid());
        const QUuid b = sealer.makeKey(*m_db, QStringLiteral("person/2"), QUuid::createUuid());
        const QByteArray sealed = *sealer.seal(*m_db, a, QStringLiteral("x"), "p");
        // A key put into another row does not unwrap there: it is bound to its id.
        m_db->run("UPDATE data_key SET wrapped = (SELECT wrapped FROM data_key WHERE id = ?) WHERE id = ?", b, a);
        QVERIFY(!sealer.open(*m_db, sealed, "p"));
    }

    void forTheHall()
    {
        Sealer sealer(m_keys, m_random);
        const QByteArray sealed = sealer.sealForHall("{\"a\":1}", "reply");
        QCOMPARE(*sealer.openForHall(sealed, "reply"), QByteArray("{\"a\":1}"));
        QVERIFY(!sealer.openForHall(sealed, "password"));
        QVERIFY(!sealer.openForHall({}, "reply"));
        KeyRing keys = m_keys;
        keys.master = QByteArray(32, 'x');
        QVERIFY(!Sealer(keys, m_random).openForHall(sealed, "reply"));
    }

    void blindIndexes()
    {
        const Sealer sealer(m_keys, m_random);
        const QByteArray index = sealer.blindIndex("number", QStringLiteral("4514"));
        QCOMPARE(index.size(), 16);
        QCOMPARE(sealer.blindIndex("number", QStringLiteral("4514")), index);
        QVERIFY(sealer.blindIndex("lastFour", QStringLiteral("4514")) != index);
        QVERIFY(sealer.blindIndex("number", QStringLiteral("4515")) != index);
        QVERIFY(sealer.blindIndex("numbe", QStringLiteral("r4514"))
                != index); // the border between kind and value counts
        KeyRing keys = m_keys;
        keys.blindIndex = QByteArray(32, 'x');
        QVERIFY(Sealer(keys, m_random).blindIndex("number", QStringLiteral("4514")) != index);
    }

    void keyFiles()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("keys"));
        QVERIFY(!KeyRing::open(folder, false, m_random));
        QVERIFY2(!QFile::exists(folder), "a refused start makes nothing");
        const auto made = KeyRing::open(folder, true, m_random);
        QVERIFY(made);
        const auto read = KeyRing::open(folder, false, m_random);
        QVERIFY(read);
        QCOMPARE(read->master, made->master);
        QCOMPARE(read->checkValue(), made->checkValue());
        QVERIFY(made->master != made->blindIndex && made->master != made->signing);
        const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
            QCOMPARE(file.permissions(), owner);
        QCOMPARE(QFileInfo(folder).permissions(), owner | QFile::ExeOwner | QFile::ExeUser);
    }

    void keyFilesThatAreWrong_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("problemId");
        for (const char *name : {"master.key", "blind-index.key", "signing.key"}) {
            QTest::addRow("%s gone", name) << QString::fromLatin1(name) << QByteArray() << "key-missing";
            QTest::addRow("%s cut", name) << QString::fromLatin1(name) << QByteArray("00ff") << "key-wrong";
            QTest::addRow("%s not hex", name) << QString::fromLatin1(name) << QByteArray(64, 'z') << "key-wrong";
        }
    }
    void keyFilesThatAreWrong()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QFETCH(QString, problemId);
        const QTemporaryDir dir;
        QVERIFY(KeyRing::open(dir.path(), true, m_random));
        QFile key(dir.filePath(file));
        QVERIFY(key.remove());
        if (!content.isEmpty()) {
            QVERIFY(key.open(QIODevice::WriteOnly));
            key.write(content);
            key.close();
        }
        const auto opened = KeyRing::open(dir.path(), false, m_random);
        QVERIFY(!opened);
        QCOMPARE(QString::fromLatin1(opened.error().type().id), problemId);
        QVERIFY(!opened.error().sentence().contains(QLatin1Char('{')));
        QCOMPARE(QFile::exists(key.fileName()), !content.isEmpty());
    }

    void eachKeyCountsInTheCheckValue()
    {
        for (QByteArray KeyRing::*member : {&KeyRing::master, &KeyRing::blindIndex, &KeyRing::signing}) {
            KeyRing other = m_keys;
            (other.*member)[0] = 'x';
            QVERIFY(other.checkValue() != m_keys.checkValue());
        }
        QVERIFY(!m_keys.checkValue().contains(m_keys.master));
    }

    void commandLog()
    {
        const QUuid station = QUuid::createUuid();
        QCOMPARE(CommandLogStore::lastStationSeq(*m_db, station), qint64(0));
        LoggedCommand c{QUuid::createUuid(),
                        station,
                        1,
                        QStringLiteral("ticket.issue"),
                        QStringLiteral("zhoumin"),
                        sha256("a"),
                        409,
                        "sealed",
                        {1790209500000}};
        CommandLogStore::add(*m_db, c);
        const auto found = CommandLogStore::find(*m_db, c.id);
        QVERIFY(found);
        QCOMPARE(found->id, c.id);
        QCOMPARE(found->station, station);
        QCOMPARE(found->stationSeq, qint64(1));
        QCOMPARE(found->name, c.name);
        QCOMPARE(found->actor, c.actor);
        QCOMPARE(found->requestSha256, c.requestSha256);
        QCOMPARE(found->status, 409);
        QCOMPARE(found->reply, QByteArray("sealed"));
        QCOMPARE(found->at, c.at);
        QVERIFY(!CommandLogStore::find(*m_db, QUuid::createUuid()));
        QCOMPARE(CommandLogStore::lastStationSeq(*m_db, station), qint64(1));
        QCOMPARE(CommandLogStore::lastStationSeq(*m_db, QUuid::createUuid()), qint64(0));
        m_db->begin();
        c.id = QUuid::createUuid(); // the same place of the station's series twice
        CommandLogStore::add(*m_db, c);
        QVERIFY(m_db->failedByConstraint());
        m_db->rollback();
        c.stationSeq = 2;
        CommandLogStore::add(*m_db, c);
        QCOMPARE(CommandLogStore::lastStationSeq(*m_db, station), qint64(2));
    }
};

OW_TEST(tst_Sealer)
#include "tst_Sealer.moc"
