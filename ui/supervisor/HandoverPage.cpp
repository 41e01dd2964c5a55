#include "ui/supervisor/HandoverPage.h"

#include "ui/messages/CallListPanel.h"
#include "ui/supervisor/DisclosurePanel.h"
#include "ui/supervisor/FeePanel.h"
#include "ui/supervisor/FolderLedgerPanel.h"
#include "ui/supervisor/MessageTermsPanel.h"
#include "ui/supervisor/ShiftLedgerPanel.h"

namespace ow {

HandoverPage::HandoverPage(StationContext &context, QWidget *parent) : PanelTabs(QStringLiteral("handover"), parent)
{
    add(new ShiftLedgerPanel(context), tr("交接班"));
    add(new FolderLedgerPanel(context), tr("材料流转"));
    add(new CallListPanel(context), tr("通知和电话单"));
    add(new MessageTermsPanel(context), tr("通知时间"));
    add(new FeePanel(context), tr("缴费和减免"));
    add(new DisclosurePanel(context), tr("许可公示"));
}

} // namespace ow

#include "moc_HandoverPage.cpp"
