#include "ui/supervisor/NowPanel.h"

#include "models/base/ProblemTypes.h"
#include "models/queue/HallRules.h"
#include "ui/common/Banner.h"
#include "ui/common/Card.h"
#include "ui/common/DataTable.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Notice.h"
#include "ui/common/NumberTile.h"
#include "ui/common/ProblemText.h"
#include "ui/queue/QueueText.h"
#include "ui/queue/TicketListModel.h"
#include "ui/supervisor/BroadcastSheet.h"
#include "ui/supervisor/FloorPlan.h"
#include "ui/supervisor/FreeSheet.h"
#include "ui/supervisor/HelpStrip.h"
#include "ui/supervisor/NotTodaySheet.h"
#include "ui/supervisor/QueueLineModel.h"
#include "ui/supervisor/SkillSheet.h"
#include "ui/supervisor/SteeringReasonSheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <algorithm>

namespace ow {

namespace {
constexpr int nowMiddleHeight = 340; // five queues, two zones
constexpr int nowLongMinutes = 30;   // the colour of a figure only

QPushButton *nowButton(const char *name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    return button;
}
} // namespace

NowPanel::NowPanel(QWidget *parent)
    : QWidget(parent), m_lost(new Banner), m_help(new HelpStrip), m_missing(new Banner), m_catalogue(new Banner),
      m_broadcast(new Banner), m_notice(new Notice), m_stack(new QStackedWidget),
      m_nothing(new EmptyState(Icon::Refresh, tr("正在读取大厅情况…"), {})), m_issued(new NumberTile(tr("今日取号"))),
      m_waiting(new NumberTile(tr("等候"))), m_called(new NumberTile(tr("已呼叫"))),
      m_serving(new NumberTile(tr("办理中"))), m_held(new NumberTile(tr("已挂起"))),
      m_noShow(new NumberTile(tr("过号"))), m_done(new NumberTile(tr("已办结"))),
      m_cancelled(new NumberTile(tr("已取消"))), m_longest(new NumberTile(tr("最久等候"))), m_floor(new FloorPlan),
      m_queues(new QueueLineModel(this)),
      m_list(new TicketListModel(
          {TicketListModel::Column::Number, TicketListModel::Column::Queue, TicketListModel::Column::Priority,
           TicketListModel::Column::State, TicketListModel::Column::Window, TicketListModel::Column::Issued,
           TicketListModel::Column::Waited, TicketListModel::Column::Ended, TicketListModel::Column::Outcome},
          this)),
      m_filtered(new QSortFilterProxyModel(this)), m_table(new DataTable), m_listTitle(new QLabel),
      m_listCount(new QLabel), m_filter(new QLineEdit), m_asOf(new QLabel),
      m_free(nowButton("freeWindow", tr("关停窗口…"))), m_skills(nowButton("changeSkills", tr("调整队列…"))),
      m_notToday(nowButton("notToday", tr("今天不开…"))), m_stop(nowButton("stopQueue", tr("停止发号…"))),
      m_notify(nowButton("broadcast", tr("全厅通知…")))
{
    setObjectName(QStringLiteral("nowPanel"));
    m_lost->setObjectName(QStringLiteral("lostBanner"));
    m_missing->setObjectName(QStringLiteral("missingBanner"));
    m_catalogue->setObjectName(QStringLiteral("catalogueBanner"));
    m_broadcast->setObjectName(QStringLiteral("broadcastBanner"));
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(10);
    splitter->addWidget(makeMiddle());
    splitter->addWidget(makeList());
    splitter->setSizes({nowMiddleHeight, nowMiddleHeight});
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    auto *now = new QWidget;
    auto *column = new QVBoxLayout(now);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(makeTiles());
    column->addWidget(splitter, 1);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(now);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(12, 10, 12, 12);
    body->setSpacing(10);
    body->addWidget(m_notice);
    body->addWidget(m_stack, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_lost);
    all->addWidget(m_help);
    all->addWidget(m_missing);
    all->addWidget(m_catalogue);
    all->addWidget(m_broadcast);
    all->addLayout(body, 1);
    connect(m_help, &HelpStrip::answered, this, &NowPanel::helpAnswered);
    connect(m_catalogue, &Banner::actionChosen, this, &NowPanel::catalogueAsked);
    makeSheets();
}

void NowPanel::makeSheets()
{
    m_freeSheet = new FreeSheet(*this);
    m_skillSheet = new SkillSheet(*this);
    m_broadcastSheet = new BroadcastSheet(*this);
    m_stopSheet = new SteeringReasonSheet(QStringLiteral("stopSheet"), tr("调整发号"), *this);
    m_notTodaySheet = new NotTodaySheet(*this);
    connect(m_notTodaySheet, &NotTodaySheet::notTodayChosen, this, &NowPanel::notTodayChosen);
    connect(m_missing, &Banner::actionChosen, this, [this] { m_notTodaySheet->open(m_view); });
    connect(m_notToday, &QPushButton::clicked, this, [this] { m_notTodaySheet->open(m_view, m_pick.window); });
    connect(m_freeSheet, &FreeSheet::freeChosen, this, &NowPanel::freeChosen);
    connect(m_skillSheet, &SkillSheet::skillsChosen, this, &NowPanel::skillsChosen);
    connect(m_skillSheet, &SkillSheet::setupChosen, this, &NowPanel::setupSkillsChosen);
    connect(m_broadcastSheet, &BroadcastSheet::broadcastChosen, this, &NowPanel::broadcastChosen);
    const auto broadcast = [this] { m_broadcastSheet->open(m_view.steering.broadcast); };
    connect(m_notify, &QPushButton::clicked, this, broadcast);
    connect(m_broadcast, &Banner::actionChosen, this, broadcast);
    connect(m_stop, &QPushButton::clicked, this, &NowPanel::chooseQueueStop);
    connect(m_stopSheet, &SteeringReasonSheet::reasonGiven, this, [this](const QString &reason) {
        if (m_askedAllow)
            emit queueAllowChosen(m_askedQueue, reason);
        else
            emit queueStopChosen(m_askedQueue, reason);
    });
    connect(m_free, &QPushButton::clicked, this, [this] {
        for (const WindowStatus &status : std::as_const(m_view.windows)) {
            if (status.number == m_pick.window)
                m_freeSheet->open(status, ticketAt(m_view, status.number));
        }
    });
    connect(m_skills, &QPushButton::clicked, this, [this] {
        const int window = m_pick.window.value_or(0);
        const QList<HallSteering::WindowSkills> &steered = m_view.steering.skills;
        m_skillSheet->open(m_view.hall, window,
                           std::any_of(steered.begin(), steered.end(),
                                       [&](const HallSteering::WindowSkills &s) { return s.window == window; }));
    });
}

void NowPanel::chooseQueueStop()
{
    m_askedQueue = m_pick.queue.value_or(QString());
    m_askedAllow = isStopped(m_view.steering, m_askedQueue);
    const QString name = QueueText::queueName(m_view.hall, m_askedQueue);
    m_stopSheet->open(m_askedAllow ? tr("“%1”重新开始发号。").arg(name)
                                   : tr("“%1”今天不再发号，取号机上显示已停；已取的号照常叫。").arg(name),
                      m_askedAllow ? tr("恢复发号") : tr("停止发号"));
}

QLayout *NowPanel::makeTiles()
{
    struct Row {
        NumberTile *tile;
        const char *name;
        TicketPick pick;
    };
    const Row rows[] = {
        {m_issued, "tile_issued", {}},
        {m_waiting, "tile_waiting", {TicketState::Waiting, {}, {}}},
        {m_called, "tile_called", {TicketState::Called, {}, {}}},
        {m_serving, "tile_serving", {TicketState::Serving, {}, {}}},
        {m_held, "tile_held", {TicketState::Held, {}, {}}},
        {m_noShow, "tile_noShow", {TicketState::NoShow, {}, {}}},
        {m_done, "tile_done", {TicketState::Done, {}, {}}},
        {m_cancelled, "tile_cancelled", {TicketState::Cancelled, {}, {}}},
        {m_longest, "tile_longest", {TicketState::Waiting, {}, {}}},
    };
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(8);
    for (const Row &row : rows) {
        row.tile->setObjectName(QLatin1String(row.name));
        connect(row.tile, &NumberTile::clicked, this, [this, pick = row.pick] { choose(pick); });
        tiles->addWidget(row.tile, 1);
    }
    return tiles;
}

QWidget *NowPanel::makeMiddle()
{
    auto *windows = new Card(tr("大厅平面"));
    connect(m_floor, &FloorPlan::windowChosen, this, [this](int number) { choose({{}, {}, number}); });
    windows->body()->addWidget(m_floor, 1);

    auto *queues = new Card(tr("队列"));
    queues->head()->addWidget(m_notify);
    auto *table = new DataTable;
    table->setObjectName(QStringLiteral("queueTable"));
    table->setAccessibleName(tr("队列"));
    table->setModel(m_queues);
    table->setColumnWidths({-1, 0, 0, 0, 0});
    table->setEmpty(Icon::People, tr("大厅还没有配置队列"), {});
    const auto open = [this](const QModelIndex &index) {
        choose({TicketState::Waiting, m_queues->lines().at(index.row()).code, {}});
    };
    connect(table, &DataTable::rowChosen, this, open);
    connect(table, &DataTable::clicked, this, open);
    queues->body()->addWidget(table, 1);

    auto *middle = new QWidget;
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(windows, 5);
    row->addWidget(queues, 3);
    middle->setMinimumHeight(200);
    return middle;
}

QWidget *NowPanel::makeList()
{
    auto *card = new Card;
    m_listTitle->setObjectName(QStringLiteral("listTitle"));
    m_listTitle->setProperty("kind", QStringLiteral("large"));
    m_listCount->setObjectName(QStringLiteral("listCount"));
    m_listCount->setProperty("kind", QStringLiteral("soft"));
    m_asOf->setObjectName(QStringLiteral("listAsOf"));
    m_asOf->setProperty("kind", QStringLiteral("small"));
    m_filter->setObjectName(QStringLiteral("listFilter"));
    m_filter->setAccessibleName(tr("筛选"));
    m_filter->setPlaceholderText(tr("筛选：号码、业务、窗口、结果"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(260);
    card->head()->insertWidget(0, m_listTitle);
    card->head()->insertWidget(1, m_listCount);
    card->head()->insertWidget(2, m_asOf);
    for (QPushButton *act : {m_free, m_notToday, m_skills, m_stop}) {
        act->hide();
        card->head()->addWidget(act);
    }
    card->head()->addWidget(m_filter);
    m_filtered->setSourceModel(m_list);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(QStringLiteral("ticketList"));
    m_table->setAccessibleName(tr("号票"));
    m_table->setModel(m_filtered);
    m_table->setColumnWidths({90, -1, 110, 90, 80, 80, 120, 80, 130});
    card->body()->addWidget(m_table, 1);
    connect(m_table, &DataTable::rowChosen, this, [this](const QModelIndex &index) {
        emit historyChosen(m_list->tickets().at(m_filtered->mapToSource(index).row()).id);
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setFilterFixedString(text.trimmed());
        countRows();
    });
    return card;
}

void NowPanel::tell(const QueueView &view, Instant now)
{
    m_view = view;
    m_stack->setCurrentIndex(1);
    m_issued->tell(QString::number(view.counts.issued));
    m_waiting->tell(QString::number(view.counts.waiting));
    m_called->tell(QString::number(view.counts.called));
    m_serving->tell(QString::number(view.counts.serving));
    m_held->tell(QString::number(view.counts.held),
                 view.counts.held > 0 ? NumberTile::Tone::Warn : NumberTile::Tone::Primary);
    m_cancelled->tell(QString::number(view.counts.cancelled));
    m_noShow->tell(QString::number(view.counts.noShow),
                   view.counts.noShow > 0 ? NumberTile::Tone::Warn : NumberTile::Tone::Primary);
    m_done->tell(QString::number(view.counts.done), NumberTile::Tone::Good);
    const std::optional<Instant> oldest = longestWaiting(view);
    const qint64 minutes = oldest ? QueueText::minutes(*oldest, now) : 0;
    m_longest->tell(oldest ? tr("%1分").arg(minutes) : QStringLiteral("—"),
                    minutes >= nowLongMinutes ? NumberTile::Tone::Bad : NumberTile::Tone::Primary);
    m_floor->tell(view, now);
    m_queues->show(queueLines(view), now);
    m_help->tell(view.windows, now);
    tellBroadcast();
    tellActs();
}

void NowPanel::tellBroadcast()
{
    if (!m_view.steering.broadcast) {
        m_broadcast->clear();
        return;
    }
    const QString text = tr("全厅通知：%1").arg(*m_view.steering.broadcast);
    if (m_broadcast->isHidden() || m_broadcast->text() != text) // telling it again would be spoken again
        m_broadcast->tell(Banner::Kind::Info, text, {}, tr("改或撤下…"));
}

void NowPanel::tellActs()
{
    const auto status = std::find_if(m_view.windows.begin(), m_view.windows.end(),
                                     [&](const WindowStatus &one) { return one.number == m_pick.window; });
    const bool window = status != m_view.windows.end();
    const bool closed = window && status->state == WindowState::Closed;
    m_free->setVisible(window && !closed);
    m_free->setEnabled(m_linked);
    m_notToday->setVisible(closed);
    m_notToday->setEnabled(m_linked);
    m_skills->setVisible(window);
    m_skills->setEnabled(m_linked);
    m_stop->setVisible(m_pick.queue.has_value());
    m_stop->setEnabled(m_linked);
    m_stop->setText(m_pick.queue && isStopped(m_view.steering, *m_pick.queue) ? tr("恢复发号…") : tr("停止发号…"));
    m_notify->setEnabled(m_linked);
    m_help->setAnswerable(m_linked);
}

void NowPanel::tellCatalogue(const QString &line, bool late)
{
    if (line.isEmpty())
        m_catalogue->clear();
    else if (m_catalogue->isHidden() || m_catalogue->text() != line) // telling it again would be spoken again
        m_catalogue->tell(Banner::Kind::Error, line, {}, late ? tr("去公布") : tr("看目录"));
}

void NowPanel::tellMissing(const QString &line)
{
    if (line.isEmpty())
        m_missing->clear();
    else if (m_missing->isHidden() || m_missing->text() != line) // telling it again would be spoken again
        m_missing->tell(Banner::Kind::Warn, line, {}, tr("今天不开的…"));
}

void NowPanel::choose(const TicketPick &pick)
{
    m_filter->clear();
    emit pickChosen(pick);
    m_table->setFocus();
}

void NowPanel::tellList(const TicketPick &pick, const std::optional<QList<Ticket>> &tickets, Instant now)
{
    m_pick = pick;
    tellActs();
    m_listTitle->setText(pickTitle(pick, m_view.hall));
    if (tickets)
        m_table->setEmpty(Icon::Paper, tr("没有这样的号票"), tr("有变化会自动出现"));
    else
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"), {});
    m_list->show(tickets ? picked(pick, *tickets) : QList<Ticket>(), m_view.hall, now);
    m_listCount->setVisible(tickets.has_value());
    countRows();
}

void NowPanel::countRows()
{
    const int all = m_list->rowCount();
    const int shown = m_filtered->rowCount();
    m_listCount->setText(shown == all ? tr("共 %1 张").arg(all) : tr("筛出 %1 张，共 %2 张").arg(shown).arg(all));
    m_table->setAccessibleDescription(m_listCount->text());
}

void NowPanel::tellLink(HubClient::Link link, Instant since)
{
    const bool stale = link != HubClient::Link::Online && since.isSet();
    m_asOf->setText(stale ? tr("截至 %1").arg(hallTime(since).toString(QStringLiteral("HH:mm:ss"))) : QString());
    m_asOf->setVisible(stale);
    m_linked = link == HubClient::Link::Online;
    tellActs();
    switch (link) {
    case HubClient::Link::Online: m_lost->clear(); break;
    case HubClient::Link::Connecting: m_lost->tell(Banner::Kind::Info, tr("正在读取大厅的最新情况…"), since); break;
    case HubClient::Link::Lost:
        m_lost->tell(Banner::Kind::Offline,
                     tr("与大厅服务失去联系，正在自动重连。下面是断开前的情况，数字和名单恢复后自动更新，不用重启。"),
                     since);
        break;
    case HubClient::Link::Untrusted:
        m_lost->tell(Banner::Kind::Error, ProblemText::sentence(Problem(problem::HubUntrusted)), since);
        break;
    }
}

void NowPanel::tellNothing(const QString &title, const QString &hint)
{
    m_nothing->tell(Icon::Refresh, title, hint);
    m_stack->setCurrentIndex(0);
}

} // namespace ow

#include "moc_NowPanel.cpp"
