#pragma once
#include "sync/client/Eventually.h"
#include "sync/client/JournalStore.h"

#include <QObject>
#include <QPointer>
#include <QThread>

namespace ow {

/// The station's memory (JournalStore) on a thread of its own: nothing here waits for the disk. Called and answered on the thread
/// it was made on; answers come in the order of the calls. What was asked before the journal goes is still done.
class Journal final : public QObject {
    Q_OBJECT

public:
    /// Opens at once, on the calling thread, because without it there is no station. Problems of JournalStore::open.
    static Result<std::unique_ptr<Journal>> open(const QString &dir, Clock &clock, Random &random,
                                                 const char *vfs = nullptr);
    /// The same in memory only (JournalStore::openInMemory).
    static Result<std::unique_ptr<Journal>> openInMemory(const QUuid &station, Clock &clock, Random &random);
    ~Journal() override;

    QUuid stationId() const { return m_stationId; }

    using Head = Result<std::optional<JournalCommand>>;
    QFuture<Result<void>> record(const QUuid &id, const QByteArray &body);
    QFuture<Result<void>> recordNoted(const QUuid &id, const QByteArray &body, const QByteArray &note);
    QFuture<Result<void>> putNote(const QByteArray &note);
    QFuture<Result<QByteArray>> note();
    QFuture<Head> head();
    QFuture<Head> settle(const QUuid &id, CommandEnd end, const std::optional<JournalReceipt> &receipt = {});
    QFuture<Result<JournalSeen>> seen();
    QFuture<Result<QList<JournalReceipt>>> receiptsFor(const QUuid &epoch, int limit);
    QFuture<Result<void>> handedTo(const QUuid &epoch, const QList<QUuid> &commands);
    QFuture<Result<void>> alignTo(qint64 hubLastSeq);
    QFuture<Result<void>> renumberFrom(qint64 stationSeq);

    /// Write-ahead copies of drafts (design §4.8).
    QFuture<Result<void>> putDraft(const JournalDraft &draft);
    QFuture<Result<std::optional<JournalDraft>>> draft(const QUuid &id);
    QFuture<Result<QList<JournalDraft>>> drafts();
    QFuture<Result<void>> removeDraft(const QUuid &id);

private:
    explicit Journal(std::unique_ptr<JournalStore> store);

    template <class F>
    auto ask(F work) -> QFuture<std::invoke_result_t<F, JournalStore &>>
    {
        using T = std::invoke_result_t<F, JournalStore &>;
        Eventually<T> answer = eventually<T>();
        QMetaObject::invokeMethod(
            &m_worker,
            [this, work = std::move(work), fulfil = std::move(answer.fulfil)]() mutable {
                // Back to the owner's thread, so that whatever hangs on the future runs there.
                QMetaObject::invokeMethod(
                    this, [fulfil = std::move(fulfil), result = work(*m_store)] { fulfil(result); },
                    Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
        return answer.future;
    }

    std::unique_ptr<JournalStore> m_store;
    QUuid m_stationId;
    QThread m_thread;
    QObject m_worker; ///< lives on m_thread
};

} // namespace ow
