#include "ui/kiosk/KioskResult.h"

#include "ui/common/Notice.h"
#include "ui/common/QrImage.h"
#include "ui/common/Spoken.h"

#include <QLabel>
#include <QLocale>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int resultQrPixels = 250;

QString resultAhead(int waiting)
{
    return waiting > 0 ? KioskResult::tr("前面还有 %1 人").arg(waiting) : KioskResult::tr("前面没有人，请留意叫号");
}
} // namespace

KioskResult::KioskResult(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_number(new QLabel), m_qr(new QLabel), m_ahead(new QLabel),
      m_note(new QLabel), m_slip(new QLabel), m_notice(new Notice), m_book(new QPushButton(tr("预约改天来"))),
      m_done(new QPushButton(tr("完成")))
{
    setObjectName(QStringLiteral("kioskResult"));
    m_title->setObjectName(QStringLiteral("kioskResultTitle"));
    m_title->setProperty("kind", QStringLiteral("title"));
    m_number->setObjectName(QStringLiteral("kioskNumber"));
    m_number->setProperty("kind", QStringLiteral("giant"));
    m_qr->setObjectName(QStringLiteral("kioskQr"));
    m_qr->setAccessibleName(tr("号票的二维码"));
    m_ahead->setObjectName(QStringLiteral("kioskAhead"));
    m_ahead->setProperty("kind", QStringLiteral("title"));
    m_note->setObjectName(QStringLiteral("kioskNote"));
    m_note->setProperty("kind", QStringLiteral("large"));
    m_slip->setObjectName(QStringLiteral("kioskSlip"));
    m_slip->setProperty("kind", QStringLiteral("large"));
    m_book->setObjectName(QStringLiteral("kioskBookInstead"));
    m_done->setObjectName(QStringLiteral("kioskDone"));
    m_done->setProperty("kind", QStringLiteral("primary"));
    for (QPushButton *button : {m_book, m_done})
        button->setMinimumWidth(260);
    auto *number = new QHBoxLayout;
    number->setSpacing(28);
    number->addStretch();
    number->addWidget(m_number);
    number->addWidget(m_qr);
    number->addStretch();
    auto *foot = new QHBoxLayout;
    foot->setSpacing(28);
    foot->addStretch();
    foot->addWidget(m_book);
    foot->addWidget(m_done);
    foot->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 4, 28, 16);
    column->setSpacing(6);
    column->addStretch();
    column->addWidget(m_title);
    column->addLayout(number);
    for (QLabel *label : {m_title, m_number, m_ahead, m_note, m_slip}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label != m_number);
        label->setTextFormat(Qt::PlainText);
    }
    for (QLabel *label : {m_ahead, m_note, m_slip})
        column->addWidget(label);
    column->addWidget(m_notice);
    column->addStretch();
    column->addLayout(foot);
    connect(m_done, &QPushButton::clicked, this, &KioskResult::doneAsked);
    connect(m_book, &QPushButton::clicked, this, &KioskResult::bookingAsked);
    begin({});
}

void KioskResult::begin(const QString &title)
{
    m_title->setText(title);
    m_title->show();
    m_booked = false;
    for (QLabel *label : {m_number, m_ahead, m_note, m_slip})
        label->clear();
    m_number->hide();
    m_qr->hide();
    m_note->hide();
    m_notice->clear();
    m_book->hide();
    m_done->hide();
}

void KioskResult::tellWaiting(const QString &what)
{
    begin(tr("正在办理：%1，请稍候").arg(what));
}

void KioskResult::showNumber(const IssuedTicket &issued, const QString &line)
{
    begin(issued.queueName);
    m_number->setText(issued.ticket.number);
    m_number->setAccessibleName(tr("您的号码是%1").arg(issued.ticket.number));
    m_number->show();
    m_ahead->setText(line);
    m_slip->setText(tr("正在打印…"));
    m_done->show();
    m_done->setFocus();
    speakAlert(*m_number);
}

void KioskResult::tell(const IssuedTicket &issued, const QString &note, bool mayBook)
{
    showNumber(issued, resultAhead(issued.waitingAhead));
    QStringList notes{note};
    if (issued.mayNotSuffice) {
        notes.append(mayBook ? tr("快到下班时间，今天可能办不到您。号还有效，也可以预约改天来。")
                             : tr("快到下班时间，今天可能办不到您，请先问一下导服台。"));
        m_book->setVisible(mayBook);
    }
    notes.removeAll(QString());
    m_note->setText(notes.join(QLatin1Char('\n')));
    m_note->setVisible(!notes.isEmpty());
    m_title->setVisible(notes.isEmpty()); // in very large type there is room for one of them
}

void KioskResult::tellReserve(const IssuedTicket &given, const QString &note)
{
    showNumber(given, tr("主机恢复后，按您现在的取号时间排队"));
    m_note->setText(note.isEmpty() ? tr("需要优先照顾的，请同时告诉导服人员。") : note);
    m_note->show();
    m_title->hide(); // in very large type there is room for one of them
}

void KioskResult::tellBooked(const IssuedTicket &booked)
{
    const Instant slot = booked.ticket.bookedFor.value_or(booked.ticket.standsFrom);
    showNumber(
        booked,
        tr("已约好：%1 %2")
            .arg(QLocale().toString(hallDate(slot), tr("M月d日")), hallTime(slot).toString(QStringLiteral("HH:mm"))));
    m_booked = true;
}

void KioskResult::tellCheckedIn(const IssuedTicket &checkedIn)
{
    const Ticket &ticket = checkedIn.ticket;
    const Instant slot = ticket.bookedFor.value_or(ticket.standsFrom);
    if (ticket.state == TicketState::CheckedIn)
        showNumber(checkedIn, tr("签到成功，%1 起参加排队").arg(hallTime(slot).toString(QStringLiteral("HH:mm"))));
    else
        showNumber(checkedIn, tr("签到成功，%1").arg(resultAhead(checkedIn.waitingAhead)));
    if (slot < ticket.standsFrom) {
        m_note->setText(tr("已过预约时间，按普通号排队。"));
        m_note->show();
    }
}

void KioskResult::tellPrinted()
{
    m_slip->setText(m_booked ? tr("请取走预约单，当天凭它签到") : tr("请取走号票，留意大厅屏和广播"));
}

void KioskResult::tellNotPrinted(const QString &qrText)
{
    const Result<QImage> qr = QrImage::of(qrText);
    if (qr)
        m_qr->setPixmap(QPixmap::fromImage(
            qr->scaled(resultQrPixels, resultQrPixels, Qt::KeepAspectRatio, Qt::FastTransformation)));
    m_qr->setVisible(qr.has_value());
    m_slip->setText(tr("没有打印出来。号码有效，请记住或拍下号码和二维码"));
}

void KioskResult::tellRefused(const QString &title, const Problem &problem)
{
    begin(title);
    // Of a refused input a visitor is told what is wrong with it; places are the machine's names.
    const Faults &faults = problem.faults();
    m_notice->explain(faults.isEmpty() ? problem : Problem(*faults.first().type, faults.first().parameters));
    m_done->show();
    m_done->setFocus();
}

void KioskResult::tellAskGreeter()
{
    begin(tr("请找导服人员"));
    m_ahead->setText(tr("导服台就在大厅门口，工作人员会帮您弄清楚要办什么。"));
    m_done->show();
    m_done->setFocus();
}

} // namespace ow

#include "moc_KioskResult.cpp"
