#pragma once
// What may follow what in a question to the back office, and why somebody may not. One table; the hub refuses by it, screens ask it.
#include "models/questions/Question.h"

namespace ow {

enum class QuestionAct { Take, Release, Answer, Withdraw };
constexpr Code<QuestionAct> questionActCodes[] = {{QuestionAct::Take, "take"},
                                                  {QuestionAct::Release, "release"},
                                                  {QuestionAct::Answer, "answer"},
                                                  {QuestionAct::Withdraw, "withdraw"}};
constexpr std::span<const Code<QuestionAct>> codesOf(QuestionAct)
{
    return questionActCodes;
}

struct QuestionTransition {
    QuestionState from;
    QuestionAct act;
    QuestionState to;
};
std::span<const QuestionTransition> questionTransitions();
/// Nothing where the act has no place.
std::optional<QuestionState> questionStateAfter(QuestionState state, QuestionAct act);

/// Who would do it.
struct QuestionHand {
    QString user;
    QString unit; ///< of the user
};

/// Every reason why this hand may not do it now. Somebody's question is his to answer until it is late; then another may take it.
Faults whyNotQuestion(const OfficeQuestion &question, QuestionAct act, const QuestionHand &hand, Instant now);

bool isWaiting(QuestionState state);
bool isAskedOf(const OfficeQuestion &question, const QString &unit);
/// Waiting, and the time for an answer is over.
bool isLate(const OfficeQuestion &question, Instant now);
/// Answered after its time.
bool wasLate(const OfficeQuestion &question);

enum class QuestionLight { Green, Yellow, Red };
/// Of one that waits.
QuestionLight questionLight(const OfficeQuestion &question, Instant now);
/// Seconds to the end of its time, rounded up; below zero when it is over.
qint64 questionSecondsLeft(const OfficeQuestion &question, Instant now);

/// Without what is sealed, as lists show it.
OfficeQuestion forLists(OfficeQuestion question);

QString questionStateText(QuestionState state);
QString questionActText(QuestionAct act);

} // namespace ow
