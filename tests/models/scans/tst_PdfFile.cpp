#include "models/base/ProblemTypes.h"
#include "models/scans/CardLayout.h"
#include "models/scans/PdfFile.h"
#include "tests/base/PaintedPages.h"
#include "tests/base/Testing.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <qpdf/qpdf-c.h>

using namespace ow;
using namespace ow::testing;

namespace {

/// The same file, to be opened with a password only.
QByteArray locked(const QByteArray &file)
{
    qpdf_data pdf = qpdf_init();
    qpdf_read_memory(pdf, "plain", file.constData(), quint64(file.size()), nullptr);
    qpdf_init_write_memory(pdf);
    qpdf_set_r6_encryption_parameters2(pdf, "open", "owner", QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE,
                                       QPDF_TRUE, qpdf_r3p_full, QPDF_TRUE);
    qpdf_write(pdf);
    const QByteArray bytes(reinterpret_cast<const char *>(qpdf_get_buffer(pdf)),
                           qsizetype(qpdf_get_buffer_length(pdf)));
    qpdf_cleanup(&pdf);
    return bytes;
}

PdfPart picturePart(int number, int turns = 0)
{
    PdfPart part;
    const QImage page = paintedPage(number, 400);
    part.jpeg = encoded(page, "jpeg");
    part.pixels = page.size();
    part.millimetres = {210, 297};
    part.turns = turns;
    return part;
}

PdfPart filePart(const QByteArray &file, int page, int turns = 0)
{
    PdfPart part;
    part.file = file;
    part.page = page;
    part.turns = turns;
    return part;
}

/// Poppler is the independent reader.
QString popplerSays(const QString &program, const QStringList &arguments, const QByteArray &file)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly))
        return {};
    out.write(file);
    out.close();
    QProcess process;
    process.start(program, QStringList(arguments) << path);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
}
} // namespace

class tst_PdfFile : public QObject {
    Q_OBJECT

private slots:
    void pagesAreCounted()
    {
        QCOMPARE(pdfPageCount(paintedPdf({1})).value(), 1);
        QCOMPARE(pdfPageCount(paintedPdf({1, 2, 3, 4, 5})).value(), 5);
    }

    void badFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<bool>("isLocked");
        const QByteArray sound = paintedPdf({1, 2});
        QTest::addRow("empty") << QByteArray() << false;
        QTest::addRow("cut off") << sound.left(300) << false;
        QTest::addRow("only its head") << QByteArray("%PDF-1.7\n%%EOF") << false;
        QTest::addRow("no pages") << QByteArray(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count "
            "0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF")
                                  << false;
        QTest::addRow("password") << locked(sound) << true;
    }
    void badFilesAreRefused()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const bool, isLocked);
        const ProblemType &expected = isLocked ? problem::PdfLocked : problem::PdfDamaged;
        const auto count = pdfPageCount(file);
        QVERIFY(!count);
        QVERIFY(count.error().is(expected));
        if (!file.isEmpty())
            QVERIFY(writePdf({filePart(file, 0)}).error().is(expected));
    }

    void pagesOfManyKindsBecomeOneFile()
    {
        const QByteArray first = paintedPdf({1, 2, 3});
        const QByteArray second = paintedPdf({9});
        const QList<PdfPart> parts{filePart(first, 2), picturePart(5),     filePart(second, 0, 1),
                                   filePart(first, 2), filePart(first, 0), picturePart(6, 3)};
        const auto written = writePdf(parts);
        QVERIFY(written);
        QCOMPARE(*writePdf(parts), *written);
        QCOMPARE(pdfPageCount(*written).value(), 6);
        const QString about =
            popplerSays(QStringLiteral("pdfinfo"), {QStringLiteral("-l"), QStringLiteral("6")}, *written);
        QVERIFY2(about.contains(QStringLiteral("Pages:           6")), qPrintable(about));
        QVERIFY(!about.contains(QStringLiteral("rror")));
        QCOMPARE(about.count(QStringLiteral("(A4)")), 6);
        const QStringList turns{QStringLiteral("0"), QStringLiteral("0"), QStringLiteral("90"),
                                QStringLiteral("0"), QStringLiteral("0"), QStringLiteral("270")};
        for (int i = 0; i < 6; ++i) {
            const QRegularExpression line(QStringLiteral("Page +%1 rot: +(\\d+)").arg(i + 1));
            QCOMPARE(line.match(about).captured(1), turns.at(i));
        }
        // What was text is text still: pages are copied, not redrawn.
        const QString fonts = popplerSays(QStringLiteral("pdffonts"), {}, *written);
        QVERIFY2(fonts.contains(QStringLiteral("NotoSans")), qPrintable(fonts));
        QVERIFY(!writePdf({filePart(first, 3)}));
    }

    void picturesAreNotTouched()
    {
        const PdfPart part = picturePart(5);
        const QByteArray written = *writePdf({part});
        QVERIFY(written.contains(part.jpeg));
        const QString images = popplerSays(QStringLiteral("pdfimages"), {QStringLiteral("-list")}, written);
        QVERIFY2(images.contains(QStringLiteral("jpeg")), qPrintable(images));
        QVERIFY(images.contains(QString::number(part.pixels.width())));
    }

    void pageSizes_data()
    {
        QTest::addColumn<QSize>("pixels");
        QTest::addColumn<int>("dots");
        QTest::addColumn<QSizeF>("millimetres");
        QTest::addRow("A4 scanned") << QSize(1654, 2339) << 200 << QSizeF(210, 297);
        QTest::addRow("A4 photographed") << QSize(1400, 1990) << 0 << QSizeF(210, 297);
        QTest::addRow("lying") << QSize(2339, 1654) << 0 << QSizeF(297, 210);
        QTest::addRow("A5 scanned") << QSize(1166, 1654) << 200 << QSizeF(148.082, 210.058);
        QTest::addRow("card scanned") << QSize(1011, 638) << 300 << QSizeF(85.598, 54.017);
        QTest::addRow("photograph 4:3") << QSize(4000, 3000) << 0 << QSizeF(280, 210);
        QTest::addRow("slip") << QSize(300, 2400) << 0 << QSizeF(37.125, 297);
    }
    void pageSizes()
    {
        QFETCH(const QSize, pixels);
        QFETCH(const int, dots);
        QFETCH(const QSizeF, millimetres);
        const QSizeF size = pageSize(pixels, dots);
        QVERIFY2(std::abs(size.width() - millimetres.width()) < 0.01
                     && std::abs(size.height() - millimetres.height()) < 0.01,
                 qPrintable(QStringLiteral("%1 %2").arg(size.width()).arg(size.height())));
    }

    void cardsStandOnTheirPage()
    {
        for (const QRectF place : {CardLayout::front(), CardLayout::back()}) {
            QCOMPARE(place.size(), QSizeF(85.6, 54));
            QVERIFY(QRectF(0, 0, 210, 297).contains(place));
        }
        QVERIFY(!CardLayout::front().intersects(CardLayout::back()));
        QVERIFY(isCardShaped({856, 540}) && isCardShaped({540, 856}));
        QVERIFY(!isCardShaped({210, 297}) && !isCardShaped({100, 100}) && !isCardShaped({}));
    }
};

OW_TEST(tst_PdfFile)
#include "tst_PdfFile.moc"
