#pragma once
#include "models/ratings/RatingCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace ow {
class EmptyState;
class Notice;
class RatingReasons;

/// 评价屏 at a window: asks the visitor once a service, in the standard's words (GB/T 36112, domain.md §7). Names nobody of the staff.
/// A rating that the hub ends, because the next visitor was called, leaves the screen at once. Keys 5 … 1 are the levels.
class RatingPage final : public QWidget {
    Q_OBJECT
public:
    static constexpr int thanksMs = 5000;

    explicit RatingPage(StationContext &context, QWidget *parent = nullptr);

signals:
    /// A visitor is asked, or it is over; not while he reads the thanks.
    void asking(bool asks);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeAsk();
    void refresh();
    void tick();
    void choose(RatingLevel level);
    void give(RatingLevel level, const QList<QString> &reasons, const std::optional<QString> &text);
    void showStep(QWidget *step);

    StationContext &m_context;
    LiveView<RatingScreenView> m_view;
    QLabel *m_hall;
    QLabel *m_window;
    QLabel *m_time;
    Notice *m_notice;
    QStackedWidget *m_stack;
    EmptyState *m_idle;
    QWidget *m_ask;
    QLabel *m_question;
    QLabel *m_about;
    RatingReasons *m_reasons;
    EmptyState *m_sending;
    EmptyState *m_thanks;
    EmptyState *m_lost;
    QWidget *m_step; ///< where the visitor is; what is shown unless the hub is lost
    QUuid m_rating;  ///< asked about now; null for none
    QUuid m_given;   ///< answered here and not asked about again, whatever comes first: reply or event
    RatingLevel m_level = RatingLevel::VerySatisfied;
    int m_round = 0; ///< an earlier step's way home is void
};

} // namespace ow
