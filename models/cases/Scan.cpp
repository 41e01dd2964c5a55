#include "models/cases/Scan.h"

namespace ow {

QString scanRemovalText(ScanRemoval removal)
{
    switch (removal) {
    case ScanRemoval::WrongPaper: return QStringLiteral("不是这份材料");
    case ScanRemoval::Illegible: return QStringLiteral("看不清");
    case ScanRemoval::Doubled: return QStringLiteral("重复");
    case ScanRemoval::WrongPerson: return QStringLiteral("不是本人的材料");
    case ScanRemoval::Replaced: return QStringLiteral("已换新扫描件");
    case ScanRemoval::PartyLeft: return QStringLiteral("签署人已不在申请中");
    }
    return {};
}

Fields ScanMark::fields()
{
    return {field("user", &ScanMark::user, {.lengthMax = 60}), field("name", &ScanMark::name, {.lengthMax = 60}),
            field("at", &ScanMark::at)};
}

Fields Scan::fields()
{
    return {field("id", &Scan::id),
            field("application", &Scan::application),
            field("principal", &Scan::principal),
            field("material", &Scan::material, {.lengthMin = 1, .lengthMax = 80}),
            field("sha256", &Scan::sha256, {.lengthMin = 64, .lengthMax = 64}),
            field("media", &Scan::media, {.lengthMax = 40}),
            field("pages", &Scan::pages, {.min = 1, .max = 500}),
            field("source", &Scan::source),
            field("grade", &Scan::grade),
            field("scannedOn", &Scan::scannedOn),
            field("added", &Scan::added),
            field("checked", &Scan::checked),
            field("from", &Scan::from),
            field("fromCase", &Scan::fromCase, {.lengthMax = 60}),
            field("removal", &Scan::removal),
            field("removed", &Scan::removed)};
}

} // namespace ow
