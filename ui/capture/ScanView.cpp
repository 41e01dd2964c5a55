#include "ui/capture/ScanView.h"

#include "ui/capture/ScanPage.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTransform>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr double zoomStep = 1.25;
constexpr double zoomMin = 0.2;
constexpr double zoomMax = 6;
constexpr int viewMargin = 8;
constexpr int keysBesidePage = 620; ///< with less room the keys stand below the page's number

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

ScanView::ScanView(QWidget *parent)
    : QWidget(parent), m_scroll(new QScrollArea), m_picture(new QLabel), m_state(new QLabel),
      m_head(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_picture->setObjectName(QStringLiteral("scanPicture"));
    m_picture->setAlignment(Qt::AlignCenter);
    m_state->setObjectName(QStringLiteral("scanState"));
    m_scroll->setProperty("kind", QStringLiteral("sheet"));
    m_scroll->setWidget(m_picture);
    m_scroll->setAlignment(Qt::AlignCenter);
    auto *keys = new QHBoxLayout;
    m_head->addWidget(m_state, 1);
    m_head->addLayout(keys);
    const auto add = [&](const QString &text, const char *name, auto work) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1String(name));
        button->setProperty("kind", QStringLiteral("quiet"));
        button->setFocusPolicy(Qt::NoFocus);
        keys->addWidget(button);
        connect(button, &QPushButton::clicked, this, work);
    };
    add(tr("上一页 (K)"), "scanPrevious", [this] { turnTo(m_page - 1); });
    add(tr("下一页 (J)"), "scanNext", [this] { turnTo(m_page + 1); });
    add(tr("放大 (+)"), "scanLarger", [this] { zoom(zoomStep); });
    add(tr("缩小 (-)"), "scanSmaller", [this] { zoom(1 / zoomStep); });
    add(tr("整页 (0)"), "scanFit", [this] { fit(true); });
    add(tr("旋转 (R)"), "scanTurn", [this] { turn(); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(m_head);
    column->addWidget(m_scroll, 1);
}

void ScanView::say(const QString &sentence)
{
    ++m_round;
    m_pages.clear();
    m_page = 0;
    m_turns = 0;
    m_state->clear();
    m_picture->setPixmap({});
    m_picture->setText(sentence);
    m_picture->resize(m_picture->sizeHint());
}

void ScanView::show(const QByteArray &file, bool fromItsEnd)
{
    const int round = ++m_round;
    m_pool.start([this, file, fromItsEnd, round] {
        const QList<QImage> pages = picturesOf(file);
        QMetaObject::invokeMethod(
            this,
            [this, pages, fromItsEnd, round] {
                if (round == m_round)
                    took(pages, fromItsEnd);
            },
            Qt::QueuedConnection);
    });
}

void ScanView::took(const QList<QImage> &pages, bool fromItsEnd)
{
    m_pages = pages;
    m_turns = 0;
    m_page = fromItsEnd ? int(std::max<qsizetype>(0, pages.size() - 1)) : 0;
    if (!m_pages.isEmpty()) {
        fit(!m_isReading);
        return;
    }
    m_picture->setText(tr("这份文件显示不出来，请重新扫描。"));
    m_picture->resize(m_picture->sizeHint());
}

void ScanView::turnTo(int page)
{
    if (page < 0 || page >= m_pages.size()) {
        emit ended(page < 0 ? -1 : 1);
        return;
    }
    m_page = page;
    m_turns = 0;
    fit(!m_isReading);
}

void ScanView::zoom(double factor)
{
    m_isFitted = false;
    m_zoom = std::clamp(m_zoom * factor, zoomMin, zoomMax);
    refresh();
}

void ScanView::scroll(int by)
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    bar->setValue(bar->value() + by * bar->pageStep());
}

void ScanView::turn()
{
    m_turns = (m_turns + 1) % 4;
    fit(!m_isReading);
}

void ScanView::fit(bool whole)
{
    m_isFitted = true;
    if (m_pages.isEmpty())
        return;
    QSize size = m_pages.at(m_page).size();
    if (m_turns % 2 == 1)
        size.transpose();
    const double wide = double(m_scroll->width() - viewMargin) / size.width();
    const double high = double(m_scroll->height() - viewMargin) / size.height();
    const double bar = double(m_scroll->verticalScrollBar()->sizeHint().width()) / size.width();
    m_zoom = whole ? std::min(wide, high) : std::min(std::max(wide - bar, high), 1.0);
    refresh();
    m_scroll->verticalScrollBar()->setValue(0);
}

void ScanView::refresh()
{
    if (m_pages.isEmpty())
        return;
    const QImage turned = m_pages.at(m_page).transformed(QTransform().rotate(90.0 * m_turns));
    m_picture->setPixmap(
        QPixmap::fromImage(turned.scaled(turned.size() * m_zoom, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    m_picture->resize(m_picture->pixmap().size());
    m_state->setText(tr("第 %1 页，共 %2 页").arg(m_page + 1).arg(m_pages.size()));
}

bool ScanView::press(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(zoomStep); return true;
    case Qt::Key_Minus: zoom(1 / zoomStep); return true;
    case Qt::Key_0: fit(true); return true;
    case Qt::Key_PageDown: scroll(1); return true;
    case Qt::Key_PageUp: scroll(-1); return true;
    case Qt::Key_J: turnTo(m_page + 1); return true;
    case Qt::Key_K: turnTo(m_page - 1); return true;
    case Qt::Key_R: turn(); return true;
    default: return false;
    }
}

void ScanView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_head->setDirection(width() < keysBesidePage ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (m_isFitted)
        fit(!m_isReading);
}

} // namespace ow

#include "moc_ScanView.cpp"
