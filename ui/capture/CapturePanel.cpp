#include "ui/capture/CapturePanel.h"

#include "models/base/ProblemTypes.h"
#include "ui/capture/PageStrip.h"
#include "ui/capture/PictureView.h"
#include "ui/common/Banner.h"
#include "ui/common/ProblemText.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTransform>
#include <QUrl>

namespace ow {

CapturePanel::CapturePanel(QWidget *parent)
    : QWidget(parent), m_pages(new CapturePages(this)), m_picture(new PictureView), m_strip(new PageStrip),
      m_banner(new Banner), m_count(new QLabel), m_turn(new QPushButton(tr("旋转 R"))),
      m_remove(new QPushButton(tr("去掉 Delete")))
{
    setObjectName(QStringLiteral("capturePanel"));
    setAcceptDrops(true);
    m_banner->setObjectName(QStringLiteral("captureBanner"));
    auto *halves = new QHBoxLayout;
    halves->addWidget(makePicture(), 1);
    halves->addWidget(makePages());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(halves, 1);
    column->addWidget(m_banner);

    connect(m_pages, &CapturePages::changed, this, &CapturePanel::refresh);
    connect(m_pages, &CapturePages::failed, this, &CapturePanel::tell);
    connect(m_pages, &CapturePages::assembled, this, &CapturePanel::captured);
    connect(m_strip, &PageStrip::currentRowChanged, this, &CapturePanel::showPage);
    connect(m_strip, &PageStrip::moveAsked, m_pages, &CapturePages::move);
    connect(m_strip, &PageStrip::turnAsked, m_pages, &CapturePages::turn);
    connect(m_strip, &PageStrip::removeAsked, m_pages, &CapturePages::remove);
    connect(m_turn, &QPushButton::clicked, this, [this] { m_pages->turn(m_strip->currentRow()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_pages->remove(m_strip->currentRow()); });
}

QWidget *CapturePanel::makePicture()
{
    auto *import = new QPushButton(tr("从文件导入 Ctrl+O"));
    import->setObjectName(QStringLiteral("captureImport"));
    connect(import, &QPushButton::clicked, this, &CapturePanel::chooseFiles);
    auto *controls = new QHBoxLayout;
    controls->addStretch();
    controls->addWidget(import);
    auto *half = new QWidget;
    auto *column = new QVBoxLayout(half);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_picture, 1);
    column->addLayout(controls);
    return half;
}

QWidget *CapturePanel::makePages()
{
    m_count->setObjectName(QStringLiteral("captureCount"));
    m_turn->setObjectName(QStringLiteral("captureTurn"));
    m_remove->setObjectName(QStringLiteral("captureRemove"));
    auto *controls = new QHBoxLayout;
    controls->addWidget(m_turn);
    controls->addWidget(m_remove);
    auto *half = new QWidget;
    half->setFixedWidth(330);
    auto *column = new QVBoxLayout(half);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_count);
    column->addWidget(m_strip, 1);
    column->addLayout(controls);
    return half;
}

QSize CapturePanel::sizeHint() const
{
    // As large as the page under the sheet lets it be: what stands on a paper has to be read.
    const QSize room = window()->size() - QSize(130, 230);
    return room.expandedTo({760, 420}).boundedTo({1500, 900});
}

void CapturePanel::begin(const CaptureTask &task)
{
    m_task = task;
    m_leaving = false;
    m_pages->clear();
    m_banner->clear();
    updateGeometry();
    refresh(-1);
}

void CapturePanel::end()
{
    m_pages->clear();
}

void CapturePanel::finish()
{
    if (canFinish())
        m_pages->assemble();
}

void CapturePanel::leave()
{
    if (m_pages->pages().isEmpty() || m_leaving) {
        emit left();
        return;
    }
    m_leaving = true;
    m_banner->tell(
        Banner::Kind::Warn,
        tr("已采集的%1页还没有用上。再按一次 Esc 就放弃这些页，按别的键继续。").arg(m_pages->pages().size()));
}

void CapturePanel::refresh(int show)
{
    const QList<ScanPage> &pages = m_pages->pages();
    m_strip->tell(pages, show);
    m_count->setText(pages.isEmpty() ? tr("还没有页") : tr("共%1页").arg(pages.size()));
    m_turn->setEnabled(!pages.isEmpty());
    m_remove->setEnabled(!pages.isEmpty());
    showPage(m_strip->currentRow());
    emit readinessChanged();
}

void CapturePanel::showPage(int index)
{
    if (index < 0 || index >= m_pages->pages().size()) {
        m_picture->say(m_pages->isBusy() ? tr("正在读取……")
                                         : tr("把文件拖到这里，或按 Ctrl+O 从文件导入，Ctrl+V 粘贴。"));
        return;
    }
    const ScanPage &page = m_pages->pages().at(index);
    m_picture->tell(page.thumbnail.transformed(QTransform().rotate(90 * page.turns)));
}

void CapturePanel::tell(const Problem &problem)
{
    m_banner->tell(Banner::Kind::Error, ProblemText::sentence(problem));
}

void CapturePanel::chooseFiles()
{
    auto *dialog = new QFileDialog(window(), tr("导入材料文件"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    // By content, not by name, is decided what a file is; the names only shorten the list.
    dialog->setNameFilters({tr("PDF 和图片 (*.pdf *.jpg *.jpeg *.png)"), tr("所有文件 (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        for (const QString &path : paths)
            readFile(path);
    });
    dialog->open();
}

void CapturePanel::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        tell({problem::FileFailed, {{QStringLiteral("file"), file.fileName()}}});
        return;
    }
    m_banner->clear();
    m_pages->addFile(file.read(importBytesMax + 1)); // one more, so that too large is seen
}

void CapturePanel::paste()
{
    const QMimeData *data = QApplication::clipboard()->mimeData();
    if (!data || !takeIn(*data))
        m_banner->tell(Banner::Kind::Info, tr("剪贴板里没有文件或图片，请先复制再粘贴。"));
}

bool CapturePanel::takeIn(const QMimeData &data)
{
    bool any = false;
    for (const QUrl &url : data.urls()) {
        if (!url.isLocalFile())
            continue;
        readFile(url.toLocalFile());
        any = true;
    }
    if (any || !data.hasImage())
        return any;
    QByteArray png;
    QBuffer buffer(&png);
    qvariant_cast<QImage>(data.imageData()).save(&buffer, "png");
    m_pages->addFile(png);
    return true;
}

void CapturePanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage())
        event->acceptProposedAction();
}

void CapturePanel::dropEvent(QDropEvent *event)
{
    if (takeIn(*event->mimeData()))
        event->acceptProposedAction();
}

void CapturePanel::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->key() == Qt::Key_Escape) {
        leave();
        return;
    }
    if (m_leaving) {
        m_leaving = false;
        m_banner->clear();
    }
    if (control && event->key() == Qt::Key_O)
        chooseFiles();
    else if (control && event->key() == Qt::Key_V)
        paste();
    else if (control && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        finish();
    else
        event->ignore();
}

} // namespace ow

#include "moc_CapturePanel.cpp"
