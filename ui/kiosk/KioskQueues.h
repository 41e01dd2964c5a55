#pragma once
#include "models/queue/QueueViews.h"

#include <QMap>
#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace ow {
class HugeButton;

/// First step: what the visitor came for. At most six large buttons at a time, and one for those who do not know.
class KioskQueues final : public QWidget {
    Q_OBJECT
public:
    static constexpr int buttonsMax = 6;
    /// The queue that answers any question, when the hall has one of this code.
    static constexpr char consultQueue[] = "zixun";

    explicit KioskQueues(QWidget *parent = nullptr);
    void tell(const PublicView &view, Instant now);
    /// In very large type only what one must know.
    void setBrief(bool brief);

signals:
    void queueChosen(const QString &code);

private:
    void arrange(const QList<PublicQueue> &queues);
    void showNextQueues();
    void place();

    QLabel *m_closed;
    QGridLayout *m_grid;
    HugeButton *m_unsure;
    QPushButton *m_more;
    QStringList m_codes; ///< arranged now, without the consulting queue
    QMap<QString, HugeButton *> m_buttons;
    int m_first = 0;
    bool m_brief = false;
};

} // namespace ow
