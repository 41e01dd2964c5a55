#pragma once
// 代理: while a reviewer is away a colleague speaks for his department. What the deputy does carries both names; he passes nothing on.
#include "models/store/Event.h"

namespace ow {

struct Deputyship {
    QUuid id;
    QString user;   ///< who is away
    QString name;   ///< as shown to staff
    QString unit;   ///< the department he speaks for
    QString deputy; ///< user
    QString deputyName;
    QDate from;
    QDate to; ///< the last day
    QString reason;
    QDate madeOn;
    std::optional<QDate> endedOn = {}; ///< taken back that day

    static Fields fields();
};

#define OW_DEPUTY_EVENT(Name, wire) \
    struct Name { \
        static constexpr char type[] = wire; \
        Deputyship deputyship; \
        static Fields fields() { return {field("deputyship", &Name::deputyship)}; } \
    };
OW_DEPUTY_EVENT(DeputyNamed, "gov.deputy.named.v1")
OW_DEPUTY_EVENT(DeputyEnded, "gov.deputy.ended.v1")
#undef OW_DEPUTY_EVENT

} // namespace ow
