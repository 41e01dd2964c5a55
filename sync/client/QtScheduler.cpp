#include "sync/client/QtScheduler.h"

#include <QTimer>

namespace ow {

void QtScheduler::after(int milliseconds, std::function<void()> work)
{
    QTimer::singleShot(milliseconds, &m_context, std::move(work));
}

} // namespace ow
