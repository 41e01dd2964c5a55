#pragma once
// A hall whose visitors take a ticket at the kiosk, are served at window 1 by "clerk", and rate.
#include "models/queue/TicketMoveCommands.h"
#include "models/ratings/RatingByCode.h"
#include "models/ratings/RatingCode.h"
#include "models/redress/InvalidCommands.h"
#include "models/redress/RedressCommands.h"
#include "tests/models/cases/ReceiptHall.h"

#include <QUrl>

namespace ow::testing {

struct RatingHall : ReceiptHall {
    Sender screen = hall.insider(StationRole::Rating);
    Sender supervisor =
        hall.insider(StationRole::Supervisor, QStringLiteral("supervisor"), Roles(only(Role::Supervisor)));
    Sender other = hall.insider(StationRole::Supervisor, QStringLiteral("other"), Roles(only(Role::Supervisor)));
    Ticket ticket;

    RatingHall()
    {
        screen.actor.window = 1;
        screen.actor.device = QStringLiteral("R1");
    }
    /// A ticket with its slip's code; called and served at window 1, not yet finished.
    QString serve(const std::optional<IdentityCard> &card = {})
    {
        IssueTicket issue;
        issue.queue = QStringLiteral("zonghe");
        issue.card = card;
        const auto issued = run(kiosk, issue);
        if (!issued || !run(clerk, CallNext{1}) || !run(clerk, StartService{1}))
            return {};
        ticket = issued->ticket;
        return issued->ratingLink.value_or(QString()).section(QLatin1Char('#'), 1);
    }
    bool finish(Outcome outcome = Outcome::Consulted) { return run(clerk, FinishTicket{1, outcome}).has_value(); }
    Rating last()
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return RatingStore::ofTicket(**db, ticket.id).value(0);
    }
    Rating stored(const QUuid &id)
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return RatingStore::find(**db, id).value_or(Rating());
    }
    QList<Rating> following(const QUuid &id)
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return RatingStore::following(**db, id);
    }
    Result<RatingReply> give(RatingLevel level, const QList<QString> &tags = {})
    {
        return run(screen, GiveRating{last().id, level, tags, {}});
    }
    void days(int count)
    {
        hall.clock.advance(count * 86'400'000LL);
        tick();
    }
    void tick()
    {
        hall.hub().tick();
        while (hall.hub().step()) {}
    }
    QString page(const QByteArray &form, const QByteArray &address = "10.1.2.3")
    {
        const Reply reply = hall.ask({"POST", "/rate", {}, {}, form, address, {}});
        return reply.status == 200 ? QString::fromUtf8(reply.body) : QString();
    }
    QString rate(const QString &code, const QByteArray &more, const QByteArray &address = "10.1.2.3")
    {
        return page("code=" + code.toUtf8() + more, address);
    }
    static QString againIn(const QString &page)
    {
        return page.section(QStringLiteral("class=\"again\">"), 1).section(QLatin1Char('<'), 0, 0);
    }
};

} // namespace ow::testing
