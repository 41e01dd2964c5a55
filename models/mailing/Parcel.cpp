#include "models/mailing/Parcel.h"

namespace ow {

namespace {
constexpr int parcelCasesMax = 30;
constexpr int parcelWordsMax = 300;
} // namespace

Fields ParcelAddress::fields()
{
    return {field("recipient", &ParcelAddress::recipient, {.lengthMax = 100}),
            field("phone", &ParcelAddress::phone, {.lengthMax = 30}),
            field("address", &ParcelAddress::address, {.lengthMax = 200})};
}

Fields Parcel::fields()
{
    return {field("id", &Parcel::id),
            field("application", &Parcel::application),
            field("cases", &Parcel::cases, {.itemsMax = parcelCasesMax}),
            field("caseNumbers", &Parcel::caseNumbers, {.itemsMax = parcelCasesMax}),
            field("results", &Parcel::results, {.lengthMax = parcelWordsMax, .itemsMax = parcelCasesMax}),
            field("maskedName", &Parcel::maskedName),
            field("maskedRecipient", &Parcel::maskedRecipient),
            field("addressSealed", &Parcel::addressSealed, {.lengthMax = 4000}),
            field("carrier", &Parcel::carrier),
            field("carrierName", &Parcel::carrierName),
            field("tracking", &Parcel::tracking, {.lengthMax = 40}),
            field("state", &Parcel::state),
            field("packedOn", &Parcel::packedOn),
            field("packedBy", &Parcel::packedBy),
            field("list", &Parcel::list),
            field("handedOn", &Parcel::handedOn),
            field("endedOn", &Parcel::endedOn),
            field("words", &Parcel::words, {.lengthMax = parcelWordsMax})};
}

Fields ParcelPacked::fields()
{
    return {field("parcel", &ParcelPacked::parcel)};
}

Fields ParcelEnded::fields()
{
    return {field("parcel", &ParcelEnded::parcel)};
}

Fields ParcelsHanded::fields()
{
    return {field("list", &ParcelsHanded::list),
            field("number", &ParcelsHanded::number),
            field("carrierName", &ParcelsHanded::carrierName),
            field("on", &ParcelsHanded::on),
            field("by", &ParcelsHanded::by),
            field("parcels", &ParcelsHanded::parcels)};
}

Fields CollectTerms::fields()
{
    return {field("remindAfter", &CollectTerms::remindAfter, {.min = 1, .max = 250}),
            field("shelveAfter", &CollectTerms::shelveAfter, {.min = 1, .max = 2500})};
}

Fields CollectTermsSet::fields()
{
    return {field("terms", &CollectTermsSet::terms)};
}

} // namespace ow
