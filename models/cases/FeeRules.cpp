#include "models/cases/FeeRules.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/CaseMachine.h"

#include <QRegularExpression>
#include <algorithm>

namespace ow {

namespace {
const QList<ItemFee> &feesOf(const Item &item)
{
    static const QList<ItemFee> none;
    return item.fees ? *item.fees : none;
}
} // namespace

Faults feeNoticeFaults(const Case &record, const Item &item)
{
    Faults faults;
    if (feesOf(item).isEmpty())
        faults.append({QStringLiteral("item"), &problem::FeeNone, {{QStringLiteral("item"), item.name}}});
    const bool isOpen = awaitsDecision(record.state) || record.state == CaseState::Approved;
    if (!isOpen)
        faults.append({QStringLiteral("state"),
                       &problem::CaseState,
                       {{QStringLiteral("state"), caseStateText(record.state)},
                        {QStringLiteral("act"), QStringLiteral("开缴费通知单")}}});
    if (record.fee)
        faults.append({QStringLiteral("fee"),
                       &problem::FeeStateWrong,
                       {{QStringLiteral("state"), feeStateText(*record.fee)},
                        {QStringLiteral("act"), QStringLiteral("再开缴费通知单")}}});
    return faults;
}

Result<QList<FeeLine>> feeLines(const Item &item, const QList<ChosenFee> &chosen)
{
    Faults faults;
    QList<FeeLine> lines;
    if (chosen.isEmpty())
        faults.append({QStringLiteral("lines"), &problem::ListEmpty, {}});
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        const ChosenFee &one = chosen.at(i);
        const QString place = describe::at(QStringLiteral("lines"), i);
        const QList<ItemFee> &fees = feesOf(item);
        const auto fee = std::find_if(fees.begin(), fees.end(), [&](const ItemFee &f) { return f.name == one.name; });
        if (fee == fees.end())
            faults.append({place, &problem::ReferenceUnknown, {{QStringLiteral("what"), QStringLiteral("收费项目")}}});
        else if (std::any_of(lines.begin(), lines.end(), [&](const FeeLine &known) { return known.name == one.name; }))
            faults.append({place, &problem::Duplicate, {{QStringLiteral("what"), QStringLiteral("收费项目")}}});
        else
            lines.append({fee->name, fee->fen, one.count, fee->per, fee->legalBasis, fee->beforeIssue.value_or(false)});
    }
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return lines;
}

std::optional<Fault> feeStopsIssue(const Case &record, const Item &item)
{
    const auto stops = [](const auto &line) {
        if constexpr (std::is_same_v<std::decay_t<decltype(line)>, ItemFee>)
            return line.beforeIssue.value_or(false);
        else
            return line.beforeIssue;
    };
    const QString act = caseActText(CaseAct::Issue);
    if (!record.fee) {
        if (!std::any_of(feesOf(item).begin(), feesOf(item).end(), stops))
            return std::nullopt;
        return Fault{QStringLiteral("fee"),
                     &problem::FeeUnnoticed,
                     {{QStringLiteral("item"), item.name}, {QStringLiteral("act"), act}}};
    }
    const QList<FeeLine> &lines = record.fee->lines;
    const auto first = std::find_if(lines.begin(), lines.end(), stops);
    if (first == lines.end() || record.fee->owed() <= 0)
        return std::nullopt;
    return Fault{QStringLiteral("fee"),
                 &problem::FeeUnpaid,
                 {{QStringLiteral("item"), item.name},
                  {QStringLiteral("act"), act},
                  {QStringLiteral("amount"), yuanText(record.fee->owed())},
                  {QStringLiteral("basis"), first->legalBasis}}};
}

bool awaitsPayment(const Case &record)
{
    const bool isOver = record.state == CaseState::Delivered
        || (hasEnded(record.state) && record.state != CaseState::Approved && record.state != CaseState::Issued);
    return record.fee && record.fee->owed() > 0 && !isOver;
}

QString yuanText(qint64 fen)
{
    return QStringLiteral("%1.%2").arg(fen / 100).arg(fen % 100, 2, 10, QLatin1Char('0'));
}

QString feeStateText(const CaseFee &fee)
{
    switch (fee.state) {
    case FeeState::Due:
        if (fee.waiver && !fee.waiver->granted)
            return QStringLiteral("待缴费，减免待批");
        return QStringLiteral("待缴费");
    case FeeState::Paid: return QStringLiteral("已缴费");
    case FeeState::Waived: return QStringLiteral("已免收");
    }
    return {};
}

bool isReceiptPlausible(const QString &number)
{
    static const QRegularExpression letters(QStringLiteral("^[0-9A-Z]+$"));
    return number.size() >= receiptLengthMin && number.size() <= receiptLengthMax && letters.match(number).hasMatch();
}

Fields ChosenFee::fields()
{
    return {field("name", &ChosenFee::name, {.lengthMin = 1, .lengthMax = 300}),
            field("count", &ChosenFee::count, {.min = 1, .max = 999})};
}

} // namespace ow
