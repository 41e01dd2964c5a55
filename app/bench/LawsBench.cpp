#include "app/bench/LawsBench.h"

#include "app/bench/FormPeers.h"
#include "models/laws/FormLaws.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <cstdio>

namespace ow {

namespace {

constexpr int tellEveryMs = 30'000;
constexpr int rulesAtOnce = 20'000;
constexpr int violationsToldMax = 20;

/// Random rules with every operand there, through our oracle door and through the peer; false when they disagree or it is not there.
bool agreesWithPeer(qint64 rules, quint64 seed)
{
    const std::optional<QString> folder = peersFolder();
    if (!folder) {
        std::printf("bench laws peers=unavailable\n");
        return false;
    }
    qint64 asked = 0;
    for (; asked < rules; asked += rulesAtOnce) {
        QProcess node;
        node.setWorkingDirectory(*folder);
        node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        node.start(
            QStringLiteral("node"),
            {QStringLiteral(ONEWINDOW_SOURCE "/tests/peers/check_rules.mjs"), QCoreApplication::applicationFilePath(),
             QString::number(std::min<qint64>(rulesAtOnce, rules - asked)), QString::number(seed + quint64(asked))});
        if (!node.waitForFinished(-1) || node.exitCode() != 0) {
            std::printf("bench laws e7=disagree %s", node.readAllStandardOutput().constData());
            return false;
        }
    }
    std::printf("bench laws e7_rules=%lld e7_disagree=0\n", qlonglong(std::min(asked, rules)));
    return true;
}

} // namespace

bool benchLaws(qint64 catalogues, quint64 seed, bool peers)
{
    const Result<Catalogue> catalogue = Catalogue::shipped();
    if (!catalogue)
        return false;
    const laws::FormMaker maker(*catalogue);
    laws::FormSpread spread;
    QElapsedTimer timer;
    timer.start();
    qint64 told = 0;
    qint64 violations = 0;
    for (qint64 n = 0; n < catalogues; ++n) {
        SeededRandom random(seed + quint64(n));
        const QString broken = laws::formLawsBroken(maker, random, n, spread);
        if (!broken.isEmpty() && ++violations <= violationsToldMax)
            std::fprintf(stderr, "seed %llu: %s\n", qulonglong(seed + quint64(n)), qPrintable(broken));
        if (timer.elapsed() - told < tellEveryMs)
            continue;
        told = timer.elapsed();
        std::fprintf(stderr, "%lld of %lld catalogues, %lld violations, %lld s\n", qlonglong(n + 1),
                     qlonglong(catalogues), qlonglong(violations), qlonglong(told / 1000));
    }
    const double seconds = double(std::max<qint64>(timer.elapsed(), 1)) / 1000;
    std::printf("bench laws catalogues=%lld violations=%lld seed=%llu seconds=%.0f catalogues_s=%.0f\n",
                qlonglong(catalogues), qlonglong(violations), qulonglong(seed), seconds, double(catalogues) / seconds);
    std::printf("bench laws %s\n", qPrintable(spread.text()));
    return violations == 0 && (!peers || agreesWithPeer(catalogues, seed));
}

} // namespace ow
