#pragma once
// 申报来源 of an application on the desk.
#include "models/cases/VisitCommands.h"

namespace ow {

struct FiledReply {
    FiledThrough filed;
    static Fields fields();
};

/// Papers came with a helper, from the applicant's door or by mail; its cases say so to their end.
struct SetFiled {
    static constexpr char name[] = "application.setFiled";
    using Reply = FiledReply;
    QUuid application;
    int fence = 0;
    FiledThrough filed;
    static Fields fields();
};

/// As filedFaults, of what a window says; that something came online is the platform's to say.
Faults filedHereFaults(const FiledThrough &filed, QDate today);

std::span<const CommandRow> filingCommands();
std::span<const EventRow> filingEvents();

} // namespace ow
