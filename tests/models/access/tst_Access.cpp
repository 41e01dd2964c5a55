#include "models/access/Password.h"
#include "models/access/UserStore.h"
#include "models/base/Random.h"
#include "models/store/Connection.h"
#include "models/store/Migrations.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

class tst_Access : public QObject {
    Q_OBJECT

    SeededRandom m_random{3};
    std::unique_ptr<Connection> m_db;

private slots:
    /// First of all, before anything makes hashing cheap: what real halls store.
    void strengthOfRealRecords()
    {
        const QByteArray record = hashPassword(QStringLiteral("correct horse battery"), m_random);
        QVERIFY2(record.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), record.constData());
        QVERIFY(passwordMatches(record, QStringLiteral("correct horse battery")));
        useCheapPasswordHashing();
        QVERIFY2(passwordMatches(record, QStringLiteral("correct horse battery")),
                 "a record keeps the cost it was made with");
    }

    void passwords_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("matches");
        QTest::newRow("same") << "correct horse"
                              << "correct horse" << true;
        QTest::newRow("PIN") << "0042"
                             << "0042" << true;
        QTest::newRow("PIN without zeros") << "0042"
                                           << "42" << false;
        QTest::newRow("case") << "correct horse"
                              << "Correct horse" << false;
        QTest::newRow("space at the end") << "correct horse"
                                          << "correct horse " << false;
        QTest::newRow("cut") << "correct horse"
                             << "correct hors" << false;
        QTest::newRow("empty") << "correct horse"
                               << "" << false;
        QTest::newRow("Chinese") << QStringLiteral("一窗通办") << QStringLiteral("一窗通办") << true;
        QTest::newRow("composed and decomposed")
            << QString(QChar(u'\u00e9')) << QStringLiteral("e") + QChar(u'\u0301') << true;
        QTest::newRow("text after a NUL counts") << QStringLiteral("ab") + QChar(u'\0') + QStringLiteral("c")
                                                 << QStringLiteral("ab") + QChar(u'\0') + QStringLiteral("d") << false;
    }
    void passwords()
    {
        QFETCH(QString, stored);
        QFETCH(QString, typed);
        QFETCH(bool, matches);
        useCheapPasswordHashing();
        const QByteArray record = hashPassword(stored, m_random);
        QVERIFY(record.startsWith("$argon2id$"));
        QVERIFY(!record.contains(stored.toUtf8()));
        QCOMPARE(passwordMatches(record, typed), matches);
        QVERIFY(hashPassword(stored, m_random) != record);
    }

    void recordsThatAreNotOurs_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("plain") << QByteArray("correct horse");
        QTest::newRow("other kind") << QByteArray("$argon2i$v=19$m=64,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA");
        QTest::newRow("cut") << QByteArray("$argon2id$v=19$m=64,t=2,p=1$");
    }
    void recordsThatAreNotOurs()
    {
        QFETCH(QByteArray, record);
        QVERIFY(!passwordMatches(record, QStringLiteral("correct horse")));
        QVERIFY(!passwordMatches(record, QString()));
    }

    void init()
    {
        auto opened = Connection::open(QStringLiteral(":memory:"), OpenMode::Writer);
        QVERIFY(opened);
        m_db = std::move(*opened);
        QVERIFY(Migrations(QStringLiteral(":/sql/hub"), 1).apply(*m_db, {}));
    }

    void users()
    {
        QCOMPARE(UserStore::count(*m_db), 0);
        QVERIFY(!UserStore::find(*m_db, QStringLiteral("lisi")));
        const User user{QStringLiteral("lisi"),
                        QStringLiteral("李四"),
                        QStringLiteral("spj"),
                        {Role::Clerk, Role::Administrator},
                        true};
        UserStore::apply(*m_db, {}, UserStored{user, "sealed", QByteArray("pin")});
        const auto found = UserStore::find(*m_db, QStringLiteral("lisi"));
        QVERIFY(found);
        QCOMPARE(toJson(found->user), toJson(user));
        QCOMPARE(found->password, QByteArray("sealed"));
        QCOMPARE(found->pin, std::optional(QByteArray("pin")));
        QVERIFY(!UserStore::find(*m_db, QStringLiteral("LISI")));
        // The same user stored again is the same user changed.
        User changed = user;
        changed.active = false;
        changed.roles = {Role::Reviewer};
        UserStore::apply(*m_db, {}, UserStored{changed, "other", {}});
        QCOMPARE(UserStore::count(*m_db), 1);
        const auto again = UserStore::find(*m_db, QStringLiteral("lisi"));
        QCOMPARE(toJson(again->user), toJson(changed));
        QVERIFY(!again->pin);
        UserStore::apply(*m_db, {}, UserStored{{QStringLiteral("anna"), {}, {}, {}, true}, "x", {}});
        QCOMPARE(UserStore::all(*m_db).first().name, QStringLiteral("anna"));
        QVERIFY(!m_db->failure());
    }

    void everyRoleSurvivesTheTable()
    {
        for (const Code<Role> &role : codesOf(Role{})) {
            UserStore::apply(*m_db, {}, UserStored{{QStringLiteral("u"), {}, {}, {role.value}, true}, "x", {}});
            QCOMPARE(UserStore::find(*m_db, QStringLiteral("u"))->user.roles, QList<Role>{role.value});
            QCOMPARE(rolesOf(UserStore::find(*m_db, QStringLiteral("u"))->user), only(role.value));
        }
    }

    void stationsAndSessions()
    {
        const QUuid id = QUuid::createUuid();
        UserStore::putStation(*m_db, {id, StationRole::Kiosk, QStringLiteral("K1")}, QByteArray(32, 'a'), {5});
        QCOMPARE(UserStore::stationByToken(*m_db, QByteArray(32, 'a'))->device, QStringLiteral("K1"));
        UserStore::putStation(*m_db, {id, StationRole::Board, QStringLiteral("B1")}, QByteArray(32, 'b'), {6});
        QVERIFY2(!UserStore::stationByToken(*m_db, QByteArray(32, 'a')), "the old token is void");
        QCOMPARE(UserStore::station(*m_db, id)->role, StationRole::Board);

        UserStore::addSession(*m_db, QByteArray(32, 's'), {QStringLiteral("lisi"), id, {7}, {7}});
        QCOMPARE(UserStore::session(*m_db, QByteArray(32, 's'))->user, QStringLiteral("lisi"));
        QCOMPARE(UserStore::session(*m_db, QByteArray(32, 's'))->startedAt, Instant{7});
        UserStore::endSession(*m_db, QByteArray(32, 's'), {8});
        QVERIFY(!UserStore::session(*m_db, QByteArray(32, 's')));
    }

    void failuresCount()
    {
        const QString name = QStringLiteral("lisi");
        QCOMPARE(UserStore::failures(*m_db, name).first, 0);
        UserStore::addFailure(*m_db, name, {5});
        UserStore::addFailure(*m_db, name, {9});
        QCOMPARE(UserStore::failures(*m_db, name), (std::pair{2, Instant{9}}));
        QCOMPARE(UserStore::failures(*m_db, QStringLiteral("other")).first, 0);
        UserStore::clearFailures(*m_db, name);
        QCOMPARE(UserStore::failures(*m_db, name).first, 0);
    }
};

OW_TEST(tst_Access)
#include "tst_Access.moc"
