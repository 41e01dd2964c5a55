#include "ui/kiosk/KioskReserve.h"

#include "models/base/Clock.h"
#include "models/base/Log.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"

namespace ow {

namespace {
/// A kiosk that loses its power with the hub's knows the last contact that well.
constexpr qint64 reserveSaveMs = 5 * 60'000;

QByteArray reserveWithoutContact(ReserveBook book)
{
    book.contactAt = {};
    book.wallAt = {};
    return toJson(book);
}
} // namespace

KioskReserve::KioskReserve(StationContext &context) : m_context(context)
{
    whenReady(context.hub.note(), this, [this](const Result<QByteArray> &note) {
        if (m_book.isKnown() || !note || note->isEmpty())
            return;
        // Of an older program it may not fit; the hub tells it anew.
        if (const auto read = fromJson<ReserveBook>(*note, Strictness::Tolerant)) {
            m_book = *read;
            emit recalled();
        }
    });
    connect(&context.hub, &HubClient::linkChanged, this, [this](HubClient::Link link) {
        if (link == HubClient::Link::Lost && m_book.isKnown()) {
            touch();
            save();
        }
    });
}

void KioskReserve::renew(const PublicView &view)
{
    m_book = reserveRenewed(m_book, view, m_context.device);
    m_book.kind = m_context.hall.kind;
    touch();
    if (reserveWithoutContact(m_book) != m_saved || m_book.contactAt.ms - m_savedAt.ms > reserveSaveMs)
        save();
}

bool KioskReserve::isCut() const
{
    return m_context.hub.link() == HubClient::Link::Lost && m_book.isKnown() && !m_book.prefix.isEmpty();
}

QFuture<Result<IssuedTicket>> KioskReserve::take(const QString &queue)
{
    touch();
    const Instant steady = m_context.hub.hubTime();
    const Instant now = steady.isSet() ? steady : reserveTime(m_book, m_context.clock.now());
    SystemRandom random;
    Eventually<Result<IssuedTicket>> answer = eventually<Result<IssuedTicket>>();
    const auto taken = takeReserve(m_book, queue, now, makeUuid(now, random));
    if (!taken) {
        answer.fulfil(fail(problem::HubLost));
        return answer.future;
    }
    // From here on the number is used up, whatever the disk says.
    m_book = taken->book;
    m_saved = reserveWithoutContact(m_book);
    m_savedAt = m_book.contactAt;
    whenReady(m_context.hub.keep(taken->command, toJson(m_book)), this,
              [this, slip = taken->slip, done = answer.fulfil](const Result<void> &kept) {
                  if (!kept)
                      m_saved.clear();
                  done(kept.map([&] { return slip; }));
              });
    return answer.future;
}

void KioskReserve::takeBack(const Ticket &late)
{
    whenReady(m_context.hub.send(WithdrawTicket{late.id}), this, [](const Result<TicketReply> &withdrawn) {
        if (!withdrawn)
            log::warning("late ticket is not taken back", {log::code("problem", withdrawn.error().type().id)});
    });
}

void KioskReserve::touch()
{
    const Instant contact = m_context.hub.lastContact();
    if (!contact.isSet() || contact < m_book.contactAt)
        return;
    m_book.contactAt = contact;
    m_book.wallAt = m_context.clock.now().plus(contact.ms - m_context.hub.hubTime().ms);
}

void KioskReserve::save()
{
    m_saved = reserveWithoutContact(m_book);
    m_savedAt = m_book.contactAt;
    whenReady(m_context.hub.putNote(toJson(m_book)), this, [this](const Result<void> &saved) {
        if (saved)
            return;
        log::warning("reserve book is not on the disk", {log::code("problem", saved.error().type().id)});
        m_saved.clear();
    });
}

} // namespace ow

#include "moc_KioskReserve.cpp"
