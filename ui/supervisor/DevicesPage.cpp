#include "ui/supervisor/DevicesPage.h"

#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"
#include "ui/supervisor/DeviceText.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
/// Of what is told as its state: the first device that wants somebody, or the station's silence.
std::optional<Instant> since(const StationsView::Line &line)
{
    if (!line.standing)
        return std::nullopt;
    if (line.standing->lostSince)
        return line.standing->lostSince;
    std::optional<Instant> first;
    for (const DeviceHealth &device : line.standing->report.devices) {
        if (wantsSomebody(device.state) && device.since && (!first || *device.since < *first))
            first = device.since;
    }
    return first ? first : std::optional(line.standing->report.startedAt);
}
} // namespace

DevicesPage::DevicesPage(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(StationsView::name), {}, {QStringLiteral("hall")},
             [](StationsView &, const QString &type, const QJsonObject &) {
                 return !isStationNews(type) && type != QLatin1String("gov.hall.configured.v1");
             }),
      m_count(new QLabel),
      m_rows(new TextTable({tr("状态"), tr("站点"), tr("设备"), tr("从何时起"), tr("程序"), tr("上次自动重启")}, this)),
      m_table(new DataTable)
{
    setObjectName(QStringLiteral("devicesPage"));
    m_count->setObjectName(QStringLiteral("devicesCount"));
    m_count->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("devicesTable"));
    m_table->setAccessibleName(tr("站点和设备"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({110, 250, -1, 130, 90, 190});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->addWidget(m_count);
    column->addWidget(m_table, 1);
    connect(&m_view, &LiveViewBase::changed, this, &DevicesPage::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &DevicesPage::refresh);
    refresh();
}

QStringList DevicesPage::row(const StationsView::Line &line) const
{
    const Instant now = m_context.clock.now();
    const auto from = since(line);
    QString restart;
    if (line.standing && line.standing->report.restart) {
        const StationRestart &one = *line.standing->report.restart;
        restart = tr("%1 %2").arg(DeviceText::when(one.at, now),
                                  one.reason == RestartReason::Hung ? tr("没有反应") : tr("意外退出"));
    }
    return {DeviceText::need(line),
            DeviceText::place(line),
            DeviceText::devices(line),
            from ? DeviceText::when(*from, now) : QString(),
            line.standing ? line.standing->report.version : QString(),
            restart};
}

void DevicesPage::refresh()
{
    if (!m_view.isLoaded()) {
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        return;
    }
    int care = 0;
    QList<QStringList> rows;
    QList<const char *> lights;
    for (const StationsView::Line &line : m_view.value().lines) {
        care += line.need == StationNeed::Care ? 1 : 0;
        rows.append(row(line));
        lights.append(line.need == StationNeed::Care ? "bad" : line.need == StationNeed::Away ? "inkSoft" : "good");
    }
    m_rows->show(rows, lights);
    m_table->setEmpty(Icon::Check, tr("还没有站点连上来"), tr("每台取号机、显示屏和窗口电脑启动后都会列在这里"));
    m_count->setText(care > 0 ? tr("%1 处要去看一下，共 %2 处").arg(care).arg(rows.size())
                              : tr("共 %1 处，设备都正常").arg(rows.size()));
    if (std::exchange(m_care, care) != care)
        emit careChanged(care);
}

} // namespace ow

#include "moc_DevicesPage.cpp"
