#pragma once
// 通知: what the hub decides by itself when something happened to a case, and what people do about those no message reaches.
#include "models/messages/MessageRules.h"
#include "models/store/Command.h"

namespace ow {

struct MessageReply {
    Message message; ///< as lists have it
    static Fields fields();
};

/// How a call ended.
enum class CallOutcome { Reached, NotReached, WrongNumber };
constexpr Code<CallOutcome> callOutcomeCodes[] = {{CallOutcome::Reached, "reached"},
                                                  {CallOutcome::NotReached, "notReached"},
                                                  {CallOutcome::WrongNumber, "wrongNumber"}};
constexpr std::span<const Code<CallOutcome>> codesOf(CallOutcome)
{
    return callOutcomeCodes;
}

/// 电话通知: one call, however it ended. A wrong number needs words: whose it is, or where another stands.
struct RecordCall {
    static constexpr char name[] = "message.called";
    using Reply = MessageReply;
    QUuid message;
    CallOutcome outcome = CallOutcome::Reached;
    QString words;
    static Fields fields();
};

struct MessageTermsReply {
    MessageTerms terms;
    static Fields fields();
};
struct SetMessageTerms {
    static constexpr char name[] = "message.setTerms";
    using Reply = MessageTermsReply;
    MessageTerms terms;
    static Fields fields();
};

/// Those to be called first, then the last others. Numbers masked.
struct MessagesView {
    static constexpr char name[] = "messages";
    MessageTerms terms;
    int waiting = 0;
    int handed = 0;
    int calling = 0;
    QList<Message> messages;
    static Fields fields();
};
bool foldMessages(MessagesView &view, const QString &type, const QJsonObject &data);

/// The number, to dial it. Parameters: id (case), message, reason.
struct MessagePhoneView {
    static constexpr char name[] = "messagePhone";
    QString phone;
    static Fields fields();
};

// The hub's own acts; each a decision of the writer.
/// Makes what is due and was never made, drops what is past.
Result<Decision> decideMessages(CommandContext &context, const QUuid &caseId, MessageLook look);
/// It goes to the gateway now; without one, onto the call list. No events when its state is another by now.
Result<Decision> decideHandMessage(CommandContext &context, const QUuid &id, bool hasGateway);
/// What the gateway said of the n-th time it was handed over; an answer of another time is passed over.
Result<Decision> decideMessageReceipt(CommandContext &context, const QUuid &id, int handed, bool delivered,
                                      const QString &words);
/// No receipt in time: it may have come, so it is not sent again; somebody calls.
Result<Decision> decideMessageSilent(CommandContext &context, const QUuid &id);

/// In clear, for the gateway.
Result<QString> messagePhone(Connection &db, Sealer &sealer, const Message &message);

std::span<const CommandRow> messageCommands();
std::span<const EventRow> messageEvents();
std::span<const ViewRow> messageViews();

} // namespace ow
