#include "ui/questions/QuestionText.h"

namespace ow {

namespace {
QString minutesText(qint64 seconds)
{
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}
} // namespace

QString QuestionText::timeOfDay(Instant at)
{
    return hallTime(at).toString(QStringLiteral("HH:mm"));
}

QString QuestionText::clock(const OfficeQuestion &question, Instant now)
{
    if (question.answered)
        return (wasLate(question) ? tr("%1 答复（超时）") : tr("%1 答复")).arg(timeOfDay(question.answered->at));
    if (question.withdrawnAt)
        return tr("%1 撤回").arg(timeOfDay(*question.withdrawnAt));
    const qint64 left = questionSecondsLeft(question, now);
    return isLate(question, now) ? tr("超时 %1").arg(minutesText(-left)) : tr("还剩 %1").arg(minutesText(left));
}

Badge::Tone QuestionText::tone(const OfficeQuestion &question, Instant now)
{
    if (!isWaiting(question.state))
        return question.answered ? Badge::Tone::Good : Badge::Tone::Plain;
    switch (questionLight(question, now)) {
    case QuestionLight::Green: return Badge::Tone::Good;
    case QuestionLight::Yellow: return Badge::Tone::Warn;
    case QuestionLight::Red: return Badge::Tone::Bad;
    }
    return Badge::Tone::Plain;
}

const char *QuestionText::colour(const OfficeQuestion &question, Instant now)
{
    if (!isWaiting(question.state))
        return wasLate(question) ? "warn" : "inkSoft";
    switch (questionLight(question, now)) {
    case QuestionLight::Green: return "good";
    case QuestionLight::Yellow: return "warn";
    case QuestionLight::Red: return "bad";
    }
    return "inkSoft";
}

QString QuestionText::whose(const OfficeQuestion &question)
{
    if (question.answered)
        return tr("%1 已答复").arg(question.answered->name);
    if (question.taken)
        return tr("%1 正在答复").arg(question.taken->name);
    if (question.withdrawnAt)
        return tr("%1 已撤回").arg(question.asked.name);
    return question.toUnit.isEmpty() ? tr("等任一审批人员打开") : tr("等%1打开").arg(question.unitName);
}

} // namespace ow
