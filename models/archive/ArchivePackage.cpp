#include "models/archive/ArchivePackage.h"

#include <algorithm>

namespace ow {

QString archiveClassText(ArchiveClass one)
{
    switch (one) {
    case ArchiveClass::Application: return QStringLiteral("申请类");
    case ArchiveClass::Acceptance: return QStringLiteral("受理类");
    case ArchiveClass::Review: return QStringLiteral("审查类");
    case ArchiveClass::Decision: return QStringLiteral("决定类");
    case ArchiveClass::Delivery: return QStringLiteral("送达类");
    case ArchiveClass::Other: return QStringLiteral("其他类");
    }
    return {};
}

QString archivePropertyText(ArchiveProperty property)
{
    switch (property) {
    case ArchiveProperty::Authentic: return QStringLiteral("真实性");
    case ArchiveProperty::Intact: return QStringLiteral("完整性");
    case ArchiveProperty::Usable: return QStringLiteral("可用性");
    case ArchiveProperty::Safe: return QStringLiteral("安全性");
    }
    return {};
}

QString archiveStateText(ArchiveState state)
{
    switch (state) {
    case ArchiveState::Making: return QStringLiteral("正在归档");
    case ArchiveState::Sealed: return QStringLiteral("已封存");
    case ArchiveState::Destroying: return QStringLiteral("正在销毁");
    case ArchiveState::Destroyed: return QStringLiteral("已销毁");
    }
    return {};
}

QString destructionStateText(DestructionState state)
{
    switch (state) {
    case DestructionState::Proposed: return QStringLiteral("待批准");
    case DestructionState::Refused: return QStringLiteral("未批准");
    case DestructionState::Approved: return QStringLiteral("已批准，正在销毁");
    case DestructionState::Done: return QStringLiteral("已销毁");
    }
    return {};
}

bool ArchiveTest::passed(ArchiveProperty property) const
{
    return std::none_of(findings.begin(), findings.end(),
                        [&](const ArchiveFinding &finding) { return finding.property == property; });
}

ArchiveEntry entryOf(const ArchivePackage &p)
{
    return {p.id,    p.number, p.caseNumber, p.itemName,       p.concludedOn, p.retention,
            p.until, p.files,  p.bytes,      p.manifestSha256, p.destroyedAt};
}

Fields ArchiveFinding::fields()
{
    return {field("property", &ArchiveFinding::property), field("file", &ArchiveFinding::file, {.lengthMax = 300}),
            field("sentence", &ArchiveFinding::sentence, {.lengthMax = 500})};
}

Fields ArchiveTest::fields()
{
    return {field("at", &ArchiveTest::at), field("files", &ArchiveTest::files),
            field("findings", &ArchiveTest::findings, {.itemsMax = 10000})};
}

Fields ArchivePackage::fields()
{
    return {field("id", &ArchivePackage::id),
            field("number", &ArchivePackage::number),
            field("case", &ArchivePackage::caseId),
            field("application", &ArchivePackage::application),
            field("caseNumber", &ArchivePackage::caseNumber),
            field("itemName", &ArchivePackage::itemName),
            field("unit", &ArchivePackage::unit),
            field("maskedName", &ArchivePackage::maskedName),
            field("concludedOn", &ArchivePackage::concludedOn),
            field("retention", &ArchivePackage::retention),
            field("until", &ArchivePackage::until),
            field("key", &ArchivePackage::key),
            field("state", &ArchivePackage::state),
            field("files", &ArchivePackage::files),
            field("bytes", &ArchivePackage::bytes),
            field("manifestSha256", &ArchivePackage::manifestSha256),
            field("sealedAt", &ArchivePackage::sealedAt),
            field("test", &ArchivePackage::test),
            field("testAsked", &ArchivePackage::testAsked),
            field("transfer", &ArchivePackage::transfer),
            field("destruction", &ArchivePackage::destruction),
            field("destroyedAt", &ArchivePackage::destroyedAt),
            field("spoilt", &ArchivePackage::spoilt),
            field("remakings", &ArchivePackage::remakings, {.itemsMax = 100})};
}

Fields ArchiveRemaking::fields()
{
    return {field("reason", &ArchiveRemaking::reason, {.lengthMax = 300}), field("at", &ArchiveRemaking::at),
            field("byName", &ArchiveRemaking::byName),
            field("manifestSha256", &ArchiveRemaking::manifestSha256, {.lengthMax = 64})};
}

Fields ArchiveEntry::fields()
{
    return {field("package", &ArchiveEntry::package),
            field("number", &ArchiveEntry::number),
            field("caseNumber", &ArchiveEntry::caseNumber),
            field("itemName", &ArchiveEntry::itemName),
            field("concludedOn", &ArchiveEntry::concludedOn),
            field("retention", &ArchiveEntry::retention),
            field("until", &ArchiveEntry::until),
            field("files", &ArchiveEntry::files),
            field("bytes", &ArchiveEntry::bytes),
            field("manifestSha256", &ArchiveEntry::manifestSha256),
            field("destroyedAt", &ArchiveEntry::destroyedAt)};
}

Fields TransferList::fields()
{
    return {field("id", &TransferList::id),
            field("number", &TransferList::number),
            field("receiver", &TransferList::receiver),
            field("on", &TransferList::on),
            field("byName", &TransferList::byName),
            field("entries", &TransferList::entries, {.itemsMax = 5000})};
}

Fields DestructionList::fields()
{
    return {field("id", &DestructionList::id),
            field("number", &DestructionList::number),
            field("state", &DestructionList::state),
            field("reason", &DestructionList::reason, {.lengthMax = 300}),
            field("proposedOn", &DestructionList::proposedOn),
            field("proposedBy", &DestructionList::proposedBy),
            field("proposedByName", &DestructionList::proposedByName),
            field("entries", &DestructionList::entries, {.itemsMax = 5000}),
            field("answeredOn", &DestructionList::answeredOn),
            field("answeredByName", &DestructionList::answeredByName),
            field("answer", &DestructionList::answer, {.lengthMax = 300})};
}

Fields SecretMark::fields()
{
    return {field("case", &SecretMark::caseId), field("caseNumber", &SecretMark::caseNumber),
            field("reason", &SecretMark::reason, {.lengthMax = 300}), field("on", &SecretMark::on),
            field("byName", &SecretMark::byName)};
}

Fields ArchiveDestroyed::fields()
{
    return {field("package", &ArchiveDestroyed::package), field("list", &ArchiveDestroyed::list)};
}

} // namespace ow
