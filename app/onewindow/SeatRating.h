#pragma once
#include "models/base/Random.h"
#include "sync/client/HubClient.h"
#include "ui/session/StationContext.h"

namespace ow {

/// The rating screen of a window that has no PC of its own: a station of its own in the window's program, with its own journal and
/// its own way to the hub and without anybody signed in, so that a rating never goes out in the clerk's name or by his hand.
class SeatRating {
public:
    /// `device`: code of the rating screen in the hall's set-up. The context of the window's station outlives this.
    static Result<std::unique_ptr<SeatRating>> open(const StationContext &window, const QString &dir,
                                                    const QString &device, Clock &clock, Random &random);
    ~SeatRating();

    void connectTo(const HubAddress &address) { m_hub.open(address); }
    StationContext &context() { return m_context; }

private:
    SeatRating(const StationContext &window, std::unique_ptr<Journal> journal, const QString &device, Clock &clock,
               Random &random);

    std::unique_ptr<Journal> m_journal;
    HubClient m_hub;
    StationContext m_context;
};

} // namespace ow
