#include "ui/window/CallStrip.h"

#include "models/queue/TicketRules.h"
#include "ui/common/Badge.h"
#include "ui/common/CodeWords.h"
#include "ui/common/Icons.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Theme.h"
#include "ui/queue/QueueText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {

struct CallStripFace {
    DeskAct act;
    const char *name;
    Icon icon;
    int stretch;
};
constexpr CallStripFace callStripFaces[] = {
    {DeskAct::Open, "openWindowButton", Icon::Window, 4}, {DeskAct::Resume, "resumeButton", Icon::Resume, 4},
    {DeskAct::Next, "nextButton", Icon::Call, 4},         {DeskAct::FinishNext, "finishNextButton", Icon::Call, 4},
    {DeskAct::Recall, "recallButton", Icon::Recall, 3},   {DeskAct::NoShow, "noShowButton", Icon::NoShow, 3},
    {DeskAct::Start, "startButton", Icon::Start, 3},      {DeskAct::Finish, "finishButton", Icon::Finish, 3},
    {DeskAct::Pause, "pauseButton", Icon::Pause, 2},      {DeskAct::Close, "closeWindowButton", Icon::Lock, 2},
    {DeskAct::TakeOver, "takeOverButton", Icon::User, 4},
};

struct CallStripSmall {
    DeskAct act;
    const char *name;
    const char *key;
};
constexpr CallStripSmall callStripSmalls[] = {
    {DeskAct::Hold, "holdButton", "F8"},
    {DeskAct::Transfer, "transferButton", "F11"},
    {DeskAct::Why, "whyButton", "F12"},
    {DeskAct::AlsoConsulted, "alsoConsultedButton", "+"},
    {DeskAct::FollowOn, "followOnButton", "Ctrl+N"},
    {DeskAct::Undo, "undoButton", "Ctrl+Z"},
};
constexpr int callStripHeight = 118;
constexpr int callStripIcon = 22;
constexpr int callStripAloneHeight = 76;
constexpr int callStripAloneMax = 320; // where it is the only thing to press it need not fill the strip

/// The step that usually comes next.
DeskAct callStripLikely(const DeskScene &scene)
{
    const WindowDesk &desk = scene.desk;
    if (desk.leftHere || (desk.status.state != WindowState::Closed && !desk.mine))
        return DeskAct::TakeOver;
    if (desk.status.state == WindowState::Closed)
        return DeskAct::Open;
    if (desk.status.state == WindowState::Paused)
        return DeskAct::Resume;
    if (!desk.ticket)
        return DeskAct::Next;
    return desk.ticket->state == TicketState::Called && !scene.outcome ? DeskAct::Start : DeskAct::FinishNext;
}

bool callStripOffers(const WindowDesk &desk, DeskAct act)
{
    if (!desk.known)
        return false;
    if (desk.leftHere || (desk.status.state != WindowState::Closed && !desk.mine))
        return act == DeskAct::TakeOver;
    switch (desk.status.state) {
    case WindowState::Closed: return act == DeskAct::Open;
    case WindowState::Paused: return act == DeskAct::Resume || act == DeskAct::Close;
    case WindowState::Open:
        if (act == DeskAct::Next || act == DeskAct::FinishNext)
            return desk.ticket.has_value() == (act == DeskAct::FinishNext);
        return act != DeskAct::Open && act != DeskAct::Resume && act != DeskAct::TakeOver;
    }
    return false;
}

QString callStripWorking(DeskAct act, bool linked)
{
    if (!linked)
        return CallStrip::tr("等待恢复…");
    return act == DeskAct::Next  ? CallStrip::tr("正在叫号…")
        : act == DeskAct::Recall ? CallStrip::tr("正在重呼…")
                                 : CallStrip::tr("正在提交…");
}

/// The small line under a button's title: its key, or what it waits for.
QString callStripHint(const DeskScene &scene, DeskAct act)
{
    const WindowDesk &desk = scene.desk;
    switch (act) {
    case DeskAct::Open:
    case DeskAct::Resume: return QStringLiteral("F2");
    case DeskAct::Next:
        return !desk.ticket && desk.waiting.isEmpty() ? CallStrip::tr("现在无人等候") : CallStrip::tr("F2 或空格");
    case DeskAct::Recall: {
        if (!desk.ticket || desk.ticket->state != TicketState::Called)
            return QStringLiteral("F3");
        const QString count = QStringLiteral("%1/%2").arg(desk.ticket->calls).arg(callsMaxOf(desk));
        const int left = recallSecondsLeft(*desk.ticket, desk.rules, scene.now);
        return left > 0 ? CallStrip::tr("%1 · %2秒后").arg(count).arg(left) : QStringLiteral("F3 · ") + count;
    }
    case DeskAct::NoShow: {
        if (desk.ticket && desk.ticket->state == TicketState::Called && desk.ticket->calls < callsMaxOf(desk))
            return CallStrip::tr("呼满%1次后").arg(callsMaxOf(desk));
        const std::optional<int> left =
            desk.ticket ? noShowSecondsLeft(*desk.ticket, desk.rules, scene.now) : std::nullopt;
        return left && *left > 0 ? CallStrip::tr("F4 · %1秒后自动").arg(*left) : QStringLiteral("F4");
    }
    case DeskAct::FinishNext:
        return scene.outcome ? CallStrip::tr("F2 · %1").arg(codeWord(outcomeText(*scene.outcome)))
                             : CallStrip::tr("F2 再选结果");
    case DeskAct::Start: return QStringLiteral("F5");
    case DeskAct::Finish: return QStringLiteral("F6");
    case DeskAct::Pause: return QStringLiteral("F9");
    case DeskAct::Close: return QStringLiteral("F10");
    case DeskAct::TakeOver: return QStringLiteral("Ctrl+F2");
    case DeskAct::Hold:
    case DeskAct::ResumeHeld:
    case DeskAct::Transfer:
    case DeskAct::CallNamed:
    case DeskAct::Undo:
    case DeskAct::Why:
    case DeskAct::AlsoConsulted:
    case DeskAct::FollowOn:
    case DeskAct::AskHelp: break; // small buttons, or none
    }
    return {};
}

} // namespace

QString CallStrip::title(DeskAct act)
{
    switch (act) {
    case DeskAct::Open: return tr("开窗");
    case DeskAct::Close: return tr("关窗");
    case DeskAct::Pause: return tr("暂停");
    case DeskAct::Resume: return tr("恢复叫号");
    case DeskAct::Next: return tr("下一位");
    case DeskAct::Recall: return tr("重呼");
    case DeskAct::NoShow: return tr("过号");
    case DeskAct::Start: return tr("开始办理");
    case DeskAct::Finish: return tr("办结");
    case DeskAct::FinishNext: return tr("办结叫下一位");
    case DeskAct::Hold: return tr("挂起");
    case DeskAct::ResumeHeld: return tr("继续办理");
    case DeskAct::Transfer: return tr("转移");
    case DeskAct::CallNamed: return tr("点名呼叫");
    case DeskAct::Undo: return tr("撤销");
    case DeskAct::Why: return tr("为什么");
    case DeskAct::AlsoConsulted: return tr("顺带咨询");
    case DeskAct::FollowOn: return tr("再办一件");
    case DeskAct::TakeOver: return tr("接替本窗口");
    case DeskAct::AskHelp: return tr("求助");
    }
    return {};
}

CallStrip::CallStrip(QWidget *parent)
    : QFrame(parent), m_title(new QLabel), m_state(new Badge), m_note(new QLabel), m_help(new QLabel),
      m_held(makeButton(DeskAct::ResumeHeld, "heldButton"))
{
    setObjectName(QStringLiteral("callStrip"));
    setProperty("kind", QStringLiteral("card"));
    setFixedHeight(callStripHeight);
    m_title->setObjectName(QStringLiteral("windowTitle"));
    m_title->setProperty("kind", QStringLiteral("title"));
    m_state->setObjectName(QStringLiteral("windowState"));
    m_note->setObjectName(QStringLiteral("windowNote"));
    m_note->setProperty("kind", QStringLiteral("small"));
    m_note->setToolTip(tr("需要悄悄求助时按 Ctrl+F1"));
    m_help->setObjectName(QStringLiteral("helpMark"));
    m_help->setProperty("kind", QStringLiteral("small"));
    m_help->setText(QStringLiteral("·"));
    m_help->setAccessibleName(tr("已求助"));
    auto *stateRow = new QHBoxLayout;
    stateRow->setSpacing(8);
    stateRow->addWidget(m_state);
    stateRow->addWidget(m_note);
    stateRow->addWidget(m_help);
    stateRow->addStretch(1);
    auto *who = new QVBoxLayout;
    who->setSpacing(4);
    who->addStretch();
    who->addWidget(m_title);
    who->addLayout(stateRow);
    who->addStretch();
    auto *large = new QHBoxLayout;
    large->setSpacing(6);
    for (const CallStripFace &face : callStripFaces) {
        QPushButton *button = makeButton(face.act, face.name);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        button->setIconSize({callStripIcon, callStripIcon});
        if (face.act == DeskAct::Open || face.act == DeskAct::Resume || face.act == DeskAct::TakeOver)
            button->setMaximumSize(callStripAloneMax, callStripAloneHeight);
        large->addWidget(button, face.stretch);
    }
    auto *small = new QHBoxLayout;
    small->setSpacing(2);
    for (const CallStripSmall &one : callStripSmalls) {
        QPushButton *button = makeButton(one.act, one.name);
        button->setProperty("kind", QStringLiteral("quiet"));
        button->setFocusPolicy(Qt::TabFocus); // after a click the next space still calls
        button->setText(title(one.act) + QLatin1Char(' ') + QLatin1String(one.key));
        button->setAccessibleName(title(one.act));
        button->setAccessibleDescription(QLatin1String(one.key));
        small->addWidget(button);
    }
    m_held->setAccessibleName(tr("我挂起的"));
    m_held->setProperty("kind", QStringLiteral("quiet"));
    m_held->setFocusPolicy(Qt::TabFocus);
    small->addStretch();
    small->addWidget(m_held);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(2);
    buttons->addLayout(large, 1);
    buttons->addLayout(small);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 12, 4);
    row->setSpacing(6);
    row->addLayout(who, 2);
    row->addLayout(buttons, 11);
}

QPushButton *CallStrip::makeButton(DeskAct act, const char *name)
{
    auto *button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    connect(button, &QPushButton::clicked, this, [this, act] { emit actChosen(act); });
    m_buttons.insert(act, button);
    return button;
}

void CallStrip::enable(QPushButton &button, bool may)
{
    if (!may && button.hasFocus())
        emit focusReleased();
    button.setEnabled(may);
}

void CallStrip::tell(const DeskScene &scene)
{
    tellWindow(scene);
    const DeskAct likely = callStripLikely(scene);
    for (const CallStripFace &face : callStripFaces) {
        QPushButton *button = m_buttons.value(face.act);
        const std::optional<Problem> refused = deskRefusal(scene.desk, face.act, scene.now);
        const bool working = scene.underWay == face.act;
        const bool may = callStripOffers(scene.desk, face.act) && scene.linked && !scene.underWay && !refused;
        const QString name = title(face.act);
        const QString hint = working ? callStripWorking(face.act, scene.linked) : callStripHint(scene, face.act);
        button->setText(name + QLatin1Char('\n') + hint);
        button->setAccessibleName(name);
        button->setAccessibleDescription(hint);
        button->setToolTip(refused && !may ? ProblemText::sentence(*refused) : QString());
        const bool filled = face.act == likely;
        Theme::setVariant(*button, "kind", filled ? QStringLiteral("primary") : QStringLiteral("secondary"));
        const QString colour = QLatin1String(!may ? "disabled" : filled ? "onFill" : "primary");
        if (button->property("iconColour").toString() != colour) { // every second: the countdown
            button->setProperty("iconColour", colour);
            button->setIcon(QIcon(Icons::get(face.icon, Theme::colour(colour.toLatin1().constData()), callStripIcon)));
        }
        enable(*button, may);
        button->setVisible(callStripOffers(scene.desk, face.act));
    }
    for (const CallStripSmall &small : callStripSmalls) {
        QPushButton *button = m_buttons.value(small.act);
        const bool offered = callStripOffers(scene.desk, small.act);
        const std::optional<Problem> refused = deskRefusal(scene.desk, small.act, scene.now);
        button->setToolTip(refused && offered ? ProblemText::sentence(*refused) : QString());
        enable(*button, offered && scene.linked && !scene.underWay && !refused);
        button->setVisible(offered);
    }
    const bool anyHeld = scene.desk.mine && !scene.desk.held.isEmpty();
    m_held->setText(tr("我挂起的 %1　%2")
                        .arg(scene.desk.held.size())
                        .arg(scene.desk.ticket ? QStringLiteral("Shift+F8") : QStringLiteral("F8")));
    enable(*m_held, anyHeld);
    m_held->setVisible(anyHeld);
}

void CallStrip::tellWindow(const DeskScene &scene)
{
    const WindowStatus &status = scene.desk.status;
    m_title->setText(tr("%1号窗口").arg(scene.desk.number));
    m_state->tell(scene.desk.known ? QueueText::windowState(status) : tr("未设置"), QueueText::tone(status.state));
    QString note;
    if (!scene.desk.known)
        note = tr("大厅设置里没有这个窗口，请主管检查。");
    else if (status.state == WindowState::Closed)
        note = scene.desk.name;
    else if (!scene.desk.mine)
        note = tr("正由%1使用").arg(status.clerkName.value_or(tr("他人")));
    else
        note = tr("自 %1").arg(QueueText::timeOfDay(status.since));
    m_note->setText(note);
    m_help->setVisible(scene.desk.mine && status.helpSince.has_value());
}

bool CallStrip::press(DeskAct act)
{
    QPushButton *button = m_buttons.value(act);
    if (!button->isVisibleTo(this) || !button->isEnabled())
        return false;
    button->click();
    return true;
}

} // namespace ow

#include "moc_CallStrip.cpp"
