// How cameras and scanners do, as the station tells the hub: missing, back, failing, working again; what is made believe is told so.
#include "models/base/Clock.h"
#include "models/base/ProblemTypes.h"
#include "tests/base/Testing.h"
#include "tests/sync/client/FakeScheduler.h"
#include "ui/capture/CaptureHealth.h"
#include "ui/capture/SimulatedSource.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
/// A device that is plugged in and out, and works or does not.
class HealthSource final : public PageSource {
public:
    explicit HealthSource(Kind kind) : m_kind(kind) {}
    Kind kind() const override { return m_kind; }
    void look() override
    {
        ++looks;
        emit devicesFound(isThere ? QList<SourceDevice>{{QStringLiteral("1"), QStringLiteral("良田 S500")}}
                                  : QList<SourceDevice>());
    }
    void open(const QString &) override {}
    void close() override {}
    void take(const TakeOptions &) override
    {
        if (problem)
            emit failed(*problem);
        else
            emit pictureTaken({QImage(10, 10, QImage::Format_RGB888), 0, ScanOrigin::Camera, false});
    }

    bool isThere = true;
    std::optional<Problem> problem = {};
    int looks = 0;

private:
    Kind m_kind;
};

struct HealthDesk {
    explicit HealthDesk(PageSource::Kind kind)
    {
        auto made = std::make_unique<HealthSource>(kind);
        device = made.get();
        std::vector<std::unique_ptr<PageSource>> sources;
        sources.push_back(std::move(made));
        health = std::make_unique<CaptureHealth>(std::move(sources));
        QObject::connect(health.get(), &CaptureHealth::told, health.get(),
                         [this](StationPart part, DeviceState state, const QString &name) {
                             told.append(QStringLiteral("%1 %2 %3")
                                             .arg(QLatin1String(codeText(part)), QLatin1String(codeText(state)), name)
                                             .trimmed());
                         });
    }
    QStringList take() { return std::exchange(told, {}); }

    HealthSource *device = nullptr;
    std::unique_ptr<CaptureHealth> health;
    QStringList told;
};
} // namespace

class tst_CaptureHealth : public QObject {
    Q_OBJECT
private slots:
    void comesAndGoes()
    {
        HealthDesk desk(PageSource::Kind::Camera);
        QVERIFY(desk.take().isEmpty()); // nothing is said before anybody looked
        desk.health->look();
        QCOMPARE(desk.take(), QStringList{QStringLiteral("camera fine 良田 S500")});
        desk.health->look();
        QVERIFY(desk.take().isEmpty());
        desk.device->isThere = false;
        desk.health->look();
        QCOMPARE(desk.take(), QStringList{QStringLiteral("camera missing 良田 S500")});
        desk.device->isThere = true;
        desk.health->look();
        QCOMPARE(desk.take(), QStringList{QStringLiteral("camera fine 良田 S500")});
    }
    void neverThere()
    {
        HealthDesk desk(PageSource::Kind::Scanner);
        desk.device->isThere = false;
        desk.health->look();
        QCOMPARE(desk.take(), QStringList{QStringLiteral("scanner missing")});
    }
    void failures_data()
    {
        QTest::addColumn<bool>("isCamera");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("stays"); // until it was used
        const auto row = [](const char *name, bool isCamera, const ProblemType &type, const char *said, bool stays) {
            QTest::newRow(name) << isCamera << QString::fromLatin1(type.id) << QString::fromLatin1(said) << stays;
        };
        row("pulled out", true, problem::CameraLost, "fault", true);
        row("gone when opened", true, problem::CameraMissing, "missing", false);
        row("no answer", false, problem::ScannerLost, "fault", true);
        row("paper jam", false, problem::ScannerJammed, "fault", true);
        row("cover", false, problem::ScannerCover, "coverOpen", true);
        row("gone", false, problem::ScannerMissing, "missing", false);
        row("no paper in it", false, problem::ScannerEmpty, "", false);
        row("another program's turn", false, problem::ScannerBusy, "", false);
    }
    void failures()
    {
        QFETCH(const bool, isCamera);
        QFETCH(const QString, problem);
        QFETCH(const QString, said);
        QFETCH(const bool, stays);
        const QString part = isCamera ? QStringLiteral("camera") : QStringLiteral("scanner");
        const QStringList fine{part + QStringLiteral(" fine 良田 S500")};
        HealthDesk desk(isCamera ? PageSource::Kind::Camera : PageSource::Kind::Scanner);
        desk.health->look();
        desk.take();
        desk.device->problem = Problem(*problemType(problem));
        desk.device->take({});
        QCOMPARE(desk.take(),
                 said.isEmpty() ? QStringList() : QStringList{QStringLiteral("%1 %2 良田 S500").arg(part, said)});
        desk.health->look();
        QCOMPARE(desk.take(), said.isEmpty() || stays ? QStringList() : fine);
        desk.device->problem.reset();
        desk.device->take({});
        QCOMPARE(desk.take(), stays ? fine : QStringList());
    }
    void awayAndBackIsWellAgain()
    {
        HealthDesk desk(PageSource::Kind::Camera);
        desk.health->look();
        desk.device->problem = Problem(problem::CameraLost);
        desk.device->take({});
        desk.device->isThere = false;
        desk.health->look();
        desk.device->isThere = true;
        desk.health->look();
        QCOMPARE(desk.take().last(), QStringLiteral("camera fine 良田 S500"));
    }
    void whoUsesItIsHeard()
    {
        HealthDesk desk(PageSource::Kind::Scanner);
        desk.health->look();
        desk.take();
        {
            HealthSource used(PageSource::Kind::Scanner);
            desk.health->follow(used);
            used.problem = Problem(problem::ScannerJammed);
            used.take({});
        }
        QCOMPARE(desk.take(), QStringList{QStringLiteral("scanner fault 良田 S500")});
    }
    void whatIsMadeBelieve()
    {
        const FixedClock clock{Instant{1'777'000'000'000}};
        FakeScheduler scheduler;
        CaptureHealth health(CaptureChoice{.simulated = true}, clock);
        QStringList told;
        connect(&health, &CaptureHealth::told, this, [&](StationPart part, DeviceState state, const QString &) {
            told.append(QLatin1String(codeText(part)) + QLatin1Char(' ') + QLatin1String(codeText(state)));
        });
        health.begin();
        QCOMPARE(told, QStringList{QStringLiteral("camera simulated")});
        SimulatedSource source({}, scheduler);
        health.follow(source);
        source.look();
        source.open({});
        QCOMPARE(told.size(), 1); // never called well
    }
    void noDevicesNothingIsTold()
    {
        const FixedClock clock{Instant{1'777'000'000'000}};
        CaptureHealth health(CaptureChoice{}, clock);
        int told = 0;
        connect(&health, &CaptureHealth::told, this, [&] { ++told; });
        health.begin();
        health.look();
        QCOMPARE(told, 0);
    }
};

OW_TEST(tst_CaptureHealth)
#include "tst_CaptureHealth.moc"
