#include "ui/supervisor/RecoveryPaper.h"

#include "ui/supervisor/RecoveryPanel.h"
#include "ui/supervisor/RecoveryText.h"

namespace ow {

namespace {
QString spanText(const RecoverySource &source)
{
    if (!source.firstAt || !source.lastAt)
        return {};
    const QString first = hallText(*source.firstAt);
    const QString last = hallText(*source.lastAt);
    return first == last ? first : RecoveryPanel::tr("%1 至 %2").arg(first, last);
}

QString recoveryTable(const QStringList &heads, const QList<QStringList> &rows)
{
    QString html = QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\"><tr>");
    for (const QString &head : heads)
        html += QStringLiteral("<th>%1</th>").arg(head);
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

QList<QStringList> recoverySourceRows(const RecoveryView &view)
{
    QList<QStringList> rows;
    QStringList told;
    for (const RecoverySource &source : view.sources) {
        rows.append({recoverySourceText(source.code, source.name), RecoveryPanel::tr("补回 %1 条").arg(source.returned),
                     RecoveryPanel::tr("%1 条").arg(source.known), RecoveryPanel::tr("%1 条").arg(source.left),
                     spanText(source)});
        told.append(source.name);
    }
    for (const RecoveryStation &station : view.stations) {
        if (station.isWhole && told.contains(station.name))
            continue;
        rows.append({stationCodeText(station.name),
                     station.isWhole  ? RecoveryPanel::tr("已交回，%1 步").arg(station.receipts)
                         : station.at ? RecoveryPanel::tr("正在交回，已有 %1 步").arg(station.receipts)
                                      : RecoveryPanel::tr("还没有交回"),
                     QString(), QString(), QString()});
    }
    return rows;
}

QList<QStringList> recoveryLeftRows(const RecoveryView &view)
{
    QList<QStringList> rows;
    for (const RecoveryLeft &one : view.left) {
        QString source = recoverySourceText(one.source, {});
        for (const RecoverySource &known : view.sources) {
            if (known.code == one.source)
                source = recoverySourceText(known.code, known.name);
        }
        rows.append({hallText(one.at), eventSubjectText(one.type), one.number, source, leftReasonText(one.reason)});
    }
    return rows;
}

PaperSource recoveryPaper(const RecoveryView &view, const QString &hall, HallKind hallKind)
{
    const QString title = RecoveryPanel::tr("大厅数据恢复清单");
    QString html =
        QStringLiteral("<h2 align=\"center\">%1</h2><p align=\"center\">%2</p><p>%3</p><p>%4</p><h3>%5</h3>")
            .arg(title, hall.toHtmlEscaped(), recoveryCauseText(view.state->cause),
                 recoveryTraceText(*view.state).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")),
                 RecoveryPanel::tr("补回的"));
    html += recoveryTable({RecoveryPanel::tr("来源"), RecoveryPanel::tr("补回"), RecoveryPanel::tr("本来就有"),
                           RecoveryPanel::tr("没补回"), RecoveryPanel::tr("时间段")},
                          recoverySourceRows(view));
    html += QStringLiteral("<h3>%1</h3>").arg(RecoveryPanel::tr("没有补回的（%1 条）").arg(view.leftCount));
    if (!view.left.isEmpty())
        html += recoveryTable({RecoveryPanel::tr("时间"), RecoveryPanel::tr("内容"), RecoveryPanel::tr("编号"),
                               RecoveryPanel::tr("来源"), RecoveryPanel::tr("原因和办法")},
                              recoveryLeftRows(view));
    if (view.missing > 0)
        html +=
            QStringLiteral("<p>%1</p>")
                .arg(RecoveryPanel::tr("另有 %1 条市平台和工作站都没有，无法补回，请按纸件查对。").arg(view.missing));
    html +=
        QStringLiteral("<p>&nbsp;</p><p>%1</p>").arg(RecoveryPanel::tr("核对人：____________　　日期：____________"));
    return {title, html, {}, hall + QStringLiteral("　") + title, hallKind};
}

} // namespace ow
