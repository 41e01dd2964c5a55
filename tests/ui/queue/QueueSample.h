#pragma once
// A small hall as the hub would show it, Thursday 2026-09-24; tests change what they are about.
#include "models/queue/QueueViews.h"
#include "models/queue/TicketRules.h"

namespace ow::testing {

inline Instant sampleTime(int hour, int minute, int second = 0)
{
    return hallInstant(QDate(2026, 9, 24), QTime(hour, minute, second));
}

inline QUuid sampleId(int n)
{
    return QUuid(quint32(n), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
}

/// Windows 1–4 serve A and help D; 5–6 serve B; 7 C; 8 E.
inline HallSetup sampleHall()
{
    HallSetup hall;
    hall.code = QStringLiteral("LJ01");
    hall.name = QStringLiteral("临江区政务服务大厅");
    const std::tuple<const char *, const char *, const char *> queues[] = {{"zonghe", "综合受理", "A"},
                                                                           {"shebao", "社保医保", "B"},
                                                                           {"chujian", "取证取件", "C"},
                                                                           {"zixun", "咨询服务", "D"},
                                                                           {"huzheng", "户政出入境", "E"}};
    int order = 0;
    for (const auto &[code, name, prefix] : queues)
        hall.queues.append({QLatin1String(code), QString::fromUtf8(name), QLatin1String(prefix), {}, ++order, {}});
    for (int number = 1; number <= 8; ++number) {
        HallWindow window;
        window.number = number;
        window.name = number <= 4 ? QStringLiteral("综合窗口")
            : number <= 6         ? QStringLiteral("社保医保窗口")
                                  : QStringLiteral("专门窗口");
        if (number <= 4)
            window.skills = {{QStringLiteral("zonghe"), 1}, {QStringLiteral("zixun"), 2}};
        else
            window.skills = {{hall.queues.at(number <= 6 ? 1 : number == 7 ? 2 : 4).code, 1}};
        hall.windows.append(window);
    }
    hall.rules.policy.classes = {{QLatin1String(ordinaryClass), QStringLiteral("普通"), 0, 10, 0, 3, 20, false},
                                 {QStringLiteral("elder"), QStringLiteral("60周岁以上"), 30, 20, 0, 3, 20, false},
                                 {QStringLiteral("soldier"), QStringLiteral("现役军人"), 30, 20, 0, 3, 20, false}};
    return hall;
}

inline Ticket sampleTicket(const HallSetup &hall, int queue, int serial, Instant issuedAt, bool elder = false)
{
    Ticket ticket;
    ticket.id = sampleId(queue * 1000 + serial);
    ticket.serial = serial;
    ticket.queue = hall.queues.at(queue).code;
    ticket.number = ticketNumber(hall.queues.at(queue).prefix, serial);
    ticket.day = hallDate(issuedAt);
    if (elder)
        ticket.priority = QStringLiteral("elder");
    ticket.issuedAt = issuedAt;
    ticket.series = ticket.queue;
    ticket.standsFrom = issuedAt;
    return ticket;
}

/// Nobody there yet, all windows closed.
inline QueueView sampleView()
{
    QueueView view;
    view.hall = sampleHall();
    view.day = QDate(2026, 9, 24);
    for (const HallWindow &window : view.hall.windows)
        view.windows.append(WindowStatus{window.number, WindowState::Closed, {}, {}, {}, {}, {}, {}});
    return view;
}

inline void sampleOpen(QueueView &view, int number, const QString &user, const QString &name, Instant since)
{
    view.windows[number - 1] = WindowStatus{number, WindowState::Open, user, name, {}, since, {}, {}};
}

inline void sampleCount(QueueView &view)
{
    view.counts = {};
    for (const Ticket &ticket : view.tickets) {
        ++view.counts.issued;
        view.counts.waiting += ticket.state == TicketState::Waiting;
        view.counts.called += ticket.state == TicketState::Called;
        view.counts.serving += ticket.state == TicketState::Serving;
    }
}

/// `ticket` called at `window` so many times, the last at `at`.
inline Ticket sampleCalled(Ticket ticket, int window, const QString &clerk, Instant at, int calls = 1)
{
    ticket.state = TicketState::Called;
    ticket.revision = 1 + calls;
    ticket.window = window;
    ticket.clerk = clerk;
    ticket.calls = calls;
    ticket.firstCalledAt = at.plus(-20'000LL * (calls - 1));
    ticket.lastCalledAt = at;
    return ticket;
}

} // namespace ow::testing
