#include "ui/capture/CaptureSheet.h"

#include "ui/capture/CapturePanel.h"
#include "ui/common/Sheet.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

CaptureSheet::CaptureSheet(const CaptureChoice &, const Clock &, Scheduler &, QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("采集材料"), page)), m_panel(new CapturePanel)
{
    m_sheet->setObjectName(QStringLiteral("captureSheet"));
    m_sheet->body()->addWidget(m_panel);
    QPushButton *finish = m_sheet->acceptButton();
    QPushButton *leave = m_sheet->rejectButton();
    finish->setObjectName(QStringLiteral("captureFinish"));
    finish->setText(tr("完成 Ctrl+回车"));
    leave->setObjectName(QStringLiteral("captureLeave"));
    // Both take a moment of thought here, so neither button closes the sheet by itself.
    disconnect(finish, &QPushButton::clicked, m_sheet, nullptr);
    disconnect(leave, &QPushButton::clicked, m_sheet, nullptr);
    connect(finish, &QPushButton::clicked, m_panel, &CapturePanel::finish);
    connect(leave, &QPushButton::clicked, m_panel, &CapturePanel::leave);
    connect(m_panel, &CapturePanel::readinessChanged, this,
            [this, finish] { finish->setEnabled(m_panel->canFinish()); });
    connect(m_panel, &CapturePanel::captured, this, [this](const CapturedScan &scan) {
        m_sheet->acceptButton()->setEnabled(true);
        m_sheet->accept();
        m_panel->end();
        emit captured(scan);
    });
    connect(m_panel, &CapturePanel::left, m_sheet, &Sheet::reject);
    connect(m_sheet, &Sheet::rejected, this, [this] {
        m_panel->end();
        emit abandoned();
    });
}

bool CaptureSheet::isOpen() const
{
    return m_sheet->isOpen();
}

void CaptureSheet::open(const CaptureTask &task)
{
    if (isOpen())
        return;
    m_sheet->setMessage(tr("材料：%1").arg(task.material));
    m_panel->begin(task);
    m_sheet->open();
}

} // namespace ow

#include "moc_CaptureSheet.cpp"
