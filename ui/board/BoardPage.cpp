#include "ui/board/BoardPage.h"

#include "models/base/Clock.h"
#include "models/queue/HallRules.h"
#include "models/queue/QueueFolding.h"
#include "ui/board/BoardRow.h"
#include "ui/common/AnnouncementText.h"
#include "ui/common/Badge.h"
#include "ui/common/Banner.h"
#include "ui/common/Card.h"
#include "ui/common/HallMark.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Theme.h"
#include "ui/common/Voice.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QTimer>
#include <QVBoxLayout>
#include <utility>

namespace ow {

namespace {
constexpr int wallHeight = 1000;

/// Of this board among those of this PC; nothing when nothing is kept here.
QString spokenFile(const StationContext &context)
{
    if (context.dataDir.isEmpty())
        return {};
    return context.dataDir + QStringLiteral("/spoken-")
        + QString::fromLatin1(context.device.toUtf8().toPercentEncoding()) + QStringLiteral(".json");
}

AnnouncementText::One spokenOne(const PublicView &view)
{
    return view.voice && view.voice->one == SpokenOne::Yao ? AnnouncementText::One::Yao : AnnouncementText::One::Yi;
}

AnnouncementText::Second spokenSecond(const PublicView &view)
{
    return view.voice && view.voice->english ? AnnouncementText::Second::English : AnnouncementText::Second::None;
}

QLabel *boardLabel(const char *name, const char *kind, const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setObjectName(QLatin1String(name));
    label->setProperty("kind", QLatin1String(kind));
    label->setTextFormat(Qt::PlainText);
    return label;
}
} // namespace

BoardPage::BoardPage(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_view(context.hub, QLatin1String(PublicView::name), {},
                                                  {QStringLiteral("hall"), QStringLiteral("queue")}, &foldPublic),
      m_spoken(spokenFile(context)), m_lost(new Banner), m_broadcast(new Banner),
      m_hall(boardLabel("boardHall", "title")), m_zone(boardLabel("boardZone", "soft")),
      m_date(boardLabel("boardDate", "soft")), m_time(boardLabel("boardTime", "title")), m_waiting(new QGridLayout),
      m_notice(boardLabel("boardNotice", "soft")), m_flash(new QTimer(this))
{
    setObjectName(QStringLiteral("boardPage"));
    setProperty("role", QStringLiteral("night"));
    setAttribute(Qt::WA_StyledBackground);
    m_lost->setObjectName(QStringLiteral("boardLost"));
    m_broadcast->setObjectName(QStringLiteral("boardBroadcast"));
    m_notice->setWordWrap(true);

    auto *calls = new QVBoxLayout;
    calls->setSpacing(12);
    for (int i = 0; i < rows; ++i) {
        auto *row = new BoardRow(i);
        m_rows.append(row);
        calls->addWidget(row, 1);
    }
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addLayout(calls, 3);
    columns->addWidget(makeWaiting(), 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 12, 28, 12);
    column->setSpacing(12);
    column->addWidget(makeHead());
    column->addWidget(m_lost);
    column->addWidget(m_broadcast);
    column->addLayout(columns, 1);
    column->addWidget(m_notice);

    connect(&m_view, &LiveViewBase::changed, this, &BoardPage::follow);
    connect(&m_view, &LiveViewBase::freshChanged, this, &BoardPage::refresh);
    connect(&context.hub, &HubClient::linkChanged, this, &BoardPage::refresh);
    connect(&context.voice, &Voice::announced, this, [this] { heard(true); });
    connect(&context.voice, &Voice::announceFailed, this, [this] { heard(false); });
    connect(m_flash, &QTimer::timeout, this, &BoardPage::flash);
    m_flash->setInterval(flashHalfMs);
    auto *everySecond = new QTimer(this);
    connect(everySecond, &QTimer::timeout, this, &BoardPage::tick);
    everySecond->start(1000);
    tick();
    refresh();
}

QWidget *BoardPage::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    m_hall->setText(m_context.hall.hall);
    row->addWidget(m_hall);
    row->addWidget(m_zone);
    if (const QString mark = HallMark::word(m_context.hall.kind); !mark.isEmpty())
        row->addWidget(new Badge(mark, Badge::Tone::Mark));
    row->addStretch();
    row->addWidget(m_date);
    row->addWidget(m_time);
    return head;
}

QWidget *BoardPage::makeWaiting()
{
    auto *card = new Card(tr("等候人数"));
    card->setObjectName(QStringLiteral("boardWaiting"));
    m_waiting->setVerticalSpacing(10);
    m_waiting->setColumnStretch(0, 1);
    card->body()->addLayout(m_waiting);
    card->body()->addStretch();
    return card;
}

void BoardPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Five calls and who waits must fit a small screen too.
    const Density density = event->size().height() < wallHeight ? Density::Kiosk : Density::Wall;
    if (m_density != density) {
        m_density = density;
        Theme::apply(*this, density);
    }
}

void BoardPage::tick()
{
    const QStringList days = {tr("星期一"), tr("星期二"), tr("星期三"), tr("星期四"),
                                     tr("星期五"), tr("星期六"), tr("星期日")};
    const Instant now = m_context.clock.now();
    const QDate day = hallDate(now);
    m_date->setText(tr("%1月%2日 %3").arg(day.month()).arg(day.day()).arg(days.at(day.dayOfWeek() - 1)));
    m_time->setText(hallTime(now).toString(QStringLiteral("HH:mm")));
    if (m_view.isLoaded() && m_view.value().day != day && m_askedDay != day) {
        m_askedDay = day;
        m_view.reload();
    }
}

void BoardPage::follow()
{
    const PublicView &view = m_view.value();
    m_windows = boardWindows(view, m_context.device);
    const auto before = std::exchange(m_followed, true) ? std::nullopt : m_spoken.of(view.day);
    if (before)
        m_listener.resume(*before);
    else
        m_spoken.begin(view);
    const QList<PublicTicket> news = m_listener.listen(view);
    for (const PublicTicket &ticket : news) {
        if (!belongsOn(m_windows, ticket))
            continue;
        m_saying.enqueue({ticket.id, ticket.calls});
        m_context.voice.announce({ticket.number, *ticket.window,
                                  AnnouncementText::written(ticket.number, *ticket.window), spokenOne(view),
                                  spokenSecond(view)});
        m_lit.insert(ticket.id);
        m_flashesLeft = flashTimes;
        m_flash->start();
    }
    refresh();
}

/// What could not be heard counts as not said: the board shows it, and a board started again tries once more.
void BoardPage::heard(bool spoken)
{
    if (m_saying.isEmpty())
        return;
    const Saying one = m_saying.dequeue();
    if (spoken)
        m_spoken.said(one.ticket, one.calls);
}

void BoardPage::refresh()
{
    const HubClient::Link link = m_context.hub.link();
    const bool fresh = m_view.isLoaded() && m_view.isFresh();
    if (fresh)
        m_lost->clear();
    else if (link == HubClient::Link::Lost || link == HubClient::Link::Untrusted)
        m_lost->tell(Banner::Kind::Offline, tr("屏幕暂停更新，请听窗口人员招呼；取号请到导服台"),
                     m_context.hub.lostSince());
    else if (m_view.lastProblem())
        m_lost->tell(Banner::Kind::Warn, ProblemText::sentence(*m_view.lastProblem()));
    else
        m_lost->tell(Banner::Kind::Info, tr("正在连接大厅服务…"));
    if (!m_view.isLoaded())
        return;

    const PublicView &view = m_view.value();
    m_hall->setText(view.hall);
    if (!view.broadcast)
        m_broadcast->clear();
    else if (m_broadcast->isHidden() || m_broadcast->text() != *view.broadcast) // told once, not at every flash
        m_broadcast->tell(Banner::Kind::Warn, *view.broadcast);
    for (const PublicZone &zone : view.zones) {
        if (!m_windows.isEmpty() && QSet<int>(zone.windows.begin(), zone.windows.end()) == m_windows)
            m_zone->setText(zone.name);
    }
    const QList<PublicTicket> calls = boardCalls(view, m_windows, rows);
    for (int i = 0; i < rows; ++i) {
        if (i < calls.size()) {
            m_rows.at(i)->tell(calls.at(i));
            m_rows.at(i)->setLit(calls.at(i).state == TicketState::Called && m_lit.contains(calls.at(i).id)
                                 && m_flashesLeft % 2 == 0);
        } else {
            m_rows.at(i)->tellNothing();
        }
    }
    showWaiting();
    const QString hours =
        view.hours.isEmpty() ? tr("今天不开放") : tr("今天服务时间 %1").arg(hallHoursText(view.hours));
    m_notice->setText(tr("%1　听到叫号请到窗口，过号请到导服台　咨询电话 %2").arg(hours, view.phone));
    if (fresh)
        m_context.dataShown();
}

void BoardPage::showWaiting()
{
    const PublicView &view = m_view.value();
    QStringList codes;
    for (const PublicQueue &queue : view.queues)
        codes.append(queue.code);
    if (codes != m_waitingCodes) {
        while (QLayoutItem *item = m_waiting->takeAt(0)) {
            delete item->widget();
            delete item;
        }
        m_waitingCounts.clear();
        m_waitingCodes = codes;
        for (int i = 0; i < view.queues.size(); ++i) {
            const PublicQueue &queue = view.queues.at(i);
            auto *name = new QLabel(tr("%1　%2").arg(queue.prefix, queue.name));
            auto *count = new QLabel;
            count->setObjectName(QStringLiteral("boardWaiting_") + queue.code);
            count->setProperty("kind", QStringLiteral("large"));
            count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_waiting->addWidget(name, i, 0);
            m_waiting->addWidget(count, i, 1);
            m_waitingCounts.insert(queue.code, count);
        }
    }
    for (const PublicQueue &queue : view.queues)
        m_waitingCounts.value(queue.code)->setText(QString::number(waitingIn(view, queue.code)));
}

void BoardPage::flash()
{
    if (--m_flashesLeft <= 0) {
        m_flash->stop();
        m_flashesLeft = 0;
        m_lit.clear();
    }
    refresh();
}

} // namespace ow

#include "moc_BoardPage.cpp"
