#include "ui/supervisor/PanelTabs.h"

#include "ui/common/Notice.h"
#include "ui/common/Toast.h"

#include <QVBoxLayout>

namespace ow {

PanelTabs::PanelTabs(const QString &name, QWidget *parent)
    : QWidget(parent), m_notice(new Notice), m_tabs(new QTabWidget)
{
    setObjectName(name + QStringLiteral("Page"));
    m_notice->setObjectName(name + QStringLiteral("Notice"));
    m_tabs->setObjectName(name + QStringLiteral("Tabs"));
    m_tabs->setAccessibleName(tr("分页"));
    connect(m_tabs, &QTabWidget::currentChanged, m_notice, &Notice::clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->addWidget(m_notice);
    column->addWidget(m_tabs, 1);
}

void PanelTabs::tellCount(QWidget *panel, const QString &title, int count)
{
    m_tabs->setTabText(m_tabs->indexOf(panel), count > 0 ? tr("%1（%2）").arg(title).arg(count) : title);
}

void PanelTabs::explain(const Problem &problem)
{
    m_notice->explain(problem);
}

void PanelTabs::say(const QString &told)
{
    m_notice->clear();
    Toast::pop(*this, told, Toast::Tone::Good);
}

} // namespace ow

#include "moc_PanelTabs.cpp"
