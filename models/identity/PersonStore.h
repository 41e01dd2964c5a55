#pragma once
#include "models/identity/IdentityCard.h"
#include "models/identity/Person.h"
#include "models/store/Command.h"

namespace ow {

class PersonStore {
public:
    static std::optional<Person> find(Connection &db, const QUuid &id);
    /// Whose card it is; the card with its number in normal form.
    static std::optional<Person> findByCard(Connection &db, const Sealer &sealer, const IdentityCard &card);
    static void apply(Connection &db, const EventMeta &meta, const PersonStored &event);
};

/// The person of a checked card: the known one, or a new one. `event` tells the log when the card says something new.
struct IdentifiedPerson {
    Person person;
    std::optional<PendingEvent> event;
};
/// Checks the card for today and finds or makes its person; every fault at "card".
Result<IdentifiedPerson> identify(CommandContext &context, const IdentityCard &card);
/// As identify, of a card that readCard gave and whose standing is judged elsewhere.
Result<IdentifiedPerson> identifyRead(CommandContext &context, const IdentityCard &card);
/// What stands on the card; SealBroken when the person was erased.
Result<IdentityCard> openCard(Connection &db, Sealer &sealer, const Person &person);

std::span<const EventRow> personEvents();

} // namespace ow
