#include "ui/capture/ScanViewer.h"

#include "ui/capture/ScanPage.h"
#include "ui/common/Sheet.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTransform>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int viewWidth = 900;
constexpr int viewHeight = 470;
constexpr double zoomStep = 1.25;
constexpr double zoomMin = 0.2;
constexpr double zoomMax = 6;

/// Not on the GUI thread.
QList<QImage> picturesOf(const QByteArray &file)
{
    QList<QImage> pictures;
    const auto pages = importedPages(file);
    for (const ScanPage &page : pages.value_or(QList<ScanPage>()))
        pictures.append(pagePicture(page).transformed(QTransform().rotate(90.0 * page.turns)));
    return pictures;
}
} // namespace

ScanViewer::ScanViewer(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("查看扫描件"), page)), m_scroll(new QScrollArea), m_picture(new QLabel),
      m_state(new QLabel)
{
    m_sheet->setObjectName(QStringLiteral("scanViewer"));
    m_picture->setObjectName(QStringLiteral("scanPicture"));
    m_picture->setAlignment(Qt::AlignCenter);
    m_state->setObjectName(QStringLiteral("scanState"));
    m_scroll->setWidget(m_picture);
    m_scroll->setAlignment(Qt::AlignCenter);
    m_scroll->setFixedSize(viewWidth, viewHeight);
    auto *keys = new QHBoxLayout;
    keys->addWidget(m_state, 1);
    const auto add = [&](const QString &text, const char *name, auto work) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1String(name));
        button->setProperty("kind", QStringLiteral("quiet"));
        keys->addWidget(button);
        connect(button, &QPushButton::clicked, this, work);
    };
    add(tr("上一页 (K)"), "scanPrevious", [this] { turnTo(m_page - 1); });
    add(tr("下一页 (J)"), "scanNext", [this] { turnTo(m_page + 1); });
    add(tr("放大 (+)"), "scanLarger", [this] { zoom(zoomStep); });
    add(tr("缩小 (-)"), "scanSmaller", [this] { zoom(1 / zoomStep); });
    add(tr("整页 (0)"), "scanFit", [this] { fit(); });
    add(tr("旋转 (R)"), "scanTurn", [this] {
        m_turns = (m_turns + 1) % 4;
        fit();
    });
    m_sheet->body()->addLayout(keys);
    m_sheet->body()->addWidget(m_scroll);
    m_sheet->acceptButton()->setText(tr("关闭"));
    m_sheet->rejectButton()->hide();
    m_sheet->installEventFilter(this);
    const auto forget = [this] {
        ++m_round;
        m_pages.clear();
        m_picture->clear();
    };
    connect(m_sheet, &Sheet::accepted, this, forget);
    connect(m_sheet, &Sheet::rejected, this, forget);
}

bool ScanViewer::isOpen() const
{
    return m_sheet->isOpen();
}

void ScanViewer::open(const QString &title)
{
    m_pages.clear();
    m_page = 0;
    m_turns = 0;
    m_picture->setText(tr("正在取扫描件…"));
    m_picture->resize(m_picture->sizeHint());
    m_state->clear();
    m_sheet->setMessage(title);
    m_sheet->open();
}

void ScanViewer::show(const QByteArray &file)
{
    if (!isOpen())
        return;
    const int round = ++m_round;
    m_pool.start([this, file, round] {
        const QList<QImage> pages = picturesOf(file);
        QMetaObject::invokeMethod(
            this,
            [this, pages, round] {
                if (round == m_round)
                    took(pages);
            },
            Qt::QueuedConnection);
    });
}

void ScanViewer::took(const QList<QImage> &pages)
{
    m_pages = pages;
    if (m_pages.isEmpty()) {
        m_picture->setText(tr("这份文件显示不出来，请重新扫描。"));
        m_picture->resize(m_picture->sizeHint());
        return;
    }
    fit();
}

void ScanViewer::turnTo(int page)
{
    if (page < 0 || page >= m_pages.size())
        return;
    m_page = page;
    m_turns = 0;
    fit();
}

void ScanViewer::zoom(double factor)
{
    m_zoom = std::clamp(m_zoom * factor, zoomMin, zoomMax);
    refresh();
}

void ScanViewer::fit()
{
    if (m_pages.isEmpty())
        return;
    QSize size = m_pages.at(m_page).size();
    if (m_turns % 2 == 1)
        size.transpose();
    m_zoom = std::min(double(viewWidth - 8) / size.width(), double(viewHeight - 8) / size.height());
    refresh();
}

void ScanViewer::refresh()
{
    if (m_pages.isEmpty())
        return;
    const QImage turned = m_pages.at(m_page).transformed(QTransform().rotate(90.0 * m_turns));
    m_picture->setPixmap(
        QPixmap::fromImage(turned.scaled(turned.size() * m_zoom, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    m_picture->resize(m_picture->pixmap().size());
    m_state->setText(tr("第 %1 页，共 %2 页").arg(m_page + 1).arg(m_pages.size()));
}

bool ScanViewer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(zoomStep); return true;
    case Qt::Key_Minus: zoom(1 / zoomStep); return true;
    case Qt::Key_0: fit(); return true;
    case Qt::Key_J: turnTo(m_page + 1); return true;
    case Qt::Key_K: turnTo(m_page - 1); return true;
    case Qt::Key_R:
        m_turns = (m_turns + 1) % 4;
        fit();
        return true;
    default: return QObject::eventFilter(watched, event);
    }
}

} // namespace ow

#include "moc_ScanViewer.cpp"
