#include "ui/capture/CapturePanel.h"

#include "models/base/Clock.h"
#include "models/base/ProblemTypes.h"
#include "models/scans/PageOutline.h"
#include "ui/capture/Background.h"
#include "ui/capture/DoubtText.h"
#include "ui/capture/PageImage.h"
#include "ui/capture/PageStrip.h"
#include "ui/capture/PictureView.h"
#include "ui/capture/SourceBar.h"
#include "ui/common/Banner.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QBuffer>
#include <QCheckBox>
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
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

CapturePanel::CapturePanel(std::vector<std::unique_ptr<PageSource>> sources, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_pages(new CapturePages(this)), m_source(new SourceBar(std::move(sources))),
      m_picture(new PictureView), m_strip(new PageStrip), m_banner(new Banner), m_count(new QLabel),
      m_doubt(new QFrame), m_doubtText(new QLabel), m_keep(new QPushButton(tr("保留 K"))),
      m_turnButton(new QPushButton(tr("旋转 R"))), m_cut(new QPushButton(tr("裁边 C"))),
      m_remove(new QPushButton(tr("去掉 Del"))), m_card(new QCheckBox(tr("身份证两面印在一张纸上 I"))),
      m_original(new QPushButton(tr("原件在场 O"))), m_promise(new QPushButton(tr("本人制作并承诺 P"))),
      m_basisText(new QLabel)
{
    setObjectName(QStringLiteral("capturePanel"));
    setAcceptDrops(true);
    m_banner->setObjectName(QStringLiteral("captureBanner"));
    m_drawing.setMaxThreadCount(1);
    auto *halves = new QHBoxLayout;
    halves->addWidget(makePicture(), 1);
    halves->addWidget(makePages());
    auto *keys = new QLabel(
        tr("空格 拍一页　O 原件在场　Tab 转到页　←→ 选页　Alt+←→ 换位置　Ctrl+V 粘贴文件　Ctrl+回车 完成　Esc 放弃"));
    keys->setProperty("kind", QStringLiteral("small"));
    keys->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    column->addLayout(halves, 1);
    column->addWidget(keys);
    m_picture->installEventFilter(this);
    m_strip->installEventFilter(this);
    listen();
}

void CapturePanel::listen()
{
    connect(m_pages, &CapturePages::changed, this, &CapturePanel::refresh);
    connect(m_pages, &CapturePages::failed, this, &CapturePanel::tell);
    connect(m_pages, &CapturePages::assembled, this, [this](CapturedScan scan) {
        scan.basis = m_basis;
        emit captured(scan);
    });
    const auto toggle = [this](ScanBasis basis) { setBasis(m_basis == basis ? ScanBasis::Copy : basis); };
    connect(m_original, &QPushButton::clicked, this, [toggle] { toggle(ScanBasis::Original); });
    connect(m_promise, &QPushButton::clicked, this, [toggle] { toggle(ScanBasis::Promise); });
    connect(m_strip, &PageStrip::currentRowChanged, this, [this] {
        if (std::exchange(m_finishing, false)) // the clerk looks at something else first
            m_banner->clear();
        refreshDoubt();
        showPage();
    });
    connect(m_strip, &PageStrip::moveAsked, m_pages, &CapturePages::move);
    connect(m_strip, &PageStrip::turnAsked, m_pages, &CapturePages::turn);
    connect(m_strip, &PageStrip::removeAsked, m_pages, &CapturePages::remove);
    connect(m_keep, &QPushButton::clicked, this, [this] { m_pages->accept(m_strip->currentRow()); });
    connect(m_turnButton, &QPushButton::clicked, this, [this] { m_pages->turn(m_strip->currentRow()); });
    connect(m_cut, &QPushButton::clicked, this, [this] { m_pages->recut(m_strip->currentRow()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_pages->remove(m_strip->currentRow()); });
    connect(m_source, &SourceBar::frameShown, this, &CapturePanel::see);
    connect(m_source, &SourceBar::pictureTaken, this, &CapturePanel::receive);
    connect(m_source, &SourceBar::failed, this, &CapturePanel::tell);
    connect(m_source, &SourceBar::opened, this, [this] {
        m_banner->clear();
        m_pageTurn.reset();
        showLive();
    });
    connect(m_banner, &Banner::actionChosen, this, [this] {
        m_banner->clear();
        m_source->begin();
        m_picture->setFocus();
    });
    connect(m_card, &QCheckBox::toggled, this, [this] { showLive(); });
}

QWidget *CapturePanel::makePicture()
{
    auto *import = new QPushButton(tr("从文件导入 Ctrl+O"));
    import->setObjectName(QStringLiteral("captureImport"));
    connect(import, &QPushButton::clicked, this, &CapturePanel::chooseFiles);
    m_card->setObjectName(QStringLiteral("captureCard"));
    auto *controls = new QHBoxLayout;
    controls->addWidget(m_card);
    controls->addStretch();
    controls->addWidget(import);
    auto *half = new QWidget;
    auto *column = new QVBoxLayout(half);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_picture, 1);
    column->addWidget(m_source);
    column->addLayout(controls);
    return half;
}

QWidget *CapturePanel::makePages()
{
    m_count->setObjectName(QStringLiteral("captureCount"));
    m_keep->setObjectName(QStringLiteral("captureKeep"));
    m_turnButton->setObjectName(QStringLiteral("captureTurn"));
    m_cut->setObjectName(QStringLiteral("captureCut"));
    m_remove->setObjectName(QStringLiteral("captureRemove"));
    m_doubt->setObjectName(QStringLiteral("captureDoubt"));
    m_doubtText->setObjectName(QStringLiteral("captureDoubtText"));
    m_doubtText->setWordWrap(true);
    m_doubtText->setProperty("kind", QStringLiteral("bad"));
    auto *discard = new QPushButton(tr("去掉 Del"));
    discard->setObjectName(QStringLiteral("captureDiscard"));
    connect(discard, &QPushButton::clicked, this, [this] { m_pages->remove(m_strip->currentRow()); });
    auto *answers = new QHBoxLayout;
    answers->addWidget(m_keep);
    answers->addWidget(discard);
    auto *question = new QVBoxLayout(m_doubt);
    question->setContentsMargins(0, 0, 0, 0);
    question->addWidget(m_doubtText);
    question->addLayout(answers);
    auto *controls = new QHBoxLayout;
    for (QPushButton *button : {m_turnButton, m_cut, m_remove})
        controls->addWidget(button);
    auto *half = new QWidget;
    half->setFixedWidth(340);
    auto *column = new QVBoxLayout(half);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_count);
    column->addWidget(m_strip, 1);
    column->addWidget(m_doubt);
    column->addLayout(controls);
    column->addWidget(makeBasis());
    return half;
}

QWidget *CapturePanel::makeBasis()
{
    m_original->setObjectName(QStringLiteral("captureOriginal"));
    m_promise->setObjectName(QStringLiteral("capturePromise"));
    m_basisText->setObjectName(QStringLiteral("captureBasis"));
    m_basisText->setWordWrap(true);
    auto *choices = new QHBoxLayout;
    for (QPushButton *button : {m_original, m_promise}) {
        button->setCheckable(true);
        choices->addWidget(button);
    }
    choices->addStretch();
    auto *basis = new QWidget;
    auto *column = new QVBoxLayout(basis);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(m_basisText);
    column->addLayout(choices);
    return basis;
}

/// Only the clerk sees whether an original lies there; nobody guesses it from the device.
void CapturePanel::setBasis(ScanBasis basis)
{
    m_basis = basis == ScanBasis::Promise && !m_task.selfMade ? ScanBasis::Copy : basis;
    m_original->setChecked(m_basis == ScanBasis::Original);
    m_promise->setChecked(m_basis == ScanBasis::Promise);
    m_promise->setVisible(m_task.selfMade);
    for (QPushButton *button : {m_original, m_promise})
        Theme::setVariant(*button, "kind",
                          button->isChecked() ? QStringLiteral("primary") : QStringLiteral("secondary"));
    switch (m_basis) {
    case ScanBasis::Original: m_basisText->setText(tr("已对照原件，登记为B级")); break;
    case ScanBasis::Copy: m_basisText->setText(tr("没有说明原件在场，登记为C级，受理前须核对原件")); break;
    case ScanBasis::Promise: m_basisText->setText(tr("本人制作并承诺属实，登记为D级")); break;
    }
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
    m_finishing = false;
    m_looking = false;
    m_pageTurn.reset();
    m_card->setChecked(task.identityCard);
    setBasis(ScanBasis::Copy);
    m_pages->clear();
    m_banner->clear();
    updateGeometry();
    refresh(-1);
    m_source->begin();
}

void CapturePanel::takeFocus()
{
    m_picture->setFocus();
}

void CapturePanel::end()
{
    m_source->end();
    m_pages->clear();
    m_picture->say({});
}

void CapturePanel::finish()
{
    if (!canFinish())
        return;
    const QString open = openQuestion();
    if (!m_finishing && !open.isEmpty()) {
        m_finishing = true;
        m_banner->tell(Banner::Kind::Warn, open + tr("再按一次 Ctrl+回车就照现在这样用，按别的键继续。"));
        return;
    }
    m_banner->clear();
    m_pages->assemble();
}

QString CapturePanel::openQuestion()
{
    if (m_pages->awaitsBack())
        return tr("身份证还缺国徽面。");
    for (int i = 0; i < m_pages->pages().size(); ++i) {
        if (const auto doubt = m_pages->doubt(i)) {
            m_strip->setCurrentRow(i);
            return tr("第%1页：").arg(i + 1) + DoubtText::sentence(*doubt);
        }
    }
    return {};
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

void CapturePanel::take()
{
    if (!m_source->canTake() || (m_card->isChecked() && m_pages->isBusy()))
        return;
    m_banner->clear();
    m_source->take();
}

void CapturePanel::see(const QImage &frame)
{
    const GreyPlane plane = greyPlane(frame, 560);
    if (!m_looking) {
        QPolygonF edge;
        if (const auto found = pageOutline(plane, m_card->isChecked() ? OutlineOf::Card : OutlineOf::Page)) {
            const double scale = double(frame.width()) / plane.width;
            for (const QPointF corner : found->corners)
                edge.append(corner * scale);
        }
        m_picture->tell(frame, edge);
    }
    if (m_pageTurn.look(plane, m_clock.steadyMs()) && m_source->takesPageTurns())
        take();
}

void CapturePanel::receive(const RawPage &raw)
{
    if (m_source->isLive())
        m_pageTurn.taken();
    if (m_card->isChecked())
        m_pages->addCardSide(raw, watermark());
    else
        m_pages->addPicture(raw);
}

QString CapturePanel::watermark() const
{
    const QString purpose = m_task.purpose.isEmpty() ? m_task.material : m_task.purpose;
    QString words = tr("仅用于办理%1").arg(purpose);
    if (m_task.date.isValid())
        words += QStringLiteral("　")
            + tr("%1年%2月%3日").arg(m_task.date.year()).arg(m_task.date.month()).arg(m_task.date.day());
    if (m_task.window > 0)
        words += QStringLiteral("　") + tr("%1号窗口").arg(m_task.window);
    return words;
}

void CapturePanel::refresh(int show)
{
    const qsizetype count = m_pages->pages().size();
    m_strip->tell(*m_pages, show);
    QString said = count == 0 ? tr("还没有页") : tr("共%1页").arg(count);
    if (m_card->isChecked())
        said += QStringLiteral("　") + cardSentence();
    if (m_pages->isBusy())
        said += QStringLiteral("　") + tr("正在处理……");
    m_count->setText(said);
    refreshDoubt();
    // A new page is seen in the strip; the camera goes on showing its table.
    if (m_looking || !m_source->isLive())
        showPage();
    emit readinessChanged();
}

QString CapturePanel::cardSentence() const
{
    if (m_pages->awaitsBack())
        return m_source->isLive() ? tr("请翻到国徽面再拍") : tr("请再扫描或导入国徽面");
    const QList<ScanPage> &pages = m_pages->pages();
    const bool done = std::any_of(pages.begin(), pages.end(), [](const ScanPage &page) { return page.isCard; });
    if (done)
        return tr("身份证两面都有了");
    return m_source->isLive() ? tr("请放身份证人像面") : tr("请扫描或导入身份证人像面");
}

void CapturePanel::refreshDoubt()
{
    const int row = m_strip->currentRow();
    const auto doubt = m_pages->doubt(row);
    m_doubt->setVisible(doubt.has_value());
    m_remove->setVisible(!doubt.has_value()); // then it stands beside 保留
    if (doubt)
        m_doubtText->setText(tr("第%1页：").arg(row + 1) + DoubtText::sentence(*doubt));
    m_turnButton->setEnabled(row >= 0);
    m_remove->setEnabled(row >= 0);
    m_cut->setEnabled(row >= 0 && m_pages->pages().at(row).canCut);
}

QString CapturePanel::waitingSentence() const
{
    if (m_pages->isBusy())
        return tr("正在处理……");
    if (m_source->isLive())
        return tr("正在打开高拍仪……");
    if (m_source->canTake())
        return tr("请把纸放进扫描仪，按空格开始扫描。");
    return tr("把文件拖到这里，或按 Ctrl+O 从文件导入，Ctrl+V 粘贴。");
}

void CapturePanel::showLive()
{
    m_looking = false;
    if (m_source->isLive())
        m_picture->say(waitingSentence()); // until its next frame
    else
        showPage();
    refresh(-1);
}

void CapturePanel::showPage()
{
    const int index = m_strip->currentRow();
    const quint64 asked = ++m_drawn;
    if (index < 0 || index >= m_pages->pages().size()) {
        m_picture->say(waitingSentence());
        return;
    }
    if (m_source->isLive() && !m_looking)
        return;
    const ScanPage page = m_pages->pages().at(index);
    const QTransform turned = QTransform().rotate(90 * page.turns);
    m_picture->tell(page.thumbnail.transformed(turned)); // at once, and soon sharper
    inBackground(
        m_drawing, this,
        [page, turned] {
            const QImage picture = pagePicture(page, 110);
            return picture.scaled(1200, 1200, Qt::KeepAspectRatio, Qt::SmoothTransformation).transformed(turned);
        },
        [this, asked](const QImage &picture) {
            if (asked == m_drawn && !picture.isNull() && (m_looking || !m_source->isLive()))
                m_picture->tell(picture);
        });
}

void CapturePanel::tell(const Problem &problem)
{
    const bool device = problem.type().status == 503;
    m_banner->tell(Banner::Kind::Error, ProblemText::sentence(problem), {}, device ? tr("重试") : QString());
    if (!m_source->isLive())
        showPage();
}

bool CapturePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched == m_strip) {
        m_looking = true;
        showPage();
    } else if (event->type() == QEvent::FocusIn && watched == m_picture) {
        m_looking = false;
    }
    return QWidget::eventFilter(watched, event);
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
    addFile(file.read(importBytesMax + 1)); // one more, so that too large is seen
}

void CapturePanel::addFile(const QByteArray &file)
{
    if (m_card->isChecked())
        m_pages->addCardFile(file, watermark());
    else
        m_pages->addFile(file);
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
    addFile(png);
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

bool CapturePanel::controlKey(int key)
{
    switch (key) {
    case Qt::Key_O: chooseFiles(); return true;
    case Qt::Key_V: paste(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: finish(); return true;
    default: return false;
    }
}

bool CapturePanel::letterKey(int key)
{
    const int row = m_strip->currentRow();
    switch (key) {
    case Qt::Key_Space: take(); return true;
    case Qt::Key_A: m_source->toggleAuto(); return true;
    case Qt::Key_I: m_card->toggle(); return true;
    case Qt::Key_O: m_original->click(); return true;
    case Qt::Key_P:
        if (m_task.selfMade)
            m_promise->click();
        return true;
    case Qt::Key_K: m_pages->accept(row); return true;
    case Qt::Key_R: m_pages->turn(row); return true;
    case Qt::Key_C: m_pages->recut(row); return true;
    case Qt::Key_Delete: m_pages->remove(row); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Enter of the sheet would close it: here it presses the button it stands on, or takes a page.
        if (auto *button = qobject_cast<QAbstractButton *>(focusWidget()))
            button->click();
        else if (focusWidget() == m_picture)
            take();
        return true;
    default: return false;
    }
}

void CapturePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_finishing = false;
        leave();
        return;
    }
    const bool finishes = event->modifiers().testFlag(Qt::ControlModifier)
        && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter);
    // A modifier on its way to its key is no answer.
    const bool isModifier =
        event->key() == Qt::Key_Control || event->key() == Qt::Key_Shift || event->key() == Qt::Key_Alt;
    if (m_leaving || (m_finishing && !finishes && !isModifier)) {
        m_leaving = false;
        m_finishing = false;
        m_banner->clear();
    }
    const bool handled =
        event->modifiers().testFlag(Qt::ControlModifier) ? controlKey(event->key()) : letterKey(event->key());
    if (!handled)
        event->ignore();
}

} // namespace ow

#include "moc_CapturePanel.cpp"
