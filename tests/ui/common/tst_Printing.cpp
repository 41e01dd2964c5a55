#include "models/base/ProblemTypes.h"
#include "tests/base/Testing.h"
#include "ui/common/PaperRenderer.h"
#include "ui/common/PdfFolderPrinter.h"
#include "ui/common/PrinterPool.h"
#include "ui/common/QrImage.h"
#include "ui/common/Slip.h"
#include "ui/common/SystemPrinter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace ow;

namespace {
SlipData printingTestSlip()
{
    return {.hall = QStringLiteral("滨江区政务服务中心"),
            .queue = QStringLiteral("综合受理"),
            .number = QStringLiteral("A001"),
            .issuedAt = hallInstant({2026, 9, 24}, {8, 25}),
            .waitingAhead = 3,
            .maskedName = QStringLiteral("张*"),
            .qrText = QStringLiteral("https://hall.example/t/0190c2d1#A001"),
            .notes = {QStringLiteral("业务办理中请勿离开大厅。")},
            .hallKind = HallKind::Demo};
}

QByteArray printingTestRun(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

/// What foreign programs see in a PDF: poppler its text and picture, zbar its QR code.
struct PrintingTestSeen {
    QString text;
    QString qr;
    QImage picture;
};

PrintingTestSeen printingTestLook(const QByteArray &pdf, const QString &keepAs, int dpi)
{
    const QString base = QCoreApplication::applicationDirPath() + QStringLiteral("/../gallery/") + keepAs;
    QDir().mkpath(QFileInfo(base).path());
    QFile file(base + QStringLiteral(".pdf"));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(pdf);
    file.close();
    PrintingTestSeen seen;
    seen.text = QString::fromUtf8(printingTestRun(QStringLiteral("pdftotext"),
                                                  {QStringLiteral("-layout"), file.fileName(), QStringLiteral("-")}));
    printingTestRun(QStringLiteral("pdftoppm"),
                    {QStringLiteral("-r"), QString::number(dpi), QStringLiteral("-png"), QStringLiteral("-singlefile"),
                     file.fileName(), base});
    seen.picture.load(base + QStringLiteral(".png"));
    seen.qr = QString::fromUtf8(
                  printingTestRun(QStringLiteral("zbarimg"),
                                  {QStringLiteral("-q"), QStringLiteral("--raw"), base + QStringLiteral(".png")}))
                  .trimmed();
    return seen;
}
} // namespace

class tst_Printing : public QObject {
    Q_OBJECT
private slots:
    void slip()
    {
        const SlipData data = printingTestSlip();
        const Result<PdfPaper> paper = renderSlip(data);
        QVERIFY(paper);
        // 203 dots an inch: what a thermal printer has.
        const PrintingTestSeen seen = printingTestLook(paper->pdf, QStringLiteral("slip"), 203);
        QCOMPARE(seen.qr, data.qrText);
        for (const QString &text :
             {data.hall, data.queue, data.number, QStringLiteral("2026-09-24 08:25"), QStringLiteral("等候 3 人"),
              data.maskedName, QStringLiteral("过号请到导服台"), data.notes.first(), QStringLiteral("演示")})
            QVERIFY2(seen.text.contains(text), qPrintable(text + QLatin1Char('\n') + seen.text));
        QVERIFY2(qAbs(seen.picture.width() - 80 / 25.4 * 203) <= 2, qPrintable(QString::number(seen.picture.width())));
        QVERIFY(seen.picture.allGray());
    }
    /// Two codes on one slip: a foreign reader finds both, and who cannot scan types what stands beneath.
    void slipWithRatingCode()
    {
        SlipData data = printingTestSlip();
        data.ratingLink = QStringLiteral("https://ljdt.example/rate#01234-56789-ABCDE-FGHJK-MNPQR-S");
        const Result<PdfPaper> paper = renderSlip(data);
        QVERIFY(paper);
        const PrintingTestSeen seen = printingTestLook(paper->pdf, QStringLiteral("slip-rating"), 203);
        QStringList codes = seen.qr.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        codes.sort();
        QCOMPARE(codes, QStringList({data.qrText, data.ratingLink}));
        for (const char *text : {"请扫码评价", "https://ljdt.example/rate", "01234-56789-ABCDE-FGHJK-MNPQR-S"})
            QVERIFY2(seen.text.contains(QString::fromUtf8(text)), qPrintable(seen.text));
        seen.picture.save(ow::testing::shotPath(QStringLiteral("slip-rating.png")));
    }
    /// The phone's code in the place of the hall's own, beside the one for rating.
    void slipWithTicketCode()
    {
        SlipData data = printingTestSlip();
        data.qrText.clear();
        data.ticketLink = QStringLiteral("https://ljdt.example/t#A015.7K2M-Q9XA-3BTR-8WZC");
        data.ratingLink = QStringLiteral("https://ljdt.example/rate#01234-56789-ABCDE-FGHJK-MNPQR-S");
        const Result<PdfPaper> paper = renderSlip(data);
        QVERIFY(paper);
        const PrintingTestSeen seen = printingTestLook(paper->pdf, QStringLiteral("slip-ticket"), 203);
        QStringList codes = seen.qr.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        codes.sort();
        QCOMPARE(codes, QStringList({data.ratingLink, data.ticketLink}));
        for (const char *text : {"用手机扫码查看排队进度", "https://ljdt.example/t ", "7K2M-Q9XA-3BTR-8WZC"})
            QVERIFY2(seen.text.contains(QString::fromUtf8(text)), qPrintable(seen.text));
        seen.picture.save(ow::testing::shotPath(QStringLiteral("slip-ticket.png")));
    }
    void everythingPrintedInPracticeSaysSo()
    {
        SlipData data = printingTestSlip();
        data.hallKind = HallKind::Training;
        const Result<PdfPaper> slip = renderSlip(data);
        const QString html = QStringLiteral("<h2 align='center'>受理通知书</h2>")
            + QStringLiteral("<p>您申请的事项已经受理。</p>").repeated(60);
        const Result<PdfPaper> sheets = renderPaper({QStringLiteral("受理通知书"), html, {}, {}, HallKind::Training});
        QVERIFY(slip && sheets);
        const PrintingTestSeen small = printingTestLook(slip->pdf, QStringLiteral("slip-training"), 203);
        QVERIFY2(small.text.contains(QStringLiteral("演练 · 号码和文书无效")), qPrintable(small.text));
        // Across every page, and across the slip: grey there, and nothing of it where nobody practises.
        const PrintingTestSeen big = printingTestLook(sheets->pdf, QStringLiteral("paper-training"), 150);
        QVERIFY2(big.text.count(QStringLiteral("练")) >= 2, qPrintable(big.text));
        QVERIFY2(small.text.count(QStringLiteral("练")) == 2, qPrintable(small.text));
        data.hallKind = HallKind::Real;
        const Result<PdfPaper> real = renderSlip(data);
        QVERIFY(real);
        QVERIFY(!printingTestLook(real->pdf, QStringLiteral("slip-real"), 203).text.contains(QStringLiteral("练")));
        small.picture.save(ow::testing::shotPath(QStringLiteral("slip-training.png")));
        big.picture.save(ow::testing::shotPath(QStringLiteral("paper-training.png")));
    }
    void slipWithoutOptionalParts()
    {
        SlipData data = printingTestSlip();
        data.maskedName.clear();
        data.qrText.clear();
        data.notes.clear();
        data.hallKind = HallKind::Real;
        const Result<PdfPaper> paper = renderSlip(data);
        QVERIFY(paper);
        const PrintingTestSeen seen = printingTestLook(paper->pdf, QStringLiteral("slip-plain"), 203);
        QCOMPARE(seen.qr, QString());
        QVERIFY(!seen.text.contains(QStringLiteral("演示")));
        QVERIFY(!seen.text.contains(QStringLiteral("取号人")));
    }
    void longNumbersAndNamesStayOnTheSlip()
    {
        SlipData data = printingTestSlip();
        data.number = QStringLiteral("AK1005");
        data.hall = QStringLiteral("某某某某市某某某某区人民政府行政审批局政务服务中心第二分中心");
        data.maskedName = QStringLiteral("𬱟*");
        const Result<PdfPaper> paper = renderSlip(data);
        QVERIFY(paper);
        const PrintingTestSeen seen = printingTestLook(paper->pdf, QStringLiteral("slip-long"), 203);
        QVERIFY2(seen.text.contains(data.number), qPrintable(seen.text));
        // Nothing is printed into the margins.
        const int margin = int(3 / 25.4 * 203);
        for (int y = 0; y < seen.picture.height(); ++y) {
            for (int x = 0; x < margin; ++x) {
                QVERIFY(qGray(seen.picture.pixel(x, y)) > 200);
                QVERIFY(qGray(seen.picture.pixel(seen.picture.width() - 1 - x, y)) > 200);
            }
        }
    }
    void paper()
    {
        QString html =
            QStringLiteral("<h2 align='center'>受理通知书</h2><p align='right'><img src='qr' width='110'></p>"
                           "<p>李*敏：您申请的“食品经营许可”已受理。</p>");
        for (int i = 1; i <= 60; ++i)
            html += QStringLiteral("<p>第%1条 事项已经受理。</p>").arg(i);
        const QString qr = QStringLiteral("OW:1:330108-2026-000001");
        const Result<PdfPaper> made = renderPaper(
            {QStringLiteral("受理通知书"), html, qr, QStringLiteral("滨政受〔2026〕000001号"), HallKind::Demo});
        QVERIFY(made);
        const PrintingTestSeen seen = printingTestLook(made->pdf, QStringLiteral("paper"), 150);
        QCOMPARE(seen.qr, qr);
        // As the archive takes it (GB/T 42727): PDF/A-1b says so of itself, and of its colours.
        QVERIFY(made->pdf.contains("pdfaid:part") && made->pdf.contains("/OutputIntents"));
        QVERIFY2(seen.text.contains(QStringLiteral("李*敏：您申请的“食品经营许可”已受理。")), qPrintable(seen.text));
        const int count = int(seen.text.count(QStringLiteral("滨政受〔2026〕000001号")));
        QVERIFY(count >= 2);
        for (int page = 1; page <= count; ++page)
            QVERIFY2(QString(seen.text)
                         .remove(QLatin1Char(' '))
                         .contains(QStringLiteral("第%1页共%2页").arg(page).arg(count)),
                     qPrintable(seen.text));
        for (int i = 1; i <= 60; ++i)
            QCOMPARE(seen.text.count(QStringLiteral("第%1条 事项").arg(i)), 1);
    }
    void qrTooLong()
    {
        const Result<QImage> image = QrImage::of(QString(5000, QLatin1Char('x')));
        QVERIFY(!image);
        QVERIFY(image.error().is(problem::QrTooLong));
        SlipData data = printingTestSlip();
        data.qrText = QString(5000, QLatin1Char('x'));
        QVERIFY(!renderSlip(data));
    }
    void folderPrinterNeverOverwrites()
    {
        QTemporaryDir folder;
        const PdfPaper paper{QStringLiteral("号票 A001/../x"), QByteArray("%PDF-1")};
        QStringList names;
        for (int i = 0; i < 3; ++i) {
            PdfFolderPrinter printer(folder.path()); // a restarted station goes on counting
            const Result<QString> printed = printer.print(paper).result();
            QVERIFY(printed);
            QFile file(*printed);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), paper.pdf);
            names.append(QFileInfo(*printed).fileName().left(5));
        }
        QCOMPARE(names, (QStringList{QStringLiteral("0001-"), QStringLiteral("0002-"), QStringLiteral("0003-")}));
        QCOMPARE(QDir(folder.filePath(QStringLiteral("papers"))).entryList(QDir::Files).size(), 3);
    }
    void folderThatCannotBeWritten()
    {
        PdfFolderPrinter printer(QStringLiteral("/proc/nowhere"));
        const Result<QString> printed = printer.print({QStringLiteral("x"), QByteArray("y")}).result();
        QVERIFY(!printed);
        QVERIFY(printed.error().is(problem::FileFailed));
    }
    void systemPrinter_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("job");
        QTest::newRow("takes it") << QByteArray(
            "#!/bin/sh\ntest \"$*\" = '-d slips -t slip' || exit 2\necho \"job $(cat)\"\n")
                                  << QStringLiteral("job %PDF");
        QTest::newRow("refuses it") << QByteArray("#!/bin/sh\ncat\nexit 1\n") << QString();
        QTest::newRow("not installed") << QByteArray() << QString();
    }
    void systemPrinter()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, job);
        QTemporaryDir folder;
        const QString program = folder.filePath(QStringLiteral("lp"));
        if (!script.isEmpty()) {
            QFile file(program);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(script);
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        SystemPrinter printer(QStringLiteral("slips"), program);
        QFuture<Result<QString>> future = printer.print({QStringLiteral("slip"), QByteArray("%PDF")});
        QTRY_VERIFY(future.isFinished());
        const Result<QString> result = future.result();
        QCOMPARE(result.value_or(QString()), job);
        QVERIFY(result || result.error().is(problem::PrintFailed));
    }

    /// What the printer says of itself, in the words of the printing system; who says nothing is well, who is not there is missing.
    void conditionOfAPrinter_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<DeviceState>("state");
        const QString idle = QStringLiteral("printer K1 is idle.  enabled since Thu Sep 24 08:25:00 2026\n");
        const QString stopped = QStringLiteral("printer K1 disabled since Thu Sep 24 08:25:00 2026 -\n\tPaused\n");
        QTest::newRow("well") << idle + QStringLiteral("\tAlerts: none\n") << DeviceState::Fine;
        QTest::newRow("says nothing") << idle << DeviceState::Fine;
        QTest::newRow("no paper") << idle + QStringLiteral("\tAlerts: media-empty-error\n") << DeviceState::PaperOut;
        QTest::newRow("needed") << idle + QStringLiteral("\tAlerts: media-needed\n") << DeviceState::PaperOut;
        QTest::newRow("little") << idle + QStringLiteral("\tAlerts: media-low-warning\n") << DeviceState::PaperLow;
        QTest::newRow("open") << idle + QStringLiteral("\tAlerts: cover-open-error media-empty-error\n")
                              << DeviceState::CoverOpen;
        QTest::newRow("jam") << idle + QStringLiteral("\tAlerts: media-jam-error\n") << DeviceState::Fault;
        QTest::newRow("unplugged") << idle + QStringLiteral("\tAlerts: offline-report\n") << DeviceState::Missing;
        QTest::newRow("another") << idle + QStringLiteral("\tAlerts: fuser-over-temp-error\n") << DeviceState::Fault;
        QTest::newRow("stopped") << stopped << DeviceState::Fault;
        QTest::newRow("stopped for paper")
            << stopped + QStringLiteral("\tAlerts: paused media-empty\n") << DeviceState::PaperOut;
    }
    void conditionOfAPrinter()
    {
        QFETCH(QString, said);
        QFETCH(DeviceState, state);
        QCOMPARE(printerCondition(said), state);
        QTemporaryDir folder;
        const QString program = folder.filePath(QStringLiteral("lpstat"));
        QFile file(program);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\ntest \"$*\" = '-l -p K1' || exit 2\ncat <<'END'\n" + said.toUtf8() + "\nEND\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        file.close();
        SystemPrinter printer(QStringLiteral("K1"), QStringLiteral("lp"), program);
        const auto asked = printer.condition();
        QTRY_VERIFY(asked.isFinished());
        QCOMPARE(asked.result(), state);
        SystemPrinter unknown(QStringLiteral("K2"), QStringLiteral("lp"), program);
        const auto none = unknown.condition();
        QTRY_VERIFY(none.isFinished());
        QCOMPARE(none.result(), DeviceState::Missing);
    }

    /// What the system has, its default first; one after the other by one key; the folder where there is none.
    void printersOfAStation()
    {
        QCOMPARE(systemPrinters(QStringLiteral("front\nback\nslips\nsystem default destination: back\n")),
                 QStringList({QStringLiteral("back"), QStringLiteral("front"), QStringLiteral("slips")}));
        QCOMPARE(systemPrinters(QStringLiteral("front\nno system default destination\n")),
                 QStringList{QStringLiteral("front")});
        QCOMPARE(systemPrinters(QStringLiteral("lpstat: No destinations added.\n")), QStringList());
        QTemporaryDir folder;
        PrinterPool named(QStringLiteral("one+two"), folder.path());
        QCOMPARE(named.name(), QStringLiteral("one"));
        QVERIFY(named.useNext() && named.name() == QStringLiteral("two") && !named.isSimulated());
        QVERIFY(named.useNext() && named.name() == QStringLiteral("one"));
        PrinterPool simulated(QStringLiteral("simulated"), folder.path());
        QVERIFY(simulated.isSimulated() && !simulated.useNext());
        const QString program = folder.filePath(QStringLiteral("lpstat"));
        QFile file(program);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\ntest \"$*\" = '-e -d' || exit 2\nprintf 'front\\nback\\n'\n"
                   "echo 'system default destination: back'\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        file.close();
        PrinterPool asked(QStringLiteral("system"), folder.path(), program);
        QVERIFY(asked.isSimulated()); // until it has answered
        QTRY_COMPARE(asked.name(), QStringLiteral("back"));
        PrinterPool none(QStringLiteral("system"), folder.path(), folder.filePath(QStringLiteral("missing")));
        QTest::qWait(0);
        QVERIFY(none.isSimulated());
    }
};

OW_TEST(tst_Printing)
#include "tst_Printing.moc"
