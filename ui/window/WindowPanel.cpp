#include "ui/window/WindowPanel.h"

#include "models/base/ProblemTypes.h"
#include "ui/common/Banner.h"
#include "ui/common/Card.h"
#include "ui/common/DataTable.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Notice.h"
#include "ui/common/ProblemText.h"
#include "ui/queue/TicketListModel.h"
#include "ui/window/PauseSheet.h"
#include "ui/window/TicketCard.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

namespace ow {

namespace {
constexpr int panelSideWidth = 420;

const char *panelKeysHint()
{
    return QT_TRANSLATE_NOOP("ow::WindowPanel",
                             "F2 下一位　F3 重呼　F4 过号　F5 开始办理　F6 办结　1–6 直接选结果　F9 暂停");
}
} // namespace

WindowPanel::WindowPanel(QWidget *parent)
    : QWidget(parent), m_lost(new Banner), m_notice(new Notice), m_stack(new QStackedWidget),
      m_nothing(new EmptyState(Icon::Refresh, tr("正在读取大厅情况…"), {})), m_strip(new CallStrip),
      m_ticket(new TicketCard), m_waitingTitle(new QLabel), m_served(new QLabel),
      m_waiting(new TicketListModel({TicketListModel::Column::Number, TicketListModel::Column::Queue,
                                     TicketListModel::Column::Priority, TicketListModel::Column::Waited},
                                    this)),
      m_table(new DataTable), m_intake(new QStackedWidget), m_intakeEmpty(new EmptyState(Icon::Form, {}, {})),
      m_pause(new PauseSheet(*this))
{
    setObjectName(QStringLiteral("windowPanel"));
    setFocusPolicy(Qt::StrongFocus);
    m_lost->setObjectName(QStringLiteral("lostBanner"));
    m_stack->setObjectName(QStringLiteral("deskStack"));

    auto *columns = new QSplitter(Qt::Horizontal);
    columns->setChildrenCollapsible(false);
    columns->setHandleWidth(12);
    columns->addWidget(makeSide());
    columns->addWidget(makeIntake());
    columns->setStretchFactor(0, 0);
    columns->setStretchFactor(1, 1);
    auto *desk = new QWidget;
    auto *deskColumn = new QVBoxLayout(desk);
    deskColumn->setContentsMargins(0, 0, 0, 0);
    deskColumn->setSpacing(10);
    deskColumn->addWidget(m_strip);
    deskColumn->addWidget(columns, 1);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(desk);

    auto *body = new QVBoxLayout;
    body->setContentsMargins(12, 10, 12, 12);
    body->setSpacing(10);
    body->addWidget(m_notice);
    body->addWidget(m_stack, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_lost);
    all->addLayout(body, 1);

    addKey(Qt::Key_F2, {DeskAct::Open, DeskAct::Resume, DeskAct::Next});
    addKey(Qt::Key_F3, {DeskAct::Recall});
    addKey(Qt::Key_F4, {DeskAct::NoShow});
    addKey(Qt::Key_F5, {DeskAct::Start});
    addKey(Qt::Key_F6, {DeskAct::Finish});
    addKey(Qt::Key_F9, {DeskAct::Pause});
    addKey(Qt::Key_F10, {DeskAct::Close});
    connect(m_strip, &CallStrip::actChosen, this, &WindowPanel::choose);
    connect(m_strip, &CallStrip::focusReleased, this, [this] { setFocus(); });
    connect(m_ticket, &TicketCard::focusReleased, this, [this] { setFocus(); });
    connect(m_ticket, &TicketCard::outcomeChosen, this, &WindowPanel::outcomeChosen);
    connect(m_pause, &PauseSheet::reasonChosen, this, &WindowPanel::pauseChosen);
}

QWidget *WindowPanel::makeSide()
{
    auto *waiting = new Card;
    waiting->setObjectName(QStringLiteral("waitingCard"));
    m_waitingTitle->setObjectName(QStringLiteral("waitingTitle"));
    m_waitingTitle->setProperty("kind", QStringLiteral("large"));
    m_served->setObjectName(QStringLiteral("servedToday"));
    m_served->setProperty("kind", QStringLiteral("soft"));
    waiting->head()->insertWidget(0, m_waitingTitle);
    waiting->head()->addWidget(m_served);
    m_table->setObjectName(QStringLiteral("waitingTable"));
    m_table->setAccessibleName(tr("等候名单"));
    m_table->setModel(m_waiting);
    m_table->setColumnWidths({0, -1, 0, 0});
    m_table->setEmpty(Icon::People, tr("现在无人等候"), tr("有人取号后会出现在这里"));
    m_table->installEventFilter(this);
    waiting->body()->addWidget(m_table, 1);

    auto *side = new QWidget;
    side->setMinimumWidth(panelSideWidth);
    side->setMaximumWidth(panelSideWidth + 160);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_ticket);
    column->addWidget(waiting, 1);
    return side;
}

QWidget *WindowPanel::makeIntake()
{
    auto *card = new Card;
    card->setObjectName(QStringLiteral("intakeCard"));
    m_intake->setObjectName(QStringLiteral("intakeArea"));
    m_intakeEmpty->setObjectName(QStringLiteral("intakeEmpty"));
    m_intake->addWidget(m_intakeEmpty);
    card->body()->addWidget(m_intake, 1);
    return card;
}

void WindowPanel::addKey(int key, QList<DeskAct> acts)
{
    auto *shortcut = new QShortcut(QKeySequence(key), this);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, this, [this, acts] {
        for (const DeskAct act : acts) {
            if (m_strip->press(act))
                break;
        }
    });
}

void WindowPanel::tell(const DeskScene &scene)
{
    m_stack->setCurrentIndex(1);
    m_strip->tell(scene);
    m_ticket->tell(scene);
    const QString asOf =
        scene.linked ? QString() : tr("（截至 %1）").arg(hallTime(m_since).toString(QStringLiteral("HH:mm:ss")));
    m_waitingTitle->setText(tr("等候 %1 人%2").arg(scene.desk.waiting.size()).arg(m_since.isSet() ? asOf : QString()));
    m_served->setText(scene.served ? tr("我今日已办 %1").arg(*scene.served) : QString());
    m_waiting->show(scene.desk.waiting, scene.hall, scene.now);
    if (!scene.desk.ticket || !scene.desk.mine)
        m_intakeEmpty->tell(Icon::Form, tr("叫号后在这里办理"), tr(panelKeysHint()));
    else if (scene.desk.ticket->state == TicketState::Called)
        m_intakeEmpty->tell(Icon::People, tr("等 %1 号来到窗口").arg(scene.desk.ticket->number),
                            tr("来了按 F5 开始办理；只问一句的，直接按 2 记为仅咨询；\n没来的，隔%1秒按 F3 "
                               "重呼，呼满%2次按 F4 记为过号")
                                .arg(scene.desk.rules.recallSeconds)
                                .arg(scene.desk.rules.callsMax));
    else
        m_intakeEmpty->tell(Icon::Form, tr("%1 号正在办理").arg(scene.desk.ticket->number),
                            scene.linked ? tr("办完按 1–6 选择结果，再按 F2 叫下一位")
                                         : tr("可以继续接待；与大厅服务恢复联系后再办结"));
}

void WindowPanel::tellLink(HubClient::Link link, Instant since)
{
    m_link = link;
    m_since = link == HubClient::Link::Online ? Instant{} : since;
    switch (link) {
    case HubClient::Link::Online: m_lost->clear(); break;
    case HubClient::Link::Connecting: m_lost->tell(Banner::Kind::Info, tr("正在读取大厅的最新情况…"), since); break;
    case HubClient::Link::Lost:
        m_lost->tell(
            Banner::Kind::Offline,
            tr("与大厅服务失去联系，正在自动重连。可以查看当前号、填写草稿；叫号、受理等恢复后再办，不用重启。"),
            since);
        break;
    case HubClient::Link::Untrusted:
        m_lost->tell(Banner::Kind::Error, ProblemText::sentence(Problem(problem::HubUntrusted)), since);
        break;
    }
}

void WindowPanel::tellNothing(const QString &title, const QString &hint)
{
    m_nothing->tell(m_link == HubClient::Link::Lost ? Icon::Offline : Icon::Refresh, title, hint);
    m_stack->setCurrentIndex(0);
}

void WindowPanel::choose(DeskAct act)
{
    if (act == DeskAct::Pause)
        m_pause->open();
    else if (act == DeskAct::Finish)
        m_ticket->focusOutcomes();
    else
        emit actChosen(act);
}

bool WindowPanel::pressKey(int key)
{
    if (key == Qt::Key_Space) {
        m_strip->press(DeskAct::Next);
        return true;
    }
    const int digit = key - Qt::Key_1;
    return digit >= 0 && digit <= int(Outcome::Left) && m_ticket->press(Outcome(digit));
}

void WindowPanel::keyPressEvent(QKeyEvent *event)
{
    // A digit that a field of the intake did not want must not end the visit.
    const QWidget *focus = focusWidget();
    if (event->isAutoRepeat() || event->modifiers() & ~Qt::KeypadModifier || (focus && m_intake->isAncestorOf(focus))
        || !pressKey(event->key()))
        QWidget::keyPressEvent(event);
}

bool WindowPanel::eventFilter(QObject *watched, QEvent *event)
{
    // The table would take digits for a search in its rows.
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space || (key->key() >= Qt::Key_1 && key->key() <= Qt::Key_6)) {
            if (!key->isAutoRepeat())
                pressKey(key->key());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void WindowPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!focusWidget())
        setFocus();
}

} // namespace ow
