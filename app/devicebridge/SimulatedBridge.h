#pragma once
#include "models/identity/BridgeProtocol.h"
#include "models/identity/DemoCards.h"

#include <QObject>
#include <QStringList>

class QSocketNotifier;

namespace ow {

/// A device bridge without a device (resources/doc/device-bridge.md): gives the cards of the demo hall, and fails on order, so that
/// a station can be shown and tested with every turn a vendor's bridge may take.
class SimulatedBridge final : public QObject {
    Q_OBJECT
public:
    /// Steps, one for each order to read, the last one for ever: "card:N", "unreadable", "noDevice", "unlicensed", "die" (in the
    /// middle of a line), "hang" (answers nothing from then on), "nonsense", "nothing" (no card is laid).
    struct Script {
        QStringList steps;
        int protocol = bridgeProtocol;
        int delayMs = 300; ///< from the order to the card
    };
    /// True when every step is one of those above and its card exists.
    static bool isRight(const Script &script, const QList<DemoCard> &cards);

    SimulatedBridge(Script script, QList<DemoCard> cards, QObject *parent = nullptr);

private:
    void takeInput();
    void takeOrder(BridgeAct act);
    void play();
    void say(const BridgeLine &line);

    Script m_script;
    QList<DemoCard> m_cards;
    QSocketNotifier *m_input;
    QByteArray m_rest;
    int m_step = 0;
    int m_order = 0; ///< of reading; an earlier one is void
    bool m_hangs = false;
};

} // namespace ow
