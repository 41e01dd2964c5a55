#pragma once
#include "models/queue/QueueViews.h"

#include <QObject>

class QLabel;

namespace ow {
class CallCandidateModel;
class DataTable;
class Sheet;

/// 为什么是这张号: the stored explanation of a ticket's latest call.
class WhySheet final : public QObject {
    Q_OBJECT
public:
    explicit WhySheet(QWidget &page);
    void open(const TicketHistoryView &history, const HallSetup &hall);

private:
    Sheet *m_sheet;
    CallCandidateModel *m_candidates;
    DataTable *m_table;
    QLabel *m_formula;
    QLabel *m_citizen;
};

} // namespace ow
