#include "ui/reader/ScannerCardReader.h"

#include "models/base/Clock.h"
#include "models/identity/ScannedText.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ow {

ScannerCardReader::ScannerCardReader(const Clock &clock, Scheduler &scheduler, QWidget *parent)
    : CardReader(parent), m_clock(clock), m_sentence(new QLabel(tr("护照机读码、社保卡码、身份码可用扫码枪直接扫。"))),
      m_filter(clock, scheduler, [this](const QString &text) { return take(text); })
{
    m_sentence->setObjectName(QStringLiteral("scannerSentence"));
    m_sentence->setProperty("kind", QStringLiteral("small"));
    m_sentence->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sentence);
}

bool ScannerCardReader::take(const QString &text)
{
    // A scan counts only where people can see what becomes of it.
    if (!isVisible() || !isEnabled())
        return false;
    const auto scanned = scannedText(text, hallDate(m_clock.now()));
    if (!scanned)
        return false;
    QStringList sentences;
    for (const Fault &fault : scanned->misread)
        sentences.append(ProblemText::sentence(fault));
    m_sentence->setText(sentences.isEmpty() ? scanned->code.isEmpty() ? tr("已扫到，请核对。") : tr("已扫到身份码。")
                                            : sentences.join(QLatin1Char('\n')));
    m_sentence->setStyleSheet(sentences.isEmpty() ? QString()
                                                  : QStringLiteral("color: %1").arg(Theme::colour("bad").name()));
    if (scanned->card)
        emit cardRead(*scanned->card);
    else if (!scanned->code.isEmpty())
        emit codeRead(scanned->code);
    else if (!scanned->number.isEmpty())
        emit numberRead(scanned->number);
    return true;
}

} // namespace ow

#include "moc_ScannerCardReader.cpp"
