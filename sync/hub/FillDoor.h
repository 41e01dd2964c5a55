#pragma once
#include "models/prefill/PrefillCommands.h"
#include "sync/hub/PublicDoor.h"

namespace ow {

/// GET and POST /fill: the page on which the holder of a number fills in the one form while he waits. Needs no script. What was saved is
/// never shown again: what stands in a field is what this phone has just sent.
class FillDoor {
public:
    FillDoor(Writer &writer, const Sealer &sealer) : m_writer(writer), m_tries(writer, sealer, "fill.address") {}

    static bool serves(const Request &request);
    Reply handle(const Request &request, const QString &hall);

private:
    /// What the phone sent, and what is on the page it gets.
    struct Sheet {
        QString number;
        QString code;
        QList<QString> items;
        QString query;
        Answers answers;
    };
    static Sheet sheetIn(const QByteArray &body);
    QString answered(const Request &request, const PageText &text);
    /// Nothing when the hub could not say; a refusal of the items as a problem.
    Result<PrefillReply> decided(const std::function<Result<Decision>(CommandContext &)> &decide);
    QString chooser(const Sheet &sheet, const PrefillReply &reply, const PageText &text);

    Writer &m_writer;
    TryCount m_tries;
};

} // namespace ow
