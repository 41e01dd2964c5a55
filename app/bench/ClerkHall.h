#pragma once
#include "app/bench/BenchHub.h"
#include "models/base/Clock.h"
#include "models/base/Random.h"
#include "models/cases/CaseStore.h"
#include "models/queue/TicketCommands.h"
#include "sync/client/QtScheduler.h"
#include "ui/common/PdfFolderPrinter.h"
#include "ui/common/Voice.h"
#include "ui/session/StationContext.h"

#include <QTemporaryDir>
#include <functional>

namespace ow {

struct IntakeSheet;
struct IssuedPaper;

/// Calls nobody aloud.
class SilentVoice final : public Voice {
public:
    void announce(const Announcement &) override {}
};

/// A PC of the hall: its own journal and line to the hub, papers as PDF files.
class ClerkStation {
public:
    ClerkStation(const QString &hall, StationRole role, const QString &device, int window);
    bool open(const HubAddress &address);
    /// A user of the demo hall; who signed in.
    std::optional<SignedIn> signIn(const QString &user);
    /// One command, and whether it was done; says on standard error why not.
    template <Described C>
    std::optional<typename C::Reply> ask(const C &command)
    {
        std::optional<Result<typename C::Reply>> answer;
        whenReady(m_client.send(command), &m_client,
                  [&answer](const Result<typename C::Reply> &reply) { answer = reply; });
        if (!waitFor([&] { return answer.has_value(); }) || !*answer) {
            explain(C::name, answer ? answer->error() : Problem(problemOfSilence()));
            return std::nullopt;
        }
        return **answer;
    }
    StationContext &context() { return *m_context; }
    static bool waitFor(const std::function<bool()> &condition);

private:
    static const ProblemType &problemOfSilence();
    static void explain(const char *command, const Problem &problem);

    const QString m_hall;
    QTemporaryDir m_dir;
    std::unique_ptr<FileClock> m_clock;
    QtScheduler m_scheduler;
    SystemRandom m_random;
    std::unique_ptr<Journal> m_journal;
    PdfFolderPrinter m_printer{m_dir.path()};
    SilentVoice m_voice;
    HubClient m_client;
    std::unique_ptr<StationContext> m_context;
};

/// The demo hall on a working day, its hub a program of its own: with people who were here before.
class ClerkHall {
public:
    bool start();
    QString folder() const { return m_dir.path(); }
    ClerkStation &desk() { return *m_desk; }       ///< window 3, for whoever signs in
    ClerkStation &counter() { return *m_counter; } ///< the delivery counter, window 7
    const SignedIn &clerk() const { return m_clerk; }
    const SignedIn &deliverer() const { return m_deliverer; }

    /// A visitor takes a number; what he says he came for may be empty.
    std::optional<Ticket> take(const QString &queue, const QString &item = {});
    /// What the hub knows of it now.
    std::optional<Ticket> ticket(const QUuid &id) const;
    /// All cases of the person with this card, youngest first.
    QList<Case> casesOf(const IdentityCard &card) const;
    /// Papers of the case that were printed, by kind.
    QStringList printed(const Case &record) const;

private:
    bool letIn();
    bool prepare();
    bool parted();
    std::optional<IntakeSheet> startFor(const IdentityCard &card, const QStringList &items);
    /// The desk has put it on paper and stored it.
    bool printed(const IssuedPaper &paper);
    bool visit(const IdentityCard &card, const QStringList &items, const QString &tolerated);
    bool issueAll(const IdentityCard &card, const QStringList &items);

    QTemporaryDir m_dir;
    BenchHub m_hub{m_dir.path()};
    HubAddress m_address;
    std::unique_ptr<ClerkStation> m_kiosk;
    std::unique_ptr<ClerkStation> m_desk;
    std::unique_ptr<ClerkStation> m_counter;
    std::unique_ptr<ClerkStation> m_review;
    SignedIn m_clerk;
    SignedIn m_deliverer;
};

} // namespace ow
