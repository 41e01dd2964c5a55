#include "ui/capture/CaptureHealth.h"

#include "models/base/ProblemTypes.h"
#include "ui/capture/CameraSource.h"
#include "ui/capture/ScannerSource.h"

namespace ow {

namespace {
StationPart partOf(const PageSource &source)
{
    return source.kind() == PageSource::Kind::Camera ? StationPart::Camera : StationPart::Scanner;
}

/// What the problem says of the device; nothing when it is well all the same: an empty feeder, another program's turn.
std::optional<DeviceState> stateAfter(const Problem &problem)
{
    if (problem.is(problem::CameraMissing) || problem.is(problem::ScannerMissing))
        return DeviceState::Missing;
    if (problem.is(problem::ScannerCover))
        return DeviceState::CoverOpen;
    if (problem.is(problem::CameraLost) || problem.is(problem::ScannerLost) || problem.is(problem::ScannerJammed))
        return DeviceState::Fault;
    return std::nullopt;
}

/// Only use shows that it works again.
bool staysUntilUsed(DeviceState state)
{
    return state == DeviceState::Fault || state == DeviceState::CoverOpen;
}

std::vector<std::unique_ptr<PageSource>> lookedUp(const CaptureChoice &choice, const Clock &clock)
{
    std::vector<std::unique_ptr<PageSource>> sources;
    if (choice.camera)
        sources.push_back(std::make_unique<CameraSource>(clock));
    if (choice.scanner)
        sources.push_back(std::make_unique<ScannerSource>());
    return sources;
}
} // namespace

CaptureHealth::CaptureHealth(const CaptureChoice &choice, const Clock &clock, QObject *parent)
    : CaptureHealth(lookedUp(choice, clock), parent)
{
    m_pretends = choice.simulated && !choice.camera;
}

CaptureHealth::CaptureHealth(std::vector<std::unique_ptr<PageSource>> sources, QObject *parent)
    : QObject(parent), m_sources(std::move(sources))
{
    for (const auto &source : m_sources)
        follow(*source);
    m_first.setSingleShot(true);
    connect(&m_first, &QTimer::timeout, this, &CaptureHealth::look);
    connect(&m_every, &QTimer::timeout, this, &CaptureHealth::look);
}

CaptureHealth::~CaptureHealth() = default;

void CaptureHealth::begin()
{
    if (m_pretends)
        set(StationPart::Camera, DeviceState::Simulated, {});
    if (m_sources.empty())
        return;
    m_first.start(firstLookMs);
    m_every.start(lookMs);
}

void CaptureHealth::look()
{
    for (const auto &source : m_sources)
        source->look();
}

void CaptureHealth::follow(PageSource &source)
{
    if (source.isSimulated())
        return;
    const StationPart part = partOf(source);
    connect(&source, &PageSource::devicesFound, this,
            [this, from = &source](const QList<SourceDevice> &devices) { found(*from, devices); });
    connect(&source, &PageSource::pictureTaken, this,
            [this, part] { set(part, DeviceState::Fine, m_known[part].name); });
    connect(&source, &PageSource::frameShown, this, [this, part] { set(part, DeviceState::Fine, m_known[part].name); });
    connect(&source, &PageSource::failed, this, [this, part](const Problem &problem) {
        if (const auto state = stateAfter(problem))
            set(part, *state, m_known[part].name);
    });
}

void CaptureHealth::found(const PageSource &source, const QList<SourceDevice> &devices)
{
    const StationPart part = partOf(source);
    if (devices.isEmpty()) {
        set(part, DeviceState::Missing, m_known[part].name);
        return;
    }
    const DeviceState known = m_known[part].state;
    set(part, staysUntilUsed(known) ? known : DeviceState::Fine, devices.first().name);
}

void CaptureHealth::set(StationPart part, DeviceState state, const QString &name)
{
    Known &known = m_known[part];
    if (known.isTold && known.state == state && known.name == name)
        return;
    known = {state, name, true};
    emit told(part, state, name);
}

} // namespace ow

#include "moc_CaptureHealth.cpp"
