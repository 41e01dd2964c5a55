#pragma once
// DIR/station.db: all SQL of the station. Used on the journal's thread only.
#include "models/base/Problem.h"
#include "models/base/Time.h"

#include <QByteArray>
#include <QUuid>
#include <memory>
#include <optional>

class QLockFile;

namespace ow {

class Clock;
class Connection;
class Random;

struct JournalCommand {
    QUuid id;
    qint64 stationSeq = 0;
    QByteArray body;

    friend bool operator==(const JournalCommand &, const JournalCommand &) = default;
};

struct JournalDraft {
    QUuid id;
    QByteArray body;
    qint64 rev = 0;

    friend bool operator==(const JournalDraft &, const JournalDraft &) = default;
};

/// What the hub gave with an answer, to bring the command's facts back after a restore; sealed by the hub.
struct JournalReceipt {
    QUuid command;
    QUuid epoch;
    qint64 lastSeq = 0;
    QByteArray hash;
    QByteArray body;

    friend bool operator==(const JournalReceipt &, const JournalReceipt &) = default;
};

/// Up to where the hub has acknowledged this station's commands.
struct JournalSeen {
    QUuid epoch; ///< null: nothing is kept
    qint64 seq = 0;
    QByteArray hash;
};

enum class CommandEnd {
    Answered, ///< the hub stored the outcome: the number is used up
    Dropped,  ///< finally refused and not stored: the next command gets its number
};

class JournalStore {
public:
    static constexpr qint64 keptMs = 7LL * 24 * 3600 * 1000;

    /// Makes folder, key (0600) and file where there are none. problem::StationRunning when another program has it open,
    /// KeyMissing or KeyWrong when the key is not the one the file was written with. `vfs` names the Disk seam.
    static Result<std::unique_ptr<JournalStore>> open(const QString &dir, Clock &clock, Random &random,
                                                      const char *vfs = nullptr);
    /// A station that ends with its program and leaves nothing on the disk: file and key are in memory only. `station`: an id that is
    /// used again and again, by one program at a time.
    static Result<std::unique_ptr<JournalStore>> openInMemory(const QUuid &station, Clock &clock, Random &random);
    ~JournalStore();

    QUuid stationId() const { return m_stationId; }

    /// Durable when it returns. The command stands behind all earlier ones and has the number after theirs.
    Result<void> record(const QUuid &id, const QByteArray &body);
    /// Likewise, and in the same commit the station's note is this one: both or neither.
    Result<void> recordNoted(const QUuid &id, const QByteArray &body, const QByteArray &note);
    /// The command whose turn it is.
    Result<std::optional<JournalCommand>> head();
    /// Ends that command and gives the next. The receipt is kept keptMs, in the same commit.
    Result<std::optional<JournalCommand>> settle(const QUuid &id, CommandEnd end,
                                                 const std::optional<JournalReceipt> &receipt = {});
    Result<JournalSeen> seen();
    /// A hub takes 4 MiB at once, in text.
    static constexpr qsizetype handedBytes = 512 * 1024;
    static constexpr qsizetype receiptBytesMax = 2 * 1024 * 1024;
    /// What a hub of this epoch has not got back yet, oldest first, up to handedBytes and the one that goes beyond them.
    Result<QList<JournalReceipt>> receiptsFor(const QUuid &epoch, int limit);
    Result<void> handedTo(const QUuid &epoch, const QList<QUuid> &commands);
    /// What the hub knows of this station at opening: numbers go on after it. Only the first pending command can have been sent,
    /// and keeps its number if the hub may have it.
    Result<void> alignTo(qint64 hubLastSeq);
    /// The hub awaits this number next and has stored none of the pending commands under theirs.
    Result<void> renumberFrom(qint64 stationSeq);

    /// The one thing this station must know by heart while the hub is away (design §4.8). Empty when there is none, or none that can be
    /// opened.
    Result<void> putNote(const QByteArray &note);
    Result<QByteArray> note();

    /// An older rev than the stored one is passed over: autosaves may overtake each other.
    Result<void> putDraft(const JournalDraft &draft);
    Result<std::optional<JournalDraft>> draft(const QUuid &id);
    Result<QList<JournalDraft>> drafts();
    Result<void> removeDraft(const QUuid &id);

private:
    JournalStore(std::unique_ptr<QLockFile> lock, std::unique_ptr<Connection> connection, QByteArray key, Clock &clock,
                 Random &random);
    Result<void> prepare(bool keyIsNew);
    std::optional<JournalCommand> readHead();
    void insert(const QUuid &id, const QByteArray &body);
    void writeNote(const QByteArray &note);
    void number(qint64 first, bool keepFirst);
    QByteArray seal(const char *kind, const QUuid &id, const QByteArray &plain);
    Result<QByteArray> unseal(const char *kind, const QUuid &id, const QByteArray &sealed) const;

    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Connection> m_connection;
    QByteArray m_key;
    Clock &m_clock;
    Random &m_random;
    QUuid m_stationId;
};

} // namespace ow
