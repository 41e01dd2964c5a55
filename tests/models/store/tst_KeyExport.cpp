#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/store/KeyExport.h"
#include "models/store/KeyRing.h"
#include "tests/base/Testing.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ow;

class tst_KeyExport : public QObject {
    Q_OBJECT

    static constexpr PassphraseCost cheap{64, 1};
    const QString m_passphrase = QStringLiteral("correct horse battery");
    SeededRandom m_random{1};
    FileContents m_files;

    QByteArray sealed() { return *sealKeyFiles(m_files, m_passphrase, m_random, cheap); }

private slots:
    void init()
    {
        m_files = {{QStringLiteral("master.key"), m_random.bytes(32).toHex() + '\n'},
                   {QStringLiteral("blind-index.key"), m_random.bytes(32).toHex() + '\n'},
                   {QStringLiteral("signing.key"), m_random.bytes(32).toHex() + '\n'},
                   {QStringLiteral("ca.crt"), QByteArray("-----BEGIN CERTIFICATE-----\n\0\xff", 30)}};
    }

    void roundTrip()
    {
        const QByteArray once = sealed();
        for (const QByteArray &content : m_files)
            QVERIFY(!once.contains(content.trimmed()) && !once.contains(content.toBase64()));
        const auto opened = openKeyFiles(once, m_passphrase);
        QVERIFY(opened);
        QCOMPARE(*opened, m_files);
        QVERIFY(sealed() != once); // a new salt and nonce each time
        QVERIFY(openKeyFiles(sealed(), m_passphrase));
    }

    void whatTheProgramWritesIsDear()
    {
        const auto made = sealKeyFiles(m_files, m_passphrase, m_random);
        QVERIFY(made);
        QVERIFY2(made->startsWith("{\"version\":1,\"kdf\":\"argon2id\",\"memoryKib\":65536,\"passes\":3,"),
                 made->constData());
        QCOMPARE(*openKeyFiles(*made, m_passphrase), m_files);
    }

    void passphrases_data()
    {
        QTest::addColumn<QString>("sealing");
        QTest::addColumn<QString>("opening");
        QTest::addColumn<bool>("opens");
        const auto row = [](const char *name, const QString &sealing, const QString &opening, bool opens) {
            QTest::newRow(name) << sealing << opening << opens;
        };
        const QString twelve = QStringLiteral("十二个字的口令刚好够长了");
        row("twelve characters", twelve, twelve, true);
        row("eleven", twelve.left(11), twelve.left(11), false);
        row("eleven outside the basic plane", QString::fromUtf8("𬱟").repeated(11),
            QString::fromUtf8("𬱟").repeated(11), false);
        row("empty", {}, {}, false);
        row("composed and decomposed", QString::fromUtf8("caf\u00e9 au lait!"),
            QString::fromUtf8("cafe\u0301 au lait!"), true);
        row("other case", QStringLiteral("correct horse battery"), QStringLiteral("correct horse Battery"), false);
        row("a space more", QStringLiteral("correct horse battery"), QStringLiteral("correct horse battery "), false);
        row("nothing", QStringLiteral("correct horse battery"), {}, false);
    }
    void passphrases()
    {
        QFETCH(QString, sealing);
        QFETCH(QString, opening);
        QFETCH(bool, opens);
        const auto made = sealKeyFiles(m_files, sealing, m_random, cheap);
        if (!made) {
            QVERIFY(made.error().is(problem::PassphraseShort));
            QVERIFY(!opens);
            return;
        }
        const auto opened = openKeyFiles(*made, opening);
        QCOMPARE(bool(opened), opens);
        if (!opens)
            QVERIFY(opened.error().is(problem::PassphraseWrong));
    }

    void everyChangedByteIsRefused()
    {
        const QByteArray good = sealed();
        for (qsizetype i = 0; i < good.size(); ++i) {
            for (const char flip : {'\1', '\x20', '\x80'}) {
                QByteArray bad = good;
                bad[i] = char(bad.at(i) ^ flip);
                const auto opened = openKeyFiles(bad, m_passphrase);
                QVERIFY2(!opened, qPrintable(QString::number(i)));
                QVERIFY2(opened.error().is(problem::KeyExportDamaged) || opened.error().is(problem::DatabaseNewer),
                         bad.constData());
            }
        }
    }

    void damaged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = sealed();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << good.left(good.size() / 2);
        QTest::newRow("end cut off") << good.chopped(1);
        QTest::newRow("something behind") << good + '\n';
        QTest::newRow("other JSON") << QByteArray("{}\n");
        QTest::newRow("costs more than a machine has")
            << QByteArray(good).replace("\"memoryKib\":64", "\"memoryKib\":2000000");
        QTest::newRow("cheaper") << QByteArray(good).replace("\"memoryKib\":64", "\"memoryKib\":32");
    }
    void damaged()
    {
        QFETCH(QByteArray, bytes);
        const auto opened = openKeyFiles(bytes, m_passphrase);
        QVERIFY(!opened && opened.error().is(problem::KeyExportDamaged));
    }

    void namesCannotLeaveTheFolder()
    {
        for (const char *name : {"../master.key", "sub/master.key", ".master.key", "master.key.new", "hub.db"}) {
            FileContents files = m_files;
            files.insert(QLatin1String(name), "x");
            const auto made = sealKeyFiles(files, m_passphrase, m_random, cheap);
            QVERIFY(made);
            const auto opened = openKeyFiles(*made, m_passphrase);
            QVERIFY2(!opened && opened.error().is(problem::KeyExportDamaged), name);
        }
    }

    void throughFolders()
    {
        const QTemporaryDir dir;
        const QString from = dir.filePath(QStringLiteral("from"));
        QVERIFY(KeyRing::open(from, true, m_random));
        QVERIFY(writePrivateFile(from + QStringLiteral("/ca.crt"), "certificate"));
        QVERIFY(writePrivateFile(from + QStringLiteral("/master.key.new"), "left behind"));
        const auto files = readKeyFiles(from);
        QVERIFY(files);
        QCOMPARE(files->keys(),
                 (QStringList{QStringLiteral("blind-index.key"), QStringLiteral("ca.crt"), QStringLiteral("master.key"),
                              QStringLiteral("signing.key")}));

        const QString to = dir.filePath(QStringLiteral("to"));
        QVERIFY(placeKeyFiles(to, *files));
        QVERIFY(placeKeyFiles(to, *files)); // the same keys again
        QCOMPARE(*readKeyFiles(to), *files);
        QCOMPARE(KeyRing::open(to, false, m_random)->checkValue(), KeyRing::from(*files)->checkValue());
        const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        QCOMPARE(QFile::permissions(to), owner | QFile::ExeOwner | QFile::ExeUser);
        for (const QString &name : files->keys())
            QCOMPARE(QFile::permissions(QDir(to).filePath(name)), owner);

        QVERIFY(QFile::remove(to + QStringLiteral("/ca.crt")));
        QVERIFY(writePrivateFile(to + QStringLiteral("/signing.key"), QByteArray(64, '0') + '\n'));
        const auto differs = placeKeyFiles(to, *files);
        QVERIFY(!differs && differs.error().is(problem::KeysDiffer));
        QVERIFY2(!QFile::exists(to + QStringLiteral("/ca.crt")), "half of the keys were written");

        QVERIFY(QFile::remove(from + QStringLiteral("/master.key")));
        const auto missing = readKeyFiles(from);
        QVERIFY(!missing && missing.error().is(problem::KeyMissing));
        QVERIFY(writePrivateFile(from + QStringLiteral("/master.key"), "short"));
        const auto wrong = readKeyFiles(from);
        QVERIFY(!wrong && wrong.error().is(problem::KeyWrong));
    }
};

OW_TEST(tst_KeyExport)
#include "tst_KeyExport.moc"
