#pragma once
#include "models/opinions/StandardOpinion.h"

namespace ow {

class OpinionStore {
public:
    /// Of this user, or the hall's with an empty name; nothing where none was ever set.
    static std::optional<OpinionList> list(Connection &db, const QString &owner);
    static void apply(Connection &db, const EventMeta &, const OpinionsSet &event);
};

} // namespace ow
