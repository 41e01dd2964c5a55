#include "ui/session/StationWatch.h"

#include "ui/common/Printer.h"
#include "ui/common/Voice.h"
#include "ui/reader/ReaderGroup.h"

#include <algorithm>

namespace ow {

namespace {
constexpr qsizetype deviceNameMax = 80; ///< DeviceHealth
} // namespace

StationWatch::StationWatch(StationContext &context, Self self, QObject *parent)
    : QObject(parent), m_context(context), m_self(std::move(self)), m_startedAt(context.clock.now())
{
    for (const StationPart part : m_self.parts)
        m_devices.append({part});
    connect(&m_context.voice, &Voice::announced, this, [this] { set(StationPart::Voice, DeviceState::Fine); });
    connect(&m_context.voice, &Voice::announceFailed, this, [this] { set(StationPart::Voice, DeviceState::Fault); });
    connect(&m_context.hub, &HubClient::linkChanged, this, [this](HubClient::Link link) {
        if (link == HubClient::Link::Online)
            send();
    });
    connect(&m_every, &QTimer::timeout, this, [this] {
        look();
        send();
    });
    m_every.start(StationReport::everyMs);
    look();
    send();
}

DeviceHealth *StationWatch::device(StationPart part)
{
    const auto found = std::find_if(m_devices.begin(), m_devices.end(),
                                    [&](const DeviceHealth &device) { return device.part == part; });
    return found == m_devices.end() ? nullptr : &*found;
}

void StationWatch::set(StationPart part, DeviceState state)
{
    DeviceHealth *known = device(part);
    if (!known || known->state == state)
        return;
    known->state = state;
    changed();
}

void StationWatch::look()
{
    lookAtPrinter();
    takeReader();
}

void StationWatch::lookAtPrinter()
{
    if (!device(StationPart::Printer))
        return;
    whenReady(m_context.printer.condition(), this, [this](DeviceState state) {
        DeviceHealth *printer = device(StationPart::Printer);
        // A printer that reports nothing and takes nothing is broken all the same.
        const bool isBroken = printer->unprinted > 0 && !wantsSomebody(state);
        const DeviceState known = isBroken ? DeviceState::Fault : state;
        if (!m_isNews && printer->name == m_context.printer.name() && printer->state == known)
            return;
        printer->name = m_context.printer.name();
        printer->state = known;
        changed();
    });
}

void StationWatch::tellPrinted(bool taken)
{
    DeviceHealth *printer = device(StationPart::Printer);
    if (!printer)
        return;
    const int before = std::exchange(printer->unprinted, taken ? 0 : printer->unprinted + 1);
    m_isNews = m_isNews || before != printer->unprinted;
    lookAtPrinter();
}

void StationWatch::takeReader()
{
    if (!m_window)
        return;
    auto *reader = m_window->findChild<ReaderGroup *>();
    if (reader != m_reader) {
        m_reader = reader;
        if (reader)
            connect(reader, &CardReader::conditionChanged, this, &StationWatch::takeReader);
    }
    if (reader && !reader->isEmpty())
        tellReader(reader->condition());
}

void StationWatch::tellReader(DeviceState state)
{
    if (!device(StationPart::Reader))
        m_devices.append({StationPart::Reader});
    set(StationPart::Reader, state);
}

void StationWatch::tellPart(StationPart part, DeviceState state, const QString &name)
{
    DeviceHealth *known = device(part);
    const QString called = name.left(deviceNameMax);
    if (known && known->state == state && known->name == called)
        return;
    if (!known)
        known = &m_devices.emplaceBack(DeviceHealth{part});
    known->state = state;
    known->name = called;
    changed();
}

void StationWatch::tellNoVoice()
{
    set(StationPart::Voice, DeviceState::Missing);
}

void StationWatch::changed()
{
    m_isNews = true;
    send();
}

void StationWatch::send()
{
    if (m_sending)
        return;
    m_isNews = false;
    m_sending = true;
    whenReady(m_context.hub.report({m_self.version, m_startedAt, m_context.window, m_self.restart, m_devices}), this,
              [this](const Result<void> &) {
                  m_sending = false;
                  if (m_isNews && m_context.hub.link() == HubClient::Link::Online)
                      send();
              });
}

} // namespace ow

#include "moc_StationWatch.cpp"
