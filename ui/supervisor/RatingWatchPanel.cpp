#include "ui/supervisor/RatingWatchPanel.h"

#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace ow {

namespace {
QString ratingWatchKind(WatchKind kind)
{
    switch (kind) {
    case WatchKind::Burst: return RatingWatchPanel::tr("短时间集中评价");
    case WatchKind::Praise: return RatingWatchPanel::tr("非常满意过多");
    case WatchKind::Share: return RatingWatchPanel::tr("几乎人人都评");
    }
    return {};
}

QString ratingWatchShare(int count, int of)
{
    return of == 0 ? QStringLiteral("—")
                   : QStringLiteral("%1/%2（%3%）").arg(count).arg(of).arg(100.0 * count / of, 0, 'f', 2);
}

QStringList ratingWatchRow(const RatingWatchRow &row)
{
    const WatchFinding &finding = row.finding;
    const bool burst = finding.kind == WatchKind::Burst;
    return {ratingWatchKind(finding.kind),
            burst ? RatingWatchPanel::tr("%1号窗口").arg(finding.window) : row.clerkName,
            burst && finding.at ? hallText(*finding.at) : QString(),
            burst ? RatingWatchPanel::tr("%1分钟内 %2 次，全天 %3 次")
                        .arg(watchBurstMinutes)
                        .arg(finding.count)
                        .arg(finding.of)
                  : ratingWatchShare(finding.count, finding.of),
            burst ? QString() : ratingWatchShare(finding.othersCount, finding.othersOf),
            RatingWatchPanel::tr("%1次里不到1次").arg(QLocale::c().toString(finding.oneIn).remove(QLatin1Char(',')))};
}
} // namespace

RatingWatchPanel::RatingWatchPanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_view(context.hub, QLatin1String(RatingWatchView::name), {}, {QStringLiteral("ratings")},
                              [](RatingWatchView &, const QString &, const QJsonObject &) { return true; }),
      m_count(new QLabel),
      m_rows(new TextTable(
          {tr("异常"), tr("窗口或人员"), tr("从何时起"), tr("看到的"), tr("大厅其他人"), tr("碰巧的可能")}, this)),
      m_table(new DataTable)
{
    setObjectName(QStringLiteral("ratingWatchPanel"));
    m_count->setObjectName(QStringLiteral("ratingWatchCount"));
    m_count->setWordWrap(true);
    auto *about = new QLabel(
        tr("看三件事：同一窗口%"
           "1分钟内的评价是不是太集中；某人的“非常满意”是不是比别人多得出奇；某人的服务是不是几乎次次都有评价。"
           "每件事都算“没有人作假时碰巧这样的可能”，一次查看里所有比对合起来误报的可能不超过 "
           "%2%：没有人作假时，查看一百次，"
           "最多约一次会列出东西来。列出的只是请您去核实的线索，不是结论。")
            .arg(watchBurstMinutes)
            .arg(watchFamilyAlpha * 100));
    about->setObjectName(QStringLiteral("ratingWatchAbout"));
    about->setProperty("kind", QStringLiteral("soft"));
    about->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("ratingWatchTable"));
    m_table->setAccessibleName(tr("异常评价"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({150, 130, 150, -1, 190, 210});
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_count);
    column->addWidget(m_table, 1);
    column->addWidget(about);
    connect(&m_view, &LiveViewBase::changed, this, &RatingWatchPanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &RatingWatchPanel::refresh);
    refresh();
}

void RatingWatchPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_view.reload();
}

void RatingWatchPanel::refresh()
{
    if (!m_view.isLoaded()) {
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        return;
    }
    const RatingWatchView &view = m_view.value();
    QList<QStringList> rows;
    for (const RatingWatchRow &row : view.rows)
        rows.append(ratingWatchRow(row));
    m_rows->show(rows);
    m_count->setText(tr("%1 至 %2，共 %3 次服务、%4 次评价；异常 %5 条")
                         .arg(isoDate(view.from), isoDate(view.to))
                         .arg(view.services)
                         .arg(view.rated)
                         .arg(rows.size()));
    m_table->setEmpty(Icon::Check, tr("没有异常"), tr("一个月内的评价看不出碰巧以外的规律"));
}

} // namespace ow

#include "moc_RatingWatchPanel.cpp"
