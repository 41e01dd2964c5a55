#pragma once
#include "models/queue/BookingCommands.h"
#include "sync/hub/PublicDoor.h"
#include "sync/hub/ReaderPool.h"

namespace ow {

/// GET and POST /book: a number for a time, without a script. What and when stand in the address, name and number in a form only; each try
/// is counted for its address. The booking is seen and given back on /t.
class BookingDoor {
public:
    BookingDoor(Writer &writer, ReaderPool &readers, const Sealer &sealer)
        : m_writer(writer), m_readers(readers), m_sealer(sealer), m_tries(writer, sealer, "booking.address")
    {
    }

    static bool serves(const Request &request);
    Reply handle(const Request &request, const QString &hall);

private:
    struct Asked {
        QString queue;
        QString day; ///< "2026-09-25"; empty: the first with room
        QString slot = {};
        QString name = {};
        QString number = {};
    };
    QString queues(const PageText &text);
    QString times(const Asked &asked, const PageText &text);
    QString booked(const Request &request, const Asked &asked, const PageText &text);
    QString doneHtml(const IssuedTicket &issued, const PageText &text);

    Writer &m_writer;
    ReaderPool &m_readers;
    const Sealer &m_sealer;
    TryCount m_tries;
};

} // namespace ow
