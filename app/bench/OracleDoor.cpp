#include "app/bench/OracleDoor.h"

#include "models/base/Clock.h"
#include "models/calendar/DeadlineOracle.h"
#include "models/forms/MergeOracle.h"
#include "models/forms/SchemaOracle.h"
#include "models/identity/IdentityOracle.h"
#include "models/rules/RuleOracle.h"

#include <QStringList>
#include <cstdio>
#include <iostream>
#include <string>

namespace ow {

namespace {

const char *const oracleHelp =
    "onewindow-bench oracle NAME: one JSON object a line in, one a line out (design §9)\n"
    "  identity {\"kind\":\"citizen\",\"text\":\"…\"}\n"
    "  deadline {\"start\":\"2026-02-13\",\"value\":5,\"unit\":\"workday\",\"suspensions\":[],\"extension\":0}\n"
    "  merge    {\"items\":[…],\"answers\":{…}}\n"
    "  schema   {\"element\":\"CODE\"} or {\"item\":\"CODE\"} or {\"items\":[\"CODE\",…]}, with \"values\":[…] also "
    "judged\n"
    "  rule     {\"rule\":…,\"data\":…,\"types\":{…},\"day\":\"2026-02-13\"}   day: of the case, optional\n"
    "           types, of every name: \"yesNo\" \"number\" \"date\" \"text\" {\"code\":[\"a\",\"b\"]} "
    "{\"codes\":[\"a\",\"b\"]}\n"
    "           {\"rows\":{\"age\":\"number\"}} for a group asked in rows, {\"rows\":\"number\"} for a list of values\n"
    "           out: {\"value\":…} or {\"unknown\":true} or {\"refused\":\"…\"}\n";

} // namespace

int runOracle(const QString &name)
{
    static const QStringList names{QStringLiteral("identity"), QStringLiteral("deadline"), QStringLiteral("merge"),
                                   QStringLiteral("rule"), QStringLiteral("schema")};
    if (!names.contains(name)) {
        std::fputs(oracleHelp, stderr);
        return 2;
    }
    const QDate today = hallDate(SystemClock().now());
    const auto answer = [&](const QByteArray &line) -> QByteArray {
        if (name == QLatin1String("deadline"))
            return deadlineOracle(line);
        if (name == QLatin1String("identity"))
            return identityOracle(line, today);
        if (name == QLatin1String("merge"))
            return mergeOracle(line, today);
        if (name == QLatin1String("schema"))
            return schemaOracle(line, today);
        return ruleOracle(line);
    };
    std::string line;
    while (std::getline(std::cin, line)) {
        std::printf("%s\n", answer(QByteArray::fromStdString(line)).constData());
    }
    std::fflush(stdout);
    return 0;
}

} // namespace ow
