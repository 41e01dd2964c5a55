#include "ui/supervisor/HandoverPage.h"

#include "ui/supervisor/ShiftLedgerPanel.h"

namespace ow {

HandoverPage::HandoverPage(StationContext &context, QWidget *parent) : PanelTabs(QStringLiteral("handover"), parent)
{
    add(new ShiftLedgerPanel(context), tr("交接班"));
}

} // namespace ow

#include "moc_HandoverPage.cpp"
