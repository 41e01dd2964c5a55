#pragma once
#include "models/deputies/DeputyRules.h"
#include "models/store/Command.h"

namespace ow {

struct DeputyReply {
    Deputyship deputyship;
    static Fields fields();
};

/// The reviewer who asks will be away; a colleague speaks for his department on these days.
struct NameDeputy {
    static constexpr char name[] = "deputy.name";
    using Reply = DeputyReply;
    QString deputy; ///< user
    QDate from;
    QDate to;
    QString reason;
    static Fields fields();
};

/// He is back early; a supervisor may say so for him.
struct EndDeputy {
    static constexpr char name[] = "deputy.end";
    using Reply = DeputyReply;
    QUuid deputyship;
    static Fields fields();
};

/// What concerns the reviewer who asks: whom he named, for whom he stands in, whom he may name.
struct DeputiesView {
    static constexpr char name[] = "deputies";
    struct Colleague {
        QString user;
        QString name;
        QString unit;
        static Fields fields();
    };
    QDate day;
    QList<Deputyship> mine;
    QList<Deputyship> standingIn; ///< today and later
    QList<Colleague> colleagues;
    static Fields fields();
};

std::span<const CommandRow> deputyCommands();
std::span<const EventRow> deputyEvents();
std::span<const ViewRow> deputyViews();

} // namespace ow
