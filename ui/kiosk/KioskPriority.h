#pragma once
#include "models/queue/Hall.h"

#include <QWidget>
#include <optional>

class QGridLayout;
class QLabel;

namespace ow {
class HugeButton;

/// Second step: whether somebody may be served earlier. One press for everyone else.
class KioskPriority final : public QWidget {
    Q_OBJECT
public:
    explicit KioskPriority(QWidget *parent = nullptr);
    void tell(const QString &queueName, const QList<PriorityReason> &reasons);
    /// Masked name on the card that was read; empty while none was. `offered`: this kiosk has a reader.
    void tellCard(bool offered, const QString &maskedName);

signals:
    void chosen(const std::optional<QString> &priority);
    void backAsked();
    void cardAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *m_title;
    HugeButton *m_none;
    HugeButton *m_card;
    QGridLayout *m_grid;
    QList<HugeButton *> m_reasons;
};

} // namespace ow
