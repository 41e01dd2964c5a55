#pragma once
#include "models/queue/FloorCommands.h"
#include "ui/greeter/GreeterAlerts.h"

#include <QWidget>

class QVBoxLayout;

namespace ow {

/// The few most urgent alerts over the page, each with the button that answers it, and one line for those somebody goes to already,
/// whoever it is. Takes no room while there are none.
class AlertList final : public QWidget {
    Q_OBJECT
public:
    static constexpr int shownMax = 3;

    explicit AlertList(QWidget *parent = nullptr);
    void tell(const QueueView &view, const QList<AlertAttended> &attended, Instant now);

signals:
    /// 我去, to the window that asked.
    void helpAnswered(int window);
    /// 我去, to the holder of the ticket.
    void attendChosen(const QUuid &ticket, int calls);

private:
    QVBoxLayout *m_rows;
    QList<QWidget *> m_lines;
    QStringList m_shown; ///< texts of the lines as they stand
};

} // namespace ow
