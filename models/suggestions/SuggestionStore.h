#pragma once
#include "models/store/Event.h"
#include "models/suggestions/Suggestion.h"

namespace ow {

class SuggestionStore {
public:
    static std::optional<Suggestion> find(Connection &db, const QUuid &id);
    static std::optional<Suggestion> ofCode(Connection &db, const QByteArray &codeIndex);
    /// Those that wait first, then the last ones first.
    static QList<Suggestion> list(Connection &db, int limit);
    static int lastSerial(Connection &db);
    static int leftOn(Connection &db, QDate day);
    static int leftAt(Connection &db, QDate day, const QString &device);

    template <class E>
    static void apply(Connection &db, const EventMeta &, const E &event)
    {
        put(db, event.suggestion);
    }

private:
    static void put(Connection &db, const Suggestion &suggestion);
};

} // namespace ow
