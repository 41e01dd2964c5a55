#include "ui/board/BoardRow.h"

#include "ui/common/Theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace ow {

BoardRow::BoardRow(int index, QWidget *parent) : QFrame(parent), m_number(new QLabel), m_window(new QLabel)
{
    setObjectName(QStringLiteral("boardRow_%1").arg(index));
    setProperty("kind", QStringLiteral("card"));
    m_number->setObjectName(QStringLiteral("boardCall_%1").arg(index));
    m_number->setProperty("kind", QStringLiteral("called"));
    m_window->setObjectName(QStringLiteral("boardCallWindow_%1").arg(index));
    m_window->setProperty("kind", QStringLiteral("title"));
    m_window->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(28, 0, 28, 0);
    row->addWidget(m_number);
    row->addStretch();
    row->addWidget(m_window);
    for (QLabel *label : {m_number, m_window})
        label->setTextFormat(Qt::PlainText);
}

void BoardRow::tell(const PublicTicket &ticket)
{
    m_number->setText(ticket.number);
    const int window = ticket.window.value_or(0);
    switch (ticket.state) {
    case TicketState::Called: m_window->setText(tr("请到 %1号窗口").arg(window)); break;
    case TicketState::NoShow: m_window->setText(tr("过号，请到导服台")); break;
    default: m_window->setText(tr("%1号窗口 办理中").arg(window)); break;
    }
    setAccessibleName(tr("%1号，%2").arg(ticket.number, m_window->text()));
}

void BoardRow::tellNothing()
{
    m_number->clear();
    m_window->clear();
    setAccessibleName({});
    setLit(false);
}

void BoardRow::setLit(bool lit)
{
    Theme::setVariant(*this, "tone", lit ? QStringLiteral("called") : QStringLiteral("plain"));
}

} // namespace ow

#include "moc_BoardRow.cpp"
