#include "ui/capture/ScanViewer.h"

#include "ui/capture/ScanView.h"
#include "ui/common/Sheet.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int viewWidth = 900;
constexpr int viewHeight = 510;
} // namespace

ScanViewer::ScanViewer(QWidget &page) : QObject(&page), m_sheet(new Sheet(tr("查看扫描件"), page)), m_view(new ScanView)
{
    m_sheet->setObjectName(QStringLiteral("scanViewer"));
    m_view->setFixedSize(viewWidth, viewHeight);
    m_sheet->body()->addWidget(m_view);
    m_sheet->acceptButton()->setText(tr("关闭"));
    m_sheet->rejectButton()->hide();
    m_sheet->installEventFilter(this);
    const auto forget = [this] { m_view->say({}); };
    connect(m_sheet, &Sheet::accepted, this, forget);
    connect(m_sheet, &Sheet::rejected, this, forget);
}

bool ScanViewer::isOpen() const
{
    return m_sheet->isOpen();
}

void ScanViewer::open(const QString &title)
{
    m_view->say(tr("正在取扫描件…"));
    m_sheet->setMessage(title);
    m_sheet->open();
}

void ScanViewer::show(const QByteArray &file)
{
    if (isOpen())
        m_view->show(file);
}

bool ScanViewer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_view->press(*static_cast<QKeyEvent *>(event)))
        return true;
    return QObject::eventFilter(watched, event);
}

} // namespace ow

#include "moc_ScanViewer.cpp"
