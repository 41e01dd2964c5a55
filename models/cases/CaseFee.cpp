#include "models/cases/CaseFee.h"

namespace ow {

namespace {
constexpr qint64 feeFenMax = 100'000'000'00; ///< 一亿元
constexpr int feeWordsMax = 300;
} // namespace

qint64 CaseFee::sum() const
{
    qint64 all = 0;
    for (const FeeLine &line : lines)
        all += line.sum();
    return all;
}

qint64 CaseFee::owed() const
{
    if (state != FeeState::Due)
        return 0;
    return sum() - (waiver && waiver->granted.value_or(false) ? waiver->fen : 0);
}

Fields FeeLine::fields()
{
    return {field("name", &FeeLine::name),
            field("fen", &FeeLine::fen, {.min = 1, .max = feeFenMax}),
            field("count", &FeeLine::count, {.min = 1, .max = 999}),
            field("per", &FeeLine::per),
            field("legalBasis", &FeeLine::legalBasis, {.lengthMax = feeWordsMax}),
            field("beforeIssue", &FeeLine::beforeIssue)};
}

Fields FeeWaiver::fields()
{
    return {field("fen", &FeeWaiver::fen, {.min = 1, .max = feeFenMax}),
            field("reason", &FeeWaiver::reason, {.lengthMax = feeWordsMax}),
            field("askedOn", &FeeWaiver::askedOn),
            field("askedBy", &FeeWaiver::askedBy),
            field("askedByName", &FeeWaiver::askedByName),
            field("granted", &FeeWaiver::granted),
            field("answeredOn", &FeeWaiver::answeredOn),
            field("answeredByName", &FeeWaiver::answeredByName),
            field("words", &FeeWaiver::words, {.lengthMax = feeWordsMax})};
}

Fields FeePayment::fields()
{
    return {field("receipt", &FeePayment::receipt), field("fen", &FeePayment::fen, {.max = feeFenMax}),
            field("on", &FeePayment::on), field("enteredOn", &FeePayment::enteredOn),
            field("byName", &FeePayment::byName)};
}

Fields CaseFee::fields()
{
    return {field("state", &CaseFee::state),   field("lines", &CaseFee::lines, {.itemsMax = 20}),
            field("notice", &CaseFee::notice), field("noticedOn", &CaseFee::noticedOn),
            field("due", &CaseFee::due),       field("dueExplanation", &CaseFee::dueExplanation),
            field("waiver", &CaseFee::waiver), field("payment", &CaseFee::payment)};
}

} // namespace ow
