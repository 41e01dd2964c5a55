#include "ui/supervisor/BlankPage.h"

#include "ui/supervisor/BlankBooksPanel.h"
#include "ui/supervisor/BlankStockPanel.h"

namespace ow {

BlankPage::BlankPage(StationContext &context, QWidget *parent) : PanelTabs(QStringLiteral("blank"), parent)
{
    add(new BlankStockPanel(context), tr("库存和领用"));
    add(new BlankBooksPanel(context), tr("作废、入库和清点"));
}

} // namespace ow

#include "moc_BlankPage.cpp"
