#pragma once
// A real hall with phones: the hub program with their own listener, kiosk and window 3, and a Chromium.
#include "tests/base/VisitSteps.h"
#include "tests/web/Browser.h"

#include <QFile>
#include <QJsonDocument>

namespace ow::testing {

struct WebSlip {
    Ticket ticket;
    QString behind;     ///< what stands behind the # of the phone's code: "A001.7K2M-…"
    QString ratingCode; ///< of the same slip
    QString number() const { return behind.section(QLatin1Char('.'), 0, 0); }
    QString code() const { return behind.section(QLatin1Char('.'), 1); }
};

struct WebHall {
    TestHub hub{hallInstant(QDate(2026, 9, 24), QTime(9, 0)), {QStringLiteral("--phone-port"), QStringLiteral("0")}};
    VisitSteps visit{hub};

    bool start() { return hub.isRunning() && visit.start(); }
    QString site() const
    {
        QFile endpoint(hub.dir() + QStringLiteral("/hub.endpoint"));
        if (!endpoint.open(QIODevice::ReadOnly))
            return {};
        return QJsonDocument::fromJson(endpoint.readAll()).object().value(QLatin1String("phoneUrl")).toString();
    }
    WebSlip take()
    {
        IssueTicket issue;
        issue.queue = QStringLiteral("zonghe");
        const auto issued = visit.get(visit.kiosk, issue);
        if (!issued)
            return {};
        return {issued->ticket, issued->ticketLink.value_or(QString()).section(QLatin1Char('#'), 1),
                issued->ratingLink.value_or(QString()).section(QLatin1Char('#'), 1)};
    }
    bool call() { return visit.done(CallNext{3}); }
    bool finish() { return visit.done(FinishTicket{3, Outcome::Consulted}); }
};

} // namespace ow::testing
