#include "sync/client/HubClient.h"

#include "models/base/Clock.h"
#include "models/base/Crypto.h"
#include "models/base/Log.h"
#include "models/base/Random.h"
#include "models/base/Scheduler.h"
#include "models/base/Uuid.h"

#include <QJsonDocument>
#include <algorithm>

namespace ow {

namespace {
constexpr int callTries = 3;
constexpr int retryAfterMaxS = 60;
constexpr int noRoomStatus = 507;

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject objectOf(const HttpAnswer &answer)
{
    const Result<QJsonValue> json = readJson(answer.body);
    return json ? json->toObject() : QJsonObject();
}

Problem problemOf(const HttpAnswer &answer)
{
    return Problem::fromJson(objectOf(answer));
}

bool isSuccess(const HttpAnswer &answer)
{
    return answer.status >= 200 && answer.status < 300;
}

/// Not an answer to the question, but "not now": ask again.
bool isPassing(const HttpAnswer &answer)
{
    return answer.status < 200 || (answer.status >= 300 && answer.status < 400) || answer.status == 408
        || answer.status == 429 || answer.status >= 500;
}

/// What failed, for those who do not ask for ever.
Problem problemOfFate(const HttpAnswer &answer)
{
    switch (answer.fate) {
    case Fate::Broken: return Problem(problem::ReplyBroken);
    case Fate::Untrusted: return Problem(problem::HubUntrusted);
    case Fate::Cut:
    case Fate::Lost: return Problem(problem::HubLost);
    case Fate::Verified: break;
    }
    return problemOf(answer);
}
} // namespace

HubClient::HubClient(Journal &journal, Clock &clock, Scheduler &scheduler, Random &random, Station station)
    : m_journal(journal), m_clock(clock), m_scheduler(scheduler), m_random(random), m_station(std::move(station)),
      m_trust(scheduler), m_http(clock, scheduler), m_events(m_http, clock, scheduler, random),
      m_feed(m_events, scheduler), m_openBackoff(random), m_sendBackoff(random), m_probeBackoff(random)
{
    connect(&m_events, &EventStream::connected, this, [this] { noteFate(Fate::Verified); });
    connect(&m_events, &EventStream::disconnected, this, &HubClient::noteFate);
    connect(&m_events, &EventStream::refused, this, &HubClient::unauthorised);
}

HubClient::~HubClient() = default;

void HubClient::later(int milliseconds, void (HubClient::*step)())
{
    m_scheduler.after(milliseconds, [self = QPointer<HubClient>(this), step] {
        if (self)
            (self->*step)();
    });
}

// Opening

void HubClient::open(const HubAddress &address)
{
    m_address = address;
    m_openBackoff.reset();
    trust();
}

void HubClient::trust()
{
    const int opening = ++m_opening;
    m_open = false;
    m_events.suspend();
    m_http.forget();
    m_trust.establish(m_address, [this, opening](const Result<QSslConfiguration> &trusted) {
        if (opening != m_opening)
            return;
        if (!trusted) {
            const bool untrusted = trusted.error().is(problem::HubUntrusted);
            setLink(untrusted ? Link::Untrusted : Link::Lost);
            openLater(untrusted ? Backoff::capMs : m_openBackoff.nextMs());
            return;
        }
        m_http.point(m_address, *trusted);
        openStation();
    });
}

void HubClient::openLater(int milliseconds)
{
    m_scheduler.after(milliseconds, [self = QPointer<HubClient>(this), opening = m_opening] {
        if (self && opening == self->m_opening)
            self->trust();
    });
}

void HubClient::reopenStation()
{
    m_open = false;
    m_events.suspend();
    setLink(Link::Connecting);
    openStation();
}

void HubClient::openStation()
{
    const int opening = ++m_opening;
    // What this station has seen of the hub tells a hub that was put back to an older day.
    whenReady(m_journal.seen(), this, [this, opening](const Result<JournalSeen> &seen) {
        if (opening == m_opening)
            askToOpen(opening, seen.value_or(JournalSeen()));
    });
}

void HubClient::askToOpen(int opening, const JournalSeen &seen)
{
    QJsonObject body{{QStringLiteral("stationId"), uuidText(m_journal.stationId())},
                     {QStringLiteral("role"), m_station.role},
                     {QStringLiteral("device"), m_station.device},
                     {QStringLiteral("training"), m_station.training},
                     {QStringLiteral("joinKey"), QString::fromLatin1(m_address.joinKey)}};
    if (!seen.epoch.isNull()) {
        body.insert(QStringLiteral("seenEpoch"), uuidText(seen.epoch));
        body.insert(QStringLiteral("seenSeq"), seen.seq);
        body.insert(QStringLiteral("seenHash"), QString::fromLatin1(seen.hash.toBase64()));
    }
    m_http.ask({"POST", QStringLiteral("/v1/stations/open"), {}, {}, compactJson(body), {}},
               [this, opening](const HttpAnswer &answer) {
                   if (opening != m_opening)
                       return;
                   if (answer.fate == Fate::Verified && isSuccess(answer)) {
                       opened(objectOf(answer));
                       return;
                   }
                   if (answer.fate == Fate::Lost)
                       setLink(Link::Lost);
                   else if (answer.fate == Fate::Untrusted)
                       setLink(Link::Untrusted);
                   openLater(m_openBackoff.nextMs());
                   if (answer.fate == Fate::Verified && !isPassing(answer))
                       emit openRefused(problemOf(answer));
               });
}

void HubClient::opened(const QJsonObject &reply)
{
    const QByteArray token = reply.value(QLatin1String("token")).toString().toLatin1();
    const qint64 lastSeq = reply.value(QLatin1String("lastSeq")).toInteger(-1);
    if (token.isEmpty() || lastSeq < 0) {
        openLater(m_openBackoff.nextMs());
        return;
    }
    m_hall = reply.value(QLatin1String("hall")).toString();
    noteRecovery(reply);
    whenReady(m_journal.alignTo(lastSeq), this, [this, token, opening = m_opening](const Result<void> &aligned) {
        if (opening != m_opening)
            return;
        if (!aligned) {
            openLater(Backoff::capMs);
            return;
        }
        m_openBackoff.reset();
        m_stationToken = token;
        m_open = true;
        m_events.useToken(this->token());
        handIn();
        if (m_held) {
            hold();
            return;
        }
        setLink(Link::Online);
        takeNext();
    });
}

Instant HubClient::hubTime() const
{
    const auto &told = m_http.toldTime();
    return told ? told->hub.plus(m_clock.steadyMs() - told->steadyMs) : Instant();
}

Instant HubClient::lastContact() const
{
    const auto &told = m_http.toldTime();
    return told ? told->hub.plus(std::max<qint64>(0, m_events.heardAtMs().value_or(0) - told->steadyMs)) : Instant();
}

// Link

void HubClient::setLink(Link link)
{
    if (link == Link::Online)
        m_lostSince = {};
    else if (link != Link::Connecting && !m_lostSince.isSet())
        m_lostSince = m_clock.now();
    if (m_link == link)
        return;
    m_link = link;
    if (link == Link::Online)
        m_probeBackoff.reset();
    if (link == Link::Lost)
        probe();
    emit linkChanged(link);
}

void HubClient::noteFate(Fate fate)
{
    if (!m_open || (m_held && fate == Fate::Verified))
        return;
    if (fate == Fate::Verified) {
        setLink(Link::Online);
    } else if (fate == Fate::Lost) {
        setLink(Link::Lost);
    } else if (fate == Fate::Untrusted) {
        ++m_opening;
        m_open = false;
        m_events.suspend();
        setLink(Link::Untrusted);
        openLater(Backoff::capMs);
    }
}

void HubClient::probe()
{
    // While a station is not open yet, opening it is the probe.
    if (m_probing || !m_open)
        return;
    m_probing = true;
    m_scheduler.after(m_probeBackoff.nextMs(), [self = QPointer<HubClient>(this)] {
        if (!self)
            return;
        self->m_probing = false;
        if (self->m_link != Link::Lost || !self->m_open)
            return;
        self->m_probing = true;
        self->m_http.ask({"GET", QStringLiteral("/v1/hub"), {}, {}, {}, {}}, [self](const HttpAnswer &answer) {
            if (!self)
                return;
            self->m_probing = false;
            if (self->reopensAfter(answer))
                return;
            self->noteFate(answer.fate);
            if (self->m_link == Link::Lost)
                self->probe();
        });
    });
}

// Sessions

QFuture<Result<HubInfo>> HubClient::info()
{
    Eventually<Result<HubInfo>> result = eventually<Result<HubInfo>>();
    call({"GET", QStringLiteral("/v1/hub"), {}, {}, {}, {}}, callTries,
         [done = result.fulfil](const Result<HttpAnswer> &answer) {
             done(answer.and_then([](const HttpAnswer &a) { return fromJson<HubInfo>(a.body, Strictness::Tolerant); }));
         });
    return result.future;
}

QFuture<Result<SignedIn>> HubClient::signIn(const QString &user, const QString &password)
{
    return startSession(QStringLiteral("/v1/sessions"), toJson(SignIn{user, password}));
}

QFuture<Result<SignedIn>> HubClient::makeFirstAdministrator(const FirstAdministrator &administrator)
{
    return startSession(QStringLiteral("/v1/first-administrator"), toJson(administrator));
}

QFuture<Result<SignedIn>> HubClient::startSession(const QString &path, const QByteArray &body)
{
    Eventually<Result<SignedIn>> result = eventually<Result<SignedIn>>();
    call({"POST", path, {}, {}, body, m_stationToken}, 1,
         [this, done = result.fulfil](const Result<HttpAnswer> &answer) {
             if (!answer) {
                 done(fail(answer.error()));
                 return;
             }
             const Result<SignedIn> signedIn = fromJson<SignedIn>(answer->body, Strictness::Tolerant);
             if (!signedIn || signedIn->token.isEmpty()) {
                 done(fail(problem::ReplyBroken));
                 return;
             }
             m_sessionToken = signedIn->token.toLatin1();
             if (m_open)
                 m_events.useToken(token());
             emit sessionChanged();
             done(signedIn);
         });
    return result.future;
}

QFuture<Result<void>> HubClient::unlock(const QString &pin)
{
    Eventually<Result<void>> result = eventually<Result<void>>();
    call({"POST",
          QStringLiteral("/v1/sessions/unlock"),
          {},
          {},
          compactJson({{QStringLiteral("pin"), pin}}),
          m_sessionToken},
         1, [done = result.fulfil](const Result<HttpAnswer> &answer) { done(answer.map([](const HttpAnswer &) {})); });
    return result.future;
}

QFuture<Result<void>> HubClient::signOut()
{
    Eventually<Result<void>> result = eventually<Result<void>>();
    m_leaving.append({std::exchange(m_sessionToken, QByteArray()), result.fulfil});
    if (m_open)
        m_events.useToken(token());
    emit sessionChanged();
    leave();
    return result.future;
}

void HubClient::leave()
{
    const QList<Leaving> all = std::exchange(m_leaving, {});
    for (const Leaving &leaving : all) {
        const bool inUse = std::any_of(m_waiting.cbegin(), m_waiting.cend(),
                                       [&](const Waiting &waiting) { return waiting.session == leaving.session; });
        if (inUse) {
            m_leaving.append(leaving);
            continue;
        }
        call({"DELETE", QStringLiteral("/v1/sessions"), {}, {}, {}, leaving.session}, callTries,
             [done = leaving.done](const Result<HttpAnswer> &answer) { done(answer.map([](const HttpAnswer &) {})); });
    }
}

void HubClient::endSession()
{
    m_sessionToken.clear();
    if (m_open)
        m_events.useToken(token());
    emit sessionChanged();
    emit sessionEnded();
}

void HubClient::unauthorised(const Problem &problem, const QByteArray &token)
{
    // A wrong password or PIN is a 401 too, and ends nothing.
    const bool stationGone = problem.is(problem::StationUnknown);
    if (!stationGone && !problem.is(problem::Unauthorised))
        return;
    if (!stationGone && !m_sessionToken.isEmpty() && token == m_sessionToken)
        endSession();
    else if (m_open && (stationGone || token == m_stationToken))
        reopenStation();
}

// Views

void HubClient::call(const HttpCall &call, int triesLeft, Called done)
{
    if (!m_open) {
        done(fail(m_link == Link::Untrusted ? problem::HubUntrusted : problem::HubLost));
        return;
    }
    m_http.ask(call, [this, call, triesLeft, done = std::move(done)](const HttpAnswer &answer) {
        noteFate(answer.fate);
        if (answer.fate == Fate::Verified && isSuccess(answer)) {
            done(answer);
            return;
        }
        const bool again =
            answer.fate == Fate::Verified ? isPassing(answer) : answer.fate == Fate::Broken || answer.fate == Fate::Cut;
        if (again && triesLeft > 1) {
            m_scheduler.after(Backoff(m_random).nextMs(), [self = QPointer<HubClient>(this), call, triesLeft, done] {
                if (self)
                    self->call(call, triesLeft - 1, done);
            });
            return;
        }
        const Problem problem = problemOfFate(answer);
        if (answer.fate == Fate::Verified && answer.status == 401)
            unauthorised(problem, call.token);
        done(fail(problem));
    });
}

void HubClient::load(const QString &name, const QUrlQuery &parameters, std::function<void(Result<QJsonObject>)> done)
{
    call({"GET", QStringLiteral("/v1/views/") + name, parameters, {}, {}, token()}, callTries,
         [done = std::move(done)](const Result<HttpAnswer> &answer) { done(answer.map(objectOf)); });
}

// Commands

QFuture<Result<HubReply>> HubClient::send(const char *command, const QByteArray &data)
{
    Eventually<Result<HubReply>> result = eventually<Result<HubReply>>();
    give(command, data, result.fulfil);
    return result.future;
}

void HubClient::give(const char *command, const QByteArray &data, Given done)
{
    const QUuid id = makeUuid(m_clock.now(), m_random);
    m_waiting.insert(id, {std::move(done), m_sessionToken});
    const QByteArray body = QByteArray("{\"command\":\"") + command + "\",\"data\":" + data + '}';
    whenReady(m_journal.record(id, body), this, [this, id](const Result<void> &stored) {
        if (stored) {
            takeNext();
            return;
        }
        const Waiting waiting = m_waiting.take(id);
        leave();
        waiting.done(fail(stored.error()));
    });
}

QFuture<Result<void>> HubClient::keep(const char *command, const QByteArray &data, const QByteArray &note)
{
    Eventually<Result<void>> result = eventually<Result<void>>();
    const QByteArray body = QByteArray("{\"command\":\"") + command + "\",\"data\":" + data + '}';
    whenReady(m_journal.recordNoted(makeUuid(m_clock.now(), m_random), body, note), this,
              [this, done = result.fulfil](const Result<void> &stored) {
                  if (stored)
                      takeNext();
                  done(stored);
              });
    return result.future;
}

void HubClient::takeNext()
{
    m_wanted = m_busy;
    if (m_busy || !m_open || m_held)
        return;
    m_busy = true;
    whenReady(m_journal.head(), this, [this](const Journal::Head &head) { tookHead(head); });
}

void HubClient::tookHead(const Journal::Head &head)
{
    if (!head) {
        again(0);
    } else if (!m_open) {
        m_busy = false; // opening it will take it up
    } else if (*head) {
        post(**head);
    } else {
        m_busy = false;
        m_sendBackoff.reset();
        if (m_wanted)
            takeNext();
    }
}

void HubClient::again(int leastMs)
{
    later(std::max(leastMs, m_sendBackoff.nextMs()), &HubClient::retry);
}

void HubClient::retry()
{
    m_busy = false;
    takeNext();
}

void HubClient::post(const JournalCommand &command)
{
    const QByteArray session = m_waiting.value(command.id).session;
    HttpCall call{"POST",
                  QStringLiteral("/v1/commands"),
                  {},
                  {{"Idempotency-Key", uuidText(command.id).toLatin1()},
                   {"Station", uuidText(m_journal.stationId()).toLatin1()},
                   {"Station-Seq", QByteArray::number(command.stationSeq)},
                   {"Receipt", "1"}},
                  command.body,
                  session.isEmpty() ? m_stationToken : session};
    m_http.ask(call,
               [this, command, token = call.token](const HttpAnswer &answer) { answered(command, token, answer); });
}

void HubClient::answered(const JournalCommand &command, const QByteArray &token, const HttpAnswer &given)
{
    std::optional<JournalReceipt> receipt;
    const HttpAnswer answer = withoutReceipt(given, command.id, receipt);
    noteFate(answer.fate);
    if (answer.fate != Fate::Verified) {
        again(0);
        return;
    }
    // What the hub has stored under the id never changes, so it ends the command whatever its status says.
    const bool recorded = answer.header(header::recorded) == "1";
    if (isSuccess(answer)) {
        end(command, CommandEnd::Answered,
            HubReply{answer.status, answer.body, answer.header(header::hubEpoch),
                     answer.header(header::hubSeq).toLongLong(), answer.header(header::replayed) == "1"},
            receipt);
        return;
    }
    const Problem problem = problemOf(answer);
    if (problem.is(problem::HubHeld) && isHeldBack(command))
        return;
    if (recorded) {
        end(command, CommandEnd::Answered, fail(problem));
        return;
    }
    // For want of room on the hub's disk nothing was done: who waits for it is told; what was kept is kept.
    if (answer.status == noRoomStatus && m_waiting.contains(command.id)) {
        end(command, CommandEnd::Dropped, fail(problem));
        return;
    }
    if (isPassing(answer)) {
        const int seconds = std::clamp(answer.header("retry-after").toInt(), 0, retryAfterMaxS);
        again(seconds * 1000 + int(m_random.below(static_cast<quint32>(seconds * 250 + 1))));
        return;
    }
    if (problem.is(problem::StationSequence)) {
        // This file is older or newer than the hub (one of them was restored): go on where the hub is.
        const qint64 expected = problem.parameters().value(QStringLiteral("expected")).toLongLong();
        if (expected > 0 && expected != command.stationSeq) {
            log::warning("station numbers follow the hub",
                         {log::number("expected", expected), log::number("had", command.stationSeq)});
            whenReady(m_journal.renumberFrom(expected), this, [this](const Result<void> &) { again(0); });
            return;
        }
    }
    if (answer.status == 401) {
        const bool ofStation =
            problem.is(problem::StationUnknown) || (problem.is(problem::Unauthorised) && token == m_stationToken);
        if (ofStation && m_reopenedFor != command.id) {
            m_reopenedFor = command.id;
            m_busy = false;
            if (m_open)
                reopenStation();
            return;
        }
        if (!ofStation)
            unauthorised(problem, token);
    }
    end(command, CommandEnd::Dropped, fail(problem));
}

void HubClient::end(const JournalCommand &command, CommandEnd how, Result<HubReply> result,
                    const std::optional<JournalReceipt> &receipt)
{
    m_sendBackoff.reset();
    settle(command.id, how, receipt);
    if (result)
        emit commandDone();
    const auto it = m_waiting.find(command.id);
    if (it == m_waiting.end()) {
        // Kept, or given by an earlier run of this program; the views show what came of it.
        log::info("command nobody waits for answered",
                  {log::id("command", command.id), log::number("done", result ? 1 : 0)});
        return;
    }
    const Waiting waiting = m_waiting.take(command.id);
    leave();
    waiting.done(std::move(result));
}

void HubClient::settle(const QUuid &id, CommandEnd how, const std::optional<JournalReceipt> &receipt)
{
    whenReady(m_journal.settle(id, how, receipt), this, [this, id, how, receipt](const Journal::Head &next) {
        if (next) {
            tookHead(next);
            return;
        }
        // Until this is written the next one has no number to go out under.
        m_scheduler.after(m_sendBackoff.nextMs(), [self = QPointer<HubClient>(this), id, how, receipt] {
            if (self)
                self->settle(id, how, receipt);
        });
    });
}

} // namespace ow

#include "moc_HubClient.cpp"
