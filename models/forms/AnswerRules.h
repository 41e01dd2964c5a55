#pragma once
#include "models/base/Problem.h"
#include "models/forms/Form.h"

namespace ow {

class WorkingCalendar;

/// One answer in its normal form, as it is kept at every field commit; empty stays empty. InputRefused with AnswerInvalid at the
/// question's key, one for every fault.
Result<QString> checkAnswer(const Form &form, const Question &question, const QString &value, QDate today);

/// While it is typed: may more letters still make it right? Numbers and dates hold digits and their signs, fixed numbers end at their
/// length, texts at their limit. What may become right is not called wrong before the field is left.
bool mayBecomeRight(const DataElement &element, const QString &typed);

/// The answers as they leave: those shown, in normal form, without the empty ones; or InputRefused with every fault by question:
/// AnswerMissing, AnswerInvalid, AnswerNarrowed, AnswerRows, AnswerUnknown. Hidden answers are no fault and do not leave.
Result<Answers> checkAnswers(const Form &form, const Answers &answers, QDate day,
                             const WorkingCalendar *calendar = nullptr);

/// What the rule makes of a citizen number; empty when the number is not valid.
QString derivedAnswer(DerivationRule rule, const QString &idNumber, QDate today);

} // namespace ow
