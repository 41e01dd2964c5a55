#include "ui/supervisor/SystemPage.h"

#include "ui/supervisor/BackupPanel.h"
#include "ui/supervisor/RecoveryPanel.h"
#include "ui/supervisor/SpacePanel.h"
#include "ui/supervisor/UplinkPanel.h"

namespace ow {

SystemPage::SystemPage(StationContext &context, QWidget *parent) : PanelTabs(QStringLiteral("system"), parent)
{
    auto *backups = new BackupPanel(context);
    auto *space = new SpacePanel(context);
    add(backups, tr("备份"));
    add(space, tr("磁盘空间"));
    auto *uplink = new UplinkPanel(context);
    add(uplink, tr("市平台"));
    auto *recovery = new RecoveryPanel(context);
    add(recovery, tr("恢复"));
    connect(recovery, &RecoveryPanel::alarmChanged, this, [this](bool isHeld, bool isOpen) {
        m_isHeld = isHeld;
        m_isRecovering = isOpen;
        tellAlarm();
    });
    connect(uplink, &UplinkPanel::alarmChanged, this, [this](bool isAlarm) {
        m_uplinkOpen = isAlarm;
        tellAlarm();
    });
    connect(backups, &BackupPanel::faultChanged, this, [this](bool isFault) {
        m_noBackup = isFault;
        tellAlarm();
    });
    connect(space, &SpacePanel::levelChanged, this, [this](SpaceClass level) {
        m_space = level;
        tellAlarm();
    });
}

void SystemPage::tellAlarm()
{
    if (m_isHeld)
        emit alarmChanged(tr("数据待恢复"));
    else if (m_space == SpaceClass::Full)
        emit alarmChanged(tr("磁盘已满"));
    else if (m_space >= SpaceClass::Scarce)
        emit alarmChanged(tr("磁盘快满"));
    else if (m_uplinkOpen)
        emit alarmChanged(tr("市平台有问题"));
    else if (m_isRecovering)
        emit alarmChanged(tr("恢复待核对"));
    else if (m_noBackup)
        emit alarmChanged(tr("备份失败"));
    else
        emit alarmChanged(m_space == SpaceClass::Low ? tr("磁盘不多") : QString());
}

} // namespace ow

#include "moc_SystemPage.cpp"
