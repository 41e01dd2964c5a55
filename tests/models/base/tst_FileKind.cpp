#include "models/base/FileKind.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

class tst_FileKind : public QObject {
    Q_OBJECT
private slots:
    void byContent_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("type"); // empty: none of them
        const QByteArray png =
            QByteArray("\x89PNG\r\n\x1A\n", 8) + "pixels" + QByteArray("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
        const QByteArray jpeg = QByteArray("\xFF\xD8\xFF\xE0", 4) + "pixels" + QByteArray("\xFF\xD9", 2);
        const QByteArray pdf = "%PDF-1.7\nobjects\n%%EOF\n";
        QTest::newRow("png") << png << QByteArray("image/png");
        QTest::newRow("jpeg") << jpeg << QByteArray("image/jpeg");
        QTest::newRow("jpeg of a camera, padded") << jpeg + QByteArray(64, '\0') << QByteArray("image/jpeg");
        QTest::newRow("pdf") << pdf << QByteArray("application/pdf");
        QTest::newRow("pdf with something behind") << pdf + QByteArray(900, '\n') << QByteArray("application/pdf");
        QTest::newRow("png cut off") << png.chopped(1) << QByteArray();
        QTest::newRow("jpeg cut off") << jpeg.chopped(1) << QByteArray();
        QTest::newRow("pdf cut off") << pdf.chopped(7) << QByteArray();
        QTest::newRow("pdf inside something else") << QByteArray("GIF89a") + pdf << QByteArray();
        QTest::newRow("program") << QByteArray("\x7F"
                                               "ELF\2\1\1")
                                 << QByteArray();
        QTest::newRow("web page") << QByteArray("<html>scan.pdf</html>") << QByteArray();
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("only a beginning") << QByteArray("\xFF\xD8\xFF", 3) << QByteArray();
    }
    void byContent()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, type);
        const std::optional<FileKind> kind = fileKindOf(content);
        QCOMPARE(kind ? mediaType(*kind) : QByteArray(), type);
    }
};

OW_TEST(tst_FileKind)
#include "tst_FileKind.moc"
