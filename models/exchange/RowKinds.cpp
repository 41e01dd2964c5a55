#include "models/exchange/RowKinds.h"

namespace ow {

namespace {
constexpr char everyRow[] =
    "caseNumber applierType applierName applierIdType applierIdNumber legalName contactName contactPhone "
    "zip address unitName unitCode catalogueCode areaCode";
constexpr RowKind rowKindTable[] = {
    {"up_pro_accept", "projectType itemCode itemName itemVersion applyType applyTime acceptTime dueDay"},
    {"up_pro_material", "materialName materialWay materialCount receiveDay"},
    {"up_pro_process", "stepName stepAct stepHandler stepWords stepStart stepEnd"},
    {"up_pro_special_procedure", "specialKind specialName specialReason specialStart specialEnd specialOutcome"},
    {"up_pro_result", "resultType resultDay resultWords delivered"},
    {"up_lic_data", "itemCode licenceName licenceNumber licenceFrom licenceUntil"},
    {"up_pro_payment", "payNumber payAmount payDay"},
    {"up_pro_logistics", "parcelNumber parcelCarrier parcelSent parcelReceiver parcelReceived"},
    {"up_evaluation", "ratingWay ratingTime ratingNumber ratingLevel ratingText"},
};
} // namespace

std::span<const RowKind> rowKinds()
{
    return rowKindTable;
}

QStringList valuesOfKind(const QString &kind)
{
    for (const RowKind &one : rowKindTable) {
        if (kind == QLatin1String(one.name))
            return QString::fromLatin1(everyRow).split(QLatin1Char(' '))
                + QString::fromLatin1(one.values).split(QLatin1Char(' '));
    }
    return {};
}

} // namespace ow
