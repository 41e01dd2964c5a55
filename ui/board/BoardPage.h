#pragma once
#include "sync/client/LiveView.h"
#include "ui/board/BoardCalls.h"
#include "ui/board/SpokenCalls.h"
#include "ui/common/Theme.h"
#include "ui/session/StationContext.h"

#include <QMap>
#include <QQueue>
#include <QWidget>

class QGridLayout;
class QLabel;
class QTimer;

namespace ow {
class Banner;
class BoardRow;

/// 大厅屏: calls, who waits, the time; says every new call of its zone. Numbers only, never a name.
class BoardPage final : public QWidget {
    Q_OBJECT
public:
    static constexpr int rows = 5;
    static constexpr int flashHalfMs = 600; ///< below three flashes a second (WCAG 2.3.1)
    static constexpr int flashTimes = 12;

    explicit BoardPage(StationContext &context, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeWaiting();
    void tick();
    void follow();
    void heard(bool spoken);
    void refresh();
    void showWaiting();
    void flash();

    StationContext &m_context;
    LiveView<PublicView> m_view;
    struct Saying {
        QUuid ticket;
        int calls = 0;
    };

    CallListener m_listener;
    SpokenCalls m_spoken;
    QQueue<Saying> m_saying; ///< given to the voice, which ends them in this order
    bool m_followed = false;
    QSet<int> m_windows;
    std::optional<Density> m_density;
    QList<BoardRow *> m_rows;
    Banner *m_lost;
    Banner *m_broadcast; ///< what the supervisor tells everybody
    QLabel *m_hall;
    QLabel *m_zone;
    QLabel *m_date;
    QLabel *m_time;
    QGridLayout *m_waiting;
    QStringList m_waitingCodes;
    QMap<QString, QLabel *> m_waitingCounts;
    QLabel *m_notice;
    QTimer *m_flash;
    QSet<QUuid> m_lit; ///< called just now
    int m_flashesLeft = 0;
    QDate m_askedDay; ///< the view was loaded anew for this day
};

} // namespace ow
