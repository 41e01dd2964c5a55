#pragma once
#include "models/queue/QueueViews.h"

#include <QMap>
#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace ow {
class HugeButton;

/// First step: what the visitor came for, now or for another day. At most six large buttons at a time, and one for those who do not
/// know.
class KioskQueues final : public QWidget {
    Q_OBJECT
public:
    static constexpr int buttonsMax = 6;
    static constexpr int buttonsMaxBrief = 4;
    /// A number for today, or a time on another day.
    enum class Mode { Ticket, Booking };
    /// The queue that answers any question, when the hall has one of this code.
    static constexpr char consultQueue[] = "zixun";

    /// `withReader`: a booking needs the card.
    explicit KioskQueues(bool withReader, QWidget *parent = nullptr);
    void tell(const PublicView &view, Instant now);
    /// From the first queue on.
    void setMode(Mode mode);
    /// Without the hub: numbers only, nothing said of who waits.
    void setCut(bool cut);
    /// In very large type only what one must know.
    void setBrief(bool brief);

signals:
    void queueChosen(const QString &code);
    /// Does not know what he came for.
    void unsure();
    void bookingAsked();
    void checkInAsked();
    /// Knows the matter, not the queue.
    void searchAsked();
    /// Wants to know how his case stands.
    void progressAsked();
    /// What else can be done here.
    void servicesAsked();
    void backAsked();

private:
    void arrange(const QList<PublicQueue> &queues);
    void showNextQueues();
    void place();
    int shownMax() const { return m_brief ? buttonsMaxBrief : buttonsMax; }

    const bool m_withReader;
    QLabel *m_title;
    QPushButton *m_back;
    QLabel *m_closed;
    QGridLayout *m_grid;
    HugeButton *m_unsure;
    HugeButton *m_search;
    HugeButton *m_book;
    HugeButton *m_checkIn;
    QPushButton *m_more;
    QPushButton *m_progress;
    QPushButton *m_services;
    QStringList m_codes; ///< arranged now, without the consulting queue
    QMap<QString, HugeButton *> m_buttons;
    int m_first = 0;
    Mode m_mode = Mode::Ticket;
    bool m_brief = false;
    bool m_cut = false;
};

} // namespace ow
