#pragma once
#include <QObject>
#include <QTimer>

class QKeyEvent;
class QWidget;

namespace ow {

/// No way out of a kiosk's window: no chord of keys, no other button than the first, no menu, nothing dragged, no closing, no second
/// window, and whatever takes the screen or the keys away is covered again. The keyboard is held, so that the desktop's own chords are
/// not heard by it either. Words, digits and what moves between and inside fields go through.
class KioskGuard final : public QObject {
    Q_OBJECT
public:
    static constexpr int lookEveryMs = 500;

    explicit KioskGuard(QWidget &window);
    ~KioskGuard() override;

    /// False while another program of this kiosk lies over the window: it holds the keys then.
    void hold(bool holds);
    static bool mayPass(const QKeyEvent &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    bool isOurs(const QWidget &window) const;

    QWidget &m_window;
    QTimer m_look;
    bool m_holds = true;
};

} // namespace ow
