#pragma once
#include "models/opinions/StandardOpinion.h"
#include "models/store/Command.h"

namespace ow {

struct OpinionListReply {
    OpinionList list;
    static Fields fields();
};

/// The whole list anew: his own, or the hall's by a supervisor.
struct SetOpinions {
    static constexpr char name[] = "opinion.set";
    using Reply = OpinionListReply;
    bool isHalls = false;
    QList<StandardOpinion> opinions;
    static Fields fields();
};

/// The hall's list, as shipped where it set none, and that of who asks.
struct OpinionsView {
    static constexpr char name[] = "opinions";
    QList<StandardOpinion> hall;
    QList<StandardOpinion> own;
    static Fields fields();
};
bool isOpinionNews(const QString &type);

std::span<const CommandRow> opinionCommands();
std::span<const EventRow> opinionEvents();
std::span<const ViewRow> opinionViews();

} // namespace ow
