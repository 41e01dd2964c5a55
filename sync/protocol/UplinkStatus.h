#pragma once
#include "models/base/Describe.h"

namespace ow {

/// How a hall stands with the platform, as staff see it.
enum class UplinkState {
    NotConfigured, ///< a hall of its own
    Stopped,       ///< both ends disagree about the past; a person must look
    Recovering,    ///< the hub was restored: what is missing comes back first
    Offline,
    Sending,
    Waiting,   ///< the platform has everything and has not applied everything
    RowsOpen,  ///< all events are there; rows for the national tables are not, or came back
    Delivered, ///< everything is at the platform and visible there
};
constexpr Code<UplinkState> uplinkStateCodes[] = {{UplinkState::NotConfigured, "notConfigured"},
                                                  {UplinkState::Stopped, "stopped"},
                                                  {UplinkState::Recovering, "recovering"},
                                                  {UplinkState::Offline, "offline"},
                                                  {UplinkState::Sending, "sending"},
                                                  {UplinkState::Waiting, "waiting"},
                                                  {UplinkState::RowsOpen, "rowsOpen"},
                                                  {UplinkState::Delivered, "delivered"}};
constexpr std::span<const Code<UplinkState>> codesOf(UplinkState)
{
    return uplinkStateCodes;
}

/// Why something of the hall is not at the platform, or not visible there.
enum class UndeliveredKind {
    Offline,     ///< events that wait for the line
    Sending,     ///< events on their way
    Stopped,     ///< events that wait for a person: both ends disagree about the past
    Recovering,  ///< events that wait until a restored hub has back what it lost
    Deferred,    ///< an event the platform's program does not know yet
    Quarantined, ///< an event the platform could not take as it is
    RowsSending, ///< rows for the national tables on their way
    RowsHeld,    ///< rows held back until somebody puts them right
    RowsReturned ///< rows that came back
};
constexpr Code<UndeliveredKind> undeliveredKindCodes[] = {
    {UndeliveredKind::Offline, "offline"},          {UndeliveredKind::Sending, "sending"},
    {UndeliveredKind::Stopped, "stopped"},          {UndeliveredKind::Recovering, "recovering"},
    {UndeliveredKind::Deferred, "deferred"},        {UndeliveredKind::Quarantined, "quarantined"},
    {UndeliveredKind::RowsSending, "rowsSending"},  {UndeliveredKind::RowsHeld, "rowsHeld"},
    {UndeliveredKind::RowsReturned, "rowsReturned"}};
constexpr std::span<const Code<UndeliveredKind>> codesOf(UndeliveredKind)
{
    return undeliveredKindCodes;
}

struct Undelivered {
    UndeliveredKind kind = UndeliveredKind::Sending;
    qint64 count = 0;
    std::optional<Instant> since = {}; ///< the oldest of them
    qint64 seq = 0;                    ///< of a single event
    QString type = QStringLiteral("");
    QString reason = QStringLiteral(""); ///< problem id the platform named
    static Fields fields();
};

/// View "uplink".
struct UplinkStatus {
    static constexpr char name[] = "uplink";
    UplinkState state = UplinkState::NotConfigured;
    bool configured = false;
    bool online = false;
    qint64 head = 0;             ///< last event of the hall
    qint64 storedThrough = 0;    ///< safe at the platform
    qint64 appliedThrough = 0;   ///< visible there
    qint64 catalogueVersion = 0; ///< published by the platform; 0: the one this program came with
    Instant lastContact;         ///< exact when the line is lost, otherwise to the minute; unset for never
    Instant changedAt;           ///< online or offline since
    QString sentence;
    bool isRecovering = false;      ///< the hub was restored and does not have everything back
    QList<Undelivered> undelivered; ///< empty exactly when all is delivered, or there is no platform

    static Fields fields();
};

/// "全部已送达" only when it is true. `stopped` is empty while the stream runs.
UplinkState uplinkState(const UplinkStatus &status, const QString &stopped);
QString uplinkSentence(const UplinkStatus &status);

} // namespace ow
