#include "app/bench/OracleDoor.h"

#include "models/base/Clock.h"
#include "models/calendar/DeadlineOracle.h"
#include "models/forms/MergeOracle.h"
#include "models/identity/IdentityOracle.h"
#include "models/rules/RuleOracle.h"

#include <cstdio>
#include <iostream>
#include <string>

namespace ow {

int runOracle(const QString &name)
{
    const QDate today = hallDate(SystemClock().now());
    const auto answer = [&](const QByteArray &line) -> QByteArray {
        if (name == QLatin1String("deadline"))
            return deadlineOracle(line);
        if (name == QLatin1String("identity"))
            return identityOracle(line, today);
        if (name == QLatin1String("merge"))
            return mergeOracle(line, today);
        if (name == QLatin1String("rule"))
            return ruleOracle(line);
        return {};
    };
    std::string line;
    while (std::getline(std::cin, line)) {
        const QByteArray reply = answer(QByteArray::fromStdString(line));
        if (reply.isEmpty())
            return 2;
        std::printf("%s\n", reply.constData());
    }
    std::fflush(stdout);
    return 0;
}

} // namespace ow
