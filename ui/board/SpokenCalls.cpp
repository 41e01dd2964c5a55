#include "ui/board/SpokenCalls.h"

#include "models/base/Describe.h"
#include "models/base/Log.h"

#include <QFile>
#include <QSaveFile>

namespace ow {

namespace {
struct SpokenCall {
    QUuid ticket;
    int calls = 0;
    static Fields fields() { return {field("ticket", &SpokenCall::ticket), field("calls", &SpokenCall::calls)}; }
};

struct SpokenDay {
    QDate day;
    QList<SpokenCall> calls;
    static Fields fields()
    {
        return {field("day", &SpokenDay::day), field("calls", &SpokenDay::calls, {.itemsMax = 200000})};
    }
};
} // namespace

SpokenCalls::SpokenCalls(QString file) : m_file(std::move(file))
{
    QFile stored(m_file);
    if (m_file.isEmpty() || !stored.open(QIODevice::ReadOnly))
        return;
    const auto read = fromJson<SpokenDay>(stored.readAll(), Strictness::Tolerant);
    if (!read) {
        log::warning("spoken calls are not readable");
        return;
    }
    m_day = read->day;
    for (const SpokenCall &call : read->calls)
        m_calls.insert(call.ticket, call.calls);
}

std::optional<QHash<QUuid, int>> SpokenCalls::of(const QDate &day) const
{
    return m_day == day ? std::optional(m_calls) : std::nullopt;
}

void SpokenCalls::begin(const PublicView &view)
{
    if (m_day == view.day)
        return;
    m_day = view.day;
    m_calls.clear();
    for (const PublicTicket &ticket : view.tickets) {
        if (ticket.state == TicketState::Called)
            m_calls.insert(ticket.id, ticket.calls);
    }
    keep();
}

void SpokenCalls::said(const QUuid &ticket, int calls)
{
    m_calls.insert(ticket, qMax(calls, m_calls.value(ticket)));
    keep();
}

void SpokenCalls::keep() const
{
    if (m_file.isEmpty())
        return;
    SpokenDay day{m_day, {}};
    for (auto call = m_calls.begin(); call != m_calls.end(); ++call)
        day.calls.append({call.key(), call.value()});
    QSaveFile stored(m_file);
    if (!stored.open(QIODevice::WriteOnly) || stored.write(toJson(day)) < 0 || !stored.commit())
        log::warning("spoken calls are not kept");
}

} // namespace ow
