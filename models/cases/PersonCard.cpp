#include "models/cases/PersonCard.h"

#include "models/cases/CaseRules.h"
#include "models/identity/PersonStore.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int earlierItemsMax = 9;
} // namespace

PersonCard personCard(Connection &db, const QUuid &id)
{
    PersonCard card;
    card.person = id;
    if (const auto person = PersonStore::find(db, id)) {
        card.maskedName = person->maskedName;
        card.maskedNumber = person->maskedNumber;
    }
    QList<PersonCard::Earlier> earlier;
    for (const Case &record : CaseStore::ofPrincipal(db, id)) {
        const bool isKnown = std::any_of(earlier.begin(), earlier.end(),
                                         [&](const PersonCard::Earlier &one) { return one.item == record.item; });
        if (!isKnown && earlier.size() < earlierItemsMax)
            earlier.append({record.item, record.receivedOn});
        if (record.state == CaseState::Issued)
            card.toCollect.append(record);
        else if (awaitsDecision(record.state) && !openSupplements(record).isEmpty())
            card.supplementsDue.append(record);
        else if (!hasEnded(record.state))
            card.openCases.append(record);
    }
    for (const Application &application : CaseStore::draftsOf(db, id)) {
        QStringList codes;
        for (const ItemRef &item : application.items)
            codes.append(item.code);
        const auto draft = CaseStore::draft(db, application.id);
        card.drafts.append({application.id, codes.join(QLatin1Char(',')), application.startedOn,
                            draft ? draft->holderName : QString()});
    }
    if (!earlier.isEmpty())
        card.earlier = earlier;
    return card;
}

Fields PersonCard::DraftLine::fields()
{
    return {field("application", &DraftLine::application), field("items", &DraftLine::items),
            field("startedOn", &DraftLine::startedOn), field("holder", &DraftLine::holder)};
}

Fields PersonCard::fields()
{
    return {field("person", &PersonCard::person),
            field("maskedName", &PersonCard::maskedName),
            field("maskedNumber", &PersonCard::maskedNumber),
            field("openCases", &PersonCard::openCases),
            field("supplementsDue", &PersonCard::supplementsDue),
            field("toCollect", &PersonCard::toCollect),
            field("drafts", &PersonCard::drafts),
            field("document", &PersonCard::document),
            field("earlier", &PersonCard::earlier)};
}

Fields PersonCard::Earlier::fields()
{
    return {field("item", &Earlier::item), field("on", &Earlier::on)};
}

Fields DocumentShown::fields()
{
    return {field("kind", &DocumentShown::kind),       field("name", &DocumentShown::name),
            field("validTo", &DocumentShown::validTo), field("stayUntil", &DocumentShown::stayUntil),
            field("age", &DocumentShown::age),         field("notes", &DocumentShown::notes),
            field("expired", &DocumentShown::expired), field("stayOver", &DocumentShown::stayOver)};
}

} // namespace ow
