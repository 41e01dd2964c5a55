#pragma once
#include "models/base/Clock.h"
#include "sync/server/HallAuthority.h"
#include "sync/server/Server.h"

#include <QTemporaryDir>
#include <atomic>
#include <functional>

namespace ow::testing {

/// Counts what reaches it, and answers with what it saw unless told otherwise.
class CountingHandler : public RequestHandler {
public:
    Reply handle(const Request &request) override
    {
        ++calls;
        return answer ? answer(request)
                      : jsonReply("{\"seen\":\"" + request.method + ' ' + request.path + ' ' + request.body + "\"}");
    }
    std::atomic<int> calls = 0;
    std::function<Reply(const Request &)> answer;
};

/// One hall's keys for a whole test program.
inline const HallAuthority &testAuthority()
{
    static const QTemporaryDir folder;
    static const FixedClock clock(Instant{1'790'000'000'000});
    static const HallAuthority authority = *HallAuthority::open(folder.path(), clock);
    return authority;
}

inline ServerOptions testOptions()
{
    ServerOptions options;
    options.certificateChainFile = testAuthority().certificateChainFile();
    options.keyFile = testAuthority().keyFile();
    return options;
}

inline QByteArray getText(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: hub.onewindow\r\n\r\n";
}

inline QByteArray postText(const QByteArray &target, const QByteArray &body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: hub.onewindow\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nContent-Digest: " + contentDigest(body) + "\r\n\r\n" + body;
}

} // namespace ow::testing
