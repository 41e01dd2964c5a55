#include "ui/supervisor/IntakeWatchPage.h"

#include "ui/supervisor/AmendmentPanel.h"
#include "ui/supervisor/AskedPanel.h"
#include "ui/supervisor/CollectWatchPanel.h"
#include "ui/supervisor/CreditPanel.h"
#include "ui/supervisor/DuplicatePanel.h"
#include "ui/supervisor/NoticePanel.h"
#include "ui/supervisor/OpinionsPanel.h"
#include "ui/supervisor/SamplePanel.h"
#include "ui/supervisor/StepAlarmsPanel.h"
#include "ui/supervisor/ToleranceFiguresPanel.h"

namespace ow {

IntakeWatchPage::IntakeWatchPage(StationContext &context, QWidget *parent)
    : PanelTabs(QStringLiteral("intakeWatch"), parent)
{
    add(new CreditPanel(context), tr("失信记录"));
    add(new NoticePanel(context), tr("二次告知"));
    add(new SamplePanel(context), tr("即办抽查"));
    add(new ToleranceFiguresPanel(context), tr("容缺统计"));
    add(new DuplicatePanel(context), tr("重复申请"));
    auto *asked = new AskedPanel(context);
    add(asked, tr("问后台"));
    connect(asked, &AskedPanel::lateChanged, this, &IntakeWatchPage::lateQuestionsChanged);
    add(new CollectWatchPanel(context), tr("待领和邮寄"));
    add(new AmendmentPanel(context), tr("更正复核"));
    auto *steps = new StepAlarmsPanel(context);
    add(steps, tr("环节预警"));
    connect(steps, &StepAlarmsPanel::counted, this,
            [this, steps](int count) { tellCount(steps, tr("环节预警"), count); });
    add(new OpinionsPanel(context), tr("常用意见"));
}

} // namespace ow

#include "moc_IntakeWatchPage.cpp"
