#include "models/calendar/DeadlineOracle.h"

#include "models/base/ProblemTypes.h"
#include "models/calendar/WorkingCalendar.h"

namespace ow {

namespace {

struct DeadlineQuestion {
    QDate start;
    int value = 0;
    TimeUnit unit = TimeUnit::WorkingDay;
    std::optional<QList<QList<QDate>>> suspensions;
    std::optional<int> extension;

    static Fields fields()
    {
        return {field("start", &DeadlineQuestion::start), field("value", &DeadlineQuestion::value),
                field("unit", &DeadlineQuestion::unit), field("suspensions", &DeadlineQuestion::suspensions),
                field("extension", &DeadlineQuestion::extension)};
    }
};

struct DeadlineAnswer {
    QDate due;
    QList<QString> skipped;
    bool estimated = false;
    QString explanation;

    static Fields fields()
    {
        return {field("due", &DeadlineAnswer::due), field("skipped", &DeadlineAnswer::skipped),
                field("estimated", &DeadlineAnswer::estimated), field("explanation", &DeadlineAnswer::explanation)};
    }
};

struct DeadlineRefusal {
    QString refused;

    static Fields fields() { return {field("refused", &DeadlineRefusal::refused)}; }
};

Result<Deadline> answerOf(const DeadlineQuestion &question)
{
    QList<Suspension> suspensions;
    const QList<QList<QDate>> given = question.suspensions.value_or(QList<QList<QDate>>());
    for (qsizetype i = 0; i < given.size(); ++i) {
        if (given.at(i).size() != 2) {
            return fail(inputRefused({{describe::at(QStringLiteral("suspensions"), i),
                                       &problem::FieldFormat,
                                       {{QStringLiteral("expected"), QStringLiteral("[起日, 止日]")}}}}));
        }
        suspensions.append({given.at(i).first(), given.at(i).last(), 0});
    }
    static const Result<WorkingCalendar> calendar = WorkingCalendar::shipped();
    if (!calendar)
        return fail(calendar.error());
    return calendar->dueDate(question.start, {question.value, question.unit}, suspensions,
                             question.extension.value_or(0));
}

} // namespace

QByteArray deadlineOracle(const QByteArray &line)
{
    const Result<Deadline> deadline = fromJson<DeadlineQuestion>(line, Strictness::Exact).and_then(answerOf);
    if (!deadline) {
        QString text = deadline.error().sentence();
        for (const Fault &fault : deadline.error().faults())
            text += QLatin1Char(' ') + fault.place + QStringLiteral("：") + fault.sentence();
        return toJson(DeadlineRefusal{text});
    }
    DeadlineAnswer answer{deadline->due, {}, deadline->estimated, explain(*deadline)};
    for (const SkippedSpan &span : deadline->skipped) {
        for (QDate day = span.from; day <= span.to; day = day.addDays(1))
            answer.skipped.append(day.toString(Qt::ISODate) + QLatin1Char(' ') + span.name);
    }
    return toJson(answer);
}

} // namespace ow
