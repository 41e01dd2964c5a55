// A hub that was restored from an older backup, as a station sees it: away until the hall is released, and then given back what this
// station keeps of its acknowledged commands.
#include "models/base/Log.h"
#include "models/base/Scheduler.h"
#include "models/base/Uuid.h"
#include "sync/client/HubClient.h"

namespace ow {

void HubClient::noteRecovery(const QJsonObject &told)
{
    m_held = told.value(QLatin1String("held")).toBool();
    m_recovering = told.value(QLatin1String("recovering")).toBool();
    const QUuid epoch = uuidFromText(told.value(QLatin1String("epoch")).toString());
    if (epoch != m_epoch)
        m_handLimit = HandIn::receiptsMax;
    m_epoch = epoch;
}

/// As when the hub is away (design §4.8), until it says otherwise.
void HubClient::hold()
{
    m_held = true;
    setLink(Link::Lost);
    probe();
}

bool HubClient::reopensAfter(const HttpAnswer &answer)
{
    const bool isAnswer = answer.fate == Fate::Verified && answer.status == 200;
    const auto info =
        isAnswer ? fromJson<HubInfo>(answer.body, Strictness::Tolerant) : Result<HubInfo>(fail(problem::HubLost));
    if (!info)
        return false;
    // A hub that came back as another one asks for what this station keeps, busy or idle.
    const bool isNews = info->held.value_or(false) != m_held || info->epoch != m_epoch
        || info->recovering.value_or(false) != m_recovering;
    if (!isNews)
        return false;
    m_open = false;
    m_events.suspend();
    openStation();
    return true;
}

bool HubClient::isHeldBack(const JournalCommand &command)
{
    // The supervisor's desk is where the hall is released: it works on, and is told what waits.
    if (m_station.role == QLatin1String(codeText(StationRole::Supervisor))) {
        end(command, CommandEnd::Dropped, fail(problem::HubHeld));
        return true;
    }
    m_busy = false; // it goes out when the hall works again
    hold();
    return true;
}

void HubClient::handIn()
{
    if (m_handing || !m_open || !m_recovering || m_epoch.isNull())
        return;
    m_handing = true;
    whenReady(m_journal.receiptsFor(m_epoch, m_handLimit), this,
              [this, epoch = m_epoch](const Result<QList<JournalReceipt>> &found) {
                  if (found && epoch == m_epoch && m_open)
                      sendHandIn(epoch, *found);
                  else
                      m_handing = false;
              });
}

void HubClient::sendHandIn(const QUuid &epoch, const QList<JournalReceipt> &receipts)
{
    HandIn body;
    QList<QUuid> ids;
    for (const JournalReceipt &receipt : receipts) {
        body.receipts.append(receipt.body);
        ids.append(receipt.command);
    }
    qsizetype bytes = 0;
    for (const QByteArray &receipt : std::as_const(body.receipts))
        bytes += receipt.size();
    body.isWhole = receipts.size() < m_handLimit && bytes <= JournalStore::handedBytes;
    const bool isWhole = body.isWhole;
    m_http.ask({"POST", QStringLiteral("/v1/recovery/receipts"), {}, {}, toJson(body), m_stationToken},
               [this, epoch, ids, isWhole](const HttpAnswer &answer) {
                   m_handing = false;
                   if (answer.fate == Fate::Verified && answer.status == 200) {
                       whenReady(m_journal.handedTo(epoch, ids), this, [this, isWhole](const Result<void> &noted) {
                           if (noted && !isWhole)
                               handIn();
                       });
                       return;
                   }
                   if (answer.fate == Fate::Verified && (answer.status == 422 || answer.status == 413)) {
                       // One of them is damaged or too large: each by itself, and that one is given up.
                       log::error("the hub does not take a receipt", {log::number("receipts", ids.size())});
                       if (std::exchange(m_handLimit, 1) > 1) {
                           handIn();
                           return;
                       }
                       whenReady(m_journal.handedTo(epoch, ids), this, [this](const Result<void> &) { handIn(); });
                       return;
                   }
                   const bool isPassing = answer.fate != Fate::Verified || answer.status >= 500 || answer.status == 401
                       || answer.status == 408 || answer.status == 429;
                   if (isPassing)
                       later(m_openBackoff.nextMs(), &HubClient::handIn);
               });
}

/// The receipt stands behind the answer: "<where it begins>;<epoch>;<number>;<hash>".
HttpAnswer HubClient::withoutReceipt(const HttpAnswer &answer, const QUuid &command,
                                     std::optional<JournalReceipt> &receipt)
{
    const QByteArray told = answer.fate == Fate::Verified ? answer.header(header::receipt) : QByteArray();
    if (told.isEmpty())
        return answer;
    const QList<QByteArray> parts = told.split(';');
    const qsizetype at = qBound<qsizetype>(0, parts.first().toLongLong(), answer.body.size());
    HttpAnswer bare = answer;
    bare.body = answer.body.left(at);
    JournalReceipt kept{command, uuidFromText(QString::fromLatin1(parts.value(1))), parts.value(2).toLongLong(),
                        QByteArray::fromHex(parts.value(3)), answer.body.mid(at)};
    if (!kept.epoch.isNull() && !kept.body.isEmpty() && kept.body.size() <= JournalStore::receiptBytesMax)
        receipt = std::move(kept);
    return bare;
}

} // namespace ow
