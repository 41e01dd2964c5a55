#include "ui/common/HugeButton.h"

#include "ui/common/IconLabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ow {

HugeButton::HugeButton(Icon icon, const QString &title, const QString &subtitle, Tone tone, QWidget *parent)
    : LaidOutButton(parent), m_icon(new IconLabel(icon, 1.6)), m_title(new QLabel(title)),
      m_subtitle(new QLabel(subtitle))
{
    setObjectName(QStringLiteral("hugeButton"));
    setProperty("kind", QStringLiteral("huge"));
    setProperty("tone", tone == Tone::Primary ? QStringLiteral("primary") : QStringLiteral("plain"));
    setMinimumHeight(96);
    m_title->setObjectName(QStringLiteral("title"));
    m_subtitle->setObjectName(QStringLiteral("subtitle"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addStretch();
    for (QLabel *label : {m_title, m_subtitle}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        texts->addWidget(label);
    }
    texts->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 12, 24, 12);
    row->setSpacing(20);
    row->addWidget(m_icon);
    row->addLayout(texts, 1);
    nameAgain();
}

void HugeButton::setTitle(const QString &title)
{
    m_title->setText(title);
    nameAgain();
}

void HugeButton::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    nameAgain();
}

QString HugeButton::title() const
{
    return m_title->text();
}

void HugeButton::nameAgain()
{
    m_subtitle->setVisible(!m_subtitle->text().isEmpty());
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_subtitle->text());
}

} // namespace ow

#include "moc_HugeButton.cpp"
