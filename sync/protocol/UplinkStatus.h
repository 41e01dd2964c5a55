#pragma once
#include "models/base/Describe.h"

namespace ow {

/// How a hall stands with the platform, as staff see it.
enum class UplinkState {
    NotConfigured, ///< a hall of its own
    Stopped,       ///< both ends disagree about the past; a person must look
    Offline,
    Sending,
    Waiting,   ///< the platform has everything and has not applied everything
    Delivered, ///< everything is at the platform and visible there
};
constexpr Code<UplinkState> uplinkStateCodes[] = {{UplinkState::NotConfigured, "notConfigured"},
                                                  {UplinkState::Stopped, "stopped"},
                                                  {UplinkState::Offline, "offline"},
                                                  {UplinkState::Sending, "sending"},
                                                  {UplinkState::Waiting, "waiting"},
                                                  {UplinkState::Delivered, "delivered"}};
constexpr std::span<const Code<UplinkState>> codesOf(UplinkState)
{
    return uplinkStateCodes;
}

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

    static Fields fields();
};

/// "全部已送达" only when it is true. `stopped` is empty while the stream runs.
UplinkState uplinkState(const UplinkStatus &status, const QString &stopped);
QString uplinkSentence(const UplinkStatus &status);

} // namespace ow
