#include "app/bench/OrderJudge.h"

#include "app/bench/CallHall.h"

#include <QProcess>
#include <QRegularExpression>

namespace ow {

namespace {
constexpr int judgeMsMax = 300000;
}

Judged judgeOrder(const QString &folder, const QList<StoredEvent> &events)
{
    const QString log = folder + QStringLiteral("/log.jsonl");
    if (!exportLog(events, log))
        return {};
    QProcess judge;
    judge.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    judge.start(QStringLiteral("python3"), {QStringLiteral(ONEWINDOW_SOURCE "/tests/peers/check_order.py"), log});
    if (!judge.waitForFinished(judgeMsMax))
        return {};
    const QString said = QString::fromUtf8(judge.readAllStandardOutput());
    const auto number = [&](const char *key) {
        const auto match = QRegularExpression(QLatin1String(key) + QStringLiteral("=(\\d+)")).match(said);
        return match.hasMatch() ? match.captured(1).toInt() : -1;
    };
    return {number("doubled"), number("lost"), number("inversions")};
}

} // namespace ow
