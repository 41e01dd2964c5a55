#pragma once
#include "models/identity/IdentityCard.h"

#include <QWidget>

class QLabel;

namespace ow {
class CardReader;

/// Asks for the identity card, so that the ticket or the booking is this person's.
class KioskCard final : public QWidget {
    Q_OBJECT
public:
    /// Takes the reader over.
    explicit KioskCard(CardReader *reader, QWidget *parent = nullptr);
    /// What the card is for, in a sentence.
    void ask(const QString &hint);

signals:
    void cardRead(const ow::IdentityCard &card);
    void backAsked();

private:
    QLabel *m_hint;
};

} // namespace ow
