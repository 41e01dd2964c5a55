#include "models/exchange/CaseFactsOf.h"

#include "models/access/UserStore.h"
#include "models/base/ProblemTypes.h"
#include "models/cases/CaseDecisions.h"
#include "models/cases/ParcelPaper.h"
#include "models/cases/VisitCommands.h"
#include "models/catalogue/Catalogue.h"
#include "models/identity/PersonStore.h"
#include "models/mailing/ParcelStore.h"
#include "models/queue/HallStore.h"
#include "models/ratings/RatingStore.h"
#include "models/store/EventLogStore.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int happenedMax = 1000;
constexpr qsizetype districtCodeLength = 6;

PeerValues answersOf(const DraftBody &body)
{
    PeerValues answers;
    for (const DraftBody::Entry &entry : body.answers)
        answers.insert(entry.key, entry.value);
    return answers;
}

/// The first that says something.
QString either(const QString &one, const QString &other)
{
    return one.isEmpty() ? other : one;
}

PeerValues peopleOf(const PeerValues &answers, const IdentityCard &card)
{
    const auto said = [&](const char *key) { return answers.value(QString::fromLatin1(key)); };
    PeerValues people;
    const bool isEnterprise = !said("enterprise.creditCode").isEmpty() && !said("enterprise.orgName").isEmpty();
    people.insert(QStringLiteral("applierType"),
                  isEnterprise ? QStringLiteral("enterprise") : QStringLiteral("person"));
    people.insert(QStringLiteral("applierName"), isEnterprise ? said("enterprise.orgName") : card.name);
    people.insert(QStringLiteral("applierIdType"),
                  isEnterprise ? QStringLiteral("creditCode") : QString::fromLatin1(codeText(kindOf(card))));
    people.insert(QStringLiteral("applierIdNumber"), isEnterprise ? said("enterprise.creditCode") : card.number);
    people.insert(QStringLiteral("legalName"), isEnterprise ? said("enterprise.legalRep") : QString());
    people.insert(
        QStringLiteral("contactName"),
        either(isEnterprise ? said("enterprise.contactName") : QString(), either(said("agent.personName"), card.name)));
    people.insert(QStringLiteral("contactPhone"),
                  either(isEnterprise ? said("enterprise.contactPhone") : QString(), said("applicant.mobile")));
    people.insert(QStringLiteral("address"),
                  either(isEnterprise ? said("enterprise.domicile") : QString(),
                         either(said("applicant.homeAddress"), card.address)));
    return people;
}

QString areaOf(const HallSetup &setup)
{
    for (const HallUnit &unit : setup.units) {
        if (unit.code.size() == districtCodeLength)
            return unit.code;
    }
    return setup.code;
}

QList<CaseHappening> happenedTo(Connection &db, const Case &record)
{
    QList<CaseHappening> happened;
    for (const StoredEvent &event : EventLogStore(QUuid()).ofSubject(db, caseSubject(record), happenedMax)) {
        const auto user = UserStore::find(db, event.meta.by.actor);
        happened.prepend({event.meta.type, event.meta.recordedAt, user ? user->user.displayName : event.meta.by.actor});
    }
    return happened;
}

/// The envelope that brought the result; nothing while it is under way, and for one fetched at the counter.
Result<std::optional<CaseFacts::ParcelFact>> parcelOf(Connection &db, Sealer &sealer, const Case &record)
{
    const auto &collecting = record.collecting;
    if (!record.deliveredOn || !collecting || collecting->way != CollectWay::Mail || !collecting->tracking)
        return std::optional<CaseFacts::ParcelFact>();
    const auto parcel = ParcelStore::numbered(db, *collecting->tracking);
    if (!parcel || parcel->state != ParcelState::Delivered || !parcel->cases.contains(record.id) || !parcel->handedOn)
        return std::optional<CaseFacts::ParcelFact>();
    return openAddress(db, sealer, *parcel).map([&](const ParcelAddress &to) {
        return std::optional(CaseFacts::ParcelFact{parcel->tracking, parcel->carrierName, *parcel->handedOn,
                                                   to.recipient, *record.deliveredOn});
    });
}
} // namespace

Result<CaseFacts> caseFacts(Connection &db, Sealer &sealer, const Catalogue &catalogue, const Case &record)
{
    const auto application = CaseStore::application(db, record.application);
    const auto person = application ? PersonStore::find(db, application->principal) : std::nullopt;
    const Item *item = catalogue.itemVersion(record.item, record.itemVersion);
    if (!person || !item || !application->answersSealed)
        return fail(problem::CaseUnknown);
    const auto card = openCard(db, sealer, *person);
    if (!card)
        return fail(card.error());
    const auto body = openDraft(db, sealer, *application->answersSealed);
    if (!body)
        return fail(body.error());
    CaseFacts facts;
    facts.record = record;
    facts.instant = item->instant;
    facts.people = peopleOf(answersOf(*body), *card);
    const CatalogueUnit *unit = catalogue.unit(record.unit);
    const auto setup = HallStore::setup(db);
    facts.people.insert(QStringLiteral("unitName"), unit ? unit->name : record.unit);
    facts.people.insert(QStringLiteral("unitCode"),
                        item->power && item->power->agencyCode ? *item->power->agencyCode : record.unit);
    facts.people.insert(QStringLiteral("catalogueCode"), item->identity ? item->identity->basicCode : record.item);
    facts.people.insert(QStringLiteral("areaCode"), setup ? areaOf(*setup) : QString());
    for (const MaterialUse &use : item->materials) {
        const Material *material = catalogue.material(use.material);
        for (const MaterialCheck &check : body->materials) {
            if (check.material == use.material)
                facts.papers.append({use.material, material ? material->name : use.material, check});
        }
    }
    auto parcel = parcelOf(db, sealer, record);
    if (!parcel)
        return fail(parcel.error());
    facts.parcel = *std::move(parcel);
    facts.happened = happenedTo(db, record);
    if (record.deliveredOn) {
        for (const Rating &rating : RatingStore::givenOf(db, record.number, *record.deliveredOn)) {
            facts.ratings.append(rating);
            facts.ratings.append(RatingStore::following(db, rating.id));
        }
    }
    return facts;
}

} // namespace ow
