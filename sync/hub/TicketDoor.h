#pragma once
#include "sync/hub/PhoneLine.h"
#include "sync/hub/PublicDoor.h"

namespace ow {

/// GET and POST /t, POST /t/live: the page on which the holder of a slip follows his number, gives it back or lets others go first. Number
/// and code come in a form, never in an address. Nobody tries 80 bits, so wrong codes are not counted: a hall's phones share an address.
class TicketDoor {
public:
    TicketDoor(Writer &writer, ReaderPool &readers, const Sealer &sealer, PhoneLine &line)
        : m_writer(writer), m_readers(readers), m_sealer(sealer), m_line(line)
    {
    }

    static bool serves(const Request &request);
    Reply handle(const Request &request, const QString &hall);

private:
    struct Asked {
        QString number;
        QString code;
        std::optional<QUuid> ticket = {}; ///< when they belong together
    };
    Asked asked(const Request &request);
    QString answered(const Request &request, const Asked &asked, const PageText &text);
    /// The sentence that tells what came of it.
    QString acted(const QString &act, const QUuid &ticket, const PageText &text);
    Reply live(const Asked &asked, const PageText &text);

    Writer &m_writer;
    ReaderPool &m_readers;
    const Sealer &m_sealer;
    PhoneLine &m_line;
};

} // namespace ow
