#pragma once
#include "ui/greeter/GreeterAlerts.h"

#include <QSet>
#include <QWidget>

class QVBoxLayout;

namespace ow {

/// The few most urgent alerts over the page, each with the button that answers it. Takes no room while there are none.
class AlertList final : public QWidget {
    Q_OBJECT
public:
    static constexpr int shownMax = 3;

    explicit AlertList(QWidget *parent = nullptr);
    void tell(const QueueView &view);

signals:
    /// Somebody goes to the window that asked.
    void helpAnswered(int window);

private:
    void answer(const GreeterAlert &alert);
    void showOpen();

    QVBoxLayout *m_rows;
    QList<GreeterAlert> m_alerts;
    QList<QWidget *> m_lines;
    QStringList m_shown; ///< texts of the lines as they stand
    HallSetup m_hall;
    QSet<QString> m_seen; ///< somebody from this desk went there
};

} // namespace ow
