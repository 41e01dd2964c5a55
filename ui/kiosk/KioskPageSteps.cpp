// Of KioskPage: which step follows which.
#include "models/base/Clock.h"
#include "models/base/Scheduler.h"
#include "ui/common/EmptyState.h"
#include "ui/kiosk/KioskCard.h"
#include "ui/kiosk/KioskCheckIn.h"
#include "ui/kiosk/KioskCountdown.h"
#include "ui/kiosk/KioskFill.h"
#include "ui/kiosk/KioskGuide.h"
#include "ui/kiosk/KioskHead.h"
#include "ui/kiosk/KioskInquiry.h"
#include "ui/kiosk/KioskLost.h"
#include "ui/kiosk/KioskOffer.h"
#include "ui/kiosk/KioskPage.h"
#include "ui/kiosk/KioskPriority.h"
#include "ui/kiosk/KioskProgress.h"
#include "ui/kiosk/KioskRate.h"
#include "ui/kiosk/KioskResult.h"
#include "ui/kiosk/KioskSearch.h"
#include "ui/kiosk/KioskServices.h"
#include "ui/kiosk/KioskSlots.h"
#include "ui/kiosk/KioskStaff.h"
#include "ui/kiosk/KioskSuggest.h"
#include "ui/reader/CardReader.h"
#include <QStackedWidget>
#include <algorithm>

namespace ow {

void KioskPage::connectSteps()
{
    m_inquiry->use(m_screens);
    connect(m_screens.queues, &KioskQueues::searchAsked, this, [this] {
        m_inquiry->beginSearch(m_service.isLoaded() ? std::optional(m_service.value()) : std::nullopt, hallView());
        go(m_screens.search, bookingMs);
    });
    connect(m_screens.queues, &KioskQueues::progressAsked, this, [this] {
        if (!passOn({KioskVisit::Kind::Progress}))
            beginProgress(false);
    });
    connect(m_screens.queues, &KioskQueues::servicesAsked, this, [this] { go(m_screens.services, priorityMs); });
    connect(m_screens.services, &KioskServices::backAsked, this, &KioskPage::home);
    connect(m_screens.services, &KioskServices::progressAsked, m_screens.queues, &KioskQueues::progressAsked);
    connect(m_screens.services, &KioskServices::searchAsked, m_screens.queues, &KioskQueues::searchAsked);
    connect(m_screens.services, &KioskServices::fillAsked, this, [this] {
        if (!passOn({KioskVisit::Kind::Fill}))
            beginFill();
    });
    connect(m_screens.services, &KioskServices::handInAsked, this, [this] {
        if (!passOn({KioskVisit::Kind::HandIn}))
            beginProgress(true);
    });
    connect(m_screens.services, &KioskServices::rateAsked, this, [this] {
        if (!passOn({KioskVisit::Kind::Rate}))
            beginRate();
    });
    connect(m_screens.services, &KioskServices::suggestAsked, this, [this] {
        if (!passOn({KioskVisit::Kind::Suggest}))
            beginSuggest();
    });
    connect(m_screens.suggest, &KioskSuggest::touched, this, [this] { homeLater(bookingMs); });
    connect(m_screens.suggest, &KioskSuggest::backAsked, this, &KioskPage::home);
    connect(m_screens.suggest, &KioskSuggest::doneAsked, this, &KioskPage::home);
    connect(m_screens.rate, &KioskRate::touched, this, [this] { homeLater(bookingMs); });
    connect(m_screens.rate, &KioskRate::backAsked, this, &KioskPage::home);
    connect(m_screens.rate, &KioskRate::doneAsked, this, &KioskPage::home);
    connect(m_screens.progress, &KioskProgress::ticketAsked, this, [this] {
        m_purpose = Purpose::Ticket;
        useQueue(hallView().handInQueue.value_or(QString()));
    });
    const auto fillStays = [this] { homeLater(isForFilling() ? fillMs : fillGivingWayMs); };
    connect(m_screens.fill, &KioskFill::touched, this, fillStays);
    connect(m_screens.fill, &KioskFill::backAsked, this, &KioskPage::home);
    connect(m_screens.fill, &KioskFill::doneAsked, this, &KioskPage::home);
    connect(m_screens.fill, &KioskFill::itemsWanted, this, [this] {
        m_inquiry->setFilling(true);
        emit m_screens.queues->searchAsked();
    });
    connect(m_screens.progress, &KioskProgress::touched, this, [this] { homeLater(bookingMs); });
    connect(m_screens.progress, &KioskProgress::backAsked, this, &KioskPage::home);
    connect(m_screens.guide, &KioskGuide::touched, this, [this] { homeLater(bookingMs); });
    connect(m_screens.search, &KioskSearch::itemChosen, this, &KioskPage::chooseItem);
    connect(m_screens.search, &KioskSearch::touched, this, [this] { homeLater(bookingMs); });
    connect(m_screens.search, &KioskSearch::backAsked, this, [this] {
        if (m_purpose == Purpose::Booking)
            beginBooking();
        else if (m_purpose == Purpose::Fill)
            go(m_screens.fill, fillMs);
        else
            home();
    });
    connect(m_screens.offer, &KioskOffer::backAsked, this, &KioskPage::home);
    connect(m_screens.queues, &KioskQueues::queueChosen, this, &KioskPage::chooseQueue);
    connect(m_screens.queues, &KioskQueues::unsure, this, &KioskPage::helpUnsure);
    connect(m_screens.queues, &KioskQueues::bookingAsked, this, [this] {
        if (!passOn({KioskVisit::Kind::Booking}))
            beginBooking();
    });
    connect(m_screens.queues, &KioskQueues::backAsked, this, &KioskPage::home);
    connect(m_screens.queues, &KioskQueues::checkInAsked, this, [this] {
        if (passOn({KioskVisit::Kind::CheckIn}))
            return;
        m_purpose = Purpose::CheckIn;
        go(m_screens.checkIn, bookingMs);
        m_screens.checkIn->begin();
    });
    connect(m_screens.priority, &KioskPriority::chosen, this, &KioskPage::issue);
    connect(m_screens.priority, &KioskPriority::backAsked, this, &KioskPage::home);
    connect(m_screens.priority, &KioskPriority::cardAsked, this, &KioskPage::askCard);
    connect(m_screens.times, &KioskSlots::slotChosen, this, &KioskPage::chooseSlot);
    connect(m_screens.times, &KioskSlots::backAsked, this, &KioskPage::beginBooking);
    connect(m_screens.times, &KioskSlots::touched, this, [this] { homeLater(bookingMs); });
    connect(m_screens.checkIn, &KioskCheckIn::given, this, &KioskPage::checkIn);
    connect(m_screens.checkIn, &KioskCheckIn::cardAsked, this, &KioskPage::askCard);
    connect(m_screens.checkIn, &KioskCheckIn::backAsked, this, &KioskPage::home);
    connect(m_screens.checkIn, &KioskCheckIn::touched, this, [this] { homeLater(bookingMs); });
    connect(m_screens.result, &KioskResult::doneAsked, this, &KioskPage::home);
    connect(m_screens.result, &KioskResult::bookingAsked, this, [this] {
        if (passOn({KioskVisit::Kind::Booking, m_queue, m_item, m_itemName}))
            return;
        m_purpose = Purpose::Booking;
        loadSlots();
    });
    if (m_screens.card) {
        connect(m_screens.card, &KioskCard::cardRead, this, &KioskPage::take);
        connect(m_screens.card, &KioskCard::backAsked, this, &KioskPage::leaveCard);
    }
}

void KioskPage::linkChanged()
{
    if (m_reserve.gives() && !m_keeping && m_step != m_away && m_step != m_staff) {
        // Whoever waits for an answer begins again; if what he sent has reached the hub it is taken back.
        if (m_issuing || (m_step != m_screens.queues && m_step != m_screens.result)) {
            ++m_asked;
            m_issuing = false;
            home();
            return;
        }
        m_purpose = Purpose::Ticket;
        m_screens.queues->setMode(KioskQueues::Mode::Ticket);
    }
    refresh();
}

void KioskPage::useQueue(const QString &code)
{
    m_queue = code;
    if (m_reserve.gives()) {
        issueReserve();
        return;
    }
    if (m_purpose == Purpose::Booking) {
        loadSlots();
        return;
    }
    m_read.reset();
    tellPriority();
    // A way for nothing is spared him when there is nothing to collect yet.
    if (m_readsCards && m_service.isLoaded() && code == collectingQueue(m_service.value().queues))
        askCard();
    else
        go(m_screens.priority, priorityMs);
}

QWidget *KioskPage::homeStep() const
{
    return isForFilling() ? static_cast<QWidget *>(m_screens.services) : m_screens.queues;
}

bool KioskPage::isForFilling() const
{
    const QList<HallDevice> &devices = knownView().devices;
    return std::any_of(devices.begin(), devices.end(), [&](const HallDevice &device) {
        return device.code == m_context.device && device.use == KioskUse::Fill;
    });
}

void KioskPage::beginProgress(bool handIn)
{
    const QString queue = hallView().handInQueue.value_or(QString());
    m_screens.progress->setHandIn(handIn);
    m_screens.progress->setQueue(!isForFilling() && gives(queue) ? queueName(queue) : QString());
    go(m_screens.progress, bookingMs);
}

void KioskPage::beginRate()
{
    m_screens.rate->begin();
    go(m_screens.rate, bookingMs);
}

void KioskPage::beginSuggest()
{
    m_screens.suggest->begin();
    go(m_screens.suggest, bookingMs);
}

void KioskPage::beginFill()
{
    m_purpose = Purpose::Fill;
    const bool givesWay = !isForFilling();
    m_screens.fill->begin(givesWay, hallDate(m_context.clock.now()));
    go(m_screens.fill, givesWay ? fillGivingWayMs : fillMs);
    if (!givesWay)
        return;
    m_context.scheduler.after(fillGivingWayMaxMs, [self = QPointer<KioskPage>(this), round = ++m_fillRound] {
        if (self && round == self->m_fillRound && self->m_purpose == Purpose::Fill) {
            self->m_screens.fill->tellTimeOver();
            self->go(self->m_screens.fill, resultMs);
        }
    });
}

/// Who fills in a form does not hear the hall.
void KioskPage::tellFillCalled()
{
    const QString number = m_screens.fill->number();
    for (const PublicTicket &ticket : knownView().tickets) {
        if (!number.isEmpty() && ticket.number == number && ticket.state == TicketState::Called && ticket.window)
            m_screens.fill->tellCalled(*ticket.window);
    }
}

void KioskPage::showStep(QWidget *step)
{
    ++m_round;
    m_idleMs = 0;
    m_countdown->hide();
    m_step = step;
    refresh();
    readAloud();
}

} // namespace ow
