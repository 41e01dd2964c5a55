#pragma once
#include "ui/session/StationContext.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ow {
class Notice;

/// Covers a page so that nothing of it can be read or pressed, until the same person gives the PIN. Enter unlocks, Esc clears.
class LockOverlay final : public QWidget {
    Q_OBJECT
public:
    /// Lies over `covered`, hidden until lock().
    LockOverlay(StationContext &context, QWidget &covered);
    void lock(const QString &name);
    /// Without a PIN: somebody has signed in instead.
    void release();
    bool isLocked() const { return isVisible(); }

signals:
    void unlocked();
    /// Somebody else wants to work here.
    void switchAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void submit();
    void setWaiting(bool waiting);

    StationContext &m_context;
    QWidget &m_covered;
    QLabel *m_name;
    QLineEdit *m_pin;
    QPushButton *m_unlock;
    Notice *m_notice;
    QPointer<QWidget> m_focusBefore;
    bool m_waiting = false;
};

} // namespace ow
