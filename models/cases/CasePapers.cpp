#include "models/cases/CasePapers.h"

#include "models/base/ChineseDate.h"
#include "models/base/ProblemTypes.h"
#include "models/cases/AcceptedText.h"
#include "models/cases/CaseClock.h"
#include "models/cases/FeeRules.h"
#include "models/cases/IntakeWay.h"
#include "models/cases/PersonRules.h"
#include "models/cases/PromiseRules.h"
#include "models/cases/Signers.h"
#include "models/catalogue/Catalogue.h"
#include "models/identity/PersonStore.h"
#include "models/numbering/CaseNumbers.h"
#include "models/queue/HallStore.h"

namespace ow {

namespace {
// 行政复议法 §20, 行政诉讼法 §46.
const char remedyText[] =
    "如不服本决定，可自收到之日起60日内申请行政复议，或自收到之日起6个月内向人民法院提起行政诉讼。";

QString chineseTime(Instant when)
{
    return chineseDate(hallDate(when)) + hallTime(when).toString(QStringLiteral("hh:mm"));
}

/// What a paper is about: an item's case, which has a number unless it is still to be made.
struct PaperSubject {
    QString item;
    QString itemName;
    QString number;
    QString shortNumber; ///< empty: older than short numbers
};

PaperSubject subjectOf(const Case &record)
{
    return {record.item, record.itemName, record.number, record.shortNumber.value_or(QString())};
}

Result<PaperContent> baseContent(CommandContext &context, const Application &application, const PaperSubject &subject,
                                 QDate day)
{
    PaperContent content;
    const auto setup = HallStore::setup(context.db);
    content.hall = setup ? setup->name : QString();
    if (setup && !setup->phone.isEmpty())
        content.phone = setup->phone;
    if (setup)
        content.site = setup->publicAddress;
    const auto person = PersonStore::find(context.db, application.principal);
    if (person) {
        const Result<IdentityCard> card = openCard(context.db, context.sealer, *person);
        if (!card)
            return fail(card.error());
        content.addressee = card->name;
        content.idNumber = person->maskedNumber;
    }
    // Who applies together is told together (不动产登记暂行条例 §14).
    for (const ApplicationParty &party : application.parties.value_or(QList<ApplicationParty>())) {
        const bool speaks = party.part == ElementRole::Agent || party.part == ElementRole::Guardian;
        const auto other =
            !speaks && party.person ? PersonStore::find(context.db, *party.person) : std::optional<Person>();
        if (!other)
            continue;
        const Result<IdentityCard> card = openCard(context.db, context.sealer, *other);
        if (!card)
            return fail(card.error());
        content.addressee += QStringLiteral("（%1）、%2").arg(content.idNumber, card->name);
        content.idNumber = other->maskedNumber;
    }
    content.itemName = subject.itemName;
    content.caseNumber = subject.number;
    if (!subject.shortNumber.isEmpty()) {
        content.shortNumber = subject.shortNumber;
        content.queryCode = queryCode(context.sealer, application.id, subject.item);
    }
    content.date = chineseDate(day);
    content.handler = context.actor.displayName;
    return content;
}

QString countText(int originals, int copies)
{
    QStringList parts;
    if (originals > 0)
        parts.append(QStringLiteral("原件%1份").arg(originals));
    if (copies > 0)
        parts.append(QStringLiteral("复印件%1份").arg(copies));
    return parts.join(QStringLiteral("、"));
}

/// As many as were handed in; of what is looked up, nothing was.
QString copiesText(const MaterialUse &use, const MaterialCheck &check)
{
    const QString text = countText(check.originals.value_or(use.originals), check.copies.value_or(use.copies));
    return text.isEmpty() ? QStringLiteral("核验") : text;
}

/// How the item asks for this paper; null: it does not.
const MaterialUse *useOf(const Item &item, const QString &material)
{
    const auto use = std::find_if(item.materials.begin(), item.materials.end(),
                                  [&](const MaterialUse &one) { return one.material == material; });
    return use == item.materials.end() ? nullptr : &*use;
}

/// What was found about each paper this item asks for; of an any-of set those that are there.
QList<PaperRow> materialRows(const DeskPapers &papers)
{
    QList<PaperRow> rows;
    for (const PaperDemand &demand : papers.demands) {
        const Material *material = papers.catalogue.material(demand.use->material);
        for (const MaterialCheck &check : demand.isAsked() ? papers.checks : QList<MaterialCheck>()) {
            if (check.material != demand.use->material || !material || check.finding == MaterialFinding::NotApplicable)
                continue;
            if (check.finding == MaterialFinding::Missing && demand.use->oneOf)
                continue;
            const QString note = check.finding == MaterialFinding::Missing ? QStringLiteral("待补齐")
                : check.finding == MaterialFinding::Verified               ? QStringLiteral("共享核验，免交")
                                                                           : QStringLiteral("已收");
            rows.append({material->name, copiesText(*demand.use, check), note});
        }
    }
    return rows;
}

/// The clerk's own words stand behind the standard ones, never in their place.
QString withRemark(const QString &cure, const DeskPapers &papers, const QString &material)
{
    for (const MaterialCheck &check : papers.checks) {
        const QString remark = check.material == material ? check.remark.value_or(QString()).trimmed() : QString();
        if (!remark.isEmpty())
            return QStringLiteral("%1（备注：%2）").arg(cure, remark);
    }
    return cure;
}

QString supplementTerm(const Supplement &supplement)
{
    return chineseDate(supplement.due.due) + QStringLiteral("前补齐");
}

/// What is missing, by when, in which form and which way.
QList<PaperRow> supplementRows(const Item &item, const QList<Supplement> &supplements)
{
    QList<PaperRow> rows;
    for (const Supplement &s : supplements) {
        const MaterialUse *use = useOf(item, s.material);
        const QString form = use ? countText(use->originals, use->copies) : QString();
        rows.append({s.materialName, supplementTerm(s),
                     form.isEmpty() ? QStringLiteral("窗口、邮寄或网上提交")
                                    : form + QStringLiteral("，窗口、邮寄或网上提交")});
    }
    return rows;
}

/// By part and name, where several sign; nothing where one signs for himself.
Result<std::optional<QList<QString>>> signerNames(CommandContext &context, const Application &application)
{
    const QList<Signer> signers = signersOf(context.db, application);
    if (signers.size() <= 1)
        return std::optional<QList<QString>>();
    QList<QString> names;
    for (const Signer &one : signers) {
        const auto person = PersonStore::find(context.db, one.person);
        const Result<IdentityCard> card =
            person ? openCard(context.db, context.sealer, *person) : fail(problem::PersonMismatch);
        if (!card)
            return fail(card.error());
        names.append(QStringLiteral("%1 %2").arg(partText(one.part), card->name));
    }
    return std::optional(names);
}

/// All that was told, in one list.
QList<PaperRow> defectRows(const Case &record, const DeskPapers &papers)
{
    QList<PaperRow> rows;
    for (const FoundDefect &defect : record.defects) {
        const MaterialUse *use = useOf(papers.item, defect.material);
        const QString count = use ? countText(use->originals, use->copies) : QString();
        const QString basis =
            use && !use->legalBasis.isEmpty() ? QStringLiteral("（依据：%1）").arg(use->legalBasis) : QString();
        rows.append({count.isEmpty() ? defect.materialName : QStringLiteral("%1（%2）").arg(defect.materialName, count),
                     defect.wording, withRemark(defect.cure + basis, papers, defect.material)});
    }
    return rows;
}

/// What the applicant has to do by when, and what follows when he does not.
QString noticeText(const Case &record, const Item &item)
{
    const QString found = QStringLiteral("经核对，申请材料有下列%1处需要补正。").arg(record.defects.size());
    if (record.state == CaseState::Returned)
        return found + QStringLiteral("材料现予退回，请备齐后另行提交申请，本告知已列明全部内容。");
    if (!record.correctionDue)
        return found + QStringLiteral("请一次补齐后再来办理，本告知已列明全部内容。");
    return found
        + QStringLiteral("请在%1前到窗口、邮寄或网上一次补齐，本告知已列明全部内容。逾期未补正的，%2。")
              .arg(chineseDate(record.correctionDue->due),
                   intakeWay(item).uncorrected == Uncorrected::Refused ? QStringLiteral("不予受理")
                                                                       : QStringLiteral("视为撤回申请，退回材料"));
}

QList<PaperRow> conditionRows(const QList<QString> &conditions, const QString &detail, const QString &note)
{
    QList<PaperRow> rows;
    for (const QString &condition : conditions)
        rows.append({condition, detail, note});
    return rows;
}

QString toleranceOutcomeText(ToleranceOutcome outcome)
{
    switch (outcome) {
    case ToleranceOutcome::Withdrawn: return QStringLiteral("视为撤回申请，退回材料");
    case ToleranceOutcome::AcceptanceRevoked: return QStringLiteral("撤销受理");
    case ToleranceOutcome::Refused: return QStringLiteral("不予许可");
    }
    return {};
}

/// What follows when the papers do not come, the credit record included.
QString toleranceConsequence(const Item &item)
{
    const QString outcome = toleranceOutcomeText(item.tolerance.outcome);
    const std::optional<Term> bar = toleranceBar(item);
    return bar ? QStringLiteral("%1，并记入失信记录，%2内不再适用容缺受理").arg(outcome, termText(*bar)) : outcome;
}
} // namespace

Result<PaperContent> commitmentContent(CommandContext &context, const Application &application, const Item &item,
                                       const QList<Supplement> &supplements, const QString &shortNumber)
{
    const auto signers = signerNames(context, application);
    if (!signers)
        return fail(signers.error());
    return baseContent(context, application, {item.code, item.name, {}, shortNumber}, hallDate(context.now))
        .map([&](PaperContent content) {
            content.signers = *signers;
            content.rows = supplementRows(item, supplements);
            if (!supplements.isEmpty()) {
                content.dueDate = chineseDate(supplements.first().due.due);
                content.explanation = supplements.first().explanation;
            }
            content.body = QStringLiteral("本人自愿申请容缺受理，已知悉下列所缺材料及补齐期限；所提交的材料真实有效；保"
                                          "证在%1前补齐。逾期未补齐的，同意%2；承诺不实的，依法承担责任。")
                               .arg(content.dueDate, toleranceConsequence(item));
            return content;
        });
}

Result<PaperContent> promiseContent(CommandContext &context, const Application &application, const Item &item,
                                    const QString &shortNumber)
{
    const auto signers = signerNames(context, application);
    if (!signers)
        return fail(signers.error());
    return baseContent(context, application, {item.code, item.name, {}, shortNumber}, hallDate(context.now))
        .map([&](PaperContent content) {
            const CasePromise promise = promiseOf(context.catalogue, item);
            content.signers = *signers;
            content.rows =
                conditionRows(promise.conditions, QStringLiteral("已告知"), QStringLiteral("本人承诺已符合"));
            const std::optional<Term> bar = promiseBar(item);
            content.body =
                QStringLiteral("依照%1，本机关已将下列条件逐条告知。本人自愿承诺：已知悉并符合下列全部条件，%2所填写"
                               "和提交的内容真实有效；同意本机关先作出决定，并在%3内核查。承诺不实的，责令限期整改；仍"
                               "不符合的，撤销决定%4，由此产生的后果由本人承担。")
                    .arg(promise.legalBasis,
                         promise.instead.isEmpty() ? QString()
                                                   : QStringLiteral("以本承诺代替提交《%1》，")
                                                         .arg(promise.instead.join(QStringLiteral("》《"))),
                         termText(promiseCheckWithin(item)),
                         bar ? QStringLiteral("，记入失信记录，%1内不再适用告知承诺").arg(termText(*bar)) : QString());
            return content;
        });
}

bool promises(const PaperContent &letter, const CasePromise &promise)
{
    return std::equal(promise.conditions.begin(), promise.conditions.end(), letter.rows.begin(), letter.rows.end(),
                      [](const QString &condition, const PaperRow &row) { return row.name == condition; });
}

bool commits(const PaperContent &letter, const QList<Supplement> &supplements)
{
    return std::equal(supplements.begin(), supplements.end(), letter.rows.begin(), letter.rows.end(),
                      [](const Supplement &due, const PaperRow &row) {
                          return row.name == due.materialName && row.detail == supplementTerm(due);
                      });
}

Result<PaperContent> intakeContent(CommandContext &context, const Application &application, const DeskPapers &papers,
                                   const Case &record, PaperKind kind)
{
    const Item &item = papers.item;
    return baseContent(context, application, subjectOf(record), record.receivedOn).map([&](PaperContent content) {
        if (record.due) {
            content.dueDate = chineseDate(record.due->due);
            content.explanation = record.dueExplanation;
        }
        switch (kind) {
        case PaperKind::TolerantNotice:
            content.body = QStringLiteral("主要材料齐全、符合法定形式，决定容缺受理。请在%"
                                          "1前补齐所列材料；补齐前可先行审查，补齐后作出决定并发证。逾期未补齐的，%"
                                          "2；承诺不实的，依法承担责任。")
                               .arg(chineseDate(record.supplements.first().due.due), toleranceConsequence(item));
            content.explanation = record.supplements.first().explanation;
            content.rows = supplementRows(item, record.supplements) + materialRows(papers);
            content.rows.removeIf([](const PaperRow &row) { return row.note == QStringLiteral("待补齐"); });
            break;
        case PaperKind::OneTimeNotice:
            content.body = noticeText(record, item);
            content.dueDate = record.correctionDue ? chineseDate(record.correctionDue->due) : QString();
            content.explanation = record.correctionExplanation.value_or(QString());
            content.rows = defectRows(record, papers);
            break;
        case PaperKind::ReceiptSlip:
            content.dueDate = record.intakeDue ? chineseDate(record.intakeDue->due) : QString();
            content.explanation = record.intakeExplanation.value_or(QString());
            content.body =
                QStringLiteral("本窗口%1收到下列%2，尚未受理。将在%3前告知是否受理或者需要补正的全部内容。")
                    .arg(chineseDate(papersDay(record)),
                         record.corrections ? QStringLiteral("补正材料") : QStringLiteral("材料"), content.dueDate);
            if (intakeWay(item).silenceAccepts)
                content.body += QStringLiteral("逾期不告知的，自收到材料之日起即为受理（《行政许可法》第三十二条）。");
            content.rows = materialRows(papers);
            content.rows.removeIf([](const PaperRow &row) { return row.note == QStringLiteral("待补齐"); });
            break;
        case PaperKind::RefusalNotice:
            content.body = QStringLiteral("决定不予受理。理由：%1").arg(record.refusal.value_or(QString()));
            if (record.notices && !record.defects.isEmpty())
                content.body += QStringLiteral("。下列%1处已一次列明，备齐后可以另行申请。").arg(record.defects.size());
            content.rows = record.notices ? defectRows(record, papers) : QList<PaperRow>();
            content.remedy = QString::fromUtf8(remedyText);
            break;
        default:
            content.body =
                QStringLiteral("材料齐全、符合法定形式，决定受理。申请日期：%1。").arg(chineseDate(record.receivedOn))
                + decidedByText(record.bundle, content.dueDate, termText(item.promised));
            if (record.promise)
                content.body += QStringLiteral("本件适用告知承诺：先作出决定，再在%1内核查承诺是否属实。")
                                    .arg(termText(promiseCheckWithin(item)));
            content.rows = materialRows(papers);
            break;
        }
        return content;
    });
}

namespace {
void tellDue(PaperContent &content, const Case &record)
{
    if (!record.due)
        return;
    content.dueDate = chineseDate(record.due->due);
    content.explanation = record.dueExplanation;
}

void tellProcedure(PaperContent &content, const Case &record)
{
    const QList<SpecialProcedure> open = openProcedures(record);
    if (open.isEmpty())
        return;
    const SpecialProcedure &started = open.last();
    content.body =
        QStringLiteral("依照%1，本办件自%2起进行%3，预计需要%4。所需时间不计算在办理期限内；程序结束后，办理期限相应"
                       "顺延。理由：%5")
            .arg(started.basis, chineseDate(started.startedOn), started.name, termText(started.expected),
                 started.reason);
    tellDue(content, record);
}

void tellExtension(PaperContent &content, const Case &record)
{
    if (!record.extension || !record.due)
        return;
    const Term more{record.extension->days, record.due->term.unit};
    content.body = QStringLiteral("经本机关负责人批准，办理期限延长%1，将在%2前作出决定。理由：%3")
                       .arg(termText(more), chineseDate(record.due->due), record.extension->reason);
    tellDue(content, record);
}

void tellMove(PaperContent &content, const Case &record)
{
    for (const Supplement &supplement : record.supplements) {
        if (!supplement.moved || supplement.receivedOn)
            continue;
        content.body = QStringLiteral("因%1，同意延长容缺材料的补齐期限。请在%2前补齐，逾期按容缺受理承诺书处理。")
                           .arg(supplement.moved->reason, chineseDate(supplement.due.due));
        content.dueDate = chineseDate(supplement.due.due);
        content.explanation = supplement.explanation;
        content.rows.append({supplement.materialName, QStringLiteral("原定") + chineseDate(supplement.moved->from),
                             QStringLiteral("延至") + chineseDate(supplement.due.due)});
    }
}

QString endingText(const Case &record, const QString &sentence)
{
    return record.ending ? sentence.arg(record.ending->reason) : QString();
}

/// Of a lapsed commitment: what the applicant may not do for a while, and whom to ask when that is wrong.
QString creditText(const Case &record)
{
    return record.ending && record.ending->barredUntil
        ? QStringLiteral("已记入失信记录，到%1为止不再适用容缺受理；认为有误的，可以凭证明材料向大厅主管申请修复。")
              .arg(chineseDate(*record.ending->barredUntil))
        : QString();
}

void tellMending(PaperContent &content, const Case &record, const Item *item)
{
    if (!record.promise || !record.promise->mendDue || record.promise->checks.isEmpty())
        return;
    const PromiseCheck &check = record.promise->checks.last();
    content.body =
        QStringLiteral("经核查，您在告知承诺书中承诺的下列条件尚不符合：%1。请在%2前整改到位；期满仍不符合的，依法"
                       "撤销决定%3。")
            .arg(check.text, chineseDate(record.promise->mendDue->due),
                 item && promiseBar(*item) ? QStringLiteral("，并记入失信记录") : QString());
    content.dueDate = chineseDate(record.promise->mendDue->due);
    content.explanation = record.promise->mendExplanation.value_or(QString());
    content.rows = conditionRows(check.unmet, QStringLiteral("尚不符合"),
                                 chineseDate(record.promise->mendDue->due) + QStringLiteral("前整改"));
}

void tellAnnulment(PaperContent &content, const Case &record, const QString &result)
{
    if (!record.promise || record.promise->checks.isEmpty())
        return;
    const PromiseCheck &check = record.promise->checks.last();
    content.body =
        QStringLiteral("经核查，您在告知承诺书中所作的承诺不实：%1。依照%2，决定撤销%3，该文书自即日起失去效力%4。")
            .arg(check.text, record.promise->legalBasis, result,
                 record.deliveredOn ? QStringLiteral("，请交回") : QString());
    if (record.promise->barredUntil)
        content.body +=
            QStringLiteral("已记入失信记录，到%1为止不再适用告知承诺；认为有误的，可以凭证明材料向大厅主管申请修复。")
                .arg(chineseDate(*record.promise->barredUntil));
    content.rows = conditionRows(check.unmet, QStringLiteral("承诺符合"), QStringLiteral("核查不符合"));
    content.remedy = QString::fromUtf8(remedyText);
}

/// By whom the result was taken, or how it was sent.
QString handedText(const CommandContext &context, const Case &record, const QString &result)
{
    const QString receiver = record.deliveredTo.value_or(QString());
    const QString proof = record.deliveredSigning ? signingText(*record.deliveredSigning) : QStringLiteral("签名为证");
    if (record.collecting && record.collecting->tracking && record.collecting->mailedOn)
        return QStringLiteral(
                   "%1于%2交寄（邮件号码%3），%4妥投，收件人：%5。交寄之日在决定后十个工作日内的，为依法送达（"
                   "《行政许可法》第四十四条）。")
            .arg(result, chineseDate(*record.collecting->mailedOn), *record.collecting->tracking,
                 chineseDate(record.deliveredOn.value_or(hallDate(context.now))), receiver);
    if (record.collecting && record.collecting->authority)
        return QStringLiteral("%1于%2在窗口代领。代领人：%3，凭%4领取，身份和授权材料已核验，%5。")
            .arg(result, chineseTime(context.now), receiver, *record.collecting->authority, proof);
    return QStringLiteral("%1于%2在窗口领取。领取人：%3（%4），身份已核验，%5。")
        .arg(result, chineseTime(context.now), receiver,
             record.takenByAgent.value_or(false) ? QStringLiteral("代理人，申请人在场") : QStringLiteral("申请人本人"),
             proof);
}

/// The licence itself, as it is printed on its blank.
void tellLicence(PaperContent &content, const Case &record)
{
    if (!record.result)
        return;
    const CaseResult &result = *record.result;
    content.body = QStringLiteral("依法准予，特发%1。").arg(result.name);
    content.rows = {{QStringLiteral("证照编号"), result.number, QString()},
                    {QStringLiteral("有效期"), chineseDate(result.validFrom) + QStringLiteral("起"),
                     result.validTo ? chineseDate(*result.validTo) + QStringLiteral("止") : QStringLiteral("长期")},
                    {QStringLiteral("空白证照编号"), result.blank.value_or(QString()), QString()}};
}

void tellFee(PaperContent &content, const Case &record)
{
    if (!record.fee)
        return;
    const CaseFee &fee = *record.fee;
    content.body = QStringLiteral("依法应缴纳下列费用，合计%1元。请在%2前缴清，凭非税收入票据到窗口登记。")
                       .arg(yuanText(fee.sum()), chineseDate(fee.due.due));
    const bool stops =
        std::any_of(fee.lines.begin(), fee.lines.end(), [](const FeeLine &line) { return line.beforeIssue; });
    if (stops)
        content.body += QStringLiteral("费用缴清以前，不发放办理结果。");
    content.dueDate = chineseDate(fee.due.due);
    content.explanation = fee.dueExplanation;
    for (const FeeLine &line : fee.lines)
        content.rows.append({line.name,
                             QStringLiteral("%1元/%2 × %3 = %4元")
                                 .arg(yuanText(line.fen), line.per)
                                 .arg(line.count)
                                 .arg(yuanText(line.sum())),
                             line.legalBasis});
}

/// What was handed in goes back with the paper.
QList<PaperRow> returnedRows(const Catalogue &catalogue, const Application &application, const Case &record)
{
    const Item *item = catalogue.itemVersion(record.item, record.itemVersion);
    if (!item)
        return {};
    QList<PaperRow> rows =
        materialRows({catalogue, *item, demandsWithoutForm(*item), application.materials, record.receivedOn});
    rows.removeIf([](const PaperRow &row) { return row.note != QStringLiteral("已收"); });
    for (PaperRow &row : rows)
        row.note = QStringLiteral("退回申请人");
    return rows;
}
} // namespace

Result<PaperContent> outcomeContent(CommandContext &context, const Application &application, const Case &record,
                                    PaperKind kind)
{
    return baseContent(context, application, subjectOf(record), hallDate(context.now)).map([&](PaperContent content) {
        const QString result = record.result
            ? QStringLiteral("%1（%2%3）")
                  .arg(record.result->name, record.result->number,
                       record.result->blank ? QStringLiteral("，空白证照编号") + *record.result->blank : QString())
            : QString();
        switch (kind) {
        case PaperKind::RejectionDecision:
            content.body = QStringLiteral("决定不予许可。理由：%1").arg(record.decisionReason.value_or(QString()));
            if (record.ending && record.ending->barredUntil)
                content.body += QStringLiteral("。") + creditText(record);
            content.remedy = QString::fromUtf8(remedyText);
            break;
        case PaperKind::ProcedureNotice: tellProcedure(content, record); break;
        case PaperKind::ExtensionNotice: tellExtension(content, record); break;
        case PaperKind::SupplementMoveNotice: tellMove(content, record); break;
        case PaperKind::WithdrawalNotice:
            content.body = endingText(record,
                                      QStringLiteral("申请人自愿撤回本申请，本办件就此结束，已收材料退回；可以"
                                                     "随时重新申请。申请人说明：%1"));
            content.rows = returnedRows(context.catalogue, application, record);
            break;
        case PaperKind::ReturnNotice:
            content.body = endingText(record,
                                      record.supplements.isEmpty()
                                          ? QStringLiteral("%1，视为撤回申请，材料退回；备齐后可以重新申请。")
                                          : QStringLiteral("%1，按照容缺受理承诺书视为撤回申请，材料退回；备齐后可以"
                                                           "重新申请。"))
                + creditText(record);
            content.rows = returnedRows(context.catalogue, application, record);
            break;
        case PaperKind::RefusalNotice:
            content.body = QStringLiteral("决定不予受理。理由：%1").arg(record.refusal.value_or(QString()));
            content.remedy = QString::fromUtf8(remedyText);
            break;
        case PaperKind::AcceptanceRevocation:
            content.body = endingText(record, QStringLiteral("决定撤销对本申请的受理，材料退回。理由：%1"));
            if (record.ending && record.ending->barredUntil)
                content.body += QStringLiteral("。") + creditText(record);
            content.rows = returnedRows(context.catalogue, application, record);
            content.remedy = QString::fromUtf8(remedyText);
            break;
        case PaperKind::TerminationNotice:
            content.body = endingText(record, QStringLiteral("决定终止办理。理由：%1"));
            content.rows = returnedRows(context.catalogue, application, record);
            content.remedy = QString::fromUtf8(remedyText);
            break;
        case PaperKind::MendingOrder:
            tellMending(content, record, context.catalogue.itemVersion(record.item, record.itemVersion));
            break;
        case PaperKind::Annulment: tellAnnulment(content, record, result); break;
        case PaperKind::Licence: tellLicence(content, record); break;
        case PaperKind::FeeNotice: tellFee(content, record); break;
        case PaperKind::AmendmentNotice:
        case PaperKind::SiteVisitRecord: break; // who makes them knows their words
        case PaperKind::DeliveryReceipt: content.body = handedText(context, record, result); break;
        default:
            content.body = QStringLiteral("准予许可，发给%1。").arg(result);
            if (record.promise && record.promise->checkDue)
                content.body += QStringLiteral("本决定根据您的告知承诺作出，将在%1前核查；承诺不实的，依法撤销。")
                                    .arg(chineseDate(record.promise->checkDue->due));
            if (record.result)
                content.rows.append(
                    {QStringLiteral("有效期"), chineseDate(record.result->validFrom) + QStringLiteral("起"),
                     record.result->validTo ? chineseDate(*record.result->validTo) + QStringLiteral("止")
                                            : QStringLiteral("长期")});
            break;
        }
        return content;
    });
}

} // namespace ow
