#include "ui/session/StaffShell.h"

#include "models/base/Clock.h"
#include "ui/common/Icons.h"
#include "ui/common/Theme.h"
#include "ui/common/TopBar.h"
#include "ui/session/LockOverlay.h"
#include "ui/session/RoleText.h"
#include "ui/session/SignInPage.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int idleLookMs = 5000;

QPushButton *shellButton(Icon icon, const QString &text, const char *name)
{
    auto *button = new QPushButton(QIcon(Icons::get(icon, Theme::colour("onNight"), 18)), text);
    button->setObjectName(QLatin1String(name));
    button->setFocusPolicy(Qt::TabFocus);
    button->hide();
    return button;
}
} // namespace

StaffShell::StaffShell(StationContext &context, MakePage makePage, QWidget *parent)
    : QWidget(parent), m_context(context), m_makePage(std::move(makePage)), m_bar(new TopBar(context.clock)),
      m_lockButton(shellButton(Icon::Lock, tr("锁屏"), "lockButton")),
      m_signOutButton(shellButton(Icon::User, tr("退出"), "signOutButton")), m_stack(new QStackedWidget(this)),
      m_signIn(new SignInPage(context)), m_lock(nullptr), m_lastTouchedMs(context.clock.steadyMs())
{
    setObjectName(QStringLiteral("staffShell"));
    setProperty("role", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_signIn);
    m_lock = new LockOverlay(context, *m_stack);
    m_lockButton->setToolTip(tr("Ctrl+L"));
    m_bar->actions()->addWidget(m_lockButton);
    m_bar->actions()->addWidget(m_signOutButton);
    m_bar->setRole(RoleText::name(context.role));
    m_bar->setHall(context.hall.hall);
    m_bar->setWindow(context.window > 0 ? tr("%1号窗口").arg(context.window) : QString());
    m_bar->setMarks(context.marks());

    connect(m_signIn, &SignInPage::signedIn, this, &StaffShell::enter);
    connect(m_lockButton, &QPushButton::clicked, this, &StaffShell::lock);
    connect(m_signOutButton, &QPushButton::clicked, this, &StaffShell::signOut);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), this), &QShortcut::activated, this, &StaffShell::lock);
    connect(m_lock, &LockOverlay::switchAsked, this, &StaffShell::signOut);
    connect(&context.hub, &HubClient::sessionEnded, this,
            [this] { askAgain(tr("登录已失效，请重新登录。页面上的内容还在。")); });
    connect(&context.hub, &HubClient::linkChanged, this, &StaffShell::updateBar);
    auto *idle = new QTimer(this);
    connect(idle, &QTimer::timeout, this, &StaffShell::lockWhenIdle);
    idle->start(idleLookMs);
    QApplication::instance()->installEventFilter(this);
    updateBar();
}

QPushButton *StaffShell::addTool(Icon icon, const QString &text, const char *name, const QKeySequence &key)
{
    QPushButton *tool = shellButton(icon, text, name);
    tool->setToolTip(key.toString());
    m_bar->actions()->insertWidget(int(m_tools.size()), tool);
    setTabOrder(m_tools.isEmpty() ? m_stack : static_cast<QWidget *>(m_tools.last()), tool);
    setTabOrder(tool, m_lockButton);
    setTabOrder(m_lockButton, m_signOutButton);
    m_tools.append(tool);
    connect(new QShortcut(key, this), &QShortcut::activated, tool, [tool] {
        if (tool->isVisible())
            tool->click();
    });
    return tool;
}

void StaffShell::enter(const SignedIn &signedIn)
{
    // Another person must not find this one's unfinished work.
    if (m_page && m_signedIn.user != signedIn.user) {
        delete m_page;
        m_page = nullptr;
    }
    m_signedIn = signedIn;
    if (!m_page) {
        m_page = m_makePage(m_context, signedIn);
        if (m_page->accessibleName().isEmpty())
            m_page->setAccessibleName(RoleText::name(m_context.role));
        m_stack->addWidget(m_page);
    }
    m_lock->release();
    m_stack->setCurrentWidget(m_page);
    m_page->setFocus();
    m_lastTouchedMs = m_context.clock.steadyMs();
    m_bar->setUser(signedIn.name);
    for (QPushButton *button : m_tools + QList<QPushButton *>{m_lockButton, m_signOutButton})
        button->show();
}

void StaffShell::askAgain(const QString &reason)
{
    m_lock->release();
    m_stack->setCurrentWidget(m_signIn);
    m_signIn->askAgain(m_signedIn.user, reason);
    m_signIn->offerLanguages(!m_page);
    m_bar->setUser({});
    for (QPushButton *button : m_tools + QList<QPushButton *>{m_lockButton, m_signOutButton})
        button->hide();
    emit left();
}

void StaffShell::lock()
{
    if (!m_context.hub.isSignedIn() || m_stack->currentWidget() == m_signIn)
        return;
    if (m_signedIn.pinSet) {
        m_lock->lock(m_signedIn.name);
        emit left();
        return;
    }
    // Without a PIN only the password opens the page again.
    m_context.hub.signOut();
    askAgain(tr("屏幕已锁定。您还没有解锁码，请用密码登录。"));
}

void StaffShell::signOut()
{
    m_context.hub.signOut();
    askAgain(tr("已退出，请登录。"));
}

void StaffShell::updateBar()
{
    const HubClient::Link link = m_context.hub.link();
    m_bar->setLink(link == HubClient::Link::Online           ? TopBar::Link::Online
                       : link == HubClient::Link::Connecting ? TopBar::Link::Connecting
                                                             : TopBar::Link::Lost,
                   m_context.hub.lostSince());
}

void StaffShell::lockWhenIdle()
{
    if (m_context.clock.steadyMs() - m_lastTouchedMs >= idleMinutes * 60'000LL)
        lock();
}

bool StaffShell::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin: m_lastTouchedMs = m_context.clock.steadyMs(); break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ow

#include "moc_StaffShell.cpp"
