#include "models/progress/CitizenProgress.h"

#include "models/base/ChineseDate.h"
#include "models/cases/CaseClock.h"
#include "models/cases/CollectRules.h"
#include "models/cases/FeeRules.h"
#include "models/cases/PromiseRules.h"

#include <algorithm>

namespace ow {

namespace {
QString resultName(const Case &record)
{
    return record.result ? QStringLiteral("“%1”").arg(record.result->name) : QStringLiteral("办理结果");
}

/// Papers that are still to be brought, and by when.
struct ToBring {
    QStringList papers;
    std::optional<QDate> by;
};

ToBring toBring(const Case &record)
{
    ToBring bring;
    if (record.state == CaseState::PreReviewed) {
        bring.papers = record.online ? record.online->bring.value_or(QList<QString>()) : QList<QString>();
        return bring;
    }
    if (record.state == CaseState::Correcting) {
        for (const FoundDefect &defect : record.defects) {
            if (!bring.papers.contains(defect.materialName))
                bring.papers.append(defect.materialName);
        }
        if (record.correctionDue)
            bring.by = record.correctionDue->due;
        return bring;
    }
    for (const Supplement &supplement : record.supplements) {
        if (supplement.receivedOn)
            continue;
        bring.papers.append(supplement.materialName);
        bring.by = bring.by ? std::min(*bring.by, supplement.due.due) : supplement.due.due;
    }
    return bring;
}

QString toCorrect(const Case &record)
{
    const QString what = toBring(record).papers.join(QStringLiteral("、"));
    return record.correctionDue
        ? QStringLiteral("请在%1前补正：%2。可以到窗口、邮寄或网上提交，怎样补正见一次性告知书。")
              .arg(chineseDate(record.correctionDue->due), what)
        : QStringLiteral("请备齐后到窗口补正：%1。怎样补正见一次性告知书。").arg(what);
}

QString toSupplement(const Case &record)
{
    const auto &[papers, day] = toBring(record);
    return QStringLiteral("已容缺受理，请在%1前补齐：%2。可以到窗口、邮寄或网上提交。")
        .arg(chineseDate(day.value_or(QDate())), papers.join(QStringLiteral("、")));
}

QString toShow(const Case &record)
{
    const QStringList papers = toBring(record).papers;
    const QString number = QStringLiteral("报编号%1，接着办这件申请，不用重填。").arg(record.number);
    return papers.isEmpty()
        ? QStringLiteral("预审通过，请带身份证件到大厅任一综合窗口签名，") + number
        : QStringLiteral("预审通过，请带身份证件和%1的原件到大厅任一综合窗口，").arg(papers.join(QStringLiteral("、")))
            + number;
}

QString suspendedText(const Case &record)
{
    QStringList names;
    for (const SpecialProcedure &procedure : openProcedures(record))
        names.append(procedure.name);
    return QStringLiteral("正在进行%1，所需时间不算在办理期限内，结束后期限顺延。您不用再做什么。")
        .arg(names.join(QStringLiteral("、")));
}

QString endedText(const Case &record)
{
    const QString reason = record.ending ? QStringLiteral("（%1）").arg(record.ending->reason) : QString();
    switch (record.state) {
    case CaseState::Refused: return QStringLiteral("没有受理，理由和救济途径见不予受理决定书。");
    case CaseState::Rejected: return QStringLiteral("没有准予许可，理由和救济途径见不予行政许可决定书。");
    case CaseState::Returned: return QStringLiteral("材料已退回%1，备齐后可以重新申请。").arg(reason);
    case CaseState::Withdrawn: return QStringLiteral("申请已撤回%1，可以重新申请。").arg(reason);
    case CaseState::Revoked: return QStringLiteral("受理已撤销%1，备齐后可以重新申请。").arg(reason);
    case CaseState::Annulled:
        return QStringLiteral("承诺不实，决定已撤销，理由和救济途径见撤销行政许可决定书。%1")
            .arg(record.deliveredOn ? QStringLiteral("请交回%1。").arg(resultName(record)) : QString());
    case CaseState::Terminated: return QStringLiteral("办理已终止%1，详见终止办理通知书。").arg(reason);
    default: return QStringLiteral("已全部办完，您不用再做什么。");
    }
}

QString nextText(const Case &record, CitizenStatus status)
{
    if (awaitsPromiseCheck(record) && record.promise->mendDue)
        return QStringLiteral("核查发现有承诺的条件尚不符合，请在%1前按整改通知书整改。")
            .arg(chineseDate(record.promise->mendDue->due));
    switch (status) {
    case CitizenStatus::ToShow: return toShow(record);
    case CitizenStatus::Received:
        if (record.state == CaseState::PreReview && record.intakeDue)
            return QStringLiteral("网上申请已经收到，正在预审，会在%1前告诉您结果。")
                .arg(chineseDate(record.intakeDue->due));
        return record.intakeDue
            ? QStringLiteral("材料已经收下，窗口会在%1前告诉您是否受理。").arg(chineseDate(record.intakeDue->due))
            : QStringLiteral("材料已经收下，窗口会告诉您是否受理。");
    case CitizenStatus::ToCorrect:
        return record.state == CaseState::Correcting ? toCorrect(record) : toSupplement(record);
    case CitizenStatus::InReview:
        if (record.state == CaseState::Suspended)
            return suspendedText(record);
        if (record.bundle && awaitsDecision(record.state)) {
            if (const QStringList earlier = earlierOpen(*record.bundle); !earlier.isEmpty())
                return QStringLiteral("要等“%1”办好才能开始审批，办好后自动接着办，您不用再做什么。")
                    .arg(earlier.join(QStringLiteral("、")));
            if (record.bundle->stoppedBy && !record.bundle->goOn)
                return QStringLiteral(
                           "同一件事的“%1”没有获准，其余事项停在这里。还要继续办的，请告诉窗口；不办的，可以撤回。")
                    .arg(*record.bundle->stoppedBy);
        }
        return record.state == CaseState::Approved
            ? QStringLiteral("已经准予许可，正在制作%1。您不用再做什么。").arg(resultName(record))
            : QStringLiteral("正在审批，您不用再做什么。");
    case CitizenStatus::ToCollect:
        if (isInEnvelope(record))
            return record.collecting->mailedOn
                ? QStringLiteral("%1已在%2寄出，邮件号码%3，请留意签收。")
                      .arg(resultName(record), chineseDate(*record.collecting->mailedOn), *record.collecting->tracking)
                : QStringLiteral("%1已经办好，正等着寄出。您不用再做什么。").arg(resultName(record));
        return QStringLiteral("%1已经办好。请带身份证件到大厅出件窗口领取；选择邮寄的请等候寄送。")
            .arg(resultName(record));
    case CitizenStatus::ToRate: return QStringLiteral("%1已经领取，请为这次服务评价。").arg(resultName(record));
    case CitizenStatus::Done: return endedText(record);
    }
    return {};
}

void addCorrections(QList<ProgressStep> &steps, const Case &record)
{
    for (const IntakeNotice &notice : record.notices.value_or(QList<IntakeNotice>()))
        steps.append({notice.on, QStringLiteral("一次性告知需要补正的内容")});
    for (const BroughtPapers &brought : record.corrections.value_or(QList<BroughtPapers>()))
        steps.append({brought.handedOn, QStringLiteral("收到补正材料")});
}

void addReview(QList<ProgressStep> &steps, const Case &record)
{
    for (const Supplement &supplement : record.supplements) {
        if (supplement.receivedOn)
            steps.append({*supplement.receivedOn, QStringLiteral("收到补齐的“%1”").arg(supplement.materialName)});
    }
    for (const SpecialProcedure &procedure : record.procedures.value_or(QList<SpecialProcedure>())) {
        steps.append({procedure.startedOn, QStringLiteral("开始%1").arg(procedure.name)});
        if (procedure.endedOn)
            steps.append({*procedure.endedOn, QStringLiteral("%1结束").arg(procedure.name)});
    }
    if (record.extension && record.extension->granted.value_or(false) && record.extension->answeredOn)
        steps.append({*record.extension->answeredOn, QStringLiteral("办理期限依法延长")});
}

QString checkText(PromiseFinding finding)
{
    switch (finding) {
    case PromiseFinding::Kept: return QStringLiteral("承诺核查：属实");
    case PromiseFinding::Mend: return QStringLiteral("承诺核查：责令限期整改");
    case PromiseFinding::False: return QStringLiteral("承诺核查：不实，撤销决定");
    }
    return {};
}

void addEnd(QList<ProgressStep> &steps, const Case &record)
{
    if (record.decidedOn)
        steps.append(
            {*record.decidedOn,
             record.state == CaseState::Rejected ? QStringLiteral("决定不予许可") : QStringLiteral("决定准予许可")});
    if (record.issuedOn)
        steps.append({*record.issuedOn, QStringLiteral("%1制作完成").arg(resultName(record))});
    if (record.collecting && record.collecting->mailedOn)
        steps.append({*record.collecting->mailedOn, QStringLiteral("%1已交寄").arg(resultName(record))});
    if (record.collecting && record.collecting->returnedOn)
        steps.append(
            {*record.collecting->returnedOn, QStringLiteral("邮件退回，%1在出件窗口").arg(resultName(record))});
    if (record.fee) {
        steps.append({record.fee->noticedOn,
                      record.fee->owed() > 0
                          ? QStringLiteral("应缴费%1元，请在%2前凭缴费通知单缴清")
                                .arg(yuanText(record.fee->owed()), dayText(record.fee->due.due))
                          : QStringLiteral("开出缴费通知单，%1元").arg(yuanText(record.fee->sum()))});
        if (record.fee->payment)
            steps.append({record.fee->payment->on, QStringLiteral("已缴费")});
    }
    if (record.deliveredOn)
        steps.append({*record.deliveredOn, QStringLiteral("%1已领取").arg(resultName(record))});
    for (const PromiseCheck &check : record.promise ? record.promise->checks : QList<PromiseCheck>())
        steps.append({check.on, checkText(check.finding)});
    if (record.ending)
        steps.append({record.ending->on, QStringLiteral("办理结束：%1").arg(record.ending->reason)});
}
} // namespace

QString citizenStatusText(CitizenStatus status)
{
    switch (status) {
    case CitizenStatus::Received: return QStringLiteral("已收件");
    case CitizenStatus::ToCorrect: return QStringLiteral("待补正");
    case CitizenStatus::InReview: return QStringLiteral("审批中");
    case CitizenStatus::ToCollect: return QStringLiteral("待签收");
    case CitizenStatus::ToRate: return QStringLiteral("待评价");
    case CitizenStatus::Done: return QStringLiteral("已办结");
    case CitizenStatus::ToShow: return QStringLiteral("待提交原件");
    }
    return {};
}

CitizenStatus citizenStatus(const Case &record, bool mayRate)
{
    if (awaitsPromiseCheck(record) && record.promise->mendDue)
        return CitizenStatus::ToCorrect;
    switch (record.state) {
    case CaseState::PreReview:
    case CaseState::Received: return CitizenStatus::Received;
    case CaseState::PreReviewed: return CitizenStatus::ToShow;
    case CaseState::Correcting: return CitizenStatus::ToCorrect;
    // What is missing of a tolerated case is his to bring, whatever is done about it meanwhile.
    case CaseState::Accepted:
    case CaseState::Tolerant:
    case CaseState::Suspended:
        return openSupplements(record).isEmpty() ? CitizenStatus::InReview : CitizenStatus::ToCorrect;
    case CaseState::Approved: return CitizenStatus::InReview;
    case CaseState::Issued: return CitizenStatus::ToCollect;
    case CaseState::Delivered: return mayRate ? CitizenStatus::ToRate : CitizenStatus::Done;
    case CaseState::Refused:
    case CaseState::Rejected:
    case CaseState::Returned:
    case CaseState::Withdrawn:
    case CaseState::Revoked:
    case CaseState::Annulled:
    case CaseState::Terminated: return CitizenStatus::Done;
    }
    return CitizenStatus::Done;
}

ToldProgress toldProgress(const Case &record, bool mayRate)
{
    ToldProgress told;
    told.shortNumber = record.shortNumber.value_or(QString());
    told.itemName = record.itemName;
    told.maskedName = record.maskedName;
    told.status = citizenStatus(record, mayRate);
    told.next = nextText(record, told.status);
    if (const ToBring bring = toBring(record);
        (told.status == CitizenStatus::ToCorrect || told.status == CitizenStatus::ToShow) && !bring.papers.isEmpty()) {
        told.toBring = bring.papers;
        told.bringBy = bring.by;
    }
    if (const auto awaited = awaitedDeadline(record); awaited && told.status != CitizenStatus::ToCorrect)
        told.expected = awaited->due;
    told.steps.append(
        {record.receivedOn, record.online ? QStringLiteral("网上提交申请") : QStringLiteral("收到申请材料")});
    if (record.online && record.online->passedOn)
        told.steps.append({*record.online->passedOn, QStringLiteral("预审通过")});
    if (record.online && record.online->shownOn)
        told.steps.append({*record.online->shownOn, QStringLiteral("窗口核对原件")});
    addCorrections(told.steps, record);
    if (record.acceptedOn)
        told.steps.append(
            {*record.acceptedOn, record.supplements.isEmpty() ? QStringLiteral("受理") : QStringLiteral("容缺受理")});
    addReview(told.steps, record);
    addEnd(told.steps, record);
    // Of one day, in the order the steps follow each other.
    std::stable_sort(told.steps.begin(), told.steps.end(),
                     [](const ProgressStep &a, const ProgressStep &b) { return a.on < b.on; });
    return told;
}

Fields ProgressStep::fields()
{
    return {field("on", &ProgressStep::on), field("text", &ProgressStep::text, {.lengthMax = 500})};
}

Fields ToldProgress::fields()
{
    return {field("shortNumber", &ToldProgress::shortNumber),
            field("itemName", &ToldProgress::itemName),
            field("maskedName", &ToldProgress::maskedName),
            field("status", &ToldProgress::status),
            field("expected", &ToldProgress::expected),
            field("next", &ToldProgress::next, {.lengthMax = 3000}),
            field("steps", &ToldProgress::steps),
            field("toBring", &ToldProgress::toBring, {.lengthMax = 300}),
            field("bringBy", &ToldProgress::bringBy)};
}

} // namespace ow
