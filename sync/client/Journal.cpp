#include "sync/client/Journal.h"

namespace ow {

Result<std::unique_ptr<Journal>> Journal::open(const QString &dir, Clock &clock, Random &random, const char *vfs)
{
    Result<std::unique_ptr<JournalStore>> store = JournalStore::open(dir, clock, random, vfs);
    if (!store)
        return fail(store.error());
    return std::unique_ptr<Journal>(new Journal(std::move(*store)));
}

Result<std::unique_ptr<Journal>> Journal::openInMemory(const QUuid &station, Clock &clock, Random &random)
{
    Result<std::unique_ptr<JournalStore>> store = JournalStore::openInMemory(station, clock, random);
    if (!store)
        return fail(store.error());
    return std::unique_ptr<Journal>(new Journal(std::move(*store)));
}

Journal::Journal(std::unique_ptr<JournalStore> store) : m_store(std::move(store)), m_stationId(m_store->stationId())
{
    m_thread.setObjectName(QStringLiteral("journal"));
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

Journal::~Journal()
{
    // Waits for everything already asked. Quitting from within would let the thread end while the post that asked it to is still
    // waking it.
    QMetaObject::invokeMethod(
        &m_worker, [] {}, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<void>> Journal::record(const QUuid &id, const QByteArray &body)
{
    return ask([id, body](JournalStore &store) { return store.record(id, body); });
}

QFuture<Result<void>> Journal::recordNoted(const QUuid &id, const QByteArray &body, const QByteArray &note)
{
    return ask([id, body, note](JournalStore &store) { return store.recordNoted(id, body, note); });
}

QFuture<Result<void>> Journal::putNote(const QByteArray &note)
{
    return ask([note](JournalStore &store) { return store.putNote(note); });
}

QFuture<Result<QByteArray>> Journal::note()
{
    return ask([](JournalStore &store) { return store.note(); });
}

QFuture<Journal::Head> Journal::head()
{
    return ask([](JournalStore &store) { return store.head(); });
}

QFuture<Journal::Head> Journal::settle(const QUuid &id, CommandEnd end, const std::optional<JournalReceipt> &receipt)
{
    return ask([id, end, receipt](JournalStore &store) { return store.settle(id, end, receipt); });
}

QFuture<Result<JournalSeen>> Journal::seen()
{
    return ask([](JournalStore &store) { return store.seen(); });
}

QFuture<Result<QList<JournalReceipt>>> Journal::receiptsFor(const QUuid &epoch, int limit)
{
    return ask([epoch, limit](JournalStore &store) { return store.receiptsFor(epoch, limit); });
}

QFuture<Result<void>> Journal::handedTo(const QUuid &epoch, const QList<QUuid> &commands)
{
    return ask([epoch, commands](JournalStore &store) { return store.handedTo(epoch, commands); });
}

QFuture<Result<void>> Journal::alignTo(qint64 hubLastSeq)
{
    return ask([hubLastSeq](JournalStore &store) { return store.alignTo(hubLastSeq); });
}

QFuture<Result<void>> Journal::renumberFrom(qint64 stationSeq)
{
    return ask([stationSeq](JournalStore &store) { return store.renumberFrom(stationSeq); });
}

QFuture<Result<void>> Journal::putDraft(const JournalDraft &draft)
{
    return ask([draft](JournalStore &store) { return store.putDraft(draft); });
}

QFuture<Result<std::optional<JournalDraft>>> Journal::draft(const QUuid &id)
{
    return ask([id](JournalStore &store) { return store.draft(id); });
}

QFuture<Result<QList<JournalDraft>>> Journal::drafts()
{
    return ask([](JournalStore &store) { return store.drafts(); });
}

QFuture<Result<void>> Journal::removeDraft(const QUuid &id)
{
    return ask([id](JournalStore &store) { return store.removeDraft(id); });
}

} // namespace ow

#include "moc_Journal.cpp"
