#pragma once
#include "ui/reader/CardReader.h"

class QFrame;

namespace ow {

/// Stands for a card reader in a demo hall: a list of made-up persons (resources/texts/demo-cards.json); choosing one is laying the card.
class SimulatedCardReader final : public CardReader {
    Q_OBJECT
public:
    explicit SimulatedCardReader(QWidget *parent = nullptr);
    bool isSimulated() const override { return true; }

    struct Line {
        QString note;
        IdentityCard card;
        static Fields fields() { return {field("note", &Line::note), field("card", &Line::card)}; }
    };
    static QList<Line> demoCards();

private:
    QWidget *m_list;
};

} // namespace ow
