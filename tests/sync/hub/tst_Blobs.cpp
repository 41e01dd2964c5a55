#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseStore.h"
#include "sync/hub/BlobDesk.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/TestHall.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonObject>
#include <QTest>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace ow;
using namespace ow::testing;

namespace {

QByteArray blobPdf(const QByteArray &inside)
{
    return "%PDF-1.4\n" + inside + "\n%%EOF\n";
}

QByteArray blobName(const QByteArray &bytes)
{
    return sha256(bytes).toHex();
}

Reply askBlob(TestHall &hall, const QByteArray &method, const QByteArray &name, const Sender *as,
              QList<QPair<QString, QString>> query = {}, const QByteArray &body = {})
{
    HttpHeaders headers;
    if (as)
        headers.append({QByteArray(header::authorization), "Bearer " + as->token});
    return hall.ask({method, "/v1/blobs/" + name, std::move(query), headers, body, {}, {}});
}

QList<QPair<QString, QString>> blobReason(const QString &application = {})
{
    QList<QPair<QString, QString>> query{{QStringLiteral("reason"), QStringLiteral("核对材料")}};
    if (!application.isEmpty())
        query.append({QStringLiteral("application"), application});
    return query;
}

QStringList blobFiles(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(all.next());
    files.sort();
    return files;
}

/// An application of its own data key, as an intake leaves one.
QUuid startApplication(TestHall &hall, const QUuid &key)
{
    Application application;
    application.id = makeUuid(hall.clock.now(), hall.random);
    application.visit = makeUuid(hall.clock.now(), hall.random);
    application.principal = makeUuid(hall.clock.now(), hall.random);
    application.maskedName = QStringLiteral("李*敏");
    application.key = key;
    application.startedOn = QDate(2026, 9, 24);
    application.startedBy = QStringLiteral("clerk");
    hall.hub().writer().submitInternal([&](CommandContext &context) -> Result<Decision> {
        context.sealer.makeKey(context.db, QStringLiteral("application/") + uuidText(application.id), key);
        return Decision{
            {pendingEvent(QStringLiteral("application/") + uuidText(application.id), ApplicationStarted{application})},
            "{}",
            {}};
    });
    hall.hub().step();
    return application.id;
}

int tracesOf(TestHall &hall, const QByteArray &name)
{
    auto db = Connection::open(hall.path(), OpenMode::Reader);
    int traces = 0;
    for (const StoredEvent &event : EventLogStore(hall.hub().identity().epoch).after(**db, 0, 10000))
        traces += event.meta.type == QLatin1String("gov.personal.shown.v1") && event.fact.contains(name) ? 1 : 0;
    return traces;
}

} // namespace

class tst_Blobs : public QObject {
    Q_OBJECT
private slots:
    void putHeadGet()
    {
        TestHall hall;
        const Sender clerk = hall.clerkAt(1);
        const QByteArray bytes = blobPdf("page");
        const QByteArray name = blobName(bytes);
        QCOMPARE(askBlob(hall, "HEAD", name, &clerk).status, 404);
        QCOMPARE(askBlob(hall, "PUT", name, &clerk, {}, bytes).status, 200);
        QCOMPARE(askBlob(hall, "PUT", name, &clerk, {}, bytes).status, 200); // a repeat
        QCOMPARE(blobFiles(hall.folder() + QStringLiteral("/blobs")).size(), 1);
        QCOMPARE(askBlob(hall, "HEAD", name, &clerk).status, 200);
        QCOMPARE(tracesOf(hall, name), 0);
        const Reply got = askBlob(hall, "GET", name, &clerk, blobReason());
        QCOMPARE(got.status, 200);
        QCOMPARE(got.body, bytes);
        QCOMPARE(got.contentType, QByteArray("application/pdf"));
        QCOMPARE(tracesOf(hall, name), 1);
    }

    void onlyForThoseWhoHandleCases()
    {
        TestHall hall;
        const Sender clerk = hall.clerkAt(1);
        const QByteArray bytes = blobPdf("page");
        const QByteArray name = blobName(bytes);
        QCOMPARE(askBlob(hall, "PUT", name, nullptr, {}, bytes).status, 401);
        const Sender kiosk = hall.station(StationRole::Kiosk, QStringLiteral("K1"));
        QCOMPARE(askBlob(hall, "PUT", name, &kiosk, {}, bytes).status, 403);
        QVERIFY(blobFiles(hall.folder() + QStringLiteral("/blobs")).isEmpty());
        QCOMPARE(askBlob(hall, "PUT", name, &clerk, {}, bytes).status, 200);
        Sender greeter = hall.station(StationRole::Greeter);
        QCOMPARE(hall.signIn(greeter, QStringLiteral("greeter")).status, 200);
        QCOMPARE(askBlob(hall, "GET", name, &greeter, blobReason()).status, 403);
        QCOMPARE(askBlob(hall, "HEAD", name, &greeter).status, 403);
        QCOMPARE(askBlob(hall, "GET", name, &clerk).status,
                 TestHall::problem(askBlob(hall, "GET", name, &clerk).body).type().status);
        QVERIFY(TestHall::problem(askBlob(hall, "GET", name, &clerk).body).is(problem::ReasonMissing));
        QCOMPARE(tracesOf(hall, name), 0);
    }

    void refusesWhatIsNotThat_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("status");
        const QByteArray good = blobPdf("page");
        QTest::newRow("another digest") << good << blobName("other") << 400;
        QTest::newRow("cut in transit") << blobPdf("page").chopped(3) << blobName(good) << 415;
        QTest::newRow("upper case") << good << blobName(good).toUpper() << 400;
        QTest::newRow("a path") << good << QByteArray("../../hub.db") << 400;
        QTest::newRow("nothing") << QByteArray() << blobName({}) << 415;
        QTest::newRow("a program") << QByteArray("\x7f"
                                                 "ELF")
                                   << blobName("\x7f"
                                               "ELF")
                                   << 415;
        QTest::newRow("text that says it is a PDF") << QByteArray("hello.pdf") << blobName("hello.pdf") << 415;
        const QByteArray large = blobPdf(QByteArray(blobBytesMax, 'x'));
        QTest::newRow("too large") << large << blobName(large) << 413;
    }
    void refusesWhatIsNotThat()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, name);
        QFETCH(int, status);
        TestHall hall;
        const Sender clerk = hall.clerkAt(1);
        QCOMPARE(askBlob(hall, "PUT", name, &clerk, {}, body).status, status);
        QVERIFY(blobFiles(hall.folder() + QStringLiteral("/blobs")).isEmpty());
        QVERIFY(askBlob(hall, "GET", name, &clerk, blobReason()).status >= 400);
    }

    // design §6: destroying the wrapped key erases what it sealed.
    void eachApplicationHasItsOwnKey()
    {
        TestHall hall;
        const Sender clerk = hall.clerkAt(1);
        const QUuid key = makeUuid(hall.clock.now(), hall.random);
        const QString mine = uuidText(startApplication(hall, key));
        const QString other = uuidText(startApplication(hall, makeUuid(hall.clock.now(), hall.random)));
        const QByteArray bytes = blobPdf("identity card of somebody");
        const QByteArray name = blobName(bytes);
        QCOMPARE(askBlob(hall, "PUT", name, &clerk, blobReason(mine), bytes).status, 200);
        QCOMPARE(askBlob(hall, "GET", name, &clerk, blobReason(mine)).body, bytes);
        QCOMPARE(askBlob(hall, "GET", name, &clerk, blobReason(other)).status, 404);
        QCOMPARE(askBlob(hall, "GET", name, &clerk, blobReason()).status, 404);
        QCOMPARE(askBlob(hall, "PUT", name, &clerk, blobReason(uuidText(key)), bytes).status, 404);
        QCOMPARE(askBlob(hall, "PUT", name, &clerk, blobReason(other), bytes).status, 200);
        for (const QString &path : blobFiles(hall.folder() + QStringLiteral("/blobs"))) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains("identity"));
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        }
        hall.hub().writer().submitOutside([&](Connection &db, Instant) { hall.hub().sealer().destroyKey(db, key); });
        hall.hub().step();
        QVERIFY(TestHall::problem(askBlob(hall, "GET", name, &clerk, blobReason(mine)).body).is(problem::SealBroken));
        QCOMPARE(askBlob(hall, "GET", name, &clerk, blobReason(other)).body, bytes);
    }

    void isDescribed()
    {
        TestHall hall;
        const QJsonObject paths =
            TestHall::json(hall.get("/openapi.json").body).value(QLatin1String("paths")).toObject();
        const QJsonObject blob = paths.value(QLatin1String("/v1/blobs/{sha256}")).toObject();
        for (const char *method : {"head", "put", "get"})
            QVERIFY(blob.contains(QLatin1String(method)));
    }

    void aChangedFileIsNotShown()
    {
        TestHall hall;
        const Sender clerk = hall.clerkAt(1);
        const QByteArray bytes = blobPdf("page");
        QCOMPARE(askBlob(hall, "PUT", blobName(bytes), &clerk, {}, bytes).status, 200);
        QFile file(blobFiles(hall.folder() + QStringLiteral("/blobs")).first());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(40) && file.write("x") == 1);
        file.close();
        QVERIFY(TestHall::problem(askBlob(hall, "GET", blobName(bytes), &clerk, blobReason()).body)
                    .is(problem::SealBroken));
        QCOMPARE(tracesOf(hall, blobName(bytes)), 0);
    }

    // A program that is killed while it writes: what it said was there is there, and nothing half-written has a name.
    void aKilledProgramLeavesNothingHalf()
    {
        TestHall hall;
        BlobFolder blobs(hall.folder() + QStringLiteral("/blobs"), hall.hub().sealer());
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        const auto content = [](int i) {
            return blobPdf(QByteArray(200000, char('a' + i % 26)) + QByteArray::number(i));
        };
        for (int killedAfter = 1; killedAfter <= 4; ++killedAfter) {
            int ends[2];
            QCOMPARE(::pipe(ends), 0);
            const pid_t child = ::fork();
            if (child == 0) {
                for (int i = 0;; ++i) {
                    const QByteArray bytes = content(i);
                    const QString name = QString::fromLatin1(blobName(bytes));
                    const auto put = blobs.sealed(**db, {}, name, bytes).and_then([&](const QByteArray &sealed) {
                        return blobs.put({}, name, sealed);
                    });
                    if (!put || ::write(ends[1], "x", 1) != 1)
                        ::_exit(1);
                }
            }
            ::close(ends[1]);
            int said = 0;
            char one = 0;
            while (said < killedAfter * 3 && ::read(ends[0], &one, 1) == 1)
                ++said;
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            while (::read(ends[0], &one, 1) == 1)
                ++said;
            ::close(ends[0]);
            QVERIFY(said >= killedAfter * 3);
            for (int i = 0; i < said; ++i)
                QCOMPARE(*blobs.get(**db, {}, QString::fromLatin1(blobName(content(i)))), content(i));
            for (const QString &path : blobFiles(hall.folder() + QStringLiteral("/blobs"))) {
                if (!path.endsWith(QStringLiteral(".new")))
                    QVERIFY(blobs.get(**db, {}, path.section(QLatin1Char('/'), -1)));
            }
            // The one it was at can be put again.
            const QByteArray next = content(said);
            const QString name = QString::fromLatin1(blobName(next));
            QVERIFY(blobs.put({}, name, *blobs.sealed(**db, {}, name, next)));
            QCOMPARE(*blobs.get(**db, {}, name), next);
        }
    }
};

OW_TEST(tst_Blobs)
#include "tst_Blobs.moc"
