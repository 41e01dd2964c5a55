#include "models/archive/ArchiveRules.h"

#include "models/base/Csv.h"
#include "models/base/ProblemTypes.h"
#include "models/cases/CaseClock.h"
#include "models/cases/PromiseRules.h"

#include <QFile>
#include <algorithm>

namespace ow {

namespace {
constexpr qint64 minuteMs = 60 * 1000;

/// Of a list's line; a digest and a count each once.
QStringList entryCells(const ArchiveEntry &entry)
{
    return {entry.number,
            entry.caseNumber,
            entry.itemName,
            isoDate(entry.concludedOn),
            retentionText(entry.retention),
            entry.until ? isoDate(*entry.until) : QString(),
            QString::number(entry.files),
            QString::number(entry.bytes),
            entry.manifestSha256};
}

const QStringList &entryHeads()
{
    static const QStringList heads{
        QStringLiteral("档号"),     QStringLiteral("办件编号"), QStringLiteral("事项"),
        QStringLiteral("办结日期"), QStringLiteral("保管期限"), QStringLiteral("保管至"),
        QStringLiteral("文件数"),   QStringLiteral("字节数"),   QStringLiteral("清单SHA-256")};
    return heads;
}

QByteArray csvOf(const QList<QStringList> &lines)
{
    QByteArray csv("\xEF\xBB\xBF");
    for (const QStringList &line : lines)
        csv += csvLine(line).toUtf8();
    return csv;
}
} // namespace

Fields ArchivePolicy::fields()
{
    return {field("category", &ArchivePolicy::category, {.lengthMin = 1, .lengthMax = 8}),
            field("settleMinutes", &ArchivePolicy::settleMinutes, {.min = 0, .max = 10080}),
            field("unprintedDays", &ArchivePolicy::unprintedDays, {.min = 0, .max = 60})};
}

const ArchivePolicy &ArchivePolicy::shipped()
{
    static const ArchivePolicy policy = [] {
        QFile file(QStringLiteral(":/archive/archive.json"));
        const bool open = file.open(QIODevice::ReadOnly);
        const auto read = fromJson<ArchivePolicy>(open ? file.readAll() : QByteArray(), Strictness::Exact);
        Q_ASSERT_X(read, "ArchivePolicy", "resources/archive/archive.json");
        return read.value_or(ArchivePolicy{});
    }();
    return policy;
}

QDate concludedOn(const Case &record)
{
    if (!hasEnded(record.state) || awaitsPromiseCheck(record))
        return {};
    // Looked at afterwards: what the check found belongs to the case.
    const QDate checkedOn =
        record.promise && !record.promise->checks.isEmpty() ? record.promise->checks.last().on : QDate();
    if (record.state == CaseState::Annulled)
        return checkedOn;
    if (record.state == CaseState::Delivered && record.deliveredOn && checkedOn.isValid())
        return std::max(*record.deliveredOn, checkedOn);
    if (record.state == CaseState::Delivered && record.deliveredOn)
        return *record.deliveredOn;
    if (record.ending)
        return record.ending->on;
    if (record.decidedOn)
        return *record.decidedOn;
    if (record.notices && !record.notices->isEmpty())
        return record.notices->last().on;
    return record.receivedOn;
}

bool isArchivable(const ArchivePolicy &policy, const Case &record, const QList<Paper> &papers, Instant lastEventAt,
                  Instant now)
{
    const QDate ended = concludedOn(record);
    if (!ended.isValid() || now.ms < lastEventAt.ms + policy.settleMinutes * minuteMs)
        return false;
    const bool printed =
        std::all_of(papers.begin(), papers.end(), [](const Paper &paper) { return paper.printedAt.has_value(); });
    return printed || ended.daysTo(hallDate(now)) >= policy.unprintedDays;
}

QString archivePrefix(const ArchivePolicy &policy, const QString &fonds, int year, Retention retention,
                      const QString &unit)
{
    // The number is a folder's name, too.
    return QStringLiteral("%1-%2·%3-%4-%5")
        .arg(fonds, policy.category, QString::number(year), QLatin1String(codeText(retention)), unit)
        .replace(QLatin1Char('/'), QLatin1Char('_'));
}

QString archiveNumber(const QString &prefix, int serial)
{
    return prefix + QStringLiteral("-%1").arg(serial, 5, 10, QLatin1Char('0'));
}

QStringList doubledNumbers(const QStringList &numbers)
{
    QStringList sorted = numbers, doubled;
    sorted.sort();
    for (qsizetype i = 1; i < sorted.size(); ++i) {
        if (sorted.at(i) == sorted.at(i - 1) && !doubled.contains(sorted.at(i)))
            doubled.append(sorted.at(i));
    }
    return doubled;
}

std::optional<QDate> retainedUntil(Retention retention, QDate concluded)
{
    switch (retention) {
    case Retention::Permanent: return std::nullopt;
    case Retention::Years30: return QDate(concluded.year() + 30, 12, 31);
    case Retention::Years10: return QDate(concluded.year() + 10, 12, 31);
    }
    return std::nullopt;
}

QString retentionText(Retention retention)
{
    switch (retention) {
    case Retention::Permanent: return QStringLiteral("永久");
    case Retention::Years30: return QStringLiteral("30年");
    case Retention::Years10: return QStringLiteral("10年");
    }
    return {};
}

std::optional<Problem> whyNotDestroy(const ArchivePackage &package, QDate today)
{
    const ProblemParameters number{{QStringLiteral("number"), package.number}};
    if (package.state != ArchiveState::Sealed || package.destruction)
        return Problem(problem::ArchiveBusy,
                       {{QStringLiteral("number"), package.number},
                        {QStringLiteral("state"),
                         package.state == ArchiveState::Sealed ? QStringLiteral("已列入%1").arg(*package.destruction)
                                                               : archiveStateText(package.state)},
                        {QStringLiteral("act"), QStringLiteral("提请销毁")}});
    if (!package.until)
        return Problem(problem::ArchivePermanent, number);
    if (*package.until >= today)
        return Problem(
            problem::ArchiveRetained,
            {{QStringLiteral("number"), package.number}, {QStringLiteral("until"), isoDate(*package.until)}});
    return std::nullopt;
}

std::optional<Problem> whyNotRemake(const ArchivePackage &package)
{
    const std::optional<QString> list = package.destruction ? package.destruction : package.transfer;
    const bool isSound = package.test && package.test->passed();
    if (package.state == ArchiveState::Sealed && !list && !isSound)
        return std::nullopt;
    return Problem(problem::ArchiveBusy,
                   {{QStringLiteral("number"), package.number},
                    {QStringLiteral("state"),
                     package.state != ArchiveState::Sealed ? archiveStateText(package.state)
                         : list                            ? QStringLiteral("已列入%1").arg(*list)
                                                           : QStringLiteral("检测合格")},
                    {QStringLiteral("act"), QStringLiteral("重新制作")}});
}

std::optional<Problem> whyNotTransfer(const ArchivePackage &package)
{
    const auto busy = [&](const QString &state) {
        return Problem(problem::ArchiveBusy,
                       {{QStringLiteral("number"), package.number},
                        {QStringLiteral("state"), state},
                        {QStringLiteral("act"), QStringLiteral("移交")}});
    };
    if (package.state != ArchiveState::Sealed)
        return busy(archiveStateText(package.state));
    if (package.destruction)
        return busy(QStringLiteral("已列入%1").arg(*package.destruction));
    if (package.transfer)
        return busy(QStringLiteral("已列入%1").arg(*package.transfer));
    if (!package.test || !package.test->passed())
        return Problem(problem::ArchiveUnsound,
                       {{QStringLiteral("number"), package.number}, {QStringLiteral("act"), QStringLiteral("移交")}});
    return std::nullopt;
}

QByteArray transferCsv(const TransferList &list)
{
    QList<QStringList> lines{{QStringLiteral("移交目录"), list.number, QStringLiteral("接收单位"), list.receiver,
                              QStringLiteral("移交日期"), isoDate(list.on), QStringLiteral("经办人"), list.byName},
                             entryHeads()};
    for (const ArchiveEntry &entry : list.entries)
        lines.append(entryCells(entry));
    return csvOf(lines);
}

QByteArray destructionCsv(const DestructionList &list)
{
    QList<QStringList> lines{{QStringLiteral("销毁清册"), list.number, destructionStateText(list.state),
                              QStringLiteral("提出"), isoDate(list.proposedOn), list.proposedByName,
                              QStringLiteral("批复"), list.answeredOn ? isoDate(*list.answeredOn) : QString(),
                              list.answeredByName.value_or(QString())},
                             entryHeads() + QStringList{QStringLiteral("销毁时间")}};
    for (const ArchiveEntry &entry : list.entries)
        lines.append(entryCells(entry) + QStringList{entry.destroyedAt ? hallText(*entry.destroyedAt) : QString()});
    return csvOf(lines);
}

} // namespace ow
