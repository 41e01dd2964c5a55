#include "models/identity/PersonStore.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/identity/Masking.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"

namespace ow {

namespace {
constexpr char cardPurpose[] = "person.card";

Person personFrom(const Query &row)
{
    return {row.uuid(0), row.uuid(1), row.bytes(2), row.text(3), row.text(4), row.bytes(5), row.bytes(6)};
}

const EventRow personEventTable[] = {
    eventRow<PersonStored, &PersonStore::apply, projectNothing<PersonStored>>(0),
};
} // namespace

std::optional<Person> PersonStore::find(Connection &db, const QUuid &id)
{
    Query q = db.query("SELECT id, data_key, card_sealed, masked_name, masked_number, number_index, last_four_index "
                       "FROM person WHERE id = ?",
                       id);
    return q.next() ? std::optional(personFrom(q)) : std::nullopt;
}

std::optional<Person> PersonStore::findByNumber(Connection &db, const Sealer &sealer, const QString &number)
{
    Query q = db.query("SELECT id, data_key, card_sealed, masked_name, masked_number, number_index, last_four_index "
                       "FROM person WHERE number_index = ?",
                       sealer.blindIndex("person.number", number));
    return q.next() ? std::optional(personFrom(q)) : std::nullopt;
}

void PersonStore::apply(Connection &db, const EventMeta &, const PersonStored &event)
{
    const Person &p = event.person;
    db.run("INSERT INTO person(id, data_key, card_sealed, masked_name, masked_number, number_index, last_four_index) "
           "VALUES(?,?,?,?,?,?,?) "
           "ON CONFLICT(id) DO UPDATE SET card_sealed = excluded.card_sealed, masked_name = excluded.masked_name, "
           "masked_number = excluded.masked_number",
           p.id, p.key, p.cardSealed, p.maskedName, p.maskedNumber, p.numberIndex, p.lastFourIndex);
}

Result<IdentityCard> openCard(Connection &db, Sealer &sealer, const Person &person)
{
    return sealer.open(db, person.cardSealed, cardPurpose).and_then([](const QString &json) {
        return fromJson<IdentityCard>(json.toUtf8(), Strictness::Tolerant);
    });
}

Result<IdentifiedPerson> identify(CommandContext &context, const IdentityCard &card)
{
    const Result<IdentityCard> checked = checkedCard(card, hallDate(context.now), QStringLiteral("card"));
    if (!checked)
        return fail(checked.error());
    std::optional<Person> known = PersonStore::findByNumber(context.db, context.sealer, checked->number);
    if (known) {
        const Result<IdentityCard> before = openCard(context.db, context.sealer, *known);
        // Name and number said at a desk, without the card, are no news of somebody whose card was read once.
        const bool typed = checked->address.isEmpty() && checked->authority.isEmpty() && checked->ethnicity.isEmpty();
        if (before && (*before == *checked || (typed && before->name == checked->name)))
            return IdentifiedPerson{*known, std::nullopt};
    }
    Person person = known.value_or(Person{});
    if (!known) {
        person.id = makeUuid(context.now, context.random);
        person.key = context.sealer.makeKey(context.db, QStringLiteral("person/") + uuidText(person.id),
                                            makeUuid(context.now, context.random));
        person.numberIndex = context.sealer.blindIndex("person.number", checked->number);
        person.lastFourIndex = context.sealer.blindIndex("person.lastFour", checked->number.right(4));
    }
    const Result<QByteArray> sealedCard =
        context.sealer.seal(context.db, person.key, QString::fromUtf8(toJson(*checked)), cardPurpose);
    if (!sealedCard)
        return fail(sealedCard.error());
    person.cardSealed = *sealedCard;
    person.maskedName = maskedName(checked->name);
    person.maskedNumber = maskedNumber(checked->number);
    return IdentifiedPerson{person,
                            pendingEvent(QStringLiteral("person/") + uuidText(person.id), PersonStored{person})};
}

std::span<const EventRow> personEvents()
{
    return personEventTable;
}

} // namespace ow
