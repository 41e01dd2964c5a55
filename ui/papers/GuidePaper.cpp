#include "ui/papers/GuidePaper.h"

#include "ui/papers/GuideSlip.h"

#include <QCoreApplication>

namespace ow {

namespace {
QString guideWords(const char *text)
{
    return QCoreApplication::translate("ow::GuidePaper", text);
}

QString guideHeading(const char *text)
{
    return QStringLiteral("<h3>%1</h3>").arg(guideWords(text));
}

QString guideParagraph(const QString &text)
{
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString guideList(const QStringList &lines)
{
    QString html = QStringLiteral("<ol>");
    for (const QString &line : lines)
        html += QStringLiteral("<li>%1</li>").arg(line.toHtmlEscaped());
    return html + QStringLiteral("</ol>");
}

QString chosenText(const GuideChoice &choice)
{
    QStringList names;
    const QStringList chosen = choice.chosen.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const CodeEntry &entry : choice.choices) {
        if (chosen.contains(entry.code))
            names.append(entry.name);
    }
    return choice.ask
        + (names.isEmpty() ? guideWords(QT_TRANSLATE_NOOP("ow::GuidePaper", "（未选，按各种情形列出）"))
                           : names.join(QStringLiteral("、")));
}

QString materialTable(const QList<GuideMaterial> &materials)
{
    QString html = QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\"><tr>");
    for (const char *head : {QT_TRANSLATE_NOOP("ow::GuidePaper", "材料"), QT_TRANSLATE_NOOP("ow::GuidePaper", "份数"),
                             QT_TRANSLATE_NOOP("ow::GuidePaper", "来源"), QT_TRANSLATE_NOOP("ow::GuidePaper", "说明"),
                             QT_TRANSLATE_NOOP("ow::GuidePaper", "依据")})
        html += QStringLiteral("<th>%1</th>").arg(guideWords(head));
    html += QStringLiteral("</tr>");
    for (const GuideMaterial &one : materials)
        html += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td><td>%4</td><td>%5</td></tr>")
                    .arg(one.name.toHtmlEscaped(), one.copies.toHtmlEscaped(),
                         one.issuer ? one.issuer->toHtmlEscaped()
                                    : guideWords(QT_TRANSLATE_NOOP("ow::GuidePaper", "申请人自备")),
                         one.note.toHtmlEscaped(), one.legalBasis.toHtmlEscaped());
    return html + QStringLiteral("</table>");
}
} // namespace

PaperSource guidePaper(const ItemGuide &guide, const QString &hall, HallKind hallKind)
{
    QString html = QStringLiteral("<h2 align=\"center\">%1</h2>").arg(guide.name.toHtmlEscaped());
    html += QStringLiteral("<p align=\"center\">%1</p>")
                .arg(guideWords(QT_TRANSLATE_NOOP("ow::GuidePaper", "办事指南　第%1版　%2　%3"))
                         .arg(guide.version)
                         .arg(guide.unit.toHtmlEscaped(), guide.day.toString(QStringLiteral("yyyy年M月d日"))));
    if (!guide.choices.isEmpty()) {
        QStringList chosen;
        for (const GuideChoice &choice : guide.choices)
            chosen.append(chosenText(choice));
        html += guideHeading(QT_TRANSLATE_NOOP("ow::GuidePaper", "您的情形")) + guideList(chosen);
    }
    html += guideHeading(QT_TRANSLATE_NOOP("ow::GuidePaper", "受理条件")) + guideList(guide.conditions);
    html += guideHeading(QT_TRANSLATE_NOOP("ow::GuidePaper", "请带的材料")) + materialTable(guide.materials);
    html += guideHeading(QT_TRANSLATE_NOOP("ow::GuidePaper", "时限、收费和结果")) + guideParagraph(guide.terms)
        + guideParagraph(guide.fee) + guideParagraph(guide.result);
    if (!guide.place.isEmpty())
        html += guideHeading(QT_TRANSLATE_NOOP("ow::GuidePaper", "到哪里办")) + guideParagraph(guide.place);
    html += guideHeading(QT_TRANSLATE_NOOP("ow::GuidePaper", "说明")) + guideParagraph(guide.text);
    for (const QString &question : guide.questions)
        html += guideParagraph(question);
    html += QStringLiteral("<p align=\"center\"><img src=\"qr\" width=\"110\"></p><p align=\"center\">%1</p>")
                .arg(guideWords(QT_TRANSLATE_NOOP("ow::GuidePaper", "扫码把这份清单存到手机")));
    return {guideWords(QT_TRANSLATE_NOOP("ow::GuidePaper", "办事指南：%1")).arg(guide.name), html, guideCodeText(guide),
            guideWords(QT_TRANSLATE_NOOP("ow::GuidePaper", "%1　%2　第%3版")).arg(hall, guide.code).arg(guide.version),
            hallKind};
}

} // namespace ow
