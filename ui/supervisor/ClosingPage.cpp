#include "ui/supervisor/ClosingPage.h"

#include "models/base/Clock.h"
#include "models/queue/HallRules.h"
#include "models/queue/QueueFolding.h"
#include "ui/common/Banner.h"
#include "ui/common/Card.h"
#include "ui/common/DataTable.h"
#include "ui/common/NumberTile.h"
#include "ui/common/ProblemText.h"
#include "ui/queue/TicketFolding.h"
#include "ui/queue/TicketListModel.h"
#include "ui/supervisor/TicketHistorySheet.h"

#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
/// Has the last of today's hours ended?
bool closingTimeCame(const HallSetup &hall, const WorkingCalendar &calendar, Instant now)
{
    const QList<HallHours> hours = openHours(hall, hallDate(now), calendar);
    return std::all_of(hours.begin(), hours.end(),
                       [&](const HallHours &h) { return hallTime(now).toString(QStringLiteral("HH:mm")) >= h.closes; });
}

bool closingFold(TicketsView &view, const QString &type, const QJsonObject &data)
{
    return foldTickets(view, std::nullopt, type, data);
}
} // namespace

ClosingPage::ClosingPage(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_calendar(context.calendar->value()),
      m_queue(context.hub, QLatin1String(QueueView::name), {}, {QStringLiteral("hall"), QStringLiteral("queue")},
              &foldQueue),
      m_tickets(context.hub, QLatin1String(TicketsView::name), {}, {QStringLiteral("queue")}, &closingFold),
      m_banner(new Banner), m_totals(new QLabel),
      m_list(new TicketListModel(
          {TicketListModel::Column::Number, TicketListModel::Column::Queue, TicketListModel::Column::Priority,
           TicketListModel::Column::State, TicketListModel::Column::Window, TicketListModel::Column::Issued,
           TicketListModel::Column::Waited, TicketListModel::Column::Ended, TicketListModel::Column::Outcome},
          this)),
      m_table(new DataTable), m_history(new TicketHistorySheet(context.hub, *this))
{
    setObjectName(QStringLiteral("closingPage"));
    setAccessibleName(tr("闭厅清单"));
    m_banner->setObjectName(QStringLiteral("closingBanner"));
    m_totals->setObjectName(QStringLiteral("closingTotals"));
    m_totals->setProperty("kind", QStringLiteral("large"));
    m_table->setObjectName(QStringLiteral("closingList"));
    m_table->setAccessibleName(tr("号票"));
    m_table->setModel(m_list);
    m_table->setColumnWidths({90, -1, 120, 90, 80, 80, 120, 80, 120});
    auto *card = new Card;
    card->head()->insertWidget(0, m_totals);
    card->body()->addWidget(m_table, 1);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(12, 10, 12, 12);
    body->setSpacing(10);
    body->addLayout(makeTiles());
    body->addWidget(card, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_banner);
    all->addLayout(body, 1);
    for (LiveViewBase *view : std::initializer_list<LiveViewBase *>{&m_queue, &m_tickets}) {
        connect(view, &LiveViewBase::changed, this, &ClosingPage::refresh);
        connect(view, &LiveViewBase::freshChanged, this, &ClosingPage::refresh);
    }
    connect(m_table, &DataTable::rowChosen, this, [this](const QModelIndex &index) {
        m_history->open(m_list->tickets().at(index.row()).id, m_queue.value().hall);
    });
    connect(context.calendar.get(), &HallCalendar::changed, this, &ClosingPage::refresh);
    connect(&context.hub, &HubClient::linkChanged, this, &ClosingPage::refresh);
    m_day = hallDate(context.clock.now());
    auto *everySecond = new QTimer(this);
    connect(everySecond, &QTimer::timeout, this, [this] {
        const QDate today = hallDate(m_context.clock.now());
        if (today != m_day) {
            m_day = today;
            m_queue.reload();
            m_tickets.reload();
        }
        refresh();
    });
    everySecond->start(1000);
    refresh();
}

QLayout *ClosingPage::makeTiles()
{
    struct Row {
        DayPart part;
        const char *name;
        QString caption;
    };
    const Row rows[] = {
        {DayPart::Issued, "closing_issued", tr("今日取号")}, {DayPart::Done, "closing_done", tr("已办结")},
        {DayPart::NoShow, "closing_noShow", tr("过号")},     {DayPart::Cancelled, "closing_cancelled", tr("已取消")},
        {DayPart::Unserved, "closing_unserved", tr("未办")}, {DayPart::Held, "closing_held", tr("其中挂起")}};
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(8);
    for (const Row &row : rows) {
        auto *tile = new NumberTile(row.caption);
        tile->setObjectName(QLatin1String(row.name));
        connect(tile, &NumberTile::clicked, this, [this, part = row.part] {
            m_part = part;
            refresh();
            m_table->setFocus();
        });
        tiles->addWidget(tile, 1);
        m_tiles.insert(row.part, tile);
    }
    return tiles;
}

void ClosingPage::showTotals(const DayTotals &totals)
{
    m_tiles[DayPart::Issued]->tell(QString::number(totals.issued));
    m_tiles[DayPart::Done]->tell(QString::number(totals.done), NumberTile::Tone::Good);
    m_tiles[DayPart::NoShow]->tell(QString::number(totals.noShow));
    m_tiles[DayPart::Cancelled]->tell(QString::number(totals.cancelled));
    m_tiles[DayPart::Unserved]->tell(QString::number(totals.unserved),
                                     totals.unserved > 0 ? NumberTile::Tone::Warn : NumberTile::Tone::Primary);
    m_tiles[DayPart::Held]->tell(QString::number(totals.held),
                                 totals.held > 0 ? NumberTile::Tone::Warn : NumberTile::Tone::Primary);
    QString sum = tr("今日取号 %1 张 = 已办结 %2 + 过号 %3 + 未办 %4")
                      .arg(totals.issued)
                      .arg(totals.done)
                      .arg(totals.noShow)
                      .arg(totals.unserved);
    if (totals.cancelled > 0)
        sum += tr(" + 已取消 %1").arg(totals.cancelled);
    m_totals->setText(sum);
}

void ClosingPage::refresh()
{
    const bool loaded = m_queue.isLoaded() && m_tickets.isLoaded();
    if (!loaded) {
        const auto &problem = m_tickets.lastProblem() ? m_tickets.lastProblem() : m_queue.lastProblem();
        m_totals->setText(tr("闭厅清单"));
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"), problem ? ProblemText::sentence(*problem) : QString());
        return;
    }
    const Instant now = m_context.clock.now();
    const DayTotals totals = dayTotals(m_tickets.value().tickets);
    showTotals(totals);
    m_list->show(ticketsOf(m_part, m_tickets.value().tickets), m_queue.value().hall, now);
    if (m_part == DayPart::Unserved)
        m_table->setEmpty(Icon::Check, tr("今天取的号都办完了"), {});
    else
        m_table->setEmpty(Icon::Paper, tr("没有这样的号票"), {});
    const HubClient::Link link = m_context.hub.link();
    if (link == HubClient::Link::Lost || link == HubClient::Link::Untrusted)
        m_banner->tell(Banner::Kind::Offline,
                       tr("与大厅服务失去联系，正在自动重连。下面是断开前的情况，恢复后自动更新。"),
                       m_context.hub.lostSince());
    else if (totals.unserved > 0 && closingTimeCame(m_queue.value().hall, m_calendar, now))
        m_banner->tell(Banner::Kind::Warn,
                       tr("已到闭厅时间，还有 %1 张号没有办完，请安排延时办理或改约。").arg(totals.unserved));
    else
        m_banner->clear();
}

} // namespace ow

#include "moc_ClosingPage.cpp"
#include "ui/session/HallCalendar.h"
