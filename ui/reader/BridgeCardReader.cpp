#include "ui/reader/BridgeCardReader.h"

#include "models/base/ProblemTypes.h"
#include "ui/common/Badge.h"
#include "ui/common/Icons.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

BridgeCardReader::BridgeCardReader(const QString &program, const QStringList &arguments, Scheduler &scheduler,
                                   QWidget *parent)
    : CardReader(parent), m_bridge(program, arguments, scheduler),
      m_read(new QPushButton(QIcon(Icons::get(Icon::CardReader, Theme::colour("onFill"), 20)), tr("读身份证"))),
      m_mark(new Badge(tr("模拟读卡器"), Badge::Tone::Mark)), m_sentence(new QLabel)
{
    m_read->setObjectName(QStringLiteral("readCardButton"));
    m_read->setProperty("kind", QStringLiteral("primary"));
    m_sentence->setObjectName(QStringLiteral("readerSentence"));
    m_sentence->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_read);
    head->addWidget(m_mark);
    head->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_sentence);
    connect(m_read, &QPushButton::clicked, this, [this] {
        if (m_bridge.state() == DeviceBridge::State::Reading)
            m_bridge.stop();
        else
            m_bridge.read();
    });
    connect(&m_bridge, &DeviceBridge::stateChanged, this, &BridgeCardReader::tell);
    connect(&m_bridge, &DeviceBridge::cardRead, this, [this](const IdentityCard &card, const CardReading &reading) {
        m_reading = reading;
        emit cardRead(card);
    });
    m_bridge.start();
    tell();
}

bool BridgeCardReader::isSimulated() const
{
    return m_bridge.device() && m_bridge.device()->simulated;
}

DeviceState BridgeCardReader::condition() const
{
    const auto &problem = m_bridge.problem();
    if (!problem || problem->is(problem::ReaderUnreadable))
        return CardReader::condition();
    const bool isAway = problem->is(problem::ReaderMissing) || problem->is(problem::BridgeMissing);
    return isAway ? DeviceState::Missing : DeviceState::Fault;
}

bool BridgeCardReader::visitorFinished()
{
    m_bridge.stop();
    if (m_bridge.isCardLaid())
        m_bridge.beep();
    return m_bridge.isCardLaid();
}

void BridgeCardReader::tell()
{
    const bool isReading = m_bridge.state() == DeviceBridge::State::Reading;
    m_read->setText(isReading ? tr("不读了") : tr("读身份证"));
    m_mark->setVisible(isSimulated());
    QString text;
    if (m_bridge.problem())
        text = ProblemText::sentence(*m_bridge.problem());
    else if (m_bridge.state() == DeviceBridge::State::Starting)
        text = tr("正在启动读卡程序…");
    else if (isReading)
        text = tr("请把证件放在读卡器上…");
    else if (m_bridge.isCardLaid())
        text = tr("证件还在读卡器上，请办事人收好。");
    m_sentence->setStyleSheet(m_bridge.problem() ? QStringLiteral("color: %1").arg(Theme::colour("bad").name())
                                                 : QString());
    m_sentence->setText(text);
    m_sentence->setVisible(!text.isEmpty());
    emit conditionChanged();
}

} // namespace ow

#include "moc_BridgeCardReader.cpp"
