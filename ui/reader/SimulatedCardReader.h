#pragma once
#include "models/identity/DemoCards.h"
#include "ui/reader/CardReader.h"

class QPushButton;

namespace ow {

/// Stands for a card reader in a demo hall: a list of made-up persons (resources/texts/demo-cards.json); choosing one is laying the
/// card. It is taken away when its holder goes, as people do, unless he is made to forget it: then it lies there until it is taken.
class SimulatedCardReader final : public CardReader {
    Q_OBJECT
public:
    explicit SimulatedCardReader(QWidget *parent = nullptr);
    bool isSimulated() const override { return true; }
    CardReading reading() const override { return m_reading; }
    bool visitorFinished() override;

    static QList<DemoCard> demoCards();

private:
    void lay(const DemoCard &demo);
    void take();

    QWidget *m_list;
    QPushButton *m_take;
    QPushButton *m_forget;
    CardReading m_reading;
};

} // namespace ow
