#pragma once
#include "ui/window/WindowDesk.h"

#include <QFrame>
#include <QMap>

class QLabel;
class QPushButton;

namespace ow {
class Badge;

/// What a window page shows of the moment.
struct DeskScene {
    WindowDesk desk;
    HallSetup hall;
    Instant now;
    bool linked = true;              ///< the hub answers
    std::optional<DeskAct> underWay; ///< sent, not answered yet
    std::optional<int> served;       ///< finished today by this clerk, once known
};

/// The window's state and everything one presses eighty times a day. Only what the rules allow can be pressed; the next likely
/// step is the filled button.
class CallStrip final : public QFrame {
    Q_OBJECT
public:
    explicit CallStrip(QWidget *parent = nullptr);
    void tell(const DeskScene &scene);
    /// As if pressed; false when it may not be.
    bool press(DeskAct act);

signals:
    void actChosen(ow::DeskAct act);
    /// A pressed button cannot be pressed again now and gives the focus away.
    void focusReleased();

private:
    void tellWindow(const DeskScene &scene);

    QLabel *m_title;
    Badge *m_state;
    QLabel *m_note;
    QMap<DeskAct, QPushButton *> m_buttons;
};

} // namespace ow
