#pragma once
#include "ui/common/Icons.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QKeySequence;
class QStackedWidget;
class QPushButton;

namespace ow {
class LockOverlay;
class SignInPage;
class TopBar;

/// Everything around a staff page: who is signed in, the lock (Ctrl+L, or nobody there for idleMinutes), the line to the hub, the
/// top bar. When the session ends the page stays as it is under the sign-in and comes back for the same person.
class StaffShell final : public QWidget {
    Q_OBJECT
public:
    static constexpr int idleMinutes = 10;
    using MakePage = std::function<QWidget *(StationContext &context, const SignedIn &signedIn)>;

    StaffShell(StationContext &context, MakePage makePage, QWidget *parent = nullptr);
    SignInPage &signInPage() const { return *m_signIn; }

    /// A button in the top bar, and its key, while somebody is signed in.
    QPushButton *addTool(Icon icon, const QString &text, const char *name, const QKeySequence &key);

signals:
    /// Locked, signed out, or the session has ended: whoever worked here is gone.
    void left();

public slots:
    void lock();
    void signOut();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void enter(const SignedIn &signedIn);
    void askAgain(const QString &reason);
    void updateBar();
    void lockWhenIdle();

    StationContext &m_context;
    MakePage m_makePage;
    SignedIn m_signedIn;
    TopBar *m_bar;
    QList<QPushButton *> m_tools;
    QPushButton *m_lockButton;
    QPushButton *m_signOutButton;
    QStackedWidget *m_stack;
    SignInPage *m_signIn;
    QWidget *m_page = nullptr;
    LockOverlay *m_lock;
    qint64 m_lastTouchedMs;
};

} // namespace ow
