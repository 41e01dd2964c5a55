#include "ui/reader/DeviceBridge.h"

#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Scheduler.h"

#include <QPointer>
#include <algorithm>

namespace ow {

DeviceBridge::DeviceBridge(QString program, QStringList arguments, Scheduler &scheduler, QObject *parent)
    : QObject(parent), m_program(std::move(program)), m_arguments(std::move(arguments)), m_scheduler(scheduler)
{
    // A vendor's chatter may hold what stands on cards; it goes nowhere.
    m_process.setStandardErrorFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DeviceBridge::takeOutput);
    connect(&m_process, &QProcess::finished, this, [this] { down(problem::BridgeLost); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            down(problem::BridgeMissing);
    });
}

DeviceBridge::~DeviceBridge()
{
    ++m_round;
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.close(); // Qt complains of programs that are left running; a killed one is gone in a moment
}

void DeviceBridge::start()
{
    ++m_round;
    m_rest.clear();
    m_device.reset();
    m_isLaid = false;
    m_state = State::Starting;
    m_process.start(m_program, m_arguments);
    expectAnswer();
    emit stateChanged();
}

void DeviceBridge::read()
{
    m_wantsRead = true;
    m_problem.reset();
    if (m_state == State::Ready) {
        m_state = State::Reading;
        order(BridgeAct::Read);
    }
    emit stateChanged();
}

void DeviceBridge::stop()
{
    m_wantsRead = false;
    if (m_state == State::Reading) {
        m_state = State::Ready;
        order(BridgeAct::Stop);
    }
    emit stateChanged();
}

void DeviceBridge::beep()
{
    if (m_state == State::Ready || m_state == State::Reading)
        order(BridgeAct::Beep);
}

void DeviceBridge::order(BridgeAct act)
{
    m_process.write(toJson(BridgeOrder{act}) + '\n');
    expectAnswer();
}

void DeviceBridge::expectAnswer()
{
    m_scheduler.after(bridgeAnswerMs, [self = QPointer(this), round = m_round, answers = m_answers] {
        if (!self || round != self->m_round || answers != self->m_answers)
            return;
        log::warning("device bridge does not answer and is ended");
        self->m_process.kill();
    });
}

void DeviceBridge::askAlive()
{
    m_scheduler.after(aliveEveryMs, [self = QPointer(this), round = m_round] {
        if (!self || round != self->m_round)
            return;
        self->order(BridgeAct::Alive);
        self->askAlive();
    });
}

void DeviceBridge::takeOutput()
{
    m_rest += m_process.readAllStandardOutput();
    const int round = m_round;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0 && round == m_round; end = m_rest.indexOf('\n')) {
        const QByteArray line = m_rest.left(end);
        m_rest.remove(0, end + 1);
        if (!line.trimmed().isEmpty())
            takeLine(line);
    }
    if (round == m_round && m_rest.size() > bridgeLineMax) {
        m_rest.clear();
        m_process.kill();
    }
}

void DeviceBridge::takeLine(const QByteArray &text)
{
    const Result<BridgeLine> line = fromJson<BridgeLine>(text, Strictness::Tolerant);
    if (!line || (!m_device && !line->hello)) {
        log::warning("device bridge says what nobody understands and is ended");
        m_process.kill();
        return;
    }
    ++m_answers;
    if (line->hello) {
        if (line->hello->protocol != bridgeProtocol) {
            m_process.disconnect(this);
            m_process.kill();
            m_state = State::Down;
            m_problem = Problem(problem::BridgeForeign);
            emit stateChanged();
            return;
        }
        m_device = line->hello;
        m_problem.reset();
        m_state = m_wantsRead ? State::Reading : State::Ready;
        if (m_wantsRead)
            order(BridgeAct::Read);
        askAlive();
    }
    if (line->laid)
        m_isLaid = *line->laid;
    if (line->trouble)
        takeTrouble(*line->trouble);
    // A card nobody asked for is nobody's business.
    const bool isWanted = line->card && m_wantsRead;
    if (isWanted) {
        m_wantsRead = false;
        m_state = State::Ready;
        m_restartMs = restartMinMs; // it works
        m_problem.reset();
    }
    emit stateChanged();
    if (isWanted)
        emit cardRead(*line->card, line->reading.value_or(CardReading{}));
    if (line->done == BridgeAct::Beep)
        emit beeped();
}

void DeviceBridge::takeTrouble(BridgeTrouble trouble)
{
    switch (trouble) {
    case BridgeTrouble::NoDevice: m_problem = Problem(problem::ReaderMissing); break;
    case BridgeTrouble::Unreadable: m_problem = Problem(problem::ReaderUnreadable); break;
    case BridgeTrouble::Unlicensed: m_problem = Problem(problem::ReaderUnlicensed); break;
    }
}

void DeviceBridge::down(const ProblemType &type)
{
    const int round = ++m_round;
    m_state = State::Down;
    m_isLaid = false;
    m_problem = Problem(type);
    m_scheduler.after(m_restartMs, [self = QPointer(this), round] {
        if (self && round == self->m_round)
            self->start();
    });
    m_restartMs = std::min(m_restartMs * 2, restartMaxMs);
    emit stateChanged();
}

} // namespace ow

#include "moc_DeviceBridge.cpp"
