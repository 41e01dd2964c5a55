#pragma once
// 报送对象: whom the hall reports to now, with their tables. Without a word of the hall, the national tables alone.
#include "models/exchange/ExchangeStore.h"

namespace ow {
using Peer = std::shared_ptr<const PeerTables>;

class PeerBook {
public:
    /// In the order they are told: those that come with the program first.
    static QList<Peer> chosen(Connection &db);
    /// Chosen or not; null for one nobody knows.
    static Peer find(Connection &db, const QString &code);
    /// Those that come with the program and those the hall described.
    static QList<Peer> all(Connection &db);
    /// Of everybody that is reported to, together.
    static ExchangeFigures figures(Connection &db);
};

} // namespace ow
