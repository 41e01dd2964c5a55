#pragma once
// Looks at what happened to cases and at each new day, makes what is due to be told, gives it to the gateway and takes receipts. The
// writer decides and records each step before the next; cut off anywhere, it goes on without telling anything twice.
#include "models/messages/MessageCommands.h"
#include "models/messages/MessageStore.h"
#include "sync/hub/Hub.h"
#include "sync/hub/SmsGateway.h"

namespace ow {

/// Driven by one thread that is not the writer's.
class MessageDesk {
public:
    /// `folder` is the hub's. No gateway: everything goes onto the call list. Hub and gateway outlive the desk.
    MessageDesk(Hub &hub, const QString &folder, SmsGateway *gateway);

    /// Some more of it; true when there is more to do at once.
    bool step();

private:
    bool look();
    bool newDay();
    bool hand();
    bool handAgain();
    bool takeReceipts();
    bool silent();
    bool give(const Message &message);
    bool decide(const std::function<Result<Decision>(CommandContext &)> &decision);
    Result<Message> reread(const QUuid &id);
    bool keep(const MessageStore::Looked &looked);

    Hub &m_hub;
    ReaderPool m_readers;
    SmsGateway *const m_gateway;
    std::optional<MessageStore::Looked> m_looked;
    bool m_handedAgain = false; ///< what was handed over before this start has been given once more
};

} // namespace ow
