#include "ui/supervisor/SupervisorPage.h"

#include "ui/supervisor/ArchivePage.h"
#include "ui/supervisor/AssignPage.h"
#include "ui/supervisor/BlankPage.h"
#include "ui/supervisor/CataloguePage.h"
#include "ui/supervisor/ClosingPage.h"
#include "ui/supervisor/DevicesPage.h"
#include "ui/supervisor/ExchangePage.h"
#include "ui/supervisor/HandoverPage.h"
#include "ui/supervisor/IntakeWatchPage.h"
#include "ui/supervisor/NowPage.h"
#include "ui/supervisor/PolicyPage.h"
#include "ui/supervisor/QuestionsPage.h"
#include "ui/supervisor/RatingWatchPage.h"
#include "ui/supervisor/ServicePage.h"
#include "ui/supervisor/SystemPage.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace ow {

SupervisorPage::SupervisorPage(StationContext &context, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("supervisorPage"));
    auto *tabs = new QTabWidget;
    tabs->setObjectName(QStringLiteral("supervisorTabs"));
    tabs->setDocumentMode(true);
    tabs->setAccessibleName(tr("分页"));
    auto *now = new NowPage(context);
    auto *catalogue = new CataloguePage(context);
    tabs->addTab(now, tr("大厅现况"));
    tabs->addTab(new ServicePage(context), tr("办件与评价"));
    tabs->addTab(new ClosingPage(context), tr("闭厅清单"));
    tabs->addTab(new QuestionsPage(context), tr("没答上来的"));
    auto *devices = new DevicesPage(context);
    tabs->addTab(devices, tr("设备"));
    // Told on every page: without it a queue may stand before a kiosk that gives no paper.
    connect(devices, &DevicesPage::careChanged, this, [tabs, devices](int stations) {
        tabs->setTabText(tabs->indexOf(devices), stations > 0 ? tr("设备 · %1 处要看").arg(stations) : tr("设备"));
    });
    auto *system = new SystemPage(context);
    tabs->addTab(system, tr("系统"));
    // Told on every page, and in sight on a narrow screen: a hall without backups finds out when it is too late.
    connect(system, &SystemPage::alarmChanged, this, [tabs, system](const QString &alarm) {
        tabs->setTabText(tabs->indexOf(system), alarm.isEmpty() ? tr("系统") : alarm);
    });
    tabs->addTab(new PolicyPage(context), tr("叫号规则"));
    tabs->addTab(new AssignPage(context), tr("事项去向"));
    tabs->addTab(catalogue, tr("事项目录"));
    auto *watch = new IntakeWatchPage(context);
    tabs->addTab(watch, tr("受理监督"));
    // Told on every page: whoever waits for the back office sits at a window with a visitor.
    connect(watch, &IntakeWatchPage::lateQuestionsChanged, this, [tabs, watch](int late) {
        tabs->setTabText(tabs->indexOf(watch), late > 0 ? tr("受理监督 · %1 问超时").arg(late) : tr("受理监督"));
    });
    auto *ratings = new RatingWatchPage(context);
    tabs->addTab(ratings, tr("好差评"));
    // A bad rating is told on every page: it wants a call today.
    connect(ratings, &RatingWatchPage::waitingChanged, this, [tabs, ratings](int fresh, int late) {
        tabs->setTabText(tabs->indexOf(ratings),
                         late > 0        ? tr("好差评 · %1 条超期").arg(late)
                             : fresh > 0 ? tr("好差评 · %1 条待核实").arg(fresh)
                                         : tr("好差评"));
    });
    tabs->addTab(new BlankPage(context), tr("空白证照"));
    tabs->addTab(new HandoverPage(context), tr("交接与通知"));
    tabs->addTab(new ArchivePage(context), tr("档案"));
    tabs->addTab(new ExchangePage(context), tr("数据上报"));
    connect(now, &NowPage::catalogueAsked, this, [tabs, catalogue] {
        tabs->setCurrentWidget(catalogue);
        catalogue->showDrafts();
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(tabs);
}

} // namespace ow

#include "moc_SupervisorPage.cpp"
