#include "sync/server/HttpConnection.h"

#include <algorithm>

namespace ow {

namespace {
constexpr qsizetype writeBytesMax = 1024 * 1024;
}

void HttpConnection::answer(const Reply &reply, const QByteArray &method, AfterReply after)
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
