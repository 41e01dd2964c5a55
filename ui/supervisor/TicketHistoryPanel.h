#pragma once
#include "models/queue/QueueViews.h"

#include <QWidget>

class QLabel;

namespace ow {
class CallCandidateModel;
class DataTable;
class Notice;
class TicketStepModel;

/// What happened to one ticket, from values: every step, and for the call chosen the whole explanation. The last call is chosen at first.
class TicketHistoryPanel final : public QWidget {
    Q_OBJECT
public:
    explicit TicketHistoryPanel(QWidget *parent = nullptr);
    /// On its way.
    void tellNothing();
    void tell(const TicketHistoryView &history, const HallSetup &hall);
    Notice &notice() const { return *m_notice; }

private:
    void explain(const TicketHistoryView::Step *step);

    Notice *m_notice;
    QLabel *m_head;
    TicketStepModel *m_steps;
    DataTable *m_stepTable;
    QLabel *m_why;
    CallCandidateModel *m_candidates;
    DataTable *m_candidateTable;
    HallSetup m_hall;
};

} // namespace ow
