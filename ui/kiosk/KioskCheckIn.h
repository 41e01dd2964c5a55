#pragma once
#include "models/queue/BookingCommands.h"

#include <QWidget>

class QLabel;

namespace ow {
class KeyPad;

/// 预约签到: the scanner types the code of the paper, the visitor the number, or he lays his card.
class KioskCheckIn final : public QWidget {
    Q_OBJECT
public:
    explicit KioskCheckIn(bool withReader, QWidget *parent = nullptr);
    /// For the next visitor.
    void begin();

signals:
    void given(const ow::CheckIn &checkIn);
    void cardAsked();
    void backAsked();
    /// Somebody is typing.
    void touched();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void give(const QString &line);

    KeyPad *m_pad;
    QLabel *m_wrong;
    QString m_line; ///< typed since the last Enter, letters too
};

} // namespace ow
