#include "ui/reader/ChipCardReader.h"

#include "models/base/Clock.h"
#include "models/base/ProblemTypes.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace ow {

namespace {
/// Scanners end each line with Enter: a whole first line is no mistake.
bool isPartOfLines(const QString &text)
{
    const qsizetype length = text.size();
    const bool isCard = !text.startsWith(QLatin1Char('P'), Qt::CaseInsensitive);
    return isCard ? length == 30 || length == 60 : length == 44;
}

bool canSeek(const TerminalState &terminal)
{
    return terminal.is == TerminalState::Is::Empty || terminal.is == TerminalState::Is::Laid;
}
} // namespace

ChipCardReader::ChipCardReader(std::unique_ptr<CardTerminal> terminal, const QString &issuerFolder, const Clock &clock,
                               Scheduler &scheduler, QWidget *parent)
    : CardReader(parent), m_clock(clock), m_chip(std::move(terminal), issuerFolder, scheduler), m_lines(new QLineEdit),
      m_seek(new QPushButton(tr("读芯片"))), m_sentence(new QLabel), m_skip(new QPushButton(tr("不读芯片，直接使用"))),
      m_cancel(new QPushButton(tr("作罢")))
{
    m_lines->setObjectName(QStringLiteral("chipLines"));
    m_lines->setAccessibleName(tr("护照、通行证的机读码"));
    m_lines->setPlaceholderText(tr("护照、通行证：扫描或照抄机读码，再把证件放在读卡器上"));
    m_lines->setMaxLength(200);
    m_seek->setObjectName(QStringLiteral("chipSeekButton"));
    m_seek->setFocusProxy(m_lines); // Enter there does the same, and that is where one types
    m_sentence->setObjectName(QStringLiteral("chipSentence"));
    m_sentence->setWordWrap(true);
    m_skip->setObjectName(QStringLiteral("chipSkipButton"));
    m_cancel->setObjectName(QStringLiteral("chipCancelButton"));
    m_cancel->setProperty("kind", QStringLiteral("quiet"));
    auto *entry = new QHBoxLayout;
    entry->addWidget(m_lines, 1);
    entry->addWidget(m_seek);
    auto *answer = new QHBoxLayout;
    answer->addWidget(m_sentence, 1);
    answer->addWidget(m_skip);
    answer->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(entry);
    column->addLayout(answer);
    connect(m_lines, &QLineEdit::returnPressed, this, &ChipCardReader::takeLines);
    connect(m_seek, &QPushButton::clicked, this, &ChipCardReader::takeLines);
    connect(m_skip, &QPushButton::clicked, this, &ChipCardReader::skip);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        forget();
        m_lines->setFocus();
    });
    connect(&m_chip, &ChipReader::changed, this, &ChipCardReader::tell);
    connect(&m_chip, &ChipReader::chipRead, this, &ChipCardReader::take);
    connect(&m_chip, &ChipReader::failed, this, &ChipCardReader::takeFailure);
    tell();
}

bool ChipCardReader::seekChip(const IdentityCard &card, const CardReading &reading)
{
    const QList<AccessKey> keys = accessKeysOf(card);
    if (!isVisible() || !isEnabled() || !canSeek(m_chip.terminal()) || keys.isEmpty())
        return false;
    forget();
    m_sought = {card, reading};
    m_chip.seek({keys, hallDate(m_clock.now())});
    tell();
    m_skip->setFocus();
    return true;
}

bool ChipCardReader::visitorFinished()
{
    forget();
    return m_chip.terminal().is == TerminalState::Is::Laid;
}

void ChipCardReader::hideEvent(QHideEvent *event)
{
    // Whoever comes to this page next is somebody else.
    if (!event->spontaneous())
        forget();
    CardReader::hideEvent(event);
}

void ChipCardReader::changeEvent(QEvent *event)
{
    CardReader::changeEvent(event);
    if (event->type() == QEvent::EnabledChange && isEnabled() && m_ready)
        give(*m_ready, m_reading);
}

void ChipCardReader::takeLines()
{
    const QString text = m_lines->text().trimmed();
    if (text.isEmpty()) {
        m_lines->setFocus();
        return;
    }
    m_problem.reset();
    if (isPartOfLines(text)) {
        say(tr("请接着扫描或输入下一行。"), nullptr);
        return;
    }
    const QDate today = hallDate(m_clock.now());
    const Result<MrzDocument> read = readMrz(text, today);
    if (!read) {
        QStringList sentences;
        for (const Fault &fault : read.error().faults())
            sentences.append(ProblemText::sentence(fault));
        m_lines->selectAll();
        say(sentences.join(QLatin1Char('\n')), "bad");
        return;
    }
    const IdentityCard card = cardFromMrz(*read, today);
    const CardReading reading{.by = ReadBy::MachineLine};
    m_lines->clear();
    if (!seekChip(card, reading))
        give(card, reading);
}

void ChipCardReader::take(const ChipContent &content)
{
    if (!m_sought)
        return;
    const ChipCard read = cardFromChip(content, m_sought->card, hallDate(m_clock.now()));
    m_chip.stop();
    m_sought.reset();
    m_problem.reset();
    if (content.proof == ChipProof::Unverified)
        m_result = tr("芯片已读，资料自签发后没有改动；没有签发国的证书，未核验签发机关，请对照证件。");
    else if (read.proof == ChipProof::Unverified)
        m_result = tr("芯片已读，签发机关已核验；芯片里没有汉字姓名，请对照证件。");
    else
        m_result = tr("芯片已读，签发机关已核验。");
    tell();
    give(read.card, {.by = ReadBy::Chip, .proof = read.proof});
}

void ChipCardReader::takeFailure(const Problem &problem)
{
    m_problem = problem;
    // A forged chip makes nobody; whoever still wants the document taken types it.
    if (problem.is(problem::ChipAltered)) {
        m_chip.stop();
        m_sought.reset();
    }
    tell();
}

void ChipCardReader::skip()
{
    const std::optional<Sought> sought = m_sought;
    forget();
    if (sought)
        give(sought->card, sought->reading);
}

void ChipCardReader::give(const IdentityCard &card, const CardReading &reading)
{
    m_ready = card;
    m_reading = reading;
    if (!isEnabled())
        return;
    m_ready.reset();
    emit cardRead(card);
}

void ChipCardReader::forget()
{
    m_chip.stop();
    m_sought.reset();
    m_ready.reset();
    m_problem.reset();
    m_result.clear();
    m_lines->clear();
    tell();
}

void ChipCardReader::say(const QString &text, const char *colour)
{
    m_sentence->setStyleSheet(colour ? QStringLiteral("color: %1").arg(Theme::colour(colour).name()) : QString());
    m_sentence->setText(text);
    m_sentence->setVisible(!text.isEmpty());
}

DeviceState ChipCardReader::condition() const
{
    const TerminalState::Is is = m_chip.terminal().is;
    const bool isAway = is == TerminalState::Is::NoService || is == TerminalState::Is::NoReader;
    return isAway ? DeviceState::Missing : DeviceState::Fine;
}

void ChipCardReader::tell()
{
    emit conditionChanged();
    m_lines->setVisible(!m_sought);
    m_seek->setVisible(!m_sought);
    m_skip->setVisible(m_sought.has_value());
    m_cancel->setVisible(m_sought.has_value());
    const TerminalState::Is is = m_chip.terminal().is;
    if (m_chip.isReading())
        say(tr("正在读芯片，请不要拿开证件…"), nullptr);
    else if (is == TerminalState::Is::NoService)
        say(ProblemText::sentence(Problem(problem::PcscMissing)), "bad");
    else if (is == TerminalState::Is::NoReader)
        say(ProblemText::sentence(Problem(problem::ReaderMissing)), "bad");
    else if (m_problem)
        say(ProblemText::sentence(*m_problem), "bad");
    else if (m_sought)
        say(tr("请把证件放在读卡器上，读芯片核对。"), nullptr);
    else
        say(m_result, nullptr);
}

} // namespace ow

#include "moc_ChipCardReader.cpp"
