#pragma once
// A real hall with phones: the hub program with their own listener, kiosk and window 3, and a Chromium.
#include "models/disclosures/DisclosureCommands.h"
#include "models/suggestions/SuggestionCommands.h"
#include "sync/client/LiveView.h"
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
    /// The supervisor answers the one that waits first.
    bool answerSuggestion(const QString &answer)
    {
        TestStation office(hub, StationRole::Supervisor);
        if (!office.open() || !office.signIn(QStringLiteral("weidong")))
            return false;
        LiveView<SuggestionsView> all(
            office.client, QLatin1String(SuggestionsView::name), {}, {QStringLiteral("ratings")},
            [](SuggestionsView &, const QString &type, const QJsonObject &) { return !isSuggestionNews(type); });
        return TestStation::wait([&] { return all.isLoaded() && !all.value().lines.isEmpty(); })
            && visit.get(office, AnswerSuggestion{all.value().lines.first().suggestion.id, answer}).has_value();
    }
    /// Granted by a reviewer, queued by the hub, and put where everybody reads it.
    bool publish(const Case &record)
    {
        TestStation review(hub, StationRole::Review);
        TestStation office(hub, StationRole::Supervisor);
        if (!review.open() || !review.signIn(QStringLiteral("qianjin")) || !office.open()
            || !office.signIn(QStringLiteral("weidong"))
            || !visit.get(review, OpineCase{record.id, true, QStringLiteral("符合条件")})
            || !visit.get(review, DecideCase{record.id, true, QStringLiteral("符合条件")}))
            return false;
        PublishDecisions list{{}, {DisclosurePlace::Site}};
        LiveView<DisclosuresView> queue(
            office.client, QLatin1String(DisclosuresView::name), {}, {QStringLiteral("cases")},
            [](DisclosuresView &, const QString &type, const QJsonObject &) { return !isDisclosureNews(type); });
        return TestStation::wait([&] {
                   for (const DisclosuresView::Line &line : queue.value().lines)
                       list.entries = {{line.disclosure.id, line.disclosure.facts}};
                   return !list.entries.isEmpty();
               })
            && visit.get(office, list).has_value();
    }
};

} // namespace ow::testing
