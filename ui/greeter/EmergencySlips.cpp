#include "ui/greeter/EmergencySlips.h"

#include "models/queue/ReserveRules.h"
#include "models/queue/TicketRules.h"
#include "ui/common/PaperRenderer.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int emergencySlipColumns = 2;
constexpr int emergencySlipsOnPage = 10;
constexpr int emergencyRowsOnPage = 20;

QString emergencyNumber(int serial)
{
    return ticketNumber(QLatin1String(emergencyPrefix), serial);
}

QString emergencySlip(const QString &hall, int serial)
{
    const QString line = QStringLiteral("＿＿＿＿＿");
    return QStringLiteral(
               "<td width='50%'><p align='center'>%1</p><p align='center' style='font-size:26pt'><b>%2</b></p>"
               "<p>%3 %4　%5 ＿＿：＿＿<br>%6</p></td>")
        .arg(hall, emergencyNumber(serial), EmergencySlips::tr("业务"), line, EmergencySlips::tr("取号时间"),
             EmergencySlips::tr("应急号，来电后按取号时间排队，请留意叫号。"));
}

QString emergencySlipPage(const QString &hall, int first, int last)
{
    QString html = QStringLiteral(
        "<table width='100%' border='1' cellspacing='0' cellpadding='5' style='border-collapse:collapse'>");
    for (int serial = first; serial <= last; serial += emergencySlipColumns) {
        html += QStringLiteral("<tr>");
        for (int column = 0; column < emergencySlipColumns; ++column)
            html += serial + column <= last ? emergencySlip(hall, serial + column) : QStringLiteral("<td></td>");
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

QString emergencyRegisterPage(int first, int last)
{
    QString html = QStringLiteral("<h2>%1</h2><p>%2</p><table width='100%' border='1' cellspacing='0' cellpadding='5' "
                                  "style='border-collapse:collapse'>"
                                  "<tr><th>%3</th><th>%4</th><th>%5</th><th>%6</th><th>%7</th><th>%8</th></tr>")
                       .arg(EmergencySlips::tr("应急号登记表　＿＿＿＿年＿＿月＿＿日"),
                            EmergencySlips::tr(
                                "停电或系统不能用时，每发一张应急号登记一行；来电后在导服台按“应急号补录”逐行录入。"),
                            EmergencySlips::tr("号码"), EmergencySlips::tr("取号时间"), EmergencySlips::tr("业务"),
                            EmergencySlips::tr("优先类别"), EmergencySlips::tr("姓名"), EmergencySlips::tr("已补录"));
    for (int serial = first; serial <= last; ++serial)
        html += QStringLiteral(
                    "<tr><td width='14%'>%1</td><td width='16%'>　　：</td><td width='24%'></td><td width='16%'></td>"
                    "<td width='18%'></td><td width='12%'></td></tr>")
                    .arg(emergencyNumber(serial));
    return html + QStringLiteral("</table>");
}
} // namespace

Result<PdfPaper> EmergencySlips::render(const QString &hall, int first, int count, HallKind hallKind)
{
    const int last = first + count - 1;
    QStringList pages;
    for (int at = first; at <= last; at += emergencySlipsOnPage)
        pages.append(emergencySlipPage(hall.toHtmlEscaped(), at, std::min(last, at + emergencySlipsOnPage - 1)));
    for (int at = first; at <= last; at += emergencyRowsOnPage)
        pages.append(emergencyRegisterPage(at, std::min(last, at + emergencyRowsOnPage - 1)));
    PaperSource source;
    source.title = tr("应急号条 %1–%2").arg(emergencyNumber(first), emergencyNumber(last));
    source.html = pages.join(QStringLiteral("<p style='page-break-before:always;margin:0;font-size:1pt'></p>"));
    source.footer = source.title;
    source.hallKind = hallKind;
    return renderPaper(source);
}

} // namespace ow
