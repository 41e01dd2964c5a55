#include "ui/supervisor/IntakeWatchPage.h"

#include "ui/common/Notice.h"
#include "ui/common/Toast.h"
#include "ui/supervisor/CreditPanel.h"
#include "ui/supervisor/NoticePanel.h"
#include "ui/supervisor/SamplePanel.h"
#include "ui/supervisor/ToleranceFiguresPanel.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace ow {

IntakeWatchPage::IntakeWatchPage(StationContext &context, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("intakeWatchPage"));
    auto *notice = new Notice;
    notice->setObjectName(QStringLiteral("intakeWatchNotice"));
    auto *tabs = new QTabWidget;
    tabs->setObjectName(QStringLiteral("intakeWatchTabs"));
    const auto add = [&](auto *panel, const QString &title) {
        tabs->addTab(panel, title);
        connect(panel, &std::remove_pointer_t<decltype(panel)>::refused, notice, &Notice::explain);
        connect(panel, &std::remove_pointer_t<decltype(panel)>::done, this, [this, notice](const QString &told) {
            notice->clear();
            Toast::pop(*this, told, Toast::Tone::Good);
        });
    };
    add(new CreditPanel(context), tr("失信记录"));
    add(new NoticePanel(context), tr("二次告知"));
    add(new SamplePanel(context), tr("即办抽查"));
    add(new ToleranceFiguresPanel(context), tr("容缺统计"));
    connect(tabs, &QTabWidget::currentChanged, notice, &Notice::clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->addWidget(notice);
    column->addWidget(tabs, 1);
}

} // namespace ow

#include "moc_IntakeWatchPage.cpp"
