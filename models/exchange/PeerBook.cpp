#include "models/exchange/PeerBook.h"

#include "models/base/Crypto.h"

#include <QHash>
#include <QMutex>
#include <algorithm>

namespace ow {

namespace {
constexpr qsizetype readMax = 16;

/// A hall's own description is read once, not for every case that moves.
Peer readDescription(const QString &description)
{
    static QMutex mutex;
    static QHash<QByteArray, Peer> read;
    const QByteArray json = description.toUtf8();
    const QByteArray digest = sha256(json);
    const QMutexLocker lock(&mutex);
    if (const Peer known = read.value(digest))
        return known;
    auto tables = PeerTables::read(json);
    if (!tables)
        return {}; // judged before it was stored
    if (read.size() >= readMax)
        read.clear();
    return *read.insert(digest, std::make_shared<const PeerTables>(*std::move(tables)));
}

QList<Peer> toldPeers(const QList<ExchangePeer> &told)
{
    QList<Peer> peers = PeerTables::shipped();
    for (const ExchangePeer &one : told) {
        if (!one.description)
            continue;
        if (const Peer peer = readDescription(*one.description))
            peers.append(peer);
    }
    return peers;
}
} // namespace

QList<Peer> PeerBook::all(Connection &db)
{
    return toldPeers(ExchangeStore::peers(db));
}

QList<Peer> PeerBook::chosen(Connection &db)
{
    const QList<ExchangePeer> told = ExchangeStore::peers(db);
    QList<Peer> peers = toldPeers(told);
    peers.removeIf([&](const Peer &peer) {
        const auto word = std::ranges::find(told, peer->code(), &ExchangePeer::code);
        return word == told.end() ? peer->code() != QLatin1String(PeerTables::nationalPeer) : !word->chosen;
    });
    return peers;
}

ExchangeFigures PeerBook::figures(Connection &db)
{
    ExchangeFigures all;
    for (const Peer &peer : chosen(db)) {
        const ExchangeFigures there = ExchangeStore::figures(db, peer->code());
        all.sending += there.sending;
        all.acknowledged += there.acknowledged;
        all.held += there.held;
        all.returned += there.returned;
    }
    return all;
}

Peer PeerBook::find(Connection &db, const QString &code)
{
    for (const Peer &peer : all(db)) {
        if (peer->code() == code)
            return peer;
    }
    return {};
}

} // namespace ow
