#pragma once
// When a case is archived, under which number, how long it is kept. Pure; domain.md §12, DA/T 13—2022 (档号), GB/T 42727.
#include "models/archive/ArchivePackage.h"
#include "models/cases/Case.h"
#include "models/papers/Paper.h"

namespace ow {

/// How a hall archives: resources/archive/archive.json.
struct ArchivePolicy {
    QString category;      ///< 门类代码 in archive numbers
    int settleMinutes = 0; ///< after the last thing that happened to the case
    int unprintedDays = 0; ///< so long a paper that was issued may still be printed and signed

    static Fields fields();
    static const ArchivePolicy &shipped();
};

/// The day a case came to its end; invalid while it has not.
QDate concludedOn(const Case &record);

/// May it be archived now? Concluded, nothing happened to it for a while, and every paper printed or its time over.
bool isArchivable(const ArchivePolicy &policy, const Case &record, const QList<Paper> &papers, Instant lastEventAt,
                  Instant now);

/// 全宗号-门类·年度-保管期限-机构: what numbers of one row share. Serials under it only ever rise, whatever is destroyed.
QString archivePrefix(const ArchivePolicy &policy, const QString &fonds, int year, Retention retention,
                      const QString &unit);
QString archiveNumber(const QString &prefix, int serial);
/// 1-2-2 档号重复: every number that stands more than once.
QStringList doubledNumbers(const QStringList &numbers);

/// Kept from the first day of the next year on; the last day, or nothing when for ever.
std::optional<QDate> retainedUntil(Retention retention, QDate concludedOn);
QString retentionText(Retention retention);

/// Why it cannot be put on a destruction list today; nothing when it can.
std::optional<Problem> whyNotDestroy(const ArchivePackage &package, QDate today);
/// Sound packages, and those on a list, are not made again.
std::optional<Problem> whyNotRemake(const ArchivePackage &package);
/// Why it cannot be handed over.
std::optional<Problem> whyNotTransfer(const ArchivePackage &package);

/// 移交目录, 销毁清册 as tables for spreadsheets: UTF-8 with its mark, lines end in CR LF. Nothing in them can be taken for a formula.
QByteArray transferCsv(const TransferList &list);
QByteArray destructionCsv(const DestructionList &list);

} // namespace ow
