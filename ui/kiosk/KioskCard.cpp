#include "ui/kiosk/KioskCard.h"

#include "ui/reader/CardReader.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

KioskCard::KioskCard(CardReader *reader, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("kioskCard"));
    auto *title = new QLabel(tr("请把身份证放在读卡区"));
    title->setObjectName(QStringLiteral("kioskCardTitle"));
    title->setProperty("kind", QStringLiteral("title"));
    auto *hint = new QLabel(tr("只用来核对本人，号票上只印隐去的姓名。没有带证件的，按“返回”直接取号。"));
    hint->setWordWrap(true);
    auto *back = new QPushButton(tr("返回"));
    back->setObjectName(QStringLiteral("kioskCardBack"));
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(back);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 12, 28, 20);
    column->setSpacing(14);
    column->addLayout(head);
    column->addWidget(hint);
    column->addWidget(reader);
    column->addStretch();
    connect(reader, &CardReader::cardRead, this, &KioskCard::cardRead);
    connect(back, &QPushButton::clicked, this, &KioskCard::backAsked);
}

} // namespace ow
