#include "ui/kiosk/KioskResult.h"

#include "ui/common/Notice.h"
#include "ui/common/Spoken.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

KioskResult::KioskResult(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_number(new QLabel), m_ahead(new QLabel), m_slip(new QLabel),
      m_notice(new Notice), m_done(new QPushButton(tr("完成")))
{
    setObjectName(QStringLiteral("kioskResult"));
    m_title->setObjectName(QStringLiteral("kioskResultTitle"));
    m_title->setProperty("kind", QStringLiteral("title"));
    m_number->setObjectName(QStringLiteral("kioskNumber"));
    m_number->setProperty("kind", QStringLiteral("giant"));
    m_ahead->setObjectName(QStringLiteral("kioskAhead"));
    m_ahead->setProperty("kind", QStringLiteral("title"));
    m_slip->setObjectName(QStringLiteral("kioskSlip"));
    m_slip->setProperty("kind", QStringLiteral("large"));
    m_done->setObjectName(QStringLiteral("kioskDone"));
    m_done->setProperty("kind", QStringLiteral("primary"));
    m_done->setMinimumWidth(260);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 4, 28, 16);
    column->setSpacing(6);
    column->addStretch();
    for (QLabel *label : {m_title, m_number, m_ahead, m_slip}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label != m_number);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    column->addWidget(m_notice);
    column->addStretch();
    column->addWidget(m_done, 0, Qt::AlignHCenter);
    connect(m_done, &QPushButton::clicked, this, &KioskResult::doneAsked);
}

void KioskResult::tellWaiting(const QString &queueName)
{
    m_title->setText(tr("正在取号：%1，请稍候").arg(queueName));
    m_number->clear();
    m_ahead->clear();
    m_slip->clear();
    m_notice->clear();
    m_done->hide();
}

void KioskResult::tell(const IssuedTicket &issued)
{
    m_title->setText(issued.queueName);
    m_number->setText(issued.ticket.number);
    m_number->setAccessibleName(tr("您的号码是%1").arg(issued.ticket.number));
    m_ahead->setText(issued.waitingAhead > 0 ? tr("前面还有 %1 人").arg(issued.waitingAhead)
                                             : tr("前面没有人，请留意叫号"));
    m_slip->setText(tr("正在打印号票…"));
    m_done->show();
    m_done->setFocus();
    speakAlert(*m_number);
}

void KioskResult::tellPrinted()
{
    m_slip->setText(tr("请取走号票，留意大厅屏和广播"));
}

void KioskResult::tellNotPrinted(const Problem &problem)
{
    m_slip->setText(tr("号票没有打印出来，请记住号码"));
    m_notice->explain(problem);
}

void KioskResult::tellRefused(const Problem &problem)
{
    m_title->setText(tr("没有取到号"));
    m_notice->explain(problem);
    m_done->show();
    m_done->setFocus();
}

} // namespace ow
