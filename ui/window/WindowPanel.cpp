#include "ui/window/WindowPanel.h"

#include "models/base/ProblemTypes.h"
#include "ui/common/Banner.h"
#include "ui/common/Card.h"
#include "ui/common/DataTable.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Notice.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Sheet.h"
#include "ui/queue/TicketListModel.h"
#include "ui/window/FollowOnSheet.h"
#include "ui/window/HeldSheet.h"
#include "ui/window/ReasonSheet.h"
#include "ui/window/TicketCard.h"
#include "ui/window/WhySheet.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

namespace ow {

namespace {
constexpr int panelSideWidth = 420;
constexpr int panelPauseReasonMax = 40; // HallCommands, PauseWindow::reason
constexpr int panelReasonMax = 60;      // TicketMoveCommands

const char *panelKeysHint()
{
    return QT_TRANSLATE_NOOP("ow::WindowPanel",
                             "F2 下一位　F3 重呼　F4 过号　F5 开始办理　F6 办结　1–6 直接选结果　F9 暂停\n"
                             "办完再按 F2：办结并叫下一位　Ctrl+1–6：选结果并叫下一位\n"
                             "F8 挂起或继续挂起的　F11 转移　F12 为什么是这张号　+ 顺带咨询　Ctrl+Z 撤销\n"
                             "在等候名单上按回车或双击，可以点名呼叫");
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
      m_pause(new ReasonSheet({QStringLiteral("pause"),
                               tr("暂停窗口"),
                               tr("暂停"),
                               {tr("午餐"), tr("开会"), tr("休息")},
                               tr("写几个字，例如：设备维修"),
                               panelPauseReasonMax},
                              *this)),
      m_hold(new ReasonSheet({QStringLiteral("hold"),
                              tr("挂起"),
                              tr("挂起"),
                              {tr("去取材料或复印"), tr("去缴费"), tr("去拍照或填表")},
                              tr("写几个字，例如：等家人送证件"),
                              panelReasonMax},
                             *this)),
      m_named(new ReasonSheet({QStringLiteral("named"),
                               tr("点名呼叫"),
                               tr("呼叫"),
                               {tr("约好再来的"), tr("行动不便或有急事"), tr("接着办上一件")},
                               tr("写几个字，会记入日志"),
                               panelReasonMax},
                              *this)),
      m_undo(new ReasonSheet({QStringLiteral("undo"),
                              tr("撤销上一步"),
                              tr("撤销"),
                              {tr("按错了"), tr("叫错了号"), tr("人又回来了")},
                              tr("写几个字，会记入日志"),
                              panelReasonMax},
                             *this)),
      m_transfer(new TransferSheet(*this)), m_followOn(new FollowOnSheet(*this)), m_held(new HeldSheet(*this)),
      m_why(new WhySheet(*this)), m_takeOver(new Sheet(tr("接替窗口"), *this))
{
    setObjectName(QStringLiteral("windowPanel"));
    setFocusPolicy(Qt::ClickFocus); // its keys work wherever the focus is; Tab goes from button to button
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

    addKeys();
    makeSheets();
    connect(m_strip, &CallStrip::actChosen, this, &WindowPanel::choose);
    connect(m_strip, &CallStrip::focusReleased, this, [this] { setFocus(); });
    connect(m_ticket, &TicketCard::focusReleased, this, [this] { setFocus(); });
    connect(m_ticket, &TicketCard::outcomeChosen, this, &WindowPanel::finish);
    connect(m_table, &DataTable::rowChosen, this, [this](const QModelIndex &index) { chooseWaiting(index.row()); });
}

void WindowPanel::makeSheets()
{
    m_takeOver->setObjectName(QStringLiteral("takeOverSheet"));
    m_takeOver->acceptButton()->setText(tr("接替"));
    connect(m_pause, &ReasonSheet::reasonChosen, this, &WindowPanel::pauseChosen);
    connect(m_hold, &ReasonSheet::reasonChosen, this, &WindowPanel::holdChosen);
    connect(m_named, &ReasonSheet::reasonChosen, this,
            [this](const QString &reason) { emit callNamedChosen(m_chosen, reason); });
    connect(m_undo, &ReasonSheet::reasonChosen, this, &WindowPanel::undoChosen);
    connect(m_transfer, &TransferSheet::transferChosen, this, &WindowPanel::transferChosen);
    connect(m_followOn, &FollowOnSheet::queueChosen, this, &WindowPanel::followOnChosen);
    connect(m_held, &HeldSheet::resumeChosen, this, &WindowPanel::resumeChosen);
    connect(m_takeOver, &Sheet::accepted, this, [this] { emit actChosen(DeskAct::TakeOver); });
}

void WindowPanel::addKeys()
{
    addKey(Qt::Key_F2, {DeskAct::Open, DeskAct::Resume, DeskAct::Next, DeskAct::FinishNext});
    addKey(Qt::Key_F3, {DeskAct::Recall});
    addKey(Qt::Key_F4, {DeskAct::NoShow});
    addKey(Qt::Key_F5, {DeskAct::Start});
    addKey(Qt::Key_F6, {DeskAct::Finish});
    addKey(Qt::Key_F8, {DeskAct::Hold, DeskAct::ResumeHeld});
    addKey(QKeyCombination(Qt::SHIFT, Qt::Key_F8), {DeskAct::ResumeHeld});
    addKey(Qt::Key_F9, {DeskAct::Pause});
    addKey(Qt::Key_F10, {DeskAct::Close});
    addKey(Qt::Key_F11, {DeskAct::Transfer});
    addKey(Qt::Key_F12, {DeskAct::Why});
    addKey(QKeyCombination(Qt::CTRL, Qt::Key_N), {DeskAct::FollowOn});
    addKey(QKeyCombination(Qt::CTRL, Qt::Key_Z), {DeskAct::Undo});
    addKey(QKeyCombination(Qt::CTRL, Qt::Key_F2), {DeskAct::TakeOver});
    for (int i = 0; i <= int(Outcome::Left); ++i) {
        auto *shortcut = new QShortcut(QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key(Qt::Key_1 + i))), this);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, [this, i] {
            m_thenNext = true;
            if (!m_ticket->press(Outcome(i)))
                m_thenNext = false;
        });
    }
    auto *shift = new QShortcut(QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key_F10)), this);
    shift->setAutoRepeat(false);
    connect(shift, &QShortcut::activated, this, [this] { m_shift->click(); });
    auto *help = new QShortcut(QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key_F1)), this);
    help->setAutoRepeat(false);
    connect(help, &QShortcut::activated, this, [this] { emit actChosen(DeskAct::AskHelp); });
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
    m_shift = new QPushButton(tr("交接班"));
    m_shift->setObjectName(QStringLiteral("shiftButton"));
    m_shift->setToolTip(tr("交班、接班 (Ctrl+F10)"));
    m_shift->setFocusPolicy(Qt::NoFocus);
    m_shift->setEnabled(false); // until the hub is there
    connect(m_shift, &QPushButton::clicked, this, &WindowPanel::shiftAsked);
    waiting->head()->addWidget(m_shift);
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
    auto *empty = new QWidget;
    auto *emptyColumn = new QVBoxLayout(empty);
    emptyColumn->setContentsMargins(0, 0, 0, 0);
    emptyColumn->addWidget(m_intakeEmpty, 1);
    m_intake->addWidget(empty);
    card->body()->addWidget(m_intake, 1);
    return card;
}

void WindowPanel::addToEmpty(QWidget *widget)
{
    static_cast<QVBoxLayout *>(m_intake->widget(0)->layout())->addWidget(widget, 1);
}

void WindowPanel::addKey(const QKeySequence &key, QList<DeskAct> acts)
{
    auto *shortcut = new QShortcut(key, this);
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
    m_scene = scene;
    m_stack->setCurrentIndex(1);
    m_strip->tell(scene);
    m_ticket->tell(scene);
    m_held->tell(scene);
    const QString asOf =
        scene.linked ? QString() : tr("（截至 %1）").arg(hallTime(m_since).toString(QStringLiteral("HH:mm:ss")));
    m_waitingTitle->setText(tr("等候 %1 人%2").arg(scene.desk.waiting.size()).arg(m_since.isSet() ? asOf : QString()));
    m_served->setText(scene.served ? tr("我今日已办 %1").arg(*scene.served) : QString());
    m_waiting->show(scene.desk.waiting, scene.hall, scene.now);
    if (!scene.desk.ticket || !scene.desk.mine)
        m_intakeEmpty->tell(Icon::Form, tr("叫号后在这里办理"), tr(panelKeysHint()));
    else if (scene.desk.ticket->state == TicketState::Called)
        m_intakeEmpty->tell(Icon::People, tr("等 %1 号来到窗口").arg(scene.desk.ticket->number),
                            (scene.desk.rules.noShowByItself
                                 ? tr("来了按 F5 开始办理；只问一句的，直接按 2 记为仅咨询；\n没来的，隔%1秒按 F3 "
                                      "重呼，呼满%2次会自动记为过号")
                                 : tr("来了按 F5 开始办理；只问一句的，直接按 2 记为仅咨询；\n没来的，隔%1秒按 F3 "
                                      "重呼，呼满%2次按 F4 记为过号"))
                                .arg(classOf(scene.desk.rules.policy, scene.desk.ticket->priorityClass()).recallSeconds)
                                .arg(callsMaxOf(scene.desk)));
    else
        m_intakeEmpty->tell(Icon::Form, tr("%1 号正在办理").arg(scene.desk.ticket->number),
                            scene.linked ? tr("办完按 F2 再按 1–6：办结并叫下一位；只按 1–6：办结，不叫下一位")
                                         : tr("可以继续接待；与大厅服务恢复联系后再办结"));
}

void WindowPanel::tellLink(HubClient::Link link, Instant since)
{
    m_link = link;
    m_shift->setEnabled(link == HubClient::Link::Online);
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

void WindowPanel::showWhy(const TicketHistoryView &history)
{
    m_why->open(history, m_scene.hall);
}

void WindowPanel::choose(DeskAct act)
{
    const QString number = m_scene.desk.ticket ? m_scene.desk.ticket->number : QString();
    switch (act) {
    case DeskAct::Pause: return m_pause->open(tr("暂停后本窗口不再叫号。按数字键直接选择原因。"));
    case DeskAct::Finish: return askOutcome(false);
    case DeskAct::FinishNext:
        if (!m_scene.outcome)
            return askOutcome(true);
        m_thenNext = true;
        return finish(*m_scene.outcome);
    case DeskAct::Hold:
        return m_hold->open(tr("%1 的群众离开一会儿，回来不用重新排队；草稿和材料都留着，最多%2分钟。")
                                .arg(number)
                                .arg(m_scene.desk.rules.holdMinutesMax));
    case DeskAct::ResumeHeld: return m_held->open();
    case DeskAct::Transfer:
        return m_transfer->open(number, m_scene.targets,
                                m_scene.desk.ticket && m_scene.desk.ticket->state == TicketState::Serving);
    case DeskAct::FollowOn:
        return m_followOn->open(number, m_scene.queues, m_scene.desk.ticket ? m_scene.desk.ticket->queue : QString());
    case DeskAct::Undo:
        if (m_scene.desk.last)
            m_undo->open(tr("撤销 %1 的“%2”，号票回到这一步之前。")
                             .arg(m_scene.desk.last->number, CallStrip::title(m_scene.desk.last->act)));
        return;
    case DeskAct::AlsoConsulted: return emit alsoConsultedChosen(1);
    case DeskAct::TakeOver: return askTakeOver();
    case DeskAct::Open:
    case DeskAct::Close:
    case DeskAct::Resume:
    case DeskAct::Next:
    case DeskAct::Recall:
    case DeskAct::NoShow:
    case DeskAct::Start:
    case DeskAct::CallNamed:
    case DeskAct::Why:
    case DeskAct::AskHelp: return emit actChosen(act);
    }
}

void WindowPanel::chooseWaiting(int row)
{
    if (row < 0 || row >= m_waiting->tickets().size())
        return;
    if (!m_scene.linked || m_scene.underWay)
        return;
    if (const auto refused = deskRefusal(m_scene.desk, DeskAct::CallNamed, m_scene.now))
        return m_notice->explain(*refused);
    m_chosen = m_waiting->tickets().at(row).id;
    m_named->open(
        tr("越过前面的人直接呼叫 %1。原因会和这次呼叫一起记入日志。").arg(m_waiting->tickets().at(row).number));
}

void WindowPanel::askTakeOver()
{
    const WindowDesk &desk = m_scene.desk;
    const QString clerk = desk.status.clerkName.value_or(QString());
    const QString whose = clerk.isEmpty() ? tr("%1号窗口没有人。").arg(desk.number)
                                          : tr("%1号窗口正由%2使用。").arg(desk.number).arg(clerk);
    m_takeOver->setMessage(
        desk.ticket ? tr("%1接替后，当前号 %2 连同草稿由您以自己的名义接着办。").arg(whose, desk.ticket->number)
                    : tr("%1接替后，这个窗口由您以自己的名义使用。").arg(whose));
    m_takeOver->open();
}

void WindowPanel::askOutcome(bool thenNext)
{
    QWidget *before = m_ticket->isAsking() ? m_focusBefore.data() : window()->focusWidget();
    if (!m_ticket->askOutcome(thenNext ? tr("按数字选结果：办结并叫下一位（Esc 返回）")
                                       : tr("按数字选结果：办结，不叫下一位（Esc 返回）")))
        return;
    m_focusBefore = before;
    m_thenNext = thenNext;
}

void WindowPanel::finish(Outcome outcome)
{
    const bool thenNext = std::exchange(m_thenNext, false);
    if (thenNext)
        emit finishNextChosen(outcome);
    else
        emit outcomeChosen(outcome);
}

void WindowPanel::stopAsking()
{
    m_thenNext = false;
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    else
        setFocus();
    m_ticket->tell(m_scene);
}

bool WindowPanel::pressKey(int key)
{
    if (m_ticket->isAsking() && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        if (auto *button = qobject_cast<QPushButton *>(window()->focusWidget()))
            button->click();
        return true;
    }
    if (m_ticket->isAsking() && key == Qt::Key_Escape) {
        stopAsking();
        return true;
    }
    // Somewhere else meanwhile: a digit does what the button says.
    if (!m_ticket->isAsking())
        m_thenNext = false;
    switch (key) {
    case Qt::Key_Space: m_strip->press(DeskAct::Next); return true;
    case Qt::Key_Plus: m_strip->press(DeskAct::AlsoConsulted); return true;
    case Qt::Key_Minus:
        if (m_scene.desk.alsoConsulted > 0)
            emit alsoConsultedChosen(-1);
        return true;
    default: break;
    }
    const int digit = key - Qt::Key_1;
    return digit >= 0 && digit <= int(Outcome::Left) && m_ticket->press(Outcome(digit));
}

void WindowPanel::keyPressEvent(QKeyEvent *event)
{
    // A digit that a field of the intake did not want must not end the visit.
    const QWidget *focus = focusWidget();
    // Plus wants Shift on the letter block.
    const Qt::KeyboardModifiers plain =
        Qt::KeypadModifier | (event->key() == Qt::Key_Plus ? Qt::ShiftModifier : Qt::NoModifier);
    if (event->isAutoRepeat() || event->modifiers() & ~plain || (focus && m_intake->isAncestorOf(focus))
        || !pressKey(event->key()))
        QWidget::keyPressEvent(event);
}

bool WindowPanel::eventFilter(QObject *watched, QEvent *event)
{
    // The table would take digits for a search in its rows.
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QList<int> also = {Qt::Key_Space, Qt::Key_Plus, Qt::Key_Minus};
        if (also.contains(key->key()) || (key->key() >= Qt::Key_1 && key->key() <= Qt::Key_6)) {
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

#include "moc_WindowPanel.cpp"
