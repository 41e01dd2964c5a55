#pragma once
#include "models/identity/CardReading.h"
#include "models/identity/IdentityCard.h"
#include "models/stations/StationHealth.h"

#include <QWidget>

namespace ow {

/// Seam to whatever reads documents at this station: what a page shows of the device, and the cards it reads. A reader that fails
/// says so in one sentence on its own widget and goes on trying; it never blocks the page.
class CardReader : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// The screen then shows 模拟.
    virtual bool isSimulated() const = 0;
    /// For whoever looks after the hall: whether the device is there and works; what a card was like is no matter of the device.
    virtual DeviceState condition() const { return isSimulated() ? DeviceState::Simulated : DeviceState::Fine; }
    /// How the card last given by cardRead() was read; to be asked in its slot.
    virtual CardReading reading() const { return {}; }
    /// A document was typed, or its machine lines were scanned: true when this reader can look for its chip now and gives the card itself,
    /// read or as it came.
    virtual bool seekChip(const IdentityCard &card, const CardReading &reading)
    {
        Q_UNUSED(card)
        Q_UNUSED(reading)
        return false;
    }
    /// The visitor is done: true when his card still lies on the reader; the device then beeps, if it can.
    virtual bool visitorFinished() { return false; }

signals:
    void conditionChanged();
    void cardRead(const ow::IdentityCard &card);
    /// Only a number was read (a bar code, a QR code of a social security card): the rest is to be typed.
    void numberRead(const QString &number);
    /// An identity code of the platform was scanned; the hub says whose it is.
    void codeRead(const QString &code);
};

} // namespace ow
