#pragma once
#include "models/base/Clock.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace ow {
class IconLabel;

/// The dark line at the top of every staff screen: role, hall, window, user, 演示/模拟 marks, line to the hub, time. The clock outlives it.
class TopBar final : public QFrame {
    Q_OBJECT
public:
    enum class Link { Connecting, Online, Lost };

    explicit TopBar(const Clock &clock, QWidget *parent = nullptr);
    /// Between what stands at its left and what stands at its right: room for a word in passing.
    QRect freeRoom() const;
    void setRole(const QString &role);
    void setHall(const QString &hall);
    /// "3号窗口"; empty for screens without a window.
    void setWindow(const QString &window);
    void setUser(const QString &user);
    void setLink(Link link, Instant since = {});
    /// 演示, 模拟 …
    void setMarks(const QStringList &marks);
    /// Buttons of the page (lock, sign out) go here, at the right end.
    QHBoxLayout *actions() const { return m_actions; }
    /// Shows the clock's time now; happens by itself every second.
    void refreshTime();
    /// Without what gives way.
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;

private:
    void giveWay();

    const Clock &m_clock;
    QLabel *m_role;
    QLabel *m_hall;
    QLabel *m_window;
    QLabel *m_user;
    QHBoxLayout *m_marks;
    QFrame *m_link;
    IconLabel *m_linkIcon;
    QLabel *m_linkText;
    QLabel *m_time;
    QHBoxLayout *m_actions;
};

} // namespace ow
