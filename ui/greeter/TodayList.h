#pragma once
#include "models/queue/QueueViews.h"

#include <QMap>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;

namespace ow {
class DataTable;
class TicketListModel;

/// Today's tickets, newest first; a number (with or without its letter) finds one. Below it what can be done with the chosen one.
class TodayList final : public QWidget {
    Q_OBJECT
public:
    enum class Act { Reprint, CheckIn, Restore, Requeue, Cancel, Precheck };

    explicit TodayList(QWidget *parent = nullptr);
    void tell(const QList<Ticket> &tickets, const HallSetup &hall, Instant now);
    void tellLoading();
    std::optional<Ticket> current() const;
    /// Whether the state table allows it.
    static bool allows(Act act, TicketState state);
    void focusSearch();
    /// As if its button were pressed; nothing when it is not allowed.
    void run(Act act);

signals:
    void actAsked(ow::TodayList::Act act, const ow::Ticket &ticket);

private:
    void refreshActs();
    void selectFirst();

    TicketListModel *m_model;
    QSortFilterProxyModel *m_filtered;
    DataTable *m_table;
    QLineEdit *m_search;
    QLabel *m_chosen;
    HallSetup m_hall;
    QMap<Act, QPushButton *> m_acts;
};

} // namespace ow
