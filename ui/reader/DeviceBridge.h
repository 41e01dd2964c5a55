#pragma once
#include "models/base/Problem.h"
#include "models/identity/BridgeProtocol.h"

#include <QObject>
#include <QProcess>

namespace ow {

class Scheduler;

/// A vendor's bridge as a child process (models/identity/BridgeProtocol.h). One that dies, hangs or talks nonsense is ended and
/// started again, each time after twice the wait; a reading that was under way is asked for again. Never waits.
class DeviceBridge final : public QObject {
    Q_OBJECT
public:
    enum class State { Starting, Ready, Reading, Down };
    static constexpr int restartMinMs = 200;
    static constexpr int restartMaxMs = 10000;
    static constexpr int aliveEveryMs = 10000;

    DeviceBridge(QString program, QStringList arguments, Scheduler &scheduler, QObject *parent = nullptr);
    ~DeviceBridge() override;

    void start();
    /// Looks for a card until one was read or stop(); while the bridge is down the wish is kept.
    void read();
    void stop();
    void beep();

    State state() const { return m_state; }
    /// Why it is down, or the last trouble with device or card.
    const std::optional<Problem> &problem() const { return m_problem; }
    const std::optional<BridgeHello> &device() const { return m_device; }
    bool isCardLaid() const { return m_isLaid; }
    qint64 processId() const { return m_process.processId(); }

signals:
    void stateChanged();
    void cardRead(const ow::IdentityCard &card, const ow::CardReading &reading);
    void beeped();

private:
    void order(BridgeAct act);
    void takeOutput();
    void takeLine(const QByteArray &line);
    void takeTrouble(BridgeTrouble trouble);
    void down(const ProblemType &type);
    void expectAnswer();
    void askAlive();

    const QString m_program;
    const QStringList m_arguments;
    Scheduler &m_scheduler;
    QProcess m_process;
    State m_state = State::Starting;
    std::optional<Problem> m_problem;
    std::optional<BridgeHello> m_device;
    QByteArray m_rest; ///< a line that is not whole yet
    bool m_wantsRead = false;
    bool m_isLaid = false;
    int m_restartMs = restartMinMs;
    int m_round = 0;   ///< what an earlier process still says or owes is void
    int m_answers = 0; ///< lines taken; an order whose answer never came is told by it
};

} // namespace ow
