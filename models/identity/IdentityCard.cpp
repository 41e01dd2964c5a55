#include "models/identity/IdentityCard.h"

#include "models/base/ProblemTypes.h"
#include "models/identity/DocumentNumber.h"
#include "models/identity/LatinName.h"
#include "models/identity/PersonName.h"

namespace ow {

namespace {

struct CardFindings {
    Faults hard;
    Faults standing;
    Faults notes;
};

ProblemParameters datedProblem(QDate date)
{
    return {{QStringLiteral("date"), date.toString(Qt::ISODate)}};
}

void readName(IdentityCard &card, const QString &place, CardFindings &found)
{
    const auto name = personName(card.name, describe::inside(place, "name"));
    if (!name) {
        found.hard.append(name.error().faults());
        return;
    }
    card.name = latinNormal(*name);
    if (card.latinName && !card.latinName->isEmpty())
        card.latinName = latinNormal(*card.latinName);
}

void readNumber(IdentityCard &card, QDate today, const QString &place, CardFindings &found)
{
    const auto contradiction = [&](const char *member, const char *what) {
        found.hard.append({describe::inside(place, member),
                           &problem::CardContradicts,
                           {{QStringLiteral("what"), QString::fromUtf8(what)}}});
    };
    if (!card.kind) {
        if (const auto told = kindOfNumber(card.number); told && *told != DocumentKind::ResidentCard)
            card.kind = told;
    }
    const auto number = documentNumber(kindOf(card), card.number, today, card.nationality.value_or(QString()),
                                       describe::inside(place, "number"));
    if (!number) {
        found.hard.append(number.error().faults());
        return;
    }
    card.number = number->text;
    found.notes += number->notes;
    if (number->birth && card.birth != *number->birth)
        contradiction("birth", "出生日期");
    if (number->sex != Sex::Unknown && card.sex != number->sex)
        contradiction("sex", "性别");
    if (!card.birth.isValid() || card.birth > today)
        found.hard.append({describe::inside(place, "birth"), &problem::IdentityDate, datedProblem(card.birth)});
}

bool isUsualTerm(const DocumentRow &row, QDate from, const std::optional<QDate> &to, QDate today)
{
    // Machine lines carry no first day; the day of reading stands for it and tells nothing.
    if (from == today || from == to)
        return true;
    if (!to)
        return row.mayBeEndless;
    if (row.termsMonths.front() == 0)
        return true;
    for (const int months : row.termsMonths) {
        if (months > 0 && (*to == from.addMonths(months) || *to == from.addMonths(months).addDays(-1)))
            return true;
    }
    return false;
}

void readPeriod(const IdentityCard &card, QDate today, const QString &place, CardFindings &found)
{
    const DocumentRow &row = documentRow(kindOf(card));
    const bool turned = card.validTo && *card.validTo < card.validFrom;
    if (!card.validFrom.isValid() || card.validFrom > today || turned)
        found.hard.append(
            {describe::inside(place, "validFrom"), &problem::CardNotYetValid, datedProblem(card.validFrom)});
    else if (card.validTo && *card.validTo < today)
        found.standing.append({describe::inside(place, "validTo"), &problem::CardExpired, datedProblem(*card.validTo)});
    else if (row.statesPeriod && !isUsualTerm(row, card.validFrom, card.validTo, today))
        found.notes.append({describe::inside(place, "validTo"),
                            &problem::CardTerm,
                            {{QStringLiteral("document"), QString::fromUtf8(row.name)}}});
    if (card.stayUntil && *card.stayUntil < today)
        found.standing.append(
            {describe::inside(place, "stayUntil"), &problem::StayExpired, datedProblem(*card.stayUntil)});
}

CardFindings look(IdentityCard &card, QDate today, const QString &place)
{
    CardFindings found;
    readName(card, place, found);
    readNumber(card, today, place, found);
    readPeriod(card, today, place, found);
    return found;
}

/// Passes of residents of Hong Kong, Macau and Taiwan differ in their numbers; the letters in front are the issuer's own (9303-5 §4.2.2).
DocumentKind kindFromMrz(const MrzDocument &document)
{
    if (!document.code.startsWith(QLatin1Char('P')) && document.issuer == QLatin1String("CHN")) {
        for (const DocumentKind kind : {DocumentKind::HongKongMacauPass, DocumentKind::TaiwanPass,
                                        DocumentKind::HongKongMacauExitPass, DocumentKind::TaiwanExitPass}) {
            const auto number = documentNumber(kind, document.number, document.expiry);
            if (number && number->notes.isEmpty())
                return kind;
        }
    }
    return DocumentKind::OrdinaryPassport;
}

} // namespace

DocumentKind kindOf(const IdentityCard &card)
{
    return card.kind.value_or(DocumentKind::ResidentCard);
}

Result<ReadCard> readCard(const IdentityCard &card, QDate today, const QString &place)
{
    ReadCard read{card, {}, {}};
    const CardFindings found = look(read.card, today, place);
    if (!found.hard.isEmpty())
        return fail(inputRefused(found.hard + found.standing));
    read.standing = found.standing;
    read.notes = found.notes;
    return read;
}

Result<IdentityCard> checkedCard(const IdentityCard &card, QDate today, const QString &place)
{
    const Result<ReadCard> read = readCard(card, today, place);
    if (!read)
        return fail(read.error());
    if (!read->standing.isEmpty())
        return fail(inputRefused(read->standing));
    return read->card;
}

IdentityCard cardFromMrz(const MrzDocument &document, QDate today)
{
    IdentityCard card;
    card.name = document.name();
    card.number = document.number;
    card.sex = document.sex;
    card.birth = document.birth;
    card.validFrom = std::min(today, document.expiry);
    card.validTo = document.expiry;
    card.kind = kindFromMrz(document);
    card.nationality = document.nationality;
    return card;
}

Fields IdentityCard::fields()
{
    return {field("name", &IdentityCard::name),
            field("number", &IdentityCard::number),
            field("sex", &IdentityCard::sex),
            field("ethnicity", &IdentityCard::ethnicity),
            field("birth", &IdentityCard::birth),
            field("address", &IdentityCard::address),
            field("authority", &IdentityCard::authority),
            field("validFrom", &IdentityCard::validFrom),
            field("validTo", &IdentityCard::validTo),
            field("kind", &IdentityCard::kind),
            field("nationality", &IdentityCard::nationality, {.lengthMax = 3}),
            field("latinName", &IdentityCard::latinName),
            field("stayUntil", &IdentityCard::stayUntil)};
}

} // namespace ow
