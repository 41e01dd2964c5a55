#pragma once
#include "models/identity/IdentityCard.h"
#include "models/queue/QueueViews.h"
#include "sync/client/LiveView.h"
#include "ui/kiosk/SlipDesk.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace ow {
class CardReader;
class EmptyState;
class KioskCard;
class KioskPriority;
class KioskQueues;
class KioskResult;

/// 取号机: queue, priority, number. Takes numbers only while the hub answers; a press that was sent is answered whatever happens.
class KioskPage final : public QWidget {
    Q_OBJECT
public:
    static constexpr int resultMs = 15000;
    static constexpr int priorityMs = 30000;

    /// Takes the reader over; without one tickets are taken by hand only.
    explicit KioskPage(StationContext &context, CardReader *reader = nullptr, QWidget *parent = nullptr);

private:
    QWidget *makeHead();
    void tick();
    void refresh();
    void showStep(QWidget *step);
    void homeLater(int milliseconds);
    void chooseQueue(const QString &code);
    void issue(const std::optional<QString> &priority);
    void take(const IdentityCard &card);
    void tellCard();
    void setElder(bool elder);
    QString queueName() const;

    StationContext &m_context;
    LiveView<PublicView> m_view;
    SlipDesk m_slips;
    QLabel *m_hall;
    QLabel *m_time;
    QPushButton *m_elder;
    QStackedWidget *m_stack;
    KioskQueues *m_queues;
    KioskPriority *m_priority;
    KioskCard *m_card; ///< null without a reader
    KioskResult *m_result;
    EmptyState *m_lost;
    QWidget *m_step;                    ///< where the visitor is; what is shown unless the hub is lost
    QString m_queue;                    ///< chosen
    std::optional<IdentityCard> m_read; ///< for this ticket only
    QUuid m_shownTicket;
    QDate m_askedDay; ///< the view was loaded anew for this day
    bool m_issuing = false;
    int m_round = 0; ///< an earlier step's way home is void
};

} // namespace ow
