#include "ui/papers/GuideSlip.h"

#include "ui/common/HallMark.h"
#include "ui/common/QrImage.h"
#include "ui/papers/HtmlSlip.h"

#include <QCoreApplication>

namespace ow {

namespace {
constexpr int guideCodeMax = 260; ///< characters: a code a phone still reads off thermal paper
constexpr int guideCodeMm = 34;

QString slipWords(const char *text)
{
    return QCoreApplication::translate("ow::GuideSlip", text);
}

QString slipPart(const char *heading, const QString &body)
{
    return body.isEmpty() ? QString() : QStringLiteral("<p><b>%1</b></p>%2").arg(slipWords(heading), body);
}

QString slipLine(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString slipList(const QStringList &lines)
{
    QString html;
    for (qsizetype i = 0; i < lines.size(); ++i)
        html += QStringLiteral("<p>%1. %2</p>").arg(i + 1).arg(lines.at(i).toHtmlEscaped());
    return html;
}

QStringList materialLines(const ItemGuide &guide)
{
    QStringList lines;
    for (const GuideMaterial &one : guide.materials) {
        const QString from =
            one.issuer ? slipWords(QT_TRANSLATE_NOOP("ow::GuideSlip", "来源：%1")).arg(*one.issuer) : QString();
        QStringList words{one.name, one.copies, from, one.note};
        words.removeAll(QString());
        lines.append(words.join(QStringLiteral("，")));
    }
    return lines;
}

QString slipHtml(const ItemGuide &guide, const QString &hall, HallKind hallKind, bool coded)
{
    QString html = QStringLiteral("<style>p{margin:2px 0}</style>");
    if (isPretended(hallKind))
        html += QStringLiteral("<p align=\"center\"><b>%1</b></p>").arg(HallMark::sentence(hallKind));
    html += QStringLiteral("<p align=\"center\"><b>%1</b></p><hr/>").arg(hall.toHtmlEscaped());
    html +=
        QStringLiteral("<p align=\"center\" style=\"font-size:19px\"><b>%1</b></p>").arg(guide.name.toHtmlEscaped());
    html += QStringLiteral("<p align=\"center\">%1</p><hr/>")
                .arg(slipWords(QT_TRANSLATE_NOOP("ow::GuideSlip", "办事明白卡　第%1版　%2"))
                         .arg(guide.version)
                         .arg(guide.day.toString(Qt::ISODate)));
    html += slipPart(QT_TRANSLATE_NOOP("ow::GuideSlip", "您的情形"), slipList(guideSituation(guide)));
    html += slipPart(QT_TRANSLATE_NOOP("ow::GuideSlip", "请带这些材料"), slipList(materialLines(guide)));
    html += slipPart(QT_TRANSLATE_NOOP("ow::GuideSlip", "多久、多少钱、拿到什么"),
                     slipLine(guide.terms) + slipLine(guide.fee) + slipLine(guide.result));
    html += slipPart(QT_TRANSLATE_NOOP("ow::GuideSlip", "到哪里办"), slipLine(guide.place));
    html += QStringLiteral("<hr/>");
    if (coded)
        html += QStringLiteral(
                    "<p align=\"center\"><img src=\"qr\" width=\"%1\" height=\"%1\"/></p><p align=\"center\">%2</p>")
                    .arg(qRound(slipPixels(guideCodeMm)))
                    .arg(slipWords(QT_TRANSLATE_NOOP("ow::GuideSlip", "扫码把这份清单存到手机")));
    return html
        + slipLine(slipWords(QT_TRANSLATE_NOOP("ow::GuideSlip", "窗口不会要求这张卡以外的材料；%1负责解释。"))
                       .arg(guide.unit));
}
} // namespace

QStringList guideSituation(const ItemGuide &guide)
{
    QStringList lines;
    for (const GuideChoice &choice : guide.choices) {
        QStringList names;
        const QStringList chosen = choice.chosen.split(QLatin1Char(','), Qt::SkipEmptyParts);
        for (const CodeEntry &entry : choice.choices) {
            if (chosen.contains(entry.code))
                names.append(entry.name);
        }
        if (!names.isEmpty())
            lines.append(choice.ask + names.join(QStringLiteral("、")));
    }
    return lines;
}

QString guideCodeText(const ItemGuide &guide)
{
    QStringList lines{slipWords(QT_TRANSLATE_NOOP("ow::GuideSlip", "%1（第%2版，%3）"))
                          .arg(guide.name)
                          .arg(guide.version)
                          .arg(guide.day.toString(Qt::ISODate))};
    for (qsizetype i = 0; i < guide.materials.size(); ++i)
        lines.append(QStringLiteral("%1.%2 %3")
                         .arg(i + 1)
                         .arg(guide.materials.at(i).name, guide.materials.at(i).copies)
                         .trimmed());
    lines.append(guide.terms);
    lines.append(guide.fee);
    lines.append(guide.place);
    lines.removeAll(QString());
    const QString text = lines.join(QLatin1Char('\n'));
    return text.size() <= guideCodeMax ? text : text.left(guideCodeMax - 1) + QStringLiteral("…");
}

Result<PdfPaper> guideSlip(const ItemGuide &guide, const QString &hall, HallKind hallKind)
{
    const Result<QImage> qr = QrImage::of(guideCodeText(guide));
    return htmlSlip(slipWords(QT_TRANSLATE_NOOP("ow::GuideSlip", "明白卡：%1")).arg(guide.name),
                    slipHtml(guide, hall, hallKind, qr.has_value()), qr.value_or(QImage()), hallKind);
}

} // namespace ow
