#include "ui/kiosk/KioskCard.h"

#include "ui/reader/CardReader.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

KioskCard::KioskCard(CardReader *reader, QWidget *parent) : QWidget(parent), m_hint(new QLabel)
{
    setObjectName(QStringLiteral("kioskCard"));
    auto *title = new QLabel(tr("请把身份证放在读卡区"));
    title->setObjectName(QStringLiteral("kioskCardTitle"));
    title->setProperty("kind", QStringLiteral("title"));
    title->setWordWrap(true);
    m_hint->setWordWrap(true);
    auto *back = new QPushButton(tr("返回"));
    back->setObjectName(QStringLiteral("kioskCardBack"));
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(back);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 12, 28, 20);
    column->setSpacing(14);
    column->addLayout(head);
    column->addWidget(m_hint);
    column->addWidget(reader);
    column->addStretch();
    connect(reader, &CardReader::cardRead, this, &KioskCard::cardRead);
    connect(back, &QPushButton::clicked, this, &KioskCard::backAsked);
}

void KioskCard::ask(const QString &hint)
{
    m_hint->setText(hint);
}

} // namespace ow

#include "moc_KioskCard.cpp"
