// Of KioskPage: which step follows which.
#include "ui/common/EmptyState.h"
#include "ui/kiosk/KioskCard.h"
#include "ui/kiosk/KioskCheckIn.h"
#include "ui/kiosk/KioskCountdown.h"
#include "ui/kiosk/KioskGuide.h"
#include "ui/kiosk/KioskHead.h"
#include "ui/kiosk/KioskInquiry.h"
#include "ui/kiosk/KioskLost.h"
#include "ui/kiosk/KioskOffer.h"
#include "ui/kiosk/KioskPage.h"
#include "ui/kiosk/KioskPriority.h"
#include "ui/kiosk/KioskProgress.h"
#include "ui/kiosk/KioskResult.h"
#include "ui/kiosk/KioskSearch.h"
#include "ui/kiosk/KioskSlots.h"
#include "ui/kiosk/KioskStaff.h"
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
            go(m_screens.progress, bookingMs);
    });
    connect(m_screens.progress, &KioskProgress::touched, this, [this] { homeLater(bookingMs); });
    connect(m_screens.progress, &KioskProgress::backAsked, this, &KioskPage::home);
    connect(m_screens.guide, &KioskGuide::touched, this, [this] { homeLater(bookingMs); });
    connect(m_screens.search, &KioskSearch::itemChosen, this, &KioskPage::chooseItem);
    connect(m_screens.search, &KioskSearch::touched, this, [this] { homeLater(bookingMs); });
    connect(m_screens.search, &KioskSearch::backAsked, this, [this] {
        if (m_purpose == Purpose::Booking)
            beginBooking();
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

void KioskPage::showStep(QWidget *step)
{
    ++m_round;
    m_idleMs = 0;
    m_countdown->hide();
    m_step = step;
    refresh();
}

} // namespace ow
