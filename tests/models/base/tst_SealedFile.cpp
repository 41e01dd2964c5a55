#include "models/base/Crypto.h"
#include "models/base/DigestStream.h"
#include "models/base/Files.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/base/SealedFile.h"
#include "tests/base/Testing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ow;

namespace {
constexpr int mebi = 1024 * 1024;

QByteArray sealedFileContent(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

class tst_SealedFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    SeededRandom m_random{5};
    const QByteArray m_key = QByteArray(32, 'k');
    const QUuid m_id = QUuid::createUuid();

    QString path(const char *name) { return m_dir.filePath(QLatin1String(name)); }

private slots:
    void everySizeComesBack_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, mebi - 1, mebi, mebi + 1, 3 * mebi, 3 * mebi + 7})
            QTest::addRow("%d", size) << size;
    }
    void everySizeComesBack()
    {
        QFETCH(int, size);
        const QByteArray plain = m_random.bytes(size);
        QVERIFY(writePrivateFile(path("plain"), plain));
        const auto sealed = sealFile(m_key, m_id, path("plain"), path("sealed"), m_random);
        QVERIFY(sealed);
        const QByteArray bytes = sealedFileContent(path("sealed"));
        QCOMPARE(sealed->bytes, qint64(bytes.size()));
        QCOMPARE(sealed->sha256, sha256(bytes));
        QCOMPARE(sealed->sha256, *sha256OfFile(path("sealed")));
        QCOMPARE(sealed->plainSha256, sha256(plain));
        const auto opened = openSealedFile(m_key, m_id, path("sealed"), path("opened"));
        QVERIFY(opened);
        QCOMPARE(sealedFileContent(path("opened")), plain);
        QCOMPARE(opened->sha256, sealed->sha256);
        QCOMPARE(opened->plainBytes, qint64(size));
    }

    void nothingElseOpens()
    {
        const QByteArray plain = m_random.bytes(3 * mebi);
        QVERIFY(writePrivateFile(path("plain"), plain));
        QVERIFY(sealFile(m_key, m_id, path("plain"), path("sealed"), m_random));
        const QByteArray whole = sealedFileContent(path("sealed"));
        const int piece = mebi + 29;
        const auto opens = [&](const QByteArray &bytes, const QByteArray &key, const QUuid &id) {
            QFile::remove(path("opened"));
            QFile::remove(path("changed"));
            if (!writePrivateFile(path("changed"), bytes))
                return true;
            const auto opened = openSealedFile(key, id, path("changed"), path("opened"));
            return opened.has_value() || QFile::exists(path("opened"));
        };
        QVERIFY(opens(whole, m_key, m_id));
        QVERIFY(!opens(whole, QByteArray(32, 'x'), m_id));
        QVERIFY(!opens(whole, m_key, QUuid::createUuid()));
        QVERIFY2(!opens(whole.left(8 + 2 * piece), m_key, m_id), "whole pieces cut off the end");
        QVERIFY2(!opens(whole.left(whole.size() - 1), m_key, m_id), "cut within a piece");
        QVERIFY2(!opens(whole + 'x', m_key, m_id), "something behind it");
        QVERIFY2(!opens(whole.left(8) + whole.mid(8 + piece, piece) + whole.mid(8, piece) + whole.mid(8 + 2 * piece),
                        m_key, m_id),
                 "pieces in another order");
        QVERIFY2(!opens(whole.left(8), m_key, m_id) && !opens({}, m_key, m_id), "nothing in it");
    }

    void stopsWhenAsked()
    {
        QVERIFY(writePrivateFile(path("plain"), QByteArray(3 * mebi, 'x')));
        int pieces = 0;
        const auto ended = sealFile(m_key, m_id, path("plain"), path("half"), m_random, [&] { return ++pieces < 3; });
        QVERIFY(!ended && ended.error().is(problem::Busy));
        QVERIFY(!QFile::exists(path("half")));
        const auto nowhere = sealFile(m_key, m_id, path("plain"), path("none/sealed"), m_random);
        QVERIFY(!nowhere && nowhere.error().is(problem::FileFailed));
    }
};

OW_TEST(tst_SealedFile)
#include "tst_SealedFile.moc"
