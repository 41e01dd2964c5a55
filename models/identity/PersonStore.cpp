#include "models/identity/PersonStore.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/identity/DocumentNumber.h"
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

/// Citizen numbers belong to one person whatever document they stand on; other numbers are unique within their kind and country.
QString indexText(const IdentityCard &card)
{
    const DocumentRow &row = documentRow(kindOf(card));
    const bool isCitizenNumber = kindOfNumber(card.number).has_value() && row.pattern == nullptr;
    return isCitizenNumber ? card.number
                           : QLatin1String(codeText(row.kind)) + QLatin1Char('/') + card.nationality.value_or(QString())
            + QLatin1Char('/') + card.number;
}

/// Whether what was read now is worth less than what is known: said at a desk without the card, a substitute paper.
bool isLesser(const IdentityCard &now, const IdentityCard &before)
{
    const auto isSaid = [](const IdentityCard &card) {
        return card.address.isEmpty() && card.authority.isEmpty() && card.ethnicity.isEmpty();
    };
    const bool typed = isSaid(now) && !isSaid(before);
    const bool substitute = documentRow(kindOf(now)).needsGuardian && !documentRow(kindOf(before)).needsGuardian;
    return before.name == now.name && (typed || substitute);
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

std::optional<Person> PersonStore::findByCard(Connection &db, const Sealer &sealer, const IdentityCard &card)
{
    Query q = db.query("SELECT id, data_key, card_sealed, masked_name, masked_number, number_index, last_four_index "
                       "FROM person WHERE number_index = ?",
                       sealer.blindIndex("person.number", indexText(card)));
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
    return identifyRead(context, *checked);
}

Result<IdentifiedPerson> identifyRead(CommandContext &context, const IdentityCard &card)
{
    std::optional<Person> known = PersonStore::findByCard(context.db, context.sealer, card);
    if (known) {
        const Result<IdentityCard> before = openCard(context.db, context.sealer, *known);
        if (before && (*before == card || isLesser(card, *before)))
            return IdentifiedPerson{*known, std::nullopt};
    }
    Person person = known.value_or(Person{});
    if (!known) {
        person.id = makeUuid(context.now, context.random);
        person.key = context.sealer.makeKey(context.db, QStringLiteral("person/") + uuidText(person.id),
                                            makeUuid(context.now, context.random));
        person.numberIndex = context.sealer.blindIndex("person.number", indexText(card));
        person.lastFourIndex = context.sealer.blindIndex("person.lastFour", card.number.right(4));
    }
    const Result<QByteArray> sealedCard =
        context.sealer.seal(context.db, person.key, QString::fromUtf8(toJson(card)), cardPurpose);
    if (!sealedCard)
        return fail(sealedCard.error());
    person.cardSealed = *sealedCard;
    person.maskedName = maskedName(card.name);
    person.maskedNumber = maskedDocument(kindOf(card), card.number);
    return IdentifiedPerson{person,
                            pendingEvent(QStringLiteral("person/") + uuidText(person.id), PersonStored{person})};
}

std::span<const EventRow> personEvents()
{
    return personEventTable;
}

} // namespace ow
