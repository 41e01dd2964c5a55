#pragma once
// What is due to be told about a case, when it may be sent, and what may follow what. Pure.
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/Case.h"
#include "models/mailing/Parcel.h"
#include "models/messages/Message.h"

namespace ow {

enum class MessageAct { HandOver, Deliver, Retry, GiveUp, Call, Reach, Drop };
constexpr Code<MessageAct> messageActCodes[] = {{MessageAct::HandOver, "handOver"}, {MessageAct::Deliver, "deliver"},
                                                {MessageAct::Retry, "retry"},       {MessageAct::GiveUp, "giveUp"},
                                                {MessageAct::Call, "call"},         {MessageAct::Reach, "reach"},
                                                {MessageAct::Drop, "drop"}};
constexpr std::span<const Code<MessageAct>> codesOf(MessageAct)
{
    return messageActCodes;
}
struct MessageTransition {
    MessageState from;
    MessageAct act;
    MessageState to;
};
/// The only table of what may follow what.
std::span<const MessageTransition> messageTransitions();
std::optional<MessageState> messageAfter(MessageState state, MessageAct act);

QString messageStateText(MessageState state);
QString messageOccasionText(MessageOccasion occasion);
QString messageTriedText(MessageTried tried);

/// Something to be told now.
struct MessageDue {
    MessageOccasion occasion = MessageOccasion::Decided;
    QString key;
    QString date;  ///< 9月30日, where there is one
    QString count; ///< papers, 元, or the number of a parcel
};
/// What makes the hub look: what happened to the case, or the day.
enum class MessageLook { Happened, NewDay };
/// Everything about this case that holds on this day. A new day tells only what is due by its date.
QList<MessageDue> messagesDue(const Case &record, const CollectTerms &collect, QDate today,
                              const WorkingCalendar &calendar, MessageLook look);
/// Whether it would still be true if it were told now.
bool stillHolds(const Message &message, const Case &record, QDate today);

/// The template of an occasion with its blanks filled in; short enough for one message.
QString messageText(const MessageDue &due, const QString &hall, const Case &record);

/// Not before, by the quiet hours of a hall.
Instant notInQuietHours(Instant at, const MessageTerms &terms);
/// When it is tried again after it failed for the n-th time.
Instant nextTry(Instant now, int failed, const MessageTerms &terms);
/// Eleven digits that begin with 1.
bool isMobile(const QString &phone);
/// What lists show: without the sealed number.
Message forLists(Message message);

} // namespace ow
