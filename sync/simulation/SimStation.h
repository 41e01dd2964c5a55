#pragma once
// A station of the simulated hall: its real memory (JournalStore), and on the wire what HubClient says there — stored before it is sent,
// one command at a time, the same bytes and number until a verified answer came.
#include "models/base/Clock.h"
#include "sync/client/JournalStore.h"
#include "sync/protocol/Http.h"

#include <QMap>
#include <QSet>
#include <functional>

namespace ow {

class Random;

/// A request to the hub and its reply, or nothing when either is lost.
using SimWire = std::function<std::optional<Reply>(const Request &)>;

class SimStation {
public:
    struct Setup {
        QString folder;
        QString device; ///< of the hall's set-up
        QByteArray joinKey;
        const char *vfs = nullptr;
    };

    SimStation(Setup setup, Clock &clock, Random &random, SimWire wire);

    /// Opens its memory, new or as a crash left it; the sentence of what is wrong with it.
    QString start();
    void stop() { m_journal.reset(); }
    bool isRunning() const { return m_journal != nullptr; }
    /// Takes a number for somebody; given once it is stored here.
    void issue(const QString &queue);
    void saveDraft();
    /// One request at most; false when there is nothing to say.
    bool talk();
    /// Whether what was saved is still what it was, or newer.
    bool keepsDraft();
    bool isIdle();

    /// The memory said it has them: each must come to the hall, once.
    const QSet<QUuid> &given() const { return m_given; }
    /// With those the memory could not say it has; a disk that fails may have kept them all the same.
    const QSet<QUuid> &tried() const { return m_tried; }
    /// What the hub said it has done, by command: the ticket.
    const QMap<QUuid, QUuid> &done() const { return m_done; }
    /// What the hub said it will not do.
    const QSet<QUuid> &refused() const { return m_refused; }
    /// A command that was answered twice was answered the same.
    bool isConstant() const { return m_isConstant; }

private:
    bool openAtHub();
    bool takeAnswer(const JournalCommand &command, const Reply &reply);

    const Setup m_setup;
    Clock &m_clock;
    Random &m_random;
    const SimWire m_wire;
    std::unique_ptr<JournalStore> m_journal;
    QByteArray m_token;
    QSet<QUuid> m_given;
    QSet<QUuid> m_tried;
    QMap<QUuid, QUuid> m_done;
    QSet<QUuid> m_refused;
    bool m_isConstant = true;
    QUuid m_draft;
    qint64 m_draftSaved = 0; ///< rev the memory said it has
    qint64 m_draftTried = 0;
};

} // namespace ow
