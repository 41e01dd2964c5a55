#include "ui/papers/HandInSlip.h"

#include "models/base/ChineseDate.h"
#include "models/numbering/ShortNumber.h"
#include "ui/common/HallMark.h"
#include "ui/common/QrImage.h"
#include "ui/papers/HtmlSlip.h"

#include <QCoreApplication>

namespace ow {

namespace {
constexpr char handInPrefix[] = "onewindow:case/";
constexpr int handInCodeMm = 34;

QString handInWords(const char *text)
{
    return QCoreApplication::translate("ow::HandInSlip", text);
}

QString handInLine(const QString &text, const char *look = "")
{
    return QStringLiteral("<p %1>%2</p>").arg(QLatin1String(look), text.toHtmlEscaped());
}

QString handInHtml(const ToldProgress &told, const QString &hall, HallKind hallKind)
{
    QString html = QStringLiteral("<style>p{margin:2px 0}</style>");
    if (isPretended(hallKind))
        html += QStringLiteral("<p align=\"center\"><b>%1</b></p>").arg(HallMark::sentence(hallKind));
    html += QStringLiteral("<p align=\"center\"><b>%1</b></p><hr/>").arg(hall.toHtmlEscaped())
        + QStringLiteral("<p align=\"center\" style=\"font-size:20px\"><b>%1</b></p>")
              .arg(handInWords(QT_TRANSLATE_NOOP("ow::HandInSlip", "补交材料单")))
        + handInLine(told.itemName)
        + handInLine(handInWords(QT_TRANSLATE_NOOP("ow::HandInSlip", "申请人：%1")).arg(told.maskedName))
        + handInLine(
                handInWords(QT_TRANSLATE_NOOP("ow::HandInSlip", "短号：%1")).arg(shortNumberText(told.shortNumber)))
        + QStringLiteral("<hr/><p><b>%1</b></p>").arg(handInWords(QT_TRANSLATE_NOOP("ow::HandInSlip", "请带来：")));
    const QList<QString> papers = told.toBring.value_or(QList<QString>());
    for (qsizetype i = 0; i < papers.size(); ++i)
        html += handInLine(QStringLiteral("□ %1. %2").arg(i + 1).arg(papers.at(i)));
    if (told.bringBy)
        html += QStringLiteral("<p><b>%1</b></p>")
                    .arg(handInWords(QT_TRANSLATE_NOOP("ow::HandInSlip", "最晚：%1")).arg(chineseDate(*told.bringBy)));
    return html
        + QStringLiteral("<hr/><p align=\"center\"><img src=\"qr\" width=\"%1\" height=\"%1\"/></p>")
              .arg(qRound(slipPixels(handInCodeMm)))
        + handInLine(handInWords(QT_TRANSLATE_NOOP("ow::HandInSlip", "交材料时给窗口扫这个码，直接打开这一件。")),
                     "align=\"center\"");
}
} // namespace

QString handInCode(const QString &shortNumber)
{
    return QLatin1String(handInPrefix) + shortNumber;
}

QString shortNumberOfCode(const QString &line)
{
    const QString given = line.trimmed();
    return given.startsWith(QLatin1String(handInPrefix)) ? given.mid(qstrlen(handInPrefix)) : QString();
}

Result<PdfPaper> handInSlip(const ToldProgress &told, const QString &hall, HallKind hallKind)
{
    const Result<QImage> qr = QrImage::of(handInCode(told.shortNumber));
    return htmlSlip(handInWords(QT_TRANSLATE_NOOP("ow::HandInSlip", "补交材料单：%1")).arg(told.itemName),
                    handInHtml(told, hall, hallKind), qr.value_or(QImage()), hallKind);
}

} // namespace ow
