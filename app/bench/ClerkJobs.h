#pragma once
#include "app/bench/ClerkHall.h"
#include "app/bench/ClerkKeys.h"

#include <QElapsedTimer>

namespace ow {

class CardReader;
class DeliveryPage;
class WindowPage;

/// The six jobs, one after another in one hall; each prints its line.
class ClerkJobs {
public:
    ClerkJobs();
    ~ClerkJobs();
    /// True when every job stayed within its bar and came to what it should.
    bool run();

private:
    /// One job as it goes: false from the first thing that is not as it should be.
    struct Job;
    bool consultation(Job &job);
    bool collection(Job &job);
    bool supplement(Job &job);
    bool instant(Job &job);
    bool twoItems(Job &job);
    bool receiveOnly(Job &job);

    bool show();
    bool measured(const char *name, int bar, QWidget &page, bool (ClerkJobs::*work)(Job &));

    ClerkHall m_hall;
    std::unique_ptr<WindowPage> m_window;
    std::unique_ptr<DeliveryPage> m_delivery;
    CardReader *m_counterReader = nullptr;
};

} // namespace ow
