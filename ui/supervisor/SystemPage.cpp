#include "ui/supervisor/SystemPage.h"

#include "ui/supervisor/BackupPanel.h"

namespace ow {

SystemPage::SystemPage(StationContext &context, QWidget *parent) : PanelTabs(QStringLiteral("system"), parent)
{
    auto *backups = new BackupPanel(context);
    add(backups, tr("备份"));
    connect(backups, &BackupPanel::faultChanged, this,
            [this](bool isFault) { emit alarmChanged(isFault ? tr("备份失败") : QString()); });
}

} // namespace ow

#include "moc_SystemPage.cpp"
