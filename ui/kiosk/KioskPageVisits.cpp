// Of KioskPage: what it knows of the hall, how a visit begins, how long it may stand untouched, how it ends, and the staff's door.
#include "models/base/Clock.h"
#include "models/base/Log.h"
#include "models/base/Scheduler.h"
#include "models/queue/QueueFolding.h"
#include "ui/kiosk/EnglishNames.h"
#include "ui/kiosk/KioskAloud.h"
#include "ui/kiosk/KioskCheckIn.h"
#include "ui/kiosk/KioskCountdown.h"
#include "ui/kiosk/KioskHead.h"
#include "ui/kiosk/KioskPage.h"
#include "ui/kiosk/KioskProgress.h"
#include "ui/kiosk/KioskQueues.h"
#include "ui/kiosk/KioskResult.h"
#include "ui/kiosk/KioskStaff.h"

#include <QEvent>
#include <algorithm>

namespace ow {

const PublicView &KioskPage::knownView() const
{
    return m_view.isLoaded() ? m_view.value() : m_reserve.book().hall;
}

PublicView KioskPage::hallView() const
{
    return m_language.current() == Language::Choice::English ? withEnglishNames(knownView()) : knownView();
}

IssuedTicket KioskPage::named(IssuedTicket issued) const
{
    issued.queueName = queueName(issued.ticket.queue);
    return issued;
}

QString KioskPage::queueName(const QString &code) const
{
    return ow::queueName(hallView(), code);
}

bool KioskPage::gives(const QString &queue) const
{
    return ticketsGiven(hallView(), queue, m_context.clock.now());
}

void KioskPage::homeLater(int milliseconds)
{
    m_countdown->hide();
    m_idleMs = milliseconds;
    m_lastTouch.start();
    // Who needs large type needs more time.
    const bool elder = m_head->isElder();
    const int wait = elder ? milliseconds * 3 / 2 : milliseconds;
    const int warn = std::min(elder ? warnElderMs : warnMs, wait / 2);
    const int round = ++m_round;
    m_context.scheduler.after(wait - warn, [self = QPointer<KioskPage>(this), round, warn] {
        if (self)
            self->countDown(round, warn / 1000);
    });
    m_context.scheduler.after(wait, [self = QPointer<KioskPage>(this), round] {
        if (self && round == self->m_round)
            self->endVisit();
    });
}

void KioskPage::countDown(int round, int seconds)
{
    if (round != m_round || seconds <= 0)
        return;
    // The first step holds nothing of anybody.
    if (m_step != homeStep() || m_visit)
        m_countdown->tell(seconds);
    m_context.scheduler.after(1000, [self = QPointer<KioskPage>(this), round, seconds] {
        if (self)
            self->countDown(round, seconds - 1);
    });
}

void KioskPage::endVisit()
{
    if (m_visit) {
        home();
        return;
    }
    m_head->setElder(false);
    home();
    setLanguage(Language::Choice::Chinese);
}

bool KioskPage::eventFilter(QObject *watched, QEvent *event)
{
    constexpr qint64 touchesMs = 1000;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::KeyPress:
    case QEvent::Wheel:
        if (m_idleMs > 0 && (!m_countdown->isHidden() || m_lastTouch.hasExpired(touchesMs)))
            homeLater(m_idleMs);
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void KioskPage::passVisitsTo(OpenVisit open, bool readsCards)
{
    m_openVisit = std::move(open);
    m_readsCards = readsCards;
    makeSteps();
    setElder(m_head->isElder());
    home();
}

void KioskPage::visitOver()
{
    if (m_step == m_away)
        endVisit();
}

void KioskPage::visitFailed()
{
    if (m_step != m_away)
        return;
    m_screens.result->tellAskGreeter();
    go(m_screens.result, resultMs);
}

void KioskPage::beginVisit()
{
    m_visitBegun = true;
    m_queue = m_visit->queue;
    m_item = m_visit->item;
    m_itemName = m_visit->itemName;
    m_isUnsure = m_visit->unsure;
    switch (m_visit->kind) {
    case KioskVisit::Kind::Progress: beginProgress(false); break;
    case KioskVisit::Kind::HandIn: beginProgress(true); break;
    case KioskVisit::Kind::Rate: beginRate(); break;
    case KioskVisit::Kind::Suggest: beginSuggest(); break;
    case KioskVisit::Kind::Fill: beginFill(); break;
    case KioskVisit::Kind::CheckIn:
        m_purpose = Purpose::CheckIn;
        go(m_screens.checkIn, bookingMs);
        m_screens.checkIn->begin();
        break;
    case KioskVisit::Kind::Booking:
        if (m_queue.isEmpty()) {
            beginBooking();
        } else {
            m_purpose = Purpose::Booking;
            loadSlots();
        }
        break;
    case KioskVisit::Kind::Ticket:
        m_purpose = Purpose::Ticket;
        tellPriority();
        askCard();
        break;
    }
    emit visitShown();
}

void KioskPage::makeStaff()
{
    m_stack->addWidget(m_staff);
    connect(m_head, &KioskHead::knocked, this, [this] {
        // Not while somebody is in the middle of something.
        if (m_visit || m_issuing || m_step == m_away || m_step == m_staff)
            return;
        m_staff->begin();
        go(m_staff, bookingMs);
    });
    connect(m_staff, &KioskStaff::backAsked, this, &KioskPage::endVisit);
    connect(m_staff, &KioskStaff::endAsked, this, &KioskPage::endAsked);
    connect(m_staff, &KioskStaff::restartAsked, this, &KioskPage::restartAsked);
    connect(m_staff, &KioskStaff::refilled, this, [this] {
        tellPrinter(true);
        emit printerTold(true);
    });
    connect(m_staff, &KioskStaff::testAsked, this, &KioskPage::printTest);
    connect(m_staff, &KioskStaff::tried, this, [](bool right) {
        if (right)
            log::warning("staff opened the kiosk");
        else
            log::warning("wrong staff code at the kiosk");
    });
}

void KioskPage::makeAloud()
{
    connect(m_head, &KioskHead::aloudAsked, this,
            [this] { m_aloud->toggle(*m_stack->currentWidget(), m_language.current() == Language::Choice::English); });
    connect(m_aloud, &KioskAloud::readingChanged, m_head, &KioskHead::tellReading);
}

/// When another page, or another question on it, has come up.
void KioskPage::readAloud()
{
    m_aloud->look(*m_stack->currentWidget(), m_language.current() == Language::Choice::English);
}

} // namespace ow
