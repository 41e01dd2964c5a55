#pragma once
// 归档包: the file of one concluded case as it is kept, handed over and, when its time has come, provably destroyed (GB/T 42727—2023, 档案法
// 实施条例 §39–40; domain.md §12). Values and events; the bytes lie sealed in DIR/archive.
#include "models/catalogue/Item.h"
#include "models/store/Event.h"

namespace ow {

/// The six folders of a package.
enum class ArchiveClass { Application, Acceptance, Review, Decision, Delivery, Other };
constexpr Code<ArchiveClass> archiveClassCodes[] = {
    {ArchiveClass::Application, "application"}, {ArchiveClass::Acceptance, "acceptance"},
    {ArchiveClass::Review, "review"},           {ArchiveClass::Decision, "decision"},
    {ArchiveClass::Delivery, "delivery"},       {ArchiveClass::Other, "other"}};
constexpr std::span<const Code<ArchiveClass>> codesOf(ArchiveClass)
{
    return archiveClassCodes;
}
/// 申请类, 受理类 …: the folder's name.
QString archiveClassText(ArchiveClass one);

/// 真实性、完整性、可用性、安全性.
enum class ArchiveProperty { Authentic, Intact, Usable, Safe };
constexpr Code<ArchiveProperty> archivePropertyCodes[] = {{ArchiveProperty::Authentic, "authentic"},
                                                          {ArchiveProperty::Intact, "intact"},
                                                          {ArchiveProperty::Usable, "usable"},
                                                          {ArchiveProperty::Safe, "safe"}};
constexpr std::span<const Code<ArchiveProperty>> codesOf(ArchiveProperty)
{
    return archivePropertyCodes;
}
QString archivePropertyText(ArchiveProperty property);

/// What is wrong with which file.
struct ArchiveFinding {
    ArchiveProperty property = ArchiveProperty::Intact;
    QString file; ///< path in the package; empty: the package itself
    QString sentence;

    static Fields fields();
    friend bool operator==(const ArchiveFinding &, const ArchiveFinding &) = default;
};

/// One four-property test; passed when nothing was found.
struct ArchiveTest {
    Instant at;
    int files = 0; ///< looked at
    QList<ArchiveFinding> findings;

    static Fields fields();
    bool passed() const { return findings.isEmpty(); }
    bool passed(ArchiveProperty property) const;
};

enum class ArchiveState {
    Making, ///< has its number; its files are being written
    Sealed,
    Destroying, ///< approved, its bytes are being removed
    Destroyed   ///< remains listed, with the digest it had
};
constexpr Code<ArchiveState> archiveStateCodes[] = {{ArchiveState::Making, "making"},
                                                    {ArchiveState::Sealed, "sealed"},
                                                    {ArchiveState::Destroying, "destroying"},
                                                    {ArchiveState::Destroyed, "destroyed"}};
constexpr std::span<const Code<ArchiveState>> codesOf(ArchiveState)
{
    return archiveStateCodes;
}
QString archiveStateText(ArchiveState state);

/// Why a package was made once more, and what the spoilt one's list of contents was.
struct ArchiveRemaking {
    QString reason;
    Instant at;
    QString byName;
    QString manifestSha256;

    static Fields fields();
};

struct ArchivePackage {
    QUuid id;
    QString number; ///< 档号
    QUuid caseId;
    QUuid application;
    QString caseNumber;
    QString itemName;
    QString unit;
    QString maskedName;
    QDate concludedOn;
    Retention retention = Retention::Permanent;
    std::optional<QDate> until; ///< last day it is kept; absent: for ever
    QUuid key;                  ///< data key its files are sealed under; destroyed with it
    ArchiveState state = ArchiveState::Making;
    int files = 0;
    qint64 bytes = 0;
    QString manifestSha256; ///< hexadecimal; stays when everything else is gone
    std::optional<Instant> sealedAt = {};
    std::optional<ArchiveTest> test = {};    ///< the last one
    std::optional<bool> testAsked = {};      ///< and a new one is wanted
    std::optional<QString> transfer = {};    ///< number of the list it was handed over by
    std::optional<QString> destruction = {}; ///< of the list it is to be, or was, destroyed by
    std::optional<Instant> destroyedAt = {};
    std::optional<bool> spoilt = {}; ///< while it is made once more: what lies under its number is to go first
    std::optional<QList<ArchiveRemaking>> remakings = {};

    static Fields fields();
};

/// A line of a list, as it was when the list was made.
struct ArchiveEntry {
    QUuid package;
    QString number;
    QString caseNumber;
    QString itemName;
    QDate concludedOn;
    Retention retention = Retention::Permanent;
    std::optional<QDate> until;
    int files = 0;
    qint64 bytes = 0;
    QString manifestSha256;
    std::optional<Instant> destroyedAt = {};

    static Fields fields();
};
ArchiveEntry entryOf(const ArchivePackage &package);

/// 移交目录.
struct TransferList {
    QUuid id;
    QString number;   ///< 移交〔2026〕第001号
    QString receiver; ///< the archive it goes to
    QDate on;
    QString byName;
    QList<ArchiveEntry> entries;

    static Fields fields();
};

enum class DestructionState { Proposed, Refused, Approved, Done };
constexpr Code<DestructionState> destructionStateCodes[] = {{DestructionState::Proposed, "proposed"},
                                                            {DestructionState::Refused, "refused"},
                                                            {DestructionState::Approved, "approved"},
                                                            {DestructionState::Done, "done"}};
constexpr std::span<const Code<DestructionState>> codesOf(DestructionState)
{
    return destructionStateCodes;
}
QString destructionStateText(DestructionState state);

/// 销毁清册: proposed by one, answered by another; what was destroyed stays on it.
struct DestructionList {
    QUuid id;
    QString number; ///< 销毁〔2037〕第001号
    DestructionState state = DestructionState::Proposed;
    QString reason;
    QDate proposedOn;
    QString proposedBy; ///< user
    QString proposedByName;
    QList<ArchiveEntry> entries;
    std::optional<QDate> answeredOn = {};
    std::optional<QString> answeredByName = {};
    std::optional<QString> answer = {}; ///< his words

    static Fields fields();
};

/// A case somebody found to touch a state secret after it was taken in: it goes nowhere any more (保守国家秘密法).
struct SecretMark {
    QUuid caseId;
    QString caseNumber;
    QString reason;
    QDate on;
    QString byName;

    static Fields fields();
};

// Those of a package carry it as it is afterwards.
#define OW_ARCHIVE_EVENT(Name, wire, Type, member) \
    struct Name { \
        static constexpr char type[] = wire; \
        Type member; \
        static Fields fields() { return {field(#member, &Name::member)}; } \
    };
OW_ARCHIVE_EVENT(ArchiveBegun, "gov.archive.begun.v1", ArchivePackage, package)
OW_ARCHIVE_EVENT(ArchiveRenumbered, "gov.archive.renumbered.v1", ArchivePackage, package)
OW_ARCHIVE_EVENT(ArchiveSealed, "gov.archive.sealed.v1", ArchivePackage, package)
OW_ARCHIVE_EVENT(ArchiveTestAsked, "gov.archive.testAsked.v1", ArchivePackage, package)
OW_ARCHIVE_EVENT(ArchiveRemakingBegun, "gov.archive.remakingBegun.v1", ArchivePackage, package)
OW_ARCHIVE_EVENT(ArchiveTested, "gov.archive.tested.v1", ArchivePackage, package)
OW_ARCHIVE_EVENT(ArchiveTransferred, "gov.archive.transferred.v1", TransferList, list)
OW_ARCHIVE_EVENT(DestructionProposed, "gov.archive.destructionProposed.v1", DestructionList, list)
OW_ARCHIVE_EVENT(DestructionAnswered, "gov.archive.destructionAnswered.v1", DestructionList, list)
OW_ARCHIVE_EVENT(SecretMarked, "gov.archive.secretMarked.v1", SecretMark, mark)
#undef OW_ARCHIVE_EVENT

/// Its bytes and its key are gone.
struct ArchiveDestroyed {
    static constexpr char type[] = "gov.archive.destroyed.v1";
    ArchivePackage package;
    DestructionList list; ///< with the instant at its line
    static Fields fields();
};

} // namespace ow
