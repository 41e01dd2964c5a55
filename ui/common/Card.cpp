#include "ui/common/Card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ow {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent), m_title(new QLabel), m_head(new QHBoxLayout), m_body(new QVBoxLayout)
{
    setObjectName(QStringLiteral("card"));
    setProperty("kind", QStringLiteral("card"));
    m_title->setObjectName(QStringLiteral("cardTitle"));
    m_title->setProperty("kind", QStringLiteral("large"));
    m_head->addWidget(m_title);
    m_head->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addLayout(m_head);
    column->addLayout(m_body, 1);
    m_body->setSpacing(8);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

} // namespace ow

#include "moc_Card.cpp"
