#pragma once
// A hall that takes applications made online.
#include "models/cases/CorrectionCommands.h"
#include "models/online/OnlineCommands.h"
#include "tests/models/online/OnlineFilings.h"

namespace ow::testing {

struct OnlineHall : ReceiptHall {
    Sender platform = hall.insider(StationRole::Supervisor, QStringLiteral("platform"), Roles(only(Role::Supervisor)));
    Sender reviewer = hall.insider(StationRole::Review, QStringLiteral("reviewer"), Roles(only(Role::Reviewer)));
    Sender supervisor =
        hall.insider(StationRole::Supervisor, QStringLiteral("supervisor"), Roles(only(Role::Supervisor)));

    void on(QDate day) { hall.clock.set(hallInstant(day, QTime(9, 0))); }
    std::optional<Case> take(const OnlineFiling &filing, QDate filedOn = onlineDay)
    {
        const auto taken = run(platform, TakeOnline{filing, hallInstant(filedOn, QTime(8, 0))});
        return taken ? std::optional(taken->cases.first()) : std::nullopt;
    }
    /// The papers as sent, every criterion ticked.
    QList<MaterialCheck> ticked(const OnlineFiling &filing)
    {
        QList<MaterialCheck> checks;
        const Catalogue known = catalogue();
        for (const OnlineMaterial &paper : filing.materials) {
            MaterialCheck check{paper.material, MaterialFinding::Received, {}, {}, {}};
            for (const Criterion &criterion : known.material(paper.material)->criteria)
                check.ticked.append(criterion.defect.code);
            checks.append(check);
        }
        return checks;
    }
    Result<CaseReply> answer(const Case &record, OnlineAct act, const QList<MaterialCheck> &checks,
                             const QString &reason = {})
    {
        return run(reviewer,
                   AnswerOnline{record.id, act, reason.isEmpty() ? std::nullopt : std::optional(reason), checks});
    }
    QString problemOf(const Result<CaseReply> &reply)
    {
        if (reply)
            return QStringLiteral("done");
        QStringList types;
        for (const Fault &fault : reply.error().faults())
            types.append(QLatin1String(fault.type->id));
        return types.isEmpty() ? QLatin1String(reply.error().type().id) : types.join(QLatin1Char(' '));
    }
    /// Somebody comes to a window with his card; what waits for him there.
    std::optional<PersonCard> comes(const IdentityCard &card)
    {
        static_cast<void>(run(clerk, FinishTicket{1, Outcome::Accepted}));
        if (!run(kiosk, IssueTicket{QStringLiteral("zonghe"), {}, {}}) || !run(clerk, CallNext{1})
            || !run(clerk, StartService{1}))
            return std::nullopt;
        const auto came = run(clerk, IdentifyVisitor{1, card, VisitRole::Applicant, receiptSeen()});
        return came ? std::optional(came->card) : std::nullopt;
    }
    int casesOf(const QUuid &application)
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return int(CaseStore::ofApplication(**db, application).size());
    }
    std::optional<Application> application(const QUuid &id)
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return CaseStore::application(**db, id);
    }
};

} // namespace ow::testing
