#include "ui/messages/CallSheet.h"

#include "ui/common/Notice.h"
#include "ui/common/Sheet.h"
#include "ui/common/Toast.h"
#include "ui/messages/CallListPanel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int callSheetWidth = 1180;
constexpr int callSheetHeight = 440;
} // namespace

CallSheet::CallSheet(StationContext &context, QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("电话通知单"), page)), m_notice(new Notice),
      m_list(new CallListPanel(context))
{
    m_sheet->setObjectName(QStringLiteral("callSheet"));
    m_sheet->acceptButton()->setEnabled(false); // there is nothing to agree to
    m_sheet->acceptButton()->hide();
    m_sheet->rejectButton()->setText(tr("关闭"));
    m_notice->setObjectName(QStringLiteral("callNotice"));
    m_list->setMinimumSize(callSheetWidth, callSheetHeight);
    m_sheet->body()->addWidget(m_notice);
    m_sheet->body()->addWidget(m_list, 1);
    connect(m_list, &CallListPanel::refused, m_notice, &Notice::explain);
    connect(m_list, &CallListPanel::done, this, [this](const QString &told) {
        m_notice->clear();
        Toast::pop(*m_sheet, told, Toast::Tone::Good);
    });
    connect(m_list, &CallListPanel::callsChanged, this, &CallSheet::callsChanged);
}

void CallSheet::open()
{
    m_notice->clear();
    m_sheet->open();
}

} // namespace ow

#include "moc_CallSheet.cpp"
