#pragma once
#include "ui/window/CallStrip.h"

#include <QStackedWidget>

namespace ow {
class EmptyState;

/// The ticket now at the window, large, and the six ways its visit can end.
class TicketCard final : public QFrame {
    Q_OBJECT
public:
    explicit TicketCard(QWidget *parent = nullptr);
    void tell(const DeskScene &scene);
    /// As if pressed; nothing when the ticket may not be finished. True when there was something to press.
    bool press(Outcome outcome);
    /// The keyboard goes to the outcomes, to the one that what was done suggests; `ask` says what choosing one will do. False when
    /// there is nothing to end.
    bool askOutcome(const QString &ask);
    /// Has the keyboard among the outcomes.
    bool isAsking() const;

signals:
    void outcomeChosen(ow::Outcome outcome);
    void focusReleased();

private:
    void tellTicket(const DeskScene &scene, const Ticket &ticket);

    Badge *m_state;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_number;
    QLabel *m_queue;
    Badge *m_priority;
    Badge *m_booked;
    Badge *m_precheck;
    Badge *m_also;
    QLabel *m_item;
    QLabel *m_person;
    QLabel *m_times;
    QLabel *m_calls;
    QLabel *m_ask;
    QList<QPushButton *> m_outcomes;
    std::optional<Outcome> m_suggested;
};

} // namespace ow
