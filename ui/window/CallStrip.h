#pragma once
#include "ui/window/DeskTargets.h"
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
    bool linked = true;                  ///< the hub answers
    std::optional<DeskAct> underWay;     ///< sent, not answered yet
    std::optional<int> served;           ///< finished today by this clerk, once known
    QString item = {};                   ///< what the visitor came for, in words; empty when he did not say
    QString missing = {};                ///< papers the pre-check did not see, in words
    QList<DeskTarget> targets = {};      ///< where the ticket may be sent
    QList<DeskTarget> queues = {};       ///< where the visitor's next number may be taken
    std::optional<Outcome> outcome = {}; ///< of the visit here, as far as what was done says it
};

/// The window's state and everything one presses eighty times a day, below it what one presses now and then. Only what the rules
/// allow can be pressed; the next likely step is the filled button.
class CallStrip final : public QFrame {
    Q_OBJECT
public:
    explicit CallStrip(QWidget *parent = nullptr);
    void tell(const DeskScene &scene);
    /// As if pressed; false when it may not be.
    bool press(DeskAct act);
    /// "挂起", "下一位".
    static QString title(DeskAct act);

signals:
    /// ResumeHeld asks for the list of held tickets, which may be looked at while one is served.
    void actChosen(ow::DeskAct act);
    /// A pressed button cannot be pressed again now and gives the focus away.
    void focusReleased();

private:
    QPushButton *makeButton(DeskAct act, const char *name);
    void tellWindow(const DeskScene &scene);
    /// Nothing that cannot be pressed keeps the focus.
    void enable(QPushButton &button, bool may);

    QMap<DeskAct, QPushButton *> m_buttons;
    QLabel *m_title;
    Badge *m_state;
    QLabel *m_note;
    QLabel *m_help;
    QPushButton *m_held;
};

} // namespace ow
