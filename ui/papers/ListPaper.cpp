#include "ui/papers/ListPaper.h"

#include <QCoreApplication>

namespace ow {

namespace {
QString listWords(const char *text)
{
    return QCoreApplication::translate("ow::ListPaper", text);
}

QString listTable(const QList<const char *> &heads, const QList<QStringList> &rows)
{
    QString html = QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\"><tr>");
    for (const char *head : heads)
        html += QStringLiteral("<th>%1</th>").arg(listWords(head));
    html += QStringLiteral("</tr>");
    for (const QStringList &row : rows) {
        html += QStringLiteral("<tr>");
        for (const QString &cell : row)
            html += QStringLiteral("<td>%1</td>").arg(cell.toHtmlEscaped());
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}
} // namespace

PaperSource listPaper(const PublishedListsView &list, const QString &hall, HallKind hallKind)
{
    const QString title = publishedKindName(list.shown.kind);
    const QString issue = list.shown.number > 0
        ? listWords(QT_TRANSLATE_NOOP("ow::ListPaper", "第%1期　%2公布　共%3项"))
              .arg(list.shown.number)
              .arg(list.shown.day.toString(QStringLiteral("yyyy年M月d日")))
              .arg(list.shown.items)
        : listWords(QT_TRANSLATE_NOOP("ow::ListPaper", "未公布稿　%1　共%2项"))
              .arg(list.shown.day.toString(QStringLiteral("yyyy年M月d日")))
              .arg(list.shown.items);
    QString html = QStringLiteral("<h2 align=\"center\">%1</h2><p align=\"center\">%2　%3</p>")
                       .arg(title.toHtmlEscaped(), hall.toHtmlEscaped(), issue);
    QList<QStringList> rows;
    for (qsizetype i = 0; i < list.lines.size(); ++i) {
        const PublishedLine &line = list.lines.at(i);
        rows.append({QString::number(i + 1), line.name, line.unit, QString::number(line.visits), line.reason});
    }
    html += listTable({QT_TRANSLATE_NOOP("ow::ListPaper", "序号"), QT_TRANSLATE_NOOP("ow::ListPaper", "事项"),
                       QT_TRANSLATE_NOOP("ow::ListPaper", "部门"), QT_TRANSLATE_NOOP("ow::ListPaper", "到现场次数"),
                       QT_TRANSLATE_NOOP("ow::ListPaper", "须到现场的原因")},
                      rows);
    if (!list.changes.isEmpty()) {
        QList<QStringList> changes;
        for (const ItemChange &change : list.changes)
            changes.append({change.part, change.what, change.before, change.after});
        html += QStringLiteral("<h3>%1</h3>")
                    .arg(listWords(QT_TRANSLATE_NOOP("ow::ListPaper", "与第%1期的差异")).arg(list.against))
            + listTable({QT_TRANSLATE_NOOP("ow::ListPaper", "变化"), QT_TRANSLATE_NOOP("ow::ListPaper", "内容"),
                         QT_TRANSLATE_NOOP("ow::ListPaper", "原来"), QT_TRANSLATE_NOOP("ow::ListPaper", "现在")},
                        changes);
    }
    return {title, html, {}, hall + QStringLiteral("　") + title, hallKind};
}

} // namespace ow
