#include "models/cases/CaseBundle.h"

namespace ow {

QStringList earlierOpen(const CaseBundle &bundle)
{
    QStringList names;
    for (const EarlierCase &one : bundle.earlier) {
        if (!one.issuedOn && !one.lostOn)
            names.append(one.itemName);
    }
    return names;
}

QStringList earlierLost(const CaseBundle &bundle)
{
    QStringList names;
    for (const EarlierCase &one : bundle.earlier) {
        if (one.lostOn)
            names.append(one.itemName);
    }
    return names;
}

Fields EarlierCase::fields()
{
    return {field("case", &EarlierCase::caseId), field("number", &EarlierCase::number),
            field("itemName", &EarlierCase::itemName), field("issuedOn", &EarlierCase::issuedOn),
            field("lostOn", &EarlierCase::lostOn)};
}

Fields BundleWord::fields()
{
    return {field("words", &BundleWord::words, {.lengthMax = 300}), field("on", &BundleWord::on),
            field("by", &BundleWord::by)};
}

Fields CaseBundle::fields()
{
    return {field("code", &CaseBundle::code),
            field("name", &CaseBundle::name),
            field("earlier", &CaseBundle::earlier, {.itemsMax = 30}),
            field("refused", &CaseBundle::refused),
            field("begunOn", &CaseBundle::begunOn),
            field("stoppedBy", &CaseBundle::stoppedBy),
            field("goOn", &CaseBundle::goOn)};
}

} // namespace ow
