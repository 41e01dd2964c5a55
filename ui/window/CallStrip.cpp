#include "ui/window/CallStrip.h"

#include "models/queue/TicketRules.h"
#include "ui/common/Badge.h"
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
    {DeskAct::Next, "nextButton", Icon::Call, 4},         {DeskAct::Recall, "recallButton", Icon::Recall, 3},
    {DeskAct::NoShow, "noShowButton", Icon::NoShow, 3},   {DeskAct::Start, "startButton", Icon::Start, 3},
    {DeskAct::Finish, "finishButton", Icon::Finish, 3},   {DeskAct::Pause, "pauseButton", Icon::Pause, 2},
    {DeskAct::Close, "closeWindowButton", Icon::Lock, 2},
};
constexpr int callStripHeight = 92;
constexpr int callStripIcon = 22;
constexpr int callStripAloneMax = 320; // where it is the only thing to press it need not fill the strip

/// The step that usually comes next.
DeskAct callStripLikely(const WindowDesk &desk)
{
    if (desk.status.state == WindowState::Closed)
        return DeskAct::Open;
    if (desk.status.state == WindowState::Paused)
        return DeskAct::Resume;
    if (!desk.ticket)
        return DeskAct::Next;
    return desk.ticket->state == TicketState::Called ? DeskAct::Start : DeskAct::Finish;
}

bool callStripOffers(const WindowDesk &desk, DeskAct act)
{
    if (!desk.known || (desk.status.state != WindowState::Closed && !desk.mine))
        return false;
    switch (desk.status.state) {
    case WindowState::Closed: return act == DeskAct::Open;
    case WindowState::Paused: return act == DeskAct::Resume || act == DeskAct::Close;
    case WindowState::Open: return act != DeskAct::Open && act != DeskAct::Resume;
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

QString callStripTitle(DeskAct act)
{
    switch (act) {
    case DeskAct::Open: return CallStrip::tr("开窗");
    case DeskAct::Close: return CallStrip::tr("关窗");
    case DeskAct::Pause: return CallStrip::tr("暂停");
    case DeskAct::Resume: return CallStrip::tr("恢复叫号");
    case DeskAct::Next: return CallStrip::tr("下一位");
    case DeskAct::Recall: return CallStrip::tr("重呼");
    case DeskAct::NoShow: return CallStrip::tr("过号");
    case DeskAct::Start: return CallStrip::tr("开始办理");
    case DeskAct::Finish: return CallStrip::tr("办结");
    }
    return {};
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
        const QString count = QStringLiteral("%1/%2").arg(desk.ticket->calls).arg(desk.rules.callsMax);
        const int left = recallSecondsLeft(*desk.ticket, desk.rules, scene.now);
        return left > 0 ? CallStrip::tr("%1 · %2秒后").arg(count).arg(left) : QStringLiteral("F3 · ") + count;
    }
    case DeskAct::NoShow:
        return desk.ticket && desk.ticket->state == TicketState::Called && desk.ticket->calls < desk.rules.callsMax
            ? CallStrip::tr("呼满%1次后").arg(desk.rules.callsMax)
            : QStringLiteral("F4");
    case DeskAct::Start: return QStringLiteral("F5");
    case DeskAct::Finish: return QStringLiteral("F6");
    case DeskAct::Pause: return QStringLiteral("F9");
    case DeskAct::Close: return QStringLiteral("F10");
    }
    return {};
}

} // namespace

CallStrip::CallStrip(QWidget *parent) : QFrame(parent), m_title(new QLabel), m_state(new Badge), m_note(new QLabel)
{
    setObjectName(QStringLiteral("callStrip"));
    setProperty("kind", QStringLiteral("card"));
    setFixedHeight(callStripHeight);
    m_title->setObjectName(QStringLiteral("windowTitle"));
    m_title->setProperty("kind", QStringLiteral("title"));
    m_state->setObjectName(QStringLiteral("windowState"));
    m_note->setObjectName(QStringLiteral("windowNote"));
    m_note->setProperty("kind", QStringLiteral("small"));
    auto *stateRow = new QHBoxLayout;
    stateRow->setSpacing(8);
    stateRow->addWidget(m_state);
    stateRow->addWidget(m_note, 1);
    auto *who = new QVBoxLayout;
    who->setSpacing(4);
    who->addStretch();
    who->addWidget(m_title);
    who->addLayout(stateRow);
    who->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 12, 8);
    row->setSpacing(6);
    row->addLayout(who, 4);
    for (const CallStripFace &face : callStripFaces) {
        auto *button = new QPushButton;
        button->setObjectName(QLatin1String(face.name));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        button->setIconSize({callStripIcon, callStripIcon});
        if (face.act == DeskAct::Open || face.act == DeskAct::Resume)
            button->setMaximumWidth(callStripAloneMax);
        connect(button, &QPushButton::clicked, this, [this, act = face.act] { emit actChosen(act); });
        row->addWidget(button, face.stretch);
        m_buttons.insert(face.act, button);
    }
}

void CallStrip::tell(const DeskScene &scene)
{
    tellWindow(scene);
    const DeskAct likely = callStripLikely(scene.desk);
    for (const CallStripFace &face : callStripFaces) {
        QPushButton *button = m_buttons.value(face.act);
        const std::optional<Problem> refused = deskRefusal(scene.desk, face.act, scene.now);
        const bool working = scene.underWay == face.act;
        const bool may = callStripOffers(scene.desk, face.act) && scene.linked && !scene.underWay && !refused;
        const QString title = callStripTitle(face.act);
        const QString hint = working ? callStripWorking(face.act, scene.linked) : callStripHint(scene, face.act);
        button->setText(title + QLatin1Char('\n') + hint);
        button->setAccessibleName(title);
        button->setAccessibleDescription(hint);
        button->setToolTip(refused && !may ? ProblemText::sentence(*refused) : QString());
        const bool filled = face.act == likely;
        Theme::setVariant(*button, "kind", filled ? QStringLiteral("primary") : QStringLiteral("secondary"));
        const QString colour = QLatin1String(!may ? "disabled" : filled ? "onFill" : "primary");
        if (button->property("iconColour").toString() != colour) { // every second: the countdown
            button->setProperty("iconColour", colour);
            button->setIcon(QIcon(Icons::get(face.icon, Theme::colour(colour.toLatin1().constData()), callStripIcon)));
        }
        if (!may && button->hasFocus())
            emit focusReleased();
        button->setEnabled(may);
        button->setVisible(callStripOffers(scene.desk, face.act));
    }
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
