#include "app/devicebridge/SimulatedBridge.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>
#include <cstdio>
#include <unistd.h>

namespace ow {

namespace {
const QString cardStep = QStringLiteral("card:");

void put(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}
} // namespace

bool SimulatedBridge::isRight(const Script &script, const QList<DemoCard> &cards)
{
    static const QStringList known{
        QStringLiteral("unreadable"), QStringLiteral("noDevice"), QStringLiteral("unlicensed"), QStringLiteral("die"),
        QStringLiteral("hang"),       QStringLiteral("nonsense"), QStringLiteral("nothing")};
    return !script.steps.isEmpty() && std::all_of(script.steps.begin(), script.steps.end(), [&](const QString &step) {
        if (!step.startsWith(cardStep))
            return known.contains(step);
        bool isNumber = false;
        const int card = step.mid(cardStep.size()).toInt(&isNumber);
        return isNumber && card >= 0 && card < cards.size();
    });
}

SimulatedBridge::SimulatedBridge(Script script, QList<DemoCard> cards, QObject *parent)
    : QObject(parent), m_script(std::move(script)), m_cards(std::move(cards)),
      m_input(new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this))
{
    connect(m_input, &QSocketNotifier::activated, this, &SimulatedBridge::takeInput);
    BridgeLine line;
    line.hello = BridgeHello{m_script.protocol, QStringLiteral("模拟读卡器"), true};
    say(line);
}

void SimulatedBridge::say(const BridgeLine &line)
{
    put(toJson(line) + '\n');
}

void SimulatedBridge::takeInput()
{
    char bytes[4096];
    const ssize_t count = ::read(STDIN_FILENO, bytes, sizeof bytes);
    if (count <= 0) {
        // The station is gone.
        QCoreApplication::quit();
        return;
    }
    m_rest.append(bytes, count);
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
        const auto order = fromJson<BridgeOrder>(m_rest.left(end), Strictness::Tolerant);
        m_rest.remove(0, end + 1);
        if (order && !m_hangs)
            takeOrder(order->act);
    }
}

void SimulatedBridge::takeOrder(BridgeAct act)
{
    BridgeLine line;
    line.done = act;
    if (act == BridgeAct::Read || act == BridgeAct::Stop)
        ++m_order;
    if (act == BridgeAct::Read)
        QTimer::singleShot(m_script.delayMs, this, [this, order = m_order] {
            if (order == m_order)
                play();
        });
    say(line);
}

void SimulatedBridge::play()
{
    const QString step = m_script.steps.at(qMin(m_step++, int(m_script.steps.size()) - 1));
    BridgeLine line;
    if (step == QLatin1String("hang")) {
        m_hangs = true;
    } else if (step == QLatin1String("nonsense")) {
        put("{\"card\":\n");
    } else if (step == QLatin1String("die")) {
        line.card = m_cards.first().card;
        const QByteArray whole = toJson(line);
        put(whole.left(whole.size() / 2));
        ::_exit(9);
    } else if (step.startsWith(cardStep)) {
        const DemoCard &demo = m_cards.at(step.mid(cardStep.size()).toInt());
        line.laid = true;
        line.card = demo.card;
        line.reading = demo.reading;
        say(line);
    } else if (step != QLatin1String("nothing")) {
        line.trouble = codeValue<BridgeTrouble>(step);
        say(line);
    }
}

} // namespace ow

#include "moc_SimulatedBridge.cpp"
