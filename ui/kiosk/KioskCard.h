#pragma once
#include "models/identity/IdentityCard.h"

#include <QWidget>

namespace ow {
class CardReader;

/// Asks for the identity card, so that the ticket is this person's.
class KioskCard final : public QWidget {
    Q_OBJECT
public:
    /// Takes the reader over.
    explicit KioskCard(CardReader *reader, QWidget *parent = nullptr);

signals:
    void cardRead(const ow::IdentityCard &card);
    void backAsked();
};

} // namespace ow
