#include "ui/kiosk/KioskLost.h"

#include "sync/client/HubClient.h"
#include "ui/common/EmptyState.h"
#include "ui/common/ProblemText.h"

#include <QVBoxLayout>

namespace ow {

KioskLost::KioskLost(QWidget *parent) : QWidget(parent), m_state(new EmptyState(Icon::Offline, {}, {}))
{
    m_state->setObjectName(QStringLiteral("kioskLost"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_state);
}

void KioskLost::tell(const HubClient &hub, bool usedUp, const std::optional<Problem> &problem)
{
    const bool lost = hub.link() == HubClient::Link::Lost || hub.link() == HubClient::Link::Untrusted;
    const Instant since = hub.lostSince();
    const QString title = usedUp ? tr("断网备用的号已经发完") : lost ? tr("暂时不能取号") : tr("正在连接，请稍候");
    QString hint = tr("请找大厅门口的导服人员帮您取号。");
    if (lost && since.isSet())
        hint.prepend(tr("取号机从 %1 起连不上大厅服务，正在自动重连。\n")
                         .arg(hallTime(since).toString(QStringLiteral("HH:mm"))));
    else if (problem)
        hint.prepend(ProblemText::sentence(*problem) + QLatin1Char('\n'));
    m_state->tell(lost ? Icon::Offline : Icon::Refresh, title, hint);
}

} // namespace ow

#include "moc_KioskLost.cpp"
