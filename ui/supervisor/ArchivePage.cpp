#include "ui/supervisor/ArchivePage.h"

#include "ui/supervisor/ArchiveListsPanel.h"
#include "ui/supervisor/ArchivePanel.h"

namespace ow {

ArchivePage::ArchivePage(StationContext &context, QWidget *parent) : PanelTabs(QStringLiteral("archive"), parent)
{
    add(new ArchivePanel(context), tr("归档包"));
    add(new ArchiveListsPanel(context), tr("移交和销毁"));
}

} // namespace ow

#include "moc_ArchivePage.cpp"
