#pragma once
#include "models/identity/IdentityCard.h"

#include <QWidget>

namespace ow {

/// Seam to the identity card reader: what a page shows of the device, and the cards it reads.
class CardReader : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// The screen then shows 模拟.
    virtual bool isSimulated() const = 0;

signals:
    void cardRead(const ow::IdentityCard &card);
};

} // namespace ow
