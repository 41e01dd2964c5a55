#include "ui/supervisor/TicketStepText.h"

#include "models/queue/FloorCommands.h"
#include "models/queue/TicketRules.h"
#include "ui/common/CodeWords.h"
#include "ui/queue/QueueText.h"

#include <iterator>

namespace ow {

namespace {
struct StepWord {
    const char *type;
    const char *word;
};
constexpr StepWord stepWords[] = {
    {TicketReserved::type, QT_TRANSLATE_NOOP("TicketStepText", "预约")},
    {TicketCheckedIn::type, QT_TRANSLATE_NOOP("TicketStepText", "签到")},
    {TicketAdmitted::type, QT_TRANSLATE_NOOP("TicketStepText", "到时段，开始排队")},
    {TicketIssued::type, QT_TRANSLATE_NOOP("TicketStepText", "取号")},
    {TicketEntered::type, QT_TRANSLATE_NOOP("TicketStepText", "补录")},
    {TicketCalled::type, QT_TRANSLATE_NOOP("TicketStepText", "呼叫")},
    {TicketRecalled::type, QT_TRANSLATE_NOOP("TicketStepText", "重呼")},
    {TicketNoShow::type, QT_TRANSLATE_NOOP("TicketStepText", "过号")},
    {TicketStarted::type, QT_TRANSLATE_NOOP("TicketStepText", "开始办理")},
    {TicketFinished::type, QT_TRANSLATE_NOOP("TicketStepText", "办结")},
    {TicketHeld::type, QT_TRANSLATE_NOOP("TicketStepText", "挂起")},
    {TicketResumed::type, QT_TRANSLATE_NOOP("TicketStepText", "回来继续办")},
    {TicketReturned::type, QT_TRANSLATE_NOOP("TicketStepText", "挂起到时，回到队列")},
    {TicketTransferred::type, QT_TRANSLATE_NOOP("TicketStepText", "转移")},
    {TicketReleased::type, QT_TRANSLATE_NOOP("TicketStepText", "放回队列")},
    {TicketTakenOver::type, QT_TRANSLATE_NOOP("TicketStepText", "换人接着办")},
    {TicketRestored::type, QT_TRANSLATE_NOOP("TicketStepText", "过号恢复")},
    {TicketPostponed::type, QT_TRANSLATE_NOOP("TicketStepText", "延后")},
    {TicketCancelled::type, QT_TRANSLATE_NOOP("TicketStepText", "取消")},
    {TicketPrechecked::type, QT_TRANSLATE_NOOP("TicketStepText", "预审材料")},
    {TicketConsulted::type, QT_TRANSLATE_NOOP("TicketStepText", "顺带咨询")},
    {TicketUndone::type, QT_TRANSLATE_NOOP("TicketStepText", "撤回上一步")},
};
} // namespace

QString TicketStepText::what(const QString &eventType)
{
    for (const StepWord &one : stepWords) {
        if (eventType == QLatin1String(one.type))
            return tr(one.word);
    }
    return eventType;
}

QString TicketStepText::who(const TicketHistoryView::Step &step)
{
    if (step.actor == QLatin1String("hub"))
        return tr("系统");
    if (step.actor == QLatin1String("station"))
        return tr("取号机");
    return step.actorName.value_or(step.actor);
}

QString TicketStepText::head(const Ticket &ticket, const HallSetup &hall)
{
    QStringList parts{ticket.number, QueueText::queueName(hall, ticket.queue)};
    if (ticket.priority)
        parts.append(QueueText::priorityName(hall, ticket));
    parts.append(codeWord(ticketStateText(ticket.state)));
    if (ticket.outcome)
        parts.append(codeWord(outcomeText(*ticket.outcome)));
    if (ticket.restored > 0)
        parts.append(tr("过号恢复%1次").arg(ticket.restored));
    return parts.join(QStringLiteral(" · "));
}

} // namespace ow
