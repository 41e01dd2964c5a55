#include "sync/server/HttpConnection.h"

#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"

#include <algorithm>

namespace ow {

namespace {
constexpr qsizetype writeBytesMax = 1024 * 1024;
}

Reply made(const std::function<Reply()> &make)
{
    try {
        return make();
    } catch (...) {
        log::error("handler threw");
        return problemReply({problem::Unexpected, {{QStringLiteral("what"), QString()}}});
    }
}

void HttpConnection::answer(const Reply &reply, AfterReply after)
{
    output = replyText(reply, method, after);
    outputSent = 0;
    afterReply = after;
}

SocketProgress::Step HttpConnection::flush()
{
    while (outputSent < output.size()) {
        const SocketProgress progress =
            socket->write(output.constData() + outputSent, int(std::min(writeBytesMax, output.size() - outputSent)));
        if (progress.step != SocketProgress::Step::Done)
            return progress.step;
        outputSent += progress.bytes;
    }
    output = {};
    outputSent = 0;
    return SocketProgress::Step::Done;
}

} // namespace ow
