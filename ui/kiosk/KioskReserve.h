#pragma once
#include "models/queue/ReserveBook.h"
#include "ui/session/StationContext.h"

#include <QObject>

namespace ow {

/// 备用号: the numbers this kiosk gives while the hub cannot be reached (design §4.8). What it needs for that is on the disk here, so a
/// kiosk that is started without the hub goes on where it was.
class KioskReserve final : public QObject {
    Q_OBJECT
public:
    explicit KioskReserve(StationContext &context);
    /// The hub shows itself: its hall, and a fresh reserve.
    void renew(const PublicView &view);
    /// The hub is lost and this kiosk has a series.
    bool isCut() const;
    /// Cut off, and numbers are left.
    bool gives() const { return isCut() && m_book.left() > 0; }
    const ReserveBook &book() const { return m_book; }
    /// Done when number and command are on the disk: only then may it be printed. The reserve must not be used up.
    QFuture<Result<IssuedTicket>> take(const QString &queue);
    /// A number the hub gave too late: its visitor has begun again without the hub, and nobody holds it.
    void takeBack(const Ticket &late);

signals:
    /// What was on the disk is known.
    void recalled();

private:
    void touch();
    void save();

    StationContext &m_context;
    ReserveBook m_book;
    QByteArray m_saved; ///< what is on the disk, save when the hub was heard of
    Instant m_savedAt;  ///< contact that is on the disk
};

} // namespace ow
