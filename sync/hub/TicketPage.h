#pragma once
// What the holder of a number reads on his phone, in both languages. Pure: a standing in, HTML out.
#include "models/queue/TicketStanding.h"
#include "sync/hub/PageText.h"

namespace ow {

/// The card with the number, how it stands and what to do next.
QString standingCard(const TicketStanding &standing, const PageText &text);
/// The part of the page that follows the queue, with what may be done now.
QString standingHtml(const TicketStanding &standing, const PageText &text);
/// One sentence for who listens to the page.
QString standingSaid(const TicketStanding &standing, const PageText &text);
/// What tells one state from the next: "called2" is the second call.
QString standingState(const TicketStanding &standing);
/// One server-sent event: {"html","state","say","over"}.
QByteArray standingEvent(const TicketStanding &standing, const PageText &text, qint64 seq);

} // namespace ow
