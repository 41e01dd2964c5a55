#include "sync/simulation/SimStation.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "models/queue/TicketCommands.h"
#include "sync/protocol/Messages.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace ow {

namespace {
Request stationRequest(const QByteArray &path, const QByteArray &body, const QByteArray &token,
                       HttpHeaders headers = {})
{
    Request request;
    request.method = "POST";
    request.path = path;
    request.headers = std::move(headers);
    if (!token.isEmpty())
        request.headers.append({QByteArray(header::authorization), "Bearer " + token});
    request.body = body;
    request.remoteAddress = "127.0.0.1";
    return request;
}

bool saysRecorded(const Reply &reply)
{
    return reply.headers.contains({QByteArray(header::recorded), QByteArray("1")});
}
} // namespace

SimStation::SimStation(Setup setup, Clock &clock, Random &random, SimWire wire)
    : m_setup(std::move(setup)), m_clock(clock), m_random(random), m_wire(std::move(wire)),
      m_draft(makeUuid(clock.now(), random))
{
}

QString SimStation::start()
{
    m_token.clear();
    auto opened = JournalStore::open(m_setup.folder, m_clock, m_random, m_setup.vfs);
    if (!opened)
        return opened.error().sentence();
    m_journal = *std::move(opened);
    return {};
}

void SimStation::issue(const QString &queue)
{
    const QUuid id = makeUuid(m_clock.now(), m_random);
    const QByteArray body =
        QByteArray("{\"command\":\"") + IssueTicket::name + "\",\"data\":" + toJson(IssueTicket{queue, {}, {}}) + '}';
    m_tried.insert(id);
    if (m_journal->record(id, body))
        m_given.insert(id);
}

void SimStation::saveDraft()
{
    ++m_draftTried;
    if (m_journal->putDraft({m_draft, QByteArray::number(m_draftTried), m_draftTried}))
        m_draftSaved = m_draftTried;
}

bool SimStation::keepsDraft()
{
    if (m_draftSaved == 0)
        return true;
    const auto kept = m_journal->draft(m_draft);
    return kept && *kept && (*kept)->rev >= m_draftSaved && (*kept)->body == QByteArray::number((*kept)->rev);
}

bool SimStation::isIdle()
{
    const auto head = m_journal->head();
    return head && !*head;
}

bool SimStation::openAtHub()
{
    const OpenStation body{m_journal->stationId(), StationRole::Kiosk, m_setup.device,
                           QString::fromLatin1(m_setup.joinKey), false};
    const auto reply = m_wire(stationRequest("/v1/stations/open", toJson(body), {}));
    const auto opened = reply && reply->status == 200 ? fromJson<StationOpened>(reply->body, Strictness::Tolerant)
                                                      : fail(problem::HubLost);
    if (!opened || !m_journal->alignTo(opened->lastSeq))
        return false;
    m_token = opened->token.toLatin1();
    return true;
}

bool SimStation::talk()
{
    const auto head = m_journal->head();
    if (!head || !*head)
        return false;
    if (m_token.isEmpty())
        return openAtHub();
    const JournalCommand command = **head;
    const auto reply = m_wire(stationRequest("/v1/commands", command.body, m_token,
                                             {{header::idempotencyKey, uuidText(command.id).toLatin1()},
                                              {header::station, uuidText(m_journal->stationId()).toLatin1()},
                                              {header::stationSeq, QByteArray::number(command.stationSeq)}}));
    return reply && takeAnswer(command, *reply);
}

bool SimStation::takeAnswer(const JournalCommand &command, const Reply &reply)
{
    if (reply.status == 200 || saysRecorded(reply)) {
        const auto issued = fromJson<IssuedTicket>(reply.body, Strictness::Tolerant);
        if (reply.status == 200 && issued)
            m_isConstant &= m_done.value(command.id, issued->ticket.id) == issued->ticket.id;
        if (reply.status == 200 && issued)
            m_done.insert(command.id, issued->ticket.id);
        else
            m_refused.insert(command.id);
        return m_journal->settle(command.id, CommandEnd::Answered).has_value();
    }
    if (reply.status == 401) {
        m_token.clear();
        return true;
    }
    const Problem problem = Problem::fromJson(QJsonDocument::fromJson(reply.body).object());
    const qint64 expected = problem.parameters().value(QStringLiteral("expected")).toLongLong();
    if (problem.is(problem::StationSequence) && expected > 0 && expected != command.stationSeq)
        return m_journal->renumberFrom(expected).has_value();
    return false;
}

} // namespace ow
