#include "ui/intake/ScanDesk.h"

#include "models/base/Clock.h"
#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"

#include <algorithm>

namespace ow {

namespace {
/// Longer nobody comes back to a draft with the paper still on the desk; what nobody asks for is not kept.
constexpr int keptDaysMax = 7;

/// What stands on the disk in front of the bytes.
struct KeptScan {
    AddScan command;
    QDate day;
    static Fields fields() { return {field("command", &KeptScan::command), field("day", &KeptScan::day)}; }
};

ScanSource sourceOf(ScanOrigin origin)
{
    switch (origin) {
    case ScanOrigin::File: return ScanSource::File;
    case ScanOrigin::Camera: return ScanSource::Camera;
    case ScanOrigin::Scanner: return ScanSource::Scanner;
    case ScanOrigin::Mixed: return ScanSource::Mixed;
    }
    return ScanSource::File;
}
} // namespace

ScanDesk::ScanDesk(StationContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    connect(&context.hub, &HubClient::linkChanged, this, [this](HubClient::Link link) {
        if (link != HubClient::Link::Online)
            return;
        for (const OnItsWay &one : QList<OnItsWay>(m_onItsWay))
            send(one.id);
        reload();
    });
    loadKept();
}

void ScanDesk::loadKept()
{
    whenReady(m_context.hub.keptBytes(), this, [this](const Result<QList<JournalDraft>> &kept) {
        const QDate today = hallDate(m_context.clock.now());
        for (const JournalDraft &one : kept.value_or(QList<JournalDraft>())) {
            const qsizetype end = one.body.indexOf('\n');
            const auto header = fromJson<KeptScan>(one.body.left(end), Strictness::Tolerant);
            if (find(one.id))
                continue;
            if (end < 0 || !header || header->day.daysTo(today) > keptDaysMax) {
                whenReady(m_context.hub.dropBytes(one.id), this, [](const Result<void> &) {});
                continue;
            }
            m_onItsWay.append({one.id, header->command, one.body.mid(end + 1), header->day, false, true});
        }
        if (m_application)
            begin(*m_application, m_fence);
    });
}

void ScanDesk::begin(const QUuid &application, int fence)
{
    if (m_application != application) {
        m_scans.clear();
        m_offers.clear();
        m_bytes.clear();
    }
    m_application = application;
    m_fence = fence;
    for (OnItsWay &one : m_onItsWay) {
        if (one.command.application == application)
            one.command.fence = fence;
    }
    for (const OnItsWay &one : QList<OnItsWay>(m_onItsWay))
        send(one.id);
    reload();
}

void ScanDesk::end()
{
    m_application.reset();
    m_scans.clear();
    m_offers.clear();
    m_bytes.clear();
    emit changed();
}

void ScanDesk::reload()
{
    if (!m_application)
        return;
    const QUrlQuery parameters({{QStringLiteral("application"), uuidText(*m_application)}});
    whenReady(m_context.hub.view<ScansView>(QLatin1String(ScansView::name), parameters), this,
              [this, application = *m_application](const Result<Viewed<ScansView>> &viewed) {
                  if (!viewed || m_application != application)
                      return;
                  m_scans = viewed->value.scans;
                  m_offers = viewed->value.offers;
                  emit changed();
              });
}

QList<Scan> ScanDesk::scansOf(const QString &material) const
{
    QList<Scan> found = m_scans;
    found.removeIf([&](const Scan &scan) { return scan.material != material || scan.removal; });
    return found;
}

QList<ScanDesk::OnItsWay> ScanDesk::onItsWay(const QString &material) const
{
    QList<OnItsWay> found = m_onItsWay;
    found.removeIf([&](const OnItsWay &one) {
        return one.command.material != material || one.command.application != m_application;
    });
    return found;
}

QList<ScansView::Offer> ScanDesk::offersOf(const QString &material) const
{
    QList<ScansView::Offer> found = m_offers;
    found.removeIf([&](const ScansView::Offer &offer) {
        const bool isHere = std::any_of(m_scans.begin(), m_scans.end(), [&](const Scan &scan) {
            return scan.material == material && scan.sha256 == offer.scan.sha256 && !scan.removal;
        });
        return offer.scan.material != material || isHere;
    });
    return found;
}

ScanDesk::OnItsWay *ScanDesk::find(const QUuid &id)
{
    const auto found =
        std::find_if(m_onItsWay.begin(), m_onItsWay.end(), [&](const OnItsWay &one) { return one.id == id; });
    return found == m_onItsWay.end() ? nullptr : &*found;
}

void ScanDesk::add(const QString &material, const CapturedScan &captured, const std::optional<QUuid> &replaces)
{
    if (!m_application)
        return;
    AddScan command{*m_application,
                    m_fence,
                    material,
                    QString::fromLatin1(sha256(captured.bytes).toHex()),
                    captured.mediaType,
                    captured.pages,
                    sourceOf(captured.origin),
                    captured.basis,
                    replaces};
    m_bytes.insert(command.sha256, captured.bytes);
    m_onItsWay.append({QUuid::createUuid(), command, captured.bytes, hallDate(m_context.clock.now()), false, false});
    const QUuid id = m_onItsWay.last().id;
    emit changed();
    keep(m_onItsWay.last());
    send(id);
}

/// On the disk here before anything else can go wrong; the hub is not waited for.
void ScanDesk::keep(OnItsWay &scan)
{
    const QByteArray body = toJson(KeptScan{scan.command, scan.day}) + '\n' + scan.bytes;
    whenReady(m_context.hub.keepBytes(scan.id, body), this, [this, id = scan.id](const Result<void> &kept) {
        OnItsWay *one = find(id);
        if (one && kept) {
            one->kept = true;
            emit changed();
        } else if (!one) // the hub was faster
            whenReady(m_context.hub.dropBytes(id), this, [](const Result<void> &) {});
    });
}

void ScanDesk::send(const QUuid &id)
{
    OnItsWay *one = find(id);
    if (!one || one->sending)
        return;
    one->sending = true;
    whenReady(m_context.hub.putBlob(one->bytes, one->command.application), this,
              [this, id](const Result<QByteArray> &stored) {
                  OnItsWay *scan = find(id);
                  if (!scan)
                      return;
                  if (stored)
                      return record(id);
                  scan->sending = false;
                  // A hub that is away is asked again when it is back; what it will never take is told and let go.
                  const Problem &why = stored.error();
                  if (why.is(problem::ApplicationUnknown) || why.is(problem::BlobKind)
                      || why.is(problem::RequestTooLarge) || why.is(problem::DigestMismatch)) {
                      drop(id);
                      emit refused(why);
                  }
                  emit changed();
              });
}

void ScanDesk::record(const QUuid &id)
{
    whenReady(m_context.hub.send(find(id)->command), this, [this, id](const Result<Scan> &reply) { done(id, reply); });
}

void ScanDesk::done(const QUuid &id, const Result<Scan> &reply)
{
    OnItsWay *one = find(id);
    if (!one)
        return;
    one->sending = false;
    const bool isMine = one->command.application == m_application;
    // A colleague holds the draft now: it waits here until it comes back, as the draft does.
    if (!reply && reply.error().is(problem::DraftTaken)) {
        emit changed();
        return;
    }
    drop(id);
    if (reply && isMine)
        put(*reply);
    else if (!reply && isMine)
        emit refused(reply.error());
    if (isMine)
        reload();
    emit changed();
}

void ScanDesk::drop(const QUuid &id)
{
    m_onItsWay.removeIf([&](const OnItsWay &one) { return one.id == id; });
    whenReady(m_context.hub.dropBytes(id), this, [](const Result<void> &) {});
}

void ScanDesk::put(const Scan &scan)
{
    m_scans.removeIf([&](const Scan &one) { return one.id == scan.id; });
    m_scans.append(scan);
}

template <class C>
void ScanDesk::ask(const C &command)
{
    whenReady(m_context.hub.send(command), this, [this, application = command.application](const Result<Scan> &reply) {
        if (m_application != application)
            return;
        if (reply)
            put(*reply);
        else
            emit refused(reply.error());
        emit changed();
        reload();
    });
}

void ScanDesk::check(const QUuid &scan)
{
    if (m_application)
        ask(CheckScan{*m_application, m_fence, scan});
}

void ScanDesk::remove(const QUuid &scan, ScanRemoval reason)
{
    if (m_application)
        ask(RemoveScan{*m_application, m_fence, scan, reason});
}

void ScanDesk::takeOver(const ScansView::Offer &offer)
{
    if (!m_application)
        return;
    // Reading it at the earlier case leaves the trace there.
    whenReady(m_context.hub.blob(offer.scan.sha256, offer.scan.application, tr("沿用到新的申请")), this,
              [this, offer, application = *m_application](const Result<QByteArray> &bytes) {
                  if (m_application != application)
                      return;
                  if (bytes)
                      bring(offer, *bytes);
                  else
                      emit refused(bytes.error());
              });
}

/// Under this application's own key, so that erasing the earlier one takes nothing from this.
void ScanDesk::bring(const ScansView::Offer &offer, const QByteArray &bytes)
{
    m_bytes.insert(offer.scan.sha256, bytes);
    whenReady(m_context.hub.putBlob(bytes, *m_application), this,
              [this, offer, application = *m_application](const Result<QByteArray> &stored) {
                  if (m_application != application)
                      return;
                  if (stored)
                      ask(TakeOverScan{application, m_fence, offer.scan.id});
                  else
                      emit refused(stored.error());
              });
}

void ScanDesk::askLooks(const QUuid &scan)
{
    if (!m_application)
        return;
    const QUrlQuery parameters(
        {{QStringLiteral("application"), uuidText(*m_application)}, {QStringLiteral("scan"), uuidText(scan)}});
    whenReady(m_context.hub.view<ScanLooksView>(QLatin1String(ScanLooksView::name), parameters), this,
              [this, scan, application = *m_application](const Result<Viewed<ScanLooksView>> &viewed) {
                  if (m_application != application)
                      return;
                  if (viewed)
                      emit looksTold(scan, viewed->value.looks);
                  else
                      emit refused(viewed.error());
              });
}

void ScanDesk::fetch(const Scan &scan)
{
    if (const auto known = m_bytes.constFind(scan.sha256); known != m_bytes.constEnd()) {
        emit fetched(scan.id, *known, scan.media);
        return;
    }
    whenReady(m_context.hub.blob(scan.sha256, scan.application, tr("窗口核对材料")), this,
              [this, scan](const Result<QByteArray> &bytes) {
                  if (!bytes) {
                      emit refused(bytes.error());
                      return;
                  }
                  m_bytes.insert(scan.sha256, *bytes);
                  emit fetched(scan.id, *bytes, scan.media);
              });
}

} // namespace ow

#include "moc_ScanDesk.cpp"
