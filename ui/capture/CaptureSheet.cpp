#include "ui/capture/CaptureSheet.h"

#include "ui/capture/CameraSource.h"
#include "ui/capture/CaptureHealth.h"
#include "ui/capture/CapturePanel.h"
#include "ui/capture/ScannerSource.h"
#include "ui/capture/SimulatedSource.h"
#include "ui/common/Sheet.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
std::vector<std::unique_ptr<PageSource>> chosenSources(const CaptureChoice &choice, const Clock &clock,
                                                       Scheduler &scheduler)
{
    std::vector<std::unique_ptr<PageSource>> sources;
    if (choice.camera)
        sources.push_back(std::make_unique<CameraSource>(clock));
    if (choice.simulated)
        sources.push_back(std::make_unique<SimulatedSource>(choice.simulatedFolder, scheduler));
    if (choice.scanner)
        sources.push_back(std::make_unique<ScannerSource>());
    if (choice.health) {
        for (const auto &source : sources)
            choice.health->follow(*source);
    }
    return sources;
}
} // namespace

CaptureSheet::CaptureSheet(const CaptureChoice &choice, const Clock &clock, Scheduler &scheduler, QWidget &page)
    : CaptureSheet(chosenSources(choice, clock, scheduler), clock, page)
{
}

CaptureSheet::~CaptureSheet() = default;

CaptureSheet::CaptureSheet(std::vector<std::unique_ptr<PageSource>> sources, const Clock &clock, QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("采集材料"), page)), m_panel(new CapturePanel(std::move(sources), clock))
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
    auto *secret = new QPushButton(tr("材料标有密级，停止采集"));
    secret->setObjectName(QStringLiteral("captureSecret"));
    secret->setProperty("kind", QStringLiteral("quiet"));
    // Beside the other two: the pages need every line above.
    for (QHBoxLayout *row : m_sheet->findChildren<QHBoxLayout *>()) {
        if (row->indexOf(leave) >= 0)
            row->insertWidget(0, secret);
    }
    connect(secret, &QPushButton::clicked, this, [this] {
        m_secret = true;
        m_sheet->reject();
    });
    connect(m_sheet, &Sheet::rejected, this, [this] {
        m_panel->end();
        if (m_secret)
            emit secretSeen(m_material);
        else
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
    m_material = task.material;
    m_secret = false;
    m_sheet->setMessage(tr("材料：%1").arg(task.material));
    m_panel->begin(task);
    m_sheet->open();
    m_panel->takeFocus();
}

} // namespace ow

#include "moc_CaptureSheet.cpp"
