#pragma once
#include "models/queue/QueueViews.h"
#include "ui/common/Icons.h"

#include <QWidget>
#include <functional>

class QLabel;
class QVBoxLayout;

namespace ow {
class HugeButton;
struct ResultsReady;

/// Something the visitor should know before he is given a number, and what he may do about it.
class KioskOffer final : public QWidget {
    Q_OBJECT
public:
    struct Choice {
        QString name; ///< of the button
        Icon icon = Icon::Ticket;
        QString title;
        QString subtitle;
        std::function<void()> take;
    };

    explicit KioskOffer(QWidget *parent = nullptr);
    /// The first choice is the one meant for him.
    void tell(const QString &title, const QString &text, const QList<Choice> &choices);
    /// 办理结果: how many are ready and where (`zones` in the visitor's language), or that none is. `onward` empty: he came to collect, `goOn` is then offered only when there
    /// is nothing yet; `collect` empty: the queue gives no numbers now.
    void tellResults(const ResultsReady &ready, const QList<PublicZone> &zones, const QString &queueName,
                     const QString &onward, const std::function<void()> &goOn, const std::function<void()> &collect);
    /// Forgets what was offered to the last visitor.
    void clear();

signals:
    void backAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_text;
    QVBoxLayout *m_choices;
    QList<HugeButton *> m_buttons;
};

} // namespace ow
